/** The submission as a workbook: the tree with values and scores, and the gap list. */
import type { FileAnswer } from '#kernel/http';
import { type FileMark, type Sheet, writeWorkbook } from '#kernel/sheet';
import { dateInChinese } from '#kernel/time';
import type { Report, ReportView } from './view.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const COLUMNS: Sheet['columns'] = [
  { key: 'number', label: '编号', width: 8 },
  { key: 'name', label: '指标', width: 36 },
  { key: 'weight', label: '权重', width: 8, kind: 'number' },
  { key: 'method', label: '计分方法', width: 10 },
  { key: 'target', label: '目标值', width: 10, kind: 'number' },
  { key: 'value', label: '实际值', width: 10, kind: 'number' },
  { key: 'unit', label: '单位', width: 8 },
  { key: 'score', label: '得分', width: 8, kind: 'number' },
  { key: 'gap', label: '与目标差距', width: 12, kind: 'number' },
  { key: 'source', label: '数据来源', width: 24 },
  { key: 'note', label: '说明', width: 30 },
];

const rowOf = (line: ReportView['lines'][number]) => {
  const { leaf } = line;
  return {
    number: line.number,
    name: line.name,
    weight: line.weight,
    method: leaf?.method ?? null,
    target: leaf?.target ?? null,
    value: leaf ? (leaf.value ?? `无法计算：${leaf.missing.join('、')}`) : null,
    unit: leaf?.unit ?? null,
    score: line.open > 0 ? '无法计算' : line.score,
    gap: leaf?.gap ?? null,
    source: leaf?.computedFrom ? '系统记录' : (leaf?.source ?? null),
    note: leaf?.note ?? null,
  };
};

/** The frozen report, or a draft that says so. */
export const exportReport = async (
  mark: FileMark,
  report: Report,
  {
    view,
    frozen,
  }: { readonly view: ReportView; readonly frozen: { readonly at: string; readonly hash: string } | null },
): Promise<FileAnswer> => {
  const title = `${report.title ?? view.framework.title}监测结果`;
  const state = frozen
    ? `${dateInChinese(frozen.at.slice(0, 10))}定稿，校验值${frozen.hash.slice(0, 16)}`
    : '未定稿，仅供核对';
  const headLine = `${view.framework.source}；总分${view.score}/${view.weight}；${state}`;
  const gaps = new Set(view.gaps);
  const ordered = view.gaps.flatMap((id) => view.lines.filter((line) => line.id === id));
  const sheets: Sheet[] = [
    { name: '监测结果', title, headLine, columns: COLUMNS, rows: view.lines.map(rowOf) },
    {
      name: '差距清单',
      title: `${title}差距清单`,
      headLine: `共${gaps.size}项，按失分从多到少；${state}`,
      columns: COLUMNS,
      rows: ordered.map(rowOf),
    },
  ];
  const fileName = `${title}${frozen ? '' : '（草稿）'}.xlsx`;
  return { mark, bytes: await writeWorkbook({ sheets, mark }), mime: XLSX, fileName };
};
