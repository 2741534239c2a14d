alter table notice drop constraint notice_kind_code;

create table notice_round ();

create table calendar_feed ();

create table notice_told ();

create table notice_channel ();

create table notice_channel_history ();

create table notice_preference ();

create table notice_preference_history ();

create table notice_delivery ();

create table notice_delivery_history ();

alter table notice_preference add column tenant_id uuid not null;

alter table notice_channel add column tenant_id uuid not null;

alter table notice_preference_history add column tenant_id uuid not null;

alter table notice_told add column tenant_id uuid not null;

alter table notice_delivery add column tenant_id uuid not null;

alter table notice_delivery_history add column tenant_id uuid not null;

alter table calendar_feed add column tenant_id uuid not null;

alter table notice_round add column tenant_id uuid not null;

alter table notice_channel_history add column tenant_id uuid not null;

alter table notice_preference_history add column id uuid not null;

alter table notice_channel_history add column id uuid not null;

alter table notice_delivery_history add column id uuid not null;

alter table notice_delivery add column id uuid not null;

alter table notice_told add column notice_id uuid not null;

alter table notice_round add column target text not null;

alter table notice_channel add column id uuid not null;

alter table calendar_feed add column person_id uuid not null;

alter table notice_preference add column id uuid not null;

alter table notice_channel_history add column version integer not null;

alter table notice_delivery_history add column version integer not null;

alter table notice_channel add column version integer not null;

alter table notice_preference add column version integer not null;

alter table notice_preference_history add column version integer not null;

alter table calendar_feed add column token_hash text not null;

alter table notice_round add column digest_on date;

alter table notice_delivery add column version integer not null;

alter table notice_round add column last_day_on date;

alter table calendar_feed add column created_at timestamp with time zone default clock_timestamp() not null;

alter table notice_delivery_history add column row_from timestamp with time zone not null;

alter table notice_channel_history add column row_from timestamp with time zone not null;

alter table notice_channel add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table notice_preference_history add column row_from timestamp with time zone not null;

alter table notice_preference add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table notice_delivery add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table notice_preference_history add column created_at timestamp with time zone not null;

alter table notice_channel add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table notice_delivery_history add column created_at timestamp with time zone not null;

alter table notice_preference add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table notice_channel_history add column created_at timestamp with time zone not null;

alter table notice_delivery add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table notice_preference_history add column created_by uuid;

alter table notice_channel_history add column created_by uuid;

alter table notice_preference add column created_by uuid;

alter table notice_delivery_history add column created_by uuid;

alter table notice_channel add column created_by uuid;

alter table notice_delivery add column created_by uuid;

alter table notice_preference add column changed_by uuid;

alter table notice_delivery_history add column changed_by uuid;

alter table notice_delivery add column changed_by uuid;

alter table notice_channel add column changed_by uuid;

alter table notice_channel_history add column changed_by uuid;

alter table notice_preference_history add column changed_by uuid;

alter table notice_channel add column title text not null;

alter table notice_delivery_history add column channel uuid not null;

alter table notice_delivery add column channel uuid not null;

alter table notice_preference add column person uuid not null;

alter table notice_preference_history add column person uuid not null;

alter table notice_channel_history add column title text not null;

alter table notice_preference add column channel text not null;

alter table notice_delivery add column recipient uuid;

alter table notice_delivery_history add column recipient uuid;

alter table notice_channel add column kind text not null;

alter table notice_channel_history add column kind text not null;

alter table notice_preference_history add column channel text not null;

alter table notice_preference_history add column digest_at text;

alter table notice_channel add column active boolean not null;

alter table notice_channel_history add column active boolean not null;

alter table notice_delivery_history add column target text not null;

alter table notice_delivery add column target text not null;

alter table notice_preference add column digest_at text;

alter table notice_channel_history add column organisation uuid;

alter table notice_channel add column organisation uuid;

alter table notice_preference_history add column row_to timestamp with time zone not null;

alter table notice_delivery add column purpose text not null;

alter table notice_delivery_history add column purpose text not null;

alter table notice_delivery_history add column key text not null;

