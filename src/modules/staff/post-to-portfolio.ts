/** The door through which other modules write into a teacher's portfolio. Source: row registry.teachers. */
import type { RecordDefinition, Row } from '#kernel/definition';
import type { WriteTransaction } from '#kernel/store';
import { honour, trainingRecord, work } from './portfolio-records.ts';

export type Source = { readonly record: string; readonly id: string };

type Common = { readonly teacher: string; readonly title: string; readonly on: string; readonly source: Source };
type Level = 'school' | 'county' | 'city' | 'province' | 'nation';

/** What another module posts. `on` is `YYYY-MM-DD`, `hours` are training hours (学时). */
export type PortfolioPost =
  | (Common & {
      readonly kind: 'training';
      readonly hours: number;
      readonly category: Level;
      readonly provider: string;
    })
  | (Common & {
      readonly kind: 'work';
      readonly work: 'paper' | 'project' | 'openLesson' | 'competition' | 'guidance' | 'book';
      readonly level: Level;
      readonly place: string;
      readonly role?: string;
    })
  | (Common & { readonly kind: 'honour'; readonly level: Level; readonly grantor: string });

const RECORDS: Readonly<Record<PortfolioPost['kind'], RecordDefinition<any>>> = {
  training: trainingRecord,
  work,
  honour,
};

const valuesOf = (post: PortfolioPost): Record<string, unknown> => {
  const { kind, source, ...rest } = post;
  if (kind !== 'work') return rest;
  const { work: of, ...values } = rest as Extract<PortfolioPost, { kind: 'work' }>;
  return { ...values, kind: of };
};

/** The entry that the source wrote before, else a claim of the same thing, which the source then vouches for. */
const known = async (tx: WriteTransaction, post: PortfolioPost): Promise<Row | undefined> => {
  const { teacher, title, on, source } = post;
  const from = { sourceRecord: source.record, sourceId: source.id };
  const [own] = await tx.lookup(RECORDS[post.kind], { teacher, ...from });
  const [same] = own ? [] : await tx.lookup(RECORDS[post.kind], { teacher, title, on, sourceRecord: null });
  return (own ?? same) as Row | undefined;
};

/**
 * Puts training, a work or an honour into a teacher's portfolio, confirmed by its source, in the transaction of what
 * happened. Idempotent by teacher and source: posting again after a correction corrects the entry. Answers its id.
 * @throws Refusal as the write path, `not-found` for an unknown teacher
 * @example await postToPortfolio(tx, { teacher, kind: 'training', title: '信息科技骨干研修', on: '2026-03-09', hours: 24,
 *   category: 'county', provider: '区教师发展中心', source: { record: 'course', id } });
 */
export const postToPortfolio = async (tx: WriteTransaction, post: PortfolioPost): Promise<string> => {
  const definition = RECORDS[post.kind];
  const vouched = { sourceRecord: post.source.record, sourceId: post.source.id, state: 'confirmed' };
  const before = await known(tx, post);
  if (before) {
    await tx.system.update(definition, before.id, { ...valuesOf(post), ...vouched } as never, { verb: 'post' });
    return before.id;
  }
  const row = await tx.system.create(definition, { ...valuesOf(post), ...vouched } as never, { verb: 'post' });
  return row.id;
};

/** Takes back what a source posted, where the source is void: a course that was not held, an honour withdrawn. */
export const withdrawFromPortfolio = async (tx: WriteTransaction, source: Source): Promise<number> => {
  let count = 0;
  for (const definition of Object.values(RECORDS))
    for (const row of await tx.lookup(definition, { sourceRecord: source.record, sourceId: source.id })) {
      await tx.system.remove(definition, row.id, { verb: 'post', reason: '来源已撤销' });
      count++;
    }
  return count;
};
