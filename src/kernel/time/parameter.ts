import type { z } from 'zod';
import { DefinitionError } from '#kernel/definition';
import { addDays, type CivilDate, isCivilDate } from './civil.ts';

/** How sure a value is: read in the text, expert memory, or to be verified locally before it is enforced. */
export const CERTAINTIES = { sure: '已核对原文', likely: '通行做法', check: '须本地核实' } as const;
export type Certainty = keyof typeof CERTAINTIES;

/** The whole country; other regions are six-digit division codes (GB/T 2260). */
export const NATION = 'CN';
export const REGION_SHAPE = /^(?:CN|\d{6})$/;

/** A value that the product brings along, with where it stands written. Both days are inside; null is open-ended. */
export type ParameterSeed<V> = {
  readonly value: V;
  readonly region: string;
  readonly from: CivilDate;
  readonly to: CivilDate | null;
  readonly source: string;
  readonly sourceCheckedOn: CivilDate;
  readonly certainty: Certainty;
};

/**
 * A rule's figure as it changes with time and place: threshold, weight, limit, calendar. Code asks for it by
 * date (`parameterOn`) and gets a refusal outside its dates; it never carries the figure itself.
 */
export type ParameterDefinition<V = any> = {
  /** camelCase, unique in the installation. */
  readonly name: string;
  /** Chinese: 班额上限. */
  readonly label: string;
  readonly schema: z.ZodType<V>;
  readonly unit?: string;
  readonly module: string;
  /** Who keeps it, for messages: 计财科. The office unless told. */
  readonly keeper?: string;
  /** Roles that may change it, where not everybody who keeps parameters may. */
  readonly keepers?: readonly string[];
  /** The value for reading; a plain number or text needs none. */
  readonly show?: (value: V) => string;
  readonly seeds: readonly ParameterSeed<V>[];
};

/**
 * Declares a dated parameter.
 * @example
 * export const classSizeLimit = parameter({
 *   name: 'classSizeLimit', label: '班额上限', unit: '人', module: 'seats', keeper: '计财科',
 *   schema: z.number().int().positive(),
 *   seeds: [{ value: 45, region: 'CN', from: '2012-01-01', to: null, source: '…', sourceCheckedOn: '2026-11-22', certainty: 'likely' }],
 * });
 */
export const parameter = <V>(definition: ParameterDefinition<V>): ParameterDefinition<V> => Object.freeze(definition);

export type ParameterRegistry = {
  readonly definitions: readonly ParameterDefinition[];
  readonly byName: ReadonlyMap<string, ParameterDefinition>;
};

/** All parameters of an installation, checked together. @throws DefinitionError naming the parameter and the remedy */
export const parameterRegistry = (definitions: readonly ParameterDefinition[]): ParameterRegistry => {
  const byName = new Map<string, ParameterDefinition>();
  for (const definition of definitions) {
    const at = `parameters.${definition.name}`;
    if (byName.has(definition.name))
      throw new DefinitionError(at, 'a second parameter of this name', 'unique names', 'Rename one of them.');
    if (!/^[a-z][a-zA-Z0-9]*$/.test(definition.name))
      throw new DefinitionError(at, definition.name, 'a camelCase name', 'Rename the parameter.');
    if (!definition.label) throw new DefinitionError(`${at}.label`, 'nothing', 'a Chinese label', 'Add it.');
    checkSeeds(definition, at);
    byName.set(definition.name, definition);
  }
  return { definitions, byName };
};

const checkSeeds = (definition: ParameterDefinition, at: string): void => {
  for (const [index, seed] of definition.seeds.entries()) {
    const where = `${at}.seeds.${index}`;
    const parsed = definition.schema.safeParse(seed.value);
    if (!parsed.success)
      throw new DefinitionError(
        `${where}.value`,
        JSON.stringify(seed.value) ?? 'nothing',
        'a value of its schema',
        parsed.error.message,
      );
    if (!REGION_SHAPE.test(seed.region))
      throw new DefinitionError(`${where}.region`, seed.region, 'CN or a six-digit code', 'Correct the region.');
    if (![seed.from, seed.to ?? seed.from, seed.sourceCheckedOn].every(isCivilDate) || (seed.to ?? '9999') < seed.from)
      throw new DefinitionError(where, `${seed.from} to ${seed.to}`, 'days in order', 'Correct the dates.');
    if (!seed.source) throw new DefinitionError(`${where}.source`, 'nothing', 'where the value is written', 'Add it.');
    const clash = definition.seeds.slice(0, index).find((other) => other.region === seed.region && meet(other, seed));
    if (clash)
      throw new DefinitionError(where, `a value that overlaps ${clash.from} to ${clash.to}`, 'one a day', 'End one.');
  }
};

type Validity = { readonly from: CivilDate; readonly to: CivilDate | null };

/** Whether two validities share a day; both ends are inside. */
export const meet = (a: Validity, b: Validity): boolean =>
  a.from <= (b.to ?? '9999-12-31') && b.from <= (a.to ?? '9999-12-31');

/** The regions whose values hold in a division, the nearest first: 320413 → 320413, 320400, 320000, CN. */
export const regionChain = (region: string): string[] => {
  if (!/^\d{6}$/.test(region)) return [...new Set([region, NATION])];
  return [...new Set([region, `${region.slice(0, 4)}00`, `${region.slice(0, 2)}0000`, NATION])];
};

/** A value for reading, without its unit: by the definition's `show`, else as it is. */
export const showValue = (definition: ParameterDefinition, value: unknown): string => {
  if (definition.show) return definition.show(value);
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};

/** The last day before another begins. */
export const dayBefore = (date: CivilDate): CivilDate => addDays(date, -1);
