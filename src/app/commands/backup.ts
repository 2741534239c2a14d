import type { Kept } from '#kernel/continuity';
import { type Command, onlyPositional, UsageError } from './command.ts';
import { withHouse } from './with-house.ts';

const JSON_OPTION = { type: 'boolean', help: '以 JSON 输出结果' } as const;
const TO = {
  type: 'string',
  value: '文件夹',
  help: '备份放在哪里；默认 YAODIAN_BACKUP，否则数据目录的 backups',
} as const;
const FROM = { ...TO, help: '备份在哪里；默认 YAODIAN_BACKUP，否则数据目录的 backups' } as const;

const KINDS = {
  physical: '物理备份（可恢复到任一时刻）',
  logical: '逻辑备份（pg_dump，只能恢复到备份的那一刻）',
} as const;
const kindOf = ({ name }: Kept) => (name.endsWith('-logical') ? 'logical' : 'physical');

export const command: Command = {
  name: 'backup',
  summary: '在线备份数据库、文件和密钥，加密保存；使用中也可执行',
  usage: '[--to 文件夹] [--json]',
  options: { to: TO, json: JSON_OPTION },
  run: ({ values }) =>
    withHouse(async (house) => {
      const [{ backUp, usualTarget, shelfOf }, { carryErasures }] = await Promise.all([
        import('#kernel/continuity'),
        import('#kernel/erasure'),
      ]);
      const target = String(values.to ?? usualTarget(house.folder));
      if (target.startsWith(house.folder))
        console.error('备份放在数据目录里：磁盘损坏时会一同丢失。请用 --to 或 YAODIAN_BACKUP 指定另一块磁盘。');
      const began = Date.now();
      const { kept, forgotten } = await backUp(house, target, (line) => console.error(line));
      carryErasures(house.folder, shelfOf(target, house.folder));
      const seconds = Math.round((Date.now() - began) / 100) / 10;
      const result = { name: kept.name, folder: kept.folder, kind: kindOf(kept), seconds, forgotten };
      if (values.json) console.log(JSON.stringify(result));
      else {
        console.log(`已备份：${kept.folder}，${KINDS[kindOf(kept)]}，用时${seconds}秒。`);
        if (forgotten.length > 0) console.log(`超出保留期的${forgotten.length}份已删除。`);
      }
      return 0;
    }),
};

/** Where backups lie, without opening the house: it may be the one that is lost. */
const targetOf = async (given: unknown): Promise<{ target: string; folder: string }> => {
  const [{ configFrom }, { usualTarget }] = await Promise.all([import('../config.ts'), import('#kernel/continuity')]);
  const { folder } = configFrom(process.env);
  return { target: String(given ?? usualTarget(folder)), folder };
};

export const list: Command = {
  name: 'backup list',
  summary: '列出已有的备份',
  usage: '[--from 文件夹] [--json]',
  options: { from: FROM, json: JSON_OPTION },
  run: async ({ values }) => {
    const { backupsIn, takenAt } = await import('#kernel/continuity');
    const { target } = await targetOf(values.from);
    const all = await backupsIn(target);
    if (values.json)
      console.log(JSON.stringify(all.map((kept) => ({ name: kept.name, kind: kindOf(kept), at: takenAt(kept) }))));
    else if (all.length === 0) console.log(`${target} 里没有备份。`);
    else for (const kept of all) console.log(`${kept.name}  ${KINDS[kindOf(kept)]}`);
    return 0;
  },
};

export const verify: Command = {
  name: 'backup verify',
  summary: '从头到尾核对一份备份：密钥、封签、每个文件的校验值；不写名称即最近一份',
  usage: '[名称] [--from 文件夹] [--json]',
  options: { from: FROM, json: JSON_OPTION },
  run: async (args) => {
    const { backupKey, findBackup, noteProof, SealBroken, verifiedInWords, verifyBackup } = await import(
      '#kernel/continuity'
    );
    const { target, folder } = await targetOf(args.values.from);
    const name = args.positionals.length > 0 ? onlyPositional(args, '备份名称') : undefined;
    const kept = await findBackup(target, name ? { name } : {});
    try {
      const told = await verifyBackup(kept, backupKey(folder));
      const words = verifiedInWords(told);
      await noteProof(kept, { kind: 'verify', sound: true, words });
      if (args.values.json) console.log(JSON.stringify({ name: kept.name, ok: true, ...told }));
      else console.log(`${kept.name} ${words}。`);
      return 0;
    } catch (error) {
      if (!(error instanceof SealBroken)) throw error;
      await noteProof(kept, { kind: 'verify', sound: false, words: error.message });
      if (args.values.json) console.log(JSON.stringify({ name: kept.name, ok: false, problem: error.message }));
      else console.error(`${kept.name} 不能使用：${error.message}。请换一份备份，并立即重新备份。`);
      return 1;
    }
  },
};

