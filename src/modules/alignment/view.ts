/** Two plans side by side as people read them. */
import type { z } from 'zod';
import type { alignmentPage, PairView, PromiseView, SideView } from '#contract/alignment';
import { namesOf, organisation } from '#kernel/access';
import type { ReadTransaction } from '#kernel/store';
import { draftItem, planHeadView } from '#modules/plan';
import { TASK_STATES, task } from '#modules/tasks';
import {
  type Alignment,
  alignmentRecord,
  bothSides,
  type Pair,
  pairRecord,
  unfinished,
  type Verdict,
  verdictRecord,
} from './both-sides.ts';
import { comparedFigures, warningsOf } from './figures.ts';
import { nearest } from './likeness.ts';
import { ALIGNMENT_KINDS, PAIR_STATES, type Seen, VERDICTS } from './records.ts';
import { sharesBelow } from './shares.ts';
import { isDrafting, type Side } from './sides.ts';

type Page = z.input<NonNullable<typeof alignmentPage.response>>;
type Named = ReadonlyMap<string, string>;

export const sideView = ({ id, kind, code, clause, heading, text, dueOn, stateLabel, figures }: Side): SideView => ({
  ...{ id, kind, code, clause, heading, text, dueOn, stateLabel },
  figures: figures.map((one) => one.text),
});

export const headView = ({ id, version, title, kind, state, proposedAt }: Alignment) => ({
  ...{ id, version, title: title ?? '', kind, state, proposedAt },
  kindLabel: ALIGNMENT_KINDS[kind],
});

const HELD: Readonly<Record<string, string>> = { adjusting: '正在调整', suspended: '已中止' };

/** What became different since a person decided. */
const changesOf = (whose: string, side: Side | undefined, seen: Seen): string[] => {
  if (!side) return [`${whose}这一项已不在要点里`];
  const figures = side.figures.map(({ text }) => text).join('；');
  return [
    ...(side.dropped ? [`${whose}这一项已标为不是承诺`] : []),
    ...(HELD[side.state] ? [`${whose}这一项${HELD[side.state]}`] : []),
    ...(side.text === seen.text ? [] : [`${whose}原文已改，原来是“${seen.text}”`]),
    ...(side.dueOn === seen.dueOn ? [] : [`${whose}时限由${seen.dueOn ?? '未写明'}改为${side.dueOn ?? '未写明'}`]),
    ...(figures === seen.figures.join('；') ? [] : [`${whose}目标由“${seen.figures.join('；')}”改为“${figures}”`]),
  ];
};

/** Why a confirmed pair needs another look; what nobody decided follows the text by itself. */
const looksOf = (pair: Pair, upper: Side | undefined, lower: Side | undefined, kind: Alignment['kind']): string[] => {
  if (pair.state !== 'confirmed') return [];
  const [above, below] = kind === 'answer' ? ['上级', '本级'] : ['上年', '今年'];
  return [...changesOf(above, upper, pair.upperSeen), ...changesOf(below, lower, pair.lowerSeen)];
};

const pairView = (
  pair: Pair,
  { upper, lower, kind, people }: { upper?: Side; lower?: Side; kind: Alignment['kind']; people: Named },
): PairView => {
  const shown = upper && lower && pair.state !== 'refused';
  return {
    id: pair.id,
    version: pair.version,
    state: pair.state,
    stateLabel: PAIR_STATES[pair.state],
    source: pair.source,
    points: pair.points,
    grounds: pair.grounds ?? [],
    lower: lower ? sideView(lower) : null,
    lowerSeen: pair.lowerSeen.text,
    looks: looksOf(pair, upper, lower, kind),
    warnings: shown && kind === 'answer' ? warningsOf(upper, lower) : [],
    compared: shown
      ? comparedFigures(upper, lower).map(({ one, other }) => ({ upper: one.text, lower: other.text }))
      : [],
    decidedBy: pair.decidedBy ? (people.get(pair.decidedBy) ?? null) : null,
    decidedAt: pair.decidedAt,
  };
};

const statusOf = (pairs: readonly PairView[], verdict: Verdict | undefined): PromiseView['status'] => {
  if (pairs.some(({ state }) => state === 'confirmed')) return 'answered';
  if (verdict) return 'setAside';
  return pairs.some(({ state }) => state === 'proposed') ? 'proposed' : 'open';
};

const verdictView = (one: Verdict | undefined, about: Side): PromiseView['verdict'] =>
  one
    ? {
        ...{ id: one.id, version: one.version, reason: one.reason, label: VERDICTS[one.verdict] },
        changed: one.promiseSeen?.text !== about.text,
      }
    : null;

/** The section that leads what comes nearest, of last year's own plan whoever led it: a proposal, nobody's decision. */
const sectionsOf = async (
  tx: ReadTransaction,
  { kind }: Alignment,
  asked: readonly Side[],
  lowers: readonly Side[],
): Promise<Map<string, PromiseView['section']>> => {
  const led = lowers.filter(({ leadSection }) => leadSection);
  const near = kind === 'answer' ? nearest(asked, led) : new Map(asked.map(({ id }) => [id, id]));
  const sides = new Map([...led, ...asked].map((one) => [one.id, one]));
  const places = await tx.lookup(organisation, { kind: 'section', closedOn: null });
  const names = new Map(places.map(({ id, name }) => [id, name]));
  return new Map(
    asked.map(({ id }) => {
      const like = sides.get(near.get(id) ?? '');
      const name = names.get(like?.leadSection ?? '');
      const because = like?.id === id ? '上年由其牵头' : `与本级“${like?.text.slice(0, 24) ?? ''}…”最近，由其牵头`;
      return [id, like?.leadSection && name ? { id: like.leadSection, name, because } : null];
    }),
  );
};

