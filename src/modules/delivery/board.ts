import { type Expression, type SqlBool, sql } from 'kysely';
import type { BoardRow } from '#contract/delivery';
import { namesOf, organisation } from '#kernel/access';
import type { ReadTransaction } from '#kernel/store';
import { type CivilDate, civilDateAt, urgencyOf } from '#kernel/time';
import { standingShown } from '#modules/binding';
import {
  COMMITMENT_KINDS,
  COMMITMENT_STATES,
  clause,
  commitment,
  PLAN_STATES,
  plan,
  planVersion,
  targetText,
} from '#modules/plan';
import { type AsOf, type Commitment, dayOf, type Lit, lightsOf, ruleInForce } from './lights.ts';

export type BoardFilter = {
  readonly plan?: string | undefined;
  readonly light?: BoardRow['light']['colour'] | undefined;
  readonly group?: BoardRow['group'] | undefined;
  readonly state?: string | undefined;
  readonly kind?: string | undefined;
  readonly leadSection?: string | undefined;
  readonly leader?: string | undefined;
  readonly taskForce?: string | undefined;
  readonly clausePath?: string | undefined;
  readonly search?: string | undefined;
  readonly mine?: 'true' | 'false' | undefined;
  readonly asOf?: string | undefined;
};

type Party = { id: string; name: string };

/** 已超期, 本周到期, 待核验, 未到期: how urgent a commitment is on a day. */
export const groupOf = (row: Pick<Commitment, 'state' | 'dueOn'>, on: CivilDate): BoardRow['group'] => {
  if (row.state === 'closed') return 'closed';
  if (row.state === 'awaiting') return 'awaiting';
  return urgencyOf(row.dueOn, on);
};

const conditionsOf = (tx: ReadTransaction, filter: BoardFilter): Expression<SqlBool>[] => {
  const conditions: Expression<SqlBool>[] = [sql<SqlBool>`t.review <> 'dropped'`];
  if (filter.clausePath)
    conditions.push(
      sql<SqlBool>`(t.clause_path = ${filter.clausePath} or starts_with(t.clause_path, ${`${filter.clausePath}/`}))`,
    );
  if (filter.mine === 'true') {
    const own = sql`${tx.actor.organisationId}::uuid`;
    conditions.push(
      sql<SqlBool>`(t.lead_section = ${own} or ${own} = any(t.supporting) or ${own} = any(t.addressees) or t.leader = ${tx.actor.personId}::uuid)`,
    );
  }
  return conditions;
};

/** Rows behind the board, as the post may see them. */
export const boardRowsOf = async (tx: ReadTransaction, filter: BoardFilter): Promise<BoardRow[]> => {
  const { plan: planId, state, kind, leadSection, leader, taskForce } = filter;
  const at: AsOf = filter.asOf ? { asOf: filter.asOf } : {};
  const rows = await tx.find(
    commitment,
    { plan: planId, state, kind, leadSection, leader, taskForce },
    { ...at, ...(filter.search ? { search: filter.search } : {}), where: conditionsOf(tx, filter) },
  );
  return presentRows(tx, rows, at);
};

/** Commitments as the board shows them. */
export const presentRows = async (tx: ReadTransaction, rows: readonly Commitment[], at: AsOf): Promise<BoardRow[]> => {
  if (rows.length === 0) return [];
  const lights = await lightsOf(tx, rows, at);
  const people = await namesOf(
    tx,
    rows.map((row) => row.leader),
  );
  const places = await placesOf(tx, rows);
  const forces = await forcesOf(tx, rows);
  const party = (names: ReadonlyMap<string, string>, id: string | null): Party | null =>
    id ? { id, name: names.get(id) ?? '' } : null;
  const parties = (ids: readonly string[]) => ids.map((id) => ({ id, name: places.get(id) ?? '' }));
  return rows.map((row) => ({
    ...factsOf(row, lights.get(row.id) as Lit, dayOf(at)),
    leader: party(people, row.leader),
    leadSection: party(places, row.leadSection),
    supporting: parties(row.supporting),
    addressees: parties(row.addressees),
    taskForce: party(forces, row.taskForce),
    targets: targetsShown(tx, lights.get(row.id) as Lit),
  }));
};

/** A target's figure is the record's where one decides it, else what was reported and confirmed. */
const targetsShown = (tx: ReadTransaction, { targets, standings }: Lit): BoardRow['targets'] =>
  targets.map((one) => {
    const { id, value, unit, confirmedValue } = one;
    const record = standings.get(id);
    return {
      id,
      text: targetText(one),
      value,
      unit,
      confirmedValue,
      record: record ? standingShown(tx, record) : null,
    };
  });

