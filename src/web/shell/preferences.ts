import { useSyncExternalStore } from 'react';

/**
 * Choices of look that stay in this browser: 大字版, shown columns, pinned registers, single keys.
 * Never data about a person or a record's content.
 */
const PREFIX = 'yaodian.';
const listeners = new Set<() => void>();
const cache = new Map<string, unknown>();

const read = (key: string): unknown => {
  if (cache.has(key)) return cache.get(key);
  let value: unknown;
  try {
    value = JSON.parse(localStorage.getItem(PREFIX + key) ?? 'null') ?? undefined;
  } catch {
    value = undefined;
  }
  cache.set(key, value);
  return value;
};

/** Sets a preference outside a component; `undefined` restores the default. */
export const writePreference = (key: string, value: unknown): void => {
  cache.set(key, value);
  try {
    if (value === undefined) localStorage.removeItem(PREFIX + key);
    else localStorage.setItem(PREFIX + key, JSON.stringify(value));
  } catch {
    // A full or forbidden storage only forgets a preference.
  }
  for (const listener of listeners) listener();
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Like useState, remembered in this browser; `undefined` restores the default. */
export const usePreference = <T>(key: string, fallback: T): [T, (value: T | undefined) => void] => {
  const value = useSyncExternalStore(subscribe, () => read(key)) as T | undefined;
  return [value ?? fallback, (next) => writePreference(key, next)];
};

export const readPreference = <T>(key: string, fallback: T): T => (read(key) as T | undefined) ?? fallback;

export const useLargePrint = (): [boolean, (on: boolean | undefined) => void] => usePreference('largePrint', false);
