import { sql } from 'kysely';
import type { BulletinBlock, BulletinFacts } from '#contract/bulletin';
import type { Paper } from '#kernel/paper';
import { refuse } from '#kernel/refusal';
import { newestHead, sealSoon, shortRoot } from '#kernel/seal';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import { compiledFacts, type FrozenContent, keepContent } from './content.ts';
import { instantInWords } from './figures.ts';
import { assignNumber } from './numbering.ts';
import { type PaperSource, paperOf, recordHeadOf } from './paper.ts';
import { bulletinSeries } from './series-record.ts';

type Values = Readonly<Record<string, unknown>>;

/** Papers of a demonstration bureau are marked 样例. */
export const isDemonstration = async (tx: ReadTransaction): Promise<boolean> => {
  const [tenant] = await tx.rows<{ demo: boolean }>(sql`select demo from tenant where id = ${tx.actor.tenantId}::uuid`);
  return tenant?.demo ?? false;
};

/** What a paper is made of, for a draft or at the freeze. */
export const paperSource = async (
  tx: ReadTransaction,
  row: Values,
  facts: BulletinFacts,
  blocks: readonly BulletinBlock[],
): Promise<PaperSource> => {
  const series = await tx.peek(bulletinSeries, String(row.series));
  if (!series) throw new Error(`series ${String(row.series)} is missing`);
  return {
    series,
    facts,
    blocks,
    title: String(row.title ?? ''),
    docNumber: (row.docNumber as string | null) ?? null,
    issueNumber: (row.issueNumber as number | null) ?? null,
    sample: await isDemonstration(tx),
  };
};

/** 期号 run on among what was not voided; the lock of the number before keeps two freezes apart. */
const nextIssueNumber = async (tx: ReadTransaction, series: string): Promise<number> => {
  const [last] = await tx.rows<{ n: number | null }>(
    sql`select max(issue_number) as n from bulletin where series = ${series}::uuid and state <> 'voided'`,
  );
  return (last?.n ?? 0) + 1;
};

/**
 * The newest head of the journal goes out with the paper: whoever keeps the paper can tell later whether the journal was
 * rewritten. A head that takes in this freeze follows at once.
 */
const withSeal = async (tx: WriteTransaction, paper: Paper): Promise<Paper> => {
  await sealSoon(tx);
  const head = (await newestHead(tx))?.statement;
  if (!head) return paper;
  const line = `日志封存：第${head.number}次，${instantInWords(head.at)}，${head.size}条，校验值${shortRoot(head.root)}`;
  return { ...paper, asOf: [paper.asOf, line].filter(Boolean).join('；') };
};

/**
 * Fixes an issue: number, 期号 and the complete content with its hash, in the transaction of the freeze. An issue that
 * was returned keeps the number it has. @throws Refusal `not-compiled`
 */
export const freezeValues = async (
  tx: WriteTransaction,
  id: string,
  next: Values,
): Promise<Record<string, unknown>> => {
  const facts = await compiledFacts(tx, id);
  if (!facts) throw refuse('not-compiled', '不能冻结定稿', '这一期还没有编制', '请先编制，核对后再冻结。');
  const series = await tx.peek(bulletinSeries, String(next.series));
  const title = String(next.title ?? '');
  const organCode = series?.organCode ?? '';
  const docNumber = await assignNumber(tx, { organCode, holder: 'bulletin', holderId: id, title });
  const issueNumber = Number(next.issueNumber ?? (await nextIssueNumber(tx, String(next.series))));
  const blocks = next.blocks as BulletinBlock[];
  const source = await paperSource(tx, { ...next, docNumber, issueNumber }, facts, blocks);
  const content: FrozenContent = {
    schema: 1,
    docNumber,
    issueNumber,
    facts,
    blocks,
    paper: await withSeal(tx, paperOf(source)),
    record: recordHeadOf(source),
  };
  return { docNumber, issueNumber, contentHash: await keepContent(tx, id, 'frozen', facts.asOf, content) };
};
