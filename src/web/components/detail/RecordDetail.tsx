import { Button, Skeleton } from 'antd';
import { type ReactNode, useState } from 'react';
import { getRecord, type RowView } from '#contract/records';
import type { Answer } from '../../api/call.ts';
import { type DefinitionView, useDefinition } from '../../api/definitions.ts';
import { useCall } from '../../api/hooks.ts';
import { isStatus } from '../../api/problem.ts';
import { useAsOf } from '../../shell/asOf.ts';
import { NotFoundPage, PageTrouble } from '../../shell/Fallbacks.tsx';
import { t } from '../../shell/language/index.ts';
import { useAddress, useSetAddress } from '../../shell/navigation.tsx';
import { titleText } from '../FieldValue.tsx';
import { type FormSection, RecordForm, type RecordFormProps } from '../form/RecordForm.tsx';
import { Page } from '../Page.tsx';
import { ActionBar, BlockedReasons } from './ActionBar.tsx';
import { ContentTabs } from './ContentTabs.tsx';
import { filledFields, SectionedFacts } from './Facts.tsx';
import { History } from './History.tsx';
import { LimitPanel } from './LimitPanel.tsx';
import { StateStrip } from './StateStrip.tsx';
import { WhyHere } from './WhyHere.tsx';

export { Facts } from './Facts.tsx';
export type Detail = Omit<Answer<typeof getRecord>, 'row'> & { row: RowView };
export type DetailTab = {
  readonly key: string;
  readonly label: ReactNode;
  readonly render: (detail: Detail) => ReactNode;
};

export type RecordDetailProps = {
  readonly record: string;
  readonly id: string;
  /** What the row is called, where its title alone says too little: 2026. */
  readonly heading?: (row: RowView) => string;
  /** States of the way that this row does not pass. */
  readonly skips?: (row: RowView) => readonly string[];
  /** Fields shown as key facts on top; default: every short field that holds something. */
  readonly facts?: readonly string[];
  /** Drawn between the key facts and the tabs. */
  readonly lead?: (detail: Detail) => ReactNode;
  /** Tabs before 历史. */
  readonly tabs?: readonly DetailTab[];
  /** Tabs behind 历史. */
  readonly further?: readonly DetailTab[];
  readonly sections?: readonly FormSection[];
  readonly form?: Partial<Pick<RecordFormProps, 'adapt' | 'pickFrom'>>;
  readonly back?: { readonly to: string; readonly label: string };
  /** 打印 among the buttons; pages with papers of their own leave it out. */
  readonly print?: boolean;
  /** Further buttons before those of the state table. */
  readonly extra?: (detail: Detail) => ReactNode;
};

/**
 * Reads a row with its actions, as of the day one looks at. What was read before and may have changed since is held back
 * until it has been read again: a button or a form on an old version would only meet a conflict.
 */
export const useDetail = (path: string, id: string) => {
  const { instant } = useAsOf();
  const { data, error, isFetching, isFetchedAfterMount, isPending, refetch } = useCall(
    getRecord,
    { params: { path, id }, query: instant ? { asOf: instant } : {} },
    { enabled: path !== '' },
  );
  const old = isFetching && !isFetchedAfterMount;
  return { data: old ? undefined : data, error, isPending: isPending || old, refetch };
};

/** One record: title and state, what may be done, key facts, tabs, history. */
export const RecordDetail = (props: RecordDetailProps) => {
  const definition = useDefinition(props.record);
  const { data, error, isPending, refetch } = useDetail(definition?.path ?? '', props.id);
  if (!definition || isStatus(error, 404)) return <NotFoundPage />;
  if (error) return <PageTrouble error={error} onRetry={() => void refetch()} />;
  if (isPending) return <Skeleton active={false} className="yd-page" paragraph={{ rows: 10 }} />;
  return <Loaded {...props} definition={definition} detail={data as Detail} />;
};

type LoadedProps = RecordDetailProps & { readonly definition: DefinitionView; readonly detail: Detail };

const Loaded = (props: LoadedProps) => {
  const { definition, detail, facts, lead, form = {}, sections } = props;
  const { row, titles, actions, editable } = detail;
  const { day } = useAsOf();
  const [editing, setEditing] = useState(false);
  const stopEditing = (): void => {
    setEditing(false);
    document.getElementById('main')?.scrollTo({ top: 0 });
  };
  const title = props.heading?.(row) ?? (titleText(definition, row, titles) || t('（无标题）'));
  const state = definition.states ? row[definition.states.field] : undefined;
  const readOnly = day !== undefined;
  const buttons = !readOnly && !editing && (
    <>
      {props.extra?.(detail)}
      {props.print !== false && <Button onClick={() => window.print()}>{t('打印')}</Button>}
      {editable && definition.may.update && <Button onClick={() => setEditing(true)}>{t('修改')}</Button>}
      <ActionBar definition={definition} row={row} titles={titles} actions={actions} />
    </>
  );
  return (
    <Page
      title={title}
      back={props.back ?? { to: `/records/${definition.path}`, label: definition.label }}
      actions={buttons}
    >
      <section className="yd-panel">
        <StateStrip definition={definition} state={state} skips={props.skips?.(row) ?? []} />
        {!readOnly && <WhyHere definition={definition} id={row.id} state={state} />}
        {detail.limit && <LimitPanel limit={detail.limit} />}
        {!readOnly && <BlockedReasons actions={actions} />}
        {editing ? (
          <RecordForm
            definition={definition}
            row={row}
            titles={titles}
            {...(sections ? { sections } : {})}
            {...form}
            onDone={stopEditing}
            onCancel={stopEditing}
          />
        ) : (
          <SectionedFacts
            definition={definition}
            row={row}
            names={facts ?? filledFields(definition, row)}
            titles={titles}
          />
        )}
      </section>
      {lead?.(detail)}
      <DetailTabs {...props} />
    </Page>
  );
};

/** The open tab stays in the address. */
const DetailTabs = ({ tabs = [], further = [], detail, definition }: LoadedProps) => {
  const { tab } = useAddress<{ tab: string }>();
  const setAddress = useSetAddress();
  const history = {
    key: 'history',
    label: t('历史'),
    children: <History definition={definition} id={detail.row.id} titles={detail.titles} />,
  };
  const drawn = ({ key, label, render }: DetailTab) => ({ key, label, children: render(detail) });
  const items = [...tabs.map(drawn), history, ...further.map(drawn)];
  return (
    <section className="yd-panel is-tabs">
      <ContentTabs
        active={items.some(({ key }) => key === tab) ? String(tab) : (items[0]?.key ?? 'history')}
        onChange={(key) => setAddress({ tab: key })}
        items={items}
      />
    </section>
  );
};
