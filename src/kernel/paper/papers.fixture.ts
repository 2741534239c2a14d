import type { Paper, Row } from './model.ts';

/** The four papers of ux.md §6 for a plainly fictional bureau: they prove that the model carries them. */

const OFFICE = '云溪县教育局办公室';

const lateRows: Row[] = [
  ['1', '云溪二小改扩建工程8月底前竣工', '主体验收未完成，晚32天', '基建科', '◆橙'],
  ['2', '新增普惠性学前学位450个', '已确认300个，差150个', '学前科', '■红'],
];

export const bulletin: Paper = {
  kind: 'official',
  issuers: ['云溪县教育局'],
  docNumber: '云教发〔2026〕18号',
  title: '云溪县教育局关于2026年第三季度年度工作要点落实情况的通报',
  addressees: ['各镇（街道）教育办', '县直各学校', '局机关各科室'],
  blocks: [
    { type: 'paragraph', text: '现将2026年第三季度年度工作要点落实情况通报如下。' },
    { type: 'heading', level: 1, text: '总体情况' },
    {
      type: 'paragraph',
      text: '年度工作要点共分解为112项任务。截至9月30日，已销号41项，推进中66项，未启动5项。按亮灯规则，绿灯88项、黄灯12项、橙灯4项、红灯3项，另有5项尚未到首个节点，不亮灯。与第二季度通报相比，红灯减少2项，新增销号17项。',
    },
    { type: 'heading', level: 1, text: '进展较好的事项' },
    {
      type: 'heading',
      level: 2,
      text: '校园安全专项整治提前完成。',
      follow: '安保科牵头的消防隐患整改126处，已全部核验销号，比要求时限提前21天。',
    },
    {
      type: 'heading',
      level: 2,
      text: '教师交流轮岗按节点推进。',
      follow: '组织人事科已办理交流轮岗教师214人，占应交流人数的15.3%，较去年同期提高2.1个百分点。',
    },
    { type: 'heading', level: 1, text: '滞后事项' },
    { type: 'paragraph', text: '下列事项滞后，有关科室应当于10月15日前提出补救措施：' },
    {
      type: 'table',
      columns: [
        { width: 12, align: 'center' },
        { width: 58 },
        { width: 48 },
        { width: 22, align: 'center' },
        { width: 16, align: 'center' },
      ],
      head: [['序号', '要点原文', '差距', '牵头科室', '亮灯']],
      rows: lateRows,
    },
    { type: 'heading', level: 1, text: '下步要求' },
    {
      type: 'heading',
      level: 3,
      text: '逐项明确补救时限。',
      follow: '10月15日前，橙灯、红灯事项的牵头科室向局办公室报送补救措施和责任人。',
    },
    {
      type: 'heading',
      level: 3,
      text: '严格核验销号。',
      follow: '11月30日前，局办公室对已报完成的事项逐项核验，报告人与核验人不得为同一人。',
    },
    { type: 'heading', level: 3, text: '减轻学校负担。', follow: '凡系统已有记录的数据，不再向学校重复收集。' },
  ],
  attachments: [
    { title: '2026年第三季度年度工作要点进展情况表', landscape: true, blocks: [progressTable()] },
    {
      title: '第二季度通报事项后续更正说明',
      blocks: [
        {
          type: 'paragraph',
          text: '第二季度通报中“新增公办园学位”一项，因一所幼儿园撤回报告，已确认数由420个更正为300个，本期按更正后的数据列示。',
        },
      ],
    },
  ],
  signatures: ['云溪县教育局'],
  date: '2026-10-09',
  note: '此件公开发布',
  asOf: '数据截至2026年9月30日24时',
  record: {
    copyTo: ['县委办公室', '县人民政府办公室', '县政府教育督导委员会办公室', '市教育局'],
    printedBy: OFFICE,
    printedOn: '2026-10-10',
  },
  sample: true,
};

function progressTable(): Paper['blocks'][number] {
  const rows = Array.from({ length: 36 }, (_, index): Row => {
    const clause = { text: `（${index / 3 + 1}）扩大优质教育资源供给，推进学校建设。`, rowSpan: 3 };
    const cells = [
      `${index + 1}`,
      `新建、改扩建学校第${index + 1}所，年底前投入使用`,
      '12月31日',
      '基建科',
      '推进中',
      '●绿',
    ];
    return index % 3 === 0 ? [clause, ...cells] : cells;
  });
  const widths = [50, 14, 85, 30, 30, 26, 22];
  return {
    type: 'table',
    size: 'five',
    columns: widths.map((width, index) => ({ width, align: index === 0 || index === 2 ? 'left' : 'center' })),
    head: [['条款原文', '序号', '任务', '时限', '牵头科室', '状态', '亮灯']],
    rows,
  };
}

const label = (text: string, rowSpan = 1) => ({ text, label: true, rowSpan });
const wide = (text: string) => ({ text, colSpan: 3 });

