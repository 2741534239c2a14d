/** Q1–Q4 and Q11: what must hold of pupils. */
import { type RawBuilder, sql } from 'kysely';
import { identityNumber, rollNumber } from '#kernel/identity';
import { parameterOn } from '#kernel/time';
import { IN_ROLL } from '#modules/pupils';
import { sharedPhonePupils, usualEntryAge } from '../parameters.ts';
import { type Asked, chunksOf, type Found, type QualityRule, within } from './rule.ts';
import { kindsOf, wordsFor } from './words.ts';

/** Pupils whose roll is held here, without those merged into another row. */
export const onRoll = ({ school }: Asked): RawBuilder<unknown> =>
  sql`from pupil p where p.merged_into is null and p.status = any(${[...IN_ROLL]}::text[]) ${within(school, 'p.school')}`;

/** What one school's pupils have is looked for in the whole tenant; nothing else is. */
const ofSchool = (school: string | null, column: string, of: string): RawBuilder<unknown> =>
  school ? sql`and ${sql.ref(column)} in (select ${sql.ref(of)} from pupil where school = ${school}::uuid)` : sql``;

type Numbered = {
  readonly id: string;
  readonly school: string;
  readonly gender: string;
  readonly birthDate: string;
  readonly idType: string;
  readonly idNumber: string | null;
  readonly rollNumber: string | null;
};

/** Numbers rest sealed, so they are opened and judged chunk by chunk; nothing of them is kept but the verdict. */
const judgeNumbers = async (
  asked: Asked,
  verdict: (row: Numbered) => Omit<Found, 'id' | 'school'> | null,
): Promise<Found[]> => {
  const found: Found[] = [];
  const open = (row: Numbered, field: 'idNumber' | 'rollNumber') => {
    const sealed = row[field];
    return sealed ? asked.tx.open(sealed, { record: 'pupil', field, id: row.id }) : null;
  };
  const query = (
    after: string,
  ) => sql`select p.id, p.school, p.gender, p.birth_date as "birthDate", p.id_type as "idType",
    p.id_number as "idNumber", p.roll_number as "rollNumber" ${onRoll(asked)} and p.id > ${after}::uuid`;
  for await (const rows of chunksOf<Numbered>(asked.tx, query))
    for (const row of rows) {
      const wrong = verdict({ ...row, idNumber: open(row, 'idNumber'), rollNumber: open(row, 'rollNumber') });
      if (wrong) found.push({ id: row.id, school: row.school, ...wrong });
    }
  return found;
};

const wrongBy = (reasons: Parameters<typeof kindsOf>[0]): Omit<Found, 'id' | 'school'> => {
  const kinds = kindsOf(reasons);
  return { detail: wordsFor(kinds), facts: { kinds } };
};

export const isProvenByNumber: QualityRule = {
  id: 'Q1',
  question: '居民身份证号的校验码、出生日期和性别位是否与登记一致',
  clause: 'GB 11643-1999；手册二·9 Q1',
  level: 'error',
  dataset: 'pupils',
  record: 'pupil',
  population: onRoll,
  find: (asked) =>
    judgeNumbers(asked, (row) => {
      if (row.idType !== 'residentId' || !row.idNumber) return null;
      const { outcome, reasons } = identityNumber(row.idNumber, { gender: row.gender, birthDate: row.birthDate });
      return outcome === 'notMet' ? wrongBy(reasons) : null;
    }),
};

export const hasFittingRollNumber: QualityRule = {
  id: 'Q2',
  question: '学籍号是否为G、J或L加18位，G后的号码是否与证件一致',
  clause: '手册二·3、二·9 Q2',
  level: 'error',
  dataset: 'pupils',
  record: 'pupil',
  population: onRoll,
  find: (asked) =>
    judgeNumbers(asked, (row) => {
      if (!row.rollNumber) return null;
      const resident = row.idType === 'residentId' ? row.idNumber : null;
      const { outcome, reasons, warnings } = rollNumber(row.rollNumber, resident);
      if (outcome === 'notMet') return wrongBy(reasons);
      return warnings.length === 0 ? null : { ...wrongBy(warnings), level: 'warn' };
    }),
};

