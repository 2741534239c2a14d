/** A page's style sheet stays once it is loaded: a class that two pages style looks different by where one comes from. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const PAGES = fileURLToPath(new URL('../pages', import.meta.url));

/** The class that each selector of a style sheet begins with, and what is said inside it belongs to. */
const ledBy = (css: string): string[] => {
  const selectors = [...css.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/([^{}]+)\{/g)].flatMap(([, list = '']) =>
    list.split(','),
  );
  return selectors.flatMap((selector) => /\.(yd-[\w-]+)/.exec(selector)?.[1] ?? []);
};

const ownersOf = (sheets: readonly { readonly room: string; readonly css: string }[]): Map<string, Set<string>> => {
  const owners = new Map<string, Set<string>>();
  for (const { room, css } of sheets)
    for (const name of ledBy(css)) owners.set(name, (owners.get(name) ?? new Set()).add(room));
  return owners;
};
const shared = (owners: ReadonlyMap<string, ReadonlySet<string>>): string[] =>
  [...owners].flatMap(([name, rooms]) => (rooms.size > 1 ? [`${name}: ${[...rooms].sort().join(', ')}`] : []));

it('finds a class that two pages style', () => {
  const sheets = [
    { room: 'plans', css: '.is-narrow .yd-drop { margin: 0 } .yd-own { color: red }' },
    { room: 'imports', css: '/* .yd-own {} */ .yd-other,\n.yd-drop p { margin: 1px }' },
  ];
  expect(shared(ownersOf(sheets))).toEqual(['yd-drop: imports, plans']);
});

it('is styled by one page alone', () => {
  const files = readdirSync(PAGES, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.css'));
  expect(files.length).toBeGreaterThan(20);
  const sheets = files.map((file) => ({ room: dirname(file), css: readFileSync(`${PAGES}/${file}`, 'utf8') }));
  expect(shared(ownersOf(sheets))).toEqual([]);
});
