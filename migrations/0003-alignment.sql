create table plan_alignment ();

create table plan_alignment_history ();

create table plan_pair_history ();

create table plan_pair ();

create table promise_verdict ();

create table promise_verdict_history ();

alter table promise_verdict add column tenant_id uuid not null;

alter table plan_pair add column tenant_id uuid not null;

alter table plan_alignment add column tenant_id uuid not null;

alter table plan_pair_history add column tenant_id uuid not null;

alter table plan_alignment_history add column tenant_id uuid not null;

alter table promise_verdict_history add column tenant_id uuid not null;

alter table plan_alignment_history add column id uuid not null;

alter table plan_alignment add column id uuid not null;

alter table plan_pair add column id uuid not null;

alter table promise_verdict_history add column id uuid not null;

alter table plan_pair_history add column id uuid not null;

alter table promise_verdict add column id uuid not null;

alter table plan_pair_history add column version integer not null;

alter table plan_alignment_history add column version integer not null;

alter table plan_alignment add column version integer not null;

alter table plan_pair add column version integer not null;

alter table promise_verdict add column version integer not null;

alter table promise_verdict_history add column version integer not null;

alter table plan_alignment_history add column row_from timestamp with time zone not null;

alter table plan_pair_history add column row_from timestamp with time zone not null;

alter table plan_alignment add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table plan_pair add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table promise_verdict add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table promise_verdict_history add column row_from timestamp with time zone not null;

alter table promise_verdict add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table plan_alignment_history add column created_at timestamp with time zone not null;

alter table plan_pair_history add column created_at timestamp with time zone not null;

alter table plan_alignment add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table promise_verdict_history add column created_at timestamp with time zone not null;

alter table plan_pair add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table plan_pair_history add column created_by uuid;

alter table plan_alignment_history add column created_by uuid;

alter table plan_alignment add column created_by uuid;

alter table plan_pair add column created_by uuid;

alter table promise_verdict_history add column created_by uuid;

alter table promise_verdict add column created_by uuid;

alter table plan_pair add column changed_by uuid;

alter table plan_alignment add column changed_by uuid;

alter table promise_verdict_history add column changed_by uuid;

alter table plan_alignment_history add column changed_by uuid;

alter table promise_verdict add column changed_by uuid;

alter table plan_pair_history add column changed_by uuid;

alter table plan_pair_history add column alignment uuid not null;

alter table promise_verdict_history add column alignment uuid not null;

alter table promise_verdict add column alignment uuid not null;

alter table plan_alignment_history add column upper uuid not null;

alter table plan_alignment add column upper uuid not null;

alter table plan_pair add column alignment uuid not null;

alter table promise_verdict add column promise text not null;

alter table plan_pair_history add column title text not null;

alter table promise_verdict_history add column promise text not null;

alter table plan_alignment add column lower uuid not null;

alter table plan_pair add column title text not null;

alter table plan_alignment_history add column lower uuid not null;

alter table plan add column level text not null;

alter table plan_pair_history add column upper text not null;

alter table promise_verdict add column verdict text not null;

alter table plan_pair add column upper text not null;

alter table plan_alignment add column kind text not null;

alter table plan_history add column level text not null;

alter table plan_alignment_history add column kind text not null;

alter table promise_verdict_history add column verdict text not null;

alter table plan_alignment_history add column title text;

alter table promise_verdict_history add column reason text not null;

alter table promise_verdict add column reason text not null;

alter table plan_alignment add column title text;

alter table plan_pair_history add column lower text not null;

alter table plan_pair add column lower text not null;

alter table plan_pair_history add column lower_kind text not null;

alter table plan_alignment_history add column state text not null;

alter table plan_pair add column lower_kind text not null;

alter table promise_verdict_history add column promise_seen jsonb;

alter table plan_alignment add column state text not null;

alter table promise_verdict add column promise_seen jsonb;

alter table plan_pair add column source text not null;

alter table plan_alignment_history add column proposed_at timestamp with time zone;

alter table plan_pair_history add column source text not null;

alter table promise_verdict_history add column state text not null;

alter table plan_alignment add column proposed_at timestamp with time zone;

alter table promise_verdict add column state text not null;

alter table plan_pair add column points integer;

alter table promise_verdict_history add column row_to timestamp with time zone not null;

alter table plan_pair_history add column points integer;

alter table plan_alignment_history add column row_to timestamp with time zone not null;

alter table plan_pair_history add column grounds jsonb;

alter table plan_pair add column grounds jsonb;

alter table plan_pair_history add column rule text;

alter table plan_pair add column rule text;

alter table plan_pair add column upper_seen jsonb not null;

alter table plan_pair_history add column upper_seen jsonb not null;

alter table plan_pair add column lower_seen jsonb not null;

alter table plan_pair_history add column lower_seen jsonb not null;

alter table plan_pair add column state text not null;

alter table plan_pair_history add column state text not null;

