/**
 * What a write of one row leaves besides the row: its journal entry and its words for search. Called by the write's own
 * statement. PostgreSQL keeps the plans of a function's statements for the life of a connection, so they are not read
 * and planned anew with every write, and no statement needs a name that PgBouncer would have to know.
 * Where the row ended outside the post's scope the whole statement fails (`YD403`, see violation.ts).
 */
export const WRITE_SCHEMA: readonly string[] = [
  `create function note_write(reached boolean, of_tenant uuid, of_entry uuid, of_person uuid, of_post uuid, of_role text,
  of_record text, of_row uuid, of_verb text, of_reason text, of_request text, of_commitment bytea, of_salt bytea,
  of_content text, of_words text, of_grams text[]) returns void language plpgsql as $$
begin
  if reached is not true then raise exception 'outside the scope' using errcode = 'YD403'; end if;
  insert into journal (tenant_id, id, at, actor_id, post_id, role, record, record_id, verb, reason, request_id, commitment)
  values (of_tenant, of_entry, clock_timestamp(), of_person, of_post, of_role, of_record, of_row, of_verb, of_reason, of_request, of_commitment);
  insert into journal_payload (tenant_id, journal_id, salt, content) values (of_tenant, of_entry, of_salt, of_content);
  if of_words is null then return; end if;
  insert into search_entry (tenant_id, record, record_id, body, grams)
  values (of_tenant, of_record, of_row, of_words, array_to_tsvector(of_grams))
  on conflict (tenant_id, record, record_id) do update set body = excluded.body, grams = excluded.grams;
end
$$`,
];
