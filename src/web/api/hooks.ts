import {
  keepPreviousData,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { App } from 'antd';
import { createElement } from 'react';
import type { RouteContract } from '#contract/route';
import { t } from '../shell/language/index.ts';
import { type Answer, type Args, call } from './call.ts';
import { useLive } from './live.ts';
import { isStatus, isVersionConflict, ProblemError, proofPlace } from './problem.ts';

export type CallOptions = {
  readonly enabled?: boolean;
  /** Keep showing the rows before while the next ones load (lists). */
  readonly keepPrevious?: boolean;
  /** Milliseconds an answer counts as fresh; 5 s unless said. */
  readonly staleTime?: number;
  readonly refetchInterval?: number;
  /** Read again by itself, while the page is looked at, soon after anybody has written anything (`live.ts`). */
  readonly live?: boolean;
};

type Optionally<T, Rest extends unknown[]> = Record<never, never> extends T ? [args?: T, ...Rest] : [args: T, ...Rest];

/** The cache key of a contract's answer: tag first, so that a whole tag can be refreshed. */
export const keyOf = <C extends RouteContract>(contract: C, args?: Args<C>): unknown[] => [
  contract.tag,
  contract.method,
  contract.path,
  ...(args ? [args] : []),
];

/** The query behind useCall, for loaders: `queryClient.ensureQueryData(queryOf(currentSession, {}))`. */
export const queryOf = <C extends RouteContract>(contract: C, args: Args<C>) => ({
  queryKey: keyOf(contract, args),
  queryFn: ({ signal }: { signal: AbortSignal }): Promise<Answer<C>> => call(contract, args, { signal }),
  meta: { public: contract.access === 'public' },
});

/** Reads a route: `const { data, error, isPending } = useCall(getRecord, { params: { path, id } })`. */
export const useCall = <C extends RouteContract>(
  contract: C,
  ...[args, options = {}]: Optionally<Args<C>, [options?: CallOptions]>
): UseQueryResult<Answer<C>, Error> => {
  const { keepPrevious, live = false, ...rest } = options;
  const query = useQuery({
    ...queryOf(contract, (args ?? {}) as Args<C>),
    ...rest,
    ...(keepPrevious ? { placeholderData: keepPreviousData } : {}),
  }) as UseQueryResult<Answer<C>, Error>;
  useLive(live && rest.enabled !== false, query);
  return query;
};

export type ActOptions<C> = {
  /** Shown for a moment when it is done, e.g. 已提交. */
  readonly success?: string;
  readonly onDone?: (answer: Answer<C>, args: Args<C>) => void;
  /** `notice` (default) shows the refusal in a corner; `inline` leaves it to the page's <ErrorNotice>. */
  readonly errors?: 'notice' | 'inline';
  /** `inline`: the page itself asks what to do where somebody was quicker. */
  readonly conflicts?: 'inline';
};

/** Writes through a route. Everything on screen is read again afterwards: a write shows in the next read. */
export const useAct = <C extends RouteContract>(
  contract: C,
  options: ActOptions<C> = {},
): UseMutationResult<Answer<C>, Error, Args<C>> => {
  const client = useQueryClient();
  const { message, notification } = App.useApp();
  return useMutation<Answer<C>, Error, Args<C>>({
    mutationFn: (args) => call(contract, args),
    meta: { public: contract.access === 'public' },
    onSuccess: async (answer, args) => {
      if (options.success) message.success(options.success);
      options.onDone?.(answer, args);
      await client.invalidateQueries();
    },
    onError: (error) => {
      // Somebody was quicker: what is on screen is old, whoever tells the person so.
      if (isVersionConflict(error)) void client.invalidateQueries();
      if (options.errors === 'inline' || isStatus(error, 401)) return;
      if (options.conflicts === 'inline' && isVersionConflict(error)) return;
      const reasons = error instanceof ProblemError ? error.reasons.map((reason) => reason.detail) : [];
      const proof = proofPlace(error);
      const way = proof ? { actions: createElement('a', { href: proof }, t('去验证')) } : {};
      notification.error({ title: error.message, description: reasons.join('；'), duration: 0, ...way });
    },
  });
};
