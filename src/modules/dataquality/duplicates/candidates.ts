/** Which rows are probably one: found set-based, scored by dated weights, put before people. */
import { sql } from 'kysely';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import { parameterOn, today } from '#kernel/time';
import { duplicateWeights } from '../parameters.ts';
import { duplicatePair } from './pair-record.ts';
import type { PairRecord } from './words.ts';

/** What a pair of rows has in common, and what parts it. */
type Alike = {
  readonly first: string;
  readonly second: string;
  readonly firstSchool: string;
  readonly secondSchool: string;
  readonly signs: readonly Sign[];
};
const SIGNS = {
  identity: '证件号码相同',
  nameAndBirth: '姓名和出生日期相同',
  phone: '监护人手机号相同',
  name: '姓名（名称）相同',
  creditCode: '统一社会信用代码相同',
  address: '地址相同',
  identityDiffers: '证件号码不同',
} as const;
type Sign = keyof typeof SIGNS;
type Weights = Readonly<Record<Sign | 'threshold', number>>;

/** 0–100. @example scoreOf(['nameAndBirth', 'phone'], weights) // 80 */
export const scoreOf = (signs: readonly Sign[], weights: Weights): number =>
  Math.max(0, Math.min(100, Math.round(signs.reduce((sum, sign) => sum + weights[sign], 0))));
export const wordsOf = (signs: readonly Sign[]): string[] => signs.map((sign) => SIGNS[sign]);

type Flagged = Omit<Alike, 'signs'> & Partial<Record<Sign, boolean>>;
const signsIn = ({ first, second, firstSchool, secondSchool, ...flags }: Flagged): Alike => ({
  first,
  second,
  firstSchool,
  secondSchool,
  signs: (Object.keys(SIGNS) as Sign[]).filter((sign) => flags[sign] === true),
});

/** Telephones that a whole class has say nothing about two children. */
const MOST_OF_ONE_PHONE = 20;

const alikePupils = (tx: ReadTransaction): Promise<Flagged[]> =>
  tx.rowsAcross(sql`
    with live as (select id, school, name, birth_date, id_number_match as match from pupil where merged_into is null),
    phone as (select g.pupil, g.phone_match as match from guardian g where g.phone_match in
      (select phone_match from guardian where phone_match is not null group by phone_match having count(distinct pupil) between 2 and ${MOST_OF_ONE_PHONE})),
    pair as (
      select a.id as first, b.id as second from live a join live b on a.match = b.match and a.id < b.id
      union select a.id, b.id from live a join live b on a.name = b.name and a.birth_date = b.birth_date and a.id < b.id
      union select a.id, b.id from phone x join phone y on x.match = y.match and x.pupil < y.pupil
        join live a on a.id = x.pupil join live b on b.id = y.pupil and b.name = a.name)
    select a.id as first, b.id as second, a.school as "firstSchool", b.school as "secondSchool",
      coalesce(a.match = b.match, false) as identity, coalesce(a.match <> b.match, false) as "identityDiffers",
      (a.name = b.name and a.birth_date = b.birth_date) as "nameAndBirth", (a.name = b.name and a.birth_date <> b.birth_date) as name,
      exists (select 1 from phone x join phone y on x.match = y.match where x.pupil = a.id and y.pupil = b.id) as phone
    from pair join live a on a.id = pair.first join live b on b.id = pair.second`);

const alikeTeachers = (tx: ReadTransaction): Promise<Flagged[]> =>
  tx.rowsAcross(sql`
    with live as (select id, school, name, birth_date, id_number_match as match from teacher where merged_into is null),
    pair as (select a.id as first, b.id as second from live a join live b on a.match = b.match and a.id < b.id
      union select a.id, b.id from live a join live b on a.name = b.name and a.birth_date = b.birth_date and a.id < b.id)
    select a.id as first, b.id as second, a.school as "firstSchool", b.school as "secondSchool",
      coalesce(a.match = b.match, false) as identity, coalesce(a.match <> b.match, false) as "identityDiffers",
      (a.name = b.name and a.birth_date = b.birth_date) as "nameAndBirth"
    from pair join live a on a.id = pair.first join live b on b.id = pair.second`);

/** Blanks and brackets do not make another school. */
const plainName = sql`regexp_replace(name, '[[:space:]（）()·]', '', 'g')`;
const alikeSchools = (tx: ReadTransaction): Promise<Flagged[]> =>
  tx.rowsAcross(sql`
    with live as (select id, organisation as school, ${plainName} as name, credit_code, address from school
      where merged_into is null and closed_on is null)
    select a.id as first, b.id as second, a.school as "firstSchool", b.school as "secondSchool",
      (a.name = b.name) as "nameAndBirth", coalesce(a.credit_code = b.credit_code, false) as "creditCode",
      coalesce(a.address = b.address, false) as address
    from live a join live b on a.id < b.id and (a.name = b.name or a.credit_code = b.credit_code)`);

const SEARCHES: Readonly<Record<PairRecord, (tx: ReadTransaction) => Promise<Flagged[]>>> = {
  pupil: alikePupils,
  teacher: alikeTeachers,
  school: alikeSchools,
};

/** A school has no day of birth: its name alone is the sign. */
const wordsFor = (record: PairRecord, signs: readonly Sign[]): string[] =>
  wordsOf(record === 'school' ? signs.map((sign) => (sign === 'nameAndBirth' ? 'name' : sign)) : signs);

const keyOf = (pair: { first: string; second: string }): string => `${pair.first} ${pair.second}`;

const searchOne = async (tx: WriteTransaction, record: PairRecord, weights: Weights): Promise<void> => {
  const alike = (await SEARCHES[record](tx)).map(signsIn);
  const likely = alike
    .map((one) => ({ ...one, score: scoreOf(one.signs, weights) }))
    .filter((one) => one.score >= weights.threshold);
  const known = new Map((await tx.lookup(duplicatePair, { record })).map((one) => [keyOf(one), one]));
  const values = ({ signs, ...one }: (typeof likely)[number]) => ({
    firstSchool: one.firstSchool,
    secondSchool: one.secondSchool,
    score: one.score,
    reasons: wordsFor(record, signs),
  });
  await tx.system.createMany(
    duplicatePair,
    likely
      .filter((one) => !known.has(keyOf(one)))
      .map((one) => ({ record, first: one.first, second: one.second, state: 'suspected' as const, ...values(one) })),
    { verb: 'suspect' },
  );
  const again = likely.flatMap((one) => {
    const was = known.get(keyOf(one));
    return was && ['suspected', 'cleared'].includes(was.state)
      ? [{ id: was.id, patch: { ...values(one), state: 'suspected' as const } }]
      : [];
  });
  await tx.system.updateMany(duplicatePair, again, { verb: 'change' });
  const still = new Set(likely.map(keyOf));
  const gone = [...known.values()].filter((one) => one.state === 'suspected' && !still.has(keyOf(one)));
  await tx.system.updateMany(
    duplicatePair,
    gone.map(({ id }) => ({ id, patch: { state: 'cleared' as const } })),
    { verb: 'clear' },
  );
};

/**
 * Looks through all pupils, staff and schools of the tenant and keeps the list of pairs in step. A pair that was
 * decided stays as it is: `different` is remembered.
 */
export const searchDuplicates = async (tx: WriteTransaction): Promise<void> => {
  await tx.rows(sql`select pg_advisory_xact_lock(hashtextextended(${`${tx.actor.tenantId} duplicates`}, 0))`);
  const weights = await parameterOn(tx, duplicateWeights, today());
  for (const record of Object.keys(SEARCHES) as PairRecord[]) await searchOne(tx, record, weights);
};
