import type { DatasetScore } from '#contract/dataquality';
import type { RowView } from '#contract/records';
import { ViewSwitch } from '../../components/ViewSwitch.tsx';
import './dataquality.css';

const VIEWS = [
  { path: '/quality', label: '质量问题', record: 'qualityFinding' },
  { path: '/quality/duplicates', label: '疑似重复', record: 'duplicatePair' },
  { path: '/quality/collections', label: '数据采集', record: 'collection' },
  { path: '/quality/snapshots', label: '学年快照', record: 'snapshot' },
  { path: '/quality/queries', label: '常用查询', record: 'savedQuery' },
];

/** The five views of data quality, those that the post may read. */
export const Views = () => <ViewSwitch label="看什么" views={VIEWS} />;

/** What the last check of a part found; before the first one nothing was counted, which is not none. */
const foundIn = (name: 'errors' | 'warnings') => ({
  name,
  right: true,
  render: (row: RowView) => (row.checkedAt ? `${Number(row[name])}条` : '—'),
});
export const FOUND = [foundIn('errors'), foundIn('warnings')] as const;

/** One decimal, and never 100 while something is wrong. */
export const scoreText = ({ score, errors, warnings }: DatasetScore): string => {
  if (score === null) return '—';
  const shown = Math.floor(score * 10) / 10;
  return (errors + warnings > 0 ? Math.min(shown, 99.9) : shown).toFixed(1);
};

export const ScoreTiles = ({ scores }: { scores: readonly DatasetScore[] }) => (
  <dl className="yd-score-tiles">
    {scores.map((one) => (
      <div key={one.dataset}>
        <dt>{one.label}</dt>
        <dd>
          <span className="yd-num yd-score">{scoreText(one)}</span>
          <span className="yd-muted">
            错误{one.errors}，提示{one.warnings}
          </span>
        </dd>
      </div>
    ))}
  </dl>
);
