import { erasureOverview, erasureSheet, findErasures, placeHold } from '#contract/erasure';
import { answerByWrite, answerReading, answerWriting, type BoundRoute, type FileAnswer } from '#kernel/http';
import { markExport } from '#kernel/privacy';
import { refuse } from '#kernel/refusal';
import { writeWorkbook } from '#kernel/sheet';
import type { WriteTransaction } from '#kernel/store';
import { retentionText, today } from '#kernel/time';
import { datasetsOf, dueRows, type ErasureParts, findDue, periodsOf } from './find-due.ts';
import { ERASURE_STATES, erasureList, legalHold } from './records.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** How many due rows of a dataset are counted. */
const MOST = 10_000;

const sheetOf = async (tx: WriteTransaction, id: string): Promise<FileAnswer> => {
  const list = await tx.get(erasureList, id);
  const mark = await markExport(tx, { record: erasureList.name, id, scope: list.title, about: { format: 'xlsx' } });
  const why = new Map((list.kept ?? []).map((one) => [one.id, one.why]));
  const ids = [...new Set([...list.items.map((one) => one.id), ...why.keys()])];
  const on = new Map(list.items.map((one) => [one.id, one.on]));
  const bytes = await writeWorkbook({
    mark,
    sheets: [
      {
        name: '销毁清单',
        title: list.title,
        headLine: `依据：${list.basis}；状态：${ERASURE_STATES[list.state]}`,
        columns: [
          { key: 'id', label: '记录编号', width: 40, kind: 'text' },
          { key: 'on', label: '起算日', width: 14, kind: 'text' },
          { key: 'outcome', label: '处理', width: 14, kind: 'text' },
          { key: 'why', label: '暂不销毁的原因', width: 50, kind: 'text' },
        ],
        rows: ids.map((one) => ({
          id: one,
          on: on.get(one) ?? '',
          outcome: why.has(one) ? '暂不销毁' : list.state === 'executed' ? '已销毁' : '拟销毁',
          why: why.get(one) ?? '',
        })),
      },
    ],
  });
  return { mark, bytes, mime: XLSX, fileName: `销毁清单-${today()}.xlsx` };
};

/** What is due, looking for it now, holds; the lists' own steps are actions of their record. */
export const erasureRoutes = (parts: ErasureParts): readonly BoundRoute[] => [
  answerReading(erasureOverview, async ({ tx }) => {
    const periods = await periodsOf(tx, parts);
    const holds = await tx.lookup(legalHold, { state: 'active' });
    const open = await tx.lookup(erasureList, { state: ['found', 'proposed', 'approved'] });
    const datasets = [];
    for (const [at, { definition, personal }] of datasetsOf(parts.registry).entries()) {
      const period = periods[at];
      const years = period?.years;
      const except = open.flatMap(({ dataset, items }) =>
        dataset === definition.name ? items.map(({ id }) => id) : [],
      );
      const due =
        typeof years === 'number' ? await dueRows(tx, { definition, personal, years, most: MOST, except }) : null;
      datasets.push({
        record: definition.name,
        label: definition.label,
        period: years === undefined ? '未规定' : retentionText(years),
        begins: personal.retention.begins,
        source: period?.source ?? '',
        stays: personal.retention.stays ?? null,
        due: due?.length ?? null,
        held: holds.some(({ dataset, row }) => dataset === definition.name && !row),
      });
    }
    return { datasets };
  }),
  answerByWrite(findErasures, async ({ house, actor, write }) => {
    await findDue(house, actor.tenantId, parts);
    // The house lists what is due, and lists nothing twice.
    return write(async (tx) => ({ lists: (await tx.find(erasureList, { state: 'found' })).length }));
  }),
  answerWriting(placeHold, async ({ tx, body }) => {
    const definition = parts.registry.byName.get(body.dataset);
    if (!definition || !datasetsOf(parts.registry).some((one) => one.definition === definition))
      throw refuse('unknown-dataset', '没有发出留存令', '没有这个个人信息数据集', '请从列表里选择数据集。');
    if (body.row && !(await tx.peek(definition, body.row)))
      throw refuse('not-found', '没有发出留存令', '没有这条记录', '请核对记录编号。', { status: 404 });
    const hold = await tx.system.create(
      legalHold,
      { ...body, datasetLabel: definition.label },
      { reason: body.reason, set: { placedBy: tx.actor.personId } },
    );
    return { id: hold.id };
  }),
  answerWriting(erasureSheet, ({ tx, params }) => sheetOf(tx, params.id)),
];
