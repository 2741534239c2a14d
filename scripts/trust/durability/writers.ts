import { createHash, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { DEMO_PASSWORD } from '../../../fixtures/bureau.ts';
import { signInAt } from '../../../tests/support/server.ts';
import type { Ledger, Written } from './ledger.ts';

type Answer = { readonly status: number; readonly body: any; readonly replayed: boolean };
type Sent = { readonly method: string; readonly path: string; readonly body?: object; readonly file?: Blob };
type Member = { readonly cookie: string; readonly person: string; readonly organisation: string };

const SECTIONS = ['jijiao', 'xueqian', 'zhijiao', 'tiwei', 'anbao', 'jicai', 'dangwei', 'fagui'];
const OFFICE = ['bangongshi', 'ducha'];
const SCHOOLS = ['xiaozhang', 'wangjiang', 'qiming'];
/** Milliseconds until a request without an answer is given up and sent again. */
const PATIENCE = 30_000;

/** One of the writers: works on and on, and sends what was not answered again under its own key until it is. */
class Writer {
  #n = 0;

  constructor(
    private readonly house: { readonly url: string; readonly isOver: boolean },
    private readonly ledger: Ledger,
    private readonly number: number,
    private readonly member: Member,
  ) {}

  /** A mark that no other row has. */
  mark(word: string): string {
    return `${word}${this.number}-${++this.#n}-${randomUUID().slice(0, 8)}`;
  }

  get me(): Member {
    return this.member;
  }

  async #ask({ method, path, body, file }: Sent, key: string): Promise<Answer> {
    const form = file ? new FormData() : null;
    form?.set('file', file as Blob, '附件.txt');
    const answer = await fetch(this.house.url + path, {
      method,
      headers: {
        cookie: this.member.cookie,
        'idempotency-key': key,
        ...(body ? { 'content-type': 'application/json' } : {}),
      },
      ...(form ? { body: form } : body ? { body: JSON.stringify(body) } : {}),
      signal: AbortSignal.timeout(PATIENCE),
    });
    const text = await answer.text();
    const replayed = answer.headers.get('idempotency-replayed') === 'true';
    return { status: answer.status, body: text ? JSON.parse(text) : null, replayed };
  }

  /** Sends until it is answered for good; null when everything is over before. */
  async #send(sent: Sent, key: string): Promise<any> {
    for (let n = 0; !this.house.isOver; n++) {
      if (n > 0) this.ledger.resent++;
      const answer = await this.#ask(sent, key).catch(() => null);
      if (answer) this.ledger.answered(answer.status);
      if (answer && answer.status < 300) {
        if (n > 0 && answer.replayed) this.ledger.replayed++;
        return answer.body ?? {};
      }
      const passing = !answer || answer.status >= 500 || answer.body?.code === 'still-running';
      if (!passing) {
        this.ledger.odd.push(`${sent.method} ${sent.path}: ${answer?.status} ${JSON.stringify(answer?.body)}`);
        return null;
      }
      await sleep(100 * Math.min(n + 1, 5));
    }
    return null;
  }

  /** Sends a write and writes down that it was answered. */
  async write(sent: Sent, what: Omit<Written, 'id' | 'version' | 'key'> & { id?: string; before?: number }) {
    const key = randomUUID();
    const { id, before, ...rest } = what;
    if (what.verb === 'create' || what.verb === 'upload')
      this.ledger.tried.set(what.mark, { table: what.table, column: what.column });
    const row = await this.#send(sent, key);
    if (!row) return null;
    const made = { id: String(row.id ?? id), version: Number(row.version ?? before ?? 1) };
    this.ledger.written.push({ ...rest, ...made, key });
    return made;
  }
}

type Round = (writer: Writer, given: string) => Promise<unknown>;

/** A report on a clause, submitted. */
const report: Round = async (writer, commitment) => {
  const mark = writer.mark('报送');
  const about = { record: 'report', table: 'report', column: 'progress', mark } as const;
  const body = { commitment, period: '2031-01', progress: mark };
  const made = await writer.write({ method: 'POST', path: '/api/reports', body }, { ...about, verb: 'create' });
  if (!made) return;
  const path = `/api/reports/${made.id}/submit`;
  await writer.write(
    { method: 'POST', path, body: { version: made.version, input: {} } },
    { ...about, verb: 'submit', id: made.id },
  );
};

