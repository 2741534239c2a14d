import type { Client, TestApp } from './app.ts';
import { ok } from './plan.ts';
import { rollOffice } from './pupils.ts';
import { days } from './staff.ts';

/** Stages in their lawful order. */
export const STAGES = [
  'approval',
  'feasibility',
  'land',
  'design',
  'tender',
  'start',
  'foundation',
  'topping',
  'completion',
  'acceptance',
  'opening',
] as const;

/** Codes of every reason of a refusal. */
export const codesOf = (answer: { body: any }): string[] => [
  answer.body.code,
  ...(answer.body.reasons ?? []).map((one: any) => one.facts?.code),
];

/** The people who build schools in the fictional bureau: finance keeps the register, the town builds, basic confirms. */
export const buildingOffice = async (test: TestApp) => {
  const { organisations } = test.bureau;
  const at = (key: string): string => organisations[key] as string;
  const finance = await test.as('financeHead');
  const clerk = await test.as('officeClerk');
  const town = await test.as('town1');

  const project = async (given: Record<string, unknown>, who: Client = finance) =>
    ok<any>(
      await who.post('/api/construction-projects', {
        kind: 'extension',
        district: at('riverTown'),
        organisation: at('riverTown'),
        ...given,
      }),
    ) as { id: string; version: number };
  const page = async (id: string, who: Client = finance) =>
    ok<any>(await who.get(`/api/construction-projects/${id}/page`));
  const stageOf = async (id: string, stage: string) =>
    (await page(id)).stages.find((one: any) => one.stage === stage) as { id: string; version: number };
  const paper = async (who: Client) =>
    ok<any>(await who.upload('/api/files', { name: '批复.txt', bytes: '样例：批复文件' })).id as string;
  /** Plans a stage for a day. */
  const plan = async (id: string, stage: string, plannedOn: string) => {
    const row = await stageOf(id, stage);
    return ok<any>(await finance.patch(`/api/project-stages/${row.id}`, { version: row.version, plannedOn }));
  };
  const report = async (id: string, stage: string, actualOn: string, who: Client = town) =>
    who.act('project-stages', (await stageOf(id, stage)).id, 'report', { actualOn, evidence: [await paper(who)] });
  const confirm = async (id: string, stage: string, who: Client = clerk) =>
    who.act('project-stages', (await stageOf(id, stage)).id, 'confirm');
  /** Reported by whoever builds and confirmed by the office, one stage after the other, up to and including `last`. */
  const reach = async (id: string, last: string, actualOn: string, who: Client = town) => {
    for (const stage of STAGES.slice(0, STAGES.indexOf(last as 'start') + 1)) {
      if (((await stageOf(id, stage)) as any).state === 'done') continue;
      ok(await report(id, stage, actualOn, who));
      ok(await confirm(id, stage));
    }
  };
  return { at, finance, clerk, town, project, page, stageOf, paper, plan, report, confirm, reach, days };
};
export type BuildingOffice = Awaited<ReturnType<typeof buildingOffice>>;

/** A child on the roll of a school's new class, so that the school has pupils in place. */
export const pupilInPlace = async (test: TestApp, school: string, principal: string) => {
  const office = await rollOffice(test);
  const year = Number(days(0).slice(0, 4)) - 1;
  const group = await office.openClass(school, 'primary', year);
  await office.enrolled(await test.as(principal), school, year, group);
};
