/** What a planned site must satisfy. Source: row seats.layout. */
import { sql } from 'kysely';
import { organisationOf } from '#kernel/access';
import type { PrepareContext, TransitionContext } from '#kernel/definition';
import { type Reason, Refusal } from '#kernel/refusal';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';

type Read = TransitionContext<ReadTransaction>;

/** A district is a bureau or a town: what plans divide their totals among. */
export const districtAgainst = async (tx: ReadTransaction, district: unknown): Promise<Reason[]> => {
  const { kind, name } = await organisationOf(tx, String(district));
  if (kind === 'bureau' || kind === 'town') return [];
  return [
    {
      field: 'district',
      detail: `${name}不是辖区`,
      remedy: '请选择区教育局或镇（街道）。',
      facts: { code: 'no-district' },
    },
  ];
};

/** @throws Refusal `invalid` */
export const prepareSite = async ({
  tx,
  values,
  next,
}: PrepareContext<WriteTransaction>): Promise<Record<string, unknown>> => {
  const reasons = values.district ? await districtAgainst(tx, next.district) : [];
  if (reasons.length > 0) throw new Refusal({ code: 'invalid', title: '地块没有保存', reasons });
  return {};
};

/** Land that is reserved has been drawn: a point or an outline. */
export const hasPlace = ({ next }: Read): Reason[] =>
  next.place || next.outline
    ? []
    : [{ detail: '地块还没有落图', remedy: '请先填写位置或范围。', facts: { code: 'not-on-map' } }];

/** No project under way stands on it. */
export const notInUse = async ({ row, tx }: Read): Promise<Reason[]> => {
  const users = await tx.rowsAcross<{ name: string }>(
    sql`select name from construction_project where site = ${row.id}::uuid and state not in ('opened', 'stopped') order by name`,
  );
  if (users.length === 0) return [];
  const names = users.map((one) => `“${one.name}”`).join('、');
  return [
    {
      detail: `${names}正在使用这个地块`,
      remedy: '请先为项目改选地块，或中止项目后再取消。',
      facts: { code: 'site-in-use' },
    },
  ];
};
