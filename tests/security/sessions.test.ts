import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { OPEN_EDGE } from '../../src/app/edge/settings.ts';
import { buildServer } from '../../src/app/http/server.ts';
import { accessRoutes, post } from '../../src/kernel/access/index.ts';
import {
  addBureau,
  addPerson,
  addSeat,
  ask,
  type Bureau,
  type Office,
  openOffice,
  PASSWORD,
  signIn,
  tokenOf,
} from '../support/office.ts';

vi.setConfig({ testTimeout: 60_000 });
let office: Office;
let bureau: Bureau;
let other: Bureau;
let section: string;
let clerk: Awaited<ReturnType<typeof addPerson>>;

beforeAll(async () => {
  office = await openOffice();
  bureau = await addBureau(office);
  other = await addBureau(office, '南屏区教育局（样例）');
  section = await addSeat(office, bureau, '基教科', bureau.rootId);
  await addPerson(office, bureau, '顾明', [{ role: 'admin', organisation: bureau.rootId }], 'guardian');
  clerk = await addPerson(
    office,
    bureau,
    '陈玉兰',
    [
      { role: 'section', organisation: section },
      { role: 'office', organisation: bureau.rootId },
    ],
    'clerk',
  );
  await addPerson(office, other, '林远', [{ role: 'admin', organisation: other.rootId }], 'stranger');
});
afterAll(() => office?.close());

const who = (token: string | null) => ask(office, 'GET', '/api/session', { token });
const hashOf = (token: string) => createHash('sha256').update(token).digest();
const verbs = async () =>
  (
    await office.inside<{ verb: string }>(
      bureau.tenantId,
      'select verb from journal where record = $1 order by at, id',
      ['session'],
    )
  ).map((row) => row.verb);

