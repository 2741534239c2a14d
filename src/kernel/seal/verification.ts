import { z } from 'zod';
import { systemActor } from '#kernel/definition';
import type { House } from '#kernel/http';
import { type JobKind, jobKind } from '#kernel/job';
import { FINDINGS } from './findings.ts';
import { trustedKeys } from './keys.ts';
import { type Verification, verifyJournal } from './verify.ts';
import { keptOutside } from './witness.ts';

/** What the journal keeps of a verification. */
export type VerificationNote = {
  readonly sound: boolean;
  readonly checked: number;
  readonly found: number;
  readonly first: string | null;
};

const firstInWords = ({ first }: Verification): string | null => {
  if (!first) return null;
  const where = first.position === null ? `记录${first.entry ?? ''}` : `第${first.position + 1}条`;
  return `${FINDINGS[first.kind]}：${where}${first.at ? `，${first.at}` : ''}，${first.detail}`;
};

/** A bureau's journal against its seal and the heads beside the database. */
export const verifyHere = (
  house: House,
  tenantId: string,
  progress?: (done: number) => void,
): Promise<Verification> => {
  const options = { trusted: trustedKeys(house.folder), outside: keptOutside(house.folder, tenantId) };
  const told = progress ? { ...options, progress } : options;
  return house.database.read(systemActor(tenantId, 'audit'), (tx) => verifyJournal(tx, told));
};

/** The verification as a job; its outcome stands in the journal, in the name of whoever started it. */
export const verification: JobKind<Record<string, never>> = jobKind({
  name: 'verifyJournal',
  label: '核验日志',
  en: 'Verify the journal',
  input: z.record(z.string(), z.never()),
  retry: { attempts: 1, delay: 0 },
  run: async (context) => {
    const result = await verifyHere(context.house, context.actor.tenantId, (done) => {
      context.throwIfStopped();
      context.progress({ phase: '核对', done });
    });
    const { sound, checked, found } = result;
    const note: VerificationNote = { sound, checked, found, first: firstInWords(result) };
    await context.write((tx) => tx.note('journal', null, 'verify-journal', { after: note }));
    return { path: '/admin/journal', label: sound ? '一致' : `不一致：${found}处` };
  },
});
