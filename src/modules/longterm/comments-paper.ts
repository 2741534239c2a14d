/** 征求意见采纳情况汇总表: every comment of a round by clause, with its answer and reason. */
import { organisation } from '#kernel/access';
import type { RowOf } from '#kernel/definition';
import type { Paper, Row } from '#kernel/paper';
import type { ReadTransaction } from '#kernel/store';
import { dateInChinese } from '#kernel/time';
import { isDemonstration } from '#modules/bulletin';
import { bureauOf } from './bureau.ts';
import { COMMENT_SOURCES } from './codes.ts';
import { COMMENT_STATES, longTermComment } from './comment-record.ts';
import { longTermPlan } from './plan-record.ts';
import { longTermRequest, longTermRound } from './round-records.ts';

type Comment = RowOf<typeof longTermComment>;

const byClause = (a: Comment, b: Comment): number => a.clause.localeCompare(b.clause, 'zh') || (a.id < b.id ? -1 : 1);

const senderOf = (one: Comment, names: ReadonlyMap<string, string>): string =>
  one.organisation ? (names.get(one.organisation) ?? '') : `${COMMENT_SOURCES[one.source]}：${one.sender ?? ''}`;

/** 共征求6家单位，反馈5家；意见4条：采纳2条…… */
export const countsOfComments = (
  comments: readonly Pick<Comment, 'state'>[],
  asked: number,
  replied: number,
): string => {
  const parts = (['adopted', 'partlyAdopted', 'declined', 'open', 'withdrawn'] as const)
    .map((state) => ({ word: COMMENT_STATES[state], n: comments.filter((one) => one.state === state).length }))
    .filter(({ n }) => n > 0)
    .map(({ word, n }) => `${word}${n}条`);
  return `共征求${asked}家单位，反馈${replied}家；收到意见${comments.length}条${parts.length > 0 ? `：${parts.join('，')}` : ''}。`;
};

const COLUMNS = [
  ['序号', 10],
  ['条款', 30],
  ['提出单位', 30],
  ['意见内容', 70],
  ['建议改为', 45],
  ['采纳情况', 18],
  ['理由', 45],
] as const;

/** @throws Refusal `not-found` */
export const commentsPaper = async (tx: ReadTransaction, roundId: string): Promise<Paper> => {
  const round = await tx.get(longTermRound, roundId);
  const plan = await tx.get(longTermPlan, round.plan);
  const comments = (await tx.find(longTermComment, { round: roundId })).sort(byClause);
  const requests = await tx.find(longTermRequest, { round: roundId });
  const places = await tx.lookup(organisation, { id: comments.flatMap((one) => one.organisation ?? []) });
  const names = new Map(places.map((one) => [one.id, one.name]));
  const replied = requests.filter(({ state }) => state === 'replied').length;
  const total = countsOfComments(comments, requests.length, replied);
  return {
    kind: 'ledger',
    issuers: [await bureauOf(tx, plan.leadSection)],
    title: `${plan.title.replace(/[《》]/g, '')}\n第${round.number}轮征求意见采纳情况汇总表`,
    headLine: `征求期限：${dateInChinese(round.openFrom)}至${dateInChinese(round.dueOn)}`,
    blocks: [
      {
        type: 'table',
        size: 'smallFive',
        columns: COLUMNS.map(([, width]) => ({ width, align: width < 25 ? ('center' as const) : ('left' as const) })),
        head: [COLUMNS.map(([label]) => label)],
        rows: [
          ...comments.map(
            (one, at): Row => [
              String(at + 1),
              one.clause,
              senderOf(one, names),
              one.body,
              one.proposal ?? '',
              COMMENT_STATES[one.state],
              one.reply ?? '',
            ],
          ),
          [{ text: total, align: 'left', colSpan: COLUMNS.length }],
        ],
      },
    ],
    ...((await isDemonstration(tx)) ? { sample: true } : {}),
  };
};
