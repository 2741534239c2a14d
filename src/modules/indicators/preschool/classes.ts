/** Kindergarten classes of a day by the grade that decides their limit. */
import type { ReadTransaction } from '#kernel/store';
import type { CivilDate } from '#kernel/time';
import { academicYearOf } from '#modules/institutions';
import { type ClassOfDay, classesOf } from '#modules/pupils';
import type { LedgerScope } from '../ledger/schools.ts';
import type { PreschoolClass } from './coverage.ts';

const GRADES = ['lower', 'middle', 'upper'] as const;

/** 小班, 中班, 大班 by the year of entry, or 混龄. */
export const preschoolClasses = (classes: readonly ClassOfDay[], on: CivilDate): PreschoolClass[] =>
  classes
    .filter((one) => one.stage === 'preschool')
    .map(({ kind, entryYear, pupils }) => ({
      grade:
        kind === 'mixedAge' ? 'mixed' : (GRADES[Math.min(2, Math.max(0, academicYearOf(on) - entryYear))] ?? 'upper'),
      pupils,
    }));

export const classesOfDay = async (
  tx: ReadTransaction,
  organisation: string,
  on: CivilDate,
  scope: LedgerScope = {},
): Promise<PreschoolClass[]> => preschoolClasses(await classesOf(tx, organisation, on, 1, scope), on);
