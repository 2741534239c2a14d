import { KEEPS_DIRECTORY } from './covering.ts';
import { DefinitionError } from './definition-error.ts';
import type { Field } from './field.ts';
import { BASE_FIELDS, type RecordDefinition } from './record.ts';

const isBase = (name: string): boolean => (BASE_FIELDS as readonly string[]).includes(name);

/** Names, labels and targets of a record's fields, and every list that names fields. @throws DefinitionError */
export const checkFields = (definition: RecordDefinition, byName: ReadonlyMap<string, RecordDefinition>): void => {
  const at = `records.${definition.name}.fields`;
  for (const [name, field] of Object.entries(definition.fields)) {
    if (isBase(name)) throw new DefinitionError(`${at}.${name}`, 'a base column', 'another name', 'Rename the field.');
    if (!field.label) throw new DefinitionError(`${at}.${name}.label`, 'nothing', 'a Chinese label', 'Add it.');
    if (field.target && field.target !== 'file' && !byName.has(field.target))
      throw new DefinitionError(
        `${at}.${name}.target`,
        field.target,
        'a known record',
        'Register it or correct the name.',
      );
    checkFieldRules(definition, name, field);
  }
  checkNamed(definition);
  checkCodes(at, definition.fields);
};

const checkFieldRules = (definition: RecordDefinition, name: string, field: Field): void => {
  const at = `records.${definition.name}.fields.${name}`;
  checkApplies(definition, at, field);
  if (field.sheet?.while) checkOther(definition, `${at}.sheet.while`, field.sheet.while);
  if (field.compute && field.writers)
    throw new DefinitionError(`${at}.writers`, 'writers of a computed field', 'none', 'Nobody writes it: drop them.');
  if (field.compute && field.applies)
    throw new DefinitionError(`${at}.applies`, 'a computed field that depends', 'a plain one', 'Answer null instead.');
  if (field.system && field.writers)
    throw new DefinitionError(`${at}.writers`, 'writers of a system field', 'none', 'Drop them, or system.');
  if (field.readers && field.sensitivity !== 'L3' && field.sensitivity !== 'L4')
    throw new DefinitionError(
      `${at}.readers`,
      `readers of an ${field.sensitivity ?? 'L2'} field`,
      'an L3 or L4 field, which others see masked',
      'Drop them, or say how sensitive it is.',
    );
  const keeper = field.readers?.find((role) => KEEPS_DIRECTORY.includes(role));
  if (keeper !== undefined)
    throw new DefinitionError(
      `${at}.readers`,
      `the administrators’ role ${keeper}`,
      'roles whose work it is',
      'Leave it out: who gives rights reads no personal data (security.md A4).',
    );
  if (field.kind === 'sealed') checkSealed(definition, at, name);
};

/** That a condition names another field of the record and values that it can hold. */
const checkOther = (
  definition: RecordDefinition,
  at: string,
  { field, is }: { readonly field: string; readonly is: readonly (string | boolean)[] },
): void => {
  const other = definition.fields[field];
  if (!other) throw new DefinitionError(`${at}.field`, field, 'a field of the record', 'Correct it.');
  if (is.length === 0) throw new DefinitionError(`${at}.is`, 'no value', 'at least one', 'Name when it is asked for.');
  const { codes } = other;
  const strange = is.filter((code) =>
    codes ? !Object.hasOwn(codes, String(code)) : other.kind === 'yesNo' && typeof code !== 'boolean',
  );
  if (strange.length > 0)
    throw new DefinitionError(`${at}.is`, strange.join(', '), 'codes of that field', 'Correct them.');
};

const checkApplies = (definition: RecordDefinition, at: string, field: Field): void => {
  if (!field.applies) return;
  checkOther(definition, `${at}.applies`, field.applies);
  if (definition.fields[field.applies.field] === field)
    throw new DefinitionError(`${at}.applies.field`, 'the field itself', 'another field', 'Correct it.');
  if (!field.optional && field.fallback === undefined)
    throw new DefinitionError(`${at}.applies`, 'a field that must hold something', 'an optional field', 'Make it so.');
};

