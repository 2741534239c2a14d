import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import type { ChangeHead, ChangePreview } from '#contract/institutions';
import { today } from '../../components/china.ts';
import { PageLink } from '../../shell/navigation.tsx';
import './institutions.css';

/** The day for which everything is shown; empty is today. A day ahead shows what has taken effect by now. */
export const DayPicker = ({ on, onChange }: { on: string; onChange: (on: string | undefined) => void }) => (
  <span className="yd-day">
    <span>查看</span>
    <DatePicker
      aria-label="查看哪一天的机构"
      value={dayjs(on)}
      allowClear={false}
      inputReadOnly
      onChange={(value) =>
        onChange(value && value.format('YYYY-MM-DD') !== today() ? value.format('YYYY-MM-DD') : undefined)
      }
    />
    {on !== today() && (
      <button type="button" className="yd-link" onClick={() => onChange(undefined)}>
        回到今日
      </button>
    )}
  </span>
);

const TONES: Readonly<Record<string, string>> = {
  draft: 'is-start',
  submitted: 'is-going',
  confirmed: 'is-waiting',
  effective: 'is-done',
  revoked: 'is-aside',
};

export const ChangeState = ({ row }: { row: Pick<ChangeHead, 'state' | 'stateLabel'> }) => (
  <span className={`yd-state ${TONES[row.state] ?? ''}`}>{row.stateLabel}</span>
);

/** Changes as lines: the day, what, how far. */
export const ChangeLines = ({ rows }: { rows: readonly ChangeHead[] }) => (
  <ul className="yd-change-lines">
    {rows.map((row) => (
      <li key={row.id}>
        <span className="yd-num">{row.effectiveOn}</span>
        <span>{row.kindLabel}</span>
        <PageLink to={`/institutions/changes/${row.id}`}>{row.title}</PageLink>
        <ChangeState row={row} />
      </li>
    ))}
  </ul>
);

/** What it was and what it becomes; one text where nothing changes. */
const Arrow = ({ before, after }: { before: string | null; after: string | null }) => (
  <span>
    {after && before && after !== before && <span className="yd-muted">{before} → </span>}
    {after && after !== before ? <b>{after}</b> : (before ?? '—')}
  </span>
);

/** What a change does to units, as a table that turns into cards on the phone. */
const Units = ({ rows }: { rows: ChangePreview['units'] }) => (
  <table className="yd-change-effects">
    <thead>
      <tr>
        <th>结果</th>
        <th>名称</th>
        <th>代码</th>
        <th>上级</th>
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <tr key={`${row.fate}-${row.name}-${row.newName}`}>
          <td data-label="结果">
            <span className={`yd-fate is-${row.fate}`}>{row.fateLabel}</span>
          </td>
          <td data-label="名称">
            <Arrow before={row.name || null} after={row.newName} />
          </td>
          <td data-label="代码" className="yd-num">
            <Arrow before={row.code} after={row.newCode} />
          </td>
          <td data-label="上级">
            <Arrow before={row.parent} after={row.newParent} />
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);

const Moves = ({
  title,
  rows,
}: {
  title: string;
  rows: readonly { id: string; what: string; from: string; to: string }[];
}) =>
  rows.length === 0 ? null : (
    <>
      <h3 className="yd-h3">
        {title}（{rows.length}）
      </h3>
      <ul className="yd-moves">
        {rows.map((row) => (
          <li key={row.id}>
            <span>{row.what}</span>
            <span className="yd-muted">
              {row.from} → <b>{row.to}</b>
            </span>
          </li>
        ))}
      </ul>
    </>
  );

/** Everything that a change will do, before anybody confirms it. */
export const Effects = ({ preview }: { preview: ChangePreview }) => (
  <div>
    <Units rows={preview.units} />
    {preview.counts.length > 0 && (
      <ul className="yd-counts-lines">
        {preview.counts.map((line) => (
          <li key={line.label}>
            <span>
              {line.list ? (
                <PageLink to={`/records/${line.list.path}`} search={{ filter: JSON.parse(line.list.filter) }}>
                  {line.label}
                </PageLink>
              ) : (
                line.label
              )}
            </span>
            <b className="yd-num">
              {line.count}
              {line.unit}
            </b>
            <span className="yd-muted">{line.note}</span>
          </li>
        ))}
      </ul>
    )}
    <Moves
      title="班级改隶"
      rows={preview.classes.map(({ id, label, newLabel, from, to }) => ({
        ...{ id, from, to },
        what: label === newLabel ? label : `${label} → ${newLabel}`,
      }))}
    />
    <Moves
      title="岗位转任"
      rows={preview.posts.map(({ id, person, title, from, to }) => ({
        ...{ id, from, to },
        what: `${person}（${title}）`,
      }))}
    />
  </div>
);

/** Why it cannot go ahead, each with what to do. */
export const Reasons = ({ preview }: { preview: ChangePreview }) =>
  preview.reasons.length === 0 ? null : (
    <div className="yd-warning" role="alert">
      <p>现在还不能提交：</p>
      <ul>
        {preview.reasons.map((reason) => (
          <li key={reason.detail}>
            {reason.detail}。{reason.remedy}
          </li>
        ))}
      </ul>
    </div>
  );
