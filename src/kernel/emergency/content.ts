import type { z } from 'zod';
import type { readEmergency } from '#contract/emergency';
import { codeBook } from '#kernel/code';
import { cover, type Field, isCovered, type RecordDefinition, type Registry, type Row } from '#kernel/definition';
import { noteLookIn } from '#kernel/privacy';
import { refuse } from '#kernel/refusal';
import { blockedAmong, notFound, type WriteTransaction } from '#kernel/store';
import { emergencyAccess } from './records.ts';

type Content = z.input<typeof readEmergency.response & {}>;
type Line = Content['fields'][number];

const over = (detail: string) =>
  refuse('emergency-over', '不能查看', detail, '仍有需要的，请重新申请并写明理由。', { status: 403 });

/**
 * The row that an emergency opened, for whoever asked for it, in the post they asked in, until it ends. Sensitive
 * fields (L4) stay covered unless they were asked for. Every reading stands in the journal with the reason given.
 * @throws Refusal `not-found`, `emergency-over`
 */
export const contentOf = async (tx: WriteTransaction, registry: Registry, id: string): Promise<Content> => {
  const access = await tx.get(emergencyAccess, id);
  if (access.person !== tx.actor.personId || access.post !== tx.actor.postId) throw notFound(emergencyAccess);
  if (access.state !== 'open' || access.endedAt) throw over('这次紧急查看已经结束');
  if (access.untilAt <= new Date().toISOString()) throw over('这次紧急查看已经到期');
  const definition = registry.byName.get(access.record);
  const row = definition ? ((await tx.peek(definition, access.rowId)) as Row | null) : null;
  if (!definition || !row || row[definition.belongsTo as string] !== access.organisation)
    throw notFound(emergencyAccess);
  if ((await blockedAmong(tx, definition, [row.id])).size > 0) throw over('本人已请求删除，这条信息已停止处理');
  const lines: Line[] = [];
  for (const [name, field] of Object.entries<Field>(definition.fields))
    lines.push(await lineOf(tx, registry, { name, field, value: row[name] ?? null, sensitive: access.sensitive }));
  const told = lines.filter(({ covered, sensitivity }) => !covered && /L[34]/.test(sensitivity));
  // Whoever looks at people by emergencies has fewer left for the day's pages; an emergency itself waits for no number.
  if (told.some(({ value }) => value !== null))
    await noteLookIn(tx, { definition, ids: [row.id], scope: `紧急查看${definition.label}`, emergency: true });
  await tx.note(
    definition.name,
    row.id,
    'read-emergency',
    { after: { fields: told.map(({ label }) => label) } },
    access.reason,
  );
  await tx.system.update(emergencyAccess, id, { reads: access.reads + 1 }, { verb: 'read-emergency' });
  return { label: definition.label, untilAt: access.untilAt, fields: lines };
};

type Shown = { readonly name: string; readonly field: Field; readonly value: unknown; readonly sensitive: boolean };

const lineOf = async (tx: WriteTransaction, registry: Registry, shown: Shown): Promise<Line> => {
  const { name, field, value } = shown;
  const { label, sensitivity = 'L2' } = field;
  const covered = sensitivity === 'L4' && !shown.sensitive && value !== null;
  const text = covered ? null : await textOf(tx, registry, field, value);
  return { name, label, sensitivity, covered, value: covered ? cover(field, value) : value, text };
};

/** A value in words where its id or code says nothing. What a referred row covers is not told. */
const textOf = async (
  tx: WriteTransaction,
  registry: Registry,
  field: Field,
  value: unknown,
): Promise<string | null> => {
  if (typeof value !== 'string') return null;
  if (field.codes) return field.codes[value] ?? null;
  if (field.list) return (await codeBook(tx)).label(field.list, value);
  const target: RecordDefinition<any> | undefined = registry.byName.get(field.target ?? '');
  if (!target || field.kind !== 'reference') return null;
  const named = (await tx.peek(target, value)) as Row | null;
  return named && !isCovered(target, target.title, tx.actor) ? String(named[target.title]) : null;
};
