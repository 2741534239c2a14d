import { sql } from 'kysely';
import type { PrepareContext } from '#kernel/definition';
import { type Reason, Refusal } from '#kernel/refusal';
import { DIRECTORY_KEEPERS } from '#kernel/role';
import type { WriteTransaction } from '#kernel/store';
import { lockDuties, postsWithin, told } from './duty/conflicts.ts';
import { rulesBetween } from './duty/rules.ts';
import { keptBySecurity } from './duty/split.ts';
import { today } from './in-force.ts';

/**
 * What a delegation is and is not.
 * - The delegate sees and does what is addressed to the delegator in person (`mine` scopes, my tasks), always with
 *   the role and organisation of the delegate's own post: a role's rights and subtrees are never handed over.
 * - It is given by the delegator alone (or an administrator), so a delegate cannot pass it on or lengthen it;
 *   chains do not add up, because `session_actor` looks one step far.
 * - It ends with the delegator: whoever has left, lost every post, or whose account is disabled is stood in for by nobody.
 * - Where four eyes are asked for, delegate and delegator count as one (`notBy` in the store's act.ts).
 * - One period, one delegate; nobody stands in who is away in the same days.
 * @throws Refusal `delegation-refused` with every reason
 */
export const prepareDelegation = async (
  context: PrepareContext<WriteTransaction>,
): Promise<Record<string, unknown>> => {
  const { tx, next, before } = context;
  const persons = [String(next.from), String(next.to)].sort();
  for (const person of persons)
    await tx.rows(sql`select pg_advisory_xact_lock(hashtextextended(${`delegation:${person}`}, 0))`);
  if (!tx.unbound && next.from !== tx.actor.personId) await keptBySecurity(tx);
  const reasons = [
    ...dateReasons(next, before === null),
    ...givenBy(context),
    ...(await clashes(context)),
    ...(await dutiesJoined(context)),
  ];
  if (reasons.length > 0)
    throw new Refusal({ code: 'delegation-refused', title: '委托没有保存', reasons, status: 422 });
  return {};
};

const dateReasons = (next: Readonly<Record<string, unknown>>, fresh: boolean): Reason[] => {
  const reasons: Reason[] = [];
  if (next.from === next.to)
    reasons.push({ detail: '不能委托给本人', remedy: '请选择其他人员。', field: 'to', facts: { code: 'to-oneself' } });
  if (String(next.untilOn) < String(next.fromOn))
    reasons.push({
      detail: '结束日期早于开始日期',
      remedy: '请核对两个日期。',
      field: 'untilOn',
      facts: { code: 'ends-before-start' },
    });
  else if (fresh && String(next.untilOn) < today())
    reasons.push({
      detail: '这段委托期已经过去',
      remedy: '请填写今天或以后的日期。',
      field: 'untilOn',
      facts: { code: 'over-already' },
    });
  return reasons;
};

const givenBy = ({ tx, next, before }: PrepareContext<WriteTransaction>): Reason[] => {
  const { role, personId } = tx.actor;
  const ofMine = next.from === personId && (before === null || before.from === personId);
  if (tx.unbound || (DIRECTORY_KEEPERS as readonly string[]).includes(role) || ofMine) return [];
  return [
    {
      detail: '只能委托本人的工作，受托人不能再转委托或延长',
      remedy: '请由委托人本人或管理员办理。',
      field: 'from',
      facts: { code: 'not-the-delegator' },
    },
  ];
};

/** Excluded duties are not joined by standing in either: the posts of both, on the days that the delegation holds. */
const dutiesJoined = async ({ tx, next }: PrepareContext<WriteTransaction>): Promise<Reason[]> => {
  if (String(next.untilOn) < String(next.fromOn) || next.from === next.to) return [];
  const span = { from: String(next.fromOn), to: lastDay(next) };
  if (span.to < span.from) return [];
  await lockDuties(tx, [String(next.from), String(next.to)]);
  const [mine, theirs] = [await postsWithin(tx, String(next.to), span), await postsWithin(tx, String(next.from), span)];
  const joined = mine.flatMap((one) =>
    theirs.flatMap((other) => rulesBetween(one.role, other.role).map(() => [one, other])),
  );
  const [first] = joined as [(typeof mine)[number], (typeof mine)[number]][];
  if (!first) return [];
  return [
    {
      detail: `受托人的岗位“${told(first[0])}”与委托人的岗位“${told(first[1])}”不能由同一人担任`,
      remedy: '请委托给岗位不冲突的人员。',
      field: 'to',
      facts: { code: 'roles-apart' },
    },
  ];
};

/** The last day that a delegation holds: the day before it is revoked, or its end. */
const lastDay = ({ untilOn, revokedOn }: Readonly<Record<string, unknown>>): string => {
  if (!revokedOn) return String(untilOn);
  const before = new Date(Date.parse(`${revokedOn}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
  return [before, String(untilOn)].sort()[0] as string;
};

const clashes = async ({ tx, id, next }: PrepareContext<WriteTransaction>): Promise<Reason[]> => {
  if (String(next.untilOn) < String(next.fromOn)) return [];
  // The last day a delegation holds: the day before it is revoked, or its end.
  const last = next.revokedOn
    ? sql`least(${next.untilOn}::date, ${next.revokedOn}::date - 1)`
    : sql`${next.untilOn}::date`;
  const found = await tx.rows<{ whose: string }>(
    sql`select case when d."from" = ${next.from}::uuid then 'own' when d."from" = ${next.to}::uuid then 'away' else 'busy' end as whose
      from delegation d where d.id <> ${id}::uuid
      and (d."from" in (${next.from}::uuid, ${next.to}::uuid) or d."to" = ${next.from}::uuid)
      and ${last} >= ${next.fromOn}::date and d.from_on <= ${last} and least(d.until_on, coalesce(d.revoked_on - 1, d.until_on)) >= greatest(d.from_on, ${next.fromOn}::date)`,
  );
  const kinds = new Set(found.map((one) => one.whose));
  const reasons: Reason[] = [];
  if (kinds.has('own'))
    reasons.push({
      detail: '委托人在这段时间已有一项委托',
      remedy: '请先提前结束原来的委托，或错开日期。',
      field: 'fromOn',
      facts: { code: 'overlap' },
    });
  if (kinds.has('away'))
    reasons.push({
      detail: '受托人在这段时间也委托了他人',
      remedy: '请选择这段时间在岗的人员。',
      field: 'to',
      facts: { code: 'delegate-away' },
    });
  if (kinds.has('busy'))
    reasons.push({
      detail: '委托人在这段时间正受他人委托',
      remedy: '请先由那位委托人改托他人，再办理本人的委托。',
      field: 'fromOn',
      facts: { code: 'stands-in-already' },
    });
  return reasons;
};
