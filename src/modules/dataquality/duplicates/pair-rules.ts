/** Who decides about a pair, and what follows. */
import type { TransitionContext } from '#kernel/definition';
import type { Reason } from '#kernel/refusal';
import type { WriteTransaction } from '#kernel/store';
import type { Side } from './choices.ts';
import { mergeRows, unmergeRows } from './merge.ts';
import { tellDecided, tellUndone } from './pair-tasks.ts';
import type { PairRecord } from './words.ts';

type Context = TransitionContext<WriteTransaction>;

const spansSchools = ({ row }: Context): boolean => row.firstSchool !== row.secondSchool;

const masterAgainst = ({ next }: Context): Reason[] =>
  next.verdict === 'same' && !next.master
    ? [
        {
          detail: '没有选择保留哪一条',
          remedy: '请选择要保留的一条。',
          field: 'master',
          facts: { code: 'master-missing' },
        },
      ]
    : [];

export const mayBeProposed = (context: Context): Reason[] => masterAgainst(context);

/** Two schools' rows are decided by two persons; schools themselves are of two by nature. */
export const mayBeDecided = (context: Context): Reason[] => [
  ...masterAgainst(context),
  ...(spansSchools(context)
    ? [
        {
          detail: '两条记录不在同一所学校',
          remedy: '请用“提出认定”，由另一人认定。',
          facts: { code: 'second-person' },
        },
      ]
    : []),
];

/** Merges where the verdict is that both are one. */
export const carryOut = async ({ tx, next }: Context): Promise<void> => {
  if (next.verdict !== 'same') return;
  await mergeRows(tx, {
    pair: next.id,
    record: next.record as PairRecord,
    first: String(next.first),
    second: String(next.second),
    master: next.master as Side,
    choices: (next.choices ?? {}) as Record<string, Side>,
    reason: `认定重复后合并：${String(next.note ?? '')}`.slice(0, 200),
  });
};

/** A second person agreed to what was proposed. */
export const agree = async (context: Context): Promise<void> => {
  await carryOut(context);
  await tellDecided(context);
};

export const takeBack = async (context: Context): Promise<void> => {
  await unmergeRows(context.tx, context.row.id, context.reason ?? '');
  await tellUndone(context);
};
