create table data_freeze ();

create table data_freeze_history ();

create table quality_finding ();

create table quality_finding_history ();

create table quality_figure ();

create table quality_figure_history ();

create table duplicate_pair ();

create table duplicate_pair_history ();

create table merge ();

create table merge_history ();

create table merge_touch ();

create table merge_touch_history ();

create table collection_part_history ();

create table collection ();

create table collection_history ();

create table collection_part ();

create table snapshot_part ();

create table snapshot_part_history ();

create table snapshot ();

create table snapshot_history ();

create table saved_query ();

create table saved_query_history ();

create table query_run ();

create table query_run_history ();

create table field_alias ();

create table field_alias_history ();

create table data_consumer ();

create table data_consumer_history ();

alter table snapshot_part add column tenant_id uuid not null;

alter table field_alias_history add column tenant_id uuid not null;

alter table data_consumer_history add column tenant_id uuid not null;

alter table snapshot add column tenant_id uuid not null;

alter table quality_figure add column tenant_id uuid not null;

alter table collection add column tenant_id uuid not null;

alter table data_freeze add column tenant_id uuid not null;

alter table collection_part_history add column tenant_id uuid not null;

alter table merge_touch add column tenant_id uuid not null;

alter table query_run_history add column tenant_id uuid not null;

alter table saved_query add column tenant_id uuid not null;

alter table quality_finding_history add column tenant_id uuid not null;

alter table field_alias add column tenant_id uuid not null;

alter table duplicate_pair_history add column tenant_id uuid not null;

alter table quality_finding add column tenant_id uuid not null;

alter table collection_part add column tenant_id uuid not null;

alter table data_consumer add column tenant_id uuid not null;

alter table merge_touch_history add column tenant_id uuid not null;

alter table merge_history add column tenant_id uuid not null;

alter table duplicate_pair add column tenant_id uuid not null;

alter table query_run add column tenant_id uuid not null;

alter table quality_figure_history add column tenant_id uuid not null;

alter table saved_query_history add column tenant_id uuid not null;

alter table data_freeze_history add column tenant_id uuid not null;

alter table snapshot_part_history add column tenant_id uuid not null;

alter table merge add column tenant_id uuid not null;

alter table snapshot_history add column tenant_id uuid not null;

alter table collection_history add column tenant_id uuid not null;

alter table quality_finding add column id uuid not null;

alter table saved_query add column id uuid not null;

alter table data_consumer_history add column id uuid not null;

alter table merge add column id uuid not null;

alter table snapshot_part_history add column id uuid not null;

alter table query_run_history add column id uuid not null;

alter table duplicate_pair_history add column id uuid not null;

alter table saved_query_history add column id uuid not null;

alter table data_consumer add column id uuid not null;

alter table duplicate_pair add column id uuid not null;

alter table snapshot_history add column id uuid not null;

alter table field_alias_history add column id uuid not null;

alter table merge_history add column id uuid not null;

alter table quality_figure add column id uuid not null;

alter table data_freeze add column id uuid not null;

alter table snapshot add column id uuid not null;

alter table quality_finding_history add column id uuid not null;

alter table field_alias add column id uuid not null;

alter table query_run add column id uuid not null;

alter table collection add column id uuid not null;

alter table quality_figure_history add column id uuid not null;

alter table snapshot_part add column id uuid not null;

alter table collection_part_history add column id uuid not null;

alter table data_freeze_history add column id uuid not null;

alter table merge_touch_history add column id uuid not null;

alter table merge_touch add column id uuid not null;

alter table collection_part add column id uuid not null;

alter table collection_history add column id uuid not null;

alter table data_freeze add column version integer not null;

alter table collection add column version integer not null;

alter table collection_history add column version integer not null;

alter table snapshot_part_history add column version integer not null;

alter table quality_figure_history add column version integer not null;

alter table duplicate_pair add column version integer not null;

alter table data_consumer add column version integer not null;

alter table saved_query_history add column version integer not null;

alter table duplicate_pair_history add column version integer not null;

alter table merge add column version integer not null;

alter table merge_touch add column version integer not null;

alter table data_freeze_history add column version integer not null;

alter table snapshot_part add column version integer not null;

alter table query_run add column version integer not null;

alter table snapshot_history add column version integer not null;

alter table quality_finding_history add column version integer not null;

alter table merge_history add column version integer not null;

alter table quality_figure add column version integer not null;

alter table field_alias add column version integer not null;

alter table collection_part_history add column version integer not null;

alter table merge_touch_history add column version integer not null;

alter table saved_query add column version integer not null;

alter table quality_finding add column version integer not null;

alter table collection_part add column version integer not null;

alter table query_run_history add column version integer not null;

alter table data_consumer_history add column version integer not null;

alter table field_alias_history add column version integer not null;

alter table snapshot add column version integer not null;

alter table collection_history add column row_from timestamp with time zone not null;

alter table duplicate_pair_history add column row_from timestamp with time zone not null;

alter table merge_history add column row_from timestamp with time zone not null;

alter table data_consumer add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table field_alias add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table query_run add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table saved_query add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table snapshot_part add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table snapshot add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table collection_part add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table collection add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table merge_touch add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table collection_part_history add column row_from timestamp with time zone not null;

alter table merge add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table merge_touch_history add column row_from timestamp with time zone not null;

alter table query_run_history add column row_from timestamp with time zone not null;

alter table duplicate_pair add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table quality_figure add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table quality_finding_history add column row_from timestamp with time zone not null;

alter table quality_finding add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table data_freeze add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table data_consumer_history add column row_from timestamp with time zone not null;

alter table snapshot_history add column row_from timestamp with time zone not null;

alter table quality_figure_history add column row_from timestamp with time zone not null;

alter table field_alias_history add column row_from timestamp with time zone not null;

alter table saved_query_history add column row_from timestamp with time zone not null;

alter table data_freeze_history add column row_from timestamp with time zone not null;

alter table snapshot_part_history add column row_from timestamp with time zone not null;

alter table duplicate_pair_history add column created_at timestamp with time zone not null;

alter table saved_query_history add column created_at timestamp with time zone not null;

alter table quality_figure_history add column created_at timestamp with time zone not null;

alter table snapshot_part_history add column created_at timestamp with time zone not null;

alter table snapshot_history add column created_at timestamp with time zone not null;

alter table collection_history add column created_at timestamp with time zone not null;

alter table field_alias_history add column created_at timestamp with time zone not null;

alter table data_consumer add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table field_alias add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table query_run add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table saved_query add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table snapshot_part add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table snapshot add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table collection_part add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table collection add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table merge_touch add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table merge add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table duplicate_pair add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table quality_figure add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table quality_finding add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table data_freeze add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table data_freeze_history add column created_at timestamp with time zone not null;

alter table query_run_history add column created_at timestamp with time zone not null;

alter table data_consumer_history add column created_at timestamp with time zone not null;

alter table merge_history add column created_at timestamp with time zone not null;

alter table quality_finding_history add column created_at timestamp with time zone not null;

alter table merge_touch_history add column created_at timestamp with time zone not null;

alter table collection_part_history add column created_at timestamp with time zone not null;

alter table collection_history add column created_by uuid;

alter table data_freeze_history add column created_by uuid;

alter table snapshot_history add column created_by uuid;

alter table merge_touch_history add column created_by uuid;

alter table field_alias add column created_by uuid;

alter table query_run_history add column created_by uuid;

alter table duplicate_pair add column created_by uuid;

alter table collection_part_history add column created_by uuid;

alter table duplicate_pair_history add column created_by uuid;

alter table data_consumer_history add column created_by uuid;

alter table merge_history add column created_by uuid;

alter table quality_finding_history add column created_by uuid;

alter table quality_figure_history add column created_by uuid;

alter table quality_figure add column created_by uuid;

alter table snapshot_part_history add column created_by uuid;

alter table saved_query_history add column created_by uuid;

