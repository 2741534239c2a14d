import type { RowOf } from '#kernel/definition';
import type { WriteTransaction } from '#kernel/store';
import type { Progress } from './roll-over.ts';
import { rollOver } from './roll-over-record.ts';
import { hear } from './roll-over-rules.ts';

/**
 * Turns the year of a prepared roll-over as one act, telling how many of its graduates are written.
 * @example await database.write(actor, (tx) => runRollOver(tx, id, (done, total) => console.log(done, total)));
 * @throws Refusal `outside-year`, `not-yet`, and those of the write path
 */
export const runRollOver = (tx: WriteTransaction, id: string, progress?: Progress): Promise<RowOf<typeof rollOver>> => {
  if (progress) hear(tx, progress);
  return tx.act(rollOver, id, 'run');
};
