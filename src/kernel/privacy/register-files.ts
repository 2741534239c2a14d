import { sql } from 'kysely';
import type { Activity } from '#contract/privacy';
import type { FileAnswer } from '#kernel/http';
import { type Paper, type Row, renderDocx } from '#kernel/paper';
import { type FileMark, type Sheet, writeWorkbook } from '#kernel/sheet';
import type { ReadTransaction } from '#kernel/store';
import { today } from '#kernel/time';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const REGISTER = '个人信息处理活动记录';
export const ASSESSMENT = '个人信息保护影响评估表';

const list = (texts: readonly string[]): string => texts.join('、') || '无';
const lines = (texts: readonly string[]): string => texts.join('\n') || '无';

/** One activity in words; the sheet and the form say the same. */
const inWords = (one: Activity) => ({
  activity: one.recordLabel,
  subjects: one.minors ? `${one.subjects}（含不满十四周岁未成年人）` : one.subjects,
  purpose: one.purpose,
  basis: one.basis,
  sources: one.sources,
  ordinary: list([...one.fields.L1, ...one.fields.L2]),
  personal: list(one.fields.L3),
  sensitive: list(one.fields.L4),
  readers: lines(
    one.readers.map(
      ({ roleLabel, scope, clear }) => `${roleLabel}：${scope}${clear.length > 0 ? `，可见${clear.join('、')}` : ''}`,
    ),
  ),
  retention: `${one.retention.text}，自${one.retention.begins}起\n${one.retention.source}`,
  receivers: lines(
    one.receivers.map(
      ({ name, how, fields }) => `${name}（${how}）：${fields ? fields.join('、') : '该角色可以查看的内容'}`,
    ),
  ),
  measures: lines(one.measures),
  assess: lines(one.assess),
});
type Words = ReturnType<typeof inWords>;

const COLUMNS: readonly (readonly [keyof Words, string, number])[] = [
  ['activity', '处理活动', 16],
  ['subjects', '个人', 20],
  ['purpose', '处理目的', 32],
  ['basis', '处理依据', 36],
  ['sources', '来源', 24],
  ['ordinary', '一般信息（L1、L2）', 32],
  ['personal', '个人信息（L3）', 24],
  ['sensitive', '敏感信息（L4）', 24],
  ['readers', '谁可以查看', 36],
  ['retention', '保存期限', 36],
  ['receivers', '对外提供', 30],
  ['measures', '保护措施', 40],
];
/** What only people can judge (个人信息保护法 56). */
const JUDGED: readonly (readonly [string, string])[] = [
  ['lawful', '处理目的、处理方式是否合法、正当、必要'],
  ['risk', '对个人权益的影响及安全风险'],
  ['fitting', '保护措施是否合法、有效并与风险程度相适应'],
  ['conclusion', '结论和整改要求'],
  ['by', '评估人、负责人、日期'],
];

const column = (key: string, label: string, width: number) => ({ key, label, width, kind: 'text' as const });

/** The register, and the assessments that are due with room for the judgement. */
export const registerWorkbook = async (activities: readonly Activity[], mark: FileMark): Promise<FileAnswer> => {
  const due = activities.filter(({ assess }) => assess.length > 0);
  const head = `共${activities.length}项，其中${due.length}项须作影响评估（个人信息保护法第五十五条）；按系统定义和今天有效的参数生成`;
  const facts = COLUMNS.map(([key, label, width]) => column(key, label, width));
  const sheets: Sheet[] = [
    { name: '处理活动记录', title: REGISTER, headLine: head, columns: facts, rows: activities.map(inWords) },
    {
      name: '影响评估表',
      title: ASSESSMENT,
      headLine: '事实由系统生成，意见由评估人填写；评估报告和处理情况记录至少保存三年（第五十六条）',
      columns: [
        column('activity', '处理活动', 16),
        column('assess', '应当评估的情形', 36),
        ...facts.slice(2),
        ...JUDGED.map(([key, label]) => column(key, label, 28)),
      ],
      rows: due.map(inWords),
    },
  ];
  return { mark, bytes: await writeWorkbook({ sheets, mark }), mime: XLSX, fileName: `${REGISTER}-${today()}.xlsx` };
};

export const bureauOf = async (tx: ReadTransaction): Promise<{ name: string; demo: boolean }> => {
  const [row] = await tx.rows<{ name: string; demo: boolean }>(
    sql`select name, demo from tenant where id = ${tx.actor.tenantId}::uuid`,
  );
  return row ?? { name: '', demo: false };
};

const fact = (label: string, text: string): Row => [{ text: label, label: true }, text];

/** The assessment of one activity as a Word form. */
export const assessmentPaper = async (tx: ReadTransaction, one: Activity, mark: FileMark): Promise<FileAnswer> => {
  const words = inWords(one);
  const { name, demo } = await bureauOf(tx);
  const facts = COLUMNS.map(([key, label]) => fact(label, words[key]));
  const judged = JUDGED.map(([, label]): Row => ({ cells: [{ text: label, label: true }, ''], minHeight: 22 }));
  const paper: Paper = {
    ...{ kind: 'form', issuers: [name], title: ASSESSMENT, headLine: `单位：${name}`, date: today(), mark },
    note: '事实由系统按定义生成，意见由评估人填写；依个人信息保护法第五十六条，评估报告至少保存三年',
    blocks: [
      {
        type: 'table',
        size: 'five',
        columns: [{ width: 36, align: 'center' }, { width: 130 }],
        rows: [...facts, fact('应当评估的情形', words.assess), ...judged],
      },
    ],
    ...(demo ? { sample: true } : {}),
  };
  return { mark, bytes: await renderDocx(paper), mime: DOCX, fileName: `${ASSESSMENT}-${one.recordLabel}.docx` };
};
