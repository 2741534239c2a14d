import { type Actor, type Fields, type RecordDefinition, type Row, SYSTEM_ROLE } from '#kernel/definition';

/** Whether a post sees a field of the rows that it may read in the open: L1 and L2, and what its duty covers. */
export const isOpenTo = (definition: RecordDefinition<any>, name: string, actor: Actor): boolean => {
  const field = (definition.fields as Fields)[name];
  if (field?.sensitivity !== 'L3' && field?.sensitivity !== 'L4') return true;
  return [SYSTEM_ROLE, 'admin'].includes(actor.role) || (field.readers ?? []).includes(actor.role);
};

/** A row with everything that the post's duty does not cover left unsaid. */
export const seenBy = (definition: RecordDefinition<any>, row: Row, actor: Actor): Row =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      isOpenTo(definition, name, actor) || value === null ? value : '****',
    ]),
  ) as Row;
