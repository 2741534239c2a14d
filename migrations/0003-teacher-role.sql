alter table post drop constraint post_role_code;

create table job_progress ();

alter table job_progress add column tenant_id uuid not null;

alter table job_progress add column job_id uuid not null;

alter table job_progress add column attempt integer not null;

alter table job_progress add column phase text;

alter table job_progress add column done bigint;

alter table job_progress add column total bigint;

alter table job_progress add column checkpoint jsonb;

alter table job_progress add column beat_at timestamp with time zone;

alter table job_progress add constraint job_progress_key PRIMARY KEY (tenant_id, job_id);

alter table post add constraint post_role_code CHECK ((role = ANY (ARRAY['leader'::text, 'office'::text, 'section'::text, 'school'::text, 'teacher'::text, 'town'::text, 'department'::text, 'inspector'::text, 'auditor'::text, 'city'::text, 'admin'::text])));

alter table job_progress add constraint job_progress_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

CREATE INDEX job_progress_beat ON public.job_progress USING btree (beat_at);

alter table job_progress enable row level security; alter table job_progress force row level security;

create policy job_progress_tenant on job_progress using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy job_progress_owner on job_progress using ((CURRENT_USER <> 'yaodian_app'::name)) with check ((CURRENT_USER <> 'yaodian_app'::name));

grant insert on job_progress to yaodian_app;

grant select on job_progress to yaodian_app;

grant update on job_progress to yaodian_app;

grant delete on job_progress to yaodian_app;
