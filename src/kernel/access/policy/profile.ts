import type { z } from 'zod';
import type { securityProfile } from '#contract/security-profile';
import type { Actor } from '#kernel/definition';
import { refuse } from '#kernel/refusal';
import { roles } from '#kernel/role';
import type { Database, ReadTransaction, WriteTransaction } from '#kernel/store';
import {
  addDays,
  addParameterValue,
  type CivilDate,
  changeParameterValue,
  inForceOn,
  type ParameterDefinition,
  type ParameterValueRow,
  parameterRegistry,
  parameterValue,
  showValue,
  valuesInEach,
} from '#kernel/time';
import { type AccessTransaction, accessWrite } from '../as-owner.ts';
import { factorsOf } from '../factor/factors.ts';
import { today } from '../in-force.ts';
import { accessParameters, passwordRules, secondFactorRule, sessionLimits } from './parameters.ts';

type Item = z.input<typeof securityProfile.response & {}>['items'][number];
type Setting = {
  readonly clause: string;
  readonly definition: ParameterDefinition<any>;
  readonly value: unknown;
  readonly source: string;
};

/** What marks a value as the profile's own, so that it can be found and taken back. */
const MARK = '等保三级参数：';
const STANDARD = 'GB/T 22239-2019';

/**
 * What the profile sets (security.md I2, I3). The standard names no numbers; those here are the product's, to be agreed
 * with the evaluator and changed as parameters like all others.
 */
const SETTINGS: readonly Setting[] = [
  {
    clause: '8.1.4.1 a',
    definition: passwordRules,
    value: { composition: true, changeDays: 90 },
    source: `${MARK}${STANDARD} 8.1.4.1 a）身份鉴别信息具有复杂度要求并定期更换；90天为本系统的建议值`,
  },
  {
    clause: '8.1.4.1 b',
    definition: sessionLimits,
    value: { idleMinutes: 30, lifetimeHours: 12 },
    source: `${MARK}${STANDARD} 8.1.4.1 b）登录连接超时自动退出；30分钟、12小时为本系统的建议值`,
  },
  {
    clause: '8.1.4.1 d',
    definition: secondFactorRule,
    value: { required: true, roles: [...roles], freshMinutes: 30 },
    source: `${MARK}${STANDARD} 8.1.4.1 d）采用两种或两种以上组合的鉴别技术`,
  },
];

/** What the product does whatever is set, so that an evaluator finds the whole profile in one place. */
const ALWAYS: readonly Omit<Item, 'met' | 'settable' | 'since'>[] = [
  {
    key: 'throttle',
    clause: '8.1.4.1 b',
    label: '登录失败处理',
    present: '同一账号5次不对后逐次延长等待，最长20分钟；陌生地址合计每天约90次',
    wanted: '限制非法登录次数，并不让他人借此锁住本人',
    source: `${STANDARD} 8.1.4.1 b；OWASP ASVS 5.0.0 V6.3.1`,
  },
  {
    key: 'journal',
    clause: '8.1.4.3 c',
    label: '日志保存',
    present: '不设到期删除；内容依规删除时保留时间、人员和动作',
    wanted: '不少于6个月',
    source: '网络安全法第二十三条；GB/T 22239-2019 8.1.4.3 c',
  },
  {
    key: 'separate',
    clause: '8.1.5.1、8.1.5.2',
    label: '系统管理与审计分开',
    present: '系统管理员与审计员不能由同一人担任',
    wanted: '系统管理员、审计管理员权限分离',
    source: `${STANDARD} 8.1.5.1、8.1.5.2`,
  },
];

type Standing = {
  readonly setting: Setting;
  readonly rows: readonly ParameterValueRow[];
  readonly chain: readonly string[];
};

const standing = async (tx: ReadTransaction): Promise<Standing[]> => {
  const found = await valuesInEach(
    tx,
    SETTINGS.map(({ definition }) => definition),
  );
  return SETTINGS.map((setting, n) => ({ setting, rows: found[n]?.rows ?? [], chain: found[n]?.chain ?? [] }));
};

/** Whether what holds is the profile's, or stricter: numbers at most as large, demands at least as many. */
const isMet = ({ definition, value }: Setting, held: unknown): boolean => {
  const [wanted, have] = [value, held] as Record<string, any>[];
  if (!have || !wanted) return false;
  if (definition === passwordRules)
    return have.composition === true && have.changeDays !== null && have.changeDays <= wanted.changeDays;
  if (definition === sessionLimits)
    return have.idleMinutes <= wanted.idleMinutes && have.lifetimeHours <= wanted.lifetimeHours;
  const everybody = (wanted.roles as string[]).every((role) => have.roles.includes(role));
  return have.required === true && everybody && have.freshMinutes <= wanted.freshMinutes;
};

const isOurs = (row: ParameterValueRow | undefined): boolean => row?.source.startsWith(MARK) ?? false;

/** The profile as it stands on a day. */
export const profileOn = async (tx: ReadTransaction, on: CivilDate): Promise<Item[]> => {
  const settable = (await standing(tx)).map(({ setting, rows, chain }): Item => {
    const row = inForceOn(rows, chain, on);
    const { clause, definition, value, source } = setting;
    return {
      key: definition.name,
      clause,
      label: definition.label,
      present: row ? showValue(definition, row.value) : null,
      wanted: showValue(definition, value),
      source: source.slice(MARK.length),
      met: isMet(setting, row?.value),
      settable: true,
      since: row && isOurs(row) ? row.fromOn : null,
    };
  });
  return [...settable, ...ALWAYS.map((one): Item => ({ ...one, met: true, settable: false, since: null }))];
};

