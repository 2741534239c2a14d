import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { scheduledTarget, usualTarget } from './backup/desk.ts';
import { type Proof, proofsIn } from './backup/proofs.ts';
import { backupsIn, type Kept, partsOf, takenAt } from './backup/shelf.ts';

export type BackupStanding = {
  readonly target: string;
  /** Whether the house backs up by itself (`YAODIAN_BACKUP`). */
  readonly scheduled: boolean;
  /** Beside the data: lost with the disk that it shall survive. */
  readonly besideData: boolean;
  readonly newestAt: Date | null;
  readonly lastDrill: Proof | null;
};

const shelvesOf = (all: readonly Kept[]): string[] => all.map(({ shelf }) => shelf);

/** How old the newest backup is and what the last drill gave; reads the backups' folder, changes nothing. */
export const backupStanding = async (folder: string, env = process.env): Promise<BackupStanding> => {
  const target = scheduledTarget(env) ?? usualTarget(folder);
  const all = await backupsIn(target);
  const newest = all.at(-1);
  const drills = (await proofsIn(shelvesOf(all))).filter(({ kind }) => kind === 'drill');
  return {
    target,
    scheduled: scheduledTarget(env) !== null,
    besideData: target === folder || target.startsWith(`${folder}/`),
    newestAt: newest ? takenAt(newest) : null,
    lastDrill: drills.at(-1) ?? null,
  };
};

export type ShownBackup = {
  readonly name: string;
  readonly kind: 'physical' | 'logical';
  readonly at: string;
  readonly bytes: number;
  readonly verified: Proof | null;
  readonly drilled: Proof | null;
};

const bytesOf = async ({ folder }: Kept): Promise<number> => {
  const sizes = await Promise.all((await partsOf(folder)).map(async (name) => (await stat(join(folder, name))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
};

/** The backups under a target, the newest first, with what was proved of each. */
export const shownBackups = async (target: string): Promise<ShownBackup[]> => {
  const all = (await backupsIn(target)).reverse();
  const proofs = await proofsIn(shelvesOf(all));
  const last = (name: string, kind: Proof['kind']): Proof | null =>
    proofs.findLast((proof) => proof.backup === name && proof.kind === kind) ?? null;
  return Promise.all(
    all.map(async (kept) => ({
      name: kept.name,
      kind: kept.name.endsWith('-logical') ? ('logical' as const) : ('physical' as const),
      at: takenAt(kept).toISOString(),
      bytes: await bytesOf(kept),
      verified: last(kept.name, 'verify'),
      drilled: last(kept.name, 'drill'),
    })),
  );
};
