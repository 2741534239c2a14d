import type pg from 'pg';
import type { Actor } from '#kernel/definition';
import { keptWay, leadsToCitus } from './kept-plans.ts';
import { type Opening, reaching } from './line.ts';
import { reachOf } from './reach.ts';
import { Refused, type Said, together } from './together.ts';

/** The role that the application's transactions run as: it owns nothing and cannot bypass row-level security. */
export const APP_ROLE = 'yaodian_app';

/** How a transaction begins, and milliseconds after which PostgreSQL gives up: a page waits no longer, an import may. */
export type Kind = { readonly begin: string; readonly limits: Settings };
type Settings = Readonly<Record<string, string>>;

export const READ: Kind = {
  begin: 'begin isolation level repeatable read read only',
  limits: { statement_timeout: '15000' },
};
export const WRITE: Kind = { begin: 'begin', limits: { statement_timeout: '120000', lock_timeout: '10000' } };

/** Who enters, asked in the same message that begins the transaction: one round trip for both. */
export type Entrance = {
  /** One select that changes nothing; it runs as the owner. Its text is the same for everybody. */
  readonly ask: Said;
  /** The actor by the row it answered. @throws Refusal where nobody may enter */
  readonly admit: (row: Readonly<Record<string, unknown>> | undefined) => Actor;
  /**
   * Who it was the last time, if that is remembered: what is written then goes out in the message that asks whether it
   * still is, and not a word of it holds where it is not. Null where the question has to be answered first.
   */
  readonly expected?: () => Expected | null;
};

export type Expected = {
  readonly actor: Actor;
  /** A jsonb by SQL that tells who bears the token now, and what it was the last time. */
  readonly bearer: string;
  readonly values: readonly unknown[];
  readonly proof: string;
  /** Told that it holds, with when the token was last seen. */
  readonly confirmed: (seenAt: string) => void;
  /** Told that it does not. */
  readonly forget: () => void;
};

/** Refused by `expect_bearer` (sign-in-tables.ts): somebody else, or nobody, bears the token now. */
export const UNEXPECTED = 'YD401';

const said = (text: string, values: readonly unknown[] = []): Said => ({ text: keptWay(text), values });

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What makes the connecting owner the application in the actor's tenant, until the transaction ends. */
const placeOf = (actor: Actor): Settings => {
  const { tenantId } = actor;
  if (!UUID.test(tenantId)) throw new Error('tenant id is no uuid');
  return { role: APP_ROLE, 'yaodian.tenant': tenantId, 'yaodian.reach': reachOf(actor) };
};

/** Citus passes `set local` on to its workers, and no `set_config`. */
const oneByOne = (settings: Settings): Said[] =>
  Object.entries(settings).map(([name, value]) => {
    if (name === 'yaodian.reach') return reaching(value);
    const text = `set local ${name} = '${value}'`;
    return name === 'yaodian.tenant' ? { text, values: [] } : said(text);
  });

/**
 * What is asked, with the settings that hold before and those that hold behind it, as one select: each statement less
 * spares PostgreSQL and this process some microseconds.
 */
const atOnce = (before: Settings, asked: Said | null, behind: Settings): Said => {
  const values = [...(asked?.values ?? [])];
  const set = (settings: Settings): string[] =>
    Object.entries(settings).map(([name, value]) => `set_config('${name}', $${values.push(value)}, true)`);
  return said(`select ${[...set(before), ...(asked ? [asked.text] : []), ...set(behind)].join(', ')}`, values);
};

const entering = (client: pg.ClientBase, settings: Settings): readonly Said[] =>
  leadsToCitus(client) ? oneByOne(settings) : [atOnce({}, null, settings)];

/** Asks whether it still is who was expected, and enters as them in the same breath. */
export const enteringAs = (
  client: pg.ClientBase,
  { begin, limits }: Kind,
  { actor, bearer, values, proof, confirmed }: Expected,
): Opening => {
  const asked = { text: `expect_bearer(${bearer}, $${values.length + 1}) as "seenAt"`, values: [...values, proof] };
  const place = placeOf(actor);
  // A lock that somebody holds on what is asked there is waited for no longer than any other.
  const behind = leadsToCitus(client)
    ? [...oneByOne(limits), said(`select ${asked.text}`, asked.values), ...oneByOne(place)]
    : [atOnce(limits, asked, place)];
  const at = behind.length > 1 ? 1 + Object.keys(limits).length : 1;
  return {
    said: [said(begin), ...behind],
    begins: true,
    entered: (answers) => confirmed(String(answers[at]?.rows[0]?.seenAt)),
  };
};

type Opened = { readonly actor: Actor; readonly opening: Opening };

/** The way into every other transaction: who works in it, and what is still to be said before anything else. */
export const open = async (client: pg.ClientBase, { begin, limits }: Kind, who: Actor | Entrance): Promise<Opened> => {
  if (!('ask' in who)) {
    const settings = { ...limits, ...placeOf(who) };
    return { actor: who, opening: { said: [said(begin), ...entering(client, settings)], begins: true } };
  }
  // Asked by a select of its own, which is limited too.
  const question = [said(begin), ...oneByOne(limits), said(who.ask.text, who.ask.values)];
  const answers = await together(client, question).catch((refused) => {
    throw refused instanceof Refused ? refused.error : refused;
  });
  const actor = who.admit(answers.at(-1)?.rows[0]);
  return { actor, opening: { said: entering(client, placeOf(actor)), begins: false } };
};