export const supervisionNotice: Paper = {
  kind: 'form',
  issuers: [OFFICE],
  docNumber: '云教督〔2026〕7号',
  title: '督办单',
  date: '2026-10-12',
  blocks: [
    {
      type: 'table',
      columns: [{ width: 26 }, { width: 52 }, { width: 26 }, { width: 52 }],
      rows: [
        [
          label('督办依据'),
          wide('《2026年教育工作要点》第（三）条：“新增普惠性学前学位450个，9月1日前投入使用。”（云教发〔2026〕3号）'),
        ],
        [label('督办事项'), wide('新增普惠性学前学位已确认300个，比要求少150个，已超期41天。')],
        [label('承办单位'), '学前科', label('配合单位'), '基建科、计财科'],
        [label('要求与时限'), wide('10月20日前报送补救措施；11月15日前完成并申请核验。')],
        [label('签收'), { text: '签收人：　　　　', align: 'left' }, label('签收时间'), '　　　年　　月　　日'],
        { cells: [label('办理情况', 2), { ...wide(''), openBottom: true, valign: 'top' }], minHeight: 46 },
        [{ ...wide('承办人：　　　　　　　　年　　月　　日'), align: 'right' }],
        { cells: [label('负责人意见', 2), { ...wide(''), openBottom: true }], minHeight: 22 },
        [{ ...wide('签名：　　　　　　　　年　　月　　日'), align: 'right' }],
        { cells: [label('核验意见', 2), { ...wide(''), openBottom: true }], minHeight: 22 },
        [{ ...wide('核验人：　　　　　　　　年　　月　　日'), align: 'right' }],
        [label('联系人'), '督查岗　某某', label('联系电话'), '0000-0000000'],
      ],
    },
  ],
  qr: { content: 'https://yaodian.example/supervision/2026-7', caption: '扫码查看' },
  asOf: '数据截至2026年10月12日8时',
  sample: true,
};

const ledgerColumns = [
  ['序号', 10],
  ['来源', 20],
  ['问题', 34],
  ['措施', 34],
  ['销号标准', 24],
  ['责任领导', 16],
  ['责任单位/人', 22],
  ['时限', 18],
  ['进展', 26],
  ['佐证', 16],
  ['核验人', 14],
  ['状态', 14],
  ['销号日期', 18],
] as const;

export const rectificationLedger: Paper = {
  kind: 'ledger',
  issuers: [OFFICE],
  title: '2026年教育系统整改台账',
  headLine: '填报单位：督导室',
  date: '2026-10-12',
  asOf: '数据截至2026年10月12日',
  blocks: [
    {
      type: 'table',
      size: 'smallFive',
      columns: ledgerColumns.map(([, width], index) => ({
        width,
        align: [0, 5, 7, 10, 11, 12].includes(index) ? 'center' : 'left',
      })),
      head: [ledgerColumns.map(([text]) => text)],
      rows: [
        ...Array.from({ length: 24 }, (_, index) => ledgerRow(index + 1)),
        [{ text: '合计24项：已到期18项，其中已销号15项，整改率83.3%；未到期6项另计。', align: 'left', colSpan: 13 }],
      ],
    },
  ],
  sample: true,
};

function ledgerRow(index: number): Row {
  return [
    `${index}`,
    '综合督导',
    `云溪第${index}小学功能室使用记录不全`,
    '按月登记、学期末抽查，纳入学校自查',
    '连续两个月记录完整',
    '某某',
    '云溪小学校长 某某',
    '2026-11-30',
    '已完成制度修订，正在补录',
    '照片2张',
    '某某',
    '整改中',
    '',
  ];
}

const dutyColumns = [
  ['序号', 10],
  ['条款原文', 48],
  ['任务', 46],
  ['目标', 26],
  ['节点', 28],
  ['牵头领导', 18],
  ['牵头科室', 20],
  ['配合单位', 24],
  ['责任学校', 22],
  ['专班', 15],
] as const;

export const dutyTable: Paper = {
  kind: 'ledger',
  issuers: ['云溪县教育局'],
  title: '2026年教育工作要点责任分解表',
  docNumber: '云教发〔2026〕3号附件',
  blocks: [
    {
      type: 'table',
      columns: dutyColumns.map(([, width], index) => ({
        width,
        align: [0, 5, 6, 9].includes(index) ? 'center' : 'left',
      })),
      head: [dutyColumns.map(([text]) => text)],
      rows: [...dutyRows(1), ...dutyRows(4), ...dutyRows(7)],
    },
  ],
  sample: true,
};

function dutyRows(from: number): Row[] {
  const clause =
    '（三）扩大学前教育资源。新增普惠性学前学位450个，公办园在园幼儿占比达到55%以上，9月1日前投入使用；健全幼儿园结对帮扶机制。';
  const task = (at: number, text: string, target: string) => [
    text,
    target,
    '6月底前完成主体；8月20日前验收',
    '某副局长',
    '学前科',
    '基建科、计财科',
    `云溪幼儿园第${at}分园`,
    '学位专班',
  ];
  return [
    [`${from}`, { text: clause, rowSpan: 3 }, ...task(from, '新增普惠性学前学位', '≥450个')],
    [`${from + 1}`, ...task(from + 1, '提高公办园占比', '≥55%')],
    [`${from + 2}`, ...task(from + 2, '健全结对帮扶机制', '定性')],
  ];
}
