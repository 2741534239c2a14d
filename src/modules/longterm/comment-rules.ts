/** Opinions are given in time by those who were asked, or written down by the lead section for those outside. */
import { sql } from 'kysely';
import { peopleOf } from '#kernel/access';
import { laterRecord, type PrepareContext, type TransitionContext } from '#kernel/definition';
import { notify } from '#kernel/notice';
import { type Reason, Refusal } from '#kernel/refusal';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import { today } from '#kernel/time';
import { planPath } from './facts.ts';
import { longTermPlan } from './plan-record.ts';
import { reasonsOf } from './refusals.ts';
import type { longTermRound as Round } from './round-records.ts';
import { roundAgainst } from './round-rules.ts';

type Values = Readonly<Record<string, unknown>>;
const roundRecord = () => laterRecord<typeof Round>(longTermPlan, 'longTermRound');

/** Why sender and source do not fit; empty when they do. */
const senderAgainst = (next: Values, isAsked: boolean): Reason[] =>
  reasonsOf([
    [
      next.source === 'asked' && !isAsked,
      'not-asked',
      '提出单位不在这一轮征求对象之中',
      '请选择被征求的单位，或改选意见来源。',
      'organisation',
    ],
    [
      next.source !== 'asked' && Boolean(next.organisation),
      'not-of-organisation',
      '社会公众、专家和系统外单位的意见不填“提出单位”',
      '请清空提出单位。',
      'organisation',
    ],
    [
      next.source !== 'asked' && !next.sender,
      'sender-missing',
      '没有填写意见由谁提出',
      '请填写单位或渠道（如“网上留言”），不写公民姓名和联系方式。',
      'sender',
    ],
  ]);

const isAskedIn = async (tx: ReadTransaction, next: Values): Promise<boolean> =>
  (
    await tx.rows(
      sql`select 1 from long_term_request where round = ${String(next.round)}::uuid
        and organisation = ${(next.organisation as string | null) ?? null}::uuid`,
    )
  ).length > 0;

/** @throws Refusal `round-not-open`, `past-deadline`, `not-asked`, `sender-missing` */
export const prepareComment = async ({
  tx,
  before,
  next,
}: PrepareContext<WriteTransaction>): Promise<Record<string, unknown>> => {
  const isContent = !before || before.state === next.state;
  const round = await tx.peek(roundRecord(), String(next.round));
  if (!isContent || tx.unbound) return { plan: round?.plan ?? null };
  const reasons = [...roundAgainst(round, today()), ...senderAgainst(next, await isAskedIn(tx, next))];
  if (reasons.length > 0)
    throw new Refusal({ code: String(reasons[0]?.facts?.code), title: '意见没有保存', reasons, status: 409 });
  return { plan: round?.plan ?? null };
};

export const mayBeWithdrawn = async ({ row, tx }: TransitionContext<ReadTransaction>): Promise<Reason[]> => {
  const round = await tx.peek(roundRecord(), String(row.round));
  return reasonsOf([
    [round?.state !== 'open', 'round-not-open', '这一轮征求意见已经结束', '意见已进入答复，不能再撤回。'],
  ]);
};

const WORDS: Readonly<Record<string, string>> = { adopted: '已采纳', partlyAdopted: '部分采纳', declined: '未采纳' };

/** Whoever gave an opinion learns what became of it, and why. */
export const tellAnswer = async ({ next, tx }: TransitionContext<WriteTransaction>): Promise<void> => {
  if (!next.organisation) return;
  const people = await peopleOf(tx, String(next.organisation));
  await notify(tx, {
    to: people.map((one) => one.personId),
    kind: 'reply',
    title: `贵单位的意见${WORDS[String(next.state)] ?? '已答复'}：${String(next.body).slice(0, 60)}`,
    body: String(next.reply ?? ''),
    path: planPath(String(next.plan), 'consultation'),
    about: { record: 'longTermComment', id: next.id },
  });
};