alter table merge add column created_by uuid;

alter table field_alias_history add column created_by uuid;

alter table query_run add column created_by uuid;

alter table merge_touch add column created_by uuid;

alter table collection_part add column created_by uuid;

alter table data_freeze add column created_by uuid;

alter table saved_query add column created_by uuid;

alter table snapshot add column created_by uuid;

alter table quality_finding add column created_by uuid;

alter table snapshot_part add column created_by uuid;

alter table collection add column created_by uuid;

alter table data_consumer add column created_by uuid;

alter table data_freeze_history add column changed_by uuid;

alter table quality_finding_history add column changed_by uuid;

alter table data_consumer add column changed_by uuid;

alter table duplicate_pair add column changed_by uuid;

alter table snapshot add column changed_by uuid;

alter table data_freeze add column changed_by uuid;

alter table field_alias_history add column changed_by uuid;

alter table collection_part add column changed_by uuid;

alter table query_run_history add column changed_by uuid;

alter table data_consumer_history add column changed_by uuid;

alter table snapshot_history add column changed_by uuid;

alter table query_run add column changed_by uuid;

alter table snapshot_part add column changed_by uuid;

alter table saved_query add column changed_by uuid;

alter table quality_finding add column changed_by uuid;

alter table collection_part_history add column changed_by uuid;

alter table merge_touch_history add column changed_by uuid;

alter table merge_history add column changed_by uuid;

alter table quality_figure add column changed_by uuid;

alter table field_alias add column changed_by uuid;

alter table duplicate_pair_history add column changed_by uuid;

alter table saved_query_history add column changed_by uuid;

alter table quality_figure_history add column changed_by uuid;

alter table collection_history add column changed_by uuid;

alter table snapshot_part_history add column changed_by uuid;

alter table collection add column changed_by uuid;

alter table merge add column changed_by uuid;

alter table merge_touch add column changed_by uuid;

alter table data_freeze_history add column organisation uuid not null;

alter table collection_part add column collection uuid not null;

alter table merge_touch_history add column merge uuid not null;

alter table merge_touch add column merge uuid not null;

alter table snapshot_history add column school_year text not null;

alter table collection_part_history add column collection uuid not null;

alter table quality_figure_history add column school uuid not null;

alter table merge add column pair uuid not null;

alter table duplicate_pair_history add column record text not null;

alter table snapshot_part add column snapshot uuid not null;

alter table data_freeze add column organisation uuid not null;

alter table snapshot add column school_year text not null;

alter table collection_history add column title text not null;

alter table saved_query_history add column title text not null;

alter table snapshot_part_history add column snapshot uuid not null;

alter table quality_finding add column rule text not null;

alter table query_run add column query uuid not null;

alter table saved_query add column title text not null;

alter table data_consumer add column title text not null;

alter table duplicate_pair add column record text not null;

alter table field_alias_history add column label text not null;

alter table collection add column title text not null;

alter table quality_finding_history add column rule text not null;

alter table field_alias add column label text not null;

alter table quality_figure add column school uuid not null;

alter table data_consumer_history add column title text not null;

alter table merge_history add column pair uuid not null;

alter table query_run_history add column query uuid not null;

alter table snapshot_part add column record text not null;

alter table quality_finding add column level text not null;

alter table quality_finding_history add column level text not null;

alter table quality_figure_history add column dataset text not null;

alter table data_consumer_history add column organisation uuid not null;

alter table query_run_history add column ran_by uuid;

alter table merge_history add column record text not null;

alter table merge add column record text not null;

alter table data_consumer add column organisation uuid not null;

alter table collection_part_history add column school uuid not null;

alter table data_freeze_history add column record text not null;

alter table merge_touch_history add column "order" integer not null;

alter table duplicate_pair_history add column first text not null;

alter table field_alias_history add column target text not null;

alter table collection_part add column school uuid not null;

alter table duplicate_pair add column first text not null;

alter table quality_figure add column dataset text not null;

alter table snapshot_history add column as_on date not null;

alter table merge_touch add column "order" integer not null;

alter table snapshot_part_history add column record text not null;

alter table field_alias add column target text not null;

alter table data_freeze add column record text not null;

alter table saved_query_history add column record text not null;

alter table saved_query add column record text not null;

alter table collection add column school_year text not null;

alter table collection_history add column school_year text not null;

alter table snapshot add column as_on date not null;

alter table query_run add column ran_by uuid;

alter table merge_history add column master text not null;

alter table data_consumer_history add column role text not null;

alter table saved_query_history add column filter jsonb;

alter table collection_history add column as_on date not null;

alter table merge add column master text not null;

alter table merge_touch add column record text not null;

alter table quality_figure_history add column rule text not null;

alter table duplicate_pair_history add column second text not null;

alter table collection add column as_on date not null;

alter table snapshot_part add column school uuid not null;

alter table saved_query add column filter jsonb;

alter table quality_finding_history add column dataset text not null;

alter table quality_finding add column dataset text not null;

alter table query_run add column as_of timestamp with time zone not null;

alter table data_freeze_history add column reason text not null;

alter table merge_touch_history add column record text not null;

alter table collection_part_history add column state text not null;

alter table snapshot_history add column taken_at timestamp with time zone not null;

alter table duplicate_pair add column second text not null;

alter table data_consumer add column role text not null;

alter table field_alias_history add column source text;

alter table quality_figure add column rule text not null;

alter table field_alias add column source text;

alter table query_run_history add column as_of timestamp with time zone not null;

alter table data_freeze add column reason text not null;

alter table collection_part add column state text not null;

alter table snapshot add column taken_at timestamp with time zone not null;

alter table snapshot_part_history add column school uuid not null;

alter table quality_finding_history add column school uuid not null;

alter table collection_part add column reported_pupils integer;

alter table query_run_history add column on_day date;

alter table collection_history add column datasets text[] not null;

alter table snapshot_history add column frozen_by uuid not null;

alter table data_consumer_history add column allowed jsonb not null;

alter table duplicate_pair_history add column first_school uuid not null;

alter table data_freeze_history add column about_id text not null;

alter table merge_touch add column "row" text not null;

alter table field_alias_history add column row_to timestamp with time zone not null;

alter table quality_figure add column level text not null;

alter table snapshot add column frozen_by uuid not null;

alter table snapshot_part add column members jsonb not null;

alter table data_freeze add column about_id text not null;

alter table collection add column datasets text[] not null;

alter table merge_history add column loser text not null;

alter table query_run add column on_day date;

alter table collection_part_history add column reported_pupils integer;

alter table duplicate_pair add column first_school uuid not null;

alter table saved_query add column group_by jsonb;

alter table quality_finding add column school uuid not null;

alter table saved_query_history add column group_by jsonb;

alter table data_consumer add column allowed jsonb not null;

alter table quality_figure_history add column level text not null;

alter table merge add column loser text not null;

alter table merge_touch_history add column "row" text not null;

alter table snapshot_part_history add column members jsonb not null;

alter table snapshot_history add column reason text not null;

alter table data_freeze add column released_at timestamp with time zone;

alter table data_freeze_history add column released_at timestamp with time zone;

alter table merge_touch add column fields jsonb not null;

alter table snapshot add column reason text not null;

alter table query_run add column scheduled boolean not null;

alter table query_run_history add column scheduled boolean not null;

alter table collection add column schools uuid[] not null;

alter table collection_part_history add column errors integer not null;

alter table quality_figure_history add column record text not null;

alter table merge_touch_history add column fields jsonb not null;

alter table snapshot_part add column figures jsonb not null;

alter table collection_history add column schools uuid[] not null;

alter table snapshot_part_history add column figures jsonb not null;

alter table collection_part add column errors integer not null;

alter table duplicate_pair_history add column second_school uuid not null;

alter table quality_finding_history add column record text not null;

alter table saved_query_history add column measures jsonb;

