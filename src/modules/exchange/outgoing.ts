/** One run that hands out: our rows in their layout, with the rights of whoever answers for it. */
import type { MapLine } from '#contract/exchange';
import { actorInPost, postsOf } from '#kernel/access';
import { type Actor, type Field, type Row, SYSTEM_ROLE } from '#kernel/definition';
import type { JobContext } from '#kernel/job';
import { refuse } from '#kernel/refusal';
import { type FileMark, writeCsv, writeWorkbook } from '#kernel/sheet';
import { codesOf, type ReadTransaction } from '#kernel/store';
import type { ExchangePlan } from './plan.ts';
import { readableBy } from './target.ts';
import { textOf, titleBook } from './texts.ts';
import { columnsOf, translateBack } from './translate.ts';

const PAGE = 5_000;
const MOST_ROWS = 200_000;

/** A scheduled hand-out has the rights of its keeper, who must still be in office. @throws Refusal `no-keeper` */
export const sender = async (context: JobContext, { connector }: ExchangePlan): Promise<Actor> => {
  const { actor, house } = context;
  if (actor.role !== SYSTEM_ROLE) return actor;
  const held = await house.database.read(actor, (tx) => postsOf(tx, connector.keeper));
  const post = held.find((one) => one.organisation === connector.section);
  const who = { tenantId: actor.tenantId, personId: connector.keeper, postId: post?.id ?? '' };
  const found = post ? await actorInPost(house.database, who, actor.requestId) : null;
  if (found) return found;
  throw refuse('no-keeper', '没有报出', '负责人已不在管理科室任职', '请为这个对接指定新的负责人。');
};

/** @throws Refusal `not-readable` */
const refuseClosed = ({ lines, definition }: ExchangePlan, actor: Actor): void => {
  const closed = lines.filter(({ field }) => !readableBy(definition, field, actor));
  if (closed.length === 0) return;
  const names = closed.map(({ field }) => definition.fields[field]?.label ?? field).join('、');
  throw refuse(
    'not-readable',
    '没有报出',
    `这个岗位不能查看，或查看未成年人信息没有在有效期内的批准：${names}`,
    '请由有权查看的岗位办理，在“查阅批准”里申请，或从列对应中去掉这些项。',
    { status: 403 },
  );
};

const codeOf = (value: unknown): string | null =>
  value === null || value === undefined ? null : typeof value === 'object' ? JSON.stringify(value) : String(value);

const linesOfRows = async (tx: ReadTransaction, plan: ExchangePlan, rows: readonly Row[]) => {
  const lists = await codesOf(tx);
  const fields = plan.columns.map(({ field }) => field);
  const titles = await titleBook(
    tx,
    fields,
    rows,
    plan.columns.map(({ name }) => name),
  );
  const cellsOf = (row: Row, line: MapLine) => {
    const field = plan.definition.fields[line.field] as Field;
    const text = textOf(field, row[line.field], lists, titles);
    return translateBack(line, { code: codeOf(row[line.field]), text }, plan.tables);
  };
  return rows.map(
    (row) => Object.assign({}, ...plan.lines.map((line) => cellsOf(row, line))) as Record<string, string>,
  );
};

const rowsFor = async (tx: ReadTransaction, plan: ExchangePlan, context: JobContext) => {
  const rows: Record<string, string>[] = [];
  for (let after: string | undefined; rows.length < MOST_ROWS; ) {
    context.throwIfStopped();
    const filter = (plan.connector.scope ?? {}) as never;
    const page = await tx.list(plan.definition, { filter, limit: PAGE, ...(after ? { after } : {}) });
    rows.push(...(await linesOfRows(tx, plan, page.rows as unknown as Row[])));
    context.progress({ phase: '取出', done: rows.length, total: page.total });
    if (!page.next) return rows;
    after = page.next;
  }
  throw refuse('too-many-rows', '没有报出', `超过${MOST_ROWS}行`, '请缩小参加比对的范围，分几次报出。');
};

export type HandedOut = { readonly bytes: Buffer; readonly extension: 'xlsx' | 'csv'; readonly rows: number };

/** The file of their layout. @throws Refusal `no-keeper`, `not-readable`, `too-many-rows` */
export const handOut = async (
  context: JobContext,
  plan: ExchangePlan,
  actor: Actor,
  mark: FileMark,
): Promise<HandedOut> => {
  refuseClosed(plan, actor);
  const rows = await context.house.database.read(actor, (tx) => rowsFor(tx, plan, context));
  const columns = columnsOf(plan.lines).map((label) => ({ key: label, label, width: 18, kind: 'text' as const }));
  const sheet = { name: plan.definition.label, columns, rows, foreignLayout: true };
  const extension = plan.connector.format === 'csv' ? 'csv' : 'xlsx';
  const bytes = extension === 'csv' ? writeCsv(sheet, mark) : await writeWorkbook({ sheets: [sheet], mark });
  return { bytes, extension, rows: rows.length };
};
