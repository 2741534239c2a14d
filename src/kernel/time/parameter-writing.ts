import { sql } from 'kysely';
import { type PatchOf, reasonsOf, SYSTEM_ROLE } from '#kernel/definition';
import { type Reason, Refusal, refuse } from '#kernel/refusal';
import type { WriteTransaction } from '#kernel/store';
import { type CivilDate, dateInChinese, isCivilDate } from './civil.ts';
import {
  type Certainty,
  dayBefore,
  meet,
  type ParameterDefinition,
  type ParameterRegistry,
  type ParameterSeed,
} from './parameter.ts';
import type { ParameterValueRow } from './parameter-lookup.ts';
import { parameterValue } from './parameter-records.ts';

/** Roles that keep parameters. */
export const PARAMETER_KEEPERS: readonly string[] = ['office', 'admin', SYSTEM_ROLE];

export type ParameterValueInput = {
  readonly value: unknown;
  readonly region: string;
  readonly from: CivilDate;
  readonly to: CivilDate | null;
  readonly source: string;
  readonly checkedOn: CivilDate | null;
  readonly certainty: Certainty;
  /** Ends the open-ended value of the same region on the day before. */
  readonly endPrevious?: boolean | undefined;
};

const TITLE = '没有保存这个参数取值';

const requireReason = (reason: string): void => {
  if (!reason.trim()) throw refuse('reason-missing', TITLE, '没有填写理由', '请写明为什么改，再保存。');
};

/** @throws Refusal `unknown-parameter`, `forbidden` where others keep this one */
const definitionOf = (tx: WriteTransaction, parameters: ParameterRegistry, name: string): ParameterDefinition => {
  const definition = parameters.byName.get(name);
  if (!definition)
    throw refuse('unknown-parameter', TITLE, `没有“${name}”这个参数`, '请从参数列表中选择。', { status: 404 });
  const { label, keeper = '办公室和系统管理员', keepers = PARAMETER_KEEPERS } = definition;
  if (tx.actor.role !== SYSTEM_ROLE && !keepers.includes(tx.actor.role))
    throw refuse('forbidden', TITLE, `“${label}”由${keeper}维护`, `请联系${keeper}。`, { status: 403 });
  return definition;
};

/** Two writers of one parameter wait for one another, so that neither overlooks the other's validity. */
const alone = (tx: WriteTransaction, name: string): Promise<unknown> =>
  tx.rows(sql`select pg_advisory_xact_lock(hashtextextended(${`${tx.actor.tenantId} parameter ${name}`}, 0))`);

const checked = (definition: ParameterDefinition, value: unknown): unknown => {
  const parsed = definition.schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const reasons = reasonsOf(parsed.error).map(
    (reason): Reason => ({
      field: 'value',
      detail: `${definition.label}：${reason.detail.replace(/^：/, '')}`,
      remedy: '请按原有取值的格式填写。',
    }),
  );
  throw new Refusal({ code: 'invalid', title: TITLE, reasons });
};

const checkDates = (from: CivilDate, to: CivilDate | null): void => {
  const bad = [from, to ?? from].find((date) => !isCivilDate(date));
  if (bad !== undefined) throw refuse('invalid', TITLE, `“${bad}”不是日历上的一天`, '请按“2026-03-09”的格式填写。');
  if (to && to < from)
    throw refuse(
      'invalid',
      TITLE,
      `截止日期${dateInChinese(to)}早于起始日期${dateInChinese(from)}`,
      '请核对两个日期。',
    );
};

const refuseOverlap = (
  rows: readonly ParameterValueRow[],
  self: { id?: string; region: string; from: CivilDate; to: CivilDate | null },
): void => {
  const clash = rows.find(
    (row) => row.id !== self.id && row.region === self.region && meet({ from: row.fromOn, to: row.toOn }, self),
  );
  if (!clash) return;
  const span = `${dateInChinese(clash.fromOn)}${clash.toOn ? `至${dateInChinese(clash.toOn)}` : '起'}`;
  throw refuse(
    'overlap',
    TITLE,
    `与已有取值的有效期重叠：${span}（${clash.source}）`,
    '同一地区同一天只能有一个取值，请先给原取值填写截止日期。',
    { status: 409, facts: { id: clash.id, from: clash.fromOn, to: clash.toOn } },
  );
};

/**
 * Adds a value of a parameter, journalled with its reason.
 * @throws Refusal `forbidden`, `reason-missing`, `unknown-parameter`, `invalid`, `overlap`
 */
