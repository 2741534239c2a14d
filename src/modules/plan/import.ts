import { sql } from 'kysely';
import type { RowOf } from '#kernel/definition';
import { storeFile } from '#kernel/file';
import type { House, Upload } from '#kernel/http';
import { formatDocNumber, parseDocNumber } from '#kernel/paper';
import { Refusal, refuse } from '#kernel/refusal';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import { carryFrom, carryWithin } from './carry-over.ts';
import { type PLAN_KINDS, type PLAN_LEVELS, plan } from './plan-record.ts';
import { type PlanReading, readPlan } from './reading.ts';
import { commitment } from './records.ts';
import { currentText } from './review.ts';
import { addCommitment } from './review-operations.ts';
import { findQuote } from './spans.ts';
import { PLAN_STATES } from './states.ts';
import { type StoredText, storeDecomposition } from './store-decomposition.ts';

export type ImportOptions = {
  /** The file becomes a new version of this plan. */
  readonly plan?: string | undefined;
  /** The plan that the file revises. */
  readonly revises?: string | undefined;
  readonly title?: string | undefined;
  readonly planYear?: number | undefined;
  readonly kind?: keyof typeof PLAN_KINDS | undefined;
  /** A superior's or a subordinate's plan is kept to be laid beside the own. */
  readonly level?: keyof typeof PLAN_LEVELS | undefined;
  /** Import although the same file was imported before. */
  readonly again?: boolean | undefined;
  /** What modules above do with the promises of a text, in the same transaction. */
  readonly followers?: readonly TextFollower[];
};
export type TextFollower = (tx: WriteTransaction, planId: string) => Promise<unknown>;
export type Imported = { readonly plan: RowOf<typeof plan>; readonly text: StoredText; readonly reading: PlanReading };
type PlanRow = RowOf<typeof plan>;

const TITLE = '没有导入';

/**
 * Imports a plan: reads and refuses before anything is stored, then file, plan, text, clauses, commitments and
 * targets in one transaction.
 * @throws Refusal `forbidden`, `year-unknown`, `already-imported`, `text-frozen`, those of readDocument and storeFile
 */
export const importPlan = async (
  tx: WriteTransaction,
  house: Pick<House, 'folder'>,
  upload: Pick<Upload, 'fileName' | 'bytes'>,
  reading: PlanReading,
  options: ImportOptions,
): Promise<Imported> => {
  if (!tx.may(plan, 'create'))
    throw refuse('forbidden', TITLE, '您当前的岗位没有这项权限', '请联系办公室。', { status: 403 });
  if (!options.again) await refuseSameFile(tx, reading.sha256);
  const known = options.plan ? await openForText(tx, options.plan) : null;
  const about = known ? null : headOf(reading, options);
  const file = await storeFile(tx, house, upload);
  const row = known ?? (await createPlan(tx, about as NewHead, file.id, options.revises));
  const byHand = known ? await addedByHand(tx, row.id) : [];
  const text = await storeDecomposition(tx, row, reading.decomposition, {
    note: `导入：${file.name}`.slice(0, 200),
    file: file.id,
    fileSha256: reading.sha256,
    ...(known ? { carry: carryWithin(tx, row.id) } : options.revises ? { carry: carryFrom(tx, options.revises) } : {}),
  });
  await addAgain(tx, row, byHand);
  for (const follow of options.followers ?? []) await follow(tx, row.id);
  const after = known ? await tx.system.update(plan, row.id, { sourceFile: file.id }, { verb: 'importVersion' }) : row;
  return { plan: after, text, reading };
};

/** The one uploaded file, read. @throws Refusal `no-file` */
export const readUpload = (uploads: readonly Upload[]): Promise<PlanReading> => readPlan(onlyUpload(uploads));

export const onlyUpload = (uploads: readonly Upload[]): Upload => {
  const [upload, ...more] = uploads;
  if (upload && more.length === 0) return upload;
  const why = upload ? '一次只能导入一个文件' : '没有收到文件';
  throw refuse('no-file', TITLE, why, '请选择一份要点文件后再导入。', { status: 400 });
};

type Existing = { readonly id: string; readonly title: string; readonly state: keyof typeof PLAN_STATES };

/** The newest plan with a version read from the same bytes, among those the post may read. */
export const planOfFile = async (tx: ReadTransaction, sha256: string): Promise<Existing | null> => {
  const versions = await tx.rows<{ plan: string }>(
    sql`select plan from plan_version where file_sha256 = ${sha256} order by created_at desc limit 20`,
  );
  const [found] = await tx.find(plan, { id: versions.map((one) => one.plan) }, { sort: '-createdAt', limit: 1 });
  return (found as Existing | undefined) ?? null;
};

