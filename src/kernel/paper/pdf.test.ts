import fc from 'fast-check';
import mammoth from 'mammoth';
import { getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { Refusal } from '#kernel/refusal';
import { chooseFaces, pressFor } from './fonts.ts';
import { cleanText, type Paper, renderDocx, renderPdf } from './index.ts';
import { bulletin, dutyTable, rectificationLedger, supervisionNotice } from './papers.fixture.ts';

type Item = { readonly text: string; readonly x: number; readonly y: number; readonly size: number };
type Page = {
  readonly width: number;
  readonly height: number;
  readonly items: readonly Item[];
  readonly lines: readonly string[];
};

/** Pages with their text, millimetres from the left and from the top; lines from top to bottom. */
const read = async (bytes: Uint8Array): Promise<Page[]> => {
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1);
  return Promise.all(numbers.map(async (number) => readPage(await document.getPage(number))));
};

const MM = 25.4 / 72;

const readPage = async (
  page: Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>,
): Promise<Page> => {
  const [, , width = 0, height = 0] = page.view;
  const { items } = await page.getTextContent();
  const found = items.flatMap((item): Item[] => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [a = 0, b = 0, , , x = 0, y = 0] = item.transform as number[];
    // The watermark lies aslant: no line of the text.
    return b === 0 ? [{ text: item.str, x: x * MM, y: (height - y) * MM, size: a }] : [];
  });
  return { width: Math.round(width * MM), height: Math.round(height * MM), items: found, lines: toLines(found) };
};

const toLines = (items: readonly Item[]): string[] => {
  const rows = new Map<number, Item[]>();
  for (const item of items) rows.set(Math.round(item.y), [...(rows.get(Math.round(item.y)) ?? []), item]);
  const ordered = [...rows].sort(([a], [b]) => a - b);
  return ordered.map(([, row]) =>
    row
      .sort((a, b) => a.x - b.x)
      .map(({ text }) => text)
      .join(''),
  );
};

const bare = (text: string): string => text.replace(/\s/g, '');
const words = (pages: readonly Page[]): string => bare(pages.flatMap(({ lines }) => lines).join(''));
const find = (page: Page | undefined, text: string): Item => {
  const item = page?.items.find((one) => bare(one.text).startsWith(text));
  if (!item) throw new Error(`no ${text} among ${page?.items.map((one) => one.text).join('|')}`);
  return item;
};

