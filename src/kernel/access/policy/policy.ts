import type { z } from 'zod';
import type { Actor } from '#kernel/definition';
import { SYSTEM_ROLE } from '#kernel/definition';
import { refuse } from '#kernel/refusal';
import type { ReadTransaction } from '#kernel/store';
import { inForceOn, type ParameterDefinition, valuesInEach } from '#kernel/time';
import { today } from '../in-force.ts';
import { accessParameters, type passwordRules, type secondFactorRule, type sessionLimits } from './parameters.ts';

type ValueOf<P> = P extends ParameterDefinition<infer V> ? V : never;

export type PasswordRules = ValueOf<typeof passwordRules>;
/** Null where no value is in force: the product's own bounds hold then, because a session must end some time. */
export type Policy = {
  readonly password: PasswordRules | null;
  readonly session: ValueOf<typeof sessionLimits> | null;
  readonly factor: ValueOf<typeof secondFactorRule> | null;
};

/** The rules of signing in that are in force today in the tenant's region, asked once a transaction. */
export const policyOf = (tx: ReadTransaction): Promise<Policy> =>
  tx.once('sign-in policy', async () => {
    const found = await valuesInEach(tx, accessParameters);
    const values = found.map(({ rows, chain }) => inForceOn(rows, chain, today())?.value ?? null);
    const [password, session, factor] = values as z.core.util.JSONType[];
    return { password, session, factor } as unknown as Policy;
  });

/** Whether the rule in force demands a second factor of somebody who holds posts of these roles. */
export const factorDemanded = ({ factor }: Policy, held: readonly string[]): boolean =>
  factor?.required === true && held.some((role) => (factor.roles as string[]).includes(role));

const factorNeeded = (minutes: number, factorAt: string | null | undefined) =>
  refuse(
    'factor-needed',
    '还需要再验证一次',
    factorAt ? `距上次验证已超过${minutes}分钟` : '这次登录还没有用第二验证方式验证过',
    '请用动态口令或通行密钥验证，之后回到本页继续。',
    { status: 403, facts: { factorPage: '/account/verify', freshMinutes: minutes } },
  );

/** Whether the actor's second factor was shown within so many minutes. */
const isFresh = ({ factorAt }: Actor, minutes: number): boolean =>
  typeof factorAt === 'string' && Date.now() - Date.parse(factorAt) < minutes * 60_000;

/**
 * Administration, exports and L4 ask for a factor shown lately, where the rule demands factors at all (security.md I3).
 * The house's own work is no person's. A service token shows no factor, so it does none of these then.
 * @throws Refusal `factor-needed` 403, whose facts name the page that leads back
 */
export const requireFreshFactor = async (tx: ReadTransaction): Promise<void> => {
  if (tx.actor.role === SYSTEM_ROLE) return;
  const { factor } = await policyOf(tx);
  if (factor?.required && !isFresh(tx.actor, factor.freshMinutes))
    throw factorNeeded(factor.freshMinutes, tx.actor.factorAt);
};
