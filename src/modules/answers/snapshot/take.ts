/** Freezes figures: of all indicators or some, for the post's own unit and the schools below, as recorded at one instant. */
import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { z } from 'zod';
import { organisation } from '#kernel/access';
import type { NewRowOf } from '#kernel/definition';
import { type JobKind, jobKind, startJob } from '#kernel/job';
import {
  formulaOf,
  type IndicatorDefinition,
  type IndicatorRegistry,
  type IndicatorValue,
  indicatorAsked,
  indicatorValues,
  mayAsk,
  measuresIn,
  ownUnit,
} from '#kernel/measure';
import { refuse } from '#kernel/refusal';
import { type ReadTransaction, reachOf, type WriteTransaction } from '#kernel/store';
import { today } from '#kernel/time';
import { figureSnapshot, frozenFigure, OCCASIONS } from './records.ts';

export const order = z.strictObject({
  label: z.string().min(1).max(100),
  occasion: z.enum(Object.keys(OCCASIONS) as (keyof typeof OCCASIONS)[]),
  on: z.string(),
  reason: z.string().min(1).max(500),
  /** Empty: every indicator that the post may ask for. */
  indicators: z.array(z.string()),
  takenAt: z.string(),
});
export type Order = z.infer<typeof order>;
type Figure = Omit<NewRowOf<typeof frozenFigure>, 'snapshot'>;

/** Above so many figures the work is a job. */
const AT_ONCE = 40;

const explained = (one: IndicatorDefinition, value: IndicatorValue): Record<string, unknown> => ({
  ...value,
  formula: formulaOf(one),
  source: one.source,
  decimals: one.decimals ?? 2,
});

const readersOf = (one: IndicatorDefinition): string[] => {
  const lists = measuresIn(one).flatMap(({ readers }) => (readers ? [readers] : []));
  const [first = [], ...rest] = lists;
  return first.filter((role) => rest.every((list) => list.includes(role)));
};

const figureOf = (one: IndicatorDefinition, value: IndicatorValue): Figure => ({
  indicator: one.name,
  label: one.label,
  unit: value.unit,
  state: value.state,
  value: value.value,
  measuredIn: one.unit,
  numerator: value.numerator.amount,
  denominator: value.denominator?.amount ?? null,
  threshold: value.threshold?.value ?? null,
  explanation: explained(one, value),
  readers: readersOf(one) as Figure['readers'],
});

/** A fingerprint of everything that figures say, whatever their order. */
export const digestOf = (figures: readonly Pick<Figure, 'indicator' | 'unit' | 'explanation'>[]): string => {
  const lines = figures.map((one) => `${one.indicator} ${one.unit} ${canonicalize(one.explanation)}`).sort();
  return createHash('sha256').update(lines.join('\n'), 'utf8').digest('hex');
};

const unitsOf = async (tx: ReadTransaction): Promise<string[]> => {
  const root = await ownUnit(tx);
  const reach = reachOf(tx.actor);
  const schools = await tx.find(organisation, { kind: 'school', closedOn: null }, { limit: 2000 });
  const below = schools.filter(({ id, path }) => id !== root.id && (reach === '*' || path?.startsWith(reach)));
  return [root.id, ...below.map(({ id }) => id)];
};

const wanted = (registry: IndicatorRegistry, tx: ReadTransaction, names: readonly string[]): IndicatorDefinition[] =>
  names.length > 0
    ? names.map((name) => indicatorAsked(registry, tx, name))
    : registry.indicators.filter((one) => mayAsk(tx, one));

const figuresOf = async (tx: ReadTransaction, one: IndicatorDefinition, units: readonly string[], given: Order) => {
  const values = await indicatorValues(tx, one, { units, on: given.on, asOf: given.takenAt });
  return values.map((value) => figureOf(one, value));
};

const keep = async (tx: WriteTransaction, given: Order, figures: readonly Figure[]): Promise<string> => {
  const written = { verb: 'freeze', reason: given.reason };
  const { label, occasion, on, reason, takenAt } = given;
  const { id } = await tx.system.create(
    figureSnapshot,
    {
      ...{ label, occasion, on, reason, takenAt },
      takenBy: String(tx.actor.personId),
      scope: (await ownUnit(tx)).id,
      figures: figures.length,
      digest: digestOf(figures),
    },
    written,
  );
  await tx.system.createMany(
    frozenFigure,
    figures.map((one) => ({ ...one, snapshot: id })),
    written,
  );
  return id;
};

/**
 * Freezing as a job. Every indicator is reckoned as recorded at the one instant of the order, however long it takes;
 * snapshot and figures are written together at the end, so that nobody ever sees half of one.
 */
export const snapshotJob = (registry: IndicatorRegistry): JobKind<Order> =>
  jobKind<Order>({
    name: 'freezeIndicators',
    label: '固定指标',
    en: 'Freeze indicators',
    input: order,
    run: async (context) => {
      const { house, actor, input } = context;
      const [units, ones] = await house.database.read(
        actor,
        async (tx) => [await unitsOf(tx), wanted(registry, tx, input.indicators)] as const,
      );
      const figures: Figure[] = [];
      for (const [at, one] of ones.entries()) {
        context.throwIfStopped();
        context.progress({ phase: one.label, done: at, total: ones.length });
        figures.push(...(await house.database.read(actor, (tx) => figuresOf(tx, one, units, input))));
      }
      const id = await context.write(async (tx) => {
        const kept = await keep(tx, input, figures);
        await context.checkpoint(tx, kept, { done: ones.length, total: ones.length });
        return kept;
      });
      return { path: `/indicators/snapshots/${id}`, label: '查看快照' };
    },
  });

/** Freezes at once what is small, by a job what is not. @throws Refusal `forbidden`, `not-yet`, `not-found` */
export const takeSnapshot = async (
  tx: WriteTransaction,
  registry: IndicatorRegistry,
  job: JobKind<Order>,
  given: Omit<Order, 'takenAt'>,
): Promise<{ id: string | null; job: string | null }> => {
  if (!tx.may(figureSnapshot, 'create'))
    throw refuse('forbidden', '没有固定', '您当前的岗位没有这项权限', '请由办公室或业务科室办理。', { status: 403 });
  if (given.on > today()) throw refuse('not-yet', '没有固定', '统计日期还没有到', '请选择今天或以前的日期。');
  const full = { ...given, takenAt: new Date().toISOString() };
  const units = await unitsOf(tx);
  const ones = wanted(registry, tx, given.indicators);
  if (units.length * ones.length > AT_ONCE)
    return { id: null, job: await startJob(tx, job, full, { title: `固定指标：${given.label}` }) };
  const figures: Figure[] = [];
  for (const one of ones) figures.push(...(await figuresOf(tx, one, units, full)));
  return { id: await keep(tx, full, figures), job: null };
};