describe('an official paper in PDF (GB/T 9704-2012)', () => {
  const plain: Paper = {
    kind: 'official',
    issuers: ['云溪县教育局'],
    title: '测试',
    blocks: [{ type: 'paragraph', text: '一二三四五六七八九十'.repeat(150) }],
  };

  test('5.2: A4, 22 lines of 28 characters in a type area of 156 × 225 mm', async () => {
    const [, second] = await read(await renderPdf(plain));
    expect([second?.width, second?.height]).toEqual([210, 297]);
    const [body, number] = [second?.lines.slice(0, -1) ?? [], second?.lines.at(-1)];
    expect(body).toHaveLength(22);
    expect(body.map((line) => bare(line).length)).toEqual(new Array(22).fill(28));
    expect(bare(number ?? '')).toBe('—2—');
    const items = second?.items ?? [];
    expect(Math.min(...items.map(({ x }) => x))).toBeCloseTo(28, 0);
    const [first, last] = [items[0]?.y ?? 0, items.filter(({ size }) => size === 16).at(-1)?.y ?? 0];
    expect(first).toBeGreaterThan(37 + 3);
    expect(last).toBeLessThan(297 - 35);
  });

  test('7.5: the page number lies 7 mm under the type area, right on odd pages, left on even ones', async () => {
    const pages = await read(await renderPdf(plain));
    const [one, two] = [find(pages[0], '—'), find(pages[1], '—')];
    for (const { y, size } of [one, two]) {
      expect(y).toBeGreaterThan(297 - 35 + 6);
      expect(y).toBeLessThan(297 - 35 + 10);
      expect(size).toBe(14);
    }
    expect(two.x).toBeCloseTo(28 + (14 * 25.4) / 72, 0);
    expect(one.x).toBeGreaterThan(160);
  });

  test('head, levels, notes, signature and record stand in order, with their sizes', async () => {
    const pages = await read(await renderPdf(bulletin));
    const text = words(pages);
    const order = [
      '云溪县教育局文件',
      '云教发〔2026〕18号',
      '年度工作要点落实情况的通报',
      '局机关各科室：',
      '一、总体情况',
      '（二）教师交流轮岗',
      '1.逐项明确',
      '附件：1.2026年第三季度',
      '2026年10月9日',
      '（此件公开发布）',
      '附件1',
      '附件2',
      '抄送：',
      '2026年10月10日印发',
    ];
    const at = order.map((one) => text.indexOf(one));
    expect(at.every((place) => place >= 0)).toBe(true);
    expect(at).toEqual([...at].sort((a, b) => a - b));
    expect(find(pages[0], '年度工作要点落实').size).toBe(22);
    expect(find(pages.at(-1), '抄送').size).toBe(14);
    expect(find(pages.at(-1), '抄送').y).toBeGreaterThan(235);
  });

  test('attachments begin a page, ledgers lie across with the head on every page', async () => {
    const pages = await read(await renderPdf(bulletin));
    expect(pages.map(({ width }) => width)).toEqual([210, 210, 210, 297, 297, 210]);
    for (const page of pages.slice(3, 5)) expect(words([page])).toContain('条款原文序号任务时限');
    const ledger = await read(await renderPdf(rectificationLedger));
    expect(ledger).toHaveLength(2);
    for (const page of ledger) expect(words([page])).toContain('序号来源问题措施');
  });

  test('样例 on every page, or on none', async () => {
    const marked = async (paper: Paper) =>
      (await read(await renderPdf(paper))).map((page) => words([page]).includes('样例'));
    expect(await marked(bulletin)).toEqual([true, true, true, true, true, true]);
    expect(await marked({ ...bulletin, sample: false })).toEqual([false, false, false, false, false, false]);
  });

  test('the signature never stands alone on a page', async () => {
    for (const filler of [5, 6, 7, 8, 9, 10]) {
      const blocks = Array.from(
        { length: filler },
        (_, index) => ({ type: 'paragraph', text: `第${index}段。` }) as const,
      );
      const pages = await read(await renderPdf({ ...plain, blocks, signatures: ['云溪县教育局'], date: '2026-03-09' }));
      const page = pages.find((one) => words([one]).includes('2026年3月9日'));
      expect(words(page ? [page] : [])).toContain('段。');
    }
    expect(words((await read(await renderPdf(bulletin))).slice(2, 3))).toMatch(/收集。附件：1.*2026年10月9日/);
    for (const length of [180, 210, 240, 270, 300, 330, 360, 390]) {
      const pages = await read(
        await renderPdf({
          ...plain,
          blocks: [{ type: 'paragraph', text: '文'.repeat(length) }],
          signatures: ['云溪县教育局'],
          date: '2026-03-09',
        }),
      );
      const page = pages.find((one) => words([one]).includes('2026年3月9日'));
      expect(words(page ? [page] : [])).toContain('文文');
      expect(words(pages.slice(0, 1))).toContain('文文');
    }
  });

  test('Word and PDF carry the same words', async () => {
    for (const paper of [bulletin, supervisionNotice, dutyTable, rectificationLedger]) {
      const { value } = await mammoth.extractRawText({ buffer: await renderDocx(paper) });
      const pdf = words(await read(await renderPdf(paper)));
      const counted = (text: string) => [...new Set(text)].filter((character) => /\p{Script=Han}|\d/u.test(character));
      expect(counted(bare(value)).filter((character) => !pdf.includes(character))).toEqual([]);
    }
  });
});

describe('sameness', () => {
  test.each([
    ['bulletin', bulletin],
    ['form with a code', supervisionNotice],
  ] as const)('a %s twice gives the same bytes', async (_name, paper) => {
    const first = await renderPdf(paper);
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect(first.equals(await renderPdf(structuredClone(paper)))).toBe(true);
  });
});

