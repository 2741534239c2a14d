import { listBackups, startBackup, startDrill, verifyBackupNow } from '#contract/backups';
import type { Actor } from '#kernel/definition';
import { answer, answerByWrite, type BoundRoute, type House } from '#kernel/http';
import { type JobKind, startJob } from '#kernel/job';
import { refuse } from '#kernel/refusal';
import { inForceOn, showValue, today, valuesInEach } from '#kernel/time';
import { findBackup } from './backup/desk.ts';
import type { BackupJobs } from './jobs.ts';
import { backupRules } from './parameters.ts';
import { backupStanding, type ShownBackup, shownBackups } from './standing.ts';

/** A backup holds every bureau of the installation, so it is the business of the first one's administrators alone. */
const expectHost = async ({ database }: House, { tenantId }: Actor): Promise<void> => {
  if ((await database.tenants())[0] === tenantId) return;
  throw refuse(
    'not-the-host',
    '没有办理',
    '备份包含本系统的所有单位，由最先使用本系统的单位管理',
    '请联系该单位的系统管理员。',
    { status: 403 },
  );
};

/** For a shell: nothing in it ends the quotes. */
const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

/** Restoring stays a command: it makes a new data folder, and the house that serves is not asked. */
const restoreCommand = (target: string, { name, kind }: ShownBackup): string =>
  `${kind === 'logical' ? 'DATABASE_URL=postgres://…（空库） ' : ''}bin/yaodian restore --from ${quoted(target)} --backup ${name} --to /srv/yaodian-restored`;

const rulesOf = ({ database }: House, actor: Actor) =>
  database.read(actor, async (tx) => {
    const found = await valuesInEach(tx, backupRules);
    return backupRules.map((rule, at) => {
      const row = found[at] && inForceOn(found[at].rows, found[at].chain, today());
      return { name: rule.name, label: rule.label, text: row ? showValue(rule, row.value) : null };
    });
  });

/** Lists backups and starts work on them; `jobs` are the house's own kinds. */
export const backupRoutes = (jobs: BackupJobs): BoundRoute[] => {
  type Asked = Pick<
    Parameters<Parameters<typeof answerByWrite<typeof startBackup>>[1]>[0],
    'house' | 'actor' | 'write'
  >;
  const start = async ({ house, actor, write }: Asked, kind: JobKind, input: { name?: string }) => {
    await expectHost(house, actor);
    const { target } = await backupStanding(house.folder);
    // Said now, not when the job's turn comes.
    if (input.name) await findBackup(target, { name: input.name });
    const title = input.name ? { title: `${kind.label}（${input.name}）` } : {};
    return write(async (tx) => ({ job: await startJob(tx, kind, input, { ...title, key: 'installation' }) }));
  };
  return [
    answer(listBackups, async ({ house, actor }) => {
      await expectHost(house, actor);
      const { target, scheduled, besideData, lastDrill } = await backupStanding(house.folder);
      const backups = await shownBackups(target);
      return {
        target,
        scheduled,
        besideData,
        drillable: house.database.engine === 'embedded',
        backups: backups.map((backup) => ({ ...backup, restore: restoreCommand(target, backup) })),
        lastDrill,
        rules: await rulesOf(house, actor),
      };
    }),
    answerByWrite(startBackup, (asked) => start(asked, jobs.backups, {})),
    answerByWrite(verifyBackupNow, (asked) => start(asked, jobs.verifications, asked.body)),
    answerByWrite(startDrill, async (asked) => {
      if (asked.house.database.engine === 'embedded') return start(asked, jobs.drills, asked.body);
      throw refuse(
        'drill-needs-files',
        '没有开始演练',
        '数据库由 DATABASE_URL 指定，备份是数据库导出，不能在本机自动演练',
        '请按本页的命令恢复到一个空库，再启动一个实例核对。',
      );
    }),
  ];
};
