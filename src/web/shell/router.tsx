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
import { currentSession, type SessionView, setUpState } from '#contract/session';
import { queryOf } from '../api/hooks.ts';
import { isStatus } from '../api/problem.ts';
import { forgetPrivate, pageOpens, queryClient, whenSignedOut } from '../api/queryClient.ts';
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
  const session = queryClient.getQueryData<SessionView>(sessionKey) ?? (await knownSession());
  // Before a newcomer has a password of their own nothing else may be asked.
  if (session?.mustChangePassword || session?.mustEnrolFactor) return;
  if (session) return void (await queryClient.ensureQueryData(queryOf(listDefinitions, {})));
  const state = await queryClient.fetchQuery({ ...queryOf(setUpState, {}), staleTime: 2_000 });
  if (state.needed) throw redirect({ to: '/set-up' as never });
  throw redirect({ to: '/sign-in' as never, search: placeToKeep(location.href) as never });
};

/** The session of the cookie, if there is one. Asks nothing that the server would have to refuse. */
const knownSession = async (): Promise<SessionView | undefined> => {
  const state = await queryClient.fetchQuery({ ...queryOf(setUpState, {}), staleTime: 2_000 });
  if (state.needed || state.signedIn === false) return undefined;
  return queryClient.fetchQuery(queryOf(currentSession, {})).catch((error: unknown) => {
    if (isStatus(error, 401)) return undefined;
    throw error;
  });
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

/** An address that leads nowhere: said inside the frame, with the menu at hand. */
const nowhere = createRoute({ getParentRoute: () => app, path: '$', component: NotFoundPage });

const routeTree = root.addChildren([
  app.addChildren([home, nowhere, ...pages.filter((page) => !page.bare).map(routeOf)]),
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

router.subscribe('onBeforeNavigate', ({ pathChanged }) => pathChanged && pageOpens());

whenSignedOut(() => {
  const { pathname, href } = router.state.location;
  // Nobody was signed in yet: the guard sends people to sign-in by itself.
  if (pathname === '/sign-in' || pathname === '/set-up' || !queryClient.getQueryData(sessionKey)) return;
  const leaving = router.navigate({ to: '/sign-in', search: { ...placeToKeep(href), ended: true } } as never);
  // The page that is left still draws with the session until the sign-in page stands.
  void leaving.then(forgetPrivate);
});
