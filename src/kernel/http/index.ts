import type { z } from 'zod';
import type { RouteContract } from '#contract/route';
import type { Actor } from '#kernel/definition';
import type { Language } from '#kernel/language';
import { Refusal } from '#kernel/refusal';
import type { FileMark } from '#kernel/sheet';
import type { Database, ReadTransaction, WriteTransaction } from '#kernel/store';

/** What an installation is made of; handed to every handler, never looked up from the surroundings. */
/** Where clamd listens, and what holds while it does not answer. */
export type Scanner = {
  readonly at: { readonly path: string } | { readonly host: string; readonly port: number };
  /** `refuse`: nothing is taken in unscanned; `pass`: it is, and the log says so. */
  readonly down: 'refuse' | 'pass';
  /** Milliseconds for one file, from the connection to the verdict. */
  readonly patience: number;
};

export type House = {
  readonly database: Database;
  /** Folder of files and keys (YAODIAN_DATA). */
  readonly folder: string;
  /** Address that people use, without a trailing slash. */
  readonly origin: string;
  readonly version: string;
  /** What looks at files before they are kept; none where the operator named none. */
  readonly scanner?: Scanner | null;
};

/** A file as it came up, bytes complete and within the limit. */
export type Upload = { readonly field: string; readonly fileName: string; readonly bytes: Buffer };

/**
 * Why a file carries no mark of who took it out: `official` papers reprint byte for byte, `original` bytes stay as they
 * were handed in or over, a `blank` form holds nobody's data, `machine` files and one's `own` feed are read by programs.
 */
export type Unmarked = 'official' | 'original' | 'blank' | 'machine' | 'own';

/** Bytes as an answer: a download unless `inline`. */
export type FileAnswer = {
  /** What `markExport` answered, also written into the bytes; or why there is none. Nothing leaves by omission. */
  readonly mark: FileMark | Unmarked;
  readonly bytes: Buffer;
  readonly mime: string;
  readonly fileName: string;
  readonly inline?: boolean;
};

type Parts<C> =
  C extends RouteContract<infer P, infer Q, infer B, infer R> ? { params: P; query: Q; body: B; response: R } : never;
type Parsed<S> = S extends z.ZodType ? z.output<S> : undefined;

export type HandlerContext<C extends RouteContract<any, any, any, any>> = {
  readonly house: House;
  /** The signed-in person in the active post; for `public` routes an actor that may do nothing. */
  readonly actor: Actor;
  readonly params: Parsed<Parts<C>['params']>;
  readonly query: Parsed<Parts<C>['query']>;
  readonly body: Parsed<Parts<C>['body']>;
  readonly uploads: readonly Upload[];
  /** Other multipart fields as text. */
  readonly form: Readonly<Record<string, string>>;
  readonly request: {
    readonly address: string;
    readonly agent: string;
    readonly accept: string;
    /** What labels are asked for in; data stay as they are. */
    readonly language: Language;
    readonly sessionToken: string | null;
    readonly secure: boolean;
  };
  readonly reply: {
    setSession(token: string): void;
    clearSession(): void;
    setHeader(name: string, value: string): void;
  };
  /**
   * Work in a writing transaction of its own, after the reading one has ended and before anything is told: refused, the
   * answer is not told either. Only while nothing at all can be saved does reading go on without it. What the work
   * answers is run once it is kept.
   */
  readonly afterwards: (work: Afterwards) => void;
};

/** Work after the answer is made and before it is told; answers what to do once it is committed, if anything. */
export type Afterwards = (tx: WriteTransaction) => Promise<(() => void) | undefined>;

export type Answer<C extends RouteContract<any, any, any, any>> = Parts<C>['response'] extends z.ZodType
  ? z.input<Parts<C>['response']>
  : undefined;

/** `late` reads what may be some seconds old (`Database.readLate`). */
export type Within = 'read' | 'late' | 'write';

export type BoundRoute = {
  readonly contract: RouteContract<any, any, any, any>;
  readonly handler: (context: HandlerContext<any>) => Promise<unknown>;
  /** The transaction that the server opens with the question who asks, and hands to the handler as `tx`; null for none. */
  readonly within?: (request: HandlerContext<any>['request']) => Within | null;
  /** How a submit's answer is kept with what it did, where the server opens no transaction (decisions/0036). */
  readonly keeps?: 'written' | 'outcome' | 'nothing';
};

/** Signing in, out and over to another post answers by a cookie, which cannot be given twice. */
export const takesKey = ({ method, access, path }: RouteContract<any, any, any, any>): boolean =>
  method !== 'GET' && access !== 'public' && !path.startsWith('/api/session');

/**
 * Stops a route that would keep its answer apart from its effect: killed between the two, a repeated submit is told
 * that it was done and never what came of it.
 * @throws Error naming the route and what binds it rightly
 */
export const expectKeptTogether = ({ contract, within, keeps }: BoundRoute): void => {
  if (!takesKey(contract) || within || keeps || contract.shownOnce || contract.answers === 'file') return;
  throw new Error(
    `routes.${contract.method} ${contract.path}.keeps: received answer(), which keeps the answer apart from its effect; expected answerWriting, answerByWrite, or answerReading and answerAsking for what changes nothing.`,
  );
};

