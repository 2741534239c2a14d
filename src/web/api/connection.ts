import { useSyncExternalStore } from 'react';

/**
 * Whether the server can be reached, learnt from requests and not from navigator.onLine,
 * which is false on sealed-off intranets.
 */
let offline = false;
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();
const recoveries = new Set<() => void>();

const set = (next: boolean): void => {
  if (next === offline) return;
  offline = next;
  for (const listener of listeners) listener();
  if (!next) for (const recovered of recoveries) recovered();
};

const ping = async (): Promise<void> => {
  clearTimeout(timer);
  const answer = await fetch('/api/health', { cache: 'no-store' }).catch(() => undefined);
  if (answer) return connection.found();
  timer = setTimeout(() => void ping(), 5000);
};

export const connection = {
  lost: (): void => {
    if (offline) return;
    set(true);
    timer = setTimeout(() => void ping(), 3000);
  },
  found: (): void => {
    clearTimeout(timer);
    set(false);
  },
  retry: ping,
  onRecovery: (listener: () => void): (() => void) => {
    recoveries.add(listener);
    return () => recoveries.delete(listener);
  },
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** True while the last request could not reach the server. */
export const useOffline = (): boolean => useSyncExternalStore(subscribe, () => offline);
