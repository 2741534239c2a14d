import * as contract from '#contract/security-profile';
import { answer, answerReading, type BoundRoute } from '#kernel/http';
import { today } from '../in-force.ts';
import { profileOn, turnProfile } from './profile.ts';

/** The profile of level 3 protection, for administrators to turn and for auditors to see. */
export const profileRoutes: readonly BoundRoute[] = [
  answerReading(contract.securityProfile, async ({ tx, query }) => {
    const on = query.on ?? today();
    return { on, items: await profileOn(tx, on), mayTurn: tx.actor.role === 'admin' };
  }),
  answer(contract.turnSecurityProfile, async ({ house, actor, body }) => ({
    changed: await turnProfile(house.database, actor, body),
  })),
];
