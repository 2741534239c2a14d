import type { FileAnswer } from '#kernel/http';
import { formulaOf, type IndicatorDefinition, type IndicatorValue, type TermValue } from '#kernel/measure';
import { type FileMark, writeWorkbook } from '#kernel/sheet';
import { STATES } from './words.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export type NamedValue = IndicatorValue & { readonly unitName: string };

const amountOf = (term: TermValue | null): number | null => term?.amount ?? null;
const headed = (label: string, unit: string | undefined): string => (unit ? `${label}（${unit}）` : label);

/** Columns of a sheet of values; a term's name stands over its figures. */
const columnsOf = (one: IndicatorDefinition, [first]: readonly NamedValue[]) => {
  const number = (key: string, label: string) => ({ key, label, kind: 'number' as const, width: 16 });
  const text = (key: string, label: string, width: number) => ({ key, label, kind: 'text' as const, width });
  return [
    text('unit', '单位', 24),
    number('value', headed(one.label, one.unit)),
    text('state', '结论', 12),
    number('numerator', headed(one.numerator.label, first?.numerator.unit)),
    ...(one.denominator ? [number('denominator', headed(one.denominator.label, first?.denominator?.unit))] : []),
    ...(one.threshold ? [number('threshold', headed('标准', one.unit)), number('gap', '差距')] : []),
    text('because', '无法计算的原因', 36),
  ];
};

/** Values of an indicator as a workbook, with definition, day and who asked over the table. */
export const valueSheet = async (
  one: IndicatorDefinition,
  values: readonly NamedValue[],
  asked: { readonly on: string; readonly asOf: string | null; readonly mark: FileMark },
): Promise<FileAnswer> => {
  const rows = values.map((value) => ({
    unit: value.unitName,
    value: value.value,
    state: STATES[value.state],
    numerator: amountOf(value.numerator),
    denominator: amountOf(value.denominator),
    threshold: value.threshold?.value ?? null,
    gap: value.gap,
    because: value.because,
  }));
  const recorded = asked.asOf ? `，按${asked.asOf}时的记录` : '';
  const headLine = `${formulaOf(one)}；统计日期${asked.on}${recorded}；共${rows.length}个单位；依据：${one.source}`;
  const sheet = { name: one.label.slice(0, 30), title: one.label, headLine, columns: columnsOf(one, values), rows };
  const { mark } = asked;
  return { mark, bytes: await writeWorkbook({ sheets: [sheet], mark }), mime: XLSX, fileName: `${one.label}.xlsx` };
};
