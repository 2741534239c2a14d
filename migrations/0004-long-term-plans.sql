create table long_term_plan_history ();

create table long_term_plan ();

create table long_term_version ();

create table long_term_version_history ();

create table long_term_round ();

create table long_term_round_history ();

create table long_term_request ();

create table long_term_request_history ();

create table long_term_comment ();

create table long_term_comment_history ();

create table long_term_review ();

create table long_term_review_history ();

create table long_term_target ();

create table long_term_target_history ();

create table long_term_indicator ();

create table long_term_indicator_history ();

create table long_term_result ();

create table long_term_result_history ();

create table long_term_report ();

create table long_term_report_history ();

alter table long_term_report_history add column tenant_id uuid not null;

alter table long_term_version_history add column tenant_id uuid not null;

alter table long_term_plan add column tenant_id uuid not null;

alter table long_term_plan_history add column tenant_id uuid not null;

alter table long_term_round add column tenant_id uuid not null;

alter table long_term_result add column tenant_id uuid not null;

alter table long_term_request_history add column tenant_id uuid not null;

alter table long_term_target add column tenant_id uuid not null;

alter table long_term_result_history add column tenant_id uuid not null;

alter table long_term_review_history add column tenant_id uuid not null;

alter table long_term_indicator_history add column tenant_id uuid not null;

alter table long_term_target_history add column tenant_id uuid not null;

alter table long_term_comment_history add column tenant_id uuid not null;

alter table long_term_version add column tenant_id uuid not null;

alter table long_term_comment add column tenant_id uuid not null;

alter table long_term_report add column tenant_id uuid not null;

alter table long_term_review add column tenant_id uuid not null;

alter table long_term_indicator add column tenant_id uuid not null;

alter table long_term_round_history add column tenant_id uuid not null;

alter table long_term_request add column tenant_id uuid not null;

alter table long_term_review add column id uuid not null;

alter table long_term_target add column id uuid not null;

alter table long_term_indicator add column id uuid not null;

alter table long_term_result_history add column id uuid not null;

alter table long_term_round_history add column id uuid not null;

alter table long_term_version add column id uuid not null;

alter table long_term_report_history add column id uuid not null;

alter table long_term_indicator_history add column id uuid not null;

alter table long_term_comment_history add column id uuid not null;

alter table long_term_target_history add column id uuid not null;

alter table long_term_request add column id uuid not null;

alter table long_term_plan_history add column id uuid not null;

alter table long_term_round add column id uuid not null;

alter table long_term_request_history add column id uuid not null;

alter table long_term_comment add column id uuid not null;

alter table long_term_report add column id uuid not null;

alter table long_term_review_history add column id uuid not null;

alter table long_term_result add column id uuid not null;

alter table long_term_version_history add column id uuid not null;

alter table long_term_plan add column id uuid not null;

alter table long_term_plan add column version integer not null;

alter table long_term_result_history add column version integer not null;

alter table long_term_indicator add column version integer not null;

alter table long_term_request_history add column version integer not null;

alter table long_term_review_history add column version integer not null;

alter table long_term_indicator_history add column version integer not null;

alter table long_term_target_history add column version integer not null;

alter table long_term_comment add column version integer not null;

alter table long_term_target add column version integer not null;

alter table long_term_review add column version integer not null;

alter table long_term_result add column version integer not null;

alter table long_term_request add column version integer not null;

alter table long_term_round_history add column version integer not null;

alter table long_term_version add column version integer not null;

alter table long_term_comment_history add column version integer not null;

alter table long_term_round add column version integer not null;

alter table long_term_version_history add column version integer not null;

alter table long_term_report_history add column version integer not null;

alter table long_term_report add column version integer not null;

alter table long_term_plan_history add column version integer not null;

alter table long_term_target_history add column row_from timestamp with time zone not null;

alter table long_term_version_history add column row_from timestamp with time zone not null;

alter table long_term_indicator add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table long_term_review add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table long_term_comment add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table long_term_request add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table long_term_round add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table long_term_version add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table long_term_plan add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table long_term_plan_history add column row_from timestamp with time zone not null;

alter table long_term_round_history add column row_from timestamp with time zone not null;

alter table long_term_review_history add column row_from timestamp with time zone not null;

alter table long_term_report add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table long_term_result add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table long_term_result_history add column row_from timestamp with time zone not null;

alter table long_term_request_history add column row_from timestamp with time zone not null;

alter table long_term_indicator_history add column row_from timestamp with time zone not null;

alter table long_term_comment_history add column row_from timestamp with time zone not null;

alter table long_term_report_history add column row_from timestamp with time zone not null;

alter table long_term_target add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table long_term_version_history add column created_at timestamp with time zone not null;

alter table long_term_result_history add column created_at timestamp with time zone not null;

alter table long_term_report add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table long_term_plan add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table long_term_version add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table long_term_comment_history add column created_at timestamp with time zone not null;

alter table long_term_report_history add column created_at timestamp with time zone not null;

alter table long_term_round add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table long_term_request add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table long_term_comment add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table long_term_target_history add column created_at timestamp with time zone not null;

alter table long_term_review add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table long_term_indicator add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table long_term_round_history add column created_at timestamp with time zone not null;

alter table long_term_request_history add column created_at timestamp with time zone not null;

alter table long_term_target add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table long_term_review_history add column created_at timestamp with time zone not null;

alter table long_term_indicator_history add column created_at timestamp with time zone not null;

alter table long_term_plan_history add column created_at timestamp with time zone not null;

alter table long_term_result add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table long_term_round_history add column created_by uuid;

alter table long_term_result add column created_by uuid;

alter table long_term_review add column created_by uuid;

alter table long_term_report_history add column created_by uuid;

alter table long_term_indicator_history add column created_by uuid;

alter table long_term_request_history add column created_by uuid;

alter table long_term_target_history add column created_by uuid;

alter table long_term_indicator add column created_by uuid;

alter table long_term_report add column created_by uuid;

alter table long_term_target add column created_by uuid;

alter table long_term_version add column created_by uuid;

alter table long_term_plan add column created_by uuid;

alter table long_term_comment_history add column created_by uuid;

alter table long_term_request add column created_by uuid;

alter table long_term_result_history add column created_by uuid;

alter table long_term_round add column created_by uuid;

alter table long_term_comment add column created_by uuid;

alter table long_term_version_history add column created_by uuid;

alter table long_term_review_history add column created_by uuid;

alter table long_term_plan_history add column created_by uuid;

alter table long_term_request_history add column changed_by uuid;

alter table long_term_indicator add column changed_by uuid;

alter table long_term_comment add column changed_by uuid;

alter table long_term_result_history add column changed_by uuid;

alter table long_term_round add column changed_by uuid;

alter table long_term_round_history add column changed_by uuid;

alter table long_term_version_history add column changed_by uuid;

alter table long_term_report add column changed_by uuid;

alter table long_term_target_history add column changed_by uuid;

