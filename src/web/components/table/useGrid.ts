import { App } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { writeCells } from '#contract/bulk';
import type { RowView } from '#contract/records';
import { call } from '../../api/call.ts';
import type { DefinitionView } from '../../api/definitions.ts';
import { ProblemError } from '../../api/problem.ts';
import { queryClient } from '../../api/queryClient.ts';
import { useKeys } from '../../shell/keys.ts';
import { t } from '../../shell/language/index.ts';
import { valueText } from '../FieldValue.tsx';
import { cellsOf } from './block.ts';
import type { Column } from './columns.tsx';
import { boundsOf, isEditable, isOpen, laidOver, moved, type Pasted, type Place, type Range } from './grid.ts';

/** What stood in cells before one wrote over them. */
export type Before = { readonly id: string; readonly values: Readonly<Record<string, unknown>> };
type Titles = Readonly<Record<string, Readonly<Record<string, string>>>>;

type Page = {
  readonly definition: DefinitionView;
  readonly rows: readonly RowView[];
  readonly columns: readonly Column[];
  readonly titles: Titles;
  /** False while one looks at another day, on phones, and where nothing may be changed. */
  readonly enabled: boolean;
};

export type Grid = ReturnType<typeof useGrid>;

/**
 * Cells under mouse and keyboard, as in Excel: a click stands on a cell, F2, Enter or a double click writes in it,
 * arrows walk, Shift extends, Ctrl+V lays a copied block over it, Ctrl+D fills down, Ctrl+Z takes back.
 */
