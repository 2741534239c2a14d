import type { DefinitionView } from '../../api/definitions.ts';
import { t } from '../../shell/language/index.ts';

/** What every register knows; verbs of its states come besides. */
export const PLAIN_OPERATIONS = [
  { value: 'read', label: t('查看') },
  { value: 'create', label: t('新建') },
  { value: 'update', label: t('修改') },
  { value: 'remove', label: t('删除') },
  { value: 'export', label: t('导出') },
] as const;

/** Verbs of the chosen registers' states, each once. */
export const verbsOf = (
  definitions: readonly DefinitionView[],
  records: readonly string[],
): { value: string; label: string }[] => {
  const transitions = definitions
    .filter(({ name }) => records.includes(name))
    .flatMap(({ states }) => states?.transitions ?? []);
  return [...new Map(transitions.map(({ verb, label }) => [verb, { value: verb, label }])).values()];
};

export const operationLabel = (
  definitions: readonly DefinitionView[],
  records: readonly string[],
  operation: string,
): string =>
  [...PLAIN_OPERATIONS, ...verbsOf(definitions, records)].find(({ value }) => value === operation)?.label ?? operation;
