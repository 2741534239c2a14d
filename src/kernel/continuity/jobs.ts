import { existsSync } from 'node:fs';
import { z } from 'zod';
import { type MeasureDefinition, systemActor } from '#kernel/definition';
import type { House } from '#kernel/http';
import { type JobKind, job, jobKind, startJob } from '#kernel/job';
import { refuse } from '#kernel/refusal';
import { backUp, findBackup, scheduledTarget } from './backup/desk.ts';
import { type DrillOutcome, drill } from './backup/drill.ts';
import { backupKey } from './backup/key.ts';
import { archiveOf, closeArchive, shipLog } from './backup/physical.ts';
import { shelfOf } from './backup/shelf.ts';

const nothing = z.strictObject({});
type Nothing = z.infer<typeof nothing>;
const DAY = 86_400_000;

const targetOrRefuse = (): string => {
  const target = scheduledTarget();
  if (target) return target;
  throw refuse('no-backup-target', '没有备份', '还没有指定备份位置', '请设置 YAODIAN_BACKUP 为另一块磁盘上的文件夹。');
};

const backupJob: JobKind<Nothing> = jobKind({
  name: 'backUp',
  label: '备份',
  en: 'Backup',
  input: nothing,
  retry: { attempts: 3, delay: 300 },
  timeLimit: 6 * 3600,
  run: async ({ house, progress }) => {
    const { kept } = await backUp(house, targetOrRefuse(), (phase) => progress({ phase: phase.slice(0, 100) }));
    return { path: '/records/background-jobs', label: `已备份：${kept.name}` };
  },
});

/** A drill's outcome in one line. */
export const drillInWords = (outcome: DrillOutcome): string => {
  const { passed, tables, rows, differing, journalAltered, measuresWrong, seconds } = outcome;
  const what = `${tables}张表、${rows}行，用时${seconds}秒`;
  if (passed) return `恢复演练通过：${what}`;
  return `恢复演练不一致：${differing.length}张表不同，日志${journalAltered}条、统计量${measuresWrong}项有误（${what}）`;
};

const drillJob = (measures: readonly MeasureDefinition[]): JobKind<Nothing> =>
  jobKind({
    name: 'restoreDrill',
    label: '恢复演练',
    en: 'Restore drill',
    input: nothing,
    retry: { attempts: 2, delay: 600 },
    timeLimit: 6 * 3600,
    run: async ({ house }) => {
      const kept = await findBackup(targetOrRefuse(), {});
      const outcome = await drill({ kept, key: backupKey(house.folder), measures });
      if (!outcome.passed)
        throw refuse('drill-differs', '备份没有通过演练', drillInWords(outcome), '请立即重新备份，并检查磁盘。');
      return { path: '/records/background-jobs', label: drillInWords(outcome) };
    },
  });

/** Starts a job of the house's own where the last one began longer ago; the first bureau's administrators see it. */
const startWhereDue = async ({ database }: House, tenantId: string, kind: JobKind<Nothing>, every: number) => {
  await database.write(systemActor(tenantId, kind.label), async (tx) => {
    const [last] = await tx.lookup(job, { kind: kind.name }, { limit: 1, sort: '-createdAt' });
    if (last && (last.state === 'queued' || last.state === 'running')) return;
    if (!last || Date.parse(last.createdAt) < Date.now() - every) await startJob(tx, kind, {}, { key: 'installation' });
  });
};

/** The two jobs, and what the calendar asks for: a backup a day, a drill a week. */
export const backupJobs = (measures: readonly MeasureDefinition[]) => {
  const drills = drillJob(measures);
  const isDue = async (house: House, tenantId: string): Promise<void> => {
    if (!scheduledTarget() || (await house.database.tenants())[0] !== tenantId) return;
    await startWhereDue(house, tenantId, backupJob, DAY);
    if (house.database.engine === 'embedded') await startWhereDue(house, tenantId, drills, 7 * DAY);
  };
  return { kinds: [backupJob, drills], calendar: [{ name: '备份与恢复演练', run: isDue }] } as const;
};

/** Brings the log to the backup's place; where none is scheduled any more, PostgreSQL keeps it no longer. */
export const tendLog = async (house: House): Promise<void> => {
  if (house.database.engine !== 'embedded' || !existsSync(archiveOf(house.folder))) return;
  const target = scheduledTarget();
  if (target) await shipLog(house, { shelf: shelfOf(target, house.folder), key: backupKey(house.folder) });
  else closeArchive(house.folder);
};
