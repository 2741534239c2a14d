import { setImmediate as turn } from 'node:timers/promises';

/** Items that are worked on at a stretch: some milliseconds. */
export const TURN = 250;

/** As `map`, with the event loop's turn in between: answers and requests are taken while thousands of rows are worked on. */
export const inTurns = async <T, U>(items: readonly T[], work: (item: T, at: number) => U): Promise<U[]> => {
  const done: U[] = [];
  for (const [at, item] of items.entries()) {
    if (at % TURN === TURN - 1) await turn();
    done.push(work(item, at));
  }
  return done;
};
