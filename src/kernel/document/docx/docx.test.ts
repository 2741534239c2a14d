import { AlignmentType, Document, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { describe, expect, test } from 'vitest';
import { DOCUMENT_LIMITS } from '../limits.ts';
import { levels, listParagraph, paragraph, run, styled, wordFile } from '../testing/office-files.ts';
import { readDocx } from './index.ts';
import { numeral } from './numerals.ts';

const textOf = async (parts: Parameters<typeof wordFile>[0]): Promise<string> =>
  (await readDocx(wordFile(parts), DOCUMENT_LIMITS)).text;

const abstract = (id: number, list: Parameters<typeof levels>[0], extra = ''): string =>
  `<w:abstractNum w:abstractNumId="${id}">${extra}${levels(list)}</w:abstractNum>`;
const instance = (id: number, abstractId: number, overrides = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstractId}"/>${overrides}</w:num>`;

const OFFICIAL = [
  { format: 'chineseCounting', text: '%1、' },
  { format: 'chineseCounting', text: '（%2）' },
  { format: 'decimal', text: '%3.' },
];

describe('automatic numbers print as text', () => {
  test('three official levels restart under their parents', async () => {
    const text = await textOf({
      numbering: abstract(0, OFFICIAL) + instance(1, 0),
      body: [
        listParagraph('党的建设', 1, 0),
        listParagraph('学习', 1, 1),
        listParagraph('读书会', 1, 2),
        listParagraph('报告会', 1, 2),
        listParagraph('组织', 1, 1),
        listParagraph('换届', 1, 2),
        listParagraph('学位', 1, 0),
        listParagraph('建校', 1, 1),
      ].join(''),
    });
    expect(text.split('\n')).toEqual([
      '一、党的建设',
      '（一）学习',
      '1. 读书会',
      '2. 报告会',
      '（二）组织',
      '1. 换届',
      '二、学位',
      '（一）建校',
    ]);
  });

  test('a level that never restarts runs on across sections (17.9.10)', async () => {
    const running = [OFFICIAL[0], { format: 'decimal', text: '%2．', extra: '<w:lvlRestart w:val="0"/>' }];
    const text = await textOf({
      numbering: abstract(0, running as typeof OFFICIAL) + instance(1, 0),
      body: ['甲', '乙'].map((name) => listParagraph(name, 1, 0) + listParagraph(`${name}事`, 1, 1)).join(''),
    });
    expect(text).toBe('一、甲\n1．甲事\n二、乙\n2．乙事');
  });

  test('lists of one definition count on; a start override restarts once', async () => {
    const override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    const text = await textOf({
      numbering:
        abstract(0, [{ format: 'decimal', text: '%1）' }]) + instance(1, 0) + instance(2, 0) + instance(3, 0, override),
      body: [1, 2, 3, 3].map((list) => listParagraph('项', list)).join(''),
    });
    expect(text).toBe('1）项\n2）项\n1）项\n2）项');
  });

  test('numbering that starts in the middle, legal numbers, and a replaced level', async () => {
    const list = [
      { format: 'chineseCounting', text: '%1、', start: 7 },
      { format: 'decimal', text: '%1.%2', extra: '<w:isLgl/><w:suff w:val="nothing"/>' },
    ];
    const replaced = `<w:lvlOverride w:ilvl="0">${levels([{ format: 'upperRoman', text: '%1、', start: 4 }])}</w:lvlOverride>`;
    const text = await textOf({
      numbering: abstract(0, list) + abstract(1, list) + instance(1, 0) + instance(2, 1, replaced),
      body: listParagraph('甲', 1, 0) + listParagraph('乙', 1, 1) + listParagraph('丙', 2, 0),
    });
    expect(text).toBe('七、甲\n7.1乙\nIV、丙');
  });

  test('a style brings its list, its level is the one that names the style, numId 0 takes it away', async () => {
    const list = [
      { format: 'chineseCounting', text: '%1、', extra: '<w:pStyle w:val="H1"/>' },
      { format: 'chineseCounting', text: '（%2）', extra: '<w:pStyle w:val="H2"/>' },
    ];
    const style = (id: string, more: string): string =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/>${more}</w:style>`;
    const list1 = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>';
    const text = await textOf({
      numbering: abstract(0, list) + instance(1, 0),
      styles: style('H1', list1) + style('H2', list1) + style('Own', '<w:basedOn w:val="H2"/>'),
      body:
        styled('甲', 'H1') +
        styled('乙', 'H2') +
        styled('丙', 'Own') +
        paragraph(run('无号'), '<w:pStyle w:val="H1"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
    });
    expect(text).toBe('一、甲\n（一）乙\n（二）丙\n无号');
  });

  test('a list that points to a numbering style prints as that style says (17.9.21)', async () => {
    const text = await textOf({
      numbering:
        abstract(0, OFFICIAL, '<w:styleLink w:val="Official"/>') +
        '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="Official"/></w:abstractNum>' +
        instance(1, 0) +
        instance(2, 1),
      body: listParagraph('甲', 2, 1),
    });
    expect(text).toBe('（一）甲');
  });

  test('bullets print nothing and unknown lists do no harm', async () => {
    const text = await textOf({
      numbering: abstract(0, [{ format: 'bullet', text: '\uf0b7' }]) + instance(1, 0),
      body: listParagraph('甲', 1) + listParagraph('乙', 99) + listParagraph('丙', 1, 8),
    });
    expect(text).toBe('甲\n乙\n丙');
  });

  test.each([
    [1, 'chineseCounting', '一'],
    [10, 'japaneseCounting', '十'],
    [12, 'chineseCountingThousand', '十二'],
    [20, 'chineseCounting', '二十'],
    [35, 'chineseCounting', '三十五'],
    [105, 'chineseCounting', '一百零五'],
    [110, 'chineseCounting', '一百一十'],
    [1000, 'chineseCounting', '一千'],
    [15, 'chineseLegalSimplified', '壹拾伍'],
    [20, 'ideographDigital', '二〇'],
    [3, 'ideographTraditional', '丙'],
    [12, 'decimalFullWidth', '１２'],
    [7, 'decimalEnclosedCircleChinese', '⑦'],
    [21, 'decimalEnclosedCircle', '㉑'],
    [36, 'decimalEnclosedCircle', '㊱'],
    [2, 'decimalEnclosedParen', '⑵'],
    [2, 'decimalEnclosedFullstop', '⒉'],
    [4, 'ideographEnclosedCircle', '㊃'],
    [3, 'decimalZero', '03'],
    [28, 'lowerLetter', 'bb'],
    [14, 'lowerRoman', 'xiv'],
    [9, 'unheardOf', '9'],
  ])('%i as %s is %s', (value, format, printed) => expect(numeral(value, format)).toBe(printed));
});

describe('what is printed is read, what is not is left out', () => {
  test('tracked insertions stay, deletions and moves away go', async () => {
    const text = await textOf({
      body: paragraph(
        `${run('新增学位')}<w:del><w:r><w:delText>500</w:delText></w:r></w:del><w:ins>${run('720')}</w:ins>${run('个')}<w:moveFrom>${run('旧')}</w:moveFrom><w:moveTo>${run('。')}</w:moveTo>`,
      ),
    });
    expect(text).toBe('新增学位720个。');
  });

  test('a paragraph whose mark is deleted runs on into the next', async () => {
    const body = paragraph(run('新增学位'), '<w:rPr><w:del w:id="1"/></w:rPr>') + paragraph(run('720个。'));
    expect(await textOf({ body })).toBe('新增学位720个。');
  });

  test('hidden text, field codes, contents, notes and fallbacks are not text', async () => {
    const field = (code: string, result: string): string =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const text = await textOf({
      styles: '<w:style w:type="paragraph" w:styleId="11"><w:name w:val="toc 1"/></w:style>',
      body: [
        styled('一、党的建设\t3', '11'),
        paragraph(`<w:r><w:rPr><w:vanish/></w:rPr><w:t>密</w:t></w:r>${run('正文')}${field('REF a', '引文')}`),
        paragraph(
          `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:txbxContent>${paragraph(run('框'))}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${paragraph(run('框'))}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>${run('主')}<w:r><w:footnoteReference w:id="1"/></w:r>`,
        ),
      ].join(''),
      more: { 'word/footnotes.xml': '<x/>', 'word/header1.xml': '<x/>' },
    });
    expect(text).toBe('正文引文\n框\n主');
  });

  test('a field that never ends does not swallow the document', async () => {
    const body = paragraph(`<w:r><w:fldChar w:fldCharType="begin"/></w:r>${run('断')}`) + paragraph(run('后文'));
    expect(await textOf({ body })).toBe('\n后文');
  });

  test('rows are lines with tabs, a lone cell is a frame, clauses in a cell keep their lines', async () => {
    const cell = (...lines: string[]): string => `<w:tc>${lines.map((line) => paragraph(run(line))).join('')}</w:tc>`;
    const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
    const text = await textOf({
      body: `<w:tbl>${row(cell('重点任务', '（样例）'), cell('责任单位'))}${row(cell('1.建校', '2.扩园'), cell('基建中心'))}${row(cell('说明', '另行通知'))}</w:tbl>`,
    });
    expect(text).toBe('重点任务 （样例）\t责任单位\n1.建校\n2.扩园\t基建中心\n说明\n另行通知');
  });

  test('namespaces count, not prefixes; parts are found by their relations', async () => {
    const relations = (target: string): string =>
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="x/officeDocument" Target="${target}"/><Relationship Id="b" Type="x/officeDocument" TargetMode="External" Target="http://evil.example/x"/></Relationships>`;
    const text = await textOf({
      body: '',
      more: {
        '_rels/.rels': relations('/word/document2.xml'),
        'word/document2.xml':
          '<a:document xmlns:a="http://purl.oclc.org/ooxml/wordprocessingml/main"><a:body><a:p><a:r><a:t>甲</a:t></a:r></a:p></a:body></a:document>',
      },
    });
    expect(text).toBe('甲');
  });
});

test('a file from the docx library with its own list and table', async () => {
  const level = (index: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
    level: index,
    format,
    text,
    alignment: AlignmentType.START,
  });
  const item = (text: string, index: number) => new Paragraph({ text, numbering: { reference: 'plan', level: index } });
  const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
  const file = new Document({
    numbering: {
      config: [
        {
          reference: 'plan',
          levels: [level(0, LevelFormat.CHINESE_COUNTING, '%1、'), level(1, LevelFormat.CHINESE_COUNTING, '（%2）')],
        },
      ],
    },
    sections: [
      {
        children: [
          item('学位', 0),
          item('建校', 1),
          new Paragraph({
            children: [new TextRun('新增学位'), new TextRun({ text: '720', bold: true }), new TextRun('个。')],
          }),
          new Table({ rows: [new TableRow({ children: [cell('任务'), cell('责任单位')] })] }),
        ],
      },
    ],
  });
  const { text } = await readDocx(await Packer.toBuffer(file), DOCUMENT_LIMITS);
  expect(text).toBe('一、学位\n（一）建校\n新增学位720个。\n任务\t责任单位');
});