alter table long_term_comment_history add column changed_by uuid;

alter table long_term_target add column changed_by uuid;

alter table long_term_review_history add column changed_by uuid;

alter table long_term_result add column changed_by uuid;

alter table long_term_indicator_history add column changed_by uuid;

alter table long_term_request add column changed_by uuid;

alter table long_term_review add column changed_by uuid;

alter table long_term_report_history add column changed_by uuid;

alter table long_term_plan add column changed_by uuid;

alter table long_term_plan_history add column changed_by uuid;

alter table long_term_version add column changed_by uuid;

alter table long_term_result_history add column indicator uuid not null;

alter table long_term_indicator add column plan uuid not null;

alter table long_term_target_history add column indicator uuid not null;

alter table long_term_plan add column title text not null;

alter table long_term_request add column round uuid not null;

alter table long_term_result add column indicator uuid not null;

alter table long_term_target add column indicator uuid not null;

alter table long_term_plan_history add column title text not null;

alter table long_term_comment add column round uuid not null;

alter table long_term_review add column plan uuid not null;

alter table long_term_review_history add column plan uuid not null;

alter table long_term_request_history add column round uuid not null;

alter table long_term_version add column plan uuid not null;

alter table long_term_indicator_history add column plan uuid not null;

alter table long_term_report_history add column plan uuid not null;

alter table long_term_round add column plan uuid not null;

alter table long_term_version_history add column plan uuid not null;

alter table long_term_round_history add column plan uuid not null;

alter table long_term_report add column plan uuid not null;

alter table long_term_comment_history add column round uuid not null;

alter table long_term_review add column kind text not null;

alter table long_term_report add column kind text not null;

alter table long_term_comment_history add column plan uuid;

alter table long_term_version_history add column number integer not null;

alter table long_term_plan add column kind text not null;

alter table long_term_review_history add column kind text not null;

alter table long_term_report_history add column kind text not null;

alter table long_term_target add column year integer not null;

alter table long_term_comment add column plan uuid;

alter table long_term_indicator add column "order" integer not null;

alter table long_term_version add column number integer not null;

alter table long_term_target_history add column year integer not null;

alter table long_term_indicator_history add column "order" integer not null;

alter table long_term_result_history add column year integer not null;

alter table long_term_round_history add column title text;

alter table long_term_plan_history add column kind text not null;

alter table long_term_request add column plan uuid not null;

alter table long_term_request_history add column plan uuid not null;

alter table long_term_round add column title text;

alter table long_term_result add column year integer not null;

alter table long_term_review add column organisation uuid not null;

alter table long_term_result add column title text;

alter table long_term_result_history add column title text;

alter table long_term_comment add column source text not null;

alter table long_term_round add column number integer;

alter table long_term_request add column organisation uuid not null;

alter table long_term_plan_history add column from_year integer not null;

alter table long_term_comment_history add column source text not null;

alter table long_term_target_history add column value numeric(24,6) not null;

alter table long_term_indicator add column name text not null;

alter table long_term_plan add column from_year integer not null;

alter table long_term_report_history add column through_year integer not null;

alter table long_term_version add column stage text not null;

alter table long_term_indicator_history add column name text not null;

alter table long_term_request_history add column organisation uuid not null;

alter table long_term_report add column through_year integer not null;

alter table long_term_round_history add column number integer;

alter table long_term_version_history add column stage text not null;

alter table long_term_target add column value numeric(24,6) not null;

alter table long_term_review_history add column organisation uuid not null;

alter table long_term_version add column note text not null;

alter table long_term_plan add column to_year integer not null;

alter table long_term_result add column value numeric(24,6);

alter table long_term_review_history add column version_read uuid;

alter table long_term_indicator_history add column measured_in text not null;

alter table long_term_report add column title text;

alter table long_term_comment_history add column organisation uuid;

alter table long_term_target add column commitments uuid[] not null;

alter table long_term_version_history add column note text not null;

alter table long_term_review add column version_read uuid;

alter table long_term_round_history add column version_read uuid;

alter table long_term_comment add column organisation uuid;

alter table long_term_plan_history add column to_year integer not null;

alter table long_term_request add column due_on date;

alter table long_term_result_history add column value numeric(24,6);

alter table long_term_round add column version_read uuid;

alter table long_term_target_history add column commitments uuid[] not null;

alter table long_term_indicator add column measured_in text not null;

alter table long_term_report_history add column title text;

alter table long_term_request_history add column due_on date;

alter table long_term_result_history add column because text;

alter table long_term_comment_history add column sender text;

alter table long_term_plan add column parent uuid;

alter table long_term_version_history add column file uuid not null;

alter table long_term_plan_history add column parent uuid;

alter table long_term_review_history add column due_on date not null;

alter table long_term_round_history add column lead_section uuid;

alter table long_term_target_history add column row_to timestamp with time zone not null;

alter table long_term_indicator add column nature text not null;

alter table long_term_report_history add column summary text;

alter table long_term_indicator_history add column nature text not null;

alter table long_term_request_history add column remark text;

alter table long_term_review add column due_on date not null;

alter table long_term_result add column because text;

alter table long_term_request add column remark text;

alter table long_term_round add column lead_section uuid;

alter table long_term_comment add column sender text;

alter table long_term_report add column summary text;

alter table long_term_version add column file uuid not null;

alter table long_term_request_history add column state text not null;

alter table long_term_version_history add column text text not null;

alter table long_term_comment_history add column clause text not null;

alter table long_term_version add column text text not null;

alter table long_term_request add column state text not null;

alter table long_term_comment add column clause text not null;

alter table long_term_plan_history add column lead_section uuid not null;

alter table long_term_result add column account text;

alter table long_term_round add column audience uuid[] not null;

alter table long_term_report add column problems text;

alter table long_term_report_history add column problems text;

alter table long_term_result_history add column account text;

alter table long_term_review_history add column participants text;

alter table long_term_plan add column lead_section uuid not null;

alter table long_term_indicator_history add column direction text not null;

alter table long_term_review add column participants text;

alter table long_term_indicator add column direction text not null;

alter table long_term_round_history add column audience uuid[] not null;

alter table long_term_request_history add column replied_by uuid;

alter table long_term_comment_history add column body text not null;

alter table long_term_indicator_history add column base_year integer;

alter table long_term_request add column replied_by uuid;

alter table long_term_round add column public boolean not null;

alter table long_term_report add column next_steps text;

alter table long_term_version add column sha256 text not null;

alter table long_term_round_history add column public boolean not null;

alter table long_term_review add column asked_by uuid;

alter table long_term_plan_history add column major_decision boolean not null;

alter table long_term_result add column evidence uuid[] not null;

alter table long_term_review_history add column asked_by uuid;

alter table long_term_result_history add column evidence uuid[] not null;

alter table long_term_report_history add column next_steps text;

alter table long_term_version_history add column sha256 text not null;

alter table long_term_plan add column major_decision boolean not null;

