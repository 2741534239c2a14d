import { useDefinitions } from '../api/definitions.ts';
import { mayUse, useSession } from '../api/session.ts';
import { translated } from './language/index.ts';
import { usePreference } from './preferences.ts';
import { MENU_GROUPS, type MenuGroup, type PageRoute, pages } from './registry.ts';

export type MenuEntry = { readonly path: string; readonly label: string };
export type MenuSection = { readonly group: MenuGroup; readonly entries: readonly MenuEntry[] };

/** Registers the person pinned under 业务, by record path. */
export const usePinnedRegisters = (): [readonly string[], (paths: readonly string[] | undefined) => void] =>
  usePreference<readonly string[]>('pinnedRegisters', []);

const isWithoutParameter = (page: PageRoute): boolean => !page.path.includes('$') && !page.bare;

/** Pages the active post may open and whose records it may read. */
export const useOpenPages = (): PageRoute[] => {
  const session = useSession();
  const records = new Set(useDefinitions().map((definition) => definition.name));
  const isReadable = ({ record }: PageRoute): boolean => !record || records.has(record);
  return pages.filter((page) => isWithoutParameter(page) && mayUse(session, page.roles) && isReadable(page));
};

const entriesOf = (group: MenuGroup, open: readonly PageRoute[]): MenuEntry[] =>
  open
    .flatMap(({ path, title, menu }) =>
      menu?.group === group ? [{ path, label: translated(menu.label ?? title), order: menu.order }] : [],
    )
    .sort((one, other) => one.order - other.order)
    .map(({ path, label }) => ({ path, label }));

/** The left menu of the active post: two levels, only what exists and may be used. */
export const useMenu = (): MenuSection[] => {
  const open = useOpenPages();
  const definitions = useDefinitions();
  const [pinned] = usePinnedRegisters();
  const pins = definitions
    .filter(({ path }) => pinned.includes(path))
    .map(({ path, label }) => ({ path: `/records/${path}`, label }));
  return MENU_GROUPS.map((group) => ({
    group,
    entries: group === '业务' ? [...pins, ...entriesOf(group, open)] : entriesOf(group, open),
  })).filter(({ entries }) => entries.length > 0);
};

/** The entry whose address is the longest beginning of the current one. */
export const activeEntry = (sections: readonly MenuSection[], pathname: string): string | undefined =>
  sections
    .flatMap(({ entries }) => entries.map(({ path }) => path))
    .filter((path) => pathname === path || pathname.startsWith(path === '/' ? '/ ' : `${path}/`))
    .sort((one, other) => other.length - one.length)[0];