export const addParameterValue = async (
  tx: WriteTransaction,
  parameters: ParameterRegistry,
  name: string,
  input: ParameterValueInput,
  reason: string,
): Promise<ParameterValueRow> => {
  requireReason(reason);
  const definition = definitionOf(tx, parameters, name);
  const value = checked(definition, input.value);
  checkDates(input.from, input.to);
  await alone(tx, name);
  if (input.endPrevious) await endPrevious(tx, name, input, reason);
  refuseOverlap(await tx.lookup(parameterValue, { name }), input);
  const { region, source, checkedOn, certainty } = input;
  return tx.system.create(
    parameterValue,
    { name, region, value, fromOn: input.from, toOn: input.to, source, checkedOn, certainty },
    { reason },
  );
};

const endPrevious = async (tx: WriteTransaction, name: string, next: ParameterValueInput, reason: string) => {
  const open = await tx.lookup(parameterValue, { name, region: next.region, toOn: null });
  for (const row of open.filter((row) => row.fromOn < next.from))
    await tx.system.update(parameterValue, row.id, { toOn: dayBefore(next.from) }, { reason });
};

export type ParameterValueChange = {
  readonly value?: unknown;
  readonly from?: CivilDate | undefined;
  /** Null makes it open-ended again. */
  readonly to?: CivilDate | null | undefined;
  readonly source?: string | undefined;
  readonly checkedOn?: CivilDate | undefined;
  readonly certainty?: Certainty | undefined;
};

/**
 * Ends, corrects or marks a value as checked, journalled with its reason; what it was stays in history.
 * @throws Refusal as `addParameterValue`, and `not-found`, `version-conflict`
 */
export const changeParameterValue = async (
  tx: WriteTransaction,
  parameters: ParameterRegistry,
  id: string,
  version: number,
  change: ParameterValueChange,
  reason: string,
): Promise<ParameterValueRow> => {
  requireReason(reason);
  const before = await tx.get(parameterValue, id);
  const definition = definitionOf(tx, parameters, before.name);
  await alone(tx, before.name);
  const from = change.from ?? before.fromOn;
  const to = change.to === undefined ? before.toOn : change.to;
  checkDates(from, to);
  refuseOverlap(await tx.lookup(parameterValue, { name: before.name }), { id, region: before.region, from, to });
  const value = change.value === undefined ? undefined : checked(definition, change.value);
  const { source, checkedOn, certainty } = change;
  const patch: PatchOf<typeof parameterValue> = { fromOn: from, toOn: to, value, source, checkedOn, certainty };
  return tx.system.update(parameterValue, id, patch, { version, reason });
};

/**
 * Brings in the values that the product carries, at every start; answers how many were added or corrected.
 * What a person has touched stays as it is; a seed that a release corrects follows, with its history;
 * a seed that would overlap a person's value is left out.
 */
export const seedParameters = async (tx: WriteTransaction, parameters: ParameterRegistry): Promise<number> => {
  await alone(tx, 'seeds');
  let known = await tx.lookup(parameterValue);
  let changes = 0;
  for (const definition of parameters.definitions)
    for (const seed of definition.seeds) {
      const rows = known.filter((row) => row.name === definition.name && row.region === seed.region);
      const written = await bringIn(tx, definition, seed, rows);
      if (!written) continue;
      changes++;
      known = [...known.filter((row) => row.id !== written.id), written];
    }
  return changes;
};

const REASON = '随系统版本提供';

const columnsOf = (seed: ParameterSeed<unknown>) => ({
  value: seed.value,
  toOn: seed.to,
  source: seed.source,
  checkedOn: seed.sourceCheckedOn,
  certainty: seed.certainty,
});

/** The row that a seed made or corrected; null where there was nothing to do. */
const bringIn = async (
  tx: WriteTransaction,
  definition: ParameterDefinition,
  seed: ParameterSeed<unknown>,
  rows: readonly ParameterValueRow[],
): Promise<ParameterValueRow | null> => {
  const row = rows.find((one) => one.fromOn === seed.from);
  if (rows.some((one) => one !== row && meet({ from: one.fromOn, to: one.toOn }, seed))) return null;
  const head = { name: definition.name, region: seed.region, fromOn: seed.from };
  if (!row) return tx.system.create(parameterValue, { ...head, ...columnsOf(seed) }, { reason: REASON });
  if (row.createdBy !== null || row.changedBy !== null) return null;
  const after = await tx.system.update(parameterValue, row.id, columnsOf(seed), { reason: REASON });
  return after.version === row.version ? null : after;
};
