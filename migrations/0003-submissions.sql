create table submission ();

alter table submission add column tenant_id uuid not null;

alter table submission add column person_id uuid not null;

alter table submission add column key text not null;

alter table submission add column content text not null;

alter table submission add column answer text;

alter table submission add column at timestamp with time zone default clock_timestamp() not null;

alter table submission add constraint submission_key PRIMARY KEY (tenant_id, person_id, key);

alter table submission add constraint submission_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

CREATE INDEX submission_at ON public.submission USING btree (tenant_id, at);

alter table submission enable row level security; alter table submission force row level security;

create policy submission_tenant on submission as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

grant insert on submission to yaodian_app;

grant select on submission to yaodian_app;

grant update on submission to yaodian_app;

grant delete on submission to yaodian_app;
