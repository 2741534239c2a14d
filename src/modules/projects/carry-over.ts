/**
 * The year's end of a project: each unfinished milestone goes into the next year, linked both ways.
 * Source: row plan.projects ("carry each unfinished one into next year with its link kept").
 */
import type { RowOf } from '#kernel/definition';
import { type Reason, Refusal, refuse } from '#kernel/refusal';
import type { WriteTransaction } from '#kernel/store';
import { today } from '#kernel/time';
import { dropTasks } from '#modules/tasks';
import { project, projectMilestone } from './records.ts';
import { isUnfinished } from './standing.ts';

type Milestone = RowOf<typeof projectMilestone>;
type CarryItem = { readonly id: string; readonly dueOn: string };
export type CarryOver = { readonly year: number; readonly items: readonly CarryItem[] };

const named = (rows: readonly { title: string }[]): string =>
  rows
    .slice(0, 5)
    .map((row) => `“${row.title}”`)
    .join('、') + (rows.length > 5 ? '等' : '');

const reason = (code: string, detail: string, remedy: string, facts: object = {}): Reason => ({
  detail,
  remedy,
  facts: { code, ...facts },
});

const periodAgainst = (owner: { state: string; toYear: number }, year: number, thisYear: number): Reason[] => {
  const reasons: Reason[] = [];
  if (owner.state !== 'running')
    reasons.push(reason('project-not-running', '项目不在“进行中”', '只有进行中的项目结转节点。'));
  if (year > thisYear) reasons.push(reason('future-year', `${year}年还没有到`, '请到年底再结转。'));
  if (year + 1 > owner.toYear)
    reasons.push(
      reason(
        'beyond-end',
        `项目到${owner.toYear}年结束，不能结转到${year + 1}年`,
        '请先凭会议决定办理“延长”，再结转。',
        { toYear: owner.toYear },
      ),
    );
  return reasons;
};

const itemsAgainst = (rows: readonly Milestone[], { year, items }: CarryOver): Reason[] => {
  const wanted = new Set(items.map((one) => one.id));
  const byId = new Map(rows.map((row) => [row.id, row]));
  const left = rows.filter((row) => isUnfinished(row) && !wanted.has(row.id));
  const waiting = rows.filter((row) => row.state === 'reported');
  const again = rows.filter((row) => wanted.has(row.id) && row.carriedTo);
  const settled = rows.filter(
    (row) => wanted.has(row.id) && !row.carriedTo && !isUnfinished(row) && row.state !== 'reported',
  );
  const foreign = items.filter((one) => !byId.has(one.id)).length;
  const misdated = items.filter((one) => one.dueOn.slice(0, 4) !== String(year + 1)).length;
  const checks: [boolean, Reason][] = [
    [wanted.size < items.length, reason('named-twice', '同一个节点列了两次', '请每个节点列一次。')],
    [
      again.length > 0,
      reason('carried-already', `${named(again)}已经结转过`, '请从清单里去掉，在下一年的节点上办理。'),
    ],
    [
      waiting.length > 0,
      reason('unconfirmed', `${named(waiting)}已报送、还没有核验`, '请先核验、退回或认定未完成，再结转。'),
    ],
    [settled.length > 0, reason('finished', `${named(settled)}已经完成或取消`, '只结转没有完成的节点。')],
    [foreign > 0, reason('foreign', `有${foreign}个节点不属于这个项目的${year}年`, '请刷新页面后重新选择。')],
    [
      misdated > 0,
      reason('other-year', `有${misdated}个节点的新时限不在${year + 1}年内`, `请填写${year + 1}年的日期。`),
    ],
    [
      left.length > 0,
      reason(
        'left-out',
        `还有${left.length}个没有完成的节点没有列入：${named(left)}`,
        '未完成的节点要一并结转；不再做的，请凭会议决定取消。',
        {
          milestones: left.map((row) => row.id),
        },
      ),
    ],
  ];
  return checks.filter(([holds]) => holds).map(([, one]) => one);
};

/** Every reason why a year's unfinished milestones cannot be carried over as listed; empty when they can. */
export const carryOverAgainst = (
  owner: { readonly state: string; readonly toYear: number },
  rows: readonly Milestone[],
  wanted: CarryOver,
  thisYear: number,
): Reason[] => [...periodAgainst(owner, wanted.year, thisYear), ...itemsAgainst(rows, wanted)];

const carryOne = async (tx: WriteTransaction, row: Milestone, dueOn: string): Promise<string> => {
  const { project: owner, title, target, organisation, year } = row;
  const next = await tx.system.create(
    projectMilestone,
    { project: owner, title, target, organisation, dueOn, year: year + 1, carriedFrom: row.id },
    { verb: 'carryOver', reason: `结转自${year}年` },
  );
  await dropTasks(tx, row.id);
  await tx.system.act(projectMilestone, row.id, 'carryOver', { input: { carriedTo: next.id } });
  return next.id;
};

/**
 * Carries the listed milestones of a year into the next; all that are unfinished must be listed.
 * @throws Refusal `forbidden`, `outside-scope`, `cannot-carry-over` with every reason
 */
export const carryOver = async (tx: WriteTransaction, id: string, wanted: CarryOver) => {
  if (!tx.may(project, 'carryOver'))
    throw refuse('forbidden', '没有结转', '您当前的岗位没有这项权限', '请联系办公室或牵头科室。', { status: 403 });
  const owner = (await tx.lock(project, id, 'carryOver')) as RowOf<typeof project>;
  const rows = await tx.lookup(projectMilestone, { project: id, year: wanted.year });
  const reasons = carryOverAgainst(owner, rows, wanted, Number(today().slice(0, 4)));
  if (reasons.length > 0)
    throw new Refusal({
      code: reasons.length === 1 ? String(reasons[0]?.facts?.code) : 'cannot-carry-over',
      title: `${wanted.year}年的节点没有结转`,
      reasons,
    });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const carried: { from: string; to: string }[] = [];
  for (const item of wanted.items)
    carried.push({ from: item.id, to: await carryOne(tx, byId.get(item.id) as Milestone, item.dueOn) });
  return { year: wanted.year + 1, carried };
};
