/** Figures of indicators in an issue: those of one snapshot, as somebody froze them for a reason; never live ones. */
import type { BulletinBlock, BulletinFacts, BulletinRevisions } from '#contract/bulletin';
import { namesOf } from '#kernel/access';
import { indicatorsBeside } from '#kernel/measure';
import { type Reason, refuse } from '#kernel/refusal';
import type { ReadTransaction } from '#kernel/store';
import { dateInChinese } from '#kernel/time';
import { figureRevisions, figureSnapshot, frozenFigure, isIntact } from '#modules/answers';
import { bulletinSeries } from './series-record.ts';

type Indicator = NonNullable<BulletinFacts['indicators']>[number];
type Snapshot = NonNullable<BulletinFacts['snapshot']>;

const KEY = 'indicator:';
/** Whether a figure of a paragraph is an indicator's. */
export const isIndicatorKey = (key: string): boolean => /^indicator:[A-Za-z][A-Za-z0-9]{0,59}$/.test(key);

/** Keys of the indicators that a draft tells of. */
export const citedIndicators = (blocks: readonly BulletinBlock[]): string[] => {
  const named = blocks.flatMap((block) =>
    block.type === 'text' ? block.parts.flatMap((part) => ('figure' in part ? [part.figure] : [])) : [],
  );
  return [...new Set(named.filter(isIndicatorKey))];
};

const inWords = (value: number | null, decimals: number, unit: string, because: string | null): string =>
  value === null ? `无法计算${because ? `（${because}）` : ''}` : `${Number(value.toFixed(decimals))}${unit}`;

/**
 * What an issue holds of a snapshot: its own unit's figures, without those that only some posts may see, for a bulletin
 * is read by everybody addressed. @throws Refusal `snapshot-broken` where its figures no longer have their hash
 */
export const frozenIndicators = async (
  tx: ReadTransaction,
  id: string | null,
): Promise<Pick<BulletinFacts, 'snapshot' | 'indicators'>> => {
  const found = id ? await tx.peek(figureSnapshot, id) : null;
  if (!found) return {};
  if (!(await isIntact(tx, found.id)))
    throw refuse('snapshot-broken', '不能引用', `“${found.label}”的数值与固定时的校验值不符`, '请另行固定后再引用。');
  const { label, on, takenAt, takenBy, reason, digest, scope } = found;
  const rows = await tx.lookup(frozenFigure, { snapshot: found.id, unit: scope }, { sort: 'indicator' });
  const names = await namesOf(tx, [takenBy]);
  const snapshot: Snapshot = { id: found.id, label, on, takenAt, takenBy: names.get(takenBy) ?? '', reason, digest };
  const indicators = rows
    .filter(({ readers }) => readers.length === 0)
    .map((one): Indicator => {
      const { decimals = 2, because = null } = one.explanation as { decimals?: number; because?: string | null };
      const { indicator, label: name, measuredIn, value, state } = one;
      const text = inWords(value, decimals, measuredIn, because);
      return {
        key: `${KEY}${indicator}`,
        indicator,
        label: name,
        unit: scope,
        measuredIn,
        decimals,
        value,
        state,
        text,
      };
    });
  return { snapshot, indicators };
};

/** What a paragraph may cite must have been frozen. */
export const unfrozenIndicators = (blocks: readonly BulletinBlock[], { indicators = [] }: BulletinFacts): Reason[] => {
  const known = new Set(indicators.map(({ key }) => key));
  const missing = citedIndicators(blocks).filter((key) => !known.has(key));
  if (missing.length === 0) return [];
  return [
    {
      detail: `正文引用的指标不在所选的固定数值里：${missing.map((key) => key.slice(KEY.length)).join('、')}`,
      remedy: '请选择固定了这些指标的快照并重新编制，或删去引用。',
      facts: { code: 'figure-not-frozen', missing },
    },
  ];
};

/** Under the paper: whose figures, of which day, frozen by whom. Nothing where none is cited. */
export const snapshotNote = ({ snapshot }: BulletinFacts, blocks: readonly BulletinBlock[]): string => {
  if (!snapshot || citedIndicators(blocks).length === 0) return '';
  const { label, on, takenBy, digest } = snapshot;
  return `指标数值取自“${label}”（统计日期${dateInChinese(on)}，${takenBy}固定，校验值${digest.slice(0, 12)}）`;
};

/** The cited figures beside what the records say now of the same day: listed apart, never put into the paper. */
export const indicatorRevisions = async (
  tx: ReadTransaction,
  { snapshot, indicators = [] }: BulletinFacts,
  blocks: readonly BulletinBlock[],
): Promise<BulletinRevisions['indicators']> => {
  const cited = indicators.filter(({ key }) => citedIndicators(blocks).includes(key));
  if (!snapshot || cited.length === 0) return [];
  const registry = indicatorsBeside(bulletinSeries);
  const unit = cited[0]?.unit;
  const found = new Map(
    (await figureRevisions(tx, registry, snapshot.id, { unit })).map((one) => [one.indicator, one] as const),
  );
  return cited.flatMap(({ key, indicator, label, measuredIn, decimals, text }) => {
    const one = found.get(indicator);
    const now = one?.now;
    if (!one || !now || (one.difference === 0 && !one.turned && now.because === one.frozen.because)) return [];
    const { difference, turned, timeless } = one;
    return [
      {
        key,
        label,
        frozen: text,
        now: inWords(now.value, decimals, measuredIn, now.because),
        difference,
        turned,
        timeless,
      },
    ];
  });
};
