/** What the inputs of a forecast must satisfy, and how a run freezes them. Source: row seats.forecast. */
import { organisationOf } from '#kernel/access';
import type { PrepareContext } from '#kernel/definition';
import { Refusal, refuse } from '#kernel/refusal';
import type { WriteTransaction } from '#kernel/store';
import { seatArea } from '#modules/construction';
import { forecast } from './forecast.ts';
import { gather } from './gather.ts';

type Write = PrepareContext<WriteTransaction>;

/** Years of each stage, for grades that do not exist. */
const LONGEST: Readonly<Record<string, number>> = { preschool: 3, primary: 6, juniorMiddle: 3, seniorMiddle: 3 };

/** @throws Refusal `missing-reference`, `invalid` */
export const prepareAreaRow = async ({ tx, next }: Write): Promise<Record<string, unknown>> => {
  const found = await tx.peek(seatArea, String(next.area));
  if (!found) throw refuse('missing-reference', '没有保存', '没有这个学位片区', '请重新选择片区。');
  if (next.stage && Number(next.grade) > (LONGEST[String(next.stage)] ?? 0))
    throw new Refusal({
      code: 'invalid',
      title: '在校生没有保存',
      reasons: [
        { field: 'grade', detail: '这个学段没有这个年级', remedy: '请核对学段和年级。', facts: { code: 'no-grade' } },
      ],
    });
  return { district: found.district };
};

/** @throws Refusal `invalid` */
export const prepareCapacity = async ({ tx, values, next }: Write): Promise<Record<string, unknown>> => {
  if (values.school && (await organisationOf(tx, String(next.school))).kind !== 'school')
    throw refuse('invalid', '办学规模没有保存', '所选单位不是学校', '请选择学校。');
  if (next.untilYear && Number(next.untilYear) < Number(next.fromYear))
    throw refuse('invalid', '办学规模没有保存', '结束学年早于开始学年', '请核对两个学年。');
  return {};
};

/** A run takes what it needs when it is made; later corrections make another run. @throws Refusal `no-areas`, `not-in-force` */
export const prepareRun = async ({ tx, before, next }: Write): Promise<Record<string, unknown>> => {
  if (before) return {};
  const { district, baseYear, horizon } = next;
  const inputs = await gather(tx, { district: String(district), baseYear: Number(baseYear), horizon: Number(horizon) });
  return { inputs, results: forecast(inputs), madeBy: tx.actor.personId };
};
