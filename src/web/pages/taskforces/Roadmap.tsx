import { today } from '../../components/china.ts';
import type { BookItem, Phase } from './parts.ts';

const DAY = 86_400_000;
const at = (date: string): number => Date.parse(`${date}T00:00:00Z`);
type Span = { readonly from: number; readonly to: number };

/** From the first of the first month to the end of the last. */
const spanOf = (phases: readonly Phase[]): Span => {
  const first = new Date(Math.min(...phases.map(({ startOn }) => at(startOn))));
  const last = new Date(Math.max(...phases.map(({ dueOn }) => at(dueOn))));
  return {
    from: Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), 1),
    to: Date.UTC(last.getUTCFullYear(), last.getUTCMonth() + 1, 1),
  };
};

const share = (instant: number, { from, to }: Span): number => ((instant - from) / (to - from)) * 100;

/** Where a stretch of days lies on the scale; the last day belongs to it. */
const place = (startOn: string, dueOn: string, span: Span) => {
  const left = share(at(startOn), span);
  return { left: `${left}%`, width: `${Math.max(share(at(dueOn) + DAY, span) - left, 0.6)}%` };
};

const MOST_TICKS = 14;

type Tick = { readonly key: number; readonly left: number; readonly label: string };

/** Months; in longer spans only as many as can be read. */
const ticksOf = (span: Span): Tick[] => {
  const months = Math.round((span.to - span.from) / (30.44 * DAY));
  const step = Math.ceil(months / MOST_TICKS);
  const ticks: Tick[] = [];
  for (let date = new Date(span.from), n = 0; date.getTime() < span.to; n++) {
    const month = date.getUTCMonth();
    const isNamed = n === 0 || month === 0;
    if (n % step === 0)
      ticks.push({
        key: date.getTime(),
        left: share(date.getTime(), span),
        label: isNamed ? `${date.getUTCFullYear()}.${month + 1}` : `${month + 1}月`,
      });
    date.setUTCMonth(month + 1);
  }
  return ticks;
};

const toneOf = (item: BookItem): string => (item.state === 'done' ? 'is-done' : item.overdue ? 'is-late' : 'is-open');

const noteOf = ({ startOn, dueOn, stateLabel, overdue }: BookItem): string =>
  `${startOn} 至 ${dueOn}，${overdue ? '已逾期' : stateLabel}`;

const Line = ({ item, span, onOpen }: { item: BookItem; span: Span; onOpen: (item: BookItem) => void }) => (
  <li className="yd-road-line">
    <button type="button" className="yd-road-name yd-link" onClick={() => onOpen(item)}>
      {item.title}
    </button>
    <div className="yd-road-lane">
      <span
        className={`yd-road-bar ${toneOf(item)}`}
        style={place(item.startOn, item.dueOn, span)}
        title={noteOf(item)}
      />
      <span className="yd-sr">{noteOf(item)}</span>
    </div>
  </li>
);

/** 路线图: phases as bands over time, their lines within; today is drawn. */
export const Roadmap = ({ phases, onOpen }: { phases: readonly Phase[]; onOpen: (item: BookItem) => void }) => {
  const span = spanOf(phases);
  const now = share(at(today()), span);
  const ticks = ticksOf(span);
  return (
    <div className="yd-road">
      <div className="yd-road-grid" aria-hidden="true">
        {ticks.map(({ key, left, label }) => (
          <span key={key} className="yd-road-tick" style={{ left: `${left}%` }}>
            {label}
          </span>
        ))}
        {now >= 0 && now <= 100 && (
          <span className="yd-road-today" style={{ left: `${now}%` }}>
            <b>今天</b>
          </span>
        )}
      </div>
      <ol>
        {phases.map((phase) => (
          <li key={phase.phase} className="yd-road-phase">
            <div className="yd-road-line is-phase">
              <h3 className="yd-road-name">
                {phase.phase}
                <span className="yd-muted yd-num">
                  {' '}
                  完成 {phase.done}/{phase.items.length}
                </span>
              </h3>
              <div className="yd-road-lane">
                <span className="yd-road-band" style={place(phase.startOn, phase.dueOn, span)}>
                  <span className="yd-sr">
                    {phase.startOn} 至 {phase.dueOn}
                  </span>
                </span>
              </div>
            </div>
            <ol>
              {phase.items.map((item) => (
                <Line key={item.id} item={item} span={span} onOpen={onOpen} />
              ))}
            </ol>
          </li>
        ))}
      </ol>
      <p className="yd-road-legend">
        <span className="yd-road-bar is-done" /> 已完成 <span className="yd-road-bar is-open" /> 未到期{' '}
        <span className="yd-road-bar is-late" /> 已逾期
      </p>
    </div>
  );
};
