import { Checkbox, Skeleton } from 'antd';
import { useState } from 'react';
import { recordHistory } from '#contract/records';
import type { Answer } from '../../api/call.ts';
import { type DefinitionView, type FieldView, fieldOf } from '../../api/definitions.ts';
import { useCall } from '../../api/hooks.ts';
import { t } from '../../shell/language/index.ts';
import { DateText } from '../DateText.tsx';
import { Empty } from '../Empty.tsx';
import { ErrorNotice } from '../ErrorNotice.tsx';
import { type Titles, valueText } from '../FieldValue.tsx';
import { useNames } from '../form/naming.ts';
import { between, versionsOf } from './versions.ts';

type Change = Answer<typeof recordHistory>['entries'][number]['changes'][number];

const asText = (definition: DefinitionView | undefined, change: Change, value: unknown, titles: Titles): string => {
  const field = fieldOf(definition, change.field);
  if (definition?.states?.field === change.field)
    return definition.states.states.find(({ state }) => state === value)?.label ?? String(value ?? '—');
  if (field) return valueText(field, value, titles);
  return value === null || value === undefined
    ? '—'
    : typeof value === 'object'
      ? JSON.stringify(value)
      : String(value);
};

/** Before and after, field by field. */
export const Changes = ({
  definition,
  changes,
  titles = {},
}: {
  definition: DefinitionView | undefined;
  changes: readonly Change[];
  titles?: Titles;
}) => (
  <table className="yd-changes">
    <thead>
      <tr>
        <th scope="col">{t('项目')}</th>
        <th scope="col">{t('原来')}</th>
        <th scope="col">{t('改为')}</th>
      </tr>
    </thead>
    <tbody>
      {changes.map((change) => (
        <tr key={change.field}>
          <th scope="row">{change.label}</th>
          <td>{asText(definition, change, change.before, titles)}</td>
          <td>{asText(definition, change, change.after, titles)}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

/** Begins and reminders of time limits: the page's own line says what they come to. */
const CLOCKWORK = ['limitSince', 'limitWarnOn'];

const Shown = ({
  definition,
  changes,
  titles,
  without,
}: Required<Omit<HistoryProps, 'id'>> & { changes: readonly Change[] }) => {
  const isTold = (change: Change): boolean =>
    ![...without, ...CLOCKWORK].includes(change.field) &&
    // An empty list where there was nothing is no change to whoever reads.
    ![change.before, change.after].every((value) => asText(definition, change, value, titles) === '—');
  const shown = changes.filter(isTold);
  return shown.length > 0 ? <Changes definition={definition} changes={shown} titles={titles} /> : null;
};

/** What a row began with stands above on its page already: it is there for whoever asks. */
const Beginning = (props: Parameters<typeof Shown>[0]) => (
  <details className="yd-history-first">
    <summary>{t('当时登记的内容')}</summary>
    <Shown {...props} />
  </details>
);

const isBeginning = (changes: readonly Change[]): boolean =>
  changes.length > 1 && changes.every(({ before }) => before === null || before === undefined);

type HistoryProps = {
  readonly definition: DefinitionView;
  readonly id: string;
  readonly titles: Titles;
  /** Fields that tell a person nothing: ids and addresses that the page uses itself. */
  readonly without?: readonly string[];
};

const open = ({ fields }: DefinitionView): FieldView[] => fields.filter(({ masked }) => !masked);

/** Who changed what, when and why. */
export const History = ({ definition, id, titles: known, without = [] }: HistoryProps) => {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const { data, error, isPending, refetch } = useCall(recordHistory, { params: { path: definition.path, id } });
  // What stood there before has no name on the page as it is now.
  const titles = useNames(open(definition), versionsOf(data?.entries ?? []), known);
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (isPending) return <Skeleton active={false} paragraph={{ rows: 4 }} />;
  if (data.entries.length === 0) return <Empty title={t('还没有历史')}>{t('登记之后的每次修改都会记在这里。')}</Empty>;
  const labels = new Map(data.entries.flatMap(({ changes }) => changes.map(({ field, label }) => [field, label])));
  const toggle = (entry: string): void =>
    setChosen(chosen.includes(entry) ? chosen.filter((each) => each !== entry) : [...chosen.slice(-1), entry]);
  return (
    <>
      {data.entries.length > 2 && (
        <div className="yd-compare" role="status">
          {chosen.length < 2 ? (
            <span className="yd-muted">
              {t('勾选两次记录，可以比较当时的内容')}
              {chosen.length === 1 && t('（还差一次）')}
            </span>
          ) : (
            <Comparison
              definition={definition}
              differences={between(data.entries, chosen[0] ?? '', chosen[1] ?? '')
                .filter(({ field }) => !without.includes(field))
                .map((one) => ({ ...one, label: labels.get(one.field) ?? one.field }))}
              titles={titles}
            />
          )}
        </div>
      )}
      <ol className="yd-history">
        {data.entries.map((entry, index) => (
          <li key={entry.id}>
            <div className="yd-history-head">
              {data.entries.length > 2 && (
                <Checkbox
                  checked={chosen.includes(entry.id)}
                  onChange={() => toggle(entry.id)}
                  aria-label={t('比较{verbLabel}之后的内容', { verbLabel: entry.verbLabel })}
                />
              )}
              <DateText value={entry.at} withTime />
              <b>{entry.actor}</b>
              {entry.post && <span className="yd-muted">{entry.post}</span>}
              <span>{entry.verbLabel}</span>
            </div>
            {entry.reason && (
              <p className="yd-history-reason">
                {t('原因：')}
                {entry.reason}
              </p>
            )}
            {index === data.entries.length - 1 && isBeginning(entry.changes) ? (
              <Beginning definition={definition} changes={entry.changes} titles={titles} without={without} />
            ) : (
              <Shown definition={definition} changes={entry.changes} titles={titles} without={without} />
            )}
          </li>
        ))}
      </ol>
    </>
  );
};

/** Two versions side by side, only what differs. */
const Comparison = ({
  definition,
  differences,
  titles,
}: {
  definition: DefinitionView;
  differences: readonly Change[];
  titles: Titles;
}) =>
  differences.length === 0 ? (
    <p>{t('这两次记录的内容相同。')}</p>
  ) : (
    <>
      <p>
        {t('两次记录之间有')} {differences.length} {t('项不同：')}
      </p>
      <Changes definition={definition} changes={differences} titles={titles} />
    </>
  );
