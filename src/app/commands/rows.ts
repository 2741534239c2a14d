import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../config.ts';
import type { Command } from './command.ts';

export const command: Command = {
  name: 'rows',
  summary: '各业务系统的状态表：由测试得出，没有结果的先运行测试',
  usage: '[--json]',
  options: { json: { type: 'boolean', help: '以 JSON 输出' } },
  run: async ({ values }) => {
    const script = join(projectRoot(), 'scripts/rows.mjs');
    const { status } = spawnSync(process.execPath, [script, ...(values.json ? ['--json'] : [])], { stdio: 'inherit' });
    return status === 0 ? 0 : 1;
  },
};
