import { deflateSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { least } from '../../../tests/support/least.ts';
import { decodeText } from './decode-text.ts';
import { readHtml } from './html.ts';
import { DOCUMENT_LIMITS } from './limits.ts';
import { markdownText } from './markdown.ts';
import { readPdf } from './pdf.ts';
import { type PdfPage, pagesText } from './pdf-lines.ts';
import { mappedPage, pdfFile, pdfStream, typesetPdf } from './testing/pdf-files.ts';

const html = (source: string): string => readHtml(Buffer.from(source), DOCUMENT_LIMITS).text;

describe('html', () => {
  test('blocks are lines, cells tabs, breaks breaks, entities characters', () => {
    expect(html('<div>一<span>二</span><br>三&nbsp;四&#20116;&ldquo;</div><p>六</p>')).toBe('一二\n三\u00a0四五“\n六');
    expect(
      html('<table><tr><th>任务</th><th><p>责任单位</p></th></tr><tr><td>建校<p>二</p></td><td>基建</td></tr></table>'),
    ).toBe('任务\t责任单位\n建校二\t基建');
  });

  test('ordered lists print their numbers', () => {
    expect(html('<ol start="3"><li>甲</li><li><p>乙</p></li></ol><ul><li>丙</li></ul>')).toBe('3. 甲\n4. 乙\n丙');
  });

  test('white space collapses between words and disappears at the edges of blocks', () => {
    expect(html('<p>\n  新增  <b>720</b>\n个 </p>\n\n<p> 二 </p>')).toBe('新增 720 个\n二');
  });

  test('scripts, navigation, hidden parts and controls are not text', () => {
    const page = `<header>网站</header><nav>首页</nav><p>正文<script>1</script><style>2</style></p>
      <div style="display: none">藏</div><div hidden>藏</div><button>打印</button><template>模</template><footer>版权</footer>`;
    expect(html(page)).toBe('正文');
  });

  test('an ASP.NET page, wholly inside a form, is read', () => {
    expect(html('<form id="form1"><input value="x"><p>正文</p></form>')).toBe('正文');
  });

  test('an article that holds most words is the text, with the page heading before it', () => {
    const words = '新增学位720个。'.repeat(20);
    expect(html(`<h1>要点</h1><div>来源：办公室</div><div id="zoom"><p>${words}</p></div>`)).toBe(`要点\n${words}`);
    const meta = '<html><head><meta name="ArticleTitle" content="要点"></head><body>';
    expect(html(`${meta}<div class="crumbs">首页</div><div class="TRS_Editor">${words}</div>`)).toBe(`要点\n${words}`);
    expect(html(`<div id="zoom">短</div><p>${words}</p>`)).toBe(`短\n${words}`);
  });
});

test('blocks of nothing but links are menus, links in sentences are words', () => {
  const menu = `<ul>${['首页', '机构', '政策', '服务'].map((name) => `<li><a href="#">${name}</a></li>`).join('')}</ul>`;
  expect(html(`<div>${menu}</div><p>见<a>一</a><a>二</a><a>三</a><a>四</a>号通知。</p>`)).toBe('见一二三四号通知。');
});

describe('markdown', () => {
  test.each([
    ['# 一、党建 #', '一、党建'],
    ['1. **新增学位**720个', '1. 新增学位720个'],
    ['- [ ] 建校', '建校'],
    ['* 建校 5*3*2', '建校 532'],
    ['> 引文', '引文'],
    ['[通知](http://a.example/b) ![图](a.png)', '通知 '],
    ['| 任务 | 责任单位 |\n|---|:--:|\n| 建校 | 基建 |', '任务\t责任单位\n建校\t基建'],
    ['标题\n====', '标题'],
    ['甲\n\n---\n\n乙', '甲\n\n\n乙'],
    ['<!-- 批注 -->正文<br>', '正文'],
    ['转义 \\*号 a_b_c', '转义 *号 a_b_c'],
    ['```\n# 原样\n```', '# 原样'],
    ['[bookmark: _GoBack]', '[bookmark: _GoBack]'],
    ['占比≥50%', '占比≥50%'],
  ])('%j', (source, text) => expect(markdownText(source)).toBe(text));

  test.each(['[', '![', '*', '**a', '_', '`', '``a', '|', '<b ', '# ', '> ', '- ', '\\', '<!--'])(
    'long runs of %j cost linear time',
    async (mark) => {
      const elapsed = await least(1_500, () => {
        const started = performance.now();
        markdownText(mark.repeat(200_000));
        markdownText(`${mark.repeat(200_000)}\n${' '.repeat(200_000)}x`);
        return performance.now() - started;
      });
      expect(elapsed).toBeLessThan(1_500);
    },
  );
});

describe('text encodings', () => {
  const words = '云栖区新增学位720个，占比55%以上。';
  test.each(['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const)('%s', (encoding) => {
    const mark = encoding.startsWith('utf-16') ? '\ufeff' : '';
    const decoded = decodeText(iconv.encode(mark + words, encoding));
    expect(decoded).toMatchObject({ ok: true, encoding });
    expect(decoded.ok && decoded.text.replace('\ufeff', '')).toBe(words);
  });

  test('a character beyond the basic plane in GB18030 (four bytes)', () => {
    expect(decodeText(iconv.encode('𠮷林区要点', 'gb18030'))).toMatchObject({ ok: true, text: '𠮷林区要点' });
  });

  test('the beginning of a file may end within a character', () => {
    const cut = Buffer.from(words).subarray(0, 8);
    expect(decodeText(cut)).toEqual({ ok: false, reason: 'truncated' });
    expect(decodeText(cut, { partial: true })).toMatchObject({ ok: true, text: '云栖' });
  });
});

const item = (text: string, x: number, y: number, width = text.length * 16) => ({ text, x, y, width, size: 16 });
const A4 = { width: 595, height: 842 };

describe('pdf lines', () => {
  test('items on one height are one line, far apart a tab, Latin words a space', () => {
    const page: PdfPage = {
      ...A4,
      items: [item('责任单位', 300, 700), item('任务', 72, 701), item('Plan', 72, 600, 30), item('B', 110, 600)],
    };
    expect(pagesText([page])).toBe('任务\t责任单位\nPlan B');
  });

  test('running headers, footers and page numbers go, the same words inside the page stay', () => {
    const pages = [1, 2, 3, 4].map((number) => ({
      ...A4,
      items: [
        item('教育局文件', 72, 800),
        item('教育局文件', 72, 400),
        item(`第${number}段`, 72, 300),
        item(`— ${number} —`, 280, 40),
      ],
    }));
    expect(pagesText(pages).split('\n')).toEqual([1, 2, 3, 4].flatMap((number) => ['教育局文件', `第${number}段`]));
  });

  test('print made bold by printing twice is read once', () => {
    const items = [item('一、学位', 72, 700), item('一、学位', 72.4, 700), item('增', 140, 700)];
    expect(pagesText([{ ...A4, items }])).toBe('一、学位增');
  });

  test("a number at the page's edge that is no page number stays", () => {
    expect(pagesText([{ ...A4, items: [item('12所', 72, 40), item('3', 280, 30)] }])).toBe('12所');
  });
});

describe('pdf', () => {
  const read = (bytes: Buffer) => readPdf(bytes, DOCUMENT_LIMITS);
  const words = '新增学位720个';

  test.each([
    ['UniGB-UCS2-H', Buffer.from(words, 'utf16le').swap16()],
    ['GBK-EUC-H', iconv.encode(words, 'gbk')],
    ['GBKp-EUC-H', iconv.encode(words, 'gbk')],
    ['GBK2K-H', iconv.encode(words, 'gb18030')],
    ['UniGB-UTF16-H', Buffer.from(words, 'utf16le').swap16()],
  ])('a font that is not embedded, under the map %s', async (map, bytes) => {
    expect((await read(mappedPage(bytes.toString('hex'), map))).text).toBe(words);
  });

  test('a picture that packs like a bomb does no harm', async () => {
    const blank = deflateSync(Buffer.alloc(100 * 1024 * 1024, 0xff)).toString('latin1');
    const bytes = pdfFile([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> /XObject << /X 6 0 R >> >> >>',
      pdfStream('/X Do BT /F1 12 Tf 72 700 Td (plan) Tj ET'),
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
      pdfStream(
        blank,
        '/Subtype /Image /Width 10240 /Height 10240 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode',
      ),
    ]);
    expect((await read(bytes)).text).toBe('plan');
  });

  test('a page whose origin is not zero, and slanted text left out', async () => {
    const content = 'BT /F1 12 Tf 172 900 Td (plan) Tj ET BT /F1 12 Tf 0.7 0.7 -0.7 0.7 300 700 Tm (stamp) Tj ET';
    const bytes = pdfFile([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [100 100 695 942] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
      pdfStream(content),
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ]);
    expect(await read(bytes)).toMatchObject({ text: 'plan', pages: 1 });
  });

  test('a typeset document of several pages keeps its lines and loses its page numbers', async () => {
    const lines = Array.from({ length: 60 }, (_, index) => `${index + 1}.新增学位${index + 100}个。`);
    const made = typesetPdf(lines, { header: '云栖区教育局文件' });
    if (!made) return; // No Chinese font on this machine; the maps above cover the words.
    const { text, pages } = await read(made);
    expect(pages).toBeGreaterThan(2);
    expect(text.split('\n').map((line) => line.replace(/\s/g, ''))).toEqual(lines);
  });
});
