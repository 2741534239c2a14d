/** Freezes a school year, reports from what was frozen, proves that it is unaltered, lists later corrections. */
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { columnOf, type RecordDefinition, type RowOf, recordNamed, tableOf } from '#kernel/definition';
import { refuse } from '#kernel/refusal';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import { today } from '#kernel/time';
import { FROZEN_SETS } from './sets.ts';
import { snapshot, snapshotPart } from './snapshot-records.ts';

export type Snapshot = RowOf<typeof snapshot>;
type Part = RowOf<typeof snapshotPart>;
type Member = [string, number];

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** Fields as they rest; instants would read differently by time zone, and none is a fact of these records. */
const columnsOf = (definition: RecordDefinition<any>): string[] =>
  Object.entries(definition.fields)
    .filter(([, field]) => (field as { kind: string }).kind !== 'instant')
    .map(([name]) => name);

/**
 * A digest over the contents of rows at given versions, current or past, in the order of their ids. A version that is
 * missing leaves its line empty, so that the digest differs.
 */
const digestOf = async (
  tx: ReadTransaction,
  definition: RecordDefinition<any>,
  columns: readonly string[],
  members: readonly Member[],
): Promise<string> => {
  const table = tableOf(definition);
  const content = sql.join(columns.map((name) => sql`to_jsonb(${sql.id(columnOf(name))})`));
  const from = (name: string) =>
    sql`select id, version, encode(sha256(convert_to(jsonb_build_array(${content})::text, 'UTF8')), 'hex') as content from ${sql.table(name)} where id = any(${members.map(([id]) => id)}::uuid[])`;
  const rows = await tx.rowsAcross<{ id: string; version: number; content: string }>(
    sql`${from(table)} union all ${from(`${table}_history`)}`,
  );
  const known = new Map(rows.map((row) => [`${row.id} ${row.version}`, row.content]));
  const lines = [...members]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, version]) => `${id} ${version} ${known.get(`${id} ${version}`) ?? ''}`);
  return sha256(lines.join('\n'));
};

const partLine = (part: Pick<Part, 'record' | 'school' | 'digest' | 'figures' | 'members'>): string =>
  `${part.record} ${part.school} ${part.members.length} ${part.digest} ${JSON.stringify(Object.entries(part.figures).sort(([a], [b]) => (a < b ? -1 : 1)))}`;
const wholeDigest = (parts: readonly Parameters<typeof partLine>[0][]): string =>
  sha256(parts.map(partLine).sort().join('\n'));

type Line = { id: string; version: number; school: string; key: string | null; value: number };

const bySchool = (lines: readonly Line[]) => {
  const parts = new Map<string, { members: Member[]; figures: Record<string, number> }>();
  for (const { id, version, school, key, value } of lines) {
    const part = parts.get(school) ?? { members: [], figures: {} };
    part.members.push([id, version]);
    if (key) part.figures[key] = Math.round(((part.figures[key] ?? 0) + Number(value)) * 100) / 100;
    parts.set(school, part);
  }
  return parts;
};

const partsOf = async (tx: WriteTransaction, on: string) => {
  const parts: Omit<Part, 'id' | 'version' | 'rowFrom' | 'createdAt' | 'createdBy' | 'changedBy' | 'snapshot'>[] = [];
  for (const { definition, rows } of FROZEN_SETS) {
    const lines = await tx.rowsAcross<Line>(
      sql`select x.*, r.version from (${rows(on)}) as x join ${sql.table(tableOf(definition))} r on r.id = x.id`,
    );
    const columns = columnsOf(definition);
    for (const [school, { members, figures }] of bySchool(lines)) {
      const digest = await digestOf(tx, definition, columns, members);
      parts.push({ record: definition.name, school, members, figures, columns, digest });
    }
  }
  return parts;
};

/** Freezes a school year as at a day. Once: a snapshot that could be taken again would prove nothing. */
export const freezeYear = async (
  tx: WriteTransaction,
  given: { readonly schoolYear: string; readonly asOn: string; readonly reason: string },
): Promise<Snapshot> => {
  if (!tx.may(snapshot, 'create'))
    throw refuse('forbidden', '没有冻结', '您当前的岗位没有这项权限', '请由管理数据的科室办理。', { status: 403 });
  if (given.asOn > today()) throw refuse('not-yet', '没有冻结', '时点还没有到', '请在时点当日或以后冻结。');
  const [known] = await tx.lookup(snapshot, { schoolYear: given.schoolYear });
  if (known)
    throw refuse(
      'frozen-already',
      '没有冻结',
      `${given.schoolYear}学年已有快照`,
      '更正的内容会列为修订，不改变快照。',
      {
        status: 409,
      },
    );
  const parts = await partsOf(tx, given.asOn);
  const row = await tx.system.create(
    snapshot,
    {
      ...given,
      takenAt: new Date().toISOString(),
      frozenBy: String(tx.actor.personId),
      rows: parts.reduce((sum, part) => sum + part.members.length, 0),
      digest: wholeDigest(parts),
    },
    { verb: 'freeze', reason: given.reason },
  );
  await tx.system.createMany(
    snapshotPart,
    parts.map((part) => ({ ...part, snapshot: row.id })),
    { verb: 'freeze', reason: given.reason },
  );
  return row;
};

