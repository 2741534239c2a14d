import type { pupilRoll } from '#contract/pupils';
import type { Answer } from '../../api/call.ts';
import type { Note } from '../../components/form/FormItems.tsx';
import type { Values } from '../../components/form/merge.ts';
import { t } from '../../shell/language/index.ts';

export type Kinds = Answer<typeof pupilRoll>['kinds'];

const HIDDEN: Note = { hidden: true };

/** Nothing is asked that follows from the pupil, the kind or the school that applies; `own`: the school whose post it is. */
export const notesFor = (values: Values, kinds: Kinds | undefined, own: string | undefined): Record<string, Note> => {
  const papers = kinds?.some(({ kind, needsEvidence }) => kind === values.kind && needsEvidence);
  // Of a new event only the school's own pupils can be chosen; one that is there says whose pupil it is.
  const leaves = own && values.kind === 'transfer' && values.pupil && (values.school ?? own) === own;
  return {
    ...(values.pupil ? { pupilName: HIDDEN, rollNumber: HIDDEN } : {}),
    // The class in another school is that school's to name, when it agrees.
    ...(leaves ? { toClassGroup: HIDDEN, overLimitReason: HIDDEN } : {}),
    // A school that takes a child in is itself the one.
    ...(own && !leaves ? { toSchool: HIDDEN } : {}),
    ...(own ? { applyingSchool: HIDDEN } : {}),
    ...(papers ? { evidence: { help: t('这类异动须附证明材料，才能提出') } } : {}),
  };
};

/** Classes that the school can name. */
export const classesOf = (own: string | undefined): Readonly<Record<string, Values>> =>
  own ? { toClassGroup: { school: own, closedOn: null } } : {};
