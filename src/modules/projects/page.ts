import { groupBy } from '#contract/group-by';
import { namesOf, organisation } from '#kernel/access';
import type { RowOf } from '#kernel/definition';
import type { ReadTransaction } from '#kernel/store';
import { daysBetween, parameterOn, today } from '#kernel/time';
import { commitment, decision, plan } from '#modules/plan';
import { projectDueWithin } from './parameters.ts';
import { MILESTONE_STATES, PROJECT_KINDS, PROJECT_STATES, project, projectMilestone } from './records.ts';
import { countStandings, isUnfinished, STANDINGS, type Standing, standingOf } from './standing.ts';

type Project = RowOf<typeof project>;
type Milestone = RowOf<typeof projectMilestone>;
type Names = ReadonlyMap<string, string>;

const party = (names: Names, id: string) => ({ id, name: names.get(id) ?? '' });
const partyOrNone = (names: Names, id: string | null) => (id ? party(names, id) : null);
const given = (ids: readonly (string | null)[]): string[] => [
  ...new Set(ids.filter((id): id is string => id !== null)),
];

const placesOf = async (tx: ReadTransaction, ids: readonly (string | null)[]): Promise<Names> =>
  new Map((await tx.lookup(organisation, { id: given(ids) })).map((one) => [one.id, one.name]));

const headsOf = async (tx: ReadTransaction, rows: readonly Project[]) => {
  const people = await namesOf(
    tx,
    rows.map((row) => row.leader),
  );
  const places = await placesOf(
    tx,
    rows.flatMap((row) => [row.leadSection, ...row.supporting]),
  );
  return rows.map(({ id, version, name, kind, goal, state, fromYear, toYear, conclusion, ...row }) => ({
    id,
    version,
    name,
    kind,
    goal,
    state,
    fromYear,
    toYear,
    conclusion,
    kindLabel: PROJECT_KINDS[kind],
    stateLabel: PROJECT_STATES[state],
    leader: party(people, row.leader),
    leadSection: party(places, row.leadSection),
    supporting: row.supporting.map((one) => party(places, one)),
  }));
};

/** Milestones as pages show them, each with its standing today. @throws Refusal `not-in-force` */
const viewsOf = async (tx: ReadTransaction, rows: readonly Milestone[], owners: readonly Project[]) => {
  const on = today();
  const dueWithin = await parameterOn(tx, projectDueWithin, on);
  const leads = new Map(owners.map((one) => [one.id, one.leadSection]));
  const carrier = (row: Pick<Milestone, 'organisation' | 'project'>) =>
    row.organisation ?? leads.get(row.project) ?? '';
  const people = await namesOf(
    tx,
    rows.flatMap((row) => [row.reportedBy, row.confirmedBy]),
  );
  const places = await placesOf(tx, rows.map(carrier));
  const links = given(rows.flatMap((row) => [row.carriedFrom, row.carriedTo]));
  const chain = new Map(
    (await tx.lookup(projectMilestone, { id: links })).map(({ id, year, title }) => [id, { id, year, title }]),
  );
  const link = (id: string | null) => (id ? (chain.get(id) ?? null) : null);
  return rows.map(({ id, version, project: owner, year, title, target, dueOn, state, result, evidence, ...row }) => {
    const standing = standingOf({ state, dueOn, reportedAt: row.reportedAt, carriedTo: row.carriedTo }, on, dueWithin);
    return {
      id,
      version,
      project: owner,
      year,
      title,
      target,
      dueOn,
      state,
      result,
      evidence,
      standing,
      stateLabel: MILESTONE_STATES[state],
      standingLabel: STANDINGS[standing],
      daysLeft: state === 'open' && !row.carriedTo ? daysBetween(on, dueOn) : null,
      organisation: party(places, carrier({ organisation: row.organisation, project: owner })),
      reportedBy: partyOrNone(people, row.reportedBy),
      reportedAt: row.reportedAt,
      confirmedBy: partyOrNone(people, row.confirmedBy),
      confirmedAt: row.confirmedAt,
      carriedFrom: link(row.carriedFrom),
      carriedTo: link(row.carriedTo),
      unfinished: isUnfinished({ state, carriedTo: row.carriedTo }),
    };
  });
};

type View = Awaited<ReturnType<typeof viewsOf>>[number];
const counted = (views: readonly View[]) => countStandings(views.map((one) => one.standing as Standing));

const byYear = (views: readonly View[]): [number, View[]][] =>
  [...groupBy(views, (one) => one.year)].sort(([a], [b]) => a - b);

const decisionsOf = async (tx: ReadTransaction, row: Project) => {
  const uses = [
    { id: row.extensionDecision, use: '延长' },
    { id: row.abandonDecision, use: '终止' },
  ].filter((one) => one.id !== null);
  const found = new Map((await tx.find(decision, { id: uses.map((one) => one.id) })).map((one) => [one.id, one]));
  return uses.flatMap(({ id, use }) => {
    const one = found.get(String(id));
    return one ? [{ id: one.id, title: one.title, heldOn: one.heldOn, use }] : [];
  });
};

/** Everything the page of one project shows. @throws Refusal `not-found` */
export const projectPageOf = async (tx: ReadTransaction, id: string) => {
  const row = await tx.get(project, id);
  const views = await viewsOf(tx, await tx.find(projectMilestone, { project: id }, { sort: 'dueOn,createdAt' }), [row]);
  const [head] = await headsOf(tx, [row]);
  const [source] = row.plan ? await tx.find(plan, { id: row.plan }) : [];
  const commitments = await tx.find(commitment, { id: row.commitments }, { sort: 'code' });
  const alive = row.state === 'preparing' || row.state === 'running';
  const reaches = async (verb: string) => tx.may(project, verb) && (await tx.reaches(project, verb, id));
  return {
    project: head as NonNullable<typeof head>,
    plan: source ? { id: source.id, title: source.title } : null,
    commitments: commitments.map(({ id: one, code, title }) => ({ id: one, code, title })),
    decisions: await decisionsOf(tx, row),
    years: byYear(views).map(([year, milestones]) => ({
      year,
      milestones,
      counts: counted(milestones),
      unfinished: milestones.filter((one) => one.unfinished).map((one) => one.id),
    })),
    may: {
      edit: alive && (await reaches('update')),
      addMilestone: alive && tx.may(projectMilestone, 'create') && (await reaches('update')),
      carryOver: row.state === 'running' && (await reaches('carryOver')),
    },
  };
};

/** Projects of a year with their milestones of that year, and the totals of every year. */
export const projectsOverviewOf = async (tx: ReadTransaction, year: number, kind: string | undefined) => {
  const owners = await tx.find(project, kind ? { kind } : {});
  const rows = await tx.find(projectMilestone, { project: owners.map((one) => one.id) }, { sort: 'dueOn,createdAt' });
  const views = await viewsOf(tx, rows, owners);
  const current = views.filter((one) => one.year === year);
  const running = (one: Project) => one.fromYear <= year && year <= one.toYear && one.state !== 'abandoned';
  const listed = owners.filter((one) => running(one) || current.some((view) => view.project === one.id));
  return {
    year,
    projects: (await headsOf(tx, listed)).map((head) => {
      const milestones = current.filter((one) => one.project === head.id);
      const unfinished = milestones.filter((one) => one.unfinished).length;
      return { ...head, milestones, unfinished, counts: counted(milestones) };
    }),
    counts: counted(current),
    years: byYear(views).map(([one, own]) => ({ year: one, counts: counted(own) })),
  };
};
