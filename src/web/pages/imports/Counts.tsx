import type { ImportView } from '#contract/imports';
import { locale, t } from '../../shell/language/index.ts';

const TILES = [
  { name: 'new', label: t('新增') },
  { name: 'changed', label: t('修改') },
  { name: 'unchanged', label: t('没有变化') },
  { name: 'refused', label: t('有问题') },
] as const;

/** The four fates of a line. */
export const Counts = ({ counts }: { counts: NonNullable<ImportView['counts']> }) => (
  <dl className="yd-import-counts">
    {TILES.map(({ name, label }) => (
      <div key={name} className={name === 'refused' && counts.refused > 0 ? 'is-refused' : ''}>
        <dt>{label}</dt>
        <dd className="yd-num">{counts[name].toLocaleString(locale)}</dd>
      </div>
    ))}
  </dl>
);