alter table data_consumer_history add column purpose text;

alter table saved_query add column measures jsonb;

alter table merge_history add column origins jsonb not null;

alter table data_consumer add column purpose text;

alter table quality_figure add column record text not null;

alter table duplicate_pair add column second_school uuid not null;

alter table quality_finding add column record text not null;

alter table merge add column origins jsonb not null;

alter table collection_history add column keeper uuid not null;

alter table collection_part add column warnings integer not null;

alter table merge_touch add column from_version integer not null;

alter table collection_part_history add column warnings integer not null;

alter table saved_query_history add column columns jsonb;

alter table quality_figure_history add column checked integer not null;

alter table quality_figure add column checked integer not null;

alter table merge_history add column undone_at timestamp with time zone;

alter table quality_finding_history add column "row" text not null;

alter table snapshot_part_history add column columns jsonb not null;

alter table snapshot_part add column columns jsonb not null;

alter table collection add column keeper uuid not null;

alter table query_run add column rows integer not null;

alter table merge_touch_history add column from_version integer not null;

alter table snapshot_history add column rows integer not null;

alter table data_consumer add column contact text;

alter table data_consumer_history add column contact text;

alter table quality_finding add column "row" text not null;

alter table merge add column undone_at timestamp with time zone;

alter table saved_query add column columns jsonb;

alter table query_run_history add column rows integer not null;

alter table data_freeze_history add column row_to timestamp with time zone not null;

alter table snapshot add column rows integer not null;

alter table duplicate_pair add column score integer not null;

alter table duplicate_pair_history add column score integer not null;

alter table duplicate_pair_history add column reasons jsonb not null;

alter table collection_part_history add column checked_at timestamp with time zone;

alter table collection_part add column checked_at timestamp with time zone;

alter table merge_touch add column to_version integer not null;

alter table query_run_history add column digest text not null;

alter table query_run add column digest text not null;

alter table quality_figure_history add column judged_at timestamp with time zone not null;

alter table quality_finding_history add column detail text not null;

alter table merge_history add column conflicts jsonb;

alter table saved_query add column sort text;

alter table snapshot_part_history add column digest text not null;

alter table quality_figure add column judged_at timestamp with time zone not null;

alter table snapshot_part add column digest text not null;

alter table data_consumer_history add column expires_on date not null;

alter table merge add column conflicts jsonb;

alter table merge_touch_history add column to_version integer not null;

alter table collection add column collect_until date not null;

alter table quality_finding add column detail text not null;

alter table snapshot add column digest text not null;

alter table snapshot_history add column digest text not null;

alter table data_consumer add column expires_on date not null;

alter table collection_history add column collect_until date not null;

alter table saved_query_history add column sort text;

alter table duplicate_pair add column reasons jsonb not null;

alter table merge_touch_history add column row_to timestamp with time zone not null;

alter table duplicate_pair_history add column state text not null;

alter table snapshot_part_history add column row_to timestamp with time zone not null;

alter table duplicate_pair add column state text not null;

alter table saved_query_history add column note text;

alter table snapshot_history add column row_to timestamp with time zone not null;

alter table collection_history add column confirm_until date not null;

alter table merge_history add column row_to timestamp with time zone not null;

alter table collection add column confirm_until date not null;

alter table data_consumer add column active boolean not null;

alter table quality_finding add column facts jsonb not null;

alter table data_consumer_history add column active boolean not null;

alter table saved_query add column note text;

alter table collection_part_history add column handed_in_by uuid;

alter table collection_part add column handed_in_by uuid;

alter table query_run_history add column row_to timestamp with time zone not null;

alter table quality_figure_history add column row_to timestamp with time zone not null;

alter table quality_finding_history add column facts jsonb not null;

alter table duplicate_pair_history add column verdict text;

alter table quality_finding_history add column state text not null;

alter table collection_part add column confirmed_by uuid;

alter table saved_query add column owner uuid;

alter table quality_finding add column state text not null;

alter table collection_part_history add column confirmed_by uuid;

alter table collection_history add column audit_until date not null;

alter table data_consumer_history add column token_hash text;

alter table duplicate_pair add column verdict text;

alter table data_consumer add column token_hash text;

alter table collection add column audit_until date not null;

alter table saved_query_history add column owner uuid;

alter table collection_part_history add column confirmed_at timestamp with time zone;

alter table quality_finding_history add column explanation text;

alter table data_consumer add column token_at timestamp with time zone;

alter table duplicate_pair add column master text;

alter table data_consumer_history add column token_at timestamp with time zone;

alter table collection add column publish_until date not null;

alter table saved_query add column post uuid;

alter table collection_history add column publish_until date not null;

alter table quality_finding add column explanation text;

alter table duplicate_pair_history add column master text;

alter table saved_query_history add column post uuid;

alter table collection_part add column confirmed_at timestamp with time zone;

alter table data_consumer_history add column row_to timestamp with time zone not null;

alter table quality_finding_history add column explained_by uuid;

alter table saved_query add column schedule text not null;

alter table collection add column note text;

alter table duplicate_pair_history add column choices jsonb;

alter table duplicate_pair add column choices jsonb;

alter table collection_part_history add column audited_by uuid;

alter table quality_finding add column explained_by uuid;

alter table collection_part add column audited_by uuid;

alter table collection_history add column note text;

alter table saved_query_history add column schedule text not null;

alter table collection add column state text not null;

alter table duplicate_pair add column note text;

alter table collection_part add column audited_at timestamp with time zone;

alter table class_group add column merged_into uuid;

alter table saved_query_history add column next_run_on date;

alter table quality_finding_history add column explained_at timestamp with time zone;

alter table duplicate_pair_history add column note text;

alter table collection_part_history add column audited_at timestamp with time zone;

alter table class_group_history add column merged_into uuid;

alter table saved_query add column next_run_on date;

alter table quality_finding add column explained_at timestamp with time zone;

alter table collection_history add column state text not null;

alter table quality_finding add column accepted_by uuid;

alter table duplicate_pair add column proposed_by uuid;

alter table quality_finding_history add column accepted_by uuid;

alter table duplicate_pair_history add column proposed_by uuid;

alter table collection_history add column row_to timestamp with time zone not null;

alter table collection_part_history add column locked_at timestamp with time zone;

alter table collection_part add column locked_at timestamp with time zone;

alter table saved_query_history add column row_to timestamp with time zone not null;

alter table collection_part_history add column published_at timestamp with time zone;

alter table duplicate_pair_history add column proposed_at timestamp with time zone;

alter table collection_part add column published_at timestamp with time zone;

alter table duplicate_pair add column proposed_at timestamp with time zone;

alter table quality_finding_history add column fixed_on date;

alter table quality_finding add column fixed_on date;

alter table collection_part_history add column return_reason text;

alter table duplicate_pair_history add column decided_by uuid;

alter table collection_part add column return_reason text;

alter table duplicate_pair add column decided_by uuid;

alter table quality_finding_history add column row_to timestamp with time zone not null;

alter table duplicate_pair add column decided_at timestamp with time zone;

alter table collection_part_history add column row_to timestamp with time zone not null;

alter table duplicate_pair_history add column decided_at timestamp with time zone;

alter table duplicate_pair_history add column row_to timestamp with time zone not null;

alter table school add column merged_into uuid;

alter table pupil_history add column merged_into uuid;

alter table pupil add column merged_into uuid;

alter table school_history add column merged_into uuid;

alter table teacher add column merged_into uuid;

alter table teacher_history add column merged_into uuid;

alter table data_freeze add constraint data_freeze_key PRIMARY KEY (tenant_id, id);

alter table data_freeze_history add constraint data_freeze_history_key PRIMARY KEY (tenant_id, id, version);

alter table quality_finding add constraint quality_finding_dataset_code CHECK ((dataset = ANY (ARRAY['pupils'::text, 'classes'::text, 'staff'::text, 'schools'::text, 'buildings'::text])));

