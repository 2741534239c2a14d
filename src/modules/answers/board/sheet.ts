import type { RowOf } from '#kernel/definition';
import type { FileAnswer } from '#kernel/http';
import { formulaOf, type IndicatorRegistry, indicatorAsked, indicatorValues, unitsAsked } from '#kernel/measure';
import { markExport } from '#kernel/privacy';
import { Refusal } from '#kernel/refusal';
import { writeWorkbook } from '#kernel/sheet';
import type { WriteTransaction } from '#kernel/store';
import { STATES } from '../words.ts';
import { indicatorBoard } from './records.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const text = (key: string, label: string, width: number) => ({ key, label, kind: 'text' as const, width });
const number = (key: string, label: string) => ({ key, label, kind: 'number' as const, width: 14 });
const COLUMNS = [
  text('indicator', '指标', 30),
  text('unit', '单位', 24),
  number('value', '数值'),
  text('measured', '计量单位', 10),
  text('state', '结论', 12),
  number('threshold', '标准'),
  number('gap', '差距'),
  text('because', '无法计算的原因', 30),
  text('formula', '公式', 40),
  text('source', '依据', 40),
];

type Tile = RowOf<typeof indicatorBoard>['tiles'][number];
type Asked = { readonly on: string; readonly asOf?: string | undefined };

/** One tile as a line; of an indicator or unit that the reader may not ask for, that it is so. */
const lineOf = async (tx: WriteTransaction, registry: IndicatorRegistry, tile: Tile, { on, asOf }: Asked) => {
  try {
    const one = indicatorAsked(registry, tx, tile.indicator);
    const [unit] = await unitsAsked(tx, tile.unit ? { units: tile.unit } : {});
    if (!unit) return { indicator: one.label, because: '这个单位现在不能查看' };
    const [value] = await indicatorValues(tx, one, { units: [unit.id], on, ...(asOf ? { asOf } : {}) });
    return {
      ...{ indicator: one.label, unit: unit.name, measured: one.unit, formula: formulaOf(one), source: one.source },
      ...{ value: value?.value ?? null, state: value ? STATES[value.state] : '', gap: value?.gap ?? null },
      ...{ threshold: value?.threshold?.value ?? null, because: value?.because ?? '' },
    };
  } catch (error) {
    if (error instanceof Refusal) return { indicator: tile.indicator, because: '这项指标现在不能查看' };
    throw error;
  }
};

/** A board as a workbook: its indicators in its order, for who asks and as of the day asked. */
export const boardSheet = async (
  tx: WriteTransaction,
  registry: IndicatorRegistry,
  id: string,
  asked: Asked,
): Promise<FileAnswer> => {
  const board = await tx.get(indicatorBoard, id);
  const rows = [];
  for (const tile of board.tiles) rows.push(await lineOf(tx, registry, tile, asked));
  const recorded = asked.asOf ? `，按${asked.asOf}时的记录` : '';
  const headLine = `统计日期${asked.on}${recorded}；共${rows.length}项指标；数字由记录自动算出`;
  const mark = await markExport(tx, {
    record: 'indicatorBoard',
    scope: `${board.title}（统计日期${asked.on}）`,
    about: { id },
  });
  const sheet = { name: '指标看板', title: board.title, headLine, columns: COLUMNS, rows };
  return { mark, bytes: await writeWorkbook({ sheets: [sheet], mark }), mime: XLSX, fileName: `${board.title}.xlsx` };
};
