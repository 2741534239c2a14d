import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { registry } from '../../src/app/composition.ts';
import { verbLabel } from '../../src/kernel/journal/index.ts';

const source = path.resolve(import.meta.dirname, '../../src');
const files = ['kernel', 'modules'].flatMap((room) =>
  readdirSync(path.join(source, room), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => path.join(source, room, file)),
);

it('auditors read every verb of the journal in Chinese', () => {
  const written = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\{ (?:[^{}]*, )?verb: '([\w-]+)'[^{}]*\}\s*[,)]/g)].map(
      ([, verb]) => [path.relative(source, file), verb as string] as const,
    ),
  );
  expect(written.length).toBeGreaterThan(50);
  const known = (verb: string, records: readonly (typeof registry.records)[number][]) =>
    [undefined, ...records].some((one) => verbLabel(verb, one) !== verb);
  expect(written.filter(([, verb]) => !known(verb, registry.records))).toEqual([]);
  // A word that another room has for it does not help: the verb is looked for with the records that may be written.
  const own = written.filter(([file]) => file.startsWith(`modules${path.sep}`));
  const within = (file: string) =>
    registry.records.filter(
      (one) => file.startsWith(path.join('modules', one.module) + path.sep) || one.name === ELSEWHERE[file],
    );
  expect(own.filter(([file, verb]) => !known(verb, within(file)))).toEqual([]);
});

/** Records of other modules that a module writes, or whose verbs it watches. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'modules/binding/records.ts': 'commitment',
  'modules/institutions/move-posts.ts': 'task',
  'modules/taskforce/rules.ts': 'commitment',
};
