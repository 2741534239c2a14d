import { isDeepStrictEqual } from 'node:util';
import { givenUnseen, type RecordDefinition, type Row, type Viewer } from '#kernel/definition';
import { refuse } from '#kernel/refusal';

export const outsideScope = (definition: RecordDefinition<any>) =>
  refuse(
    'outside-scope',
    `没有保存这条${definition.label}`,
    '它不在您当前岗位的职责范围内',
    '请切换岗位，或交由主责单位办理。',
    { status: 403 },
  );

export const foreignFile = (definition: RecordDefinition<any>) =>
  refuse(
    'foreign-file',
    `没有保存这条${definition.label}`,
    '所附的文件不存在，或不是您上传的',
    '请重新上传这份文件后再保存。',
  );

/**
 * Fields that only a transition or the system sets, and rows whose content is fixed. What is covered may not even be
 * sent back as it is: who is let through would have guessed it. @throws Refusal `not-editable`
 */
export const refuseUneditable = (
  definition: RecordDefinition<any>,
  viewer: Viewer,
  row: Row,
  patch: Record<string, unknown>,
): void => {
  const life = definition.states;
  const unseen = givenUnseen(definition, viewer, row, patch);
  const fixed = Object.keys(patch).filter((name) => {
    const field = definition.fields[name];
    return (
      patch[name] !== undefined &&
      field &&
      (field.system || field.immutable || name === life?.field) &&
      (unseen.includes(name) || !same(row[name], patch[name]))
    );
  });
  if (fixed.length > 0)
    throw refuse(
      'not-editable',
      `没有保存这条${definition.label}`,
      `${fixed.map((name) => definition.fields[name]?.label).join('、')}不能直接修改`,
      '请用页面上的办理按钮。',
    );
  const state = life ? String(row[life.field]) : '';
  if (life?.editableIn && !life.editableIn.includes(state))
    throw refuse(
      'not-editable',
      `没有保存这条${definition.label}`,
      `它处于“${life.states[state] ?? state}”，内容已经固定`,
      '需要修改的，请先退回或按程序调整。',
    );
};

/**
 * Fields that only some roles may set (`writers`): a post of another role may send them back as they are, not changed;
 * covered ones not at all.
 * @param before the row as it stands; null at creation
 * @throws Refusal `not-writable`
 */
export const refuseForeignFields = (
  definition: RecordDefinition<any>,
  viewer: Viewer,
  before: Row | null,
  given: Readonly<Record<string, unknown>>,
): void => {
  const unseen = before ? givenUnseen(definition, viewer, before, given) : [];
  const foreign = Object.keys(given).filter((name) => {
    const field = definition.fields[name];
    if (!field?.writers || field.writers.includes(viewer.role) || given[name] === undefined) return false;
    return unseen.includes(name) || !same(given[name], before ? before[name] : (field.fallback ?? null));
  });
  if (foreign.length > 0)
    throw refuse(
      'not-writable',
      `没有保存这条${definition.label}`,
      `${foreign.map((name) => definition.fields[name]?.label).join('、')}不由您当前的岗位填写`,
      '请去掉这几项后再保存；需要更正的，请联系登记单位。',
      { status: 403 },
    );
};

/** The declared fields of a row. */
export const fieldsOf = (definition: RecordDefinition<any>, row: Row): Record<string, unknown> =>
  pick(row, Object.keys(definition.fields));
export const pick = (row: Readonly<Record<string, unknown>>, names: readonly string[]): Record<string, unknown> => {
  const picked: Record<string, unknown> = {};
  for (const name of names) picked[name] = row[name] ?? null;
  return picked;
};
const NONE: Readonly<Record<string, unknown>> = {};
/** Values without what is empty; those that `instead` names are as it has them. */
export const present = (values: Readonly<Record<string, unknown>>, instead = NONE): Record<string, unknown> => {
  const kept: Record<string, unknown> = {};
  for (const name of Object.keys(values)) {
    const value = name in instead ? instead[name] : values[name];
    if (value !== null && !(Array.isArray(value) && value.length === 0)) kept[name] = value;
  }
  return kept;
};

/**
 * What a form may not bring along at creation: fields set by the system, and a state other than the first.
 * A rule of the house sets them by `WriteOptions.set`. @throws Refusal `not-editable`
 */
export const refuseSystemFields = (definition: RecordDefinition<any>, input: Record<string, unknown>): void => {
  const life = definition.states;
  const planted = Object.keys(input).filter((name) => {
    const field = definition.fields[name];
    const usual = name === life?.field ? life.initial : field?.fallback;
    return field && (field.system || name === life?.field) && !same(input[name], usual) && !same(input[name], null);
  });
  if (planted.length > 0)
    throw refuse(
      'not-editable',
      `没有保存这条${definition.label}`,
      `${planted.map((name) => definition.fields[name]?.label).join('、')}由系统填写`,
      '请去掉后再保存；需要办理的，请用页面上的按钮。',
    );
};

/** Equality of two field values as stored. */
export const same = (a: unknown, b: unknown): boolean =>
  (a ?? null) === (b ?? null) ||
  // Texts and truths that are not identical are not the same, and need no closer look.
  ((!isSimple(a) || !isSimple(b)) &&
    // jsonb gives an object's keys back in its own order.
    isDeepStrictEqual(plain(a), plain(b)));

const isSimple = (value: unknown): boolean =>
  value === null || value === undefined || typeof value === 'string' || typeof value === 'boolean';

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));
