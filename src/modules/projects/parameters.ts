import { z } from 'zod';
import { parameter } from '#kernel/time';

/** How many days before its date a milestone counts as due. */
export const projectDueWithin = parameter({
  name: 'projectDueWithin',
  label: '项目节点临近到期',
  unit: '天',
  module: 'projects',
  schema: z.number().int().min(0).max(180),
  seeds: [
    {
      value: 30,
      region: 'CN',
      from: '2016-01-01',
      to: null,
      source: '本系统默认（时限前30天提示临近到期），须本地核实',
      sourceCheckedOn: '2026-11-22',
      certainty: 'check',
    },
  ],
});

export const projectParameters = [projectDueWithin] as const;
