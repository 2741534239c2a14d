import { organisation, type Post, postsOf } from '#kernel/access';
import { refuse } from '#kernel/refusal';
import type { ReadTransaction } from '#kernel/store';
import { actsAsHead } from './rules.ts';

/** What the acting post may do with a person's handover, and the person's posts in force today. */
export type Authority = { readonly posts: readonly Post[]; readonly see: boolean; readonly complete: boolean };

/**
 * The person sees what they will hand over. The head of an organisation that the person works for (or of one above
 * it), the office and administrators complete it; a section does so for the people of schools.
 */
export const authorityOver = async (tx: ReadTransaction, personId: string): Promise<Authority> => {
  const posts = await postsOf(tx, personId);
  const { role, personId: actor, organisationPath } = tx.actor;
  const own = actor === personId;
  const seats = await tx.lookup(organisation, { id: posts.map((one) => one.organisation) });
  const below = seats.some((seat) => organisationPath && seat.path?.startsWith(organisationPath));
  const ofSchools = seats.length > 0 && seats.every((seat) => seat.kind === 'school');
  const above = role === 'office' || role === 'admin' || (below && (await actsAsHead(tx)));
  const complete = !own && (above || (role === 'section' && ofSchools));
  return { posts, see: own || complete, complete };
};

/** @throws Refusal `not-found` where the post may not even see it, `forbidden` where it may not complete it */
export const authorise = async (tx: ReadTransaction, personId: string, to: 'see' | 'complete'): Promise<Authority> => {
  const authority = await authorityOver(tx, personId);
  if (!authority.see)
    throw refuse(
      'not-found',
      '没有找到，或您无权查看',
      '没有这位人员，或不在您的职责范围内',
      '请核对链接，或联系办公室。',
      {
        status: 404,
      },
    );
  if (!authority[to])
    throw refuse('forbidden', '不能办理交接', '本人的交接由单位负责人或人事部门办理', '请联系本单位负责人。', {
      status: 403,
    });
  return authority;
};

/** Posts by id among those in force, for ending them. @throws Refusal `not-in-office` */
export const postsAmong = (held: readonly Post[], ids: readonly string[]): Post[] =>
  ids.map((id) => {
    const found = held.find((one) => one.id === id);
    if (!found) throw refuse('not-in-office', '交接没有完成', '所列的岗位今天不在任', '请刷新页面，按最新的清单办理。');
    return found;
  });
