/** A person's change of post, the same day and complete: work, delegations and rights. Source: row registry.teachers. */
import { headOf, namesOf } from '#kernel/access';
import { notify } from '#kernel/notice';
import { type Reason, Refusal, refuse } from '#kernel/refusal';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import { today } from '#kernel/time';
import { assignTask } from '#modules/tasks';
import { type Duty, keyOf, keyOfMatter, type OpenMatter, openMattersOf } from './duties.ts';
import { handover, handoverItem } from './records.ts';
import { keeperOf, successorAgainst } from './rules.ts';

/** Nobody is named yet: the matter stands on the list of the head. */
export const UNASSIGNED = 'unassigned';

export type Owner = { readonly record: string; readonly id: string; readonly field: string; readonly to: string };

export type HandingOver = {
  readonly person: string;
  /** The organisation that is left. */
  readonly organisation: string;
  readonly reason: string;
  /** Owner of each matter: a person, or `unassigned`. */
  readonly owners: readonly Owner[];
  /** Owner of whatever `owners` does not name. Without it, a matter without an owner is a reason to refuse. */
  readonly successor?: string | undefined;
};

type Assigned = { readonly matter: OpenMatter; readonly to: string };

const ownerless = (matter: OpenMatter): Reason => ({
  detail: `“${matter.title}”（${matter.duty.definition.label}，${matter.duty.definition.fields[matter.duty.field]?.label}）还没有接手人`,
  remedy: '请选择接手人，或列入负责人的待落实清单。',
  facts: {
    code: 'without-successor',
    record: matter.duty.definition.name,
    id: matter.id,
    field: matter.duty.field,
  },
});

/** @throws Refusal `without-successor`, `not-open-any-more`, `successor-…` with every reason */
const assign = async (tx: ReadTransaction, matters: readonly OpenMatter[], given: HandingOver): Promise<Assigned[]> => {
  const owners = new Map(given.owners.map((one) => [keyOf(one), one.to]));
  const known = new Set(matters.map(keyOfMatter));
  const reasons: Reason[] = [...owners.keys()].some((key) => !known.has(key))
    ? [
        {
          detail: '所列的事项里有的已经不由这个人负责',
          remedy: '请刷新页面，按最新的清单办理。',
          facts: { code: 'not-open-any-more' },
        },
      ]
    : [];
  const assigned: Assigned[] = [];
  for (const matter of matters) {
    const to = owners.get(keyOfMatter(matter)) ?? given.successor;
    if (!to) reasons.push(ownerless(matter));
    else {
      if (to !== UNASSIGNED) reasons.push(...(await againstSuccessor(tx, matter, given.person, to)));
      assigned.push({ matter, to });
    }
  }
  if (reasons.length === 0) return assigned;
  const codes = new Set(reasons.map((one) => String(one.facts?.code)));
  const code = codes.size === 1 ? ([...codes][0] as string) : 'cannot-hand-over';
  throw new Refusal({ code, title: '交接没有完成', reasons });
};

const againstSuccessor = async (tx: ReadTransaction, matter: OpenMatter, from: string, to: string): Promise<Reason[]> =>
  (await successorAgainst(tx, { from, to, within: matter.within, on: today() })).map((one) => ({
    ...one,
    detail: `“${matter.title}”：${one.detail}`,
    facts: { ...one.facts, record: matter.duty.definition.name, id: matter.id },
  }));

/** What the row's field holds while nobody is named: nothing where it may be empty, else whoever keeps it. */
const withoutOwner = ({ duty, title }: OpenMatter, keeper: string | null): Record<string, unknown> => {
  if (duty.until) return { [duty.until]: today() };
  if (duty.definition.fields[duty.field]?.optional) return { [duty.field]: null };
  if (keeper) return { [duty.field]: keeper };
  throw refuse('no-keeper', '交接没有完成', `“${title}”必须有人负责，而单位现在没有负责人`, '请直接选择接手人。');
};

const passOn = async (tx: WriteTransaction, { matter, to }: Assigned, given: HandingOver, handoverId: string) => {
  const unassigned = to === UNASSIGNED;
  const keeper = unassigned ? await keeperOf(tx, given, matter.within) : null;
  const patch = unassigned ? withoutOwner(matter, keeper) : { [matter.duty.field]: to };
  await tx.system.update(matter.duty.definition, matter.id, patch, { verb: 'passOn', reason: given.reason });
  await tx.system.create(
    handoverItem,
    {
      handover: handoverId,
      organisation: given.organisation,
      from: given.person,
      matter: matter.duty.definition.name,
      matterId: matter.id,
      field: matter.duty.field,
      title: matter.title.slice(0, 300),
      path: matter.path,
      dueOn: matter.dueOn,
      keeper,
      to: unassigned ? null : to,
      state: unassigned ? 'unassigned' : 'assigned',
      assignedBy: unassigned ? null : tx.actor.personId,
      assignedAt: unassigned ? null : new Date().toISOString(),
    },
    { verb: 'passOn' },
  );
};

const tellSuccessors = async (tx: WriteTransaction, assigned: readonly Assigned[], name: string): Promise<void> => {
  const shares = new Map<string, number>();
  for (const { to } of assigned) shares.set(to, (shares.get(to) ?? 0) + 1);
  for (const [to, count] of shares)
    if (to !== UNASSIGNED && to !== tx.actor.personId)
      await notify(tx, { to: [to], kind: 'task', title: `您接手了${name}的${count}项工作`, path: '/tasks' });
};

/** One task for the head, however many matters wait: the list itself tells which. */
const askHead = async (tx: WriteTransaction, given: HandingOver, handoverId: string, name: string): Promise<void> => {
  const waiting = await tx.lookup(handoverItem, { handover: handoverId, state: 'unassigned' });
  if (waiting.length === 0) return;
  const head = await headOf(tx, given.organisation);
  await assignTask(tx, {
    title: `落实接手人：${name}留下的${waiting.length}项工作`,
    kind: 'decide',
    organisation: given.organisation,
    assignee: head && head.personId !== given.person ? head.personId : null,
    about: { record: 'handover', id: handoverId },
    path: `/handovers/${handoverId}`,
    verb: 'assign',
    asker: null,
  });
};

/**
 * Hands over everything unfinished that a person answers for, in the transaction of the act that calls for it.
 * Answers the id of the 交接清单, null where there was nothing to hand over.
 * @throws Refusal where a matter has no owner, or a successor cannot take it over; every reason at once
 */
export const handOverMatters = async (
  tx: WriteTransaction,
  duties: readonly Duty[],
  given: HandingOver,
): Promise<string | null> => {
  const assigned = await assign(tx, await openMattersOf(tx, duties, given.person), given);
  if (assigned.length === 0) return null;
  const { person, organisation: left, reason } = given;
  const list = { person, organisation: left, reason: reason.slice(0, 300), on: today(), count: assigned.length };
  const { id } = await tx.system.create(handover, list, { verb: 'passOn', reason });
  for (const one of assigned) await passOn(tx, one, given, id);
  if ((await openMattersOf(tx, duties, person)).length > 0) throw new Error(`handover ${id} left something behind`);
  const name = (await namesOf(tx, [person])).get(person) ?? '';
  await tellSuccessors(tx, assigned, name);
  await askHead(tx, given, id, name);
  return id;
};
