import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const lineSchema = z.object({
  list: z.string(),
  at: z.string(),
  basis: z.string(),
  emptied: z.boolean(),
  pieces: z.record(z.string(), z.array(z.string())),
});
/** One step of an erasure: which rows went, on which list and basis. Ids alone: it outlives what they stood for. */
export type ErasedLine = z.infer<typeof lineSchema>;

const FOLDER = 'erasures';
const fileOf = (folder: string, tenantId: string): string => join(folder, FOLDER, `${tenantId}.jsonl`);

const append = (file: string, text: string): void => {
  mkdirSync(join(file, '..'), { recursive: true, mode: 0o700 });
  // Each on a line of its own, also behind one that a power failure cut short.
  appendFileSync(file, text, { mode: 0o600, flush: true });
};

/** Kept beside the database, before it is done: a database that comes back from a backup is cleaned by it. */
export const keepApart = (folder: string, tenantId: string, line: ErasedLine): void =>
  append(fileOf(folder, tenantId), `\n${JSON.stringify(line)}`);

const lineOf = (text: string): ErasedLine | null => {
  try {
    return lineSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
};

export const erasedApart = (folder: string, tenantId: string): ErasedLine[] => {
  const file = fileOf(folder, tenantId);
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((text) => lineOf(text) ?? []);
};

/** Brings the lines of one folder into another that lacks them: onto the backups' shelf, and back beside a restored database. */
export const carryErasures = (from: string, to: string): void => {
  if (!existsSync(join(from, FOLDER))) return;
  for (const name of readdirSync(join(from, FOLDER)).filter((one) => one.endsWith('.jsonl'))) {
    const there = join(to, FOLDER, name);
    const known = new Set(existsSync(there) ? readFileSync(there, 'utf8').split('\n') : []);
    const missing = readFileSync(join(from, FOLDER, name), 'utf8')
      .split('\n')
      .filter((line) => lineOf(line) && !known.has(line));
    if (missing.length > 0) append(there, missing.map((line) => `\n${line}`).join(''));
  }
};
