import { useLargePrint } from './preferences.ts';
import { useMedia } from './useMedia.ts';

const query = window.matchMedia('(max-width: 899px)');

/** One column, drawer menu and bottom bar: on narrow screens and in 大字版. */
export const useNarrow = (): boolean => {
  const narrow = useMedia(query);
  const [large] = useLargePrint();
  return narrow || large;
};