alter table long_term_indicator add column base_year integer;

alter table long_term_comment add column body text not null;

alter table long_term_report_history add column state text not null;

alter table long_term_comment add column proposal text;

alter table long_term_review add column conclusion text;

alter table long_term_result_history add column state text not null;

alter table long_term_plan_history add column basis text;

alter table long_term_version add column uploaded_by uuid;

alter table long_term_version_history add column uploaded_by uuid;

alter table long_term_round_history add column outside text;

alter table long_term_report add column state text not null;

alter table long_term_result add column state text not null;

alter table long_term_indicator add column base_value numeric(24,6);

alter table long_term_review_history add column conclusion text;

alter table long_term_request add column replied_at timestamp with time zone;

alter table long_term_plan add column basis text;

alter table long_term_request_history add column replied_at timestamp with time zone;

alter table long_term_round add column outside text;

alter table long_term_comment_history add column proposal text;

alter table long_term_indicator_history add column base_value numeric(24,6);

alter table long_term_review_history add column opinion text;

alter table long_term_plan_history add column state text not null;

alter table long_term_comment add column state text not null;

alter table long_term_report_history add column content jsonb;

alter table long_term_round_history add column open_from date not null;

alter table long_term_round add column open_from date not null;

alter table long_term_review add column opinion text;

alter table long_term_comment_history add column state text not null;

alter table long_term_indicator add column end_target numeric(24,6) not null;

alter table long_term_result add column reported_by uuid;

alter table long_term_report add column content jsonb;

alter table long_term_result_history add column reported_by uuid;

alter table long_term_version_history add column row_to timestamp with time zone not null;

alter table long_term_indicator_history add column end_target numeric(24,6) not null;

alter table long_term_plan add column state text not null;

alter table long_term_request_history add column limit_since timestamp with time zone;

alter table long_term_request add column limit_since timestamp with time zone;

alter table long_term_review add column evidence uuid[] not null;

alter table long_term_indicator add column section uuid not null;

alter table long_term_report_history add column content_hash text;

alter table long_term_request_history add column limit_warn_on date;

alter table long_term_indicator_history add column section uuid not null;

alter table long_term_round_history add column due_on date not null;

alter table long_term_report add column content_hash text;

alter table long_term_plan add column drafted_by uuid;

alter table long_term_comment_history add column reply text;

alter table long_term_request add column limit_warn_on date;

alter table long_term_plan_history add column drafted_by uuid;

alter table long_term_result_history add column confirmed_by uuid;

alter table long_term_round add column due_on date not null;

alter table long_term_comment add column reply text;

alter table long_term_review_history add column evidence uuid[] not null;

alter table long_term_result add column confirmed_by uuid;

alter table long_term_plan_history add column submitted_by uuid;

alter table long_term_indicator_history add column definition text;

alter table long_term_result_history add column confirmed_at timestamp with time zone;

alter table long_term_round add column demands text;

alter table long_term_comment add column replied_by uuid;

alter table long_term_request_history add column limit_due_on date;

alter table long_term_round_history add column demands text;

alter table long_term_report_history add column frozen_by uuid;

alter table long_term_result add column confirmed_at timestamp with time zone;

alter table long_term_request add column limit_due_on date;

alter table long_term_comment_history add column replied_by uuid;

alter table long_term_plan add column submitted_by uuid;

alter table long_term_report add column frozen_by uuid;

alter table long_term_review_history add column state text not null;

alter table long_term_review add column state text not null;

alter table long_term_indicator add column definition text;

alter table long_term_plan add column submitted_at timestamp with time zone;

alter table long_term_comment_history add column replied_at timestamp with time zone;

alter table long_term_report_history add column frozen_at timestamp with time zone;

alter table long_term_indicator add column source text not null;

alter table long_term_request_history add column row_to timestamp with time zone not null;

alter table long_term_indicator_history add column source text not null;

alter table long_term_review add column concluded_by uuid;

alter table long_term_plan_history add column submitted_at timestamp with time zone;

alter table long_term_round_history add column state text not null;

alter table long_term_report add column frozen_at timestamp with time zone;

alter table long_term_review_history add column concluded_by uuid;

alter table long_term_round add column state text not null;

alter table long_term_comment add column replied_at timestamp with time zone;

alter table long_term_result_history add column row_to timestamp with time zone not null;

alter table long_term_indicator_history add column indicator text;

alter table long_term_round_history add column closed_at timestamp with time zone;

alter table long_term_report_history add column checked_by uuid;

alter table long_term_plan add column decision uuid;

alter table long_term_indicator add column indicator text;

alter table long_term_comment_history add column row_to timestamp with time zone not null;

alter table long_term_report add column checked_by uuid;

alter table long_term_review_history add column concluded_at timestamp with time zone;

alter table long_term_review add column concluded_at timestamp with time zone;

alter table long_term_round add column closed_at timestamp with time zone;

alter table long_term_plan_history add column decision uuid;

alter table long_term_report_history add column checked_at timestamp with time zone;

alter table long_term_round add column limit_since timestamp with time zone;

alter table long_term_plan add column approved_by uuid;

alter table long_term_indicator_history add column place uuid;

alter table long_term_indicator add column place uuid;

alter table long_term_review_history add column limit_since timestamp with time zone;

alter table long_term_review add column limit_since timestamp with time zone;

alter table long_term_plan_history add column approved_by uuid;

alter table long_term_round_history add column limit_since timestamp with time zone;

alter table long_term_report add column checked_at timestamp with time zone;

alter table long_term_review add column limit_warn_on date;

alter table long_term_review_history add column limit_warn_on date;

alter table long_term_plan add column approved_at timestamp with time zone;

alter table long_term_report_history add column signer uuid;

alter table long_term_round_history add column limit_warn_on date;

alter table long_term_indicator_history add column state text not null;

alter table long_term_round add column limit_warn_on date;

alter table long_term_plan_history add column approved_at timestamp with time zone;

alter table long_term_report add column signer uuid;

alter table long_term_indicator add column state text not null;

alter table long_term_round add column limit_due_on date;

alter table long_term_review_history add column limit_due_on date;

alter table long_term_report_history add column signed_on date;

alter table long_term_indicator_history add column drafted_by uuid;

alter table long_term_plan add column doc_number text;

alter table long_term_plan_history add column doc_number text;

alter table long_term_indicator add column drafted_by uuid;

alter table long_term_round_history add column limit_due_on date;

alter table long_term_review add column limit_due_on date;

alter table long_term_report add column signed_on date;

alter table long_term_plan add column issued_on date;

alter table long_term_plan_history add column issued_on date;

alter table long_term_report_history add column row_to timestamp with time zone not null;

alter table long_term_round_history add column row_to timestamp with time zone not null;

alter table long_term_indicator_history add column fixed_by uuid;

alter table long_term_review_history add column row_to timestamp with time zone not null;

alter table long_term_indicator add column fixed_by uuid;

