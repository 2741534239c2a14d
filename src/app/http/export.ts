import {
  type Field,
  hasLimits,
  LIMIT_LIGHT,
  limitLightField,
  limitLightOf,
  type RecordDefinition,
  type Registry,
  type Row,
} from '#kernel/definition';
import type { FileAnswer } from '#kernel/http';
import { type FileMark, writeCsv, writeWorkbook } from '#kernel/sheet';
import type { ListOptions, ReadTransaction } from '#kernel/store';
import { civilDateAt, today } from '#kernel/time';
import { titleIn, titlesOf } from './present.ts';

/** Exports stop here; larger ones are a job of the data centre. */
const MOST_ROWS = 100_000;
const PAGE = 5_000;

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const exportKind = (accept: string): 'csv' | 'xlsx' | null =>
  accept.includes(XLSX) ? 'xlsx' : accept.includes('text/csv') ? 'csv' : null;

const shownFields = (definition: RecordDefinition, columns: string | undefined): string[] => {
  const possible = Object.entries(definition.fields)
    .filter(([, field]) => field.kind !== 'json' && field.kind !== 'files')
    .map(([name]) => name)
    .concat(hasLimits(definition) ? [LIMIT_LIGHT] : []);
  const asked = columns?.split(',').filter((name) => possible.includes(name));
  return asked?.length ? asked : possible;
};

type Titles = Record<string, Record<string, string>>;

/** Beijing time to the minute, as pages show it. */
const minuteOf = (instant: string): string =>
  new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');

const pointText = (value: unknown): string =>
  (value as { coordinates?: readonly number[] }).coordinates?.map((each) => each.toFixed(6)).join('，') ??
  String(value);

/** One value as the list shows it: what a page says in words stands in the sheet in the same words. */
export const cellOf = (field: Field, value: unknown, titles: Titles): string | number | null => {
  if (value === null || value === undefined) return null;
  const many = [value].flat();
  if (field.codes) return many.map((code) => field.codes?.[String(code)] ?? code).join('、');
  if (field.list) return titleIn(titles, field, value) ?? String(value);
  if (field.target) return many.map((id) => titleIn(titles, field, id) ?? UNSEEN).join('、');
  if (field.kind === 'yesNo') return value ? '是' : '否';
  if (field.kind === 'money') return Number(value) / 100;
  // Covered values are text already, whatever their kind.
  if (field.kind === 'instant')
    return Number.isNaN(Date.parse(String(value))) ? String(value) : minuteOf(String(value));
  if (typeof value === 'object') return shapeText(field, many, titles);
  return typeof value === 'number' ? value : String(value);
};

const UNSEEN = '（不在您的范围内）';

const shapeText = (field: Field, many: readonly unknown[], titles: Titles): string => {
  if (field.kind === 'point') return pointText(many[0]);
  if (field.kind === 'polygon') return '已划定范围';
  if (!field.columns) return JSON.stringify(many.length === 1 ? many[0] : many);
  const columns = Object.entries(field.columns);
  const lineOf = (line: unknown): string =>
    columns.map(([name, column]) => cellOf(column, (line as Row)[name], titles) ?? '—').join(' ');
  return many.map(lineOf).join('；');
};

/** What an export of a list holds, in words: the kind, and what it was narrowed by. Values stand in the journal only. */
export const scopeInWords = (
  definition: RecordDefinition,
  { filter = {}, search }: Pick<ListOptions, 'filter' | 'search'>,
): string => {
  const labels = Object.keys(filter).map((name) => definition.fields[name]?.label ?? name);
  const narrowed = [...new Set([...labels, ...(search ? ['搜索'] : [])])];
  return narrowed.length > 0 ? `${definition.label}（筛选：${narrowed.join('、')}）` : definition.label;
};

/** What a list shows, with the same filter, scope, columns and masking, as a workbook or CSV with a head line. */
export const exportList = async (
  tx: ReadTransaction,
  registry: Registry,
  definition: RecordDefinition,
  options: ListOptions & { columns?: string },
  kind: 'csv' | 'xlsx',
  mark: FileMark,
): Promise<FileAnswer> => {
  const names = shownFields(definition, options.columns);
  const fields: Readonly<Record<string, Field>> = { ...definition.fields, [LIMIT_LIGHT]: limitLightField(definition) };
  const on = options.asOf ? civilDateAt(options.asOf) : today();
  let more = false;
  const rows: Record<string, string | number | null>[] = [];
  for (let after: string | undefined; rows.length < MOST_ROWS; ) {
    const asked = { ...options, limit: PAGE, ...(after ? { after } : {}) };
    const page = await tx.shown(definition, asked, (rows) => titlesOf(tx, registry, definition, rows));
    const titles = page.beside;
    for (const row of page.rows)
      rows.push(
        Object.fromEntries(
          names.map((name) => {
            const value = name === LIMIT_LIGHT ? limitLightOf(row, on) : row[name];
            return [name, cellOf(fields[name] as Field, value, titles)];
          }),
        ),
      );
    if (!page.next) break;
    after = page.next;
    more = rows.length >= MOST_ROWS;
  }
  const columns = names.map((name) => {
    const field = fields[name];
    const numeric = field?.kind === 'integer' || field?.kind === 'number' || field?.kind === 'money';
    return {
      key: name,
      label: field?.unit ? `${field.label}（${field.unit}）` : (field?.label ?? name),
      width: field?.kind === 'longText' ? 40 : 18,
      kind: numeric ? ('number' as const) : ('text' as const),
    };
  });
  const headLine = `${definition.label}${more ? `，只含前${rows.length}条，其余请缩小范围另行导出` : `，共${rows.length}条`}${options.asOf ? `；截至${options.asOf}` : ''}`;
  const sheet = { name: definition.label, title: definition.label, headLine, columns, rows };
  const fileName = `${definition.label}-${today()}.${kind}`;
  return kind === 'csv'
    ? { mark, bytes: writeCsv(sheet, mark), mime: 'text/csv; charset=utf-8', fileName }
    : { mark, bytes: await writeWorkbook({ sheets: [sheet], mark }), mime: XLSX, fileName };
};
