import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import {
  type Actor,
  isCovered,
  isSensitive,
  type RecordDefinition,
  type Registry,
  SYSTEM_ROLE,
} from '#kernel/definition';
import type { HandlerContext } from '#kernel/http';
import { Refusal, refuse } from '#kernel/refusal';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import { parameter, parameterOn, today } from '#kernel/time';
import { tellsPersons } from './quota.ts';

/** Of how many people somebody may be shown personal data (L3) in clear on pages within a day (OWASP ASVS 5.0.0 V2.4.1). */
export const personalViewQuota = parameter({
  name: 'personalViewQuota',
  label: '页面查阅个人信息每日限额',
  module: 'privacy',
  keeper: '系统管理员',
  keepers: ['admin'],
  schema: z.object({ perDay: z.number().int().min(1).max(1_000_000) }),
  show: ({ perDay }) => `每人每天在列表、搜索和详情页上最多查阅${perDay}人（同一人当天只计一次）`,
  seeds: [
    {
      region: 'CN',
      from: '2016-01-01',
      to: null,
      value: { perDay: 5000 },
      source: '个人信息保护法第六条（最小必要）；OWASP ASVS 5.0.0 V2.4.1；产品默认值（大于一所学校的在校生数）',
      sourceCheckedOn: '2026-11-23',
      certainty: 'check',
    },
  ],
});

/** Outside the parameter's dates: no bound at all would be the worse answer. */
const WITHOUT_VALUE = 1000;

/**
 * Whom somebody was shown since midnight in China, by marks. The journal keeps them, so that every process knows the same
 * and a restart forgets nobody; a process remembers what it read there last.
 */
type Day = { readonly day: string; readonly shown: Map<string, Set<string>> };
const days = new WeakMap<object, Day>();

const shownTo = ({ pool }: Looking['house']['database'], personId: string): Set<string> => {
  const day = today();
  const known = days.get(pool);
  const { shown } = known?.day === day ? known : { shown: new Map<string, Set<string>>() };
  days.set(pool, { day, shown });
  const set = shown.get(personId) ?? new Set<string>();
  shown.set(personId, set);
  return set;
};

const MARK_LENGTH = 11;

/** Somebody who was shown, for this day and this reader alone: of use to whoever has the id already. */
const markOf = (personId: string, id: string): string =>
  createHash('sha256').update(`${today()}|${personId}|${id}`, 'utf8').digest('base64url').slice(0, MARK_LENGTH);

const marksIn = (text: string): string[] => text.match(new RegExp(`.{${MARK_LENGTH}}`, 'g')) ?? [];

const perDayOf = (tx: ReadTransaction): Promise<number> =>
  parameterOn(tx, personalViewQuota, today()).then(
    ({ perDay }) => perDay,
    (error) => {
      if (error instanceof Refusal && error.code === 'not-in-force') return WITHOUT_VALUE;
      throw error;
    },
  );

/** The looks of the day, as the journal has them: how many persons were new, and their marks. */
const shownToday = async (tx: ReadTransaction): Promise<{ persons: number; marks: readonly string[] }> => {
  const since = `${today()}T00:00:00+08:00`;
  const [row] = await tx.rows<{ persons: number; marks: string }>(sql`select
      coalesce(sum((c.content::jsonb #>> '{after,persons}')::int), 0)::int as persons,
      coalesce(string_agg(c.content::jsonb ->> 'seen', ''), '') as marks
    from journal j join journal_payload c on c.tenant_id = j.tenant_id and c.journal_id = j.id
    where j.tenant_id = ${tx.actor.tenantId}::uuid and j.actor_id = ${tx.actor.personId}::uuid
      and j.at >= ${since}::timestamptz and j.verb in ('browse', 'look')`);
  return { persons: row?.persons ?? 0, marks: marksIn(row?.marks ?? '') };
};

/** @throws Refusal `over-view-quota` 403 */
const requireViews = async (tx: ReadTransaction, persons: number, shown: number): Promise<void> => {
  if (persons === 0) return;
  const perDay = await perDayOf(tx);
  if (shown + persons <= perDay) return;
  throw refuse(
    'over-view-quota',
    '没有显示',
    `您今天已在页面上查阅${shown}人的个人信息，再显示这${persons}人就超过每人每天${perDay}人的限额`,
    '今天已经看过的人仍可继续查看；其余请缩小范围，或明天再办。确有需要的，请管理员按程序调整参数“页面查阅个人信息每日限额”。',
    { status: 403, facts: { persons, shown, perDay } },
  );
};

export type Look = {
  readonly definition: RecordDefinition<any>;
  readonly ids: readonly string[];
  /** What was asked for, for reading: nobody's data. */
  readonly scope: string;
  /** A row's own page, and not one of many. */
  readonly detail?: boolean;
  /** Opened by an emergency, whatever the post is shown else: counted, and never refused for being too many. */
  readonly emergency?: boolean;
};

