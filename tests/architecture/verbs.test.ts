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
  const known = (verb: string) => [undefined, ...registry.records].some((one) => verbLabel(verb, one) !== verb);
  expect(written.filter(([, verb]) => !known(verb))).toEqual([]);
});
