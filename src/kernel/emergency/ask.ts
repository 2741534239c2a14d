import { sql } from 'kysely';
import { post, postInForce } from '#kernel/access';
import { type Field, type RecordDefinition, type Registry, type Row, systemActor } from '#kernel/definition';
import { notify } from '#kernel/notice';
import { type Refusal, refuse } from '#kernel/refusal';
import { blockedAmong, type Database, type ReadTransaction, reachOf, type WriteTransaction } from '#kernel/store';
import { parameterOn, startOfDay, today } from '#kernel/time';
import { ownersOf } from './owners.ts';
import { emergencyRule } from './parameters.ts';
import { emergencyAccess } from './records.ts';

export type Asked = {
  readonly record: string;
  readonly key: string;
  readonly reason: string;
  readonly sensitive: boolean;
};

/** Records that an emergency can open: rows of organisations that people fill in, not the emergencies themselves. */
export const openableRecords = (registry: Registry): RecordDefinition<any>[] =>
  registry.records.filter(({ name, belongsTo, derived }) => belongsTo && !derived && name !== emergencyAccess.name);

/** Fields by which people know a row: single unique ones, and sealed numbers. */
export const keysOf = ({ fields, unique = [], businessKey = [] }: RecordDefinition<any>): string[] => {
  const single = unique.filter((set) => set.length === 1).flatMap((set) => set as readonly string[]);
  const names = [...new Set([...single, ...(businessKey.length === 1 ? (businessKey as readonly string[]) : [])])];
  const sealed = Object.entries<Field>(fields).flatMap(([name, { kind }]) => (kind === 'sealed' ? [name] : []));
  return [...new Set([...names.filter((name) => fields[name]?.kind === 'text'), ...sealed])];
};

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The one row that the key names, wherever it is; null where there is none or several. */
const rowNamed = async (tx: ReadTransaction, definition: RecordDefinition<any>, key: string): Promise<Row | null> => {
  if (UUID.test(key.toLowerCase())) return (await tx.peek(definition, key.toLowerCase())) as Row | null;
  const found = new Map<string, Row>();
  for (const name of keysOf(definition))
    for (const row of await tx.lookup(definition, { [name]: key }, { limit: 2 }))
      found.set((row as Row).id, row as Row);
  return found.size === 1 ? ([...found.values()][0] ?? null) : null;
};

/** How far a person may ask: their organisation's subtree, or as far as their bureau's where the rule says so. */
const within = async (tx: ReadTransaction, organisation: string, wide: readonly string[]): Promise<boolean> => {
  const path = wide.includes(tx.actor.role) ? reachOf(tx.actor) : (tx.actor.organisationPath ?? '-');
  const found = await tx.rows(
    sql`select 1 from organisation where id = ${organisation}::uuid and starts_with(path, ${path})`,
  );
  return found.length > 0;
};

/** The same words for what is not there and what lies beyond the limit: nothing is told of rows that nobody opened. */
const notOpenable = () =>
  refuse(
    'not-found',
    '没有打开',
    '没有这条记录，或它不在您可以申请的范围内',
    '请核对编号；确在其他单位的，请联系该单位负责人。',
    { status: 404 },
  );

const refuseTooMany = async (tx: ReadTransaction, perDay: number): Promise<void> => {
  const since = startOfDay(today());
  const where = [sql<boolean>`t.created_at >= ${since}::timestamptz`];
  const asked = await tx.lookup(emergencyAccess, { person: tx.actor.personId }, { where });
  if (asked.length >= perDay)
    throw refuse(
      'too-many-emergencies',
      '没有打开',
      `您今天已申请${asked.length}次紧急查看，每天最多${perDay}次`,
      '请联系记录所属单位负责人，或明天再办。',
      { status: 409 },
    );
};

const auditorsOf = async (tx: ReadTransaction): Promise<string[]> => {
  const held = await tx.lookup(post, { role: 'auditor' }, { where: [postInForce('t', { on: today() })] });
  return held.map(({ person }) => person);
};

/**
 * Opens a row for its asker, at once and for a short time; its owners and the auditors are told in the same transaction.
 * @throws Refusal `not-found`, `too-many-emergencies`, `not-in-force`
 */
export const askForEmergency = async (
  tx: WriteTransaction,
  registry: Registry,
  asked: Asked,
): Promise<{ id: string; untilAt: string } | Refusal> => {
  const definition = openableRecords(registry).find(({ name }) => name === asked.record);
  const opened = definition ? await opening(tx, definition, asked) : null;
  if (opened) return opened;
  // What was asked for in vain is on record too; what was typed may be somebody's number, so it is not.
  await tx.note(emergencyAccess.name, null, 'deny', { after: { record: asked.record } });
  return notOpenable();
};

const opening = async (tx: WriteTransaction, definition: RecordDefinition<any>, asked: Asked) => {
  const { personId, postId, personName } = tx.actor;
  const rule = await parameterOn(tx, emergencyRule, today());
  await tx.rows(sql`select pg_advisory_xact_lock(hashtextextended(${`emergency ${personId}`}, 0))`);
  await refuseTooMany(tx, rule.perDay);
  const row = await rowNamed(tx, definition, asked.key.trim());
  const organisation = row?.[definition.belongsTo as string];
  if (!row || typeof organisation !== 'string' || !(await within(tx, organisation, rule.wide))) return null;
  // What law alone keeps is read by nobody, whatever the emergency; it is lifted first, by whoever may.
  if ((await blockedAmong(tx, definition, [row.id])).size > 0) return null;
  const untilAt = new Date(Date.now() + rule.minutes * 60_000).toISOString();
  const { id } = await tx.system.create(
    emergencyAccess,
    {
      matter: definition.label,
      person: String(personId),
      post: String(postId),
      record: definition.name,
      rowId: row.id,
      organisation,
      reason: asked.reason,
      sensitive: asked.sensitive,
      untilAt,
      reads: 0,
    },
    { reason: asked.reason },
  );
  const owners = await ownersOf(tx, { organisation, except: String(personId) });
  const to = [...owners, ...(await auditorsOf(tx))].filter((one) => one !== personId);
  await notify(tx, {
    to,
    kind: 'task',
    title: `请复核：${personName}紧急查看了一条${definition.label}`,
    body: `理由：${asked.reason}`,
    path: `/records/${emergencyAccess.path}/${id}`,
    about: { record: emergencyAccess.name, id },
  });
  return { id, untilAt };
};

/** Emergencies that open a row at this moment. */
export const emergenciesOn = (database: Database, tenantId: string, record: string, rowId: string) =>
  database.read(systemActor(tenantId, 'emergency'), async (tx) => {
    const where = [sql<boolean>`t.until_at > clock_timestamp() and t.ended_at is null`];
    return tx.lookup(emergencyAccess, { record, rowId, state: 'open' }, { where, sort: 'untilAt' });
  });
