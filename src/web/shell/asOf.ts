import { useAddress, useSetAddress } from './navigation.tsx';

/** The end of a day in China as an instant: what held on that day. */
export const endOfDay = (day: string): string => `${day}T23:59:59.999+08:00`;

export type AsOf = {
  /** The day looked at, `2026-03-09`; undefined is now. */
  readonly day: string | undefined;
  /** The same as the instant that `asOf` of list and detail routes takes. */
  readonly instant: string | undefined;
  readonly set: (day: string | undefined) => void;
};

/** The as-of day kept in the address (`?asOf=2026-03-09`). While it is set, pages are read-only. */
export const useAsOf = (): AsOf => {
  const { asOf } = useAddress<{ asOf: string }>();
  const setAddress = useSetAddress();
  const day = typeof asOf === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(asOf) ? asOf : undefined;
  return { day, instant: day && endOfDay(day), set: (next) => setAddress({ asOf: next }, { push: true }) };
};
