import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Refusal } from '#kernel/refusal';
import { least } from '../../../tests/support/least.ts';
import { closeReaders, DOCUMENT_REFUSAL_CODES, readDocument, warmReader } from './index.ts';
import { documentRefusal } from './refusals.ts';
import { HOSTILE } from './testing/hostile.ts';

const MiB = 1024 * 1024;

/** Highest growth of this process's resident memory while `work` runs, in bytes. */
const growth = async (work: () => Promise<void>): Promise<number> => {
  const before = process.memoryUsage.rss();
  let highest = before;
  const poll = setInterval(() => {
    highest = Math.max(highest, process.memoryUsage.rss());
  }, 10);
  await work();
  clearInterval(poll);
  return Math.max(highest, process.memoryUsage.rss()) - before;
};

const MOST_MS = 2_000;
/** What goes through the channel to the reading process is copied once. */
const mostMemory = (bytes: Buffer): number => bytes.length * 3 + 64 * MiB;

const attempt = async (bytes: Buffer, fileName: string) => {
  await warmReader();
  let refusal: unknown = null;
  const started = performance.now();
  const grown = await growth(async () => {
    refusal = await readDocument({ bytes, fileName }).catch((error: unknown) => error);
  });
  return { refusal, grown, elapsed: performance.now() - started };
};

beforeAll(warmReader);
afterAll(closeReaders);

/** Unfilled braces, forbidden words (ux.md 5), paths. */
const LEFTOVERS = /[{}！]|undefined|失败|非法|驳回|node_modules|\/src\//;

describe('security/F4: hostile files are refused in bounded time and memory', () => {
  test('there are at least sixty of them', () => expect(HOSTILE.length).toBeGreaterThanOrEqual(60));

  test.each(HOSTILE)('%s (%s)', async (_, fileName, build, code) => {
    const bytes = build();
    const overuse = await least(1, async () => {
      const { refusal, elapsed, grown } = await attempt(bytes, fileName);
      expect(refusal).toBeInstanceOf(Refusal);
      expect((refusal as Refusal).code).toBe(code);
      expect((refusal as Refusal).message).not.toMatch(LEFTOVERS);
      return Math.max(elapsed / MOST_MS, grown / mostMemory(bytes));
    });
    expect(overuse).toBeLessThan(1);
  });
});

test('every refusal says what happened, why and what to do', () => {
  for (const code of DOCUMENT_REFUSAL_CODES) {
    const facts = { limit: '50 MB', actual: 'Excel 工作簿', extension: '.docx' };
    const refusal = documentRefusal(code, facts);
    expect(refusal.title).toMatch(/^没有读入：|尚未读入$/);
    expect(refusal.message).not.toMatch(LEFTOVERS);
    for (const reason of refusal.reasons) expect(reason.remedy).toMatch(/^(?:请|如果内容)/);
  }
});