/**
 * Binds a contract to what answers it: what is read, public, shown once or a file. What else changes something is
 * bound by `answerWriting` or `answerByWrite`.
 * @example
 * export const routes = [answer(currentSession, async ({ actor, house }) => viewOf(actor, house))];
 */
export const answer = <C extends RouteContract<any, any, any, any>>(
  contract: C,
  handler: (context: HandlerContext<C>) => Promise<Answer<C> | FileAnswer>,
): BoundRoute => ({ contract, handler: handler as BoundRoute['handler'] });

type Inside<C extends RouteContract<any, any, any, any>> = HandlerContext<C> & { readonly tx: WriteTransaction };
type InsideReading<C extends RouteContract<any, any, any, any>> = HandlerContext<C> & { readonly tx: ReadTransaction };

/**
 * Binds a contract to what answers it from within one reading transaction, opened in the same round trip that asks
 * who bears the session. The handler opens none of its own.
 * @example answerReading(getRecord, async ({ tx, params }) => ({ row: await tx.get(plan, params.id) }))
 */
export const answerReading = <C extends RouteContract<any, any, any, any>>(
  contract: C,
  handler: (context: InsideReading<C>) => Promise<Answer<C> | FileAnswer>,
): BoundRoute => ({ contract, handler: handler as BoundRoute['handler'], within: () => 'read' });

/**
 * The same for what may be some seconds old, except to whom has just written: lists and boards for the eye. Never for
 * what is decided on. The handler opens no other transaction: two connections a request would wait for one another.
 */
export const answerLate = <C extends RouteContract<any, any, any, any>>(
  contract: C,
  handler: (context: InsideReading<C>) => Promise<Answer<C> | FileAnswer>,
  within: NonNullable<BoundRoute['within']> = () => 'late',
): BoundRoute => ({ contract, handler: handler as BoundRoute['handler'], within });

/** The same for a writing transaction, which may be run again after a deadlock: the handler only works through `tx`. */
export const answerWriting = <C extends RouteContract<any, any, any, any>>(
  contract: C,
  handler: (context: Inside<C>) => Promise<Answer<C> | FileAnswer>,
  within: BoundRoute['within'] = () => 'write',
): BoundRoute => ({ contract, handler: handler as BoundRoute['handler'], within });

/** What the one writing transaction of an `answerByWrite` came to: its answer, kept with it. */
export class Written<T> {
  constructor(readonly answer: T) {}
}

type ByWrite<C extends RouteContract<any, any, any, any>> = HandlerContext<C> & {
  /**
   * The submit's one transaction, whose outcome is the answer. An outcome that is a Refusal is thrown when what was
   * written, as its trace, is kept; the submit may then come again.
   */
  readonly write: <T extends Answer<C> | Refusal>(
    work: (tx: WriteTransaction) => Promise<T>,
  ) => Promise<Written<Exclude<T, Refusal>>>;
};

/**
 * Binds a contract to what looks, asks or parses outside any transaction first, then answers by what `write` came to:
 * there is no other way to an answer, so it is kept with what was done. What comes before it may happen again.
 * @example
 * answerByWrite(importPlan, async ({ write, uploads }) => {
 *   const reading = await readUpload(uploads);
 *   return write((tx) => keepPlan(tx, reading));
 * })
 */
export const answerByWrite = <C extends RouteContract<any, any, any, any>>(
  contract: C,
  handler: (context: ByWrite<C>) => Promise<Written<Answer<C>>>,
): BoundRoute => ({
  contract,
  keeps: 'written',
  handler: async (context) => {
    const { database } = context.house;
    const write = async (work: (tx: WriteTransaction) => Promise<unknown>) => {
      const outcome = await database.write(context.actor, async (tx) => {
        const value = await work(tx);
        if (value instanceof Refusal) await database.submission?.release(tx);
        else await database.submission?.keep(tx, value, !contract.shownOnce);
        return value;
      });
      if (outcome instanceof Refusal) throw outcome;
      return new Written(outcome);
    };
    const house = { ...context.house, database: database.apart() };
    return (await handler({ ...context, house, write } as unknown as ByWrite<C>)).answer;
  },
});

/** Binds a contract to what asks and changes nothing of the person's, whatever its method: there is nothing to keep. */
export const answerAsking = <C extends RouteContract<any, any, any, any>>(
  contract: C,
  handler: (context: HandlerContext<C>) => Promise<Answer<C> | FileAnswer>,
): BoundRoute => ({
  contract,
  keeps: 'nothing',
  handler: (context) =>
    handler({ ...context, house: { ...context.house, database: context.house.database.unwriting() } } as never),
});

/** Whether an answer is a file. */
export const isFileAnswer = (value: unknown): value is FileAnswer =>
  typeof value === 'object' && value !== null && Buffer.isBuffer((value as FileAnswer).bytes) && 'mime' in value;
