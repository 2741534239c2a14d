import { expect, test } from 'vitest';
import { labelsOf } from '#kernel/language';
import { parameters, registry } from './composition.ts';
import { lexicon } from './lexicon.ts';

const HAN = /\p{Script=Han}/u;
const labels = labelsOf(registry, lexicon);

test('every record, field, state, verb and code has an English label without a Chinese character', () => {
  expect(labels.length).toBeGreaterThan(2_500);
  const wrong = labels.filter(({ text }) => HAN.test(text) || !/^[A-Za-z]/.test(text));
  expect(wrong.map(({ at, label, text }) => `${at} ${label}: ${text}`)).toEqual([]);
});

test('most labels are declared or terms of the glossary; the rest speak by their identifiers', () => {
  const count = (source: string) => labels.filter((label) => label.source === source).length;
  const counts = ['declared', 'glossary', 'word', 'identifier'].map((source) => [source, count(source)] as const);
  console.info(`English labels: ${counts.map(([source, n]) => `${source} ${n}`).join(', ')}; ${labels.length} in all`);
  expect(count('declared') + count('glossary')).toBeGreaterThan(1_000);
});

test('notes beside fields have English sentences', () => {
  const fields = registry.records.flatMap((definition) => Object.values(definition.fields));
  const notes = fields.flatMap(({ help, columns }) => [help, ...Object.values(columns ?? {}).map((each) => each.help)]);
  expect(notes.filter((note) => note !== undefined && lexicon.sentence(note) === null)).toEqual([]);
});

test('units, headings, outside systems and parameters have English words', () => {
  const fields = registry.records.flatMap(({ fields }) => Object.values(fields));
  const all = fields.flatMap((field) => [field, ...Object.values(field.columns ?? {})]);
  const words = new Set([
    ...all.flatMap(({ unit, section, owner }) => [unit, section, owner]),
    ...parameters.definitions.map(({ label }) => label),
  ]);
  const without = [...words].filter((word) => word !== undefined && HAN.test(lexicon.word(word) ?? word));
  expect(without).toEqual([]);
});
