/** Public rules about staff, each met, not met or unknown with its reasons. Cases: cases.yaml. */
import { addMonths, type CivilDate, daysBetween } from '#kernel/time';

export type Answer = 'met' | 'notMet' | 'unknown';

/**
 * 未成年人保护法 (2020年修订) art. 62, in force on this day: whoever hires for work with minors asks first, and asks
 * again every year; 学前教育法 art. 44 says the same for kindergartens.
 */
export const CHECK_DUTY_FROM: CivilDate = '2021-06-01';
const A_YEAR = 12;

export type Checked = { readonly askedOn: CivilDate; readonly result: 'none' | 'found' };

const latest = (checks: readonly Checked[], until: CivilDate): Checked | undefined =>
  [...checks].filter((one) => one.askedOn <= until).sort((a, b) => (a.askedOn < b.askedOn ? 1 : -1))[0];

/**
 * May this person be taken on from `joinedOn`? The last query before that day, within a year of it, found nothing.
 * Before the law came into force nobody had to ask.
 */
export const mayBeHired = (joinedOn: CivilDate, checks: readonly Checked[]): Answer => {
  if (checks.some((one) => one.result === 'found')) return 'notMet';
  if (joinedOn < CHECK_DUTY_FROM) return 'met';
  const last = latest(checks, joinedOn);
  if (!last) return 'unknown';
  return addMonths(last.askedOn, A_YEAR) >= joinedOn ? 'met' : 'unknown';
};

/** Has the yearly query been made on this day? Its validity ends a year after it was asked. */
export const yearlyCheck = (lastCheckedOn: CivilDate | null, on: CivilDate): Answer => {
  if (on < CHECK_DUTY_FROM) return 'met';
  if (!lastCheckedOn) return 'unknown';
  return addMonths(lastCheckedOn, A_YEAR) >= on ? 'met' : 'notMet';
};

/** 中小学教师资格定期注册暂行办法 (教师〔2013〕9号) art. 4: every five years. */
const REGISTRATION_MONTHS = 60;

/** The day by which a teacher's qualification has to be registered again; null where it never was. */
export const registrationDueOn = (registeredOn: CivilDate | null): CivilDate | null =>
  registeredOn ? addMonths(registeredOn, REGISTRATION_MONTHS) : null;

export type Hours = { readonly on: CivilDate; readonly hours: number };

/**
 * Training hours of the cycle of `years` that ends on a day, and what the pace comes to over the whole cycle
 * (hours ÷ elapsed years × years). Source: 360 hours in five years; domain handbook 06 §1.
 */
export const trainingStanding = (
  entries: readonly Hours[],
  { joinedOn, on, years, required }: { joinedOn: CivilDate; on: CivilDate; years: number; required: number },
): { readonly from: CivilDate; readonly hours: number; readonly forecast: number; readonly met: boolean } => {
  const start = addMonths(on, -12 * years);
  const from = joinedOn > start ? joinedOn : start;
  const hours = entries.filter((one) => one.on > from && one.on <= on).reduce((sum, one) => sum + one.hours, 0);
  const elapsed = Math.max(1, daysBetween(from, on)) / 365.25;
  return { from, hours, forecast: (hours / Math.min(years, Math.max(elapsed, 1))) * years, met: hours >= required };
};
