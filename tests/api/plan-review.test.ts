import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CommitmentView, ReviewChange, ReviewView } from '#contract/plan';
import { type Client, startApp, type TestApp } from '../support/app.ts';
import { FICTIONAL_PLAN } from '../support/fictional-plan.ts';

let test: TestApp;
let clerk: Client;
let view: ReviewView;
beforeAll(async () => {
  test = await startApp();
  clerk = await test.as('officeClerk');
});
afterAll(() => test?.close());

const unit = (key: string): string => test.bureau.organisations[key] as string;
const reload = async (): Promise<ReviewView> => {
  view = (await clerk.get<ReviewView>(`/api/plans/${view.plan.id}/review`)).body;
  return view;
};
beforeEach(async () => {
  const imported = await clerk.upload(
    '/api/plans/import',
    { name: '要点.txt', bytes: FICTIONAL_PLAN },
    { again: 'true' },
  );
  expect(imported.status).toBe(200);
  view = (await clerk.get<ReviewView>(`/api/plans/${imported.body.plan.id}/review`)).body;
});

const saying = (words: string): CommitmentView => {
  const found = view.commitments.find((one) => one.text.includes(words));
  if (!found) throw new Error(`no commitment says ${words}`);
  return found;
};
const targetOf = (words: string) => {
  const found = view.targets.find((one) => one.quote.includes(words));
  if (!found) throw new Error(`no target says ${words}`);
  return found;
};
const done = <T = ReviewChange>(answer: { status: number; body: T }): T => {
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return answer.body;
};
const sentencesHold = () => {
  for (const one of view.commitments) expect(view.textVersion?.text.slice(one.start, one.end)).toBe(one.text);
};

describe('marking', () => {
  it('marks one, a clause with all below it, and all; progress is in the counts', async () => {
    const one = saying('望江小学');
    const mark = (body: object) => clerk.post<ReviewChange>(`/api/plans/${view.plan.id}/review/mark`, body);
    const first = done(await mark({ commitments: [{ id: one.id, version: one.version }], reviewed: true }));
    expect(first.counts).toMatchObject({ reviewed: 1, unreviewed: view.commitments.length - 1 });
    const section = view.clauses.find((clause) => clause.path === '二');
    const inside = view.commitments.filter((found) => found.clausePath.startsWith('二'));
    expect(done(await mark({ clause: section?.id, reviewed: true })).commitments.length).toBe(inside.length);
    expect(done(await mark({ all: true, reviewed: true })).counts.unreviewed).toBe(0);
    expect((await reload()).commitments.every((found) => found.review === 'reviewed')).toBe(true);
    expect((await mark({ all: true, clause: section?.id, reviewed: true })).status).toBe(400);
  });

  it('refuses another version than the one that was seen', async () => {
    const one = saying('望江小学');
    done(await clerk.post(`/api/commitments/${one.id}/drop`, { version: one.version, reason: '背景介绍' }));
    const late = await clerk.post(`/api/plans/${view.plan.id}/review/mark`, {
      commitments: [{ id: one.id, version: one.version }],
      reviewed: true,
    });
    expect(late).toMatchObject({ status: 409, body: { code: 'version-conflict' } });
  });
});