alter table plan_pair_history add column decided_by uuid;

alter table plan_pair add column decided_by uuid;

alter table plan_pair add column decided_at timestamp with time zone;

alter table plan_pair_history add column decided_at timestamp with time zone;

alter table plan_pair_history add column row_to timestamp with time zone not null;

alter table plan add constraint plan_level_code CHECK ((level = ANY (ARRAY['superior'::text, 'own'::text, 'subordinate'::text])));

alter table plan_alignment add constraint plan_alignment_key PRIMARY KEY (tenant_id, id);

alter table plan_alignment add constraint plan_alignment_kind_code CHECK ((kind = ANY (ARRAY['answer'::text, 'carryOver'::text])));

alter table plan_alignment add constraint plan_alignment_state_code CHECK ((state = ANY (ARRAY['open'::text, 'closed'::text])));

alter table plan_alignment add constraint plan_alignment_unique_1 UNIQUE (tenant_id, upper, lower);

alter table plan_alignment_history add constraint plan_alignment_history_key PRIMARY KEY (tenant_id, id, version);

alter table plan_pair_history add constraint plan_pair_history_key PRIMARY KEY (tenant_id, id, version);

alter table plan_pair add constraint plan_pair_key PRIMARY KEY (tenant_id, id);

alter table plan_pair add constraint plan_pair_lower_kind_code CHECK ((lower_kind = ANY (ARRAY['commitment'::text, 'draftItem'::text])));

alter table plan_pair add constraint plan_pair_source_code CHECK ((source = ANY (ARRAY['likeness'::text, 'manual'::text])));

alter table plan_pair add constraint plan_pair_state_code CHECK ((state = ANY (ARRAY['proposed'::text, 'confirmed'::text, 'refused'::text])));

alter table plan_pair add constraint plan_pair_unique_1 UNIQUE (tenant_id, alignment, upper, lower);

alter table promise_verdict add constraint promise_verdict_key PRIMARY KEY (tenant_id, id);

alter table promise_verdict add constraint promise_verdict_state_code CHECK ((state = ANY (ARRAY['standing'::text, 'withdrawn'::text])));

alter table promise_verdict add constraint promise_verdict_verdict_code CHECK ((verdict = ANY (ARRAY['notOurs'::text, 'dropped'::text])));

alter table promise_verdict_history add constraint promise_verdict_history_key PRIMARY KEY (tenant_id, id, version);

alter table plan_alignment add constraint plan_alignment_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table plan_pair add constraint plan_pair_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table promise_verdict add constraint promise_verdict_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table plan_alignment add constraint plan_alignment_upper_of FOREIGN KEY (tenant_id, upper) REFERENCES plan(tenant_id, id) DEFERRABLE;

alter table plan_alignment add constraint plan_alignment_lower_of FOREIGN KEY (tenant_id, lower) REFERENCES plan(tenant_id, id) DEFERRABLE;

alter table plan_pair add constraint plan_pair_alignment_of FOREIGN KEY (tenant_id, alignment) REFERENCES plan_alignment(tenant_id, id) DEFERRABLE;

