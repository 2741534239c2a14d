import { sql } from 'kysely';
import { v7 } from 'uuid';
import type { SignedHead } from '../../src/kernel/seal/head.ts';
import { newSealRing, type SealRing } from '../../src/kernel/seal/keys.ts';
import { sealOnce } from '../../src/kernel/seal/seal.ts';
import type { WriteTransaction } from '../../src/kernel/store/index.ts';

/** A superuser's transaction in which neither triggers nor row-level security hold; undone in the end. */
type Attack = {
  readonly tx: WriteTransaction;
  /** A random whole number below `n`. */
  below(n: number): number;
  /** The id of the entry at a place of the tree. */
  entry(position: number): Promise<string>;
  run(query: ReturnType<typeof sql>): Promise<Record<string, any>[]>;
  /** Heads that are kept outside, the key that signs them, and how many entries they seal. */
  readonly outside: readonly SignedHead[];
  readonly ring: SealRing;
  readonly size: number;
};
export type Expected = {
  readonly kinds: readonly string[];
  readonly at?: number | readonly [from: number, to: number] | null;
};
export type Tampering = (attack: Attack) => Promise<Expected>;

/** From the last whole head before a place up to it. */
const rangeOf = ({ outside }: Pick<Attack, 'outside'>, position: number): [number, number] => {
  const ends = outside.map((head) => head.statement.size).filter((end) => end <= position);
  return [Math.max(0, ...ends), position];
};

const cutFrom = async ({ run }: Attack, position: number) => {
  await run(
    sql`delete from journal_payload where journal_id in (select journal_id from journal_leaf where position >= ${position})`,
  );
  await run(sql`delete from journal where id in (select journal_id from journal_leaf where position >= ${position})`);
  await run(sql`delete from journal_leaf where position >= ${position}`);
  await run(sql`delete from journal_seal where size > ${position}`);
  await run(sql`delete from journal_node where (place + 1) * power(2, level) > ${position}`);
};
const someEntries = (tx: WriteTransaction, count: number) =>
  tx.noteMany(
    Array.from({ length: count }, () => ({
      record: 'matter',
      recordId: v7(),
      verb: 'update',
      reason: '重写',
      content: { after: { title: '重写的历史' } },
    })),
  );
const plant = async ({ run, tx }: Attack, at: ReturnType<typeof sql>, xid: ReturnType<typeof sql>) => {
  const id = v7();
  await run(sql`insert into journal (tenant_id, id, at, actor_id, role, record, record_id, verb, request_id, commitment, tx)
    select tenant_id, ${id}::uuid, ${at}, actor_id, role, record, record_id, 'update', request_id, commitment, ${xid}
    from journal where tenant_id = ${tx.actor.tenantId}::uuid order by id limit 1`);
  await run(sql`insert into journal_payload select tenant_id, ${id}::uuid, salt, content from journal_payload
    where journal_id = (select id from journal where tenant_id = ${tx.actor.tenantId}::uuid order by id limit 1)`);
  return id;
};
/** Seals what the attack wrote, as if it had been committed. */
const sealAs = async ({ run, tx }: Attack, keys: SealRing) => {
  await run(sql`update journal set tx = coalesce((select max(watermark) from journal_seal), '3'::xid8)
    where tx = pg_current_xact_id()`);
  await sealOnce(tx, keys);
};
const cutAtHead = async (attack: Attack): Promise<number> => {
  const kept = attack.outside[attack.below(attack.outside.length - 1)]?.statement.size ?? 0;
  await cutFrom(attack, kept);
  return kept;
};

const COLUMNS = ['verb', 'record', 'request_id', 'role', 'reason', 'actor_id', 'record_id', 'post_id'] as const;