describe('splitting and merging', () => {
  it('splits a sentence where the clerk says; targets go to the part they stand in', async () => {
    const one = saying('每季度开展一次安全隐患排查');
    const at = one.start + one.text.indexOf('整改率');
    const change = done(
      await clerk.post<ReviewChange>(`/api/commitments/${one.id}/split`, { version: one.version, at }),
    );
    expect(change.commitments.map((part) => part.text)).toEqual(['每季度开展一次安全隐患排查，', '整改率达到100%。']);
    await reload();
    sentencesHold();
    const [left, right] = [saying('安全隐患排查'), saying('整改率')];
    expect(left.id).toBe(one.id);
    expect(right).toMatchObject({ leadSection: one.leadSection, clausePath: one.clausePath, review: 'unreviewed' });
    expect(right.code).not.toBe(left.code);
    const rate = view.targets.find(
      (found) => found.unit === '%' && found.start >= right.start && found.start < right.end,
    );
    expect(rate?.commitment).toBe(right.id);
    expect(view.targets.filter((found) => found.commitment === left.id).every((found) => found.end <= left.end)).toBe(
      true,
    );
  });

  it('refuses a cut through a target, and one outside the sentence', async () => {
    const one = saying('3000');
    const figure = targetOf('3000');
    const cut = await clerk.post(`/api/commitments/${one.id}/split`, { version: one.version, at: figure.start + 1 });
    expect(cut).toMatchObject({ status: 422, body: { code: 'splits-target' } });
    const outside = await clerk.post(`/api/commitments/${one.id}/split`, { version: one.version, at: one.end });
    expect(outside).toMatchObject({ status: 422, body: { code: 'outside-sentence' } });
  });

  it('merges a sentence with the next of its clause, and with no other', async () => {
    const [first, second] = [saying('普惠性幼儿园覆盖率'), saying('健全幼儿园保教质量')];
    const far = saying('校外培训机构专项检查');
    const merge = (next: CommitmentView) =>
      clerk.post<ReviewChange>(`/api/commitments/${first.id}/merge`, {
        version: first.version,
        next: next.id,
        nextVersion: next.version,
      });
    expect(await merge(far)).toMatchObject({ status: 422, body: { code: 'not-next' } });
    const change = done(await merge(second));
    expect(change.removed).toEqual([second.id]);
    await reload();
    sentencesHold();
    expect(saying('普惠性幼儿园覆盖率').text).toContain('健全幼儿园保教质量');
    expect(view.commitments.some((one) => one.id === second.id)).toBe(false);
    const history = await clerk.get(`/api/commitments/${first.id}/history`);
    expect(history.body.entries.map((entry: any) => entry.verbLabel)).toContain('合并');
  });
});

describe('dropping and adding', () => {
  it('drops with a reason and takes back', async () => {
    const one = saying('健全幼儿园保教质量');
    const silent = await clerk.post(`/api/commitments/${one.id}/drop`, { version: one.version, reason: ' ' });
    expect(silent.status).toBe(400);
    const dropped = done(
      await clerk.post<ReviewChange>(`/api/commitments/${one.id}/drop`, {
        version: one.version,
        reason: '是原则，不是任务',
      }),
    );
    expect(dropped.commitments[0]).toMatchObject({ review: 'dropped', dropReason: '是原则，不是任务' });
    expect(dropped.counts.dropped).toBe(1);
    const version = dropped.commitments[0]?.version;
    const back = done(await clerk.post<ReviewChange>(`/api/commitments/${one.id}/restore`, { version }));
    expect(back.commitments[0]).toMatchObject({ review: 'unreviewed', dropReason: null });
  });

  it('makes a selected span a promise with a target of its own', async () => {
    const text = view.textVersion?.text ?? '';
    const start = text.indexOf('围绕优质均衡目标');
    const span = { start, end: start + '围绕优质均衡目标'.length };
    const change = done(await clerk.post<ReviewChange>(`/api/plans/${view.plan.id}/commitments`, span));
    expect(change.commitments[0]).toMatchObject({
      text: '围绕优质均衡目标',
      clausePath: '-',
      source: 'manual',
      review: 'reviewed',
    });
    const again = await clerk.post(`/api/plans/${view.plan.id}/commitments`, span);
    expect(again).toMatchObject({ status: 409, body: { code: 'duplicate' } });
    const beyond = await clerk.post(`/api/plans/${view.plan.id}/commitments`, {
      start: text.length,
      end: text.length + 5,
    });
    expect(beyond).toMatchObject({ status: 422, body: { code: 'outside-text' } });
  });

  it('lets no form invent a promise', async () => {
    const answer = await clerk.post('/api/commitments', {
      plan: view.plan.id,
      title: '凭空而来',
      text: '凭空而来',
      clausePath: '-',
      kind: 'duty',
    });
    expect(answer.status).toBe(403);
  });
});

