import { systemActor } from '#kernel/definition';
import type { House } from '#kernel/http';
import { recountMeasure, wrongTotals } from '#kernel/measure';
import { registry } from '../composition.ts';
import type { Command } from './command.ts';
import { withHouse } from './with-house.ts';

type Outcome = { readonly measure: string; readonly label: string; readonly wrong: number };

const inTenant = async (house: House, tenantId: string, mend: boolean): Promise<Outcome[]> => {
  const outcomes: Outcome[] = [];
  for (const one of registry.measures) {
    const actor = systemActor(tenantId, 'recompute');
    const wrong = mend
      ? await house.database.write(actor, (tx) => recountMeasure(tx, one))
      : (await house.database.read(actor, (tx) => wrongTotals(tx, one))).length;
    outcomes.push({ measure: one.name, label: one.label, wrong });
  }
  return outcomes;
};

export const command: Command = {
  name: 'recompute',
  summary: '按记录重新清点全部统计量；--check 只核对，不改动',
  usage: '[--check] [--json]',
  options: {
    check: { type: 'boolean', help: '只核对：有不一致时退出码为 1' },
    json: { type: 'boolean', help: '以 JSON 输出' },
  },
  run: ({ values }) =>
    withHouse(async (house) => {
      const outcomes: Outcome[] = [];
      for (const tenantId of await house.database.tenants())
        outcomes.push(...(await inTenant(house, tenantId, !values.check)));
      const wrong = outcomes.filter((one) => one.wrong > 0);
      if (values.json) console.log(JSON.stringify({ measures: outcomes.length, wrong }));
      else {
        for (const one of wrong)
          console.log(`${one.label}（${one.measure}）：${one.wrong}处${values.check ? '不一致' : '已改正'}`);
        console.log(
          `共核对${outcomes.length}项统计量，${wrong.length === 0 ? '与记录逐项清点的结果一致' : `${wrong.length}项有差异`}。`,
        );
      }
      return values.check && wrong.length > 0 ? 1 : 0;
    }),
};
