import { sql } from 'kysely';
import {
  createFromLayout,
  decideDifferences,
  keepConnectorSecret,
  listConnectors,
  listDifferences,
  type MapLine,
  runFile,
  sampleConnector,
  saveColumnMap,
  showConnector,
  showRun,
  startExchange,
} from '#contract/exchange';
import { coverageOf, coverRow, isSensitive, type Registry } from '#kernel/definition';
import { file, readBlob, storeFile } from '#kernel/file';
import {
  answer,
  answerAsking,
  answerReading,
  answerWriting,
  type BoundRoute,
  type House,
  type Upload,
} from '#kernel/http';
import type { JobKind } from '#kernel/job';
import { noteLook, requireQuota } from '#kernel/privacy';
import { refuse } from '#kernel/refusal';
import { dropSecrets, keepSecret, keptSecrets } from '#kernel/secret';
import { notApproved, type ReadTransaction, type WriteTransaction } from '#kernel/store';
import { today } from '#kernel/time';
import { decideAll, differenceViews } from './differences.ts';
import { setUpLayout } from './layout-set-up.ts';
import { LAYOUTS } from './layouts.ts';
import { columnMap, connector } from './records.ts';
import { type Run, secretOf } from './run.ts';
import { exchangeDifference, exchangeRefusal, exchangeRun } from './run-records.ts';
import { sampleOf } from './sample.ts';
import { launch } from './schedule.ts';
import { type Connector, mapOn } from './tables.ts';
import { exchangeable, mappable, recordOf, settable, shownTo } from './target.ts';
import { connectorViews, runView } from './views.ts';
import { OUTSIDE_SYSTEMS } from './words.ts';

const MOST_SHOWN = 500;

/** @throws Refusal `forbidden` */
const keptHere = async (tx: ReadTransaction, id: string, operation: string): Promise<Connector> => {
  const row = await tx.get(connector, id);
  if (await tx.reaches(connector, operation, id)) return row;
  throw refuse('forbidden', '不能办理', '这个对接由其他科室管理', '请联系它的负责人。', { status: 403 });
};

const listed = async (tx: ReadTransaction, registry: Registry) => ({
  connectors: await connectorViews(tx, await tx.find(connector)),
  may: { create: tx.may(connector, 'create') },
  records: registry.records
    .filter((one) => exchangeable(one) && tx.may(one, 'read'))
    .map(({ name, label }) => ({ name, label })),
  layouts: LAYOUTS.map(({ name, title, note, lines, connector: { system } }) => ({
    name,
    title,
    note,
    systemLabel: OUTSIDE_SYSTEMS[system as keyof typeof OUTSIDE_SYSTEMS],
    lines: lines.length,
  })),
});

const fieldsOf = (of: Connector, role: string) => {
  const definition = recordOf(of.record);
  if (!definition) return [];
  return mappable(definition).map(([name, field]) => ({
    name,
    label: field.label,
    kind: field.kind,
    sealed: field.kind === 'sealed',
    settable: settable(definition, name, role),
  }));
};

const connectorDetail = async (tx: ReadTransaction, id: string) => {
  const row = await tx.get(connector, id);
  const [view] = await connectorViews(tx, [row]);
  const map = await mapOn(tx, id);
  const versions = await tx.lookup(columnMap, { connector: id });
  const tables = await tx.rows<{ name: string; codes: number }>(
    sql`select "table" as name, count(*) as codes from code_translation group by "table" order by "table"`,
  );
  const runs = tx.may(exchangeRun, 'read') ? await tx.find(exchangeRun, { connector: id }, { limit: 30 }) : [];
  return {
    connector: view as NonNullable<typeof view>,
    map: {
      id: map?.id ?? null,
      fromOn: map?.fromOn ?? null,
      source: map?.source ?? null,
      certainty: map?.certainty ?? null,
      lines: (map?.lines ?? []) as MapLine[],
    },
    versions: versions.map((one) => ({
      id: one.id,
      fromOn: one.fromOn,
      note: one.note,
      lines: (one.lines as unknown[]).length,
    })),
    keys: row.keys as string[][],
    fields: fieldsOf(row, tx.actor.role),
    tables: tables.map(({ name, codes }) => ({ name, codes: Number(codes) })),
    runs: runs.map((run) => runView(run, row)),
    hasSecret: (await keptSecrets(tx, 'connector', id)).length > 0,
    mayEdit: await tx.reaches(connector, 'update', id),
  };
};

