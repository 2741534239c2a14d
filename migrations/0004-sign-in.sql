alter table sign_in_portal drop constraint sign_in_portal_kind;

create table account_recovery ();

alter table account_recovery add column tenant_id uuid not null;

alter table account_recovery add column id uuid not null;

alter table account_recovery add column person_id uuid not null;

alter table account_recovery add column reason text not null;

alter table account_recovery add column code_hash bytea not null;

alter table account_recovery add column proposed_by uuid;

alter table account_recovery add column proposed_at timestamp with time zone default clock_timestamp() not null;

alter table account_recovery add column confirm_until timestamp with time zone not null;

alter table account_recovery add column confirmed_by uuid;

alter table account_recovery add column confirmed_at timestamp with time zone;

alter table account_recovery add column link_hash bytea;

alter table account_recovery add column link_until timestamp with time zone;

alter table account_recovery add column tries integer default 0 not null;

alter table account_recovery add column ended_at timestamp with time zone;

alter table account_recovery add column outcome text;

alter table session add column portal_session text;

alter table sign_in_portal add constraint sign_in_portal_kind CHECK ((kind = ANY (ARRAY['oidc'::text, 'ldap'::text, 'cas'::text])));

alter table account_recovery add constraint account_recovery_key PRIMARY KEY (tenant_id, id);

alter table account_recovery add constraint account_recovery_outcome CHECK ((outcome = ANY (ARRAY['used'::text, 'withdrawn'::text, 'replaced'::text])));

alter table account_recovery add constraint account_recovery_two CHECK (((proposed_by IS NULL) OR (confirmed_by IS NULL) OR (proposed_by <> confirmed_by)));

alter table account_recovery add constraint account_recovery_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

CREATE INDEX account_recovery_link ON public.account_recovery USING btree (link_hash) WHERE (link_hash IS NOT NULL);

CREATE UNIQUE INDEX account_recovery_open ON public.account_recovery USING btree (tenant_id, person_id) WHERE (ended_at IS NULL);

CREATE INDEX session_of_portal ON public.session USING btree (tenant_id, portal_id, portal_session) WHERE (portal_id IS NOT NULL);

alter table account_recovery enable row level security; alter table account_recovery force row level security;

create policy account_recovery_tenant on account_recovery as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy account_recovery_owner on account_recovery as permissive for all using ((CURRENT_USER <> 'yaodian_app'::name)) with check ((CURRENT_USER <> 'yaodian_app'::name));
