import { join } from 'node:path';
import { ROLES } from '#kernel/access';
import { journalWords } from '#kernel/journal';
import { Lexicon, readGlossary } from '#kernel/language';
import { indicators, kinds, parameters, registry } from './composition.ts';
import { projectRoot } from './config.ts';

/** English by Chinese label of the kinds of jobs. */
const jobWords = Object.fromEntries(
  [...kinds.jobs.values(), ...kinds.errands.values()].map(({ label, en }) => [label, en]),
);

const parameterWords = Object.fromEntries(parameters.definitions.map(({ name, label }) => [name, label]));

const indicatorWords = Object.fromEntries(indicators.indicators.map(({ name, label }) => [name, label]));
const declaredIndicators = Object.fromEntries(
  indicators.indicators.flatMap(({ label, en }) => (en ? [[label, en]] : [])),
);

/** English labels of the installation; the glossary ships with the product. */
export const lexicon = new Lexicon(registry, readGlossary(join(projectRoot(), 'GLOSSARY.md')), {
  named: [ROLES, ...journalWords, parameterWords, indicatorWords],
  translated: { ...jobWords, ...declaredIndicators },
});
