import { Outlet, useMatches } from '@tanstack/react-router';
import { Drawer } from 'antd';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useSession } from '../api/session.ts';
import { AsOfBar, AsOfPicker } from './AsOfPicker.tsx';
import { BottomBar } from './BottomBar.tsx';
import { ConnectionBar } from './ConnectionBar.tsx';
import { useKeys } from './keys.ts';
import { t } from './language/index.ts';
import { useGo, usePathname } from './navigation.tsx';
import { PageGuard } from './PageGuard.tsx';
import { FirstPassword } from './PasswordDialog.tsx';
import { PostSwitch } from './PostSwitch.tsx';
import { PrintMark } from './PrintMark.tsx';
import type { PageRoute } from './registry.ts';
import { Brand, SideMenu } from './SideMenu.tsx';
import { TopBar } from './TopBar.tsx';
import { useNarrow } from './useNarrow.ts';

const SearchPalette = lazy(() => import('./SearchPalette.tsx'));
const FirstFactor = lazy(() => import('../pages/account/FirstFactor.tsx'));
const NoticesDrawer = lazy(() => import('./NoticesDrawer.tsx'));

/** After a change of page the keyboard and the screen reader start at its content. */
const useFocusOnNavigation = () => {
  const main = useRef<HTMLElement>(null);
  const pathname = usePathname();
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current !== pathname) main.current?.focus({ preventScroll: true });
    before.current = pathname;
  }, [pathname]);
  return main;
};

/** The page below the layout; undefined on 404 and on the home screen, which guards itself. */
const useCurrentPage = (): PageRoute | undefined =>
  useMatches({ select: (matches) => matches[matches.length - 1]?.staticData.page });

/** Mounts a part when it is first opened, and keeps it so that it can close softly. */
const useOnceOpened = (open: boolean): boolean => {
  const opened = useRef(false);
  if (open) opened.current = true;
  return opened.current;
};

const MenuDrawer = ({ open, onClose }: { open: boolean; onClose: () => void }) => (
  <Drawer
    open={open}
    onClose={onClose}
    placement="left"
    size={288}
    title={<Brand />}
    styles={{ body: { padding: '8px 0' } }}
  >
    <div className="yd-drawer-post">
      <PostSwitch />
      <AsOfPicker />
    </div>
    <SideMenu onChosen={onClose} />
  </Drawer>
);

/** Everything around a signed-in page. */
export const Layout = () => {
  const { mustChangePassword, mustEnrolFactor } = useSession();
  if (mustChangePassword) return <FirstPassword />;
  return mustEnrolFactor ? <FirstFactor /> : <Shell />;
};

const Shell = () => {
  const { bureau } = useSession();
  const narrow = useNarrow();
  const go = useGo();
  const page = useCurrentPage();
  const main = useFocusOnNavigation();
  const [open, setOpen] = useState<'menu' | 'search' | 'notices' | undefined>();
  const searchOpened = useOnceOpened(open === 'search');
  const noticesOpened = useOnceOpened(open === 'notices');
  const close = (): void => setOpen(undefined);
  const search = (): void => setOpen('search');
  useKeys({ '/': search, 'ctrl+k': search, '?': () => go('/help', { search: {} }) });
  return (
    <div className="yd-shell">
      <a className="yd-skip" href="#main">
        {t('跳到正文')}
      </a>
      {!narrow && (
        <aside className="yd-side">
          <Brand name={bureau.shortName} />
          <SideMenu />
        </aside>
      )}
      <div className="yd-body">
        <header>
          <TopBar
            narrow={narrow}
            onMenu={() => setOpen('menu')}
            onSearch={search}
            onNotices={() => setOpen('notices')}
          />
          <ConnectionBar />
          <AsOfBar />
          {bureau.demo && (
            <p className="yd-bar yd-bar-demo">{t('演示环境：单位、人员和数据均为虚构，打印件带“样例”字样。')}</p>
          )}
        </header>
        <main id="main" ref={main} tabIndex={-1}>
          <PageGuard page={page}>
            <Outlet />
          </PageGuard>
        </main>
        <PrintMark />
        {narrow && <BottomBar onMenu={() => setOpen('menu')} />}
      </div>
      {narrow && <MenuDrawer open={open === 'menu'} onClose={close} />}
      <Suspense fallback={null}>
        {searchOpened && <SearchPalette open={open === 'search'} onClose={close} />}
        {noticesOpened && <NoticesDrawer open={open === 'notices'} onClose={close} />}
      </Suspense>
    </div>
  );
};
