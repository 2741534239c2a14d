import type { draftOfPlan } from '#contract/plan-drafting';
import type { Answer } from '../../api/call.ts';

export type Draft = Answer<typeof draftOfPlan>;
export type Item = Draft['items'][number];
export type Comment = Draft['comments'][number];
export type Consultation = Draft['consultations'][number];

/** Opinions on the whole text have no item; in the address they go by this name. */
export const WHOLE = 'whole';

export const commentsOn = (draft: Draft, item: string): Comment[] =>
  draft.comments.filter((comment) => (comment.item ?? WHOLE) === item);

export const isOpen = ({ state }: Comment): boolean => state === 'open';

export const unitOf = (draft: Draft, id: string | null): string => (id && draft.titles.organisation[id]) || '未指定';