/** A meeting's decision, then put right. */
const decision: Round = async (writer) => {
  const mark = writer.mark('会议');
  const about = { record: 'decision', table: 'decision', column: 'title', mark } as const;
  const body = { title: mark, body: 'party', heldOn: '2031-03-01', content: '原议' };
  const made = await writer.write({ method: 'POST', path: '/api/decisions', body }, { ...about, verb: 'create' });
  if (!made) return;
  const change = { version: made.version, content: '改定' };
  await writer.write(
    { method: 'PATCH', path: `/api/decisions/${made.id}`, body: change },
    { ...about, verb: 'update', id: made.id },
  );
};

/** A school's building, whose areas are counted as it is written, then with another area. */
const building: Round = async (writer) => {
  const mark = writer.mark('楼');
  const about = { record: 'building', table: 'building', column: 'number', mark } as const;
  const body = {
    ...{ school: writer.me.organisation, number: mark, name: mark, fromOn: '2020-09-01', tenure: 'owned' },
    ...{ floorsAbove: 4, builtYear: 2019, classroomArea: 100 },
  };
  const made = await writer.write({ method: 'POST', path: '/api/buildings', body }, { ...about, verb: 'create' });
  if (!made) return;
  const change = { version: made.version, classroomArea: 130.5 };
  await writer.write(
    { method: 'PATCH', path: `/api/buildings/${made.id}`, body: change },
    { ...about, verb: 'update', id: made.id },
  );
};

/** A file, whose bytes lie outside the database. */
const file: Round = async (writer) => {
  const text = writer.mark('附件').padEnd(4_000, '要点');
  const sha256 = createHash('sha256').update(text).digest('hex');
  const about = { record: 'file', table: 'file', column: 'sha256', mark: sha256, sha256 } as const;
  await writer.write({ method: 'POST', path: '/api/files', file: new Blob([text]) }, { ...about, verb: 'upload' });
};

/** A view of one's own, renamed and removed. */
const view: Round = async (writer) => {
  const mark = writer.mark('视图');
  const about = { record: 'savedView', table: 'saved_view', column: 'name', mark } as const;
  const body = { person: writer.me.person, record: 'plan', name: mark };
  const made = await writer.write({ method: 'POST', path: '/api/saved-views', body }, { ...about, verb: 'create' });
  if (!made) return;
  const path = `/api/saved-views/${made.id}?version=${made.version}`;
  await writer.write({ method: 'DELETE', path }, { ...about, verb: 'remove', id: made.id, before: made.version });
};

/** Whose writer does what: 32 in all. */
const POSTS: readonly (readonly [round: Round, who: readonly string[], writers: number])[] = [
  [report, SECTIONS, 8],
  [decision, OFFICE, 6],
  [building, SCHOOLS, 8],
  [file, [...OFFICE, ...SECTIONS], 6],
  [view, [...SECTIONS, ...SCHOOLS], 4],
];

const ledCommitment = async (url: string, { cookie, organisation }: Member): Promise<string> => {
  const filter = encodeURIComponent(JSON.stringify({ leadSection: organisation, state: 'running' }));
  const answer = await fetch(`${url}/api/commitments?limit=1&filter=${filter}`, { headers: { cookie } });
  const { rows } = (await answer.json()) as { rows: { id: string }[] };
  if (!rows[0]) throw new Error(`no running clause is led by ${organisation}`);
  return rows[0].id;
};

const memberOf = async (url: string, username: string): Promise<Member> => {
  const caller = await signInAt(url, username, DEMO_PASSWORD);
  const { body } = await caller.get('/api/session');
  return { cookie: caller.cookie, person: body.person.id, organisation: body.post.organisation.id };
};

export type Load = { end(): Promise<void>; readonly writers: number };

/**
 * Sets 32 writers to work until told to end; none stops for want of an answer.
 * @param pause milliseconds between two rounds of one writer
 */
export const startWriters = async (url: string, ledger: Ledger, pause = 0): Promise<Load> => {
  const house = { url, isOver: false };
  const members = new Map<string, Member>();
  const work: Promise<void>[] = [];
  for (const [round, who, writers] of POSTS)
    for (let n = 0; n < writers; n++) {
      const name = who[n % who.length] as string;
      const member = members.get(name) ?? (await memberOf(url, name));
      members.set(name, member);
      const given = round === report ? await ledCommitment(url, member) : '';
      const writer = new Writer(house, ledger, work.length + 1, member);
      work.push(goOn(house, pause, () => round(writer, given)));
    }
  return {
    writers: work.length,
    end: async () => {
      house.isOver = true;
      await Promise.all(work);
    },
  };
};

const goOn = async (
  house: { readonly isOver: boolean },
  pause: number,
  round: () => Promise<unknown>,
): Promise<void> => {
  while (!house.isOver) {
    await round();
    if (pause > 0) await sleep(pause);
  }
};
