/** What becomes of a unit in a change. */
export const FATES = { ends: '撤销', goesOn: '延续', new: '新设', movesAlong: '随同调整' } as const;
export type Fate = keyof typeof FATES;
