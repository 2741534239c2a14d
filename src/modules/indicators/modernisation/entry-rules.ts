import { sql } from 'kysely';
import type { PrepareContext } from '#kernel/definition';
import { type Reason, Refusal, refuse } from '#kernel/refusal';
import type { WriteTransaction } from '#kernel/store';

type Facts = {
  readonly state: string;
  readonly host: string;
  readonly method: string | null;
  readonly computedFrom: string | null;
};

const factsOf = async (tx: WriteTransaction, next: Readonly<Record<string, unknown>>): Promise<Facts | undefined> =>
  (
    await tx.rowsAcross<Facts>(sql`select r.state, r.host, i.method, i.computed_from as "computedFrom"
      from framework_report r, framework_item i
      where r.id = ${String(next.report)}::uuid and i.id = ${String(next.item)}::uuid`)
  )[0];

/** @throws Refusal `not-drafting` after submission, `outside-scope` for another office, `computed` where records decide */
export const prepareEntry = async ({
  tx,
  before,
  next,
  values,
}: PrepareContext<WriteTransaction>): Promise<Record<string, unknown>> => {
  if (!before) return {};
  const facts = await factsOf(tx, next);
  if (!facts) return {};
  if (facts.state !== 'drafting')
    throw refuse('not-drafting', '填报项没有保存', '年度监测已经提交，不再改动', '需要修改的，请审核人退回。');
  if (!tx.unbound && facts.host !== tx.actor.organisationId)
    throw refuse('outside-scope', '填报项没有保存', '这份年度监测不由您所在单位填报', '请由填报单位填写。', {
      status: 403,
    });
  const reasons: Reason[] = [];
  if (facts.computedFrom && (values.value ?? null) !== null)
    reasons.push({
      field: 'value',
      detail: '这项指标按系统记录计算，不能手工填写',
      remedy: '数值有误的，请更正对应的记录；可在说明中写明情况。',
      facts: { code: 'computed' },
    });
  const value = next.value as number | null;
  if (facts.method === 'rated' && value !== null && (value < 0 || value > 1))
    reasons.push({ field: 'value', detail: '评定类填得分比例，应在0至1之间', remedy: '八成请填0.8。' });
  if (reasons.length > 0)
    throw new Refusal({ code: String(reasons[0]?.facts?.code ?? 'invalid'), title: '填报项没有保存', reasons });
  return {};
};
