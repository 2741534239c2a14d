/** A checked report is frozen when every leaf could be scored; what changes later shows as a revision beside it. */
import type { TransitionContext } from '#kernel/definition';
import type { Reason } from '#kernel/refusal';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import { settleTasks } from '#modules/tasks';
import { keepSnapshot, snapshotsOf } from '../snapshot/freeze.ts';
import { type Report, type ReportView, reportViewOf } from './view.ts';

/** Every leaf has a score. @returns what is missing, leaf by leaf */
export const fullyScored = async ({ tx, row }: TransitionContext<ReadTransaction>): Promise<Reason[]> => {
  const view = await reportViewOf(tx, row as unknown as Report);
  return view.lines
    .filter((line) => line.leaf && line.open > 0)
    .map((line) => ({
      detail: `${line.number} ${line.name}无法计算：${line.leaf?.missing.join('、')}`,
      remedy: '请补录缺少的数据，核对后再定稿。',
      facts: { code: 'cannot-compute', item: line.number },
    }));
};

export const frozenReport = async ({ tx, next }: TransitionContext<WriteTransaction>): Promise<void> => {
  const report = next as unknown as Report;
  const content = await reportViewOf(tx, report);
  await keepSnapshot(tx, {
    scheme: 'modernisation',
    organisation: report.organisation,
    year: content.framework.year,
    title: report.title ?? content.framework.title,
    reason: '年度监测定稿',
    aboutId: report.id,
    content,
  });
  await settleTasks(tx, report.id, ['check', 'freeze']);
};

/** Leaves whose value is another now than when the report was frozen. */
const revisionsOf = (frozen: ReportView, now: ReportView) => {
  const today = new Map(now.lines.map((line) => [line.id, line]));
  return frozen.lines.flatMap((line) => {
    const current = today.get(line.id);
    if (!line.leaf || line.leaf.value === (current?.leaf?.value ?? null)) return [];
    return [
      {
        number: line.number,
        name: line.name,
        frozen: line.leaf.value,
        now: current?.leaf?.value ?? null,
        effect: Number(((current?.score ?? 0) - line.score).toFixed(4)),
      },
    ];
  });
};

/** The report as people see it: live until it is frozen, from then on as frozen, with what changed since. */
export const shownReport = async (tx: ReadTransaction, report: Report) => {
  const now = await reportViewOf(tx, report);
  const [kept] = await snapshotsOf(tx, { aboutId: report.id });
  if (!kept) return { view: now, frozen: null, revisions: [] };
  const view = kept.content as ReportView;
  return { view, frozen: { at: kept.createdAt, hash: kept.contentHash }, revisions: revisionsOf(view, now) };
};
