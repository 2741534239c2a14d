import type { NewRowOf } from '#kernel/definition';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import { redirectCarried } from './carried.ts';
import { matchPromises } from './matching.ts';
import { commitment, target } from './records.ts';
import { removeWithBindings } from './release.ts';
import type { Carry, PromiseDraft } from './store-decomposition.ts';
import type { CommitmentRow } from './views.ts';

type Carried = Partial<NewRowOf<typeof commitment>>;

/** Who carries a promise stays with it. */
const owners = (old: CommitmentRow): Carried => ({
  leader: old.leader,
  leadSection: old.leadSection,
  supporting: old.supporting,
  addressees: old.addressees,
});

/** A date that the new sentence does not name differently. */
const dueOn = (old: CommitmentRow, draft: PromiseDraft, same: boolean): Carried =>
  same || draft.dueOn === null || draft.dueOn === old.dueOn ? { dueOn: old.dueOn } : {};

const paired = (old: readonly CommitmentRow[], drafts: readonly PromiseDraft[]) =>
  matchPromises(old, drafts)
    .filter((match) => match.after !== null)
    .map(({ before, similarity }) => ({ old: before === null ? undefined : old[before], same: similarity === 1 }));

/**
 * Into the revision of another plan: promises that are the same, or likely the same in other words, keep leader,
 * sections, addressees and date, and name the promise they carry on. The other plan keeps everything.
 */
export const carryFrom =
  (tx: ReadTransaction, planId: string): Carry =>
  async (drafts) => {
    const kept = await tx.lookup(
      commitment,
      { plan: planId, review: { op: 'ne', value: 'dropped' } },
      { sort: 'order' },
    );
    return paired(kept, drafts).map(({ old, same }, at) => {
      const draft = drafts[at];
      if (!old || !draft) return {};
      const wording = same ? { title: old.title, proof: old.proof } : {};
      return { ...wording, ...owners(old), ...dueOn(old, draft, same), carriedFrom: old.id };
    });
  };

/**
 * Into a new version of the same plan, not issued yet: what was reviewed and assigned stays with sentences that are
 * the same. The rows of the old text go (their history stays); a sentence whose targets were corrected by hand is
 * to be reviewed again.
 */
export const carryWithin =
  (tx: WriteTransaction, planId: string): Carry =>
  async (drafts) => {
    const old = await tx.lookup(commitment, { plan: planId }, { sort: 'order' });
    const corrected = await removePromises(tx, planId, old);
    return paired(old, drafts).map(({ old: before, same }, at) => {
      const draft = drafts[at];
      if (!before || !draft) return {};
      const { title, kind, proof, dropReason } = before;
      const review = corrected.has(before.id) ? 'unreviewed' : before.review;
      const reviewed = same ? { title, kind, proof, review, dropReason } : {};
      const { carriedFrom } = before;
      return { ...reviewed, ...owners(before), ...dueOn(before, draft, same), carriedFrom };
    });
  };

/** Removes a plan's promises with their targets; answers those whose targets a person had touched. */
const removePromises = async (
  tx: WriteTransaction,
  planId: string,
  rows: readonly CommitmentRow[],
): Promise<ReadonlySet<string>> => {
  const targets = await tx.lookup(target, { plan: planId }, { sort: 'order' });
  const touched = targets.filter((one) => one.version > 1 || one.source !== 'parsed').map((one) => one.commitment);
  const parts = targets.filter((one) => one.parent !== null);
  for (const one of parts) await tx.system.update(target, one.id, { parent: null }, { verb: 'replaceText' });
  for (const one of targets) await removeWithBindings(tx, one.id, 'replaceText');
  await redirectCarried(
    tx,
    rows.map(({ id }) => id),
    null,
    'replaceText',
  );
  for (const one of rows) await tx.system.remove(commitment, one.id, { verb: 'replaceText' });
  return new Set(touched);
};