const factsOf = (row: Commitment, lit: Lit, on: CivilDate) => {
  const told = lit.reports.find((one) => one.submittedAt && one.state !== 'draft');
  const { id, version, code, title, clausePath, clause: clauseId, kind, state, startOn, dueOn } = row;
  return {
    id,
    version,
    code,
    title,
    clausePath,
    kind,
    state,
    startOn,
    dueOn,
    clause: clauseId,
    kindLabel: COMMITMENT_KINDS[kind],
    stateLabel: COMMITMENT_STATES[state],
    light: { ...lit.light, findings: [...lit.light.findings] },
    group: groupOf(row, on),
    milestones: lit.milestones.map(({ id: step, title: name, dueOn: due, weight, confirmedWeight, state: stands }) => ({
      id: step,
      title: name,
      dueOn: due,
      weight,
      confirmedWeight,
      state: stands,
    })),
    lastReportOn: told ? civilDateAt(String(told.submittedAt)) : null,
  };
};

const placesOf = async (tx: ReadTransaction, rows: readonly Commitment[]): Promise<Map<string, string>> => {
  const ids = new Set(
    rows
      .flatMap((row) => [row.leadSection, ...row.supporting, ...row.addressees])
      .filter((id): id is string => Boolean(id)),
  );
  return new Map((await tx.lookup(organisation, { id: [...ids] })).map((row) => [row.id, row.shortName ?? row.name]));
};

/** Task forces stand in a module above this one; their names are read from the table. */
const forcesOf = async (tx: ReadTransaction, rows: readonly Commitment[]): Promise<Map<string, string>> => {
  const ids = [...new Set(rows.map((row) => row.taskForce).filter(Boolean))];
  if (ids.length === 0) return new Map();
  const found = await tx.rows<Party>(sql`select id, name from task_force where id = any(${ids}::uuid[])`);
  return new Map(found.map((row) => [row.id, row.name]));
};

/** The plan that the board opens with: the asked one, else the newest one under way, else the newest. */
export const planForBoard = async (tx: ReadTransaction, asked: string | undefined) => {
  const found = await tx.find(plan, {}, { sort: '-planYear,-createdAt' });
  // What superiors and subordinates promise is theirs; it is shown when it is asked for.
  const plans = found.filter(({ id, level }) => level === 'own' || id === asked);
  const chosen = asked
    ? plans.find((row) => row.id === asked)
    : (plans.find((row) => row.state === 'dispatched') ?? plans.find((row) => row.state === 'issued') ?? plans[0]);
  return { chosen: chosen ?? null, plans: plans.map(({ id, title, planYear }) => ({ id, title, planYear })) };
};

const tally = (values: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
};
export const lightCounts = (rows: readonly BoardRow[]) => tally(rows.map((row) => row.light.colour));

/** The whole board: one filter, its rows, and counts by light and urgency of everything else in the filter. */
export const boardOf = async (tx: ReadTransaction, filter: BoardFilter) => {
  const { chosen, plans } = await planForBoard(tx, filter.plan);
  const at: AsOf = filter.asOf ? { asOf: filter.asOf } : {};
  const within = chosen ? await boardRowsOf(tx, { ...filter, plan: chosen.id }) : [];
  const rows = within.filter(
    (row) => (!filter.light || row.light.colour === filter.light) && (!filter.group || row.group === filter.group),
  );
  return {
    plan: chosen && {
      id: chosen.id,
      title: chosen.title,
      planYear: chosen.planYear,
      docNumber: chosen.docNumber,
      state: chosen.state,
      stateLabel: PLAN_STATES[chosen.state],
    },
    plans,
    clauses: chosen ? await clausesOf(tx, chosen.id) : [],
    rows,
    counts: { light: lightCounts(within), group: tally(within.map((row) => row.group)), total: within.length },
    rule: await ruleInForce(tx, at),
    on: dayOf(at),
  };
};

/** Clauses of the newest text of a plan that the post may read. */
const clausesOf = async (tx: ReadTransaction, planId: string) => {
  const [newest] = await tx.find(planVersion, { plan: planId }, { sort: '-number', limit: 1 });
  if (!newest) return [];
  const rows = await tx.find(clause, { planVersion: newest.id });
  return rows.map(({ id, path, label, title, level }) => ({ id, path, label, title, level }));
};
