import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Answer, Client, startApp, type TestApp } from '../support/app.ts';

/**
 * Row plan.drafting: draft a plan by clause with several authors, collect and answer comments from sections and
 * schools, pass legality review and the deciding meeting, sign, issue with number and date, publish, and archive
 * every version.
 */
let test: TestApp;
let clerk: Client;
let planId: string;
beforeAll(async () => {
  test = await startApp();
  clerk = await test.as('officeClerk');
});
afterAll(() => test?.close());

const unit = (key: string): string => test.bureau.organisations[key] as string;
const ok = <T = any>(answer: Answer<T>): T => {
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return answer.body;
};
const refused = (answer: Answer, status: number, code: string) =>
  expect({ status: answer.status, code: answer.body.code }, JSON.stringify(answer.body)).toEqual({ status, code });
const draft = async (who: Client = clerk) => ok(await who.get(`/api/plans/${planId}/draft`));
const itemCalled = async (heading: string) => (await draft()).items.find((one: any) => one.heading === heading);
const plan = async () => ok(await clerk.get(`/api/plans/${planId}`)).row;
const openTasks = async (who: Client, about: string) =>
  ok(await who.get('/api/tasks', { filter: { state: 'open', about } })).rows;

const ITEMS = [
  { level: 1, heading: '扩大优质资源', author: 'basic' },
  { level: 2, heading: '增加学位供给', author: 'basic', coAuthors: ['finance'] },
  { level: 1, heading: '守牢安全底线', author: 'safety' },
  { level: 2, heading: '压实校园安全责任', author: 'safety' },
];

it('is drafted by clause, each item by its own section or several', async () => {
  const created = ok(
    await clerk.post('/api/plans', {
      title: '澜溪区教育局2027年工作要点',
      planYear: 2027,
      origin: 'drafted',
      issuers: ['澜溪区教育局'],
    }),
  );
  planId = created.id;
  for (const [order, { level, heading, author, coAuthors = [] }] of ITEMS.entries())
    ok(
      await clerk.post('/api/draft-items', {
        plan: planId,
        order,
        level,
        heading,
        author: unit(author),
        coAuthors: coAuthors.map(unit),
      }),
    );
  const finance = await test.as('financeHead');
  expect((await openTasks(finance, 'draftItem')).map((one: any) => one.title)).toEqual(['撰写：增加学位供给']);
  const seats = await itemCalled('增加学位供给');
  ok(
    await finance.patch(`/api/draft-items/${seats.id}`, {
      version: seats.version,
      body: '全年新增学位2000个，其中小学1200个、初中800个。',
    }),
  );
  const safety = await itemCalled('压实校园安全责任');
  refused(
    await finance.patch(`/api/draft-items/${safety.id}`, { version: safety.version, body: '越界。' }),
    403,
    'outside-scope',
  );
});

it('is handed in by its authors and accepted by the office; nothing goes out before all is accepted', async () => {
  const [basic, guard] = [await test.as('basicHead'), await test.as('safetyHead')];
  refused(await clerk.act('plans', planId, 'consult'), 422, 'items-open');
  const safety = await itemCalled('压实校园安全责任');
  refused(await guard.act('draft-items', safety.id, 'handIn'), 422, 'field-missing');
  ok(
    await guard.patch(`/api/draft-items/${safety.id}`, {
      version: safety.version,
      body: '每季度开展一次安全隐患排查。',
    }),
  );
  for (const { heading, author } of ITEMS) {
    const item = await itemCalled(heading);
    const who = author === 'safety' ? guard : basic;
    if (!item.body)
      ok(await who.patch(`/api/draft-items/${item.id}`, { version: item.version, body: '各单位按分工落实。' }));
    ok(await who.act('draft-items', item.id, 'handIn'));
    ok(await clerk.act('draft-items', item.id, 'accept'));
  }
  expect(await openTasks(guard, 'draftItem')).toEqual([]);
  expect((await draft()).items.map((one: any) => one.label)).toEqual(['一、', '（一）', '二、', '（一）']);
  ok(await clerk.act('plans', planId, 'consult'));
});