const isPerson = ({ personId, role }: Actor): boolean => personId !== null && role !== SYSTEM_ROLE;

const isLook = ({ definition, ids, emergency }: Look, actor: Actor): boolean =>
  ids.length > 0 && isPerson(actor) && (emergency ? Boolean(definition.personal) : tellsPersons(definition, actor));

/** Who is shown, and which rows' own pages are opened: each stands in the journal once a day. */
const marksOf = ({ ids, detail }: Look, { personId }: Actor) => {
  const mark = (one: string): string => markOf(String(personId), one);
  const persons = [...new Set(ids)].map(mark);
  return { persons, all: detail ? [...persons, ...ids.map((id) => mark(`detail:${id}`))] : persons };
};

/**
 * Notes a look within the writing transaction that tells it: for routes that write, whose answer is kept with what they
 * did (decisions/0036).
 * @returns marks of everybody shown on the day
 * @throws Refusal `over-view-quota` before the answer is told
 */
export const noteLookIn = async (tx: WriteTransaction, look: Look): Promise<readonly string[]> => {
  const { actor } = tx;
  if (!isLook(look, actor)) return [];
  await tx.rows(sql`select pg_advisory_xact_lock(hashtextextended(${`personal-views:${actor.personId}`}, 0))`);
  const before = await shownToday(tx);
  const shown = new Set(before.marks);
  const marks = marksOf(look, actor);
  const fresh = marks.all.filter((mark) => !shown.has(mark));
  if (fresh.length === 0) return before.marks;
  const persons = marks.persons.filter((mark) => !shown.has(mark)).length;
  const { definition, ids, scope, detail = false, emergency = false } = look;
  if (!emergency) await requireViews(tx, persons, before.persons);
  const content = { after: { scope, persons, level: 'L3' }, seen: fresh.join('') };
  await tx.note(definition.name, detail ? (ids[0] ?? null) : null, detail ? 'look' : 'browse', content);
  return [...before.marks, ...fresh];
};

/**
 * Notes that somebody is shown personal data in clear by duty: a page of many as one entry that names the question and
 * the number of people, a row's own page by its row. Who was shown to the same person before on the day is neither noted
 * nor counted again, so that a page opened ten times costs nothing.
 * @throws Refusal `over-view-quota` before the answer is told
 */
export const noteLook = (
  { house, actor, afterwards }: Pick<HandlerContext<any>, 'house' | 'actor' | 'afterwards'>,
  look: Look,
): void => {
  if (!isLook(look, actor)) return;
  const shown = shownTo(house.database, String(actor.personId));
  if (marksOf(look, actor).all.every((mark) => shown.has(mark))) return;
  afterwards(async (tx) => {
    const marks = await noteLookIn(tx, look);
    return () => {
      for (const mark of marks) shown.add(mark);
    };
  });
};

/** What was not shown was not written either, which is what its writer has to know first. */
const unsaved = ({ code, status, reasons, facts }: Refusal): Refusal =>
  new Refusal({ code, status, title: '没有保存', reasons, facts });

/**
 * Notes whose rows an answer tells to who writes them, in the transaction that writes, and before it does: where the day
 * is full, nothing is written. Who was shown to them before on the day costs nothing.
 * @throws Refusal `over-view-quota`
 */
export const noteWritten = async (
  { house, tx }: { readonly house: Pick<HandlerContext<any>['house'], 'database'>; readonly tx: WriteTransaction },
  look: Look,
): Promise<void> => {
  const { actor } = tx;
  if (!isLook(look, actor)) return;
  const shown = shownTo(house.database, String(actor.personId));
  if (marksOf(look, actor).all.every((mark) => shown.has(mark))) return;
  await noteLookIn(tx, look).catch((error) => {
    throw error instanceof Refusal ? unsaved(error) : error;
  });
};

type Looking = Parameters<typeof noteLook>[0];

/**
 * Notes those whom rows of other registers name: titles by record and id, as a page shows them beside its rows. A name
 * that is covered, or nobody's personal data, counts for nothing.
 */
export const noteNamed = (
  context: Looking,
  registry: Registry,
  titles: Readonly<Record<string, Readonly<Record<string, string>>>>,
  scope: string,
): void => {
  for (const [name, named] of Object.entries(titles)) {
    const definition = registry.byName.get(name);
    if (!definition || !isSensitive(definition.fields[definition.title])) continue;
    if (isCovered(definition, definition.title, context.actor)) continue;
    noteLook(context, { definition, ids: Object.keys(named), scope: `${scope}所涉${definition.label}` });
  }
};
