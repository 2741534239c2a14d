import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { search as searchContract } from '#contract/search';
import { grant, own, permissions } from '#kernel/access';
import { type Actor, all, longText, record, reference, text } from '#kernel/definition';
import { addActor, addTenant, call, openRoom, type Room } from '../../../tests/support/room.ts';
import { excerptOf } from './excerpt.ts';
import { search, searchRoutes } from './index.ts';

const clause = record({
  name: 'clause',
  label: '条款',
  path: 'clauses',
  module: 'test',
  title: 'title',
  page: '/plans/clauses/:id',
  search: ['title', 'body'],
  fields: { title: text({ label: '标题' }), body: longText({ label: '正文', optional: true }) },
  permissions: permissions(grant(['office', 'section'], { read: all, create: all, update: all, remove: all })),
});
const ledger = record({
  name: 'ledger',
  personal: { notPersonal: '测试数据' },
  label: '台账',
  path: 'ledgers',
  module: 'test',
  title: 'title',
  search: ['title', 'phone'],
  fields: {
    title: text({ label: '标题' }),
    place: reference('organisation', { label: '单位' }),
    phone: text({ label: '电话', optional: true, sensitivity: 'L3' }),
  },
  permissions: permissions(grant(['office', 'section', 'school'], { read: own('place'), create: own('place') })),
});

let room: Room;
let office: Actor;
let section: Actor;
let school: Actor;
const ask = async (actor: Actor, q: string, limit?: number) =>
  (await call(room, searchRoutes(room.registry), searchContract, actor, { query: { q, limit } })).groups;
const titles = async (actor: Actor, q: string) =>
  (await ask(actor, q)).flatMap((group: any) => group.hits.map((hit: any) => hit.title));

beforeAll(async () => {
  room = await openRoom([clause, ledger]);
  office = await addActor(room, 'office', '冯主任');
  section = await addActor(room, 'section', '卫科长');
  school = await addActor(room, 'school', '蒋校长');
  await room.database.write(office, async (tx) => {
    await tx.create(clause, { title: '扩大学前教育资源', body: '新建幼儿园6所，新增学位1620个。推进“名园+”办园。' });
    await tx.create(clause, { title: '校园安全', body: '健全ＡＢＣ三级（１２项）隐患清单，扩大宣传。' });
    await tx.create(clause, { title: '100%达标_示范', body: '体质健康' });
  });
  for (const [actor, title, phone] of [
    [office, '办公室安全台账', '13800000001'],
    [school, '学校安全台账', '13900000002'],
  ] as const)
    await room.database.write(actor, (tx) => tx.create(ledger, { title, phone, place: actor.organisationId! }));
});
afterAll(() => room.close());

describe('search', () => {
  it('finds words of two characters, of one, of several, in any order and script form', async () => {
    expect(await titles(office, '学位')).toEqual(['扩大学前教育资源']);
    expect(await titles(office, '园')).toEqual(expect.arrayContaining(['扩大学前教育资源', '校园安全']));
    expect(await titles(office, '1620 幼儿园')).toEqual(['扩大学前教育资源']);
    expect(await titles(office, 'abc三级（12项）')).toEqual(['校园安全']);
    expect(await titles(office, '学位 隐患')).toEqual([]);
  });

  it('puts hits in titles first', async () => {
    expect(await titles(office, '扩大')).toEqual(['扩大学前教育资源', '校园安全']);
  });

  it('takes signs of LIKE as what they are, and nothing for nothing', async () => {
    expect(await titles(office, '%')).toEqual([]);
    expect(await titles(office, '_')).toEqual([]);
    expect(await titles(office, "' or 1=1 --")).toEqual([]);
    expect(await titles(office, '100%')).toEqual(['100%达标_示范']);
  });

  it('answers titles, excerpts and the page that opens', async () => {
    const [group] = await ask(office, '1620');
    expect(group).toMatchObject({ kind: 'clause', label: '条款' });
    const [hit] = group.hits;
    expect(hit.path).toBe(`/plans/clauses/${hit.id}`);
    expect(hit.excerpt).toBe('新建幼儿园6所，新增学位1620个。推进“名园+”办园。');
    const [ledgers] = (await ask(school, '台账')) as any[];
    expect(ledgers.hits[0].path).toBe(`/records/ledgers/${ledgers.hits[0].id}`);
  });

  it('shows only what the post may read, and is silent about the rest', async () => {
    expect(await titles(school, '安全')).toEqual(['学校安全台账']);
    expect(await titles(office, '安全')).toEqual(['校园安全', '办公室安全台账']);
    expect(await titles(section, '安全')).toEqual(['校园安全']);
    expect(await ask(school, '幼儿园')).toEqual([]);
    const tenantId = await addTenant(room.database, '330100');
    expect(await ask({ ...office, tenantId }, '安全')).toEqual([]);
  });

  it('does not find what is masked', async () => {
    expect(await titles(office, '13800000001')).toEqual([]);
    expect(await titles(office, '1380')).toEqual([]);
  });

  it('keeps up with changes and removals', async () => {
    const row = await room.database.write(office, (tx) => tx.create(clause, { title: '暂名条款甲' }));
    expect(await titles(office, '暂名')).toEqual(['暂名条款甲']);
    await room.database.write(office, (tx) => tx.update(clause, row.id, { title: '定名条款甲' }));
    expect([await titles(office, '暂名'), await titles(office, '定名')]).toEqual([[], ['定名条款甲']]);
    await room.database.write(office, (tx) => tx.remove(clause, row.id));
    expect(await titles(office, '定名')).toEqual([]);
  });

  it('finds every text by any piece of two and more characters', async () => {
    const body = '到2026年底，全区公办园占比不低于55％，普惠率稳定在95%以上';
    await room.database.write(office, (tx) => tx.create(clause, { title: '普惠', body }));
    const piece = fc
      .tuple(fc.nat(body.length - 2), fc.integer({ min: 2, max: 12 }))
      .map(([at, n]) => body.slice(at, at + n));
    await fc.assert(
      fc.asyncProperty(
        piece.filter((text) => /[\p{L}\p{N}]/u.test(text)),
        async (text) => {
          expect(await titles(office, text)).toContain('普惠');
        },
      ),
      { numRuns: 40 },
    );
  });

  it('stops at the limit of a kind', async () => {
    await room.database.write(office, (tx) =>
      tx
        .createMany(
          clause,
          Array.from({ length: 30 }, (_, at) => ({ title: `批量条目${at}` })),
        )
        .then(() => undefined),
    );
    expect((await ask(office, '批量', 7))[0].hits).toHaveLength(7);
    expect((await ask(office, '批量'))[0].hits).toHaveLength(10);
  });
});