it('collects comments from chosen sections and schools, and answers each', async () => {
  const [school, other, policy] = [
    await test.as('principal1'),
    await test.as('principal2'),
    await test.as('policyHead'),
  ];
  expect((await school.get(`/api/plans/${planId}/draft`)).status).toBe(404);
  const invitation = { organisations: [unit('school1'), unit('policy')], dueOn: '2099-01-15', note: '请于期限前反馈' };
  expect(ok(await clerk.post(`/api/plans/${planId}/invite`, invitation))).toEqual({ invited: 2, already: 0 });
  expect(ok(await clerk.post(`/api/plans/${planId}/invite`, invitation))).toEqual({ invited: 0, already: 2 });
  expect((await openTasks(school, 'consultation')).length).toBe(1);
  const seen = await draft(school);
  const seats = seen.items.find((one: any) => one.heading === '增加学位供给');
  expect(seen.may).toMatchObject({ comment: true, edit: false });
  expect(seen.versions).toEqual([]);
  expect((await draft(policy)).versions.map((one: any) => one.note)).toEqual(['征求意见稿']);
  const opinion = {
    plan: planId,
    item: seats.id,
    organisation: unit('school1'),
    body: '请明确学位分布到校。',
    proposal: '新增学位2000个，分校下达。',
  };
  const comment = ok(await school.post('/api/draft-comments', opinion));
  ok(
    await policy.post('/api/draft-comments', { plan: planId, organisation: unit('policy'), body: '文种和依据合规。' }),
  );
  refused(await school.post('/api/draft-comments', { ...opinion, organisation: unit('policy') }), 403, 'outside-scope');
  // A school that was not asked does not see the draft: to it the plan does not exist.
  refused(
    await other.post('/api/draft-comments', { ...opinion, organisation: unit('school2') }),
    422,
    'missing-reference',
  );
  // Nor is an opinion noted in the name of a school that nobody asked.
  refused(await clerk.post('/api/draft-comments', { ...opinion, organisation: unit('school2') }), 403, 'not-asked');
  // A school reads its own opinions, not those of others.
  expect((await draft(school)).comments.map((one: any) => one.id)).toEqual([comment.id]);
  const [asked] = (await draft(school)).consultations;
  ok(await school.act('consultations', asked.id, 'reply', { remark: '其余无意见' }));
  expect(await openTasks(school, 'consultation')).toEqual([]);
  // Whoever replied is asked anew only when the office asks again.
  expect(ok(await clerk.post(`/api/plans/${planId}/invite`, invitation))).toEqual({ invited: 1, already: 1 });
  expect((await openTasks(school, 'consultation')).length).toBe(1);
  ok(await school.act('consultations', asked.id, 'reply', { remark: '无意见' }));
});

it('does not leave consultation while a comment is unanswered', async () => {
  refused(await clerk.act('plans', planId, 'submitForReview', { reviewSection: unit('policy') }), 422, 'comments-open');
  refused(await clerk.act('plans', planId, 'return', {}, '先改一改'), 422, 'comments-open');
  const [first, second] = (await draft()).comments;
  refused(await clerk.act('draft-comments', first.id, 'decline'), 422, 'field-missing');
  ok(await clerk.act('draft-comments', first.id, 'adoptPartly', { reply: '分校学位另文下达。' }));
  ok(await clerk.act('draft-comments', second.id, 'adopt', { reply: '谢谢。' }));
  const notices = ok(await (await test.as('principal1')).get('/api/notices')).notices;
  expect(notices.map((one: any) => one.title)).toContainEqual(expect.stringContaining('部分采纳'));
  // What was adopted goes into the draft: the item goes back to its authors, in and out again.
  const seats = await itemCalled('增加学位供给');
  ok(await clerk.act('draft-items', seats.id, 'return', {}, '按意见修改'));
  const finance = await test.as('financeHead');
  const open = await itemCalled('增加学位供给');
  ok(
    await finance.patch(`/api/draft-items/${open.id}`, {
      version: open.version,
      body: '全年新增学位2000个，其中小学1200个、初中800个。学位分校下达。',
    }),
  );
  ok(await finance.act('draft-items', open.id, 'handIn'));
  ok(await clerk.act('draft-items', open.id, 'accept'));
  ok(await clerk.act('plans', planId, 'submitForReview', { reviewSection: unit('policy') }));
});

