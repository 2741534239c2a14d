import type { BoardRow } from '../../src/contract/delivery.ts';
import type { Client, TestApp } from './app.ts';
import { boardRows, ok, YEAR } from './plan.ts';

/** Periods and days around the day the test runs on. */
/** The month in Beijing, whose calendar the house keeps. */
export const MONTH = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 7);
/** Days that are long past and still to come, in every month of the year. */
export const LONG_AGO = `${YEAR - 1}-11-30`;
export const JANUARY = `${YEAR}-01`;

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** A file of the client's own, as evidence. */
export const evidence = async (client: Client, name = '佐证.png'): Promise<string> =>
  ok<any>(await client.upload('/api/files', { name, bytes: PNG, type: 'image/png' })).id;

/** The key of the person who heads the lead section of a row and signs in. */
export const headOf = (test: TestApp, row: BoardRow): string => {
  const keys = Object.entries(test.bureau.organisations);
  const section = keys.find(([, id]) => id === row.leadSection?.id)?.[0] ?? '';
  return `${section}Head`;
};

export type Step = { title: string; dueOn: string; weight: number; confirmed?: number };

/** Started by its section where it is not under way yet. */
const start = async (head: Client, id: string): Promise<void> => {
  const { row } = ok<any>(await head.get(`/api/commitments/${id}`));
  if (row.state === 'notStarted') ok(await head.act('commitments', id, 'start'));
};

/** Sets the open milestones of a commitment, has those reported and confirmed that are to be, as the people concerned. */
export const advance = async (test: TestApp, row: BoardRow, steps: readonly Step[]): Promise<void> => {
  const head = await test.as(headOf(test, row));
  const clerk = await test.as('officeClerk');
  await start(head, row.id);
  const given = steps.map(({ title, dueOn, weight }) => ({ title, dueOn, weight }));
  const { milestones } = ok<any>(await head.put(`/api/commitments/${row.id}/milestones`, { milestones: given }));
  for (const [index, step] of steps.entries()) {
    if (step.confirmed === undefined) continue;
    await confirmStep(head, clerk, milestones[index].id, step.confirmed);
  }
};

/** Progress of a commitment reported by its section and confirmed by the office. */
export const report = async (test: TestApp, row: BoardRow, progress: string): Promise<void> => {
  const head = await test.as(headOf(test, row));
  await start(head, row.id);
  const { id } = ok<any>(await head.post('/api/reports', { commitment: row.id, period: MONTH, progress }));
  ok(await head.act('reports', id, 'submit'));
  ok(await (await test.as('officeClerk')).act('reports', id, 'confirm'));
};

/** A milestone reported by the section and confirmed by the office. */
export const confirmStep = async (head: Client, clerk: Client, id: string, confirmedWeight: number): Promise<void> => {
  ok(await head.act('milestones', id, 'report', { note: '已完成', evidence: [await evidence(head)] }));
  ok(await clerk.act('milestones', id, 'confirm', { confirmedWeight }));
};

/** Closes a commitment: applied for by its section, confirmed by the office. */
export const closeCommitment = async (test: TestApp, row: BoardRow): Promise<void> => {
  const head = await test.as(headOf(test, row));
  await start(head, row.id);
  ok(await head.act('commitments', row.id, 'submit', { evidence: [await evidence(head)] }));
  ok(await (await test.as('officeClerk')).act('commitments', row.id, 'confirm', {}, '现场查验，材料齐全'));
};

/** Rows whose lead section has a head that signs in. */
export const workableRows = async (test: TestApp, planId: string): Promise<BoardRow[]> => {
  const rows = await boardRows(test, 'officeClerk', { plan: planId });
  const heads = new Set(Object.keys(test.bureau.people));
  return rows.filter((row) => heads.has(headOf(test, row)) && headOf(test, row) !== 'officeHead');
};

export const seriesInput = (test: TestApp, planId: string, changes: Record<string, unknown> = {}) => ({
  title: `${YEAR}年教育工作要点落实情况通报`,
  plan: planId,
  kind: 'progress',
  frequency: 'month',
  year: YEAR,
  organCode: '澜教督',
  issuer: '澜溪区教育局',
  host: test.bureau.organisations.office,
  addressees: ['各街道（镇）教育办', '各中小学、幼儿园', '局机关各科室'],
  copyTo: ['区委办公室', '区政府办公室', '云川市教育局'],
  printedBy: '澜溪区教育局办公室',
  note: '此件公开发布',
  ...changes,
});

/** Frozen by the clerk, checked by the office's head, signed by the director. */
export const signOff = async (test: TestApp, id: string): Promise<void> => {
  ok(await (await test.as('officeClerk')).act('bulletins', id, 'freeze'));
  ok(await (await test.as('officeHead')).act('bulletins', id, 'firstSign'));
  ok(await (await test.as('director')).act('bulletins', id, 'issue'));
};
