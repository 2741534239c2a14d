/** Every school × stage against the items in force on a day: met, not met, or cannot be computed, because… */
import type { RowOf } from '#kernel/definition';
import type { ReadTransaction } from '#kernel/store';
import type { CivilDate } from '#kernel/time';
import { STAGES, type Stage, schoolGroupMember } from '#modules/institutions';
import { type ClassOfDay, classesOf } from '#modules/pupils';
import { allOf, judge, quotient, type Verdict } from '../exact/figure.ts';
import { numberOf } from '../exact/ratio.ts';
import { type Leaf, ledgerOf } from '../ledger/ledger.ts';
import { figureOf, figureValue, gapOf, type StandardFacts } from './figures.ts';
import { standardCheck, standardItem } from './records.ts';

export type Item = RowOf<typeof standardItem>;
type Check = RowOf<typeof standardCheck>;

const holds = (on: CivilDate, from: string, to: string | null): boolean => from <= on && (to === null || to > on);

/** Items in force on a day, by code. */
export const itemsOn = async (tx: ReadTransaction, on: CivilDate): Promise<Item[]> =>
  (await tx.find(standardItem, {}, { sort: 'code', limit: 500 })).filter((one) => holds(on, one.fromOn, one.toOn));

const groupedOn = async (tx: ReadTransaction, on: CivilDate): Promise<ReadonlySet<string>> => {
  const rows = await tx.lookup(schoolGroupMember, {});
  return new Set(rows.filter((one) => holds(on, one.fromOn, one.toOn)).map((one) => one.school));
};

/** Of each school and item the latest check that was made by the day; the newest first. */
const checksOn = async (tx: ReadTransaction, on: CivilDate): Promise<ReadonlyMap<string, Check>> => {
  const rows = await tx.find(
    standardCheck,
    { checkedOn: { op: 'lte', value: on } },
    { sort: 'checkedOn', limit: 20_000 },
  );
  return new Map(rows.map((one) => [`${one.school}:${one.item}`, one]));
};

type Sources = {
  readonly on: CivilDate;
  readonly items: readonly Item[];
  readonly classes: readonly ClassOfDay[];
  readonly grouped: ReadonlySet<string>;
  readonly checks: ReadonlyMap<string, Check>;
};

const factsOf = (leaf: Leaf, { classes, grouped }: Sources): StandardFacts => {
  const own = classes.filter((one) => one.school === leaf.school && one.stage === leaf.stage);
  const largestClass = own.length > 0 ? Math.max(...own.map((one) => one.pupils)) : null;
  return { leaf, largestClass, isInGroup: grouped.has(leaf.school) };
};

const rowsOf = (item: Item, { leaf }: StandardFacts, on: CivilDate) => {
  const register = item.figure ? figureOf(item.figure).register : null;
  if (!register) return null;
  const stage = register.path === 'enrolments' ? { where: { stage: leaf.stage } } : {};
  return { path: register.path, behind: { measure: register.measure, within: [leaf.school], on, ...stage } };
};

const measuredResult = (item: Item, facts: StandardFacts, on: CivilDate) => {
  const key = item.figure as NonNullable<Item['figure']>;
  const standard = item.threshold ?? 0;
  const { direction, gapUnit } = figureOf(key);
  const figure = figureValue(key, facts);
  return {
    item: item.id,
    value: figure.state === 'known' ? numberOf(figure.value) : null,
    verdict: judge(figure, direction === 'atLeast' ? { atLeast: standard } : { atMost: standard }),
    missing: figure.state === 'known' ? [] : figure.missing.map((one) => one.detail),
    gap: gapOf(key, facts, standard),
    gapUnit,
    list: rowsOf(item, facts, on),
    check: null,
  };
};

const OPEN = { value: null, gap: null, gapUnit: null, list: null } as const;