alter table notice_channel add column host text;

alter table notice_channel_history add column host text;

alter table notice_delivery add column key text not null;

alter table notice_channel add column port integer;

alter table notice_delivery_history add column counts jsonb not null;

alter table notice_delivery add column counts jsonb not null;

alter table notice_channel_history add column port integer;

alter table notice_delivery_history add column state text not null;

alter table notice_channel_history add column security text;

alter table notice_channel add column security text;

alter table notice_delivery add column state text not null;

alter table notice_channel_history add column username text;

alter table notice_delivery add column attempts integer not null;

alter table notice_channel add column username text;

alter table notice_delivery_history add column attempts integer not null;

alter table notice_delivery add column problem text;

alter table notice_channel_history add column sender text;

alter table notice_channel add column sender text;

alter table notice_delivery_history add column problem text;

alter table notice_delivery add column tried_at timestamp with time zone;

alter table notice_channel_history add column row_to timestamp with time zone not null;

alter table notice_delivery_history add column tried_at timestamp with time zone;

alter table notice_delivery_history add column next_try_at timestamp with time zone;

alter table notice_delivery add column next_try_at timestamp with time zone;

alter table notice_delivery add column delivered_at timestamp with time zone;

alter table notice_delivery_history add column delivered_at timestamp with time zone;

alter table notice_delivery_history add column row_to timestamp with time zone not null;

alter table notice_round add constraint notice_round_key PRIMARY KEY (tenant_id, target);

alter table calendar_feed add constraint calendar_feed_key PRIMARY KEY (tenant_id, person_id);

alter table calendar_feed add constraint calendar_feed_token UNIQUE (tenant_id, token_hash);

alter table notice_told add constraint notice_told_key PRIMARY KEY (tenant_id, notice_id);

alter table notice add constraint notice_kind_code CHECK ((kind = ANY (ARRAY['danger'::text, 'task'::text, 'urge'::text, 'return'::text, 'due'::text, 'inform'::text, 'reply'::text, 'conflict'::text, 'system'::text])));

alter table notice_channel add constraint notice_channel_key PRIMARY KEY (tenant_id, id);

alter table notice_channel add constraint notice_channel_kind_code CHECK ((kind = ANY (ARRAY['email'::text, 'dingtalk'::text, 'feishu'::text, 'wecom'::text])));

alter table notice_channel add constraint notice_channel_security_code CHECK ((security = ANY (ARRAY['tls'::text, 'starttls'::text, 'none'::text])));

alter table notice_channel_history add constraint notice_channel_history_key PRIMARY KEY (tenant_id, id, version);

alter table notice_preference add constraint notice_preference_channel_code CHECK ((channel = ANY (ARRAY['none'::text, 'email'::text, 'robot'::text])));

alter table notice_preference add constraint notice_preference_key PRIMARY KEY (tenant_id, id);

alter table notice_preference add constraint notice_preference_unique_1 UNIQUE (tenant_id, person);

alter table notice_preference_history add constraint notice_preference_history_key PRIMARY KEY (tenant_id, id, version);

alter table notice_delivery add constraint notice_delivery_key PRIMARY KEY (tenant_id, id);

alter table notice_delivery add constraint notice_delivery_purpose_code CHECK ((purpose = ANY (ARRAY['urgent'::text, 'lastDay'::text, 'digest'::text, 'test'::text])));

alter table notice_delivery add constraint notice_delivery_state_code CHECK ((state = ANY (ARRAY['waiting'::text, 'delivered'::text, 'failed'::text])));

alter table notice_delivery add constraint notice_delivery_unique_1 UNIQUE (tenant_id, channel, target, purpose, key);

alter table notice_delivery_history add constraint notice_delivery_history_key PRIMARY KEY (tenant_id, id, version);

