import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileContent, fileMeta, filePreview, uploadFile } from '#contract/files';
import { grant, own, permissions } from '#kernel/access';
import { type Actor, files, record, reference, text } from '#kernel/definition';
import { writeWorkbook } from '#kernel/sheet';
import { addActor, addTenant, call, openRoom, type Room } from '../../../tests/support/room.ts';
import { paragraph, run, wordFile } from '../document/testing/office-files.ts';
import { safeFileName } from './file-name.ts';
import { fileRecords, fileRoutes, storeFile } from './index.ts';

const place = reference('organisation', { label: '单位' });
const report = record({
  name: 'report',
  personal: { notPersonal: '测试数据' },
  label: '报告',
  path: 'reports',
  module: 'test',
  title: 'title',
  fields: {
    title: text({ label: '标题' }),
    place,
    evidence: files({ label: '佐证' }),
    cover: reference('file', { label: '封面', optional: true }),
    secret: files({ label: '隐患照片', sensitivity: 'L4' }),
  },
  permissions: permissions(
    grant(['section', 'school'], { read: own('place'), create: own('place'), update: own('place') }),
    grant(['office'], { read: own('place') }),
  ),
});

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const PDF = Buffer.from('%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n');

let room: Room;
let author: Actor;
let colleague: Actor;
let stranger: Actor;
let routes: ReturnType<typeof fileRoutes>;
const upload = (actor: Actor, fileName: string, bytes: Buffer) =>
  call(room, routes, uploadFile, actor, { uploads: [{ field: 'file', fileName, bytes }] });
const content = (actor: Actor, id: string) => call(room, routes, fileContent, actor, { params: { id } });
const preview = (actor: Actor, id: string) => call(room, routes, filePreview, actor, { params: { id } });
const blobs = async () =>
  (await readdir(join(room.folder, 'files'), { recursive: true, withFileTypes: true })).filter((one) => one.isFile());

beforeAll(async () => {
  room = await openRoom([...fileRecords, report]);
  routes = fileRoutes(room.registry);
  author = await addActor(room, 'section', '周科员');
  const seat = { organisationId: author.organisationId, organisationPath: author.organisationPath };
  colleague = { ...(await addActor(room, 'section', '吴科员')), ...seat };
  stranger = await addActor(room, 'section', '郑科员');
});
afterAll(() => room.close());

