import { sql } from 'kysely';
import {
  assessmentForm,
  leakOverview,
  leakReport,
  notePrint,
  ownData,
  ownDataCopy,
  processingRegister,
  registerSheet,
} from '#contract/privacy';
import type { RecordDefinition } from '#kernel/definition';
import { answerReading, answerWriting, type BoundRoute } from '#kernel/http';
import { refuse } from '#kernel/refusal';
import type { ReadTransaction } from '#kernel/store';
import { markExport, reasonOf, serialInstant } from './export-mark.ts';
import { LEAK, leakFile } from './leak-files.ts';
import { type LeakQuestion, leakOf } from './leak-report.ts';
import { ownDataOf } from './own-data.ts';
import { ownDataFile } from './own-data-copy.ts';
import { checkRetention, type RegisterParts, registerOf } from './register.ts';
import { ASSESSMENT, assessmentPaper, REGISTER, registerWorkbook } from './register-files.ts';

const DAY = 24 * 3_600_000;

/** A number is the browser's own invention: it has to name about now, and nobody has printed it before. */
const checkSerial = async (tx: ReadTransaction, serial: string): Promise<void> => {
  const named = serialInstant(serial);
  if (!named || Math.abs(named.getTime() - Date.now()) > DAY)
    throw refuse('bad-serial', '没有登记打印', '打印编号里的时间与系统时间相差超过一天', '请校准电脑的时钟后再打印。');
  const known = await tx.rows(sql`select from journal as j where j.verb = 'export' and j.reason = ${reasonOf(serial)}
    and j.at > clock_timestamp() - interval '2 days' limit 1`);
  if (known.length > 0)
    throw refuse('serial-taken', '没有登记打印', '这个打印编号已经用过', '请重新打印，会得到新的编号。', {
      status: 409,
    });
};

/** The activity of a record, by the register. @throws Refusal `not-found` */
const activityOf = async (tx: ReadTransaction, parts: RegisterParts, record: string) => {
  const found = (await registerOf(tx, parts)).find((one) => one.record === record);
  if (found) return found;
  throw refuse('not-found', '没有这项处理活动', '处理活动记录里没有这个登记表', '请从处理活动记录里选择。', {
    status: 404,
  });
};

type Window = Omit<LeakQuestion, 'definition'> & { readonly record: string };

/** @throws Refusal `not-found`, `bad-window` */
const askedLeak = async (tx: ReadTransaction, parts: RegisterParts, { record, ...window }: Window) => {
  const activity = await activityOf(tx, parts, record);
  if (window.to < window.from)
    throw refuse('bad-window', '没有生成报告', '结束日期早于开始日期', '请重新选择时间范围。');
  const asked = { definition: parts.registry.byName.get(record) as RecordDefinition, ...window };
  return { asked, leak: await leakOf(tx, asked, activity) };
};

/** @throws DefinitionError where a record's retention names a parameter that there is not */
export const privacyRoutes = (parts: RegisterParts): readonly BoundRoute[] => {
  checkRetention(parts);
  return [
    answerWriting(notePrint, async ({ tx, body }) => {
      await checkSerial(tx, body.serial);
      const about = { format: 'print', path: body.path.split('?')[0] };
      const { serial } = await markExport(tx, { record: 'page', scope: body.title, about, serial: body.serial });
      return { serial };
    }),
    answerReading(ownData, ({ tx }) => ownDataOf(tx, parts.registry)),
    answerWriting(ownDataCopy, ({ tx, query }) => ownDataFile(tx, parts.registry, query.format)),
    answerReading(processingRegister, async ({ tx }) => ({ activities: await registerOf(tx, parts) })),
    answerWriting(registerSheet, async ({ tx }) => {
      const activities = await registerOf(tx, parts);
      const about = { format: 'xlsx' };
      return registerWorkbook(activities, await markExport(tx, { record: 'processing', scope: REGISTER, about }));
    }),
    answerWriting(assessmentForm, async ({ tx, params }) => {
      const one = await activityOf(tx, parts, params.record);
      const scope = `${ASSESSMENT}：${one.recordLabel}`;
      return assessmentPaper(tx, one, await markExport(tx, { record: 'processing', scope, about: { format: 'docx' } }));
    }),
    answerWriting(leakOverview, async ({ tx, query }) => {
      const { leak } = await askedLeak(tx, parts, query);
      const { activity, acts, places, total, cut, dueAt } = leak;
      const about = { from: query.from, to: query.to, row: query.row, organisation: query.organisation };
      await tx.note(query.record, query.row ?? null, 'leak-report', { after: about });
      return {
        ...{ total, cut, dueAt, recordLabel: activity.recordLabel, subjects: activity.subjects },
        ...{ minors: activity.minors, fields: activity.fields, actCount: acts.length, placeCount: places.length },
        receivers: activity.receivers.map(({ name, how }) => `${name}（${how}）`),
        places: places.slice(0, 100),
        acts: acts.slice(-200).reverse(),
      };
    }),
    answerWriting(leakReport, async ({ tx, query }) => {
      const { asked, leak } = await askedLeak(tx, parts, query);
      const scope = `${LEAK}：${leak.activity.recordLabel}`;
      const about = { format: query.format, from: query.from, to: query.to };
      const mark = await markExport(tx, { record: 'processing', scope, about });
      return leakFile(tx, { asked, leak, mark }, query.format);
    }),
  ];
};
