import type { z } from 'zod';
import {
  actOnRecord,
  createRecord,
  getRecord,
  type listQuery,
  listRecords,
  recordHistory,
  removeRecord,
  reportError,
  revealField,
  updateRecord,
} from '#contract/records';
import type { RouteContract } from '#contract/route';
import { requireFreshFactor } from '#kernel/access';
import { resolveCodes } from '#kernel/code';
import {
  type Actor,
  coverRow,
  hasLimits,
  LIMIT_LIGHT,
  limitLightOf,
  NOBODY,
  type RecordDefinition,
  type Registry,
  type Row,
} from '#kernel/definition';
import { answerLate, answerReading, answerWriting, type BoundRoute } from '#kernel/http';
import { historyOf } from '#kernel/journal';
import type { Lexicon } from '#kernel/language';
import { limitViewOf } from '#kernel/limit';
import { behindOf } from '#kernel/measure';
import { markExport, noteLook, noteNamed, noteWritten, tellsPersons } from '#kernel/privacy';
import { Refusal, refuse } from '#kernel/refusal';
import { passRelease } from '#kernel/release';
import {
  blockedAmong,
  type Database,
  type Filter,
  type ListOptions,
  mayEdit,
  openActions,
  type ReadTransaction,
} from '#kernel/store';
import { civilDateAt } from '#kernel/time';
import { definitionsRoute } from './definition-view.ts';
import { exportKind, exportList, scopeInWords } from './export.ts';
import { titlesOf } from './present.ts';
import { reportRoute } from './report.ts';
import { revealRoute } from './reveal.ts';
import { statesRoute } from './states-diagram.ts';

const parseFilter = (text: string | undefined): Filter => {
  if (!text) return {};
  try {
    const value = JSON.parse(text);
    if (value && typeof value === 'object' && !Array.isArray(value)) return value;
  } catch {
    // falls through to the refusal
  }
  throw refuse('bad-filter', '未能查询', '筛选条件的格式不对', '请清除筛选后重试。', { status: 400 });
};

/** The routes that every record has, derived from its definition. */
export const recordRoutes = (registry: Registry, lexicon?: Lexicon): BoundRoute[] => [
  statesRoute(registry, lexicon),
  definitionsRoute(registry, lexicon),
  ...registry.records.flatMap((definition) => routesOf(registry, definition)),
];

/** The contract for one record: its path in the address, its name in the documentation. */
const at = <C extends RouteContract<any, any, any, any>>(contract: C, definition: RecordDefinition): C => {
  const names = ['id', 'verb'].filter((name) => contract.path.includes(`/:${name}`));
  const { params, ...rest } = contract;
  const shape = (params as z.ZodObject | undefined)?.pick(
    Object.fromEntries(names.map((name) => [name, true])) as never,
  );
  return {
    ...rest,
    ...(names.length > 0 ? { params: shape } : {}),
    path: contract.path.replace(':path', definition.path),
    record: definition.name,
    // People, posts and organisations are what an administrator's rights are made of.
    ...(definition.module === 'access' && contract.method !== 'GET' ? { fresh: 'administrators' } : {}),
    tag: definition.name,
    summary: `${definition.label}: ${contract.summary}`,
  } as C;
};

const routesOf = (registry: Registry, definition: RecordDefinition): BoundRoute[] => {
  const shown = (row: Row, actor: Actor) => coverRow(definition, row, actor);
  const writes = definition.derived
    ? []
    : [
        answerWriting(at(createRecord, definition), async ({ tx, house, actor, body }) => {
          // What somebody wrote themselves is no look; what a rule filled in beside it is.
          const filledIn = definition.prepare && tellsPersons(definition, actor);
          const row = (await tx.create(definition, body as never, { last: !filledIn })) as Row;
          if (filledIn)
            await noteWritten({ house, tx }, { definition, ids: [row.id], scope: `新建${definition.label}` });
          return shown(row, actor);
        }),
        answerWriting(at(updateRecord, definition), async ({ tx, house, actor, params, body }) => {
          await noteWritten({ house, tx }, { definition, ids: [params.id], scope: `修改${definition.label}` });
          const { version, ...patch } = body as { version: number };
          return shown((await tx.update(definition, params.id, patch as never, { version, last: true })) as Row, actor);
        }),
        answerWriting(at(removeRecord, definition), async ({ tx, params, query }) => {
          await tx.remove(definition, params.id, { version: query.version, reason: query.reason ?? null });
          return undefined;
        }),
      ];
  return [
    listRoute(registry, definition),
    detailRoute(registry, definition),
    historyRoute(registry, definition),
    ...(hasCovered(definition) ? [revealRoute(at(revealField, definition), definition)] : []),
    ...(definition.derived ? [] : [reportRoute(at(reportError, definition), definition)]),
    ...writes,
    ...(definition.states ? [actionRoute(definition)] : []),
  ];
};

const hasCovered = (definition: RecordDefinition): boolean =>
  Object.values(definition.fields).some(({ sensitivity }) => sensitivity === 'L3' || sensitivity === 'L4');

type Asked = z.output<typeof listQuery>;

/** What a list is asked for, as the store takes it. */
const listOptions = async (tx: ReadTransaction, registry: Registry, definition: RecordDefinition, query: Asked) => {
  const { search, sort, after, limit, asOf } = query;
  const filter = await resolveCodes(tx, definition, parseFilter(query.filter));
  const where = query.behind ? behindOf(tx, registry, definition, query.behind) : undefined;
  const given = Object.entries({ filter, search, sort, after, limit, asOf, where });
  return Object.fromEntries(given.filter(([, value]) => value !== undefined)) as ListOptions;
};

