create table school_stage ();

create table school_stage_history ();

create table school ();

create table school_history ();

create table campus_history ();

create table class_group ();

create table campus ();

create table school_group_member ();

create table school_group_member_history ();

create table school_group ();

create table school_group_history ();

create table class_group_history ();

create table class_group_spell_history ();

create table class_group_spell ();

create table organisation_change ();

create table organisation_change_history ();

create table organisation_spell ();

create table organisation_spell_history ();

alter table class_group add column tenant_id uuid not null;

alter table organisation_spell add column tenant_id uuid not null;

alter table school_group_history add column tenant_id uuid not null;

alter table school_group add column tenant_id uuid not null;

alter table organisation_change_history add column tenant_id uuid not null;

alter table class_group_history add column tenant_id uuid not null;

alter table school_stage_history add column tenant_id uuid not null;

alter table campus add column tenant_id uuid not null;

alter table school_stage add column tenant_id uuid not null;

alter table organisation_change add column tenant_id uuid not null;

alter table school_history add column tenant_id uuid not null;

alter table school_group_member add column tenant_id uuid not null;

alter table campus_history add column tenant_id uuid not null;

alter table class_group_spell add column tenant_id uuid not null;

alter table school_group_member_history add column tenant_id uuid not null;

alter table organisation_spell_history add column tenant_id uuid not null;

alter table school add column tenant_id uuid not null;

alter table class_group_spell_history add column tenant_id uuid not null;

alter table class_group add column id uuid not null;

alter table organisation_spell_history add column id uuid not null;

alter table school add column id uuid not null;

alter table school_history add column id uuid not null;

alter table class_group_spell add column id uuid not null;

alter table class_group_spell_history add column id uuid not null;

alter table school_group_member add column id uuid not null;

alter table school_group_history add column id uuid not null;

alter table school_group_member_history add column id uuid not null;

alter table school_stage add column id uuid not null;

alter table school_group add column id uuid not null;

alter table class_group_history add column id uuid not null;

alter table campus_history add column id uuid not null;

alter table campus add column id uuid not null;

alter table organisation_spell add column id uuid not null;

alter table organisation_change_history add column id uuid not null;

alter table school_stage_history add column id uuid not null;

alter table organisation_change add column id uuid not null;

alter table school_stage add column version integer not null;

alter table class_group_history add column version integer not null;

alter table organisation_spell add column version integer not null;

alter table school_group add column version integer not null;

alter table school_group_history add column version integer not null;

alter table school_stage_history add column version integer not null;

alter table school_group_member add column version integer not null;

alter table class_group_spell_history add column version integer not null;

alter table class_group_spell add column version integer not null;

alter table school_group_member_history add column version integer not null;

alter table organisation_change_history add column version integer not null;

alter table school_history add column version integer not null;

alter table school add column version integer not null;

alter table class_group add column version integer not null;

alter table organisation_spell_history add column version integer not null;

alter table campus_history add column version integer not null;

alter table campus add column version integer not null;

alter table organisation_change add column version integer not null;

alter table organisation_change add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table school_group_member_history add column row_from timestamp with time zone not null;

alter table organisation_change_history add column row_from timestamp with time zone not null;

alter table organisation_spell_history add column row_from timestamp with time zone not null;

alter table school_stage_history add column row_from timestamp with time zone not null;

alter table class_group_history add column row_from timestamp with time zone not null;

alter table organisation_spell add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table class_group_spell add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table class_group add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table school_group_member add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table school_group add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table campus add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table school_group_history add column row_from timestamp with time zone not null;

alter table school_stage add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table school add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table campus_history add column row_from timestamp with time zone not null;

alter table class_group_spell_history add column row_from timestamp with time zone not null;

alter table school_history add column row_from timestamp with time zone not null;

alter table school_group_history add column created_at timestamp with time zone not null;

alter table class_group_spell_history add column created_at timestamp with time zone not null;

alter table school_stage_history add column created_at timestamp with time zone not null;

alter table organisation_change_history add column created_at timestamp with time zone not null;

alter table campus_history add column created_at timestamp with time zone not null;

alter table organisation_change add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table organisation_spell add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table class_group_spell add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table class_group add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table school_history add column created_at timestamp with time zone not null;

alter table school_group_member add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table school_group add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table campus add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table school_stage add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table school add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table school_group_member_history add column created_at timestamp with time zone not null;

