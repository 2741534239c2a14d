import { useQueryClient } from '@tanstack/react-query';
import type { SessionView } from '#contract/session';
import { currentSession } from '#contract/session';
import { keyOf, useCall } from './hooks.ts';
import { forgetPrivate, queryClient } from './queryClient.ts';

export const sessionKey = keyOf(currentSession, {});

/** The signed-in person and the active post. Only inside the signed-in layout, whose guard has loaded it. */
export const useSession = (): SessionView => {
  const { data } = useCall(currentSession, {}, { staleTime: 60_000 });
  const cached = useQueryClient().getQueryData<SessionView>(sessionKey);
  const session = data ?? cached;
  if (!session) throw new Error('useSession outside the signed-in layout');
  return session;
};

/** Takes over a session from sign-in, set-up or a change of post; what the other post saw is forgotten. */
export const takeSession = (session: SessionView): void => {
  forgetPrivate();
  queryClient.setQueryData(sessionKey, session);
};

/** True when the active post has one of the roles; no roles means everybody. */
export const mayUse = (session: SessionView, roles: readonly string[] | undefined): boolean =>
  !roles || roles.includes(session.post.role);
