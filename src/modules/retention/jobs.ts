/** What the ledgers notice by themselves. */
import { systemActor } from '#kernel/definition';
import type { House } from '#kernel/http';
import { findDropouts } from './find-dropouts.ts';
import { runsAs } from './kindergarten-rules.ts';
import { communityKindergarten } from './records.ts';

/** Children of compulsory age whom no school has come onto the ledger. */
export const matchRoll = async (house: House, tenantId: string): Promise<void> => {
  await house.database.write(systemActor(tenantId, '疑似辍学比对'), findDropouts);
};

/** A settled kindergarten that is public or inclusive no more counts again. */
export const watchKindergartens = async (house: House, tenantId: string): Promise<void> => {
  await house.database.write(systemActor(tenantId, '配套园复查'), async (tx) => {
    for (const one of await tx.find(communityKindergarten, { state: 'settled' })) {
      if ((await runsAs(tx, one.kindergarten)) === one.runAs) continue;
      await tx.act(communityKindergarten, one.id, 'reopen', { reason: '学校登记中已不是公办园或有效的普惠园' });
    }
  });
};

export const retentionJobs = [
  { name: '疑似辍学比对', run: matchRoll },
  { name: '配套园复查', run: watchKindergartens },
] as const;
