/** Q10: every code stands in its list and held on its day. Derived from the definitions: one rule a record. */
import { sql } from 'kysely';
import { columnOf, type Fields, type RecordDefinition, tableOf } from '#kernel/definition';
import { building } from '#modules/estate';
import { school } from '#modules/institutions';
import { pupil } from '#modules/pupils';
import { teacher } from '#modules/staff';
import type { Dataset } from '../datasets.ts';
import type { Asked, QualityRule } from './rule.ts';
import { within } from './rule.ts';

/** One question a code field: the value, and the day on which it must hold (else that of the row's creation). */
const uses = (definition: RecordDefinition<any>) =>
  Object.entries(definition.fields as Fields)
    .filter(([, field]) => field.kind === 'code')
    .map(([name, field]) => ({ name, label: field.label, list: field.list ?? '', validOn: field.validOn }));

const codesHold = (definition: RecordDefinition<any>, dataset: Dataset): QualityRule => {
  const table = sql.table(tableOf(definition));
  const owner = sql.ref(`t.${columnOf(String(definition.belongsTo))}`);
  const live = 'mergedInto' in definition.fields ? sql`and t.merged_into is null` : sql``;
  const population = ({ school: of }: Asked) =>
    sql`from (select t.id, ${owner} as school from ${table} as t where true ${live}) as t where true ${within(of, 't.school')}`;
  return {
    id: 'Q10',
    question: `${definition.label}的代码是否都在代码表中，且当日有效`,
    clause: '手册二·7、二·9 Q10',
    level: 'error',
    dataset,
    record: definition.name,
    population,
    find: async ({ tx, school: of }) => {
      const parts = uses(definition).map(({ name, label, list, validOn }) => {
        const value = sql.ref(`t.${columnOf(name)}`);
        const day = validOn
          ? sql`coalesce(t.${sql.id(columnOf(validOn))}, t.created_at::date)`
          : sql`t.created_at::date`;
        return sql`select t.id, ${owner} as school, ${label}::text as label, ${value} as code, i.code is not null as known
          from ${table} as t left join code_item i on i.tenant_id = t.tenant_id and i.list = ${list} and i.code = ${value}
          where ${value} is not null ${live} ${of ? sql`and ${owner} = ${of}::uuid` : sql``}
            and (i.code is null or i.valid_from > ${day} or i.valid_to <= ${day})`;
      });
      const rows = await tx.rowsAcross<{
        id: string;
        school: string;
        wrong: { label: string; code: string; known: boolean }[];
      }>(
        sql`select id, school, jsonb_agg(jsonb_build_object('label', label, 'code', code, 'known', known) order by label) as wrong
          from (${sql.join(parts, sql` union all `)}) as used group by id, school`,
      );
      return rows.map(({ id, school: at, wrong }) => ({
        id,
        school: at,
        detail: wrong
          .map(({ label, code, known }) => `${label}的代码“${code}”${known ? '当日没有启用' : '不在代码表中'}`)
          .join('；'),
        facts: { wrong },
      }));
    },
  };
};

export const codeRules = [
  codesHold(pupil, 'pupils'),
  codesHold(teacher, 'staff'),
  codesHold(school, 'schools'),
  codesHold(building, 'buildings'),
] as const;
