import type { z } from 'zod';
import type { planBindings } from '#contract/binding';
import { refuse } from '#kernel/refusal';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import { commitment, plan, target, targetText } from '#modules/plan';
import { promisesValue } from './goal.ts';
import { proposeBindings } from './propose.ts';
import { commitmentBinding } from './records.ts';
import { bindingsShown } from './view.ts';

type Shown = z.infer<NonNullable<(typeof planBindings)['response']>>;

/** Bindings of a plan in the order of its text, as far as the post may read them. */
export const bindingsOfPlan = async (tx: ReadTransaction, planId: string): Promise<Shown> => {
  const { id } = await tx.get(plan, planId);
  const rows = await tx.find(commitmentBinding, { plan: id }, { sort: 'createdAt' });
  const targets = await tx.lookup(target, { plan: id, source: { op: 'ne', value: 'proposed' } });
  const promises = new Map((await tx.lookup(commitment, { plan: id })).map((one) => [one.id, one]));
  const about = new Map(targets.map((one) => [one.id, one]));
  const shown = (await bindingsShown(tx, rows)).flatMap((one) => {
    const of = about.get(one.target);
    const promise = of && promises.get(of.commitment);
    if (!of || !promise) return [];
    const { id: promiseId, code, title } = promise;
    return [
      { order: of.order, view: { ...one, targetText: targetText(of), commitment: { id: promiseId, code, title } } },
    ];
  });
  const counted = (state: string) => rows.filter((one) => one.state === state).length;
  return {
    bindings: shown.sort((a, b) => a.order - b.order).map(({ view }) => view),
    counts: {
      countable: targets.filter(promisesValue).length,
      proposed: counted('proposed'),
      confirmed: counted('confirmed'),
    },
    may: { propose: tx.may(plan, 'update') },
  };
};

/** Compares a plan's targets with the indicators on request. @throws Refusal `forbidden` */
export const proposeForPlan = async (tx: WriteTransaction, planId: string) => {
  if (!tx.may(plan, 'update'))
    throw refuse(
      'forbidden',
      '没有比对',
      '您当前的岗位没有这项权限',
      '请由办公室比对；牵头科室可在事项页上自行挂接。',
      {
        status: 403,
      },
    );
  const { id } = await tx.get(plan, planId);
  return proposeBindings(tx, id);
};
