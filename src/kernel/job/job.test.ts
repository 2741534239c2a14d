import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { cancelJob, getJob, type JobView, listJobs, retryJob } from '#contract/jobs';
import { type Actor, systemActor } from '#kernel/definition';
import { refuse } from '#kernel/refusal';
import { addActor, call, openRoom, type Room } from '../../../tests/support/room.ts';
import { noticeRecords } from '../notice/index.ts';
import {
  errandKind,
  type JobContext,
  JobLost,
  JobRunner,
  job,
  jobKind,
  jobKinds,
  jobRecords,
  jobRoutes,
  prepareQueues,
  type RunnerOptions,
  sendErrand,
  startJob,
} from './index.ts';

let room: Room;
let clerk: Actor;
let admin: Actor;

/** What the kinds of these tests do; each test sets it. */
let work: (context: JobContext<{ n: number }>) => Promise<undefined | { path: string; label: string }>;
let errands: unknown[] = [];
let errandFails = false;

const counting = jobKind({
  name: 'counting',
  label: '计数',
  en: 'Counting',
  input: z.object({ n: z.number() }),
  retry: { attempts: 2, delay: 0 },
  concurrency: 2,
  run: (context) => work(context),
});
const errand = errandKind({
  name: 'testErrand',
  label: '差事',
  en: 'Errand',
  input: z.object({ n: z.number() }),
  retry: { attempts: 2, delay: 0 },
  run: async ({ input, attempt }) => {
    errands.push([input.n, attempt]);
    if (errandFails) throw new Error('the other end is away');
  },
});
const kinds = jobKinds([counting], [errand]);
const routes = jobRoutes(kinds);

const runners: JobRunner[] = [];
const runner = async (options: RunnerOptions = {}) => {
  const made = new JobRunner(room.house, kinds, { look: 30, beat: 30, grace: 20_000, ...options });
  runners.push(made);
  await made.start();
  return made;
};
const start = (actor: Actor, options = {}) =>
  room.database.write(actor, (tx) => startJob(tx, counting, { n: 3 }, options));
const view = (id: string, actor = clerk): Promise<JobView> => call(room, routes, getJob, actor, { params: { id } });
const until = async (id: string, ...states: string[]): Promise<JobView> => {
  for (let n = 0; n < 2_000; n++) {
    const now = await view(id, admin);
    if (states.includes(now.state)) return now;
    await sleep(25);
  }
  throw new Error(`job is ${JSON.stringify(await view(id, admin))}`);
};
const counted = async (): Promise<number> =>
  room.database.read(
    systemActor(room.tenantId, 'test'),
    async (tx) => (await tx.lookup(job, { kind: 'counting' })).length,
  );

beforeAll(async () => {
  room = await openRoom([...noticeRecords, ...jobRecords]);
  await prepareQueues(room.database, kinds);
  clerk = await addActor(room, 'office', '甲');
  admin = await addActor(room, 'admin', '管理');
});
afterEach(async () => {
  for (const one of runners.splice(0)) await one.stop();
  errands = [];
  errandFails = false;
});
afterAll(() => room.close());

