import { systemActor } from '#kernel/definition';
import type { House } from '#kernel/http';
import { Refusal } from '#kernel/refusal';
import { today } from '#kernel/time';
import { enrolmentEvent } from './event-record.ts';

/** Brings approved events into effect on their day; what cannot be done any more goes back to its school with why. */
export const takeEffectToday = async (house: House, tenantId: string): Promise<void> => {
  const actor = systemActor(tenantId, '学籍异动到期生效');
  const due = await house.database.read(actor, (tx) =>
    tx.find(enrolmentEvent, { state: 'approved', effectiveOn: { op: 'lte', value: today() } }),
  );
  for (const { id } of due) {
    const refused = await house.database
      .write(actor, (tx) => tx.act(enrolmentEvent, id, 'takeEffect'))
      .then(() => null)
      .catch((error) => (error instanceof Refusal ? error : Promise.reject(error)));
    if (refused)
      await house.database.write(actor, (tx) => tx.act(enrolmentEvent, id, 'sendBack', { reason: refused.detail }));
  }
};

export const pupilJobs = [{ name: '学籍异动到期生效', run: takeEffectToday }] as const;
