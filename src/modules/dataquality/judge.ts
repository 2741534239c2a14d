/** Runs the rules and keeps the work list in step: new findings, changed ones, and those that are fixed. */
import { sql } from 'kysely';
import type { RowOf } from '#kernel/definition';
import type { WriteTransaction } from '#kernel/store';
import { type CivilDate, today } from '#kernel/time';
import { qualityFigure, qualityFinding } from './finding-record.ts';
import { checkedBy, type Found, QUALITY_RULES, type QualityRule } from './rules/index.ts';

type Finding = RowOf<typeof qualityFinding>;
export type Judged = { readonly found: number; readonly opened: number; readonly fixed: number };

const knownOf = async (
  tx: WriteTransaction,
  rule: QualityRule,
  school: string | null,
  found: readonly Found[],
): Promise<Map<string, Finding>> => {
  const of = { rule: rule.id, record: rule.record };
  const listed = await tx.lookup(qualityFinding, { ...of, ...(school ? { school } : {}) });
  const known = new Map(listed.map((one) => [one.row, one]));
  // A row that came from another school is still known under that one.
  const rest = school ? found.filter((one) => !known.has(one.id)).map((one) => one.id) : [];
  if (rest.length > 0) for (const one of await tx.lookup(qualityFinding, { ...of, row: rest })) known.set(one.row, one);
  return known;
};

const valuesOf = (rule: QualityRule, { school, detail, facts, level }: Found) => ({
  school,
  detail: detail.slice(0, 2000),
  facts,
  level: level ?? rule.level,
});

const nothing = { explanation: null, explainedBy: null, explainedAt: null, acceptedBy: null };

/** What an existing finding becomes: explanations hold as long as the facts are those that were explained. */
const patchOf = (rule: QualityRule, one: Found, was: Finding): Record<string, unknown> => {
  const values = valuesOf(rule, one);
  const differs = JSON.stringify(sorted(was.facts)) !== JSON.stringify(sorted(values.facts));
  if (was.state === 'fixed') return { ...values, ...nothing, state: 'open', fixedOn: null };
  return differs && was.state !== 'open' ? { ...values, ...nothing, state: 'open' } : values;
};

const sorted = (facts: Readonly<Record<string, unknown>>): [string, unknown][] =>
  Object.entries(facts).sort(([a], [b]) => (a < b ? -1 : 1));

const keepFigures = async (
  tx: WriteTransaction,
  rule: QualityRule,
  school: string | null,
  counted: readonly { school: string; n: number }[],
): Promise<void> => {
  const { id, record, dataset, level } = rule;
  const known = await tx.lookup(qualityFigure, { rule: id, record, ...(school ? { school } : {}) });
  const byNow = new Map(counted.map((one) => [one.school, one.n]));
  const judgedAt = new Date().toISOString();
  await tx.system.updateMany(
    qualityFigure,
    known.map((one) => ({ id: one.id, patch: { checked: byNow.get(one.school) ?? 0, judgedAt } })),
  );
  const held = new Set(known.map((one) => one.school));
  const fresh = counted.filter((one) => !held.has(one.school));
  await tx.system.createMany(
    qualityFigure,
    fresh.map(({ school: at, n }) => ({ school: at, rule: id, record, dataset, level, checked: n, judgedAt })),
  );
};

/** Two runs of one rule would both open what neither sees yet; the second waits for the first. */
const alone = (tx: WriteTransaction, rule: QualityRule) =>
  tx.rows(
    sql`select pg_advisory_xact_lock(hashtextextended(${`${tx.actor.tenantId} quality ${rule.id} ${rule.record}`}, 0))`,
  );

/**
 * Judges one rule over the tenant, or one school, in the caller's transaction, whatever the caller may see: the work
 * list belongs to the house. Reading it is a matter of permissions.
 */
export const judgeRule = async (
  tx: WriteTransaction,
  rule: QualityRule,
  school: string | null,
  on: CivilDate = today(),
): Promise<Judged> => {
  await alone(tx, rule);
  const asked = { tx, school, on };
  const found = await rule.find(asked);
  const known = await knownOf(tx, rule, school, found);
  const fresh = found.filter((one) => !known.has(one.id));
  const { id, record, dataset } = rule;
  await tx.system.createMany(
    qualityFinding,
    fresh.map((one) => ({ ...valuesOf(rule, one), rule: id, record, dataset, row: one.id, state: 'open' as const })),
    { verb: 'notice' },
  );
  const still = found.flatMap((one) => {
    const was = known.get(one.id);
    return was ? [{ id: was.id, patch: patchOf(rule, one, was) }] : [];
  });
  await tx.system.updateMany(qualityFinding, still, { verb: 'change' });
  const wrong = new Set(found.map((one) => one.id));
  const gone = [...known.values()].filter((one) => one.state !== 'fixed' && !wrong.has(one.row));
  await tx.system.updateMany(
    qualityFinding,
    gone.map((one) => ({ id: one.id, patch: { state: 'fixed' as const, fixedOn: on } })),
    { verb: 'fix' },
  );
  await keepFigures(tx, rule, school, await checkedBy(asked, rule));
  return { found: found.length, opened: fresh.length, fixed: gone.length };
};

/** Judges one school by every rule of some datasets at once; for a correction that should show immediately. */
export const judgeSchool = async (
  tx: WriteTransaction,
  school: string,
  datasets?: readonly string[],
): Promise<Judged> => {
  const sum = { found: 0, opened: 0, fixed: 0 };
  for (const rule of QUALITY_RULES) {
    if (datasets && !datasets.includes(rule.dataset)) continue;
    const { found, opened, fixed } = await judgeRule(tx, rule, school);
    sum.found += found;
    sum.opened += opened;
    sum.fixed += fixed;
  }
  return sum;
};
