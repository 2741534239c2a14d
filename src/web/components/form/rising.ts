import { createContext, useContext, useEffect, useState } from 'react';

type Count = (change: 1 | -1) => void;

const Rising = createContext<Count | null>(null);

/**
 * Files that still go up in the form within <RisingFiles value={count}>: sent now, the form would leave without them.
 * Example: `const { rising, count } = useRisingFiles()`
 */
export const useRisingFiles = (): { readonly rising: boolean; readonly count: Count } => {
  const [files, setFiles] = useState(0);
  return { rising: files > 0, count: (change) => setFiles((before) => before + change) };
};

export const RisingFiles = Rising.Provider;

/** Tells the form around that a file goes up; answers whether there is one that waits for it. */
export const useHoldsForm = (rising: boolean): boolean => {
  const count = useContext(Rising);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the counter is another function at each drawing and counts the same
  useEffect(() => {
    if (!rising || !count) return;
    count(1);
    return () => count(-1);
  }, [rising]);
  return count !== null;
};
