import { type Key, useEffect, useRef, useState } from 'react';
import type { RowView } from '#contract/records';
import { type DefinitionView, pageOf } from '../../api/definitions.ts';
import { useKeys } from '../../shell/keys.ts';
import { useGo } from '../../shell/navigation.tsx';

export type RowTarget = {
  readonly definition: DefinitionView;
  readonly rowPath?: (row: RowView) => string;
  readonly onOpen?: (row: RowView) => void;
};

export type Selection = ReturnType<typeof useSelection>;

export const useSelection = (rows: readonly RowView[]) => {
  const [chosen, setChosen] = useState<readonly RowView[]>([]);
  const visible = new Map(rows.map((row) => [row.id, row]));
  return {
    rows: chosen.map((row) => visible.get(row.id) ?? row),
    set: (ids: readonly Key[], picked: readonly RowView[]): void =>
      setChosen(picked.filter(Boolean).length === ids.length ? picked : rows.filter(({ id }) => ids.includes(id))),
    toggle: (row: RowView): void =>
      setChosen((before) =>
        before.some(({ id }) => id === row.id) ? before.filter(({ id }) => id !== row.id) : [...before, row],
      ),
    clear: (): void => setChosen([]),
  };
};

export const rowAddress = (props: RowTarget, row: RowView): string =>
  props.rowPath?.(row) ?? pageOf(props.definition, row.id);

export const useOpenRow = (props: RowTarget): ((row: RowView) => void) => {
  const go = useGo();
  return (row) => (props.onOpen ? props.onOpen(row) : go(rowAddress(props, row)));
};

/** The row the keyboard stands on. J and K walk, Enter opens, Space peeks, X selects, F goes to the filters. */
export const useRowCursor = (
  rows: readonly RowView[],
  open: (row: RowView) => void,
  toggle?: (row: RowView) => void,
  peek?: (id: string) => void,
): string | undefined => {
  const [at, setAt] = useState(-1);
  const first = rows[0]?.id;
  const before = useRef(first);
  useEffect(() => {
    if (before.current !== first) setAt(-1);
    before.current = first;
  }, [first]);
  const walk = (by: number): void => {
    const next = Math.min(rows.length - 1, Math.max(0, at + by));
    // Enter opens the row, not the button that was clicked last.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    setAt(next);
    document.querySelector(`[data-row-key="${rows[next]?.id}"]`)?.scrollIntoView({ block: 'nearest' });
  };
  const row = rows[at];
  useKeys({
    j: () => walk(1),
    k: () => walk(-1),
    arrowdown: () => walk(1),
    arrowup: () => walk(-1),
    enter: () => row && open(row),
    x: () => row && toggle?.(row),
    ...(peek && row ? { ' ': () => peek(row.id) } : {}),
    f: () => document.querySelector<HTMLElement>('.yd-filters input')?.focus(),
  });
  return row?.id;
};
