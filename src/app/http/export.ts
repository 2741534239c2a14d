import type { RecordDefinition, Registry, Row } from '#kernel/definition';
import type { FileAnswer } from '#kernel/http';
import { type FileMark, writeCsv, writeWorkbook } from '#kernel/sheet';
import type { ListOptions, ReadTransaction } from '#kernel/store';
import { today } from '#kernel/time';
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
    .map(([name]) => name);
  const asked = columns?.split(',').filter((name) => possible.includes(name));
  return asked?.length ? asked : possible;
};

const cell = (
  definition: RecordDefinition,
  name: string,
  row: Row,
  titles: Record<string, Record<string, string>>,
): string | number | null => {
  const field = definition.fields[name];
  const value = row[name];
  if (value === null || value === undefined || !field) return null;
  if (field.codes)
    return [value]
      .flat()
      .map((code) => field.codes?.[String(code)] ?? code)
      .join('、');
  if (field.list) return titleIn(titles, field, value) ?? String(value);
  if (field.target)
    return [value]
      .flat()
      .map((id) => titleIn(titles, field, id) ?? '')
      .filter(Boolean)
      .join('、');
  if (field.kind === 'yesNo') return value ? '是' : '否';
  if (field.kind === 'money') return Number(value) / 100;
  return typeof value === 'number' ? value : String(value);
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
  const rows: Record<string, string | number | null>[] = [];
  for (let after: string | undefined; rows.length < MOST_ROWS; ) {
    const asked = { ...options, limit: PAGE, ...(after ? { after } : {}) };
    const page = await tx.shown(definition, asked, (rows) => titlesOf(tx, registry, definition, rows));
    const titles = page.beside;
    for (const row of page.rows)
      rows.push(Object.fromEntries(names.map((name) => [name, cell(definition, name, row, titles)])));
    if (!page.next) break;
    after = page.next;
  }
  const columns = names.map((name) => {
    const field = definition.fields[name];
    const numeric = field?.kind === 'integer' || field?.kind === 'number' || field?.kind === 'money';
    return {
      key: name,
      label: field?.unit ? `${field.label}（${field.unit}）` : (field?.label ?? name),
      width: field?.kind === 'longText' ? 40 : 18,
      kind: numeric ? ('number' as const) : ('text' as const),
    };
  });
  const headLine = `${definition.label}，共${rows.length}条${options.asOf ? `；截至${options.asOf}` : ''}`;
  const sheet = { name: definition.label, title: definition.label, headLine, columns, rows };
  const fileName = `${definition.label}-${today()}.${kind}`;
  return kind === 'csv'
    ? { mark, bytes: writeCsv(sheet, mark), mime: 'text/csv; charset=utf-8', fileName }
    : { mark, bytes: await writeWorkbook({ sheets: [sheet], mark }), mime: XLSX, fileName };
};