describe('a job', () => {
  it('runs in the name of who started it and says where it stands and what came out', async () => {
    const seen: unknown[] = [];
    let go: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => {
      go = resolve;
    });
    work = async (context) => {
      seen.push(context.actor.personId, context.actor.role, context.input, context.saved);
      context.progress({ phase: '写入', done: 1, total: context.input.n });
      await gate;
      return { path: '/records/schools', label: '查看学校' };
    };
    const id = await start(clerk, { title: '数到三' });
    expect(await view(id)).toMatchObject({ state: 'queued', title: '数到三', kindLabel: '计数', mayCancel: true });
    await runner();
    await until(id, 'running');
    for (let n = 0; n < 2_000 && (await view(id)).done !== 1; n++) await sleep(20);
    expect(await view(id)).toMatchObject({ phase: '写入', done: 1, total: 3, startedBy: { name: '甲' } });
    go();
    expect(await until(id, 'done')).toMatchObject({
      attempt: 1,
      phase: '写入',
      result: { path: '/records/schools', label: '查看学校' },
      mayCancel: false,
    });
    expect(seen).toEqual([clerk.personId, 'office', { n: 3 }, null]);
  });

  it('leaves nothing behind when the write that started it is undone', async () => {
    const before = await counted();
    const failing = room.database.write(clerk, async (tx) => {
      await startJob(tx, counting, { n: 1 });
      throw new Error('later step');
    });
    await expect(failing).rejects.toThrow('later step');
    expect(await counted()).toBe(before);
    const { rows } = await room.database.asOwner((client) =>
      client.query(`select 1 from pgboss.job where name = 'counting' and state < 'active'`),
    );
    expect(rows).toEqual([]);
  });

  it('goes on from its last whole step when a try throws, and is given up after its last try', async () => {
    const saved: unknown[] = [];
    work = async (context) => {
      saved.push(context.saved);
      await context.write((tx) => context.checkpoint(tx, Number(context.saved ?? 0) + 1, { done: 1 }));
      await context.write(async (tx) => {
        await context.checkpoint(tx, 99);
        throw new Error('half a step');
      });
      return undefined;
    };
    const id = await start(clerk);
    await runner();
    const end = await until(id, 'failed');
    expect(saved).toEqual([null, 1]);
    expect(end.problem).toMatch(/编号J-/);
    work = async (context) => {
      saved.push(context.saved);
      return undefined;
    };
    expect(await call(room, routes, retryJob, clerk, { params: { id } })).toMatchObject({ state: 'queued' });
    await until(id, 'done');
    expect(saved).toEqual([null, 1, 2]);
  });

  it('is not tried again when a rule says no, and says which', async () => {
    let tries = 0;
    work = async () => {
      tries++;
      throw refuse('wrong-sheet', '没有导入', '第一行没有表头', '请用模板。');
    };
    const id = await start(clerk);
    await runner();
    expect((await until(id, 'failed')).problem).toBe('没有导入：第一行没有表头。请用模板。');
    expect(tries).toBe(1);
  });

  it('runs with the rights that its starter has now, not those of the start', async () => {
    const gone = await addActor(room, 'office', '离任');
    const id = await start(gone);
    work = async () => undefined;
    await room.database.asOwner((client) =>
      client.query(`update post set to_on = '2026-02-01' where id = $1`, [gone.postId]),
    );
    await runner();
    expect((await until(id, 'failed')).problem).toContain('发起人已不在发起时的岗位');
  });

  it('is cancelled at once while it waits, and at its next step while it runs; what was saved stays', async () => {
    const waiting = await start(clerk);
    expect(await call(room, routes, cancelJob, clerk, { params: { id: waiting } })).toMatchObject({
      state: 'cancelled',
    });
    let steps = 0;
    work = async (context) => {
      for (;;) {
        await context.write((tx) => context.checkpoint(tx, ++steps, { done: steps }));
        await sleep(10);
      }
    };
    const id = await start(clerk);
    await runner();
    await until(id, 'running');
    expect(await call(room, routes, cancelJob, clerk, { params: { id } })).toMatchObject({ cancelRequested: true });
    expect((await until(id, 'cancelled')).done).toBe(steps);
    expect((await view(waiting)).attempt).toBe(0);
  });

  it('goes back into the queue when the house closes, and goes on in the next', async () => {
    const saved: unknown[] = [];
    work = async (context) => {
      saved.push(context.saved);
      if (context.saved) return undefined;
      await context.write((tx) => context.checkpoint(tx, 'half', { done: 1 }));
      for (;;) {
        context.throwIfStopped();
        await sleep(5);
      }
    };
    const id = await start(clerk);
    const first = await runner();
    await until(id, 'running');
    for (let n = 0; n < 2_000 && (await view(id)).done !== 1; n++) await sleep(10);
    await first.stop();
    expect(await view(id)).toMatchObject({ state: 'queued' });
    await runner();
    expect(await until(id, 'done')).toMatchObject({ attempt: 2 });
    expect(saved).toEqual([null, 'half']);
  });

  it('is taken over from a process that gives no sign of life, which then cannot write any more', async () => {
    let late: JobContext | null = null;
    work = async (context) => {
      if (!late) {
        late = context;
        await new Promise(() => undefined);
      }
      return undefined;
    };
    const id = await start(clerk);
    // The first process hangs: no beat, so to all others it is dead.
    const hanging = await runner({ beat: 3_600_000, grace: 1 });
    await until(id, 'running');
    for (let n = 0; n < 2_000 && !late; n++) await sleep(10);
    // As if a minute had gone by; the next one has its time however slow the machine.
    await room.database.asOwner((client) =>
      client.query(`update job_progress set beat_at = beat_at - interval '1 minute' where job_id = $1`, [id]),
    );
    await runner();
    expect(await until(id, 'done')).toMatchObject({ attempt: 2 });
    const zombie = late as unknown as JobContext;
    await expect(zombie.write((tx) => zombie.checkpoint(tx, 'twice'))).rejects.toBeInstanceOf(JobLost);
    await hanging.stop();
  });

  it('is run once by runners that share the queue', async () => {
    let runs = 0;
    work = async () => {
      runs++;
      await sleep(20);
      return undefined;
    };
    const ids = [];
    for (let n = 0; n < 12; n++) ids.push(await start(clerk));
    await Promise.all([runner(), runner(), runner()]);
    for (const id of ids) expect(await until(id, 'done')).toMatchObject({ attempt: 1 });
    expect(runs).toBe(12);
  });

  it('is alone under its key', async () => {
    const id = await start(clerk, { key: 'pupils' });
    await expect(start(admin, { key: 'pupils' })).rejects.toMatchObject({ code: 'job-under-way', facts: { job: id } });
    await call(room, routes, cancelJob, clerk, { params: { id } });
    await start(admin, { key: 'pupils' });
  });

  it('is seen and cancelled by its starter and by administrators, and does not exist for others', async () => {
    const other = await addActor(room, 'office', '乙');
    const id = await start(clerk);
    await expect(view(id, other)).rejects.toMatchObject({ code: 'not-found' });
    await expect(call(room, routes, cancelJob, other, { params: { id } })).rejects.toMatchObject({ code: 'not-found' });
    const mine = await call(room, routes, listJobs, other, { query: { scope: 'all' } });
    expect(mine.jobs).toEqual([]);
    const all = await call(room, routes, listJobs, admin, { query: { scope: 'all', open: 'true' } });
    expect(all.jobs.map((one: JobView) => one.id)).toContain(id);
    expect(await call(room, routes, cancelJob, admin, { params: { id } })).toMatchObject({ state: 'cancelled' });
  });
});