describe('a session (security/I5)', () => {
  it('tells who is signed in, with which post and which others', async () => {
    const { body, token, headers } = await signIn(office, ' Clerk ');
    expect(body).toMatchObject({
      person: { name: '陈玉兰' },
      post: { organisation: { name: '基教科' }, roleLabel: '科室' },
      bureau: { shortName: '云溪区', demo: false },
      delegations: [],
      mustChangePassword: false,
    });
    expect(body.posts).toHaveLength(2);
    expect(headers['set-cookie']).toMatch(/^yaodian=[A-Za-z0-9_-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    expect((await who(token)).body.person.name).toBe('陈玉兰');
  });

  it('keeps no token that serves: the table holds hashes', async () => {
    const token = await tokenOf(office, 'clerk');
    const [row] = await office.owner<{ h: Buffer }>('select token_hash as h from session where token_hash = $1', [
      hashOf(token),
    ]);
    expect(row?.h).toHaveLength(32);
    const text = JSON.stringify(await office.owner('select *, encode(token_hash, $1) as hex from session', ['hex']));
    expect(text).not.toContain(token);
    expect((await who(hashOf(token).toString('base64url'))).status).toBe(401);
  });

  it('dies at sign-out', async () => {
    const token = await tokenOf(office, 'clerk');
    expect((await ask(office, 'DELETE', '/api/session', { token })).status).toBe(204);
    expect((await who(token)).status).toBe(401);
    expect((await ask(office, 'DELETE', '/api/session', { token })).status).toBe(401);
  });

  it('takes a new token at sign-in: what was planted before serves nobody', async () => {
    const planted = await tokenOf(office, 'clerk');
    const reply = await ask(office, 'POST', '/api/session', {
      token: planted,
      body: { username: 'clerk', password: PASSWORD },
    });
    expect(reply.token).not.toBe(planted);
    expect((await who(planted)).status).toBe(401);
    const invented = 'A'.repeat(43);
    const next = await ask(office, 'POST', '/api/session', {
      token: invented,
      body: { username: 'clerk', password: PASSWORD },
    });
    expect(next.token).not.toBe(invented);
    expect((await who(invented)).status).toBe(401);
  });

  it.each(['', 'x', '%00', 'A'.repeat(43), `${'A'.repeat(42)}=`, 'A'.repeat(500), "' or 1=1 --"])(
    'is nobody’s with the guessed token %j',
    async (token) => {
      expect((await who(token)).status).toBe(401);
    },
  );

  it('refuses a token with one letter changed, at any place', async () => {
    const token = await tokenOf(office, 'clerk');
    for (const at of [0, 7, 21, 40]) {
      const forged = token.slice(0, at) + (token[at] === 'x' ? 'y' : 'x') + token.slice(at + 1);
      expect((await who(forged)).status).toBe(401);
    }
    expect((await who(token)).status).toBe(200);
  });

  it('idles out and ages out', async () => {
    for (const [column, hours, status] of [
      ['seen_at', 1.9, 200],
      ['seen_at', 2.1, 401],
      ['created_at', 11.9, 200],
      ['created_at', 12.1, 401],
    ] as const) {
      const token = await tokenOf(office, 'clerk');
      await office.owner(
        `update session set ${column} = clock_timestamp() - make_interval(mins => $2) where token_hash = $1`,
        [hashOf(token), hours * 60],
      );
      expect((await who(token)).status, `${column} ${hours} h`).toBe(status);
    }
  });

  it('that was seen to be over stays over when the database’s clock is set back', async () => {
    for (const column of ['seen_at', 'created_at']) {
      const token = await tokenOf(office, 'clerk');
      const turn = (hours: number) =>
        office.owner(
          `update session set ${column} = clock_timestamp() - make_interval(hours => $2) where token_hash = $1`,
          [hashOf(token), hours],
        );
      await turn(13);
      expect((await who(token)).status, column).toBe(401);
      // Thirteen hours back: by the clock it would live.
      await turn(0);
      expect((await who(token)).status, column).toBe(401);
    }
  });

  it('stays awake while it is used, noted once a minute', async () => {
    const token = await tokenOf(office, 'clerk');
    const seen = async () =>
      (await office.owner<{ s: string }>('select seen_at as s from session where token_hash = $1', [hashOf(token)]))[0]
        ?.s;
    const first = await seen();
    await who(token);
    expect(await seen()).toBe(first);
    await office.owner(`update session set seen_at = seen_at - interval '61 seconds' where token_hash = $1`, [
      hashOf(token),
    ]);
    await who(token);
    expect(Date.parse(String(await seen()))).toBeGreaterThanOrEqual(Date.parse(String(first)));
  });

  it('goes on under a new token with another post, and its age runs on', async () => {
    const token = await tokenOf(office, 'clerk');
    await office.owner(`update session set created_at = created_at - interval '3 hours' where token_hash = $1`, [
      hashOf(token),
    ]);
    const reply = await ask(office, 'POST', '/api/session/post', { token, body: { postId: clerk.postIds[0] } });
    expect(reply.body.post).toMatchObject({ id: clerk.postIds[0], role: 'section' });
    expect((await who(token)).status).toBe(401);
    const [row] = await office.owner<{ age: number }>(
      'select extract(epoch from clock_timestamp() - created_at)::float8 as age from session where token_hash = $1',
      [hashOf(String(reply.token))],
    );
    expect(row?.age).toBeGreaterThan(10_000);
  });

  it('cannot take up another person’s post', async () => {
    const token = await tokenOf(office, 'clerk');
    const [foreign] = await office.inside<{ id: string }>(
      bureau.tenantId,
      `select id from post where tenant_id = $1 and role = 'admin'`,
      [bureau.tenantId],
    );
    const reply = await ask(office, 'POST', '/api/session/post', { token, body: { postId: foreign?.id } });
    expect(reply.status).toBe(404);
    expect((await who(token)).status).toBe(200);
  });

  it('sees its own bureau only', async () => {
    const token = await tokenOf(office, 'stranger');
    const { body } = await ask(office, 'GET', '/api/people', { token });
    expect(body.rows.map((row: { name: string }) => row.name)).toEqual(['林远']);
    expect((await ask(office, 'GET', `/api/people/${clerk.id}`, { token })).status).toBe(404);
    const reset = await ask(office, 'POST', `/api/admin/accounts/${clerk.id}/password`, { token, body: {} });
    expect(reset.status).toBe(404);
  });

  it('is journalled from sign-in to sign-out, without the token', async () => {
    const before = (await verbs()).length;
    const token = await tokenOf(office, 'clerk');
    await signIn(office, 'clerk', 'not my password at all');
    await ask(office, 'DELETE', '/api/session', { token });
    expect((await verbs()).slice(before)).toEqual(['sign-in', 'deny', 'sign-out']);
    const payloads = await office.inside(bureau.tenantId, 'select content from journal_payload');
    expect(JSON.stringify(payloads)).not.toContain(token);
    expect(JSON.stringify(payloads)).not.toContain('not my password');
  });
});

it('of somebody who asks too much is asked to come again, from whatever address; others are served (security/R5)', async () => {
  const [one, again, other] = [
    await tokenOf(office, 'clerk'),
    await tokenOf(office, 'clerk'),
    await tokenOf(office, 'guardian'),
  ];
  const limits = { person: { perMinute: 1 }, address: { perMinute: 1_000_000 } };
  const edge = { ...OPEN_EDGE, limits };
  const app = await buildServer({ house: office.house, routes: accessRoutes, web: null, logLevel: 'silent', edge });
  const from = (token: string, remoteAddress: string) =>
    app.inject({ url: '/api/session', remoteAddress, headers: { cookie: `yaodian=${token}` } });
  try {
    expect((await from(one, '192.0.2.1')).statusCode).toBe(200);
    const refused = await from(again, '192.0.2.2');
    expect([refused.statusCode, refused.json().code]).toEqual([429, 'too-many-requests']);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect((await from(other, '192.0.2.1')).statusCode).toBe(200);
  } finally {
    await app.close();
  }
});

describe('losing one’s rights (security/I5, security/A5)', () => {
  const fresh = async (username: string) => {
    const human = await addPerson(office, bureau, '周成', [{ role: 'section', organisation: section }], username);
    return { ...human, token: await tokenOf(office, username) };
  };
  const ended: [string, (human: { id: string; postId: string }) => Promise<unknown>][] = [
    [
      'the post ended yesterday',
      ({ postId }) => office.database.write(bureau.system, (tx) => tx.update(post, postId, { toOn: '2021-01-01' })),
    ],
    [
      'the post begins later',
      ({ postId }) => office.database.write(bureau.system, (tx) => tx.update(post, postId, { fromOn: '2099-01-01' })),
    ],
    [
      'the person left',
      ({ id }) => office.inside(bureau.tenantId, `update person set left_on = '2021-01-01' where id = $1`, [id]),
    ],
    [
      'the account was disabled',
      ({ id }) => office.owner('update account set disabled_at = now() where person_id = $1', [id]),
    ],
    [
      'the post went to somebody else',
      ({ postId }) => office.inside(bureau.tenantId, 'update post set person = $2 where id = $1', [postId, clerk.id]),
    ],
    [
      'the tenant of the session is another',
      ({ id }) => office.owner('update session set tenant_id = $2 where person_id = $1', [id, other.tenantId]),
    ],
  ];
  it.each(ended.map(([name], index) => [name, index] as const))(
    'ends the session at the next request when %s',
    async (_, index) => {
      const human = await fresh(`leaver${index}`);
      expect((await who(human.token)).status).toBe(200);
      await ended[index]?.[1](human);
      expect((await who(human.token)).status).toBe(401);
    },
  );

  it('lasts through the last day of the post, in China’s time', async () => {
    const human = await fresh('lastday');
    const day = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
    await office.database.write(bureau.system, (tx) => tx.update(post, human.postId, { toOn: day }));
    expect((await who(human.token)).status).toBe(200);
  });

  it('ends when the organisation is closed', async () => {
    const seat = await addSeat(office, bureau, '旧科', bureau.rootId);
    await addPerson(office, bureau, '何平', [{ role: 'section', organisation: seat }], 'closing');
    const token = await tokenOf(office, 'closing');
    await office.inside(bureau.tenantId, `update organisation set closed_on = '2021-01-01' where id = $1`, [seat]);
    expect((await who(token)).status).toBe(401);
  });

  it('is told apart at sign-in: no post, disabled', async () => {
    const human = await fresh('nopost');
    await office.database.write(bureau.system, (tx) => tx.update(post, human.postId, { toOn: '2021-01-01' }));
    expect((await signIn(office, 'nopost')).body).toMatchObject({ status: 403, code: 'no-post' });
    await office.owner('update account set disabled_at = now() where person_id = $1', [human.id]);
    expect((await signIn(office, 'nopost')).body).toMatchObject({ status: 403, code: 'account-disabled' });
    expect((await signIn(office, 'nopost', 'wrong password here')).body.code).toBe('sign-in-refused');
  });

  it('ends every other session at a new password, and this one goes on under a new token', async () => {
    await addPerson(office, bureau, '吴江', [{ role: 'section', organisation: section }], 'changer');
    const [stolen, own] = [await tokenOf(office, 'changer'), await tokenOf(office, 'changer')];
    const change = (current: string, next: string, token = own) =>
      ask(office, 'POST', '/api/session/password', { token, body: { current, next } });
    expect((await change('not the one', 'seven quiet lamps in fog')).body.code).toBe('wrong-password');
    expect((await change(PASSWORD, PASSWORD)).body.code).toBe('weak-password');
    expect((await change(PASSWORD, 'Jiaoyuju@2026')).body.code).toBe('weak-password');
    expect((await change(PASSWORD, 'changer likes 7 lamps')).body.detail).toContain('用户名');
    const changed = await change(PASSWORD, 'seven quiet lamps in fog');
    expect(changed.status).toBe(204);
    expect((await who(stolen)).status).toBe(401);
    expect((await who(own)).status).toBe(401);
    expect((await who(changed.token)).status).toBe(200);
    expect((await signIn(office, 'changer')).status).toBe(401);
    expect((await signIn(office, 'changer', 'seven quiet lamps in fog')).status).toBe(200);
  });
});
