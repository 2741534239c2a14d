import { sql } from 'kysely';
import { notePrint } from '#contract/privacy';
import { answerWriting, type BoundRoute } from '#kernel/http';
import { refuse } from '#kernel/refusal';
import type { ReadTransaction } from '#kernel/store';
import { markExport, reasonOf, serialInstant } from './export-mark.ts';

const DAY = 24 * 3_600_000;

/** A number is the browser's own invention: it has to name about now, and nobody has printed it before. */
const checkSerial = async (tx: ReadTransaction, serial: string): Promise<void> => {
  const named = serialInstant(serial);
  if (!named || Math.abs(named.getTime() - Date.now()) > DAY)
    throw refuse('bad-serial', '没有登记打印', '打印编号里的时间与系统时间相差超过一天', '请校准电脑的时钟后再打印。');
  const known = await tx.rows(sql`select from journal as j where j.verb = 'export' and j.reason = ${reasonOf(serial)}
    and j.at > clock_timestamp() - interval '2 days' limit 1`);
  if (known.length > 0)
    throw refuse('serial-taken', '没有登记打印', '这个打印编号已经用过', '请重新打印，会得到新的编号。', {
      status: 409,
    });
};

export const privacyRoutes = (): readonly BoundRoute[] => [
  answerWriting(notePrint, async ({ tx, body }) => {
    await checkSerial(tx, body.serial);
    const about = { format: 'print', path: body.path.split('?')[0] };
    const { serial } = await markExport(tx, { record: 'page', scope: body.title, about, serial: body.serial });
    return { serial };
  }),
];
