import { App } from 'antd';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { type RowView, updateRecord } from '#contract/records';
import { call } from '../../api/call.ts';
import type { DefinitionView, FieldView } from '../../api/definitions.ts';
import { isVersionConflict, ProblemError } from '../../api/problem.ts';
import { queryClient } from '../../api/queryClient.ts';
import { t } from '../../shell/language/index.ts';
import type { Titles } from '../FieldValue.tsx';
import { ConflictDialog } from '../form/ConflictDialog.tsx';
import { FieldInput } from '../form/FieldInput.tsx';
import { type Conflict, conflictOf, mergeOf } from '../form/merge.ts';
import type { Grid } from './useGrid.ts';

type Props = {
  readonly definition: DefinitionView;
  readonly row: RowView;
  readonly field: FieldView;
  readonly titles: Titles;
  readonly grid: Grid;
};

const PICKED = ['choice', 'code', 'reference', 'yesNo'];
const same = (one: unknown, other: unknown): boolean => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** In a cell a choice is always a list, a paragraph one line. */
const narrowed = (field: FieldView): FieldView =>
  field.kind === 'choice'
    ? { ...field, optional: true }
    : field.kind === 'yesNo'
      ? {
          ...field,
          kind: 'choice',
          optional: true,
          codes: [
            { code: 'true', label: t('是') },
            { code: 'false', label: t('否') },
          ],
        }
      : field.kind === 'longText'
        ? { ...field, kind: 'text' }
        : { ...field, unit: null };

const typedOf = (field: FieldView, value: unknown): unknown =>
  field.kind === 'yesNo' && typeof value === 'boolean' ? String(value) : value;
const writtenOf = (field: FieldView, typed: unknown): unknown => {
  if (field.kind === 'yesNo') return typed === null || typed === undefined ? null : typed === 'true';
  return typed === '' || typed === undefined ? null : typed;
};

/** A cell while it is written in: Enter and leaving save, Tab saves and goes on, Esc leaves it as it was. */
export const CellEditor = ({ definition, row, field, titles, grid }: Props) => {
  const { notification, message } = App.useApp();
  const frame = useRef<HTMLSpanElement>(null);
  const [typed, setTyped] = useState<unknown>(typedOf(field, row[field.name]));
  const [busy, setBusy] = useState(false);
  const [conflict, setConflict] = useState<Conflict>();
  const settled = useRef(false);
  useEffect(() => {
    const input = frame.current?.querySelector<HTMLInputElement>('input, textarea');
    input?.focus();
    if (input?.type === 'text' && !PICKED.includes(field.kind)) input.select();
  }, [field.kind]);

  const send = async (change: Record<string, unknown>, version: number, then?: { row: number; column: number }) => {
    setBusy(true);
    try {
      await call(updateRecord, { params: { path: definition.path, id: row.id }, body: { ...change, version } });
      grid.remember([{ id: row.id, values: { [field.name]: row[field.name] ?? null } }]);
      grid.stop(then);
      await queryClient.invalidateQueries();
    } catch (error) {
      settled.current = false;
      setBusy(false);
      if (error instanceof ProblemError && isVersionConflict(error)) settle(conflictOf(error, change));
      else {
        const reasons =
          error instanceof ProblemError
            ? error.reasons.map(({ detail, remedy }) => `${detail}${remedy ? t('，{remedy}', { remedy }) : ''}`)
            : [];
        notification.error({
          title: t('{label}没有保存', { label: field.label }),
          description: reasons.join(t('；')) || t('网络中断，没有送达。'),
        });
      }
    }
  };
  const settle = (found: Conflict): void => {
    const { clean, clashing } = mergeOf(found);
    if (clashing.length > 0) {
      setConflict(found);
      return;
    }
    message.info(t('他人同时改了其他内容，已合并保存'));
    void send(clean, found.version);
  };
  const save = (value: unknown, then?: { row: number; column: number }): void => {
    if (settled.current) return;
    settled.current = true;
    const next = writtenOf(field, value);
    if (same(next, row[field.name])) grid.stop(then);
    else void send({ [field.name]: next }, row.version, then);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || conflict) return;
    const go = (then?: { row: number; column: number }): void => {
      event.preventDefault();
      event.stopPropagation();
      save(typed, then);
    };
    if (event.key === 'Escape') {
      event.stopPropagation();
      settled.current = true;
      grid.stop();
    } else if (event.key === 'Enter' && !PICKED.includes(field.kind)) go({ row: 1, column: 0 });
    else if (event.key === 'Tab') go({ row: 0, column: event.shiftKey ? -1 : 1 });
  };
  const pick = (value: unknown): void => {
    setTyped(value);
    if (PICKED.includes(field.kind)) save(value);
  };
  const leave = (): void => {
    // Lists open outside the cell: leaving the input for its own list is not leaving the cell.
    if (!PICKED.includes(field.kind) && field.kind !== 'date') save(typed);
    else if (field.kind === 'date') setTimeout(() => save(latest.current), 200);
  };
  const latest = useRef(typed);
  latest.current = typed;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the control inside is the one that is worked
    <span ref={frame} className={busy ? 'yd-cell-editor is-stale' : 'yd-cell-editor'} onKeyDown={onKey}>
      <FieldInput
        field={narrowed(field)}
        titles={titles}
        value={typed}
        onChange={pick}
        onBlur={leave}
        id={`cell-${row.id}-${field.name}`}
        label={field.label}
      />
      {conflict && (
        <ConflictDialog
          conflict={conflict}
          definition={definition}
          titles={titles}
          busy={busy}
          onCancel={() => {
            setConflict(undefined);
            grid.stop();
          }}
          onResolve={(change, version) => {
            setConflict(undefined);
            void send({ ...change }, version);
          }}
        />
      )}
    </span>
  );
};
