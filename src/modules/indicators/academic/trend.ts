/** The same grade and subject over the years, by urban, suburban and rural group. */
import { codeBook } from '#kernel/code';
import type { ReadTransaction } from '#kernel/store';
import { dividedBy, numberOf } from '../exact/ratio.ts';
import { type Moments, momentsOf, standing } from './distribution.ts';
import { GROUPS } from './parameters.ts';
import { academicMonitoring } from './records.ts';
import { type Mark, type Monitoring, marksOf, refuseUnlessReporting, rulesOn } from './report.ts';
import { smallGroups } from './suppress.ts';

type Year = { readonly row: Monitoring; readonly marks: readonly Mark[]; readonly least: number };

const pointOf = (found: Moments | null, whole: Moments | null, fullMark: number, hidden: boolean) => ({
  sat: hidden ? null : (found?.count ?? 0),
  rate: found && !hidden ? numberOf(dividedBy(found.mean, fullMark)) : null,
  standing: found && whole && !hidden ? standing(found, whole) : null,
});

const yearOf = ({ row, marks: all, least }: Year, subject: string) => {
  const full = row.subjects.find((one) => one.subject === subject)?.fullMark;
  if (full === undefined) return [];
  const marks = all.filter((one) => one.subject === subject);
  const groups = Object.keys(GROUPS) as (keyof typeof GROUPS)[];
  const of = groups.map((group) => marks.filter((one) => one.group === group).map((one) => one.mark));
  const whole = momentsOf(marks.map((one) => one.mark));
  const hidden = smallGroups(
    of.map((some) => some.length),
    least,
  );
  return [
    {
      monitoring: row.id,
      title: row.title,
      schoolYear: row.schoolYear,
      groups: groups.map((group, at) => ({
        group,
        label: GROUPS[group],
        ...pointOf(momentsOf(of[at] ?? []), whole, full, hidden[at] ?? false),
      })),
      rate: whole && whole.count >= least ? numberOf(dividedBy(whole.mean, full)) : null,
    },
  ];
};

/**
 * Each subject of a monitoring in every year in which the same grade was tested, oldest first. Papers differ in
 * difficulty: the rate is told for reading, the standing of each group against all is what compares.
 */
export const academicTrendOf = async (tx: ReadTransaction, id: string) => {
  refuseUnlessReporting(tx);
  const row = await tx.get(academicMonitoring, id);
  const same = { stage: row.stage, grade: row.grade, state: ['drawn', 'closed'] };
  const years: Year[] = [];
  for (const one of await tx.find(academicMonitoring, same, { sort: 'schoolYear,testedOn' }))
    years.push({ row: one, marks: await marksOf(tx, one.id), least: (await rulesOn(tx, one.testedOn)).least });
  const book = await codeBook(tx);
  return {
    subjects: row.subjects.map(({ subject }) => ({
      subject,
      label: book.label('subject', subject),
      years: years.flatMap((year) => yearOf(year, subject)),
    })),
  };
};
