import { Radio } from 'antd';
import type { DatasetScore } from '#contract/dataquality';
import { useDefinitions } from '../../api/definitions.ts';
import { useGo, usePathname } from '../../shell/navigation.tsx';
import './dataquality.css';

const VIEWS = [
  { value: '/quality', label: '质量问题', record: 'qualityFinding' },
  { value: '/quality/duplicates', label: '疑似重复', record: 'duplicatePair' },
  { value: '/quality/collections', label: '数据采集', record: 'collection' },
  { value: '/quality/snapshots', label: '学年快照', record: 'snapshot' },
  { value: '/quality/queries', label: '常用查询', record: 'savedQuery' },
];

/** The five views of data quality, those that the post may read. */
export const Views = () => {
  const known = new Set(useDefinitions().map(({ name }) => name));
  const path = usePathname();
  const go = useGo();
  return (
    <Radio.Group
      className="yd-quality-views"
      aria-label="看什么"
      optionType="button"
      options={VIEWS.filter(({ record }) => known.has(record)).map(({ value, label }) => ({ value, label }))}
      value={path}
      onChange={({ target }) => go(String(target.value))}
    />
  );
};

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
