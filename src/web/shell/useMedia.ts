import { useSyncExternalStore } from 'react';

/** Whether this screen, or who sits at it, is of such a kind (CSS Media Queries Level 5). */
export const useMedia = (query: MediaQueryList): boolean =>
  useSyncExternalStore(
    (listener) => {
      query.addEventListener('change', listener);
      return () => query.removeEventListener('change', listener);
    },
    () => query.matches,
  );
