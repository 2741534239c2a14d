import { checkOf } from '../../src/kernel/identity/index.ts';
import type { WriteTransaction } from '../../src/kernel/store/index.ts';
import { classGroup, type Stage, school } from '../../src/modules/institutions/index.ts';
import { enrolment, pupil } from '../../src/modules/pupils/index.ts';
import { backDoor, type TestApp } from './app.ts';
import { SCHOOL_YEAR } from './pupils.ts';

/** Rows that stand before a test begins, written past the people concerned. */
export const plant = <T>(test: TestApp, work: (tx: WriteTransaction) => Promise<T>): Promise<T> =>
  test.database.write(backDoor(test.bureau), work);

export type SchoolSeed = {
  readonly key: string;
  readonly kind: string;
  readonly urbanRural: string;
  readonly ownership?: 'public' | 'privateNonprofit';
  readonly inclusive?: boolean;
};

let serial = 0;

/** The register's facts of schools of the fictional bureau; their stages follow from their kind. */
export const standSchools = (test: TestApp, seeds: readonly SchoolSeed[]): Promise<void> =>
  plant(test, async (tx) => {
    for (const { key, kind, urbanRural, ownership = 'public', inclusive } of seeds)
      await tx.create(school, {
        organisation: test.bureau.organisations[key] as string,
        name: key,
        kind,
        ownership,
        urbanRural,
        openedOn: '2000-09-01',
        ...(inclusive ? { inclusive, inclusiveUntil: '2099-08-31' } : {}),
      });
  });

const numberOf = (birthDate: string): string => {
  serial += 1;
  const body = `329${String(200 + Math.floor(serial / 499))}${birthDate.replaceAll('-', '')}${String((serial % 499) * 2 + 1).padStart(3, '0')}`;
  return body + checkOf(body);
};

export type ClassSeed = {
  readonly key: string;
  readonly stage: Stage;
  readonly count: number;
  readonly entryYear?: number;
  readonly classNumber?: number;
  readonly migrants?: number;
};

/** A class with so many pupils on the roll since its cohort entered; answers the ids of class and pupils. */
export const fillClass = (test: TestApp, seed: ClassSeed): Promise<{ group: string; pupils: string[] }> =>
  plant(test, async (tx) => {
    const { key, stage, count, entryYear = SCHOOL_YEAR, classNumber = 1, migrants = 0 } = seed;
    const at = test.bureau.organisations[key] as string;
    const fromOn = `${entryYear}-09-01`;
    const birthDate = `${entryYear - 7}-11-20`;
    const { id: group } = await tx.create(classGroup, { school: at, stage, entryYear, classNumber, openedOn: fromOn });
    const place = { school: at, stage, classGroup: group, entryYear };
    const pupils = await tx.createMany(
      pupil,
      Array.from({ length: count }, (_, index) => ({
        ...place,
        name: `样例生${serial + index}`,
        gender: '1' as const,
        birthDate,
        idNumber: numberOf(birthDate),
        status: 'inSchool' as const,
        registeredOn: fromOn,
        migrant: index < migrants ? ('yes' as const) : ('no' as const),
      })),
    );
    await tx.createMany(
      enrolment,
      pupils.map((one) => ({ ...place, pupil: one, fromOn })),
    );
    return { group, pupils };
  });
