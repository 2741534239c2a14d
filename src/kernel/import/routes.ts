import { sql } from 'kysely';
import {
  checkImport,
  correctLines,
  importProblems,
  importTemplate,
  importWorkbook,
  runImport,
  showImport,
  startImport,
  undoImport,
} from '#contract/imports';
import { requireAdministration } from '#kernel/access';
import type { RecordDefinition, Registry } from '#kernel/definition';
import { blobPath, storeFile } from '#kernel/file';
import { answer, answerWriting, type BoundRoute, type House } from '#kernel/http';
import { startJob } from '#kernel/job';
import { markExport } from '#kernel/privacy';
import { refuse } from '#kernel/refusal';
import { annotateTable } from '#kernel/sheet';
import { codesOf, type ReadTransaction, type WriteTransaction } from '#kernel/store';
import { importColumns, plainHead } from './columns.ts';
import { firstLines, headOf } from './head.ts';
import type { ImportJobs } from './jobs.ts';
import { correct, problemsAfter } from './problems.ts';
import { dataImport, importMapping } from './records.ts';
import { hashOf, type ImportRow, recordOf } from './source.ts';
import { templateOf } from './template.ts';
import { importOf, ownLinesOf, viewOf } from './view.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * Who may create or change rows of a record may import into it, unless its rows come one by one.
 * @throws Refusal `forbidden`, `not-importable`
 */
const permit = (tx: ReadTransaction, registry: Registry, name: string) => {
  const definition = recordOf(registry, name);
  if (definition.importable === false)
    throw refuse('not-importable', '不能导入', `${definition.label}须逐条登记`, '请在登记表页面登记。', {
      status: 409,
    });
  if (tx.may(definition, 'create') || tx.may(definition, 'update')) return definition;
  throw refuse(
    'forbidden',
    '不能导入',
    `您当前的岗位不能新建或修改${definition.label}`,
    '请切换岗位，或联系系统管理员授权。',
    { status: 403 },
  );
};

const rememberedFor = async (tx: ReadTransaction, record: string): Promise<Record<string, string>> => {
  const [kept] = await tx.lookup(importMapping, { record, person: tx.actor.personId });
  return kept?.heads ?? {};
};

const remember = async (
  tx: WriteTransaction,
  row: ImportRow,
  mapping: Readonly<Record<string, number>>,
): Promise<void> => {
  const { personId } = tx.actor;
  if (!personId) return;
  const heads = Object.fromEntries(
    Object.entries(mapping).map(([field, at]) => [field, plainHead(row.heads?.[at] ?? '')]),
  );
  const [kept] = await tx.lookup(importMapping, { record: row.record, person: personId });
  if (kept) await tx.system.update(importMapping, kept.id, { heads: { ...kept.heads, ...heads } });
  else await tx.system.create(importMapping, { record: row.record, person: personId, heads });
};

/** @throws Refusal `unknown-column`, `missing-columns` */
const refuseMapping = (
  columns: ReturnType<typeof importColumns>,
  { mapping, constants }: { mapping: Readonly<Record<string, number>>; constants: Readonly<Record<string, unknown>> },
  mayCreate: boolean,
): void => {
  const known = new Set(columns.map(({ name }) => name));
  const unknown = [...Object.keys(mapping), ...Object.keys(constants)].filter((name) => !known.has(name));
  if (unknown.length > 0)
    throw refuse('unknown-column', '没有核对', `没有可以导入的列“${unknown.join('、')}”`, '请重新选择对应的列。');
  const missing = columns.filter(({ name, required }) => required && !(name in mapping) && !(name in constants));
  if (missing.length > 0 && mayCreate)
    throw refuse(
      'missing-columns',
      '没有核对',
      `必填的列还没有对应：${missing.map(({ field }) => field.label).join('、')}`,
      '请选择表中的列，或为全部行统一填写。',
      { facts: { columns: missing.map(({ name }) => name) } },
    );
};

