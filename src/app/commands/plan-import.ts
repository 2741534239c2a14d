import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Actor } from '#kernel/definition';
import type { House } from '#kernel/http';
import { refuse } from '#kernel/refusal';
import type { Imported, ImportOptions } from '#modules/plan';
import { type Arguments, type Command, onlyPositional, UsageError } from './command.ts';
import { withHouse } from './with-house.ts';

const options = {
  as: { type: 'string', value: '用户名', help: '以谁的名义导入（记入操作日志），须为办公室人员' },
  revises: { type: 'string', value: '编号', help: '所修订的要点：沿用其责任分工' },
  plan: { type: 'string', value: '编号', help: '作为这份未印发要点的新版本' },
  year: { type: 'string', value: '年度', help: '文件里没有写明年度时填写' },
  again: { type: 'boolean', help: '同一文件已导入过，仍然再导入一次' },
  json: { type: 'boolean', help: '输出一个 JSON 对象' },
} as const satisfies Command['options'];

/** `yaodian plan import FILE --as USERNAME`: the same import as on the page, into the configured database. */
export const command: Command = {
  name: 'plan import',
  summary: '把一份年度工作要点导入数据库，待审核',
  usage: 'FILE --as 用户名 [--json]',
  options,
  run: async (args) => {
    const file = onlyPositional(args, '文件');
    const username = textOf(args, 'as');
    if (!username) throw new UsageError('缺少 --as：请写明以谁的名义导入。');
    const { importPlan, readPlan } = await import('#modules/plan');
    const { proposeBindings } = await import('#modules/binding');
    const bytes = await open(file);
    const reading = await readPlan({ bytes, fileName: path.basename(file) });
    const done = await withHouse(async (house) => {
      const actor = await actorNamed(house, username);
      return house.database.write(actor, (tx) =>
        importPlan(tx, house, { fileName: reading.fileName, bytes }, reading, {
          ...optionsOf(args),
          followers: [proposeBindings],
        }),
      );
    });
    process.stdout.write(`${args.values.json ? JSON.stringify(answerOf(done)) : summaryOf(done)}\n`);
    return 0;
  },
};

const textOf = ({ values }: Arguments, name: keyof typeof options): string | undefined =>
  typeof values[name] === 'string' && values[name] !== '' ? values[name] : undefined;

const optionsOf = (args: Arguments): ImportOptions => {
  const year = textOf(args, 'year');
  if (year && !/^(19|20)\d{2}$/.test(year)) throw new UsageError('--year 请填写四位年度。');
  const ids = [textOf(args, 'plan'), textOf(args, 'revises')];
  if (ids.some((id) => id && !/^[0-9a-f-]{36}$/.test(id))) throw new UsageError('--plan、--revises 请填写要点的编号。');
  return {
    plan: ids[0],
    revises: ids[1],
    planYear: year ? Number(year) : undefined,
    again: args.values.again === true,
  };
};

const open = (file: string): Promise<Buffer> =>
  readFile(file).catch((error: NodeJS.ErrnoException) => {
    const why = error.code === 'ENOENT' ? '没有这个文件' : `系统答复 ${error.code ?? error.message}`;
    throw refuse('file-not-opened', '打不开文件', `${file}：${why}。`, '请核对文件的位置和权限。');
  });

/** The person behind a username in the post that may import. Whoever runs this command holds the database already. */
const actorNamed = async (house: House, username: string): Promise<Actor> => {
  const { organisationOf, person, postsOf } = await import('#kernel/access');
  const { systemActor } = await import('#kernel/definition');
  const { rows } = await house.database.asOwner((client) =>
    client.query<{ tenantId: string; personId: string }>(
      'select tenant_id as "tenantId", person_id as "personId" from account where username = $1 and disabled_at is null',
      [username.normalize('NFKC').trim().toLowerCase()],
    ),
  );
  const [found] = rows;
  if (!found) throw refuse('unknown-account', '没有导入', `没有“${username}”这个账号，或已停用`, '请核对用户名。');
  const { tenantId, personId } = found;
  const requestId = `command:${process.pid}`;
  return house.database.read(systemActor(tenantId, 'plan import'), async (tx) => {
    const posts = await postsOf(tx, personId);
    const post = posts.find((one) => one.role === 'office') ?? posts[0];
    if (!post) throw refuse('no-post', '没有导入', `“${username}”没有在任的岗位`, '请系统管理员登记岗位。');
    const personName = (await tx.peek(person, personId))?.name ?? username;
    const { id: organisationId, path: organisationPath } = await organisationOf(tx, post.organisation);
    const place = { postId: post.id, role: post.role, organisationId, organisationPath };
    return { tenantId, personId, personName, ...place, standsInFor: [], requestId };
  });
};

const answerOf = ({ plan, text, reading }: Imported) => ({
  plan: { id: plan.id, title: plan.title, planYear: plan.planYear, docNumber: plan.docNumber, state: plan.state },
  version: { id: text.id, number: text.number, sha256: text.sha256 },
  counts: {
    clauses: text.clauses,
    commitments: text.commitments,
    targets: text.targets,
    findings: reading.decomposition.findings.length,
    carried: text.carried,
  },
  notes: reading.notes,
});

const summaryOf = (done: Imported): string => {
  const { plan, counts, notes } = answerOf(done);
  return [
    `已导入：${plan.title}（编号 ${plan.id}）`,
    `条款 ${counts.clauses} 个，承诺事项 ${counts.commitments} 项，可量化目标 ${counts.targets} 个，待审核`,
    ...(counts.carried > 0 ? [`沿用责任分工 ${counts.carried} 项`] : []),
    ...notes,
  ].join('\n');
};
