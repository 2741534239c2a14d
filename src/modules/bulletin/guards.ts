import type { BulletinBlock, BulletinFacts, BulletinSubject } from '#contract/bulletin';
import { post } from '#kernel/access';
import type { Row, TransitionContext } from '#kernel/definition';
import type { Reason } from '#kernel/refusal';
import type { ReadTransaction } from '#kernel/store';
import { civilDateAt, dateInChinese, parsePeriod, periodName, rangeOf, today } from '#kernel/time';
import { commitment } from '#modules/plan';
import { project } from '#modules/projects';
import { compiledFacts, hashOf } from './content.ts';
import { factsOf } from './facts.ts';
import { unfrozenIndicators } from './indicators.ts';
import { bulletinSeries } from './series-record.ts';

type Context = TransitionContext<ReadTransaction>;

/** May the records be read as of this instant? Neither before the period nor in the future; something must be chosen. */
export const asOfIsSound = async ({ next, tx }: Context): Promise<Reason[]> => {
  const asOf = String(next.asOf);
  const period = parsePeriod(String(next.period));
  const { from } = rangeOf(period);
  const reasons: Reason[] = [];
  if (asOf > new Date().toISOString())
    reasons.push({
      field: 'asOf',
      detail: '数据截至的时点还没有到',
      remedy: '请选择现在或以前的时点。',
      facts: { code: 'in-future' },
    });
  if (civilDateAt(asOf) < from)
    reasons.push({
      field: 'asOf',
      detail: `数据截至${dateInChinese(civilDateAt(asOf))}，早于${periodName(period)}`,
      remedy: `请选择${dateInChinese(from)}以后的时点。`,
      facts: { code: 'before-period' },
    });
  const series = await tx.peek(bulletinSeries, String(next.series));
  const chosen = (next.subjects as BulletinSubject[] | null) ?? [];
  return series?.kind === 'projects' ? [...reasons, ...(await choiceReasons(tx, chosen, asOf))] : reasons;
};

/** Something must be chosen, and all of it must have stood in the records at the instant. */
const choiceReasons = async (
  tx: ReadTransaction,
  chosen: readonly BulletinSubject[],
  asOf: string,
): Promise<Reason[]> => {
  const why = (code: string, detail: string, remedy: string): Reason[] => [
    { field: 'subjects', detail, remedy, facts: { code } },
  ];
  if (chosen.length === 0) return why('nothing-chosen', '还没有选择本期要通报的项目或事项', '请先选择，再编制。');
  const id = [...new Set(chosen.map((one) => one.id))];
  const found =
    (await tx.lookup(commitment, { id }, { asOf })).length + (await tx.lookup(project, { id }, { asOf })).length;
  const absent = chosen.length - found;
  if (absent === 0) return [];
  return why(
    'chosen-absent',
    `所选的${chosen.length}项中有${absent}项重复，或在数据截至的时点还没有登记`,
    '请重新选择，或改选较晚的时点。',
  );
};

/**
 * May the content be fixed? It must have been compiled, and the records as of that instant must still give the same:
 * a write that was under way at the compilation is found here.
 */
export const mayFreeze = async ({ row, tx }: Context): Promise<Reason[]> => {
  const facts = await compiledFacts(tx, row.id);
  if (!facts)
    return [{ detail: '这一期还没有编制', remedy: '请先编制，核对后再冻结。', facts: { code: 'not-compiled' } }];
  const blocks = (row.blocks as BulletinBlock[] | null) ?? [];
  const reasons = [...blockReasons(blocks, facts), ...unfrozenIndicators(blocks, facts)];
  const again = await factsOf(tx, requestOf(row, facts.asOf));
  if (hashOf(again) !== hashOf(facts))
    reasons.push({
      detail: '编制以后，所选事项、上一期或截至时点的记录有了变动',
      remedy: '请重新编制并核对，再冻结。',
      facts: { code: 'compiled-anew-needed' },
    });
  return reasons;
};

/** What a compilation is asked for. */
export const requestOf = (row: Row, asOf: string) => ({
  series: String(row.series),
  period: String(row.period),
  subjects: (row.subjects as BulletinSubject[] | null) ?? [],
  asOf,
  snapshot: (row.snapshot as string | null) ?? null,
});

const blockReasons = (blocks: readonly BulletinBlock[], facts: BulletinFacts): Reason[] => {
  if (blocks.length === 0) return [{ detail: '正文是空的', remedy: '请先写正文。', facts: { code: 'empty' } }];
  const told = blocks.some((block) => (block.type === 'list' || block.type === 'table') && block.source === 'late');
  const inProgress = blocks.some((block) => block.type === 'list' && block.source === 'progress');
  if (facts.late.length === 0 || told || inProgress) return [];
  return [
    {
      detail: `有${facts.late.length}项滞后，正文里没有列出滞后事项`,
      remedy: '请加上“滞后事项”的列表或表格。',
      facts: { code: 'late-untold', late: facts.late.length },
    },
  ];
};

/** 核稿 is for whoever heads the office or section, not for its clerks. */
export const headSigns = async ({ actor, tx }: Context): Promise<Reason[]> => {
  const held = actor.postId ? await tx.peek(post, actor.postId) : null;
  if (held?.head) return [];
  return [{ detail: '核稿由办公室或主办科室负责人办理', remedy: '请转给负责人核稿。', facts: { code: 'not-head' } }];
};

/** 成文日期 is the day of signing; 印发 does not come before it. */
export const mayBeIssued = async ({ next }: Context): Promise<Reason[]> => {
  const [signedOn, printedOn] = [String(next.signedOn), String(next.printedOn)];
  const reasons: Reason[] = [];
  if (signedOn > today() || signedOn < civilDateAt(String(next.asOf)))
    reasons.push({
      field: 'signedOn',
      detail: `成文日期${dateInChinese(signedOn)}不在数据截至日和今天之间`,
      remedy: '成文日期以签发当天为准，请核对。',
      facts: { code: 'wrong-signed-on' },
    });
  if (printedOn < signedOn)
    reasons.push({
      field: 'printedOn',
      detail: '印发日期早于成文日期',
      remedy: '请核对两个日期。',
      facts: { code: 'wrong-printed-on' },
    });
  return reasons;
};
