import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemActor } from '#kernel/definition';
import { addTenant, openRoom, type Room } from '../../../tests/support/room.ts';
import {
  bookOf,
  codeBook,
  codeBookOf,
  codeItem,
  codeList,
  codeListSeed,
  codeRecords,
  codeSeeds,
  seedCodes,
  wholeCodeSeeds,
} from './index.ts';

const book = bookOf(codeSeeds);

describe('the lists that come along', () => {
  it('hold what the standards say', () => {
    expect(book.items('gender').map((item) => item.code)).toEqual(['0', '1', '2', '9']);
    expect(book.items('ethnic-group').length).toBe(58);
    expect(book.label('ethnic-group', '56')).toBe('基诺族');
    expect(book.items('political-status').length).toBe(13);
    expect(book.label('political-status', '13')).toBe('群众');
    expect(book.label('school-kind', '312')).toBe('九年一贯制学校');
  });

  it('know the divisions of the handbook, with what became of 金坛', () => {
    const names = { 320400: '常州市', 320402: '天宁区', 320404: '钟楼区', 320411: '新北区', 320412: '武进区' };
    for (const [code, label] of Object.entries({ ...names, 320481: '溧阳市', 320200: '无锡市', 330303: '龙湾区' }))
      expect(book.label('division', code)).toBe(label);
    expect(book.isValid('division', '320482', '2014-09-01')).toBe(true);
    expect(book.isValid('division', '320482', '2016-09-01')).toBe(false);
    expect(book.isValid('division', '320413', '2014-09-01')).toBe(false);
    expect(book.isValid('division', '320413', '2016-09-01')).toBe(true);
    expect(book.path('division', '320413').map((item) => item.label)).toEqual(['江苏省', '常州市', '金坛区']);
  });

  it('reach down through the tree, retired codes included unless a day is named', () => {
    const ever = book.descendants('division', '320400');
    expect(ever).toEqual(expect.arrayContaining(['320400', '320413', '320482', '320421']));
    expect(ever).not.toContain('320500');
    expect(book.descendants('division', '320400', '2026-09-01')).toEqual([
      '320400',
      '320402',
      '320404',
      '320411',
      '320412',
      '320413',
      '320481',
    ]);
    expect(book.descendants('division', '320000').length).toBeGreaterThan(ever.length);
    expect(book.children('school-kind', '31').map((item) => item.code)).toEqual(['311', '312', '319']);
    expect(book.isValid('school-kind', '31', '2026-09-01')).toBe(false);
  });

  it('hold the divisions of the whole country, each under its prefecture or province', async () => {
    const whole = bookOf(await wholeCodeSeeds());
    expect(whole.items('division').length).toBeGreaterThan(6500);
    const names = (code: string) => whole.path('division', code).map((item) => item.label);
    expect(names('110105')).toEqual(['北京市', '朝阳区']);
    expect(names('341282')).toEqual(['安徽省', '阜阳市', '界首市']);
    expect(whole.isValid('division', '341822', '2018-09-01')).toBe(true);
    expect(whole.isValid('division', '341882', '2025-09-01')).toBe(true);
    expect(whole.isValid('division', '110103', '2026-09-01')).toBe(false);
    expect(whole.items('division', '2026-09-01').length).toBeGreaterThan(3100);
    expect(whole.items('division', '2026-09-01').length).toBeLessThan(3300);
  });

  it('are refused where a file is wrong, naming list and code', () => {
    const [gender] = codeSeeds;
    const wrong = (item: object) => () => codeListSeed({ ...gender, items: [...(gender?.items ?? []), item] });
    expect(wrong({ code: '1', label: '男', en: 'Male' })).toThrow('codes.gender: received a code twice');
    expect(wrong({ code: '3', label: '三', en: 'Three', parent: '7' })).toThrow('codes.gender.3.parent: received 7');
    expect(wrong({ code: '3', label: '三', en: 'T', from: '2020-01-01', to: '2020-01-01' })).toThrow('codes.gender.3');
  });
});

describe('code lists of a tenant', () => {
  let room: Room;
  beforeAll(async () => {
    room = await openRoom(codeRecords);
  });
  afterAll(() => room.close());

  const write = <T>(work: Parameters<Room['database']['write']>[1], tenantId = room.tenantId) =>
    room.database.write(systemActor(tenantId, 'test'), work) as Promise<T>;

  it('come once, and leave alone what an administrator wrote', async () => {
    const first = await write<Awaited<ReturnType<typeof seedCodes>>>((tx) => seedCodes(tx));
    expect(first.length).toBe(codeSeeds.length);
    await write(async (tx) => {
      const [male] = await tx.lookup(codeItem, { list: 'gender', code: '1' });
      await tx.update(codeItem, male?.id ?? '', { label: '男性' });
      const [other] = await tx.lookup(codeItem, { list: 'gender', code: '9' });
      await tx.remove(codeItem, other?.id ?? '');
    });
    const again = await write((tx) => seedCodes(tx));
    expect(again).toEqual([{ list: 'gender', label: '性别', added: ['9'] }]);
    expect(await write((tx) => seedCodes(tx))).toEqual([]);
    const known = await codeBookOf(room.database, room.tenantId);
    expect(known.label('gender', '1')).toBe('男性');
    expect(known.items('division').length).toBe(book.items('division').length);
  });

  it('take in the other provinces where some divisions are there already', async () => {
    const [added] = await write<Awaited<ReturnType<typeof seedCodes>>>(async (tx) =>
      seedCodes(tx, await wholeCodeSeeds()),
    );
    expect(added).toMatchObject({ list: 'division' });
    const codes = (await codeBookOf(room.database, room.tenantId)).items('division').map((item) => item.code);
    expect(codes).toEqual([...codes].sort());
  });

  it('belong to one tenant each', async () => {
    const other = await addTenant(room.database, '330303');
    expect((await codeBookOf(room.database, other)).list('gender')).toBeUndefined();
  });

  it('are seen anew in the transaction that changed them', async () => {
    await write((tx) => codeBook(tx));
    await write(async (tx) => {
      await tx.create(codeItem, { list: 'gender', code: '3', label: '试验', parent: '1' });
      expect((await codeBook(tx)).label('gender', '3')).toBe('试验');
    });
    expect((await codeBookOf(room.database, room.tenantId)).children('gender', '1').length).toBe(1);
  });

  it('keep a tree without circles, of their own codes, with days in order', async () => {
    const item = { list: 'gender', code: '4', label: '四' };
    const refused = (input: object) => expect(write((tx) => tx.create(codeItem, { ...item, ...input } as never)));
    await refused({ parent: '77' }).rejects.toThrow('上级代码“77”不在同一张代码表中');
    await refused({ parent: '4' }).rejects.toThrow('又在它自己的下面');
    await refused({ list: 'nothing' }).rejects.toThrow('没有标识为“nothing”的代码表');
    await refused({ validFrom: '2020-01-02', validTo: '2020-01-02' }).rejects.toThrow('不晚于启用日期2020年1月2日');
    await write(async (tx) => {
      const [male] = await tx.lookup(codeItem, { list: 'gender', code: '1' });
      await expect(tx.update(codeItem, male?.id ?? '', { parent: '3' })).rejects.toThrow('又在它自己的下面');
    });
    await expect(
      write((tx) =>
        tx.create(codeList, {
          name: 'x',
          label: '甲',
          standard: '自编',
          edition: '1',
          source: '甲',
          certainty: 'sure',
        }),
      ),
    ).rejects.toThrow('没有核对日期');
  });
});
