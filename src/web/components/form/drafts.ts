import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { dropDraft, keepDraft, readDraft } from '#contract/desk';
import { call } from '../../api/call.ts';
import { keyOf, useCall } from '../../api/hooks.ts';
import { clock } from '../china.ts';

/** Drafts rest this long after the last keystroke before they are saved. */
const PAUSE = 3000;

type Values = Readonly<Record<string, unknown>>;
export type DraftState = {
  /** What was typed before and not submitted; undefined where there is nothing. */
  readonly initial: Values | undefined;
  readonly savedAt: string | undefined;
  readonly keep: (values: Values) => void;
  readonly flush: () => void;
  readonly drop: () => void;
};

/** 14:03, for an instant. */
const clockOf = (at: string): string => new Date(new Date(at).getTime() + 8 * 3_600_000).toISOString().slice(11, 16);

/**
 * What one has typed survives a reload, an expired session and a change of computer, under one's own name, until it is
 * submitted: it rests sealed on the server, never in the browser. It counts as nothing: nobody else sees it.
 * `ready` is false until the server has said whether there is a draft.
 */
export const useDraft = (record: string, key: string, version: number | null): DraftState & { ready: boolean } => {
  const place = { record, key };
  const client = useQueryClient();
  const { data, isFetched, isFetching } = useCall(readDraft, { params: place }, { staleTime: 0 });
  const [first, setFirst] = useState<{ draft: NonNullable<typeof data>['draft'] }>();
  const [savedAt, setSavedAt] = useState<string>();
  const pending = useRef<Values | undefined>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    if (first || !isFetched || isFetching) return;
    setFirst({ draft: data?.draft ?? null });
  }, [first, isFetched, isFetching, data]);

  const flush = useCallback((): void => {
    clearTimeout(timer.current);
    const values = pending.current;
    if (!values) return;
    pending.current = undefined;
    // A draft that does not come through is tried again with the next keystroke; the form itself is untouched.
    void call(keepDraft, { params: { record, key }, body: { values: { ...values }, version } }).then(
      ({ savedAt: at }) => setSavedAt(clockOf(at) || clock()),
      () => {
        pending.current ??= values;
      },
    );
  }, [record, key, version]);
  useEffect(() => flush, [flush]);

  return {
    ready: first !== undefined,
    initial: first?.draft?.values,
    savedAt,
    keep: (values) => {
      pending.current = values;
      clearTimeout(timer.current);
      timer.current = setTimeout(flush, PAUSE);
    },
    flush,
    drop: () => {
      clearTimeout(timer.current);
      pending.current = undefined;
      setSavedAt(undefined);
      client.setQueryData(keyOf(readDraft, { params: place }), { draft: null });
      void call(dropDraft, { params: place }).catch(() => undefined);
    },
  };
};
