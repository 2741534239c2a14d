import { refuse } from '#kernel/refusal';
import { distributionPlan, notDistributable } from '#kernel/store';
import type { Command } from './command.ts';
import { withHouse } from './with-house.ts';

export const command: Command = {
  name: 'distribute',
  summary: '把数据表按租户分布到 Citus（省级）；--plan 只打印将执行的 SQL',
  usage: '[--plan]',
  options: { plan: { type: 'boolean', help: '只打印 SQL，不执行' } },
  run: ({ values }) =>
    withHouse(({ database }) =>
      database.asOwner(async (client) => {
        const statements = await distributionPlan(client);
        if (values.plan) {
          console.log(`${statements.join(';\n')};`);
          return 0;
        }
        const reason = await notDistributable(client);
        if (reason) throw refuse('not-distributable', '没有分布', reason, '说明见 docs/operations.md“省级：Citus”。');
        for (const [at, statement] of statements.entries()) {
          console.error(`${at + 1}/${statements.length} ${statement.slice(0, 100)}`);
          await client.query(statement);
        }
        console.log(`已按租户分布：执行${statements.length}条语句。`);
        return 0;
      }),
    ),
};
