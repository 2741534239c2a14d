import { sql } from 'kysely';
import type { BulletinBlock, BulletinHead, BulletinPage, BulletinPreview, BulletinSubject } from '#contract/bulletin';
import { namesOf } from '#kernel/access';
import type { RowOf } from '#kernel/definition';
import type { FileAnswer, House } from '#kernel/http';
import type { Paper } from '#kernel/paper';
import { refuse } from '#kernel/refusal';
import type { ReadTransaction } from '#kernel/store';
import { parsePeriod, periodName } from '#kernel/time';
import { figureSnapshot } from '#modules/answers';
import { commitment } from '#modules/plan';
import { project } from '#modules/projects';
import { compiledFacts, frozenOf } from './content.ts';
import { figureCatalogue } from './figures.ts';
import { paperSource } from './freeze.ts';
import { indicatorRevisions } from './indicators.ts';
import { paperOf, previewOf, recordHeadOf, signedPaper } from './paper.ts';
import { printed } from './papers.ts';
import { type Series, seriesOf } from './prepare.ts';
import { bulletin } from './records.ts';
import { revisionsOf } from './revisions.ts';
import { revisionsAnnex } from './revisions-annex.ts';
import { BULLETIN_STATES } from './states.ts';

export type Bulletin = RowOf<typeof bulletin>;

const notCompiled = () =>
  refuse('not-compiled', '还看不到正文', '这一期还没有编制', '请先编制，系统会从记录算出各项数字。', { status: 409 });
const notFrozen = () =>
  refuse('not-frozen', '没有更正可列', '这一期还没有冻结', '冻结以后，系统会把后来的更正单独列出。', { status: 409 });

const headOf = async (tx: ReadTransaction, row: Bulletin, series: Series): Promise<BulletinHead> => {
  const names = await namesOf(tx, [row.frozenBy, row.firstSigner, row.signer]);
  const person = (id: string | null) => (id ? { id, name: names.get(id) ?? '' } : null);
  const { id, version, period, state, issueNumber, docNumber, asOf, compiledAt, frozenAt, firstSignedAt } = row;
  const { issuedAt, signedOn, publishedOn, contentHash } = row;
  const mine = state === 'draft' && tx.may(bulletin, 'update') && (await tx.reaches(bulletin, 'update', id));
  return {
    ...{ id, version, period, state, issueNumber, docNumber, asOf, compiledAt, frozenAt, firstSignedAt },
    ...{ issuedAt, signedOn, publishedOn, contentHash },
    title: row.title ?? '',
    kind: series.kind,
    periodLabel: periodName(parsePeriod(period)),
    stateLabel: BULLETIN_STATES[state],
    frozenBy: person(row.frozenBy),
    firstSigner: person(row.firstSigner),
    signer: person(row.signer),
    editable: mine,
  };
};

/** Everything the composer shows of an issue the post may read. @throws Refusal `not-found` */
export const pageOf = async (tx: ReadTransaction, id: string): Promise<BulletinPage> => {
  const row = await tx.get(bulletin, id);
  const series = await seriesOf(tx, row.series);
  const frozen = await frozenOf(tx, row);
  const facts = frozen?.facts ?? (await compiledFacts(tx, id));
  const blocks = frozen?.blocks ?? (row.blocks as BulletinBlock[] | null) ?? [];
  const { title, kind, frequency, organCode, issuer } = series;
  const open = await tx.reaches(bulletin, 'readFacts', id);
  const shown = open ? facts : null;
  return {
    bulletin: await headOf(tx, row, series),
    series: {
      ...{ id: series.id, title, kind, frequency, organCode, issuer },
      addressees: series.addressees ?? [],
      copyTo: series.copyTo ?? [],
    },
    blocks,
    subjects: open ? await subjectsOf(tx, (row.subjects as BulletinSubject[] | null) ?? []) : [],
    snapshot: open ? await snapshotOf(tx, row.snapshot) : null,
    figures: figureCatalogue(shown),
    facts: shown,
    preview: facts ? previewOf(await paperSource(tx, row, facts, blocks), row.signedOn) : null,
    changedSince: shown
      ? await changedSince(
          tx,
          shown.items.map((item) => item.id),
          shown.asOf,
        )
      : 0,
  };
};

const snapshotOf = async (tx: ReadTransaction, id: string | null): Promise<BulletinPage['snapshot']> => {
  const found = id ? await tx.peek(figureSnapshot, id) : null;
  return found && { id: found.id, label: found.label };
};

const subjectsOf = async (
  tx: ReadTransaction,
  subjects: readonly BulletinSubject[],
): Promise<BulletinPage['subjects']> => {
  const id = subjects.map((one) => one.id);
  const titles = new Map([
    ...(await tx.lookup(commitment, { id })).map((one) => [one.id, one.title] as const),
    ...(await tx.lookup(project, { id })).map((one) => [one.id, one.name] as const),
  ]);
  return subjects.map((one) => ({ ...one, title: titles.get(one.id) ?? '' }));
};

