import type { Client, TestApp } from './app.ts';
import { evidence } from './bulletin.ts';
import { ok, YEAR } from './plan.ts';

/** The five years before this one: every year of it has ended. */
export const FROM = YEAR - 5;
export const TO = YEAR - 1;

export const DRAFT = `澜溪区教育事业发展五年规划（讨论稿）
一、发展基础
全区现有学校十所，学位供给总体平衡。
二、主要目标
（一）扩大学位供给
规划期内新增义务教育学位3000个。
（二）提升普惠水平
普惠性幼儿园覆盖率达到88%。
三、保障措施
建立年度监测和中期评估制度。`;

export const SECOND = DRAFT.replace('覆盖率达到88%', '覆盖率达到92%').replace(
  '建立年度监测',
  '落实经费两个只增不减，建立年度监测',
);

export const newPlan = (test: TestApp, changes: Record<string, unknown> = {}) => ({
  title: '澜溪区教育事业发展五年规划（样例）',
  kind: 'fiveYear',
  fromYear: FROM,
  toYear: TO,
  leadSection: test.bureau.organisations.finance,
  ...changes,
});

export const upload = (who: Client, plan: string, text: string, stage = 'draft', note = '') =>
  who.upload(`/api/long-term-plans/${plan}/versions`, { name: '规划文本.txt', bytes: text }, { stage, note });

/** A plan that was out before the system knew it: drawn up by the section, registered by the office. */
export const registeredPlan = async (test: TestApp, changes: Record<string, unknown> = {}): Promise<string> => {
  const finance = await test.as('financeHead');
  const { id } = ok<any>(await finance.post('/api/long-term-plans', newPlan(test, changes)));
  ok(await upload(finance, id, SECOND, 'final'));
  const given = { docNumber: `澜教发〔${FROM}〕3号`, issuedOn: `${FROM}-03-01` };
  ok(await (await test.as('officeHead')).act('long-term-plans', id, 'register', given, '系统启用前已经印发'));
  return id;
};

export type NewIndicator = Record<string, unknown> & { readonly targets?: readonly number[] };

/** An indicator with a target for every year of the plan, written by the lead section and fixed by the office. */
export const fixedIndicator = async (
  test: TestApp,
  plan: string,
  { targets = [1, 2, 3, 4, 5], ...changes }: NewIndicator,
): Promise<{ id: string; targets: string[] }> => {
  const finance = await test.as('financeHead');
  const { organisations } = test.bureau;
  const row = ok<any>(
    await finance.post('/api/long-term-indicators', {
      ...{ plan, name: '新增义务教育学位', measuredIn: '个', nature: 'binding', direction: 'atLeast' },
      ...{ endTarget: targets.at(-1), section: organisations.basic, source: 'reported' },
      ...changes,
    }),
  );
  const ids: string[] = [];
  for (const [at, value] of targets.entries()) {
    const target = { indicator: row.id, year: FROM + at, value };
    ids.push(ok<any>(await finance.post('/api/long-term-targets', target)).id);
  }
  ok(await (await test.as('officeHead')).act('long-term-indicators', row.id, 'fix'));
  return { id: row.id, targets: ids };
};

/** A section's result with evidence; answered as it comes. */
export const reportResult = async (who: Client, indicator: string, year: number, given: Record<string, unknown>) =>
  who.post('/api/long-term-results', {
    indicator,
    year,
    evidence: given.value === undefined ? [] : [await evidence(who)],
    ...given,
  });
