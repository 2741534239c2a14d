import { chmodSync, mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MeasureDefinition } from '#kernel/definition';
import { systemActor } from '#kernel/definition';
import { wrongTotals } from '#kernel/measure';
import { keptOutside, trustedKeys, verifyJournal } from '#kernel/seal';
import { Database, openFieldKeys } from '#kernel/store';
import { openEmbedded } from '#kernel/store/embedded';
import { type RestoreOptions, restoreFiles } from './restore.ts';
import { differingTables, tableFacts } from './tables.ts';

export type DrillOutcome = {
  readonly backup: string;
  readonly passed: boolean;
  readonly tables: number;
  readonly rows: number;
  /** Tables that do not hold what they held at the backup. */
  readonly differing: readonly string[];
  readonly journalEntries: number;
  readonly journalAltered: number;
  readonly measures: number;
  readonly measuresWrong: number;
  readonly seconds: number;
};

type DrillOptions = Omit<RestoreOptions, 'to' | 'until'> & { readonly measures: readonly MeasureDefinition[] };

/**
 * Proves a backup by restoring it: into a folder that goes away afterwards, to the point that the backup named. Every
 * table must hold what it held then, the journal's commitments must stand, the totals must be what the rows give.
 */
export const drill = async (options: DrillOptions): Promise<DrillOutcome> => {
  const began = Date.now();
  const told = options.told ?? (() => undefined);
  const room = mkdtempSync(join(tmpdir(), 'yaodian-drill-'));
  chmodSync(room, 0o711);
  const to = join(room, 'data');
  try {
    const { manifest } = await restoreFiles({ ...options, to, until: 'point' });
    told('正在核对每张表、日志和统计量……');
    const found = await examine(to, options);
    const differing = differingTables(manifest.tables, found.tables);
    const passed = differing.length === 0 && found.journalAltered === 0 && found.measuresWrong === 0;
    return {
      backup: options.kept.name,
      passed: passed && Object.keys(manifest.tables).length > 0,
      tables: Object.keys(manifest.tables).length,
      rows: Object.values(found.tables).reduce((sum, { rows }) => sum + rows, 0),
      differing,
      journalEntries: found.journalEntries,
      journalAltered: found.journalAltered,
      measures: options.measures.length,
      measuresWrong: found.measuresWrong,
      seconds: Math.round((Date.now() - began) / 100) / 10,
    };
  } finally {
    await rm(room, { recursive: true, force: true });
  }
};

const SILENT = { info: () => undefined, warn: () => undefined, error: () => undefined };

const examine = async (folder: string, { measures, binaries }: DrillOptions) => {
  const server = await openEmbedded({ folder, log: SILENT, ...(binaries ? { binaries } : {}) });
  const database = new Database({ url: server.url, engine: 'embedded', keys: openFieldKeys(folder), measures, max: 2 });
  try {
    let [journalEntries, journalAltered, measuresWrong] = [0, 0, 0];
    for (const tenantId of await database.tenants()) {
      const actor = systemActor(tenantId, '恢复演练');
      const heads = { trusted: trustedKeys(folder), outside: keptOutside(folder, tenantId) };
      const check = await database.read(actor, (tx) => verifyJournal(tx, heads));
      journalEntries += check.checked;
      journalAltered += check.found;
      for (const one of measures)
        measuresWrong += (await database.read(actor, (tx) => wrongTotals(tx, one))).length > 0 ? 1 : 0;
    }
    const tables = await database.asOwner(tableFacts);
    return { tables, journalEntries, journalAltered, measuresWrong };
  } finally {
    await database.close();
    await server.stop();
  }
};
