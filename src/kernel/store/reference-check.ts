import { type RecordDefinition, recordNamed, scopeOf } from '#kernel/definition';
import { refuse } from '#kernel/refusal';
import type { ReadTransaction } from './read.ts';

type Values = Readonly<Record<string, unknown>>;

/** The one answer to a reference that leads nowhere, be the row hidden from who asks or not there at all. */
export const missingReference = (definition: RecordDefinition<any>) =>
  refuse(
    'missing-reference',
    `没有保存这条${definition.label}`,
    '所选的关联对象不存在，或您无权查看',
    '请重新选择后再保存。',
  );

const idsIn = (rows: readonly Values[], field: string): string[] =>
  rows.flatMap((row) => [row[field]].flat()).filter((id): id is string => typeof id === 'string');

/**
 * A person refers only to what that person may read: an id found elsewhere is answered like one that does not exist,
 * before any rule of the record looks at the row behind it. Where a post reads all rows of the other record the
 * foreign key decides, and nothing is asked. Fields set by the system and files (`refuseForeignFiles`) have their own rules.
 * @throws Refusal `missing-reference`
 */
export const refuseHiddenReferences = async (
  tx: ReadTransaction,
  definition: RecordDefinition<any>,
  rows: readonly Values[],
  before: readonly Values[],
): Promise<void> => {
  for (const [name, field] of Object.entries(definition.fields as RecordDefinition['fields'])) {
    const target = field.target && !field.system ? recordNamed(definition, field.target) : undefined;
    if (!target || target.name === 'file' || scopeOf(target.permissions, tx.actor.role, 'read').kind === 'all')
      continue;
    const known = new Set(idsIn(before, name));
    const id = [...new Set(idsIn(rows, name))].filter((one) => !known.has(one));
    if (id.length === 0) continue;
    const seen = tx.may(target, 'read') ? await tx.find(target, { id }) : [];
    if (seen.length < id.length) throw missingReference(definition);
  }
};