alter table class_group_history add column created_at timestamp with time zone not null;

alter table organisation_spell_history add column created_at timestamp with time zone not null;

alter table school_group_member_history add column created_by uuid;

alter table campus add column created_by uuid;

alter table class_group add column created_by uuid;

alter table organisation_spell_history add column created_by uuid;

alter table school add column created_by uuid;

alter table school_history add column created_by uuid;

alter table school_stage add column created_by uuid;

alter table campus_history add column created_by uuid;

alter table school_stage_history add column created_by uuid;

alter table organisation_spell add column created_by uuid;

alter table school_group_history add column created_by uuid;

alter table school_group add column created_by uuid;

alter table class_group_history add column created_by uuid;

alter table school_group_member add column created_by uuid;

alter table class_group_spell_history add column created_by uuid;

alter table class_group_spell add column created_by uuid;

alter table organisation_change_history add column created_by uuid;

alter table organisation_change add column created_by uuid;

alter table organisation_spell_history add column changed_by uuid;

alter table campus add column changed_by uuid;

alter table school_history add column changed_by uuid;

alter table school_group_member add column changed_by uuid;

alter table class_group_spell_history add column changed_by uuid;

alter table school_stage_history add column changed_by uuid;

alter table school add column changed_by uuid;

alter table campus_history add column changed_by uuid;

alter table organisation_change_history add column changed_by uuid;

alter table organisation_change add column changed_by uuid;

alter table school_group add column changed_by uuid;

alter table school_group_history add column changed_by uuid;

alter table class_group_spell add column changed_by uuid;

alter table class_group_history add column changed_by uuid;

alter table school_stage add column changed_by uuid;

alter table school_group_member_history add column changed_by uuid;

alter table organisation_spell add column changed_by uuid;

alter table class_group add column changed_by uuid;

alter table class_group_history add column school uuid not null;

alter table organisation_change add column title text;

alter table class_group_spell_history add column class_group uuid not null;

alter table school_group_member add column "group" uuid not null;

alter table organisation_spell_history add column organisation uuid not null;

alter table class_group add column school uuid not null;

alter table organisation_spell add column organisation uuid not null;

alter table school_group_history add column name text not null;

alter table school add column organisation uuid not null;

alter table school_group add column name text not null;

alter table school_history add column organisation uuid not null;

alter table school_stage add column organisation uuid not null;

alter table school_group_member_history add column "group" uuid not null;

alter table school_stage_history add column organisation uuid not null;

alter table campus_history add column school uuid not null;

alter table organisation_change_history add column title text;

alter table class_group_spell add column class_group uuid not null;

alter table campus add column school uuid not null;

alter table school_group add column kind text not null;

alter table organisation_change add column kind text not null;

alter table school_group_member add column school uuid not null;

alter table class_group_history add column stage text not null;

alter table campus add column name text not null;

alter table organisation_spell_history add column name text not null;

alter table organisation_spell add column name text not null;

alter table campus_history add column name text not null;

alter table school_stage add column stage text not null;

alter table school_stage_history add column stage text not null;

alter table class_group_spell add column school uuid not null;

alter table school_group_member_history add column school uuid not null;

alter table organisation_change_history add column kind text not null;

alter table school add column name text not null;

alter table class_group add column stage text not null;

alter table school_history add column name text not null;

alter table class_group_spell_history add column school uuid not null;

alter table school_group_history add column kind text not null;

alter table school_group_history add column core_school uuid not null;

alter table school_stage add column label text;

alter table organisation_spell add column short_name text;

alter table organisation_change add column "from" uuid[] not null;

alter table class_group_history add column entry_year integer not null;

alter table campus add column address text;

alter table school_group_member add column role text not null;

alter table school_stage_history add column label text;

alter table school_history add column identifier_code text;

alter table class_group_spell add column stage text not null;

alter table organisation_spell_history add column short_name text;

alter table class_group add column entry_year integer not null;

alter table class_group_spell_history add column stage text not null;

alter table school add column identifier_code text;

alter table organisation_change_history add column "from" uuid[] not null;

alter table school_group_member_history add column role text not null;

alter table campus_history add column address text;

alter table school_group add column core_school uuid not null;

alter table school_stage_history add column years integer not null;

alter table school_group_member add column from_on date not null;