/** How many of the items have been written to since an instant, themselves or what hangs on them. */
const changedSince = async (tx: ReadTransaction, ids: readonly string[], asOf: string): Promise<number> => {
  const [counted] = await tx.rows<{ n: number }>(
    sql`select count(distinct id) as n from (
      select id from commitment where id = any(${[...ids]}::uuid[]) and row_from > ${asOf}::timestamptz
      union all select id from project where id = any(${[...ids]}::uuid[]) and row_from > ${asOf}::timestamptz
      union all select project from project_milestone where project = any(${[...ids]}::uuid[]) and row_from > ${asOf}::timestamptz
      union all select commitment from milestone where commitment = any(${[...ids]}::uuid[]) and row_from > ${asOf}::timestamptz
      union all select commitment from report where commitment = any(${[...ids]}::uuid[]) and row_from > ${asOf}::timestamptz) as touched`,
  );
  return counted?.n ?? 0;
};

/** What blocks under edit would print. @throws Refusal `not-found`, `not-compiled` */
export const previewFor = async (
  tx: ReadTransaction,
  id: string,
  given: { readonly title?: string | undefined; readonly blocks: readonly BulletinBlock[] },
): Promise<BulletinPreview> => {
  const row = await tx.get(bulletin, id);
  const facts = await compiledFacts(tx, id);
  if (!facts) throw notCompiled();
  return previewOf(
    await paperSource(tx, { ...row, title: given.title ?? row.title }, facts, given.blocks),
    row.signedOn,
  );
};

/** The paper of an issue: from the frozen content alone, or from the last compilation while it is a draft. */
export const paperFor = async (tx: ReadTransaction, row: Bulletin): Promise<Paper> => {
  const frozen = await frozenOf(tx, row);
  if (frozen) {
    const paper = signedPaper(frozen.paper, frozen.record, row);
    return row.state === 'voided' ? { ...paper, note: '本件已作废' } : paper;
  }
  const facts = await compiledFacts(tx, row.id);
  if (!facts) throw notCompiled();
  const source = await paperSource(tx, row, facts, (row.blocks as BulletinBlock[] | null) ?? []);
  return signedPaper(paperOf(source), recordHeadOf(source), { signedOn: null, printedOn: null });
};

/** What was corrected since the freeze, for those who may see the facts. @throws Refusal `forbidden`, `not-frozen` */
export const revisionsFor = async (tx: ReadTransaction, row: Bulletin) => {
  if (!(await tx.reaches(bulletin, 'readFacts', row.id)))
    throw refuse('forbidden', '不能查看更正', '更正说明由办公室、局领导和审计查看', '请联系办公室。', { status: 403 });
  const frozen = await frozenOf(tx, row);
  if (!frozen) throw notFrozen();
  const subjects = (row.subjects as BulletinSubject[] | null) ?? [];
  const { facts, blocks } = frozen;
  const { series, period } = row;
  const asked = { series, period, subjects, asOf: facts.asOf, snapshot: facts.snapshot?.id ?? null };
  return { ...(await revisionsOf(tx, facts, asked)), indicators: await indicatorRevisions(tx, facts, blocks) };
};

type Wish = { readonly revisions?: 'true' | 'false' | undefined; readonly inline?: 'true' | 'false' | undefined };

/** The issue as a file; corrections stand in an annex of their own, and only when asked for. */
export const printBulletin = async (
  tx: ReadTransaction,
  house: Pick<House, 'folder'>,
  id: string,
  format: 'docx' | 'pdf',
  wish: Wish,
): Promise<FileAnswer> => {
  const row = await tx.get(bulletin, id);
  const paper = await paperFor(tx, row);
  const annex = wish.revisions === 'true' ? [revisionsAnnex(await revisionsFor(tx, row))] : [];
  const whole = { ...paper, attachments: [...(paper.attachments ?? []), ...annex] };
  return printed(house, whole, format, {
    name: `${row.docNumber ?? ''}${row.title}`,
    mark: 'official',
    inline: wish.inline === 'true',
  });
};

/** Every issue in short, newest period first: for the command line. */
export const bulletinHeads = async (tx: ReadTransaction) =>
  (await tx.find(bulletin)).map(({ id, docNumber, state, title, period }) => ({
    ...{ id, docNumber, state, period },
    stateLabel: BULLETIN_STATES[state],
    title: title ?? '',
  }));

/** Whether there is such an issue in the transaction's tenant. */
export const isBulletin = async (tx: ReadTransaction, id: string): Promise<boolean> =>
  (await tx.peek(bulletin, id)) !== null;
