/** From an annual plan's text to the contract's object. Pure: the same text gives the same answer. */
import { refuse } from '#kernel/refusal';
import { findClauses, type RawClause } from './clauses.ts';
import { commitmentType, promisesOf } from './commitments.ts';
import { findDates } from './dates.ts';
import type { Draft } from './drafts.ts';
import { findFindings, gather } from './findings.ts';
import { REVIEW_TITLE } from './lexicon/verbs.ts';
import { readMeta } from './meta.ts';
import { normalise } from './normalise.ts';
import { flatIndex, type Reading, read, spanOf } from './reading.ts';
import { findUnits, type UnitGroup } from './responsible.ts';
import { findSecrecyMark } from './secrecy.ts';
import { type Masked, mask, type Part, partsOf } from './sentences.ts';
import { readTargets } from './targets.ts';
import type { Clause, Commitment, DecomposeOptions, Decomposition, Target } from './types.ts';

/**
 * Decomposes the text of an annual plan (contracts/decompose.md).
 * Throws `Refusal`: `classified` where the head bears a secrecy marking, `not-a-plan` where nothing numbered or promised is found.
 */
export function decompose(raw: string, options: DecomposeOptions = {}): Decomposition {
  refuseClassified(raw);
  const text = normalise(raw);
  const reading = read(text);
  const found = findClauses(text);
  const meta = readMeta(text, found[0]?.start ?? text.length, options.fileName);
  const masked = mask(reading.flat, meta.planYear);
  const units = found.map((c) => findUnits(text, c.bodyStart, c.ownEnd));
  const parts = allParts(reading, masked, found, units);
  const drafts = dedupe(readTargets(masked, parts.read, meta.planYear), parts.headings);
  applyTerms(drafts, units, meta.planYear);
  const targets = toTargets(reading, found, units, drafts);
  const commitments = toCommitments(reading, masked, found, parts, drafts, targets);
  if (found.every((c) => c.title === '') && targets.length === 0) throw notAPlan();
  return {
    meta,
    clauses: toClauses(found, units),
    targets,
    commitments,
    findings: findFindings(targets, exhaustive(masked, drafts), meta.planYear),
    text,
  };
}

function refuseClassified(raw: string): void {
  const mark = findSecrecyMark(raw);
  if (!mark) return;
  throw refuse(
    'classified',
    '未读取文件',
    `文件首部标有“${mark.level}”，涉密文件和工作秘密不得进入本系统`,
    '请删除本机上的副本并按保密规定处理；如属误标，请由定密责任人更正后重新导入。',
  );
}

const notAPlan = () =>
  refuse(
    'not-a-plan',
    '未能读成工作要点',
    '文中没有带序号的条目，也没有可以分解的任务',
    '请确认文件是年度工作要点或计划的正文（不是目录、通知封面或扫描图片），再重新导入。',
  );

type Parts = { read: Part[]; all: Part[]; headings: Set<number> };

/** Parts of the preamble and of every clause, without unit lines; `read` leaves out reviews of the past. */
function allParts(
  reading: Reading,
  masked: Masked,
  clauses: readonly RawClause[],
  units: readonly UnitGroup[][],
): Parts {
  const all: Part[] = [];
  const headings = new Set<number>();
  const muted: (number | null)[] = [];
  let sentence = 0;
  const add = (clause: number, from: number, to: number): void => {
    const start = flatIndex(reading, from);
    const end = flatIndex(reading, to);
    const parts = partsOf(masked, clause, start, end, sentence);
    sentence = (parts[parts.length - 1]?.sentence ?? sentence) + 1;
    if (clause >= 0) markHeading(reading, parts, clauses[clause] as RawClause, headings);
    // A table under a clause repeats its figures as a heading does.
    for (const part of parts)
      if (/\S\t/.test(reading.text.slice(reading.from[part.start], reading.from[part.end - 1])))
        headings.add(part.start);
    for (const part of parts) all.push(part);
  };
  add(-1, 0, clauses[0]?.start ?? reading.text.length);
  clauses.forEach((clause, i) => {
    let from = clause.bodyStart;
    for (const group of units[i] as UnitGroup[]) {
      add(i, from, group.start);
      from = group.end;
    }
    add(i, from, clause.ownEnd);
    muted.push(reviewLevel(clauses, i, muted));
  });
  return {
    all,
    headings,
    read: all.filter((p) => (p.clause < 0 ? isPromisePreamble(masked, p) : muted[p.clause] === null)),
  };
}

/** The level of the review that a clause stands in, else null. */
function reviewLevel(clauses: readonly RawClause[], i: number, before: readonly (number | null)[]): number | null {
  const clause = clauses[i] as RawClause;
  const around = before[i - 1] ?? null;
  if (around !== null && clause.level > around) return around;
  return REVIEW_TITLE.test(clause.title) && clause.level <= 2 && !/开展.*回顾|总结表彰/.test(clause.title)
    ? clause.level
    : null;
}

/** Of the preamble only sentences of the plan itself count, not the notice that hands it on. */
const isPromisePreamble = (masked: Masked, part: Part): boolean =>
  /(?:目标|力争|实现|达到|新建|新增|完成)/.test(masked.work.slice(part.start, part.end)) &&
  !/(?:印发|报送|通知|附件)/.test(masked.flat.slice(part.start, part.end));

