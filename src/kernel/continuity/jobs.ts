import { existsSync } from 'node:fs';
import { z } from 'zod';
import { type MeasureDefinition, systemActor } from '#kernel/definition';
import type { House } from '#kernel/http';
import { type JobKind, job, jobKind, startJob } from '#kernel/job';
import { refuse } from '#kernel/refusal';
import { parameterOn, today } from '#kernel/time';
import { backUp, findBackup, scheduledTarget, usualTarget } from './backup/desk.ts';
import { type DrillOutcome, drill } from './backup/drill.ts';
import { backupKey } from './backup/key.ts';
import { archiveOf, closeArchive, shipLog } from './backup/physical.ts';
import { noteProof } from './backup/proofs.ts';
import { SealBroken } from './backup/sealed-stream.ts';
import { backupsIn, shelfOf, verifyBackup } from './backup/shelf.ts';
import { backupSchedule } from './parameters.ts';

const nothing = z.strictObject({});
type Nothing = z.infer<typeof nothing>;
/** Which one; the newest unless told. */
const which = z.strictObject({ name: z.string().optional() });
type Which = z.infer<typeof which>;
const HOUR = 3_600_000;
const PAGE = '/admin/backups';
type Env = NodeJS.ProcessEnv;

const targetIn = (folder: string, env: Env): string => scheduledTarget(env) ?? usualTarget(folder);
const chosen = ({ name }: Which): { name?: string } => (name ? { name } : {});

const backupJob = (env: Env): JobKind<Nothing> =>
  jobKind({
    name: 'backUp',
    label: '备份',
    en: 'Backup',
    input: nothing,
    retry: { attempts: 3, delay: 300 },
    timeLimit: 6 * 3600,
    run: async ({ house, progress }) => {
      const told = (phase: string) => progress({ phase: phase.slice(0, 100) });
      const { kept } = await backUp(house, targetIn(house.folder, env), told, env);
      return { path: PAGE, label: `已备份：${kept.name}` };
    },
  });

/** A drill's outcome in one line. */
export const drillInWords = (outcome: DrillOutcome): string => {
  const { passed, tables, rows, differing, journalAltered, measuresWrong, seconds } = outcome;
  const what = `${tables}张表、${rows}行，用时${seconds}秒`;
  if (passed) return `恢复演练通过：${what}`;
  return `恢复演练不一致：${differing.length}张表不同，日志${journalAltered}条、统计量${measuresWrong}项有误（${what}）`;
};

/** A verification's outcome in one line. */
export const verifiedInWords = ({ files, bytes }: { files: number; bytes: number }): string =>
  `完好：${files}个文件，共${Math.ceil(bytes / 2 ** 20)} MB，密钥相符`;

const verifyJob = (env: Env): JobKind<Which> =>
  jobKind({
    name: 'verifyBackup',
    label: '核对备份',
    en: 'Verify a backup',
    input: which,
    retry: { attempts: 1, delay: 0 },
    timeLimit: 6 * 3600,
    run: async ({ house, input, progress, throwIfStopped }) => {
      const kept = await findBackup(targetIn(house.folder, env), chosen(input));
      const words = await verifyBackup(kept, backupKey(house.folder, undefined, env), (phase, done, total) => {
        throwIfStopped();
        progress({ phase, done, total });
      })
        .then(verifiedInWords)
        .catch(async (error) => {
          if (!(error instanceof SealBroken)) throw error;
          await noteProof(kept, { kind: 'verify', sound: false, words: error.message });
          throw refuse('backup-broken', '备份不能使用', error.message, '请换一份备份，立即重新备份，并检查磁盘。');
        });
      await noteProof(kept, { kind: 'verify', sound: true, words });
      return { path: PAGE, label: words };
    },
  });

const drillJob = (measures: readonly MeasureDefinition[], env: Env): JobKind<Which> =>
  jobKind({
    name: 'restoreDrill',
    label: '恢复演练',
    en: 'Restore drill',
    input: which,
    retry: { attempts: 2, delay: 600 },
    timeLimit: 6 * 3600,
    run: async ({ house, input, progress }) => {
      const kept = await findBackup(targetIn(house.folder, env), chosen(input));
      const told = (phase: string) => progress({ phase });
      const outcome = await drill({ kept, key: backupKey(house.folder, undefined, env), measures, told });
      const words = drillInWords(outcome);
      await noteProof(kept, { kind: 'drill', sound: outcome.passed, words });
      if (!outcome.passed) throw refuse('drill-differs', '备份没有通过演练', words, '请立即重新备份，并检查磁盘。');
      return { path: PAGE, label: words };
    },
  });

/** Starts a job of the house's own where the last one began longer ago; the first bureau's administrators see it. */
const startWhereDue = async ({ database }: House, tenantId: string, kind: JobKind<any>, every: number) => {
  await database.write(systemActor(tenantId, kind.label), async (tx) => {
    const [last] = await tx.lookup(job, { kind: kind.name }, { limit: 1, sort: '-createdAt' });
    if (last && (last.state === 'queued' || last.state === 'running')) return;
    if (!last || Date.parse(last.createdAt) < Date.now() - every) await startJob(tx, kind, {}, { key: 'installation' });
  });
};

const scheduleOf = ({ database }: House, tenantId: string) =>
  database.read(systemActor(tenantId, '备份'), (tx) => parameterOn(tx, backupSchedule, today()));

/** The jobs, and what the calendar asks for: a backup and a drill, as often as the parameter says. */
export const backupJobs = (measures: readonly MeasureDefinition[], env: Env = process.env) => {
  const backups = backupJob(env);
  const verifications = verifyJob(env);
  const drills = drillJob(measures, env);
  const isDue = async (house: House, tenantId: string): Promise<void> => {
    if (!scheduledTarget(env) || (await house.database.tenants())[0] !== tenantId) return;
    const { backupHours, drillDays } = await scheduleOf(house, tenantId);
    await startWhereDue(house, tenantId, backups, backupHours * HOUR);
    // Before the first backup is whole there is nothing to drill; the next turn asks again.
    const some = (await backupsIn(targetIn(house.folder, env))).length > 0;
    if (some && house.database.engine === 'embedded')
      await startWhereDue(house, tenantId, drills, drillDays * 24 * HOUR);
  };
  return {
    kinds: [backups, verifications, drills],
    backups,
    verifications,
    drills,
    calendar: [{ name: '备份与恢复演练', run: isDue }],
  } as const;
};
export type BackupJobs = ReturnType<typeof backupJobs>;

/** Brings the log to the backup's place; where none is scheduled any more, PostgreSQL keeps it no longer. */
export const tendLog = async (house: House): Promise<void> => {
  if (house.database.engine !== 'embedded' || !existsSync(archiveOf(house.folder))) return;
  const target = scheduledTarget();
  if (target) await shipLog(house, { shelf: shelfOf(target, house.folder), key: backupKey(house.folder) });
  else closeArchive(house.folder);
};