/** The organisation of a school's own post is filled in by itself: its sheets seldom say it. */
const ownConstants = (
  tx: ReadTransaction,
  definition: RecordDefinition<any>,
  mapping: object,
): Record<string, unknown> => {
  const own = definition.belongsTo as string | undefined;
  const { role, organisationId } = tx.actor;
  return own && !(own in mapping) && role === 'school' && organisationId ? { [own]: organisationId } : {};
};

const upload = async (
  tx: WriteTransaction,
  house: House,
  registry: Registry,
  given: { record: string; uploads: readonly any[] },
) => {
  const [sent] = given.uploads;
  if (given.uploads.length !== 1 || !sent)
    throw refuse('one-file', '未能导入', `这里一次上传一个工作簿，收到${given.uploads.length}个`, '请逐个上传。');
  const definition = permit(tx, registry, given.record);
  await requireAdministration(tx, definition);
  const stored = await storeFile(tx, house, sent);
  const rows = await firstLines(blobPath(house.folder, stored.sha256));
  const head = headOf(rows, definition, tx.actor.role, await rememberedFor(tx, definition.name));
  return tx.system.create(dataImport, {
    record: definition.name,
    fileName: stored.name,
    file: stored.id,
    headLine: head.line,
    heads: [...head.heads],
    mapping: head.mapping,
    constants: ownConstants(tx, definition, head.mapping),
    state: 'matching',
  });
};

/** The import's own person, or an administrator, goes on with it. @throws Refusal `not-found`, `forbidden` */
const ownImport = async (tx: WriteTransaction, registry: Registry, id: string): Promise<ImportRow> => {
  const row = await importOf(tx, id);
  await requireAdministration(tx, permit(tx, registry, row.record));
  if (row.createdBy === tx.actor.personId) return row;
  throw refuse('forbidden', '不能办理', '这次导入由别人发起', '请由发起人继续，或自行重新上传。', { status: 403 });
};

/** Starts one of the import's jobs with the transition that it belongs to. */
const launch = async (
  tx: WriteTransaction,
  registry: Registry,
  row: ImportRow,
  { verb, kind, input, version, reason }: { verb: string; kind: any; input: object; version: number; reason?: string },
): Promise<ImportRow> => {
  const label = recordOf(registry, row.record).label;
  const titles: Record<string, string> = { check: '核对', run: '导入', undo: '撤销导入' };
  // One at a time for each import: its transition asks whether the one before is over.
  const job = await startJob(tx, kind, { importId: row.id }, { title: `${titles[verb]}${label}（${row.fileName}）` });
  return tx.system.act(dataImport, row.id, verb, { version, ...(reason ? { reason } : {}), input: { ...input, job } });
};

