/** From writing to signing: what is frozen is what is printed, for good. */
import { sql } from 'kysely';
import type { EffectContext, PrepareContext, TransitionContext } from '#kernel/definition';
import { type Reason, Refusal } from '#kernel/refusal';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import { civilDateAt, dateInChinese, today } from '#kernel/time';
import { isDemonstration } from '#modules/bulletin';
import { assignTask, dropTasks, settleTasks } from '#modules/tasks';
import { IN_FORCE, REPORT_KINDS } from './codes.ts';
import { contentOf, hashed } from './content.ts';
import { factsOf, type LongTermFacts } from './facts.ts';
import { reasonsOf } from './refusals.ts';

type Context = TransitionContext<ReadTransaction>;
type Kind = keyof typeof REPORT_KINDS;

/** Why no such report can be begun; empty when it can. */
export const yearAgainst = (
  plan: Pick<LongTermFacts, 'state' | 'fromYear' | 'toYear'>,
  { kind, throughYear }: { kind: Kind; throughYear: number },
  thisYear: number,
): Reason[] =>
  reasonsOf([
    [!IN_FORCE.includes(plan.state), 'not-issued', '规划还没有印发', '请在规划印发后编写报告。'],
    [
      throughYear < plan.fromYear || throughYear > plan.toYear,
      'wrong-year',
      `${throughYear}年不在规划期${plan.fromYear}—${plan.toYear}年之内`,
      '请核对截至年度。',
      'throughYear',
    ],
    [throughYear > thisYear, 'future-year', `${throughYear}年还没有到`, '请到当年再编写。', 'throughYear'],
    [
      kind === 'completion' && throughYear !== plan.toYear,
      'not-the-end',
      `完成情况总结截至规划期末，应当是${plan.toYear}年`,
      '请改为规划期末，或改选中期评估。',
      'throughYear',
    ],
    [
      kind === 'midTerm' && throughYear === plan.toYear,
      'not-the-middle',
      '截至规划期末的是完成情况总结，不是中期评估',
      '请改选类别，或改较早的年度。',
      'throughYear',
    ],
  ]);

/** Names the report when it is begun, fixes its content when it is frozen. @throws Refusal `invalid` */
export const prepareReport = async ({
  tx,
  before,
  next,
}: PrepareContext<WriteTransaction>): Promise<Record<string, unknown>> => {
  if (before?.state === 'drafting' && next.state === 'frozen') return frozenValues(tx, next);
  if (before) return {};
  const plan = await factsOf(tx, next.plan, { hold: true });
  const [kind, throughYear] = [next.kind as Kind, Number(next.throughYear)];
  const reasons = yearAgainst(plan, { kind, throughYear }, Number(today().slice(0, 4)));
  if (reasons.length > 0) throw new Refusal({ code: 'invalid', title: '报告没有建立', reasons });
  const through = kind === 'completion' ? '' : `（截至${throughYear}年）`;
  return { title: `${plan.title.replace(/[《》]/g, '')}${REPORT_KINDS[kind]}${through}`.slice(0, 200) };
};

const frozenValues = async (
  tx: WriteTransaction,
  next: Readonly<Record<string, unknown>>,
): Promise<Record<string, unknown>> => {
  const content = await contentOf(tx, next, await isDemonstration(tx));
  return { content, contentHash: hashed(content) };
};

/** Every indicator has been fixed: a report never speaks of what is still written at. */
export const isWritten = async ({ row, tx }: Context): Promise<Reason[]> => {
  const [found] = await tx.rows<{ fixed: number; open: number }>(
    sql`select count(*) filter (where state = 'fixed')::int as fixed, count(*) filter (where state <> 'fixed')::int as open
      from long_term_indicator where plan = ${String(row.plan)}::uuid`,
  );
  return reasonsOf([
    [found?.fixed === 0 && found.open === 0, 'no-indicators', '规划还没有分解指标', '请先分解并核定指标。'],
    [(found?.open ?? 0) > 0, 'indicators-open', `还有${found?.open}项指标没有核定下达`, '请先核定。'],
  ]);
};

/** What is kept is still what was frozen. */
export const isChecked = ({ row }: Context): Reason[] =>
  reasonsOf([
    [
      !row.content || hashed(row.content) !== row.contentHash,
      'content-altered',
      '定稿内容与校验值不一致',
      '请退回修改后重新定稿，并告知管理员。',
    ],
  ]);

export const signedInTime = ({ row, next }: Context): Reason[] => {
  const on = String(next.signedOn ?? '');
  return reasonsOf([
    [
      on > today() || on < civilDateAt(String(row.frozenAt)),
      'wrong-signed-on',
      `成文日期${on ? dateInChinese(on) : ''}不在定稿日和今天之间`,
      '成文日期以签发当天为准，请核对。',
      'signedOn',
    ],
  ]);
};

const VERBS: Readonly<Record<string, string>> = { frozen: 'check', checked: 'sign' };

/** The plan's lead section checks, the bureau's leader signs. */
export const reportWritten = async ({ tx, row, before }: EffectContext<WriteTransaction>): Promise<void> => {
  if (!before || before.state === row.state) return;
  const done = VERBS[String(before.state)];
  if (done) await (row.state === 'drafting' ? dropTasks : settleTasks)(tx, row.id, [done]);
  const plan = await factsOf(tx, row.plan);
  const [bureau] = await tx.rows<{ parent: string }>(
    sql`select parent from organisation where id = ${plan.leadSection}::uuid`,
  );
  const organisation = row.state === 'checked' ? bureau?.parent : plan.leadSection;
  const verb = VERBS[String(row.state)];
  if (!verb || !organisation) return;
  await assignTask(tx, {
    organisation,
    title: `${verb === 'sign' ? '签发' : '核稿'}：${String(row.title)}`,
    kind: 'decide',
    verb,
    about: { record: 'longTermReport', id: row.id },
    path: `/long-term-reports/${row.id}`,
  });
};
