import { t } from '../../shell/language/index.ts';
import { useAddress, useHistoryState, useSetAddress } from '../../shell/navigation.tsx';

/** `{field: value | {op, value}}` as listRecords takes it. */
export type Filter = Readonly<Record<string, unknown>>;

export type TableAddress = {
  readonly filter: Filter;
  /** Words typed into the search box and text filters: kept with the history entry, never in the address. */
  readonly typed: { readonly search: string; readonly texts: Filter };
  readonly sort: string | undefined;
  readonly after: string | undefined;
  /** Narrowed to the rows that a figure was counted from (`behindView`), and what the figure is called. */
  readonly behind: { readonly rows: Filter; readonly figure: string } | undefined;
  readonly leaveBehind: () => void;
  readonly setFilter: (field: string, value: unknown) => void;
  readonly setText: (field: string, value: string) => void;
  readonly setSearch: (text: string) => void;
  readonly setSort: (sort: string | undefined) => void;
  readonly setAfter: (cursor: string | undefined) => void;
  readonly clear: () => void;
  readonly isFiltered: boolean;
  /** Takes up a saved filter; words that were typed stay out of the address. */
  readonly showView: (view: {
    readonly filter: Filter;
    readonly search: string;
    readonly sort: string | undefined;
  }) => void;
};

const asObject = (value: unknown): Filter =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Filter) : {};

const without = (filter: Filter, field: string): Filter =>
  Object.fromEntries(Object.entries(filter).filter(([name]) => name !== field));

const isNothing = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

const changed = (filter: Filter, field: string, value: unknown): Filter =>
  isNothing(value) ? without(filter, field) : { ...filter, [field]: value };

/** Words belong into the history entry, codes and dates into the address. */
const isWords = (condition: unknown): boolean =>
  typeof condition === 'object' && condition !== null && (condition as { op?: unknown }).op === 'like';

const orAbsent = (filter: Filter): Filter | undefined => (Object.keys(filter).length === 0 ? undefined : filter);

const behindOf = (rows: unknown, figure: unknown): TableAddress['behind'] => {
  const asked = asObject(rows);
  return Object.keys(asked).length === 0
    ? undefined
    : { rows: asked, figure: typeof figure === 'string' ? `“${figure}”` : t('这项数字') };
};

/** A table's filter, sort and cursor in the address, under `key.` where several tables share a page. */
export const useTableAddress = (key = ''): TableAddress => {
  const name = (part: string): string => (key ? `${key}.${part}` : part);
  const address = useAddress();
  const state = useHistoryState();
  const set = useSetAddress();
  const filter = asObject(address[name('filter')]);
  const typed = { search: '', texts: {}, ...asObject(state[name('typed')]) } as TableAddress['typed'];
  const after = address[name('after')];
  const sort = address[name('sort')];
  const type = (next: TableAddress['typed']): void =>
    set({ [name('after')]: undefined }, { state: { [name('typed')]: next } });
  return {
    filter,
    typed,
    sort: typeof sort === 'string' ? sort : undefined,
    after: isNothing(after) ? undefined : String(after),
    behind: behindOf(address[name('behind')], address[name('figure')]),
    leaveBehind: () => set({ [name('behind')]: undefined, [name('figure')]: undefined, [name('after')]: undefined }),
    setFilter: (field, value) =>
      set({ [name('filter')]: orAbsent(changed(filter, field, value)), [name('after')]: undefined }),
    setText: (field, value) =>
      type({ ...typed, texts: changed(typed.texts, field, value ? { op: 'like', value } : undefined) }),
    setSearch: (search) => type({ ...typed, search }),
    setSort: (next) => set({ [name('sort')]: next, [name('after')]: undefined }),
    setAfter: (cursor) => set({ [name('after')]: cursor }, { push: true }),
    isFiltered: Object.keys(filter).length + Object.keys(typed.texts).length > 0 || typed.search !== '',
    showView: (view) => {
      const [texts, rest] = [true, false].map((words) =>
        Object.fromEntries(Object.entries(view.filter).filter(([, condition]) => isWords(condition) === words)),
      );
      set(
        { [name('filter')]: orAbsent(rest ?? {}), [name('sort')]: view.sort, [name('after')]: undefined },
        { state: { [name('typed')]: { search: view.search, texts: texts ?? {} } } },
      );
    },
    clear: () =>
      set(
        {
          [name('filter')]: undefined,
          [name('behind')]: undefined,
          [name('figure')]: undefined,
          [name('after')]: undefined,
        },
        { state: { [name('typed')]: { search: '', texts: {} } } },
      ),
  };
};

/** Cursors walked through, by list; a reload forgets them and 上一页 leads to the first page. */
const trails = new Map<string, string[]>();

/** 上一页 without page numbers: keyset answers only know what comes next. */
export const usePageTrail = (listKey: string, after: string | undefined) => {
  const trail = trails.get(listKey) ?? [];
  const at = after ? trail.indexOf(after) : -1;
  return {
    isFirst: after === undefined,
    before: at > 0 ? trail[at - 1] : undefined,
    /** How many pages lie before this one; undefined after a reload in the middle. */
    index: after === undefined ? 0 : at < 0 ? undefined : at + 1,
    walk: (next: string): void => {
      const kept = after ? trail.slice(0, at + 1) : [];
      trails.set(listKey, [...(at < 0 && after ? [after] : kept), next]);
    },
  };
};
