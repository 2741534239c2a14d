import type { BoardRow } from '#contract/delivery';
import type { RowOf } from '#kernel/definition';
import type { Cell, Paper, Row } from '#kernel/paper';
import { type CellValue, type FileMark, type SheetMerge, writeWorkbook } from '#kernel/sheet';
import type { ReadTransaction } from '#kernel/store';
import { dateInChinese } from '#kernel/time';
import { type AsOf, boardRowsOf, dayOf } from '#modules/delivery';
import { clause, plan, planVersion } from '#modules/plan';
import { isDemonstration } from './freeze.ts';

type Plan = RowOf<typeof plan>;

/** One clause with the tasks under it: the clause's own words are printed once, merged over its rows. */
type Group = { readonly text: string; readonly rows: readonly BoardRow[] };

export type Responsibility = {
  readonly plan: Plan;
  readonly groups: readonly Group[];
  readonly on: string;
  readonly sample: boolean;
};

/** Clauses in the order of the text with what each promises and who answers for it. @throws Refusal `not-found` */
export const responsibilityOf = async (tx: ReadTransaction, planId: string, at: AsOf): Promise<Responsibility> => {
  const row = await tx.get(plan, planId, at);
  const rows = await boardRowsOf(tx, { plan: planId, ...at });
  const texts = await clauseTexts(tx, planId, [...new Set(rows.flatMap((one) => one.clause ?? []))]);
  const groups: { key: string; text: string; rows: BoardRow[] }[] = [];
  for (const one of rows) {
    const key = one.clause ?? '-';
    const last = groups.at(-1);
    if (last?.key === key) last.rows.push(one);
    else groups.push({ key, text: texts.get(key) ?? '（序言）', rows: [one] });
  }
  return { plan: row, groups, on: dayOf(at), sample: await isDemonstration(tx) };
};

/** The clause as issued, white space of the page layout left out. */
const clauseTexts = async (
  tx: ReadTransaction,
  planId: string,
  ids: readonly string[],
): Promise<Map<string, string>> => {
  const clauses = await tx.lookup(clause, { plan: planId, id: [...ids] });
  const versions = await tx.lookup(planVersion, { id: [...new Set(clauses.map((one) => one.planVersion))] });
  const texts = new Map(versions.map((one) => [one.id, one.text]));
  return new Map(
    clauses.map((one) => [
      one.id,
      (texts.get(one.planVersion) ?? '')
        .slice(one.start, one.end)
        .replace(/\s*\n\s*/g, '')
        .trim() || one.title,
    ]),
  );
};

const COLUMNS = [
  { key: 'index', label: '序号', width: 10, characters: 6, center: true },
  { key: 'clause', label: '条款原文', width: 50, characters: 44 },
  { key: 'task', label: '任务', width: 42, characters: 34 },
  { key: 'targets', label: '目标', width: 30, characters: 26 },
  { key: 'milestones', label: '节点', width: 34, characters: 28 },
  { key: 'leader', label: '牵头领导', width: 17, characters: 10, center: true },
  { key: 'leadSection', label: '牵头科室', width: 21, characters: 14, center: true },
  { key: 'supporting', label: '配合单位', width: 23, characters: 18 },
  { key: 'addressees', label: '责任学校、镇街', width: 23, characters: 18 },
  { key: 'taskForce', label: '专班', width: 16, characters: 12, center: true },
] as const;
type Key = (typeof COLUMNS)[number]['key'];

const names = (parties: readonly { name: string }[]): string => parties.map((one) => one.name).join('、');

const cellsOf = (row: BoardRow, index: number, text: string): Record<Key, string> => ({
  index: String(index),
  clause: text,
  task: row.title,
  targets: row.targets.map((one) => one.text).join('\n') || '定性任务',
  milestones: stepsOf(row),
  leader: row.leader?.name ?? '',
  leadSection: row.leadSection?.name ?? '',
  supporting: names(row.supporting),
  addressees: names(row.addressees),
  taskForce: row.taskForce?.name ?? '',
});

const stepsOf = ({ milestones, dueOn }: BoardRow): string => {
  if (milestones.length === 0) return dueOn ? `${dateInChinese(dueOn)}前完成` : '';
  return milestones.map((one) => `${dateInChinese(one.dueOn)}前${one.title}（${one.weight}%）`).join('\n');
};

const titleOf = ({ plan: of }: Responsibility): string => `${of.title.replace(/[《》]/g, '')}责任分解表`;

/** 责任分解表, landscape, 条款原文 merged over its tasks. */
export const responsibilityPaper = (given: Responsibility): Paper => {
  let index = 0;
  const rows = given.groups.flatMap((group) =>
    group.rows.map((row, at): Row => {
      const cells = cellsOf(row, ++index, group.text);
      const list: Cell[] = COLUMNS.filter(({ key }) => key !== 'clause').map(({ key }) => cells[key]);
      if (at === 0) list.splice(1, 0, { text: group.text, rowSpan: group.rows.length, valign: 'top' });
      return list;
    }),
  );
  return {
    kind: 'ledger',
    issuers: [...(given.plan.issuers ?? [])],
    title: titleOf(given),
    ...(given.plan.docNumber ? { docNumber: `${given.plan.docNumber}附件` } : {}),
    asOf: `数据截至${dateInChinese(given.on)}`,
    blocks: [
      {
        type: 'table',
        size: 'smallFive',
        columns: COLUMNS.map((one) => ({ width: one.width, align: 'center' in one ? 'center' : 'left' })),
        head: [COLUMNS.map(({ label }) => label)],
        rows,
      },
    ],
    ...(given.sample ? { sample: true } : {}),
  };
};

/** The same table as a workbook. */
export const responsibilitySheet = async (given: Responsibility, mark: FileMark): Promise<Buffer> => {
  const rows: Record<string, CellValue>[] = [];
  const merges: SheetMerge[] = [];
  for (const group of given.groups) {
    if (group.rows.length > 1) merges.push({ row: rows.length, key: 'clause', rowSpan: group.rows.length });
    for (const row of group.rows) rows.push(cellsOf(row, rows.length + 1, group.text));
  }
  const columns = COLUMNS.map(({ key, label, characters }) => ({
    key,
    label,
    width: characters,
    kind: 'text' as const,
  }));
  const sample = given.sample ? '【样例】' : '';
  const headLine = `${sample}${given.plan.docNumber ?? ''}　共${rows.length}项　数据截至${given.on}`;
  const sheets = [{ name: '责任分解表', title: titleOf(given), headLine, columns, rows, merges }];
  return writeWorkbook({ sheets, mark });
};
