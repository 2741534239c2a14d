import type { LimitView } from '#contract/records';
import { comma, t } from '../../shell/language/index.ts';
import { DateText } from '../DateText.tsx';
import { LimitMark } from '../LimitMark.tsx';

type Unit = LimitView['unit'];

const UNITS: Readonly<Record<Unit, (n: number) => string>> = {
  calendarDay: (n) => t('{n} 天', { n }),
  workday: (n) => t('{n} 个工作日', { n }),
  schoolDay: (n) => t('{n} 个教学日', { n }),
};

const STEPS: Readonly<Record<LimitView['steps'][number]['step'], (party: string) => string>> = {
  warn: (party) => t('已提醒{party}', { party }),
  due: (party) => t('当天到期，已提醒{party}', { party }),
  overdue: (party) => t('已催办{party}', { party }),
  escalate: (party) => t('已报{party}', { party }),
};

/** 还剩3个工作日, 今天到期, 已超期2个工作日. */
const leftText = ({ daysLeft, overdueBy, unit, stoppedOn }: LimitView): string => {
  if (stoppedOn !== null && overdueBy === null && daysLeft !== null)
    return t('恢复计时后还剩 {length}', { length: UNITS[unit](daysLeft) });
  if (overdueBy !== null) return t('已超期 {length}', { length: UNITS[unit](overdueBy) });
  if (daysLeft === null) return '';
  return daysLeft <= 0 ? t('今天到期') : t('还剩 {length}', { length: UNITS[unit](daysLeft) });
};

const termText = ({ days, until, unit }: LimitView): string =>
  days === null ? (until ? t('以“{until}”为准', { until }) : '') : t('时限 {length}', { length: UNITS[unit](days) });

/** The time limit of the step that a row is in: how near it is, when it ends, who was reminded and told. */
export const LimitPanel = ({ limit }: { limit: LimitView }) => {
  const { dueOn, light, provisional, unknown, steps, stoppedOn, runs, basis } = limit;
  const about = [leftText(limit), termText(limit)].filter(Boolean).join(t('，'));
  return (
    <section className={`yd-limit is-${light}`} aria-label={t('办理时限')}>
      <p>
        <LimitMark value={light} />
        {dueOn && (
          <span>
            {t('办理期限')} <DateText value={dueOn} />
          </span>
        )}
        <span className="yd-muted">{unknown ?? about}</span>
      </p>
      {stoppedOn && (
        <p>
          {t('停止计时自')} <DateText value={stoppedOn} />
        </p>
      )}
      {!stoppedOn && runs.length > 0 && (
        <p className="yd-muted">
          {t('曾停止计时，此前已计：')}
          {runs.map(({ from, to }) => t('{from} 至 {to}', { from, to })).join(comma)}
        </p>
      )}
      {basis && (
        <p className="yd-muted">
          {t('时限依据：')}
          {basis}
        </p>
      )}
      {provisional && (
        <p className="yd-muted">{t('途中有的年份尚未公布放假安排，先按法定节假日推算，公布后自动重算。')}</p>
      )}
      {steps.length > 0 && (
        <ol>
          {steps.map(({ step, on, party, told }) => (
            <li key={`${step} ${on} ${party}`}>
              <DateText value={on} /> {STEPS[step](party)}
              {t('：')}
              {told.length > 0 ? told.join(comma) : t('暂无人员')}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
};
