import type { Field } from '#kernel/definition';

/** What a cell's text means: a value, a name still to be looked up, or a problem in Chinese. */
export type CellReading =
  | { readonly value: unknown }
  | { readonly names: readonly string[] }
  | { readonly problem: string };

const value = (read: unknown): CellReading => ({ value: read });
const problem = (text: string): CellReading => ({ problem: text });

const YES = new Set(['是', '有', '√', '✓', '对', '1', 'y', 'yes', 'true', 't']);
const NO = new Set(['否', '无', '没有', '×', 'x', '错', '0', 'n', 'no', 'false', 'f']);

const FULL_WIDTH = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g;
/** What most cells have none of. */
const UNUSUAL = /[\s\u00a0\u3000\u200b\ufeff\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/;
const BLANKS = /^[\s\u00a0\u3000\u200b\ufeff]+|[\s\u00a0\u3000\u200b\ufeff]+$/gu;

/** Full-width digits and letters as plain ones, blanks of every kind trimmed; brackets and stops stay as Chinese writes them. */
export const plainText = (text: string): string =>
  !UNUSUAL.test(text) ? text : text.replace(FULL_WIDTH, (sign) => sign.normalize('NFKC')).replace(BLANKS, '');

const DATE_FORMS: readonly RegExp[] = [
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00(?::00)?)?$/,
  /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})[日号]?$/,
  /^(\d{4})(\d{2})(\d{2})$/,
];

/** A day as people write it, as YYYY-MM-DD; null when it is none. */
export const dayOf = (text: string): string | null => {
  let found: RegExpExecArray | null = null;
  for (const form of DATE_FORMS) {
    found = form.exec(text);
    if (found) break;
  }
  if (!found) return null;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real && year >= 1800 ? date.toISOString().slice(0, 10) : null;
};

const numberOf = (text: string, unit: string | undefined): number | null => {
  const bare = text.replace(/[,，\s]/g, '');
  const plain = unit && bare.endsWith(unit) ? bare.slice(0, -unit.length) : bare;
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : null;
};

const fenOf = (text: string): number | null => {
  const inTenThousands = /万元?$/.test(text);
  const plain = text.replace(/^[¥￥]/, '').replace(/(万元|万|元)$/, '');
  const yuan = numberOf(plain, undefined);
  return yuan === null ? null : Math.round(yuan * (inTenThousands ? 1_000_000 : 100));
};

const instantOf = (text: string): string | null => {
  const [, day, time] = /^(.+?)(?:[T ](\d{1,2}:\d{2}(?::\d{2})?))?$/.exec(text) ?? [];
  const date = dayOf(day ?? '');
  if (!date) return null;
  const clock = (time ?? '00:00').padStart(time && time.length > 5 ? 8 : 5, '0');
  const at = new Date(`${date}T${clock.length === 5 ? `${clock}:00` : clock}+08:00`);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
};

/** Codes by their labels, the first where two are labelled alike; made once, however many cells ask. */
const labelled = new WeakMap<Readonly<Record<string, string>>, ReadonlyMap<string, string>>();
const byLabel = (codes: Readonly<Record<string, string>>): ReadonlyMap<string, string> => {
  const known = labelled.get(codes);
  if (known) return known;
  const pairs = Object.entries(codes).map(
    ([code, label]) => [label.normalize('NFKC').replace(/\s/g, ''), code] as const,
  );
  const made = new Map(pairs.reverse());
  labelled.set(codes, made);
  return made;
};

const codeOf = (codes: Readonly<Record<string, string>>, text: string): string | null =>
  Object.hasOwn(codes, text) ? text : (byLabel(codes).get(text.replace(/\s/g, '')) ?? null);

const shownCodes = (codes: Readonly<Record<string, string>>): string => {
  const labels = Object.values(codes);
  return labels.length <= 8 ? labels.join('、') : `${labels.slice(0, 8).join('、')}等${labels.length}项`;
};

const oneOf = (codes: Readonly<Record<string, string>>, text: string): CellReading => {
  const code = codeOf(codes, text);
  return code === null ? problem(`“${text}”不在可选范围内，可选：${shownCodes(codes)}`) : value(code);
};

export const splitNames = (text: string): string[] =>
  text
    .split(/[、,，;；\n]/)
    .map((part) => part.trim())
    .filter(Boolean);

const severalOf = (codes: Readonly<Record<string, string>>, text: string): CellReading => {
  const read = splitNames(text).map((part) => oneOf(codes, part));
  const bad = read.find((one) => 'problem' in one);
  return bad ?? value(read.map((one) => (one as { value: unknown }).value));
};

const pointOf = (text: string): CellReading => {
  const [longitude, latitude] = splitNames(text).map(Number);
  if (longitude === undefined || latitude === undefined || Number.isNaN(longitude) || Number.isNaN(latitude))
    return problem(`“${text}”不是经纬度，请写成 119.58,31.73`);
  return value({ type: 'Point', coordinates: [longitude, latitude] });
};

const or = (read: unknown, expected: string, text: string): CellReading =>
  read === null ? problem(`“${text}”不是${expected}`) : value(read);

/**
 * The meaning of a cell for a field, as forgiving as it can be without guessing: full-width digits, dates in four
 * spellings, thousands separators, units, labels for codes. An empty cell is null.
 * @param lost the sheet kept it as a number that has lost its last digits: nobody may guess them
 */
export const readCell = (field: Field, raw: string, lost = false): CellReading => {
  if (lost) return problem('长数字存成了数值，末几位已丢失；请把这一列设为“文本”格式，按原件重新填写');
  const whole = plainText(raw);
  if (whole === '') return value(null);
  const text = whole.normalize('NFKC');
  switch (field.kind) {
    case 'integer':
    case 'number':
      return or(numberOf(text, field.unit), '数字', raw);
    case 'money':
      return or(fenOf(text), '金额', raw);
    case 'date':
      return or(dayOf(text), '日期，请写成 2026-03-09', raw);
    case 'instant':
      return or(instantOf(text), '时间，请写成 2026-03-09 14:30', raw);
    case 'yesNo':
      return or(YES.has(text.toLowerCase()) ? true : NO.has(text.toLowerCase()) ? false : null, '“是”或“否”', raw);
    case 'choice':
      return oneOf(field.codes ?? {}, text);
    case 'choices':
      return severalOf(field.codes ?? {}, text);
    case 'point':
      return pointOf(text);
    case 'code':
    case 'reference':
      return { names: [whole] };
    case 'references':
      return { names: splitNames(whole) };
    case 'longText':
      return value(raw.trim());
    default:
      return value(whole);
  }
};
