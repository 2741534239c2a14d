import type { RecordDefinition } from '#kernel/definition';
import { refuse } from '#kernel/refusal';
import { missingReference } from './reference-check.ts';
import { outsideScope } from './write-checks.ts';

type PgError = { code?: string; constraint?: string; detail?: string };

/** Turns PostgreSQL's constraint violations into refusals a person can act on; rethrows everything else. */
export const translateViolation =
  (definition: RecordDefinition) =>
  (error: unknown): never => {
    const { code, constraint } = error as PgError;
    // 42501 with a table's policy: row-level security held where the statement did not.
    const barred = code === '42501' && /row-level security/.test((error as Error).message);
    if (code === 'YD403' || barred) throw outsideScope(definition);
    if (code === '23505')
      throw refuse(
        'duplicate',
        `没有保存这条${definition.label}`,
        `已有相同的${duplicateLabel(definition, constraint)}`,
        '请核对；如确为同一事项，请在原记录上办理。',
        { status: 409 },
      );
    if (code === '23503')
      throw /^update or delete/.test((error as Error).message) ? inUse(definition) : missingReference(definition);
    if (code === '22003')
      throw refuse('out-of-range', `没有保存这条${definition.label}`, '数字超出可保存的范围', '请核对数值和单位。');
    throw error;
  };

const inUse = (definition: RecordDefinition) =>
  refuse('in-use', `没有删除这条${definition.label}`, '仍有其他记录在使用它', '请先处理引用它的记录，再删除。', {
    status: 409,
  });

const duplicateLabel = (definition: RecordDefinition, constraint: string | undefined): string => {
  const fields = (definition.unique ?? []).find((_, index) => constraint?.endsWith(`_unique_${index + 1}`));
  return fields ? fields.map((name) => definition.fields[name]?.label ?? name).join('＋') : '记录';
};
