drop function session_actor;

CREATE OR REPLACE FUNCTION public.session_actor(token bytea, idle interval, lifetime interval)
 RETURNS jsonb
 LANGUAGE plpgsql
AS $function$
declare
  place uuid;
  answer jsonb;
  today date := (clock_timestamp() at time zone 'Asia/Shanghai')::date;
begin
  select s.tenant_id into place from session s
  where s.token_hash = token and s.seen_at > clock_timestamp() - idle and s.created_at > clock_timestamp() - lifetime;
  if place is null then return null; end if;
  perform set_config('yaodian.tenant', place::text, true);
  select jsonb_build_object(
    'tenantId', s.tenant_id, 'personId', p.id, 'personName', p.name, 'postId', o.id, 'role', o.role,
    'organisationId', g.id, 'organisationPath', g.path, 'mustChange', a.must_change,
    'createdAt', s.created_at, 'seenAt', s.seen_at,
    'standsInFor', coalesce((
      select jsonb_agg(distinct d."from") from delegation d
      join person dp on dp.tenant_id = d.tenant_id and dp.id = d."from" and (dp.left_on is null or dp.left_on >= today)
      where d.tenant_id = s.tenant_id and d."to" = s.person_id and d.from_on <= today and d.until_on >= today
        and (d.revoked_on is null or d.revoked_on > today)
        and not exists (select 1 from account da where da.tenant_id = d.tenant_id and da.person_id = d."from" and da.disabled_at is not null)
        and exists (select 1 from post dpo join organisation dg on dg.tenant_id = dpo.tenant_id and dg.id = dpo.organisation
          where dpo.tenant_id = d.tenant_id and dpo.person = d."from" and dpo.from_on <= today
            and (dpo.to_on is null or dpo.to_on >= today) and (dg.closed_on is null or dg.closed_on > today))
    ), '[]'::jsonb))
  into answer
  from session s
  join account a on a.tenant_id = s.tenant_id and a.person_id = s.person_id and a.disabled_at is null
  join person p on p.tenant_id = s.tenant_id and p.id = s.person_id and (p.left_on is null or p.left_on >= today)
  join post o on o.tenant_id = s.tenant_id and o.id = s.post_id and o.person = s.person_id
    and o.from_on <= today and (o.to_on is null or o.to_on >= today)
  join organisation g on g.tenant_id = s.tenant_id and g.id = o.organisation and (g.closed_on is null or g.closed_on > today)
  where s.token_hash = token;
  return answer;
end
$function$
;

CREATE OR REPLACE FUNCTION public.note_write(reached boolean, of_tenant uuid, of_entry uuid, of_person uuid, of_post uuid, of_role text, of_record text, of_row uuid, of_verb text, of_reason text, of_request text, of_commitment bytea, of_salt bytea, of_content text, of_words text, of_grams text[])
 RETURNS void
 LANGUAGE plpgsql
AS $function$
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
$function$;
