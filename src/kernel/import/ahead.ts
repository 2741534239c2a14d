import type { ImportPlan } from './draft.ts';

/**
 * Whether a line may be made ready before the lines above it are written, or taken back beside them. What they write is
 * seen by nothing that it is made ready with: a row of the same key is known from the sheet, and no rule, no effect and
 * no reference leads from rows of this record to others of it.
 */
export const standsAlone = ({ definition, columns }: ImportPlan): boolean =>
  !definition.prepare && !definition.effect && columns.every(({ field }) => field.target !== definition.name);

/**
 * Takes one step for each item, so many of them at once, each in a transaction of its own. A step is told what is under
 * way before it, and may keep nothing until that is over; where one fails, those behind it fail with it.
 */
export const inStep = async <T>(
  items: Iterable<T> | AsyncIterable<T>,
  atOnce: number,
  step: (item: T, behind: Promise<void> | undefined) => Promise<void>,
): Promise<void> => {
  const underWay: Promise<void>[] = [];
  try {
    for await (const item of items) {
      if (underWay.length >= atOnce) await underWay.shift();
      const next = step(item, underWay.at(-1));
      next.catch(() => undefined); // Told where it is waited for.
      underWay.push(next);
    }
    await underWay.at(-1);
  } finally {
    // Nothing of it goes on when this has ended, however it ends.
    await Promise.allSettled(underWay);
  }
};

/** Thrown in a step that stood in the way of the one before it: nothing of it is kept, and it may begin again. */
export class GivenWay extends Error {}

/** Less than a statement waits for a lock: the step before gets what it waits for, and is not refused. */
const PATIENCE_MS = 5_000;

/**
 * Waits for the step before with rows already written, none of them kept. That step may be waiting for just these rows,
 * where both want the same unique value, and neither PostgreSQL nor we would ever see the end of it: after a while
 * this one gives way.
 * @throws GivenWay
 */
export const overOrGiveWay = async (behind: Promise<void> | undefined, patience = PATIENCE_MS): Promise<void> => {
  if (!behind) return;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new GivenWay('in the way of the step before')), patience);
  });
  try {
    await Promise.race([behind, late]);
  } finally {
    clearTimeout(timer);
  }
};