alter table school_group add column founded_on date;

alter table school_group_history add column founded_on date;

alter table organisation_spell add column code text not null;

alter table school_stage add column years integer not null;

alter table organisation_change_history add column units jsonb not null;

alter table class_group_history add column class_number integer not null;

alter table organisation_change add column units jsonb not null;

alter table campus add column place jsonb;

alter table school_group_member_history add column from_on date not null;

alter table class_group_spell add column class_number integer not null;

alter table class_group_spell_history add column class_number integer not null;

alter table campus_history add column place jsonb;

alter table class_group add column class_number integer not null;

alter table organisation_spell_history add column code text not null;

alter table school add column credit_code text;

alter table school_history add column credit_code text;

alter table class_group_spell add column from_on date not null;

alter table organisation_spell_history add column kind text not null;

alter table class_group_history add column label text;

alter table class_group add column label text;

alter table school_group add column closed_on date;

alter table school_group_history add column closed_on date;

alter table organisation_spell add column kind text not null;

alter table campus_history add column stages text[];

alter table organisation_change add column effective_on date not null;

alter table school_stage add column catchment text;

alter table school_stage_history add column catchment text;

alter table school_group_member add column to_on date;

alter table school_group_member_history add column to_on date;

alter table campus add column stages text[];

alter table school_history add column legal_person text;

alter table class_group_spell_history add column from_on date not null;

alter table organisation_change_history add column effective_on date not null;

alter table school add column legal_person text;

alter table school_stage add column from_on date;

alter table campus_history add column opened_on date;

alter table school_stage_history add column from_on date;

alter table school_group_member_history add column row_to timestamp with time zone not null;

alter table organisation_change_history add column late_reason text;

alter table organisation_change add column late_reason text;

alter table class_group_spell add column to_on date not null;

alter table class_group_spell_history add column to_on date not null;

alter table class_group_history add column kind text not null;

alter table school_group_history add column note text;

alter table school_group add column note text;

alter table organisation_spell add column parent uuid;

alter table school add column kind text not null;

alter table organisation_spell_history add column parent uuid;

alter table class_group add column kind text not null;

alter table school_history add column kind text not null;

alter table campus add column opened_on date;

alter table class_group_spell_history add column change uuid not null;

alter table class_group_spell add column change uuid not null;

alter table school_stage_history add column to_on date;

alter table class_group_history add column head_teacher text;

alter table campus_history add column closed_on date;

alter table school_group_history add column row_to timestamp with time zone not null;

alter table school_stage add column to_on date;

alter table organisation_change add column classes jsonb not null;

alter table organisation_spell add column from_on date;

alter table campus add column closed_on date;

alter table school add column stages text[];

alter table organisation_spell_history add column from_on date;

alter table class_group add column head_teacher text;

alter table school_history add column stages text[];

alter table organisation_change_history add column classes jsonb not null;

alter table class_group_spell_history add column row_to timestamp with time zone not null;

alter table organisation_change_history add column posts jsonb not null;

alter table organisation_spell add column to_on date;

alter table class_group_history add column "limit" integer;

alter table campus_history add column row_to timestamp with time zone not null;

alter table school_stage_history add column row_to timestamp with time zone not null;

alter table school add column ownership text not null;

alter table organisation_spell_history add column to_on date;

alter table class_group add column "limit" integer;

alter table school_history add column ownership text not null;

alter table organisation_change add column posts jsonb not null;

alter table school_history add column sponsor text;

alter table school add column sponsor text;

alter table organisation_change add column heir integer not null;

alter table organisation_change_history add column heir integer not null;

alter table organisation_spell_history add column change uuid;

alter table class_group add column opened_on date not null;

alter table organisation_spell add column change uuid;

alter table class_group_history add column opened_on date not null;

alter table school add column inclusive boolean;

alter table organisation_change add column hand_to uuid;

alter table class_group_history add column closed_on date;

alter table organisation_change_history add column hand_to uuid;

alter table organisation_spell_history add column row_to timestamp with time zone not null;

alter table class_group add column closed_on date;

alter table school_history add column inclusive boolean;

alter table school_history add column inclusive_until date;

alter table class_group add column held_from date;

alter table organisation_change add column decision_number text;

alter table class_group_history add column held_from date;

alter table school add column inclusive_until date;

alter table organisation_change_history add column decision_number text;

