import { z } from 'zod';
import { DefinitionError } from './definition-error.ts';
import { choice, date, type Field, instant, json } from './field.ts';
import type { Fields, RecordDefinition, Row } from './record.ts';
import type { States } from './state.ts';

/** What a limit counts in, with the word behind the number. */
export const LIMIT_UNITS = { calendarDay: '天', workday: '个工作日', schoolDay: '个教学日' } as const;
export type LimitUnit = keyof typeof LIMIT_UNITS;

/** Somebody who is told about a limit. `label` names them in diagrams and sentences: 承办科室, 分管局领导. */
export type LimitParty<Tx = any> = { readonly label: string } & (
  | { readonly person: string }
  /** Everybody who works for the organisation that the field names, or its heads alone. */
  | { readonly organisation: string; readonly headOnly?: boolean }
  /** Posts of the role in the bureau (or city) that the organisation in the field `of` stands under; without it everywhere. */
  | { readonly role: string; readonly of?: string }
  | { readonly people: (context: { readonly tx: Tx; readonly row: Row }) => Promise<readonly string[]> }
);

/** A dated parameter (#kernel/time) that holds a number of days. */
export type LimitParameter = { readonly name: string; readonly label: string };

/** When a row in a state is due. The write path asks it whenever a row enters the state. */
export type LimitDates = { readonly dueOn: string | null; readonly warnOn: string | null };

type Span =
  | { readonly days: number | LimitParameter; readonly until?: never }
  /** The row itself names the last day, in this date field. */
  | { readonly until: string; readonly days?: never };

export type LimitRule = Span & {
  readonly unit: LimitUnit;
  /** So many units before the last day a reminder goes out. */
  readonly warn?: number;
  /** Whose turn it is: reminded before, on and after the last day. */
  readonly holder: LimitParty | readonly LimitParty[];
  /** Who is told besides, so many units after the last day. */
  readonly escalate?: readonly { readonly after: number; readonly to: LimitParty | readonly LimitParty[] }[];
  /** The limit begins anew when this field changes while the state stays: the next of several reviewers. */
  readonly anew?: string;
  /**
   * States in which the clock stands: papers are completed, the matter is held up. Coming back it goes on with what was
   * left. Only with `days`; none of them has a limit of its own, and each stops one clock.
   */
  readonly pausedIn?: readonly string[];
  /** The rule that sets it, in words: 《…办法》第二十条. Else a parameter's own source is shown. */
  readonly basis?: string;
};

/**
 * How long a row may stay in a state. Declared by `timeLimit` of #kernel/limit, which knows the calendars.
 * @param from the day on which the row entered the state, which itself does not count
 */
export type TimeLimit<Tx = any> = LimitRule & {
  readonly reckon: (context: { readonly tx: Tx; readonly row: Row; readonly from: string }) => Promise<LimitDates>;
};

/** Columns that a record gets whose state table has limits. Set by the write path, by nobody else. */
export const LIMIT_FIELDS = {
  limitSince: instant({ label: '本环节起算', en: 'Step began at', optional: true, system: true }),
  limitWarnOn: date({ label: '提醒日期', en: 'Remind on', optional: true, system: true }),
  limitDueOn: date({ label: '办理期限', en: 'Time limit', optional: true, system: true }),
} as const satisfies Readonly<Record<string, Field>>;

/** A stretch in which the clock ran before it stopped: from a day, which does not count, to a day, which does. */
export type LimitRun = { readonly from: string; readonly to: string };

/** Besides, where a clock may stop. It stands while there are runs and no `limitSince`. */
export const LIMIT_RUNS = {
  limitRuns: json(z.array(z.object({ from: z.string(), to: z.string() })).max(200), {
    label: '已计时段',
    en: 'Time run before',
    optional: true,
    system: true,
  }),
} as const satisfies Readonly<Record<string, Field>>;

/** How near the limit is: what lists are filtered by under the name `LIMIT_LIGHT`. */
export const LIMIT_LIGHTS = {
  ahead: '尚未到期',
  soon: '快到期',
  overdue: '已超期',
  unknown: '期限待定',
  stopped: '停止计时',
} as const;
export type LimitLight = keyof typeof LIMIT_LIGHTS;
export const LIMIT_LIGHT = 'limitLight';
/** How lists and definitions answer it; it is no column. */
export const limitLightField = (definition: Pick<RecordDefinition<any>, 'states'>): Field => {
  const { stopped, ...running } = LIMIT_LIGHTS;
  const codes = mayStop(definition) ? { ...running, stopped } : running;
  return choice({ label: '时限', en: 'Limit', codes, optional: true, system: true });
};

