import type { z } from 'zod';

/**
 * A route's contract, shared by the server that answers it and the client that calls it.
 * The server refuses to start with a route whose `access` is missing: nothing is open by omission.
 *
 * `access`: `public` (no sign-in), `session` (any signed-in person; what is visible is decided by
 * the permissions of the records it reads), or a list of roles.
 */
export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export type RouteContract<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Response extends z.ZodType = z.ZodType,
> = {
  readonly method: Method;
  /** Fastify style: /api/plans/:id */
  readonly path: string;
  /** One English line for the OpenAPI document. */
  readonly summary: string;
  readonly tag: string;
  readonly access: 'public' | 'session' | readonly string[];
  /**
   * Whether a second factor has to be shown shortly before, where the rule in force demands factors (security.md I3):
   * of everybody, or of administrators. Routes for administrators alone always do.
   */
  readonly fresh?: 'everybody' | 'administrators';
  /** The security administrator's work: the system administrator's no more as soon as there is one (security.md A4). */
  readonly duty?: 'security';
  /** The record that the route is derived from; service tokens enter by such routes only. */
  readonly record?: string;
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  /** The JSON answered with 200 (or 201). Absent for files and empty answers. */
  readonly response?: Response;
  /** `file` answers bytes with a download name; `multipart` takes uploads, `form` what other servers post as one. */
  readonly answers?: 'json' | 'file' | 'empty';
  readonly takes?: 'json' | 'multipart' | 'form';
  /** The answer holds what is shown once, as a password: it is not kept, and a repeated submit is not told it again. */
  readonly shownOnce?: true;
};

export const route = <
  Params extends z.ZodType = z.ZodUndefined,
  Query extends z.ZodType = z.ZodUndefined,
  Body extends z.ZodType = z.ZodUndefined,
  Response extends z.ZodType = z.ZodUndefined,
>(
  contract: RouteContract<Params, Query, Body, Response>,
): RouteContract<Params, Query, Body, Response> => contract;

/** RFC 9457 problem details as every refusal and fault is answered. */
export type Problem = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly reasons: readonly { detail: string; remedy?: string; field?: string; facts?: Record<string, unknown> }[];
  /** Present on faults: the number to report. */
  readonly reference?: string;
};
