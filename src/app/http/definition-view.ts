import type { z } from 'zod';
import { type definitionView, type fieldView, listDefinitions } from '#contract/records';
import {
  coverageOf,
  type Field,
  hasLimits,
  isCovered,
  LIMIT_LIGHT,
  limitLightField,
  mayReveal,
  type RecordDefinition,
  type Registry,
  scopeFor,
} from '#kernel/definition';
import { answerReading, type BoundRoute } from '#kernel/http';
import type { Lexicon } from '#kernel/language';
import type { ReadTransaction } from '#kernel/store';

/** What the client draws lists, forms and details from, as the post may use it. */
export const definitionsRoute = (registry: Registry, lexicon?: Lexicon): BoundRoute =>
  answerReading(listDefinitions, async ({ tx, request }) => {
    const words = wordsIn(request.language === 'en' ? lexicon : undefined);
    return {
      records: registry.records.filter((one) => tx.may(one, 'read')).map((one) => definitionOf(tx, words, one)),
    };
  });

/** Labels as they are shown: the definition's own Chinese, or English by the lexicon. */
type Words = {
  readonly record: (definition: RecordDefinition) => string;
  readonly field: (name: string, field: Field) => string;
  readonly code: (code: string, label: string) => string;
  /** Units, headings, systems. */
  readonly other: (text: string | undefined) => string | null;
  /** A note without English is left out for whoever reads no Chinese. */
  readonly help: (text: string | undefined) => string | null;
};

const wordsIn = (lexicon: Lexicon | undefined): Words =>
  lexicon
    ? {
        record: (definition) => lexicon.record(definition).text,
        field: (name, field) => lexicon.field(name, field).text,
        code: (code, label) => lexicon.label(code, label).text,
        other: (text) => (text === undefined ? null : (lexicon.word(text) ?? text)),
        help: (text) => (text === undefined ? null : lexicon.sentence(text)),
      }
    : {
        record: ({ label }) => label,
        field: (_, { label }) => label,
        code: (_, label) => label,
        other: (text) => text ?? null,
        help: (text) => text ?? null,
      };

/** The fields, and how near the time limit is where a record has such: lists answer it and filter by it. */
const fieldsOf = (definition: RecordDefinition): [string, Field][] => [
  ...Object.entries(definition.fields),
  ...(hasLimits(definition) ? [[LIMIT_LIGHT, limitLightField(definition)] as [string, Field]] : []),
];

const definitionOf = (
  tx: ReadTransaction,
  words: Words,
  definition: RecordDefinition,
): z.input<typeof definitionView> => {
  const may = (operation: string): boolean => !definition.derived && tx.may(definition, operation);
  const rights = { create: may('create'), update: may('update'), remove: may('remove') };
  return {
    name: definition.name,
    path: definition.path,
    label: words.record(definition),
    en: definition.en ?? null,
    module: definition.module,
    titleField: definition.title,
    page: definition.page ?? null,
    belongsTo: definition.belongsTo ?? null,
    oneself: oneselfIn(tx, definition),
    pointsAt: definition.pointsAt ? { ...definition.pointsAt } : null,
    businessKey: definition.businessKey ? [...definition.businessKey] : null,
    importable: definition.importable !== false && (rights.create || rights.update),
    fields: fieldsOf(definition).map(([name, field]) => fieldOf(tx, words, definition, name, field)),
    states: statesOf(words, definition),
    may: rights,
  };
};

/** The field in which whoever creates a row has to stand themselves. */
const oneselfIn = ({ actor }: ReadTransaction, definition: RecordDefinition): string | null => {
  const scope = scopeFor(definition, actor, 'create');
  return scope.kind === 'filter' ? (scope.oneself ?? null) : null;
};

const codesIn = ({ code: named }: Words, { codes }: Field) =>
  codes ? Object.entries(codes).map(([code, label]) => ({ code, label: named(code, label) })) : null;

const plainFallback = ({ fallback, system }: Field): string | number | boolean | null =>
  !system && ['string', 'number', 'boolean'].includes(typeof fallback) ? (fallback as string | number | boolean) : null;

const fieldOf = (
  { actor }: ReadTransaction,
  words: Words,
  definition: RecordDefinition,
  name: string,
  field: Field,
  covered = isCovered(definition, name, actor),
): z.input<typeof fieldView> => ({
  name,
  kind: field.kind,
  label: words.field(name, field),
  en: field.en ?? null,
  section: words.other(field.section),
  optional: field.optional || field.fallback !== undefined,
  help: words.help(field.help),
  unit: words.other(field.unit),
  codes: codesIn(words, field),
  target: field.target ?? null,
  list: field.list ?? null,
  validOn: field.validOn ?? null,
  min: field.min ?? null,
  max: field.max ?? null,
  fallback: plainFallback(field),
  scale: field.scale ?? null,
  applies: field.applies
    ? { field: field.applies.field, is: [...field.applies.is], required: field.applies.required ?? false }
    : null,
  owner: words.other(field.owner),
  computed: field.compute !== undefined,
  writable:
    !field.system && name !== definition.states?.field && (!field.writers || field.writers.includes(actor.role)),
  immutable: field.immutable ?? false,
  sensitivity: field.sensitivity ?? 'L2',
  masked: covered,
  revealable: covered && mayReveal(definition, name, actor),
  unapproved: coverageOf(definition, name, actor).why === 'unapproved',
  unique: definition.unique?.some((set) => (set as readonly string[]).includes(name)) ?? false,
  columns: field.columns ? Object.entries(field.columns).map(([column, one]) => columnOf(words, column, one)) : null,
});

const columnOf = (words: Words, name: string, field: Field) => ({
  name,
  kind: field.kind,
  label: words.field(name, field),
  optional: field.optional,
  unit: words.other(field.unit),
  codes: codesIn(words, field),
  list: field.list ?? null,
  target: field.target ?? null,
  min: field.min ?? null,
  max: field.max ?? null,
});

const statesOf = (words: Words, { states }: RecordDefinition): z.input<typeof definitionView>['states'] =>
  states
    ? {
        field: states.field,
        initial: states.initial,
        states: Object.entries(states.states).map(([state, label]) => ({ state, label: words.code(state, label) })),
        transitions: states.transitions.map((t) => ({
          verb: t.verb,
          label: words.code(t.verb, t.label),
          from: [...t.from],
          to: [t.to].flat(),
          batchable: t.batchable ?? false,
        })),
      }
    : null;