alter table long_term_plan_history add column issued_by uuid;

alter table long_term_indicator add column fixed_at timestamp with time zone;

alter table long_term_plan add column issued_by uuid;

alter table long_term_indicator_history add column fixed_at timestamp with time zone;

alter table long_term_indicator_history add column row_to timestamp with time zone not null;

alter table long_term_plan add column issued_version uuid;

alter table long_term_plan_history add column issued_version uuid;

alter table long_term_plan_history add column row_to timestamp with time zone not null;

alter table long_term_plan_history add constraint long_term_plan_history_key PRIMARY KEY (tenant_id, id, version);

alter table long_term_plan add constraint long_term_plan_key PRIMARY KEY (tenant_id, id);

alter table long_term_plan add constraint long_term_plan_kind_code CHECK ((kind = ANY (ARRAY['fiveYear'::text, 'special'::text, 'modernisation'::text, 'scheme'::text])));

alter table long_term_plan add constraint long_term_plan_state_code CHECK ((state = ANY (ARRAY['drafting'::text, 'consulting'::text, 'reviewing'::text, 'deliberating'::text, 'approved'::text, 'issued'::text, 'concluded'::text, 'abandoned'::text])));

alter table long_term_version add constraint long_term_version_key PRIMARY KEY (tenant_id, id);

alter table long_term_version add constraint long_term_version_stage_code CHECK ((stage = ANY (ARRAY['draft'::text, 'consultation'::text, 'review'::text, 'final'::text])));

alter table long_term_version add constraint long_term_version_unique_1 UNIQUE (tenant_id, plan, number);

alter table long_term_version_history add constraint long_term_version_history_key PRIMARY KEY (tenant_id, id, version);

alter table long_term_round add constraint long_term_round_key PRIMARY KEY (tenant_id, id);

alter table long_term_round add constraint long_term_round_state_code CHECK ((state = ANY (ARRAY['preparing'::text, 'open'::text, 'closed'::text, 'cancelled'::text])));

alter table long_term_round_history add constraint long_term_round_history_key PRIMARY KEY (tenant_id, id, version);

alter table long_term_request add constraint long_term_request_key PRIMARY KEY (tenant_id, id);

alter table long_term_request add constraint long_term_request_state_code CHECK ((state = ANY (ARRAY['asked'::text, 'replied'::text, 'lapsed'::text])));

alter table long_term_request add constraint long_term_request_unique_1 UNIQUE (tenant_id, round, organisation);

alter table long_term_request_history add constraint long_term_request_history_key PRIMARY KEY (tenant_id, id, version);

alter table long_term_comment add constraint long_term_comment_key PRIMARY KEY (tenant_id, id);

alter table long_term_comment add constraint long_term_comment_source_code CHECK ((source = ANY (ARRAY['asked'::text, 'public'::text, 'outside'::text, 'expert'::text])));

alter table long_term_comment add constraint long_term_comment_state_code CHECK ((state = ANY (ARRAY['open'::text, 'adopted'::text, 'partlyAdopted'::text, 'declined'::text, 'withdrawn'::text])));

alter table long_term_comment_history add constraint long_term_comment_history_key PRIMARY KEY (tenant_id, id, version);

alter table long_term_review add constraint long_term_review_conclusion_code CHECK ((conclusion = ANY (ARRAY['passed'::text, 'passedWithChanges'::text, 'failed'::text, 'notApplicable'::text])));

alter table long_term_review add constraint long_term_review_key PRIMARY KEY (tenant_id, id);

alter table long_term_review add constraint long_term_review_kind_code CHECK ((kind = ANY (ARRAY['expert'::text, 'risk'::text, 'legality'::text])));

alter table long_term_review add constraint long_term_review_state_code CHECK ((state = ANY (ARRAY['asked'::text, 'concluded'::text, 'recalled'::text])));

alter table long_term_review_history add constraint long_term_review_history_key PRIMARY KEY (tenant_id, id, version);

alter table long_term_target add constraint long_term_target_key PRIMARY KEY (tenant_id, id);

alter table long_term_target add constraint long_term_target_unique_1 UNIQUE (tenant_id, indicator, year);

alter table long_term_target_history add constraint long_term_target_history_key PRIMARY KEY (tenant_id, id, version);

alter table long_term_indicator add constraint long_term_indicator_direction_code CHECK ((direction = ANY (ARRAY['atLeast'::text, 'atMost'::text])));

alter table long_term_indicator add constraint long_term_indicator_key PRIMARY KEY (tenant_id, id);

alter table long_term_indicator add constraint long_term_indicator_nature_code CHECK ((nature = ANY (ARRAY['binding'::text, 'expected'::text])));

alter table long_term_indicator add constraint long_term_indicator_source_code CHECK ((source = ANY (ARRAY['record'::text, 'reported'::text])));

alter table long_term_indicator add constraint long_term_indicator_state_code CHECK ((state = ANY (ARRAY['draft'::text, 'fixed'::text])));

alter table long_term_indicator add constraint long_term_indicator_unique_1 UNIQUE (tenant_id, plan, name);

alter table long_term_indicator_history add constraint long_term_indicator_history_key PRIMARY KEY (tenant_id, id, version);

alter table long_term_result add constraint long_term_result_key PRIMARY KEY (tenant_id, id);

alter table long_term_result add constraint long_term_result_state_code CHECK ((state = ANY (ARRAY['reported'::text, 'returned'::text, 'confirmed'::text])));

alter table long_term_result add constraint long_term_result_unique_1 UNIQUE (tenant_id, indicator, year);

alter table long_term_result_history add constraint long_term_result_history_key PRIMARY KEY (tenant_id, id, version);

alter table long_term_report add constraint long_term_report_key PRIMARY KEY (tenant_id, id);

alter table long_term_report add constraint long_term_report_kind_code CHECK ((kind = ANY (ARRAY['yearly'::text, 'midTerm'::text, 'completion'::text])));

alter table long_term_report add constraint long_term_report_state_code CHECK ((state = ANY (ARRAY['drafting'::text, 'frozen'::text, 'checked'::text, 'signed'::text])));

alter table long_term_report_history add constraint long_term_report_history_key PRIMARY KEY (tenant_id, id, version);

alter table long_term_plan add constraint long_term_plan_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table long_term_version add constraint long_term_version_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table long_term_round add constraint long_term_round_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table long_term_request add constraint long_term_request_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table long_term_comment add constraint long_term_comment_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table long_term_review add constraint long_term_review_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table long_term_indicator add constraint long_term_indicator_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table long_term_target add constraint long_term_target_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table long_term_result add constraint long_term_result_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table long_term_report add constraint long_term_report_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table long_term_plan add constraint long_term_plan_parent_of FOREIGN KEY (tenant_id, parent) REFERENCES long_term_plan(tenant_id, id) DEFERRABLE;