/** A list may be some seconds old. An export is noted in the journal before it, and holds no second connection. */
const listRoute = (registry: Registry, definition: RecordDefinition): BoundRoute =>
  answerLate(
    at(listRecords, definition),
    async (context) => {
      const { tx, house, actor, query, request } = context;
      const kind = exportKind(request.accept);
      if (kind) return exported(house.database, actor, registry, definition, query, kind);
      const options = await listOptions(tx, registry, definition, query);
      const on = civilDateAt(query.asOf ?? new Date());
      const { beside, ...page } = await tx.shown(definition, options, (rows) =>
        titlesOf(tx, registry, definition, rows, request.language),
      );
      const scope = scopeInWords(definition, options);
      noteLook(context, { definition, ids: page.rows.map(({ id }) => id), scope });
      noteNamed(context, registry, beside, scope);
      return { ...page, rows: page.rows.map((row) => lit(definition, row, on)), titles: beside };
    },
    (request) => (exportKind(request.accept) ? null : 'late'),
  );

/** How many people an export tells of in clear. */
const personsIn = async (tx: ReadTransaction, definition: RecordDefinition, given: ListOptions): Promise<number> => {
  if (!tellsPersons(definition, tx.actor)) return 0;
  const { total } = await tx.list(definition, { ...given, limit: 1 });
  return total ?? 0;
};

const exported = async (
  database: Database,
  actor: Actor,
  registry: Registry,
  definition: RecordDefinition,
  query: Asked,
  kind: 'csv' | 'xlsx',
) => {
  const outcome = await database.write(actor, async (tx) => {
    await requireFreshFactor(tx);
    if (actor.grants && !actor.grants.operations.includes('export'))
      throw refuse('forbidden', '没有导出', '这个服务令牌没有导出的授权', '请换用有导出授权的令牌。', { status: 403 });
    const given = await listOptions(tx, registry, definition, query);
    const scope = scopeInWords(definition, given);
    const about = { ...given, where: query.behind, format: kind };
    const persons = await personsIn(tx, definition, given);
    // What leaves a list is covered where it is sensitive (L4): only their number asks for a second person.
    const waits = await passRelease(tx, { record: definition.name, scope, persons, query: { ...query, kind } });
    if (waits) return waits;
    return { given, mark: await markExport(tx, { record: definition.name, scope, about, persons }) };
  });
  if (outcome instanceof Refusal) throw outcome;
  const { given: options, mark } = outcome;
  const columns = query.columns ? { columns: query.columns } : {};
  return database.readLate(actor, (tx) => exportList(tx, registry, definition, { ...options, ...columns }, kind, mark));
};

/** With how near its limit is, as the definitions describe it. */
const lit = (definition: RecordDefinition, row: Row, on: string): Row =>
  hasLimits(definition) ? { ...row, [LIMIT_LIGHT]: limitLightOf(row, on) } : row;

const detailRoute = (registry: Registry, definition: RecordDefinition): BoundRoute =>
  answerReading(at(getRecord, definition), async (context) => {
    const { tx, actor, params, query, request } = context;
    const row = (await tx.get(definition, params.id, query.asOf ? { asOf: query.asOf } : {})) as Row;
    const blocked = await blockedAmong(tx, definition, [row.id]);
    const shown = coverRow(definition, row, blocked.has(row.id) ? NOBODY : actor);
    const open = query.asOf ? [] : await openActions(tx, definition, row);
    if (!blocked.has(row.id)) noteLook(context, { definition, ids: [row.id], scope: definition.label, detail: true });
    const titles = await titlesOf(tx, registry, definition, [shown], request.language);
    noteNamed(context, registry, titles, definition.label);
    return {
      row: shown,
      titles,
      actions: open.map(({ transition, blocked }) => ({
        verb: transition.verb,
        label: transition.label,
        needsReason: transition.needsReason ?? false,
        needsFiles: Boolean(transition.evidence),
        input: [...(transition.input ?? [])],
        required: [
          ...(transition.required ?? []),
          ...(transition.evidence && transition.input?.includes(transition.evidence) ? [transition.evidence] : []),
        ],
        irreversible: transition.irreversible ?? false,
        confirm: transition.confirm ?? null,
        blocked: [...blocked],
      })),
      editable: !query.asOf && (await mayEdit(tx, definition, row)),
      limit: await limitViewOf(tx, definition, row, query.asOf),
    };
  });

const historyRoute = (registry: Registry, definition: RecordDefinition): BoundRoute =>
  answerReading(at(recordHistory, definition), async ({ tx, params }) => {
    await tx.get(definition, params.id);
    // What is only kept by law is shown to nobody, in no version.
    if ((await blockedAmong(tx, definition, [params.id])).size > 0) return { entries: [] };
    return { entries: await historyOf(tx, registry, definition, params.id) };
  });

const actionRoute = (definition: RecordDefinition): BoundRoute =>
  answerWriting(at(actOnRecord, definition), async ({ tx, house, actor, params, body }) => {
    await noteWritten({ house, tx }, { definition, ids: [params.id], scope: `办理${definition.label}` });
    const row = (await tx.act(definition, params.id, params.verb, { ...body, last: true })) as Row;
    return coverRow(definition, row, actor);
  });
