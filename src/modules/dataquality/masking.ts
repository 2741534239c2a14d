import { COVER, isCovered, type RecordDefinition, type Row, type Viewer } from '#kernel/definition';

/** Whether a post sees a field of the rows that it may read in the open, as on the register's own pages. */
export const isOpenTo = (definition: RecordDefinition<any>, name: string, actor: Viewer): boolean =>
  !isCovered(definition, name, actor);

/** A row with everything that the post does not see in the open left unsaid. */
export const seenBy = (definition: RecordDefinition<any>, row: Row, actor: Viewer): Row =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      isOpenTo(definition, name, actor) || value === null ? value : COVER,
    ]),
  ) as Row;
