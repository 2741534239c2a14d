import * as contract from '#contract/security-profile';
import { answerReading, type BoundRoute } from '#kernel/http';
import { answerByAccess } from '../as-owner.ts';
import { today } from '../in-force.ts';
import { profileOn, turnProfile } from './profile.ts';

/** The profile of level 3 protection, for administrators to turn and for auditors to see. */
export const profileRoutes: readonly BoundRoute[] = [
  answerReading(contract.securityProfile, async ({ tx, query }) => {
    const on = query.on ?? today();
    return { on, items: await profileOn(tx, on), mayTurn: tx.actor.role === 'admin' };
  }),
  answerByAccess(contract.turnSecurityProfile, ({ house, actor, body }) => turnProfile(house.database, actor, body)),
];
