import type { BulletinItem } from '#contract/bulletin';
import { namesOf } from '#kernel/access';
import type { RowOf } from '#kernel/definition';
import type { Cell, Paper, Row } from '#kernel/paper';
import { type CellValue, type FileMark, writeWorkbook } from '#kernel/sheet';
import type { ReadTransaction } from '#kernel/store';
import { dateInChinese } from '#kernel/time';
import { type AsOf, dayOf } from '#modules/delivery';
import { plan } from '#modules/plan';
import { isDemonstration } from './freeze.ts';
import { type Commitment, commitmentItems, promisesOf } from './items.ts';
import { clauseInWords, gapSentence, lightMark } from './wording.ts';

type Line = { readonly item: BulletinItem; readonly row: Commitment; readonly checker: string };

export type Ledger = {
  readonly plan: RowOf<typeof plan>;
  readonly lines: readonly Line[];
  /** Only what is late: 整改台账, else 进展台账. */
  readonly late: boolean;
  readonly on: string;
  readonly sample: boolean;
};

/** Promises of a plan as a ledger of what is wrong, what is done about it and by when. @throws Refusal `not-found` */
export const ledgerOf = async (tx: ReadTransaction, planId: string, late: boolean, at: AsOf): Promise<Ledger> => {
  const of = await tx.get(plan, planId, at);
  const asOf = at.asOf ?? new Date().toISOString();
  const on = dayOf({ asOf });
  const rows = await promisesOf(tx, planId, asOf);
  const items = await commitmentItems(tx, rows, { asOf, on });
  const names = await namesOf(
    tx,
    rows.map((row) => row.confirmedBy),
  );
  const lines = items.map((item, index): Line => {
    const row = rows[index] as Commitment;
    return { item, row, checker: row.confirmedBy ? (names.get(row.confirmedBy) ?? '') : '' };
  });
  return {
    ...{ plan: of, late, on },
    lines: late ? lines.filter(({ item }) => item.light.late) : lines,
    sample: await isDemonstration(tx),
  };
};

const COLUMNS = [
  { key: 'index', label: '序号', width: 10, center: true },
  { key: 'source', label: '来源', width: 22 },
  { key: 'problem', label: '问题', width: 40 },
  { key: 'measure', label: '措施', width: 30 },
  { key: 'proof', label: '销号标准', width: 24 },
  { key: 'leader', label: '责任领导', width: 15, center: true },
  { key: 'unit', label: '责任单位', width: 20, center: true },
  { key: 'dueOn', label: '时限', width: 20, center: true },
  { key: 'progress', label: '进展', width: 32 },
  { key: 'evidence', label: '佐证', width: 13, center: true },
  { key: 'checker', label: '核验人', width: 15, center: true },
  { key: 'state', label: '状态', width: 16, center: true },
  { key: 'closedOn', label: '销号日期', width: 20, center: true },
] as const;
type Key = (typeof COLUMNS)[number]['key'];

/** In a ledger of everything the second column is the matter; in one of late items it is the problem. */
const labelOf = (ledger: Ledger, { key, label }: (typeof COLUMNS)[number]): string =>
  key === 'problem' && !ledger.late ? '事项与差距' : label;

const cellsOf = ({ item, row, checker }: Line, index: number): Record<Key, string> => ({
  index: String(index),
  source: `要点${clauseInWords(item.clausePath)}`,
  problem: item.light.late || item.overdue ? `${item.title}：${gapSentence(item)}` : item.title,
  measure: item.next ? `${dateInChinese(item.next.dueOn)}前${item.next.title}` : '',
  proof: row.proof ?? '',
  leader: item.leader ?? '',
  unit: [item.unit?.name ?? '', ...item.supporting].filter(Boolean).join('、'),
  dueOn: item.dueOn ?? '',
  progress: item.progress ?? '',
  evidence: row.evidence.length > 0 ? `${row.evidence.length}份` : '',
  checker,
  state: `${item.stateLabel}\n${lightMark(item)}`,
  closedOn: item.closedOn ?? '',
});

/** 整改率 = 销号数/到期数; 未到期 apart. Source: domain handbook 01 §4. */
export const totalLine = ({ lines, on }: Ledger): string => {
  const due = lines.filter(({ item }) => item.dueOn !== null && item.dueOn <= on);
  const closedDue = due.filter(({ item }) => item.state === 'closed').length;
  const notDue = lines.length - due.length;
  const early = lines.filter(({ item }) => item.state === 'closed').length - closedDue;
  const rate = due.length > 0 ? `，销号率${((closedDue / due.length) * 100).toFixed(1)}%` : '';
  return `合计${lines.length}项：已到期${due.length}项，其中已销号${closedDue}项${rate}；未到期${notDue}项另计，其中提前销号${early}项。`;
};

const titleOf = ({ plan: of, late }: Ledger): string =>
  `${of.title.replace(/[《》]/g, '')}${late ? '滞后事项整改台账' : '进展台账'}`;

export const ledgerPaper = (given: Ledger): Paper => {
  const rows = given.lines.map((line, index): Row => {
    const cells = cellsOf(line, index + 1);
    return COLUMNS.map(({ key }): Cell => cells[key]);
  });
  const total: Row = [{ text: totalLine(given), align: 'left', colSpan: COLUMNS.length }];
  return {
    kind: 'ledger',
    issuers: [...(given.plan.issuers ?? [])],
    title: titleOf(given),
    asOf: `数据截至${dateInChinese(given.on)}`,
    blocks: [
      {
        type: 'table',
        size: 'smallFive',
        columns: COLUMNS.map((one) => ({ width: one.width, align: 'center' in one ? 'center' : 'left' })),
        head: [COLUMNS.map((column) => labelOf(given, column))],
        rows: [...rows, total],
      },
    ],
    ...(given.sample ? { sample: true } : {}),
  };
};

export const ledgerSheet = async (given: Ledger, mark: FileMark): Promise<Buffer> => {
  const columns = COLUMNS.map((column) => ({
    key: column.key,
    label: labelOf(given, column),
    width: Math.round(column.width * 0.8),
    kind: column.key === 'dueOn' || column.key === 'closedOn' ? ('date' as const) : ('text' as const),
  }));
  const rows: Record<string, CellValue>[] = given.lines.map((line, index) => cellsOf(line, index + 1));
  const merges = [{ row: rows.length, key: 'index', colSpan: COLUMNS.length }];
  const headLine = `${given.sample ? '【样例】' : ''}数据截至${given.on}`;
  const sheet = { name: given.late ? '整改台账' : '进展台账', title: titleOf(given), headLine, columns, merges };
  return writeWorkbook({ sheets: [{ ...sheet, rows: [...rows, { index: totalLine(given) }] }], mark });
};
