import { useEffect } from 'react';
import { queryClient } from '../../api/queryClient.ts';

/** A job writes behind the page: whenever its state changes, lists that were read before are read again. */
export const useFreshRegister = (state: unknown): void => {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the change of state is what happened
  useEffect(() => {
    void queryClient.invalidateQueries({ queryKey: ['records'] });
  }, [state]);
};