alter table organisation_change add column papers uuid[] not null;

alter table school_history add column rating text;

alter table school add column rating text;

alter table class_group_history add column row_to timestamp with time zone not null;

alter table organisation_change_history add column papers uuid[] not null;

alter table organisation_change add column state text not null;

alter table school_history add column boarding boolean;

alter table school add column boarding boolean;

alter table organisation_change_history add column state text not null;

alter table school_history add column standard_classes integer;

alter table school add column standard_classes integer;

alter table organisation_change_history add column submitted_by uuid;

alter table organisation_change add column submitted_by uuid;

alter table school_history add column urban_rural text;

alter table school add column urban_rural text;

alter table organisation_change_history add column submitted_at timestamp with time zone;

alter table organisation_change add column submitted_at timestamp with time zone;

alter table school add column address text;

alter table organisation_change_history add column confirmed_by uuid;

alter table organisation_change add column confirmed_by uuid;

alter table school_history add column address text;

alter table organisation_change_history add column confirmed_at timestamp with time zone;

alter table organisation_change add column confirmed_at timestamp with time zone;

alter table school add column place jsonb;

alter table school_history add column place jsonb;

alter table organisation_change_history add column results uuid[] not null;

alter table organisation_change add column results uuid[] not null;

alter table school add column party_organisation text;

alter table school_history add column party_organisation text;

alter table organisation_change add column effective_at timestamp with time zone;

alter table school add column opened_on date;

alter table organisation_change_history add column effective_at timestamp with time zone;

alter table school_history add column opened_on date;

alter table school_history add column closed_on date;

alter table organisation_change add column problem text;

alter table organisation_change_history add column problem text;

alter table school add column closed_on date;

alter table school_history add column row_to timestamp with time zone not null;

alter table organisation_change_history add column row_to timestamp with time zone not null;

alter table campus_history add constraint campus_history_key PRIMARY KEY (tenant_id, id, version);

alter table school add constraint school_ownership_code CHECK ((ownership = ANY (ARRAY['public'::text, 'privateNonprofit'::text, 'privateProfit'::text])));

alter table school add constraint school_party_organisation_code CHECK ((party_organisation = ANY (ARRAY['committee'::text, 'generalBranch'::text, 'branch'::text, 'jointBranch'::text, 'none'::text])));

alter table school add constraint school_key PRIMARY KEY (tenant_id, id);

alter table school_history add constraint school_history_key PRIMARY KEY (tenant_id, id, version);

alter table school add constraint school_unique_1 UNIQUE (tenant_id, organisation);

alter table school add constraint school_unique_2 UNIQUE (tenant_id, identifier_code);

alter table campus add constraint campus_unique_1 UNIQUE (tenant_id, school, name);

alter table school_stage add constraint school_stage_stage_code CHECK ((stage = ANY (ARRAY['preschool'::text, 'primary'::text, 'juniorMiddle'::text, 'seniorMiddle'::text, 'vocational'::text, 'special'::text])));

alter table school_stage add constraint school_stage_key PRIMARY KEY (tenant_id, id);

alter table school_stage_history add constraint school_stage_history_key PRIMARY KEY (tenant_id, id, version);

alter table school_stage add constraint school_stage_unique_1 UNIQUE (tenant_id, organisation, stage);

alter table campus add constraint campus_key PRIMARY KEY (tenant_id, id);

alter table school_group add constraint school_group_kind_code CHECK ((kind = ANY (ARRAY['integrated'::text, 'allied'::text, 'trust'::text, 'township'::text])));

alter table school_group add constraint school_group_key PRIMARY KEY (tenant_id, id);

alter table school_group_history add constraint school_group_history_key PRIMARY KEY (tenant_id, id, version);

alter table school_group add constraint school_group_unique_1 UNIQUE (tenant_id, name);

alter table school_group_member add constraint school_group_member_role_code CHECK ((role = ANY (ARRAY['core'::text, 'member'::text])));

alter table school_group_member add constraint school_group_member_key PRIMARY KEY (tenant_id, id);

alter table school_group_member_history add constraint school_group_member_history_key PRIMARY KEY (tenant_id, id, version);

alter table school_group_member add constraint school_group_member_unique_1 UNIQUE (tenant_id, "group", school, from_on);

