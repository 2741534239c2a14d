import type {
  AuthenticationResponseJSON,
  RegistrationResponseJSON,
  VerifiedRegistrationResponse,
} from '@simplewebauthn/server';
import type { House } from '#kernel/http';
import { refuse } from '#kernel/refusal';
import type { Database } from '#kernel/store';
import { type AccessTransaction, ownerQuery } from '../as-owner.ts';
import { issuePass, takePass } from '../passes.ts';
import { type Factor, factorsOf } from './factors.ts';

/** WebAuthn Level 3 by @simplewebauthn/server, which is read when it is first needed. */
const webauthn = () => import('@simplewebauthn/server');

const MINUTES = 5;

export type Ceremony = { readonly challenge: string; readonly options: Record<string, unknown> };
export type PasskeyShown = { readonly challenge: string; readonly answer: object };
type Whose = { readonly tenantId: string; readonly personId: string };

const siteOf = ({ origin }: House): { rpID: string; origin: string } => ({ rpID: new URL(origin).hostname, origin });

/** The challenge is the pass that takes the answer: it serves once. */
const challengeFor = (database: Database, whose: Whose | null, making: boolean): Promise<string> =>
  issuePass(database, { purpose: 'passkey', ...whose, content: { making }, minutes: MINUTES });
const bytesOf = (challenge: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(challenge, 'base64url'));

/** What to ask the browser for a new passkey. */
export const makingOptions = async (
  house: House,
  about: Whose & { readonly username: string; readonly personName: string; readonly bureau: string },
  held: readonly Factor[],
): Promise<Ceremony> => {
  const { generateRegistrationOptions } = await webauthn();
  const challenge = await challengeFor(house.database, about, true);
  const options = await generateRegistrationOptions({
    rpName: about.bureau,
    rpID: siteOf(house).rpID,
    userName: about.username,
    userDisplayName: about.personName,
    userID: new Uint8Array(Buffer.from(about.personId.replaceAll('-', ''), 'hex')),
    challenge: bytesOf(challenge),
    excludeCredentials: held.flatMap(({ credential }) => (credential ? [{ id: credential }] : [])),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'preferred' },
    // ES256 and RS256; EdDSA is left out, because not every build of Node's OpenSSL verifies it.
    supportedAlgorithmIDs: [-7, -257],
  });
  return { challenge, options: options as unknown as Record<string, unknown> };
};

const refusedPasskey = () =>
  refuse(
    'passkey-refused',
    '没有通过验证',
    '通行密钥的回答不对，或已经过期',
    '请再试一次；仍不行的，请用动态口令或恢复码。',
    {
      status: 401,
    },
  );

/** What a browser made, checked. @throws Refusal `passkey-refused` */
export const checkMade = async (
  house: House,
  whose: Whose,
  shown: PasskeyShown,
): Promise<{ credential: string; publicKey: Uint8Array; counter: number }> => {
  const { verifyRegistrationResponse } = await webauthn();
  const pass = await takePass(house.database, 'passkey', shown.challenge);
  if (!pass?.content.making || pass.personId !== whose.personId) throw refusedPasskey();
  const site = siteOf(house);
  const checked = await verifyRegistrationResponse({
    response: shown.answer as RegistrationResponseJSON,
    expectedChallenge: shown.challenge,
    expectedOrigin: site.origin,
    expectedRPID: site.rpID,
    requireUserVerification: false,
  }).catch((): VerifiedRegistrationResponse => ({ verified: false }));
  if (!checked.verified) throw refusedPasskey();
  const { id, publicKey, counter } = checked.registrationInfo.credential;
  return { credential: id, publicKey, counter };
};

/** What to ask the browser's passkeys: those of a person, or whichever it holds for this site. */
export const askingOptions = async (house: House, whose: Whose | null, held: readonly Factor[]): Promise<Ceremony> => {
  const { generateAuthenticationOptions } = await webauthn();
  const challenge = await challengeFor(house.database, whose, false);
  const options = await generateAuthenticationOptions({
    rpID: siteOf(house).rpID,
    challenge: bytesOf(challenge),
    allowCredentials: held.flatMap(({ credential }) => (credential ? [{ id: credential }] : [])),
    userVerification: whose ? 'preferred' : 'required',
  });
  return { challenge, options: options as unknown as Record<string, unknown> };
};

/** Whether the answer comes from the passkey, to the challenge that was asked; then its count of uses moves on. */
const isAnswerOf = async (
  house: House,
  { tx, secrets }: AccessTransaction,
  held: Factor,
  shown: PasskeyShown,
  unlocked: boolean,
): Promise<boolean> => {
  const { verifyAuthenticationResponse } = await webauthn();
  const site = siteOf(house);
  const checked = await verifyAuthenticationResponse({
    response: shown.answer as AuthenticationResponseJSON,
    expectedChallenge: shown.challenge,
    expectedOrigin: site.origin,
    expectedRPID: site.rpID,
    credential: {
      id: String(held.credential),
      publicKey: new Uint8Array(held.publicKey ?? []),
      counter: held.counter,
    },
    requireUserVerification: unlocked,
  }).catch(() => null);
  if (!checked?.verified) return false;
  const moved = await secrets(
    `update sign_in_factor set counter = $3, used_at = clock_timestamp()
     where tenant_id = $1 and id = $2 and (counter < $3 or $3 = 0) returning 1`,
    [tx.actor.tenantId, held.id, checked.authenticationInfo.newCounter],
  );
  return moved.length > 0;
};

const idOf = ({ answer }: PasskeyShown): string => String((answer as { id?: unknown }).id);

/** Whether one of the person's passkeys answered. The challenge is used up either way. */
export const takePasskey = async (
  house: House,
  access: AccessTransaction,
  personId: string,
  shown: PasskeyShown,
): Promise<boolean> => {
  const pass = await takePass(house.database, 'passkey', shown.challenge);
  if (!pass || pass.content.making || pass.personId !== personId) return false;
  const held = (await factorsOf(access, personId)).find(({ credential }) => credential === idOf(shown));
  return held ? isAnswerOf(house, access, held, shown, false) : false;
};

/** Whose passkey it says it is, for a sign-in without a name; the challenge is used up. @throws Refusal `passkey-refused` */
export const ownerOfPasskey = async (house: House, shown: PasskeyShown): Promise<Whose> => {
  const pass = await takePass(house.database, 'passkey', shown.challenge);
  const owners = await ownerQuery<Whose>(
    house.database,
    `select tenant_id as "tenantId", person_id as "personId" from sign_in_factor
     where credential = $1 and confirmed_at is not null`,
    [idOf(shown)],
  );
  const [owner] = owners;
  if (!pass || pass.content.making || pass.personId !== null || !owner || owners.length > 1) throw refusedPasskey();
  return owner;
};

/** That the passkey of `ownerOfPasskey` did answer, unlocked by its holder. @throws Refusal `passkey-refused` */
export const checkAlone = async (
  house: House,
  access: AccessTransaction,
  personId: string,
  shown: PasskeyShown,
): Promise<void> => {
  const held = (await factorsOf(access, personId)).find(({ credential }) => credential === idOf(shown));
  if (!held || !(await isAnswerOf(house, access, held, shown, true))) throw refusedPasskey();
};
