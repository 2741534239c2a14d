import { readFile, writeFile } from 'node:fs/promises';
import { systemActor } from '#kernel/definition';
import type { House } from '#kernel/http';
import { refuse } from '#kernel/refusal';
import type { Finding, HeadFile, SignedHead, Verification } from '#kernel/seal';
import type { Arguments, Command } from './command.ts';
import { UsageError } from './command.ts';
import { withHouse } from './with-house.ts';

const KEY = /^[0-9a-f]{64}$/;

const readFileOf = async (file: string): Promise<Pick<HeadFile, 'heads' | 'keys'>> => {
  const { readHeads } = await import('#kernel/seal');
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw refuse('file-not-read', '没有核验', `${file}：系统答复 ${error.code ?? error.message}`, '请核对文件的位置。');
  });
  try {
    return readHeads(text);
  } catch {
    throw refuse('no-heads', '没有核验', `${file} 里没有封存头`, '请用系统导出的封存头文件。');
  }
};

const fileIn = ({ values }: Arguments, name: string): string | null => {
  const given = values[name];
  if (given === undefined) return null;
  if (typeof given !== 'string' || given === '') throw new UsageError(`缺少 --${name} 的文件。`);
  return given;
};

const verifyAll = async (house: House, heads: readonly SignedHead[]): Promise<Verification[]> => {
  const { keptOutside, trustedKeys, verifyJournal } = await import('#kernel/seal');
  const results: Verification[] = [];
  for (const tenantId of await house.database.tenants()) {
    const outside = [...keptOutside(house.folder, tenantId), ...heads];
    const options = { trusted: trustedKeys(house.folder), outside };
    results.push(await house.database.read(systemActor(tenantId, 'audit'), (tx) => verifyJournal(tx, options)));
  }
  return results;
};

const findingLine = async ({ kind, position, until, entry, at, detail }: Finding): Promise<string> => {
  const { FINDINGS } = await import('#kernel/seal');
  const where = position === null ? '未封存的记录' : `第${position + 1}条${until ? `至第${until + 1}条` : ''}`;
  return [`  ${FINDINGS[kind]}：${where}`, entry && `编号${entry}`, at && `时间${at}`, detail]
    .filter(Boolean)
    .join('，');
};

const report = async (one: Verification): Promise<string> => {
  const { shortRoot } = await import('#kernel/seal');
  const head = one.lastHead?.statement;
  const lines = [
    `单位 ${one.tenant}：核对${one.checked}条（内容已依规删除${one.erased}条），待封存${one.pending}条，封存头${one.heads}个，外部留存${one.outside}个，用时${one.seconds}秒`,
    head ? `  最近封存：${head.at}，${head.size}条，根 ${shortRoot(head.root)}` : '  还没有封存过',
    ...(one.clockTurnedBack > 0 ? [`  提示：数据库时钟曾经调回${one.clockTurnedBack}次`] : []),
  ];
  if (one.sound) return [...lines, '  一致：没有发现删除、改动、调换、插入或倒签'].join('\n');
  const found = await Promise.all(one.findings.slice(0, 20).map(findingLine));
  const first = one.first ? await findingLine(one.first) : '';
  return [...lines, `  不一致：${one.found}处，最先受影响的是`, `  ${first}`, '  全部：', ...found].join('\n');
};

const verifyOffline = async (args: Arguments, file: string): Promise<number> => {
  const { checkHead, keyName, shortRoot } = await import('#kernel/seal');
  const key = args.values.key;
  if (key !== undefined && !KEY.test(String(key))) throw new UsageError('--key 应为64位十六进制公钥。');
  const { heads, keys } = await readFileOf(file);
  const results = heads.map((head) => ({
    ...head.statement,
    check: checkHead(head, key === undefined ? undefined : String(key), keys),
  }));
  if (args.values.json) console.log(JSON.stringify(results));
  else
    for (const { number, at, size, root, key: by, check } of results)
      console.log(
        `第${number}个封存头：${at}，${size}条，根 ${shortRoot(root)}，密钥 ${keyName(by)}，${
          { good: '签名有效', 'bad-signature': '签名无效', 'other-key': '不是所给的密钥' }[check]
        }`,
      );
  if (!args.values.json && key === undefined) console.error('请把密钥与单位公布的核对，或用 --key 给出公布的公钥。');
  return results.every((one) => one.check === 'good') ? 0 : 1;
};

/** `yaodian audit verify`: the journal against its seal; or a head by itself, without any database. */
export const verify: Command = {
  name: 'audit verify',
  summary: '核验日志：有没有被删除、改动、调换、插入、倒签或替换',
  usage: '[--heads 文件] [--json] | --head 文件 [--key 公钥]',
  options: {
    heads: { type: 'string', value: '文件', help: '与这份在外留存的封存头比对' },
    head: { type: 'string', value: '文件', help: '不连数据库，只核验封存头的签名' },
    key: { type: 'string', value: '公钥', help: '与 --head 同用：单位公布的公钥' },
    json: { type: 'boolean', help: '以 JSON 输出' },
  },
  run: async (args) => {
    if (args.positionals.length > 0) throw new UsageError(`不接受参数：${args.positionals.join(' ')}。`);
    const [head, heads] = [fileIn(args, 'head'), fileIn(args, 'heads')];
    if (head) return verifyOffline(args, head);
    const given = heads ? (await readFileOf(heads)).heads : [];
    const results = await withHouse((house) => verifyAll(house, given));
    if (args.values.json) console.log(JSON.stringify(results));
    else for (const one of results) console.log(await report(one));
    return results.every((one) => one.sound) ? 0 : 1;
  },
};

/** `yaodian audit seal`: seals now, and writes the newest heads to a file for somebody outside. */
export const seal: Command = {
  name: 'audit seal',
  summary: '立即封存日志；--out 写出封存头，交上级或第三方留存',
  usage: '[--out 文件]',
  options: { out: { type: 'string', value: '文件', help: '写出最近的封存头' } },
  run: async (args) => {
    const out = fileIn(args, 'out');
    const { headFileOf, sealJournal, shortRoot } = await import('#kernel/seal');
    await withHouse(async (house) => {
      for (const tenantId of await house.database.tenants()) {
        const head = await sealJournal(house, tenantId);
        if (!head) continue;
        const { size, at, root } = head.statement;
        console.error(`单位 ${tenantId}：${at}，${size}条，根 ${shortRoot(root)}`);
        if (!out) continue;
        const file = await house.database.read(systemActor(tenantId, 'audit'), (tx) => headFileOf(tx, house.folder));
        await writeFile(out, `${JSON.stringify(file, null, 2)}\n`);
      }
    });
    return 0;
  },
};

/** `yaodian audit rotate-key`: a new signing key, vouched for by the old one. */
export const rotateKey: Command = {
  name: 'audit rotate-key',
  summary: '更换封存密钥；旧密钥为新密钥签名后销毁私钥',
  usage: '[--lost]',
  options: { lost: { type: 'boolean', help: '旧密钥确已丢失：启用没有旧密钥担保的新密钥' } },
  run: async ({ values }) => {
    const [{ configFrom }, keys] = await Promise.all([import('../config.ts'), import('#kernel/seal')]);
    console.log(keys.changeSealKey(configFrom(process.env).folder, values.lost === true));
    return 0;
  },
};
