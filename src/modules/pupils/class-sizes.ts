/** Classes of a day with how many pupils were in them, and which of them are above their limit. */
import { organisation } from '#kernel/access';
import { measureTotals } from '#kernel/measure';
import type { ReadTransaction } from '#kernel/store';
import { type CivilDate, parameterOn, schoolCalendar } from '#kernel/time';
import { academicYearOf, classGroup, gradeLabel, type Stage } from '#modules/institutions';
import { classLimitOn, type SizeBand, sizeBandOf } from './class-limits.ts';
import { pupilsOnRoll } from './measures.ts';
import { largeClassFrom, veryLargeClassFrom } from './parameters.ts';

export type ClassOfDay = {
  readonly id: string;
  readonly label: string;
  readonly school: string;
  readonly stage: Stage;
  readonly kind: string;
  readonly entryYear: number;
  readonly pupils: number;
  /** The limit that the school set for it. */
  readonly ownLimit: number | null;
};

/** Classes with pupils, the largest first: one that stands empty is no class that anybody sits in. */
export const classesOf = async (
  tx: ReadTransaction,
  within: string,
  on: CivilDate,
  atLeast = 1,
  { asOf, across = false }: { readonly asOf?: string; readonly across?: boolean } = {},
): Promise<ClassOfDay[]> => {
  const past = asOf ? { asOf } : {};
  const asked = { within: [within], on, by: ['organisation', 'stage', 'classGroup'], ...past };
  const totals = await measureTotals(tx, pupilsOnRoll, asked, { across });
  const found = totals.filter(({ amount }) => amount >= atLeast);
  const ids = found.map(({ keys }) => String(keys.classGroup));
  const rows = new Map((await tx.lookup(classGroup, { id: ids }, past)).map((row) => [row.id, row]));
  return found
    .flatMap(({ keys, amount }) => {
      const row = rows.get(String(keys.classGroup));
      if (!row) return [];
      const { id, label, kind, entryYear, limit } = row;
      const place = { school: String(keys.organisation), stage: keys.stage as Stage };
      return [{ id, label: label ?? '', kind, entryYear, ...place, pupils: amount, ownLimit: limit }];
    })
    .sort((a, b) => b.pupils - a.pupils || a.label.localeCompare(b.label, 'zh'));
};

export type ClassSize = ClassOfDay & {
  readonly schoolName: string;
  readonly grade: string;
  /** The most that it may have on the day; null where no standard holds and none was set. */
  readonly limit: number | null;
  readonly band: SizeBand;
};

/** Every class with pupils below an organisation on a day, judged by the standards of that day. */
export const classSizesOf = async (tx: ReadTransaction, within: string, on: CivilDate): Promise<ClassSize[]> => {
  const classes = await classesOf(tx, within, on);
  const year = academicYearOf(on, await schoolCalendar(tx));
  const ends = {
    oversizeFrom: await parameterOn(tx, largeClassFrom, on),
    extremeFrom: await parameterOn(tx, veryLargeClassFrom, on),
  };
  const schools = await tx.lookup(organisation, { id: [...new Set(classes.map((one) => one.school))] });
  const names = new Map(schools.map((one) => [one.id, one.name]));
  const sizes: ClassSize[] = [];
  for (const one of classes) {
    const grade = year - one.entryYear + 1;
    const limit = await classLimitOn(tx, { stage: one.stage, kind: one.kind, grade, limit: one.ownLimit }, on);
    const band = sizeBandOf(one.pupils, { limit, ...ends });
    sizes.push({ ...one, schoolName: names.get(one.school) ?? '', grade: gradeLabel(one.stage, grade), limit, band });
  }
  return sizes;
};
