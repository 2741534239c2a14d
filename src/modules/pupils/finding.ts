/** What a question about an event answers. */
import type { Reason } from '#kernel/refusal';
import type { EventFacts } from './event-facts.ts';
import type { RuleAnswer } from './parameters.ts';

export type Finding = Reason & {
  readonly answer: Exclude<RuleAnswer, 'allow'>;
  /** Goes on only with a reason of the school that takes the pupil in. */
  readonly needsReason?: boolean;
};
export type Question = (facts: EventFacts) => readonly Finding[];

export const no = (
  code: string,
  detail: string,
  remedy: string,
  more: { field?: string; facts?: object } = {},
): Finding => ({
  answer: 'refuse',
  detail,
  remedy,
  ...(more.field ? { field: more.field } : {}),
  facts: { code, ...more.facts },
});
/** As the parameter answers: nothing, a remark for the reviewer, or a refusal. */
export const ruled = (answer: RuleAnswer, finding: Finding): readonly Finding[] =>
  answer === 'allow' ? [] : [{ ...finding, answer }];
