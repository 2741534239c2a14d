create table job_history ();

create table job ();

alter table job add column tenant_id uuid not null;

alter table job_history add column tenant_id uuid not null;

alter table job add column id uuid not null;

alter table job_history add column id uuid not null;

alter table job add column version integer not null;

alter table job_history add column version integer not null;

alter table job_history add column row_from timestamp with time zone not null;

alter table job add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table job add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table job_history add column created_at timestamp with time zone not null;

alter table job add column created_by uuid;

alter table job_history add column created_by uuid;

alter table job_history add column changed_by uuid;

alter table job add column changed_by uuid;

alter table job add column kind text not null;

alter table job_history add column kind text not null;

alter table job add column title text not null;

alter table job_history add column title text not null;

alter table job add column started_by uuid;

alter table job_history add column started_by uuid;

alter table job add column post uuid;

alter table job_history add column post uuid;

alter table job_history add column errand boolean not null;

alter table job add column errand boolean not null;

alter table job_history add column input jsonb not null;

alter table job add column input jsonb not null;

alter table job add column key text;

alter table job_history add column key text;

alter table job add column state text not null;

alter table job_history add column state text not null;

alter table job add column phase text;

alter table job_history add column phase text;

alter table job_history add column done integer;

alter table job add column done integer;

alter table job_history add column total integer;

alter table job add column total integer;

alter table job add column cancel_requested boolean not null;

alter table job_history add column cancel_requested boolean not null;

alter table job add column attempt integer not null;

alter table job_history add column attempt integer not null;

alter table job add column failures integer not null;

alter table job_history add column failures integer not null;

alter table job add column problem text;

alter table job_history add column problem text;

alter table job add column result_path text;

alter table job_history add column result_path text;

alter table job add column result_label text;

alter table job_history add column result_label text;

alter table job_history add column ended_at timestamp with time zone;

alter table job add column ended_at timestamp with time zone;

alter table job_history add column row_to timestamp with time zone not null;

alter table job add constraint job_state_code CHECK ((state = ANY (ARRAY['queued'::text, 'running'::text, 'done'::text, 'failed'::text, 'cancelled'::text])));

alter table job add constraint job_key PRIMARY KEY (tenant_id, id);

alter table job_history add constraint job_history_key PRIMARY KEY (tenant_id, id, version);

alter table job add constraint job_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table job add constraint job_started_by_of FOREIGN KEY (tenant_id, started_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table job add constraint job_post_of FOREIGN KEY (tenant_id, post) REFERENCES post(tenant_id, id) DEFERRABLE;

CREATE INDEX job_index_2 ON public.job USING btree (tenant_id, kind, key);

CREATE INDEX job_post_at ON public.job USING btree (tenant_id, post);

CREATE INDEX job_history_at ON public.job_history USING btree (tenant_id, row_to);

CREATE INDEX job_started_by_at ON public.job USING btree (tenant_id, started_by);

CREATE INDEX job_index_1 ON public.job USING btree (tenant_id, state);

alter table job_history enable row level security; alter table job_history force row level security;

alter table job enable row level security; alter table job force row level security;

create policy job_tenant on job using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy job_history_tenant on job_history using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

grant insert on job_history to yaodian_app;

grant select on job_history to yaodian_app;

grant insert on job to yaodian_app;

grant select on job to yaodian_app;

grant update on job to yaodian_app;

grant delete on job to yaodian_app;
