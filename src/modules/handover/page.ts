import { delegation, namesOf, organisation, ROLES, type Role } from '#kernel/access';
import type { Registry } from '#kernel/definition';
import type { ReadTransaction } from '#kernel/store';
import { today } from '#kernel/time';
import { authorise } from './authority.ts';
import { draftsLeftBy } from './drafts.ts';
import { type Duty, openMattersOf } from './duties.ts';

const placesOf = async (tx: ReadTransaction, ids: readonly (string | null)[]) => {
  const wanted = [...new Set(ids.filter((id): id is string => id !== null))];
  return new Map((await tx.lookup(organisation, { id: wanted })).map((one) => [one.id, one.name]));
};

const delegationsOf = async (tx: ReadTransaction, personId: string) => {
  const alive = { revokedOn: null, untilOn: { op: 'gte', value: today() } };
  const given = await tx.lookup(delegation, { from: personId, ...alive });
  const taken = await tx.lookup(delegation, { to: personId, ...alive });
  const names = await namesOf(tx, [...given.map((one) => one.to), ...taken.map((one) => one.from)]);
  return [
    ...given.map((one) => ({
      id: one.id,
      kind: 'given' as const,
      other: names.get(one.to) ?? '',
      untilOn: one.untilOn,
    })),
    ...taken.map((one) => ({
      id: one.id,
      kind: 'taken' as const,
      other: names.get(one.from) ?? '',
      untilOn: one.untilOn,
    })),
  ];
};

/** Everything that a change of post will move or end. @throws Refusal `not-found` */
export const handoverPreviewOf = async (
  tx: ReadTransaction,
  { registry, duties, stay }: { registry: Registry; duties: readonly Duty[]; stay: readonly string[] },
  personId: string,
) => {
  const { posts, complete } = await authorise(tx, personId, 'see');
  const matters = await openMattersOf(tx, duties, personId);
  const places = await placesOf(tx, [...posts.map((one) => one.organisation), ...matters.map((one) => one.within)]);
  const party = (id: string) => ({ id, name: places.get(id) ?? '' });
  return {
    person: { id: personId, name: (await namesOf(tx, [personId])).get(personId) ?? '' },
    posts: posts.map(({ id, title, role, head, fromOn, organisation: seat }) => ({
      id,
      title,
      role,
      roleLabel: ROLES[role as Role],
      head,
      fromOn,
      organisation: party(seat),
    })),
    matters: matters.map(({ duty: { definition, field }, id, title, within, dueOn, path }) => ({
      record: definition.name,
      recordLabel: definition.label,
      id,
      field,
      fieldLabel: definition.fields[field]?.label ?? field,
      title,
      dueOn,
      path,
      within: within ? party(within) : null,
    })),
    delegations: await delegationsOf(tx, personId),
    drafts: (await draftsLeftBy(tx, personId, stay)).map((one) => ({
      ...one,
      label: registry.byName.get(one.record)?.label ?? one.record,
    })),
    may: { complete },
  };
};
