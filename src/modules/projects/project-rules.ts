/** What a project must satisfy, and what follows when it starts, is extended, ends. Source: row plan.projects. */
import { organisationOf, peopleOf } from '#kernel/access';
import type { PrepareContext, TransitionContext } from '#kernel/definition';
import { notify } from '#kernel/notice';
import { type Reason, Refusal } from '#kernel/refusal';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import { dropTasks } from '#modules/tasks';
import { projectPath } from './facts.ts';
import { projectMilestone } from './milestone-record.ts';
import { askForReport } from './milestone-rules.ts';
import { isUnfinished } from './standing.ts';

type Read = TransitionContext<ReadTransaction>;
type Write = TransitionContext<WriteTransaction>;
type Values = Readonly<Record<string, unknown>>;

/** Years in order; a breakthrough project is one of a single year as long as no decision has extended it. */
export const yearsAgainst = (next: Values): Reason[] => {
  const [from, to] = [Number(next.fromYear), Number(next.toYear)];
  if (from > to) return [{ field: 'toYear', detail: `结束年度${to}早于开始年度${from}`, remedy: '请核对起止年度。' }];
  if (next.kind === 'breakthrough' && from !== to && !next.extensionDecision)
    return [
      {
        field: 'toYear',
        detail: '年度突破项目按一个年度登记',
        remedy: '请把起止年度填成同一年；跨年的请登记为三年行动计划等多年计划。',
      },
    ];
  return [];
};

/** A running project keeps its kind and years; only an extension with its decision changes the last year. */
const fixedAgainst = (before: Values, next: Values, values: Values): Reason[] => {
  if (before.state === 'preparing') return [];
  const extended = values.extensionDecision !== undefined && values.extensionDecision !== before.extensionDecision;
  const changed = ['kind', 'fromYear', ...(extended ? [] : ['toYear'])].filter((name) => before[name] !== next[name]);
  if (changed.length === 0) return [];
  return [
    {
      detail: '项目已经启动，类别和起止年度不能直接修改',
      remedy: '需要延长的，请凭会议决定办理“延长”。',
      facts: { code: 'years-fixed' },
    },
  ];
};

/** @throws Refusal `invalid` with every reason */
export const prepareProject = async ({
  tx,
  before,
  next,
  values,
}: PrepareContext<WriteTransaction>): Promise<Record<string, unknown>> => {
  const reasons = [...yearsAgainst(next), ...(before ? fixedAgainst(before, next, values) : [])];
  if (values.leadSection && (await organisationOf(tx, String(next.leadSection))).kind !== 'section')
    reasons.push({ field: 'leadSection', detail: '牵头科室不是局机关的科室', remedy: '请从科室里选择一个。' });
  if (((next.supporting ?? []) as string[]).includes(String(next.leadSection)))
    reasons.push({ field: 'supporting', detail: '牵头科室又列为配合单位', remedy: '请从配合单位里去掉它。' });
  if (reasons.length > 0) throw new Refusal({ code: 'invalid', title: '项目没有保存', reasons });
  return {};
};

/** A project starts with at least one milestone of its own. */
export const hasMilestones = async ({ row, tx }: Read): Promise<Reason[]> => {
  if ((await tx.lookup(projectMilestone, { project: row.id }, { limit: 1 })).length > 0) return [];
  return [{ detail: '还没有登记节点', remedy: '请按年度登记节点后再启动。', facts: { code: 'no-milestones' } }];
};

export const projectStarted = async ({ next, tx }: Write): Promise<void> => {
  for (const row of await tx.lookup(projectMilestone, { project: next.id, state: 'open' })) await askForReport(tx, row);
};

export const isLaterYear = ({ row, next }: Read): Reason[] => {
  const reasons: Reason[] = [];
  if (Number(next.toYear) <= Number(row.toYear))
    reasons.push({
      field: 'toYear',
      detail: `新的结束年度没有晚于现在的${row.toYear}年`,
      remedy: `请填写${Number(row.toYear) + 1}年或更晚。`,
      facts: { code: 'not-later' },
    });
  if (next.extensionDecision && next.extensionDecision === row.extensionDecision)
    reasons.push({
      field: 'extensionDecision',
      detail: '所选的会议决定已经用于上一次延长',
      remedy: '请选择批准这次延长的会议决定。',
      facts: { code: 'decision-used' },
    });
  return reasons;
};

/** Everything is met, carried on or dropped, and nothing waits for confirmation. */
export const nothingLeft = async ({ row, tx }: Read): Promise<Reason[]> => {
  const rows = await tx.lookup(projectMilestone, { project: row.id });
  const left = rows.filter((one) => one.state === 'reported' || isUnfinished(one));
  if (left.length === 0) return [];
  const names = left
    .slice(0, 5)
    .map((one) => `“${one.title}”`)
    .join('、');
  return [
    {
      detail: `还有${left.length}个节点没有完成：${names}${left.length > 5 ? '等' : ''}`,
      remedy: '请核验、结转，或凭会议决定取消后再办结。',
      facts: { code: 'unfinished-milestones', milestones: left.map((one) => one.id) },
    },
  ];
};

/** Open milestones of an abandoned project are nobody's task any more; those concerned are told. */
export const projectAbandoned = async ({ next, reason, tx }: Write): Promise<void> => {
  for (const row of await tx.lookup(projectMilestone, { project: next.id })) await dropTasks(tx, row.id);
  const people = await peopleOf(tx, String(next.leadSection));
  await notify(tx, {
    to: [String(next.leader), ...people.map((one) => one.personId)].filter((id) => id !== tx.actor.personId),
    kind: 'inform',
    title: `项目经会议决定终止：${next.name}`,
    body: reason ?? '',
    path: projectPath(next.id),
    about: { record: 'project', id: next.id },
  });
};