const checkedResult = (item: Item, facts: StandardFacts, checks: ReadonlyMap<string, Check>) => {
  const check = checks.get(`${facts.leaf.school}:${item.id}`);
  const base = { ...OPEN, item: item.id, check: check?.id ?? null };
  if (!check) return { ...base, verdict: 'unknown' as Verdict, missing: ['还没有核查'] };
  if (check.state !== 'confirmed') return { ...base, verdict: 'unknown' as Verdict, missing: ['核查结论待第二人核对'] };
  return { ...base, verdict: check.verdict as Verdict, missing: check.verdict === 'met' ? [] : [check.note ?? ''] };
};

const perPupil = (key: 'landPerPupil' | 'floorPerPupil', facts: StandardFacts): number | null => {
  const figure = figureValue(key, facts);
  return figure.state === 'known' ? numberOf(figure.value) : null;
};

const stageOf = (leaf: Leaf, sources: Sources) => {
  const facts = factsOf(leaf, sources);
  const results = sources.items
    .filter((item) => item.stages.includes(leaf.stage))
    .map((item) =>
      item.basis === 'measured' ? measuredResult(item, facts, sources.on) : checkedResult(item, facts, sources.checks),
    );
  return {
    stage: leaf.stage,
    label: STAGES[leaf.stage],
    students: leaf.students,
    landPerPupil: perPupil('landPerPupil', facts),
    floorPerPupil: perPupil('floorPerPupil', facts),
    results,
    verdict: allOf(results.map((one) => one.verdict)),
  };
};

/** A school meets the standards when each of its stages does. */
const schoolsOf = (leaves: readonly Leaf[], sources: Sources) => {
  const judged = leaves.map((leaf) => ({ leaf, ...stageOf(leaf, sources) })).filter((one) => one.results.length > 0);
  const schools = [...new Map(judged.map(({ leaf }) => [leaf.school, leaf.name]))];
  return schools.map(([school, name]) => {
    const stages = judged.filter(({ leaf }) => leaf.school === school).map(({ leaf: _, ...stage }) => stage);
    return { school, name, stages, verdict: allOf(stages.map((one) => one.verdict)) };
  });
};
export type SchoolLine = ReturnType<typeof schoolsOf>[number];

/** How many meet, of how many; the share is known only when each of them is decided. */
export const shareOf = (verdicts: readonly Verdict[]) => {
  const of = (verdict: Verdict) => verdicts.filter((one) => one === verdict).length;
  const [met, notMet, unknown] = [of('met'), of('notMet'), of('unknown')];
  const share = quotient({ label: '达标学校数', value: met }, { label: '学校数', value: verdicts.length }, 100);
  return {
    schools: verdicts.length,
    met,
    notMet,
    unknown,
    share: share.state === 'known' ? numberOf(share.value) : null,
  };
};

const summaryOf = (item: Item, schools: readonly SchoolLine[]) => {
  const verdicts = schools.flatMap(({ stages }) => {
    const own = stages.flatMap(({ results }) => results.filter((one) => one.item === item.id));
    return own.length > 0 ? [allOf(own.map((one) => one.verdict))] : [];
  });
  return {
    id: item.id,
    code: item.code,
    label: item.label,
    stages: item.stages.map((stage: Stage) => STAGES[stage]),
    basis: item.basis,
    direction: item.figure ? figureOf(item.figure).direction : null,
    threshold: item.threshold,
    unit: item.unit,
    source: item.source,
    certainty: item.certainty,
    ...shareOf(verdicts),
  };
};

/** @throws Refusal `not-in-force` */
export const evaluateStandards = async (tx: ReadTransaction, organisation: string, on: CivilDate) => {
  const items = await itemsOn(tx, on);
  const leaves = await ledgerOf(tx, organisation, on);
  const sources = {
    ...{ on, items },
    classes: await classesOf(tx, organisation, on),
    grouped: await groupedOn(tx, on),
    checks: await checksOn(tx, on),
  };
  const schools = schoolsOf(leaves, sources);
  return {
    items: items.map((item) => summaryOf(item, schools)),
    schools,
    totals: shareOf(schools.map((one) => one.verdict)),
  };
};
