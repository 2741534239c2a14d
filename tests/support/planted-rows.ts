import { z } from 'zod';
import {
  applies,
  createSchema,
  type Field,
  type Fields,
  type RecordDefinition,
  type Registry,
} from '../../src/kernel/definition/index.ts';
import { type CodeLists, codesOf } from '../../src/kernel/store/index.ts';
import { backDoor, type TestApp } from './app.ts';

/** Where a row stands: references to organisations and persons point here. */
export type Standpoint = { readonly name: string; readonly organisation: string; readonly person: string };

export type Planted = { readonly id: string; readonly standpoint: string };

/** What every planted text of a sensitive field contains, so that an answer which tells it is recognised. */
export const SECRET = '秘藏';

/** Texts that fit the patterns of fields; the first that does is taken. `#` is a number of its own, `@` the same in letters. */
const TEXTS = [
  '样例#',
  '21329#',
  '2#',
  '2026010#',
  '13800#',
  '虚构#',
  'G2132998#',
  'https://example.invalid/#',
  'A#',
  '#',
  '样例字@',
  'sampleField.x@',
  '2026-2027',
  '1',
];
/** Values for fields whose form is known to nobody but them. */
const SHAPES: readonly unknown[] = [{}, { values: {} }, [], 'text', 0, null];

let sequence = 0;
const numbered = (text: string): string => {
  const number = String(100_000 + sequence);
  return text.replace('#', number).replace(
    '@',
    number.replace(/\d/g, (digit) => 'ABCDEFGHIJ'[Number(digit)] ?? ''),
  );
};

const ORDINARY: Readonly<Record<string, unknown>> = {
  integer: 1,
  number: 1,
  money: 100,
  date: '2026-03-09',
  instant: '2026-03-09T01:00:00.000Z',
  period: '2026',
  yesNo: false,
  point: { type: 'Point', coordinates: [119.5, 31.7] },
  table: [],
  references: [],
  files: [],
};

export type Growing = {
  readonly lists: CodeLists;
  readonly known: ReadonlyMap<string, string>;
  readonly standpoint: Standpoint;
};

/** A value that the field takes, or undefined where none was found. */
const valueFor = (definition: RecordDefinition, name: string, field: Field, growing: Growing): unknown => {
  const { lists, known, standpoint } = growing;
  const schema = createSchema(definition).shape[name];
  const first = (candidates: readonly unknown[]) => candidates.find((one) => schema?.safeParse(one).success);
  switch (field.kind) {
    case 'reference':
      if (field.target === 'organisation') return standpoint.organisation;
      return field.target === 'person' ? standpoint.person : known.get(field.target ?? '');
    case 'references':
      if (field.target === 'organisation') return [standpoint.organisation];
      return field.target === 'person' ? [standpoint.person] : [];
    case 'code':
      return [...(lists.get(field.list ?? '')?.items.values() ?? [])].find((item) => !item.heading && !item.to)?.code;
    case 'choice':
      return Object.keys(field.codes ?? {})[0];
    case 'choices':
      return Object.keys(field.codes ?? {}).slice(0, 1);
    case 'text':
    case 'longText':
    case 'sealed': {
      sequence += 1;
      const secret = isSensitive(field) ? [`${SECRET}${field.label}#`, `${SECRET}#`] : [];
      return first([...secret, ...TEXTS].map(numbered));
    }
    case 'json':
      return first(SHAPES) ?? {};
    case 'integer':
    case 'number':
      // Alone a key: one for each row.
      return first([
        ...(isWholeKey(definition, name) ? [(field.min ?? 0) + (++sequence % 100)] : []),
        1,
        2026,
        field.min,
        field.max,
      ]);
    case 'date':
      return isKey(definition, name) ? dayBefore(++sequence % 3000) : ORDINARY.date;
    default:
      return ORDINARY[field.kind];
  }
};

const isKey = ({ unique }: RecordDefinition, name: string): boolean =>
  unique?.some((key) => key.includes(name)) ?? false;

const isWholeKey = ({ unique }: RecordDefinition, name: string): boolean =>
  unique?.some((key) => key.length === 1 && key[0] === name) ?? false;

