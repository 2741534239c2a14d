import type { FunctionComponent } from 'react';

/** First level of the left menu, in this order. Nothing else is ever added to it. */
export const MENU_GROUPS = ['工作台', '要点', '业务', '指标', '督查', '管理'] as const;
export type MenuGroup = (typeof MENU_GROUPS)[number];

/**
 * One page. Each area lists its own in `src/web/pages/<area>/routes.ts` as
 * `export const routes: readonly PageRoute[]`; the router finds the files by itself.
 */
export type PageRoute = {
  /** Address, TanStack style: `/plans/$id`. */
  readonly path: string;
  /** Page title: window title, palette entry, h1 unless the page says otherwise. */
  readonly title: string;
  /** The page's file, loaded when first opened; its default export is the component. */
  readonly page: () => Promise<{ default: FunctionComponent }>;
  /** Roles whose post may open it; absent: every signed-in person. */
  readonly roles?: readonly string[];
  /** Entry in the left menu; entries of a group sort by `order`. */
  readonly menu?: { readonly group: MenuGroup; readonly order: number; readonly label?: string };
  /** Show the entry only when this record may be read by the post (record name, e.g. `commitment`). */
  readonly record?: string;
  /** Roles for which this page is the first screen after sign-in. `true`: for all without one of their own. */
  readonly home?: readonly string[] | true;
  /** Drawn without menu and bars, without sign-in. */
  readonly bare?: boolean;
  /** Further words the palette finds it by. */
  readonly keywords?: string;
  /** Place in the phone's bottom bar (at most four are shown, by number). */
  readonly bottomBar?: number;
};

const found = import.meta.glob<{ routes: readonly PageRoute[] }>('../pages/*/routes.ts', { eager: true });

/** All pages of all areas. */
export const pages: readonly PageRoute[] = Object.values(found).flatMap((module) => module.routes);