describe('an errand', () => {
  it('is run by itself and leaves no row', async () => {
    await room.database.write(clerk, (tx) => sendErrand(tx, errand, room.tenantId, { n: 7 }));
    await runner();
    for (let n = 0; n < 3_000 && errands.length === 0; n++) await sleep(10);
    expect(errands).toEqual([[7, 1]]);
    expect((await call(room, routes, listJobs, admin, { query: { scope: 'all', kind: 'testErrand' } })).total).toBe(0);
  });

  it('is one of its key in the time given, whoever asks', async () => {
    const send = () => sendErrand(room.database, errand, room.tenantId, { n: 1 }, { key: 'hour', every: 3600 });
    const sent = await Promise.all([send(), send(), send()]);
    expect(sent.filter(Boolean)).toHaveLength(1);
    await runner();
    for (let n = 0; n < 3_000 && errands.length === 0; n++) await sleep(10);
  });

  it('stands among the failed jobs when it came through at none of its tries', async () => {
    errandFails = true;
    await sendErrand(room.database, errand, room.tenantId, { n: 9 });
    await runner();
    const failed = () => call(room, routes, listJobs, admin, { query: { scope: 'all', kind: 'testErrand' } });
    for (let n = 0; n < 2_000 && (await failed()).total === 0; n++) await sleep(20);
    expect((await failed()).jobs).toMatchObject([
      { state: 'failed', attempt: 2, problem: 'the other end is away', mayRetry: false },
    ]);
    expect(errands).toEqual([
      [9, 1],
      [9, 2],
    ]);
    await sendErrand(room.database, errand, room.tenantId, { n: 10 });
    for (let n = 0; n < 2_000 && errands.length < 4; n++) await sleep(20);
    await sleep(200);
    expect((await failed()).total).toBe(1);
  });
});
