import { sql } from 'kysely';
import type { PrepareContext } from '#kernel/definition';
import { type Reason, Refusal } from '#kernel/refusal';
import type { WriteTransaction } from '#kernel/store';

/**
 * Roles that no person may hold together on any day: who administers does not audit
 * (GB/T 22239-2019 8.1.5.1–8.1.5.3, security.md A4).
 */
const APART: readonly (readonly [string, string])[] = [['admin', 'auditor']];

/**
 * Rules of a post: its dates are in order, nobody gives or changes a post of their own (so the acting
 * administrator always remains, and never widens their own rights), roles that exclude one another stay apart.
 * @throws Refusal `post-refused` with every reason
 */
export const preparePost = async (context: PrepareContext<WriteTransaction>): Promise<Record<string, unknown>> => {
  const { tx, next, before } = context;
  const reasons: Reason[] = [];
  if (next.toOn && String(next.toOn) < String(next.fromOn))
    reasons.push({ detail: '任职止早于任职起', remedy: '请核对两个日期。', field: 'toOn' });
  const self = tx.actor.personId;
  if (!tx.unbound && self && (next.person === self || before?.person === self))
    reasons.push({
      detail: '不能给自己设立或改动岗位',
      remedy: '请由另一名系统管理员办理。',
      facts: { code: 'own-post' },
    });
  reasons.push(...(await conflicts(context)));
  if (reasons.length > 0) throw new Refusal({ code: 'post-refused', title: '岗位没有保存', reasons, status: 422 });
  return {};
};

const conflicts = async ({ tx, id, next }: PrepareContext<WriteTransaction>): Promise<Reason[]> => {
  const foreign = APART.flatMap(([one, other]) => (next.role === one ? [other] : next.role === other ? [one] : []));
  if (foreign.length === 0) return [];
  const held = await tx.rows(
    sql`select 1 from post where person = ${next.person}::uuid and id <> ${id}::uuid and role = any(${foreign}::text[])
      and from_on <= coalesce(${next.toOn ?? null}::date, 'infinity') and coalesce(to_on, 'infinity') >= ${next.fromOn}::date`,
  );
  if (held.length === 0) return [];
  return [
    {
      detail: '系统管理员与审计岗位不能由同一人担任',
      remedy: '请先结束其中一个岗位，或改由他人担任。',
      field: 'role',
      facts: { code: 'roles-apart' },
    },
  ];
};
