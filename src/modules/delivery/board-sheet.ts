import type { FileAnswer } from '#kernel/http';
import { type FileMark, writeWorkbook } from '#kernel/sheet';
import type { boardOf } from './board.ts';
import { LIGHTS } from './light-rule.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const names = (parties: readonly { name: string }[]): string => parties.map((party) => party.name).join('、');

/** The board as it is shown, as a workbook with a head line that says what it is. */
export const boardWorkbook = async (
  shown: Awaited<ReturnType<typeof boardOf>>,
  mark: FileMark,
): Promise<FileAnswer> => {
  const title = `${shown.plan?.title ?? '要点'}承诺事项`;
  const rows = shown.rows.map((row) => ({
    code: row.code,
    title: row.title,
    targets: row.targets.map((one) => one.text).join('；'),
    light: `${LIGHTS[row.light.colour]}`,
    rule: row.light.text,
    state: row.stateLabel,
    leader: row.leader?.name ?? '',
    leadSection: row.leadSection?.name ?? '',
    supporting: names(row.supporting),
    addressees: names(row.addressees),
    taskForce: row.taskForce?.name ?? '',
    dueOn: row.dueOn ?? '',
    lastReportOn: row.lastReportOn ?? '',
  }));
  const column = (key: keyof (typeof rows)[number], label: string, width: number) => ({
    key,
    label,
    width,
    kind: 'text' as const,
  });
  const columns = [
    column('code', '编号', 16),
    column('title', '事项', 40),
    column('targets', '目标', 36),
    column('light', '亮灯', 8),
    column('rule', '亮灯依据', 36),
    column('state', '状态', 10),
    column('leader', '牵头领导', 12),
    column('leadSection', '牵头科室', 16),
    column('supporting', '配合单位', 24),
    column('addressees', '责任学校、镇街', 24),
    column('taskForce', '专班', 16),
    column('dueOn', '完成时限', 12),
    column('lastReportOn', '最近报告', 12),
  ];
  const headLine = `共${rows.length}项；截至${shown.on}`;
  const bytes = await writeWorkbook({ sheets: [{ name: '承诺事项', title, headLine, columns, rows }], mark });
  return { mark, bytes, mime: XLSX, fileName: `${title}-${shown.on}.xlsx` };
};
