import { expect, it } from 'vitest';
import { pages } from './registry.ts';

it('leaves forms and state diagrams reachable beside a register’s own page of a row', () => {
  const paths = new Set(pages.map(({ path }) => path));
  const own = [...paths].filter((path) => /^\/records\/[^$/]+\/\$id$/.test(path));
  expect(own.length).toBeGreaterThan(0);
  for (const path of own) {
    const register = path.slice(0, -'/$id'.length);
    expect(paths, path).toContain(`${register}/new`);
    expect(paths, path).toContain(`${register}/states`);
  }
});
