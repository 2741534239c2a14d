import type { RecordStandingView } from '#contract/binding';
import type { BulletinItem } from '#contract/bulletin';
import type { BoardRow } from '#contract/delivery';
import type { RowOf } from '#kernel/definition';
import type { ReadTransaction } from '#kernel/store';
import { type CivilDate, civilDateAt, daysBetween } from '#kernel/time';
import { figureText, LIGHTS, presentRows, report } from '#modules/delivery';
import { commitment } from '#modules/plan';
import { supervisionSlip } from './slip-record.ts';

export type Commitment = RowOf<typeof commitment>;
type Report = RowOf<typeof report>;

type Asked = { readonly asOf: string; readonly on: CivilDate };

/** Every promise of a plan that was not dropped, as of an instant, in the order of the text. */
export const promisesOf = (tx: ReadTransaction, planId: string, asOf: string): Promise<Commitment[]> =>
  tx.lookup(commitment, { plan: planId, review: { op: 'ne', value: 'dropped' } }, { asOf });

/** Chosen promises as of an instant, in the order they were chosen. */
export const promisesChosen = async (
  tx: ReadTransaction,
  ids: readonly string[],
  asOf: string,
): Promise<Commitment[]> => {
  const found = new Map((await tx.lookup(commitment, { id: [...ids] }, { asOf })).map((row) => [row.id, row]));
  return ids.flatMap((id) => found.get(id) ?? []);
};

/**
 * Promises as an issue tells them. Figures do not depend on whoever compiles: rows are read by rule, not by right,
 * and who may compile is a permission of the bulletin. Only what a second person confirmed is told as progress.
 */
export const commitmentItems = async (
  tx: ReadTransaction,
  rows: readonly Commitment[],
  { asOf, on }: Asked,
): Promise<BulletinItem[]> => {
  const ids = rows.map((row) => row.id);
  const board = await presentRows(tx, rows, { asOf });
  const reports = await tx.lookup(report, { commitment: ids, state: 'confirmed' }, { asOf, sort: '-confirmedAt' });
  const slips = await tx.lookup(
    supervisionSlip,
    { commitment: ids, state: ['issued', 'received', 'answered'] },
    { asOf, sort: 'createdAt' },
  );
  const told = new Map<string, Report>();
  for (const one of reports) if (!told.has(one.commitment)) told.set(one.commitment, one);
  return board.map((shown, index) => ({
    ...itemOf(shown, rows[index] as Commitment, on),
    progress: told.get(shown.id)?.progress ?? null,
    problems: told.get(shown.id)?.problems ?? null,
    slips: slips.filter((one) => one.commitment === shown.id).flatMap((one) => one.docNumber ?? []),
  }));
};

const STEP_STATES = { open: '未完成', reported: '待核验', confirmed: '已确认' } as const;

type Told = Omit<BulletinItem, 'progress' | 'problems' | 'slips'>;

const itemOf = (shown: BoardRow, row: Commitment, on: CivilDate): Told => {
  const { id, code, clausePath, title, state, stateLabel, dueOn } = shown;
  const { colour, text, expected, actual, gap, late } = shown.light;
  const milestones = shown.milestones.map((one) => ({
    title: one.title,
    dueOn: one.dueOn,
    weight: one.weight,
    confirmed: one.state === 'confirmed' ? (one.confirmedWeight ?? one.weight) : 0,
    stateLabel: STEP_STATES[one.state as keyof typeof STEP_STATES] ?? one.state,
  }));
  return {
    ...{ id, code, clausePath, title, state, stateLabel, dueOn, milestones },
    record: 'commitment',
    sentence: row.text.replace(/\s*\n\s*/g, ''),
    light: { colour, label: LIGHTS[colour], text, expected, actual, gap, late },
    leader: shown.leader?.name ?? null,
    unit: shown.leadSection,
    supporting: shown.supporting.map((one) => one.name),
    closedOn: state === 'closed' && row.closedAt ? civilDateAt(row.closedAt) : null,
    targets: shown.targets.map(targetLine),
    ...stepsAround(milestones, { dueOn, state }, on),
    lateRun: late ? 1 : 0,
  };
};

/** Target and where it stands: by the record with its day where one decides, else as confirmed. */
const targetLine = ({ text, confirmedValue, unit, record }: BoardRow['targets'][number]): string => {
  if (record) return `${text}，${recordLine(record)}`;
  return confirmedValue === null ? text : `${text}，已确认${confirmedValue}${unit ?? ''}`;
};

/** 记录3个（2026-03-31） */
export const recordLine = ({ quantity, unit, on, because }: RecordStandingView): string =>
  quantity === null ? `记录无法计算：${because}` : `记录${figureText(quantity)}${unit}（${on}）`;

type Step = BulletinItem['milestones'][number];

/** The step that stands for a whole commitment without milestones. */
export const WHOLE = '全部完成';

/** The milestone overdue the longest and the next one to come; without milestones the final date stands for one. */
export const stepsAround = (
  milestones: readonly Step[],
  { dueOn, state }: { dueOn: string | null; state: string },
  on: CivilDate,
): Pick<BulletinItem, 'overdue' | 'next'> => {
  if (state === 'closed' || state === 'suspended') return { overdue: null, next: null };
  const final = dueOn ? [{ title: WHOLE, dueOn, weight: 100, confirmed: 0, stateLabel: '' }] : [];
  const open = (milestones.length > 0 ? milestones : final)
    .filter((one) => one.confirmed < one.weight)
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
  const late = open.find((one) => one.dueOn < on);
  const next = open.find((one) => one.dueOn >= on);
  return {
    overdue: late ? { title: late.title, dueOn: late.dueOn, days: daysBetween(late.dueOn, on) } : null,
    next: next ? { title: next.title, dueOn: next.dueOn } : null,
  };
};