alter table class_group add constraint class_group_stage_code CHECK ((stage = ANY (ARRAY['preschool'::text, 'primary'::text, 'juniorMiddle'::text, 'seniorMiddle'::text, 'vocational'::text, 'special'::text])));

alter table class_group add constraint class_group_kind_code CHECK ((kind = ANY (ARRAY['ordinary'::text, 'mixedAge'::text, 'special'::text])));

alter table class_group add constraint class_group_key PRIMARY KEY (tenant_id, id);

alter table class_group_history add constraint class_group_history_key PRIMARY KEY (tenant_id, id, version);

alter table class_group add constraint class_group_unique_1 UNIQUE (tenant_id, school, stage, entry_year, class_number);

alter table class_group_spell add constraint class_group_spell_stage_code CHECK ((stage = ANY (ARRAY['preschool'::text, 'primary'::text, 'juniorMiddle'::text, 'seniorMiddle'::text, 'vocational'::text, 'special'::text])));

alter table class_group_spell add constraint class_group_spell_key PRIMARY KEY (tenant_id, id);

alter table class_group_spell_history add constraint class_group_spell_history_key PRIMARY KEY (tenant_id, id, version);

alter table class_group_spell add constraint class_group_spell_unique_1 UNIQUE (tenant_id, class_group, from_on);

alter table organisation_spell add constraint organisation_spell_kind_code CHECK ((kind = ANY (ARRAY['city'::text, 'bureau'::text, 'section'::text, 'town'::text, 'school'::text, 'department'::text])));

alter table organisation_spell add constraint organisation_spell_key PRIMARY KEY (tenant_id, id);

alter table organisation_spell_history add constraint organisation_spell_history_key PRIMARY KEY (tenant_id, id, version);

alter table organisation_spell add constraint organisation_spell_unique_1 UNIQUE (tenant_id, organisation, from_on);

alter table organisation_change add constraint organisation_change_kind_code CHECK ((kind = ANY (ARRAY['open'::text, 'rename'::text, 'move'::text, 'merge'::text, 'split'::text, 'close'::text])));

alter table organisation_change add constraint organisation_change_state_code CHECK ((state = ANY (ARRAY['draft'::text, 'submitted'::text, 'confirmed'::text, 'effective'::text, 'revoked'::text])));

alter table organisation_change add constraint organisation_change_key PRIMARY KEY (tenant_id, id);

alter table organisation_change_history add constraint organisation_change_history_key PRIMARY KEY (tenant_id, id, version);

alter table school add constraint school_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table school_stage add constraint school_stage_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table campus add constraint campus_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table school_group add constraint school_group_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table school_group_member add constraint school_group_member_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table class_group add constraint class_group_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table class_group_spell add constraint class_group_spell_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table organisation_spell add constraint organisation_spell_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table organisation_change add constraint organisation_change_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table school add constraint school_organisation_of FOREIGN KEY (tenant_id, organisation) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table school_stage add constraint school_stage_organisation_of FOREIGN KEY (tenant_id, organisation) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table campus add constraint campus_school_of FOREIGN KEY (tenant_id, school) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table school_group add constraint school_group_core_school_of FOREIGN KEY (tenant_id, core_school) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table school_group_member add constraint school_group_member_group_of FOREIGN KEY (tenant_id, "group") REFERENCES school_group(tenant_id, id) DEFERRABLE;

alter table school_group_member add constraint school_group_member_school_of FOREIGN KEY (tenant_id, school) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table class_group add constraint class_group_school_of FOREIGN KEY (tenant_id, school) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table class_group_spell add constraint class_group_spell_class_group_of FOREIGN KEY (tenant_id, class_group) REFERENCES class_group(tenant_id, id) DEFERRABLE;

alter table class_group_spell add constraint class_group_spell_school_of FOREIGN KEY (tenant_id, school) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table class_group_spell add constraint class_group_spell_change_of FOREIGN KEY (tenant_id, change) REFERENCES organisation_change(tenant_id, id) DEFERRABLE;

alter table organisation_spell add constraint organisation_spell_organisation_of FOREIGN KEY (tenant_id, organisation) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table organisation_spell add constraint organisation_spell_parent_of FOREIGN KEY (tenant_id, parent) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table organisation_spell add constraint organisation_spell_change_of FOREIGN KEY (tenant_id, change) REFERENCES organisation_change(tenant_id, id) DEFERRABLE;

