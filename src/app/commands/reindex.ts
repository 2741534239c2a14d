import type { Command } from './command.ts';
import { withHouse } from './with-house.ts';

export const command: Command = {
  name: 'reindex',
  summary: '重建搜索索引（按拼音、首字母和姓名查找）；中断后再次执行会接着做',
  usage: '[--json]',
  options: { json: { type: 'boolean', help: '以 JSON 输出结果' } },
  run: ({ values }) =>
    withHouse(async (house) => {
      const [{ registry }, { reindex }] = await Promise.all([import('../composition.ts'), import('../reindex.ts')]);
      const outcome = await reindex(house, registry, {
        told: ({ label, seen, changed }) => console.error(`${label}：已核对${seen}条，更新${changed}条`),
      });
      const from = outcome.resumed ? '（接着上次中断处）' : '';
      if (values.json) console.log(JSON.stringify(outcome));
      else console.log(`搜索索引已重建${from}：核对${outcome.seen}条，更新${outcome.changed}条。`);
      return 0;
    }),
};