it('passes legality review by somebody else, and the meeting’s decision', async () => {
  const [policy, basic] = [await test.as('policyHead'), await test.as('basicHead')];
  expect((await openTasks(policy, 'plan')).length).toBe(1);
  refused(await basic.act('plans', planId, 'passReview', {}, '合法'), 403, 'outside-scope');
  refused(await clerk.act('plans', planId, 'passReview', {}, '合法'), 403, 'forbidden');
  refused(await policy.act('plans', planId, 'passReview'), 422, 'reason-missing');
  // From the review on the draft stands.
  const item = await itemCalled('压实校园安全责任');
  refused(await clerk.act('draft-items', item.id, 'return', {}, '再改'), 409, 'draft-closed');
  ok(await policy.act('plans', planId, 'passReview', {}, '主体、权限、内容、程序合法'));
  expect(await openTasks(policy, 'plan')).toEqual([]);
  refused(await clerk.act('plans', planId, 'decide'), 422, 'field-missing');
  const decision = ok(
    await clerk.post('/api/decisions', {
      title: '局长办公会第3次会议',
      body: 'directors',
      heldOn: '2027-01-20',
      chair: test.bureau.people.director,
      attendees: [test.bureau.people.director, test.bureau.people.deputy1],
      content: '审定通过2027年工作要点。',
    }),
  );
  ok(await clerk.act('plans', planId, 'decide', { decision: decision.id }));
});

it('is signed by a leader, issued with number and date, and frozen', async () => {
  const issue = { docNumber: '澜教发[2027]3号', issuedOn: '2027-01-25' };
  refused(await clerk.act('plans', planId, 'issue', issue), 422, 'field-missing');
  refused(await clerk.act('plans', planId, 'sign', { signedOn: '2027-01-22' }), 403, 'forbidden');
  const director = await test.as('director');
  expect((await openTasks(director, 'plan')).map((one: any) => one.title)).toEqual([
    '签发：澜溪区教育局2027年工作要点',
  ]);
  ok(await director.act('plans', planId, 'sign', { signedOn: '2027-01-22' }));
  expect(await openTasks(director, 'plan')).toEqual([]);
  refused(await director.act('plans', planId, 'sign', { signedOn: '2027-01-23' }), 422, 'signed');
  refused(await clerk.act('plans', planId, 'issue', { ...issue, docNumber: '第3号' }), 422, 'invalid-doc-number');
  refused(await clerk.act('plans', planId, 'issue', { ...issue, issuedOn: '2027-01-21' }), 422, 'dates-disordered');
  ok(await clerk.act('plans', planId, 'issue', issue));
  expect(await plan()).toMatchObject({
    state: 'issued',
    docNumber: '澜教发〔2027〕3号',
    signer: test.bureau.people.director,
  });
  const review = ok(await clerk.get(`/api/plans/${planId}/review`));
  expect(review.textVersion).toMatchObject({ note: '印发稿', frozen: true });
  expect(review.textVersion.text).toContain('（一）增加学位供给\n全年新增学位2000个');
  expect(review.textVersion.text).toMatch(/2027年1月22日$/);
  expect(createHash('sha256').update(review.textVersion.text).digest('hex')).toBe(review.textVersion.sha256);
  expect(review.clauses.map((one: any) => one.path)).toEqual(['一', '一/一', '二', '二/一']);
  expect(review.targets.map((one: any) => one.value)).toEqual(expect.arrayContaining([2000, 1200, 800]));
  // The decomposition of an issued text is reviewed before it is dispatched.
  expect((await clerk.act('plans', planId, 'dispatch')).body.reasons.map((one: any) => one.facts.code)).toContain(
    'unreviewed',
  );
});

