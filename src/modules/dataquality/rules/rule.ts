/** The shape of a quality rule. Source: domain handbook 02 §9. */
import { type RawBuilder, sql } from 'kysely';
import type { ReadTransaction } from '#kernel/store';
import type { CivilDate } from '#kernel/time';
import type { Dataset, Level, RuleId } from '../datasets.ts';

/** What is judged: the whole tenant or one school (the organisation's id), as at a day. */
export type Asked = { readonly tx: ReadTransaction; readonly school: string | null; readonly on: CivilDate };

/** A row that breaks a rule; `detail` says in Chinese what is wrong, `facts` hold counts and codes. */
export type Found = {
  readonly id: string;
  readonly school: string;
  readonly detail: string;
  readonly facts: Readonly<Record<string, unknown>>;
  /** Where it differs from the rule's. */
  readonly level?: Level;
};

export type QualityRule = {
  readonly id: RuleId;
  /** The question that it answers with yes where all is well. */
  readonly question: string;
  readonly clause: string;
  readonly level: Level;
  readonly dataset: Dataset;
  /** Name of the record whose rows it names. */
  readonly record: string;
  /** The rows it judges, as `from … where …` with a column `school`. */
  readonly population: (asked: Asked) => RawBuilder<unknown>;
  readonly find: (asked: Asked) => Promise<Found[]>;
};

/** `and <column> = school` where one school is asked about. */
export const within = (school: string | null, column: string): RawBuilder<unknown> =>
  school ? sql`and ${sql.ref(column)} = ${school}::uuid` : sql``;

/** How many rows the rule judges in each school. */
export const checkedBy = (asked: Asked, rule: QualityRule): Promise<{ school: string; n: number }[]> =>
  asked.tx.rowsAcross(sql`select school, count(*)::integer as n ${rule.population(asked)} group by school`);

const CHUNK = 20_000;

/** Reads rows in chunks by their ids, so that a million of them never stand in memory at once. */
export async function* chunksOf<T extends { id: string }>(
  tx: ReadTransaction,
  query: (after: string) => RawBuilder<unknown>,
): AsyncGenerator<T[]> {
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const rows = await tx.rowsAcross<T>(sql`${query(after)} order by id limit ${CHUNK}`);
    if (rows.length > 0) yield rows;
    if (rows.length < CHUNK) return;
    after = rows.at(-1)?.id ?? after;
  }
}
