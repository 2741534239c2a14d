import { sql } from 'kysely';
import { systemActor } from '#kernel/definition';
import type { House } from '#kernel/http';
import { refuse } from '#kernel/refusal';
import type { WriteTransaction } from '#kernel/store';
import { ENVELOPE, type Envelope, leafOf } from './envelope.ts';
import { hashOfHead, type SignedHead, signHead } from './head.ts';
import { headOf } from './heads.ts';
import { newSealRing, readSealRing, type SealRing, writeSealRing } from './keys.ts';
import { Frontier } from './tree.ts';
import { keepOutside } from './witness.ts';

/** Entries that one head takes in; more make more heads. */
const MOST = 20_000;
/** Nodes of every eighth level are kept: a proof then reads at most 255 hashes a step, and the tree costs 1/255 in rows. */
export const LEVELS = 8;

type Last = { readonly head: SignedHead | null; readonly peaks: Buffer[]; readonly watermark: string };
type Moment = { readonly at: string; readonly horizon: string; readonly finished: string; readonly foreign: boolean };
type Found = Envelope & { readonly tx: string };

/** One sealing at a time in a bureau. Writers do not know of it and never wait. */
const alone = (tx: WriteTransaction) =>
  tx.rows(sql`select pg_advisory_xact_lock(hashtextextended(${`${tx.actor.tenantId} seal`}, 0))`);

const lastOf = async (tx: WriteTransaction): Promise<Last> => {
  const [row] = await tx.rows<{ statement: string; signature: string; peaks: string; watermark: string }>(
    sql`select statement, signature, peaks, watermark::text as watermark from journal_seal
      where tenant_id = ${tx.actor.tenantId}::uuid order by number desc limit 1`,
  );
  if (!row) return { head: null, peaks: [], watermark: '0' };
  const head = headOf(row);
  if (!head) throw new Error('the newest head of the journal cannot be read; run audit verify');
  const peaks = row.peaks === '' ? [] : row.peaks.split(' ').map((hex) => Buffer.from(hex, 'hex'));
  return { head, peaks, watermark: row.watermark };
};

/** Taken before the entries are read: whatever was finished by then is among them. */
const momentOf = async (tx: WriteTransaction, { watermark }: Last): Promise<Moment> => {
  const [moment] = await tx.rows<Moment>(sql`select
    to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at,
    to_char(seal_horizon() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as horizon,
    pg_snapshot_xmin(pg_current_snapshot())::text as finished,
    ${watermark}::xid8 > pg_snapshot_xmax(pg_current_snapshot()) as foreign`);
  return moment as Moment;
};

/**
 * Entries that are in no leaf yet, in the order of their transactions. Where the server's transactions are behind those
 * of the last head (a dump was loaded into another server), all entries are looked through.
 */
const unsealed = (tx: WriteTransaction, { watermark }: Last, { foreign }: Moment): Promise<Found[]> =>
  tx.rows<Found>(sql`select ${ENVELOPE}, j.tx::text as tx from journal as j
    where j.tenant_id = ${tx.actor.tenantId}::uuid
      and j.tx >= ${foreign ? '0' : watermark}::xid8 and (${foreign} or j.tx < pg_snapshot_xmax(pg_current_snapshot()))
      and not exists (select from journal_leaf as l where l.tenant_id = j.tenant_id and l.journal_id = j.id)
    order by j.tx, j.id limit ${MOST}`);

const smaller = (one: string, other: string): string => (BigInt(one) < BigInt(other) ? one : other);

/** Where the next sealing begins to look: everything before has ended and is sealed. */
const nextWatermark = (found: readonly Found[], last: Last, { finished, foreign }: Moment): string => {
  if (found.length < MOST) return finished;
  return foreign ? last.watermark : smaller(finished, found.at(-1)?.tx ?? finished);
};

const hex = (hashes: readonly Buffer[]): string[] => hashes.map((hash) => hash.toString('hex'));

