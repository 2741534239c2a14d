import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { changeMark } from '#contract/journal';
import { call } from './call.ts';

/** Milliseconds between two questions whether anything was written. One question serves every part of a page. */
const ASK_EVERY = 5000;
/** Of its time a page spends at most this part on being read again by itself, so that many open pages stay cheap. */
const SHARE = 0.01;

/** However long a read took: who looks at a page is not left with what is older than this. */
const LONGEST_REST = 20_000;

/** How long to wait before a read that took so long may be repeated by itself, in milliseconds. */
const restAfter = (took: number): number => Math.min(LONGEST_REST, Math.max(ASK_EVERY, took / SHARE)) - ASK_EVERY;

const useMark = (enabled: boolean): string | undefined =>
  useQuery({
    queryKey: ['journal', 'mark'],
    queryFn: ({ signal }) => call(changeMark, {}, { signal }),
    enabled,
    staleTime: 0,
    // Not while the page lies behind another; asked at once when it is looked at again.
    refetchInterval: ASK_EVERY,
    refetchIntervalInBackground: false,
    refetchOnWindowFocus: 'always',
    retry: false,
  }).data?.mark;

type Refetched = { readonly refetch: () => Promise<unknown> };

/** Reads a query again when something was written somewhere: what is on screen moves without anybody reloading. */
export const useLive = (enabled: boolean, { refetch }: Refetched): void => {
  const mark = useMark(enabled);
  const seen = useRef<string>(undefined);
  const restUntil = useRef(0);
  useEffect(() => {
    if (!enabled || mark === undefined || mark === seen.current) return;
    // What was on screen when the first word came is as new as the word.
    if (seen.current === undefined) {
      seen.current = mark;
      return;
    }
    const read = async (): Promise<void> => {
      seen.current = mark;
      const began = Date.now();
      await refetch();
      restUntil.current = Date.now() + restAfter(Date.now() - began);
    };
    const timer = setTimeout(() => void read(), Math.max(0, restUntil.current - Date.now()));
    return () => clearTimeout(timer);
  }, [enabled, mark, refetch]);
};
