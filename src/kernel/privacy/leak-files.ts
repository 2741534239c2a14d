import type { FileAnswer } from '#kernel/http';
import { type Paper, type Row, renderDocx } from '#kernel/paper';
import { type FileMark, type Sheet, writeWorkbook } from '#kernel/sheet';
import type { ReadTransaction } from '#kernel/store';
import { today } from '#kernel/time';
import type { Leak, LeakQuestion } from './leak-report.ts';
import { bureauOf } from './register-files.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const LEAK = '个人信息泄露影响报告';
/** Acts and organisations that the paper itself names; the workbook has them all. */
const SHOWN = 30;

type Told = { readonly asked: LeakQuestion; readonly leak: Leak; readonly mark: FileMark };

const lines = (texts: readonly string[]): string => texts.join('、') || '无';
const beijing = (at: string): string =>
  new Date(new Date(at).getTime() + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
const column = (key: string, label: string, width: number) => ({ key, label, width, kind: 'text' as const });

/** What 个人信息保护法 57 asks a notice to say, as far as the house knows it. */
const factsOf = ({ asked, leak }: Told): readonly (readonly [string, string])[] => {
  const { activity, acts, cut } = leak;
  const by = (act: string) => acts.filter((one) => one.act === act).length;
  return [
    ...(asked.foundAt ? ([['发现时间', `${beijing(asked.foundAt)}（北京时间）`]] as const) : []),
    ...(leak.dueAt ? ([['最迟报告时间', `${beijing(leak.dueAt)}（北京时间）`]] as const) : []),
    ['登记表', activity.recordLabel],
    ['时间范围', `${asked.from}至${asked.to}（北京时间）`],
    [
      '可能涉及的个人',
      `${activity.subjects}${activity.minors ? '（含不满十四周岁未成年人）' : ''}，${leak.total}条，涉及${leak.places.length}个单位`,
    ],
    ['个人信息（L3）', lines(activity.fields.L3)],
    ['敏感信息（L4）', lines(activity.fields.L4)],
    [
      '期间的查看',
      `查看敏感内容${by('查看敏感内容')}次，紧急查看${by('紧急查看')}次，查看或下载文件${by('查看或下载文件')}次`,
    ],
    ['期间的导出和打印', `${by('导出')}次`],
    ['期间最早和最晚一次', acts.length > 0 ? `${beijing(acts[0]?.at ?? '')}，${beijing(acts.at(-1)?.at ?? '')}` : '无'],
    ['对外提供', lines(activity.receivers.map(({ name, how }) => `${name}（${how}）`))],
    ...(cut ? ([['说明', '数量超过五万，只列出五万条，请缩小范围分次生成']] as const) : []),
  ];
};

const workbook = async (told: Told): Promise<Buffer> => {
  const { leak, mark } = told;
  const sheets: Sheet[] = [
    {
      name: '概况',
      title: LEAK,
      columns: [column('label', '项目', 22), column('text', '内容', 80)],
      rows: factsOf(told).map(([label, text]) => ({ label, text })),
    },
    {
      name: '涉及的单位',
      columns: [column('organisation', '单位', 40), column('persons', '人数', 12)],
      rows: leak.places.map((one) => ({ ...one, persons: String(one.persons) })),
    },
    {
      name: '涉及的人',
      columns: [column('id', '记录编号', 40), column('organisation', '单位', 30), column('acts', '期间被查看次数', 16)],
      rows: leak.subjects.map((one) => ({ ...one, acts: String(one.acts) })),
    },
    {
      name: '谁查看和导出',
      columns: [
        ...[column('at', '时间（北京）', 22), column('person', '人员', 12), column('post', '岗位', 18)],
        ...[column('organisation', '单位', 26), column('act', '行为', 16), column('row', '记录编号', 40)],
        ...[column('persons', '人数', 10), column('what', '内容', 40), column('reason', '原因或导出编号', 40)],
      ],
      rows: leak.acts.map((one) => ({
        ...one,
        at: beijing(one.at),
        row: one.row ?? '',
        persons: one.persons === null ? '' : String(one.persons),
      })),
    },
  ];
  return writeWorkbook({ sheets, mark });
};

const paperOf = async (tx: ReadTransaction, told: Told): Promise<Paper> => {
  const { name, demo } = await bureauOf(tx);
  const { acts } = told.leak;
  const facts = factsOf(told).map(([label, text]): Row => [{ text: label, label: true }, text]);
  const judged = [
    '泄露、篡改、丢失的原因',
    '可能造成的危害',
    '已采取的补救措施',
    '个人可以采取的减轻措施',
    '联系方式',
  ].map((label): Row => ({ cells: [{ text: label, label: true }, ''], minHeight: 22 }));
  return {
    ...{ kind: 'form', issuers: [name], title: LEAK, headLine: `单位：${name}`, date: today(), mark: told.mark },
    note: '事实按日志和系统定义生成，其余由调查人填写（个人信息保护法第五十七条、未成年人网络保护条例第三十五条）；全部明细见同名工作簿',
    blocks: [
      {
        type: 'table',
        size: 'five',
        columns: [{ width: 40, align: 'center' }, { width: 126 }],
        rows: [...facts, ...judged],
      },
      {
        type: 'table',
        size: 'smallFive',
        caption: `期间的查看和导出（最近${Math.min(SHOWN, acts.length)}次，共${acts.length}次）`,
        columns: [{ width: 34 }, { width: 20 }, { width: 40 }, { width: 24 }, { width: 48 }],
        head: [['时间（北京）', '人员', '单位', '行为', '内容或导出编号']],
        rows: acts
          .slice(-SHOWN)
          .map(({ at, person, organisation, act, what, reason }) => [
            beijing(at),
            person,
            organisation,
            act,
            [what, reason].filter(Boolean).join('；'),
          ]),
      },
    ],
    ...(demo ? { sample: true } : {}),
  };
};

export const leakFile = async (tx: ReadTransaction, told: Told, format: 'xlsx' | 'docx'): Promise<FileAnswer> => {
  const fileName = `${LEAK}-${told.leak.activity.recordLabel}-${today()}.${format}`;
  if (format === 'xlsx') return { mark: told.mark, bytes: await workbook(told), mime: XLSX, fileName };
  return { mark: told.mark, bytes: await renderDocx(await paperOf(tx, told)), mime: DOCX, fileName };
};
