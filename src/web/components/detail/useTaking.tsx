import { App } from 'antd';
import { type ReactNode, useRef, useState } from 'react';
import { actOnRecord, type RowView } from '#contract/records';
import type { DefinitionView } from '../../api/definitions.ts';
import { useAct } from '../../api/hooks.ts';
import { isVersionConflict } from '../../api/problem.ts';
import { t } from '../../shell/language/index.ts';
import type { Titles } from '../FieldValue.tsx';
import { ConflictDialog } from '../form/ConflictDialog.tsx';
import { type Conflict, conflictOf, type Values } from '../form/merge.ts';

type Verb = { readonly verb: string; readonly label: string };
type Given = { readonly version: number; readonly reason?: string; readonly input?: Values };
type Taking = {
  readonly definition: DefinitionView;
  readonly row: RowView;
  readonly titles: Titles;
  /** Refusals are shown by the page, not in a corner. */
  readonly inline?: boolean;
  readonly onDone?: (row: RowView) => void;
};

/**
 * Takes a row on by a verb of its state table. Where somebody was quicker it shows what they changed and asks again:
 * an act is decided on what one has seen, never on what came after.
 */
export const useTaking = ({ definition, row, titles, inline = false, onDone }: Taking) => {
  const { message } = App.useApp();
  const [met, setMet] = useState<{ action: Verb; given: Given; conflict: Conflict }>();
  const under = useRef<{ action: Verb; given: Given }>(undefined);
  const act = useAct(actOnRecord, {
    conflicts: 'inline',
    ...(inline ? { errors: 'inline' } : {}),
    // Told before all is read again: the row may leave the screen by it.
    onDone: (next) => {
      setMet(undefined);
      message.success(t('已{label}', { label: under.current?.action.label ?? t('办理') }));
      onDone?.(next as RowView);
    },
  });
  const take = (action: Verb, given: Given): void => {
    under.current = { action, given };
    const { version, reason, input } = given;
    const body = { version, ...(reason ? { reason } : {}), ...(input ? { input } : {}) };
    const onError = (error: Error): void =>
      setMet(isVersionConflict(error) ? { action, given, conflict: conflictOf(error, input ?? {}) } : undefined);
    act.mutate({ params: { path: definition.path, id: row.id, verb: action.verb }, body }, { onError });
  };
  const conflict: ReactNode = met && (
    <ConflictDialog
      conflict={met.conflict}
      definition={definition}
      titles={titles}
      busy={act.isPending}
      act={met.action.label}
      onCancel={() => setMet(undefined)}
      onResolve={(chosen, version) => {
        // What was chosen as it stands now is asked for all the same: the verb needs its fields.
        const input = met.given.input && {
          ...met.given.input,
          ...pick(met.conflict.theirs, met.given.input),
          ...chosen,
        };
        take(met.action, { ...met.given, version, ...(input ? { input } : {}) });
      }}
    />
  );
  return {
    take,
    conflict,
    /** The verb under way. */
    verb: act.isPending ? act.variables.params.verb : null,
    error: isVersionConflict(act.error) ? null : act.error,
  };
};

const pick = (values: Values, names: Values): Values =>
  Object.fromEntries(Object.keys(names).flatMap((name) => (name in values ? [[name, values[name]]] : [])));
