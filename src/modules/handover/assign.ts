import type { RowOf } from '#kernel/definition';
import { notify } from '#kernel/notice';
import { Refusal, refuse } from '#kernel/refusal';
import type { WriteTransaction } from '#kernel/store';
import { today } from '#kernel/time';
import { settleTasks } from '#modules/tasks';
import type { Duty } from './duties.ts';
import { handoverItem } from './records.ts';
import { successorAgainst } from './rules.ts';

type Item = RowOf<typeof handoverItem>;

/** The matter's row with its successor in it; a matter that somebody has taken up or finished meanwhile stays as it is. */
const placeSuccessor = async (tx: WriteTransaction, duty: Duty, item: Item, to: string): Promise<void> => {
  const row = (await tx.peek(duty.definition, item.matterId)) as Record<string, unknown> | null;
  if (!row) return;
  const waiting = row[duty.field] === null || row[duty.field] === item.keeper || row[duty.field] === item.from;
  if (!waiting) return;
  const revived = duty.until ? { [duty.until]: null } : {};
  await tx.system.update(duty.definition, item.matterId, { [duty.field]: to, ...revived }, { verb: 'passOn' });
};

/** @throws Refusal `successor-…`, `wrong-state`, `not-the-head`, `forbidden` */
export const assignItem = async (
  tx: WriteTransaction,
  duties: readonly Duty[],
  id: string,
  { version, to, reason }: { readonly version: number; readonly to: string; readonly reason?: string | undefined },
): Promise<Item> => {
  const item = await tx.get(handoverItem, id);
  const duty = duties.find((one) => one.definition.name === item.matter && one.field === item.field);
  if (!duty) throw refuse('unknown-duty', '没有落实接手人', '这类事项已不需要交接', '请刷新页面。');
  const row = duty.within ? ((await tx.peek(duty.definition, item.matterId)) as Record<string, unknown> | null) : null;
  const within = row && duty.within ? (row[duty.within] as string | null) : null;
  const reasons = await successorAgainst(tx, { from: item.from, to, within, on: today() });
  if (reasons.length > 0)
    throw new Refusal({ code: String(reasons[0]?.facts?.code), title: '没有落实接手人', reasons });
  const after = await tx.act(handoverItem, id, 'assign', { version, input: { to }, reason });
  await placeSuccessor(tx, duty, item, to);
  const waiting = await tx.lookup(handoverItem, { handover: item.handover, state: 'unassigned' }, { limit: 1 });
  if (waiting.length === 0) await settleTasks(tx, item.handover, ['assign'], '已全部落实');
  if (to !== tx.actor.personId)
    await notify(tx, { to: [to], kind: 'task', title: `请您接手：${item.title}`, path: item.path ?? '/tasks' });
  return after;
};
