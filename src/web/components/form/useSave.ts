import { App, type FormInstance } from 'antd';
import { useState } from 'react';
import { createRecord, type RowView, updateRecord } from '#contract/records';
import type { DefinitionView } from '../../api/definitions.ts';
import { useAct } from '../../api/hooks.ts';
import { isVersionConflict, ProblemError } from '../../api/problem.ts';
import { t } from '../../shell/language/index.ts';
import { reasonText } from '../ErrorNotice.tsx';
import { type Conflict, conflictOf, mergeOf, type Values } from './merge.ts';

/** What the server found wrong, beside its field, whose label stands there already. */
const fieldErrors = ({ fields }: DefinitionView, error: unknown): { name: string; errors: string[] }[] => {
  if (!(error instanceof ProblemError)) return [];
  return error.reasons.flatMap((reason) => {
    if (!reason.field) return [];
    const label = `${fields.find(({ name }) => name === reason.field)?.label}：`;
    const text = reasonText(reason);
    return [{ name: reason.field, errors: [text.startsWith(label) ? text.slice(label.length) : text] }];
  });
};

type Saving = {
  readonly definition: DefinitionView;
  readonly row: RowView | undefined;
  readonly form: FormInstance;
  readonly onSaved: (row: RowView) => void;
};

/** Sends a form: refusals beside their fields, changes of different fields merged, of the same field asked about. */
export const useSave = ({ definition, row, form, onSaved }: Saving) => {
  const { message } = App.useApp();
  const [conflict, setConflict] = useState<Conflict>();
  const done = (saved: RowView): void => {
    setConflict(undefined);
    message.success(t('已保存'));
    onSaved(saved);
  };
  const refused = (error: Error): void => form.setFields(fieldErrors(definition, error));
  const create = useAct(createRecord, { errors: 'inline', onDone: (saved) => done(saved as RowView) });
  const update = useAct(updateRecord, { errors: 'inline', onDone: (saved) => done(saved as RowView) });

  const settle = (found: Conflict): void => {
    const { clean, clashing } = mergeOf(found);
    if (clashing.length > 0) {
      setConflict(found);
      return;
    }
    // Different fields were changed: both changes hold.
    message.info(t('他人同时改了其他内容，已合并保存'));
    change(clean, found.version);
  };
  const change = (values: Values, version: number): void => {
    const onError = (error: Error): void => {
      if (isVersionConflict(error)) settle(conflictOf(error, values));
      else refused(error);
    };
    const body = { ...values, version };
    update.mutate({ params: { path: definition.path, id: row?.id ?? '' }, body }, { onError });
  };
  return {
    add: (values: Values): void =>
      create.mutate({ params: { path: definition.path }, body: { ...values } }, { onError: refused }),
    change,
    conflict,
    forget: (): void => setConflict(undefined),
    error: isVersionConflict(update.error) ? null : (create.error ?? update.error),
    busy: create.isPending || update.isPending,
  };
};
