/** Warns before a promised opening slips: once for each promise, as soon as the reckoning says so. */
import { peopleOf } from '#kernel/access';
import { systemActor } from '#kernel/definition';
import type { House } from '#kernel/http';
import { notify } from '#kernel/notice';
import type { WriteTransaction } from '#kernel/store';
import { projectPath } from './facts.ts';
import { judgeOf, type Project } from './project-lines.ts';
import { constructionProject, projectStage } from './records.ts';

const WARNED: readonly string[] = ['slipping', 'overdue'];

/** Who keeps the project and who answers for it. */
const concerned = async (tx: WriteTransaction, project: Project): Promise<string[]> => {
  const theirs = await peopleOf(tx, project.organisation);
  return [...theirs.map((one) => one.personId), project.createdBy].filter((one): one is string => one !== null);
};

const warn = async (tx: WriteTransaction, project: Project, title: string, body: string): Promise<void> => {
  await notify(tx, {
    to: await concerned(tx, project),
    kind: 'inform',
    title,
    body,
    path: projectPath(project.id),
    about: { record: 'constructionProject', id: project.id },
  });
  const warnedFor = project.openingPromisedOn;
  await tx.system.update(
    constructionProject,
    project.id,
    { warnedFor, warnedAt: new Date().toISOString() },
    { verb: 'warn' },
  );
};

export const warnOfSlips = async (house: House, tenantId: string): Promise<void> => {
  await house.database.write(systemActor(tenantId, '投用预警'), async (tx) => {
    const judge = await judgeOf(tx);
    for (const project of await tx.find(constructionProject)) {
      const judged = judge(project, await tx.find(projectStage, { project: project.id }));
      if (!WARNED.includes(judged.outlook) || project.warnedFor === project.openingPromisedOn) continue;
      await warn(tx, project, `${project.name}${judged.label}：承诺${project.openingPromisedOn}投用`, judged.text);
    }
  });
};

export const constructionJobs = [{ name: '投用预警', run: warnOfSlips }] as const;
