/** What an area must satisfy: every school lies in one area, or its pupils would be counted twice. */
import { sql } from 'kysely';
import { organisation } from '#kernel/access';
import type { PrepareContext } from '#kernel/definition';
import { type Reason, Refusal } from '#kernel/refusal';
import type { WriteTransaction } from '#kernel/store';
import { districtAgainst } from './site-rules.ts';

type Write = PrepareContext<WriteTransaction>;

const schoolsAgainst = async ({ tx, id, next }: Write): Promise<Reason[]> => {
  const schools = (next.schools ?? []) as string[];
  const known = await tx.lookup(organisation, { id: schools });
  const strange = known.filter((one) => one.kind !== 'school');
  const taken = await tx.rowsAcross<{ name: string; area: string }>(
    sql`select o.name, a.name as area from seat_area a join organisation o on o.tenant_id = a.tenant_id
      and o.id = any(a.schools) where a.id <> ${id}::uuid and o.id = any(${schools}::uuid[]) order by o.name`,
  );
  return [
    ...strange.map((one) => ({ field: 'schools', detail: `${one.name}不是学校`, remedy: '请只选择学校。' })),
    ...taken.map((one) => ({
      field: 'schools',
      detail: `${one.name}已在“${one.area}”片区`,
      remedy: '一所学校只归一个片区，请先从原片区移出。',
      facts: { code: 'in-other-area' },
    })),
  ];
};

/** @throws Refusal `invalid` with every reason */
export const prepareArea = async (write: Write): Promise<Record<string, unknown>> => {
  const { tx, values, next } = write;
  const reasons = [
    ...(values.district ? await districtAgainst(tx, next.district) : []),
    ...(values.schools ? await schoolsAgainst(write) : []),
  ];
  if (reasons.length > 0) throw new Refusal({ code: 'invalid', title: '片区没有保存', reasons });
  return {};
};
