import { z } from 'zod';
import { isInstant, isReadable, isStoredYear } from '#contract/values';
import { type Reason, Refusal } from '#kernel/refusal';
import { standingUnseen, type Viewer } from './covering.ts';
import type { Field } from './field.ts';
import type { Fields, RecordDefinition, Row } from './record.ts';

/** The zod schema of one field's value, without null. Messages are Chinese and name the remedy. */
const valueSchema = (field: Field): z.ZodType => {
  switch (field.kind) {
    case 'text':
    case 'longText':
      return textSchema(field);
    case 'integer':
    case 'money':
      return rangeOf(z.number('请填写数字').int('请填写整数'), field);
    case 'number':
      return rangeOf(z.number('请填写数字'), field);
    case 'date':
      // PostgreSQL's calendar has no year 0.
      return z.iso.date('请按“2026-03-09”的格式填写日期').refine(isStoredYear, '年份不对');
    case 'instant':
      return z.iso.datetime({ offset: true, error: '时间格式不对' }).refine(isInstant, '时间不对');
    case 'period':
      return z
        .string()
        .regex(/^\d{4}(-(Q[1-4]|W\d{2}|T[12]|\d{2}(-\d{2})?)|-\d{4})?$/, '期间格式不对，如 2026、2026-Q1、2026-03');
    case 'yesNo':
      return z.boolean('请选择是或否');
    case 'choice':
      return z.enum(Object.keys(field.codes ?? {}) as [string, ...string[]], '请从列表中选择');
    case 'choices':
      return z.array(z.enum(Object.keys(field.codes ?? {}) as [string, ...string[]], '请从列表中选择'));
    case 'code':
      return z
        .string('请从列表中选择')
        .trim()
        .regex(/^[0-9A-Za-z.-]{1,30}$/, '请从列表中选择');
    case 'sealed':
      return textSchema(field);
    case 'point':
      return pointSchema;
    case 'polygon':
      return polygonSchema;
    case 'table':
      return z.array(tableRow(field.columns ?? {})).max(field.max ?? 200, `最多${field.max ?? 200}行`);
    case 'reference':
      return z.uuid('请从列表中选择');
    case 'references':
    case 'files':
      return z.array(z.uuid('请从列表中选择')).max(500);
    case 'json':
      return field.schema ?? z.unknown();
  }
};

const textSchema = (field: Field): z.ZodType => {
  const max = field.max ?? 200;
  let schema = z.string('请填写文字').trim().max(max, `最多${max}个字`);
  if (!field.optional) schema = schema.min(1, '请填写');
  schema = schema.refine(isReadable, '含有不可见的控制字符，请删去');
  return field.pattern ? schema.regex(field.pattern.regex, field.pattern.message) : schema;
};

const position = z.tuple([
  z.number('请填写经度').min(-180, '经度在-180到180之间').max(180, '经度在-180到180之间'),
  z.number('请填写纬度').min(-90, '纬度在-90到90之间').max(90, '纬度在-90到90之间'),
]);
const pointSchema = z.strictObject({ type: z.literal('Point'), coordinates: position });
const isClosed = (ring: readonly (readonly [number, number])[]): boolean => {
  const [first, last] = [ring[0], ring.at(-1)];
  return first?.[0] === last?.[0] && first?.[1] === last?.[1];
};
/** RFC 7946 §3.1.6: linear rings of at least four positions, the last equal to the first. */
const polygonSchema = z.strictObject({
  type: z.literal('Polygon'),
  coordinates: z
    .array(z.array(position).min(4, '范围至少要有三个顶点').max(10_000, '顶点过多').refine(isClosed, '范围没有闭合'))
    .min(1, '范围是空的')
    .max(100, '范围的环过多'),
});

/** A row of a table inside a form; messages name the column. */
const tableRow = (columns: Fields): z.ZodObject =>
  z.strictObject(Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, fieldSchema(column)])));

const rangeOf = (schema: z.ZodNumber, field: Field): z.ZodType => {
  let ranged = schema;
  if (field.min !== undefined) ranged = ranged.min(field.min, `不能小于${field.min}`);
  if (field.max !== undefined) ranged = ranged.max(field.max, `不能大于${field.max}`);
  return ranged;
};

const fieldSchema = (field: Field): z.ZodType => (field.optional ? valueSchema(field).nullish() : valueSchema(field));

