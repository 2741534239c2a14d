import {
  checkNeverAskTwice,
  checkSnapshot,
  duplicateSides,
  exportSavedQuery,
  freezeSnapshot,
  issueConsumerToken,
  judgeQuality,
  qualityOverview,
  qualityRules,
  readFeed,
  reportOfSnapshot,
  runSavedQuery,
  searchDuplicateRows,
  snapshotRevisions,
} from '#contract/dataquality';
import { organisation } from '#kernel/access';
import { type Actor, recordNamed } from '#kernel/definition';
import { answer, answerReading, answerWriting, type BoundRoute } from '#kernel/http';
import { startJob } from '#kernel/job';
import { noteLookIn } from '#kernel/privacy';
import { Refusal, refuse } from '#kernel/refusal';
import { type FileMark, writeCsv, writeWorkbook } from '#kernel/sheet';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import { organisationTreeAt } from '#modules/institutions';
import { notePersons, queryLeaving } from './ask/leaving.ts';
import { checkForm } from './ask/never-twice.ts';
import { savedQuery } from './ask/query-records.ts';
import { recordOf } from './ask/query-rules.ts';
import { type QueryAnswer, runAndNote } from './ask/run-query.ts';
import { RULE_NAMES } from './datasets.ts';
import { sidesOf } from './duplicates/sides.ts';
import { feedPage, renewToken } from './feed/feed.ts';
import { KEEPERS } from './finding-record.ts';
import { findDuplicates, judgeAll } from './jobs.ts';
import { judgeSchool } from './judge.ts';
import { QUALITY_RULES } from './rules/index.ts';
import { qualityScores } from './scores.ts';
import { freezeYear, proveSnapshot, revisionsSince, snapshotReport } from './snapshot/snapshot.ts';
import { snapshot } from './snapshot/snapshot-records.ts';

const isKeeper = (actor: Actor): boolean => (KEEPERS as readonly string[]).includes(actor.role);

/** A school has its own rows judged; those who keep the data have anybody's. @throws Refusal `outside-scope` */
const mayJudge = (actor: Actor, school: string): void => {
  if (isKeeper(actor) || actor.organisationId === school) return;
  throw refuse('outside-scope', '没有核对', '这所学校不在您当前岗位的职责范围内', '请核对本校的数据。', {
    status: 403,
  });
};

const judge = async (tx: WriteTransaction, school: string | undefined) => {
  const { actor } = tx;
  if (school) {
    mayJudge(actor, school);
    return { job: null, judged: await judgeSchool(tx, school) };
  }
  if (!isKeeper(actor))
    throw refuse('forbidden', '没有核对', '全部数据由教育局核对', '请核对本校的数据。', { status: 403 });
  return { job: await startJob(tx, judgeAll, {}, { key: 'all' }), judged: null };
};

const namesOf = async (tx: ReadTransaction, ids: readonly string[]) => {
  const units = await tx.lookup(organisation, { id: [...new Set(ids)] });
  const names = new Map(units.map((one) => [one.id, one.name]));
  return (id: string) => ({ id, name: names.get(id) ?? '' });
};

const reportView = async (tx: ReadTransaction, id: string) => {
  const { total, schools } = await snapshotReport(tx, id);
  const today = await namesOf(
    tx,
    schools.map((one) => one.school),
  );
  // A frozen year speaks of its schools as they were called then, whatever became of them.
  const { asOn } = await tx.get(snapshot, id);
  const then = new Map((await organisationTreeAt(tx, asOn)).map((one) => [one.id, one.name]));
  const named = (school: string) => ({
    ...today(school),
    ...(then.has(school) ? { name: String(then.get(school)) } : {}),
  });
  return { total, schools: schools.map(({ school, figures }) => ({ school: named(school), figures })) };
};

