/**
 * Every run of `npm test` draws the same inputs, so that it answers for the change and not for the dice: whoever wants
 * others says FUZZ_SEED, as the deep parts of `npm run trust` do.
 */
import fc from 'fast-check';

export const SEED = Number(process.env.FUZZ_SEED ?? 20_261_123);

fc.configureGlobal({ seed: SEED });
