/** A transfer takes effect with everything its person carries: by the bureau, or by the calendar on its day. */
import { type Actor, systemActor } from '#kernel/definition';
import type { House } from '#kernel/http';
import type { WriteTransaction } from '#kernel/store';
import { today } from '#kernel/time';
import { type Duty, handOverDrafts, handOverMatters, type Owner, UNASSIGNED } from '#modules/handover';
import { teacher } from './teacher-record.ts';
import { staffTransfer } from './transfer-record.ts';

/** What a teacher had begun to claim for their own file goes along with them. */
export const OWN_DRAFTS = ['trainingRecord', 'work', 'honour'];

export type TakingEffect = {
  readonly version?: number | undefined;
  readonly reason?: string | undefined;
  readonly owners?: readonly Owner[];
  /** Owner of what `owners` does not name; the head's list unless told. */
  readonly successor?: string | undefined;
  /** Who gets what was begun in forms; the head unless told. */
  readonly draftsTo?: string | undefined;
};

/**
 * First the transition, with its permission and rules; then the work; all in one transaction. What nobody was named
 * for goes on the list of the old school's head, so that the day does not wait for names.
 * @throws Refusal as the state table, `successor-…`
 */
export const takeEffect = async (
  tx: WriteTransaction,
  duties: readonly Duty[],
  id: string,
  { version, reason, owners = [], successor = UNASSIGNED, draftsTo }: TakingEffect,
) => {
  const row = await tx.get(staffTransfer, id);
  const person = (await tx.peek(teacher, row.teacher))?.person ?? null;
  const because = reason ?? `调动：${row.name}`;
  const left = { organisation: String(row.fromSchool), reason: because, owners, successor };
  // The old posts still hold, so a successor is judged before rights move.
  const handover =
    person && tx.may(staffTransfer, 'takeEffect') ? await handOverMatters(tx, duties, { person, ...left }) : null;
  const { organisation } = left;
  if (person) await handOverDrafts(tx, { person, organisation, successor, draftsTo, stay: OWN_DRAFTS });
  const after = await tx.act(staffTransfer, id, 'takeEffect', { version, reason: because });
  return { after, handover };
};

/** Transfers whose day has come take effect, whoever is at their desk. It may run any number of times. */
export const takeDueTransfers = async (house: House, tenantId: string, duties: readonly Duty[]): Promise<void> => {
  const actor: Actor = systemActor(tenantId, '调动按日生效');
  const due = await house.database.read(actor, (tx) =>
    tx.lookup(staffTransfer, { state: 'approved', effectiveOn: { op: 'lte', value: today() } }),
  );
  for (const { id } of due) await house.database.write(actor, (tx) => takeEffect(tx, duties, id, {}));
};
