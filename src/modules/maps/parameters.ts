import { z } from 'zod';
import { parameter } from '#kernel/time';

/** Up to this many square metres two outlines drawn along the same street may differ. */
export const sliverArea = parameter({
  name: 'sliverArea',
  label: '施教区重叠、空白不计的最大面积',
  unit: '平方米',
  module: 'maps',
  keeper: '发展规划科',
  schema: z.number().min(0).max(1_000_000),
  seeds: [
    {
      value: 500,
      region: 'CN',
      from: '2000-01-01',
      to: null,
      source: '本系统默认：同一条道路两侧分别描绘的误差；请按本局底图比例尺核定',
      sourceCheckedOn: '2026-11-23',
      certainty: 'check',
    },
  ],
});

export const mapParameters = [sliverArea] as const;