alter table notice_round add constraint notice_round_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table notice_told add constraint notice_told_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table calendar_feed add constraint calendar_feed_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table notice_channel add constraint notice_channel_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table notice_preference add constraint notice_preference_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table notice_delivery add constraint notice_delivery_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table notice_channel add constraint notice_channel_organisation_of FOREIGN KEY (tenant_id, organisation) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table notice_preference add constraint notice_preference_person_of FOREIGN KEY (tenant_id, person) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table notice_delivery add constraint notice_delivery_channel_of FOREIGN KEY (tenant_id, channel) REFERENCES notice_channel(tenant_id, id) DEFERRABLE;

alter table notice_delivery add constraint notice_delivery_recipient_of FOREIGN KEY (tenant_id, recipient) REFERENCES person(tenant_id, id) DEFERRABLE;

CREATE INDEX notice_delivery_channel_at ON public.notice_delivery USING btree (tenant_id, channel);

CREATE INDEX notice_delivery_index_2 ON public.notice_delivery USING btree (tenant_id, state);

CREATE INDEX notice_delivery_recipient_at ON public.notice_delivery USING btree (tenant_id, recipient);

CREATE INDEX notice_preference_person_at ON public.notice_preference USING btree (tenant_id, person);

CREATE INDEX notice_preference_history_at ON public.notice_preference_history USING btree (tenant_id, row_to);

CREATE INDEX notice_delivery_history_at ON public.notice_delivery_history USING btree (tenant_id, row_to);

CREATE INDEX notice_delivery_index_1 ON public.notice_delivery USING btree (tenant_id, channel, tried_at);

CREATE INDEX notice_channel_organisation_at ON public.notice_channel USING btree (tenant_id, organisation);

CREATE INDEX notice_channel_history_at ON public.notice_channel_history USING btree (tenant_id, row_to);

alter table notice_round enable row level security; alter table notice_round force row level security;

alter table calendar_feed enable row level security; alter table calendar_feed force row level security;

alter table notice_told enable row level security; alter table notice_told force row level security;

alter table notice_channel enable row level security; alter table notice_channel force row level security;

alter table notice_channel_history enable row level security; alter table notice_channel_history force row level security;

alter table notice_preference enable row level security; alter table notice_preference force row level security;

alter table notice_preference_history enable row level security; alter table notice_preference_history force row level security;

alter table notice_delivery enable row level security; alter table notice_delivery force row level security;

alter table notice_delivery_history enable row level security; alter table notice_delivery_history force row level security;

create policy notice_round_tenant on notice_round as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy notice_told_tenant on notice_told as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy calendar_feed_tenant on calendar_feed as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy notice_channel_tenant on notice_channel as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy notice_channel_history_tenant on notice_channel_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy notice_preference_tenant on notice_preference as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy notice_preference_history_tenant on notice_preference_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy notice_delivery_tenant on notice_delivery as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy notice_delivery_history_tenant on notice_delivery_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

grant insert on notice_round to yaodian_app;

grant select on notice_round to yaodian_app;

grant update on notice_round to yaodian_app;

grant delete on notice_round to yaodian_app;

grant insert on calendar_feed to yaodian_app;

grant select on calendar_feed to yaodian_app;

grant update on calendar_feed to yaodian_app;

grant delete on calendar_feed to yaodian_app;

grant insert on notice_told to yaodian_app;

grant select on notice_told to yaodian_app;

grant update on notice_told to yaodian_app;

grant delete on notice_told to yaodian_app;

grant insert on notice_channel to yaodian_app;

grant select on notice_channel to yaodian_app;

grant update on notice_channel to yaodian_app;

grant delete on notice_channel to yaodian_app;

grant insert on notice_channel_history to yaodian_app;

grant select on notice_channel_history to yaodian_app;

grant insert on notice_preference to yaodian_app;

grant select on notice_preference to yaodian_app;

grant update on notice_preference to yaodian_app;

grant delete on notice_preference to yaodian_app;

grant insert on notice_preference_history to yaodian_app;

grant select on notice_preference_history to yaodian_app;

grant insert on notice_delivery to yaodian_app;

grant select on notice_delivery to yaodian_app;

grant update on notice_delivery to yaodian_app;

grant delete on notice_delivery to yaodian_app;

grant insert on notice_delivery_history to yaodian_app;

grant select on notice_delivery_history to yaodian_app;