type MapInput = { readonly fromOn?: string | undefined; readonly note?: string | undefined; readonly lines: MapLine[] };

/** The version of a day is changed in place until another day begins; one that was in force before stays as it was. */
const saveMap = async (tx: WriteTransaction, id: string, { fromOn = today(), note, lines }: MapInput) => {
  await keptHere(tx, id, 'update');
  const [same] = await tx.lookup(columnMap, { connector: id, fromOn });
  const values = { lines, note: note ?? null };
  const row = same
    ? await tx.update(columnMap, same.id, values as never)
    : await tx.create(columnMap, { connector: id, fromOn, certainty: 'likely', ...values } as never);
  return { id: row.id, fromOn: row.fromOn };
};

const createRun = async (
  tx: WriteTransaction,
  house: House,
  of: Connector,
  upload: Upload | undefined,
): Promise<Run> => {
  const stored = upload ? await storeFile(tx, house, upload) : null;
  const held = stored ? { file: stored.id, fileName: stored.name, sha256: stored.sha256 } : {};
  const values = {
    connector: of.id,
    section: of.section,
    trigger: 'byHand' as const,
    state: 'waiting' as const,
    ...held,
  };
  return tx.system.create(exchangeRun, values);
};

const isFileIn = ({ direction, format }: Connector): boolean =>
  direction === 'in' && (format === 'xlsx' || format === 'csv');

/** @throws Refusal `file-missing`, `no-schedule` */
const begin = async (
  tx: WriteTransaction,
  house: House,
  kind: JobKind,
  given: { readonly id: string; readonly upload: Upload | undefined; readonly form: Readonly<Record<string, string>> },
) => {
  const of = await keptHere(tx, given.id, 'run');
  if (isFileIn(of) && !given.upload)
    throw refuse('file-missing', '没有运行', '没有收到对方的文件', '请选择对方导出的文件后再运行。');
  const wait = given.form.wait === 'true';
  if (wait && of.rhythm === 'byHand')
    throw refuse('no-schedule', '没有排入定时', '这个对接没有设定运行时间', '请直接运行，或先设定运行时间。');
  const row = await createRun(tx, house, of, isFileIn(of) ? given.upload : undefined);
  if (wait) return runView(row, of);
  return runView(await launch(tx, kind, row, { title: of.title, again: given.form.again === 'true' }), of);
};

const runDetail = async (tx: ReadTransaction, id: string) => {
  const run = await tx.get(exchangeRun, id);
  const of = (await tx.peek(connector, run.connector)) as Connector;
  const groups = await tx.rows<{ field: string; label: string; kind: string; state: string; count: number }>(
    sql`select field, max(field_label) as label, kind, state, count(*) as count from exchange_difference
      where run = ${id}::uuid group by field, kind, state order by kind, count(*) desc`,
  );
  const refusals = await tx.find(exchangeRefusal, { run: id }, { limit: MOST_SHOWN });
  return {
    ids: refusals.map((row) => row.id),
    run: runView(run, of),
    fields: groups.map((group) => ({ ...group, count: Number(group.count) })),
    // What was refused of rooms or grounds is nobody's personal data.
    refusals: refusals
      .map((row) => (recordOf(of.record)?.personal ? coverRow(exchangeRefusal, row, tx.actor) : row))
      .map(({ line, reasons }) => ({ line, reasons: reasons.split('\n') })),
    refused: run.counts?.refused ?? 0,
  };
};

/**
 * What another system handed over holds what the register holds: it is for whoever is told the register's names, and not
 * for whoever only sees to it that the connector runs.
 * @throws Refusal `unapproved` or `forbidden`, `over-quota`
 */
