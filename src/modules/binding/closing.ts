/** A promise that a record decides ends when the record says that it is kept. Source: domain handbook 01 §2. */
import type { RowOf, TransitionContext } from '#kernel/definition';
import type { Reason } from '#kernel/refusal';
import type { ReadTransaction } from '#kernel/store';
import { today } from '#kernel/time';
import { type commitment, target, targetText } from '#modules/plan';
import type { Standing } from './goal.ts';
import { maySee, type Target } from './rules.ts';
import { type RecordStanding, standingsOf } from './standing.ts';

const WHERE = '请在本事项的“由记录计算”里打开指标，查看数值和明细';
/** Unrounded, so that a value a hair below the goal does not read like the goal. */
const exactly = (value: number): string => String(Number(value.toPrecision(12)));

const numbersOf = ({ quantity, goal, direction, gap }: Standing, { unit, on }: RecordStanding, op: string): string => {
  const [bound, short] = direction === 'atLeast' ? ['不少于', '少'] : ['不多于', '多'];
  const strict = op === 'gt' ? '多于' : op === 'lt' ? '少于' : bound;
  return `为${exactly(quantity)}${unit}（${on}），要求${strict}${exactly(goal)}${unit}${gap > 0 ? `，${short}${exactly(gap)}${unit}` : ''}`;
};

const reasonOf = (tx: ReadTransaction, about: Target, found: RecordStanding): Reason[] => {
  const { standing, binding, indicator, because, closed, on } = found;
  if (standing?.met) return [];
  const says = `目标“${targetText(about)}”由记录“${binding.title ?? indicator.label}”决定`;
  const facts = { target: about.id, indicator: indicator.name, unit: binding.unit, on };
  if (!standing)
    return [
      {
        detail: `${says}，现在无法计算：${because}`,
        remedy: `${WHERE}，先补全数据；不再由这项记录决定的，请解除挂接并写明理由。`,
        facts: { code: 'record-unknown', ...facts },
      },
    ];
  const open = !closed || maySee(tx, indicator.name);
  return [
    {
      detail: `${says}，还没有达到${open ? `：${numbersOf(standing, found, about.op)}` : ''}`,
      remedy: `${WHERE}，先完成工作或更正登记册里的记录；口径不合适的，请解除挂接并写明理由。`,
      facts: {
        code: 'record-not-met',
        ...facts,
        ...(open ? { quantity: standing.quantity, goal: standing.goal, gap: standing.gap } : {}),
      },
    },
  ];
};

/** Every target that a confirmed binding decides and whose record does not say that it is met, with its numbers. */
export const recordsBearItOut = async ({ row, tx }: TransitionContext<ReadTransaction>): Promise<Reason[]> => {
  const counted = {
    commitment: (row as RowOf<typeof commitment>).id,
    source: { op: 'ne', value: 'proposed' },
  } as const;
  const targets = await tx.lookup(target, counted, { sort: 'order' });
  if (targets.length === 0) return [];
  const standings = await standingsOf(tx, targets, { on: today() });
  return targets.flatMap((one) => {
    const found = standings.get(one.id);
    return found ? reasonOf(tx, one, found) : [];
  });
};
