/** Guards of an event's steps: every reason at once, gathered from the questions of findings.ts. */
import type { TransitionContext } from '#kernel/definition';
import type { Reason } from '#kernel/refusal';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import { parameterOn, today } from '#kernel/time';
import { type EventFacts, type EventRow, factsOf } from './event-facts.ts';
import { factsOfMany } from './event-facts-many.ts';
import type { Finding } from './finding.ts';
import { findingsOf } from './findings.ts';
import { entryAge } from './parameters.ts';

type Context = TransitionContext<WriteTransaction>;

/** Asked once for all events of a day. */
export const entryAgeOn = (tx: ReadTransaction, on: string) =>
  tx.once(`entry age ${on}`, () => parameterOn(tx, entryAge, on));

const findings = async (tx: ReadTransaction, event: EventRow): Promise<readonly Finding[]> =>
  findingsOf(await factsOf(tx, event), await entryAgeOn(tx, String(event.effectiveOn)));

const asReason = ({ answer: _, needsReason: __, ...reason }: Finding): Reason => reason;

/** A warning that wants a reason stands in the way until the school has given one. */
const isUnanswered = (one: Finding, event: EventRow): boolean =>
  one.answer === 'warn' && one.needsReason === true && !event.overLimitReason;

/** Rules look past the post's rights: a school that takes a pupil in cannot see where else the pupil is. */
const houseOf = (tx: WriteTransaction): ReadTransaction => ('system' in tx ? tx.system : tx);

type Stops = (one: Finding, event: EventRow) => boolean;
const isRefused: Stops = (one) => one.answer === 'refuse';
const stopsAPerson: Stops = (one, event) => isRefused(one, event) || isUnanswered(one, event);

const reasons = async ({ tx, row, next }: Context, stops: Stops = stopsAPerson): Promise<Reason[]> =>
  // The state before the step decides what is already due of the event.
  (await findings(houseOf(tx), { ...next, state: row.state })).filter((one) => stops(one, next)).map(asReason);

export const mayBeSubmitted = (context: Context): Promise<Reason[]> => reasons(context);

/** The school that takes the pupil in names the class, and nobody else changes it. */
const changesForeignClass = ({ row, next }: Context): boolean =>
  row.applyingSchool === row.toSchool && row.toClassGroup !== next.toClassGroup;

export const mayBeAgreed = async (context: Context): Promise<Reason[]> => [
  ...(await reasons({ ...context, row: { ...context.row, state: 'reviewing' } })),
  ...(changesForeignClass(context)
    ? [
        {
          field: 'toClassGroup',
          detail: '转入班级由转入学校确定',
          remedy: '请去掉所选班级后再同意。',
          facts: { code: 'class-fixed' },
        },
      ]
    : []),
];
export const mayBeApproved = (context: Context): Promise<Reason[]> => reasons(context);

/** The same of many events, by id. */
export const mayAllBeApproved = async (
  contexts: readonly TransitionContext<WriteTransaction>[],
): Promise<ReadonlyMap<string, readonly Reason[]>> => {
  const [first] = contexts;
  if (!first) return new Map();
  const tx = houseOf(first.tx);
  const facts = await factsOfMany(
    tx,
    contexts.map(({ row, next }) => ({ ...next, state: row.state })),
  );
  const answers = new Map<string, readonly Reason[]>();
  for (const [at, { row, next }] of contexts.entries()) {
    const found = findingsOf(facts[at] as EventFacts, await entryAgeOn(tx, String(next.effectiveOn)));
    answers.set(row.id, found.filter((one) => stopsAPerson(one, next)).map(asReason));
  }
  return answers;
};

/** The roll may have changed since it was approved; what was approved is not asked for papers or reasons again. */
export const mayTakeEffect = async (context: Context): Promise<Reason[]> => {
  if (String(context.row.effectiveOn) > today())
    return [{ detail: `生效日期是${context.row.effectiveOn}`, remedy: '到期会自动生效。', facts: { code: 'not-yet' } }];
  return reasons(context, isRefused);
};

/** What a reviewer should look at, line by line; null where there is nothing. */
export const remarksOn = async (tx: ReadTransaction, event: EventRow): Promise<string | null> => {
  const found = (await findings(tx, event)).filter((one) => one.answer === 'warn');
  return found.length > 0 ? found.map((one) => `${one.detail}。`).join('\n') : null;
};