const refuseSameFile = async (tx: WriteTransaction, sha256: string): Promise<void> => {
  // Two imports of one file at once: the second waits for the first and then finds it.
  await tx.rows(sql`select pg_advisory_xact_lock(hashtextextended(${`${tx.actor.tenantId}:${sha256}`}, 0))`);
  const found = await planOfFile(tx, sha256);
  if (!found) return;
  throw new Refusal({
    code: 'already-imported',
    title: TITLE,
    status: 409,
    reasons: [
      {
        detail: `这份文件已经导入过，就是“${found.title}”（${PLAN_STATES[found.state]}）`,
        remedy: '请打开已有的要点继续审核；确需再导入一次的，请选择“仍然导入”。',
      },
    ],
    facts: { plan: { id: found.id, title: found.title } },
  });
};

/** A plan that takes a new text: imported, not frozen yet. */
const openForText = async (tx: WriteTransaction, id: string): Promise<PlanRow> => {
  const row = (await tx.lock(plan, id, 'update')) as PlanRow;
  const [frozen] = await tx.rows(sql`select 1 from plan_version where plan = ${id}::uuid and frozen`);
  if (frozen)
    throw refuse(
      'text-frozen',
      TITLE,
      '这份要点已经印发，文本已固定',
      '年中修订的，请作为“修订稿”导入，系统会与原稿逐条比对。',
      {
        status: 409,
      },
    );
  if (row.origin === 'imported') return row;
  throw refuse(
    'drafted-here',
    TITLE,
    '这份要点是在本系统起草的，文本由起草条目组成',
    '请修改起草条目，或另行导入为新的要点。',
    {
      status: 409,
    },
  );
};

type NewHead = Pick<PlanRow, 'title' | 'planYear' | 'kind' | 'level' | 'issuers' | 'docNumber' | 'region' | 'signedOn'>;

const headOf = ({ decomposition: { meta }, fileName }: PlanReading, options: ImportOptions): NewHead => {
  const planYear = options.planYear ?? meta.planYear;
  if (!planYear)
    throw refuse('year-unknown', TITLE, '文件里没有写明是哪一年的要点', '请填写年度后再导入。', {
      facts: { field: 'planYear' },
    });
  const title = options.title?.trim() || meta.title || fileName.replace(/\.[^.]*$/, '') || `${planYear}年工作要点`;
  return {
    title: title.replace(/\s+/g, ' ').slice(0, 200),
    planYear,
    kind: options.kind ?? 'annual',
    level: options.level ?? 'own',
    issuers: meta.issuers.slice(0, 10).map((one) => one.slice(0, 100)),
    docNumber: meta.docNumber ? standardDocNumber(meta.docNumber) : null,
    region: meta.region?.slice(0, 100) ?? null,
    // The date that a plan prints is its 成文日期; when it was issued stands in the 版记, if anywhere.
    signedOn: meta.issuedOn,
  };
};

/** A number that is printed in no known way is left to the clerk. */
const standardDocNumber = (printed: string): string | null => {
  const parsed = parseDocNumber(printed);
  return parsed instanceof Refusal ? null : formatDocNumber(parsed);
};

const createPlan = async (
  tx: WriteTransaction,
  head: NewHead,
  sourceFile: string,
  revises: string | undefined,
): Promise<PlanRow> => {
  if (revises) await tx.get(plan, revises);
  return tx.create(
    plan,
    { ...head, origin: 'imported', revises: revises ?? null },
    { verb: 'import', set: { sourceFile } },
  );
};

type Promised = RowOf<typeof commitment>;

/** Promises that people found and the decomposer did not. */
const addedByHand = (tx: ReadTransaction, planId: string): Promise<Promised[]> =>
  tx.lookup(commitment, { plan: planId, source: 'manual', review: 'reviewed' }, { sort: 'order' });

/** Into a new text of the same plan they come again where it still says the same and no promise was found there. */
const addAgain = async (tx: WriteTransaction, { id }: PlanRow, rows: readonly Promised[]): Promise<void> => {
  const { text } = rows.length > 0 ? await currentText(tx, id) : { text: '' };
  for (const old of rows) {
    const span = findQuote(text, { start: 0, end: text.length }, old.text);
    const [same] = span ? await tx.lookup(commitment, { plan: id, start: span.start, end: span.end }) : [];
    if (!span || same) continue;
    const { row } = await addCommitment(tx, id, { ...span, title: old.title, kind: old.kind });
    const { leader, leadSection, supporting, addressees, dueOn, proof } = old;
    const carried = { leader, leadSection, supporting, addressees, dueOn, proof, review: 'unreviewed' as const };
    await tx.system.update(commitment, row.id, carried, { verb: 'importVersion' });
  }
};
