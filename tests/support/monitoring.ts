import { checkOf } from '../../src/kernel/identity/index.ts';
import type { WriteTransaction } from '../../src/kernel/store/index.ts';
import { building, equipment, ground } from '../../src/modules/estate/index.ts';
import { classGroup, type Stage, school } from '../../src/modules/institutions/index.ts';
import { enrolment, pupil } from '../../src/modules/pupils/index.ts';
import { teacher } from '../../src/modules/staff/index.ts';
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

export type Equipment = {
  readonly key: string;
  readonly teachers: number;
  readonly backbone: number;
  readonly artSport: number;
  readonly teachingArea: number;
  readonly sportsArea: number;
  readonly equipmentYuan: number;
  readonly rooms: number;
};

/** What a primary school has for its pupils: teachers with degrees, one building, one ground, equipment. */
export const equipSchool = (test: TestApp, seed: Equipment): Promise<void> =>
  plant(test, async (tx) => {
    const at = test.bureau.organisations[seed.key] as string;
    for (let index = 0; index < seed.teachers; index++)
      await tx.create(teacher, {
        name: `样例教师${index}`,
        staffNumber: `${seed.key.toUpperCase()}-${index}`,
        gender: '1',
        birthDate: '1990-05-06',
        school: at,
        employment: '1',
        postKind: 'teaching',
        isFullTimeTeacher: true,
        stage: 'primary',
        joinedOn: '2015-08-20',
        education: '21',
        subject: index < seed.artSport ? '21' : '12',
        qualification: 'primary',
        qualificationNumber: `QG${seed.key}${index}`,
        ...(index < seed.backbone ? { backboneLevel: 'backbone' as const, backboneGrantor: 'county' as const } : {}),
      });
    const classroomArea = seed.teachingArea;
    const facts = { builtYear: 2015, tenure: 'owned' as const, floorsAbove: 3, seismic: 'meets' as const };
    await tx.create(building, {
      school: at,
      number: '01',
      name: '教学楼',
      fromOn: '2016-09-01',
      classroomArea,
      ...facts,
    });
    await tx.create(ground, { school: at, name: '运动场', kind: 'other', area: seed.sportsArea, fromOn: '2016-09-01' });
    const bought = { school: at, boughtOn: '2020-05-10' };
    const value = seed.equipmentYuan * 100;
    await tx.create(equipment, { ...bought, assetNumber: 'A1', name: '科学仪器', category: '0104', value });
    const set = { category: '0201', value: 0, quantity: seed.rooms, isMultimediaRoom: true };
    await tx.create(equipment, { ...bought, assetNumber: 'A2', name: '多媒体教室', ...set });
  });
