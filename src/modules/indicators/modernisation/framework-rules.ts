/** A tree whose leaves can be scored. */
import { sql } from 'kysely';
import type { PrepareContext, TransitionContext } from '#kernel/definition';
import { type Reason, Refusal, refuse } from '#kernel/refusal';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import { parsePeriod } from '#kernel/time';

type Context = PrepareContext<WriteTransaction>;

/** @throws Refusal `invalid` */
export const prepareFramework = ({ next }: Context): Record<string, unknown> => {
  if (parsePeriod(String(next.year)).kind === 'year') return {};
  throw new Refusal({
    code: 'invalid',
    title: '指标体系没有保存',
    reasons: [{ field: 'year', detail: '指标体系按公历年度编制', remedy: '请填写四位年份，如2026。' }],
  });
};

const itemAgainst = (next: Readonly<Record<string, unknown>>): Reason[] => {
  const reasons: Reason[] = [];
  if ((next.weight ?? null) !== null && !next.method)
    reasons.push({ field: 'method', detail: '有权重而没有计分方法', remedy: '请选择计分方法。' });
  if ((next.method === 'linear' || next.method === 'reverse') && (next.target ?? null) === null)
    reasons.push({ field: 'target', detail: '按比例计分的指标没有目标值', remedy: '请填写目标值。' });
  if (next.method === 'linear' && next.target === 0)
    reasons.push({ field: 'target', detail: '目标值为0无法按比例计分', remedy: '请改用分档计分。' });
  if (next.method === 'step' && ((next.steps ?? []) as unknown[]).length === 0)
    reasons.push({ field: 'steps', detail: '分档计分没有填写分档', remedy: '请填写各档的起点和得分比例。' });
  return reasons;
};

/** @throws Refusal `in-force` once the framework is in force, `invalid` with every reason */
export const prepareItem = async ({ tx, next }: Context): Promise<Record<string, unknown>> => {
  const [of] = await tx.rows<{ state: string }>(
    sql`select state from indicator_framework where id = ${String(next.framework)}::uuid for share`,
  );
  if (of && of.state !== 'draft')
    throw refuse('in-force', '指标没有保存', '指标体系已经启用，指标不再改动', '请编制下一年度的版本。');
  const reasons = itemAgainst(next);
  if (reasons.length > 0) throw new Refusal({ code: 'invalid', title: '指标没有保存', reasons });
  return { level: String(next.number).split('.').length };
};

type Line = { readonly number: string; readonly name: string; readonly weight: number | null };

const parentOf = (number: string): string | null => {
  const at = number.lastIndexOf('.');
  return at < 0 ? null : number.slice(0, at);
};

/** What keeps a tree from being scored: no leaves, a leaf without weight, a weight on a branch, a missing branch. */
export const treeAgainst = (lines: readonly Line[]): Reason[] => {
  if (lines.length === 0)
    return [{ detail: '还没有指标', remedy: '请先登记或导入指标。', facts: { code: 'no-items' } }];
  const numbers = new Set(lines.map((one) => one.number));
  const branches = new Set(lines.map((one) => parentOf(one.number)));
  return lines.flatMap(({ number, name, weight }) => {
    const parent = parentOf(number);
    const reasons: Reason[] = [];
    if (parent !== null && !numbers.has(parent))
      reasons.push({ detail: `${number} ${name}的上级${parent}不存在`, remedy: '请补登上级指标。' });
    if (branches.has(number) && weight !== null)
      reasons.push({ detail: `${number} ${name}有下级，又有权重`, remedy: '请只给末级指标填写权重。' });
    if (!branches.has(number) && weight === null)
      reasons.push({ detail: `${number} ${name}没有权重`, remedy: '请填写权重和计分方法。' });
    return reasons;
  });
};

export const mayEnact = async ({ tx, row }: TransitionContext<ReadTransaction>): Promise<Reason[]> =>
  treeAgainst(
    await tx.rows<Line>(
      sql`select number, name, weight from framework_item where framework = ${row.id}::uuid order by number`,
    ),
  );

/** Lines of a tree with the id of the branch above, from their numbers. */
export const linked = <Item extends { readonly id: string; readonly number: string }>(items: readonly Item[]) => {
  const byNumber = new Map(items.map((one) => [one.number, one.id]));
  return items.map((one) => ({ ...one, parent: byNumber.get(parentOf(one.number) ?? '') ?? null }));
};

/** Numbers in the order of people: 1.2 before 1.10. */
export const byNumber = (a: { readonly number: string }, b: { readonly number: string }): number => {
  const [left, right] = [a.number.split('.').map(Number), b.number.split('.').map(Number)];
  const at = left.findIndex((part, index) => part !== right[index]);
  return at < 0 ? left.length - right.length : (left[at] ?? 0) - (right[at] ?? -1);
};
