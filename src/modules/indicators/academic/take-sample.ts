/** Draws the sample of a monitoring from the roll as it stands, and can draw it again to prove it. */
import { sql } from 'kysely';
import type { RowOf, TransitionContext } from '#kernel/definition';
import { refuse } from '#kernel/refusal';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import { parameterOn, parsePeriod } from '#kernel/time';
import { type Candidate, drawSample, frameHash } from './draw.ts';
import { academicGroups, GROUPS, type Group } from './parameters.ts';
import type { academicMonitoring } from './records.ts';
import { academicDraw, academicSample } from './sample-records.ts';

type Monitoring = RowOf<typeof academicMonitoring>;
type Drawn = Candidate & { readonly urbanRural: string | null };
type Cohort = Pick<Monitoring, 'stage' | 'grade' | 'schoolYear'>;

/** Pupils of the grade on the roll, at an instant or now. Who rests the roll cannot sit the test. */
const candidatesOf = (tx: ReadTransaction, of: Cohort, asOf: string | null): Promise<Drawn[]> => {
  const entryYear = parsePeriod(of.schoolYear).ordinal - of.grade + 1;
  const roll = sql`select id, school, stage, entry_year, status, merged_into from pupil where row_from <= ${asOf ?? 'infinity'}::timestamptz
    union all select id, school, stage, entry_year, status, merged_into from pupil_history
      where row_from <= ${asOf ?? 'infinity'}::timestamptz and row_to > ${asOf ?? 'infinity'}::timestamptz`;
  return tx.rowsAcross<Drawn>(sql`select p.id, p.school, s.urban_rural as "urbanRural" from (${roll}) as p
    left join school s on s.organisation = p.school
    where p.stage = ${of.stage} and p.entry_year = ${entryYear} and p.status = 'inSchool' and p.merged_into is null`);
};

const groupOf = (urbanRural: string | null, groups: Readonly<Record<Group, readonly string[]>>): Group | null =>
  (Object.keys(GROUPS) as Group[]).find((group) => urbanRural !== null && groups[group].includes(urbanRural)) ?? null;

const ruleOf = (row: Monitoring) => ({ seed: row.seed ?? '', share: row.share, least: row.least });

/** @throws Refusal `nobody` where the grade has no pupils, `no-group` where schools have no urban or rural code */
export const takeSample = async ({ tx, next }: TransitionContext<WriteTransaction>): Promise<void> => {
  const row = next as unknown as Monitoring;
  const frame = await candidatesOf(tx, row, null);
  if (frame.length === 0) throw refuse('nobody', '不能抽样', '该年级没有在籍在校学生', '请核对学年、学段和年级。');
  const groups = await parameterOn(tx, academicGroups, row.testedOn);
  const places = new Map(frame.map((one) => [one.school, groupOf(one.urbanRural, groups)]));
  const sample = drawSample(frame, ruleOf(row));
  await tx.system.createMany(
    academicSample,
    sample.map(({ id, school }, at) => ({
      monitoring: row.id,
      number: String(at + 1).padStart(5, '0'),
      school,
      group: places.get(school) ?? null,
      pupil: id,
    })),
    { verb: 'draw' },
  );
  await tx.system.create(academicDraw, {
    monitoring: row.id,
    seed: row.seed ?? '',
    frame: frame.length,
    frameHash: frameHash(frame),
    sampled: sample.length,
  });
};

/**
 * Draws again from the roll as it stood when the sample was drawn.
 * @returns whether the list and the sample come out the same
 */
export const drawAgain = async (tx: ReadTransaction, row: Monitoring) => {
  if (!row.drawnAt) throw refuse('not-drawn', '不能核验', '还没有抽样', '请先抽取样本。');
  const frame = await candidatesOf(tx, row, row.drawnAt);
  const [drawn] = await tx.lookup(academicDraw, { monitoring: row.id });
  const kept = await tx.lookup(academicSample, { monitoring: row.id }, { sort: 'number' });
  const again = drawSample(frame, ruleOf(row));
  return {
    seed: row.seed ?? '',
    frame: frame.length,
    sampled: again.length,
    sameFrame: frameHash(frame) === drawn?.frameHash,
    sameSample: again.length === kept.length && again.every((one, at) => one.id === kept[at]?.pupil),
  };
};
