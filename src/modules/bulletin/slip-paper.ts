import { namesOf, organisation } from '#kernel/access';
import type { RowOf } from '#kernel/definition';
import type { Cell, Paper, Row } from '#kernel/paper';
import { refuse } from '#kernel/refusal';
import type { ReadTransaction } from '#kernel/store';
import { addWorkdays, civilDateAt, dateInChinese, parameterOn, today, workCalendar } from '#kernel/time';
import { commitment, plan } from '#modules/plan';
import { isDemonstration } from './freeze.ts';
import { commitmentItems } from './items.ts';
import { bulletinDeadlines } from './parameters.ts';
import { supervisionSlip } from './slip-record.ts';
import { lastSlipCode } from './slip-rules.ts';
import { RUNGS } from './slip-states.ts';
import { clauseInWords, gapSentence } from './wording.ts';

type Slip = RowOf<typeof supervisionSlip>;

/** The newest slip about a commitment that is not void. @throws Refusal `no-slip` */
export const slipOf = async (tx: ReadTransaction, commitmentId: string): Promise<Slip> => {
  await tx.get(commitment, commitmentId);
  const found = await tx.find(
    supervisionSlip,
    { commitment: commitmentId, state: { op: 'ne', value: 'voided' } },
    { sort: '-createdAt', limit: 1 },
  );
  if (found[0]) return found[0];
  throw refuse(
    'no-slip',
    '没有督办单',
    '这项承诺还没有开出督办单，或它不在您的职责范围内',
    '请先开出督办单，再打印。',
    {
      status: 404,
    },
  );
};

const label = (text: string, rowSpan = 1): Cell => ({ text, label: true, rowSpan });
const wide = (text: string): Cell => ({ text, colSpan: 3 });
const BLANK_DATE = '　　　年　　月　　日';
const onDay = (at: string | null): string => (at ? dateInChinese(civilDateAt(at)) : BLANK_DATE);

/** An opinion with room to write, and the line where it is signed. */
const opinion = (name: string, text: string | null, signature: string, minHeight: number): Row[] => [
  { cells: [label(name, 2), { text: text ?? '', colSpan: 3, openBottom: true, valign: 'top' }], minHeight },
  [{ text: signature, colSpan: 3, align: 'right' }],
];

/** 督办单 on one A4 table, with what has been written so far and room for what has not. */
export const slipPaper = async (tx: ReadTransaction, slip: Slip, origin: string): Promise<Paper> => {
  const { host, supporting } = slip;
  const places = new Map(
    (await tx.lookup(organisation, { id: [host, ...supporting] })).map((one) => [one.id, one.shortName ?? one.name]),
  );
  const people = await namesOf(tx, [slip.receivedBy, slip.answeredBy, slip.confirmedBy]);
  const name = (id: string | null) => (id ? (people.get(id) ?? '') : '　　　　');
  const place = (id: string) => places.get(id) ?? '';
  const issuedOn = slip.issuedAt ? civilDateAt(slip.issuedAt) : null;
  return {
    kind: 'form',
    issuers: [],
    ...(slip.docNumber ? { docNumber: slip.docNumber } : {}),
    title: slip.rung === 'remind' ? '督办提醒单' : '督办单',
    ...(issuedOn ? { date: issuedOn } : {}),
    headLine: `督办方式：${RUNGS[slip.rung]}`,
    blocks: [
      {
        type: 'table',
        columns: [{ width: 26 }, { width: 52 }, { width: 26 }, { width: 52 }],
        rows: [
          [label('督办依据'), wide(slip.basis)],
          [label('督办事项'), wide(slip.matter)],
          [label('承办单位'), place(host), label('配合单位'), supporting.map(place).join('、') || '无'],
          [label('要求与时限'), wide(`${slip.demand}\n办理时限：${dateInChinese(slip.dueOn)}`)],
          [label('签收'), `签收人：${name(slip.receivedBy)}`, label('签收时间'), onDay(slip.receivedAt)],
          ...opinion('办理情况', slip.outcome, `承办人：${name(slip.answeredBy)}　　${onDay(slip.answeredAt)}`, 44),
          ...opinion('负责人意见', slip.headOpinion, `签名：${name(slip.answeredBy)}　　${onDay(slip.answeredAt)}`, 20),
          ...opinion('核验意见', slip.verdict, `核验人：${name(slip.confirmedBy)}　　${onDay(slip.confirmedAt)}`, 20),
          [label('联系人'), slip.contact ?? '', label('联系电话'), slip.phone ?? ''],
        ],
      },
    ],
    qr: { content: `${origin}/records/supervision-slips/${slip.id}`, caption: '扫码办理' },
    ...((await isDemonstration(tx)) ? { sample: true } : {}),
  };
};

/** What a new slip about a commitment would say. @throws Refusal `not-found`, `not-in-force` */
export const slipDraftOf = async (tx: ReadTransaction, commitmentId: string) => {
  const row = await tx.get(commitment, commitmentId);
  const of = await tx.peek(plan, row.plan);
  const asOf = new Date().toISOString();
  const [item] = await commitmentItems(tx, [row], { asOf, on: today() });
  const limits = await parameterOn(tx, bulletinDeadlines, today());
  const dueOn = addWorkdays(await workCalendar(tx), today(), limits.slip).on;
  const number = of?.docNumber ? `（${of.docNumber}）` : '';
  const place = clauseInWords(row.clausePath);
  const gap = item ? gapSentence(item) : '';
  return {
    commitment: row.id,
    organCode: await lastSlipCode(tx),
    rung: 'slip',
    basis: `《${of?.title.replace(/[《》]/g, '') ?? ''}》${number}${place}：“${row.text.replace(/\s*\n\s*/g, '')}”`,
    matter: gap ? `${row.title}\n${gap}` : row.title,
    host: row.leadSection,
    supporting: row.supporting,
    demand: `请查明原因，提出补救措施、责任人和完成时限，于${dateInChinese(dueOn)}前反馈办理情况并附佐证材料。`,
    dueOn,
    contact: tx.actor.personName,
  };
};