describe('storing', () => {
  it('keeps the bytes once under their hash and comes back whole', async () => {
    const one = await upload(author, '现场照片.png', PNG);
    const other = await upload(author, '同一张.png', PNG);
    expect(one).toMatchObject({ name: '现场照片.png', size: PNG.length, mime: 'image/png' });
    expect(other.id).not.toBe(one.id);
    expect(await blobs()).toHaveLength(1);
    const [blob] = await blobs();
    expect(join(blob!.parentPath, blob!.name)).toMatch(/files\/([0-9a-f]{2})\/([0-9a-f]{2})\/\1\2[0-9a-f]{60}$/);
    expect((await content(author, one.id)).bytes).toEqual(PNG);
  });

  it('tells the type by content, never by name', async () => {
    expect(await upload(author, '没有后缀', PDF)).toMatchObject({ mime: 'application/pdf' });
    expect(await upload(author, '通知.wps', Buffer.from('各科室：\n请于周五前报送。'))).toMatchObject({
      mime: 'text/plain',
    });
    // Cameras and systems name what they hand out after its relatives.
    expect(await upload(author, '照片.jpg', PNG)).toMatchObject({ mime: 'image/png' });
    expect(await upload(author, '导出.xls', Buffer.from('<html><table></table></html>'))).toMatchObject({
      mime: 'text/html',
    });
  });

  it('refuses content that its name belies (OWASP ASVS 5.0.0 V5.2.2)', async () => {
    const before = (await blobs()).length;
    for (const [name, bytes] of [
      ['表格.xlsx', PDF],
      ['通知.PDF', Buffer.from('各科室：\n请于周五前报送。')],
      ['照片.jpg', Buffer.from('<html></html>')],
      ['说明.txt', PNG],
      ['材料.zip', PDF],
      ['计划.docx', zipSync({ 'a.txt': Buffer.from('a') })],
    ] as const)
      await expect(upload(author, name, Buffer.from(bytes)), name).rejects.toMatchObject({ code: 'other-content' });
    expect((await blobs()).length).toBe(before);
  });

  it.each([
    ['empty-file', '空.docx', Buffer.alloc(0)],
    ['program-file', '年报.pdf', program()],
    ['program-file', '照片.jpg.bat', Buffer.from('echo hello\r\n')],
    ['program-file', '图‮gnp.exe', Buffer.from('plain words')],
    ['disguised-file', '图.png', Buffer.concat([PNG, zipSync({ 'a.txt': Buffer.from('a') })])],
    ['file-too-large', '大.txt', Buffer.alloc(50 * 1024 * 1024 + 1, 'a')],
  ])('refuses %s: %s', async (code, name, bytes) => {
    const before = (await blobs()).length;
    await expect(upload(author, name, bytes)).rejects.toMatchObject({ code });
    expect((await blobs()).length).toBe(before);
  });

  it('refers to nothing half-written: a failed transaction leaves at most an unreferred blob', async () => {
    const bytes = Buffer.from('后来没有提交的内容');
    const failing = room.database.write(author, async (tx) => {
      const row = await storeFile(tx, room.house, { fileName: '丢失.txt', bytes });
      expect(row.kind).toBe('txt');
      throw new Error('power cut');
    });
    await expect(failing).rejects.toThrow('power cut');
    const rows = await room.database.asOwner((client) => client.query("select 1 from file where name = '丢失.txt'"));
    expect(rows.rowCount).toBe(0);
    expect(await readdir(join(room.folder, 'files', 'incoming'))).toEqual([]);
    expect(await upload(author, '再来.txt', bytes)).toMatchObject({ name: '再来.txt' });
  });

  it('notices bytes that were altered on the disk', async () => {
    const row = await upload(author, '原件.txt', Buffer.from('一百万元'));
    const [blob] = (
      await Promise.all(
        (
          await blobs()
        ).map(async (one) => {
          const path = join(one.parentPath, one.name);
          return (await readFile(path, 'utf8')) === '一百万元' ? [path] : [];
        }),
      )
    ).flat();
    await writeFile(blob!, '九百万元');
    await expect(content(author, row.id)).rejects.toThrow('altered on the disk');
  });

  it('stops at the day’s amount', async () => {
    const heavy = await addActor(room, 'section', '褚科员');
    const { id } = await upload(heavy, '一.txt', Buffer.from('第一份'));
    await room.database.asOwner((client) => client.query('update file set size = 2147483600 where id = $1', [id]));
    await expect(upload(heavy, '二.txt', Buffer.from('很多'.repeat(100)))).rejects.toMatchObject({ code: 'quota' });
  });
});

/** A program's head: the mark at 128 is where the field at 60 says it is. */
function program(): Buffer {
  const bytes = Buffer.alloc(400);
  bytes.write('MZ', 0);
  bytes.writeUInt32LE(128, 60);
  bytes.write('PE\0\0', 128);
  return bytes;
}

describe('names', () => {
  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\temp\\报表.xlsx', '报表.xlsx'],
    ['a\u0000b\r\n.pdf', 'ab.pdf'],
    ['照片\u202egnp.exe', '照片gnp.exe'],
    ['..', '未命名文件'],
    ['', '未命名文件'],
    ['  . 计划 .docx . ', '计划 .docx'],
    ['a<b>:"c|d?e*.txt', 'a_b___c_d_e_.txt'],
  ])('%j becomes %s', (raw, name) => expect(safeFileName(raw)).toBe(name));

  it('stay short, keep their ending and are never a path', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (raw) => {
        const name = safeFileName(raw);
        expect(name).not.toMatch(/[/\\\p{Cc}]|^\.|^$/u);
        expect([...name].length).toBeLessThanOrEqual(180);
        expect(safeFileName(name)).toBe(name);
      }),
      { numRuns: 50 },
    );
    expect(safeFileName(`${'长'.repeat(300)}.docx`)).toMatch(/长\.docx$/);
  });
});

