import { App } from 'antd';
import { useMemo, useRef } from 'react';
import { assignCommitments, type CommitmentView, type TargetView } from '#contract/plan';
import { updateRecord } from '#contract/records';
import { call } from '../../../api/index.ts';
import type { Acts } from './CommitmentCard.tsx';
import { mergePartner } from './model.ts';
import * as operations from './operations.ts';
import type { Review } from './useReview.ts';

/** What the page has open over the two panes. */
export type Open =
  | { readonly kind: 'drop' | 'retype' | 'edit'; readonly id: string }
  | { readonly kind: 'assign'; readonly ids: readonly string[] }
  | { readonly kind: 'target'; readonly id: string; readonly target?: TargetView | undefined; readonly quote: string };

type Context = {
  readonly planId: string;
  readonly review: Review;
  readonly caret: number | undefined;
  readonly choose: (id: string) => void;
  readonly toggle: (id: string) => void;
  readonly open: (open: Open) => void;
  /** After a promise is settled the next unreviewed one comes up. */
  readonly advance: (from: string) => void;
};

/** The operations of the page under stable names, so that cards are drawn again only when they change. */
export const useActs = (context: Context): Acts => {
  const latest = useRef(context);
  latest.current = context;
  const { message } = App.useApp();
  return useMemo((): Acts => {
    const at = (): Context => latest.current;
    const rows = (): readonly CommitmentView[] => at().review.view?.commitments ?? [];
    return {
      choose: (id) => at().choose(id),
      toggle: (id) => at().toggle(id),
      mark: async (one) => {
        const reviewed = one.review !== 'reviewed';
        const done = await at().review.operate(operations.mark(at().planId, [one], reviewed));
        if (done && reviewed) at().advance(one.id);
      },
      split: async (one) => {
        const { caret, review } = at();
        if (caret === undefined || caret <= one.start || caret >= one.end)
          return void message.info('请先在这句话里点一下要拆开的位置，或按 ← → 移动');
        await review.operate(operations.splitting(one, caret));
      },
      merge: async (one) => {
        const next = mergePartner(rows(), one);
        if (!next) return void message.info('同一条目里后面没有可合并的事项');
        await at().review.operate(operations.merging(one, next));
      },
      drop: (one) => at().open({ kind: 'drop', id: one.id }),
      restore: (one) => void at().review.operate(operations.restoring(one)),
      retype: (one) => at().open({ kind: 'retype', id: one.id }),
      edit: (one) => at().open({ kind: 'edit', id: one.id }),
      assign: (one) => at().open({ kind: 'assign', ids: [one.id] }),
      suggest: (one) => void suggest(at(), [one]).then((text) => void (text && message.success(text))),
      accept: (target) => void at().review.operate(operations.accepting(target)),
    };
  }, [message]);
};

/** Takes over what stands printed behind the clauses; answers what was done in words. */
export const suggest = async (
  { planId, review }: Pick<Context, 'planId' | 'review'>,
  rows: readonly CommitmentView[],
): Promise<string | undefined> => {
  const commitments = rows.map(({ id, version }) => ({ id, version }));
  try {
    const answer = await call(assignCommitments, { params: { id: planId }, body: { commitments, set: 'suggested' } });
    await review.refresh();
    const refused =
      answer.refused.length > 0 ? `，${answer.refused.length} 项不能改：${answer.refused[0]?.reason}` : '';
    return answer.changed.length > 0
      ? `已按建议落实 ${answer.changed.length} 项${refused}`
      : `没有可采用的建议${refused}`;
  } catch (error) {
    review.refuse(error);
    return undefined;
  }
};

/** Changes the kind of a promise; its version guards against somebody else’s change. */
export const retype = async (review: Review, one: CommitmentView, kind: string): Promise<void> => {
  try {
    await call(updateRecord, { params: { path: 'commitments', id: one.id }, body: { version: one.version, kind } });
    await review.refresh();
  } catch (error) {
    review.refuse(error);
  }
};
