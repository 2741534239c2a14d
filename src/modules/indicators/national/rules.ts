/** When a round may start, when its day is over, and when it is finished. */
import { sql } from 'kysely';
import { peopleOf } from '#kernel/access';
import type { PrepareContext, TransitionContext } from '#kernel/definition';
import { notify } from '#kernel/notice';
import { type Reason, refuse } from '#kernel/refusal';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import { dateInChinese, today } from '#kernel/time';
import { openImprovements } from '../improvement/facts.ts';

type Read = TransitionContext<ReadTransaction>;
type Write = TransitionContext<WriteTransaction>;
type Prepare = PrepareContext<WriteTransaction>;

type Round = { readonly state: string; readonly testedOn: string; readonly host: string; readonly title: string };

const roundOf = async (tx: ReadTransaction, id: unknown): Promise<Round> => {
  const [found] = await tx.rowsAcross<Round>(
    sql`select state, tested_on as "testedOn", host, title from national_monitoring where id = ${String(id)}::uuid`,
  );
  if (!found) throw refuse('not-found', '没有找到监测', '它可能已被删除', '请刷新页面。', { status: 404 });
  return found;
};

/** @throws Refusal `not-preparing` once the round has started, `outside-scope` for another office */
export const prepareSchool = async ({ tx, next }: Prepare): Promise<Record<string, unknown>> => {
  const round = await roundOf(tx, next.monitoring);
  if (round.state !== 'preparing')
    throw refuse('not-preparing', '样本学校没有保存', '监测已经启动，样本不再变动', '确需调整的，请报上级监测机构。');
  if (!tx.unbound && round.host !== tx.actor.organisationId)
    throw refuse('outside-scope', '样本学校没有保存', '本次监测不由您所在单位组织', '请由组织单位登记。', {
      status: 403,
    });
  return {};
};

/** A sampled pupil is of the school, the school of the sample. */
export const samePupilSchool = async ({ tx, before, next }: Prepare): Promise<Record<string, unknown>> => {
  if (before) return {};
  const round = await roundOf(tx, next.monitoring);
  if (round.state !== 'preparing')
    throw refuse('not-preparing', '样本学生没有保存', '监测已经启动，样本不再变动', '确需调整的，请报上级监测机构。');
  const [found] = await tx.rowsAcross<{ sampled: boolean; own: boolean }>(sql`select
      exists (select 1 from national_school where monitoring = ${String(next.monitoring)}::uuid and school = ${String(next.school)}::uuid) as sampled,
      exists (select 1 from pupil where id = ${String(next.pupil)}::uuid and school = ${String(next.school)}::uuid) as own`);
  if (!found?.sampled) throw refuse('not-sampled', '样本学生没有保存', '该校不是本次监测的样本学校', '请核对学校。');
  if (!found.own) throw refuse('other-school', '样本学生没有保存', '该生的学籍不在这所学校', '请核对学生。');
  return {};
};

type Count = { readonly name: string; readonly planned: number; readonly registered: number };

/** Each sampled school has the pupils that the state has drawn, no fewer and no more. */
export const mayStart = async ({ tx, row }: Read): Promise<Reason[]> => {
  const counts = await tx.rowsAcross<Count>(sql`select o.name, s.pupils as planned,
      (select count(*) from national_pupil p where p.monitoring = s.monitoring and p.school = s.school) as registered
    from national_school s join organisation o on o.tenant_id = s.tenant_id and o.id = s.school
    where s.monitoring = ${row.id}::uuid order by o.code`);
  if (counts.length === 0)
    return [{ detail: '没有样本学校', remedy: '请先登记样本学校。', facts: { code: 'no-schools' } }];
  return counts
    .filter((one) => one.planned !== one.registered)
    .map((one) => ({
      detail: `${one.name}应有样本学生${one.planned}人，登记了${one.registered}人`,
      remedy: '请核对样本名单。',
      facts: { code: 'sample-differs', school: one.name },
    }));
};

const dayOf = async (tx: ReadTransaction, row: Read['row']): Promise<string> =>
  row.onDay ? String(row.onDay) : (await roundOf(tx, row.monitoring)).testedOn;

/** What belongs to a day is not reported as done before it. */
export const notBeforeDay = async ({ tx, row }: Read): Promise<Reason[]> => {
  const round = await roundOf(tx, row.monitoring);
  if (round.state !== 'running')
    return [{ detail: '监测没有在实施中', remedy: '请在组织单位启动后办理。', facts: { code: 'not-running' } }];
  const day = await dayOf(tx, row);
  if (today() >= day) return [];
  return [{ detail: `还没有到${dateInChinese(day)}`, remedy: '请在当天办理。', facts: { code: 'too-early' } }];
};

/** The host hears at once of what goes wrong at a school. */
export const tellHost = async ({ tx, next }: Write): Promise<void> => {
  const round = await roundOf(tx, next.monitoring);
  const to = (await peopleOf(tx, round.host)).map((one) => one.personId);
  await notify(tx, {
    to: to.filter((id) => id !== tx.actor.personId),
    kind: 'task',
    title: `监测异常：${round.title}，${next.title}`,
    path: `/records/national-monitorings/${next.monitoring}`,
    about: { record: 'nationalDuty', id: next.id },
  });
};

/** Every duty is done, every pupil of the sample present or absent for a reason. */
export const dayDone = async ({ tx, row }: Read): Promise<Reason[]> => {
  const [left] = await tx.rowsAcross<{ duties: number; pupils: number }>(sql`select
      (select count(*) from national_duty where monitoring = ${row.id}::uuid and state <> 'done') as duties,
      (select count(*) from national_pupil where monitoring = ${row.id}::uuid and attendance = 'expected') as pupils`);
  const reasons: Reason[] = [];
  if (left?.duties)
    reasons.push({
      detail: `还有${left.duties}项任务没有完成`,
      remedy: '请催请学校办理，有异常的先处理。',
      facts: { code: 'duties-open' },
    });
  if (left?.pupils)
    reasons.push({
      detail: `还有${left.pupils}名样本学生没有登记参测情况`,
      remedy: '请学校逐人登记参加或缺席。',
      facts: { code: 'attendance-open' },
    });
  return reasons;
};

/** What the report named has been mended and seen by a second person. */
export const allSettled = async ({ tx, row }: Read): Promise<Reason[]> => {
  const open = await openImprovements(tx, row.id);
  if (open === 0) return [];
  return [
    { detail: `还有${open}项反馈问题没有销号`, remedy: '请落实措施并核验销号。', facts: { code: 'improvements-open' } },
  ];
};