const instantOf = (text: unknown): Date | undefined => {
  if (text === undefined) return undefined;
  const local = /^\d{4}-\d\d-\d\d[ T]\d\d:\d\d(:\d\d)?$/.test(String(text));
  const at = new Date(local ? `${String(text).replace(' ', 'T')}+08:00` : String(text));
  if (!Number.isNaN(at.getTime())) return at;
  throw new UsageError(`--at ${text} 不是时间，请写成“2026-11-23 09:30:00”（北京时间）。`);
};

/**
 * What was erased since the backup is told beside the restored data, from the shelf and from the folder that is left, if
 * it can still be read: the next start erases it again before anybody gets in.
 */
const carryAlong = async (shelf: string, folder: string, to: string): Promise<void> => {
  const { carryErasures } = await import('#kernel/erasure');
  for (const from of [shelf, folder]) carryErasures(from, to);
};

export const restore: Command = {
  name: 'restore',
  summary: '把备份恢复成一个新的数据目录；--at 恢复到某一时刻',
  usage: '--to 新文件夹 [--at 时间] [--backup 名称] [--from 文件夹] [--json]',
  options: {
    to: { type: 'string', value: '新文件夹', help: '恢复到哪里；不能已有内容' },
    at: { type: 'string', value: '时间', help: '恢复到这一时刻（北京时间，或带时区的 ISO 时间）；默认尽可能新' },
    backup: { type: 'string', value: '名称', help: '用哪一份备份；默认最近的合用的一份' },
    from: FROM,
    json: JSON_OPTION,
  },
  run: async ({ values }) => {
    if (!values.to) throw new UsageError('缺少 --to 新文件夹。');
    const { backupKey, findBackup, loadDump, restoreDump, restoreFiles } = await import('#kernel/continuity');
    const { target, folder } = await targetOf(values.from);
    const before = instantOf(values.at);
    const kept = await findBackup(target, {
      ...(values.backup ? { name: String(values.backup) } : {}),
      ...(before ? { before } : {}),
    });
    const began = Date.now();
    const to = String(values.to);
    const key = backupKey(folder);
    const told = (line: string) => console.error(line);
    const seconds = () => Math.round((Date.now() - began) / 100) / 10;
    if (kindOf(kept) === 'logical') {
      const dump = await restoreDump({ kept, key, to });
      await carryAlong(kept.shelf, folder, to);
      if (process.env.DATABASE_URL) await loadDump(dump, process.env.DATABASE_URL);
      console.log(
        values.json
          ? JSON.stringify({ backup: kept.name, kind: 'logical', dump, seconds: seconds() })
          : `文件和密钥已恢复到 ${to}；数据库${process.env.DATABASE_URL ? '已导入 DATABASE_URL 指定的空库' : `导出在 ${dump}，请用 pg_restore 导入一个空库`}。`,
      );
      return 0;
    }
    const { lastChangeAt } = await restoreFiles({ kept, key, to, until: before ?? 'end', told });
    await carryAlong(kept.shelf, folder, to);
    console.log(
      values.json
        ? JSON.stringify({ backup: kept.name, kind: 'physical', to, lastChangeAt, seconds: seconds() })
        : `已从 ${kept.name} 恢复到 ${to}，最后一项变更在${lastChangeAt ?? '备份之前'}，用时${seconds()}秒。\n启动：YAODIAN_DATA=${to} npm start`,
    );
    return 0;
  },
};

export const drill: Command = {
  name: 'restore drill',
  summary: '恢复演练：把备份恢复到临时位置，逐表核对行数和校验值、日志、统计量，然后删除',
  usage: '[--from 文件夹] [--backup 名称] [--json]',
  options: { from: FROM, backup: { type: 'string', value: '名称', help: '用哪一份；默认最近一份' }, json: JSON_OPTION },
  run: async ({ values }) => {
    const [{ backupKey, drill: run, drillInWords, findBackup, noteProof }, { registry }] = await Promise.all([
      import('#kernel/continuity'),
      import('../composition.ts'),
    ]);
    const { target, folder } = await targetOf(values.from);
    const kept = await findBackup(target, values.backup ? { name: String(values.backup) } : {});
    const told = (line: string) => console.error(line);
    const outcome = await run({ kept, key: backupKey(folder), measures: registry.measures, told });
    await noteProof(kept, { kind: 'drill', sound: outcome.passed, words: drillInWords(outcome) });
    console.log(values.json ? JSON.stringify(outcome) : `${kept.name}：${drillInWords(outcome)}。`);
    return outcome.passed ? 0 : 1;
  },
};
