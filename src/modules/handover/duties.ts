import { DefinitionError, type RecordDefinition, type Registry, type Row } from '#kernel/definition';
import type { Filter, ReadTransaction } from '#kernel/store';

/** A field whose person answers for the row, as its definition declares (`responsible`). */
export type Duty = {
  readonly definition: RecordDefinition<any>;
  readonly field: string;
  /** Organisation field whose people may take it over. */
  readonly within: string | null;
  readonly until: string | null;
};

/** Every duty that the records of an installation declare. @throws DefinitionError where a declaration names no field */
export const dutiesOf = (registry: Registry): Duty[] =>
  registry.records.flatMap((definition) =>
    Object.entries(definition.fields).flatMap(([field, { responsible, kind, target }]) => {
      if (!responsible) return [];
      const at = `records.${definition.name}.fields.${field}.responsible`;
      if (kind !== 'reference' || target !== 'person')
        throw new DefinitionError(at, `a ${kind}`, 'a reference to one person', 'Take it off.');
      for (const other of [responsible.within, responsible.until])
        if (other && !definition.fields[other])
          throw new DefinitionError(at, `the unknown field ${other}`, 'a field of the record', 'Correct it.');
      return [{ definition, field, within: responsible.within ?? null, until: responsible.until ?? null }];
    }),
  );

/** Something that a person answers for and that is not finished. */
export type OpenMatter = {
  readonly duty: Duty;
  readonly id: string;
  readonly title: string;
  /** Bound to the people of this organisation; null where anybody in office may take it over. */
  readonly within: string | null;
  readonly dueOn: string | null;
  readonly path: string | null;
};

const stillOpen = ({ definition, until }: Duty): Filter => {
  const life = definition.states;
  const open = life ? Object.keys(life.states).filter((state) => !life.final?.includes(state)) : [];
  return { ...(life ? { [life.field]: open } : {}), ...(until ? { [until]: null } : {}) };
};

const textIn = (row: Row, field: string | null | undefined): string | null =>
  field && typeof row[field] === 'string' && row[field] !== '' ? (row[field] as string) : null;

/** A task has the page of what it is about. */
const pathOf = ({ definition }: Duty, row: Row): string =>
  textIn(row, 'path') ?? (definition.page ?? `/records/${definition.path}/:id`).replace(':id', row.id);

const matterOf = (duty: Duty, row: Row): OpenMatter => ({
  duty,
  id: row.id,
  title: textIn(row, duty.definition.title) ?? duty.definition.label,
  within: textIn(row, duty.within),
  dueOn: textIn(row, 'dueOn'),
  path: pathOf(duty, row),
});

/** Everything unfinished that a person answers for, of every record, whatever the asking post may read. */
export const openMattersOf = async (
  tx: ReadTransaction,
  duties: readonly Duty[],
  personId: string,
): Promise<OpenMatter[]> => {
  const found: OpenMatter[] = [];
  for (const duty of duties) {
    const rows = await tx.lookup(
      duty.definition,
      { [duty.field]: personId, ...stillOpen(duty) },
      { sort: 'createdAt' },
    );
    for (const row of rows as Row[]) found.push(matterOf(duty, row));
  }
  return found;
};

/** Tells one matter from another: a row may carry two duties of one person. */
export const keyOf = (matter: { readonly record: string; readonly id: string; readonly field: string }): string =>
  `${matter.record} ${matter.id} ${matter.field}`;
export const keyOfMatter = ({ duty, id }: OpenMatter): string =>
  keyOf({ record: duty.definition.name, id, field: duty.field });