/** So many days before the day that rows have. */
const dayBefore = (days: number): string =>
  new Date(Date.parse(String(ORDINARY.date)) - days * 86_400_000).toISOString().slice(0, 10);

export const isSensitive = ({ sensitivity }: Field): boolean => sensitivity === 'L3' || sensitivity === 'L4';

/** Whether a row is worth having the field filled: it is needed, it places the row, or it must not be told. */
const isWorth = (field: Field): boolean =>
  (!field.optional && field.fallback === undefined) ||
  Boolean(field.target && field.target !== 'file') ||
  isSensitive(field) ||
  field.applies?.required === true;

/** Values of a whole row, made from the definition alone. @throws Error naming a needed field that found none */
export const valuesFor = (definition: RecordDefinition, growing: Growing, isWhole = true): Record<string, unknown> => {
  const values: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(definition.fields as Fields)) {
    if (field.compute || name === 'mergedInto' || !isWorth(field)) continue;
    const value = valueFor(definition, name, field, growing);
    if (isWhole && value === undefined && !field.optional && field.fallback === undefined)
      throw new Error(`${definition.name}.${name}: no value was found; give one to tests/support/planted-rows.ts`);
    if (value !== undefined) values[name] = value;
  }
  if (definition.states) delete values[definition.states.field];
  return Object.fromEntries(
    Object.entries(values).filter(([name]) => applies(definition.fields[name] as Field, { ...values })),
  );
};

/** What a form would send to create such a row, as far as it can be made up. */
export const formFor = (definition: RecordDefinition, growing: Growing): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(valuesFor(definition, growing, false)).filter(([name]) => !definition.fields[name]?.system),
  );

/** Records after those that they cannot do without. */
const inOrder = (registry: Registry): RecordDefinition[] => {
  const done = new Set<RecordDefinition>();
  const visit = (definition: RecordDefinition): void => {
    if (done.has(definition)) return;
    done.add(definition);
    for (const field of Object.values(definition.fields as Fields)) {
      const target =
        field.kind === 'reference' && !field.optional ? registry.byName.get(field.target ?? '') : undefined;
      if (target) visit(target);
    }
    ordered.push(definition);
  };
  const ordered: RecordDefinition[] = [];
  for (const definition of registry.records) visit(definition);
  return ordered;
};

/** Records whose rows the fictional bureau brings along. */
const BROUGHT = ['organisation', 'person', 'post', 'codeList', 'codeItem'];

/** The record without what it asks of a row besides its fields' kinds. */
const withoutRules = (definition: RecordDefinition): RecordDefinition => ({
  ...definition,
  prepare: () => ({}),
  effect: () => undefined,
  fields: Object.fromEntries(
    Object.entries(definition.fields as Fields).map(([name, field]) => [
      name,
      field.kind === 'json' ? { ...field, schema: z.unknown() } : field,
    ]),
  ),
});

/**
 * Plants a row of every record at each standpoint, through the write path, past the records' own rules: what stands
 * in the table is guarded by permissions alone. Rows of one standpoint refer to one another.
 * @returns rows by record, and what each standpoint's further rows may refer to
 */
export const plantRows = async (test: TestApp, registry: Registry, standpoints: readonly Standpoint[]) => {
  const rows = new Map<string, Planted[]>();
  const growing = new Map<string, Growing>();
  await test.database.write(backDoor(test.bureau), async (tx) => {
    const lists = await codesOf(tx);
    for (const standpoint of standpoints) {
      const known = new Map<string, string>();
      for (const given of inOrder(registry)) {
        if (BROUGHT.includes(given.name)) continue;
        const definition = withoutRules(given);
        const values = valuesFor(given, { lists, known, standpoint });
        const { id } = await tx.create(definition, values as never).catch((error) => {
          throw new Error(`${given.name}: ${JSON.stringify(error.reasons ?? error.message)} ${JSON.stringify(values)}`);
        });
        known.set(given.name, id);
        rows.set(given.name, [...(rows.get(given.name) ?? []), { id, standpoint: standpoint.name }]);
      }
      growing.set(standpoint.name, { lists, known, standpoint });
    }
  });
  return { rows, growing };
};
