import { existsSync, readdirSync, statSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { Finding } from '#contract/operations';
import { breachListTrouble, conflictsFrom, hasSecurityAdministrator, today } from '#kernel/access';
import { readingApproval } from '#kernel/approval';
import { systemActor } from '#kernel/definition';
import { ScannerDown, scan } from '#kernel/file';
import type { House } from '#kernel/http';
import { APP_ROLE } from '#kernel/store';
import { pupil } from '#modules/pupils';
import { projectRoot } from '../config.ts';
import { type Ages, type Allowed, agesAllowed, agesOf } from './ages.ts';

/** What the looks look at. */
export type Place = Pick<House, 'database' | 'folder' | 'scanner'>;
export type Look = (place: Place) => Promise<Finding>;

type State = Finding['state'];
const found = (key: string, label: string, state: State, text: string, remedy: string | null = null): Finding => ({
  key,
  label,
  state,
  text,
  remedy: state === 'good' ? null : remedy,
});

const one = <T extends object>({ database }: Place, text: string): Promise<T> =>
  database.asOwner(async (client) => (await client.query<T>(text)).rows[0] as T);

/** Milliseconds that the database's clock may differ from ours. */
const CLOCK = 2_000;

const databaseLook: Look = async (place) => {
  const began = Date.now();
  const { version, number, now } = await one<{ version: string; number: number; now: string }>(
    place,
    "select current_setting('server_version') as version, current_setting('server_version_num')::int as number, clock_timestamp() as now",
  );
  const middle = (began + Date.now()) / 2;
  const apart = Math.round(Math.abs(new Date(now).getTime() - middle));
  const text = `PostgreSQL ${version}，时钟相差${apart}毫秒`;
  if (number < 150_000) return found('database', '数据库', 'bad', text, '请升级到 PostgreSQL 15 或更新的版本。');
  const slow = apart > CLOCK + (Date.now() - began);
  return found('database', '数据库', slow ? 'bad' : 'good', text, '请让两台机器与同一时间源（NTP）校时。');
};

/** The application's own role must be held by row-level security: it owns nothing and bypasses nothing. */
const roleLook: Look = async (place) => {
  const { free, owned } = await one<{ free: boolean; owned: number }>(
    place,
    `select coalesce(bool_or(rolsuper or rolbypassrls or rolcreaterole), true) as free,
       (select count(*)::int from pg_class join pg_roles on pg_roles.oid = relowner where rolname = '${APP_ROLE}') as owned
     from pg_roles where rolname = '${APP_ROLE}'`,
  );
  const ok = !free && owned === 0;
  const text = ok ? '不拥有任何表，不能绕过行级安全' : `拥有${owned}张表，或能绕过行级安全`;
  const remedy = `请数据库管理员执行：alter role ${APP_ROLE} nosuperuser nobypassrls nocreaterole，并把表的属主改回连接账号。`;
  return found('role', '应用的数据库角色', ok ? 'good' : 'bad', text, remedy);
};

const migrationsLook: Look = async ({ database }) => {
  const files = readdirSync(join(projectRoot(), 'migrations'))
    .filter((name) => name.endsWith('.sql'))
    .map((name) => name.replace(/\.sql$/, ''));
  const ran = await database.asOwner(async (client) => {
    const { rows } = await client.query<{ name: string }>('select name from kysely_migration');
    return new Set(rows.map(({ name }) => name));
  });
  const waiting = files.filter((name) => !ran.has(name));
  const ahead = [...ran].filter((name) => !files.includes(name));
  const label = '数据库结构';
  if (ahead.length > 0)
    return found('migrations', label, 'bad', `数据库比程序新：${ahead.join('、')}`, '请换用与数据库相配的新版本程序。');
  const text = waiting.length > 0 ? `有${waiting.length}项升级尚未执行` : `${files.length}项升级都已执行`;
  return found('migrations', label, waiting.length > 0 ? 'bad' : 'good', text, '重新启动服务时会自动升级；请先备份。');
};

const GIBIBYTE = 1024 ** 3;

/** Free bytes and their share where the data folder lies. */
export const spaceOf = async (folder: string): Promise<{ free: number; share: number }> => {
  const { bavail, blocks, bsize } = await statfs(folder);
  return { free: bavail * bsize, share: blocks > 0 ? bavail / blocks : 0 };
};

const diskLook: Look = async ({ folder }) => {
  const { free, share } = await spaceOf(folder);
  const text = `数据目录所在磁盘剩余${(free / GIBIBYTE).toFixed(1)} GB（${Math.round(share * 100)}%）`;
  const state: State = free < GIBIBYTE ? 'bad' : share < 0.1 ? 'warn' : 'good';
  return found('disk', '存储', state, text, '请清理或扩容；空间用尽时系统会停止保存。');
};

/** Milliseconds in a day. */
const DAY = 86_400_000;
const MOST_DAYS = 365;

const keysLook: Look = async ({ folder }) => {
  const keys = join(folder, 'keys');
  const files = existsSync(keys) ? readdirSync(keys) : [];
  const open = process.platform !== 'win32' && files.some((name) => statSync(join(keys, name)).mode & 0o077);
  if (open) return found('keys', '密钥', 'bad', '密钥文件能被本机其他用户读取', `请执行：chmod -R go-rwx ${keys}`);
  const days = files.map((name) => Math.floor((Date.now() - statSync(join(keys, name)).mtimeMs) / DAY));
  const oldest = Math.max(0, ...days);
  const text = files.length > 0 ? `${files.length}个文件，最早的已用${oldest}天` : '由环境变量提供';
  return found('keys', '密钥', oldest > MOST_DAYS ? 'warn' : 'good', text, '请按 docs/operations.md 更换密钥。');
};

/** Minutes without a sign of life, or of waiting though it may begin. */
const LATE = 5;

const jobsLook: Look = async (place) => {
  const { stuck, late } = await one<{ stuck: number; late: number }>(
    place,
    `select (select count(*)::int from job_progress where beat_at < now() - interval '${LATE} minutes') as stuck,
       (select count(*)::int from pgboss.job where state < 'active' and start_after < now() - interval '${LATE} minutes') as late`,
  );
  const text = stuck + late > 0 ? `${stuck}项没有进展，${late}项迟迟没有开始` : '没有卡住的任务';
  return found('jobs', '后台任务', stuck + late > 0 ? 'bad' : 'good', text, '请查看后台任务；仍不动时重新启动服务。');
};

const mailLook: Look = async ({ database }) => {
  const { servers, failed } = await database.asOwner(async (client) => {
    const counts = { servers: 0, failed: 0 };
    // The owner is held by row-level security too: each bureau is asked in its own name.
    for (const { id } of (await client.query<{ id: string }>('select id from tenant')).rows) {
      await client.query('begin read only');
      await client.query("select set_config('yaodian.tenant', $1, true), set_config('yaodian.reach', '*', true)", [id]);
      const { rows } = await client.query<{ servers: number; failed: number }>(
        `select (select count(*)::int from notice_channel where active) as servers,
           (select count(*)::int from notice_delivery where state = 'failed' and tried_at > now() - interval '1 day') as failed`,
      );
      await client.query('commit');
      counts.servers += rows[0]?.servers ?? 0;
      counts.failed += rows[0]?.failed ?? 0;
    }
    return counts;
  });
  const text = servers > 0 ? `${servers}个渠道，一天内${failed}条未发出` : '没有启用邮件或机器人，消息只在系统内';
  return found('mail', '消息外发', failed > 0 ? 'warn' : 'good', text, '请在消息渠道里查看原因并重新发送。');
};

const MINUTE = 60;
const HOUR = 3600;

/** 26小时, 40分钟, 3天: as people say it. */
const span = (seconds: number): string => {
  if (seconds < 2 * HOUR) return `${Math.floor(seconds / MINUTE)}分钟`;
  return seconds < 72 * HOUR ? `${Math.floor(seconds / HOUR)}小时` : `${Math.floor(seconds / (24 * HOUR))}天`;
};

/** A look at ages against the parameter of today; outside its dates that is what is told. */
const aged =
  (key: string, label: string, look: (ages: Ages, allowed: Allowed) => Finding): Look =>
  async (place) => {
    const [ages, allowed] = await Promise.all([agesOf(place), agesAllowed(place)]);
    if (allowed) return look(ages, allowed);
    return found(key, label, 'warn', '参数“备份、演练、封存告警时限”未生效，没有判断', '请系统管理员在“参数”中维护。');
  };

const sealLook = aged('seal', '日志封存', ({ seal }, { unsealedMinutes }) => {
  const late = seal.unsealed > unsealedMinutes * MINUTE;
  const head = seal.head === null ? '还没有封存过' : `最近一次封存在${span(seal.head)}前`;
  const text = late ? `${head}，有日志${span(seal.unsealed)}没有封存` : head;
  return found('seal', '日志封存', late ? 'bad' : 'good', text, '请查看后台任务“封存日志”，确认 keys/seal.json 还在。');
});

const backupLook = aged('backup', '备份', ({ backup }, { backupHours }) => {
  const { scheduled, age, besideData } = backup;
  const text = age === null ? '还没有备份' : `最近一份备份在${span(age)}前`;
  const late = age === null || age > backupHours * HOUR;
  if (!scheduled)
    return found('backup', '备份', 'warn', `${text}，没有定时备份`, '请设置 YAODIAN_BACKUP 为另一块磁盘上的文件夹。');
  if (late) return found('backup', '备份', 'bad', text, '请立即备份，并查看后台任务中“备份”的问题说明。');
  if (besideData)
    return found('backup', '备份', 'warn', `${text}，与数据在同一目录`, '请把 YAODIAN_BACKUP 改到另一块磁盘。');
  return found('backup', '备份', 'good', text);
});

const drillLook = aged('drill', '恢复演练', ({ drill, backup }, { drillDays }) => {
  if (drill.age === null) {
    const due = backup.age !== null;
    return found(
      'drill',
      '恢复演练',
      due ? 'warn' : 'good',
      '还没有演练过',
      '请在“备份”页开始演练，或执行 bin/yaodian restore drill。',
    );
  }
  const text = `${span(drill.age)}前：${drill.words}`;
  if (!drill.sound) return found('drill', '恢复演练', 'bad', text, '请立即重新备份，再演练一次，并检查磁盘。');
  const late = drill.age > drillDays * 24 * HOUR;
  return found('drill', '恢复演练', late ? 'warn' : 'good', text, '请在“备份”页开始演练。');
});

/** Duties that are joined in one person though they exclude one another, and whether security has a keeper of its own. */
const dutiesLook: Look = async ({ database }) => {
  const label = '岗位分离';
  let [joined, shared] = [0, 0];
  for (const id of await database.tenants()) {
    const about = await database.read(systemActor(id, 'doctor'), async (tx) => ({
      conflicts: (await conflictsFrom(tx, today())).length,
      split: await hasSecurityAdministrator(tx),
    }));
    joined += about.conflicts;
    shared += about.split ? 0 : 1;
  }
  if (joined > 0)
    return found('duties', label, 'warn', `${joined}处互斥的岗位由同一人担任`, '请在“岗位分离”页逐一处理。');
  const remedy = '请为另一人设立“安全管理员”岗位。';
  const text = '没有互斥的岗位由同一人担任';
  return shared > 0
    ? found('duties', label, 'warn', `${text}；安全管理暂由系统管理员兼管`, remedy)
    : found('duties', label, 'good', text);
};

/** Where minors are registered and nobody was approved to read of them, every post sees their names covered (M3). */
const approvalsLook: Look = async ({ database }) => {
  const label = '查阅批准';
  let without = 0;
  for (const id of await database.tenants())
    without += await database.read(systemActor(id, 'doctor'), async (tx) => {
      const standing = { state: 'approved', untilOn: { op: 'gte', value: today() } };
      const [approved] = await tx.lookup(readingApproval, standing, { limit: 1 });
      const [registered] = await tx.lookup(pupil, {}, { limit: 1 });
      return registered && !approved ? 1 : 0;
    });
  const text =
    without > 0
      ? '没有有效的查阅批准，学校和科室看到的学生姓名等个人信息都是遮盖的'
      : '查阅未成年人个人信息的批准在有效期内，或还没有学生';
  const remedy = '请办公室在“查阅批准”页按岗位申请，由局领导批准。';
  return found('approvals', label, without > 0 ? 'warn' : 'good', text, remedy);
};

const breachLook: Look = async () => {
  const path = process.env.YAODIAN_BREACH_LIST;
  const [key, label] = ['breach-list', '泄露密码清单'];
  if (!path) return found(key, label, 'good', '没有配置；新密码只与内置的常见词核对');
  const trouble = await breachListTrouble(path);
  const remedy = '请检查 YAODIAN_BREACH_LIST 指定的文件；改正之前不能设置新密码。';
  return trouble ? found(key, label, 'bad', `${path} ${trouble}`, remedy) : found(key, label, 'good', path);
};

/** A line of text must pass: the scanner is there and says so. */
const scannerLook: Look = async ({ scanner }) => {
  const label = '病毒扫描';
  if (!scanner) return found('scanner', label, 'good', '没有配置；上传的文件只核对种类和大小');
  const passes = scanner.down === 'pass';
  try {
    const { clean } = await scan({ ...scanner, patience: 5_000 }, Buffer.from('yaodian'));
    if (clean) return found('scanner', label, 'good', '扫描程序应答正常');
    return found('scanner', label, 'bad', '扫描程序把一段普通文字当作病毒', '请检查 clamd 的病毒库。');
  } catch (error) {
    if (!(error instanceof ScannerDown)) throw error;
    const text = `扫描程序没有应答（${error.message}）；${passes ? '文件未经扫描就接收' : '暂不接收文件'}`;
    return found('scanner', label, 'bad', text, '请检查 clamd 和 YAODIAN_SCANNER 的设置。');
  }
};

/** Everything that is looked at, in the order in which it is told. */
const LOOKS: readonly (readonly [string, string, Look])[] = [
  ['database', '数据库', databaseLook],
  ['role', '应用的数据库角色', roleLook],
  ['migrations', '数据库结构', migrationsLook],
  ['disk', '存储', diskLook],
  ['keys', '密钥', keysLook],
  ['jobs', '后台任务', jobsLook],
  ['mail', '消息外发', mailLook],
  ['seal', '日志封存', sealLook],
  ['backup', '备份', backupLook],
  ['drill', '恢复演练', drillLook],
  ['breach-list', '泄露密码清单', breachLook],
  ['duties', '岗位分离', dutiesLook],
  ['approvals', '查阅批准', approvalsLook],
  ['scanner', '病毒扫描', scannerLook],
];

/** How the installation stands. A look that cannot be taken is told as that; the others go on. */
export const lookAround = (place: Place): Promise<Finding[]> =>
  Promise.all(
    LOOKS.map(([key, label, look]) =>
      look(place).catch((error: NodeJS.ErrnoException) =>
        found(key, label, 'bad', `无法查看（${error.code ?? error.name}）`, '请查看服务日志，或联系技术支持。'),
      ),
    ),
  );