type Shape = Record<string, z.ZodType>;
const shapeCache = new WeakMap<RecordDefinition, { create: z.ZodObject; patch: z.ZodObject }>();

const schemasOf = (definition: RecordDefinition<any>): { create: z.ZodObject; patch: z.ZodObject } => {
  const known = shapeCache.get(definition);
  if (known) return known;
  const create: Shape = {};
  const patch: Shape = {};
  for (const [name, field] of Object.entries(definition.fields as Fields)) {
    const schema = fieldSchema(field);
    if (field.compute) create[name] = schema.nullish();
    else create[name] = field.fallback === undefined ? schema : schema.optional();
    patch[name] = schema.optional();
  }
  const built = { create: z.strictObject(create), patch: z.strictObject(patch) };
  shapeCache.set(definition, built);
  return built;
};

/** The schema a create must satisfy. Unknown fields are refused. */
export const createSchema = (definition: RecordDefinition<any>): z.ZodObject => schemasOf(definition).create;
/** The schema a change must satisfy. */
export const patchSchema = (definition: RecordDefinition<any>): z.ZodObject => schemasOf(definition).patch;

/** The reasons behind a zod error, each beside its field's label. */
export const reasonsOf = (error: z.ZodError, definition?: RecordDefinition<any>): Reason[] =>
  error.issues.map((issue) => {
    if (issue.code === 'unrecognized_keys')
      return { detail: `有不认识的字段：${issue.keys.join('、')}`, remedy: '请去掉后再提交。' };
    const name = String(issue.path[0] ?? '');
    const missing = issue.code === 'invalid_type' && issue.input === undefined;
    return {
      field: name,
      detail: `${placeOf(issue.path, definition)}：${missing ? '请填写' : chinese(issue.message)}`,
    };
  });

/** Where a fault stands, in words: 名称; in a table 新开班数调整第2行“学校”. */
const placeOf = ([name, line, column, ...rest]: readonly PropertyKey[], definition?: RecordDefinition<any>): string => {
  const field: Field | undefined = definition?.fields[String(name ?? '')];
  if (!field) return [name, line, column, ...rest].filter((part) => part !== undefined).join('.');
  if (!field.columns || typeof line !== 'number') return field.label;
  const cell = field.columns[String(column)];
  return `${field.label}第${line + 1}行${cell ? `“${cell.label}”` : ''}`;
};

const chinese = (message: string): string => (/[\u4e00-\u9fff]/.test(message) ? message : '内容不符合要求');

const parse = (schema: z.ZodObject, definition: RecordDefinition<any>, input: unknown): Record<string, unknown> => {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  throw new Refusal({
    code: 'invalid',
    title: `${definition.label}没有保存`,
    reasons: reasonsOf(result.error, definition),
    status: 422,
  });
};

/**
 * A create's values, trimmed, checked, with fallbacks and the initial state filled in.
 * @throws Refusal `invalid` with every reason at once.
 */
export const validateCreate = (
  definition: RecordDefinition<any>,
  input: Record<string, unknown>,
): Record<string, unknown> => {
  const initial = definition.states ? { [definition.states.field]: definition.states.initial } : {};
  const values = parse(createSchema(definition), definition, Object.assign({}, initial, input));
  const row: Record<string, unknown> = { ...unsaid(definition) };
  for (const name of Object.keys(values)) {
    const value = values[name];
    if (value !== null && value !== undefined) row[name] = value;
  }
  return row;
};

const blanks = new WeakMap<RecordDefinition, Readonly<Record<string, unknown>>>();

/** A row of which nothing is said. A copy has all its places at once: adding them one by one took longer than the checking. */
const unsaid = (definition: RecordDefinition<any>): Readonly<Record<string, unknown>> => {
  const known = blanks.get(definition);
  if (known) return known;
  const fields = Object.entries(definition.fields as Fields);
  const blank = Object.fromEntries(fields.map(([name, field]) => [name, field.fallback ?? null]));
  blanks.set(definition, blank);
  return blank;
};

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** Whether a field is asked for, given the row's other values. */
export const applies = (field: Field, row: Readonly<Record<string, unknown>>): boolean =>
  !field.applies || field.applies.is.includes(row[field.applies.field] as string | boolean);

const emptyOf = (field: Field): unknown => (Array.isArray(field.fallback) ? [] : null);