const PARAMETERS = parameterRegistry(accessParameters);

type Next = { readonly value: unknown; readonly source: string };

/**
 * From the day on `next` holds in the place of `row`, to where that one reached; a value that began on that very day is
 * changed, because it never held otherwise.
 */
const replace = async (
  tx: WriteTransaction,
  { definition }: Setting,
  row: ParameterValueRow,
  { from, reason, next }: { readonly from: CivilDate; readonly reason: string; readonly next: Next },
): Promise<void> => {
  if (row.fromOn === from) return void (await changeParameterValue(tx, PARAMETERS, row.id, row.version, next, reason));
  await changeParameterValue(tx, PARAMETERS, row.id, row.version, { to: addDays(from, -1) }, reason);
  const { region, toOn: to, checkedOn, certainty } = row;
  const kept = { region, from, to, checkedOn, certainty: certainty as 'check' };
  await addParameterValue(tx, PARAMETERS, definition.name, { ...kept, ...next }, reason);
};

/** The value in force on the day, and those that are set for later ones. */
const fromOnwards = ({ rows, chain }: Standing, from: CivilDate): ParameterValueRow[] => {
  const held = inForceOn(rows, chain, from);
  return [...(held ? [held] : []), ...rows.filter((row) => row.fromOn > from)];
};

const later = (one: CivilDate, other: CivilDate): CivilDate => (one > other ? one : other);

/** Sets what is not met, on the day and later; what is already as strict is left as it is. */
const turnOn = async (tx: WriteTransaction, from: CivilDate, reason: string): Promise<number> => {
  let changed = 0;
  for (const one of await standing(tx)) {
    const { setting } = one;
    const { definition, value, source } = setting;
    const rows = fromOnwards(one, from).filter((row) => !isMet(setting, row.value));
    for (const row of rows)
      await replace(tx, setting, row, { from: later(from, row.fromOn), reason, next: { value, source } });
    const missing = inForceOn(one.rows, one.chain, from) === undefined;
    if (missing) {
      const given = { region: 'CN', from, to: null, checkedOn: null, certainty: 'check' } as const;
      await addParameterValue(tx, PARAMETERS, definition.name, { ...given, value, source }, reason);
    }
    if (missing || rows.length > 0) changed++;
  }
  return changed;
};

/** Puts back what the profile took the place of; values that people set since stay. */
const turnOff = async (tx: WriteTransaction, from: CivilDate, reason: string): Promise<number> => {
  let changed = 0;
  for (const one of await standing(tx)) {
    const { setting } = one;
    const ours = fromOnwards(one, from).filter(isOurs);
    for (const row of ours) {
      const next = await heldBefore(tx, row, one.rows);
      if (!next) throw nothingBefore(setting.definition.label);
      await replace(tx, setting, row, { from: later(from, row.fromOn), reason, next });
    }
    if (ours.length > 0) changed++;
  }
  return changed;
};

/** What the value's row held before the profile changed it, else the last value before it that is not the profile's. */
const heldBefore = async (
  tx: WriteTransaction,
  row: ParameterValueRow,
  rows: readonly ParameterValueRow[],
): Promise<Next | null> => {
  const numbers = Array.from({ length: Math.min(row.version - 1, 100) }, (_, n) => ({ id: row.id, version: n + 1 }));
  const versions = (await tx.versions(parameterValue, numbers)) as unknown as ParameterValueRow[];
  const own = versions.filter((one) => !isOurs(one)).sort((a, b) => b.version - a.version)[0];
  const earlier = rows
    .filter((one) => one.region === row.region && one.fromOn < row.fromOn && !isOurs(one))
    .sort((a, b) => (a.fromOn < b.fromOn ? 1 : -1))[0];
  const found = own ?? earlier;
  return found ? { value: found.value, source: found.source } : null;
};

const nothingBefore = (label: string) =>
  refuse('nothing-before', '没有取消', `“${label}”此前没有取值`, '请在“参数”页直接修改。');

const past = () =>
  refuse('past-date', '没有保存', '不能从过去的日期起改变登录要求', '请选择今天或以后的日期。', {
    facts: { field: 'from' },
  });

/** Whoever demands a second factor of everybody has one: else nobody would be left who may take it back. */
const requireOwnFactor = async (access: AccessTransaction): Promise<void> => {
  const own = await factorsOf(access, String(access.tx.actor.personId));
  if (own.length === 0)
    throw refuse(
      'factor-first',
      '没有启用',
      '您本人还没有设置第二验证方式，启用后将不能再办理管理事项',
      '请先在“账号与安全”里设置动态口令或通行密钥，再启用。',
    );
};

/**
 * Turns the profile on or off from a day, all of it or nothing; each value stands in the journal with the reason, and
 * in the parameters like any other.
 * @throws Refusal `past-date`, `factor-first`, `nothing-before`, `overlap` where a later value is already set
 */
export const turnProfile = (
  database: Database,
  actor: Actor,
  { on, from, reason }: { readonly on: boolean; readonly from: CivilDate; readonly reason: string },
): Promise<{ changed: number }> =>
  accessWrite(database, actor, async (access) => {
    if (from < today()) throw past();
    if (on) await requireOwnFactor(access);
    const changed = await (on ? turnOn : turnOff)(access.tx, from, reason);
    await access.tx.note(
      'tenant',
      actor.tenantId,
      on ? 'turn-on-profile' : 'turn-off-profile',
      { after: { from } },
      reason,
    );
    return { changed };
  });
