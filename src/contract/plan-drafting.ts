import { z } from 'zod';
import { planHead, textVersionView } from './plan.ts';
import { route } from './route.ts';

/**
 * A plan in drafting. Items, comments, consultations and decisions are records with derived routes:
 * /api/draft-items (handIn, accept, return), /api/draft-comments (adopt, adoptPartly, decline, reopen),
 * /api/consultations (reply), /api/decisions, /api/plans (consult, submitForReview, passReview, return, decide, sign, issue, publish, archive).
 */
const id = z.object({ id: z.uuid() });
const version = z.number().int();

export const draftItemView = z.object({
  id: z.uuid(),
  version,
  order: z.number().int(),
  level: z.number().int(),
  /** 一、 （一） 1. （1） as it will be printed. */
  label: z.string(),
  heading: z.string(),
  body: z.string().nullable(),
  author: z.uuid().nullable(),
  coAuthors: z.array(z.uuid()),
  state: z.string(),
  stateLabel: z.string(),
  /** Whether this post may write it now. */
  editable: z.boolean(),
});
export const draftCommentView = z.object({
  id: z.uuid(),
  version,
  item: z.uuid().nullable(),
  organisation: z.uuid(),
  body: z.string(),
  proposal: z.string().nullable(),
  state: z.string(),
  stateLabel: z.string(),
  reply: z.string().nullable(),
  createdAt: z.string(),
});
export const consultationView = z.object({
  id: z.uuid(),
  version,
  organisation: z.uuid(),
  dueOn: z.string().nullable(),
  state: z.string(),
  stateLabel: z.string(),
  /** 无意见, or a remark on the whole. */
  remark: z.string().nullable(),
  repliedAt: z.string().nullable(),
  comments: z.number().int(),
});

/** The page 起草: items in order, what is said about them, who was asked, every kept version. */
export const draftOfPlan = route({
  method: 'GET',
  path: '/api/plans/:id/draft',
  summary: 'Items, comments, consultations and kept versions of a plan in drafting',
  tag: 'plans',
  access: 'session',
  params: id,
  response: z.object({
    plan: planHead,
    items: z.array(draftItemView),
    comments: z.array(draftCommentView),
    consultations: z.array(consultationView),
    versions: z.array(textVersionView),
    /** The text as it would be issued now; null without items. */
    text: z.string().nullable(),
    counts: z.object({
      items: z.number().int(),
      accepted: z.number().int(),
      openComments: z.number().int(),
      asked: z.number().int(),
      replied: z.number().int(),
    }),
    may: z.object({ edit: z.boolean(), invite: z.boolean(), comment: z.boolean(), answer: z.boolean() }),
    titles: z.object({ organisation: z.record(z.string(), z.string()) }),
  }),
});

export const inviteComments = route({
  method: 'POST',
  path: '/api/plans/:id/invite',
  summary: 'Ask sections, schools, towns or departments for comments; each gets a task and a notice',
  tag: 'plans',
  access: ['office'],
  params: id,
  body: z.strictObject({
    organisations: z.array(z.uuid()).min(1, '请选择单位').max(500),
    dueOn: z.iso.date('请填写反馈期限').nullable().default(null),
    note: z.string().trim().max(1000).nullable().default(null),
  }),
  response: z.object({ invited: z.number().int(), already: z.number().int() }),
});

export const orderDraftItems = route({
  method: 'POST',
  path: '/api/plans/:id/draft/order',
  summary: 'Put the items into this order, with these levels',
  tag: 'plans',
  access: ['office'],
  params: id,
  body: z.strictObject({
    items: z
      .array(z.strictObject({ id: z.uuid(), version, level: z.number().int().min(1).max(4) }))
      .min(1)
      .max(2000),
  }),
  response: z.object({ items: z.array(draftItemView) }),
});
