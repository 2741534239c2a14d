/**
 * A workbook of pupils as a school's clerk would send it, 1 % of its lines wrong, written to a file by a process of
 * its own so that its memory is not counted with the server's: `node --import tsx bench/pupils-workbook.ts FILE ROWS`.
 */
import { writeFile } from 'node:fs/promises';
import { writeWorkbook } from '#kernel/sheet';
import { childOf, Serials } from '../fixtures/city/pupils.ts';
import { randomFrom } from '../fixtures/city/shape.ts';

const COLUMNS = [
  ['name', '姓名'],
  ['gender', '性别'],
  ['birthDate', '出生日期'],
  ['ethnicGroup', '民族'],
  ['idType', '证件类型'],
  ['idNumber', '证件号码'],
  ['rollNumber', '学籍号'],
  ['boarding', '寄宿'],
  ['migrant', '随迁子女'],
  ['leftBehind', '留守儿童'],
] as const;
/** Ten further columns that nothing is brought from, as real sheets have them. */
const EXTRA = Array.from({ length: 10 }, (_, n) => [`extra${n}`, `备用${n}`] as const);

/** What clerks get wrong; one line of a hundred has one of them. */
const FAULTS = [
  { birthDate: '2015-02-30' },
  { gender: '南' },
  { rollNumber: 'G12345' },
  { name: '' },
  { ethnicGroup: '火星族' },
];

export const wrongLines = (rows: number): number => Math.floor(rows / 100);

const lineOf = (n: number, random: () => number, serials: Serials) => {
  // Years apart from those of the fictional city, so that no number occurs twice.
  const place = { school: '', classGroup: '', stage: 'primary' as const, entryYear: 1960 + (n % 40) };
  const child = childOf(place, random, serials);
  const yes = (value: string) => (value === 'yes' ? '是' : '否');
  return {
    ...Object.fromEntries(EXTRA.map(([key]) => [key, `第${n}行`])),
    ...child,
    gender: child.gender === '1' ? '男' : '女',
    idType: '居民身份证',
    migrant: yes(child.migrant),
    leftBehind: yes(child.leftBehind),
    ...(n % 100 === 99 ? FAULTS[Math.floor(n / 100) % FAULTS.length] : {}),
  };
};

if (process.argv[1] === import.meta.filename) {
  const [file = '', rows = '0'] = process.argv.slice(2);
  const [random, serials] = [randomFrom(7), new Serials()];
  const columns = [...COLUMNS, ...EXTRA].map(([key, label]) => ({ key, label }));
  const lines = Array.from({ length: Number(rows) }, (_, n) => lineOf(n, random, serials));
  await writeFile(file, await writeWorkbook({ sheets: [{ name: '学生', columns, rows: lines }] }));
}
