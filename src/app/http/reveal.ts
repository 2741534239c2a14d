import type { revealField } from '#contract/records';
import { requireFreshFactor } from '#kernel/access';
import { coverageOf, mayReveal, type RecordDefinition, type Row } from '#kernel/definition';
import { answerWriting, type BoundRoute } from '#kernel/http';
import { requireQuota } from '#kernel/privacy';
import { refuse } from '#kernel/refusal';
import { blockedAmong, blockedRefusal, notApproved } from '#kernel/store';

/**
 * A covered field in clear: for posts whose duty covers it, of rows that they may read, with a reason that stands in
 * the journal beside who asked (security.md: each reading of a sensitive field is on record). What is a minor's besides
 * under a prior approval alone; the refusal stands in the journal.
 */
export const revealRoute = (contract: typeof revealField, definition: RecordDefinition): BoundRoute =>
  answerWriting(contract, async ({ tx, actor, params, body }) => {
    const field = definition.fields[body.field];
    const row = (await tx.get(definition, params.id)) as Row;
    if (field && coverageOf(definition, body.field, actor).why === 'unapproved')
      throw notApproved(definition, body.field);
    if (!field || actor.grants || !mayReveal(definition, body.field, actor))
      throw refuse(
        'forbidden',
        `不能查看${field?.label ?? '这一项'}`,
        '您当前的岗位不负责这项信息',
        '确有需要的，请联系登记单位或系统管理员。',
        { status: 403 },
      );
    if ((await blockedAmong(tx, definition, [row.id])).size > 0) throw blockedRefusal(`没有显示${field.label}`);
    if (field.sensitivity === 'L4') await requireFreshFactor(tx);
    const reason = body.reason.trim();
    if (reason.length < 2)
      throw refuse('reason-needed', `没有显示${field.label}`, '没有写明查看的原因', '请写明用途，会记入日志。');
    await requireQuota(tx, definition.personal ? 1 : 0);
    await tx.note(
      definition.name,
      row.id,
      'read',
      { after: { fields: [field.label], level: field.sensitivity } },
      reason,
    );
    return { value: row[body.field] ?? null };
  });
