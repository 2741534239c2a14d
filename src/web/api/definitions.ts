import type { z } from 'zod';
import { type DefinitionView, type fieldView, listDefinitions } from '#contract/records';
import { useCall } from './hooks.ts';

export type { DefinitionView };
export type FieldView = z.infer<typeof fieldView>;

/** Definitions of all records this post may read. */
export const useDefinitions = (): DefinitionView[] => {
  const { data } = useCall(listDefinitions, {}, { staleTime: 300_000 });
  return data?.records ?? [];
};

/** One definition, by record name (`commitment`) or path (`commitments`); undefined while loading or not readable. */
export const useDefinition = (nameOrPath: string): DefinitionView | undefined =>
  useDefinitions().find((definition) => definition.path === nameOrPath || definition.name === nameOrPath);

export const fieldOf = (definition: DefinitionView | undefined, name: string): FieldView | undefined =>
  definition?.fields.find((field) => field.name === name);

/** Personal (L3) and sensitive (L4) fields: masked, not to be filtered or sorted by, never stored in the browser. */
export const isSensitive = ({ sensitivity }: FieldView): boolean => sensitivity === 'L3' || sensitivity === 'L4';

export const stateLabel = (definition: DefinitionView | undefined, state: unknown): string =>
  definition?.states?.states.find((each) => each.state === state)?.label ?? String(state ?? '—');

/** The client page of one row: the record's own, or the generic one. */
export const pageOf = (definition: DefinitionView, id: string): string =>
  definition.page ? definition.page.replace(':id', id).replace('$id', id) : `/records/${definition.path}/${id}`;
