import type { z } from 'zod';
import type { alignmentPage, PromiseView, SideView } from '#contract/alignment';
import type { FileAnswer } from '#kernel/http';
import { type FileMark, type Sheet, writeWorkbook } from '#kernel/sheet';
import { today } from '#kernel/time';

type Page = z.input<NonNullable<typeof alignmentPage.response>>;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const STATUS = { answered: '已对应', setAside: '不需对应', proposed: '有建议待确认', open: '没有对应' } as const;

const columns = (given: Readonly<Record<string, readonly [string, number]>>): Sheet['columns'] =>
  Object.entries(given).map(([key, [label, width]]) => ({ key, label, width, kind: 'text' as const }));

const upperColumns = (ours: string): Readonly<Record<string, readonly [string, number]>> => ({
  clause: [`${ours}条目`, 22],
  text: [`${ours}原文`, 56],
  dueOn: [`${ours}时限`, 12],
  status: ['情况', 14],
});
const upperCells = ({ clause, heading, text, dueOn, status }: PromiseView) => ({
  ...{ clause: `${clause.label}${heading}`, text, dueOn: dueOn ?? '', status: STATUS[status] },
});

const pairRows = (promises: readonly PromiseView[]) =>
  promises.flatMap((one) => {
    const pairs = one.pairs.filter(({ state }) => state !== 'refused');
    const base = { ...upperCells(one), reason: one.verdict ? `${one.verdict.label}：${one.verdict.reason}` : '' };
    if (pairs.length === 0) return [{ ...base, lower: '', lowerDue: '', state: '', grounds: '', warnings: '' }];
    return pairs.map((pair) => ({
      ...base,
      lower: pair.lower ? `${pair.lower.code} ${pair.lower.text}`.trim() : `（已不在要点里）${pair.lowerSeen}`,
      lowerDue: pair.lower?.dueOn ?? '',
      state: pair.stateLabel,
      grounds: pair.grounds.join('；'),
      warnings: [...pair.looks, ...pair.warnings].join('；'),
    }));
  });

const openRows = (promises: readonly PromiseView[]) =>
  promises
    .filter(({ status }) => status === 'open' || status === 'proposed')
    .map((one) => ({
      ...upperCells(one),
      section: one.section ? `${one.section.name}（${one.section.because}）` : '',
      tasks: one.tasks.map(({ organisation, stateLabel }) => `${organisation}（${stateLabel}）`).join('；'),
    }));

const ownRow = ({ code, clause, heading, text, dueOn, stateLabel }: SideView) => ({
  ...{ code, clause: `${clause.label}${heading}`, text, dueOn: dueOn ?? '', state: stateLabel },
});

/** Both plans side by side as a workbook: pairs, what is unanswered, what is the own, totals against shares. */
export const alignmentWorkbook = async (page: Page, mark: FileMark): Promise<FileAnswer> => {
  const [above, below] = page.alignment.kind === 'answer' ? ['上级', '本级'] : ['上年', '今年'];
  const promises = page.clauses.flatMap((clause) => clause.promises);
  const { asked, answered, setAside } = page.counts;
  const headLine = `${above}${asked}项，已对应${answered}项，不需对应${setAside}项；截至${today()}`;
  const head = { title: page.alignment.title, headLine };
  const pairs = columns({
    ...upperColumns(above),
    lower: [`${below}事项`, 56],
    lowerDue: [`${below}时限`, 12],
    state: ['对应状态', 10],
    grounds: ['建议理由', 40],
    warnings: ['提示', 40],
    reason: ['不需对应的理由', 30],
  });
  const open = columns({ ...upperColumns(above), section: ['建议责任科室', 40], tasks: ['已交办', 24] });
  const own = columns({
    ...{
      code: ['编号', 16],
      clause: ['条目', 22],
      text: [`${below}原文`, 60],
      dueOn: ['时限', 12],
      state: ['状态', 10],
    },
  });
  const shares = columns({ text: ['总数', 36], parts: ['各份', 60], finding: ['核对', 44] });
  const shareRows = page.shares.map(({ text, shares: parts, finding }) => ({
    ...{ text, finding, parts: parts.map((one) => `${one.plan}：${one.text}`).join('；') },
  }));
  const sheets: Sheet[] = [
    { name: '对应表', ...head, columns: pairs, rows: pairRows(promises) },
    { name: '没有对应', ...head, columns: open, rows: openRows(promises) },
    { name: `${below}自有`, ...head, columns: own, rows: page.own.map(ownRow) },
    ...(shareRows.length > 0 ? [{ name: '总数与各份', ...head, columns: shares, rows: shareRows }] : []),
  ];
  const bytes = await writeWorkbook({ sheets, mark });
  return { mark, bytes, mime: XLSX, fileName: `要点对应-${page.lower.title.slice(0, 40)}-${today()}.xlsx` };
};
