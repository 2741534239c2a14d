import { Button, Drawer } from 'antd';
import { type ReactNode, useState } from 'react';
import type { RowView } from '#contract/records';
import { useDefinition } from '../../api/definitions.ts';
import { t } from '../../shell/language/index.ts';
import { isEmpty, type Titles } from '../FieldValue.tsx';
import { RecordDrawer } from '../form/RecordDrawer.tsx';
import type { FormSection } from '../form/RecordForm.tsx';
import { History } from './History.tsx';
import { Facts, useDetail } from './RecordDetail.tsx';
import { RowActions } from './RowActions.tsx';

type Props = {
  /** Record by name: `taskBookItem`. */
  readonly record: string;
  readonly id: string;
  readonly title: string;
  /** Fields shown where they hold something, in this order. */
  readonly facts: readonly string[];
  readonly sections?: readonly FormSection[];
  /** Verbs that the page offers in a form of its own, and their buttons. */
  readonly without?: readonly string[];
  /** Fields that tell a person nothing: ids and facts that the page uses itself. */
  readonly unsaid?: readonly string[];
  /** Given the titles of what the row refers to. */
  readonly extra?: (titles: Titles) => ReactNode;
  readonly onClose: () => void;
};

/** One row beside its page: what it says, what may be done, its history. */
export const RowDrawer = ({ record, id, title, facts, sections, without = [], unsaid = [], extra, onClose }: Props) => {
  const definition = useDefinition(record);
  const { data } = useDetail(definition?.path ?? '', id);
  const [editing, setEditing] = useState(false);
  if (!definition) return null;
  if (editing)
    return (
      <RecordDrawer
        record={record}
        id={id}
        title={t('修改{label}', { label: definition.label })}
        {...(sections ? { sections } : {})}
        onClose={() => setEditing(false)}
      />
    );
  const shown = facts.filter((name) => !isEmpty(data?.row[name]));
  const mayEdit = data?.editable && definition.may.update;
  return (
    <Drawer
      open
      onClose={onClose}
      title={title}
      size={640}
      extra={mayEdit && <Button onClick={() => setEditing(true)}>{t('修改')}</Button>}
    >
      {data && <Facts definition={definition} row={data.row as RowView} names={shown} titles={data.titles} />}
      <RowActions record={record} id={id} without={without} explained />
      {extra?.(data?.titles ?? {})}
      <h2 className="yd-drawer-h2">{t('历史')}</h2>
      <History definition={definition} id={id} titles={data?.titles ?? {}} without={unsaid} />
    </Drawer>
  );
};
