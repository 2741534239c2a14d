import type { z } from 'zod';
import type { draftOfPlan, inviteComments, orderDraftItems } from '#contract/plan-drafting';
import { organisation } from '#kernel/access';
import { refuse } from '#kernel/refusal';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import { composeText, labelsOf } from './compose.ts';
import { consultation, draftComment, draftItem } from './draft-records.ts';
import { plan } from './plan-record.ts';
import { versionView } from './review.ts';
import { versionsOf } from './versions.ts';
import { headView, type PlanRow } from './views.ts';

type Draft = z.input<NonNullable<typeof draftOfPlan.response>>;
type Item = Draft['items'][number];
type Invitation = z.output<NonNullable<typeof inviteComments.body>>;
type Order = z.output<NonNullable<typeof orderDraftItems.body>>['items'];

const openForDraft = (row: PlanRow): boolean =>
  row.origin === 'drafted' && (row.state === 'drafting' || row.state === 'consulting');

const itemViews = async (tx: ReadTransaction, row: PlanRow): Promise<Item[]> => {
  const rows = await tx.find(draftItem, { plan: row.id }, { sort: 'order' });
  const labels = labelsOf(rows);
  const states = draftItem.states?.states ?? {};
  const all = tx.actor.role === 'office';
  const own = (one: (typeof rows)[number]) => [one.author, ...one.coAuthors].includes(tx.actor.organisationId ?? '-');
  return rows.map((one, at) => ({
    id: one.id,
    version: one.version,
    order: one.order,
    level: one.level,
    label: labels[at] ?? '',
    heading: one.heading,
    body: one.body,
    author: one.author,
    coAuthors: one.coAuthors,
    state: one.state,
    stateLabel: states[one.state] ?? one.state,
    editable: openForDraft(row) && one.state === 'writing' && tx.may(draftItem, 'update') && (all || own(one)),
  }));
};

/** The page 起草 in one answer, as far as the post may see: a school sees its own opinions only. */
export const draftOf = async (tx: ReadTransaction, planId: string): Promise<Draft> => {
  const row = await tx.get(plan, planId);
  const items = await itemViews(tx, row);
  const comments = await commentViews(tx, planId);
  const consultations = await consultationViews(tx, planId, comments);
  const consulting = row.state === 'consulting';
  const asked = consultations.some((one) => one.organisation === tx.actor.organisationId);
  const edit = openForDraft(row) && tx.may(draftItem, 'create');
  return {
    plan: await headView(tx, row),
    items,
    comments,
    consultations,
    versions: (await versionsOf(tx, planId)).map(versionView),
    text: items.length > 0 ? composeText(row, items) : null,
    counts: {
      items: items.length,
      accepted: items.filter((one) => one.state === 'accepted').length,
      openComments: comments.filter((one) => one.state === 'open').length,
      asked: consultations.length,
      replied: consultations.filter((one) => one.state === 'replied').length,
    },
    may: {
      edit,
      invite: consulting && tx.may(consultation, 'create'),
      comment: consulting && tx.may(draftComment, 'create') && (asked || tx.actor.role === 'section'),
      answer: tx.may(draftComment, 'adopt'),
    },
    titles: { organisation: await unitNames(tx, items, comments, consultations) },
  };
};

const commentViews = async (tx: ReadTransaction, planId: string): Promise<Draft['comments']> => {
  const states = draftComment.states?.states ?? {};
  const rows = await tx.find(draftComment, { plan: planId }, { sort: 'createdAt' });
  return rows.map(({ id, version, item, organisation: unit, body, proposal, state, reply, createdAt }) => ({
    ...{ id, version, item, organisation: unit, body, proposal, state, reply, createdAt },
    stateLabel: states[state] ?? state,
  }));
};

const consultationViews = async (
  tx: ReadTransaction,
  planId: string,
  comments: Draft['comments'],
): Promise<Draft['consultations']> => {
  const states = consultation.states?.states ?? {};
  const rows = await tx.find(consultation, { plan: planId }, { sort: 'createdAt' });
  return rows.map(({ id, version, organisation: unit, dueOn, state, remark, repliedAt }) => ({
    ...{ id, version, organisation: unit, dueOn, state, remark, repliedAt },
    stateLabel: states[state] ?? state,
    comments: comments.filter((one) => one.organisation === unit).length,
  }));
};

const unitNames = async (
  tx: ReadTransaction,
  items: Draft['items'],
  comments: Draft['comments'],
  consultations: Draft['consultations'],
): Promise<Record<string, string>> => {
  const writers = items.flatMap((one) => [one.author ?? [], one.coAuthors].flat());
  const ids = [...writers, ...comments.map((one) => one.organisation), ...consultations.map((one) => one.organisation)];
  const found = await tx.find(organisation, { id: [...new Set(ids)] });
  return Object.fromEntries(found.map((one) => [one.id, one.name]));
};

/**
 * Asks organisations for their opinion. Who has not replied yet is not asked twice; who replied to an earlier draft
 * is asked anew. @throws Refusal `not-consulting`
 */
export const invite = async (tx: WriteTransaction, planId: string, given: Invitation) => {
  const row = (await tx.lock(plan, planId, 'update')) as PlanRow;
  if (row.state !== 'consulting')
    throw refuse('not-consulting', '没有发出', '这份要点现在不在征求意见阶段', '请先办理“征求意见”。', { status: 409 });
  const wanted = [...new Set(given.organisations)];
  const known = await tx.lookup(consultation, { plan: planId, organisation: wanted });
  const { dueOn, note } = given;
  for (const one of known.filter((held) => held.state === 'replied')) {
    const anew = { dueOn, note, state: 'asked' as const, remark: null, repliedBy: null, repliedAt: null };
    await tx.system.update(consultation, one.id, anew, { verb: 'invite' });
  }
  const fresh = wanted.filter((id) => !known.some((one) => one.organisation === id));
  const rows = fresh.map((unit) => ({ plan: planId, organisation: unit, dueOn, note }));
  await tx.createMany(consultation, rows, { verb: 'invite' });
  const waiting = known.filter((one) => one.state === 'asked').length;
  return { invited: wanted.length - waiting, already: waiting };
};

/** Puts items into an order with levels. @throws Refusal `version-conflict`, `draft-closed`, `other-plan` */
export const orderItems = async (tx: WriteTransaction, planId: string, order: Order): Promise<Item[]> => {
  const row = (await tx.lock(plan, planId, 'update')) as PlanRow;
  if (!openForDraft(row))
    throw refuse('draft-closed', '顺序没有保存', '草稿已送审，条目不能再改', '需要修改的，请先把要点退回起草。', {
      status: 409,
    });
  for (const [at, { id, version, level }] of order.entries()) {
    const item = await tx.lock(draftItem, id, 'update');
    await tx.checkVersion(draftItem, item, version, {});
    if (item.plan !== planId) throw refuse('other-plan', '顺序没有保存', '其中有别的要点的条目', '请刷新页面后再试。');
    await tx.system.update(draftItem, id, { order: at, level }, { verb: 'reorder' });
  }
  return itemViews(tx, row);
};
