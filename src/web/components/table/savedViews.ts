import { createRecord, listRecords, type RowView, removeRecord, updateRecord } from '#contract/records';
import { call } from '../../api/call.ts';
import { useCall } from '../../api/hooks.ts';
import { queryClient } from '../../api/queryClient.ts';
import { useSession } from '../../api/session.ts';
import type { Filter } from './address.ts';

/** How a register opens for its person. */
export type Layout = {
  readonly shown?: readonly string[];
  readonly widths?: Readonly<Record<string, number>>;
  /** Columns that stand still at the left. */
  readonly frozen?: number;
  readonly density?: 'compact' | 'relaxed';
};

/** A filter under a name. */
export type SavedView = {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly own: boolean;
  readonly shared: boolean;
  readonly filter: Filter;
  readonly search: string;
  readonly sort: string | undefined;
};

const path = 'saved-views';
const args = { params: { path }, query: { limit: 500, sort: 'name' } } as const;

/** One answer for all registers: views are few, and every table on a page asks for them. */
const useRows = (): readonly RowView[] =>
  (useCall(listRecords, args, { staleTime: 600_000 }).data?.rows ?? []) as RowView[];

const refresh = (): Promise<void> =>
  queryClient.invalidateQueries({ queryKey: ['records', 'GET', listRecords.path, args] });

/** Writes that follow one another: the next change builds on the version that the one before made. */
let queue: Promise<unknown> = Promise.resolve();
const latest = new Map<string, { id: string; version: number }>();

/** How this register opens for its person, kept on the server: another computer shows it alike. */
export const useLayout = (register: string): [Layout, (next: Layout | undefined) => void] => {
  const { person } = useSession();
  const row = useRows().find((each) => each.usual && each.record === register && each.person === person.id);
  const keep = async (layout: Layout): Promise<void> => {
    const known = latest.get(register) ?? (row ? { id: row.id, version: row.version } : undefined);
    const saved = known
      ? await call(updateRecord, { params: { path, id: known.id }, body: { version: known.version, layout } })
      : await call(createRecord, {
          params: { path },
          body: { person: person.id, record: register, name: `${register}：列`, usual: true, layout },
        });
    latest.set(register, { id: saved.id, version: saved.version });
  };
  const set = (next: Layout | undefined): void => {
    show(register, person.id, next ?? {});
    queue = queue
      .then(() => keep(next ?? {}))
      .catch(() => latest.delete(register))
      .then(() => refresh());
  };
  return [(row?.layout as Layout | undefined) ?? {}, set];
};

/** A choice of look shows at once; the server follows. */
const show = (record: string, person: string, layout: Layout): void => {
  queryClient.setQueryData(['records', 'GET', listRecords.path, args], (before: { rows: RowView[] } | undefined) => {
    if (!before) return before;
    const others = before.rows.filter((row) => !(row.usual && row.record === record && row.person === person));
    const mine = before.rows.find((row) => row.usual && row.record === record && row.person === person);
    const stand = { id: '00000000-0000-7000-8000-000000000000', version: 1, person, record, usual: true };
    return { ...before, rows: [...others, { ...stand, ...mine, layout }] };
  });
};

/** Filters under a name for a register: one's own, and those shared in one's organisation. */
export const useSavedViews = (register: string) => {
  const { person } = useSession();
  const views = useRows()
    .filter((row) => !row.usual && row.record === register)
    .map(
      (row): SavedView => ({
        id: row.id,
        version: row.version,
        name: String(row.name),
        own: row.person === person.id,
        shared: row.shared === true,
        filter: (row.filter as Filter | null) ?? {},
        search: String(row.search ?? ''),
        sort: (row.sort as string | null) ?? undefined,
      }),
    );
  const after = async (work: Promise<unknown>): Promise<void> => {
    await work;
    await refresh();
  };
  return {
    views,
    add: (view: Pick<SavedView, 'name' | 'shared' | 'filter' | 'search' | 'sort'>): Promise<void> => {
      const { name, shared, filter, search, sort } = view;
      const body = {
        person: person.id,
        record: register,
        name,
        shared,
        filter,
        search: search || null,
        sort: sort ?? null,
      };
      return after(call(createRecord, { params: { path }, body }));
    },
    share: ({ id, version, shared }: SavedView): Promise<void> =>
      after(call(updateRecord, { params: { path, id }, body: { version, shared: !shared } })),
    remove: ({ id, version }: SavedView): Promise<void> =>
      after(call(removeRecord, { params: { path, id }, query: { version } })),
  };
};
