import { z } from 'zod';
import { choice, date, integer, json, record, reference, text } from '#kernel/definition';
import type { Parts } from './geometry.ts';
import { ofBase } from './permissions.ts';

export const LAYER_KINDS = { boundary: '行政区域界线', street: '街道与社区', water: '水系', road: '道路' } as const;
export type LayerKind = keyof typeof LAYER_KINDS;
export const layerKinds = Object.keys(LAYER_KINDS) as LayerKind[];

const parts = z.array(z.array(z.array(z.tuple([z.number(), z.number()])))) as unknown as z.ZodType<Parts>;

/** One dated version of a base layer of the bureau’s own. The shapes are its file; a later day replaces, nothing vanishes. */
export const baseLayer = record({
  name: 'baseLayer',
  label: '地图底图',
  en: 'Base layer',
  path: 'base-layers',
  module: 'maps',
  title: 'name',
  sort: 'kind,-fromOn',
  derived: true,
  operations: ['upload'],
  unique: [['kind', 'fromOn']],
  verbs: { replace: '替换' },
  fields: {
    kind: choice({ label: '图层', en: 'Layer', codes: LAYER_KINDS }),
    name: text({ label: '名称', en: 'Name', max: 100 }),
    fromOn: date({ label: '自', en: 'From' }),
    source: text({ label: '数据来源', en: 'Source', max: 200, help: '测绘成果名称、年份，公开使用须有审图号' }),
    features: integer({ label: '要素数', en: 'Features', unit: '个', min: 1 }),
    file: reference('file', { label: '文件', en: 'File' }),
    /** The district’s surface, for gaps between catchments; of the boundary alone. */
    surface: json(parts, { label: '范围', en: 'Surface', optional: true }),
  },
  permissions: ofBase,
});
