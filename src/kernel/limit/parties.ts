import { sql } from 'kysely';
import { peopleOf, postInForce } from '#kernel/access';
import type { LimitParty, Row } from '#kernel/definition';
import type { ReadTransaction } from '#kernel/store';
import { today } from '#kernel/time';

/** The bureau or city that an organisation stands under, itself included, as a subquery on its alias. */
const authorityOf = (
  alias: string,
) => sql`(select b.id from organisation b where b.tenant_id = ${sql.ref(`${alias}.tenant_id`)}
  and b.kind in ('bureau', 'city') and starts_with(${sql.ref(`${alias}.path`)}, b.path) order by length(b.path) desc limit 1)`;

const holdersOf = async (tx: ReadTransaction, role: string, of: string | null): Promise<string[]> => {
  const there =
    of === null
      ? sql`true`
      : sql`${authorityOf('seat')} = (select ${authorityOf('o')} from organisation o where o.id = ${of}::uuid)`;
  const rows = await tx.rows<{ person: string }>(sql`select distinct p.person from post p
    join organisation seat on seat.tenant_id = p.tenant_id and seat.id = p.organisation
    where p.role = ${role} and ${postInForce('p', { on: today() })} and ${there}`);
  return rows.map(({ person }) => person);
};

const idsIn = (value: unknown): string[] => [value].flat().filter((id): id is string => typeof id === 'string');

const membersOf = async (tx: ReadTransaction, organisation: string, headOnly: boolean): Promise<string[]> =>
  (await peopleOf(tx, organisation, { headOnly })).map((member) => member.personId);

/** The persons that a party of a limit is for this row, by the directory of today. */
export const personsOf = async (tx: ReadTransaction, party: LimitParty, row: Row): Promise<readonly string[]> => {
  if ('person' in party) return idsIn(row[party.person]);
  if ('people' in party) return party.people({ tx, row });
  if ('organisation' in party) {
    const { headOnly = false } = party;
    const members: string[] = [];
    for (const id of idsIn(row[party.organisation]))
      members.push(...(await tx.once(`limit members ${id} ${headOnly}`, () => membersOf(tx, id, headOnly))));
    return members;
  }
  const of = party.of === undefined ? null : (idsIn(row[party.of])[0] ?? null);
  if (party.of !== undefined && of === null) return [];
  return tx.once(`limit role ${party.role} ${of}`, () => holdersOf(tx, party.role, of));
};
