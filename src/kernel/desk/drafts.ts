import { sql } from 'kysely';
import { refuse } from '#kernel/refusal';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';

export type Draft = {
  readonly values: Record<string, unknown>;
  readonly version: number | null;
  readonly savedAt: string;
};

/** Where a draft belongs: the record's name, and the row's id or `new`. */
export type DraftPlace = { readonly record: string; readonly key: string };

/** Characters of a draft; a long form holds some thousands. */
const MOST = 400_000;
/** Drafts of one person; the oldest go first. */
const MOST_DRAFTS = 200;
const UUIDS = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

const sealedAt = (person: string, { record, key }: DraftPlace) => ({
  record: 'formDraft',
  field: 'content',
  id: `${person}/${record}/${key}`,
});

/** @throws Refusal `forbidden` for who is no person */
const personIn = (tx: ReadTransaction): string => {
  if (tx.actor.personId) return tx.actor.personId;
  throw refuse('forbidden', '没有草稿', '草稿属于登录的本人', '请先登录。', { status: 403 });
};

/** The person's own draft of a form, opened. */
export const draftOf = async (tx: ReadTransaction, place: DraftPlace): Promise<Draft | null> => {
  const person = personIn(tx);
  const [row] = await tx.rows<{ content: string; version: number | null; at: string }>(
    sql`select content, version, saved_at as at from form_draft
      where person_id = ${person}::uuid and record = ${place.record} and key = ${place.key}`,
  );
  if (!row) return null;
  return {
    values: JSON.parse(tx.open(row.content, sealedAt(person, place))),
    version: row.version,
    savedAt: new Date(row.at).toISOString(),
  };
};

/** Keeps a draft in place of the one before. Not journalled: it counts as nothing. @throws Refusal `draft-too-large` */
export const saveDraft = async (
  tx: WriteTransaction,
  place: DraftPlace,
  { values, version }: Pick<Draft, 'values' | 'version'>,
): Promise<string> => {
  const person = personIn(tx);
  const text = JSON.stringify(values);
  if (text.length > MOST)
    throw refuse('draft-too-large', '草稿没有保存', '内容超过了草稿的限度', '请直接提交，或分几次填写。');
  const content = tx.seal(text, sealedAt(person, place));
  const [row] = await tx.rows<{ at: string }>(
    sql`insert into form_draft (tenant_id, person_id, record, key, version, content)
      values (${tx.actor.tenantId}::uuid, ${person}::uuid, ${place.record}, ${place.key}, ${version}, ${content})
      on conflict (tenant_id, person_id, record, key)
      do update set content = excluded.content, version = excluded.version, saved_at = clock_timestamp()
      returning saved_at as at`,
  );
  await tx.rows(sql`delete from form_draft where person_id = ${person}::uuid and (record, key) in (
      select record, key from form_draft where person_id = ${person}::uuid order by saved_at desc offset ${MOST_DRAFTS})`);
  return new Date(row?.at ?? Date.now()).toISOString();
};

export const forgetDraft = async (tx: WriteTransaction, { record, key }: DraftPlace): Promise<void> => {
  await tx.rows(
    sql`delete from form_draft where person_id = ${personIn(tx)}::uuid and record = ${record} and key = ${key}`,
  );
};

/** What a person, unless told the acting one, has not submitted yet, newest first; without its content. */
export const draftsOf = async (
  tx: ReadTransaction,
  person = personIn(tx),
): Promise<(DraftPlace & { readonly savedAt: string })[]> => {
  const rows = await tx.rows<DraftPlace & { at: string }>(
    sql`select record, key, saved_at as at from form_draft where person_id = ${person}::uuid order by saved_at desc`,
  );
  return rows.map(({ record, key, at }) => ({ record, key, savedAt: new Date(at).toISOString() }));
};

/** Where a draft that comes from another person rests; `new` is taken where the successor has begun one too. */
const placeFor = (key: string, from: string, taken: boolean): string => (taken ? `${key}.from-${from}` : key);

/**
 * Gives what a person had begun to whoever takes the work over, on a change of post. Where the successor has begun the
 * same form, both drafts stay, the one that came beside the other. Answers how many drafts left the person.
 * @param except records whose drafts are the person's own affair and stay
 */
export const handDrafts = async (
  tx: WriteTransaction,
  { from, to, except = [] }: { readonly from: string; readonly to: string; readonly except?: readonly string[] },
): Promise<number> => {
  const rows = await tx.rows<DraftPlace & { version: number | null; content: string }>(
    sql`delete from form_draft where person_id = ${from}::uuid and record <> all(${[...except]}::text[])
      returning record, key, version, content`,
  );
  const begun = new Set((await draftsOf(tx, to)).map(({ record, key }) => `${record} ${key}`));
  for (const { version, content, record, key } of rows) {
    const place = { record, key };
    const there = { record, key: placeFor(key, from, begun.has(`${record} ${key}`)) };
    const sealed = tx.seal(tx.open(content, sealedAt(from, place)), sealedAt(to, there));
    await tx.rows(
      sql`insert into form_draft (tenant_id, person_id, record, key, version, content)
        values (${tx.actor.tenantId}::uuid, ${to}::uuid, ${record}, ${there.key}, ${version}, ${sealed})
        on conflict (tenant_id, person_id, record, key) do nothing`,
    );
  }
  return rows.length;
};

/** Throws away whatever anybody had begun to type about these rows, on their own forms and on others that name them. */
export const forgetDraftsAbout = async (tx: WriteTransaction, ids: ReadonlySet<string>): Promise<number> => {
  const rows = await tx.rows<DraftPlace & { person: string; content: string }>(
    sql`select person_id as person, record, key, content from form_draft where tenant_id = ${tx.actor.tenantId}::uuid`,
  );
  const named = (text: string) => (text.match(UUIDS) ?? []).some((id) => ids.has(id));
  const about = rows.filter(
    ({ person, content, ...place }) => named(place.key) || named(tx.open(content, sealedAt(person, place))),
  );
  for (const { person, record, key } of about)
    await tx.rows(sql`delete from form_draft where tenant_id = ${tx.actor.tenantId}::uuid and person_id = ${person}::uuid
      and record = ${record} and key = ${key}`);
  return about.length;
};
