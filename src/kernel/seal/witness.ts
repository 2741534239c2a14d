import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { flushNow } from '#kernel/disk';
import { readHeads, type SignedHead } from './head.ts';

/**
 * Heads beside the database, a line each: whoever rules the database alone does not rule this file, and a database that
 * was put back to an earlier day disagrees with it.
 */
const fileOf = (folder: string, tenantId: string): string => join(folder, 'seal', `${tenantId}.heads`);

export const keepOutside = (folder: string, head: SignedHead): void => {
  const file = fileOf(folder, head.statement.tenant);
  const isNew = !existsSync(file);
  mkdirSync(join(folder, 'seal'), { recursive: true, mode: 0o700 });
  // Each on a line of its own, also behind one that a power failure cut short.
  appendFileSync(file, `\n${JSON.stringify(head)}`, { mode: 0o600, flush: true });
  if (!isNew) return;
  flushNow(join(folder, 'seal'));
  flushNow(folder);
};

/** The heads that were kept outside, as many as can be read. */
export const keptOutside = (folder: string, tenantId: string): SignedHead[] => {
  const file = fileOf(folder, tenantId);
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((line) => {
    try {
      return readHeads(line).heads;
    } catch {
      return [];
    }
  });
};
