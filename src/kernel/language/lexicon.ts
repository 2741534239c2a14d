import type { Field, RecordDefinition, Registry } from '#kernel/definition';
import type { Glossary } from './glossary.ts';
import { inWords } from './language.ts';
import { SENTENCES } from './sentences.ts';
import { WORDS } from './words.ts';

/** Where an English label comes from. */
export type Source = 'declared' | 'word' | 'glossary' | 'identifier';
export type Label = { readonly text: string; readonly source: Source };

/** One label of the registry with its place: `pupil.fields.gender.1`. */
export type PlacedLabel = Label & { readonly at: string; readonly label: string };

/** Labels besides those of records: roles and verbs of the journal by identifier, kinds of jobs by their Chinese. */
export type Further = {
  readonly named?: readonly Readonly<Record<string, string>>[];
  readonly translated?: Readonly<Record<string, string>>;
};

/**
 * English labels of everything that definitions declare. A declared `en` comes first; then the glossary's term: the
 * identifier itself, or for records and fields what it calls the Chinese label; then the identifier in words. Codes that are no words are looked up in WORDS.
 */
export class Lexicon {
  private readonly texts = new Map<string, string>(Object.entries(WORDS));

  constructor(
    registry: Registry,
    private readonly glossary: Glossary,
    further: Further = {},
  ) {
    for (const { label, text } of labelsOf(registry, this)) if (!this.texts.has(label)) this.texts.set(label, text);
    for (const [label, text] of Object.entries(further.translated ?? {})) this.texts.set(label, text);
    for (const labels of further.named ?? [])
      for (const [name, label] of Object.entries(labels))
        if (!this.texts.has(label)) this.texts.set(label, this.label(name, label).text);
  }

  /** English for a code, a state or a verb: its identifier is a term of the glossary, or plain words. */
  label(identifier: string, chinese: string): Label {
    const known = WORDS[chinese];
    if (known && (!/^[a-zA-Z]/.test(identifier) || /\d/.test(identifier) || /（/.test(chinese)))
      return { text: known, source: 'word' };
    return { text: inWords(identifier), source: this.glossary.identifiers.has(identifier) ? 'glossary' : 'identifier' };
  }

  /** English for a record or a field. A name that the glossary does not know may carry a label that it does. */
  private named(identifier: string, chinese: string, en: string | undefined): Label {
    if (en) return { text: en, source: 'declared' };
    const plain = this.label(identifier, chinese);
    const [term] = plain.source === 'identifier' ? (this.glossary.byTerm.get(chinese) ?? []) : [];
    return term ? { text: inWords(term), source: 'glossary' } : plain;
  }

  record(definition: RecordDefinition<any>): Label {
    return this.named(definition.name, definition.label, definition.en);
  }

  field(name: string, field: Field): Label {
    return this.named(name, field.label, field.en);
  }

  /** English for a note beside a field; null where it has none. */
  sentence(chinese: string): string | null {
    return SENTENCES[chinese] ?? null;
  }

  /** English for a Chinese label known by itself only: a unit, a heading, a role; undefined where none is known. */
  word(chinese: string): string | undefined {
    return this.texts.get(chinese);
  }
}

const labelsOfFields = (at: string, fields: RecordDefinition['fields'], lexicon: Lexicon): PlacedLabel[] =>
  Object.entries(fields).flatMap(([name, field]) => [
    { at: `${at}.${name}`, label: field.label, ...lexicon.field(name, field) },
    ...Object.entries(field.codes ?? {}).map(([code, label]) => ({
      at: `${at}.${name}.${code}`,
      label,
      ...lexicon.label(code, label),
    })),
    ...labelsOfFields(`${at}.${name}`, field.columns ?? {}, lexicon),
  ]);

/** Every label that a registry declares: records, fields, columns, codes, states, verbs. */
export const labelsOf = (registry: Registry, lexicon: Lexicon): PlacedLabel[] =>
  registry.records.flatMap((definition) => {
    const { name, label, fields, states, verbs } = definition;
    const named = (part: string, pairs: Readonly<Record<string, string>>): PlacedLabel[] =>
      Object.entries(pairs).map(([one, text]) => ({
        at: `${name}.${part}.${one}`,
        label: text,
        ...lexicon.label(one, text),
      }));
    const buttons = Object.fromEntries((states?.transitions ?? []).map((each) => [each.verb, each.label]));
    return [
      { at: name, label, ...lexicon.record(definition) },
      ...labelsOfFields(`${name}.fields`, fields, lexicon),
      ...named('states', states?.states ?? {}),
      ...named('verbs', { ...verbs, ...buttons }),
    ];
  });
