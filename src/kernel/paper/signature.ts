import { displayLength } from './title.ts';

/**
 * Characters left free to the right of a signature and its date: the date four (GB/T 9704-2012 7.3.5.1), the name
 * centred over it; a name too long for that keeps one character free and the date is centred under it.
 */
export const signatureIndents = (name: string, date: string): { name: number; date: number } => {
  const [own, day] = [displayLength(name), displayLength(date)];
  const free = 4 + day / 2 - own / 2;
  return free >= 1 ? { name: free, date: 4 } : { name: 1, date: 1 + own / 2 - day / 2 };
};

/** Columns of a joint signature: as many of the names as go side by side on 28 characters, at most three. */
export const signatureColumns = (names: readonly string[]): number => {
  const longest = Math.max(1, ...names.map(displayLength));
  return Math.max(1, Math.min(3, names.length, Math.floor(28 / (longest + 0.5))));
};
