/** Runs saved queries as of any instant and day, with the rights of whoever asks. */
import { createHash } from 'node:crypto';
import { type SqlBool, sql } from 'kysely';
import { actorInPost } from '#kernel/access';
import {
  type Actor,
  type Fields,
  isCovered,
  isSensitive,
  NOBODY,
  type RecordDefinition,
  type Row,
  type RowOf,
  systemActor,
} from '#kernel/definition';
import type { House } from '#kernel/http';
import { notify } from '#kernel/notice';
import { blockedAmong, type ReadTransaction, type WriteTransaction } from '#kernel/store';
import { today } from '#kernel/time';
import { seenBy } from '../masking.ts';
import { queryRun, savedQuery } from './query-records.ts';
import { type Question, recordOf } from './query-rules.ts';
import { nextRun } from './schedule.ts';

export type SavedQuery = RowOf<typeof savedQuery>;
/** What was recorded at `asOf`; of spells those that hold `onDay`. */
export type Moment = { readonly asOf: string; readonly onDay: string | null };
export type QueryAnswer = {
  readonly columns: readonly { readonly key: string; readonly label: string; readonly numeric: boolean }[];
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  /** More rows would follow. */
  readonly cut: boolean;
  /** SHA-256 over the rows: equal for equal answers. */
  readonly digest: string;
  /** Persons whose personal data the rows tell in clear. */
  readonly persons: number;
};

const MOST_ROWS = 10_000;
const NUMERIC = ['integer', 'number', 'money'];
const MEASURE_WORDS = { count: '数量', sum: '合计', avg: '平均', min: '最小', max: '最大' } as const;

/** Facts that hold from a day carry `fromOn` and `toOn` (exclusive). */
const onDayOf = (definition: RecordDefinition<any>, day: string | null) =>
  day && 'fromOn' in definition.fields && 'toOn' in definition.fields
    ? [sql<SqlBool>`t.from_on <= ${day}::date and (t.to_on is null or t.to_on > ${day}::date)`]
    : [];

const columnOf = (definition: RecordDefinition<any>, name: string) => {
  const field = (definition.fields as Fields)[name];
  return { key: name, label: field?.label ?? name, numeric: NUMERIC.includes(field?.kind ?? '') };
};

const digestOf = (rows: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(rows), 'utf8').digest('hex');

const tallied = async (tx: ReadTransaction, definition: RecordDefinition<any>, query: Question, moment: Moment) => {
  const groupBy = query.groupBy ?? [];
  const measures = query.measures?.length ? query.measures : [{ fn: 'count' as const }];
  const rows = await tx.tally(definition, {
    filter: query.filter ?? {},
    groupBy,
    measures,
    asOf: moment.asOf,
    where: onDayOf(definition, moment.onDay),
  });
  const columns = [
    ...groupBy.map((name) => columnOf(definition, name)),
    ...measures.map((one, at) => ({
      key: `m${at}`,
      label: one.field
        ? `${definition.fields[one.field]?.label ?? one.field}${MEASURE_WORDS[one.fn]}`
        : MEASURE_WORDS[one.fn],
      numeric: true,
    })),
  ];
  return { columns, rows, cut: rows.length >= MOST_ROWS, persons: 0 };
};

const tellsPerson = (definition: RecordDefinition<any>, name: string, actor: Actor): boolean =>
  isSensitive((definition.fields as Fields)[name]) && !isCovered(definition, name, actor);

const listed = async (tx: ReadTransaction, definition: RecordDefinition<any>, query: Question, moment: Moment) => {
  const names = query.columns?.length ? query.columns : [definition.title];
  const page = await tx.list(definition, {
    filter: query.filter ?? {},
    ...(query.sort ? { sort: query.sort } : {}),
    asOf: moment.asOf,
    where: onDayOf(definition, moment.onDay),
    limit: MOST_ROWS,
  });
  const blocked = await blockedAmong(
    tx,
    definition,
    page.rows.map((row) => (row as Row).id),
  );
  const rows = page.rows.map((row) => {
    const seen = seenBy(definition, row as Row, blocked.has((row as Row).id) ? NOBODY : tx.actor);
    return { id: (row as Row).id, ...Object.fromEntries(names.map((name) => [name, seen[name] ?? null])) };
  });
  const tells = definition.personal && names.some((name) => tellsPerson(definition, name, tx.actor));
  const persons = tells ? rows.length : 0;
  return { columns: names.map((name) => columnOf(definition, name)), rows, cut: page.next !== null, persons };
};

/** The answer to a query at a moment. @throws Refusal where the asker's post may not read or ask this */
export const runQuery = async (tx: ReadTransaction, query: Question, moment: Moment): Promise<QueryAnswer> => {
  const definition = recordOf(query.record);
  const grouped = (query.groupBy?.length ?? 0) + (query.measures?.length ?? 0) > 0;
  const { columns, rows, cut, persons } = await (grouped ? tallied : listed)(tx, definition, query, moment);
  return { columns, rows, cut, digest: digestOf(rows), persons };
};

/** Runs a query and keeps that it was run: who, as of when, with which digest. */
export const runAndNote = async (
  tx: WriteTransaction,
  query: SavedQuery,
  moment: Moment,
  scheduled = false,
): Promise<QueryAnswer & { run: string }> => {
  const answer = await runQuery(tx, query as unknown as Question, moment);
  const row = await tx.system.create(queryRun, {
    query: query.id,
    ranBy: tx.actor.personId,
    asOf: moment.asOf,
    onDay: moment.onDay,
    scheduled,
    rows: answer.rows.length,
    digest: answer.digest,
  });
  return { ...answer, run: row.id };
};

const runDue = async (house: House, tenantId: string, query: SavedQuery): Promise<void> => {
  const { owner, post } = query;
  const actor =
    owner && post ? await actorInPost(house.database, { tenantId, personId: owner, postId: post }, 'query') : null;
  const day = today();
  if (actor && owner)
    await house.database.write(actor, async (tx) => {
      const answer = await runAndNote(tx, query, { asOf: new Date().toISOString(), onDay: day }, true);
      await notify(tx, {
        to: [owner],
        kind: 'inform',
        title: `查询结果：${query.title}（${answer.rows.length}行）`,
        path: `/quality/queries/${query.id}`,
        about: { record: 'savedQuery', id: query.id },
      });
    });
  await house.database.write(systemActor(tenantId, '定期查询'), (tx) =>
    tx.update(savedQuery, query.id, { nextRunOn: nextRun(query.schedule, day) }, { verb: 'schedule' }),
  );
};

/** Runs what is due in the rights of whoever saved it; whoever left the post gets nothing. */
export const runDueQueries = async (house: House, tenantId: string): Promise<void> => {
  const due = await house.database.read(systemActor(tenantId, '定期查询'), (tx) =>
    tx.lookup(savedQuery, { nextRunOn: { op: 'lte', value: today() } }),
  );
  for (const query of due) await runDue(house, tenantId, query);
};
