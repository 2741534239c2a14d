import { randomInt } from 'node:crypto';
import type { FileMark } from '#kernel/sheet';
import type { WriteTransaction } from '#kernel/store';
import { requireQuota } from './quota.ts';

/** Digits and letters that nobody confuses when reading a number aloud. */
const SIGNS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const BEIJING = 8 * 3_600_000;

const beijing = (at: Date): string => new Date(at.getTime() + BEIJING).toISOString().slice(0, 16).replace('T', ' ');

/** `20261123-1507-K7Q2M8PX`: Beijing time to the minute, and eight signs by chance (32^8). */
export const SERIAL = /^(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)-[2-9A-HJ-NP-Z]{8}$/;

const newSerial = (at: Date): string => {
  const [day, minute] = beijing(at).split(' ') as [string, string];
  const signs = Array.from({ length: 8 }, () => SIGNS[randomInt(SIGNS.length)]).join('');
  return `${day.replaceAll('-', '')}-${minute.replace(':', '')}-${signs}`;
};

/** The instant that a serial names, to the minute; null where it is none. */
export const serialInstant = (serial: string): Date | null => {
  const [, year, month, day, hour, minute] = SERIAL.exec(serial) ?? [];
  if (!year) return null;
  const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:00+08:00`);
  return Number.isNaN(at.getTime()) ? null : at;
};

/** What the export's journal entry bears as its reason: it stays when the content is erased, and the seal covers it. */
export const reasonOf = (serial: string): string => `导出编号${serial}`;

export type Leaving = {
  /** Record that the export is of, and its row where it is of one. */
  readonly record: string;
  readonly id?: string | null;
  /** What it holds, for reading: 学生，条件：学校. Printed on the file: nobody's data. */
  readonly scope: string;
  /** What else the journal is to remember: filter, columns, format. */
  readonly about?: Readonly<Record<string, unknown>>;
  /** Persons whose personal data it tells in clear; they count against the day's quota. */
  readonly persons?: number;
  /** A number that was printed before it could be noted (a sheet from the browser's printer). */
  readonly serial?: string;
};

/**
 * Notes that data leave the house, and answers the mark that the file has to carry: who, when, what, number.
 * @throws Refusal `over-quota` where more persons would be told than one may take out in a day
 * @example const mark = await markExport(tx, { record: 'pupil', scope: '学生', about: { format: 'xlsx' } });
 */
export const markExport = async (
  tx: WriteTransaction,
  { record, id = null, scope, about = {}, persons = 0, serial: given }: Leaving,
): Promise<FileMark> => {
  await requireQuota(tx, persons);
  const at = new Date();
  const serial = given ?? newSerial(at);
  await tx.note(
    record,
    id,
    'export',
    { after: { ...about, ...(persons > 0 ? { persons } : {}), scope, serial } },
    reasonOf(serial),
  );
  const person = tx.actor.personName;
  const line = `导出人：${person}；导出时间：${beijing(at)}；范围：${scope}；导出编号：${serial}`;
  return { serial, person, at: at.toISOString(), line };
};
