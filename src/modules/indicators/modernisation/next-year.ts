/** Next year's version of a framework begins as a copy of this year's. */
import { refuse } from '#kernel/refusal';
import type { WriteTransaction } from '#kernel/store';
import { frameworkItem, indicatorFramework } from './framework-records.ts';

/** @throws Refusal `not-found`, `duplicate` where that year's version exists */
export const copyToNextYear = async (tx: WriteTransaction, id: string) => {
  const from = await tx.get(indicatorFramework, id);
  if (from.state === 'draft')
    throw refuse('still-draft', '不能编制下一年度', '本年度的指标体系还没有启用', '请先启用，再编制下一年度。');
  const year = String(Number(from.year) + 1);
  const title = from.title.includes(from.year) ? from.title.replace(from.year, year) : `${from.title}（${year}）`;
  const { series, source } = from;
  const next = await tx.create(indicatorFramework, { title, series, year, source });
  const items = await tx.find(frameworkItem, { framework: id });
  await tx.createMany(
    frameworkItem,
    items.map(({ number, name, weight, method, target, unit, steps, computedFrom, note }) => ({
      framework: next.id,
      ...{ number, name, weight, method, target, unit, steps, computedFrom, note },
    })),
  );
  return { id: next.id, title, items: items.length };
};
