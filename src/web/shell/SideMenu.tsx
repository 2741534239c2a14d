import { product, t, translated } from './language/index.ts';
import { activeEntry, useMenu } from './menu.ts';
import { PageLink, usePathname } from './navigation.tsx';

/** The left menu as a plain nav of links: sections are its first level, pages its second. */
export const SideMenu = ({ onChosen }: { onChosen?: () => void }) => {
  const sections = useMenu();
  const current = activeEntry(sections, usePathname());
  return (
    <nav className="yd-menu" aria-label={t('主菜单')}>
      {sections.map(({ group, entries }) => (
        <div key={group} className="yd-menu-section">
          <div className="yd-menu-group">{translated(group)}</div>
          <ul>
            {entries.map(({ path, label }) => (
              <li key={path}>
                <PageLink
                  to={path}
                  search={{}}
                  {...(onChosen ? { onClick: onChosen } : {})}
                  className={path === current ? 'yd-menu-entry is-current' : 'yd-menu-entry'}
                  aria-current={path === current ? 'page' : undefined}
                >
                  {label}
                </PageLink>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
};

/** The product's mark: a sentence's corner brackets with the point inside. */
export const Brand = ({ name }: { name?: string }) => (
  <PageLink to="/" search={{}} className="yd-brand" aria-label={t('要点{name}，回到首页', { name: name ?? '' })}>
    <Mark size={26} />
    <span className="yd-brand-name">{product}</span>
    {name && <span className="yd-brand-bureau">{name}</span>}
  </PageLink>
);

export const Mark = ({ size }: { size: number }) => (
  <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
    <rect width="32" height="32" rx="6" fill="#0e4f5e" />
    <path d="M9 17V8h9M23 15v9h-9" fill="none" stroke="#fff" strokeWidth="2.6" />
    <circle cx="16" cy="16" r="3" fill="#f2c14e" />
  </svg>
);
