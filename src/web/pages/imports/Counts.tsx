import type { ImportView } from '#contract/imports';

const TILES = [
  { name: 'new', label: '新增' },
  { name: 'changed', label: '修改' },
  { name: 'unchanged', label: '没有变化' },
  { name: 'refused', label: '有问题' },
] as const;

/** The four fates of a line. */
export const Counts = ({ counts }: { counts: NonNullable<ImportView['counts']> }) => (
  <dl className="yd-counts">
    {TILES.map(({ name, label }) => (
      <div key={name} className={name === 'refused' && counts.refused > 0 ? 'is-refused' : ''}>
        <dt>{label}</dt>
        <dd className="yd-num">{counts[name].toLocaleString('zh-CN')}</dd>
      </div>
    ))}
  </dl>
);
