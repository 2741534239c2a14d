/** The change that a person is putting together, before it is saved. */
export const KINDS = [
  { value: 'rename', label: '更名', hint: '名称从某日起改变，代码不变' },
  { value: 'move', label: '调整隶属', hint: '从某日起改由另一个上级管理' },
  { value: 'merge', label: '合并', hint: '两个以上单位并成一个：并入其中一个，或成立新单位' },
  { value: 'split', label: '分立', hint: '一个单位分成几个，班级逐个归属' },
  { value: 'close', label: '撤销', hint: '单位不再存在，岗位和待办由另一单位承接' },
  { value: 'open', label: '设立', hint: '从某日起新设一个单位' },
] as const;
export type Kind = (typeof KINDS)[number]['value'];

export type UnitDraft = {
  readonly key: number;
  readonly unit: string | null;
  readonly name: string;
  readonly shortName: string;
  readonly code: string;
  readonly unitKind: string | null;
  readonly schoolKind: string | null;
  readonly parent: string | null;
};

export type Draft = {
  readonly kind: Kind | null;
  readonly from: readonly string[];
  readonly units: readonly UnitDraft[];
  readonly handTo: string | null;
  readonly heir: number;
  /** Class or post → row of `units`, from 1. */
  readonly classes: Readonly<Record<string, number>>;
  readonly posts: Readonly<Record<string, number>>;
  readonly effectiveOn: string | null;
  readonly lateReason: string;
  readonly decisionNumber: string;
  readonly papers: readonly string[];
};

let keys = 0;
export const unitDraft = (given: Partial<UnitDraft> = {}): UnitDraft => {
  keys += 1;
  const empty = { unit: null, name: '', shortName: '', code: '', unitKind: null, schoolKind: null, parent: null };
  return { ...empty, ...given, key: keys };
};

/** A draft that comes back from the server, its rows told apart anew. */
export const rekeyed = (draft: Draft): Draft => ({ ...draft, units: draft.units.map(unitDraft) });

export const EMPTY: Draft = {
  kind: null,
  from: [],
  units: [],
  handTo: null,
  heir: 1,
  classes: {},
  posts: {},
  effectiveOn: null,
  lateReason: '',
  decisionNumber: '',
  papers: [],
};

/** What a kind starts with; the unit before is filled into the rows that go on. */
export const startOf = (kind: Kind): Draft => ({
  ...EMPTY,
  kind,
  units: kind === 'split' ? [unitDraft(), unitDraft()] : kind === 'close' ? [] : [unitDraft()],
});

/** The unit goes on as it is, but for its name or place. */
const GOES_ON: readonly (Kind | null)[] = ['rename', 'move'];

/** Rename and move go on in the unit before; a split goes on in its first row unless changed. */
export const withFrom = (draft: Draft, from: readonly string[]): Draft => {
  const [only] = from;
  const goesOn = GOES_ON.includes(draft.kind);
  const units = draft.units.map((row, at) => {
    if (goesOn) return { ...row, unit: only ?? null };
    if (draft.kind === 'split' && at === 0) return { ...row, unit: only ?? null };
    return row.unit && !from.includes(row.unit) ? { ...row, unit: null } : row;
  });
  return { ...draft, from, units, classes: {}, posts: {} };
};

const filled = (text: string): string | null => text.trim() || null;

/** The body of the record that is saved. */
export const bodyOf = (draft: Draft) => ({
  kind: draft.kind,
  from: [...draft.from],
  units: draft.units.map(({ key: _, name, shortName, code, ...row }) => ({
    ...row,
    name: filled(name),
    shortName: filled(shortName),
    code: filled(code),
  })),
  handTo: draft.kind === 'close' ? draft.handTo : null,
  heir: draft.heir,
  classes: Object.entries(draft.classes).map(([classGroup, unit]) => ({ classGroup, unit })),
  posts: Object.entries(draft.posts).map(([post, unit]) => ({ post, unit })),
  effectiveOn: draft.effectiveOn,
  lateReason: filled(draft.lateReason),
  decisionNumber: filled(draft.decisionNumber),
  papers: [...draft.papers],
});

type Saved = Readonly<Record<string, unknown>>;
type SavedLine = { readonly unit: number };
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const byId = (rows: unknown, id: string): Record<string, number> =>
  Object.fromEntries(((rows ?? []) as (SavedLine & Saved)[]).map((line) => [String(line[id]), line.unit]));

/** A saved draft to go on with: the other way round. */
export const draftOf = (row: Saved): Draft => ({
  kind: row.kind as Kind,
  from: (row.from ?? []) as string[],
  units: ((row.units ?? []) as Partial<UnitDraft>[]).map((unit) =>
    unitDraft({ ...unit, name: textOf(unit.name), shortName: textOf(unit.shortName), code: textOf(unit.code) }),
  ),
  handTo: (row.handTo ?? null) as string | null,
  heir: Number(row.heir ?? 1),
  classes: byId(row.classes, 'classGroup'),
  posts: byId(row.posts, 'post'),
  effectiveOn: (row.effectiveOn ?? null) as string | null,
  lateReason: textOf(row.lateReason),
  decisionNumber: textOf(row.decisionNumber),
  papers: (row.papers ?? []) as string[],
});

/** What a step still needs, in words; empty when one may go on. The server judges the rest. */
export const lacksUnits = (draft: Draft): string[] => [
  ...(draft.kind === 'open' || draft.from.length > 0 ? [] : ['请选择原单位。']),
  ...(draft.kind === 'merge' && draft.from.length === 1 ? ['合并要选择两个以上单位。'] : []),
  ...(draft.kind === 'close' && !draft.handTo ? ['请选择承接单位。'] : []),
  ...(!GOES_ON.includes(draft.kind) && draft.units.some((row) => !row.unit && !row.name.trim())
    ? ['请填写新单位的名称。']
    : []),
  ...(draft.kind === 'rename' && !draft.units[0]?.name.trim() ? ['请填写新名称。'] : []),
  ...(draft.kind === 'move' && !draft.units[0]?.parent ? ['请选择新的上级。'] : []),
];
