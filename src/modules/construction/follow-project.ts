/** What follows from a project: its stages when it is entered, and copies in the rows that hang on it when it moves. */
import type { EffectContext, RecordDefinition } from '#kernel/definition';
import type { WriteTransaction } from '#kernel/store';
import { projectBlocker } from './blocker-record.ts';
import { buildingStages } from './codes.ts';
import { changeOrder, workPayment } from './money-records.ts';
import { projectPlaces } from './places-record.ts';
import { projectStage } from './stage-record.ts';

/** Their rules copy what they need from the project; writing them anew is enough. */
const HANGING: readonly (readonly [RecordDefinition<any>, string])[] = [
  [projectStage, 'project'],
  [projectPlaces, 'project'],
  [projectBlocker, 'project'],
  [changeOrder, 'project'],
  [workPayment, 'project'],
];
const COPIED = ['organisation', 'district', 'area', 'openingPromisedOn'] as const;

const copy = async (tx: WriteTransaction, project: string): Promise<void> => {
  for (const [definition, field] of HANGING) {
    const rows = await tx.lookup(definition, { [field]: project });
    await tx.system.updateMany(definition, rows.map(({ id }) => ({ id, patch: {} })) as never, {
      verb: 'follow',
    });
  }
};

export const followProject = async ({ tx, row, before }: EffectContext<WriteTransaction>): Promise<void> => {
  if (!before) {
    await tx.system.createMany(
      projectStage,
      buildingStages.map((stage) => ({ project: row.id, stage })),
    );
    return;
  }
  if (COPIED.some((name) => row[name] !== before[name])) await copy(tx, row.id);
};
