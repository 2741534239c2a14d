import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { Document, Packer, Paragraph } from 'docx';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeReaders, readDocument, warmReader } from './index.ts';
import { wordBinary } from './testing/compound-files.ts';
import { paragraph, run, wordFile } from './testing/office-files.ts';
import { mappedPage, typesetPdf } from './testing/pdf-files.ts';
import { PLAN_LINES, PLAN_TEXT, PLAN_TITLE, squash } from './testing/plan.ts';

beforeAll(warmReader);
afterAll(closeReaders);

const page = (
  lines: readonly string[],
): string => `<!DOCTYPE html><html><head><meta charset="utf-8"><title>云栖区政府网</title>
<style>p { color: red }</style></head><body><div role="banner">云栖区人民政府门户网站</div><nav><a href="/">首页</a></nav>
<form id="aspnetForm"><input value="搜索"><div class="TRS_Editor">${lines.map((line) => `<p>&emsp;${line}</p>`).join('\n')}</div></form>
<footer>版权所有 网站地图</footer><script>document.write('访问量')</script></body></html>`;

const markdown = (lines: readonly string[]): string => {
  const rest = lines.slice(1).map((line) => (/^[一二]、/.test(line) ? `## **${line}**` : line));
  return ['---\ntitle: 样例\n---', `# ${lines[0]}`, ...rest].join('\n\n');
};

const docx = (lines: readonly string[]): Promise<Buffer> =>
  Packer.toBuffer(new Document({ sections: [{ children: lines.map((line) => new Paragraph(line)) }] }));

const pdf = (lines: readonly string[]): Buffer => {
  const made = typesetPdf(lines);
  // Machines without a Chinese font still test the same words, by a predefined map.
  return made ?? mappedPage(Buffer.from(lines.join(''), 'utf16le').swap16().toString('hex'), 'UniGB-UCS2-H');
};

const WRITERS: readonly (readonly [string, string, (lines: readonly string[]) => Promise<Buffer> | Buffer])[] = [
  ['docx', 'docx', docx],
  ['pdf', 'pdf', pdf],
  ['html', 'html', (lines) => Buffer.from(page(lines))],
  ['html in GB18030', 'html', (lines) => iconv.encode(page(lines), 'gb18030')],
  ['md', 'md', (lines) => Buffer.from(markdown(lines))],
  ['txt', 'txt', (lines) => Buffer.from(lines.join('\n'))],
  ['txt with a byte-order mark', 'txt', (lines) => Buffer.from(`\ufeff${lines.join('\r\n')}`)],
  ['txt in GB18030', 'txt', (lines) => iconv.encode(lines.join('\r\n'), 'gb18030')],
  ['txt in UTF-16', 'txt', (lines) => Buffer.from(`\ufeff${lines.join('\n')}`, 'utf16le')],
  ['doc', 'doc', (lines) => wordBinary(`${lines.join('\r')}\r`)],
];

describe('one plan in every format', () => {
  test.each(WRITERS)('%s comes back with the same words', async (_, format, write) => {
    const bytes = await write(PLAN_LINES);
    const read = await readDocument({ bytes, fileName: `${PLAN_TITLE}.${format}` });
    expect(read.format).toBe(format);
    expect(squash(read.text)).toBe(squash(PLAN_TEXT));
    expect(read.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(read.text).not.toMatch(/\r|\ufeff|\0/);
    if (format !== 'pdf')
      for (const line of PLAN_LINES) expect(read.text.split('\n').map((each) => each.trim())).toContain(line);
  });

  test('content decides, not the name', async () => {
    const named = async (bytes: Buffer, fileName: string) => (await readDocument({ bytes, fileName })).format;
    expect(await named(await docx(PLAN_LINES), '要点.txt')).toBe('docx');
    expect(await named(pdf(PLAN_LINES), '要点.doc')).toBe('pdf');
    expect(await named(Buffer.from(page(PLAN_LINES)), '要点.doc')).toBe('html');
    expect(await named(wordBinary(PLAN_TEXT), '要点.wps')).toBe('doc');
    expect(await named(Buffer.from(PLAN_TEXT), '要点')).toBe('txt');
  });

  test('what was left out is said', async () => {
    const more = { 'word/comments.xml': '<x/>', 'word/footnotes.xml': '<x/>', 'word/vbaProject.bin': 'x' };
    const bytes = wordFile({ body: paragraph(run('一')), more });
    const { notes } = await readDocument({ bytes, fileName: 'a.docm' });
    expect(notes).toHaveLength(3);
    expect((await readDocument({ bytes: wordBinary('一', { lists: true }), fileName: 'a.doc' })).notes[0]).toMatch(
      /自动编号/,
    );
  });

  test('several documents at once', async () => {
    const bytes = await docx(PLAN_LINES);
    const all = await Promise.all(Array.from({ length: 12 }, () => readDocument({ bytes, fileName: 'a.docx' })));
    for (const read of all) expect(squash(read.text)).toBe(squash(PLAN_TEXT));
  });

  test('beyond the line callers are told to come later', async () => {
    const bytes = await docx(PLAN_LINES);
    const all = await Promise.allSettled(Array.from({ length: 60 }, () => readDocument({ bytes, fileName: 'a.docx' })));
    const refused = all.filter((each) => each.status === 'rejected');
    expect(refused.length).toBe(60 - 2 - 32);
    for (const each of refused) expect(each.reason).toMatchObject({ code: 'reader-busy', status: 503 });
  });
});

const seeds = '../shared/seeds';
const present = existsSync(seeds);

test.skipIf(!present)(
  `the real plans survive every format${present ? '' : ' (skipped: ../shared/seeds is absent)'}`,
  async () => {
    for (const name of readdirSync(seeds).filter((each) => each.endsWith('.txt'))) {
      const lines = readFileSync(`${seeds}/${name}`, 'utf8')
        .replace(/^\ufeff/, '')
        .split(/\r?\n/)
        .filter((line) => line.trim() !== '');
      for (const [, format, write] of WRITERS.filter(([kind]) =>
        ['docx', 'html', 'txt in GB18030', 'doc'].includes(kind),
      )) {
        const { text } = await readDocument({ bytes: await write(lines), fileName: `a.${format}` });
        expect(squash(text)).toBe(squash(lines.join('')));
      }
    }
  },
  60_000,
);