alter table plan_pair add constraint plan_pair_decided_by_of FOREIGN KEY (tenant_id, decided_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table promise_verdict add constraint promise_verdict_alignment_of FOREIGN KEY (tenant_id, alignment) REFERENCES plan_alignment(tenant_id, id) DEFERRABLE;

CREATE INDEX plan_alignment_index_1 ON public.plan_alignment USING btree (tenant_id, lower);

CREATE INDEX plan_alignment_lower_at ON public.plan_alignment USING btree (tenant_id, lower);

CREATE INDEX plan_pair_alignment_at ON public.plan_pair USING btree (tenant_id, alignment);

CREATE INDEX plan_pair_decided_by_at ON public.plan_pair USING btree (tenant_id, decided_by);

CREATE INDEX promise_verdict_alignment_at ON public.promise_verdict USING btree (tenant_id, alignment);

CREATE INDEX plan_alignment_upper_at ON public.plan_alignment USING btree (tenant_id, upper);

CREATE INDEX promise_verdict_history_at ON public.promise_verdict_history USING btree (tenant_id, row_to);

CREATE INDEX plan_alignment_history_at ON public.plan_alignment_history USING btree (tenant_id, row_to);

CREATE INDEX plan_pair_history_at ON public.plan_pair_history USING btree (tenant_id, row_to);

CREATE INDEX promise_verdict_index_1 ON public.promise_verdict USING btree (tenant_id, alignment, state);

CREATE OR REPLACE FUNCTION public.keep_plan()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into plan_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "title", "kind", "level", "origin", "plan_year", "issuers", "doc_number", "region", "signed_on", "issued_on", "published_on", "published_at", "lead_office", "signer", "revises", "source_file", "state", "submitted_by", "reviewed_by", "review_section", "decision", "dispatched_at", "archived_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."title", o."kind", o."level", o."origin", o."plan_year", o."issuers", o."doc_number", o."region", o."signed_on", o."issued_on", o."published_on", o."published_at", o."lead_office", o."signer", o."revises", o."source_file", o."state", o."submitted_by", o."reviewed_by", o."review_section", o."decision", o."dispatched_at", o."archived_at", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_plan()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into plan_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "title", "kind", "level", "origin", "plan_year", "issuers", "doc_number", "region", "signed_on", "issued_on", "published_on", "published_at", "lead_office", "signer", "revises", "source_file", "state", "submitted_by", "reviewed_by", "review_section", "decision", "dispatched_at", "archived_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."title", o."kind", o."level", o."origin", o."plan_year", o."issuers", o."doc_number", o."region", o."signed_on", o."issued_on", o."published_on", o."published_at", o."lead_office", o."signer", o."revises", o."source_file", o."state", o."submitted_by", o."reviewed_by", o."review_section", o."decision", o."dispatched_at", o."archived_at", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_plan_alignment()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into plan_alignment_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "upper", "lower", "kind", "title", "state", "proposed_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."upper", o."lower", o."kind", o."title", o."state", o."proposed_at", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_plan_alignment()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into plan_alignment_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "upper", "lower", "kind", "title", "state", "proposed_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."upper", o."lower", o."kind", o."title", o."state", o."proposed_at", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_plan_pair()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into plan_pair_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "alignment", "title", "upper", "lower", "lower_kind", "source", "points", "grounds", "rule", "upper_seen", "lower_seen", "state", "decided_by", "decided_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."alignment", o."title", o."upper", o."lower", o."lower_kind", o."source", o."points", o."grounds", o."rule", o."upper_seen", o."lower_seen", o."state", o."decided_by", o."decided_at", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_plan_pair()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into plan_pair_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "alignment", "title", "upper", "lower", "lower_kind", "source", "points", "grounds", "rule", "upper_seen", "lower_seen", "state", "decided_by", "decided_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."alignment", o."title", o."upper", o."lower", o."lower_kind", o."source", o."points", o."grounds", o."rule", o."upper_seen", o."lower_seen", o."state", o."decided_by", o."decided_at", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_promise_verdict()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into promise_verdict_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "alignment", "promise", "verdict", "reason", "promise_seen", "state", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."alignment", o."promise", o."verdict", o."reason", o."promise_seen", o."state", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_promise_verdict()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into promise_verdict_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "alignment", "promise", "verdict", "reason", "promise_seen", "state", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."alignment", o."promise", o."verdict", o."reason", o."promise_seen", o."state", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE TRIGGER keep AFTER UPDATE ON public.plan_alignment REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_plan_alignment();

CREATE TRIGGER keep_gone AFTER DELETE ON public.plan_alignment REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_plan_alignment();

CREATE TRIGGER keep AFTER UPDATE ON public.plan_pair REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_plan_pair();

CREATE TRIGGER keep_gone AFTER DELETE ON public.plan_pair REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_plan_pair();

CREATE TRIGGER keep AFTER UPDATE ON public.promise_verdict REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_promise_verdict();

CREATE TRIGGER keep_gone AFTER DELETE ON public.promise_verdict REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_promise_verdict();

alter table plan_alignment enable row level security; alter table plan_alignment force row level security;

alter table plan_alignment_history enable row level security; alter table plan_alignment_history force row level security;

alter table plan_pair_history enable row level security; alter table plan_pair_history force row level security;

alter table plan_pair enable row level security; alter table plan_pair force row level security;

alter table promise_verdict enable row level security; alter table promise_verdict force row level security;

alter table promise_verdict_history enable row level security; alter table promise_verdict_history force row level security;

create policy plan_alignment_tenant on plan_alignment as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy plan_alignment_history_tenant on plan_alignment_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy plan_pair_tenant on plan_pair as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy plan_pair_history_tenant on plan_pair_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy promise_verdict_tenant on promise_verdict as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy promise_verdict_history_tenant on promise_verdict_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

grant insert on plan_alignment to yaodian_app;

grant select on plan_alignment to yaodian_app;

grant update on plan_alignment to yaodian_app;

grant delete on plan_alignment to yaodian_app;

grant insert on plan_alignment_history to yaodian_app;

grant select on plan_alignment_history to yaodian_app;

grant insert on plan_pair_history to yaodian_app;

grant select on plan_pair_history to yaodian_app;

grant insert on plan_pair to yaodian_app;

grant select on plan_pair to yaodian_app;

grant update on plan_pair to yaodian_app;

grant delete on plan_pair to yaodian_app;

grant insert on promise_verdict to yaodian_app;

grant select on promise_verdict to yaodian_app;

grant update on promise_verdict to yaodian_app;

grant delete on promise_verdict to yaodian_app;

grant insert on promise_verdict_history to yaodian_app;

grant select on promise_verdict_history to yaodian_app;
