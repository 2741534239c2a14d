import { sql } from 'kysely';
import type { z } from 'zod';
import type { OwnRow, ownData } from '#contract/privacy';
import { codeBook } from '#kernel/code';
import {
  cover,
  type Field,
  isPersonal,
  type PersonalData,
  type RecordDefinition,
  type Registry,
  type Row,
} from '#kernel/definition';
import { ROLES, type Role } from '#kernel/role';
import type { ReadTransaction } from '#kernel/store';

type View = z.input<NonNullable<typeof ownData.response>>;
type Own = { readonly definition: RecordDefinition; readonly personal: PersonalData; readonly row: Row };

/** Rows that are about the person, of every record that says where it names them. Their own: no scope stands before it. */
const ownRows = async (tx: ReadTransaction, { records }: Registry): Promise<Own[]> => {
  const found: Own[] = [];
  for (const definition of records) {
    const { personal } = definition;
    if (!isPersonal(personal) || personal.own === undefined) continue;
    const rows = (await tx.lookup(definition, { [personal.own]: tx.actor.personId } as never)) as unknown as Row[];
    found.push(...rows.map((row) => ({ definition, personal, row })));
  }
  return found;
};

/** Names by target or code list, then by id or code. */
type Names = ReadonlyMap<string, ReadonlyMap<string, string>>;

const namesFor = async (tx: ReadTransaction, registry: Registry, own: readonly Own[]): Promise<Names> => {
  const ids = new Map<string, Set<string>>();
  const names = new Map<string, ReadonlyMap<string, string>>();
  for (const { definition, row } of own)
    for (const [name, field] of Object.entries<Field>(definition.fields))
      if (field.target) {
        const all = [row[name]].flat().filter((id): id is string => typeof id === 'string');
        ids.set(field.target, new Set([...(ids.get(field.target) ?? []), ...all]));
      }
  for (const [target, wanted] of ids) {
    const definition = registry.byName.get(target);
    if (!definition || wanted.size === 0) continue;
    const rows = (await tx.lookup(definition, { id: [...wanted] } as never)) as unknown as Row[];
    names.set(target, new Map(rows.map((row) => [row.id, String(row[definition.title] ?? '')])));
  }
  const lists = own.flatMap(({ definition }) =>
    Object.values<Field>(definition.fields).flatMap(({ list }) => list ?? []),
  );
  if (lists.length > 0) {
    const book = await codeBook(tx);
    for (const list of new Set(lists))
      names.set(list, new Map(book.items(list).map(({ code, label }) => [code, label])));
  }
  return names;
};

const textOf = (field: Field, value: unknown, names: Names): string => {
  if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return '';
  if (field.kind === 'yesNo') return value ? '是' : '否';
  const book = names.get(field.target ?? field.list ?? '');
  const texts = [value].flat().map((one) => {
    if (typeof one === 'object') return JSON.stringify(one);
    return field.codes?.[String(one)] ?? book?.get(String(one)) ?? String(one);
  });
  return `${texts.join('、')}${field.unit ?? ''}`;
};

/** Digests of secrets tell nobody anything. */
const isDigest = (name: string): boolean => /Hash$/.test(name);

const rowView = ({ definition, personal, row }: Own, names: Names, clear: boolean): OwnRow => ({
  record: definition.name,
  recordLabel: definition.label,
  id: row.id,
  purpose: personal.purpose,
  sources: personal.sources,
  values: Object.entries<Field>(definition.fields).flatMap(([name, field]) => {
    if (isDigest(name)) return [];
    const covered = !clear && field.sensitivity === 'L4' && row[name] !== null && row[name] !== undefined;
    const text = covered ? (cover(field, row[name]) ?? '') : textOf(field, row[name], names);
    return [{ field: name, fieldLabel: field.label, text, covered }];
  }),
});

type Held = {
  readonly title: string;
  readonly organisation: string;
  readonly role: string;
  readonly from: string;
  readonly to: string | null;
};

/** Every post, those that ended too. */
const postsHeld = async (tx: ReadTransaction): Promise<View['posts']> => {
  const rows =
    await tx.rows<Held>(sql`select s.title, o.name as organisation, s.role, s.from_on as "from", s.to_on as "to"
    from post as s join organisation as o on o.tenant_id = s.tenant_id and o.id = s.organisation
    where s.tenant_id = ${tx.actor.tenantId}::uuid and s.person = ${tx.actor.personId}::uuid
    order by s.from_on desc, s.title`);
  return rows.map(({ role, ...rest }) => ({ ...rest, roleLabel: ROLES[role as Role] ?? role }));
};

