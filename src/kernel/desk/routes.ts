import { dropDraft, keepDraft, listDrafts, readDraft } from '#contract/desk';
import type { Registry } from '#kernel/definition';
import { answerReading, answerWriting, type BoundRoute } from '#kernel/http';
import { notFound, type ReadTransaction } from '#kernel/store';
import { draftOf, draftsOf, forgetDraft, saveDraft } from './drafts.ts';

/** Drafts are of forms that the post may fill in. @throws Refusal `not-found` */
const permit = (tx: ReadTransaction, registry: Registry, name: string): void => {
  const definition = registry.byName.get(name);
  if (!definition || !tx.may(definition, 'read')) throw notFound({ label: '登记表' } as never);
};

/** Routes of one's own drafts. */
export const deskRoutes = (registry: Registry): BoundRoute[] => [
  answerReading(listDrafts, async ({ tx }) => ({
    drafts: (await draftsOf(tx)).map((one) => ({
      ...one,
      label: registry.byName.get(one.record)?.label ?? one.record,
    })),
  })),
  answerReading(readDraft, async ({ tx, params }) => {
    permit(tx, registry, params.record);
    return { draft: await draftOf(tx, params) };
  }),
  answerWriting(keepDraft, async ({ tx, params, body }) => {
    permit(tx, registry, params.record);
    return { savedAt: await saveDraft(tx, params, body) };
  }),
  answerWriting(dropDraft, async ({ tx, params }) => {
    await forgetDraft(tx, params);
    return undefined;
  }),
];
