import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { beforeAll, describe, expect, test } from 'vitest';
import { Refusal } from '#kernel/refusal';
import { contentHash, type Paper, renderDocx } from './index.ts';
import { bulletin, dutyTable, rectificationLedger, supervisionNotice } from './papers.fixture.ts';

type Parts = Record<string, string>;
const open = async (paper: Paper): Promise<Parts> =>
  Object.fromEntries(
    Object.entries(unzipSync(await renderDocx(paper))).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );

const body = (parts: Parts): string => parts['word/document.xml'] ?? '';

/** Attributes of every element of that name, without the prefix. */
const all = (xml: string, element: string): Record<string, string>[] =>
  [...xml.matchAll(new RegExp(`<${element}(?=[ />])([^>]*)>`, 'g'))].map(([, text = '']) =>
    Object.fromEntries(
      [...text.matchAll(/(?:\w+:)?(\w+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
    ),
  );

/** The paragraph that holds this text. */
const paragraph = (xml: string, text: string): string => {
  const found = xml
    .match(/<w:p>.*?<\/w:p>|<w:p .*?<\/w:p>/gs)
    ?.find((one) => one.replace(/<[^>]+>/g, '').includes(text));
  if (!found) throw new Error(`no paragraph with ${text}`);
  return found;
};

const fontOf = (xml: string): string | undefined => all(xml, 'w:rFonts')[0]?.eastAsia;
const sizeOf = (xml: string): number => Number(all(xml, 'w:sz')[0]?.val) / 2;

describe('an official paper in Word (GB/T 9704-2012)', () => {
  let parts: Parts;
  let xml: string;
  beforeAll(async () => {
    parts = await open(bulletin);
    xml = body(parts);
  });

  test('5.2: A4, 37 mm above, 28 mm left, type area of 156 × 225 mm, 22 lines of 28 characters', () => {
    const [size, margin, grid] = [all(xml, 'w:pgSz')[0], all(xml, 'w:pgMar')[0], all(xml, 'w:docGrid')[0]];
    const millimetres = (twips: string | undefined) => Math.round((Number(twips) / 1440) * 254) / 10;
    expect([millimetres(size?.w), millimetres(size?.h)]).toEqual([210, 297]);
    expect([millimetres(margin?.top), millimetres(margin?.left)]).toEqual([37, 28]);
    expect(210 - 28 - millimetres(margin?.right)).toBeCloseTo(156, 0);
    expect(297 - 37 - millimetres(margin?.bottom)).toBeCloseTo(225, 0);
    expect(grid).toEqual({ type: 'linesAndChars', linePitch: '579', charSpace: '-849' });
    expect(Math.floor((225 / 25.4) * 72 * 20) / 579).toBeGreaterThanOrEqual(22);
  });

  test('the body is 三号 仿宋 on an exact pitch, indented by two characters, 28 to a line', () => {
    const text = paragraph(xml, '年度工作要点共分解为112项任务');
    expect([fontOf(text), sizeOf(text)]).toEqual(['仿宋_GB2312', 16]);
    expect(all(text, 'w:spacing')[0]).toMatchObject({ line: '579', lineRule: 'exact' });
    const pitch = 16 + Number(all(text, 'w:spacing').at(-1)?.val) / 20;
    expect(Math.floor(442.2 / pitch)).toBe(28);
    expect(Number(all(text, 'w:ind')[0]?.firstLine)).toBe(Math.round(2 * pitch * 20));
  });

  test('7.3.1: the title is 二号 小标宋, centred; 7.2.4: the mark is red', () => {
    const title = paragraph(xml, '云溪县教育局关于2026年第三季度');
    expect([fontOf(title), sizeOf(title), all(title, 'w:jc')[0]?.val]).toEqual(['方正小标宋简体', 22, 'center']);
    const mark = paragraph(xml, '云溪县教育局文件');
    expect([fontOf(mark), all(mark, 'w:color')[0]?.val]).toEqual(['方正小标宋简体', 'E60012']);
    expect(all(paragraph(xml, '云教发〔2026〕18号'), 'w:bottom')[0]).toMatchObject({ color: 'E60012', val: 'single' });
  });

  test('7.3.3: levels are 一、黑体 （一）楷体 1. 仿宋, numbered in order', () => {
    expect(['一、总体情况', '三、滞后事项'].map((text) => fontOf(paragraph(xml, text)))).toEqual(['黑体', '黑体']);
    const second = paragraph(xml, '（二）教师交流轮岗按节点推进。');
    expect(all(second, 'w:rFonts').map(({ eastAsia }) => eastAsia)).toEqual(['楷体_GB2312', '仿宋_GB2312']);
    expect(fontOf(paragraph(xml, '1.逐项明确补救时限。'))).toBe('仿宋_GB2312');
  });

  test('7.3.2, 7.3.4: addressees stand at the margin with a colon, attachments are numbered without a stop', () => {
    const addressees = paragraph(xml, '各镇（街道）教育办，县直各学校，局机关各科室：');
    expect(all(addressees, 'w:ind')).toEqual([]);
    expect(paragraph(xml, '附件：1.2026年第三季度年度工作要点进展情况表')).not.toContain('。');
    expect(paragraph(xml, '2.第二季度通报事项后续更正说明')).toBeTruthy();
  });

  test('7.3.5: the date keeps four characters free, the name is centred over it with room for the seal', () => {
    const [name, date] = [paragraph(xml, '>云溪县教育局<'.slice(1, -1)), paragraph(xml, '2026年10月9日')];
    expect(Number(all(date, 'w:ind')[0]?.right)).toBe(Math.round(4 * 15.75 * 20));
    const signed = xml.slice(0, xml.indexOf('2026年10月9日')).lastIndexOf('云溪县教育局');
    const above = xml.slice(xml.lastIndexOf('<w:p>', signed), signed);
    expect(Number(all(above, 'w:spacing')[0]?.before)).toBe(3 * 579);
    expect(name).toBeTruthy();
    expect(xml).not.toMatch(/<w:drawing>/);
  });

  test('7.3.6, 7.4: note and as-of note in brackets, the record at the foot of the last page with 0.35 and 0.25 mm rules', () => {
    expect(paragraph(xml, '（此件公开发布）')).toBeTruthy();
    expect(paragraph(xml, '（数据截至2026年9月30日24时）')).toBeTruthy();
    const record = xml.slice(xml.lastIndexOf('<w:tbl>'));
    expect(all(record, 'w:tblpPr')[0]).toMatchObject({ tblpYSpec: 'bottom', vertAnchor: 'margin' });
    expect([all(record, 'w:top')[0]?.sz, all(record, 'w:insideH')[0]?.sz]).toEqual(['8', '6']);
    const copy = paragraph(record, '抄送：县委办公室，县人民政府办公室');
    expect([fontOf(copy), sizeOf(copy)]).toEqual(['仿宋_GB2312', 14]);
    expect(record.replace(/<[^>]+>/g, '')).toContain('市教育局。云溪县教育局办公室2026年10月10日印发');
  });

  test('7.5: — 1 — in 四号 宋体, right on odd pages and left on even ones, one character in', () => {
    const footers = Object.entries(parts)
      .filter(([name]) => /^word\/footer\d+\.xml$/.test(name))
      .map(([, text]) => text);
    expect(footers).toHaveLength(6);
    for (const footer of footers) {
      expect(footer).toMatch(/— .*<w:fldChar[^>]*begin.*PAGE.* —/s);
      expect([fontOf(footer), sizeOf(footer)]).toEqual(['宋体', 14]);
    }
    const [odd, even] = ['default', 'even'].map(
      (type) => all(xml, 'w:footerReference').find((one) => one.type === type)?.id,
    );
    const target = (id: string | undefined) =>
      all(parts['word/_rels/document.xml.rels'] ?? '', 'Relationship').find((one) => one.Id === id)?.Target;
    const ind = (id: string | undefined) => all(parts[`word/${target(id)}`] ?? '', 'w:ind')[0];
    expect([ind(odd)?.right, ind(even)?.left]).toEqual(['280', '280']);
    expect(parts['word/settings.xml']).toContain('<w:evenAndOddHeaders');
  });

  test('7.3.7: attachments begin on a new page, the label in 黑体 at the left; tables may lie across', () => {
    expect(fontOf(paragraph(xml, '附件1'))).toBe('黑体');
    expect(all(xml, 'w:pgSz').map(({ orient }) => orient)).toEqual(['portrait', 'landscape', 'portrait']);
    expect(all(xml, 'w:type').map(({ val }) => val)).toContain('nextPage');
  });

  test('tables repeat their head and keep their columns', () => {
    expect(all(xml, 'w:tblHeader')).toHaveLength(2);
    expect(all(xml, 'w:vMerge').filter(({ val }) => val === 'restart')).toHaveLength(12);
    expect(all(xml, 'w:tblLayout').every(({ type }) => type === 'fixed')).toBe(true);
  });

  test('样例 stands in every header, and nowhere when it is none', async () => {
    const headers = (given: Parts) => Object.entries(given).filter(([name]) => /^word\/header\d+\.xml$/.test(name));
    expect(headers(parts)).toHaveLength(6);
    expect(headers(parts).every(([, text]) => /样\s*例/u.test(text))).toBe(true);
    const real = await open({ ...bulletin, sample: false });
    expect(Object.values(real).join('')).not.toMatch(/样\s*例/u);
  });

  test('mammoth reads every word in order', async () => {
    const { value } = await mammoth.extractRawText({ buffer: await renderDocx(bulletin) });
    const places = [
      '云溪县教育局文件',
      '云教发〔2026〕18号',
      '一、总体情况',
      '云溪二小改扩建工程',
      '附件：1.',
      '2026年10月9日',
      '（36）'.replace('36', '12'),
      '抄送：',
    ];
    const found = places.map((text) => value.indexOf(text));
    expect(found).toEqual([...found].sort((a, b) => a - b));
    expect(found.every((at) => at >= 0)).toBe(true);
  });
});

describe('forms and ledgers in Word', () => {
  test('督办单 is one table with a code, ledgers lie across with the head repeated', async () => {
    const form = await open(supervisionNotice);
    expect(all(body(form), 'w:pgSz')[0]?.orient).toBe('portrait');
    expect(Object.keys(form).some((name) => /^word\/media\/.*\.gif$/.test(name))).toBe(true);
    expect(body(form).match(/<w:tbl>/g)).toHaveLength(1);
    for (const paper of [rectificationLedger, dutyTable]) {
      const xml = body(await open(paper));
      expect(all(xml, 'w:pgSz')[0]?.orient).toBe('landscape');
      expect(all(xml, 'w:tblHeader')).toHaveLength(1);
    }
  });

  test('a joint paper lists its organs beside the suffix and signs for each', async () => {
    const organs = ['云溪县教育局', '云溪县公安局', '云溪县市场监督管理局'];
    const xml = body(
      await open({
        ...bulletin,
        issuers: organs,
        signatures: organs,
        attachments: [],
        record: { printedBy: '办公室', printedOn: '2026-10-10' },
      }),
    );
    expect(all(xml, 'w:jc').filter(({ val }) => val === 'distribute')).toHaveLength(3);
    for (const organ of organs) expect(xml.split(organ).length - 1).toBeGreaterThanOrEqual(2);
  });
});

describe('sameness', () => {
  test.each([
    ['bulletin', bulletin],
    ['form with a code', supervisionNotice],
  ] as const)('a %s twice gives the same bytes', async (_name, paper) => {
    const first = await renderDocx(paper);
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect(first.equals(await renderDocx(structuredClone(paper)))).toBe(true);
  });

  test('contentHash follows the content, not the order of members', () => {
    const { title, kind, ...rest } = bulletin;
    expect(contentHash({ ...rest, kind, title })).toBe(contentHash(bulletin));
    expect(contentHash({ ...bulletin, title: `${title} ` })).not.toBe(contentHash(bulletin));
    expect(contentHash({ ...bulletin, title: `${title}\u0007` })).toBe(contentHash(bulletin));
    expect(contentHash(bulletin)).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('refusals', () => {
  const refusal = async (paper: Paper): Promise<Refusal> => {
    const outcome = await renderDocx(paper).catch((error: unknown) => error);
    if (outcome instanceof Refusal) return outcome;
    throw new Error('not refused');
  };

  test('name every fault of a paper at once', async () => {
    const { code, reasons } = await refusal({
      ...bulletin,
      title: ' ',
      attachments: [{ title: '\u0007' }],
      issuers: [],
      docNumber: '云教发〔2026〕第018号',
      date: '2026-02-30',
    });
    expect(code).toBe('invalid-paper');
    expect(reasons).toHaveLength(6);
  });

  test.each([
    [
      'a hole',
      [
        ['甲', { text: '乙', rowSpan: 2 }],
        ['丙', '丁'],
      ],
    ],
    ['a missing cell', [['甲']]],
    ['a span over the edge', [['甲', { text: '乙', colSpan: 2 }]]],
    ['a span below the end', [['甲', { text: '乙', rowSpan: 2 }]]],
    ['a span of nothing', [[{ text: '甲', colSpan: 0 }, '乙', '丙']]],
  ])('%s in a table is refused with its row', async (_name, rows) => {
    const columns = [{ width: 50 }, { width: 50 }];
    expect((await refusal({ ...bulletin, blocks: [{ type: 'table', columns, rows }] })).code).toBe('invalid-table');
  });
});