/** What rests sealed can be neither shown as a title, nor searched, nor sorted by. */
const checkSealed = (definition: RecordDefinition, at: string, name: string): void => {
  const places = {
    title: [definition.title],
    search: definition.search ?? [],
    sort: sortFields(definition),
    indexes: (definition.indexes ?? []).flat(),
  };
  const [place] = Object.entries(places).find(([, names]) => (names as readonly string[]).includes(name)) ?? [];
  if (place)
    throw new DefinitionError(
      at,
      `a sealed field as title or in search, sort, indexes (${place})`,
      'an open field',
      'Take it out.',
    );
};

const sortFields = ({ sort }: RecordDefinition): string[] =>
  (sort ?? '')
    .split(',')
    .filter(Boolean)
    .map((part) => part.replace(/^-/, ''));

/** Every list of a record that names fields, by its place. */
const checkNamed = (definition: RecordDefinition): void => {
  const lists: Record<string, readonly string[]> = {
    title: [definition.title],
    search: definition.search ?? [],
    sort: sortFields(definition),
    unique: (definition.unique ?? []).flat(),
    indexes: (definition.indexes ?? []).flat(),
    businessKey: definition.businessKey ?? [],
    knownBy: (definition.knownBy ?? []).flat(),
    alikeBy: (definition.alikeBy ?? []).flat(),
    pointsAt: Object.values(definition.pointsAt ?? {}),
  };
  for (const [place, names] of Object.entries(lists))
    for (const name of names)
      if (!(name in definition.fields) && !isBase(name))
        throw new DefinitionError(
          `records.${definition.name}.${place}`,
          `the unknown field ${name}`,
          'a declared field',
          'Declare it or correct the name.',
        );
  const unasked = sortFields(definition).find((name) => isCovered(definition.fields[name]));
  if (unasked)
    throw new DefinitionError(
      `records.${definition.name}.sort`,
      `the covered field ${unasked}`,
      'a field that everybody may ask about',
      'Sort by another: an order tells what is covered.',
    );
};

const isCovered = (field: Field | undefined): boolean => field?.sensitivity === 'L3' || field?.sensitivity === 'L4';

const checkCodes = (at: string, fields: RecordDefinition['fields']): void => {
  for (const [name, field] of Object.entries(fields)) {
    if (field.kind === 'code' && !/^[a-z][a-z0-9-]*$/.test(field.list ?? ''))
      throw new DefinitionError(`${at}.${name}.list`, String(field.list), 'the name of a code list', 'Name it.');
    if (field.validOn && fields[field.validOn]?.kind !== 'date')
      throw new DefinitionError(`${at}.${name}.validOn`, field.validOn, 'a date field beside it', 'Correct it.');
    if (field.columns) checkCodes(`${at}.${name}.columns`, field.columns);
  }
};

/** Whose rows they are, and by what people know them. @throws DefinitionError */
export const checkBelonging = (definition: RecordDefinition): void => {
  const at = `records.${definition.name}`;
  const field = definition.belongsTo ? definition.fields[definition.belongsTo] : undefined;
  if (definition.belongsTo && (field?.kind !== 'reference' || field.target !== 'organisation'))
    throw new DefinitionError(`${at}.belongsTo`, definition.belongsTo, 'a reference to organisation', 'Name one.');
  if (definition.freezable && !definition.belongsTo)
    throw new DefinitionError(`${at}.freezable`, 'true', 'a record with belongsTo', 'Declare belongsTo.');
  const merged = definition.fields.mergedInto;
  if (merged && (merged.target !== definition.name || !merged.optional || !merged.system))
    throw new DefinitionError(
      `${at}.fields.mergedInto`,
      'another field',
      'an optional system reference to the record itself',
      'Rename it: the store leaves merged rows out of lists by this name.',
    );
  const key = definition.businessKey?.join(',');
  if (key && !definition.unique?.some((fields) => fields.join(',') === key))
    throw new DefinitionError(`${at}.businessKey`, key, 'one of the unique field sets', 'Declare it unique.');
};
