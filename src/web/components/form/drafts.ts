import { useCallback, useEffect, useRef, useState } from 'react';
import { type FieldView, isSensitive } from '../../api/definitions.ts';
import { useSession } from '../../api/session.ts';
import { clock } from '../china.ts';

/** Drafts rest this long after the last keystroke before they are saved. */
const PAUSE = 3000;

type Values = Readonly<Record<string, unknown>>;

/** Personal (L3) and sensitive (L4) fields never enter browser storage (security.md M5). */
const mayRest = (field: FieldView | undefined): boolean => field !== undefined && !isSensitive(field);

const read = (key: string): Values | undefined => {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
};

const store = (key: string, values: Values | undefined): void => {
  try {
    if (values) sessionStorage.setItem(key, JSON.stringify(values));
    else sessionStorage.removeItem(key);
  } catch {
    // A full storage loses the draft, not the form.
  }
};

/**
 * What one has typed survives a reload and an expired session, in this tab, under one's own name, until saved.
 * It counts as nothing: nobody else sees it.
 */
export const useDraft = (name: string | undefined, fields: readonly FieldView[]) => {
  const { person } = useSession();
  const key = name && `yaodian.draft.${person.id}.${name}`;
  const [savedAt, setSavedAt] = useState<string>();
  const [initial] = useState(() => (key ? read(key) : undefined));
  const pending = useRef<Values | undefined>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const flush = useCallback((): void => {
    clearTimeout(timer.current);
    if (!key || !pending.current) return;
    store(key, pending.current);
    pending.current = undefined;
    setSavedAt(clock());
  }, [key]);

  useEffect(() => flush, [flush]);

  const keep = (values: Values): void => {
    if (!key) return;
    const kept = Object.entries(values).filter(([field]) => mayRest(fields.find((each) => each.name === field)));
    pending.current = Object.fromEntries(kept);
    clearTimeout(timer.current);
    timer.current = setTimeout(flush, PAUSE);
  };
  const drop = (): void => {
    clearTimeout(timer.current);
    pending.current = undefined;
    setSavedAt(undefined);
    if (key) store(key, undefined);
  };
  return { initial, savedAt, keep, flush, drop };
};
