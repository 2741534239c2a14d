import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type ReviewChange, type ReviewView, reviewOfPlan } from '#contract/plan';
import { keyOf, ProblemError, queryOf, useCall } from '../../../api/index.ts';
import { merged } from './model.ts';

const UNDO_FOR = 10_000;

export type Undo = {
  /** 已标为“不是承诺” */
  readonly done: string;
  readonly revert: () => Promise<ReviewChange>;
  readonly until: number;
};

export type Operation = {
  readonly done: string;
  readonly run: () => Promise<ReviewChange>;
  /** How to take it back with what came out; absent where the API knows no way back. */
  readonly revert?: (change: ReviewChange) => Promise<ReviewChange>;
};

/** The review of one plan: what it holds now, and operations that exchange only what they changed. */
export const useReview = (planId: string) => {
  const client = useQueryClient();
  const { notification } = App.useApp();
  const args = { params: { id: planId } };
  const query = useCall(reviewOfPlan, args, { staleTime: 60_000 });
  const [undo, setUndo] = useState<Undo>();
  const [busy, setBusy] = useState(false);
  const running = useRef(false);

  useEffect(() => {
    if (!undo) return;
    const timer = setTimeout(() => setUndo(undefined), undo.until - Date.now());
    return () => clearTimeout(timer);
  }, [undo]);

  const apply = useCallback(
    (change: ReviewChange): void => {
      client.setQueryData<ReviewView>(
        keyOf(reviewOfPlan, { params: { id: planId } }),
        (view) => view && merged(view, change),
      );
    },
    [client, planId],
  );

  /** Somebody was quicker: show what holds now. */
  const refresh = useCallback(
    () => client.fetchQuery({ ...queryOf(reviewOfPlan, { params: { id: planId } }), staleTime: 0 }),
    [client, planId],
  );

  const refuse = useCallback(
    (error: unknown): void => {
      const known = error instanceof Error ? error : new Error(String(error));
      const reasons =
        known instanceof ProblemError ? known.reasons.map(({ detail, remedy }) => `${detail}。${remedy ?? ''}`) : [];
      notification.error({ title: known.message, description: reasons.join(' '), duration: 8 });
      if (known instanceof ProblemError && known.status === 409) void refresh();
    },
    [notification, refresh],
  );

  /** Runs one operation at a time; answers its change, or undefined where it was refused. */
  const operate = useCallback(
    async ({ done, run, revert }: Operation): Promise<ReviewChange | undefined> => {
      if (running.current) return undefined;
      running.current = true;
      setBusy(true);
      try {
        const change = await run();
        apply(change);
        setUndo(revert ? { done, revert: () => revert(change), until: Date.now() + UNDO_FOR } : undefined);
        return change;
      } catch (error) {
        refuse(error);
        return undefined;
      } finally {
        running.current = false;
        setBusy(false);
      }
    },
    [apply, refuse],
  );

  const takeBack = useCallback(async (): Promise<void> => {
    if (!undo) return;
    setUndo(undefined);
    await operate({ done: '', run: undo.revert });
  }, [undo, operate]);

  return { ...query, view: query.data, operate, apply, refuse, refresh, undo, takeBack, busy };
};

export type Review = ReturnType<typeof useReview>;
