/**
 * A refusal is an answer, not a fault: the system understood and says no.
 * It carries a stable code, Chinese texts for the person, and the facts for programs.
 * All reasons come at once, so that nobody corrects them one by one.
 */
export type Reason = {
  /** Why, in Chinese, one sentence. */
  readonly detail: string;
  /** What to do about it, in Chinese. */
  readonly remedy?: string;
  /** The field the reason belongs to, where there is one. */
  readonly field?: string;
  readonly facts?: Readonly<Record<string, unknown>>;
};

export type RefusalOptions = {
  /** Stable, kebab-case, part of the API. */
  readonly code: string;
  /** What happened, in Chinese: 未能提交, 不能销号, … */
  readonly title: string;
  readonly reasons: readonly Reason[];
  /** HTTP status for the answer; 422 unless told. */
  readonly status?: number;
  readonly facts?: Readonly<Record<string, unknown>>;
};

export class Refusal extends Error {
  readonly code: string;
  readonly title: string;
  readonly reasons: readonly Reason[];
  readonly status: number;
  readonly facts: Readonly<Record<string, unknown>>;

  constructor(options: RefusalOptions) {
    super(`${options.title}：${options.reasons.map(sentence).join('；')}`);
    this.name = 'Refusal';
    this.code = options.code;
    this.title = options.title;
    this.reasons = options.reasons;
    this.status = options.status ?? 422;
    this.facts = options.facts ?? {};
  }

  /** Why and what to do, all reasons in one Chinese text: 原因。请…… */
  get detail(): string {
    return this.reasons.map(sentence).join('\n');
  }
}

const sentence = (reason: Reason): string => {
  const why = /[。？]$/.test(reason.detail) ? reason.detail : `${reason.detail}。`;
  return reason.remedy ? `${why}${reason.remedy}` : why;
};

/** A refusal with a single reason. */
export const refuse = (
  code: string,
  title: string,
  detail: string,
  remedy?: string,
  options: Partial<Omit<RefusalOptions, 'code' | 'title' | 'reasons'>> = {},
): Refusal => new Refusal({ code, title, reasons: [remedy ? { detail, remedy } : { detail }], ...options });

export { type QuietError, quietError } from './quiet.ts';
