/** Standardisation of a district: schools against items, and a gap as a matter of the school's 一校一案. */
import { organisationOf } from '#kernel/access';
import { refuse } from '#kernel/refusal';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import { type CivilDate, today } from '#kernel/time';
import { refuseBeyondReach } from '#modules/institutions';
import { improvement } from '../improvement/record.ts';
import { evaluateStandards } from './evaluate.ts';

/** @throws Refusal `not-found`, `beyond-reach`, `not-in-force` */
export const standardsPageOf = async (tx: ReadTransaction, organisation: string, on: CivilDate = today()) => {
  const { name } = await organisationOf(tx, organisation);
  await refuseBeyondReach(tx, organisation);
  const under = await tx.find(improvement, { origin: 'standardisation', state: ['open', 'planned', 'reported'] });
  return {
    organisation: { id: organisation, name },
    on,
    ...(await evaluateStandards(tx, organisation, on)),
    improvements: under.map((one) => ({ id: one.id, school: one.organisation, item: one.item ?? '' })),
  };
};

type Gap = { readonly school: string; readonly stage: string; readonly item: string; readonly dueOn: string };

const noGap = () =>
  refuse('no-gap', '没有建立改进事项', '这项标准没有未达标的记录', '请核对学校、学段和标准；无法计算的先补录数据。');

/** Opens the matter of one item that a school does not meet, with the gap as it is today. @throws Refusal `beyond-reach`, `no-gap`, `duplicate-gap` */
export const openStandardGap = async (tx: WriteTransaction, organisation: string, given: Gap) => {
  await refuseBeyondReach(tx, organisation);
  const { items, schools } = await evaluateStandards(tx, organisation, today());
  const item = items.find((one) => one.id === given.item);
  const stage = schools.find((one) => one.school === given.school)?.stages.find((one) => one.stage === given.stage);
  const found = stage?.results.find((one) => one.item === given.item);
  if (!item || !stage || found?.verdict !== 'notMet') throw noGap();
  const gap = found.gap === null ? null : Number(found.gap.toFixed(2));
  const tooMuch = item.direction === 'atMost' ? '超' : '缺';
  const short = gap === null ? '未达标' : `${tooMuch}${gap}${found.gapUnit}`;
  const value =
    found.value === null ? '' : `现为${found.value.toFixed(2)}${item.unit}，标准${item.threshold}${item.unit}，`;
  const row = await tx.create(improvement, {
    organisation: given.school,
    origin: 'standardisation',
    item: `standard.${given.stage}.${item.code}`,
    schoolYear: today().slice(0, 4),
    title: `${item.label}${short}（${stage.label}）`,
    problem: `${item.label}：${value}${short}。${found.missing.join('')}依据：${item.source}。`,
    ...(gap === null ? {} : { shortfall: gap, unit: found.gapUnit ?? '' }),
    dueOn: given.dueOn,
  });
  return { id: row.id, title: row.title };
};
