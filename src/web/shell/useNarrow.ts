import { useSyncExternalStore } from 'react';
import { useLargePrint } from './preferences.ts';

const query = window.matchMedia('(max-width: 899px)');

const subscribe = (listener: () => void): (() => void) => {
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
};

/** One column, drawer menu and bottom bar: on narrow screens and in 大字版. */
export const useNarrow = (): boolean => {
  const narrow = useSyncExternalStore(subscribe, () => query.matches);
  const [large] = useLargePrint();
  return narrow || large;
};