export const isEnrolledOnce: QualityRule = {
  id: 'Q3',
  question: '一人是否只有一条在籍经历，同一证件是否只在一处在籍',
  clause: '《中小学生学籍管理办法》（教基〔2025〕1号）一人一籍；手册二·9 Q3',
  level: 'error',
  dataset: 'pupils',
  record: 'pupil',
  population: onRoll,
  find: async (asked) => {
    const rows = await asked.tx.rowsAcross<{ id: string; school: string; spells: number; rolls: number }>(sql`
      with spells as (select pupil, count(*)::integer as n from enrolment where to_on is null
        ${ofSchool(asked.school, 'pupil', 'id')} group by pupil having count(*) > 1),
      same as (select id_number_match as match, count(*)::integer as n from pupil where merged_into is null
        and status = any(${[...IN_ROLL]}::text[]) and id_number_match is not null
        ${ofSchool(asked.school, 'id_number_match', 'id_number_match')} group by id_number_match having count(*) > 1)
      select p.id, p.school, coalesce(spells.n, 1) as spells, coalesce(same.n, 1) as rolls
      from pupil p left join spells on spells.pupil = p.id left join same on same.match = p.id_number_match
      where p.merged_into is null and p.status = any(${[...IN_ROLL]}::text[]) ${within(asked.school, 'p.school')}
        and (spells.n is not null or same.n is not null)`);
    return rows.map(({ id, school, spells, rolls }) => ({
      id,
      school,
      detail: [
        ...(spells > 1 ? [`有${spells}条没有结束的在籍经历`] : []),
        ...(rolls > 1 ? [`同一证件号码在${rolls}处在籍`] : []),
      ].join('；'),
      facts: { spells, rolls },
    }));
  },
};

export const isOfUsualAge: QualityRule = {
  id: 'Q4',
  question: '入学时的年龄是否在通常年龄上下两岁以内',
  clause: '《义务教育法》第十一条；手册二·9 Q4',
  level: 'warn',
  dataset: 'pupils',
  record: 'pupil',
  population: onRoll,
  find: async (asked) => {
    const usual = await parameterOn(asked.tx, usualEntryAge, asked.on);
    const { tolerance, ...byStage } = usual;
    const rows = await asked.tx.rowsAcross<{ id: string; school: string; age: number; usual: number }>(sql`
      select * from (select p.id, p.school, extract(year from age(make_date(p.entry_year, 8, 31), p.birth_date))::integer as age,
          (${JSON.stringify(byStage)}::jsonb ->> p.stage)::integer as usual ${onRoll(asked)}) as aged
      where abs(aged.age - aged.usual) > ${tolerance}`);
    return rows.map(({ id, school, age, usual: expected }) => ({
      id,
      school,
      detail: `入学当年8月31日为${age}周岁，通常为${expected}周岁，相差超过${tolerance}岁`,
      facts: { age, usual: expected },
    }));
  },
};

export const hasOwnGuardianPhone: QualityRule = {
  id: 'Q11',
  question: '一个监护人手机号是否没有被多个家庭共用',
  clause: '手册二·9 Q11',
  level: 'warn',
  dataset: 'pupils',
  record: 'pupil',
  population: onRoll,
  find: async (asked) => {
    const most = await parameterOn(asked.tx, sharedPhonePupils, asked.on);
    const { school } = asked;
    const rows = await asked.tx.rowsAcross<{ id: string; school: string; shared: number }>(sql`
      with shared as (select phone_match as match, count(distinct pupil)::integer as n from guardian
        where phone_match is not null ${school ? sql`and phone_match in (select phone_match from guardian where school = ${school}::uuid)` : sql``}
        group by phone_match having count(distinct pupil) > ${most} and count(distinct name) > 1)
      select p.id, p.school, max(shared.n) as shared from pupil p join guardian g on g.pupil = p.id
        join shared on shared.match = g.phone_match
      where p.merged_into is null and p.status = any(${[...IN_ROLL]}::text[]) ${within(asked.school, 'p.school')}
      group by p.id, p.school`);
    return rows.map(({ id, school: at, shared }) => ({
      id,
      school: at,
      detail: `监护人手机号共登记在${shared}名学生名下，且监护人姓名不同`,
      facts: { shared },
    }));
  },
};

export const pupilRules = [
  isProvenByNumber,
  hasFittingRollNumber,
  isEnrolledOnce,
  isOfUsualAge,
  hasOwnGuardianPhone,
] as const;
