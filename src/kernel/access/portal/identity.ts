import { type Refusal, refuse } from '#kernel/refusal';

/** What a portal vouches for. */
export type Identity = {
  /** As whom the person is known there, for as long as the account lasts. */
  readonly subject: string;
  /** Whether the portal says that it asked for a second factor, and the bureau counts that. */
  readonly strong: boolean;
  /** When the person proved there who they are; null where it does not say. */
  readonly shownAt: string | null;
  /** What the portal calls its own session, by which it may end ours; null where it names none. */
  readonly session: string | null;
};

/** One step of a trial of the connection. */
export type Step = { readonly well: boolean; readonly text: string };

const REMEDY = '请重新登录一次；仍不行的，请用账号密码登录，并告知系统管理员。';

/** The portal's answer is none that may be believed. */
export const badAnswer = (detail: string): Refusal =>
  refuse('portal-refused', '没有登录', detail, REMEDY, { status: 401 });

/** The portal does not answer, or may not be called; why is told to administrators, who try the connection. */
export const portalDown = (): Refusal =>
  refuse(
    'portal-down',
    '没有登录',
    '对方系统现在连不上',
    '请稍后再试，或用账号密码登录；一直如此的，请告知系统管理员。',
    {
      status: 503,
    },
  );

/** Longer than any portal's names; what is longer is no name. */
const SUBJECT = /^[^\p{Cc}\p{Cs}]{1,200}$/u;

/** @throws Refusal `portal-refused` */
export const checkSubject = (subject: unknown): string => {
  if (typeof subject === 'string' && SUBJECT.test(subject)) return subject;
  throw badAnswer('对方系统没有给出可用的账号标识');
};