describe('fonts', () => {
  test('without any Chinese font the refusal says what to install', () => {
    expect(() => chooseFaces(new Set())).toThrow(Refusal);
    expect(() => chooseFaces(new Set())).toThrow(/fonts-noto-cjk/);
  });

  test('the faces of the standard come first where they are installed', () => {
    const faces = chooseFaces(new Set(['Noto Serif CJK SC', 'FangSong_GB2312', 'FZXiaoBiaoSong-B05S']));
    expect(faces.fangsong.fonts).toEqual(['FangSong_GB2312', 'Noto Serif CJK SC', 'FZXiaoBiaoSong-B05S']);
    expect(faces.xiaobiaosong).toMatchObject({
      fonts: ['FZXiaoBiaoSong-B05S', 'Noto Serif CJK SC', 'FangSong_GB2312'],
      weight: 400,
    });
  });

  test('with text faces alone the title face gets a weight that tells it from the text', () => {
    const { faces } = pressFor();
    expect(Object.values(faces).every(({ fonts }) => fonts.length > 0)).toBe(true);
    if (faces.xiaobiaosong.fonts[0] === faces.song.fonts[0]) expect(faces.xiaobiaosong.weight).toBe(700);
  });
});

const holding = (text: string): Paper => ({
  kind: 'official',
  issuers: [text || '局'],
  title: cleanText(text).trim() || '题',
  addressees: [text],
  blocks: [
    { type: 'heading', level: 2, text, follow: text },
    { type: 'paragraph', text: [{ text, bold: true }, { text: '尾' }] },
    {
      type: 'table',
      columns: [{ width: 12 }, { width: 40 }],
      head: [['头', text]],
      rows: [[{ text, rowSpan: 2 }, text], [text]],
      caption: text,
    },
  ],
  attachments: [{ title: cleanText(text).trim() || '附' }],
  signatures: [text],
  note: text,
  asOf: text,
  record: { copyTo: [text], printedBy: text, printedOn: '2026-03-10' },
});

describe('security/F8 texts are data', () => {
  const markup = [
    '#eval("1+1")',
    '#read("/etc/passwd")',
    '*粗*',
    '_斜_',
    '$x^2$',
    '<label>',
    '@ref',
    '= 题',
    '`code`',
    '\\u{41}',
    '#[x]',
    '"#sys"',
    '//注',
    '{{ }}',
    '&lt;w:t&gt;',
    ']]>',
    '~',
    '--',
    '...',
    "'s",
  ];

  // In the order of the page's content: cells side by side do not mix.
  const content = async (paper: Paper) =>
    bare((await read(await renderPdf(paper))).flatMap(({ items }) => items.map(({ text }) => text)).join(''));
  const times = (whole: string, part: string) => whole.split(part).length - 1;

  test.each(markup)('%s prints literally in every place of both papers', async (text) => {
    const harmless = `前${'文'.repeat(bare(text).length)}后`;
    const [expected, found] = [await content(holding(harmless)), await content(holding(`前${text}后`))];
    expect(times(expected, harmless)).toBeGreaterThanOrEqual(14);
    expect(times(found, bare(`前${text}后`))).toBe(times(expected, harmless));
    const { value } = await mammoth.extractRawText({ buffer: await renderDocx(holding(`前${text}后`)) });
    expect(times(value, `前${text}后`)).toBeGreaterThanOrEqual(10);
  });

  test('any text renders, and Word keeps it literally', async () => {
    const long = fc.stringMatching(/^[a-zA-Z0-9/_-]{200,400}$/);
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      long,
      fc.constantFrom(...markup, '👨‍👩‍👧', 'العربية', '한국어', '\u200b'.repeat(40)),
    );
    await fc.assert(
      fc.asyncProperty(text, async (given) => {
        const paper = holding(given);
        const [pdf, docx] = [await renderPdf(paper), await renderDocx(paper)];
        expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
        const { value } = await mammoth.extractRawText({ buffer: docx });
        expect(bare(value)).toContain(bare(cleanText(given)));
      }),
      { numRuns: 30 },
    );
  }, 60_000);

  test('long words stay inside the type area and their cells', async () => {
    const pages = await read(
      await renderPdf(holding(`https://example.invalid/${'W'.repeat(150)}${'abc0'.repeat(40)}`)),
    );
    const right = pages.flatMap(({ items }) => items.map(({ x }) => x));
    expect(Math.max(...right)).toBeLessThan(210 - 26 + 0.5);
    expect(words(pages)).toContain('W'.repeat(150));
  });
});