/** Routes of imports. `jobs` are the kinds that the composition registers. */
export const importRoutes = (registry: Registry, jobs: ImportJobs): BoundRoute[] => [
  answer(importTemplate, ({ house, actor, params }) =>
    house.database.read(actor, async (tx) => {
      const definition = permit(tx, registry, params.record);
      const bytes = await templateOf(definition, importColumns(definition, actor.role), await codesOf(tx));
      return { mark: 'blank', bytes, mime: XLSX, fileName: `${definition.label}导入模板.xlsx` };
    }),
  ),
  answerWriting(startImport, async ({ tx, house, uploads, form }) => {
    const row = await upload(tx, house, registry, { record: String(form.record ?? ''), uploads });
    return viewOf(house, tx, registry, row);
  }),
  answer(showImport, ({ house, actor, params }) =>
    house.database.read(actor, async (tx) => viewOf(house, tx, registry, await importOf(tx, params.id))),
  ),
  answerWriting(checkImport, async ({ tx, house, actor, params, body }) => {
    const row = await ownImport(tx, registry, params.id);
    const definition = recordOf(registry, row.record);
    const { version, mapping, blank } = body;
    const constants = { ...ownConstants(tx, definition, mapping), ...body.constants };
    refuseMapping(importColumns(definition, actor.role), { mapping, constants }, tx.may(definition, 'create'));
    await remember(tx, row, mapping);
    const input = { mapping, constants, blank: blank ?? row.blank };
    const after = await launch(tx, registry, row, { verb: 'check', kind: jobs.check, input, version });
    return viewOf(house, tx, registry, after);
  }),
  answerWriting(runImport, async ({ tx, house, params, body }) => {
    const row = await ownImport(tx, registry, params.id);
    refuseRun(row, body.policy);
    const { version, policy } = body;
    const after = await launch(tx, registry, row, { verb: 'run', kind: jobs.run, input: { policy }, version });
    return viewOf(house, tx, registry, after);
  }),
  answerWriting(undoImport, async ({ tx, house, params, body }) => {
    const row = await ownImport(tx, registry, params.id);
    const { version, reason } = body;
    const after = await launch(tx, registry, row, { verb: 'undo', kind: jobs.undo, input: {}, version, reason });
    return viewOf(house, tx, registry, after);
  }),
  answer(importProblems, ({ house, actor, params, query }) =>
    house.database.read(actor, async (tx) =>
      problemsAfter(tx, await ownLinesOf(tx, params.id), query.after ?? 0, query.limit ?? 50),
    ),
  ),
  answerWriting(correctLines, async ({ tx, house, params, body }) => {
    const outcome = await correct(tx, registry, await ownImport(tx, registry, params.id), body.corrections);
    return { ...outcome, view: await viewOf(house, tx, registry, await importOf(tx, params.id)) };
  }),
  answer(importWorkbook, async ({ house, actor, params }) => {
    const { row, path, notes, mark } = await house.database.write(actor, async (tx) => {
      const row = await ownLinesOf(tx, params.id);
      const scope = `导入${recordOf(registry, row.record).label}时有问题的行`;
      const mark = await markExport(tx, { record: row.record, scope, about: { import: row.id, what: 'problems' } });
      const path = blobPath(house.folder, await hashOf(tx, row));
      return { row, path, notes: await notesOf(tx, row.id), mark };
    });
    const bytes = await annotateTable(path, {
      head: row.headLine ?? 1,
      column: noteColumn(row),
      title: PROBLEM,
      notes,
    });
    // The sheet is the sender's own and goes back as it came: the number that tells who took it stands in its name.
    const name = row.fileName.replace(/\.(?:xlsx?|csv|txt)$/i, '');
    return { mark, bytes, mime: XLSX, fileName: `${name}（问题）${mark.serial}.xlsx` };
  }),
];

const PROBLEM = '问题';

/** The column of the time before, else the next free one. */
const noteColumn = (row: ImportRow): number => {
  const at = (row.heads ?? []).indexOf(PROBLEM);
  return at >= 0 ? at : Math.max(row.width ?? 0, row.heads?.length ?? 0);
};

const notesOf = async (tx: ReadTransaction, importId: string): Promise<Map<number, string>> => {
  const rows = await tx.rows<{ line: number; problems: { detail: string }[] }>(
    sql`select line, problems from import_problem where import_id = ${importId}::uuid and jsonb_array_length(problems) > 0`,
  );
  return new Map(rows.map(({ line, problems }) => [line, problems.map(({ detail }) => detail).join('；')]));
};

/** @throws Refusal `lines-with-problems`, `nothing-to-import` */
const refuseRun = (row: ImportRow, policy: string): void => {
  const { counts } = row;
  if (policy === 'all' && counts && counts.refused > 0)
    throw refuse(
      'lines-with-problems',
      '没有导入',
      `还有${counts.refused}行有问题，您选择了全部没有问题才导入`,
      '请改正这些行，或选择先导入没有问题的行。',
    );
  if (counts && counts.new + counts.changed + counts.unchanged === 0)
    throw refuse('nothing-to-import', '没有导入', '没有一行可以导入', '请按问题说明改正后重新上传。');
};
