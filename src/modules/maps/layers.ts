/** The bureau’s own base layers: brought in by the administrator, kept as files, one version a day. */
import { z } from 'zod';
import { type RowOf, reasonsOf } from '#kernel/definition';
import { file, readBlob, storeFile } from '#kernel/file';
import type { House, Upload } from '#kernel/http';
import { Refusal, refuse } from '#kernel/refusal';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import { isCivilDate, today } from '#kernel/time';
import { type Collection, readCollection } from './geojson.ts';
import { crossingsOf, type Parts, type Rings } from './geometry.ts';
import { baseLayer, LAYER_KINDS, type LayerKind, layerKinds } from './layer-record.ts';

const TITLE = '底图没有保存';
const form = z.object({
  kind: z.enum(layerKinds as [LayerKind, ...LayerKind[]], '请选择图层'),
  source: z.string('请填写数据来源').trim().min(1, '请填写数据来源').max(200, '数据来源最多200个字'),
  fromOn: z.string('请选择起用日期').refine(isCivilDate, '请按“2026-03-09”的格式填写起用日期'),
});
type Form = z.infer<typeof form>;

const formOf = (given: Readonly<Record<string, string>>): Form => {
  const parsed = form.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new Refusal({ code: 'invalid', title: TITLE, reasons: reasonsOf(parsed.error) });
};

const partsOf = ({ features }: Collection): Parts | null =>
  features.flatMap(({ geometry }): Rings[] | null[] => {
    if (geometry.type === 'Polygon') return [geometry.coordinates as Rings];
    return geometry.type === 'MultiPolygon' ? [...(geometry.coordinates as Rings[])] : [null];
  }) as Parts | null;

/** The district’s surface: nothing but outlines that do not cross themselves. */
const surfaceOf = (collection: Collection): Parts => {
  const parts = partsOf(collection) as (Rings | null)[];
  if (parts.some((one) => one === null))
    throw refuse('not-a-surface', TITLE, '行政区域界线里有点或线', '请导出为面（区域）后再上传。');
  const crossing = (parts as Rings[]).flatMap(crossingsOf)[0];
  if (crossing)
    throw refuse(
      'self-crossing',
      TITLE,
      `区域的边界自己相交（在经度、纬度${crossing[0].toFixed(5)}，${crossing[1].toFixed(5)}附近）`,
      '请在制图软件里改正后重新导出。',
    );
  return parts as Rings[];
};

/** Whoever may not keep the map is told so before anything of the file is looked at. */
export const refuseUnlessKeeping = (tx: ReadTransaction): void => {
  if (tx.may(baseLayer, 'upload')) return;
  throw refuse('forbidden', '不能上传底图', '地图底图由系统管理员维护', '请把文件交给管理员上传。', { status: 403 });
};

/** @throws Refusal `forbidden`, `invalid`, `no-file` and everything that `readCollection` finds */
export const keepLayer = async (
  tx: WriteTransaction,
  house: House,
  upload: Upload | undefined,
  given: Readonly<Record<string, string>>,
) => {
  refuseUnlessKeeping(tx);
  const { kind, source, fromOn } = formOf(given);
  if (!upload) throw refuse('no-file', TITLE, '没有选择文件', '请选择GeoJSON文件。');
  const collection = readCollection(upload.bytes, TITLE);
  const content = {
    name: `${LAYER_KINDS[kind]}（${fromOn}起）`,
    source,
    features: collection.features.length,
    file: (await storeFile(tx, house, upload)).id,
    surface: kind === 'boundary' ? surfaceOf(collection) : null,
  };
  const [same] = await tx.lookup(baseLayer, { kind, fromOn });
  const row = same
    ? await tx.system.update(baseLayer, same.id, content, { verb: 'replace' })
    : await tx.system.create(baseLayer, { kind, fromOn, ...content }, { verb: 'upload' });
  return { id: row.id, kind, features: content.features, fromOn };
};

/** Of each kind the version that holds on a day. */
export const layersOn = async (tx: ReadTransaction, on: string): Promise<RowOf<typeof baseLayer>[]> => {
  const rows = await tx.find(baseLayer, { fromOn: { op: 'lte', value: on } }, { sort: 'fromOn' });
  return [...new Map(rows.map((row) => [row.kind, row])).values()];
};

/** The shapes of a version, from its file. @throws Error (a fault) where the file was altered on the disk */
export const shapesOf = async (
  tx: ReadTransaction,
  house: House,
  row: RowOf<typeof baseLayer>,
): Promise<Collection> => {
  const kept = await tx.peek(file, row.file);
  if (!kept) throw new Error(`base layer ${row.id} has no file`);
  return readCollection(await readBlob(house.folder, kept.sha256), TITLE);
};

/** The district’s surface today; null where nobody has drawn it. */
export const surfaceOn = async (tx: ReadTransaction, on: string = today()): Promise<Parts | null> =>
  (await layersOn(tx, on)).find(({ kind }) => kind === 'boundary')?.surface ?? null;
