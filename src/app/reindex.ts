import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Registry, systemActor } from '#kernel/definition';
import type { House } from '#kernel/http';
import { markIndexCurrent, reindexSome } from '#kernel/store';

/** Rows of one transaction: short enough that nobody waits long for a row that is held. */
const STEP = 2_000;

const placeSchema = z.object({ tenant: z.uuid(), record: z.string(), after: z.uuid().nullable() });
/** How far the work has come: what lies before is done. */
type Place = z.infer<typeof placeSchema>;
export type ReindexProgress = { readonly label: string; readonly seen: number; readonly changed: number };
type Options = { readonly step?: number; readonly told?: (progress: ReindexProgress) => void };

const fileOf = ({ folder }: House): string => join(folder, 'reindex.json');

const kept = (house: House): Place | null => {
  try {
    return placeSchema.parse(JSON.parse(readFileSync(fileOf(house), 'utf8')));
  } catch {
    // None, or unreadable: beginning anew costs time alone.
    return null;
  }
};

const keep = (house: House, place: Place): void => {
  const draft = `${fileOf(house)}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(place));
  renameSync(draft, fileOf(house));
};

/**
 * Makes the search index anew for rows written by an older rule (before pinyin, before names of persons were found),
 * while the house is in use. An interrupted run goes on where it stopped. Answers what was looked at and written.
 */
export const reindex = async (
  house: House,
  { records }: Registry,
  { step = STEP, told }: Options = {},
): Promise<{ seen: number; changed: number; resumed: boolean }> => {
  const found = kept(house);
  const searched = records.filter(({ search }) => search?.length);
  const work = (await house.database.tenants()).flatMap((tenant) =>
    searched.map((definition) => ({ tenant, definition })),
  );
  const at = work.findIndex(({ tenant, definition }) => tenant === found?.tenant && definition.name === found.record);
  const sum = { seen: 0, changed: 0 };
  for (const [index, { tenant, definition }] of work.slice(Math.max(at, 0)).entries()) {
    let after = index === 0 && at >= 0 ? (found?.after ?? null) : null;
    const own = { seen: 0, changed: 0 };
    for (;;) {
      keep(house, { tenant, record: definition.name, after });
      const from = after;
      const done = await house.database.write(systemActor(tenant, 'reindex'), (tx) =>
        reindexSome(tx, definition, from, step),
      );
      own.seen += done.seen;
      own.changed += done.changed;
      if (done.seen > 0) told?.({ label: definition.label, ...own });
      if (!done.last) break;
      after = done.last;
    }
    sum.seen += own.seen;
    sum.changed += own.changed;
  }
  await house.database.asOwner(markIndexCurrent);
  rmSync(fileOf(house), { force: true });
  return { ...sum, resumed: at >= 0 };
};