type Read = {
  readonly at: string;
  readonly person: string | null;
  readonly post: string | null;
  readonly organisation: string | null;
  readonly record: string;
  readonly reason: string | null;
  readonly content: string | null;
};

/** Who had covered fields of these rows shown (`read` in the journal), other than the person. */
const readsOf = async (tx: ReadTransaction, own: readonly Own[]): Promise<View['reads']> => {
  const ids = own.map(({ row }) => row.id);
  const rows = await tx.rows<Read>(sql`select j.at, p.name as person, s.title as post, o.name as organisation, j.record,
      j.reason, c.content
    from journal as j
    left join journal_payload as c on c.tenant_id = j.tenant_id and c.journal_id = j.id
    left join person as p on p.tenant_id = j.tenant_id and p.id = j.actor_id
    left join post as s on s.tenant_id = j.tenant_id and s.id = j.post_id
    left join organisation as o on o.tenant_id = s.tenant_id and o.id = s.organisation
    where j.tenant_id = ${tx.actor.tenantId}::uuid and j.record_id = any(${ids}::uuid[]) and j.verb = 'read'
      and j.actor_id is distinct from ${tx.actor.personId}::uuid
    order by j.at desc, j.id desc limit 200`);
  const labels = new Map(own.map(({ definition }) => [definition.name, definition.label]));
  return rows.map(({ record, content, person, ...rest }) => ({
    ...rest,
    person: person ?? '系统',
    recordLabel: labels.get(record) ?? record,
    fields: content === null ? null : fieldsRead(content),
  }));
};

const fieldsRead = (content: string): string[] => {
  const { after } = JSON.parse(content) as { after?: { fields?: unknown } };
  return Array.isArray(after?.fields) ? after.fields.map(String) : [];
};

/**
 * What the house holds on the person signed in (个人信息保护法 45).
 * @param clear sensitive fields too, for the copy that the person takes along
 */
export const ownDataOf = async (tx: ReadTransaction, registry: Registry, clear = false): Promise<View> => {
  if (!tx.actor.personId) return { rows: [], posts: [], reads: [] };
  const own = await ownRows(tx, registry);
  const names = await namesFor(tx, registry, own);
  return {
    rows: own.map((one) => rowView(one, names, clear)),
    posts: await postsHeld(tx),
    reads: await readsOf(tx, own),
  };
};

type About = { readonly definition: RecordDefinition<any>; readonly id: string };

/** Fields of a record that refer to another's rows. */
const fieldsTo = ({ fields }: RecordDefinition, target: string): string[] =>
  Object.entries<Field>(fields).flatMap(([name, { kind, target: to }]) =>
    kind === 'reference' && to === target ? [name] : [],
  );

/** A row about somebody, and the personal rows and parts that refer to it. */
const rowsAbout = async (tx: ReadTransaction, { records }: Registry, { definition: of, id }: About): Promise<Own[]> => {
  const { personal: main } = of;
  const found = new Map<string, Own>();
  for (const definition of records) {
    const part = definition.erasedWith !== undefined && fieldsTo(definition, of.name).includes(definition.erasedWith);
    const personal = isPersonal(definition.personal) ? definition.personal : part ? main : undefined;
    if (!isPersonal(personal) || personal.outlives) continue;
    for (const name of definition === of ? ['id'] : fieldsTo(definition, of.name)) {
      const rows = (await tx.lookup(definition, { [name]: id } as never)) as unknown as Row[];
      for (const row of rows) found.set(row.id, { definition, personal, row });
    }
  }
  return [...found.values()];
};

/**
 * What the house holds on somebody who has no account, for a copy on request: in clear, but for the sensitive fields of
 * others who stand beside (a guardian's telephone), and who looked under the cover.
 */
export const dataAbout = async (tx: ReadTransaction, registry: Registry, about: About): Promise<View> => {
  const own = await rowsAbout(tx, registry, about);
  const names = await namesFor(tx, registry, own);
  const rows = own.map((one) =>
    rowView(one, names, one.definition === about.definition || one.personal.minors === true),
  );
  return { rows, posts: [], reads: await readsOf(tx, own) };
};
