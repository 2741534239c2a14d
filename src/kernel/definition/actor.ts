/**
 * Who acts: a person in one post, or the system for a job. Rights follow the post that is active.
 * `organisationPath` is the slash-joined chain of organisation ids from the root, ending in `/`.
 */
export type Actor = {
  readonly tenantId: string;
  readonly personId: string | null;
  readonly personName: string;
  readonly postId: string | null;
  readonly role: string;
  readonly organisationId: string | null;
  readonly organisationPath: string | null;
  /**
   * The subtree that row-level security keeps the post to, as a path; `*` is the whole tenant. A section reaches as far
   * as its bureau. The organisation's own subtree unless told.
   */
  readonly reach?: string | null;
  /** Persons whose duties this one carries by delegation today. */
  readonly standsInFor: readonly string[];
  readonly requestId: string;
  /**
   * Personal data of minors that the post was approved to read today, as `pupil.L3`, `pupil.idNumber` (#kernel/approval);
   * nothing where it is left out.
   */
  readonly approvals?: readonly string[];
  /** When the session's second factor was last shown, as ISO text; null for never. */
  readonly factorAt?: string | null;
  /** What a service token may do of what its owner may; absent for people. */
  readonly grants?: TokenGrants;
};

/** A service token's bounds: operations (`read`, `create`, verbs …) on records, by their names. */
export type TokenGrants = {
  readonly id: string;
  readonly operations: readonly string[];
  readonly records: readonly string[];
};

/** The role of jobs and set-up; it is no role that a post can have. */
export const SYSTEM_ROLE = 'system';

/** An actor for work that no person started, named after it: `recurring-duties`. */
export const systemActor = (tenantId: string, job: string): Actor => ({
  tenantId,
  personId: null,
  personName: `系统：${job}`,
  postId: null,
  role: SYSTEM_ROLE,
  organisationId: null,
  organisationPath: null,
  reach: '*',
  standsInFor: [],
  requestId: `job:${job}`,
});