describe('the index', () => {
  const hits = async (tenantId: string | null, word: string) =>
    room.database.asOwner(async (client) => {
      await client.query('begin; set local role yaodian_app');
      if (tenantId) await client.query(`set local yaodian.tenant = '${tenantId}'`);
      const { rows } = await client.query('select record from search_hits($1::tsquery)', [`'${word}'`]);
      await client.query('rollback');
      return rows.length;
    });

  it('holds the tenant’s line by itself', async () => {
    expect(await hits(room.tenantId, '学位')).toBe(1);
    expect(await hits(null, '学位')).toBe(0);
    expect(await hits(await addTenant(room.database, '330100'), '学位')).toBe(0);
  });

  it('is used under row-level security', async () => {
    await room.database.asOwner((client) =>
      client.query(
        `insert into search_entry select $1, 'clause', gen_random_uuid(), '凑数'||i, array_to_tsvector(array['凑数', 'n'||i]) from generate_series(1, 20000) i`,
        [room.tenantId],
      ),
    );
    const scans = () =>
      room.database.asOwner(async (client) => {
        await client.query('analyze search_entry');
        const { rows } = await client.query(
          "select idx_scan::int as n from pg_stat_user_indexes where indexrelname = 'search_entry_grams'",
        );
        return rows[0].n;
      });
    const before = await scans();
    await room.database.read(office, async (tx) => {
      await search(tx, room.registry, '学位', 5);
      await tx.rows(sql`select pg_stat_force_next_flush()`);
    });
    expect(await scans()).toBeGreaterThan(before);
  });
});

describe('excerpts', () => {
  it('cut around the first hit on whole characters', () => {
    const long = `${'前'.repeat(50)}学位${'后'.repeat(100)}`;
    expect(excerptOf([long], ['学位'])).toBe(`…${'前'.repeat(18)}学位${'后'.repeat(58)}…`);
    expect(excerptOf(['没有', '有学位'], ['学位'])).toBe('有学位');
    expect(excerptOf(['甲\n\n乙 丙'], ['乙'])).toBe('甲 乙 丙');
    expect(excerptOf([], ['乙'])).toBe('');
  });

  it('never tear a character and stay short', () => {
    const letters = fc.array(fc.constantFrom('学', '位', '𠮷', 'ﬁ', '１', ' ', '👩‍🏫', 'a'), { maxLength: 120 });
    fc.assert(
      fc.property(letters, fc.constantFrom('学', '𠮷', 'fi', '1', 'z'), (text, word) => {
        const excerpt = excerptOf([text.join('')], [word]);
        expect(excerpt).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/);
        expect(excerpt.length).toBeLessThanOrEqual(90);
      }),
    );
  });
});
