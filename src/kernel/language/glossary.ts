import { readFileSync } from 'node:fs';

/** The project's terms: GLOSSARY.md, which ships with the product and is the authority for names. */
export type Glossary = {
  /** Identifiers by their Chinese term. */
  readonly byTerm: ReadonlyMap<string, readonly string[]>;
  readonly identifiers: ReadonlySet<string>;
};

const cellsOf = (line: string): string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

/** `issue (verb)` → issue; `signedOn, issuedOn` → both; a range or a dash names nothing. */
const identifiersIn = (cell: string): string[] =>
  cell
    .replace(/\([^)]*\)/g, '')
    .replace(/^[^:]*:/, '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => /^[a-zA-Z]+$/.test(name));

const termsIn = (cell: string): string[] =>
  cell
    .split(/[、,，]/)
    .map((term) => term.trim())
    .filter((term) => /\p{Script=Han}/u.test(term));

/** Identifier and Chinese terms of a line that names as many of the one as of the other pair up; else all mean the same. */
const pairsOf = (identifiers: readonly string[], terms: readonly string[]): [string, string][] =>
  identifiers.length === terms.length
    ? terms.map((term, at) => [term, identifiers[at] as string])
    : terms.flatMap((term) => identifiers.map((name): [string, string] => [term, name]));

/**
 * Reads the tables of the glossary: first column identifiers, second their Chinese.
 * @example glossaryOf('| leadSection | 牵头科室 | … |').byTerm.get('牵头科室') // ['leadSection']
 */
export const glossaryOf = (markdown: string): Glossary => {
  const byTerm = new Map<string, string[]>();
  const identifiers = new Set<string>();
  for (const line of markdown.split('\n').filter((each) => each.startsWith('|'))) {
    const [names = '', chinese = ''] = cellsOf(line);
    const found = identifiersIn(names);
    for (const name of found) identifiers.add(name);
    for (const [term, name] of pairsOf(found, termsIn(chinese))) byTerm.set(term, [...(byTerm.get(term) ?? []), name]);
  }
  return { byTerm, identifiers };
};

/** @throws Error where the file is missing: it is part of the product */
export const readGlossary = (file: string): Glossary => glossaryOf(readFileSync(file, 'utf8'));
