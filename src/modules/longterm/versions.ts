/** Texts of a plan: read from a file, kept version by version, compared. */
import { createHash } from 'node:crypto';
import { readDocument } from '#kernel/document';
import { storeFile } from '#kernel/file';
import type { House, Upload } from '#kernel/http';
import { refuse } from '#kernel/refusal';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import { type Clause, compareDecompositions, decompose, findSecrecyMark } from '#modules/decompose';
import { OPEN_FOR_TEXT, type VERSION_STAGES } from './codes.ts';
import { newestVersion } from './facts.ts';
import { longTermPlan } from './plan-record.ts';
import { longTermVersion } from './version-record.ts';

const TITLE = '文本没有上传';

export type NewText = {
  readonly fileName: string;
  readonly bytes: Buffer;
  readonly text: string;
  readonly sha256: string;
};

/** The one file of an upload, read. @throws Refusal `no-file`, `classified`, `no-text`, those of readDocument */
export const readText = async (uploads: readonly Upload[]): Promise<NewText> => {
  const [upload, ...more] = uploads;
  if (!upload || more.length > 0)
    throw refuse('no-file', TITLE, upload ? '一次只能上传一个文件' : '没有收到文件', '请选择一份规划文本。');
  const read = await readDocument({ bytes: upload.bytes, fileName: upload.fileName });
  const mark = findSecrecyMark(read.text);
  if (mark)
    throw refuse(
      'classified',
      TITLE,
      `文件标有“${mark.mark}”，本系统不处理涉密文件和工作秘密`,
      '请按保密规定处理这份文件；系统没有保存它的任何内容。',
    );
  const text = read.text.replace(/[^\P{Cc}\t\n\r]/gu, ' ').trim();
  if (!text) throw refuse('no-text', TITLE, '文件里没有读到文字', '请上传可以复制文字的文档，扫描件请先识别。');
  const sha256 = createHash('sha256').update(upload.bytes).digest('hex');
  return { fileName: upload.fileName, bytes: upload.bytes, text, sha256 };
};

type About = { readonly stage: keyof typeof VERSION_STAGES; readonly note: string };

/** Adds a version behind those that there are. @throws Refusal `not-found`, `outside-scope`, `text-closed`, `same-text` */
export const addVersion = async (
  tx: WriteTransaction,
  house: Pick<House, 'folder'>,
  planId: string,
  read: NewText,
  { stage, note }: About,
): Promise<{ id: string; number: number }> => {
  const plan = await tx.get(longTermPlan, planId);
  if (!(await tx.reaches(longTermPlan, 'addVersion', planId)))
    throw refuse('outside-scope', TITLE, '这份规划由其他科室主责', '请由主责科室或办公室上传。', { status: 403 });
  await tx.lock(longTermPlan, planId, 'addVersion');
  if (!OPEN_FOR_TEXT.includes(plan.state))
    throw refuse('text-closed', TITLE, '规划已提请审定，文本不能再改', '需要修改的，请先退回起草。', { status: 409 });
  const last = await newestVersion(tx, planId);
  const [same] = last ? await tx.lookup(longTermVersion, { id: last.id, sha256: read.sha256 }) : [];
  if (same)
    throw refuse('same-text', TITLE, `与第${same.number}稿是同一个文件`, '没有改动的不必再上传。', { status: 409 });
  const file = await storeFile(tx, house, read);
  const number = (last?.number ?? 0) + 1;
  const row = await tx.system.create(
    longTermVersion,
    {
      ...{ plan: planId, number, stage, file: file.id, text: read.text, sha256: read.sha256 },
      note: note || `第${number}稿`,
      uploadedBy: tx.actor.personId,
    },
    { verb: 'addVersion' },
  );
  return { id: row.id, number };
};

type Told = { readonly path: string; readonly label: string; readonly text: string };
export type ClauseChange = {
  readonly kind: 'same' | 'changed' | 'moved' | 'added' | 'removed';
  readonly before: Told | null;
  readonly after: Told | null;
};

const KINDS = { unchanged: 'same', changed: 'changed', moved: 'moved' } as const;

/** A clause's own words, without those of the clauses below it. */
const told = (text: string, clauses: readonly Clause[], one: Clause): Told => {
  const child = clauses.find(({ start, end }) => start > one.start && end <= one.end);
  return { path: one.path, label: one.label, text: text.slice(one.start, child?.start ?? one.end).trim() };
};

/** What two texts say, clause by clause: the later one's order, then what is gone. */
export const compareTexts = (before: string, after: string): ClauseChange[] => {
  const [old, fresh] = [decompose(before), decompose(after)];
  const { matches, added, removed } = compareDecompositions(old, fresh).clauses;
  const was = (one: Clause) => told(old.text, old.clauses, one);
  const is = (one: Clause) => told(fresh.text, fresh.clauses, one);
  const rows = [
    ...matches.map((one) => ({
      kind: KINDS[one.kind],
      before: was(one.before),
      after: is(one.after),
      at: one.after.start,
    })),
    ...added.map((one) => ({ kind: 'added' as const, before: null, after: is(one), at: one.start })),
  ].sort((a, b) => a.at - b.at);
  const gone = removed.map((one) => ({ kind: 'removed' as const, before: was(one), after: null }));
  return [...rows.map(({ at: _, ...row }) => row), ...gone];
};

/** Two versions of a plan beside one another; the newest and the one before it unless told. @throws Refusal `nothing-to-compare` */
export const differenceOf = async (
  tx: ReadTransaction,
  planId: string,
  asked: { readonly from?: number | undefined; readonly to?: number | undefined },
) => {
  await tx.get(longTermPlan, planId);
  const versions = await tx.find(longTermVersion, { plan: planId }, { sort: '-number' });
  const to = versions.find(({ number }) => (asked.to ? number === asked.to : true));
  const from = versions.find(({ number }) => (asked.from ? number === asked.from : number < (to?.number ?? 0)));
  if (!from || !to || from.id === to.id)
    throw refuse('nothing-to-compare', '没有比对', '没有可以比对的两稿', '请先上传两稿以上文本，再选择稿次。');
  const changes = compareTexts(from.text, to.text);
  const count = (kind: ClauseChange['kind']) => changes.filter((one) => one.kind === kind).length;
  return {
    from: { number: from.number, note: from.note },
    to: { number: to.number, note: to.note },
    changes,
    counts: { changed: count('changed'), moved: count('moved'), added: count('added'), removed: count('removed') },
  };
};
