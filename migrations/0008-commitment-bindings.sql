create table commitment_binding ();

create table commitment_binding_history ();

alter table commitment_binding add column tenant_id uuid not null;

alter table commitment_binding_history add column tenant_id uuid not null;

alter table commitment_binding_history add column id uuid not null;

alter table commitment_binding add column id uuid not null;

alter table commitment_binding_history add column version integer not null;

alter table commitment_binding add column version integer not null;

alter table commitment_binding add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table commitment_binding_history add column row_from timestamp with time zone not null;

alter table commitment_binding add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table commitment_binding_history add column created_at timestamp with time zone not null;

alter table commitment_binding add column created_by uuid;

alter table commitment_binding_history add column created_by uuid;

alter table commitment_binding_history add column changed_by uuid;

alter table commitment_binding add column changed_by uuid;

alter table commitment_binding add column plan uuid;

alter table commitment_binding_history add column plan uuid;

alter table commitment_binding add column target uuid not null;

alter table commitment_binding_history add column target uuid not null;

alter table commitment_binding_history add column title text;

alter table commitment_binding add column title text;

alter table commitment_binding_history add column indicator text not null;

alter table commitment_binding add column indicator text not null;

alter table commitment_binding_history add column unit uuid not null;

alter table commitment_binding add column unit uuid not null;

alter table commitment_binding_history add column reckoning text not null;

alter table commitment_binding add column reckoning text not null;

alter table commitment_binding add column likeness integer;

alter table commitment_binding_history add column likeness integer;

alter table commitment_binding_history add column grounds jsonb;

alter table commitment_binding add column grounds jsonb;

alter table commitment_binding add column state text not null;

alter table commitment_binding_history add column state text not null;

alter table commitment_binding_history add column baseline numeric(24,8);

alter table commitment_binding add column baseline numeric(24,8);

alter table commitment_binding add column baseline_on date;

alter table commitment_binding_history add column baseline_on date;

alter table commitment_binding_history add column confirmed_by uuid;

alter table commitment_binding add column confirmed_by uuid;

alter table commitment_binding_history add column confirmed_at timestamp with time zone;

alter table commitment_binding add column confirmed_at timestamp with time zone;

alter table commitment_binding_history add column row_to timestamp with time zone not null;

alter table commitment_binding add constraint commitment_binding_key PRIMARY KEY (tenant_id, id);

alter table commitment_binding add constraint commitment_binding_reckoning_code CHECK ((reckoning = ANY (ARRAY['level'::text, 'rise'::text, 'fall'::text, 'risePercent'::text, 'fallPercent'::text])));

alter table commitment_binding add constraint commitment_binding_state_code CHECK ((state = ANY (ARRAY['proposed'::text, 'confirmed'::text, 'refused'::text, 'ended'::text])));

alter table commitment_binding_history add constraint commitment_binding_history_key PRIMARY KEY (tenant_id, id, version);

alter table commitment_binding add constraint commitment_binding_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table commitment_binding add constraint commitment_binding_plan_of FOREIGN KEY (tenant_id, plan) REFERENCES plan(tenant_id, id) DEFERRABLE;

alter table commitment_binding add constraint commitment_binding_target_of FOREIGN KEY (tenant_id, target) REFERENCES target(tenant_id, id) DEFERRABLE;

alter table commitment_binding add constraint commitment_binding_unit_of FOREIGN KEY (tenant_id, unit) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table commitment_binding add constraint commitment_binding_confirmed_by_of FOREIGN KEY (tenant_id, confirmed_by) REFERENCES person(tenant_id, id) DEFERRABLE;

CREATE INDEX commitment_binding_unit_at ON public.commitment_binding USING btree (tenant_id, unit);

CREATE INDEX commitment_binding_index_1 ON public.commitment_binding USING btree (tenant_id, target, state);

CREATE INDEX commitment_binding_history_at ON public.commitment_binding_history USING btree (tenant_id, row_to);

CREATE INDEX commitment_binding_target_at ON public.commitment_binding USING btree (tenant_id, target);

CREATE INDEX commitment_binding_index_2 ON public.commitment_binding USING btree (tenant_id, plan, state);

CREATE INDEX commitment_binding_plan_at ON public.commitment_binding USING btree (tenant_id, plan);

CREATE INDEX commitment_binding_confirmed_by_at ON public.commitment_binding USING btree (tenant_id, confirmed_by);

CREATE OR REPLACE FUNCTION public.keep_commitment_binding()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into commitment_binding_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "plan", "target", "title", "indicator", "unit", "reckoning", "likeness", "grounds", "state", "baseline", "baseline_on", "confirmed_by", "confirmed_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."plan", o."target", o."title", o."indicator", o."unit", o."reckoning", o."likeness", o."grounds", o."state", o."baseline", o."baseline_on", o."confirmed_by", o."confirmed_at", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_commitment_binding()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into commitment_binding_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "plan", "target", "title", "indicator", "unit", "reckoning", "likeness", "grounds", "state", "baseline", "baseline_on", "confirmed_by", "confirmed_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."plan", o."target", o."title", o."indicator", o."unit", o."reckoning", o."likeness", o."grounds", o."state", o."baseline", o."baseline_on", o."confirmed_by", o."confirmed_at", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE TRIGGER keep AFTER UPDATE ON public.commitment_binding REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_commitment_binding();

CREATE TRIGGER keep_gone AFTER DELETE ON public.commitment_binding REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_commitment_binding();

alter table commitment_binding enable row level security; alter table commitment_binding force row level security;

alter table commitment_binding_history enable row level security; alter table commitment_binding_history force row level security;

create policy commitment_binding_tenant on commitment_binding as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy commitment_binding_history_tenant on commitment_binding_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

grant insert on commitment_binding to yaodian_app;

grant select on commitment_binding to yaodian_app;

grant update on commitment_binding to yaodian_app;

grant delete on commitment_binding to yaodian_app;

grant insert on commitment_binding_history to yaodian_app;

grant select on commitment_binding_history to yaodian_app;