describe('reading', () => {
  const put = (actor: Actor, change: object) =>
    room.database.write(actor, (tx) =>
      tx.create(report, { title: '月报', place: author.organisationId!, ...change } as never),
    );

  it('is the uploader’s until a record refers to the file, then also of whoever may read the record', async () => {
    const { id } = await upload(author, '佐证.txt', Buffer.from('佐证一'));
    expect((await content(author, id)).bytes.toString()).toBe('佐证一');
    await expect(content(colleague, id)).rejects.toMatchObject({ code: 'not-found' });
    await put(author, { evidence: [id] });
    expect((await content(colleague, id)).bytes.toString()).toBe('佐证一');
    await expect(content(stranger, id)).rejects.toMatchObject({ code: 'not-found', status: 404 });
    const meta = await call(room, routes, fileMeta, colleague, { params: { id } });
    expect(meta).toMatchObject({ name: '佐证.txt', previewable: true, uploadedBy: '周科员' });
  });

  it('follows single references, and rows that referred to the file in an earlier version', async () => {
    const cover = await upload(author, '封面.png', PNG);
    const row = await put(author, { cover: cover.id });
    expect((await content(colleague, cover.id)).bytes).toEqual(PNG);
    await room.database.write(author, (tx) => tx.update(report, (row as { id: string }).id, { cover: null }));
    expect((await content(colleague, cover.id)).bytes).toEqual(PNG);
    await expect(content(stranger, cover.id)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('cannot be won by attaching an id that was picked up elsewhere', async () => {
    const { id } = await upload(author, '内部.txt', Buffer.from('内部'));
    const mine = { title: '借道', place: stranger.organisationId! };
    await expect(
      room.database.write(stranger, (tx) => tx.create(report, { ...mine, evidence: [id] })),
    ).rejects.toMatchObject({ code: 'foreign-file' });
    const row = await room.database.write(stranger, (tx) => tx.create(report, mine));
    await expect(room.database.write(stranger, (tx) => tx.update(report, row.id, { cover: id }))).rejects.toMatchObject(
      { code: 'foreign-file' },
    );
    await expect(
      room.database.write(stranger, (tx) => tx.createMany(report, [{ ...mine, evidence: [id] }])),
    ).rejects.toMatchObject({ code: 'foreign-file' });
    await expect(content(stranger, id)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('stays inside the tenant', async () => {
    const { id } = await upload(author, '本市.txt', Buffer.from('本市'));
    const tenantId = await addTenant(room.database, '330100');
    await expect(content({ ...author, tenantId }, id)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is journalled where only an L4 field lets it', async () => {
    const { id } = await upload(author, '隐患.txt', Buffer.from('隐患'));
    await put(author, { secret: [id] });
    await content(colleague, id);
    const { rows } = await room.database.asOwner((client) =>
      client.query("select actor_id, record from journal where verb = 'read'"),
    );
    expect(rows).toEqual([{ actor_id: colleague.personId, record: 'report' }]);
  });

  it('sends everything as an attachment, and shows in place only what is safe, in a sandbox', async () => {
    const html = await upload(author, '页面.txt', Buffer.from('<!doctype html><script>alert(1)</script>'));
    const svg = await upload(author, '图.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>'));
    expect(await content(author, html.id)).toMatchObject({
      mime: 'text/html',
      headers: { 'content-security-policy': "sandbox; default-src 'none'" },
    });
    expect((await content(author, html.id)).inline).toBeUndefined();
    for (const { id } of [html, svg])
      await expect(preview(author, id)).rejects.toMatchObject({ code: 'no-preview', status: 404 });

    const image = await preview(author, (await upload(author, '图.gif', PNG)).id);
    expect(image).toMatchObject({ mime: 'image/png', inline: true });
    expect(image.headers['content-security-policy']).toMatch(/^sandbox; default-src 'none'/);
    const pdf = await preview(author, (await upload(author, '文.pdf', PDF)).id);
    expect(pdf.headers['content-security-policy']).toMatch(/^default-src 'none'; object-src 'self'/);
  });

  const shownPage = async (fileName: string, bytes: Buffer) => {
    const answer = await preview(author, (await upload(author, fileName, bytes)).id);
    expect(answer).toMatchObject({ mime: 'text/html; charset=utf-8', inline: true });
    expect(answer.headers['content-security-policy']).toMatch(/^sandbox; default-src 'none'/);
    return answer.bytes.toString('utf8');
  };

  it('shows the words of a Word file, its tables as tables, and nothing active', async () => {
    const cell = (text: string) => `<w:tc>${paragraph(run(text))}</w:tc>`;
    const table = `<w:tbl><w:tr>${cell('学校')}${cell('学位')}</w:tr></w:tbl>`;
    const body = paragraph(run('一、增加学位 <script>alert(1)</script>')) + table;
    const page = await shownPage('方案.docx', wordFile({ body }));
    expect(page).toContain('<p>一、增加学位 &lt;script&gt;alert(1)&lt;/script&gt;</p>');
    expect(page).toContain('<tr><td>学校</td><td>学位</td></tr>');
    expect(page).not.toContain('<script');
  });

  it('shows the first rows of an Excel file with their numbers', async () => {
    const rows = Array.from({ length: 700 }, (_, at) => ({ name: `第${at + 1}小学`, note: '<b onclick="x()">' }));
    const columns = [
      { key: 'name', label: '学校', kind: 'text' as const },
      { key: 'note', label: '备注', kind: 'text' as const },
    ];
    const page = await shownPage('名单.xlsx', await writeWorkbook({ sheets: [{ name: '名单', columns, rows }] }));
    expect(page).toContain('<td>第1小学</td><td>&lt;b onclick=&quot;x()&quot;&gt;</td>');
    expect(page).toContain('只显示前500行');
    expect(page).not.toContain('第600小学');
    expect(page).not.toContain('<b ');
  });

  it.each(['docx', 'xlsx'])('says why a damaged .%s cannot be shown', async (ending) => {
    const whole =
      ending === 'docx'
        ? wordFile({ body: paragraph(run('方案')) })
        : await writeWorkbook({
            sheets: [{ name: '名单', columns: [{ key: 'a', label: '甲', kind: 'text' }], rows: [] }],
          });
    // The names of the parts stand; what is in them is no XML any more.
    const parts = Object.entries(unzipSync(whole)).map(([name, bytes]) => [
      name,
      name.endsWith('.xml') ? bytes.slice(0, 40) : bytes,
    ]);
    const page = await shownPage(`坏的.${ending}`, Buffer.from(zipSync(Object.fromEntries(parts))));
    expect(page).toContain('不能预览');
    expect(page).toContain('请下载后用Word、Excel或WPS打开。');
  });

  it('shows text in UTF-8 whatever it was written in', async () => {
    const gb = Buffer.from([0xbd, 0xcc, 0xd3, 0xfd, 0xbe, 0xd6, 0xb9, 0xa4, 0xd7, 0xf7, 0xd2, 0xaa, 0xb5, 0xe3]);
    const shown = await preview(author, (await upload(author, '要点.txt', gb)).id);
    expect(shown).toMatchObject({ mime: 'text/plain; charset=utf-8' });
    expect(shown.bytes.toString('utf8')).toBe('教育局工作要点');
  });
});
