import { sql } from 'kysely';
import type { PrepareContext } from '#kernel/definition';
import { refuse } from '#kernel/refusal';
import type { WriteTransaction } from '#kernel/store';
import { dateInChinese } from '#kernel/time';

const TITLE = '没有保存这个代码';
/** Deeper than any list of the standards; a longer chain is a circle. */
const DEEPEST = 20;

type Item = { code: string; parent: string | null };

const itemsOf = (tx: WriteTransaction, list: string): Promise<Item[]> =>
  tx.rows<Item>(sql`select code, parent from code_item where list = ${list}`);

const refuseDisorder = (from: unknown, to: unknown): void => {
  if (typeof from !== 'string' || typeof to !== 'string' || from < to) return;
  throw refuse(
    'invalid',
    TITLE,
    `停用日期${dateInChinese(to)}不晚于启用日期${dateInChinese(from)}`,
    '停用日期是不再选用的第一天，请核对两个日期。',
  );
};

const refuseBadParent = async (tx: WriteTransaction, list: string, code: string, parent: string): Promise<void> => {
  const parents = new Map((await itemsOf(tx, list)).map((item) => [item.code, item.parent]));
  if (parent !== code && !parents.has(parent))
    throw refuse('invalid', TITLE, `上级代码“${parent}”不在同一张代码表中`, '请先建立上级，或改正上级代码。');
  let at: string | null | undefined = parent;
  for (let depth = 0; at && depth < DEEPEST; depth++) {
    if (at === code) throw refuse('invalid', TITLE, `上级代码“${parent}”又在它自己的下面`, '请改正上级代码。');
    at = parents.get(at);
  }
};

/** A code's list and parent exist, the chain upwards ends, its days are in order. @throws Refusal `invalid` */
export const prepareCodeItem = async ({ tx, next }: PrepareContext<WriteTransaction>) => {
  const { list, code, parent, validFrom, validTo } = next as Record<string, string | null>;
  refuseDisorder(validFrom, validTo);
  const known = await tx.rows(sql`select 1 from code_list where name = ${list}`);
  if (known.length === 0) throw refuse('invalid', TITLE, `没有标识为“${list}”的代码表`, '请先建立代码表。');
  if (parent) await refuseBadParent(tx, String(list), String(code), parent);
  return {};
};

/** A list whose certainty is claimed names when it was checked. @throws Refusal `invalid` */
export const prepareCodeList = ({ next }: PrepareContext) => {
  if (next.certainty === 'sure' && !next.lastCheckedOn)
    throw refuse('invalid', '没有保存这张代码表', '标为“已核对原文”，却没有核对日期', '请填写最近核对的日期。');
  return {};
};
