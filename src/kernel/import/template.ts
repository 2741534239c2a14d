import { Buffer } from 'node:buffer';
import { Workbook, type Worksheet } from '@cj-tech-master/excelts';
import type { RecordDefinition } from '#kernel/definition';
import type { CodeLists } from '#kernel/store';
import { columnNote, type ImportColumn } from './columns.ts';

/** Rows that the template's drop-downs and text formats reach; a sheet may be longer. */
const ROWS = 5_000;
/** Excel shows longer lists as drop-downs too, but nobody finds anything in them. */
const LONGEST_LIST = 500;

const HEAD = {
  font: { name: '宋体', size: 11, bold: true },
  alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF2F2F2' } },
} as const;
const REQUIRED = { ...HEAD, font: { ...HEAD.font, color: { argb: 'FFB42318' } } } as const;

/** What a column's drop-down offers; null where there is none. */
const choicesOf = ({ field }: ImportColumn, lists: CodeLists): string[] | null => {
  if (field.kind === 'yesNo') return ['是', '否'];
  if (field.kind === 'choice') return Object.values(field.codes ?? {});
  if (field.kind !== 'code') return null;
  const inForce = [...(lists.get(field.list ?? '')?.items.values() ?? [])].filter(
    (item) => item.to === null && !item.heading,
  );
  return inForce.map((item) => item.label);
};

/**
 * The workbook that people fill in for a record: heads with notes, drop-downs, text format so that long numbers keep
 * their digits, an instruction sheet. Which template it is stands in the hidden sheet `_yaodian`.
 */
export const templateOf = async (
  definition: RecordDefinition<any>,
  columns: readonly ImportColumn[],
  lists: CodeLists,
): Promise<Buffer> => {
  const workbook = new Workbook();
  const created = new Date(Date.UTC(2020, 0, 1));
  Object.assign(workbook, { created, modified: created });
  const sheet = workbook.addWorksheet(definition.label.slice(0, 28), {
    views: [{ state: 'frozen', ySplit: 1, xSplit: 0 }],
  });
  const offered = workbook.addWorksheet('选项', { state: 'hidden' });
  columns.forEach((column, at) => {
    writeColumn(sheet, column, at + 1);
    const choices = choicesOf(column, lists);
    if (choices && choices.length > 0) offer(sheet, offered, at + 1, choices.slice(0, LONGEST_LIST));
  });
  explain(workbook.addWorksheet('填写说明'), definition, columns, lists);
  const about = workbook.addWorksheet('_yaodian', { state: 'veryHidden' });
  about.addRow(['record', definition.name]);
  about.addRow(['columns', columns.map(({ name }) => name).join(',')]);
  return Buffer.from(await workbook.xlsx.writeBuffer());
};

const writeColumn = (sheet: Worksheet, column: ImportColumn, at: number): void => {
  const { head, required, field } = column;
  const whole = sheet.getColumn(at);
  whole.width = Math.min(40, Math.max(12, head.length * 2 + 4));
  // A column in text format keeps the digits of identity numbers and codes.
  if (!['integer', 'number', 'money'].includes(field.kind)) whole.numFmt = '@';
  const cell = sheet.getRow(1).getCell(at);
  cell.value = required ? `${head}*` : head;
  cell.style = required ? REQUIRED : HEAD;
  cell.note = columnNote(column);
};

const letterOf = (sheet: Worksheet, column: number): string => sheet.getColumn(column).letter;

const offer = (sheet: Worksheet, offered: Worksheet, column: number, choices: readonly string[]): void => {
  choices.forEach((choice, at) => {
    offered.getRow(at + 1).getCell(column).value = choice;
  });
  const letter = letterOf(offered, column);
  const data = letterOf(sheet, column);
  sheet.dataValidations.add(`${data}2:${data}${ROWS}`, {
    type: 'list',
    allowBlank: true,
    formulae: [`选项!$${letter}$1:$${letter}$${choices.length}`],
    showErrorMessage: true,
    errorStyle: 'warning',
    errorTitle: '不在可选范围内',
    error: '请从下拉列表中选择。',
  });
};

const explain = (
  sheet: Worksheet,
  definition: RecordDefinition<any>,
  columns: readonly ImportColumn[],
  lists: CodeLists,
): void => {
  sheet.columns = [{ width: 24 }, { width: 12 }, { width: 40 }, { width: 60 }];
  sheet.addRow([`${definition.label}：填写说明`]).font = { name: '宋体', size: 14, bold: true };
  sheet.addRow(['表头不要改动；可以删去不填的列，也可以在表头上方加标题行。带*的列必填。']);
  sheet.addRow([
    '可以上传.xlsx、.xls，或.csv（UTF-8或GB18030，列之间用逗号、分号或制表符）。只读第一张可见的工作表；公式按保存时的结果读取。',
  ]);
  sheet.addRow([sameRow(definition)]);
  sheet.addRow([]);
  sheet.addRow(['列', '是否必填', '说明', '可选内容']).font = { bold: true };
  for (const column of columns)
    sheet.addRow([
      column.head,
      column.required ? '必填' : '可不填',
      columnNote(column),
      (choicesOf(column, lists) ?? []).slice(0, 60).join('、'),
    ]);
};

/** By what a line is known to mean a row that stands already, in words. */
const sameRow = (definition: RecordDefinition<any>): string => {
  const words = (names: readonly string[]) => `“${names.map((name) => definition.fields[name]?.label).join('＋')}”`;
  const [first, ...further] = [
    ...(definition.businessKey ? [words(definition.businessKey as string[])] : []),
    ...((definition.knownBy ?? []) as readonly (readonly string[])[]).map(words),
  ];
  const alike = ((definition.alikeBy ?? []) as readonly (readonly string[])[]).map(words).join('、');
  if (!first) return '各列都与已有的一条相同的行不会再登记；有一列不同的，按新的一条登记。';
  const then = further.length > 0 ? `这样没有找到的，依次看${further.join('、')}。` : '';
  const last = alike ? `只有${alike}相同的：这一行没有带来新号码的，视为同一条；带来了的，作为疑似重复退回核对。` : '';
  return `${first}相同的视为同一条：已有的会更新，没有的会新增；重复导入不会产生重复。${then}${last}`;
};
