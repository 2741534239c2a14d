import { expect } from 'vitest';
import { demoPlanText } from '../../fixtures/demo-plan.ts';
import type { BoardRow } from '../../src/contract/delivery.ts';
import type { TestApp } from './app.ts';

/** The year that the tests' plan is of: the one it is in Beijing, whatever the clock's place. */
export const YEAR = new Date(Date.now() + 8 * 3_600_000).getUTCFullYear();

const ok = <T>(answer: { status: number; body: T }): T => {
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return answer.body;
};

/** Imports the demonstration's plan through the API as the office's clerk; answers its id. */
export const importDemoPlan = async (test: TestApp): Promise<string> => {
  const clerk = await test.as('officeClerk');
  const answer = await clerk.upload('/api/plans/import', { name: `${YEAR}年工作要点.txt`, bytes: demoPlanText(YEAR) });
  return ok<any>(answer).plan.id;
};

/**
 * Reviews every sentence, gives each commitment a leader and a lead section, registers the plan as issued and
 * dispatches it; `before` happens when everybody has been named and nothing is dispatched yet.
 */
export const dispatchDemoPlan = async (
  test: TestApp,
  before: (planId: string) => Promise<void> = async () => undefined,
): Promise<string> => {
  const clerk = await test.as('officeClerk');
  const planId = await importDemoPlan(test);
  ok(await clerk.post(`/api/plans/${planId}/review/mark`, { all: true, reviewed: true }));
  const { commitments } = ok<any>(await clerk.get(`/api/plans/${planId}/review`));
  const { people, organisations } = test.bureau;
  const own = commitments.filter((row: any) => row.review !== 'dropped');
  const named = (rows: any[]) => rows.map((row) => ({ id: row.id, version: row.version }));
  const assign = async (rows: any[], set: object) => {
    const { refused } = ok<any>(await clerk.post(`/api/plans/${planId}/assign`, { commitments: named(rows), set }));
    expect(refused).toEqual([]);
  };
  const bySection = new Map<string, any[]>();
  for (const row of own) {
    const section = row.suggestion.leadSection ?? organisations.office;
    bySection.set(section, [...(bySection.get(section) ?? []), row]);
  }
  for (const [leadSection, rows] of bySection)
    await assign(rows, { leader: people.deputy1, leadSection, dueOn: `${YEAR}-12-31` });
  ok(await clerk.act('plans', planId, 'register', { docNumber: `澜教发〔${YEAR}〕6号`, issuedOn: `${YEAR}-02-12` }));
  await before(planId);
  ok(await clerk.act('plans', planId, 'dispatch'));
  return planId;
};

/** Rows of the board as one person sees them. */
export const boardRows = async (
  test: TestApp,
  personKey: string,
  query: Record<string, unknown> = {},
): Promise<BoardRow[]> => ok<any>(await (await test.as(personKey)).get('/api/board', query)).rows;

export { ok };