/** The first sentence of a clause is its heading where text follows it. */
function markHeading(reading: Reading, parts: readonly Part[], clause: RawClause, headings: Set<number>): void {
  const first = parts[0];
  if (!first || reading.from[first.start] === undefined || (reading.from[first.start] as number) > clause.bodyStart + 4)
    return;
  const more = parts.some((p) => p.sentence > first.sentence) || clause.end > clause.ownEnd;
  const heading = spanOf(reading, first.start, first.end);
  if (more && heading.end - heading.start <= clause.title.length + 6) headings.add(first.start);
}

/** A figure in the heading that the body repeats is one target. */
function dedupe(drafts: readonly Draft[], headings: ReadonlySet<number>): Draft[] {
  const figure = (d: Draft): string => `${d.clause}|${d.op}|${d.value}|${d.valueMax}|${d.unit}`;
  const count = (d: Draft): string => `${d.clause}|${d.value}|${d.valueMax}|${d.unit}`;
  const bodies = new Set(drafts.filter((d) => !headings.has(d.part)).map(count));
  const seen = new Set<string>();
  return drafts.filter((d) => {
    if (headings.has(d.part) && d.value !== null && bodies.has(count(d))) return false;
    const key = `${d.start}|${d.end}|${figure(d)}|${d.deadline}|${d.subject}`;
    return seen.has(key) ? false : Boolean(seen.add(key));
  });
}

/** 完成时限：2020年9月底 binds the clause's targets that name no date of their own. */
function applyTerms(drafts: readonly Draft[], units: readonly UnitGroup[][], planYear: number | null): void {
  const terms = units.map((groups) => {
    const term = groups.find((g) => g.term !== null)?.term;
    if (!term) return null;
    const { flat } = read(term);
    return findDates(flat, 0, flat.length, planYear)[0]?.deadline ?? null;
  });
  for (const draft of drafts) draft.deadline ??= terms[draft.clause] ?? null;
}

function toClauses(found: readonly RawClause[], units: readonly UnitGroup[][]): Clause[] {
  return found.map(({ path, level, label, title, start, end }, i) => {
    const groups = units[i] as UnitGroup[];
    const responsible = [...new Set(groups.flatMap((g) => g.responsible))];
    const lead = [...new Set(groups.flatMap((g) => g.lead))];
    return { path, level, label, title, start, end, responsible, lead };
  });
}

function toTargets(
  reading: Reading,
  clauses: readonly RawClause[],
  units: readonly UnitGroup[][],
  drafts: readonly Draft[],
): Target[] {
  const ids = new Map(drafts.map((d, i) => [d, `t${i + 1}`]));
  return drafts.map((d, i) => {
    const span = spanOf(reading, d.start, d.end);
    const groups = d.clause < 0 ? [] : (units[d.clause] as UnitGroup[]);
    const own = groups.length > 1 ? groups.find((g) => g.start >= span.start) : undefined;
    return {
      id: `t${i + 1}`,
      clause: clauses[d.clause]?.path ?? '-',
      quote: reading.text.slice(span.start, span.end),
      ...span,
      subject: d.subject.replace(/[\s\n]+/g, ''),
      op: d.op,
      value: d.value,
      valueMax: d.valueMax,
      unit: d.unit,
      scope: d.scope,
      deadline: d.deadline,
      parent: d.parent ? (ids.get(d.parent) ?? null) : null,
      type: d.type,
      ...(d.bound && (d.op === 'increase_by' || d.op === 'decrease_by') ? { bound: d.bound } : {}),
      ...(own ? { responsible: own.responsible } : {}),
    };
  });
}

function toCommitments(
  reading: Reading,
  masked: Masked,
  clauses: readonly RawClause[],
  parts: Parts,
  drafts: readonly Draft[],
  targets: readonly Target[],
): Commitment[] {
  const promising = new Set(promisesOf(masked, parts.read, parts.headings));
  const byPart = new Map<number, Target[]>();
  drafts.forEach((d, i) => {
    gather(byPart, d.part, targets[i] as Target);
  });
  return parts.read
    .filter((p) => p.clause >= 0 && (promising.has(p) || byPart.has(p.start)))
    .map((part) => {
      const stop = /[。；！？]/.test(masked.flat[part.end] ?? '') ? 1 : 0;
      const span = spanOf(reading, part.start, part.end + stop);
      const inside = byPart.get(part.start) ?? [];
      const text = reading.text.slice(span.start, span.end);
      return {
        clause: clauses[part.clause]?.path ?? '-',
        ...span,
        text,
        type: commitmentType(text, inside),
        targets: inside.map((t) => t.id),
      };
    });
}

/** Totals whose parts claim to be all of them: brackets and colon lists, or 其中 with three parts or more of the same thing. */
function exhaustive(masked: Masked, drafts: readonly Draft[]): Set<string> {
  const partsOfTotal = new Map<Draft, Draft[]>();
  for (const d of drafts) if (d.parent && d.unit === d.parent.unit) gather(partsOfTotal, d.parent, d);
  const ids = new Set<string>();
  drafts.forEach((total, i) => {
    const parts = partsOfTotal.get(total) ?? [];
    const first = parts[0];
    if (!first) return;
    const between = masked.work.slice(total.end, first.at);
    if (/[：（](?!其?中?(?:含|包括|包含|其中))/.test(between) || (/其中/.test(between) && parts.length >= 3))
      ids.add(`t${i + 1}`);
  });
  return ids;
}
