import { Button, Checkbox, Input, Skeleton } from 'antd';
import { useState } from 'react';
import { listRecords, type RowView } from '#contract/records';
import { useCall } from '../api/hooks.ts';
import { t } from '../shell/language/index.ts';
import { ErrorNotice } from './ErrorNotice.tsx';

export type OrganisationKind = { readonly kind: string; readonly label: string };

type Props = {
  readonly value: readonly string[];
  readonly onChange: (ids: string[]) => void;
  /** Groups in order, by kind of organisation. */
  readonly kinds: readonly OrganisationKind[];
  /** Not offered: the sender, those that have it already. */
  readonly without?: readonly string[];
  /** Chosen for good: may not be taken off again. */
  readonly locked?: readonly string[];
};

type GroupProps = Required<Omit<Props, 'kinds' | 'without'>> & { readonly label: string; readonly rows: RowView[] };

/** All or none of a group; those that may not be taken off stay. */
const Group = ({ label, rows, value, onChange, locked }: GroupProps) => {
  const ids = rows.map(({ id }) => id);
  const chosen = ids.filter((id) => value.includes(id));
  const others = value.filter((id) => !ids.includes(id));
  const all = chosen.length === ids.length;
  return (
    <fieldset className="yd-chooser-group">
      <legend>
        <Checkbox
          checked={all}
          indeterminate={chosen.length > 0 && !all}
          onChange={() => onChange([...others, ...(all ? ids.filter((id) => locked.includes(id)) : ids)])}
        >
          {label}{' '}
          <span className="yd-muted yd-num">
            {chosen.length}/{ids.length}
          </span>
        </Checkbox>
      </legend>
      <div className="yd-chooser-items">
        {rows.map(({ id, name }) => (
          <Checkbox
            key={id}
            checked={value.includes(id)}
            disabled={locked.includes(id)}
            onChange={({ target }) =>
              onChange(target.checked ? [...value, id] : value.filter((each: string) => each !== id))
            }
          >
            {String(name)}
          </Checkbox>
        ))}
      </div>
    </fieldset>
  );
};

/** Chooses many organisations at once, grouped by kind, with a search: for rounds and tasks that go to dozens. */
export const OrganisationChooser = ({ value, onChange, kinds, without = [], locked = [] }: Props) => {
  const [typed, setTyped] = useState('');
  const filter = JSON.stringify({ kind: { op: 'in', value: kinds.map(({ kind }) => kind) }, closedOn: { op: 'null' } });
  const { data, error, refetch } = useCall(
    listRecords,
    { params: { path: 'organisations' }, query: { filter, limit: 500, sort: 'order,name' } },
    { staleTime: 60_000 },
  );
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton active={false} />;
  const offered = (data.rows as RowView[]).filter(
    ({ id, name }) => !without.includes(id) && String(name).includes(typed.trim()),
  );
  const groups = kinds
    .map(({ kind, label }) => ({ label, rows: offered.filter((row) => row.kind === kind) }))
    .filter(({ rows }) => rows.length > 0);
  return (
    <div className="yd-chooser">
      <div className="yd-chooser-bar">
        <Input
          aria-label={t('按名称查找单位')}
          placeholder={t('按名称查找')}
          allowClear
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
        <span className="yd-num">{t('已选 {n} 个', { n: value.length })}</span>
        {value.length > locked.length && (
          <Button size="small" onClick={() => onChange([...locked])}>
            {t('清空')}
          </Button>
        )}
      </div>
      {groups.map((group) => (
        <Group key={group.label} {...group} value={value} onChange={onChange} locked={locked} />
      ))}
      {groups.length === 0 && <p className="yd-muted">{t('没有符合的单位，请换个词。')}</p>}
    </div>
  );
};
