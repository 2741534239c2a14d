/** Asking for opinions: whom, until when. Source: 国务院令第713号 art. 14–15; row plan.longterm. */
import { sql } from 'kysely';
import { organisation } from '#kernel/access';
import { type EffectContext, laterRecord, type PrepareContext, type TransitionContext } from '#kernel/definition';
import { type Reason, Refusal } from '#kernel/refusal';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import { dateInChinese, daysBetween, parameterOn, today } from '#kernel/time';
import { assignTask, dropTasks, settleTasks } from '#modules/tasks';
import { factsOf, newestVersion, planPath } from './facts.ts';
import { publicCommentDays } from './parameters.ts';
import { longTermPlan } from './plan-record.ts';
import { reasonsOf } from './refusals.ts';
import type { longTermRequest as Request, longTermRound as Round } from './round-records.ts';

type Read = TransitionContext<ReadTransaction>;
type Write = TransitionContext<WriteTransaction>;
type Values = Readonly<Record<string, unknown>>;

const requestRecord = () => laterRecord<typeof Request>(longTermPlan, 'longTermRequest');
const roundRecord = () => laterRecord<typeof Round>(longTermPlan, 'longTermRound');

const datesAgainst = (next: Values, before: Values | null): Reason[] =>
  reasonsOf([
    [String(next.dueOn) < String(next.openFrom), 'due-before-open', '反馈期限早于开始日期', '请核对日期。', 'dueOn'],
    [
      before?.state === 'open' && String(next.dueOn) < String(before.dueOn),
      'shortened',
      '已经发出的征求意见不能缩短期限',
      '可以延长；已全部反馈的，请直接结束。',
      'dueOn',
    ],
    [
      before?.state === 'open' && ['audience', 'public', 'openFrom'].some((name) => changed(next, before, name)),
      'already-sent',
      '征求意见已经发出，对象和开始日期不能再改',
      '需要增加对象的，请再发起一轮。',
    ],
  ]);

const changed = (next: Values, before: Values, name: string): boolean =>
  JSON.stringify(next[name]) !== JSON.stringify(before[name]);

/** Number, title and lead section follow from the plan; the text is the newest when it is sent. @throws Refusal `invalid` */
export const prepareRound = async ({
  tx,
  before,
  next,
}: PrepareContext<WriteTransaction>): Promise<Record<string, unknown>> => {
  const reasons = datesAgainst(next, before);
  if (reasons.length > 0) throw new Refusal({ code: 'invalid', title: '征求意见没有保存', reasons });
  if (before?.state === 'preparing' && next.state === 'open')
    return { versionRead: (await newestVersion(tx, next.plan))?.id ?? null };
  if (before) return {};
  const plan = await factsOf(tx, next.plan, { hold: true });
  const [last] = await tx.rows<{ n: number }>(
    sql`select coalesce(max(number), 0)::int as n from long_term_round where plan = ${plan.id}::uuid`,
  );
  const number = (last?.n ?? 0) + 1;
  return { number, title: `第${number}轮征求意见：${plan.title}`.slice(0, 200), leadSection: plan.leadSection };
};

/** Sent to somebody, while the plan is consulted on; to the public for as long as the rule says. */
export const hasAddressees = async ({ row, tx }: Read): Promise<Reason[]> => {
  const plan = await factsOf(tx, row.plan);
  const asked = (row.audience as string[]).length > 0 || row.public === true || Boolean(row.outside);
  const days = daysBetween(String(row.openFrom), String(row.dueOn));
  const least = plan.majorDecision && row.public ? await parameterOn(tx, publicCommentDays, String(row.openFrom)) : 0;
  return reasonsOf([
    [plan.state !== 'consulting', 'not-consulting', '规划不在征求意见阶段', '请先把规划转入征求意见。'],
    [!asked, 'nobody-asked', '没有选择征求对象', '请选择单位，或勾选向社会公开征求。', 'audience'],
    [
      String(row.dueOn) < today(),
      'past-deadline',
      `反馈期限${dateInChinese(String(row.dueOn))}已过`,
      '请改到以后的日期。',
      'dueOn',
    ],
    [
      days < least,
      'too-short',
      `向社会公开征求${days}天，少于${least}天`,
      '重大行政决策公开征求意见一般不少于规定天数，请延长期限。',
      'dueOn',
    ],
  ]);
};

