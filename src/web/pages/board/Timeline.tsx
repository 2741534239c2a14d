import { Tooltip } from 'antd';
import type { ReactNode } from 'react';
import type { BoardRow } from '#contract/delivery';
import { Light } from '../../components/Light.tsx';
import { PageLink } from '../../shell/navigation.tsx';
import type { Board } from './filter.ts';

const DAY = 86_400_000;
const dayOf = (date: string): number => Date.parse(`${date}T00:00:00Z`);

/** Whole months from the first day shown to the last. */
export const spanOf = (rows: readonly BoardRow[], on: string, year: number) => {
  const dates = rows.flatMap((row) => [row.startOn, row.dueOn, ...row.milestones.map(({ dueOn }) => dueOn)]);
  const known = [...dates.filter((date): date is string => Boolean(date)), `${year}-01-01`, `${year}-12-31`].sort();
  // A date far away would press the year together: three years at most.
  const first = known.find((date) => Number(date.slice(0, 4)) >= year - 1) ?? on;
  const last = [...known].reverse().find((date) => Number(date.slice(0, 4)) <= year + 1) ?? on;
  const months: { key: string; label: string; start: number }[] = [];
  for (let at = `${first.slice(0, 7)}-01`; at <= last; ) {
    const [y, m] = at.split('-').map(Number) as [number, number];
    months.push({ key: at, label: m === 1 || months.length === 0 ? `${y}年${m}月` : `${m}月`, start: dayOf(at) });
    at = m === 12 ? `${y + 1}-01-01` : `${y}-${String(m + 1).padStart(2, '0')}-01`;
  }
  const [y, m] = last.split('-').map(Number) as [number, number];
  return { months, start: months[0]?.start ?? 0, end: Date.UTC(y, m, 1) };
};

type Span = ReturnType<typeof spanOf>;

const placed = (span: Span, date: string, dayEnd = false): number => {
  const share = (dayOf(date) + (dayEnd ? DAY : 0) - span.start) / (span.end - span.start);
  return Math.min(100, Math.max(0, share * 100));
};

type Milestone = BoardRow['milestones'][number];
const STEP: Readonly<Record<string, { shape: string; word: string }>> = {
  open: { shape: '◇', word: '未完成' },
  reported: { shape: '◈', word: '待核验' },
  confirmed: { shape: '◆', word: '已确认' },
};

const Step = ({ step, span, on }: { step: Milestone; span: Span; on: string }) => {
  const { shape, word } = STEP[step.state] ?? { shape: '◇', word: step.state };
  const late = step.state !== 'confirmed' && step.dueOn < on;
  const said = `${step.dueOn} ${step.title}，权重${step.weight}，${late ? '已超期，' : ''}${word}`;
  return (
    <Tooltip title={said}>
      <span
        role="img"
        aria-label={said}
        className={`yd-step is-${step.state}${late ? ' is-late' : ''}`}
        style={{ left: `${placed(span, step.dueOn)}%` }}
      >
        {shape}
      </span>
    </Tooltip>
  );
};

const Line = ({ row, span, on }: { row: BoardRow; span: Span; on: string }) => {
  const from = placed(span, row.startOn ?? new Date(span.start).toISOString().slice(0, 10));
  const to = row.dueOn ? placed(span, row.dueOn, true) : 100;
  return (
    <div className="yd-timeline-row">
      <div className="yd-timeline-name">
        <Light value={row.light.colour} />
        <PageLink to={`/commitments/${row.id}`} title={row.title}>
          {row.title}
        </PageLink>
      </div>
      <div className="yd-timeline-track">
        <span
          className={`yd-timeline-bar${row.dueOn ? '' : ' is-open'}`}
          style={{ left: `${from}%`, width: `${Math.max(0.4, to - from)}%` }}
        />
        {row.dueOn && (
          <Tooltip title={`完成时限 ${row.dueOn}`}>
            <span
              role="img"
              aria-label={`完成时限 ${row.dueOn}`}
              className={`yd-due${row.group === 'overdue' ? ' is-late' : ''}`}
              style={{ left: `${to}%` }}
            />
          </Tooltip>
        )}
        {row.milestones.map((step) => (
          <Step key={step.id} step={step} span={span} on={on} />
        ))}
      </div>
    </div>
  );
};

const Key = ({ shape, children }: { shape: ReactNode; children: string }) => (
  <span>
    {shape} {children}
  </span>
);

/** Months across; milestones where they fall due, a tick at the final date, a line for today. */
export const Timeline = ({ data }: { data: Board }) => {
  const span = spanOf(data.rows, data.on, data.plan?.planYear ?? Number(data.on.slice(0, 4)));
  const now = dayOf(data.on) >= span.start && dayOf(data.on) < span.end ? placed(span, data.on) : undefined;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that may scroll has to be reachable by keyboard
    <section className="yd-timeline" aria-label="时间轴" tabIndex={0}>
      <div className="yd-timeline-legend">
        <Key shape={<span className="yd-step-key">◇</span>}>节点未完成</Key>
        <Key shape={<span className="yd-step-key">◈</span>}>待核验</Key>
        <Key shape={<span className="yd-step-key">◆</span>}>已确认</Key>
        <Key shape={<span className="yd-due-key" />}>完成时限</Key>
        <Key shape={<span className="yd-today-key" />}>{`今天 ${data.on}`}</Key>
      </div>
      <div className="yd-timeline-body">
        <div className="yd-timeline-row is-head">
          <div className="yd-timeline-name">事项</div>
          <div className="yd-timeline-track">
            {span.months.map(({ key, label, start }) => (
              <span
                key={key}
                className="yd-month"
                style={{ left: `${((start - span.start) / (span.end - span.start)) * 100}%` }}
              >
                {label}
              </span>
            ))}
          </div>
        </div>
        <div className="yd-timeline-lines">
          <div className="yd-timeline-ground" aria-hidden="true">
            {span.months.map(({ key, start }) => (
              <span
                key={key}
                className="yd-month-line"
                style={{ left: `${((start - span.start) / (span.end - span.start)) * 100}%` }}
              />
            ))}
            {now !== undefined && <span className="yd-today" style={{ left: `${now}%` }} />}
          </div>
          {data.rows.map((row) => (
            <Line key={row.id} row={row} span={span} on={data.on} />
          ))}
        </div>
      </div>
    </section>
  );
};
