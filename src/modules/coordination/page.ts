import { groupBy } from '#contract/group-by';
import { namesOf, organisation } from '#kernel/access';
import type { RowOf } from '#kernel/definition';
import type { ReadTransaction } from '#kernel/store';
import { today } from '#kernel/time';
import { SETTLED } from './facts.ts';
import {
  COORDINATION_STATES,
  coordination,
  coordinationRecipient,
  ENTRY_KINDS,
  LEVELS,
  type Level,
  RECIPIENT_STATES,
  RESPONSE_LEVELS,
  SITUATION_KINDS,
  SITUATION_STATES,
  situationEntry,
  situationLog,
  URGENCIES,
} from './records.ts';

type Recipient = RowOf<typeof coordinationRecipient>;
type Names = ReadonlyMap<string, string>;

const party = (names: Names, id: string) => ({ id, name: names.get(id) ?? '' });
const partyOrNone = (names: Names, id: string | null) => (id ? party(names, id) : null);

const placesOf = async (tx: ReadTransaction, ids: readonly (string | null)[]): Promise<Names> => {
  const wanted = [...new Set(ids.filter((id): id is string => id !== null))];
  return new Map((await tx.lookup(organisation, { id: wanted })).map((one) => [one.id, one.name]));
};

const nodeOf = (row: Recipient, people: Names, places: Names) => ({
  id: row.id,
  version: row.version,
  organisation: party(places, row.organisation),
  asker: partyOrNone(places, row.asker),
  level: row.level,
  levelLabel: row.level ? LEVELS[row.level] : '',
  note: row.note,
  dueOn: row.dueOn,
  state: row.state,
  stateLabel: RECIPIENT_STATES[row.state],
  overdue: isOverdue(row),
  acceptedBy: partyOrNone(people, row.acceptedBy),
  acceptedAt: row.acceptedAt,
  declinedFor: row.declinedFor,
  feedback: row.feedback,
  evidence: row.evidence,
  reportedBy: partyOrNone(people, row.reportedBy),
  reportedAt: row.reportedAt,
  confirmedBy: partyOrNone(people, row.confirmedBy),
  confirmedAt: row.confirmedAt,
});

const isOverdue = (row: Recipient): boolean =>
  row.dueOn !== null && row.dueOn < today() && !SETTLED.includes(row.state) && row.state !== 'reported';

type Placed = { readonly parent: string | null; readonly depth: number };

/**
 * Recipients as the lines of a tree, each under the one that passed the task on. Whoever sees a branch only, sees it
 * from its own line down.
 */
export const treeOf = <Node>(rows: readonly Recipient[], view: (row: Recipient) => Node): (Node & Placed)[] => {
  const seen = new Set(rows.map((row) => row.id));
  const below = groupBy(rows, (row) => (row.parent && seen.has(row.parent) ? row.parent : null));
  const lines = (parent: string | null, depth: number): (Node & Placed)[] =>
    (below.get(parent) ?? []).flatMap((row) => [{ ...view(row), parent, depth }, ...lines(row.id, depth + 1)]);
  return lines(null, 0);
};

/** How many stand where on each level; `acceptedInAll` are those that have accepted, wherever they are since. */
export const countsByLevel = (rows: readonly Recipient[]) =>
  (Object.keys(LEVELS) as Level[]).flatMap((level) => {
    const own = rows.filter((row) => row.level === level);
    if (own.length === 0) return [];
    const among = (...states: string[]) => own.filter((row) => states.includes(row.state)).length;
    return [
      {
        level,
        levelLabel: LEVELS[level],
        total: own.length,
        pending: among('pending'),
        sent: among('sent'),
        declined: among('declined'),
        acceptedInAll: among('accepted', 'reported', 'confirmed'),
        reported: among('reported'),
        confirmed: among('confirmed'),
        withdrawn: among('withdrawn'),
        overdue: own.filter(isOverdue).length,
      },
    ];
  });

/** Everything the page of one coordinated task shows to this post. @throws Refusal `not-found` */
export const coordinationPageOf = async (tx: ReadTransaction, id: string) => {
  const row = await tx.get(coordination, id);
  const rows = await tx.find(coordinationRecipient, { coordination: id }, { sort: 'createdAt' });
  const people = await namesOf(tx, [
    row.sentBy,
    ...rows.flatMap((one) => [one.acceptedBy, one.reportedBy, one.confirmedBy]),
  ]);
  const places = await placesOf(tx, [row.sender, ...rows.flatMap((one) => [one.organisation, one.asker])]);
  const logs = await tx.find(situationLog, { coordination: id });
  const { version, title, body, dueOn, urgency, level, files, state, sentAt, conclusion, closedAt } = row;
  const reaches = async (verb: string) => tx.may(coordination, verb) && (await tx.reaches(coordination, verb, id));
  return {
    coordination: {
      id,
      version,
      title,
      body,
      dueOn,
      urgency,
      files,
      state,
      sentAt,
      conclusion,
      closedAt,
      urgencyLabel: URGENCIES[urgency],
      levelLabel: level ? LEVELS[level] : '',
      stateLabel: COORDINATION_STATES[state],
      sender: party(places, row.sender),
      sentBy: partyOrNone(people, row.sentBy),
    },
    tree: treeOf(rows, (one) => nodeOf(one, people, places)),
    levels: countsByLevel(rows),
    situations: logs.map(({ id: log, kind, title: name, state: now }) => ({
      id: log,
      title: name,
      kindLabel: SITUATION_KINDS[kind],
      stateLabel: SITUATION_STATES[now],
    })),
    may: {
      address: (state === 'draft' || state === 'sent') && (await reaches('send')),
      close: state === 'sent' && (await reaches('close')),
    },
  };
};

/** A joint judgement or an emergency response with its entries in the order of what happened. @throws Refusal `not-found` */
export const situationPageOf = async (tx: ReadTransaction, id: string) => {
  const row = await tx.get(situationLog, id);
  const entries = await tx.find(situationEntry, { log: id }, { sort: 'at,createdAt' });
  const people = await namesOf(tx, [row.endedBy, ...row.persons, ...entries.map((one) => one.author)]);
  const places = await placesOf(tx, [row.host, ...row.organisations, ...entries.map((one) => one.organisation)]);
  const [linked] = row.coordination ? await tx.find(coordination, { id: row.coordination }) : [];
  const { version, kind, title, occurredAt, place, level, judgement, actions, files, state, conclusion, endedAt } = row;
  return {
    log: {
      id,
      version,
      kind,
      title,
      occurredAt,
      place,
      level,
      judgement,
      actions,
      files,
      state,
      conclusion,
      endedAt,
      kindLabel: SITUATION_KINDS[kind],
      levelLabel: level ? RESPONSE_LEVELS[level] : null,
      stateLabel: SITUATION_STATES[state],
      host: party(places, row.host),
      organisations: row.organisations.map((one) => party(places, one)),
      persons: row.persons.map((one) => party(people, one)),
      endedBy: partyOrNone(people, row.endedBy),
      coordination: linked ? { id: linked.id, title: linked.title } : null,
    },
    entries: entries.map((one) => ({
      id: one.id,
      kind: one.kind,
      kindLabel: ENTRY_KINDS[one.kind],
      at: one.at,
      body: one.body,
      files: one.files,
      author: partyOrNone(people, one.author),
      organisation: partyOrNone(places, one.organisation),
      writtenAt: one.createdAt,
    })),
  };
};