const MOST_REVISIONS = 1000;
const revisionsView = async (tx: ReadTransaction, id: string) => {
  const found = await revisionsSince(tx, id);
  const named = await namesOf(
    tx,
    found.map((one) => one.school),
  );
  const revisions = found.slice(0, MOST_REVISIONS).map((one) => {
    const definition = recordNamed(organisation, one.record);
    return { ...one, school: named(one.school), label: definition?.label ?? one.record, path: definition?.path ?? '' };
  });
  return { total: found.length, revisions };
};

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const fileOf = async (
  title: string,
  { columns, rows }: QueryAnswer,
  format: 'xlsx' | 'csv',
  { head, mark }: { head: string; mark: FileMark },
) => {
  const sheet = {
    name: title.slice(0, 30),
    title,
    headLine: head,
    columns: columns.map(({ key, label, numeric }) => ({
      key,
      label,
      kind: numeric ? ('number' as const) : ('text' as const),
    })),
    rows: rows.map((row) =>
      Object.fromEntries(
        columns.map(({ key }) => {
          const value = row[key];
          return [
            key,
            value === null || typeof value === 'number' ? value : value === undefined ? null : String(value),
          ];
        }),
      ),
    ),
  };
  return format === 'csv'
    ? { mark, bytes: writeCsv(sheet, mark), mime: 'text/csv; charset=utf-8', fileName: `${title}.csv` }
    : { mark, bytes: await writeWorkbook({ sheets: [sheet], mark }), mime: XLSX, fileName: `${title}.xlsx` };
};

type Asked = { readonly asOf?: string | undefined; readonly onDay?: string | undefined };
const momentOf = ({ asOf, onDay }: Asked) => ({ asOf: asOf ?? new Date().toISOString(), onDay: onDay ?? null });

export const dataQualityRoutes: readonly BoundRoute[] = [
  answerReading(qualityOverview, async ({ tx, actor, query }) => ({
    ...(await qualityScores(tx, query.school)),
    mayJudgeAll: isKeeper(actor),
    ownSchool: actor.role === 'school' ? actor.organisationId : null,
  })),
  answerReading(qualityRules, async () => ({
    rules: QUALITY_RULES.map(({ id, question, clause, level, dataset, record }) => ({
      id,
      name: RULE_NAMES[id],
      question,
      clause,
      level,
      dataset,
      record,
    })),
  })),
  answerWriting(judgeQuality, ({ tx, body }) => judge(tx, body.school)),
  answerWriting(searchDuplicateRows, async ({ tx }) => ({
    job: await startJob(tx, findDuplicates, {}, { key: 'all' }),
  })),
  answerWriting(duplicateSides, async ({ tx, params }) => {
    const sides = await sidesOf(tx, params.id);
    // The other side of a pair is the other school's: named by its id, and nothing of it told.
    const ids = [sides.first, sides.second].filter(({ title }) => title !== null).map(({ id }) => id);
    await noteLookIn(tx, { definition: recordOf(sides.record), ids, scope: '核对疑似重复' });
    return sides;
  }),
  answerWriting(freezeSnapshot, async ({ tx, body }) => {
    const { id, rows, digest } = await freezeYear(tx, body);
    return { id, rows, digest };
  }),
  answerReading(reportOfSnapshot, ({ tx, params }) => reportView(tx, params.id)),
  answerReading(checkSnapshot, async ({ tx, params }) => {
    const { intact, altered } = await proveSnapshot(tx, params.id);
    return { intact, altered: [...altered] };
  }),
  answerReading(snapshotRevisions, ({ tx, params }) => revisionsView(tx, params.id)),
  answerWriting(runSavedQuery, async ({ tx, params, body }) => {
    const moment = momentOf(body);
    const query = await tx.get(savedQuery, params.id);
    const { columns, rows, cut, digest, run, persons } = await runAndNote(tx, query, moment);
    await notePersons(tx, query, { persons, rows });
    return { run, ...moment, columns: [...columns], rows: [...rows], cut, digest };
  }),
  answer(exportSavedQuery, async ({ house, actor, params, body }) => {
    const moment = momentOf(body);
    const outcome = await house.database.write(actor, (tx) => queryLeaving(tx, params.id, moment, body.format));
    // Thrown inside, it would take the application for release with it.
    if (outcome instanceof Refusal) throw outcome;
    const { query, result, mark } = outcome;
    const head = `截至${moment.asOf}${moment.onDay ? `；时点${moment.onDay}` : ''}；共${result.rows.length}行`;
    return fileOf(query.title, result, body.format, { head, mark });
  }),
  answerReading(checkNeverAskTwice, async ({ tx, body }) => {
    const answers = await checkForm(tx, body.questions, body.organisation ?? null);
    return {
      held: answers.filter((one) => one.verdict === 'held').length,
      answers: answers.map(({ label, verdict, places }) => ({ label, verdict, places: [...places] })),
    };
  }),
  answerWriting(issueConsumerToken, async ({ tx, params }) => ({ token: await renewToken(tx, params.id) })),
  answer(readFeed, async ({ house, params, query, request }) => {
    const page = await feedPage(house, { consumer: params.consumer, token: request.sessionToken, ...query });
    return { ...page, changes: [...page.changes] };
  }),
];
