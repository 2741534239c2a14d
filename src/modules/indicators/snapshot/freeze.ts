import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { refuse } from '#kernel/refusal';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import { indicatorSnapshot, type SnapshotScheme } from './record.ts';

/** SHA-256 over the content in one spelling (RFC 8785), so that the same content has the same hash everywhere. */
export const contentHash = (content: unknown): string =>
  createHash('sha256')
    .update(canonicalize(JSON.parse(JSON.stringify(content))) ?? '')
    .digest('hex');

export type Frozen = {
  readonly scheme: SnapshotScheme;
  readonly organisation: string;
  readonly year: string;
  readonly title: string;
  readonly reason: string;
  readonly aboutId?: string;
  readonly content: unknown;
};

/** Keeps an evaluation as it is now. Whoever calls has asked whether the post may. */
export const keepSnapshot = async (tx: WriteTransaction, given: Frozen) =>
  tx.system.create(
    indicatorSnapshot,
    {
      ...given,
      aboutId: given.aboutId ?? null,
      content: JSON.parse(JSON.stringify(given.content)),
      contentHash: contentHash(given.content),
      frozenBy: tx.actor.personId,
    },
    { verb: 'freeze', reason: given.reason },
  );

/** @throws Refusal `forbidden` */
export const refuseUnlessFreezing = (tx: ReadTransaction): void => {
  if (!tx.may(indicatorSnapshot, 'freeze'))
    throw refuse('forbidden', '不能定稿', '您当前的岗位没有这项权限', '请切换岗位，或联系办公室授权。', {
      status: 403,
    });
};

/** The newest snapshots about something, or of a scheme in a district. */
export const snapshotsOf = (
  tx: ReadTransaction,
  of: { readonly aboutId: string } | { readonly scheme: SnapshotScheme; readonly organisation: string },
) => tx.find(indicatorSnapshot, of, { sort: '-createdAt', limit: 20 });