/** Ways of tampering by their names, each with what has to be found of it, and where. */
export const TAMPERINGS: Readonly<Record<string, Tampering>> = {
  'an envelope altered': async ({ run, below, entry, size }) => {
    const [at, column] = [below(size), COLUMNS[below(COLUMNS.length)] as string];
    const value = column.endsWith('_id') && column !== 'request_id' ? sql`${v7()}::uuid` : sql`'another'`;
    await run(sql`update journal set ${sql.ref(column)} = ${value} where id = ${await entry(at)}::uuid`);
    return { kinds: ['altered'], at };
  },
  'an entry back-dated': async ({ run, below, entry, size }) => {
    const at = below(size);
    await run(
      sql`update journal set at = at - ${`${1 + below(90_000)} seconds`}::interval where id = ${await entry(at)}::uuid`,
    );
    return { kinds: ['altered'], at };
  },
  'a content rewritten': async ({ run, below, entry, size }) => {
    const at = below(size);
    await run(sql`update journal_payload set content = content || ' ' where journal_id = ${await entry(at)}::uuid`);
    return { kinds: ['contentAltered'], at };
  },
  'a content rewritten with its commitment': async ({ run, below, entry, size }) => {
    const [at, salt] = [below(size), '00'.repeat(32)];
    const id = await entry(at);
    await run(
      sql`update journal_payload set content = '{}', salt = decode(${salt}, 'hex') where journal_id = ${id}::uuid`,
    );
    await run(
      sql`update journal set commitment = sha256(decode(${salt}, 'hex') || '{}'::bytea) where id = ${id}::uuid`,
    );
    return { kinds: ['altered'], at };
  },
  'a content removed': async ({ run, below, entry, size }) => {
    const at = below(size);
    await run(sql`delete from journal_payload where journal_id = ${await entry(at)}::uuid`);
    return { kinds: ['contentRemoved'], at };
  },
  'a content removed under a false tombstone': async ({ run, below, entry, tx, size }) => {
    const at = below(size);
    const id = await entry(at);
    await run(sql`delete from journal_payload where journal_id = ${id}::uuid`);
    await run(sql`insert into journal_erasure values (${tx.actor.tenantId}::uuid, ${id}::uuid, ${v7()}::uuid)`);
    return { kinds: ['contentRemoved'], at };
  },
  'an entry deleted': async ({ run, below, entry, size }) => {
    const at = below(size);
    const id = await entry(at);
    await run(sql`delete from journal_payload where journal_id = ${id}::uuid`);
    await run(sql`delete from journal where id = ${id}::uuid`);
    return { kinds: ['removed'], at };
  },
  'an entry deleted with its leaf': async ({ run, below, entry, size, outside }) => {
    const at = below(size);
    const id = await entry(at);
    await run(sql`delete from journal_payload where journal_id = ${id}::uuid`);
    await run(sql`delete from journal where id = ${id}::uuid`);
    await run(sql`delete from journal_leaf where position = ${at}`);
    // Of the very last one no gap is left: without it nothing behind the last whole head can be checked.
    return at === size - 1 ? { kinds: ['tailCut'], at: rangeOf({ outside }, at) } : { kinds: ['leafRemoved'], at };
  },
  'an entry deleted and the gap closed': async ({ run, below, entry, size, outside }) => {
    const at = below(size);
    const id = await entry(at);
    await run(sql`delete from journal_payload where journal_id = ${id}::uuid`);
    await run(sql`delete from journal where id = ${id}::uuid`);
    await run(sql`delete from journal_leaf where position = ${at}`);
    await run(sql`update journal_leaf set position = position + 1000000 where position > ${at}`);
    await run(sql`update journal_leaf set position = position - 1000001 where position > ${at}`);
    return { kinds: ['rewritten', 'leafRemoved', 'reordered', 'tailCut'], at: rangeOf({ outside }, at) };
  },
  'an altered entry with its leaf altered': async ({ run, below, entry, tx, size, outside }) => {
    const at = below(size);
    const id = await entry(at);
    await run(sql`update journal_leaf set hash = sha256(hash) where position = ${at}`);
    await run(
      sql`update journal set verb = 'another' where id = ${id}::uuid and tenant_id = ${tx.actor.tenantId}::uuid`,
    );
    return { kinds: ['altered', 'rewritten'], at: rangeOf({ outside }, at) };
  },
  'two entries exchanged': async ({ run, below, size, outside }) => {
    const [one, other] = [below(size), below(size)];
    const [at, with_] = one === other ? [0, 1] : [Math.min(one, other), Math.max(one, other)];
    await run(sql`with pair as (select position, journal_id, hash from journal_leaf where position in (${at}, ${with_})),
      gone as (update journal_leaf set position = -1 - position where position in (${at}, ${with_}) returning 1) select from pair, gone`);
    await run(
      sql`update journal_leaf set position = case when position = ${-1 - at} then ${with_}::bigint else ${at}::bigint end where position < 0`,
    );
    return { kinds: ['reordered', 'rewritten'], at: rangeOf({ outside }, at) };
  },
  'an entry inserted behind the seal': async (attack) => {
    await plant(attack, sql`clock_timestamp()`, sql`'1'::xid8`);
    return { kinds: ['inserted'], at: null };
  },
  'an entry inserted with a leaf': async (attack) => {
    const { run, below, tx } = attack;
    const at = below(attack.size);
    const id = await plant(attack, sql`clock_timestamp()`, sql`'1'::xid8`);
    await run(sql`update journal_leaf set position = position + 1000000 where position >= ${at}`);
    await run(sql`update journal_leaf set position = position - 999999 where position >= 1000000`);
    await run(sql`insert into journal_leaf values (${tx.actor.tenantId}::uuid, ${at}, ${id}::uuid, sha256('x'))`);
    return { kinds: ['altered', 'rewritten', 'reordered', 'headRemoved'], at: rangeOf(attack, at) };
  },
  'a new entry with an old date': async (attack) => {
    const old = `${1 + attack.below(400)} hours`;
    await plant(attack, sql`clock_timestamp() - ${old}::interval`, sql`pg_current_xact_id()`);
    return { kinds: ['backdated'], at: null };
  },
  'a new entry with an old date, sealed': async (attack) => {
    const old = `${1 + attack.below(400)} hours`;
    await plant(attack, sql`clock_timestamp() - ${old}::interval`, sql`pg_current_xact_id()`);
    await sealAs(attack, attack.ring);
    return { kinds: ['backdated'], at: [attack.size, attack.size + 5] };
  },
  'the tail cut': async (attack) => {
    const kept = await cutAtHead(attack);
    return { kinds: ['tailCut', 'headRemoved'], at: kept };
  },
  'the tail replaced under another key': async (attack) => {
    const kept = await cutAtHead(attack);
    await someEntries(attack.tx, attack.size - kept);
    await sealAs(attack, newSealRing());
    return { kinds: ['foreignKey', 'replaced', 'headAltered'], at: [kept, kept] };
  },
  'the tail replaced under the stolen key': async (attack) => {
    const kept = await cutAtHead(attack);
    await someEntries(attack.tx, attack.size - kept);
    await sealAs(attack, attack.ring);
    return { kinds: ['replaced', 'headAltered', 'tailCut', 'headRemoved'], at: [kept, attack.size] };
  },
  'everything replaced under the stolen key': async (attack) => {
    await cutFrom(attack, 0);
    await someEntries(attack.tx, attack.size + attack.below(20));
    await sealAs(attack, attack.ring);
    return { kinds: ['replaced', 'headAltered'], at: [0, 0] };
  },
  'an old backup restored and worked on': async (attack) => {
    const kept = await cutAtHead(attack);
    await someEntries(attack.tx, 1 + attack.below(5));
    await sealAs(attack, attack.ring);
    return { kinds: ['tailCut', 'replaced', 'headAltered', 'headRemoved'], at: [kept, attack.size] };
  },
  'a node in between altered': async ({ run, below }) => {
    const nodes = await run(sql`select level, place from journal_node order by level, place`);
    const { level, place } = nodes[below(nodes.length)] ?? {};
    await run(sql`update journal_node set hash = sha256(hash) where level = ${level} and place = ${place}`);
    const first = Number(place) * 2 ** Number(level);
    return { kinds: ['nodeAltered'], at: [first, first + 2 ** Number(level) - 1] };
  },
  'a content taken for another one': async ({ run, below, entry, size }) => {
    const at = below(size);
    const other = await entry((at + 1 + below(size - 1)) % size);
    await run(sql`update journal_payload as p set salt = o.salt, content = o.content from journal_payload as o
      where p.journal_id = ${await entry(at)}::uuid and o.journal_id = ${other}::uuid`);
    return { kinds: ['contentAltered'], at };
  },
  'a head removed': async ({ run, below, size, outside }) => {
    const number = 1 + below(outside.length);
    await run(sql`delete from journal_seal where number = ${number}`);
    return { kinds: ['headRemoved', 'headAltered'], at: [outside[number - 2]?.statement.size ?? 0, size] };
  },
  'a head altered': async ({ run, below, size, outside }) => {
    const number = 1 + below(outside.length);
    const what = [
      sql`statement = replace(statement, '"at":"20', '"at":"19')`,
      sql`statement = replace(statement, '"root":"', '"root":"0')`,
      sql`signature = reverse(signature)`,
      sql`size = size + 1`,
    ][below(4)] as ReturnType<typeof sql>;
    await run(sql`update journal_seal set ${what} where number = ${number}`);
    return { kinds: ['headAltered'], at: [outside[number - 2]?.statement.size ?? 0, size] };
  },
};
