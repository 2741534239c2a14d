/** What rooms and equipment must satisfy beside their fields. */
import { sql } from 'kysely';
import type { PrepareContext } from '#kernel/definition';
import { type Reason, Refusal, refuse } from '#kernel/refusal';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import { today } from '#kernel/time';

type Write = PrepareContext<WriteTransaction>;

const seen = async (tx: ReadTransaction, table: 'building' | 'room', id: unknown) => {
  const query =
    table === 'building'
      ? sql`select school, total_area as area from building where id = ${id}::uuid`
      : sql`select school, area from room where id = ${id}::uuid`;
  const [found] = await tx.rows<{ school: string; area: number }>(query);
  return found ?? null;
};

/** A room lies with its building's school and is no larger than the building. @throws Refusal `missing-reference`, `invalid` */
export const followBuilding = async ({ tx, next }: Write): Promise<Record<string, unknown>> => {
  const house = await seen(tx, 'building', next.building);
  if (!house) throw refuse('missing-reference', '房间没有保存', '所选的校舍不存在，或不是本校的', '请重新选择校舍。');
  if (Number(next.area) > house.area)
    throw refuse(
      'room-too-large',
      '房间没有保存',
      `使用面积${Number(next.area)}平方米大于整栋校舍的${house.area}平方米`,
      '请核对两处面积。',
    );
  return { school: house.school };
};

/** @throws Refusal `invalid` with every reason */
export const prepareEquipment = async ({ tx, next }: Write): Promise<Record<string, unknown>> => {
  const reasons: Reason[] = [];
  if (String(next.boughtOn) > today())
    reasons.push({ field: 'boughtOn', detail: '购置日期在今天以后', remedy: '请在到货后登记。' });
  if (next.scrappedOn && String(next.scrappedOn) < String(next.boughtOn))
    reasons.push({ field: 'scrappedOn', detail: '报废日期早于购置日期', remedy: '请核对两个日期。' });
  const place = next.room ? await seen(tx, 'room', next.room) : null;
  if (next.room && place?.school !== next.school)
    reasons.push({ field: 'room', detail: '所选房间不是这所学校的', remedy: '请重新选择房间。' });
  if (reasons.length > 0) throw new Refusal({ code: 'invalid', title: '设备没有保存', reasons });
  return {};
};
