/** From draft to issue: what each step waits for. Source: 国务院令第713号 art. 15, 19–28; domain handbook 01 §8. */
import { sql } from 'kysely';
import type { PrepareContext, TransitionContext } from '#kernel/definition';
import { parseDocNumber } from '#kernel/paper';
import { type Reason, Refusal } from '#kernel/refusal';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import { civilDateAt, dateInChinese, today } from '#kernel/time';
import { decision } from '#modules/plan';
import { newestVersion } from './facts.ts';
import { reasonsOf } from './refusals.ts';

type Context = TransitionContext<ReadTransaction>;
type Values = Readonly<Record<string, unknown>>;

/** Why kind and span do not fit; empty when they do. */
export const spanAgainst = ({ kind, fromYear, toYear }: Values): Reason[] => {
  const years = Number(toYear) - Number(fromYear) + 1;
  return reasonsOf([
    [years < 1, 'span-reversed', '规划期的结束年度早于开始年度', '请核对起止年度。', 'toYear'],
    [
      kind === 'fiveYear' && years >= 1 && years !== 5,
      'not-five-years',
      `五年规划的规划期是五年，现在填写的是${years}年`,
      '请核对起止年度，或改选类别。',
      'toYear',
    ],
    [years > 30, 'span-too-long', `规划期有${years}年`, '请核对起止年度。', 'toYear'],
  ]);
};

/** The plan above may not stand below this one. */
const parentAgainst = async (tx: ReadTransaction, id: string, parent: unknown): Promise<Reason[]> => {
  if (!parent) return [];
  const found = await tx.rows(sql`with recursive above as (
      select id, parent from long_term_plan where id = ${String(parent)}::uuid
      union select p.id, p.parent from long_term_plan p join above a on p.id = a.parent)
    select 1 from above where id = ${id}::uuid`);
  return reasonsOf([[found.length > 0, 'cycle', '所选的上位规划就在这份规划之下', '请另选上位规划。', 'parent']]);
};

/** Remembers the drafter, checks the span, keeps the text that is issued. @throws Refusal `invalid` */
export const preparePlan = async ({
  tx,
  id,
  before,
  next,
}: PrepareContext<WriteTransaction>): Promise<Record<string, unknown>> => {
  const reasons = [...spanAgainst(next), ...(await parentAgainst(tx, id, next.parent))];
  if (reasons.length > 0) throw new Refusal({ code: 'invalid', title: '规划没有保存', reasons });
  if (!before) return { draftedBy: tx.actor.personId };
  if (next.state !== 'issued' || before.state === 'issued') return {};
  return { issuedVersion: (await newestVersion(tx, id))?.id ?? null };
};

export const hasText = async ({ row, tx }: Context): Promise<Reason[]> =>
  reasonsOf([[!(await newestVersion(tx, row.id)), 'no-text', '还没有规划文本', '请先上传文本。']]);

type Consulted = { rounds: number; open: number; unanswered: number };

const consulted = async (tx: ReadTransaction, id: string): Promise<Consulted> => {
  const [found] = await tx.rows<Consulted>(sql`select
      (select count(*)::int from long_term_round where plan = ${id}::uuid and state = 'closed') as rounds,
      (select count(*)::int from long_term_round where plan = ${id}::uuid and state in ('preparing', 'open')) as open,
      (select count(*)::int from long_term_comment where plan = ${id}::uuid and state = 'open') as unanswered`);
  return found as Consulted;
};

/** A round is over, none is under way, every comment has its answer; a major decision was put to the public. */
export const commentsAreSettled = async ({ row, tx }: Context): Promise<Reason[]> => {
  const { rounds, open, unanswered } = await consulted(tx, row.id);
  const [asked] = await tx.rows(
    sql`select 1 from long_term_round where plan = ${row.id}::uuid and state = 'closed' and "public"`,
  );
  return reasonsOf([
    [rounds === 0, 'not-consulted', '还没有完成一轮征求意见', '请发起一轮征求意见，到期后结束。'],
    [open > 0, 'round-open', `还有${open}轮征求意见没有结束`, '请到期后结束，或取消没有发出的一轮。'],
    [unanswered > 0, 'comments-open', `还有${unanswered}条意见没有答复`, '请逐条答复采纳情况。'],
    [
      row.majorDecision === true && !asked,
      'public-not-asked',
      '重大行政决策事项还没有向社会公开征求意见',
      '请发起一轮公开征求意见（国务院令第713号第十五条）。',
    ],
  ]);
};

type Concluded = { kind: string; conclusion: string; number: number };

