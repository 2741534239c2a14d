import type { PrepareContext } from '#kernel/definition';
import { type Reason, Refusal } from '#kernel/refusal';
import type { WriteTransaction } from '#kernel/store';
import { type HeldPost, linksWithin, lockDuties, postsWithin, told } from './duty/conflicts.ts';
import { rulesBetween } from './duty/rules.ts';
import { keptBySecurity } from './duty/split.ts';

/** People are the security administrator's once there is one. @throws Refusal `security-duty` */
export const preparePerson = async ({ tx }: PrepareContext<WriteTransaction>): Promise<Record<string, unknown>> => {
  if (!tx.unbound) await keptBySecurity(tx);
  return {};
};

/**
 * Rules of a post: its dates are in order, nobody gives or changes a post of their own (so the acting
 * administrator always remains, and never widens their own rights), duties that exclude one another stay apart.
 * @throws Refusal `post-refused` with every reason, `security-duty`
 */
export const preparePost = async (context: PrepareContext<WriteTransaction>): Promise<Record<string, unknown>> => {
  const { tx, next, before } = context;
  if (!tx.unbound) await keptBySecurity(tx);
  const reasons: Reason[] = [];
  const ordered = !next.toOn || String(next.toOn) >= String(next.fromOn);
  if (!ordered) reasons.push({ detail: '任职止早于任职起', remedy: '请核对两个日期。', field: 'toOn' });
  const self = tx.actor.personId;
  if (!tx.unbound && self && (next.person === self || before?.person === self))
    reasons.push({
      detail: '不能给自己设立或改动岗位',
      remedy: '请由另一名管理员办理。',
      facts: { code: 'own-post' },
    });
  if (ordered) reasons.push(...(await conflicts(context)));
  if (reasons.length > 0) throw new Refusal({ code: 'post-refused', title: '岗位没有保存', reasons, status: 422 });
  return {};
};

type Beside = { readonly held: HeldPost; readonly byDelegation: boolean };

/** Posts that the person comes to hold on days of this one: their own, and those of whom they stand in for or who stand in for them. */
const besides = async ({ tx, id, next }: PrepareContext<WriteTransaction>): Promise<Beside[]> => {
  const span = { from: String(next.fromOn), to: next.toOn ? String(next.toOn) : null };
  const person = String(next.person);
  const links = await linksWithin(tx, person, span);
  await lockDuties(tx, [person, ...links.map((link) => link.person)]);
  const own = (await postsWithin(tx, person, span)).map((held) => ({ held, byDelegation: false }));
  const joined: Beside[] = [];
  for (const link of await linksWithin(tx, person, span))
    joined.push(...(await postsWithin(tx, link.person, link)).map((held) => ({ held, byDelegation: true })));
  return [...own, ...joined].filter(({ held }) => held.id !== id);
};

const conflicts = async (context: PrepareContext<WriteTransaction>): Promise<Reason[]> => {
  const role = String(context.next.role);
  const found = await besides(context);
  return found.flatMap(({ held, byDelegation }) =>
    rulesBetween(role, held.role)
      .slice(0, 1)
      .map(({ label, source }) => ({
        detail: byDelegation
          ? `${label}：这个岗位与委托关系中的岗位“${told(held)}”不能由同一人担任`
          : `${label}：这个岗位与其岗位“${told(held)}”不能由同一人担任`,
        remedy: byDelegation ? '请先提前结束这项委托，或改由他人担任。' : '请先结束其中一个岗位，或改由他人担任。',
        field: 'role',
        facts: { code: 'roles-apart', source, post: held.id },
      })),
  );
};
