import { organisation } from '#kernel/access';
import type { RowOf } from '#kernel/definition';
import { indicatorsBeside } from '#kernel/measure';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import { commitment, plan, target } from '#modules/plan';
import { promisesValue } from './goal.ts';
import { likest } from './likeness.ts';
import { bindingRecord, type Target } from './rules.ts';

type Place = RowOf<typeof organisation>;

/**
 * Proposes an indicator for every target of a plan that speaks of one and has none yet; nothing decides anything until
 * a person confirms. What was refused for a target is not proposed for it again. Answers how many were compared and
 * proposed.
 */
export const proposeBindings = async (
  tx: WriteTransaction,
  planId: string,
): Promise<{ compared: number; proposed: number }> => {
  // What others promise is not told by our records.
  if ((await tx.peek(plan, planId))?.level !== 'own') return { compared: 0, proposed: 0 };
  const targets = (await tx.lookup(target, { plan: planId, source: { op: 'ne', value: 'proposed' } })).filter(
    promisesValue,
  );
  const known = await tx.lookup(bindingRecord(), { plan: planId });
  const open = targets.filter(
    ({ id }) => !known.some((one) => one.target === id && (one.state === 'proposed' || one.state === 'confirmed')),
  );
  const placeOf = await placesOf(tx, planId);
  let proposed = 0;
  for (const one of open) {
    const refused = new Set(known.filter(({ target: of }) => of === one.id).map(({ indicator }) => indicator));
    const best = likest(
      one,
      indicatorsBeside(target).indicators.filter(({ name }) => !refused.has(name)),
    );
    const unit = best && placeOf(one);
    if (!best || !unit) continue;
    const { indicator, reckoning } = best;
    await tx.system.create(bindingRecord(), { target: one.id, indicator, unit, reckoning }, { verb: 'propose' });
    proposed++;
  }
  return { compared: open.length, proposed };
};

/** Whom a target is about: a school that its scope or sentence names alone, else the bureau whose plan it is. */
const placesOf = async (tx: ReadTransaction, planId: string): Promise<(about: Target) => string | null> => {
  const places = await tx.lookup(organisation, { closedOn: null });
  const { issuers } = (await tx.peek(plan, planId)) as RowOf<typeof plan>;
  const bureau = bureauOf(places, issuers ?? [], tx.actor.organisationPath ?? '');
  const schools = places.filter(({ kind }) => kind === 'school');
  const sentences = new Map((await tx.lookup(commitment, { plan: planId })).map(({ id, text }) => [id, text]));
  return (about) => {
    const said = `${about.scope ?? ''} ${about.subject} ${sentences.get(about.commitment) ?? ''}`;
    const named = schools.filter(({ name }) => said.includes(name));
    return (named.length === 1 ? named[0]?.id : bureau?.id) ?? null;
  };
};

const bureauOf = (places: readonly Place[], issuers: readonly string[], path: string): Place | undefined => {
  const bureaus = places.filter(({ kind }) => kind === 'bureau' || kind === 'city');
  const above = bureaus.filter((one) => one.path && path.startsWith(one.path));
  const nearest = above.sort((a, b) => (b.path ?? '').length - (a.path ?? '').length)[0];
  return bureaus.find(({ name }) => issuers.includes(name)) ?? nearest ?? bureaus.find(({ kind }) => kind === 'bureau');
};

/** Plans whose promises still run: indicators that came later are proposed for them too. */
export const proposeForRunningPlans = async (tx: WriteTransaction): Promise<void> => {
  for (const { id } of await tx.lookup(plan, { level: 'own', state: { op: 'ne', value: 'archived' } }))
    await proposeBindings(tx, id);
};