alter table long_term_plan add constraint long_term_plan_lead_section_of FOREIGN KEY (tenant_id, lead_section) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table long_term_plan add constraint long_term_plan_drafted_by_of FOREIGN KEY (tenant_id, drafted_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table long_term_plan add constraint long_term_plan_submitted_by_of FOREIGN KEY (tenant_id, submitted_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table long_term_plan add constraint long_term_plan_decision_of FOREIGN KEY (tenant_id, decision) REFERENCES decision(tenant_id, id) DEFERRABLE;

alter table long_term_plan add constraint long_term_plan_approved_by_of FOREIGN KEY (tenant_id, approved_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table long_term_plan add constraint long_term_plan_issued_by_of FOREIGN KEY (tenant_id, issued_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table long_term_plan add constraint long_term_plan_issued_version_of FOREIGN KEY (tenant_id, issued_version) REFERENCES long_term_version(tenant_id, id) DEFERRABLE;

alter table long_term_version add constraint long_term_version_plan_of FOREIGN KEY (tenant_id, plan) REFERENCES long_term_plan(tenant_id, id) DEFERRABLE;

alter table long_term_version add constraint long_term_version_file_of FOREIGN KEY (tenant_id, file) REFERENCES file(tenant_id, id) DEFERRABLE;

alter table long_term_version add constraint long_term_version_uploaded_by_of FOREIGN KEY (tenant_id, uploaded_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table long_term_round add constraint long_term_round_plan_of FOREIGN KEY (tenant_id, plan) REFERENCES long_term_plan(tenant_id, id) DEFERRABLE;

alter table long_term_round add constraint long_term_round_version_read_of FOREIGN KEY (tenant_id, version_read) REFERENCES long_term_version(tenant_id, id) DEFERRABLE;

alter table long_term_round add constraint long_term_round_lead_section_of FOREIGN KEY (tenant_id, lead_section) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table long_term_request add constraint long_term_request_round_of FOREIGN KEY (tenant_id, round) REFERENCES long_term_round(tenant_id, id) DEFERRABLE;

alter table long_term_request add constraint long_term_request_plan_of FOREIGN KEY (tenant_id, plan) REFERENCES long_term_plan(tenant_id, id) DEFERRABLE;

alter table long_term_request add constraint long_term_request_organisation_of FOREIGN KEY (tenant_id, organisation) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table long_term_request add constraint long_term_request_replied_by_of FOREIGN KEY (tenant_id, replied_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table long_term_comment add constraint long_term_comment_round_of FOREIGN KEY (tenant_id, round) REFERENCES long_term_round(tenant_id, id) DEFERRABLE;

alter table long_term_comment add constraint long_term_comment_plan_of FOREIGN KEY (tenant_id, plan) REFERENCES long_term_plan(tenant_id, id) DEFERRABLE;

alter table long_term_comment add constraint long_term_comment_organisation_of FOREIGN KEY (tenant_id, organisation) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table long_term_comment add constraint long_term_comment_replied_by_of FOREIGN KEY (tenant_id, replied_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table long_term_review add constraint long_term_review_plan_of FOREIGN KEY (tenant_id, plan) REFERENCES long_term_plan(tenant_id, id) DEFERRABLE;

alter table long_term_review add constraint long_term_review_organisation_of FOREIGN KEY (tenant_id, organisation) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table long_term_review add constraint long_term_review_version_read_of FOREIGN KEY (tenant_id, version_read) REFERENCES long_term_version(tenant_id, id) DEFERRABLE;

alter table long_term_review add constraint long_term_review_asked_by_of FOREIGN KEY (tenant_id, asked_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table long_term_review add constraint long_term_review_concluded_by_of FOREIGN KEY (tenant_id, concluded_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table long_term_indicator add constraint long_term_indicator_plan_of FOREIGN KEY (tenant_id, plan) REFERENCES long_term_plan(tenant_id, id) DEFERRABLE;

alter table long_term_indicator add constraint long_term_indicator_section_of FOREIGN KEY (tenant_id, section) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table long_term_indicator add constraint long_term_indicator_place_of FOREIGN KEY (tenant_id, place) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table long_term_indicator add constraint long_term_indicator_drafted_by_of FOREIGN KEY (tenant_id, drafted_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table long_term_indicator add constraint long_term_indicator_fixed_by_of FOREIGN KEY (tenant_id, fixed_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table long_term_target add constraint long_term_target_indicator_of FOREIGN KEY (tenant_id, indicator) REFERENCES long_term_indicator(tenant_id, id) DEFERRABLE;

alter table long_term_result add constraint long_term_result_indicator_of FOREIGN KEY (tenant_id, indicator) REFERENCES long_term_indicator(tenant_id, id) DEFERRABLE;

alter table long_term_result add constraint long_term_result_reported_by_of FOREIGN KEY (tenant_id, reported_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table long_term_result add constraint long_term_result_confirmed_by_of FOREIGN KEY (tenant_id, confirmed_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table long_term_report add constraint long_term_report_plan_of FOREIGN KEY (tenant_id, plan) REFERENCES long_term_plan(tenant_id, id) DEFERRABLE;

alter table long_term_report add constraint long_term_report_frozen_by_of FOREIGN KEY (tenant_id, frozen_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table long_term_report add constraint long_term_report_checked_by_of FOREIGN KEY (tenant_id, checked_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table long_term_report add constraint long_term_report_signer_of FOREIGN KEY (tenant_id, signer) REFERENCES person(tenant_id, id) DEFERRABLE;

CREATE INDEX long_term_round_history_at ON public.long_term_round_history USING btree (tenant_id, row_to);

CREATE INDEX long_term_plan_submitted_by_at ON public.long_term_plan USING btree (tenant_id, submitted_by);

CREATE INDEX long_term_plan_issued_by_at ON public.long_term_plan USING btree (tenant_id, issued_by);

CREATE INDEX long_term_report_plan_at ON public.long_term_report USING btree (tenant_id, plan);

CREATE INDEX long_term_request_index_2 ON public.long_term_request USING btree (tenant_id, limit_due_on);

CREATE INDEX long_term_review_concluded_by_at ON public.long_term_review USING btree (tenant_id, concluded_by);

CREATE INDEX long_term_plan_drafted_by_at ON public.long_term_plan USING btree (tenant_id, drafted_by);

CREATE INDEX long_term_indicator_index_1 ON public.long_term_indicator USING btree (tenant_id, section);

CREATE INDEX long_term_request_history_at ON public.long_term_request_history USING btree (tenant_id, row_to);

CREATE INDEX long_term_comment_plan_at ON public.long_term_comment USING btree (tenant_id, plan);

CREATE INDEX long_term_request_replied_by_at ON public.long_term_request USING btree (tenant_id, replied_by);

CREATE INDEX long_term_review_version_read_at ON public.long_term_review USING btree (tenant_id, version_read);

CREATE INDEX long_term_report_checked_by_at ON public.long_term_report USING btree (tenant_id, checked_by);

CREATE INDEX long_term_comment_index_1 ON public.long_term_comment USING btree (tenant_id, plan, state);

CREATE INDEX long_term_request_index_1 ON public.long_term_request USING btree (tenant_id, organisation, state);

CREATE INDEX long_term_indicator_section_at ON public.long_term_indicator USING btree (tenant_id, section);

CREATE INDEX long_term_plan_lead_section_at ON public.long_term_plan USING btree (tenant_id, lead_section);

CREATE INDEX long_term_version_uploaded_by_at ON public.long_term_version USING btree (tenant_id, uploaded_by);

CREATE INDEX long_term_indicator_fixed_by_at ON public.long_term_indicator USING btree (tenant_id, fixed_by);

CREATE INDEX long_term_review_asked_by_at ON public.long_term_review USING btree (tenant_id, asked_by);

CREATE INDEX long_term_result_confirmed_by_at ON public.long_term_result USING btree (tenant_id, confirmed_by);

CREATE INDEX long_term_comment_organisation_at ON public.long_term_comment USING btree (tenant_id, organisation);

CREATE INDEX long_term_round_version_read_at ON public.long_term_round USING btree (tenant_id, version_read);

CREATE INDEX long_term_review_plan_at ON public.long_term_review USING btree (tenant_id, plan);

CREATE INDEX long_term_indicator_drafted_by_at ON public.long_term_indicator USING btree (tenant_id, drafted_by);

CREATE INDEX long_term_target_history_at ON public.long_term_target_history USING btree (tenant_id, row_to);

CREATE INDEX long_term_version_plan_at ON public.long_term_version USING btree (tenant_id, plan);

CREATE INDEX long_term_indicator_place_at ON public.long_term_indicator USING btree (tenant_id, place);

CREATE INDEX long_term_request_organisation_at ON public.long_term_request USING btree (tenant_id, organisation);

CREATE INDEX long_term_comment_history_at ON public.long_term_comment_history USING btree (tenant_id, row_to);

CREATE INDEX long_term_version_history_at ON public.long_term_version_history USING btree (tenant_id, row_to);

CREATE INDEX long_term_plan_approved_by_at ON public.long_term_plan USING btree (tenant_id, approved_by);

CREATE INDEX long_term_round_lead_section_at ON public.long_term_round USING btree (tenant_id, lead_section);

CREATE INDEX long_term_report_index_1 ON public.long_term_report USING btree (tenant_id, plan, kind);

CREATE INDEX long_term_request_plan_at ON public.long_term_request USING btree (tenant_id, plan);

CREATE INDEX long_term_comment_replied_by_at ON public.long_term_comment USING btree (tenant_id, replied_by);

CREATE INDEX long_term_plan_decision_at ON public.long_term_plan USING btree (tenant_id, decision);

CREATE INDEX long_term_indicator_plan_at ON public.long_term_indicator USING btree (tenant_id, plan);

CREATE INDEX long_term_review_organisation_at ON public.long_term_review USING btree (tenant_id, organisation);

CREATE INDEX long_term_review_index_1 ON public.long_term_review USING btree (tenant_id, plan, kind);

CREATE INDEX long_term_result_indicator_at ON public.long_term_result USING btree (tenant_id, indicator);

CREATE INDEX long_term_plan_history_at ON public.long_term_plan_history USING btree (tenant_id, row_to);

CREATE INDEX long_term_plan_index_1 ON public.long_term_plan USING btree (tenant_id, parent);

CREATE INDEX long_term_plan_issued_version_at ON public.long_term_plan USING btree (tenant_id, issued_version);

CREATE INDEX long_term_plan_parent_at ON public.long_term_plan USING btree (tenant_id, parent);

CREATE INDEX long_term_review_history_at ON public.long_term_review_history USING btree (tenant_id, row_to);

CREATE INDEX long_term_report_history_at ON public.long_term_report_history USING btree (tenant_id, row_to);

CREATE INDEX long_term_request_round_at ON public.long_term_request USING btree (tenant_id, round);

CREATE INDEX long_term_round_plan_at ON public.long_term_round USING btree (tenant_id, plan);

CREATE INDEX long_term_round_index_1 ON public.long_term_round USING btree (tenant_id, plan, state);

CREATE INDEX long_term_round_index_2 ON public.long_term_round USING btree (tenant_id, limit_due_on);

CREATE INDEX long_term_comment_round_at ON public.long_term_comment USING btree (tenant_id, round);

CREATE INDEX long_term_result_history_at ON public.long_term_result_history USING btree (tenant_id, row_to);

CREATE INDEX long_term_report_frozen_by_at ON public.long_term_report USING btree (tenant_id, frozen_by);

CREATE INDEX long_term_report_signer_at ON public.long_term_report USING btree (tenant_id, signer);

CREATE INDEX long_term_review_index_2 ON public.long_term_review USING btree (tenant_id, limit_due_on);

CREATE INDEX long_term_target_indicator_at ON public.long_term_target USING btree (tenant_id, indicator);

CREATE INDEX long_term_result_reported_by_at ON public.long_term_result USING btree (tenant_id, reported_by);

CREATE INDEX long_term_version_file_at ON public.long_term_version USING btree (tenant_id, file);

CREATE INDEX long_term_indicator_history_at ON public.long_term_indicator_history USING btree (tenant_id, row_to);

CREATE OR REPLACE FUNCTION public.keep_long_term_plan()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into long_term_plan_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "title", "kind", "from_year", "to_year", "parent", "lead_section", "major_decision", "basis", "state", "drafted_by", "submitted_by", "submitted_at", "decision", "approved_by", "approved_at", "doc_number", "issued_on", "issued_by", "issued_version", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."title", o."kind", o."from_year", o."to_year", o."parent", o."lead_section", o."major_decision", o."basis", o."state", o."drafted_by", o."submitted_by", o."submitted_at", o."decision", o."approved_by", o."approved_at", o."doc_number", o."issued_on", o."issued_by", o."issued_version", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_long_term_plan()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into long_term_plan_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "title", "kind", "from_year", "to_year", "parent", "lead_section", "major_decision", "basis", "state", "drafted_by", "submitted_by", "submitted_at", "decision", "approved_by", "approved_at", "doc_number", "issued_on", "issued_by", "issued_version", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."title", o."kind", o."from_year", o."to_year", o."parent", o."lead_section", o."major_decision", o."basis", o."state", o."drafted_by", o."submitted_by", o."submitted_at", o."decision", o."approved_by", o."approved_at", o."doc_number", o."issued_on", o."issued_by", o."issued_version", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_long_term_version()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into long_term_version_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "plan", "number", "stage", "note", "file", "text", "sha256", "uploaded_by", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."plan", o."number", o."stage", o."note", o."file", o."text", o."sha256", o."uploaded_by", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_long_term_version()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into long_term_version_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "plan", "number", "stage", "note", "file", "text", "sha256", "uploaded_by", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."plan", o."number", o."stage", o."note", o."file", o."text", o."sha256", o."uploaded_by", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_long_term_round()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into long_term_round_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "plan", "title", "number", "version_read", "lead_section", "audience", "public", "outside", "open_from", "due_on", "demands", "state", "closed_at", "limit_since", "limit_warn_on", "limit_due_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."plan", o."title", o."number", o."version_read", o."lead_section", o."audience", o."public", o."outside", o."open_from", o."due_on", o."demands", o."state", o."closed_at", o."limit_since", o."limit_warn_on", o."limit_due_on", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_long_term_round()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into long_term_round_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "plan", "title", "number", "version_read", "lead_section", "audience", "public", "outside", "open_from", "due_on", "demands", "state", "closed_at", "limit_since", "limit_warn_on", "limit_due_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."plan", o."title", o."number", o."version_read", o."lead_section", o."audience", o."public", o."outside", o."open_from", o."due_on", o."demands", o."state", o."closed_at", o."limit_since", o."limit_warn_on", o."limit_due_on", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_long_term_request()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into long_term_request_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "round", "plan", "organisation", "due_on", "remark", "state", "replied_by", "replied_at", "limit_since", "limit_warn_on", "limit_due_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."round", o."plan", o."organisation", o."due_on", o."remark", o."state", o."replied_by", o."replied_at", o."limit_since", o."limit_warn_on", o."limit_due_on", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_long_term_request()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into long_term_request_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "round", "plan", "organisation", "due_on", "remark", "state", "replied_by", "replied_at", "limit_since", "limit_warn_on", "limit_due_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."round", o."plan", o."organisation", o."due_on", o."remark", o."state", o."replied_by", o."replied_at", o."limit_since", o."limit_warn_on", o."limit_due_on", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_long_term_comment()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into long_term_comment_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "round", "plan", "source", "organisation", "sender", "clause", "body", "proposal", "state", "reply", "replied_by", "replied_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."round", o."plan", o."source", o."organisation", o."sender", o."clause", o."body", o."proposal", o."state", o."reply", o."replied_by", o."replied_at", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_long_term_comment()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into long_term_comment_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "round", "plan", "source", "organisation", "sender", "clause", "body", "proposal", "state", "reply", "replied_by", "replied_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."round", o."plan", o."source", o."organisation", o."sender", o."clause", o."body", o."proposal", o."state", o."reply", o."replied_by", o."replied_at", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_long_term_review()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into long_term_review_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "plan", "kind", "organisation", "version_read", "due_on", "participants", "asked_by", "conclusion", "opinion", "evidence", "state", "concluded_by", "concluded_at", "limit_since", "limit_warn_on", "limit_due_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."plan", o."kind", o."organisation", o."version_read", o."due_on", o."participants", o."asked_by", o."conclusion", o."opinion", o."evidence", o."state", o."concluded_by", o."concluded_at", o."limit_since", o."limit_warn_on", o."limit_due_on", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_long_term_review()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into long_term_review_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "plan", "kind", "organisation", "version_read", "due_on", "participants", "asked_by", "conclusion", "opinion", "evidence", "state", "concluded_by", "concluded_at", "limit_since", "limit_warn_on", "limit_due_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."plan", o."kind", o."organisation", o."version_read", o."due_on", o."participants", o."asked_by", o."conclusion", o."opinion", o."evidence", o."state", o."concluded_by", o."concluded_at", o."limit_since", o."limit_warn_on", o."limit_due_on", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_long_term_indicator()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into long_term_indicator_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "plan", "order", "name", "measured_in", "nature", "direction", "base_year", "base_value", "end_target", "section", "definition", "source", "indicator", "place", "state", "drafted_by", "fixed_by", "fixed_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."plan", o."order", o."name", o."measured_in", o."nature", o."direction", o."base_year", o."base_value", o."end_target", o."section", o."definition", o."source", o."indicator", o."place", o."state", o."drafted_by", o."fixed_by", o."fixed_at", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_long_term_indicator()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into long_term_indicator_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "plan", "order", "name", "measured_in", "nature", "direction", "base_year", "base_value", "end_target", "section", "definition", "source", "indicator", "place", "state", "drafted_by", "fixed_by", "fixed_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."plan", o."order", o."name", o."measured_in", o."nature", o."direction", o."base_year", o."base_value", o."end_target", o."section", o."definition", o."source", o."indicator", o."place", o."state", o."drafted_by", o."fixed_by", o."fixed_at", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_long_term_target()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into long_term_target_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "indicator", "year", "value", "commitments", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."indicator", o."year", o."value", o."commitments", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_long_term_target()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into long_term_target_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "indicator", "year", "value", "commitments", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."indicator", o."year", o."value", o."commitments", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_long_term_result()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into long_term_result_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "indicator", "year", "title", "value", "because", "account", "evidence", "state", "reported_by", "confirmed_by", "confirmed_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."indicator", o."year", o."title", o."value", o."because", o."account", o."evidence", o."state", o."reported_by", o."confirmed_by", o."confirmed_at", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_long_term_result()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into long_term_result_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "indicator", "year", "title", "value", "because", "account", "evidence", "state", "reported_by", "confirmed_by", "confirmed_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."indicator", o."year", o."title", o."value", o."because", o."account", o."evidence", o."state", o."reported_by", o."confirmed_by", o."confirmed_at", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_long_term_report()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into long_term_report_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "plan", "kind", "through_year", "title", "summary", "problems", "next_steps", "state", "content", "content_hash", "frozen_by", "frozen_at", "checked_by", "checked_at", "signer", "signed_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."plan", o."kind", o."through_year", o."title", o."summary", o."problems", o."next_steps", o."state", o."content", o."content_hash", o."frozen_by", o."frozen_at", o."checked_by", o."checked_at", o."signer", o."signed_on", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_long_term_report()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into long_term_report_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "plan", "kind", "through_year", "title", "summary", "problems", "next_steps", "state", "content", "content_hash", "frozen_by", "frozen_at", "checked_by", "checked_at", "signer", "signed_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."plan", o."kind", o."through_year", o."title", o."summary", o."problems", o."next_steps", o."state", o."content", o."content_hash", o."frozen_by", o."frozen_at", o."checked_by", o."checked_at", o."signer", o."signed_on", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE TRIGGER keep AFTER UPDATE ON public.long_term_plan REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_long_term_plan();

CREATE TRIGGER keep_gone AFTER DELETE ON public.long_term_plan REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_long_term_plan();

CREATE TRIGGER keep AFTER UPDATE ON public.long_term_version REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_long_term_version();

CREATE TRIGGER keep_gone AFTER DELETE ON public.long_term_version REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_long_term_version();

CREATE TRIGGER keep AFTER UPDATE ON public.long_term_round REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_long_term_round();

CREATE TRIGGER keep_gone AFTER DELETE ON public.long_term_round REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_long_term_round();

CREATE TRIGGER keep AFTER UPDATE ON public.long_term_request REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_long_term_request();

CREATE TRIGGER keep_gone AFTER DELETE ON public.long_term_request REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_long_term_request();

CREATE TRIGGER keep AFTER UPDATE ON public.long_term_comment REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_long_term_comment();

CREATE TRIGGER keep_gone AFTER DELETE ON public.long_term_comment REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_long_term_comment();

CREATE TRIGGER keep AFTER UPDATE ON public.long_term_review REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_long_term_review();

CREATE TRIGGER keep_gone AFTER DELETE ON public.long_term_review REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_long_term_review();

CREATE TRIGGER keep AFTER UPDATE ON public.long_term_indicator REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_long_term_indicator();

CREATE TRIGGER keep_gone AFTER DELETE ON public.long_term_indicator REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_long_term_indicator();

CREATE TRIGGER keep AFTER UPDATE ON public.long_term_target REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_long_term_target();

CREATE TRIGGER keep_gone AFTER DELETE ON public.long_term_target REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_long_term_target();

CREATE TRIGGER keep AFTER UPDATE ON public.long_term_result REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_long_term_result();

CREATE TRIGGER keep_gone AFTER DELETE ON public.long_term_result REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_long_term_result();

CREATE TRIGGER keep AFTER UPDATE ON public.long_term_report REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_long_term_report();

CREATE TRIGGER keep_gone AFTER DELETE ON public.long_term_report REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_long_term_report();

alter table long_term_plan_history enable row level security; alter table long_term_plan_history force row level security;

alter table long_term_plan enable row level security; alter table long_term_plan force row level security;

alter table long_term_version enable row level security; alter table long_term_version force row level security;

alter table long_term_version_history enable row level security; alter table long_term_version_history force row level security;

alter table long_term_round enable row level security; alter table long_term_round force row level security;

alter table long_term_round_history enable row level security; alter table long_term_round_history force row level security;

alter table long_term_request enable row level security; alter table long_term_request force row level security;

alter table long_term_request_history enable row level security; alter table long_term_request_history force row level security;

alter table long_term_comment enable row level security; alter table long_term_comment force row level security;

alter table long_term_comment_history enable row level security; alter table long_term_comment_history force row level security;

alter table long_term_review enable row level security; alter table long_term_review force row level security;

alter table long_term_review_history enable row level security; alter table long_term_review_history force row level security;

alter table long_term_target enable row level security; alter table long_term_target force row level security;

alter table long_term_target_history enable row level security; alter table long_term_target_history force row level security;

alter table long_term_indicator enable row level security; alter table long_term_indicator force row level security;

alter table long_term_indicator_history enable row level security; alter table long_term_indicator_history force row level security;

alter table long_term_result enable row level security; alter table long_term_result force row level security;

alter table long_term_result_history enable row level security; alter table long_term_result_history force row level security;

alter table long_term_report enable row level security; alter table long_term_report force row level security;

alter table long_term_report_history enable row level security; alter table long_term_report_history force row level security;

create policy long_term_plan_tenant on long_term_plan as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy long_term_plan_history_tenant on long_term_plan_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy long_term_version_tenant on long_term_version as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy long_term_version_history_tenant on long_term_version_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy long_term_round_tenant on long_term_round as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy long_term_round_history_tenant on long_term_round_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy long_term_request_tenant on long_term_request as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy long_term_request_history_tenant on long_term_request_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy long_term_comment_tenant on long_term_comment as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy long_term_comment_history_tenant on long_term_comment_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy long_term_review_tenant on long_term_review as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy long_term_review_history_tenant on long_term_review_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy long_term_indicator_tenant on long_term_indicator as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy long_term_indicator_history_tenant on long_term_indicator_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy long_term_target_tenant on long_term_target as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy long_term_target_history_tenant on long_term_target_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy long_term_result_tenant on long_term_result as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy long_term_result_history_tenant on long_term_result_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy long_term_report_tenant on long_term_report as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy long_term_report_history_tenant on long_term_report_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

grant insert on long_term_plan_history to yaodian_app;

grant select on long_term_plan_history to yaodian_app;

grant insert on long_term_plan to yaodian_app;

grant select on long_term_plan to yaodian_app;

grant update on long_term_plan to yaodian_app;

grant delete on long_term_plan to yaodian_app;

grant insert on long_term_version to yaodian_app;

grant select on long_term_version to yaodian_app;

grant update on long_term_version to yaodian_app;

grant delete on long_term_version to yaodian_app;

grant insert on long_term_version_history to yaodian_app;

grant select on long_term_version_history to yaodian_app;

grant insert on long_term_round to yaodian_app;

grant select on long_term_round to yaodian_app;

grant update on long_term_round to yaodian_app;

grant delete on long_term_round to yaodian_app;

grant insert on long_term_round_history to yaodian_app;

grant select on long_term_round_history to yaodian_app;

grant insert on long_term_request to yaodian_app;

grant select on long_term_request to yaodian_app;

grant update on long_term_request to yaodian_app;

grant delete on long_term_request to yaodian_app;

grant insert on long_term_request_history to yaodian_app;

grant select on long_term_request_history to yaodian_app;

grant insert on long_term_comment to yaodian_app;

grant select on long_term_comment to yaodian_app;

grant update on long_term_comment to yaodian_app;

grant delete on long_term_comment to yaodian_app;

grant insert on long_term_comment_history to yaodian_app;

grant select on long_term_comment_history to yaodian_app;

grant insert on long_term_review to yaodian_app;

grant select on long_term_review to yaodian_app;

grant update on long_term_review to yaodian_app;

grant delete on long_term_review to yaodian_app;

grant insert on long_term_review_history to yaodian_app;

grant select on long_term_review_history to yaodian_app;

grant insert on long_term_target to yaodian_app;

grant select on long_term_target to yaodian_app;

grant update on long_term_target to yaodian_app;

grant delete on long_term_target to yaodian_app;

grant insert on long_term_target_history to yaodian_app;

grant select on long_term_target_history to yaodian_app;

grant insert on long_term_indicator to yaodian_app;

grant select on long_term_indicator to yaodian_app;

grant update on long_term_indicator to yaodian_app;

grant delete on long_term_indicator to yaodian_app;

grant insert on long_term_indicator_history to yaodian_app;

grant select on long_term_indicator_history to yaodian_app;

grant insert on long_term_result to yaodian_app;

grant select on long_term_result to yaodian_app;

grant update on long_term_result to yaodian_app;

grant delete on long_term_result to yaodian_app;

grant insert on long_term_result_history to yaodian_app;

grant select on long_term_result_history to yaodian_app;

grant insert on long_term_report to yaodian_app;

grant select on long_term_report to yaodian_app;

grant update on long_term_report to yaodian_app;

grant delete on long_term_report to yaodian_app;

grant insert on long_term_report_history to yaodian_app;

grant select on long_term_report_history to yaodian_app;
