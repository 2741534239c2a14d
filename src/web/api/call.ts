import type { z } from 'zod';
import type { RouteContract } from '#contract/route';
import { acceptLanguage } from '../shell/language/index.ts';
import { connection } from './connection.ts';
import { isRunning, isUncertain, NetworkError, problemOf } from './problem.ts';
import { submitAnswered, submitKey } from './submit-key.ts';

/** What a contract's part asks of the caller: nothing, something optional, or something required. */
type Slot<Name extends string, Schema> = [Schema] extends [z.ZodUndefined]
  ? unknown
  : Schema extends z.ZodType
    ? Record<never, never> extends z.input<Schema>
      ? { readonly [K in Name]?: z.input<Schema> }
      : { readonly [K in Name]: z.input<Schema> }
    : unknown;

/** The arguments of a contract: `{ params, query, body }`, each only where the contract has it. */
export type Args<C> =
  C extends RouteContract<infer P, infer Q, infer B, infer _R>
    ? Slot<'params', P> & Slot<'query', Q> & Slot<'body', B>
    : never;

/** What the contract answers; undefined for empty answers. */
export type Answer<C> =
  C extends RouteContract<infer _P, infer _Q, infer _B, infer R>
    ? [R] extends [z.ZodUndefined]
      ? undefined
      : z.output<R>
    : never;

export type LooseArgs = {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
};

const fillPath = (path: string, params: LooseArgs['params']): string =>
  path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params?.[name] ?? '')));

const queryText = (query: LooseArgs['query']): string => {
  const pairs = Object.entries(query ?? {}).filter(
    ([, value]) => value !== undefined && value !== null && value !== '',
  );
  const text = new URLSearchParams(pairs.map(([key, value]) => [key, String(value)])).toString();
  return text === '' ? '' : `?${text}`;
};

/** The address of a contract with its parameters filled in, for links and uploads. */
export const addressOf = <C extends RouteContract>(contract: C, args: Args<C>): string => {
  const loose = args as LooseArgs;
  return fillPath(contract.path, loose.params) + queryText(loose.query);
};

/** Milliseconds between questions whether the same submit, sent before, has come to its end. */
const ASK_AGAIN = 1_000;
const MOST_QUESTIONS = 30;

/** Asks until the same submit, which is still under way, is answered. */
const untilAnswered = async (ask: () => Promise<Response>): Promise<Response> => {
  for (let questions = 1; ; questions++) {
    try {
      return await ask();
    } catch (error) {
      if (!isRunning(error) || questions === MOST_QUESTIONS) throw error;
      await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN));
    }
  }
};

/**
 * Sends one request and answers the raw response; refusals throw ProblemError, lost networks NetworkError. A submit
 * carries a key, so that a double click, or sending again after the network was lost, makes one record.
 */
export const send = async (contract: RouteContract, args: LooseArgs, init: RequestInit = {}): Promise<Response> => {
  if (contract.method === 'GET' || contract.method === 'PUT') return sendOnce(contract, args, init);
  const content = JSON.stringify([contract.method, contract.path, args]);
  const headers = { ...Object.fromEntries(new Headers(init.headers)), 'idempotency-key': submitKey(content) };
  const answered = (): void => submitAnswered(content);
  return untilAnswered(() => sendOnce(contract, args, { ...init, headers })).then(
    (response) => {
      answered();
      return response;
    },
    (error) => {
      // What became of it is not known then: sent again, it must be the same submit.
      if (!(error instanceof NetworkError) && !isUncertain(error)) answered();
      throw error;
    },
  );
};

const sendOnce = async (contract: RouteContract, args: LooseArgs, init: RequestInit): Promise<Response> => {
  const address = fillPath(contract.path, args.params) + queryText(args.query);
  const headers = new Headers(init.headers);
  if (!headers.has('accept')) headers.set('accept', 'application/json');
  headers.set('accept-language', acceptLanguage);
  if (args.body !== undefined) headers.set('content-type', 'application/json');
  const body = args.body === undefined ? {} : { body: JSON.stringify(args.body) };
  const request: RequestInit = { credentials: 'same-origin', ...init, ...body, method: contract.method, headers };
  const response = await fetch(address, request).catch((cause: unknown) => {
    if (init.signal?.aborted) throw cause;
    connection.lost();
    throw new NetworkError(cause);
  });
  connection.found();
  if (!response.ok) throw await problemOf(response);
  return response;
};

/**
 * Calls a route by its shared contract. Example:
 * `await call(getRecord, { params: { path: 'commitments', id } })`
 */
export const call = async <C extends RouteContract>(
  contract: C,
  args: Args<C>,
  init: Pick<RequestInit, 'signal'> = {},
): Promise<Answer<C>> => {
  const response = await send(contract, args as LooseArgs, init);
  const empty = response.status === 204 || contract.answers === 'empty';
  return (empty ? undefined : await response.json()) as Answer<C>;
};