/** Each organisation is asked. */
export const askAll = async ({ next, tx }: Write): Promise<void> => {
  for (const one of await tx.lookup(organisation, { id: next.audience as string[] }))
    await tx.system.create(requestRecord(), {
      round: next.id,
      plan: String(next.plan),
      organisation: one.id,
    });
};

/** When the last day moves, it moves for everybody who is asked. */
export const roundWritten = async ({ tx, row, before }: EffectContext<WriteTransaction>): Promise<void> => {
  if (before?.state !== 'open' || row.state !== 'open' || before.dueOn === row.dueOn) return;
  for (const one of await tx.lookup(requestRecord(), { round: row.id, state: 'asked' }))
    await tx.system.update(requestRecord(), one.id, { dueOn: String(row.dueOn) });
};

/** Whoever is asked has it among their tasks until they have replied. */
export const requestWritten = async ({ tx, row, before }: EffectContext<WriteTransaction>): Promise<void> => {
  if (before?.state === 'asked' && row.state === 'replied') return settleTasks(tx, row.id, ['reply']);
  if (before?.state === 'asked' && row.state === 'lapsed') return dropTasks(tx, row.id, ['reply']);
  if (before) return;
  const round = await tx.peek(roundRecord(), String(row.round));
  if (!round) throw new Error(`round ${String(row.round)} is missing`);
  const settled = await tx.system.update(requestRecord(), row.id, { dueOn: round.dueOn });
  await assignTask(tx, {
    organisation: String(row.organisation),
    title: `反馈意见：${String(round.title)}`,
    kind: 'comment',
    dueOn: settled.dueOn,
    ...(round.demands ? { note: round.demands } : {}),
    about: { record: 'longTermRequest', id: row.id },
    path: planPath(String(row.plan), 'consultation'),
    verb: 'reply',
  });
};

/** Whether a round still takes opinions. */
export const roundAgainst = (round: { state: string; dueOn: string } | null, on: string): Reason[] =>
  reasonsOf([
    [round?.state !== 'open', 'round-not-open', '这一轮征求意见没有开始或已经结束', '仍有意见的，请联系主责科室。'],
    [
      round?.state === 'open' && on > round.dueOn,
      'past-deadline',
      `反馈期限${round ? dateInChinese(round.dueOn) : ''}已过`,
      '仍有意见的，请联系主责科室延长期限。',
    ],
  ]);

export const isStillOpen = async ({ row, tx }: Read): Promise<Reason[]> =>
  roundAgainst(await tx.peek(roundRecord(), String(row.round)), today());

/** Over when its last day is past, or earlier where everybody has replied and the public was not asked. */
export const mayClose = async ({ row, tx }: Read): Promise<Reason[]> => {
  const waiting = await tx.lookup(requestRecord(), { round: row.id, state: 'asked' });
  const running = today() <= String(row.dueOn);
  return reasonsOf([
    [
      running && (waiting.length > 0 || row.public === true),
      'still-running',
      `反馈期限${dateInChinese(String(row.dueOn))}还没有过${waiting.length > 0 ? `，还有${waiting.length}家单位没有反馈` : ''}`,
      '请等到期限以后；没有向社会公开的，全部单位反馈后也可以结束。',
    ],
  ]);
};

export const roundClosed = async ({ row, tx }: Write): Promise<void> => {
  for (const one of await tx.lookup(requestRecord(), { round: row.id, state: 'asked' }))
    await tx.system.act(requestRecord(), one.id, 'lapse');
};