/** Tasks that were given to answer promises. */
const tasksOf = async (tx: ReadTransaction, asked: readonly Side[]): Promise<Map<string, PromiseView['tasks']>> => {
  const rows = await tx.find(task, { about: 'commitment', aboutId: asked.map(({ id }) => id), kind: 'comment' });
  const places = await tx.lookup(organisation, { id: [...new Set(rows.map((row) => row.organisation))] });
  const names = new Map(places.map(({ id, name }) => [id, name]));
  const found = new Map<string, PromiseView['tasks']>();
  for (const { id, aboutId, organisation: unit, state, result } of rows) {
    const view = { id, organisation: names.get(unit) ?? '', stateLabel: TASK_STATES[state], result };
    found.set(aboutId ?? '', [...(found.get(aboutId ?? '') ?? []), view]);
  }
  return found;
};

const clausesOf = (asked: readonly Side[], promises: ReadonlyMap<string, PromiseView>): Page['clauses'] => {
  const clauses: Page['clauses'] = [];
  for (const { id, clause, heading } of asked) {
    const last = clauses.at(-1);
    const view = promises.get(id) as PromiseView;
    if (last?.path === clause.path) last.promises.push(view);
    else clauses.push({ ...clause, title: heading, promises: [view] });
  }
  return clauses;
};

const ORDER = { confirmed: 0, proposed: 1, refused: 2 } as const;

/** Pairs and verdicts of an alignment with the promises that they are about. */
export const standOf = async (tx: ReadTransaction, alignment: Alignment) => {
  const sides = await bothSides(tx, alignment);
  const { uppers, lowers } = sides;
  const asked = unfinished(alignment, uppers);
  const pairs = await tx.find(pairRecord(), { alignment: alignment.id }, { sort: '-points' });
  const verdicts = await tx.find(verdictRecord(), { alignment: alignment.id, state: 'standing' });
  const people = await namesOf(
    tx,
    pairs.map(({ decidedBy }) => decidedBy),
  );
  const { kind } = alignment;
  const upperOf = new Map(uppers.map((one) => [one.id, one]));
  const lowerOf = new Map(lowers.map((one) => [one.id, one]));
  const views = pairs.map((pair) => {
    const [upper, lower] = [upperOf.get(pair.upper), lowerOf.get(pair.lower)];
    const view = pairView(pair, { ...(upper ? { upper } : {}), ...(lower ? { lower } : {}), kind, people });
    return { pair, view, upper };
  });
  const stands = asked.map((about) => {
    const own = views.filter(({ pair }) => pair.upper === about.id).map(({ view }) => view);
    const verdict = verdicts.find(({ promise }) => promise === about.id);
    own.sort((a, b) => ORDER[a.state] - ORDER[b.state]);
    return { about, pairs: own, status: statusOf(own, verdict), verdict: verdictView(verdict, about) };
  });
  return { ...sides, asked, views, stands };
};
export type Stand = Awaited<ReturnType<typeof standOf>>;

export const countsOf = ({ stands, views }: Stand) => {
  const count = (status: PromiseView['status']) => stands.filter((one) => one.status === status).length;
  const confirmed = views.filter(({ pair }) => pair.state === 'confirmed').map(({ view }) => view);
  return {
    asked: stands.length,
    answered: count('answered'),
    setAside: count('setAside'),
    proposed: count('proposed'),
    open: count('open'),
    looks:
      confirmed.filter(({ looks }) => looks.length > 0).length + stands.filter((one) => one.verdict?.changed).length,
    warnings: confirmed.filter(({ warnings }) => warnings.length > 0).length,
  };
};

/** The page of two plans side by side. */
export const alignmentPageOf = async (tx: ReadTransaction, id: string): Promise<Page> => {
  const alignment = await tx.get(alignmentRecord(), id);
  const stand = await standOf(tx, alignment);
  const { above, below, asked, lowers, views, stands } = stand;
  const waiting = stands.filter(({ status }) => status === 'open' || status === 'proposed').map(({ about }) => about);
  const sections = await sectionsOf(tx, alignment, waiting, lowers);
  const tasks = await tasksOf(tx, asked);
  const promises = new Map(
    stands.map(({ about, pairs, status, verdict }) => [
      about.id,
      {
        ...{ ...sideView(about), pairs, status, verdict },
        section: sections.get(about.id) ?? null,
        tasks: tasks.get(about.id) ?? [],
      },
    ]),
  );
  const used = new Set(views.filter(({ pair }) => pair.state === 'confirmed').map(({ pair }) => pair.lower));
  const offered = lowers.filter(({ dropped }) => !dropped);
  const decide = alignment.state === 'open' && tx.may(alignmentRecord(), 'decide');
  return {
    alignment: headView(alignment),
    upper: await planHeadView(tx, above),
    lower: await planHeadView(tx, below),
    counts: countsOf(stand),
    clauses: clausesOf(asked, promises),
    lost: views
      .filter(({ upper, pair }) => !upper && pair.state === 'confirmed')
      .map(({ pair, view }) => ({ upperSeen: pair.upperSeen.text, pair: view })),
    own: offered.filter((one) => !used.has(one.id)).map(sideView),
    lowers: offered.map(sideView),
    shares: alignment.kind === 'answer' ? await sharesBelow(tx, above, stand.uppers) : [],
    may: { decide, draft: decide && isDrafting(below) && tx.may(draftItem, 'create'), task: decide },
  };
};
