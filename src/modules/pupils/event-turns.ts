/** Whose turn an event is, step by step. */
import { sql } from 'kysely';
import type { TransitionContext } from '#kernel/definition';
import type { ReadTransaction } from '#kernel/store';
import { today } from '#kernel/time';
import { kindOf } from './kinds.ts';

type Values = Readonly<Record<string, unknown>>;

/** The authority of a school: the nearest bureau above it. Null where it stands under none. */
export const authorityOf = async (tx: ReadTransaction, school: unknown): Promise<string | null> => {
  if (!school) return null;
  const [found] = await tx.rows<{ id: string }>(
    sql`select b.id from organisation b, organisation s where s.id = ${String(school)}::uuid and b.tenant_id = s.tenant_id
      and b.kind in ('bureau', 'city') and starts_with(s.path, b.path) order by length(b.path) desc limit 1`,
  );
  return found?.id ?? null;
};

const authorityKnown = (tx: ReadTransaction, school: unknown): Promise<string | null> =>
  tx.once(`authority of ${school}`, () => authorityOf(tx, school));

/** The authorities that review, in the order in which the file goes: the sending school's, then the receiving one's. */
export const reviewersOf = async (
  tx: ReadTransaction,
  event: Values,
): Promise<{ reviewer: string | null; nextReviewer: string | null }> => {
  const taking = await authorityKnown(tx, event.toSchool ?? event.school);
  const giving = kindOf(event.kind).twoSchools ? await authorityKnown(tx, event.school) : taking;
  return { reviewer: giving ?? taking, nextReviewer: giving === taking ? null : taking };
};

/** Who handles the roll of a stage there: the section that keeps it, else the offices of that authority. */
export const handlersOf = async (tx: ReadTransaction, reviewer: unknown, stage: unknown): Promise<string[]> => {
  const named = await tx.rows<{ id: string }>(
    sql`select section as id from roll_keeper where bureau = ${String(reviewer)}::uuid and ${String(stage)} = any(stages)`,
  );
  if (named.length > 0) return named.map((one) => one.id);
  const offices = await tx.rows<{ id: string }>(
    sql`select distinct p.organisation as id from post p, organisation o, organisation b where p.role = 'office'
      and o.tenant_id = p.tenant_id and o.id = p.organisation and b.tenant_id = p.tenant_id and b.id = ${String(reviewer)}::uuid
      and starts_with(o.path, b.path) and p.from_on <= ${today()}::date and coalesce(p.to_on >= ${today()}::date, true)`,
  );
  return offices.map((one) => one.id);
};

/** The sections that answer for the roll of a stage at a school, else the offices of its authority. */
export const handlersOfRoll = async (tx: ReadTransaction, school: unknown, stage: unknown): Promise<string[]> =>
  handlersOf(tx, await authorityOf(tx, school), stage);

/** The school of the two that did not apply. */
export const otherSchoolOf = (event: Values): string =>
  String(event.applyingSchool === event.school ? event.toSchool : event.school);

/** Only a transfer waits for a second school; what belongs to an intake waits with the others of it. */
export const afterSubmission = ({ next }: TransitionContext): string => {
  if (kindOf(next.kind).twoSchools) return 'submitted';
  return next.intake ? 'pooled' : 'reviewing';
};

/** Sent back, it goes its own way from now on, or into another intake. */
export const leavesIntake = (): Values => ({ intake: null });

/** A second authority reviews after the first; an approved event takes effect on its day. */
export const afterApproval = ({ row, next }: TransitionContext): string => {
  if (row.nextReviewer) return 'reviewing';
  return String(next.effectiveOn) > today() ? 'approved' : 'effective';
};

/** The file goes on to the other authority. */
export const nextReviewer = ({ row, actor }: TransitionContext): Values =>
  row.nextReviewer
    ? {
        reviewer: row.nextReviewer,
        nextReviewer: null,
        firstReviewedBy: actor.personId,
        approvedBy: null,
        approvedAt: null,
      }
    : {};