const requireContent = async (tx: WriteTransaction, run: Run): Promise<{ persons?: number }> => {
  const of = await tx.peek(connector, run.connector);
  const definition = recordOf(of?.record ?? '');
  if (!definition?.personal) return {};
  if (coverageOf(definition, definition.title, tx.actor).why === 'unapproved')
    throw notApproved(definition, definition.title);
  if (isSensitive(definition.fields[definition.title]) && !shownTo(definition, definition.title, tx.actor))
    throw refuse(
      'forbidden',
      '没有下载',
      `文件里有${definition.label}的个人信息，您当前的岗位不接触这些信息`,
      '请由管理这个对接的科室下载。',
      {
        status: 403,
      },
    );
  // What was handed out counted when it left.
  if (of?.direction === 'out') return {};
  const persons = run.counts?.total ?? 0;
  await requireQuota(tx, persons);
  return { persons };
};

const fileOfRun = async (tx: WriteTransaction, id: string) => {
  const run = await tx.get(exchangeRun, id);
  const persons = await requireContent(tx, run);
  const found = run.file ? await tx.peek(file, run.file) : null;
  if (!found)
    throw refuse('file-gone', '不能下载', '这次运行的文件已按保存期限删除', '请向对方重新取得。', { status: 404 });
  await tx.note('exchangeRun', id, 'export', { after: { file: found.id, ...persons } });
  return found;
};

const page = async (
  tx: ReadTransaction,
  { after, limit = 50, ...asked }: { after?: string | undefined; limit?: number | undefined } & Record<string, unknown>,
) => {
  const { state, ...rest } = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
  const filter = { ...rest, ...(state ? { state: String(state).split(',') } : {}) };
  const { rows, total, next } = await tx.list(exchangeDifference, { filter, limit, ...(after ? { after } : {}) });
  return { rows, differences: await differenceViews(tx, rows), total, next };
};

/** Routes of the exchange. `kind` is the job that the composition registers. */
export const exchangeRoutes = (registry: Registry, kind: JobKind): readonly BoundRoute[] => [
  answerReading(listConnectors, ({ tx }) => listed(tx, registry)),
  answerWriting(createFromLayout, async ({ tx, body }) => ({ id: await setUpLayout(tx, body) })),
  answerReading(showConnector, ({ tx, params }) => connectorDetail(tx, params.id)),
  answerWriting(saveColumnMap, ({ tx, params, body }) => saveMap(tx, params.id, body)),
  answerAsking(sampleConnector, async ({ house, actor, params, uploads }) => {
    const of = await house.database.read(actor, (tx) => keptHere(tx, params.id, 'update'));
    return sampleOf(house, actor, of, uploads[0]);
  }),
  answerWriting(keepConnectorSecret, async ({ tx, house, params, body }) => {
    await keptHere(tx, params.id, 'update');
    if (body.token) await keepSecret(house, tx, secretOf(params.id), body.token);
    else await dropSecrets(tx, 'connector', params.id);
    await tx.note('connector', params.id, 'renew-secret');
    return { hasSecret: body.token !== null && body.token !== '' };
  }),
  answerWriting(startExchange, ({ tx, house, params, uploads, form }) =>
    begin(tx, house, kind, { id: params.id, upload: uploads[0], form }),
  ),
  answerReading(showRun, async (context) => {
    const { ids, ...told } = await runDetail(context.tx, context.params.id);
    noteLook(context, { definition: exchangeRefusal, ids, scope: '对接未收的行' });
    return told;
  }),
  answer(runFile, async ({ house, actor, params, reply }) => {
    const found = await house.database.write(actor, (tx) => fileOfRun(tx, params.id));
    reply.setHeader('cache-control', 'private, no-store');
    return {
      mark: 'original',
      bytes: await readBlob(house.folder, found.sha256),
      mime: found.mime,
      fileName: found.name,
    };
  }),
  answerReading(listDifferences, async (context) => {
    const { rows, ...told } = await page(context.tx, context.query);
    for (const name of new Set(rows.map(({ record }) => record))) {
      const definition = recordOf(name);
      const ids = rows.flatMap(({ id, record, recordId }) => (record === name ? [recordId ?? id] : []));
      if (definition) noteLook(context, { definition, ids, scope: '核对对接差异' });
    }
    return told;
  }),
  answerWriting(decideDifferences, ({ tx, body }) => decideAll(tx, body)),
];
