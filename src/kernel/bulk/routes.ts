import { previewBulk, showBulk, startBulk, writeCells } from '#contract/bulk';
import { requireAdministration } from '#kernel/access';
import type { Registry } from '#kernel/definition';
import { answerAsking, answerByWrite, answerReading, answerWriting, type BoundRoute, Written } from '#kernel/http';
import { rehearse } from '#kernel/import';
import { type JobKind, startJob } from '#kernel/job';
import { noteLook, noteNamed } from '#kernel/privacy';
import { refuse } from '#kernel/refusal';
import type { WriteTransaction } from '#kernel/store';
import { inWords, refuseChange } from './apply.ts';
import { noteRehearsal, writeCellsInto } from './cells.ts';
import { previewOf } from './preview.ts';
import { bulkChange } from './records.ts';
import { selected } from './select.ts';
import { bulkViewOf, recordOf } from './view.ts';

/** Labels of what the samples refer to. */
export type TitlesOf = (
  tx: any,
  definition: any,
  rows: readonly any[],
) => Promise<Record<string, Record<string, string>>>;

/** Routes of bulk changes and pasted cells. `job` is the kind that the composition registers. */
export const bulkRoutes = (registry: Registry, job: JobKind, titlesOf: TitlesOf): BoundRoute[] => [
  answerAsking(previewBulk, async (context) => {
    const { house, actor, body } = context;
    const definition = recordOf(registry, body.record);
    const preview = await previewOf(house, actor, definition, body);
    const after = 'values' in body.change ? [body.change.values] : [];
    const rows = [...preview.samples.map(({ before }) => before), ...after];
    const titles = await house.database.read(actor, (tx) => titlesOf(tx, definition, rows));
    const ids = [...preview.samples, ...preview.refusals].map(({ id }) => id);
    noteLook(context, { definition, ids, scope: `批量修改${definition.label}的预览` });
    noteNamed(context, registry, titles, `批量修改${definition.label}的预览`);
    return { ...preview, titles };
  }),
  answerWriting(startBulk, async ({ tx, body }) => {
    const definition = recordOf(registry, body.record);
    await requireAdministration(tx, definition);
    refuseChange(tx, definition, body.change);
    const ids = await selected(tx, definition, body.selection);
    if (ids.length === 0)
      throw refuse('nothing-selected', '没有开始', '没有选中的记录，或它们已不在您的职责范围内', '请重新选择。');
    const what = `${inWords(definition, body.change)}：${ids.length}条${definition.label}`.slice(0, 300);
    const kept = { record: definition.name, what, change: body.change, ids, total: ids.length };
    const row = await tx.system.create(bulkChange, kept);
    const id = await startJob(tx, job, { bulkId: row.id }, { title: what });
    await tx.system.update(bulkChange, row.id, { job: id });
    return { id: row.id, job: id };
  }),
  answerReading(showBulk, async (context) => {
    const { tx, params } = context;
    const view = await bulkViewOf(tx, registry, await tx.get(bulkChange, params.id));
    const definition = recordOf(registry, view.record);
    noteLook(context, {
      definition,
      ids: view.refusals.map(({ id }) => id),
      scope: `批量修改${definition.label}的结果`,
    });
    return view;
  }),
  answerByWrite(writeCells, async ({ house, actor, write, body, afterwards }) => {
    const definition = recordOf(registry, body.record);
    await house.database.read(actor, (tx) => requireAdministration(tx, definition));
    const work = async (tx: WriteTransaction) => ({ rows: await writeCellsInto(tx, registry, definition, body.rows) });
    if (!body.dry) return write(work);
    const rehearsed = await rehearse(house.database, actor, work);
    afterwards(async (tx) => {
      await noteRehearsal(tx, definition, rehearsed.rows);
      return undefined;
    });
    return new Written(rehearsed);
  }),
];
