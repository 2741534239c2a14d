import { Button } from 'antd';
import { thisYear } from '../../components/china.ts';
import { useNarrow } from '../../shell/useNarrow.ts';
import { rowsOf, yearsOf } from './matrix.ts';
import { CountLine, leftText, type Milestone, type ProjectView, type ProjectYear, StandingMark } from './parts.tsx';

type Acts = {
  readonly onOpen: (id: string) => void;
  readonly onAdd: (year: number) => void;
  readonly onCarry: (held: ProjectYear) => void;
};
type Props = Acts & { readonly page: ProjectView };

const Card = ({ row, onOpen }: { row: Milestone; onOpen: Acts['onOpen'] }) => (
  <button
    type="button"
    className={`yd-milestone ${['dropped', 'carried'].includes(row.standing) ? 'is-aside' : ''}`}
    onClick={() => onOpen(row.id)}
  >
    <span className="yd-milestone-title">{row.title}</span>
    <span className="yd-milestone-meta">
      <StandingMark value={row.standing} />
      <span className="yd-muted yd-num">
        {row.dueOn} {leftText(row.daysLeft)}
      </span>
    </span>
    <span className="yd-muted">{row.organisation.name}</span>
    {(row.carriedFrom || row.carriedTo) && (
      <span className="yd-muted">
        {row.carriedFrom && `← 结转自${row.carriedFrom.year}年`}
        {row.carriedFrom && row.carriedTo && '，'}
        {row.carriedTo && `结转到${row.carriedTo.year}年 →`}
      </span>
    )}
  </button>
);

const Head = ({ page, year, held, onAdd, onCarry }: Omit<Props, 'onOpen'> & { year: number; held?: ProjectYear }) => {
  const inPeriod = year >= page.project.fromYear && year <= page.project.toYear;
  const carries = page.may.carryOver && held && held.unfinished.length > 0 && year <= thisYear();
  return (
    <div className="yd-year-head">
      <h3 className="yd-num">
        {year}年{year === thisYear() && <span className="yd-muted"> 本年</span>}
      </h3>
      {held ? <CountLine counts={held.counts} /> : <span className="yd-muted">没有节点</span>}
      <span className="yd-year-acts">
        {page.may.addMilestone && inPeriod && (
          <Button size="small" onClick={() => onAdd(year)}>
            添加节点
          </Button>
        )}
        {carries && (
          <Button size="small" onClick={() => onCarry(held)}>
            结转未完成的 {held.unfinished.length} 个
          </Button>
        )}
      </span>
    </div>
  );
};

/** Milestones by year; one that was carried stands on the same line as the one it came from. */
export const Matrix = ({ page, ...acts }: Props) => {
  const narrow = useNarrow();
  const all = page.years.flatMap(({ milestones }) => milestones);
  const years = yearsOf(
    page.project,
    page.years.map(({ year }) => year),
  );
  const heldIn = (year: number) => {
    const held = page.years.find((one) => one.year === year);
    return held ? { held } : {};
  };
  if (narrow || years.length === 1)
    return (
      <div className="yd-years">
        {years.map((year) => (
          <section key={year}>
            <Head page={page} year={year} {...heldIn(year)} {...acts} />
            <div className="yd-year-cards">
              {heldIn(year).held?.milestones.map((row) => (
                <Card key={row.id} row={row} onOpen={acts.onOpen} />
              ))}
            </div>
          </section>
        ))}
      </div>
    );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that may scroll has to be reachable by keyboard
    <section className="yd-matrix-scroll" aria-label="各年度节点" tabIndex={0}>
      <div className="yd-matrix" style={{ gridTemplateColumns: `repeat(${years.length}, minmax(210px, 1fr))` }}>
        {years.map((year) => (
          <Head key={year} page={page} year={year} {...heldIn(year)} {...acts} />
        ))}
        {rowsOf(all).map((row) =>
          years.map((year) => {
            const found = row.get(year);
            const key = `${[...row.values()][0]?.id}-${year}`;
            return (
              <div key={key} className="yd-matrix-cell">
                {found && <Card row={found} onOpen={acts.onOpen} />}
              </div>
            );
          }),
        )}
      </div>
    </section>
  );
};
