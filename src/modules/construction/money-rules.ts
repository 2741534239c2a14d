/** What changes and payments must satisfy: nothing is paid beyond what was approved. Source: rows seats.projects, seats.weak. */
import type { PrepareContext, TransitionContext } from '#kernel/definition';
import { type Reason, Refusal } from '#kernel/refusal';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import { today } from '#kernel/time';
import { moneyOf, type Work, workOf } from './money-facts.ts';

type Write = PrepareContext<WriteTransaction>;

/** @example yuan(1234567) // '12,345.67' */
export const yuan = (fen: number): string =>
  (fen / 100).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

const oneWork = (work: Work): Reason[] =>
  Boolean(work.project) === Boolean(work.improvement)
    ? [
        {
          field: 'project',
          detail: '没有写明是哪一个项目，或同时写了两个',
          remedy: '请在建设项目和改造项目里选择一个。',
          facts: { code: 'one-work' },
        },
      ]
    : [];

/** Why a payment may not be made: the approved sum would be passed, or none was approved. */
export const paymentAgainst = (
  amount: number,
  { budget, approvedChanges, paid }: { budget: number | null; approvedChanges: number; paid: number },
): Reason[] => {
  if (budget === null)
    return [
      {
        field: 'amount',
        detail: '项目还没有登记批准的概算或预算',
        remedy: '请先登记金额。',
        facts: { code: 'no-budget' },
      },
    ];
  const ceiling = budget + approvedChanges;
  if (paid + amount <= ceiling) return [];
  return [
    {
      field: 'amount',
      detail: `累计付款将达${yuan(paid + amount)}元，超过批准的${yuan(ceiling)}元（预算${yuan(budget)}元，变更${yuan(approvedChanges)}元）`,
      remedy: '请核对金额；确需增加的，请先申报工程变更并经批准。',
      facts: { code: 'above-budget', ceiling, paid, amount },
    },
  ];
};

const refuseAny = (title: string, reasons: readonly Reason[]): void => {
  if (reasons.length > 0)
    throw new Refusal({
      code: String(reasons.length === 1 ? (reasons[0]?.facts?.code ?? 'invalid') : 'invalid'),
      title,
      reasons,
    });
};

/** @throws Refusal `one-work`, `not-found` */
export const prepareChangeOrder = async ({ tx, before, next }: Write): Promise<Record<string, unknown>> => {
  refuseAny('工程变更没有保存', oneWork(workOf(next)));
  const { organisation } = await moneyOf(tx, workOf(next));
  return before ? { organisation } : { organisation, submittedBy: tx.actor.personId };
};

/** @throws Refusal `one-work`, `above-budget`, `no-budget`, `invalid` */
export const preparePayment = async ({ tx, before, next }: Write): Promise<Record<string, unknown>> => {
  refuseAny('付款没有登记', oneWork(workOf(next)));
  const held = await moneyOf(tx, workOf(next), true);
  const already = before ? Number(before.amount) : 0;
  const future =
    String(next.paidOn) > today()
      ? [{ field: 'paidOn', detail: '付款日期在今天以后', remedy: '请在付款以后登记。', facts: { code: 'future' } }]
      : [];
  refuseAny('付款没有登记', [
    ...future,
    ...paymentAgainst(Number(next.amount), { ...held, paid: held.paid - already }),
  ]);
  return { organisation: held.organisation };
};

/** A change that lowers the ceiling does not take it below what has been paid. */
export const withinBudget = async ({ row, tx }: TransitionContext<ReadTransaction>): Promise<Reason[]> => {
  const { budget, approvedChanges, paid } = await moneyOf(tx, workOf(row));
  const ceiling = (budget ?? 0) + approvedChanges + Number(row.amount);
  if (Number(row.amount) >= 0 || paid <= ceiling) return [];
  return [
    {
      detail: `已付${yuan(paid)}元，多于变更后的${yuan(ceiling)}元`,
      remedy: '请核对减少的金额。',
      facts: { code: 'below-paid' },
    },
  ];
};
