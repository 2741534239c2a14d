export { inEnglish } from './answer.ts';
export { type Glossary, glossaryOf, readGlossary } from './glossary.ts';
export { inWords, type Language, languageOf } from './language.ts';
export { type Label, Lexicon, labelsOf, type PlacedLabel, type Source } from './lexicon.ts';