it('is published, and every version is kept', async () => {
  expect((await (await test.as('principal2')).get(`/api/plans/${planId}`)).status).toBe(200);
  ok(await clerk.act('plans', planId, 'publish', { publishedAt: 'http://jyj.lanxi.example/2027/yaodian' }));
  expect((await plan()).publishedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  const { versions, commitments } = ok(await clerk.get(`/api/plans/${planId}/review`));
  expect(versions.map((one: any) => one.note)).toEqual(['印发稿', '送审稿', '征求意见稿']);
  const consulted = ok(await clerk.get(`/api/plans/${planId}/versions/1`)).textVersion.text;
  const submitted = ok(await clerk.get(`/api/plans/${planId}/versions/2`)).textVersion.text;
  expect(consulted).not.toContain('学位分校下达');
  expect(submitted).toContain('学位分校下达');
  ok(await clerk.post(`/api/plans/${planId}/review/mark`, { all: true, reviewed: true }));
  const fresh = ok(await clerk.get(`/api/plans/${planId}/review`)).commitments;
  const set = { leader: test.bureau.people.deputy1, leadSection: unit('basic') };
  ok(
    await clerk.post(`/api/plans/${planId}/assign`, {
      commitments: fresh.map(({ id, version }: any) => ({ id, version })),
      set,
    }),
  );
  refused(await clerk.act('plans', planId, 'archive', {}, '年终归档'), 409, 'wrong-state');
  ok(await clerk.act('plans', planId, 'dispatch'));
  ok(await clerk.act('plans', planId, 'archive', {}, '年终归档'));
  expect(commitments.length).toBeGreaterThan(0);
  expect((await plan()).archivedAt).not.toBeNull();
  expect(ok(await clerk.get(`/api/plans/${planId}/review`)).versions.length).toBe(3);
  const { entries } = ok(await clerk.get(`/api/plans/${planId}/history`));
  const verbs = entries.map((one: any) => one.verb);
  for (const verb of [
    'consult',
    'submitForReview',
    'passReview',
    'decide',
    'sign',
    'issue',
    'publish',
    'dispatch',
    'archive',
  ])
    expect(verbs).toContain(verb);
});

it('lets nobody pass the review of what they submitted themselves', async () => {
  // One person with a post in the office and one in the section that reviews.
  const { rows } = ok(await clerk.get('/api/people', { filter: { id: test.bureau.people.officeHead } }));
  expect(rows.length).toBe(1);
  const id = ok(
    await clerk.post('/api/plans', { title: '专项计划', planYear: 2027, origin: 'drafted', kind: 'special' }),
  ).id;
  const admin = await test.as('admin');
  const post = {
    person: test.bureau.people.officeHead,
    organisation: unit('policy'),
    role: 'section',
    title: '兼科长',
    fromOn: '2025-01-01',
  };
  const second = ok(await admin.post('/api/posts', post));
  const head = await test.as('officeHead');
  const item = ok(
    await head.post('/api/draft-items', { plan: id, order: 0, level: 1, heading: '一项工作', body: '按期完成。' }),
  );
  ok(await head.act('draft-items', item.id, 'handIn'));
  ok(await head.act('draft-items', item.id, 'accept'));
  ok(await head.act('plans', id, 'submitForReview', { reviewSection: unit('policy') }));
  const switched = await head.post('/api/session/post', { postId: second.id });
  const cookie = String([switched.headers['set-cookie']].flat()[0]).split(';')[0] ?? '';
  const reviewer = new Client(test.app, cookie, 'officeHead');
  refused(await reviewer.act('plans', id, 'passReview', {}, '合法'), 422, 'same-person');
});
