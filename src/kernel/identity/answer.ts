import type { Reason } from '#kernel/refusal';

/**
 * What a rule answers: met, not met with every reason, or unknown with the facts that are missing.
 * `warnings` are worth a look and refuse nothing.
 */
export type RuleAnswer = {
  readonly outcome: 'met' | 'notMet' | 'unknown';
  readonly reasons: readonly Reason[];
  readonly warnings: readonly Reason[];
  /** Names of the missing facts, in Chinese. */
  readonly missing: readonly string[];
};

/** One thing found wrong; `kind` is stable, for programs and cases. */
export const finding = (kind: string, detail: string, remedy: string): Reason => ({ detail, remedy, facts: { kind } });

export const decided = (reasons: readonly Reason[], warnings: readonly Reason[] = []): RuleAnswer => ({
  outcome: reasons.length > 0 ? 'notMet' : 'met',
  reasons,
  warnings,
  missing: [],
});

export const unknown = (...missing: string[]): RuleAnswer => ({
  outcome: 'unknown',
  reasons: [],
  warnings: [],
  missing,
});

/** As people type it: full-width signs, blanks and lower case are no mistakes. */
export const tidy = (text: string | null | undefined): string =>
  (text ?? '')
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff]/g, '')
    .toUpperCase();
