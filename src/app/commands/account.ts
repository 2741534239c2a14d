import { refuse } from '#kernel/refusal';
import { type Command, onlyPositional, UsageError } from './command.ts';
import { withHouse } from './with-house.ts';

/** For the administrators whom no two others can help; whoever may run it already holds the machine. */
export const command: Command = {
  name: 'account recover',
  summary: '在服务器上恢复系统管理员的账号（没有两名管理员可以办理时）',
  usage: '用户名 --reason 理由',
  options: { reason: { type: 'string', value: '理由', help: '为什么恢复、怎样核实了本人，写入日志（必填）' } },
  run: async (args) => {
    const username = onlyPositional(args, '用户名');
    const reason = typeof args.values.reason === 'string' ? args.values.reason.trim() : '';
    if (reason === '' || reason.length > 500) throw new UsageError('请用 --reason 写明理由（500字以内）。');
    const [{ accountNamed }, { recoverByCommand }] = await Promise.all([
      import('#kernel/access'),
      import('#kernel/recovery'),
    ]);
    return withHouse(async (house) => {
      const found = await accountNamed(house.database, username);
      if (!found) throw refuse('not-found', '没有恢复', `没有“${username}”这个账号`, '请核对用户名。', { status: 404 });
      const { url, code, linkUntil } = await recoverByCommand(house, found, reason);
      process.stdout.write(`链接：${url}\n恢复码：${code}\n${linkUntil} 前有效，只能用一次。原有登录已全部退出。\n`);
      return 0;
    });
  },
};
