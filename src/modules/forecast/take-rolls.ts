/** Takes the rolls of a school year from the register: what a record holds, nobody types. */
import { sql } from 'kysely';
import { refuse } from '#kernel/refusal';
import type { WriteTransaction } from '#kernel/store';
import { schoolCalendar, today } from '#kernel/time';
import { seatArea } from '#modules/construction';
import { gradeOf, type Stage } from '#modules/institutions';
import { type ForecastStage, forecastStages } from './inputs.ts';
import { rollCount } from './records.ts';

type Counted = { stage: Stage; entryYear: number; pupils: number };

/** Pupils on the roll of the area's schools on a day, by stage and year of entry. */
const onRoll = (tx: WriteTransaction, schools: readonly string[], on: string): Promise<Counted[]> =>
  tx.rows<Counted>(sql`select stage, entry_year as "entryYear", count(*)::integer as pupils from enrolment
    where school = any(${[...schools]}::uuid[]) and from_on <= ${on}::date and (to_on is null or to_on > ${on}::date)
    group by stage, entry_year`);

const byGrade = (rows: readonly Counted[], year: number): Map<string, number> => {
  const sums = new Map<string, number>();
  for (const { stage, entryYear, pupils } of rows) {
    const { state, grade } = gradeOf({ stage, entryYear }, year);
    if (state === 'inSchool' && (forecastStages as readonly string[]).includes(stage))
      sums.set(`${stage} ${grade}`, (sums.get(`${stage} ${grade}`) ?? 0) + pupils);
  }
  return sums;
};

const keep = async (tx: WriteTransaction, area: string, schoolYear: number, key: string, pupils: number) => {
  const [stage, grade] = key.split(' ') as [ForecastStage, string];
  const at = { area, schoolYear, stage, grade: Number(grade) };
  const [before] = await tx.find(rollCount, at);
  const facts = { pupils, source: '学籍库' };
  if (before) await tx.update(rollCount, before.id, facts, { verb: 'takeRolls' });
  else await tx.create(rollCount, { ...at, ...facts }, { verb: 'takeRolls' });
};

/** @throws Refusal `not-begun`, `forbidden` */
export const takeRollsOf = async (tx: WriteTransaction, schoolYear: number) => {
  const on = (await schoolCalendar(tx)).yearStart(schoolYear);
  if (on > today()) throw refuse('not-begun', '不能取数', `${schoolYear}学年${on}才开始`, '请选择已经开始的学年。');
  const areas = await tx.find(seatArea);
  let [pupils, rows] = [0, 0];
  for (const { id, schools } of areas)
    for (const [key, count] of byGrade(await onRoll(tx, schools, on), schoolYear)) {
      await keep(tx, id, schoolYear, key, count);
      pupils += count;
      rows += 1;
    }
  return { schoolYear, on, areas: areas.length, pupils, rows };
};