/** The newest conclusion of each kind of examination. */
const concluded = async (tx: ReadTransaction, id: string): Promise<Map<string, Concluded>> => {
  const rows = await tx.rows<Concluded>(sql`select distinct on (r.kind) r.kind, r.conclusion, v.number
    from long_term_review r join long_term_version v on v.tenant_id = r.tenant_id and v.id = r.version_read
    where r.plan = ${id}::uuid and r.state = 'concluded' order by r.kind, r.concluded_at desc`);
  return new Map(rows.map((one) => [one.kind, one]));
};

/** What was not examined, or did not pass, may not be discussed (art. 25). */
export const reviewsAreDone = async ({ row, tx }: Context): Promise<Reason[]> => {
  const found = await concluded(tx, row.id);
  const newest = (await newestVersion(tx, row.id))?.number ?? 0;
  const legality = found.get('legality');
  const passed = legality?.conclusion === 'passed' || legality?.conclusion === 'passedWithChanges';
  const missing = row.majorDecision === true ? ['expert', 'risk'].filter((kind) => !found.has(kind)) : [];
  const failed = [...found.values()].some((one) => one.kind !== 'legality' && one.conclusion === 'failed');
  const [waiting] = await tx.rows(
    sql`select 1 from long_term_review where plan = ${row.id}::uuid and state = 'asked' limit 1`,
  );
  return reasonsOf([
    [!passed, 'legality-missing', '没有经合法性审查或审查未通过', '未经审查或审查未通过的，不得提交集体讨论。'],
    [
      legality?.conclusion === 'passed' && legality.number < newest,
      'text-changed',
      `合法性审查的是第${legality?.number}稿，现在是第${newest}稿`,
      '请就现在的文本重新送审。',
    ],
    [missing.includes('expert'), 'expert-missing', '重大行政决策事项还没有专家论证结论', '请办理专家论证。'],
    [missing.includes('risk'), 'risk-missing', '重大行政决策事项还没有社会稳定风险评估结论', '请办理风险评估。'],
    [failed, 'review-failed', '专家论证或风险评估的结论是未通过', '请修改后重新论证评估。'],
    [Boolean(waiting), 'review-open', '还有论证审查没有结论', '请等待结论，或撤销不再需要的一项。'],
  ]);
};

export const decisionFits = async ({ next, row, tx }: Context): Promise<Reason[]> => {
  const held = next.decision ? await tx.peek(decision, String(next.decision)) : null;
  const submittedOn = civilDateAt(String(row.submittedAt));
  return reasonsOf([
    [
      held !== null && (held.heldOn > today() || held.heldOn < submittedOn),
      'wrong-meeting',
      `会议日期${held ? dateInChinese(held.heldOn) : ''}不在提请审定之后、今天之前`,
      '请选择审议这份规划的会议。',
      'decision',
    ],
  ]);
};

const numberAgainst = (next: Values): readonly [boolean, string, string, string, string] => [
  parseDocNumber(String(next.docNumber ?? '')) instanceof Refusal,
  'wrong-number',
  `“${String(next.docNumber ?? '')}”不是规范的文号`,
  '请按“机关代字〔年份〕序号号”填写。',
  'docNumber',
];

export const isSoundIssue = async ({ row, next, tx }: Context): Promise<Reason[]> => {
  const held = row.decision ? await tx.peek(decision, String(row.decision)) : null;
  const on = String(next.issuedOn ?? '');
  return reasonsOf([
    numberAgainst(next),
    [
      on > today() || on < (held?.heldOn ?? ''),
      'wrong-day',
      '印发日期不在审定会议之后、今天之前',
      '请核对印发日期。',
      'issuedOn',
    ],
  ]);
};

/** A plan that was out before the system knew it needs no procedure here; one that is new takes the whole way. */
export const wasIssuedBefore = async ({ row, next, tx }: Context): Promise<Reason[]> =>
  reasonsOf([
    [!(await newestVersion(tx, row.id)), 'no-text', '还没有规划文本', '请先上传印发稿。'],
    numberAgainst(next),
    [
      String(next.issuedOn ?? '') >= civilDateAt(row.createdAt),
      'not-before',
      '印发日期不早于在本系统建档的日期',
      '只有建档以前已经印发的规划可以直接登记；其他的请走完征求意见、审查、审定。',
      'issuedOn',
    ],
  ]);

export const isReported = async ({ row, tx }: Context): Promise<Reason[]> => {
  const [found] = await tx.rows(
    sql`select 1 from long_term_report where plan = ${row.id}::uuid and kind = 'completion' and state = 'signed' limit 1`,
  );
  return reasonsOf([[!found, 'no-report', '还没有签发完成情况总结报告', '请先编制并签发总结报告。']]);
};
