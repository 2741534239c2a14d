/** Which value the row that stays takes from which of the two. */
import type { Field, Fields, RecordDefinition, Row } from '#kernel/definition';
import { type ReadTransaction, same } from '#kernel/store';
import type { MergeTarget } from './targets.ts';

type Definition = RecordDefinition<any>;
export type Side = 'first' | 'second';
export type Sides = Readonly<Record<Side, Row>>;

const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === '' ||
  value === 'unknown' ||
  (Array.isArray(value) && value.length === 0);

const mayBeChosen = (field: Field): boolean => !field.system && !field.immutable && !field.compute;

/** Fields in which two rows differ and that a person sets. */
export const differingFields = (definition: Definition, { first, second }: Sides): string[] =>
  Object.entries(definition.fields as Fields)
    .filter(([name, field]) => mayBeChosen(field) && !same(first[name], second[name]))
    .map(([name]) => name);

const onOneSide = ({ first, second }: Sides, name: string): boolean => isEmpty(first[name]) !== isEmpty(second[name]);

/** Instant since which a row has held the value that it has now, in each field. */
const sinceOf = async (tx: ReadTransaction, definition: Definition, row: Row, names: readonly string[]) => {
  const numbers = Array.from({ length: row.version - 1 }, (_, at) => ({ id: row.id, version: row.version - 1 - at }));
  const past = numbers.length > 0 ? await tx.versions(definition, numbers) : [];
  const versions = past.sort((a, b) => b.version - a.version);
  const since = (name: string): string => {
    let at = row.rowFrom;
    for (const version of versions) {
      if (!same(version[name], row[name])) break;
      at = version.rowFrom;
    }
    return at;
  };
  return new Map(names.map((name) => [name, since(name)]));
};

/**
 * Where the values come from unless somebody chooses: the one that is filled in; of two that are, the weightier where
 * the register tells weights, else the one that was confirmed last.
 */
export const usualChoices = async (
  tx: ReadTransaction,
  { definition, weights = {} }: Pick<MergeTarget, 'definition' | 'weights'>,
  sides: Sides,
): Promise<Readonly<Record<string, Side>>> => {
  const names = differingFields(definition, sides);
  const first = await sinceOf(tx, definition, sides.first, names);
  const second = await sinceOf(tx, definition, sides.second, names);
  const side = (name: string): Side => {
    if (isEmpty(sides.first[name])) return 'second';
    if (isEmpty(sides.second[name])) return 'first';
    const weight = weights[name] ?? (() => 0);
    const more = weight(sides.first[name]) - weight(sides.second[name]);
    if (more !== 0) return more > 0 ? 'first' : 'second';
    return String(first.get(name)) >= String(second.get(name)) ? 'first' : 'second';
  };
  // A kind of paper and its number come from one row: either without the other would mean nothing.
  const leads = (name: string): string => {
    const filled = names.filter((one) => definition.fields[one]?.applies?.field === name && onOneSide(sides, one));
    return filled[0] ?? name;
  };
  const headOf = (name: string): string => {
    const other = definition.fields[name]?.applies?.field;
    return other && names.includes(other) ? other : name;
  };
  return Object.fromEntries(names.map((name) => [name, side(leads(headOf(name)))]));
};