/** Why the fields that depend on others do not fit them. */
const dependenceReasons = (
  definition: RecordDefinition<any>,
  given: Readonly<Record<string, unknown>>,
  next: Readonly<Record<string, unknown>>,
): Reason[] =>
  (dependenceOf(definition)?.dependent ?? []).flatMap(([name, field]) => {
    if (!field.applies) return [];
    const other = definition.fields[field.applies.field]?.label ?? field.applies.field;
    if (!applies(field, next) && !isEmpty(given[name]))
      return [
        { field: name, detail: `${field.label}：按现在的“${other}”不适用`, remedy: '请清空，或先更正所依据的一项。' },
      ];
    if (applies(field, next) && field.applies.required && isEmpty(next[name]))
      return [{ field: name, detail: `${field.label}：按现在的“${other}”需要填写` }];
    return [];
  });

/**
 * Checked values with what follows from them: fields that no longer apply are emptied, computed ones computed.
 * @param before the row as it stands; null at creation.
 * @throws Refusal `invalid` where a dependent field does not fit the field that it depends on.
 */
export const complete = (
  definition: RecordDefinition<any>,
  values: Readonly<Record<string, unknown>>,
  before: Readonly<Record<string, unknown>> | null,
): Record<string, unknown> => {
  const plan = dependenceOf(definition);
  if (!plan) return { ...values };
  // Copies of one object keep its shape, and most of what follows has its place there.
  const next: Record<string, unknown> = before ? { ...before, ...values } : { ...values };
  const reasons = dependenceReasons(definition, values, next);
  if (reasons.length > 0)
    throw new Refusal({ code: 'invalid', title: `${definition.label}没有保存`, reasons, status: 422 });
  const whole: Record<string, unknown> = { ...values };
  for (const [name, field] of plan.dependent)
    if (!applies(field, next) && !isEmpty(next[name])) whole[name] = next[name] = emptyOf(field);
  for (const [name, field] of plan.computed) whole[name] = field.compute?.(next) ?? null;
  return whole;
};

/** Fields that a row has filled in and that would apply no more, were these values written: `complete` empties them. */
export const emptiedBy = (
  definition: RecordDefinition<any>,
  values: Readonly<Record<string, unknown>>,
  row: Readonly<Record<string, unknown>>,
): string[] =>
  (dependenceOf(definition)?.dependent ?? [])
    .filter(([name, field]) => isEmpty(values[name]) && !isEmpty(row[name]) && !applies(field, { ...row, ...values }))
    .map(([name]) => name);

type Dependence = { readonly dependent: [string, Field][]; readonly computed: [string, Field][] };
const dependenceCache = new WeakMap<RecordDefinition, Dependence | null>();

/** The fields of a record that follow from others; null where there are none, so that most writes skip the work. */
const dependenceOf = (definition: RecordDefinition<any>): Dependence | null => {
  const known = dependenceCache.get(definition);
  if (known !== undefined) return known;
  const fields = Object.entries(definition.fields as Fields);
  const found = {
    dependent: fields.filter(([, field]) => field.applies),
    computed: fields.filter(([, field]) => field.compute),
  };
  const plan = found.dependent.length + found.computed.length > 0 ? found : null;
  dependenceCache.set(definition, plan);
  return plan;
};

/** A change's values; undefined fields are left out. @throws Refusal `invalid` */
export const validatePatch = (
  definition: RecordDefinition<any>,
  input: Record<string, unknown>,
): Record<string, unknown> => {
  const values = parse(patchSchema(definition), definition, input);
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
};

/**
 * Refuses what a row's own rule finds wrong with it.
 * @param values checked and completed; all of a new row, or what changes.
 * @param viewer who writes: what is covered to them is not told by comparing
 * @throws Refusal `invalid` with every reason
 */
export const refuseWrong = (
  definition: RecordDefinition<any>,
  values: Readonly<Record<string, unknown>>,
  before: Row | null,
  viewer: Viewer,
): void => {
  if (!definition.against) return;
  const unseen = standingUnseen(definition, viewer, before, values);
  const reasons = definition.against({ ...before, ...values }, before, unseen);
  if (reasons.length > 0)
    throw new Refusal({ code: 'invalid', title: `${definition.label}没有保存`, reasons, status: 422 });
};
