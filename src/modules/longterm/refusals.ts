import type { Reason } from '#kernel/refusal';

/** Reasons out of checks: each that holds, with its code. */
export const reasonsOf = (
  checks: readonly (readonly [holds: boolean, code: string, detail: string, remedy: string, field?: string])[],
): Reason[] =>
  checks
    .filter(([holds]) => holds)
    .map(([, code, detail, remedy, field]) => ({ detail, remedy, facts: { code }, ...(field ? { field } : {}) }));
