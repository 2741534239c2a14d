import { z } from 'zod';
import { parameter } from '#kernel/time';

/** How soon a head follows what was written: after so many minutes, or so many entries, whichever comes first. */
export const journalSealing = parameter({
  name: 'journalSealing',
  label: '日志封存间隔',
  module: 'seal',
  schema: z.object({ minutes: z.number().int().min(1).max(1440), entries: z.number().int().min(1).max(1_000_000) }),
  show: ({ minutes, entries }) => `每${minutes}分钟，或新增${entries}条`,
  seeds: [
    {
      region: 'CN',
      from: '2016-01-01',
      to: null,
      value: { minutes: 10, entries: 1000 },
      source: '产品默认值，按本单位审计要求调整',
      sourceCheckedOn: '2026-11-23',
      certainty: 'check',
    },
  ],
});

export const sealParameters = [journalSealing] as const;
