import { assignHandoverItem, completeHandover, handoverPreview } from '#contract/handover';
import type { Registry } from '#kernel/definition';
import { answerReading, answerWriting, type BoundRoute } from '#kernel/http';
import type { WriteTransaction } from '#kernel/store';
import { today } from '#kernel/time';
import { assignItem } from './assign.ts';
import { authorise, postsAmong } from './authority.ts';
import { handOverDrafts } from './drafts.ts';
import { type Duty, dutiesOf } from './duties.ts';
import { handoverPreviewOf } from './page.ts';
import { endDelegations, endPosts } from './rights.ts';
import { handOverMatters, type Owner } from './service.ts';

type Wanted = {
  readonly owners: readonly Owner[];
  readonly successor?: string | undefined;
  readonly draftsTo?: string | undefined;
  readonly reason: string;
  readonly posts: readonly string[];
};

/** Work first, then delegations and posts, all in one transaction: the person's next request finds none of it. */
const complete = async (
  tx: WriteTransaction,
  { duties, stay }: { readonly duties: readonly Duty[]; readonly stay: readonly string[] },
  person: string,
  wanted: Wanted,
) => {
  const { posts } = await authorise(tx, person, 'complete');
  const ending = postsAmong(posts, wanted.posts);
  const { owners, successor, draftsTo, reason } = wanted;
  const left = ending[0]?.organisation as string;
  const handover = await handOverMatters(tx, duties, { person, organisation: left, owners, successor, reason });
  const drafts = await handOverDrafts(tx, { person, organisation: left, successor, draftsTo, stay });
  const on = today();
  const endedDelegations = await endDelegations(tx, person, { on, reason });
  await endPosts(tx, ending, { on, reason });
  return { handover, endedPosts: ending.length, endedDelegations, drafts };
};

/**
 * Routes of handing over, for the records of this installation.
 * @param stay records whose drafts are a person's own affair and go along with them
 */
export const handoverRoutes = (registry: Registry, stay: readonly string[]): readonly BoundRoute[] => {
  const duties = dutiesOf(registry);
  return [
    answerReading(handoverPreview, ({ tx, params }) =>
      handoverPreviewOf(tx, { registry, duties, stay }, params.personId),
    ),
    answerWriting(completeHandover, ({ tx, params, body }) => complete(tx, { duties, stay }, params.personId, body)),
    answerWriting(assignHandoverItem, async ({ tx, params, body }) => {
      const { version, input, reason } = body;
      const { id, state } = await assignItem(tx, duties, params.id, { version, to: input.to, reason });
      return { id, state };
    }),
  ];
};