/** What the columns say on a day; null for a row without a limit. */
export const limitLightOf = (row: Readonly<Record<string, unknown>>, on: string): LimitLight | null => {
  if (!row.limitSince) return runsOf(row).length > 0 ? 'stopped' : null;
  if (typeof row.limitDueOn !== 'string') return 'unknown';
  if (row.limitDueOn < on) return 'overdue';
  return typeof row.limitWarnOn === 'string' && row.limitWarnOn <= on ? 'soon' : 'ahead';
};

export const hasLimits = (definition: Pick<RecordDefinition<any>, 'states'>): boolean =>
  Object.keys(definition.states?.limits ?? {}).length > 0;

/** Whether a clock of the record may stop. */
export const mayStop = (definition: Pick<RecordDefinition<any>, 'states'>): boolean =>
  Object.values(definition.states?.limits ?? {}).some(({ pausedIn = [] }) => pausedIn.length > 0);

/** Stretches in which the clock of the row ran before it stopped. */
export const runsOf = (row: Readonly<Record<string, unknown>>): readonly LimitRun[] =>
  (row.limitRuns ?? []) as readonly LimitRun[];

/** The state whose clock stands while a row is in the state that it is in, with its limit. */
export const stoppedLimitOf = (
  definition: RecordDefinition<any>,
  row: Readonly<Record<string, unknown>>,
): readonly [string, TimeLimit] | null => {
  const state = String(row[definition.states?.field ?? '']);
  return Object.entries(definition.states?.limits ?? {}).find(([, { pausedIn }]) => pausedIn?.includes(state)) ?? null;
};

/** The limit of the state that a row is in. */
export const limitOf = (definition: RecordDefinition<any>, row: Readonly<Record<string, unknown>>): TimeLimit | null =>
  definition.states?.limits?.[String(row[definition.states.field])] ?? null;

/** The definition with the columns that its limits need. @throws DefinitionError where it has a field of such a name */
export const withLimitFields = <R extends { name: string; states?: States; fields: Fields; indexes?: unknown }>(
  definition: R,
): R => {
  if (!hasLimits(definition as never) || definition.fields.limitSince === LIMIT_FIELDS.limitSince) return definition;
  const columns = { ...LIMIT_FIELDS, ...(mayStop(definition as never) ? LIMIT_RUNS : {}) };
  const taken = [...Object.keys(columns), LIMIT_LIGHT].find((name) => name in definition.fields);
  if (taken)
    throw new DefinitionError(
      `records.${definition.name}.fields.${taken}`,
      'a field of this name beside time limits',
      'a name that the kernel does not use',
      'Rename the field, or drop it: the limit keeps its own.',
    );
  const indexes = [...((definition.indexes as readonly string[][] | undefined) ?? []), ['limitDueOn']];
  return { ...definition, fields: { ...definition.fields, ...columns }, indexes };
};

export const partiesIn = (party: LimitParty | readonly LimitParty[]): readonly LimitParty[] =>
  (Array.isArray(party) ? party : [party]) as readonly LimitParty[];

const named = (party: LimitParty | readonly LimitParty[]): string =>
  partiesIn(party)
    .map((one) => one.label)
    .join('、');

/** How long, in a few words: 10个工作日; 按“签收期限”（个工作日）; 至“反馈期限”. */
export const limitSpan = (limit: LimitRule, fields: Fields = {}): string => {
  if (limit.until !== undefined) return `至“${fields[limit.until]?.label ?? limit.until}”`;
  const unit = LIMIT_UNITS[limit.unit];
  return typeof limit.days === 'number' ? `${limit.days}${unit}` : `按参数“${limit.days.label}”（${unit}）`;
};

/** The whole limit in one sentence, for diagrams and documentation. */
export const limitSentence = (
  limit: LimitRule,
  fields: Fields = {},
  names: Readonly<Record<string, string>> = {},
): string => {
  const unit = LIMIT_UNITS[limit.unit];
  return [
    `时限${limitSpan(limit, fields)}`,
    limit.warn ? `提前${limit.warn}${unit}提醒` : '',
    `催办${named(limit.holder)}`,
    ...(limit.escalate ?? []).map(({ after, to }) => `超期${after}${unit}报${named(to)}`),
    limit.pausedIn?.length ? `${limit.pausedIn.map((one) => names[one] ?? one).join('、')}期间停止计时` : '',
    limit.basis ? `依据${limit.basis}` : '',
  ]
    .filter(Boolean)
    .join('，');
};
