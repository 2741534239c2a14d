/** Logging joint judgements and emergency responses. Source: row plan.coordination (形势研判和应急反应机制). */
import { sql } from 'kysely';
import { peopleOf } from '#kernel/access';
import type { EffectContext, PrepareContext, TransitionContext } from '#kernel/definition';
import { notify } from '#kernel/notice';
import { type Reason, Refusal } from '#kernel/refusal';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import { situationEntry } from './entry-record.ts';
import { situationPath } from './facts.ts';
import { RESPONSE_LEVELS } from './response-levels.ts';

type Read = TransitionContext<ReadTransaction>;
type Write = TransitionContext<WriteTransaction>;
type Values = Readonly<Record<string, unknown>>;

/** Why such a log cannot be opened; empty when it can. `now` as ISO instant. */
export const situationAgainst = (next: Values, now: string): Reason[] => {
  const reasons: Reason[] = [];
  if (next.kind === 'emergency' && !next.level)
    reasons.push({
      field: 'level',
      detail: '没有填写响应等级',
      remedy: '应急响应请选择Ⅰ至Ⅳ级。',
      facts: { code: 'level-missing' },
    });
  if (next.kind === 'judgement' && next.level)
    reasons.push({
      field: 'level',
      detail: '形势研判没有响应等级',
      remedy: '请去掉等级，或登记为应急响应。',
      facts: { code: 'level-unexpected' },
    });
  if (next.kind === 'judgement' && !next.judgement)
    reasons.push({
      field: 'judgement',
      detail: '没有填写研判意见',
      remedy: '请写明会商的研判意见。',
      facts: { code: 'judgement-missing' },
    });
  if (((next.organisations ?? []) as string[]).length === 0)
    reasons.push({
      field: 'organisations',
      detail: '没有填写参加单位',
      remedy: '请选择共同研判或处置的单位。',
      facts: { code: 'no-participants' },
    });
  if (new Date(String(next.occurredAt)).getTime() > new Date(now).getTime())
    reasons.push({
      field: 'occurredAt',
      detail: '发生时间在将来',
      remedy: '请核对时间。',
      facts: { code: 'future' },
    });
  return reasons;
};

/** @throws Refusal `invalid` with every reason */
export const prepareSituation = ({ next }: PrepareContext<WriteTransaction>): Record<string, unknown> => {
  const reasons = situationAgainst(next, new Date().toISOString());
  if (reasons.length > 0) throw new Refusal({ code: 'invalid', title: '记录没有保存', reasons });
  return {};
};

/** Participants are told when they are named. */
export const tellParticipants = async ({ tx, row, before }: EffectContext<WriteTransaction>): Promise<void> => {
  const fresh = (field: string) =>
    ((row[field] ?? []) as string[]).filter((id) => !((before?.[field] ?? []) as string[]).includes(id));
  const to = fresh('persons');
  for (const id of fresh('organisations')) to.push(...(await peopleOf(tx, id)).map((one) => one.personId));
  const label = row.kind === 'emergency' ? '应急响应已启动' : '形势研判';
  await notify(tx, {
    to: to.filter((id) => id !== tx.actor.personId),
    kind: row.kind === 'emergency' ? 'task' : 'inform',
    title: `${label}：${row.title}`,
    path: situationPath(row.id),
    about: { record: 'situationLog', id: row.id },
  });
};

export const mayChangeLevel = ({ row, next }: Read): Reason[] => {
  if (row.kind !== 'emergency')
    return [{ detail: '形势研判没有响应等级', remedy: '等级只用于应急响应。', facts: { code: 'level-unexpected' } }];
  if (row.level === next.level)
    return [
      { field: 'level', detail: '响应等级没有变化', remedy: '请选择另一个等级。', facts: { code: 'same-level' } },
    ];
  return [];
};

export const levelChanged = async ({ row, next, reason, tx }: Write): Promise<void> => {
  const name = (level: unknown) => RESPONSE_LEVELS[String(level) as keyof typeof RESPONSE_LEVELS];
  const body = `响应等级由${name(row.level)}调整为${name(next.level)}：${reason ?? ''}`;
  await tx.system.create(situationEntry, { log: next.id, kind: 'level', at: new Date().toISOString(), body });
};

/** A response ends with what was done on record. */
export const hasEntries = async ({ row, tx }: Read): Promise<Reason[]> => {
  if (row.kind !== 'emergency') return [];
  const done = await tx.rows(
    sql`select 1 from situation_entry where log = ${row.id}::uuid and kind = 'action' limit 1`,
  );
  if (done.length > 0) return [];
  return [{ detail: '还没有处置记录', remedy: '请先补记处置经过。', facts: { code: 'no-actions' } }];
};