alter table quality_finding add constraint quality_finding_key PRIMARY KEY (tenant_id, id);

alter table quality_finding add constraint quality_finding_level_code CHECK ((level = ANY (ARRAY['error'::text, 'warn'::text])));

alter table quality_finding add constraint quality_finding_rule_code CHECK ((rule = ANY (ARRAY['Q1'::text, 'Q2'::text, 'Q3'::text, 'Q4'::text, 'Q5'::text, 'Q6'::text, 'Q7'::text, 'Q8'::text, 'Q9'::text, 'Q10'::text, 'Q11'::text, 'Q12'::text])));

alter table quality_finding add constraint quality_finding_state_code CHECK ((state = ANY (ARRAY['open'::text, 'explained'::text, 'accepted'::text, 'fixed'::text])));

alter table quality_finding add constraint quality_finding_unique_1 UNIQUE (tenant_id, rule, record, "row");

alter table quality_finding_history add constraint quality_finding_history_key PRIMARY KEY (tenant_id, id, version);

alter table quality_figure add constraint quality_figure_dataset_code CHECK ((dataset = ANY (ARRAY['pupils'::text, 'classes'::text, 'staff'::text, 'schools'::text, 'buildings'::text])));

alter table quality_figure add constraint quality_figure_key PRIMARY KEY (tenant_id, id);

alter table quality_figure add constraint quality_figure_level_code CHECK ((level = ANY (ARRAY['error'::text, 'warn'::text])));

alter table quality_figure add constraint quality_figure_rule_code CHECK ((rule = ANY (ARRAY['Q1'::text, 'Q2'::text, 'Q3'::text, 'Q4'::text, 'Q5'::text, 'Q6'::text, 'Q7'::text, 'Q8'::text, 'Q9'::text, 'Q10'::text, 'Q11'::text, 'Q12'::text])));

alter table quality_figure add constraint quality_figure_unique_1 UNIQUE (tenant_id, school, rule, record);

alter table quality_figure_history add constraint quality_figure_history_key PRIMARY KEY (tenant_id, id, version);

alter table duplicate_pair add constraint duplicate_pair_key PRIMARY KEY (tenant_id, id);

alter table duplicate_pair add constraint duplicate_pair_master_code CHECK ((master = ANY (ARRAY['first'::text, 'second'::text])));

alter table duplicate_pair add constraint duplicate_pair_record_code CHECK ((record = ANY (ARRAY['pupil'::text, 'teacher'::text, 'school'::text])));

alter table duplicate_pair add constraint duplicate_pair_state_code CHECK ((state = ANY (ARRAY['suspected'::text, 'proposed'::text, 'same'::text, 'different'::text, 'cleared'::text])));

alter table duplicate_pair add constraint duplicate_pair_unique_1 UNIQUE (tenant_id, record, first, second);

alter table duplicate_pair add constraint duplicate_pair_verdict_code CHECK ((verdict = ANY (ARRAY['same'::text, 'different'::text])));

alter table duplicate_pair_history add constraint duplicate_pair_history_key PRIMARY KEY (tenant_id, id, version);

alter table merge add constraint merge_key PRIMARY KEY (tenant_id, id);

alter table merge add constraint merge_record_code CHECK ((record = ANY (ARRAY['pupil'::text, 'teacher'::text, 'school'::text])));

alter table merge_history add constraint merge_history_key PRIMARY KEY (tenant_id, id, version);

alter table merge_touch add constraint merge_touch_key PRIMARY KEY (tenant_id, id);

alter table merge_touch_history add constraint merge_touch_history_key PRIMARY KEY (tenant_id, id, version);

alter table collection_part_history add constraint collection_part_history_key PRIMARY KEY (tenant_id, id, version);

alter table collection add constraint collection_key PRIMARY KEY (tenant_id, id);

alter table collection add constraint collection_state_code CHECK ((state = ANY (ARRAY['drafted'::text, 'running'::text, 'closed'::text])));

alter table collection_history add constraint collection_history_key PRIMARY KEY (tenant_id, id, version);

alter table collection_part add constraint collection_part_key PRIMARY KEY (tenant_id, id);

alter table collection_part add constraint collection_part_state_code CHECK ((state = ANY (ARRAY['collecting'::text, 'checking'::text, 'returned'::text, 'corrected'::text, 'confirmed'::text, 'audited'::text, 'locked'::text, 'published'::text])));

alter table collection_part add constraint collection_part_unique_1 UNIQUE (tenant_id, collection, school);

alter table snapshot_part add constraint snapshot_part_key PRIMARY KEY (tenant_id, id);

alter table snapshot_part add constraint snapshot_part_unique_1 UNIQUE (tenant_id, snapshot, record, school);

alter table snapshot_part_history add constraint snapshot_part_history_key PRIMARY KEY (tenant_id, id, version);

alter table snapshot add constraint snapshot_key PRIMARY KEY (tenant_id, id);

alter table snapshot add constraint snapshot_unique_1 UNIQUE (tenant_id, school_year);

alter table snapshot_history add constraint snapshot_history_key PRIMARY KEY (tenant_id, id, version);

alter table saved_query add constraint saved_query_key PRIMARY KEY (tenant_id, id);

alter table saved_query add constraint saved_query_schedule_code CHECK ((schedule = ANY (ARRAY['none'::text, 'daily'::text, 'weekly'::text, 'monthly'::text])));

alter table saved_query_history add constraint saved_query_history_key PRIMARY KEY (tenant_id, id, version);

alter table query_run add constraint query_run_key PRIMARY KEY (tenant_id, id);

alter table query_run_history add constraint query_run_history_key PRIMARY KEY (tenant_id, id, version);

alter table field_alias add constraint field_alias_key PRIMARY KEY (tenant_id, id);

alter table field_alias add constraint field_alias_unique_1 UNIQUE (tenant_id, label, target);

alter table field_alias_history add constraint field_alias_history_key PRIMARY KEY (tenant_id, id, version);

alter table data_consumer add constraint data_consumer_key PRIMARY KEY (tenant_id, id);

alter table data_consumer add constraint data_consumer_role_code CHECK ((role = ANY (ARRAY['leader'::text, 'office'::text, 'section'::text, 'school'::text, 'teacher'::text, 'town'::text, 'department'::text, 'inspector'::text, 'auditor'::text, 'city'::text])));

alter table data_consumer_history add constraint data_consumer_history_key PRIMARY KEY (tenant_id, id, version);

alter table data_freeze add constraint data_freeze_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table quality_finding add constraint quality_finding_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table quality_figure add constraint quality_figure_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table duplicate_pair add constraint duplicate_pair_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table merge add constraint merge_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table merge_touch add constraint merge_touch_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table snapshot add constraint snapshot_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table collection add constraint collection_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table collection_part add constraint collection_part_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table snapshot_part add constraint snapshot_part_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table saved_query add constraint saved_query_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table query_run add constraint query_run_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table field_alias add constraint field_alias_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table data_consumer add constraint data_consumer_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table teacher add constraint teacher_merged_into_of FOREIGN KEY (tenant_id, merged_into) REFERENCES teacher(tenant_id, id) DEFERRABLE;

alter table school add constraint school_merged_into_of FOREIGN KEY (tenant_id, merged_into) REFERENCES school(tenant_id, id) DEFERRABLE;

alter table class_group add constraint class_group_merged_into_of FOREIGN KEY (tenant_id, merged_into) REFERENCES class_group(tenant_id, id) DEFERRABLE;

alter table pupil add constraint pupil_merged_into_of FOREIGN KEY (tenant_id, merged_into) REFERENCES pupil(tenant_id, id) DEFERRABLE;

