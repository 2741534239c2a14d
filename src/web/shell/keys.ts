import { useEffect, useRef } from 'react';
import { readPreference, usePreference } from './preferences.ts';

/** Key name in lower case (`j`, `enter`, `arrowdown`, `?`, `ctrl+k`) → what it does. */
export type Keys = Readonly<Record<string, (event: KeyboardEvent) => void>>;

const PREFERENCE = 'singleKeys';

/** Single-key commands can be switched off (WCAG 2.1.4). */
export const useSingleKeys = (): [boolean, (on: boolean | undefined) => void] => usePreference(PREFERENCE, true);

/** Nothing is typed into a box that is only ticked: keys go on working after a row has been chosen by mouse. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    (['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName) && !target.matches('input[type="checkbox"]')));

const isOnControl = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest('a, button, input, [role="button"], [role="menuitem"], [role="tab"]') !== null;

const nameOf = (event: KeyboardEvent): string => {
  const key = event.key.toLowerCase();
  return event.ctrlKey || event.metaKey ? `ctrl+${key}` : key;
};

const isAsleep = (event: KeyboardEvent, name: string): boolean => {
  if (event.isComposing || event.defaultPrevented || event.altKey) return true;
  if (name.startsWith('ctrl+')) return false;
  if (isTyping(event.target)) return true;
  if ((name === 'enter' || name === ' ') && isOnControl(event.target)) return true;
  if (document.querySelector('.ant-modal-wrap:not([style*="display: none"])')) return true;
  return name.length === 1 && !readPreference(PREFERENCE, true);
};

/** Listens while mounted. Sleeps while one types, while an input method composes, and under dialogs. */
export const useKeys = (keys: Keys, enabled = true): void => {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    if (!enabled) return;
    const onKey = (event: KeyboardEvent): void => {
      const name = nameOf(event);
      const act = latest.current[name];
      if (!act || isAsleep(event, name)) return;
      event.preventDefault();
      act(event);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [enabled]);
};
