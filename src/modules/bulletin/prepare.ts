import { sql } from 'kysely';
import type { BulletinBlock } from '#contract/bulletin';
import type { PrepareContext, RowOf } from '#kernel/definition';
import { type Reason, Refusal, refuse } from '#kernel/refusal';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import { contains, parsePeriod, periodName, rangeOf } from '#kernel/time';
import { plan } from '#modules/plan';
import { defaultBlocks, defaultTitle } from './default-blocks.ts';
import { unknownFigures } from './figures.ts';
import { freezeValues } from './freeze.ts';
import { bulletinSeries } from './series-record.ts';

export type Series = RowOf<typeof bulletinSeries>;

/** The series of an issue. @throws Refusal `not-found` */
export const seriesOf = async (tx: ReadTransaction, id: string): Promise<Series> => {
  const found = await tx.peek(bulletinSeries, id);
  if (!found) throw refuse('not-found', '没有找到通报系列', '它可能已被删除', '请先建立通报系列。', { status: 404 });
  return found;
};

/** What every write of an issue obeys: one issue a period, known figures only, makers remembered, content fixed at the freeze. */
export const prepareBulletin = async (context: PrepareContext<WriteTransaction>): Promise<Record<string, unknown>> => {
  const { tx, id, values, before, next } = context;
  if (!before) return firstValues(tx, id, next);
  if (before.state !== 'draft') return {};
  if (values.blocks) refuseUnknownFigures(values.blocks as BulletinBlock[]);
  const compilers = withPerson(before.compilers as string[], tx.actor.personId);
  if (next.state === 'frozen') return { compilers, ...(await freezeValues(tx, id, { ...next, compilers })) };
  return next.state === 'draft' ? { compilers } : {};
};

const withPerson = (people: readonly string[], person: string | null): string[] =>
  person && !people.includes(person) ? [...people, person] : [...people];

/** Of two that begin the same period's issue at once, the second is told. */
const firstValues = async (
  tx: WriteTransaction,
  id: string,
  next: Readonly<Record<string, unknown>>,
): Promise<Record<string, unknown>> => {
  const series = await seriesOf(tx, String(next.series));
  await tx.rows(sql`select pg_advisory_xact_lock(hashtextextended(${`bulletin ${series.id}`}, 0))`);
  const reasons = [...periodReasons(series, String(next.period)), ...(await doubled(tx, id, next))];
  if (reasons.length > 0) throw new Refusal({ code: codeOf(reasons), title: '没有建立这一期', reasons, status: 409 });
  const of = await tx.peek(plan, series.plan);
  const title = next.title ?? defaultTitle(series, of?.title ?? '', String(next.period));
  if (next.blocks) refuseUnknownFigures(next.blocks as BulletinBlock[]);
  return {
    title,
    blocks: next.blocks ?? defaultBlocks(series.kind),
    compilers: withPerson([], tx.actor.personId),
  };
};

const codeOf = (reasons: readonly Reason[]): string => String(reasons[0]?.facts?.code ?? 'not-met');

const periodReasons = (series: Series, text: string): Reason[] => {
  const period = parsePeriod(text);
  const first = rangeOf(period).from;
  const fits = period.kind === series.frequency && contains({ kind: 'year', ordinal: series.year }, first);
  if (fits && series.active) return [];
  if (!series.active)
    return [{ detail: `系列“${series.title}”已停用`, remedy: '请先启用这个系列。', facts: { code: 'inactive' } }];
  return [
    {
      field: 'period',
      detail: `“${text}”不是${series.year}年的一个${series.frequency === 'month' ? '月' : '季度'}`,
      remedy: '请从应编期次中选择。',
      facts: { code: 'wrong-period' },
    },
  ];
};

const doubled = async (
  tx: WriteTransaction,
  id: string,
  next: Readonly<Record<string, unknown>>,
): Promise<Reason[]> => {
  const [other] = await tx.rows<{ id: string; docNumber: string | null }>(
    sql`select id, doc_number as "docNumber" from bulletin
      where series = ${String(next.series)}::uuid and period = ${String(next.period)} and state <> 'voided' and id <> ${id}::uuid`,
  );
  if (!other) return [];
  const name = periodName(parsePeriod(String(next.period)));
  return [
    {
      field: 'period',
      detail: `${name}已经有一期${other.docNumber ? `（${other.docNumber}）` : '在起草'}`,
      remedy: '请在原来的一期上办理；确需重编的，先作废原来的一期。',
      facts: { code: 'period-taken', bulletin: other.id },
    },
  ];
};

const refuseUnknownFigures = (blocks: readonly BulletinBlock[]): void => {
  const unknown = unknownFigures(blocks);
  if (unknown.length === 0) return;
  throw refuse(
    'unknown-figure',
    '没有保存正文',
    `正文里引用了系统没有的数字：${unknown.join('、')}`,
    '数字只能从列表中插入，不能自己填写。',
    { facts: { unknown } },
  );
};