export const useGrid = (page: Page) => {
  const { definition, rows, columns, enabled } = page;
  const [range, setRange] = useState<Range>();
  const [editing, setEditing] = useState<Place>();
  const [pasted, setPasted] = useState<Pasted>();
  const undo = useRef<Before[][]>([]);
  const { message, notification } = App.useApp();
  const size = { row: rows.length, column: columns.length };
  const first = rows[0]?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page of rows is another grid
  useEffect(() => {
    setRange(undefined);
    setEditing(undefined);
  }, [first]);

  const fieldAt = ({ column }: Place) => columns[column]?.field;
  const mayEdit = (place: Place): boolean => {
    const row = rows[place.row];
    return enabled && row !== undefined && isOpen(definition, fieldAt(place), row);
  };
  const walk = (by: Place, extend = false): void => {
    if (range) setRange(moved(range, by, size, extend));
  };
  const begin = (place: Place): void => {
    setRange({ anchor: place, at: place });
    if (mayEdit(place)) setEditing(place);
    else if (enabled)
      message.info(t('{label}不能在表格里修改', { label: columns[place.column]?.label ?? t('这一格') }));
  };
  const remember = (before: readonly Before[]): void => {
    if (before.length === 0) return;
    undo.current = [...undo.current.slice(-49), [...before]];
  };
  /** Answers the rows that were written: what the server refused is nothing that could be taken back. */
  const write = async (given: readonly Before[], label: string): Promise<ReadonlySet<string>> => {
    const standing = new Map(rows.map((row) => [row.id, row]));
    const known = given.filter(({ id }) => standing.has(id));
    const done = new Set<string>();
    if (known.length === 0) {
      message.info(t('这一步的记录不在本页，请到记录里修改'));
      return done;
    }
    const asked = known.map(({ id, values }) => ({
      id,
      version: standing.get(id)?.version ?? 0,
      values: { ...values },
    }));
    try {
      const answer = await call(writeCells, { body: { record: definition.name, dry: false, rows: asked } });
      const problems = answer.rows.flatMap((row) => row.problems.map(({ detail }) => detail));
      for (const { id, changed } of answer.rows) if (changed) done.add(id);
      const written = done.size;
      if (problems.length > 0)
        notification.warning({
          title: t('{label} {written} 条，{n} 条没有办成', { label, written, n: problems.length }),
          description: problems[0],
        });
      else message.success(t('{label} {written} 条', { label, written }));
    } catch (error) {
      const detail = error instanceof ProblemError ? error.reasons[0]?.detail : undefined;
      notification.error({ title: t('没有保存'), ...(detail ? { description: detail } : {}) });
    }
    void queryClient.invalidateQueries();
    return done;
  };
  const valuesOf = (row: RowView, names: readonly string[]) =>
    Object.fromEntries(names.map((name) => [name, row[name] ?? null]));
  const fillDown = async (): Promise<void> => {
    if (!range || !enabled) return;
    const { top, bottom, left, right } = boundsOf(range);
    const source = rows[top === bottom ? top - 1 : top];
    const names = columns
      .slice(left, right + 1)
      .flatMap(({ field }) => (field && isEditable(definition, field) ? [field.name] : []));
    const targets = rows.slice(top === bottom ? top : top + 1, bottom + 1);
    if (!source || names.length === 0 || targets.length === 0) return;
    const before = targets.map((row) => ({ id: row.id, values: valuesOf(row, names) }));
    const filled = targets.map((row) => ({ id: row.id, values: valuesOf(source, names) }));
    const done = await write(filled, t('已向下填充'));
    remember(before.filter(({ id }) => done.has(id)));
  };
  const takeBack = async (): Promise<void> => {
    const last = undo.current.pop();
    if (last) await write(last, t('已撤销'));
    else message.info(t('没有可以撤销的修改'));
  };
  const copied = (): string => {
    if (!range) return '';
    const { top, bottom, left, right } = boundsOf(range);
    const textOf = (row: RowView, { field, name }: Column): string => {
      const text = field ? valueText({ ...field, unit: null }, row[name], page.titles) : String(row[name] ?? '');
      return text === '—' ? '' : text;
    };
    return rows
      .slice(top, bottom + 1)
      .map((row) =>
        columns
          .slice(left, right + 1)
          .map((column) => textOf(row, column))
          .join('\t'),
      )
      .join('\n');
  };

  const at = range?.at;
  const active = at !== undefined && editing === undefined;
  useKeys(
    {
      ...(active
        ? {
            arrowup: (event) => walk({ row: -1, column: 0 }, event.shiftKey),
            arrowdown: (event) => walk({ row: 1, column: 0 }, event.shiftKey),
            arrowleft: (event) => walk({ row: 0, column: -1 }, event.shiftKey),
            arrowright: (event) => walk({ row: 0, column: 1 }, event.shiftKey),
            ...(at.column < size.column - 1
              ? { tab: (event) => walk({ row: 0, column: event.shiftKey ? -1 : 1 }) }
              : {}),
            escape: () => setRange(undefined),
            f2: () => begin(at),
            ...(mayEdit(at) ? { enter: () => begin(at) } : {}),
            'ctrl+d': () => void fillDown(),
          }
        : {}),
      ...(enabled && undo.current.length > 0 ? { 'ctrl+z': () => void takeBack() } : {}),
    },
    enabled,
  );
  const latest = useRef({ active, range, page, copied });
  latest.current = { active, range, page, copied };
  useEffect(() => {
    const isElsewhere = (event: Event): boolean =>
      !latest.current.active || (event.target as HTMLElement).matches?.('input, textarea, [contenteditable]') === true;
    const onPaste = (event: ClipboardEvent): void => {
      const { range: over, page: now } = latest.current;
      const cells = cellsOf(event.clipboardData?.getData('text/plain') ?? '');
      if (isElsewhere(event) || !over || !now.enabled || cells.length === 0) return;
      event.preventDefault();
      setPasted(laidOver(cells, over, now));
    };
    const onCopy = (event: ClipboardEvent): void => {
      if (isElsewhere(event) || window.getSelection()?.toString()) return;
      event.clipboardData?.setData('text/plain', latest.current.copied());
      event.preventDefault();
    };
    document.addEventListener('paste', onPaste);
    document.addEventListener('copy', onCopy);
    return () => {
      document.removeEventListener('paste', onPaste);
      document.removeEventListener('copy', onCopy);
    };
  }, []);
  return {
    enabled,
    range,
    editing,
    pasted,
    begin,
    mayEdit,
    remember,
    stand: (place: Place, extend: boolean): void =>
      setRange(extend && range ? { anchor: range.anchor, at: place } : { anchor: place, at: place }),
    stop: (by?: Place): void => {
      setEditing(undefined);
      if (by) walk(by);
    },
    closePaste: (): void => setPasted(undefined),
  };
};
