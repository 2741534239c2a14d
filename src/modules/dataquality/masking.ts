import { type Actor, type Fields, type RecordDefinition, type Row, SYSTEM_ROLE } from '#kernel/definition';

/**
 * Whether a post sees a field of the rows that it may read in the open, as on the register's own pages: L1 and L2,
 * L3 where its duty covers it, L4 only where it keeps the directory.
 */
export const isOpenTo = (definition: RecordDefinition<any>, name: string, actor: Actor): boolean => {
  const field = (definition.fields as Fields)[name];
  if ([SYSTEM_ROLE, 'admin'].includes(actor.role) || !['L3', 'L4'].includes(field?.sensitivity ?? '')) return true;
  return field?.sensitivity === 'L3' && (field.readers ?? []).includes(actor.role);
};

/** A row with everything that the post's duty does not cover left unsaid. */
export const seenBy = (definition: RecordDefinition<any>, row: Row, actor: Actor): Row =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      isOpenTo(definition, name, actor) || value === null ? value : '****',
    ]),
  ) as Row;
