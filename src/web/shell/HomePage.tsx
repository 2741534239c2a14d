import { lazy } from 'react';
import { useSession } from '../api/session.ts';
import { PageGuard } from './PageGuard.tsx';
import { type PageRoute, pages } from './registry.ts';

// Not the router's lazyRouteComponent: nothing preloads it here, and once loaded it skips the `use()` it suspended with.
const homes = pages.filter((page) => page.home).map((page) => ({ page, Component: lazy(page.page) }));

const serves = (page: PageRoute, role: string): boolean => page.home !== true && (page.home?.includes(role) ?? false);

/** The first screen of the active post's role. */
export const HomePage = () => {
  const { post } = useSession();
  const own = homes.find(({ page }) => serves(page, post.role)) ?? homes.find(({ page }) => page.home === true);
  if (!own) return null;
  return (
    <PageGuard page={own.page}>
      <own.Component />
    </PageGuard>
  );
};
