import { MenuOutlined } from '@ant-design/icons';
import { t, translated } from './language/index.ts';
import { useOpenPages } from './menu.ts';
import { PageLink, usePathname } from './navigation.tsx';

/** The phone's bottom bar: up to four pages and the menu, 44 px targets. */
export const BottomBar = ({ onMenu }: { onMenu: () => void }) => {
  const pathname = usePathname();
  const chosen = useOpenPages()
    .filter((page) => page.bottomBar !== undefined)
    .sort((one, other) => (one.bottomBar ?? 0) - (other.bottomBar ?? 0))
    .slice(0, 3);
  const entries = [
    { path: '/', title: t('首页') },
    ...chosen.map(({ path, title, menu }) => ({ path, title: translated(menu?.label ?? title) })),
  ];
  return (
    <nav className="yd-bottom" aria-label={t('常用页面')}>
      {entries.map(({ path, title }) => (
        <PageLink
          key={path}
          to={path}
          search={{}}
          className={path === pathname ? 'is-current' : ''}
          aria-current={path === pathname ? 'page' : undefined}
        >
          {title}
        </PageLink>
      ))}
      <button type="button" onClick={onMenu}>
        <MenuOutlined aria-hidden /> {t('菜单')}
      </button>
    </nav>
  );
};
