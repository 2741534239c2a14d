/** What a report is frozen with, and what the records say since. */
import type { Paper } from '#kernel/paper';
import type { ReadTransaction } from '#kernel/store';
import { today } from '#kernel/time';
import { hashOf } from '#modules/bulletin';
import { bureauOf } from './bureau.ts';
import { type Cell, gridOf, type Line } from './grid.ts';
import { countVerdicts, type Verdict } from './judge.ts';
import { longTermPlan } from './plan-record.ts';
import { reportPaper } from './report-paper.ts';

export type ReportContent = {
  readonly schema: 1;
  /** The day up to which results were read. */
  readonly on: string;
  readonly lines: readonly Line[];
  readonly counts: Readonly<Record<Verdict, number>>;
  readonly paper: Paper;
};

export const hashed = (content: unknown): string => hashOf(content);

const lastOf = ({ cells }: Line): Cell | undefined => cells.at(-1);

/** Every indicator by its verdict of the last year spoken of. */
export const countsOf = (lines: readonly Line[]): ReportContent['counts'] =>
  countVerdicts(lines.flatMap((line) => lastOf(line)?.state ?? []));

type Values = Readonly<Record<string, unknown>>;

/** The report as the records are now. */
export const contentOf = async (tx: ReadTransaction, row: Values, sample: boolean): Promise<ReportContent> => {
  const plan = await tx.get(longTermPlan, String(row.plan));
  const throughYear = Number(row.throughYear);
  const lines = await gridOf(tx, plan.id, { from: plan.fromYear, to: throughYear });
  const on = today();
  const counts = countsOf(lines);
  const said = {
    title: String(row.title),
    throughYear,
    on,
    counts,
    lines,
    sample,
    issuer: await bureauOf(tx, plan.leadSection),
  };
  const paragraphs = { summary: row.summary, problems: row.problems, nextSteps: row.nextSteps };
  return { schema: 1, on, lines, counts, paper: reportPaper(plan, said, paragraphs as Record<string, string | null>) };
};

export type Revision = {
  readonly indicator: string;
  readonly year: number;
  readonly measuredIn: string;
  readonly frozen: Pick<Cell, 'target' | 'value' | 'state' | 'because'>;
  /** Null where the indicator is gone. */
  readonly now: Pick<Cell, 'target' | 'value' | 'state' | 'because'> | null;
  /** The verdict is another one now. */
  readonly turned: boolean;
};

const told = ({ target, value, state, because }: Cell) => ({ target, value, state, because });

/** Where the records differ from what was frozen, year by year. */
export const revisionsOf = (frozen: readonly Line[], now: readonly Line[]): Revision[] => {
  const today = new Map(now.map((one) => [one.id, one]));
  return frozen.flatMap((line) =>
    line.cells.flatMap((cell): Revision[] => {
      const found = today.get(line.id)?.cells.find(({ year }) => year === cell.year);
      const same = found && found.target === cell.target && found.value === cell.value && found.state === cell.state;
      if (same) return [];
      return [
        {
          indicator: line.name,
          year: cell.year,
          measuredIn: line.measuredIn,
          frozen: told(cell),
          now: found ? told(found) : null,
          turned: found?.state !== cell.state,
        },
      ];
    }),
  );
};
