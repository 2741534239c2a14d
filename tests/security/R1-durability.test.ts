/**
 * R1: nothing that was answered is lost, nothing that was not stands half. The built server with its own database,
 * fsync on, is killed in the middle of its work and started again on the same folder.
 */
import { rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_PASSWORD } from '../../fixtures/bureau.ts';
import {
  type Caller,
  discardServer,
  healthy,
  type Running,
  signInAt,
  spawnServer,
  startServer,
} from '../support/server.ts';

const WRITERS = ['jijiao', 'xueqian', 'zhijiao', 'tiwei', 'anbao', 'jicai', 'dangwei', 'fagui'] as const;
const LONG = 240_000;

let server: Running;
beforeAll(async () => {
  server = await startServer({ demo: true });
}, LONG);
afterAll(() => discardServer(server), 30_000);

const as = (username: string) => signInAt(server.url, username, DEMO_PASSWORD);

/** A plan of so many clauses under its own title. */
const planText = (title: string, clauses: number): string => {
  const lines = Array.from(
    { length: clauses },
    (_, n) => `${n + 1}．推进第${n + 1}项工作。新建学校${n + 1}所，12月底前完成。`,
  );
  return `${title}\n一、全面推进各项工作\n${lines.join('\n')}\n`;
};

const importPlan = (clerk: Caller, title: string, clauses: number) => {
  const form = new FormData();
  form.set('file', new Blob([planText(title, clauses)]), `${title}.txt`);
  return clerk.post('/api/plans/import', form);
};

const CLAUSES = 800;
type Import = { title: string; answered: boolean };

const restart = async (how: 'killApplication' | 'killEverything'): Promise<void> => {
  await server[how]();
  server = await startServer({ folder: server.folder, demo: true });
};

describe('kill -9 in the middle of an import', () => {
  it.each([
    ['killApplication', 150],
    ['killApplication', 900],
    ['killEverything', 500],
  ] as const)('%s after %i ms leaves the plan whole or not at all', { timeout: LONG }, async (how, after) => {
    const title = `2031年第${after}号工作要点`;
    const clerk = await as('ducha');
    const done: Import = { title, answered: false };
    const running = importPlan(clerk, title, CLAUSES).then(
      (reply) => Object.assign(done, { answered: reply.status === 200 }),
      () => done,
    );
    await sleep(after);
    await restart(how);
    await running;
    const again = await as('ducha');
    const filter = encodeURIComponent(JSON.stringify({ title }));
    const { body } = await again.get(`/api/plans?filter=${filter}`);
    if (done.answered) expect(body.rows).toHaveLength(1);
    for (const row of body.rows) {
      const commitments = await again.get(
        `/api/commitments?limit=1&filter=${encodeURIComponent(JSON.stringify({ plan: row.id }))}`,
      );
      expect(commitments.body.total).toBe(CLAUSES);
      expect((await again.get(`/api/files/${row.sourceFile}/content`)).status).toBe(200);
    }
    expect((await importPlan(again, `${title}（重来）`, 20)).status).toBe(200);
  });
});

type Written = { readonly id: string; readonly submitted: boolean };

/** Reports as fast as one section can, until the server is gone; answers what was answered with 200. */
/** `onWritten` is told of every answered write: the kill comes when enough of them have been. */
const reportUntilGone = async (username: string, onWritten: () => void): Promise<Written[]> => {
  const writer = await as(username);
  const { body: session } = await writer.get('/api/session');
  const mine = encodeURIComponent(JSON.stringify({ leadSection: session.post.organisation.id, state: 'running' }));
  const { body } = await writer.get(`/api/commitments?limit=1&filter=${mine}`);
  const commitment = body.rows[0]?.id;
  const written: Written[] = [];
  try {
    for (let n = 0; ; n++) {
      const report = { commitment, period: '2031-01', progress: `${username}第${n}次报送` };
      const made = await writer.post('/api/reports', report);
      if (made.status !== 200) throw new Error(JSON.stringify(made.body));
      written.push({ id: made.body.id, submitted: false });
      onWritten();
      const sent = await writer.post(`/api/reports/${made.body.id}/submit`, { version: made.body.version, input: {} });
      if (sent.status === 200) written[written.length - 1] = { id: made.body.id, submitted: true };
    }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return written;
  }
};

