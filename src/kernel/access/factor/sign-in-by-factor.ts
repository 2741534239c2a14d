import { systemActor } from '#kernel/definition';
import type { House } from '#kernel/http';
import { refuse } from '#kernel/refusal';
import { type AccessTransaction, accessWrite } from '../as-owner.ts';
import { type Pass, takePass, tryPass } from '../passes.ts';
import type { Origin, Way } from '../sessions.ts';
import { admitCandidate, type Candidate, candidateOf, noteDenial, openFor } from '../sign-in.ts';
import { attempt } from '../throttle.ts';
import { factorsOf, takeCode } from './factors.ts';
import {
  askingOptions,
  type Ceremony,
  checkAlone,
  ownerOfPasskey,
  type PasskeyShown,
  takePasskey,
} from './passkeys.ts';

/** One showing of a second factor. */
export type Shown = { readonly code?: string | undefined; readonly passkey?: PasskeyShown | undefined };

const SLOWED = {
  title: '尚未通过验证',
  detail: '短时间内多次没有验证成功',
  remedy: '手机不在身边的，请用恢复码；都没有的，请联系系统管理员。',
};

/**
 * Whether the person's second factor was shown. Guesses are slowed as those of passwords are, by the person.
 * @throws Refusal `slow-down` 429
 */
export const showsFactor = async (
  house: House,
  who: { readonly tenantId: string; readonly personId: string; readonly known: boolean },
  shown: Shown,
  origin: Origin,
): Promise<boolean> => {
  const { tenantId, personId, known } = who;
  const about = { username: `factor:${personId}`, address: origin.address, known };
  const counted = await attempt(house.database, about, SLOWED);
  const actor = { ...systemActor(tenantId, 'sign-in'), personId, requestId: origin.requestId };
  const right = await accessWrite(house.database, actor, async (access) => {
    if (shown.passkey) return takePasskey(house, access, personId, shown.passkey);
    return shown.code ? takeCode(house, access, personId, shown.code) : false;
  });
  if (right) await counted.succeeded();
  return right;
};

const ticketOver = () =>
  refuse('ticket-over', '没有登录', '这一步已经过期，或试错次数过多', '请从输入密码重新开始。', { status: 401 });

/** Within a session it is no 401: the session goes on. */
export const wrongFactor = (status = 401) =>
  refuse(
    'wrong-code',
    '没有通过验证',
    '动态口令或恢复码不对，或已经用过',
    '请等手机上的数字更新后再输入；恢复码每个只能用一次。',
    {
      status,
      facts: { field: 'code' },
    },
  );

const candidateFor = async (house: House, { tenantId, personId }: Pass, origin: Origin): Promise<Candidate> => {
  if (!tenantId || !personId) throw ticketOver();
  const found = await candidateOf(house.database, { tenantId, personId }, origin.address);
  if (!found || found.disabledAt) throw ticketOver();
  return found;
};

/**
 * The second half of a sign-in: the ticket that `factor-asked` gave, and the factor. Answers the session's token.
 * @throws Refusal `ticket-over` 401, `wrong-code` 401, `slow-down` 429
 */
export const finishSignIn = async (
  house: House,
  given: Shown & { readonly ticket: string },
  origin: Origin,
  oldToken: string | null,
): Promise<string> => {
  const pass = await tryPass(house.database, 'factor', given.ticket);
  if (!pass) throw ticketOver();
  const found = await candidateFor(house, pass, origin);
  if (!(await showsFactor(house, found, given, origin))) {
    await noteDenial(house.database, found, 'deny-factor', origin);
    throw wrongFactor();
  }
  if (!(await takePass(house.database, 'factor', given.ticket))) throw ticketOver();
  const {
    way,
    portal = null,
    portalSession = null,
  } = pass.content as {
    way: Way;
    portal?: string | null;
    portalSession?: string | null;
  };
  return openFor(house.database, found, origin, { way, portal, portalSession, strong: true, oldToken });
};

const asSystem = <T>(house: House, tenantId: string, work: (access: AccessTransaction) => Promise<T>): Promise<T> =>
  accessWrite(house.database, systemActor(tenantId, 'sign-in'), work);

/** What to ask the browser's passkeys at sign-in: those of the ticket's person, or any. @throws Refusal `ticket-over` */
export const signInCeremony = async (house: House, ticket: string | undefined): Promise<Ceremony> => {
  if (!ticket) return askingOptions(house, null, []);
  const pass = await tryPass(house.database, 'factor', ticket);
  if (!pass?.tenantId || !pass.personId) throw ticketOver();
  const { tenantId, personId } = pass;
  const held = await asSystem(house, tenantId, (access) => factorsOf(access, personId));
  return askingOptions(house, { tenantId, personId }, held);
};

/** Signs in by a passkey alone. @throws Refusal `passkey-refused` 401, `slow-down` 429, `account-disabled`, `no-post` */
export const signInWithPasskey = async (
  house: House,
  shown: PasskeyShown,
  origin: Origin,
  oldToken: string | null,
): Promise<string> => {
  const counted = await attempt(house.database, { username: 'passkey', address: origin.address, known: true });
  const whose = await ownerOfPasskey(house, shown);
  await asSystem(house, whose.tenantId, (access) => checkAlone(house, access, whose.personId, shown));
  await counted.succeeded();
  const found = await candidateOf(house.database, whose, origin.address);
  if (!found) throw ticketOver();
  return admitCandidate(house.database, found, origin, { way: 'passkey', strong: true, oldToken });
};
