import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const text = (path: string): string => readFileSync(join(root, path), 'utf8');

/** Sections of OWASP ASVS 5.0.0 with the level of each requirement in its order: 345 in all. */
const LEVELS = `
  1.1:22 1.2:1111122223 1.3:112222222223 1.4:222 1.5:123 2.1:122 2.2:112 2.3:12223 2.4:23 3.1:3 3.2:113 3.3:12223
  3.4:11222233 3.5:11122333 3.6:3 3.7:22333 4.1:12233 4.2:23333 4.3:22 4.4:1222 5.1:2 5.2:112333 5.3:113 5.4:222
  6.1:122 6.2:111111112222 6.3:11223333 6.4:112233 6.5:22222333 6.6:2223 6.7:33 6.8:2222 7.1:222 7.2:1111 7.3:22
  7.4:11222 7.5:223 7.6:22 8.1:1233 8.2:1123 8.3:133 8.4:23 9.1:111 9.2:1222 10.1:22 10.2:223 10.3:22223
  10.4:1111122222233333 10.5:22222 10.6:22 10.7:222 11.1:2233 11.2:22233 11.3:11233 11.4:1222 11.5:23 11.6:23
  11.7:33 12.1:12233 12.2:11 12.3:22223 13.1:2333 13.2:222223 13.3:2233 13.4:1222233 14.1:22 14.2:12223333
  14.3:122 15.1:12233 15.2:12233 15.3:1222222 15.4:3333 16.1:2 16.2:22222 16.3:2222 16.4:222 16.5:2223 17.1:23
  17.2:22223333 17.3:22
`;
const requirements = LEVELS.trim()
  .split(/\s+/)
  .flatMap((section) => {
    const [at = '', levels = ''] = section.split(':');
    return [...levels].map((level, index) => ({ id: `V${at}.${index + 1}`, level }));
  });

const STATES = ['met', 'partly', 'not met', 'not applicable'] as const;
const rows = text('docs/asvs.tsv')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [id = '', level = '', state = '', shownBy = '', remark = ''] = line.split('\t');
    return { id, level, state, shownBy, remark };
  });

/** What is wrong with a line's evidence; null where it stands. */
const wrong = ({ state, shownBy, remark }: { state: string; shownBy: string; remark: string }): string | null => {
  const [path = '', title] = shownBy.split(' > ');
  if (state === 'met' && !(title && path.endsWith('.test.ts'))) return 'met without the name of a test';
  if (path && !existsSync(join(root, path))) return `no file ${path}`;
  if (title && !text(path).includes(title)) return `no test “${title}” in ${path}`;
  return state !== 'met' && !remark ? 'no remark' : null;
};

describe('docs/asvs.tsv', () => {
  it('has every requirement of levels 1 and 2 once, in order, with a state', () => {
    expect(requirements).toHaveLength(345);
    const expected = requirements.filter(({ level }) => level !== '3').map(({ id, level }) => `${id} ${level}`);
    expect(expected).toHaveLength(253);
    expect(rows.map(({ id, level }) => `${id} ${level}`)).toEqual(expected);
    expect(rows.filter(({ state }) => !STATES.some((one) => one === state))).toEqual([]);
  });

  it('names tests and files that there are', () => {
    expect(rows.flatMap((row) => (wrong(row) ? [`${row.id}: ${wrong(row)}`] : []))).toEqual([]);
    expect(wrong({ state: 'met', shownBy: 'docs/security.md', remark: '' })).toContain('met without');
    expect(wrong({ state: 'met', shownBy: 'tests/none.test.ts > x', remark: '' })).toContain('no file');
    const here = 'tests/architecture/lock.test.ts';
    expect(wrong({ state: 'met', shownBy: `${here} > a title that is not there`, remark: '' })).toContain('no test');
  });
});

describe('docs/security.md', () => {
  it('counts what asvs.tsv says, chapter by chapter', () => {
    const told = [...text('docs/security.md').matchAll(/^\| (V\d+|all)\b.*$/gm)].map(([line]) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
    const chapters = [...new Set(rows.map(({ id }) => id.split('.')[0] as string)), 'all'];
    const counted = chapters.map((chapter) => [
      chapter,
      ...STATES.map((state) =>
        String(
          rows.filter((row) => row.state === state && (chapter === 'all' || row.id.startsWith(`${chapter}.`))).length,
        ),
      ),
    ]);
    expect(told.map(([name = '', ...counts]) => [name.split(' ')[0], ...counts])).toEqual(counted);
  });

  it('names tests that there are', () => {
    const named = [...text('docs/security.md').matchAll(/`((?:tests|src)\/[^`*<]+\.ts)`/g)].map(
      ([, path]) => path as string,
    );
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});
