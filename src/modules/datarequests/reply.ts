import { CORRECTION_FIELDS } from '#contract/correction-fields';
import type { RowOf } from '#kernel/definition';
import { erasureList } from '#kernel/erasure';
import type { FileAnswer } from '#kernel/http';
import { type Row as PaperRow, renderDocx } from '#kernel/paper';
import { bureauOf, markExport } from '#kernel/privacy';
import type { WriteTransaction } from '#kernel/store';
import { civilDateAt, today } from '#kernel/time';
import { CORRECTION_STATES } from '#modules/pupils';
import type { dataRequest } from './records.ts';
import { correctionOf } from './rules.ts';
import { ERASURE_GROUNDS, RELATIONS, REQUEST_KINDS } from './words.ts';

type Request = RowOf<typeof dataRequest>;
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const TITLE = '个人信息请求答复书';

const erasedLines = async (tx: WriteTransaction, { id }: Request): Promise<string[]> => {
  const lists = await tx.lookup(erasureList, { about: id });
  return lists.flatMap(({ state, counts, kept }) => {
    if (state !== 'executed') return ['没有执行销毁'];
    const gone = Object.entries(counts ?? {}).map(([label, n]) => `${label}${n}条`);
    const why = [...new Set((kept ?? []).map((one) => one.why))];
    return [
      gone.length > 0 ? `已销毁：${gone.join('、')}` : '没有可以销毁的内容',
      ...why.map((one) => `没有销毁：${one}`),
    ];
  });
};

/** What came of it, by the kind of the request. */
const outcomeOf = async (tx: WriteTransaction, row: Request): Promise<string[]> => {
  if (row.kind === 'erase') return erasedLines(tx, row);
  if (row.kind === 'copy') return row.copiedAt ? [`副本已于${civilDateAt(new Date(row.copiedAt))}生成`] : [];
  const correction = row.kind === 'correct' ? await correctionOf(tx, row.id) : null;
  if (!correction) return [];
  const said = correction.answer ? `：${correction.answer}` : '';
  return [`${CORRECTION_FIELDS[correction.field]}：学校${CORRECTION_STATES[correction.state]}${said}`];
};

/** Where the applicant may go on (个人信息保护法 50, 65; GB/T 35273—2020 8.7). */
const REMEDY =
  '对本答复有异议的，可以向本单位申诉，向网信部门投诉、举报；请求被拒绝的，可以依照个人信息保护法第五十条第二款向人民法院提起诉讼。';

/** The answer that the applicant is handed, with what was done, what law keeps and why. */
export const replyFile = async (tx: WriteTransaction, row: Request): Promise<FileAnswer> => {
  const mark = await markExport(tx, { record: 'dataRequest', id: row.id, scope: TITLE, about: { format: 'docx' } });
  const { name, demo } = await bureauOf(tx);
  const outcome = await outcomeOf(tx, row);
  const facts: readonly (readonly [string, string])[] = [
    ['申请人', `${row.applicant}（${RELATIONS[row.relation]}）`],
    ['请求', REQUEST_KINDS[row.kind]],
    ['请求内容', row.says],
    ['收到日期', row.receivedOn],
    ['答复期限', row.dueOn ?? ''],
    ...(row.ground ? ([['删除的情形', ERASURE_GROUNDS[row.ground]]] as const) : []),
    ['决定和依据', row.decision ?? ''],
    ...(outcome.length > 0 ? ([['办理结果', outcome.join('\n')]] as const) : []),
    ['答复', row.answer ?? ''],
    ['救济途径', REMEDY],
  ];
  const bytes = await renderDocx({
    ...{ kind: 'form', issuers: [name], title: TITLE, headLine: `单位：${name}`, date: today(), mark },
    docNumber: `编号：${row.id.slice(-12)}`,
    blocks: [
      {
        type: 'table',
        columns: [{ width: 34, align: 'center' }, { width: 132 }],
        rows: facts.map(([label, text]): PaperRow => [{ text: label, label: true }, text]),
      },
    ],
    ...(demo ? { sample: true } : {}),
  });
  return { mark, bytes, mime: DOCX, fileName: `${TITLE}-${today()}.docx` };
};
