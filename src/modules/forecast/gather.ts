/** Takes what a forecast needs from the records of a district's areas, as they stand at this moment. */
import { sql } from 'kysely';
import { refuse } from '#kernel/refusal';
import type { ReadTransaction } from '#kernel/store';
import { type ParameterDefinition, parameterFactOn, showValue, today } from '#kernel/time';
import { placeClassSize } from '#modules/construction';
import type { AreaInputs, ForecastInputs } from './inputs.ts';
import { calibrationWeights, futureBirthChange, housingPupils, seatWarning } from './parameters.ts';

type Asked = { readonly district: string; readonly baseYear: number; readonly horizon: number };

const areasOf = (tx: ReadTransaction, district: string): Promise<{ id: string; name: string; schools: string[] }[]> =>
  tx.rows(sql`select a.id, a.name, a.schools from seat_area a join organisation o on o.tenant_id = a.tenant_id and o.id = a.district
    join organisation d on d.tenant_id = a.tenant_id and d.id = ${district}::uuid where starts_with(o.path, d.path) order by a.name`);

const births = (tx: ReadTransaction, area: string): Promise<AreaInputs['births']> =>
  tx.rows(sql`select cohort, births from birth_count where area = ${area}::uuid order by cohort`);
const rolls = (tx: ReadTransaction, area: string, base: number): Promise<AreaInputs['rolls']> =>
  tx.rows(sql`select school_year as year, stage, grade, pupils from roll_count
    where area = ${area}::uuid and school_year <= ${base} order by school_year, stage, grade`);
const housing = (tx: ReadTransaction, area: string): Promise<AreaInputs['housing']> =>
  tx.rows(sql`select h.name, (line->>'year')::integer as year, (line->>'households')::integer as households
    from housing_project h, jsonb_array_elements(h.handover) as line where h.area = ${area}::uuid order by h.name, 2`);
const capacity = (tx: ReadTransaction, schools: readonly string[]): Promise<AreaInputs['capacity']> =>
  tx.rowsAcross(sql`select stage, classes, from_year as "fromYear", until_year as "untilYear" from school_capacity
    where school = any(${[...schools]}::uuid[]) order by stage, from_year, classes`);
/** Promised by 1 September counts for that autumn; what stood by the base year's is among the approved classes. */
const planned = (tx: ReadTransaction, area: string, base: number): Promise<AreaInputs['planned']> =>
  tx.rows(sql`select c.id as project, c.name, p.stage, p.classes, p.places,
      case when p.planned_on is null then null else extract(year from p.planned_on)::integer
        + case when to_char(p.planned_on, 'MM-DD') > '09-01' then 1 else 0 end end as year
    from project_places p join construction_project c on c.tenant_id = p.tenant_id and c.id = p.project
    where p.area = ${area}::uuid and c.state <> 'stopped'
      and (p.delivered_on is null or p.delivered_on > make_date(${base}, 9, 1)) order by c.name, p.stage`);

const parametersOf = async (tx: ReadTransaction): Promise<Pick<ForecastInputs, 'parameters' | 'sources'>> => {
  const sources: ForecastInputs['sources'] = [];
  const take = async <V>(definition: ParameterDefinition<V>): Promise<V> => {
    const fact = await parameterFactOn(tx, definition, today());
    sources.push({ label: definition.label, value: showValue(definition, fact.value), source: fact.source });
    return fact.value;
  };
  return {
    parameters: {
      weights: await take(calibrationWeights as ParameterDefinition<number[]>),
      birthChange: await take(futureBirthChange),
      housing: await take(housingPupils),
      classSize: await take(placeClassSize),
      warning: await take(seatWarning),
    },
    sources,
  };
};

/** @throws Refusal `no-areas`, `not-in-force` */
export const gather = async (tx: ReadTransaction, { district, baseYear, horizon }: Asked): Promise<ForecastInputs> => {
  const found = await areasOf(tx, district);
  if (found.length === 0) throw refuse('no-areas', '不能测算', '这个辖区还没有学位片区', '请先登记片区及其学校。');
  const areas: AreaInputs[] = [];
  for (const { id, name, schools } of found)
    areas.push({
      id,
      name,
      births: await births(tx, id),
      rolls: await rolls(tx, id, baseYear),
      housing: await housing(tx, id),
      capacity: await capacity(tx, schools),
      planned: await planned(tx, id, baseYear),
    });
  const years = Array.from({ length: horizon }, (_, at) => baseYear + at + 1);
  return { baseYear, years, takenOn: today(), ...(await parametersOf(tx)), areas };
};