alter table data_freeze add constraint data_freeze_organisation_of FOREIGN KEY (tenant_id, organisation) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table quality_finding add constraint quality_finding_school_of FOREIGN KEY (tenant_id, school) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table quality_finding add constraint quality_finding_explained_by_of FOREIGN KEY (tenant_id, explained_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table quality_finding add constraint quality_finding_accepted_by_of FOREIGN KEY (tenant_id, accepted_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table quality_figure add constraint quality_figure_school_of FOREIGN KEY (tenant_id, school) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table duplicate_pair add constraint duplicate_pair_first_school_of FOREIGN KEY (tenant_id, first_school) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table duplicate_pair add constraint duplicate_pair_second_school_of FOREIGN KEY (tenant_id, second_school) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table duplicate_pair add constraint duplicate_pair_proposed_by_of FOREIGN KEY (tenant_id, proposed_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table duplicate_pair add constraint duplicate_pair_decided_by_of FOREIGN KEY (tenant_id, decided_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table merge add constraint merge_pair_of FOREIGN KEY (tenant_id, pair) REFERENCES duplicate_pair(tenant_id, id) DEFERRABLE;

alter table merge_touch add constraint merge_touch_merge_of FOREIGN KEY (tenant_id, merge) REFERENCES merge(tenant_id, id) DEFERRABLE;

alter table collection add constraint collection_keeper_of FOREIGN KEY (tenant_id, keeper) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table collection_part add constraint collection_part_collection_of FOREIGN KEY (tenant_id, collection) REFERENCES collection(tenant_id, id) DEFERRABLE;

alter table collection_part add constraint collection_part_school_of FOREIGN KEY (tenant_id, school) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table collection_part add constraint collection_part_handed_in_by_of FOREIGN KEY (tenant_id, handed_in_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table collection_part add constraint collection_part_confirmed_by_of FOREIGN KEY (tenant_id, confirmed_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table collection_part add constraint collection_part_audited_by_of FOREIGN KEY (tenant_id, audited_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table snapshot add constraint snapshot_frozen_by_of FOREIGN KEY (tenant_id, frozen_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table snapshot_part add constraint snapshot_part_snapshot_of FOREIGN KEY (tenant_id, snapshot) REFERENCES snapshot(tenant_id, id) DEFERRABLE;

alter table snapshot_part add constraint snapshot_part_school_of FOREIGN KEY (tenant_id, school) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table saved_query add constraint saved_query_owner_of FOREIGN KEY (tenant_id, owner) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table saved_query add constraint saved_query_post_of FOREIGN KEY (tenant_id, post) REFERENCES post(tenant_id, id) DEFERRABLE;

alter table query_run add constraint query_run_query_of FOREIGN KEY (tenant_id, query) REFERENCES saved_query(tenant_id, id) DEFERRABLE;

alter table query_run add constraint query_run_ran_by_of FOREIGN KEY (tenant_id, ran_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table data_consumer add constraint data_consumer_organisation_of FOREIGN KEY (tenant_id, organisation) REFERENCES organisation(tenant_id, id) DEFERRABLE;

CREATE INDEX snapshot_part_snapshot_at ON public.snapshot_part USING btree (tenant_id, snapshot);

CREATE INDEX snapshot_part_school_at ON public.snapshot_part USING btree (tenant_id, school);

CREATE INDEX duplicate_pair_proposed_by_at ON public.duplicate_pair USING btree (tenant_id, proposed_by);

CREATE INDEX collection_history_at ON public.collection_history USING btree (tenant_id, row_to);

CREATE INDEX query_run_ran_by_at ON public.query_run USING btree (tenant_id, ran_by);

CREATE INDEX saved_query_history_at ON public.saved_query_history USING btree (tenant_id, row_to);

CREATE INDEX query_run_history_at ON public.query_run_history USING btree (tenant_id, row_to);

CREATE INDEX collection_part_collection_at ON public.collection_part USING btree (tenant_id, collection);

CREATE INDEX quality_finding_index_2 ON public.quality_finding USING btree (tenant_id, record, "row");

CREATE INDEX merge_history_at ON public.merge_history USING btree (tenant_id, row_to);

CREATE INDEX collection_part_confirmed_by_at ON public.collection_part USING btree (tenant_id, confirmed_by);

CREATE INDEX data_consumer_organisation_at ON public.data_consumer USING btree (tenant_id, organisation);

CREATE INDEX collection_part_audited_by_at ON public.collection_part USING btree (tenant_id, audited_by);

CREATE INDEX field_alias_history_at ON public.field_alias_history USING btree (tenant_id, row_to);

CREATE INDEX data_freeze_index_2 ON public.data_freeze USING btree (tenant_id, about_id);

CREATE INDEX merge_pair_at ON public.merge USING btree (tenant_id, pair);

CREATE INDEX snapshot_part_history_at ON public.snapshot_part_history USING btree (tenant_id, row_to);

CREATE INDEX data_freeze_index_1 ON public.data_freeze USING btree (tenant_id, organisation, released_at);

CREATE INDEX collection_part_school_at ON public.collection_part USING btree (tenant_id, school);

CREATE INDEX saved_query_owner_at ON public.saved_query USING btree (tenant_id, owner);

CREATE INDEX data_freeze_history_at ON public.data_freeze_history USING btree (tenant_id, row_to);

CREATE INDEX query_run_query_at ON public.query_run USING btree (tenant_id, query);

CREATE INDEX merge_touch_merge_at ON public.merge_touch USING btree (tenant_id, merge);

CREATE INDEX data_consumer_history_at ON public.data_consumer_history USING btree (tenant_id, row_to);

CREATE INDEX pupil_merged_into_at ON public.pupil USING btree (tenant_id, merged_into);

CREATE INDEX collection_keeper_at ON public.collection USING btree (tenant_id, keeper);

CREATE INDEX teacher_merged_into_at ON public.teacher USING btree (tenant_id, merged_into);

CREATE INDEX quality_figure_school_at ON public.quality_figure USING btree (tenant_id, school);

CREATE INDEX snapshot_frozen_by_at ON public.snapshot USING btree (tenant_id, frozen_by);

CREATE INDEX quality_finding_index_1 ON public.quality_finding USING btree (tenant_id, school, state);

CREATE INDEX duplicate_pair_index_1 ON public.duplicate_pair USING btree (tenant_id, state);

CREATE INDEX duplicate_pair_second_school_at ON public.duplicate_pair USING btree (tenant_id, second_school);

CREATE INDEX merge_index_1 ON public.merge USING btree (tenant_id, loser);

CREATE INDEX saved_query_post_at ON public.saved_query USING btree (tenant_id, post);

CREATE INDEX quality_figure_history_at ON public.quality_figure_history USING btree (tenant_id, row_to);

CREATE INDEX quality_finding_accepted_by_at ON public.quality_finding USING btree (tenant_id, accepted_by);

CREATE INDEX school_merged_into_at ON public.school USING btree (tenant_id, merged_into);

CREATE INDEX duplicate_pair_first_school_at ON public.duplicate_pair USING btree (tenant_id, first_school);

CREATE INDEX class_group_merged_into_at ON public.class_group USING btree (tenant_id, merged_into);

CREATE INDEX merge_index_2 ON public.merge USING btree (tenant_id, master);

CREATE INDEX quality_finding_school_at ON public.quality_finding USING btree (tenant_id, school);

CREATE INDEX collection_part_index_1 ON public.collection_part USING btree (tenant_id, state);

CREATE INDEX quality_finding_history_at ON public.quality_finding_history USING btree (tenant_id, row_to);

CREATE INDEX merge_touch_index_1 ON public.merge_touch USING btree (tenant_id, merge, "order");

CREATE INDEX query_run_index_1 ON public.query_run USING btree (tenant_id, query);

CREATE INDEX merge_touch_history_at ON public.merge_touch_history USING btree (tenant_id, row_to);

CREATE INDEX collection_part_handed_in_by_at ON public.collection_part USING btree (tenant_id, handed_in_by);

CREATE INDEX data_freeze_organisation_at ON public.data_freeze USING btree (tenant_id, organisation);

CREATE INDEX collection_part_history_at ON public.collection_part_history USING btree (tenant_id, row_to);

CREATE INDEX quality_finding_explained_by_at ON public.quality_finding USING btree (tenant_id, explained_by);

CREATE INDEX duplicate_pair_history_at ON public.duplicate_pair_history USING btree (tenant_id, row_to);

CREATE INDEX duplicate_pair_decided_by_at ON public.duplicate_pair USING btree (tenant_id, decided_by);

CREATE INDEX snapshot_history_at ON public.snapshot_history USING btree (tenant_id, row_to);

CREATE OR REPLACE FUNCTION public.keep_teacher()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into teacher_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "name", "staff_number", "gender", "birth_date", "id_number", "person", "school", "employment", "post_kind", "is_full_time_teacher", "stage", "joined_on", "status", "leave_kind", "leave_until_on", "left_on", "departure", "title", "education", "qualification", "qualification_number", "registered_on", "registration_due_on", "subject", "other_subjects", "backbone_level", "backbone_grantor", "backbone_until_on", "career", "merged_into", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."name", o."staff_number", o."gender", o."birth_date", o."id_number", o."person", o."school", o."employment", o."post_kind", o."is_full_time_teacher", o."stage", o."joined_on", o."status", o."leave_kind", o."leave_until_on", o."left_on", o."departure", o."title", o."education", o."qualification", o."qualification_number", o."registered_on", o."registration_due_on", o."subject", o."other_subjects", o."backbone_level", o."backbone_grantor", o."backbone_until_on", o."career", o."merged_into", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_teacher()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into teacher_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "name", "staff_number", "gender", "birth_date", "id_number", "person", "school", "employment", "post_kind", "is_full_time_teacher", "stage", "joined_on", "status", "leave_kind", "leave_until_on", "left_on", "departure", "title", "education", "qualification", "qualification_number", "registered_on", "registration_due_on", "subject", "other_subjects", "backbone_level", "backbone_grantor", "backbone_until_on", "career", "merged_into", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."name", o."staff_number", o."gender", o."birth_date", o."id_number", o."person", o."school", o."employment", o."post_kind", o."is_full_time_teacher", o."stage", o."joined_on", o."status", o."leave_kind", o."leave_until_on", o."left_on", o."departure", o."title", o."education", o."qualification", o."qualification_number", o."registered_on", o."registration_due_on", o."subject", o."other_subjects", o."backbone_level", o."backbone_grantor", o."backbone_until_on", o."career", o."merged_into", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_quality_figure()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into quality_figure_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "school", "dataset", "rule", "level", "record", "checked", "judged_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."school", o."dataset", o."rule", o."level", o."record", o."checked", o."judged_at", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_school()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into school_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "organisation", "name", "identifier_code", "credit_code", "legal_person", "kind", "stages", "ownership", "sponsor", "inclusive", "inclusive_until", "rating", "boarding", "standard_classes", "urban_rural", "address", "place", "party_organisation", "opened_on", "closed_on", "merged_into", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."organisation", o."name", o."identifier_code", o."credit_code", o."legal_person", o."kind", o."stages", o."ownership", o."sponsor", o."inclusive", o."inclusive_until", o."rating", o."boarding", o."standard_classes", o."urban_rural", o."address", o."place", o."party_organisation", o."opened_on", o."closed_on", o."merged_into", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_school()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into school_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "organisation", "name", "identifier_code", "credit_code", "legal_person", "kind", "stages", "ownership", "sponsor", "inclusive", "inclusive_until", "rating", "boarding", "standard_classes", "urban_rural", "address", "place", "party_organisation", "opened_on", "closed_on", "merged_into", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."organisation", o."name", o."identifier_code", o."credit_code", o."legal_person", o."kind", o."stages", o."ownership", o."sponsor", o."inclusive", o."inclusive_until", o."rating", o."boarding", o."standard_classes", o."urban_rural", o."address", o."place", o."party_organisation", o."opened_on", o."closed_on", o."merged_into", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_class_group()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into class_group_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "school", "stage", "entry_year", "class_number", "label", "kind", "head_teacher", "limit", "opened_on", "closed_on", "held_from", "merged_into", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."school", o."stage", o."entry_year", o."class_number", o."label", o."kind", o."head_teacher", o."limit", o."opened_on", o."closed_on", o."held_from", o."merged_into", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_class_group()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into class_group_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "school", "stage", "entry_year", "class_number", "label", "kind", "head_teacher", "limit", "opened_on", "closed_on", "held_from", "merged_into", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."school", o."stage", o."entry_year", o."class_number", o."label", o."kind", o."head_teacher", o."limit", o."opened_on", o."closed_on", o."held_from", o."merged_into", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_pupil()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into pupil_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "name", "gender", "school", "class_group", "stage", "entry_year", "status", "registered_on", "birth_date", "ethnic_group", "id_type", "id_number", "roll_number", "household", "boarding", "migrant", "left_behind", "inclusion", "disability", "hardship", "merged_into", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."name", o."gender", o."school", o."class_group", o."stage", o."entry_year", o."status", o."registered_on", o."birth_date", o."ethnic_group", o."id_type", o."id_number", o."roll_number", o."household", o."boarding", o."migrant", o."left_behind", o."inclusion", o."disability", o."hardship", o."merged_into", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_pupil()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into pupil_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "name", "gender", "school", "class_group", "stage", "entry_year", "status", "registered_on", "birth_date", "ethnic_group", "id_type", "id_number", "roll_number", "household", "boarding", "migrant", "left_behind", "inclusion", "disability", "hardship", "merged_into", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."name", o."gender", o."school", o."class_group", o."stage", o."entry_year", o."status", o."registered_on", o."birth_date", o."ethnic_group", o."id_type", o."id_number", o."roll_number", o."household", o."boarding", o."migrant", o."left_behind", o."inclusion", o."disability", o."hardship", o."merged_into", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_data_freeze()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into data_freeze_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "organisation", "record", "reason", "about_id", "released_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."organisation", o."record", o."reason", o."about_id", o."released_at", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_data_freeze()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into data_freeze_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "organisation", "record", "reason", "about_id", "released_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."organisation", o."record", o."reason", o."about_id", o."released_at", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_quality_finding()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into quality_finding_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "rule", "level", "dataset", "school", "record", "row", "detail", "facts", "state", "explanation", "explained_by", "explained_at", "accepted_by", "fixed_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."rule", o."level", o."dataset", o."school", o."record", o."row", o."detail", o."facts", o."state", o."explanation", o."explained_by", o."explained_at", o."accepted_by", o."fixed_on", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_quality_finding()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into quality_finding_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "rule", "level", "dataset", "school", "record", "row", "detail", "facts", "state", "explanation", "explained_by", "explained_at", "accepted_by", "fixed_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."rule", o."level", o."dataset", o."school", o."record", o."row", o."detail", o."facts", o."state", o."explanation", o."explained_by", o."explained_at", o."accepted_by", o."fixed_on", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_quality_figure()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into quality_figure_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "school", "dataset", "rule", "level", "record", "checked", "judged_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."school", o."dataset", o."rule", o."level", o."record", o."checked", o."judged_at", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_duplicate_pair()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into duplicate_pair_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "record", "first", "second", "first_school", "second_school", "score", "reasons", "state", "verdict", "master", "choices", "note", "proposed_by", "proposed_at", "decided_by", "decided_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."record", o."first", o."second", o."first_school", o."second_school", o."score", o."reasons", o."state", o."verdict", o."master", o."choices", o."note", o."proposed_by", o."proposed_at", o."decided_by", o."decided_at", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_duplicate_pair()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into duplicate_pair_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "record", "first", "second", "first_school", "second_school", "score", "reasons", "state", "verdict", "master", "choices", "note", "proposed_by", "proposed_at", "decided_by", "decided_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."record", o."first", o."second", o."first_school", o."second_school", o."score", o."reasons", o."state", o."verdict", o."master", o."choices", o."note", o."proposed_by", o."proposed_at", o."decided_by", o."decided_at", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_merge()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into merge_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "pair", "record", "master", "loser", "origins", "undone_at", "conflicts", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."pair", o."record", o."master", o."loser", o."origins", o."undone_at", o."conflicts", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_merge()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into merge_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "pair", "record", "master", "loser", "origins", "undone_at", "conflicts", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."pair", o."record", o."master", o."loser", o."origins", o."undone_at", o."conflicts", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_merge_touch()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into merge_touch_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "merge", "order", "record", "row", "fields", "from_version", "to_version", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."merge", o."order", o."record", o."row", o."fields", o."from_version", o."to_version", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_merge_touch()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into merge_touch_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "merge", "order", "record", "row", "fields", "from_version", "to_version", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."merge", o."order", o."record", o."row", o."fields", o."from_version", o."to_version", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_collection()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into collection_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "title", "school_year", "as_on", "datasets", "schools", "keeper", "collect_until", "confirm_until", "audit_until", "publish_until", "note", "state", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."title", o."school_year", o."as_on", o."datasets", o."schools", o."keeper", o."collect_until", o."confirm_until", o."audit_until", o."publish_until", o."note", o."state", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_collection()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into collection_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "title", "school_year", "as_on", "datasets", "schools", "keeper", "collect_until", "confirm_until", "audit_until", "publish_until", "note", "state", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."title", o."school_year", o."as_on", o."datasets", o."schools", o."keeper", o."collect_until", o."confirm_until", o."audit_until", o."publish_until", o."note", o."state", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_collection_part()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into collection_part_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "collection", "school", "state", "reported_pupils", "errors", "warnings", "checked_at", "handed_in_by", "confirmed_by", "confirmed_at", "audited_by", "audited_at", "locked_at", "published_at", "return_reason", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."collection", o."school", o."state", o."reported_pupils", o."errors", o."warnings", o."checked_at", o."handed_in_by", o."confirmed_by", o."confirmed_at", o."audited_by", o."audited_at", o."locked_at", o."published_at", o."return_reason", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_collection_part()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into collection_part_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "collection", "school", "state", "reported_pupils", "errors", "warnings", "checked_at", "handed_in_by", "confirmed_by", "confirmed_at", "audited_by", "audited_at", "locked_at", "published_at", "return_reason", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."collection", o."school", o."state", o."reported_pupils", o."errors", o."warnings", o."checked_at", o."handed_in_by", o."confirmed_by", o."confirmed_at", o."audited_by", o."audited_at", o."locked_at", o."published_at", o."return_reason", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_snapshot()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into snapshot_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "school_year", "as_on", "taken_at", "frozen_by", "reason", "rows", "digest", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."school_year", o."as_on", o."taken_at", o."frozen_by", o."reason", o."rows", o."digest", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_snapshot()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into snapshot_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "school_year", "as_on", "taken_at", "frozen_by", "reason", "rows", "digest", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."school_year", o."as_on", o."taken_at", o."frozen_by", o."reason", o."rows", o."digest", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_snapshot_part()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into snapshot_part_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "snapshot", "record", "school", "members", "figures", "columns", "digest", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."snapshot", o."record", o."school", o."members", o."figures", o."columns", o."digest", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_snapshot_part()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into snapshot_part_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "snapshot", "record", "school", "members", "figures", "columns", "digest", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."snapshot", o."record", o."school", o."members", o."figures", o."columns", o."digest", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_saved_query()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into saved_query_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "title", "record", "filter", "group_by", "measures", "columns", "sort", "note", "owner", "post", "schedule", "next_run_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."title", o."record", o."filter", o."group_by", o."measures", o."columns", o."sort", o."note", o."owner", o."post", o."schedule", o."next_run_on", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_saved_query()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into saved_query_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "title", "record", "filter", "group_by", "measures", "columns", "sort", "note", "owner", "post", "schedule", "next_run_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."title", o."record", o."filter", o."group_by", o."measures", o."columns", o."sort", o."note", o."owner", o."post", o."schedule", o."next_run_on", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_query_run()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into query_run_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "query", "ran_by", "as_of", "on_day", "scheduled", "rows", "digest", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."query", o."ran_by", o."as_of", o."on_day", o."scheduled", o."rows", o."digest", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_query_run()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into query_run_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "query", "ran_by", "as_of", "on_day", "scheduled", "rows", "digest", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."query", o."ran_by", o."as_of", o."on_day", o."scheduled", o."rows", o."digest", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_field_alias()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into field_alias_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "label", "target", "source", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."label", o."target", o."source", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_field_alias()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into field_alias_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "label", "target", "source", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."label", o."target", o."source", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_data_consumer()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into data_consumer_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "title", "organisation", "role", "allowed", "purpose", "contact", "expires_on", "active", "token_hash", "token_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."title", o."organisation", o."role", o."allowed", o."purpose", o."contact", o."expires_on", o."active", o."token_hash", o."token_at", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_data_consumer()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into data_consumer_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "title", "organisation", "role", "allowed", "purpose", "contact", "expires_on", "active", "token_hash", "token_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."title", o."organisation", o."role", o."allowed", o."purpose", o."contact", o."expires_on", o."active", o."token_hash", o."token_at", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE TRIGGER keep AFTER UPDATE ON public.data_freeze REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_data_freeze();

CREATE TRIGGER keep_gone AFTER DELETE ON public.data_freeze REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_data_freeze();

CREATE TRIGGER keep AFTER UPDATE ON public.quality_finding REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_quality_finding();

CREATE TRIGGER keep_gone AFTER DELETE ON public.quality_finding REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_quality_finding();

CREATE TRIGGER keep AFTER UPDATE ON public.quality_figure REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_quality_figure();

CREATE TRIGGER keep_gone AFTER DELETE ON public.quality_figure REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_quality_figure();

CREATE TRIGGER keep AFTER UPDATE ON public.duplicate_pair REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_duplicate_pair();

CREATE TRIGGER keep_gone AFTER DELETE ON public.duplicate_pair REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_duplicate_pair();

CREATE TRIGGER keep AFTER UPDATE ON public.merge REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_merge();

CREATE TRIGGER keep_gone AFTER DELETE ON public.merge REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_merge();

CREATE TRIGGER keep AFTER UPDATE ON public.merge_touch REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_merge_touch();

CREATE TRIGGER keep_gone AFTER DELETE ON public.merge_touch REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_merge_touch();

CREATE TRIGGER keep AFTER UPDATE ON public.collection REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_collection();

CREATE TRIGGER keep_gone AFTER DELETE ON public.collection REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_collection();

CREATE TRIGGER keep AFTER UPDATE ON public.collection_part REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_collection_part();

CREATE TRIGGER keep_gone AFTER DELETE ON public.collection_part REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_collection_part();

CREATE TRIGGER keep AFTER UPDATE ON public.snapshot REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_snapshot();

CREATE TRIGGER keep_gone AFTER DELETE ON public.snapshot REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_snapshot();

CREATE TRIGGER keep AFTER UPDATE ON public.snapshot_part REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_snapshot_part();

CREATE TRIGGER keep_gone AFTER DELETE ON public.snapshot_part REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_snapshot_part();

CREATE TRIGGER keep AFTER UPDATE ON public.saved_query REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_saved_query();

CREATE TRIGGER keep_gone AFTER DELETE ON public.saved_query REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_saved_query();

CREATE TRIGGER keep AFTER UPDATE ON public.query_run REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_query_run();

CREATE TRIGGER keep_gone AFTER DELETE ON public.query_run REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_query_run();

CREATE TRIGGER keep AFTER UPDATE ON public.field_alias REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_field_alias();

CREATE TRIGGER keep_gone AFTER DELETE ON public.field_alias REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_field_alias();

CREATE TRIGGER keep AFTER UPDATE ON public.data_consumer REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_data_consumer();

CREATE TRIGGER keep_gone AFTER DELETE ON public.data_consumer REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_data_consumer();

alter table data_freeze enable row level security; alter table data_freeze force row level security;

alter table data_freeze_history enable row level security; alter table data_freeze_history force row level security;

alter table quality_finding enable row level security; alter table quality_finding force row level security;

alter table quality_finding_history enable row level security; alter table quality_finding_history force row level security;

alter table quality_figure enable row level security; alter table quality_figure force row level security;

alter table quality_figure_history enable row level security; alter table quality_figure_history force row level security;

alter table duplicate_pair enable row level security; alter table duplicate_pair force row level security;

alter table duplicate_pair_history enable row level security; alter table duplicate_pair_history force row level security;

alter table merge enable row level security; alter table merge force row level security;

alter table merge_history enable row level security; alter table merge_history force row level security;

alter table merge_touch enable row level security; alter table merge_touch force row level security;

alter table merge_touch_history enable row level security; alter table merge_touch_history force row level security;

alter table collection_part_history enable row level security; alter table collection_part_history force row level security;

alter table collection enable row level security; alter table collection force row level security;

alter table collection_history enable row level security; alter table collection_history force row level security;

alter table collection_part enable row level security; alter table collection_part force row level security;

alter table snapshot_part enable row level security; alter table snapshot_part force row level security;

alter table snapshot_part_history enable row level security; alter table snapshot_part_history force row level security;

alter table snapshot enable row level security; alter table snapshot force row level security;

alter table snapshot_history enable row level security; alter table snapshot_history force row level security;

alter table saved_query enable row level security; alter table saved_query force row level security;

alter table saved_query_history enable row level security; alter table saved_query_history force row level security;

alter table query_run enable row level security; alter table query_run force row level security;

alter table query_run_history enable row level security; alter table query_run_history force row level security;

alter table field_alias enable row level security; alter table field_alias force row level security;

alter table field_alias_history enable row level security; alter table field_alias_history force row level security;

alter table data_consumer enable row level security; alter table data_consumer force row level security;

alter table data_consumer_history enable row level security; alter table data_consumer_history force row level security;

create policy data_freeze_tenant on data_freeze as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy data_freeze_reach on data_freeze as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (organisation IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy data_freeze_history_tenant on data_freeze_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy data_freeze_history_reach on data_freeze_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (organisation IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy quality_finding_tenant on quality_finding as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy quality_finding_reach on quality_finding as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy quality_finding_history_tenant on quality_finding_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy quality_finding_history_reach on quality_finding_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy quality_figure_tenant on quality_figure as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy quality_figure_reach on quality_figure as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy quality_figure_history_tenant on quality_figure_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy quality_figure_history_reach on quality_figure_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy duplicate_pair_tenant on duplicate_pair as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy duplicate_pair_history_tenant on duplicate_pair_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy merge_tenant on merge as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy merge_history_tenant on merge_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy merge_touch_tenant on merge_touch as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy merge_touch_history_tenant on merge_touch_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy collection_tenant on collection as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy collection_history_tenant on collection_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy collection_part_tenant on collection_part as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy collection_part_reach on collection_part as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy collection_part_history_tenant on collection_part_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy collection_part_history_reach on collection_part_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy snapshot_tenant on snapshot as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy snapshot_history_tenant on snapshot_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy snapshot_part_tenant on snapshot_part as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy snapshot_part_reach on snapshot_part as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy snapshot_part_history_tenant on snapshot_part_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy snapshot_part_history_reach on snapshot_part_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy saved_query_tenant on saved_query as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy saved_query_history_tenant on saved_query_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy query_run_tenant on query_run as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy query_run_history_tenant on query_run_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy field_alias_tenant on field_alias as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy field_alias_history_tenant on field_alias_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy data_consumer_tenant on data_consumer as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy data_consumer_history_tenant on data_consumer_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

grant insert on data_freeze to yaodian_app;

grant select on data_freeze to yaodian_app;

grant update on data_freeze to yaodian_app;

grant delete on data_freeze to yaodian_app;

grant insert on data_freeze_history to yaodian_app;

grant select on data_freeze_history to yaodian_app;

grant insert on quality_finding to yaodian_app;

grant select on quality_finding to yaodian_app;

grant update on quality_finding to yaodian_app;

grant delete on quality_finding to yaodian_app;

grant insert on quality_finding_history to yaodian_app;

grant select on quality_finding_history to yaodian_app;

grant insert on quality_figure to yaodian_app;

grant select on quality_figure to yaodian_app;

grant update on quality_figure to yaodian_app;

grant delete on quality_figure to yaodian_app;

grant insert on quality_figure_history to yaodian_app;

grant select on quality_figure_history to yaodian_app;

grant insert on duplicate_pair to yaodian_app;

grant select on duplicate_pair to yaodian_app;

grant update on duplicate_pair to yaodian_app;

grant delete on duplicate_pair to yaodian_app;

grant insert on duplicate_pair_history to yaodian_app;

grant select on duplicate_pair_history to yaodian_app;

grant insert on merge to yaodian_app;

grant select on merge to yaodian_app;

grant update on merge to yaodian_app;

grant delete on merge to yaodian_app;

grant insert on merge_history to yaodian_app;

grant select on merge_history to yaodian_app;

grant insert on merge_touch to yaodian_app;

grant select on merge_touch to yaodian_app;

grant update on merge_touch to yaodian_app;

grant delete on merge_touch to yaodian_app;

grant insert on merge_touch_history to yaodian_app;

grant select on merge_touch_history to yaodian_app;

grant insert on collection_part_history to yaodian_app;

grant select on collection_part_history to yaodian_app;

grant insert on collection to yaodian_app;

grant select on collection to yaodian_app;

grant update on collection to yaodian_app;

grant delete on collection to yaodian_app;

grant insert on collection_history to yaodian_app;

grant select on collection_history to yaodian_app;

grant insert on collection_part to yaodian_app;

grant select on collection_part to yaodian_app;

grant update on collection_part to yaodian_app;

grant delete on collection_part to yaodian_app;

grant insert on snapshot_part to yaodian_app;

grant select on snapshot_part to yaodian_app;

grant update on snapshot_part to yaodian_app;

grant delete on snapshot_part to yaodian_app;

grant insert on snapshot_part_history to yaodian_app;

grant select on snapshot_part_history to yaodian_app;

grant insert on snapshot to yaodian_app;

grant select on snapshot to yaodian_app;

grant update on snapshot to yaodian_app;

grant delete on snapshot to yaodian_app;

grant insert on snapshot_history to yaodian_app;

grant select on snapshot_history to yaodian_app;

grant insert on saved_query to yaodian_app;

grant select on saved_query to yaodian_app;

grant update on saved_query to yaodian_app;

grant delete on saved_query to yaodian_app;

grant insert on saved_query_history to yaodian_app;

grant select on saved_query_history to yaodian_app;

grant insert on query_run to yaodian_app;

grant select on query_run to yaodian_app;

grant update on query_run to yaodian_app;

grant delete on query_run to yaodian_app;

grant insert on query_run_history to yaodian_app;

grant select on query_run_history to yaodian_app;

grant insert on field_alias to yaodian_app;

grant select on field_alias to yaodian_app;

grant update on field_alias to yaodian_app;

grant delete on field_alias to yaodian_app;

grant insert on field_alias_history to yaodian_app;

grant select on field_alias_history to yaodian_app;

grant insert on data_consumer to yaodian_app;

grant select on data_consumer to yaodian_app;

grant update on data_consumer to yaodian_app;

grant delete on data_consumer to yaodian_app;

grant insert on data_consumer_history to yaodian_app;

grant select on data_consumer_history to yaodian_app;
