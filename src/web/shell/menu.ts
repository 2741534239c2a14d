import { useDefinitions } from '../api/definitions.ts';
import { mayUse, useSession } from '../api/session.ts';
import { translated } from './language/index.ts';
import { usePreference } from './preferences.ts';
import { MENU_GROUPS, type MenuGroup, type PageRoute, pages } from './registry.ts';

export type MenuEntry = {
  readonly path: string;
  readonly label: string;
  /** Addresses of the registers whose rows open from here, or from a tab below: `/records/pupils`. */
  readonly registers?: readonly string[];
};
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

/** Registers of a page of the menu and of the pages below it that the menu does not name. */
const registersBelow = (
  path: string,
  open: readonly PageRoute[],
  registers: ReadonlyMap<string, string>,
): readonly string[] =>
  open
    .filter((page) => page.path === path || (!page.menu && page.path.startsWith(`${path}/`)))
    .flatMap(({ record }) => registers.get(record ?? '') ?? []);

const entriesOf = (group: MenuGroup, open: readonly PageRoute[], registers: ReadonlyMap<string, string>): MenuEntry[] =>
  open
    .flatMap(({ path, title, menu }) =>
      menu?.group === group
        ? [
            {
              order: menu.order,
              entry: { path, label: translated(menu.label ?? title), registers: registersBelow(path, open, registers) },
            },
          ]
        : [],
    )
    .sort((one, other) => one.order - other.order)
    .map(({ entry }) => entry);

/** The left menu of the active post: two levels, only what exists and may be used. */
export const useMenu = (): MenuSection[] => {
  const open = useOpenPages();
  const definitions = useDefinitions();
  const [pinned] = usePinnedRegisters();
  const pins = definitions
    .filter(({ path }) => pinned.includes(path))
    .map(({ path, label }) => ({ path: `/records/${path}`, label }));
  const registers = new Map(definitions.map(({ name, path }) => [name, `/records/${path}`]));
  return MENU_GROUPS.map((group) => ({
    group,
    entries: [...(group === '业务' ? pins : []), ...entriesOf(group, open, registers)],
  })).filter(({ entries }) => entries.length > 0);
};

const leadsHere = (pathname: string, address: string): boolean =>
  pathname === address || pathname.startsWith(address === '/' ? '/ ' : `${address}/`);

/** The entry whose address, or whose register's, is the longest beginning of the current one. */
export const activeEntry = (sections: readonly MenuSection[], pathname: string): string | undefined =>
  sections
    .flatMap(({ entries }) => entries)
    .flatMap(({ path, registers = [] }) => [path, ...registers].map((address) => ({ path, address })))
    .filter(({ address }) => leadsHere(pathname, address))
    .sort((one, other) => other.address.length - one.address.length)[0]?.path;