describe('kill -9 in a burst of reports by eight writers', () => {
  it.each(['killApplication', 'killEverything'] as const)(
    '%s loses no report that was answered, nor its journal entry',
    { timeout: LONG },
    async (how) => {
      let answered = 0;
      const writers = WRITERS.map((username) => reportUntilGone(username, () => void answered++));
      while (answered < 3 * WRITERS.length) await sleep(5);
      await restart(how);
      const written = (await Promise.all(writers)).flat();
      expect(written.length).toBeGreaterThan(WRITERS.length);
      const clerk = await as('ducha');
      for (const { id, submitted } of written) {
        const { status, body } = await clerk.get(`/api/reports/${id}`);
        expect(status).toBe(200);
        if (submitted) expect(body.row.state).toBe('submitted');
      }
      const auditor = await as('shenji');
      for (const { id, submitted } of written.slice(-20)) {
        const { body } = await auditor.get(`/api/journal?record=report&recordId=${id}`);
        const verbs = body.entries.map((entry: { verb: string }) => entry.verb);
        expect(verbs).toContain('create');
        if (submitted) expect(verbs).toContain('submit');
      }
    },
  );
});

describe('one folder, one server', () => {
  it('refuses a second process with a clear message and leaves the first alone', { timeout: LONG }, async () => {
    const second = await spawnServer({ folder: server.folder });
    await second.ended();
    expect(second.child.exitCode).toBe(1);
    expect(second.output()).toContain('正由进程');
    expect((await fetch(`${server.url}/api/health`)).status).toBe(200);
  });

  it('says that the database is gone, and recovers by itself', { timeout: LONG }, async () => {
    const clerk = await as('ducha');
    const before = server.postmaster();
    // Connections that are at work when the database goes, not only idle ones.
    const working = Array.from({ length: 8 }, () => clerk.get('/api/board'));
    await sleep(20);
    process.kill(before, 'SIGKILL');
    for (const { status } of await Promise.all(working)) expect([200, 500, 503]).toContain(status);
    const seen: { health: number; asked: number; title: string }[] = [];
    await expect
      .poll(
        async () => {
          const health = await fetch(`${server.url}/api/health`);
          const asked = await clerk.get('/api/my-tasks');
          seen.push({ health: health.status, asked: asked.status, title: asked.body.title ?? '' });
          return health.status === 200 && asked.status === 200 && server.postmaster() !== before;
        },
        { timeout: 60_000, interval: 100 },
      )
      .toBe(true);
    for (const { asked, title } of seen.filter((one) => one.asked !== 200)) {
      expect([500, 503]).toContain(asked);
      expect(title).toMatch(/\p{Script=Han}/u);
    }
  });

  it('leaves no database behind when it is told to stop while it starts', { timeout: LONG }, async () => {
    const early = await spawnServer({ demo: true });
    await expect.poll(early.postmaster, { timeout: 60_000, interval: 10 }).not.toBe(0);
    early.child.kill('SIGTERM');
    await early.ended();
    expect(early.postmaster()).toBe(0);
    await rm(early.folder, { recursive: true, force: true });
  });

  it('is gone with its database when npm, told with its whole group, is gone', { timeout: LONG }, async () => {
    await server.stop();
    const started = await spawnServer({ folder: server.folder, demo: true, npm: true });
    await expect.poll(() => healthy(started.url), { timeout: 120_000 }).toBe(true);
    expect(started.postmaster()).not.toBe(0);
    process.kill(-(started.child.pid as number), 'SIGTERM');
    await started.ended();
    expect(started.postmaster()).toBe(0);
    expect(await healthy(started.url)).toBe(false);
    server = await startServer({ folder: server.folder, demo: true });
  });

  it('ends within ten seconds of SIGTERM and starts again', { timeout: LONG }, async () => {
    expect(await server.stop()).toBeLessThan(10_000);
    server = await startServer({ folder: server.folder, demo: true });
    expect((await (await as('ducha')).get('/api/my-tasks')).status).toBe(200);
  });
});
