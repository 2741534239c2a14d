import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { connection } from './connection.ts';
import { isStatus, NetworkError, ProblemError } from './problem.ts';

let onSignedOut: () => void = () => undefined;

/** The router says here what happens when the session has ended. */
export const whenSignedOut = (handler: () => void): void => {
  onSignedOut = handler;
};

const watchSession = (error: unknown, quiet: boolean): void => {
  if (!quiet && isStatus(error, 401)) onSignedOut();
};

/** Only what may pass by itself is tried again: a lost network and a crowded server. */
const mayPass = (error: unknown): boolean =>
  error instanceof NetworkError || (error instanceof ProblemError && (error.status === 503 || error.status === 429));

let openedAt = 0;

/** The router says here that another page opens. */
export const pageOpens = (): void => {
  openedAt = Date.now();
};

/** Milliseconds. Parts of one page share an answer; a page that is opened, if again, asks anew, however soon. */
const freshFor = ({ state }: { readonly state: { readonly dataUpdatedAt: number } }): number =>
  state.dataUpdatedAt < openedAt ? 0 : 1_000;

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: (error, query) => watchSession(error, query.meta?.public === true) }),
  mutationCache: new MutationCache({
    onError: (error, _input, _result, mutation) => watchSession(error, mutation.meta?.public === true),
  }),
  defaultOptions: {
    queries: {
      staleTime: freshFor,
      networkMode: 'always',
      retry: (count, error) => count < 3 && mayPass(error),
      retryDelay: (attempt) => Math.min(1000 * 2 ** attempt, 8000),
    },
    mutations: { networkMode: 'always', retry: false },
  },
});

/** Forgets what a session could see; what is public stays. */
export const forgetPrivate = (): void =>
  queryClient.removeQueries({ predicate: (query) => query.meta?.public !== true });

connection.onRecovery(() => void queryClient.invalidateQueries());
