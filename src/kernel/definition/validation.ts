import { z } from 'zod';
import { isInstant, isReadable, isStoredYear } from '#contract/values';
import { type Reason, Refusal } from '#kernel/refusal';
import type { Field } from './field.ts';
import type { Fields, RecordDefinition } from './record.ts';

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
    create[name] = field.fallback === undefined ? schema : schema.optional();
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
    const label = definition?.fields[name]?.label ?? issue.path.join('.');
    const missing = issue.code === 'invalid_type' && issue.input === undefined;
    return { field: name, detail: `${label}：${missing ? '请填写' : chinese(issue.message)}` };
  });

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
  const values = parse(createSchema(definition), definition, { ...initial, ...input });
  const row: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(definition.fields as Fields))
    row[name] = values[name] ?? field.fallback ?? null;
  return row;
};

/** A change's values; undefined fields are left out. @throws Refusal `invalid` */
export const validatePatch = (
  definition: RecordDefinition<any>,
  input: Record<string, unknown>,
): Record<string, unknown> => {
  const values = parse(patchSchema(definition), definition, input);
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
};
