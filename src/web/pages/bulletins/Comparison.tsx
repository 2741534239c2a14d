import type { BulletinPage } from '#contract/bulletin';
import { Empty } from '../../components/Empty.tsx';
import { Panel } from '../../components/Page.tsx';
import { PageLink } from '../../shell/navigation.tsx';

type Facts = NonNullable<BulletinPage['facts']>;
type Compared = NonNullable<Facts['comparison']>;
type Change = Compared['closed'][number];

const ROWS = [
  ['total', '事项总数'],
  ['closed', '已销号'],
  ['awaiting', '待核验'],
  ['running', '推进中'],
  ['notStarted', '未启动'],
  ['green', '绿灯'],
  ['yellow', '黄灯'],
  ['orange', '橙灯'],
  ['red', '红灯'],
  ['grey', '不亮灯'],
] as const;

const LISTS = [
  ['closed', '新增销号'],
  ['becameLate', '新增滞后'],
  ['stillLate', '连续滞后'],
  ['worse', '变差'],
  ['better', '好转'],
  ['added', '新列入'],
  ['gone', '不再列入'],
] as const;

const signed = (number: number): string => (number > 0 ? `+${number}` : String(number));

const Changes = ({ label, changes }: { label: string; changes: readonly Change[] }) =>
  changes.length === 0 ? null : (
    <div className="yd-changes-group">
      <h3>
        {label} {changes.length} 项
      </h3>
      <ul>
        {changes.map(({ id, title, unit, before, after }) => (
          <li key={id}>
            <PageLink to={`/commitments/${id}`}>{title}</PageLink>
            <span className="yd-muted">
              {unit && ` ${unit}，`}
              {before} 变为 {after}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );

/** Against the last issue that was signed off: counts side by side, then what changed by name. */
export const Comparison = ({ facts }: { facts: Facts | null }) => {
  if (!facts) return <Empty title="还没有编制">编制后与上一期比较。</Empty>;
  const { comparison } = facts;
  if (!comparison) return <Empty title="没有上一期">这是本系列签发的第一期，下一期起可以比较。</Empty>;
  const { previous } = comparison;
  return (
    <Panel
      title={`与${previous.periodLabel}${previous.docNumber ? `（${previous.docNumber}）` : ''}比较`}
      extra={<PageLink to={`/bulletins/${previous.id}`}>打开上期</PageLink>}
    >
      <div className="yd-compare-issues">
        <table className="yd-changes">
          <thead>
            <tr>
              <th scope="col">项目</th>
              <th scope="col">上期</th>
              <th scope="col">本期</th>
              <th scope="col">变化</th>
            </tr>
          </thead>
          <tbody>
            {ROWS.map(([key, label]) => (
              <tr key={key}>
                <th scope="row">{label}</th>
                <td className="yd-num">{comparison.counts[key]}</td>
                <td className="yd-num">{facts.counts[key]}</td>
                <td className="yd-num">{signed(facts.counts[key] - comparison.counts[key])}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <div>
          {LISTS.map(([key, label]) => (
            <Changes key={key} label={label} changes={comparison[key]} />
          ))}
          {LISTS.every(([key]) => comparison[key].length === 0) && <p className="yd-muted">没有事项变化。</p>}
        </div>
      </div>
    </Panel>
  );
};