alter table organisation_change add constraint organisation_change_hand_to_of FOREIGN KEY (tenant_id, hand_to) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table organisation_change add constraint organisation_change_submitted_by_of FOREIGN KEY (tenant_id, submitted_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table organisation_change add constraint organisation_change_confirmed_by_of FOREIGN KEY (tenant_id, confirmed_by) REFERENCES person(tenant_id, id) DEFERRABLE;

CREATE INDEX class_group_school_at ON public.class_group USING btree (tenant_id, school);

CREATE INDEX organisation_spell_index_1 ON public.organisation_spell USING btree (tenant_id, organisation, to_on);

CREATE INDEX organisation_spell_index_2 ON public.organisation_spell USING btree (tenant_id, code);

CREATE INDEX organisation_change_history_at ON public.organisation_change_history USING btree (tenant_id, row_to);

CREATE INDEX organisation_spell_organisation_at ON public.organisation_spell USING btree (tenant_id, organisation);

CREATE INDEX school_group_member_group_at ON public.school_group_member USING btree (tenant_id, "group");

CREATE INDEX school_group_member_school_at ON public.school_group_member USING btree (tenant_id, school);

CREATE INDEX class_group_spell_change_at ON public.class_group_spell USING btree (tenant_id, change);

CREATE INDEX organisation_spell_change_at ON public.organisation_spell USING btree (tenant_id, change);

CREATE INDEX school_stage_history_at ON public.school_stage_history USING btree (tenant_id, row_to);

CREATE INDEX campus_school_at ON public.campus USING btree (tenant_id, school);

CREATE INDEX class_group_spell_school_at ON public.class_group_spell USING btree (tenant_id, school);

CREATE INDEX organisation_spell_parent_at ON public.organisation_spell USING btree (tenant_id, parent);

CREATE INDEX organisation_change_index_1 ON public.organisation_change USING btree (tenant_id, state, effective_on);

CREATE INDEX class_group_history_at ON public.class_group_history USING btree (tenant_id, row_to);

CREATE INDEX organisation_change_confirmed_by_at ON public.organisation_change USING btree (tenant_id, confirmed_by);

CREATE INDEX campus_history_at ON public.campus_history USING btree (tenant_id, row_to);

CREATE INDEX school_index_1 ON public.school USING btree (tenant_id, kind);

CREATE INDEX class_group_spell_history_at ON public.class_group_spell_history USING btree (tenant_id, row_to);

CREATE INDEX school_stage_organisation_at ON public.school_stage USING btree (tenant_id, organisation);

CREATE INDEX class_group_spell_class_group_at ON public.class_group_spell USING btree (tenant_id, class_group);

CREATE INDEX school_group_member_history_at ON public.school_group_member_history USING btree (tenant_id, row_to);

CREATE INDEX organisation_spell_history_at ON public.organisation_spell_history USING btree (tenant_id, row_to);

CREATE INDEX school_history_at ON public.school_history USING btree (tenant_id, row_to);

CREATE INDEX organisation_change_submitted_by_at ON public.organisation_change USING btree (tenant_id, submitted_by);

CREATE INDEX school_group_history_at ON public.school_group_history USING btree (tenant_id, row_to);

CREATE INDEX school_organisation_at ON public.school USING btree (tenant_id, organisation);

CREATE INDEX class_group_spell_index_1 ON public.class_group_spell USING btree (tenant_id, school, stage);

CREATE INDEX school_group_core_school_at ON public.school_group USING btree (tenant_id, core_school);

CREATE INDEX organisation_change_hand_to_at ON public.organisation_change USING btree (tenant_id, hand_to);

alter table school_stage enable row level security; alter table school_stage force row level security;

alter table school_stage_history enable row level security; alter table school_stage_history force row level security;

alter table school enable row level security; alter table school force row level security;

alter table school_history enable row level security; alter table school_history force row level security;

alter table campus_history enable row level security; alter table campus_history force row level security;

alter table class_group enable row level security; alter table class_group force row level security;

alter table campus enable row level security; alter table campus force row level security;

alter table school_group_member enable row level security; alter table school_group_member force row level security;

alter table school_group_member_history enable row level security; alter table school_group_member_history force row level security;

alter table school_group enable row level security; alter table school_group force row level security;

alter table school_group_history enable row level security; alter table school_group_history force row level security;

alter table class_group_history enable row level security; alter table class_group_history force row level security;

alter table class_group_spell_history enable row level security; alter table class_group_spell_history force row level security;

alter table class_group_spell enable row level security; alter table class_group_spell force row level security;

alter table organisation_change enable row level security; alter table organisation_change force row level security;

alter table organisation_change_history enable row level security; alter table organisation_change_history force row level security;

alter table organisation_spell enable row level security; alter table organisation_spell force row level security;

alter table organisation_spell_history enable row level security; alter table organisation_spell_history force row level security;

create policy school_tenant on school as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy school_reach on school as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (organisation IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy school_history_tenant on school_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy school_history_reach on school_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (organisation IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy school_stage_tenant on school_stage as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy school_stage_reach on school_stage as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (organisation IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy school_stage_history_tenant on school_stage_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy school_stage_history_reach on school_stage_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (organisation IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy campus_tenant on campus as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy campus_reach on campus as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy campus_history_tenant on campus_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy campus_history_reach on campus_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy school_group_tenant on school_group as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy school_group_history_tenant on school_group_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy school_group_member_tenant on school_group_member as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy school_group_member_reach on school_group_member as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy school_group_member_history_tenant on school_group_member_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy school_group_member_history_reach on school_group_member_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy class_group_tenant on class_group as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy class_group_reach on class_group as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy class_group_history_tenant on class_group_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy class_group_history_reach on class_group_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy class_group_spell_tenant on class_group_spell as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy class_group_spell_reach on class_group_spell as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy class_group_spell_history_tenant on class_group_spell_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy class_group_spell_history_reach on class_group_spell_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy organisation_spell_tenant on organisation_spell as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy organisation_spell_history_tenant on organisation_spell_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy organisation_change_tenant on organisation_change as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy organisation_change_history_tenant on organisation_change_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

grant insert on school_stage to yaodian_app;

grant select on school_stage to yaodian_app;

grant update on school_stage to yaodian_app;

grant delete on school_stage to yaodian_app;

grant insert on school_stage_history to yaodian_app;

grant select on school_stage_history to yaodian_app;

grant insert on school to yaodian_app;

grant select on school to yaodian_app;

grant update on school to yaodian_app;

grant delete on school to yaodian_app;

grant insert on school_history to yaodian_app;

grant select on school_history to yaodian_app;

grant insert on campus_history to yaodian_app;

grant select on campus_history to yaodian_app;

grant insert on class_group to yaodian_app;

grant select on class_group to yaodian_app;

grant update on class_group to yaodian_app;

grant delete on class_group to yaodian_app;

grant insert on campus to yaodian_app;

grant select on campus to yaodian_app;

grant update on campus to yaodian_app;

grant delete on campus to yaodian_app;

grant insert on school_group_member to yaodian_app;

grant select on school_group_member to yaodian_app;

grant update on school_group_member to yaodian_app;

grant delete on school_group_member to yaodian_app;

grant insert on school_group_member_history to yaodian_app;

grant select on school_group_member_history to yaodian_app;

grant insert on school_group to yaodian_app;

grant select on school_group to yaodian_app;

grant update on school_group to yaodian_app;

grant delete on school_group to yaodian_app;

grant insert on school_group_history to yaodian_app;

grant select on school_group_history to yaodian_app;

grant insert on class_group_history to yaodian_app;

grant select on class_group_history to yaodian_app;

grant insert on class_group_spell_history to yaodian_app;

grant select on class_group_spell_history to yaodian_app;

grant insert on class_group_spell to yaodian_app;

grant select on class_group_spell to yaodian_app;

grant update on class_group_spell to yaodian_app;

grant delete on class_group_spell to yaodian_app;

grant insert on organisation_change to yaodian_app;

grant select on organisation_change to yaodian_app;

grant update on organisation_change to yaodian_app;

grant delete on organisation_change to yaodian_app;

grant insert on organisation_change_history to yaodian_app;

grant select on organisation_change_history to yaodian_app;

grant insert on organisation_spell to yaodian_app;

grant select on organisation_spell to yaodian_app;

grant update on organisation_spell to yaodian_app;

grant delete on organisation_spell to yaodian_app;

grant insert on organisation_spell_history to yaodian_app;

grant select on organisation_spell_history to yaodian_app;