describe('targets', () => {
  const given = { subject: '机构年检完成率', op: 'gte', value: 100, unit: '%', type: 'ratio' };

  it('adds one whose quote stands in the sentence, and refuses one that does not', async () => {
    const one = saying('全部机构年检');
    const change = done(
      await clerk.post<ReviewChange>(`/api/commitments/${one.id}/targets`, { ...given, quote: '完成全部机构年检' }),
    );
    expect(change.targets[0]).toMatchObject({ source: 'manual', commitment: one.id });
    expect(view.textVersion?.text.slice(change.targets[0]?.start, change.targets[0]?.end)).toBe('完成全部机构年检');
    const foreign = await clerk.post(`/api/commitments/${one.id}/targets`, { ...given, quote: '新增学位3000个' });
    expect(foreign).toMatchObject({ status: 422, body: { code: 'quote-not-found' } });
    const empty = await clerk.post(`/api/commitments/${one.id}/targets`, {
      ...given,
      value: null,
      quote: '完成全部机构年检',
    });
    expect(empty).toMatchObject({ status: 422, body: { code: 'target-incomplete' } });
  });

  it('corrects a deadline and lets the promise’s date follow it', async () => {
    const one = saying('望江小学');
    const held = view.targets.find((target) => target.commitment === one.id && target.deadline);
    const change = done(
      await clerk.patch<ReviewChange>(`/api/targets/${held?.id}`, { version: held?.version, deadline: '2026-08-20' }),
    );
    expect(change.targets[0]?.deadline).toBe('2026-08-20');
    expect(change.commitments[0]?.dueOn).toBe('2026-08-20');
    const stale = await clerk.patch(`/api/targets/${held?.id}`, { version: held?.version, deadline: '2026-08-21' });
    expect(stale).toMatchObject({ status: 409, body: { code: 'version-conflict' } });
  });

  it('removes a total and lets its parts stand by themselves', async () => {
    const total = targetOf('3000');
    const parts = view.targets.filter((one) => one.parent === total.id);
    expect(parts.length).toBe(2);
    const change = done(
      await clerk.delete<ReviewChange>(`/api/targets/${total.id}`, { version: String(total.version) }),
    );
    expect(change.removed).toEqual([total.id]);
    expect(change.targets.map((one) => one.parent)).toEqual([null, null]);
    expect((await reload()).findings.flatMap((one) => one.targets)).not.toContain(total.id);
  });

  it('refuses a circle of totals', async () => {
    const total = targetOf('3000');
    const part = view.targets.find((one) => one.parent === total.id);
    const answer = await clerk.patch(`/api/targets/${total.id}`, { version: total.version, parent: part?.id });
    expect(answer).toMatchObject({ status: 422, body: { code: 'wrong-parent' } });
  });

  it('shows a model’s proposals apart until a person accepts them', async () => {
    const proposal = {
      quote: '开展一次安全隐患排查',
      subject: '安全隐患排查',
      op: 'eq',
      value: 1,
      unit: '次',
      deadline: null,
    };
    const answers = (_: unknown, response: ServerResponse) =>
      response.end(
        JSON.stringify({
          choices: [{ message: { content: JSON.stringify([proposal, { ...proposal, quote: '原文没有的话' }]) } }],
        }),
      );
    const model = createServer(answers);
    await new Promise<void>((resolve) => model.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(model.address() as AddressInfo).port}/v1`;
    const set = (given: object) =>
      test.database.asOwner((client) => client.query('update tenant set settings = $1', [JSON.stringify(given)]));
    try {
      await set({ targetProposals: { url, model: 'local' } });
      const frequency = targetOf('每季度');
      done(await clerk.delete(`/api/targets/${frequency.id}`, { version: String(frequency.version) }));
      const change = done<any>(await clerk.post(`/api/plans/${view.plan.id}/propose`));
      expect(change.note).toBeNull();
      expect(change.targets).toEqual([expect.objectContaining({ source: 'proposed', quote: proposal.quote })]);
      expect(change.counts.proposed).toBe(1);
      const [one] = change.targets;
      const accepted = done(await clerk.post<ReviewChange>(`/api/targets/${one.id}/accept`, { version: one.version }));
      expect(accepted.targets[0]?.source).toBe('manual');
      expect(accepted.counts.proposed).toBe(0);
    } finally {
      await set({});
      await new Promise((resolve) => model.close(resolve));
    }
  });

  it('asks no model unless one is configured', async () => {
    expect(view.may.propose).toBe(false);
    const answer = await clerk.post(`/api/plans/${view.plan.id}/propose`);
    expect(answer).toMatchObject({ status: 409, body: { code: 'proposals-off' } });
  });
});

describe('two people at one promise', () => {
  it('shows the second what the first changed, field by field', async () => {
    const head = await test.as('officeHead');
    const one = saying('望江小学');
    done(await clerk.patch(`/api/commitments/${one.id}`, { version: one.version, dueOn: '2026-08-01' }));
    const late = await head.patch(`/api/commitments/${one.id}`, { version: one.version, dueOn: '2026-10-01' });
    expect(late.status).toBe(409);
    expect(late.body).toMatchObject({
      code: 'version-conflict',
      facts: { mine: { dueOn: '2026-10-01' }, theirs: { dueOn: '2026-08-01' }, before: { dueOn: '2026-09-01' } },
    });
    expect((await reload()).commitments.find((found) => found.id === one.id)?.dueOn).toBe('2026-08-01');
  });
});

describe('assigning', () => {
  const all = () => view.commitments.map(({ id, version }) => ({ id, version }));

  it('previews without writing, then assigns; each refusal stands by itself', async () => {
    const [stale, ...rest] = all();
    const commitments = [{ id: stale?.id, version: 99 }, ...rest];
    const set = { leader: test.bureau.people.deputy1, leadSection: unit('basic') };
    const preview = done<any>(
      await clerk.post(`/api/plans/${view.plan.id}/assign`, { commitments, set, preview: true }),
    );
    expect(preview.changed.length).toBe(rest.length);
    expect(preview.refused).toEqual([expect.objectContaining({ id: stale?.id, code: 'version-conflict' })]);
    expect((await reload()).commitments.every((one) => one.leader === null)).toBe(true);
    const assigned = done<any>(await clerk.post(`/api/plans/${view.plan.id}/assign`, { commitments, set }));
    expect(assigned.counts.unowned).toBe(1);
    await reload();
    // The section that leads does not support itself.
    expect(view.commitments.every((one) => !one.supporting.includes(one.leadSection ?? '-'))).toBe(true);
  });

  it('takes over what stands printed only where nobody is named', async () => {
    const one = saying('安全隐患排查');
    const body = {
      commitments: [{ id: one.id, version: one.version }],
      set: { leadSection: unit('policy'), supporting: [] },
    };
    done(await clerk.post(`/api/plans/${view.plan.id}/assign`, body));
    await reload();
    done(await clerk.post(`/api/plans/${view.plan.id}/assign`, { commitments: all(), set: 'suggested' }));
    await reload();
    expect(saying('安全隐患排查').leadSection).toBe(unit('policy'));
    expect(view.commitments.every((found) => found.dueOn !== null)).toBe(true);
  });

  it('lets no school lead, and nobody but the office assign', async () => {
    const commitments = all();
    const school = await clerk.post(`/api/plans/${view.plan.id}/assign`, {
      commitments,
      set: { leadSection: unit('school1') },
    });
    expect(school).toMatchObject({ status: 422, body: { code: 'wrong-kind' } });
    const section = await (await test.as('basicHead')).post(`/api/plans/${view.plan.id}/assign`, {
      commitments,
      set: 'suggested',
    });
    expect(section.status).toBe(403);
  });
});

it('keeps the sentence from every hand', async () => {
  const one = saying('望江小学');
  const answer = await clerk.patch(`/api/commitments/${one.id}`, { version: one.version, text: '另一句话。' });
  expect(answer).toMatchObject({ status: 422, body: { code: 'not-editable' } });
});

it('fixes promises at dispatch: from then on they change by adjustment only', async () => {
  const planId = view.plan.id;
  done(await clerk.post(`/api/plans/${planId}/review/mark`, { all: true, reviewed: true }));
  await reload();
  const set = { leader: test.bureau.people.deputy1, leadSection: unit('basic') };
  done(
    await clerk.post(`/api/plans/${planId}/assign`, {
      commitments: view.commitments.map(({ id, version }) => ({ id, version })),
      set,
    }),
  );
  done<unknown>(
    await clerk.act('plans', planId, 'register', { docNumber: '澜教发[2026]17号', issuedOn: '2026-02-20' }),
  );
  expect((await reload()).plan.docNumber).toBe('澜教发〔2026〕17号');
  expect(view.textVersion?.frozen).toBe(true);
  done<unknown>(await clerk.act('plans', planId, 'dispatch'));
  await reload();
  expect(view.may.review).toBe(false);
  const one = saying('望江小学');
  const moved = await clerk.patch(`/api/commitments/${one.id}`, { version: one.version, dueOn: '2026-12-31' });
  expect(moved).toMatchObject({ status: 409, body: { code: 'dispatched' } });
  const split = await clerk.post(`/api/commitments/${one.id}/split`, { version: one.version, at: one.start + 4 });
  expect(split).toMatchObject({ status: 409, body: { code: 'fixed' } });
});