/** Writes the new leaves and complete nodes; answers the tree's new edge. */
const grow = async (tx: WriteTransaction, last: Last, found: readonly Found[]): Promise<Frontier> => {
  const { tenantId } = tx.actor;
  const size = last.head?.statement.size ?? 0;
  const frontier = new Frontier(size, last.peaks);
  const leaves: Buffer[] = [];
  const nodes: { level: number; place: number; hash: string }[] = [];
  for (const entry of found)
    frontier.append(leafOf(tenantId, entry), (level, place, hash) => {
      if (level === 0) leaves.push(hash);
      else if (level % LEVELS === 0) nodes.push({ level, place, hash: hash.toString('hex') });
    });
  await tx.rows(sql`insert into journal_leaf (tenant_id, position, journal_id, hash)
    select ${tenantId}::uuid, ${size}::bigint + x.n - 1, x.id, decode(x.hash, 'hex')
    from unnest(${found.map((entry) => entry.id)}::uuid[], ${hex(leaves)}::text[]) with ordinality as x(id, hash, n)`);
  await tx.rows(sql`insert into journal_node (tenant_id, level, place, hash)
    select ${tenantId}::uuid, x.level, x.place, decode(x.hash, 'hex')
    from jsonb_to_recordset(${JSON.stringify(nodes)}::jsonb) as x(level int, place bigint, hash text)`);
  return frontier;
};

const writeHead = (tx: WriteTransaction, { statement, signature }: SignedHead, edge: Frontier, watermark: string) =>
  tx.rows(sql`insert into journal_seal (tenant_id, number, size, at, statement, signature, peaks, watermark)
    values (${statement.tenant}::uuid, ${statement.number}, ${statement.size}, ${statement.at}::timestamptz,
      ${JSON.stringify(statement)}, ${signature}, ${hex(edge.edges).join(' ')}, ${watermark}::xid8)`);

type Sealed = { readonly head: SignedHead | null; readonly made: boolean; readonly more: boolean };

/** One head in the caller’s transaction. */
export const sealOnce = async (tx: WriteTransaction, ring: SealRing): Promise<Sealed> => {
  await alone(tx);
  const last = await lastOf(tx);
  const moment = await momentOf(tx, last);
  const found = await unsealed(tx, last, moment);
  const more = found.length === MOST;
  if (found.length === 0) return { head: last.head, made: false, more };
  const edge = await grow(tx, last, found);
  const { number = 0, horizon = '1970-01-01T00:00:00.000Z' } = last.head?.statement ?? {};
  const head = signHead(ring, {
    tenant: tx.actor.tenantId,
    number: number + 1,
    size: edge.size,
    root: edge.root().toString('hex'),
    at: moment.at,
    // What is left for the next head may be as old as before.
    horizon: more ? horizon : moment.horizon,
    previous: last.head ? hashOfHead(last.head) : null,
  });
  await writeHead(tx, head, edge, nextWatermark(found, last, moment));
  return { head, made: true, more };
};

/** The keys that sign; made where nothing was ever signed. @throws Refusal `seal-keys-missing` */
const ringFor = async (house: House, tenantIds: readonly string[]): Promise<SealRing> => {
  const ring = readSealRing(house.folder);
  if (ring) return ring;
  for (const tenantId of tenantIds)
    if (await isSealed(house, tenantId))
      throw refuse(
        'seal-keys-missing',
        '没有封存日志',
        '日志以前用另一份密钥封存，这里找不到它',
        '请从备份恢复数据目录中的 keys/seal.json；确已丢失的，执行 yaodian audit rotate-key --lost。',
      );
  const made = newSealRing();
  writeSealRing(house.folder, made);
  return made;
};

const isSealed = (house: House, tenantId: string): Promise<boolean> =>
  house.database.read(systemActor(tenantId, 'seal'), async (tx) => {
    const rows = await tx.rows(sql`select from journal_seal where tenant_id = ${tenantId}::uuid limit 1`);
    return rows.length > 0;
  });

/**
 * Takes every finished entry into the tree and signs its head; answers the newest head, or null where nothing was ever
 * written. Costs what is new, times the tree's depth. Where nothing is new no head is made.
 * @throws Refusal `seal-keys-missing`, `bad-seal-keys`
 */
export const sealJournal = async (house: House, tenantId: string): Promise<SignedHead | null> => {
  const ring = await ringFor(house, await house.database.tenants());
  for (;;) {
    const { head, made, more } = await house.database.write(systemActor(tenantId, 'seal'), (tx) => sealOnce(tx, ring));
    if (made && head) keepOutside(house.folder, head);
    if (!more) return head;
  }
};
