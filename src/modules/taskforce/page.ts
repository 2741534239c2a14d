import { groupBy } from '#contract/group-by';
import { namesOf, organisation } from '#kernel/access';
import type { Row, RowOf } from '#kernel/definition';
import type { ReadTransaction } from '#kernel/store';
import { today } from '#kernel/time';
import { presentRows } from '#modules/delivery';
import { clause, commitment } from '#modules/plan';
import {
  CHECK_KINDS,
  FORCE_STATES,
  ITEM_STATES,
  taskBookItem,
  taskForce,
  taskForceCheck,
  taskForceMember,
} from './records.ts';
import { openItems } from './rules.ts';

type Item = RowOf<typeof taskBookItem>;
type Names = ReadonlyMap<string, string>;
const party = (names: Names, id: string) => ({ id, name: names.get(id) ?? '' });

/** Everything the page of one task force shows. @throws Refusal `not-found` */
export const taskForcePageOf = async (tx: ReadTransaction, id: string) => {
  const force = await tx.get(taskForce, id);
  const members = await tx.find(taskForceMember, { taskForce: id }, { sort: 'createdAt' });
  const items = await tx.find(taskBookItem, { taskForce: id }, { sort: 'dueOn,order' });
  const checks = await tx.find(taskForceCheck, { taskForce: id });
  const people = await namesOf(tx, [
    force.leader,
    ...members.map((one) => one.person),
    ...items.map((one) => one.owner),
    ...checks.flatMap((one) => one.persons),
  ]);
  const placeIds = [
    force.office,
    ...members.map((one) => one.organisation),
    ...items.flatMap((one) => [one.organisation, one.successor]),
  ];
  const places: Names = new Map(
    (await tx.lookup(organisation, { id: [...new Set(placeIds.filter((one) => one !== null))] })).map((one) => [
      one.id,
      one.name,
    ]),
  );
  const commitments = await tx.find(commitment, { taskForce: id });
  const linked = new Map(
    (await tx.find(commitment, { id: items.map((one) => one.commitment).filter((one) => one !== null) })).map((one) => [
      one.id,
      one,
    ]),
  );
  const view = itemViewer(people, places, linked);
  const shown = items.map(view);
  const { version, name, mandate, state, meetingCycle, fromOn, untilOn, dissolvedAt, conclusion } = force;
  return {
    force: {
      id,
      version,
      name,
      mandate,
      state,
      meetingCycle,
      fromOn,
      untilOn,
      dissolvedAt,
      conclusion,
      stateLabel: FORCE_STATES[state],
      leader: party(people, force.leader),
      office: party(places, force.office),
    },
    clauses: (await tx.find(clause, { id: force.clauses })).map(({ id: one, path, label, title, plan }) => ({
      id: one,
      path,
      label,
      title,
      plan,
    })),
    members: members.map(({ id: one, version: seen, person, organisation: place, duty, fromOn: from, leftOn }) => ({
      id: one,
      version: seen,
      duty,
      leftOn,
      fromOn: from,
      person: party(people, person),
      organisation: party(places, place),
    })),
    roadmap: roadmapOf(shown),
    timetable: shown,
    checks: checks.map(({ id: one, kind, heldOn, persons, finding, followUp }) => ({
      id: one,
      kind: CHECK_KINDS[kind],
      heldOn,
      finding,
      followUp,
      persons: persons.map((each) => party(people, each)),
    })),
    commitments: await presentRows(tx, commitments, {}),
    unowned: (await openItems(tx, id))
      .filter((item) => !item.successor)
      .map((item) => ({ id: item.id, title: item.title })),
    may: await rightsOn(tx, force as Row),
  };
};

const itemViewer =
  (people: Names, places: Names, linked: ReadonlyMap<string, { id: string; code: string; title: string }>) =>
  (item: Item) => {
    const { id, version, phase, title, startOn, dueOn, state, result } = item;
    const answered = item.commitment ? linked.get(item.commitment) : undefined;
    return {
      id,
      version,
      phase,
      title,
      startOn,
      dueOn,
      state,
      result,
      stateLabel: ITEM_STATES[state],
      organisation: party(places, item.organisation),
      owner: item.owner ? party(people, item.owner) : null,
      successor: item.successor ? party(places, item.successor) : null,
      commitment: answered ? { id: answered.id, code: answered.code, title: answered.title } : null,
      overdue: state === 'open' && dueOn < today(),
    };
  };

type ItemView = ReturnType<ReturnType<typeof itemViewer>>;

/** Phases in the order in which they begin. */
const roadmapOf = (items: readonly ItemView[]) =>
  [...groupBy(items, (item) => item.phase)]
    .map(([phase, own]) => ({
      phase,
      items: own,
      startOn: own.map((one) => one.startOn).sort()[0] ?? '',
      dueOn:
        own
          .map((one) => one.dueOn)
          .sort()
          .at(-1) ?? '',
      done: own.filter((one) => one.state === 'done').length,
    }))
    .sort((a, b) => (a.startOn < b.startOn ? -1 : 1));

const rightsOn = async (tx: ReadTransaction, row: Row) => {
  const may = async (verb: string) => tx.may(taskForce, verb) && (await tx.reaches(taskForce, verb, row.id));
  const active = row.state !== 'dissolved';
  return {
    edit: active && (await may('update')),
    check: row.state === 'active' && tx.may(taskForceCheck, 'create'),
    dissolve: row.state === 'active' && (await may('dissolve')),
    establish: row.state === 'preparing' && (await may('establish')),
  };
};
