import { createHash, randomUUID } from 'node:crypto';
import { isIPv6 } from 'node:net';
import type pg from 'pg';
import { refuse } from '#kernel/refusal';
import type { Database } from '#kernel/store';
import { ownerQuery, ownerTransaction } from './as-owner.ts';

/**
 * Guessing is slowed, nobody is locked out (security.md I4). Failed tries are counted for a day:
 *
 * - account at this address: a person's own slips, and guesses from beside them;
 * - account from addresses where this person never signed in, all together: at most about ninety hashes a day,
 *   however many addresses guess; whoever signs in from a known address does not feel it;
 * - address, for any account: guessing one password against many names;
 * - everything: a flood from everywhere; known pairs of account and address do not feel it.
 *
 * After the free tries each wait is twice the last, from a second (or `first`) up to the longest. Operations settings, not rules of a region.
 */
type Pace = { readonly free: number; readonly longest: number; readonly first?: number };
const PACES = {
  pair: { free: 5, longest: 1200 },
  account: { free: 5, longest: 1200 },
  address: { free: 30, longest: 60 },
  all: { free: 2000, longest: 2 },
  // Directories lock accounts themselves, mostly at ten failures in half an hour: at most four of one's own and four
  // of strangers get there in that time.
  directoryPair: { free: 3, longest: 1800, first: 600 },
  directoryAccount: { free: 3, longest: 1800, first: 600 },
} as const satisfies Record<string, Pace>;
type PaceName = keyof typeof PACES;

const PACES_OF = { house: ['pair', 'account'], directory: ['directoryPair', 'directoryAccount'] } as const;

/** Whom an address stands for: of IPv6 the net of a site (/64), in which addresses are free to choose. */
export const callerOf = (address: string): string => {
  if (!isIPv6(address) || /^::ffff:\d+\./i.test(address)) return address;
  const [head = '', tail = ''] = address.split('::');
  const groups = head.split(':').filter(Boolean);
  const rest = tail.split(':').filter(Boolean);
  const zeros = address.includes('::') ? Array.from({ length: 8 - groups.length - rest.length }, () => '0') : [];
  return [...groups, ...zeros, ...rest].slice(0, 4).join(':');
};

/** Keys are hashed: people type passwords into the wrong box, and addresses are personal data. */
const keyOf = (name: PaceName, ...parts: string[]): string =>
  `${name}:${createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 32)}`;

/** Seconds to wait after the last of `failures` tries of this pace. */
export const waitAfter = ({ free, longest, first = 1 }: Pace, failures: number): number =>
  failures < free ? 0 : Math.min(longest, first * 2 ** Math.min(failures - free, 20));

export type Attempt = {
  /** The try turned out right: it no longer counts, and the person's own slips here are forgotten. */
  succeeded(): Promise<void>;
};

/** How a try is refused: what happened, and what to do besides waiting. */
type SlowDown = { readonly title: string; readonly detail: string; readonly remedy: string };
const SIGN_IN: SlowDown = {
  title: '尚未登录',
  detail: '短时间内多次没有登录成功',
  remedy: '忘记密码的，请联系系统管理员重新设置；在以前登录过的电脑上不受影响。',
};

/**
 * Counts a try before its password is looked at, so that many at once gain nothing. Serves every door at which
 * something known is proved: sign-in, and public lookups, whose names begin with what they are (`roll:…`).
 * @param known whether this person has signed in from this address before
 * @param told the words of the refusal; those of sign-in unless told
 * @param door whose account is guessed at: the house's, or one of a directory that locks accounts itself
 * @throws Refusal `slow-down` 429 with `facts.retryAfter` in seconds
 */
export const attempt = async (
  database: Database,
  about: { readonly username: string; readonly address: string; readonly known: boolean },
  told: SlowDown = SIGN_IN,
  door: 'house' | 'directory' = 'house',
): Promise<Attempt> => {
  const [ofPair, ofAccount] = PACES_OF[door];
  const address = callerOf(about.address);
  const pair = keyOf(ofPair, about.username, address);
  const others: [PaceName, string][] = about.known
    ? []
    : [
        [ofAccount, keyOf(ofAccount, about.username)],
        ['address', keyOf('address', address)],
        ['all', keyOf('all')],
      ];
  const id = randomUUID();
  const wait = await ownerTransaction(database, (client) => reserve(client, id, [[ofPair, pair], ...others]));
  if (wait > 0) throw slowDown(wait, told);
  return {
    succeeded: async () => {
      await ownerQuery(database, 'delete from sign_in_attempt where id = $1 or key = $2', [id, pair]);
    },
  };
};

const reserve = async (
  client: pg.PoolClient,
  id: string,
  keys: readonly (readonly [PaceName, string])[],
): Promise<number> => {
  const names = keys.map(([, key]) => key).sort();
  await client.query(
    'select pg_advisory_xact_lock(hashtextextended(key, 0)) from unnest($1::text[]) with ordinality as k (key, n) order by n',
    [names],
  );
  const { rows } = await client.query<{ key: string; failures: number; since: number }>(
    `select key, count(*) as failures, extract(epoch from clock_timestamp() - max(at))::float8 as since
     from sign_in_attempt where key = any($1) and at > clock_timestamp() - interval '1 day' group by key`,
    [names],
  );
  const waits = keys.map(([name, key]) => {
    const seen = rows.find((row) => row.key === key);
    return seen ? waitAfter(PACES[name], seen.failures) - seen.since : 0;
  });
  const longest = Math.max(...waits);
  if (longest > 0) return longest;
  await client.query('insert into sign_in_attempt (id, key) select $1, key from unnest($2::text[]) as k (key)', [
    id,
    names,
  ]);
  return 0;
};

const slowDown = (seconds: number, { title, detail, remedy }: SlowDown) => {
  const retryAfter = Math.ceil(seconds);
  const text = retryAfter < 60 ? `${retryAfter}秒` : `${Math.ceil(retryAfter / 60)}分钟`;
  return refuse('slow-down', title, detail, `请${text}后再试。${remedy}`, { status: 429, facts: { retryAfter } });
};

/** Forgets tries older than a day, dead sessions, and addresses unused for a quarter but the last. For a daily job. */
export const forgetOldAttempts = (database: Database): Promise<void> =>
  ownerTransaction(database, async (client) => {
    await client.query(`delete from sign_in_attempt where at < clock_timestamp() - interval '1 day'`);
    await client.query('delete from sign_in_pass where expires_at < clock_timestamp()');
    await client.query(`delete from session where created_at < clock_timestamp() - interval '1 day'`);
    await client.query(`delete from sign_in_address a where a.signed_in_at < clock_timestamp() - interval '90 days'
      and exists (select 1 from sign_in_address newer where newer.tenant_id = a.tenant_id and newer.person_id = a.person_id
        and newer.signed_in_at > a.signed_in_at)`);
  });
