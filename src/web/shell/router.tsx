import {
  type AnyRoute,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
  retainSearchParams,
} from '@tanstack/react-router';
import { listDefinitions } from '#contract/records';
import { currentSession, setUpState } from '#contract/session';
import { queryOf } from '../api/hooks.ts';
import { isStatus } from '../api/problem.ts';
import { queryClient, whenSignedOut } from '../api/queryClient.ts';
import { sessionKey } from '../api/session.ts';
import { CrashPage, NotFoundPage, WaitingPage } from './Fallbacks.tsx';
import { HomePage } from './HomePage.tsx';
import { Layout } from './Layout.tsx';
import { type PageRoute, pages } from './registry.ts';

type Search = Record<string, unknown>;

const root = createRootRoute({
  component: Outlet,
  validateSearch: (search: Search): Search => search,
  // The day one looks at stays while one walks from page to page.
  search: { middlewares: [retainSearchParams<Search>(['asOf'])] },
});

/** Signed in, or sent to sign-in (or to set-up on an empty installation) with the place kept. */
const requireSession = async ({ location }: { location: { href: string; pathname: string } }): Promise<void> => {
  try {
    const session = queryClient.getQueryData(sessionKey);
    if (!session) await queryClient.fetchQuery({ ...queryOf(currentSession, {}), staleTime: 60_000 });
  } catch (error) {
    if (!isStatus(error, 401)) throw error;
    const state = await queryClient.fetchQuery(queryOf(setUpState, {})).catch(() => undefined);
    if (state?.needed) throw redirect({ to: '/set-up' as never });
    throw redirect({ to: '/sign-in' as never, search: placeToKeep(location.href) as never });
  }
  await queryClient.ensureQueryData(queryOf(listDefinitions, {}));
};

const placeToKeep = (href: string): Search => (href === '/' || href.startsWith('/sign-in') ? {} : { next: href });

const app = createRoute({ getParentRoute: () => root, id: 'app', beforeLoad: requireSession, component: Layout });

const routeOf = (page: PageRoute): AnyRoute =>
  createRoute({
    getParentRoute: () => (page.bare ? root : app) as AnyRoute,
    path: page.path,
    component: lazyRouteComponent(page.page),
    staticData: { page },
  });

const home = createRoute({ getParentRoute: () => app, path: '/', component: HomePage });

const routeTree = root.addChildren([
  app.addChildren([home, ...pages.filter((page) => !page.bare).map(routeOf)]),
  ...pages.filter((page) => page.bare).map(routeOf),
] as AnyRoute[]);

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    page?: PageRoute;
  }
}

export const router = createRouter({
  routeTree,
  defaultNotFoundComponent: NotFoundPage,
  defaultErrorComponent: CrashPage,
  defaultPendingComponent: WaitingPage,
  // Skeletons appear after 300 ms (ux.md §3); quicker answers show no flicker.
  defaultPendingMs: 300,
  defaultPendingMinMs: 200,
  scrollRestoration: true,
});

whenSignedOut(() => {
  const { pathname, href } = router.state.location;
  if (pathname === '/sign-in' || pathname === '/set-up') return;
  queryClient.removeQueries({ queryKey: sessionKey });
  void router.navigate({ to: '/sign-in', search: { ...placeToKeep(href), ended: true } } as never);
});
