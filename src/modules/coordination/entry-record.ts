import { sql } from 'kysely';
import { ADDRESSEE_ROLES, BUREAU_ROLES, grant, permissions } from '#kernel/access';
import {
  all,
  choice,
  files,
  instant,
  longText,
  type PrepareContext,
  record,
  reference,
  relation,
} from '#kernel/definition';
import { refuse } from '#kernel/refusal';
import type { WriteTransaction } from '#kernel/store';

export const ENTRY_KINDS = {
  report: '信息报告',
  judgement: '研判',
  decision: '决定',
  action: '处置',
  level: '等级调整',
} as const;

const TITLE = '没有记入';

/**
 * Entries are added while the log is open, and never changed: what was written at the time stays as it was.
 * @throws Refusal `append-only`, `log-ended`, `future`
 */
export const prepareEntry = async ({
  tx,
  before,
  next,
}: PrepareContext<WriteTransaction>): Promise<Record<string, unknown>> => {
  if (before) throw refuse('append-only', TITLE, '已经记入的内容不能修改', '请另记一条说明更正。', { status: 409 });
  const [log] = await tx.rows<{ state: string }>(
    sql`select state from situation_log where id = ${String(next.log)}::uuid for share`,
  );
  if (log && log.state !== 'started')
    throw refuse('log-ended', TITLE, '这次研判或响应已经结束', '请另建记录。', { status: 409 });
  if (new Date(String(next.at)).getTime() > Date.now()) throw refuse('future', TITLE, '所填时间在将来', '请核对时间。');
  return { author: tx.actor.personId, organisation: tx.actor.organisationId };
};

const ofMyLog = relation(
  'ofMyLog',
  '本单位或本人参加',
  ({ actor, column, tenant }) =>
    sql`exists (select 1 from situation_log l where l.tenant_id = ${tenant}::uuid and l.id = ${column('log')}
      and (l.host = ${actor.organisationId}::uuid or ${actor.organisationId}::uuid = any(l.organisations) or ${actor.personId}::uuid = any(l.persons)))`,
);

/** One line of a log: when, who, what. Append-only. */
export const situationEntry = record({
  name: 'situationEntry',
  label: '研判与处置记录',
  path: 'situation-entries',
  module: 'coordination',
  title: 'body',
  sort: 'at,createdAt',
  indexes: [['log', 'at']],
  fields: {
    log: reference('situationLog', { label: '研判或响应', immutable: true }),
    kind: choice({ label: '类别', codes: ENTRY_KINDS, immutable: true }),
    at: instant({ label: '时间', immutable: true }),
    body: longText({ label: '内容', max: 10_000, immutable: true }),
    files: files({ label: '附件', immutable: true }),
    author: reference('person', { label: '记录人', optional: true, system: true }),
    organisation: reference('organisation', { label: '所在单位', optional: true, system: true }),
  },
  permissions: permissions(
    grant(BUREAU_ROLES, { read: all }),
    grant(ADDRESSEE_ROLES, { read: ofMyLog, create: ofMyLog }),
    grant(['leader', 'section', 'inspector'], { create: ofMyLog }),
    grant(['office'], { create: all }),
  ),
  prepare: prepareEntry,
});
