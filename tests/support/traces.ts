import type { Client, TestApp } from './app.ts';
import { seriesInput } from './bulletin.ts';
import { ok, YEAR } from './plan.ts';
import { registerTeacher } from './staff.ts';

/** What a school keeps about its own people and premises. */
const leaveSchoolTraces = async (test: TestApp) => {
  const principal = await test.as('principal1');
  const { organisations: at, people } = test.bureau;
  const id = await registerTeacher(test, principal, { name: '乔木生', person: people.teacher1 as string });
  const entry = { teacher: id, on: '2026-01-05', level: 'school' };
  ok(await principal.post('/api/works', { ...entry, title: '校级论文', kind: 'paper', place: '本校' }));
  ok(await principal.post('/api/honours', { ...entry, title: '校级表彰', grantor: '本校' }));
  const granted = { teacher: id, level: '3', fromOn: '2020-12-01', grantor: '评审委员会' };
  ok(await principal.post('/api/teacher-titles', granted));
  const move = { teacher: id, kind: 'transfer', toSchool: at.school3, effectiveOn: '2099-09-01', grounds: '工作需要' };
  ok(await principal.post('/api/staff-transfers', move));
  const house = { school: at.school1, number: '01', name: '教学楼', fromOn: '2010-09-01', builtYear: 2010 };
  ok(await principal.post('/api/buildings', { ...house, tenure: 'owned', floorsAbove: 4, classroomArea: 1000 }));
};

/** A bulletin that is fixed, and whose doors all have something to answer, before anybody has signed it. */
const leaveFrozenBulletin = async (test: TestApp, clerk: Client, planId: string) => {
  const series = ok<any>(await clerk.post('/api/bulletin-series', seriesInput(test, planId)));
  const issue = ok<any>(await clerk.post('/api/bulletins', { series: series.id, period: `${YEAR}-01` }));
  ok(await clerk.act('bulletins', issue.id, 'compile'));
  ok(await clerk.act('bulletins', issue.id, 'freeze'));
};

/** A section's own exchange with an outside system, and a run of it that waits. */
const leaveExchange = async (test: TestApp, head: Client) => {
  const { basic: section } = test.bureau.organisations;
  const kept = { layout: 'nationalPupils', section, keeper: test.bureau.people.basicHead };
  const { id } = ok<any>(await head.post('/api/exchange/connectors/from-layout', kept));
  const given = { name: '学籍导出.csv', bytes: Buffer.from('学籍号,姓名\n') };
  ok(await head.upload(`/api/exchange/connectors/${id}/runs`, given, {}));
};

/** What a section reports on a framework of figures. */
const leaveFrameworkReport = async (test: TestApp, head: Client) => {
  const { basic: host, bureau: organisation } = test.bureau.organisations;
  const framework = ok<any>(
    await head.post('/api/indicator-frameworks', {
      title: '样例框架甲乙丙',
      series: '样例系列',
      year: String(YEAR),
      source: '样例',
    }),
  );
  const item = { framework: framework.id, number: '1', name: '满意度', weight: 5, method: 'rated' };
  ok(await head.post('/api/framework-items', item));
  ok(await head.act('indicator-frameworks', framework.id, 'enact'));
  ok(await head.post('/api/framework-reports', { framework: framework.id, organisation, host }));
};

/** A row of most kinds, made by the people whose work it is: a section's, the office's, a school's. */
export const leaveTraces = async (test: TestApp, planId: string): Promise<void> => {
  const [clerk, head] = [await test.as('officeClerk'), await test.as('basicHead')];
  await leaveSchoolTraces(test);
  await leaveFrozenBulletin(test, clerk, planId);
  await leaveExchange(test, head);
  await leaveFrameworkReport(test, head);
  const { organisations, people } = test.bureau;
  const [promise] = ok<any>(
    await clerk.get('/api/commitments', {
      filter: { leadSection: organisations.basic, addressees: { op: 'has', value: organisations.school1 } },
    }),
  ).rows.concat(ok<any>(await clerk.get('/api/commitments', { filter: { leadSection: organisations.basic } })).rows);
  ok(await head.act('commitments', promise.id, 'start'));
  ok(await head.post('/api/reports', { commitment: promise.id, period: `${YEAR}-01`, progress: '内部进展' }));
  ok(await head.post('/api/remarks', { commitment: promise.id, body: '内部讨论' }));
  ok(
    await head.put(`/api/commitments/${promise.id}/milestones`, {
      milestones: [{ title: '全部', dueOn: `${YEAR}-06-30`, weight: 100 }],
    }),
  );
  ok(
    await head.post('/api/recurring-duties', {
      commitment: promise.id,
      title: '月报',
      frequency: 'month',
      fromOn: `${YEAR}-01-01`,
      untilOn: `${YEAR}-12-31`,
    }),
  );
  ok(
    await clerk.post('/api/decisions', {
      title: '党委会',
      body: 'party',
      heldOn: `${YEAR}-03-01`,
      content: '人事议题',
    }),
  );
  ok(await clerk.post('/api/plans', { title: '起草中的要点', planYear: YEAR + 1, origin: 'drafted' }));
  ok(await clerk.post('/api/my-tasks', { title: '内部核查', organisation: organisations.basic }));
  const force = {
    name: '专班',
    mandate: '任务',
    leader: people.deputy1,
    office: organisations.basic,
    fromOn: `${YEAR}-01-01`,
    clauses: [],
  };
  ok(await clerk.post('/api/task-forces', force));
  ok(
    await head.post('/api/delegations', {
      from: people.basicHead,
      to: people.policyHead,
      fromOn: `${YEAR + 1}-01-01`,
      untilOn: `${YEAR + 1}-01-05`,
      note: '学习',
    }),
  );
};