export type SnapshotReport = {
  readonly total: Readonly<Record<string, number>>;
  readonly schools: readonly { readonly school: string; readonly figures: Readonly<Record<string, number>> }[];
};

const add = (into: Record<string, number>, figures: Readonly<Record<string, number>>): void => {
  for (const [key, value] of Object.entries(figures)) {
    const top = key.split('.')[0] as string;
    for (const name of top === key ? [key] : [top, key])
      into[name] = Math.round(((into[name] ?? 0) + value) * 100) / 100;
  }
};

/** The figures of a snapshot, of the schools that the post may read. It says the same for ever. */
export const snapshotReport = async (tx: ReadTransaction, id: string): Promise<SnapshotReport> => {
  await tx.get(snapshot, id);
  const parts = await tx.find(snapshotPart, { snapshot: id });
  const total: Record<string, number> = {};
  const schools = new Map<string, Record<string, number>>();
  for (const part of parts) {
    const figures = schools.get(part.school) ?? {};
    add(figures, part.figures);
    add(total, part.figures);
    schools.set(part.school, figures);
  }
  return { total, schools: [...schools].map(([school, figures]) => ({ school, figures })) };
};

const definitionOf = (name: string): RecordDefinition<any> => {
  const found = recordNamed(snapshotPart, name);
  if (!found) throw new Error(`no record ${name}`);
  return found;
};

export type Proof = {
  readonly intact: boolean;
  readonly altered: readonly { readonly record: string; readonly school: string }[];
};

/** Whether everything still says what was frozen: contents against the parts' digests, parts against the whole. */
export const proveSnapshot = async (tx: ReadTransaction, id: string): Promise<Proof> => {
  const row = await tx.get(snapshot, id);
  const parts = await tx.lookup(snapshotPart, { snapshot: id });
  const altered: { record: string; school: string }[] = [];
  for (const part of parts) {
    const now = await digestOf(tx, definitionOf(part.record), part.columns, part.members);
    if (now !== part.digest) altered.push({ record: part.record, school: part.school });
  }
  return { intact: altered.length === 0 && wholeDigest(parts) === row.digest, altered };
};

export type Revision = {
  readonly record: string;
  readonly row: string;
  readonly school: string;
  readonly fromVersion: number;
  /** null where the row is gone. */
  readonly toVersion: number | null;
  readonly changedAt: string | null;
};

/** Rows of the snapshot that were corrected since, of the schools that the post may read. */
export const revisionsSince = async (tx: ReadTransaction, id: string): Promise<Revision[]> => {
  await tx.get(snapshot, id);
  const parts = await tx.find(snapshotPart, { snapshot: id });
  const found: Revision[] = [];
  for (const record of new Set(parts.map((part) => part.record))) {
    const of = parts.filter((part) => part.record === record);
    const members = of.flatMap((part) => part.members.map(([row, version]) => ({ row, version, school: part.school })));
    const now = await tx.rowsAcross<{ id: string; version: number; rowFrom: string }>(
      sql`select id, version, row_from as "rowFrom" from ${sql.table(tableOf({ name: record }))} where id = any(${members.map((one) => one.row)}::uuid[])`,
    );
    const current = new Map(now.map((one) => [one.id, one]));
    for (const { row, version, school } of members) {
      const at = current.get(row);
      if (at?.version !== version)
        found.push({
          record,
          row,
          school,
          fromVersion: version,
          toVersion: at?.version ?? null,
          changedAt: at?.rowFrom ?? null,
        });
    }
  }
  return found;
};

/**
 * Q12: indicators of a school year are computed from its snapshot and nothing else.
 * @throws Refusal `snapshot-missing`
 */
export const refuseWithoutSnapshot = async (tx: ReadTransaction, schoolYear: string): Promise<Snapshot> => {
  const [row] = await tx.lookup(snapshot, { schoolYear });
  if (row) return row;
  throw refuse(
    'snapshot-missing',
    '没有计算',
    `${schoolYear}学年的数据还没有冻结`,
    '请先完成采集和审核，冻结学年快照后再计算。',
    { facts: { rule: 'Q12', schoolYear } },
  );
};
