import type { Block, Paper, Cell as PaperCell, Row, TableBlock } from '#kernel/paper';
import { dateInChinese } from '#kernel/time';
import { DIRECTIONS, NATURES } from './codes.ts';
import type { Revision } from './content.ts';
import type { Cell, Line } from './grid.ts';
import { type Counts, countsInWords, countVerdicts, VERDICTS } from './judge.ts';

type Plan = {
  readonly title: string;
  readonly docNumber: string | null;
  readonly fromYear: number;
  readonly toYear: number;
};
type Said = {
  readonly title: string;
  readonly issuer: string;
  readonly throughYear: number;
  readonly on: string;
  readonly counts: Counts;
  readonly lines: readonly Line[];
  readonly sample: boolean;
};

/** To the six decimals that results are kept with. */
const numeral = (value: number | null): string => (value === null ? '—' : String(Number(value.toFixed(6))));

const judged = ({ cells }: Line): Cell => cells.at(-1) as Cell;

const natureLines = (lines: readonly Line[]): string =>
  (['binding', 'expected'] as const)
    .map((nature) => ({ nature, own: lines.filter((one) => one.nature === nature) }))
    .filter(({ own }) => own.length > 0)
    .map(
      ({ nature, own }) =>
        `${NATURES[nature]}指标${countsInWords(countVerdicts(own.map((one) => judged(one).state)))}。`,
    )
    .join('');

/** 差2.5个百分点, or why nothing can be told. */
const gapInWords = (line: Line): string => {
  const cell = judged(line);
  if (cell.state === 'unknown') return `${line.name}：无法计算，因为${cell.because ?? '没有数据'}。`;
  const way = line.direction === 'atLeast' ? '少' : '多';
  const unit = line.measuredIn === '%' ? '个百分点' : line.measuredIn;
  return `${line.name}：目标${DIRECTIONS[line.direction]}${numeral(cell.target)}${line.measuredIn}，实际${numeral(cell.value)}${line.measuredIn}，${way}${numeral(cell.gap)}${unit}（${line.section.name}）。`;
};

const paragraphs = (texts: string | null | undefined): Block[] =>
  (texts ?? '')
    .split(/\n+/)
    .map((text) => text.trim())
    .filter(Boolean)
    .map((text) => ({ type: 'paragraph', text }));

const section = (title: string, blocks: readonly Block[]): Block[] =>
  blocks.length > 0 ? [{ type: 'heading', level: 1, text: title }, ...blocks] : [];

const opening = (plan: Plan, said: Said): string => {
  const number = plan.docNumber ? `（${plan.docNumber}）` : '';
  return `《${plan.title.replace(/[《》]/g, '')}》${number}规划期为${plan.fromYear}—${plan.toYear}年。截至${said.throughYear}年末，规划指标${countsInWords(said.counts)}。${natureLines(said.lines)}`;
};

const COLUMNS = [
  { label: '序号', width: 10 },
  { label: '指标', width: 44, left: true },
  { label: '单位', width: 13 },
  { label: '属性', width: 15 },
  { label: '责任科室', width: 24 },
  { label: '基期值', width: 20 },
] as const;

const verdictCell = (line: Line): PaperCell => {
  const cell = judged(line);
  return cell.state === 'unknown' ? `无法计算：${cell.because ?? '没有数据'}` : VERDICTS[cell.state];
};

/** Target over result, year beside year. */
const gridTable = (lines: readonly Line[], years: readonly number[]): TableBlock => ({
  type: 'table',
  size: 'smallFive',
  columns: [
    ...COLUMNS.map((one) => ({ width: one.width, align: 'left' in one ? ('left' as const) : ('center' as const) })),
    ...years.map(() => ({ width: 20, align: 'center' as const })),
    { width: 26, align: 'center' as const },
  ],
  head: [[...COLUMNS.map(({ label }) => label), ...years.map((year) => `${year}年\n目标/实际`), '结论']],
  rows: lines.map(
    (line, at): Row => [
      String(at + 1),
      line.name,
      line.measuredIn,
      NATURES[line.nature],
      line.section.name,
      line.baseValue === null ? '—' : `${numeral(line.baseValue)}${line.baseYear ? `\n（${line.baseYear}年）` : ''}`,
      ...line.cells.map((cell) => `${numeral(cell.target)}\n${numeral(cell.value)}`),
      verdictCell(line),
    ],
  ),
});

/** The paper without the day of signing: the same content gives the same paper. */
export const reportPaper = (plan: Plan, said: Said, texts: Readonly<Record<string, string | null>>): Paper => {
  const short = said.lines.filter((line) => ['notMet', 'unknown'].includes(judged(line).state));
  const years = said.lines[0]?.cells.map(({ year }) => year) ?? [];
  return {
    kind: 'official',
    issuers: [said.issuer],
    title: said.title,
    blocks: [
      ...section('总体情况', [{ type: 'paragraph', text: opening(plan, said) }, ...paragraphs(texts.summary)]),
      ...section(
        '未达到目标和无法计算的指标',
        short.map((line) => ({ type: 'paragraph', text: gapInWords(line) })),
      ),
      ...section('存在问题', paragraphs(texts.problems)),
      ...section('下一步打算', paragraphs(texts.nextSteps)),
    ],
    attachments: [{ title: '规划指标目标与完成情况对照表', landscape: true, blocks: [gridTable(said.lines, years)] }],
    signatures: [said.issuer],
    asOf: `数据截至${dateInChinese(said.on)}，以系统记录和经核验的填报为准`,
    ...(said.sample ? { sample: true } : {}),
  };
};

const toldCell = ({ value, state, because }: Revision['frozen']): string =>
  state === 'unknown' ? `无法计算：${because ?? ''}` : `${numeral(value)}（${VERDICTS[state]}）`;

/** 定稿后更正情况: a paper of its own, the report itself stays as it was signed. */
export const revisionsPaper = (report: Paper, revisions: readonly Revision[], on: string): Paper => ({
  kind: 'ledger',
  issuers: report.issuers,
  title: `${report.title}\n定稿后更正情况`,
  asOf: `与定稿内容比较，数据截至${dateInChinese(on)}`,
  blocks: [
    {
      type: 'table',
      size: 'five',
      columns: [70, 20, 50, 50, 40].map((width) => ({ width, align: 'center' as const })),
      head: [['指标', '年度', '定稿时', '现在', '结论是否改变']],
      rows:
        revisions.length > 0
          ? revisions.map(
              (one): Row => [
                `${one.indicator}（${one.measuredIn}）`,
                `${one.year}年`,
                `目标${numeral(one.frozen.target)}，实际${toldCell(one.frozen)}`,
                one.now ? `目标${numeral(one.now.target)}，实际${toldCell(one.now)}` : '指标已移除',
                one.turned ? '改变' : '不变',
              ],
            )
          : [[{ text: '没有更正。', colSpan: 5, align: 'center' }]],
    },
  ],
  ...(report.sample ? { sample: true } : {}),
});
