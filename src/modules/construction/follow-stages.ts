/** What follows when a stage is confirmed, waived or reopened: the project's state, its dates, places delivered. */
import type { WriteTransaction } from '#kernel/store';
import type { BuildingStage } from './codes.ts';
import { projectFacts } from './facts.ts';
import { projectPlaces } from './places-record.ts';
import { projectDefinition } from './project-record.ts';
import { stagesOf } from './stage-facts.ts';
import { projectStateOf, type StageFacts } from './stage-order.ts';

const dayOf = (stages: readonly StageFacts[], stage: BuildingStage) =>
  stages.find((one) => one.stage === stage && one.state === 'done')?.actualOn ?? null;

const deliver = async (tx: WriteTransaction, project: string, deliveredOn: string | null): Promise<void> => {
  const rows = await tx.lookup(projectPlaces, { project });
  await tx.system.updateMany(
    projectPlaces,
    rows.map(({ id }) => ({ id, patch: { deliveredOn } })),
    { verb: 'deliver' },
  );
};

export const followStages = async (tx: WriteTransaction, project: string): Promise<void> => {
  const stages = await stagesOf(tx, project);
  const { state } = await projectFacts(tx, project);
  if (state === 'stopped') return;
  const openedOn = dayOf(stages, 'opening');
  const input = { startedOn: dayOf(stages, 'start'), completedOn: dayOf(stages, 'completion'), openedOn };
  await tx.system.act(projectDefinition, project, 'advance', { input });
  if ((state === 'opened') !== (projectStateOf(stages) === 'opened')) await deliver(tx, project, openedOn);
};
