import type { z } from 'zod';
import type { BoardRow, board } from '#contract/delivery';
import type { Answer, Args } from '../../api/index.ts';
import { useAsOf } from '../../shell/asOf.ts';
import { useAddress, useSetAddress } from '../../shell/navigation.tsx';

export type Board = Answer<typeof board>;
export type Query = NonNullable<Args<typeof board>['query']>;
export type View = 'tree' | 'table' | 'timeline' | 'force';

export const VIEWS: readonly { readonly value: View; readonly label: string }[] = [
  { value: 'tree', label: '条目' },
  { value: 'table', label: '表格' },
  { value: 'timeline', label: '时间轴' },
  { value: 'force', label: '专班' },
];

export const GROUPS: readonly { readonly value: BoardRow['group']; readonly label: string }[] = [
  { value: 'overdue', label: '已超期' },
  { value: 'thisWeek', label: '本周到期' },
  { value: 'awaiting', label: '待核验' },
  { value: 'later', label: '未到期' },
  { value: 'undated', label: '无时限' },
  { value: 'closed', label: '已销号' },
];

const FIELDS = [
  'plan',
  'light',
  'group',
  'state',
  'kind',
  'leadSection',
  'leader',
  'taskForce',
  'clausePath',
  'search',
  'mine',
] as const satisfies readonly (keyof z.infer<NonNullable<typeof board.query>>)[];
type Field = (typeof FIELDS)[number];

/** Chosen by clicking counts and lists; all that narrows the board but the plan itself. */
const NARROWING = FIELDS.filter((field) => field !== 'plan');

/** Long digits are a person's number, which has no place in an address. */
const isPersonal = (words: string): boolean => /\d{11,}/.test(words);

/** The board's one filter, kept in the address, with the view and the order of the table. */
export const useBoardFilter = () => {
  const address = useAddress<Record<Field, string> & { view: View; sort: string }>();
  const setAddress = useSetAddress();
  const { instant } = useAsOf();
  const given = Object.fromEntries(
    FIELDS.flatMap((field) => (address[field] === undefined ? [] : [[field, String(address[field])]])),
  );
  const query = { ...given, ...(instant ? { asOf: instant } : {}) } as Query;
  const view: View = VIEWS.some(({ value }) => value === address.view) ? (address.view as View) : 'tree';
  return {
    query,
    view,
    sort: typeof address.sort === 'string' ? address.sort : undefined,
    narrowed: NARROWING.filter((field) => field in given),
    set: (change: Partial<Record<Field | 'view' | 'sort', string | undefined>>): void => {
      const { search, ...rest } = change;
      setAddress({
        ...rest,
        ...('search' in change ? { search: search && !isPersonal(search) ? search : undefined } : {}),
      });
    },
    toggle: (field: Field, value: string): void => setAddress({ [field]: given[field] === value ? undefined : value }),
    clear: (): void => setAddress(Object.fromEntries(NARROWING.map((field) => [field, undefined]))),
  };
};
export type BoardFilter = ReturnType<typeof useBoardFilter>;
