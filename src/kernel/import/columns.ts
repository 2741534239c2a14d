import type { Field, Fields, RecordDefinition } from '#kernel/definition';

/** A column that a sheet may bring. */
export type ImportColumn = {
  readonly name: string;
  readonly field: Field;
  /** As the template heads it: 办学面积（平方米）. */
  readonly head: string;
  /** Further heads it is recognised by. */
  readonly aliases: readonly string[];
  /** A new row must bring it. */
  readonly required: boolean;
};

const NOT_IN_SHEETS: readonly string[] = ['json', 'files', 'table', 'polygon'];

const isImportable = (definition: RecordDefinition<any>, name: string, field: Field, role: string): boolean =>
  !field.system &&
  !field.compute &&
  !NOT_IN_SHEETS.includes(field.kind) &&
  name !== definition.states?.field &&
  (!field.writers || field.writers.includes(role));

/** The columns of a record that a post of this role may bring in a sheet, in the record's order. */
export const importColumns = (definition: RecordDefinition<any>, role: string): ImportColumn[] =>
  Object.entries(definition.fields as Fields)
    .filter(([name, field]) => isImportable(definition, name, field, role))
    .map(([name, field]) => ({
      name,
      field,
      head: field.unit ? `${field.label}（${field.unit}）` : field.label,
      aliases: [field.label, name, ...(field.en ? [field.en] : []), ...(field.sheet?.heads ?? [])],
      required: !field.optional && field.fallback === undefined,
    }));

/** Heads compare without blanks, stars, brackets and case: `* 姓 名（必填）` is 姓名. */
export const plainHead = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s*＊:：]/g, '')
    .replace(/\((必填|选填|可不填|请勿修改)\)/g, '');

/** What a template says of a column, in one line. */
export const columnNote = ({ field, required }: ImportColumn): string =>
  [
    required ? '必填' : '可不填',
    KIND_NOTES[field.kind] ?? '',
    field.max !== undefined && (field.kind === 'text' || field.kind === 'longText') ? `最多${field.max}字` : '',
    field.help ?? '',
  ]
    .filter(Boolean)
    .join('；');

const KIND_NOTES: Partial<Record<Field['kind'], string>> = {
  date: '如 2026-03-09',
  instant: '如 2026-03-09 14:30',
  period: '如 2026、2026-Q1、2026-03',
  integer: '整数',
  number: '数字',
  money: '元',
  yesNo: '是或否',
  choice: '从下拉列表中选',
  choices: '多项用顿号隔开',
  references: '多项用顿号隔开',
  reference: '填名称或代码',
  code: '填代码或名称',
  point: '经度,纬度，如 119.58,31.73',
  sealed: '整列设为文本格式',
};
