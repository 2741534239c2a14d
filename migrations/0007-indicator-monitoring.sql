create table improvement ();

create table improvement_history ();

create table stated_figure ();

create table stated_figure_history ();

create table evaluation_finding ();

create table evaluation_finding_history ();

create table indicator_snapshot ();

create table indicator_snapshot_history ();

create table academic_monitoring ();

create table academic_monitoring_history ();

create table academic_draw ();

create table academic_draw_history ();

create table academic_sample ();

create table academic_sample_history ();

create table national_monitoring_history ();

create table academic_mark ();

create table academic_mark_history ();

create table national_monitoring ();

create table national_duty_history ();

create table national_school ();

create table national_school_history ();

create table national_pupil ();

create table national_pupil_history ();

create table national_duty ();

create table framework_item ();

create table framework_item_history ();

create table indicator_framework ();

create table indicator_framework_history ();

create table framework_report ();

create table framework_report_history ();

create table framework_entry ();

create table framework_entry_history ();

alter table evaluation_finding add column tenant_id uuid not null;

alter table academic_monitoring add column tenant_id uuid not null;

alter table framework_entry add column tenant_id uuid not null;

alter table improvement_history add column tenant_id uuid not null;

alter table stated_figure add column tenant_id uuid not null;

alter table academic_mark add column tenant_id uuid not null;

alter table academic_sample_history add column tenant_id uuid not null;

alter table improvement add column tenant_id uuid not null;

alter table national_monitoring add column tenant_id uuid not null;

alter table framework_report_history add column tenant_id uuid not null;

alter table national_pupil_history add column tenant_id uuid not null;

alter table academic_draw_history add column tenant_id uuid not null;

alter table academic_mark_history add column tenant_id uuid not null;

alter table national_duty_history add column tenant_id uuid not null;

alter table indicator_snapshot_history add column tenant_id uuid not null;

alter table framework_item add column tenant_id uuid not null;

alter table national_duty add column tenant_id uuid not null;

alter table indicator_snapshot add column tenant_id uuid not null;

alter table academic_sample add column tenant_id uuid not null;

alter table national_school add column tenant_id uuid not null;

alter table national_monitoring_history add column tenant_id uuid not null;

alter table national_school_history add column tenant_id uuid not null;

alter table indicator_framework_history add column tenant_id uuid not null;

alter table framework_entry_history add column tenant_id uuid not null;

alter table framework_report add column tenant_id uuid not null;

alter table national_pupil add column tenant_id uuid not null;

alter table indicator_framework add column tenant_id uuid not null;

alter table framework_item_history add column tenant_id uuid not null;

alter table evaluation_finding_history add column tenant_id uuid not null;

alter table academic_draw add column tenant_id uuid not null;

alter table stated_figure_history add column tenant_id uuid not null;

alter table academic_monitoring_history add column tenant_id uuid not null;

alter table indicator_snapshot add column id uuid not null;

alter table academic_sample add column id uuid not null;

alter table academic_mark add column id uuid not null;

alter table framework_entry add column id uuid not null;

alter table national_school add column id uuid not null;

alter table framework_item_history add column id uuid not null;

alter table academic_sample_history add column id uuid not null;

alter table national_monitoring add column id uuid not null;

alter table indicator_framework_history add column id uuid not null;

alter table academic_draw_history add column id uuid not null;

alter table stated_figure_history add column id uuid not null;

alter table national_duty add column id uuid not null;

alter table academic_mark_history add column id uuid not null;

alter table indicator_framework add column id uuid not null;

alter table improvement add column id uuid not null;

alter table academic_draw add column id uuid not null;

alter table academic_monitoring add column id uuid not null;

alter table indicator_snapshot_history add column id uuid not null;

alter table national_duty_history add column id uuid not null;

alter table framework_entry_history add column id uuid not null;

alter table national_pupil add column id uuid not null;

alter table framework_report add column id uuid not null;

alter table framework_item add column id uuid not null;

alter table national_monitoring_history add column id uuid not null;

alter table improvement_history add column id uuid not null;

alter table stated_figure add column id uuid not null;

alter table national_pupil_history add column id uuid not null;

alter table evaluation_finding add column id uuid not null;

alter table academic_monitoring_history add column id uuid not null;

alter table national_school_history add column id uuid not null;

alter table evaluation_finding_history add column id uuid not null;

alter table framework_report_history add column id uuid not null;

alter table framework_report_history add column version integer not null;

alter table academic_mark_history add column version integer not null;

alter table framework_item add column version integer not null;

alter table improvement_history add column version integer not null;

alter table academic_sample add column version integer not null;

alter table academic_draw_history add column version integer not null;

alter table framework_report add column version integer not null;

alter table national_monitoring_history add column version integer not null;

alter table national_duty_history add column version integer not null;

alter table national_pupil add column version integer not null;

alter table academic_sample_history add column version integer not null;

alter table indicator_snapshot_history add column version integer not null;

alter table framework_entry_history add column version integer not null;

alter table framework_entry add column version integer not null;

alter table academic_mark add column version integer not null;

alter table stated_figure_history add column version integer not null;

alter table indicator_framework add column version integer not null;

alter table indicator_snapshot add column version integer not null;

alter table academic_monitoring_history add column version integer not null;

alter table framework_item_history add column version integer not null;

alter table national_school add column version integer not null;

alter table national_duty add column version integer not null;

alter table stated_figure add column version integer not null;

alter table academic_monitoring add column version integer not null;

alter table improvement add column version integer not null;

alter table evaluation_finding_history add column version integer not null;

alter table national_monitoring add column version integer not null;

alter table national_school_history add column version integer not null;

alter table academic_draw add column version integer not null;

alter table indicator_framework_history add column version integer not null;

alter table evaluation_finding add column version integer not null;

alter table national_pupil_history add column version integer not null;

alter table academic_monitoring_history add column row_from timestamp with time zone not null;

alter table improvement add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table stated_figure add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table evaluation_finding add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table indicator_snapshot add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table academic_monitoring add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table academic_draw add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table academic_sample add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table academic_mark add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table national_monitoring add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table national_school add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table national_pupil add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table national_duty add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table indicator_framework add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table framework_item add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table framework_report add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table framework_entry add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table academic_mark_history add column row_from timestamp with time zone not null;

alter table framework_report_history add column row_from timestamp with time zone not null;

alter table evaluation_finding_history add column row_from timestamp with time zone not null;

alter table national_school_history add column row_from timestamp with time zone not null;

alter table national_pupil_history add column row_from timestamp with time zone not null;

alter table academic_sample_history add column row_from timestamp with time zone not null;

alter table stated_figure_history add column row_from timestamp with time zone not null;

alter table indicator_framework_history add column row_from timestamp with time zone not null;

alter table framework_item_history add column row_from timestamp with time zone not null;

alter table indicator_snapshot_history add column row_from timestamp with time zone not null;

alter table framework_entry_history add column row_from timestamp with time zone not null;

alter table academic_draw_history add column row_from timestamp with time zone not null;

alter table national_monitoring_history add column row_from timestamp with time zone not null;

alter table improvement_history add column row_from timestamp with time zone not null;

alter table national_duty_history add column row_from timestamp with time zone not null;

alter table academic_draw_history add column created_at timestamp with time zone not null;

alter table academic_monitoring_history add column created_at timestamp with time zone not null;

alter table framework_entry add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table framework_report add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table framework_item add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table indicator_framework add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table national_duty add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table national_pupil add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table national_school add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table national_monitoring add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table academic_mark add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table academic_sample add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table academic_draw add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table academic_monitoring add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table indicator_snapshot add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table indicator_framework_history add column created_at timestamp with time zone not null;

alter table evaluation_finding add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table stated_figure add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table improvement add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table national_pupil_history add column created_at timestamp with time zone not null;

alter table framework_item_history add column created_at timestamp with time zone not null;

alter table national_monitoring_history add column created_at timestamp with time zone not null;

alter table academic_mark_history add column created_at timestamp with time zone not null;

alter table stated_figure_history add column created_at timestamp with time zone not null;

alter table framework_report_history add column created_at timestamp with time zone not null;

alter table evaluation_finding_history add column created_at timestamp with time zone not null;

alter table academic_sample_history add column created_at timestamp with time zone not null;

alter table improvement_history add column created_at timestamp with time zone not null;

alter table framework_entry_history add column created_at timestamp with time zone not null;

alter table national_school_history add column created_at timestamp with time zone not null;

alter table national_duty_history add column created_at timestamp with time zone not null;

alter table indicator_snapshot_history add column created_at timestamp with time zone not null;

alter table academic_monitoring add column created_by uuid;

alter table national_duty_history add column created_by uuid;

alter table academic_monitoring_history add column created_by uuid;

alter table framework_item add column created_by uuid;

alter table framework_item_history add column created_by uuid;

alter table improvement_history add column created_by uuid;

alter table framework_entry add column created_by uuid;

alter table academic_sample_history add column created_by uuid;

alter table academic_mark add column created_by uuid;

alter table academic_mark_history add column created_by uuid;

alter table national_monitoring add column created_by uuid;

alter table academic_draw_history add column created_by uuid;

alter table stated_figure add column created_by uuid;

alter table academic_draw add column created_by uuid;

alter table improvement add column created_by uuid;

alter table national_school_history add column created_by uuid;

alter table evaluation_finding_history add column created_by uuid;

alter table framework_report_history add column created_by uuid;

alter table indicator_framework add column created_by uuid;

alter table framework_report add column created_by uuid;

alter table national_duty add column created_by uuid;

alter table national_pupil add column created_by uuid;

alter table national_school add column created_by uuid;

alter table national_monitoring_history add column created_by uuid;

alter table stated_figure_history add column created_by uuid;

alter table framework_entry_history add column created_by uuid;

alter table indicator_framework_history add column created_by uuid;

alter table indicator_snapshot_history add column created_by uuid;

alter table evaluation_finding add column created_by uuid;

alter table national_pupil_history add column created_by uuid;

alter table academic_sample add column created_by uuid;

alter table indicator_snapshot add column created_by uuid;

alter table academic_mark add column changed_by uuid;

alter table academic_draw_history add column changed_by uuid;

alter table national_monitoring add column changed_by uuid;

alter table evaluation_finding_history add column changed_by uuid;

alter table national_school_history add column changed_by uuid;

alter table framework_report_history add column changed_by uuid;

alter table framework_report add column changed_by uuid;

alter table improvement_history add column changed_by uuid;

alter table framework_item add column changed_by uuid;

alter table national_duty_history add column changed_by uuid;

alter table academic_monitoring_history add column changed_by uuid;

alter table academic_sample add column changed_by uuid;

alter table indicator_snapshot add column changed_by uuid;

alter table indicator_snapshot_history add column changed_by uuid;

alter table indicator_framework_history add column changed_by uuid;

alter table framework_item_history add column changed_by uuid;

alter table framework_entry add column changed_by uuid;

alter table academic_sample_history add column changed_by uuid;

alter table stated_figure_history add column changed_by uuid;

alter table stated_figure add column changed_by uuid;

alter table evaluation_finding add column changed_by uuid;

alter table national_monitoring_history add column changed_by uuid;

alter table framework_entry_history add column changed_by uuid;

alter table improvement add column changed_by uuid;

alter table academic_draw add column changed_by uuid;

alter table national_school add column changed_by uuid;

alter table indicator_framework add column changed_by uuid;

alter table academic_mark_history add column changed_by uuid;

alter table academic_monitoring add column changed_by uuid;

alter table national_pupil_history add column changed_by uuid;

alter table national_duty add column changed_by uuid;

alter table national_pupil add column changed_by uuid;

alter table academic_monitoring_history add column title text not null;

alter table indicator_snapshot_history add column scheme text not null;

alter table framework_entry_history add column report uuid not null;

alter table indicator_snapshot add column scheme text not null;

alter table national_pupil add column monitoring uuid not null;

alter table national_duty add column monitoring uuid not null;

alter table improvement_history add column organisation uuid not null;

alter table national_pupil_history add column monitoring uuid not null;

alter table national_monitoring_history add column title text not null;

alter table stated_figure add column organisation uuid not null;

alter table indicator_framework_history add column title text not null;

alter table academic_sample add column monitoring uuid not null;

alter table stated_figure_history add column organisation uuid not null;

alter table improvement add column organisation uuid not null;

alter table framework_item add column framework uuid not null;

alter table framework_item_history add column framework uuid not null;

alter table framework_report_history add column framework uuid not null;

alter table academic_sample_history add column monitoring uuid not null;

alter table academic_mark add column monitoring uuid not null;

alter table academic_monitoring add column title text not null;

alter table academic_mark_history add column monitoring uuid not null;

alter table framework_entry add column report uuid not null;

alter table academic_draw_history add column monitoring uuid not null;

alter table national_school_history add column monitoring uuid not null;

alter table national_school add column monitoring uuid not null;

alter table evaluation_finding_history add column organisation uuid not null;

alter table national_monitoring add column title text not null;

alter table academic_draw add column monitoring uuid not null;

alter table indicator_framework add column title text not null;

alter table framework_report add column framework uuid not null;

alter table evaluation_finding add column organisation uuid not null;

alter table national_duty_history add column monitoring uuid not null;

alter table national_school add column school uuid not null;

alter table national_pupil add column school uuid not null;

alter table academic_mark add column number text not null;

alter table national_monitoring_history add column host uuid not null;

alter table framework_entry add column item uuid not null;

alter table academic_draw_history add column seed text not null;

alter table national_school_history add column school uuid not null;

alter table national_monitoring add column host uuid not null;

alter table national_duty add column school uuid not null;

alter table framework_item add column number text not null;

alter table indicator_snapshot add column organisation uuid not null;

alter table national_pupil_history add column school uuid not null;

alter table academic_sample_history add column number text not null;

alter table framework_report_history add column organisation uuid not null;

alter table academic_mark_history add column number text not null;

alter table framework_item_history add column number text not null;

alter table stated_figure_history add column year text not null;

alter table academic_sample add column number text not null;

alter table framework_report add column organisation uuid not null;

alter table framework_entry_history add column item uuid not null;

alter table improvement_history add column origin text not null;

alter table academic_draw add column seed text not null;

alter table indicator_snapshot_history add column organisation uuid not null;

alter table stated_figure add column year text not null;

alter table evaluation_finding add column year text not null;

alter table indicator_framework_history add column series text not null;

alter table academic_monitoring_history add column host uuid not null;

alter table academic_monitoring add column host uuid not null;

alter table indicator_framework add column series text not null;

alter table national_duty_history add column school uuid not null;

alter table improvement add column origin text not null;

alter table evaluation_finding_history add column year text not null;

alter table national_school add column grade text not null;

alter table stated_figure add column key text not null;

alter table improvement_history add column about_id text;

alter table framework_entry_history add column organisation uuid not null;

alter table academic_mark add column subject text not null;

alter table indicator_snapshot_history add column year text not null;

alter table framework_entry add column organisation uuid not null;

alter table evaluation_finding_history add column scheme text not null;

alter table national_duty add column step integer not null;

alter table improvement add column about_id text;

alter table stated_figure_history add column key text not null;

alter table academic_mark_history add column subject text not null;

alter table national_pupil add column seat text not null;

alter table framework_report_history add column host uuid not null;

alter table academic_monitoring_history add column school_year text not null;

alter table indicator_framework_history add column year text not null;

alter table framework_item_history add column name text not null;

alter table indicator_framework add column year text not null;

alter table academic_sample_history add column school uuid not null;

alter table national_pupil_history add column seat text not null;

alter table national_school_history add column grade text not null;

alter table indicator_snapshot add column year text not null;

alter table academic_draw add column frame integer not null;

alter table academic_monitoring add column school_year text not null;

alter table academic_sample add column school uuid not null;

alter table national_monitoring add column tested_on date not null;

alter table framework_report add column host uuid not null;

alter table national_monitoring_history add column tested_on date not null;

alter table evaluation_finding add column scheme text not null;

alter table academic_draw_history add column frame integer not null;

alter table national_duty_history add column step integer not null;

alter table framework_item add column name text not null;

alter table national_monitoring_history add column subjects text not null;

alter table academic_mark add column mark numeric(24,1);

alter table national_duty add column title text not null;

alter table national_school add column pupils integer not null;

alter table academic_draw_history add column frame_hash text not null;

alter table academic_mark_history add column mark numeric(24,1);

alter table framework_entry_history add column label text not null;

alter table national_pupil_history add column pupil uuid not null;

alter table improvement_history add column item text;

alter table indicator_framework_history add column source text not null;

alter table framework_item add column weight numeric(24,2);

alter table framework_item_history add column weight numeric(24,2);

alter table national_duty_history add column title text not null;

alter table academic_sample_history add column "group" text;

alter table stated_figure_history add column label text;

alter table academic_monitoring_history add column stage text not null;

alter table framework_report add column title text;

alter table framework_entry add column label text not null;

alter table indicator_framework add column source text not null;

alter table stated_figure add column label text;

alter table indicator_snapshot add column title text not null;

alter table academic_monitoring add column stage text not null;

alter table national_school_history add column pupils integer not null;

alter table academic_sample add column "group" text;

alter table evaluation_finding add column item text not null;

alter table academic_draw add column frame_hash text not null;

alter table evaluation_finding_history add column item text not null;

alter table national_pupil add column pupil uuid not null;

alter table improvement add column item text;

alter table framework_report_history add column title text;

alter table indicator_snapshot_history add column title text not null;

alter table national_monitoring add column subjects text not null;

alter table indicator_framework add column state text not null;

alter table national_school add column site text not null;

alter table indicator_snapshot add column reason text not null;

alter table national_monitoring add column state text not null;

alter table academic_sample add column pupil uuid not null;

alter table evaluation_finding_history add column label text;

alter table academic_draw_history add column sampled integer not null;

alter table framework_report add column state text not null;

alter table framework_item_history add column method text;

alter table national_school_history add column site text not null;

alter table indicator_framework_history add column state text not null;

alter table stated_figure_history add column value numeric(24,4) not null;

alter table framework_report_history add column state text not null;

alter table academic_monitoring_history add column grade integer not null;

alter table academic_sample_history add column pupil uuid not null;

alter table framework_entry add column value numeric(24,4);

alter table academic_mark add column absent boolean not null;

alter table evaluation_finding add column label text;

alter table national_duty add column on_day date not null;

alter table national_pupil add column attendance text not null;

alter table stated_figure add column value numeric(24,4) not null;

alter table national_pupil_history add column attendance text not null;

alter table national_monitoring_history add column state text not null;

alter table framework_entry_history add column value numeric(24,4);

alter table academic_monitoring add column grade integer not null;

alter table national_duty_history add column on_day date not null;

alter table framework_item add column method text;

alter table indicator_snapshot_history add column reason text not null;

alter table academic_mark_history add column absent boolean not null;

alter table improvement add column school_year text;

alter table academic_draw add column sampled integer not null;

alter table improvement_history add column school_year text;

alter table national_school_history add column contact uuid;

alter table evaluation_finding_history add column verdict text not null;

alter table academic_draw_history add column row_to timestamp with time zone not null;

alter table indicator_snapshot add column about_id text;

alter table indicator_snapshot_history add column about_id text;

alter table academic_monitoring_history add column tested_on date not null;

alter table framework_report add column submitted_by uuid;

alter table stated_figure_history add column source text not null;

alter table national_school add column contact uuid;

alter table framework_item_history add column target numeric(24,4);

alter table framework_item add column target numeric(24,4);

alter table national_duty_history add column by_time text not null;

alter table indicator_framework_history add column row_to timestamp with time zone not null;

alter table framework_entry_history add column source text;

alter table improvement_history add column title text not null;

alter table national_pupil add column absent_for text;

alter table national_pupil_history add column absent_for text;

alter table improvement add column title text not null;

alter table national_monitoring add column started_by uuid;

alter table national_monitoring_history add column started_by uuid;

alter table national_duty add column by_time text not null;

alter table academic_mark_history add column school uuid;

alter table evaluation_finding add column verdict text not null;

alter table stated_figure add column source text not null;

alter table framework_entry add column source text;

alter table academic_mark add column school uuid;

alter table academic_sample_history add column row_to timestamp with time zone not null;

alter table academic_monitoring add column tested_on date not null;

alter table framework_report_history add column submitted_by uuid;

alter table improvement_history add column problem text not null;

alter table national_duty_history add column state text not null;

alter table framework_item add column unit text;

alter table evaluation_finding_history add column value numeric(24,6);

alter table national_school_history add column row_to timestamp with time zone not null;

alter table national_monitoring add column started_at timestamp with time zone;

alter table stated_figure add column evidence uuid[] not null;

alter table evaluation_finding add column value numeric(24,6);

alter table national_monitoring_history add column started_at timestamp with time zone;

alter table framework_entry_history add column evidence uuid[] not null;

alter table indicator_snapshot_history add column content jsonb not null;

alter table academic_mark add column "group" text;

alter table framework_item_history add column unit text;

alter table framework_entry add column evidence uuid[] not null;

alter table framework_report add column submitted_at timestamp with time zone;

alter table stated_figure_history add column evidence uuid[] not null;

alter table academic_monitoring add column subjects jsonb not null;

alter table national_pupil_history add column marked_by uuid;

alter table national_duty add column state text not null;

alter table national_pupil add column marked_by uuid;

alter table improvement add column problem text not null;

alter table academic_mark_history add column "group" text;

alter table framework_report_history add column submitted_at timestamp with time zone;

alter table academic_monitoring_history add column subjects jsonb not null;

alter table indicator_snapshot add column content jsonb not null;

alter table improvement add column shortfall numeric(24,4);

alter table national_duty add column note text;

alter table academic_monitoring_history add column share numeric(24,4) not null;

alter table academic_monitoring add column share numeric(24,4) not null;

alter table national_monitoring_history add column row_to timestamp with time zone not null;

alter table indicator_snapshot add column content_hash text not null;

alter table national_pupil_history add column row_to timestamp with time zone not null;

alter table framework_item_history add column steps jsonb not null;

alter table framework_entry_history add column note text;

alter table stated_figure add column state text not null;

alter table framework_item add column steps jsonb not null;

alter table framework_report_history add column checked_by uuid;

alter table evaluation_finding_history add column note text;

alter table stated_figure_history add column state text not null;

alter table academic_mark_history add column row_to timestamp with time zone not null;

alter table indicator_snapshot_history add column content_hash text not null;

alter table framework_report add column checked_by uuid;

alter table national_duty_history add column note text;

alter table improvement_history add column shortfall numeric(24,4);

alter table framework_entry add column note text;

alter table evaluation_finding add column note text;

alter table stated_figure_history add column entered_by uuid;

alter table national_duty_history add column evidence uuid[] not null;

alter table evaluation_finding add column evidence uuid[] not null;

alter table framework_item_history add column computed_from text;

alter table improvement_history add column unit text;

alter table national_duty add column evidence uuid[] not null;

alter table framework_entry_history add column row_to timestamp with time zone not null;

alter table academic_monitoring_history add column "least" integer not null;

alter table indicator_snapshot_history add column frozen_by uuid;

alter table framework_report add column checked_at timestamp with time zone;

alter table indicator_snapshot add column frozen_by uuid;

alter table stated_figure add column entered_by uuid;

alter table framework_item add column computed_from text;

alter table framework_report_history add column checked_at timestamp with time zone;

alter table improvement add column unit text;

alter table academic_monitoring add column "least" integer not null;

alter table evaluation_finding_history add column evidence uuid[] not null;

alter table framework_report_history add column frozen_by uuid;

alter table evaluation_finding_history add column state text not null;

alter table national_duty_history add column done_by uuid;

alter table framework_item add column note text;

alter table academic_monitoring add column seed text;

alter table stated_figure_history add column confirmed_by uuid;

alter table evaluation_finding add column state text not null;

alter table improvement add column action text;

alter table academic_monitoring_history add column seed text;

alter table framework_item_history add column note text;

alter table stated_figure add column confirmed_by uuid;

alter table framework_report add column frozen_by uuid;

alter table national_duty add column done_by uuid;

alter table improvement_history add column action text;

alter table indicator_snapshot_history add column row_to timestamp with time zone not null;

alter table framework_item_history add column level integer;

alter table academic_monitoring add column state text not null;

alter table framework_report_history add column frozen_at timestamp with time zone;

alter table stated_figure_history add column confirmed_at timestamp with time zone;

alter table improvement add column due_on date not null;

alter table evaluation_finding_history add column entered_by uuid;

alter table national_duty_history add column done_at timestamp with time zone;

alter table framework_item add column level integer;

alter table stated_figure add column confirmed_at timestamp with time zone;

alter table improvement_history add column due_on date not null;

alter table academic_monitoring_history add column state text not null;

alter table framework_report add column frozen_at timestamp with time zone;

alter table evaluation_finding add column entered_by uuid;

alter table national_duty add column done_at timestamp with time zone;

alter table evaluation_finding_history add column confirmed_by uuid;

alter table academic_monitoring_history add column drawn_by uuid;

alter table academic_monitoring add column drawn_by uuid;

alter table improvement add column result text;

alter table evaluation_finding add column confirmed_by uuid;

alter table national_duty_history add column row_to timestamp with time zone not null;

alter table stated_figure_history add column row_to timestamp with time zone not null;

alter table improvement_history add column result text;

alter table framework_item_history add column row_to timestamp with time zone not null;

alter table framework_report_history add column row_to timestamp with time zone not null;

alter table evaluation_finding_history add column confirmed_at timestamp with time zone;

alter table improvement_history add column evidence uuid[] not null;

alter table academic_monitoring add column drawn_at timestamp with time zone;

alter table evaluation_finding add column confirmed_at timestamp with time zone;

alter table academic_monitoring_history add column drawn_at timestamp with time zone;

alter table improvement add column evidence uuid[] not null;

alter table academic_monitoring_history add column closed_by uuid;

alter table academic_monitoring add column closed_by uuid;

alter table evaluation_finding_history add column row_to timestamp with time zone not null;

alter table improvement_history add column state text not null;

alter table improvement add column state text not null;

alter table academic_monitoring_history add column closed_at timestamp with time zone;

alter table academic_monitoring add column closed_at timestamp with time zone;

alter table improvement_history add column asked_by uuid;

alter table improvement add column asked_by uuid;

alter table academic_monitoring_history add column row_to timestamp with time zone not null;

alter table improvement add column asker uuid;

alter table improvement_history add column asker uuid;

alter table improvement add column reported_by uuid;

alter table improvement_history add column reported_by uuid;

alter table improvement_history add column reported_at timestamp with time zone;

alter table improvement add column reported_at timestamp with time zone;

alter table improvement_history add column confirmed_by uuid;

alter table improvement add column confirmed_by uuid;

alter table improvement_history add column confirmed_at timestamp with time zone;

alter table improvement add column confirmed_at timestamp with time zone;

alter table improvement_history add column row_to timestamp with time zone not null;

alter table improvement add constraint improvement_key PRIMARY KEY (tenant_id, id);

alter table improvement add constraint improvement_origin_code CHECK ((origin = ANY (ARRAY['resourceGap'::text, 'qualityMonitoring'::text, 'academic'::text, 'modernisation'::text, 'standardisation'::text, 'preschool'::text])));

alter table improvement add constraint improvement_state_code CHECK ((state = ANY (ARRAY['open'::text, 'planned'::text, 'reported'::text, 'done'::text, 'cancelled'::text])));

alter table improvement_history add constraint improvement_history_key PRIMARY KEY (tenant_id, id, version);

alter table stated_figure add constraint stated_figure_key PRIMARY KEY (tenant_id, id);

alter table stated_figure add constraint stated_figure_key_code CHECK ((key = ANY (ARRAY['landArea'::text, 'residents3to5'::text, 'boughtMigrantSeats'::text, 'disabledRegistered'::text, 'disabledEnrolled'::text, 'exchangeEligible'::text, 'teacherPay'::text, 'civilServantPay'::text, 'specialFunding'::text, 'seniorQuotaShare'::text, 'primaryNearbyShare'::text, 'juniorMiddleNearbyShare'::text, 'trainingFundsShare'::text, 'educationSpending'::text, 'educationSpendingPerPupil'::text, 'publicKindergartenFunding'::text, 'privateKindergartenSubsidy'::text, 'satisfaction'::text, 'qualityDifference'::text])));

alter table stated_figure add constraint stated_figure_state_code CHECK ((state = ANY (ARRAY['entered'::text, 'confirmed'::text])));

alter table stated_figure add constraint stated_figure_unique_1 UNIQUE (tenant_id, organisation, year, key);

alter table stated_figure_history add constraint stated_figure_history_key PRIMARY KEY (tenant_id, id, version);

alter table evaluation_finding add constraint evaluation_finding_key PRIMARY KEY (tenant_id, id);

alter table evaluation_finding add constraint evaluation_finding_scheme_code CHECK ((scheme = ANY (ARRAY['balanced'::text, 'preschool'::text])));

alter table evaluation_finding add constraint evaluation_finding_state_code CHECK ((state = ANY (ARRAY['entered'::text, 'confirmed'::text])));

alter table evaluation_finding add constraint evaluation_finding_unique_1 UNIQUE (tenant_id, organisation, year, scheme, item);

alter table evaluation_finding add constraint evaluation_finding_verdict_code CHECK ((verdict = ANY (ARRAY['met'::text, 'notMet'::text, 'unknown'::text])));

alter table evaluation_finding_history add constraint evaluation_finding_history_key PRIMARY KEY (tenant_id, id, version);

alter table indicator_snapshot add constraint indicator_snapshot_key PRIMARY KEY (tenant_id, id);

alter table indicator_snapshot add constraint indicator_snapshot_scheme_code CHECK ((scheme = ANY (ARRAY['balanced'::text, 'preschool'::text, 'standards'::text, 'modernisation'::text])));

alter table indicator_snapshot_history add constraint indicator_snapshot_history_key PRIMARY KEY (tenant_id, id, version);

alter table academic_monitoring add constraint academic_monitoring_key PRIMARY KEY (tenant_id, id);

alter table academic_monitoring add constraint academic_monitoring_stage_code CHECK ((stage = ANY (ARRAY['preschool'::text, 'primary'::text, 'juniorMiddle'::text, 'seniorMiddle'::text, 'vocational'::text, 'special'::text])));

alter table academic_monitoring add constraint academic_monitoring_state_code CHECK ((state = ANY (ARRAY['draft'::text, 'drawn'::text, 'closed'::text])));

alter table academic_monitoring add constraint academic_monitoring_unique_1 UNIQUE (tenant_id, title);

alter table academic_monitoring_history add constraint academic_monitoring_history_key PRIMARY KEY (tenant_id, id, version);

alter table academic_draw add constraint academic_draw_key PRIMARY KEY (tenant_id, id);

alter table academic_draw add constraint academic_draw_unique_1 UNIQUE (tenant_id, monitoring);

alter table academic_draw_history add constraint academic_draw_history_key PRIMARY KEY (tenant_id, id, version);

alter table academic_sample add constraint academic_sample_group_code CHECK (("group" = ANY (ARRAY['urban'::text, 'suburban'::text, 'rural'::text])));

alter table academic_sample add constraint academic_sample_key PRIMARY KEY (tenant_id, id);

alter table academic_sample add constraint academic_sample_unique_1 UNIQUE (tenant_id, monitoring, number);

alter table academic_sample add constraint academic_sample_unique_2 UNIQUE (tenant_id, monitoring, pupil);

alter table academic_sample_history add constraint academic_sample_history_key PRIMARY KEY (tenant_id, id, version);

alter table national_monitoring_history add constraint national_monitoring_history_key PRIMARY KEY (tenant_id, id, version);

alter table academic_mark add constraint academic_mark_group_code CHECK (("group" = ANY (ARRAY['urban'::text, 'suburban'::text, 'rural'::text])));

alter table academic_mark add constraint academic_mark_key PRIMARY KEY (tenant_id, id);

alter table academic_mark add constraint academic_mark_unique_1 UNIQUE (tenant_id, monitoring, number, subject);

alter table academic_mark_history add constraint academic_mark_history_key PRIMARY KEY (tenant_id, id, version);

alter table national_monitoring add constraint national_monitoring_key PRIMARY KEY (tenant_id, id);

alter table national_monitoring add constraint national_monitoring_state_code CHECK ((state = ANY (ARRAY['preparing'::text, 'running'::text, 'tested'::text, 'closed'::text])));

alter table national_monitoring add constraint national_monitoring_unique_1 UNIQUE (tenant_id, title);

alter table national_duty_history add constraint national_duty_history_key PRIMARY KEY (tenant_id, id, version);

alter table national_school add constraint national_school_grade_code CHECK ((grade = ANY (ARRAY['fourth'::text, 'eighth'::text])));

alter table national_school add constraint national_school_key PRIMARY KEY (tenant_id, id);

alter table national_school add constraint national_school_unique_1 UNIQUE (tenant_id, monitoring, school);

alter table national_school_history add constraint national_school_history_key PRIMARY KEY (tenant_id, id, version);

alter table national_pupil add constraint national_pupil_attendance_code CHECK ((attendance = ANY (ARRAY['expected'::text, 'present'::text, 'absent'::text])));

alter table national_pupil add constraint national_pupil_key PRIMARY KEY (tenant_id, id);

alter table national_pupil add constraint national_pupil_unique_1 UNIQUE (tenant_id, monitoring, pupil);

alter table national_pupil add constraint national_pupil_unique_2 UNIQUE (tenant_id, monitoring, school, seat);

alter table national_pupil_history add constraint national_pupil_history_key PRIMARY KEY (tenant_id, id, version);

alter table national_duty add constraint national_duty_key PRIMARY KEY (tenant_id, id);

alter table national_duty add constraint national_duty_state_code CHECK ((state = ANY (ARRAY['todo'::text, 'done'::text, 'trouble'::text])));

alter table national_duty add constraint national_duty_unique_1 UNIQUE (tenant_id, monitoring, school, step);

alter table framework_item add constraint framework_item_computed_from_code CHECK ((computed_from = ANY (ARRAY['oversizeShare'::text, 'certifiedShare'::text, 'primaryDegreeShare'::text, 'juniorDegreeShare'::text, 'publicKindergartenShare'::text, 'inclusiveShare'::text, 'grossEnrolment'::text, 'migrantPublicShare'::text, 'disabledEnrolment'::text])));

alter table framework_item add constraint framework_item_key PRIMARY KEY (tenant_id, id);

alter table framework_item add constraint framework_item_method_code CHECK ((method = ANY (ARRAY['linear'::text, 'reverse'::text, 'step'::text, 'rated'::text])));

alter table framework_item add constraint framework_item_unique_1 UNIQUE (tenant_id, framework, number);

alter table framework_item_history add constraint framework_item_history_key PRIMARY KEY (tenant_id, id, version);

alter table indicator_framework add constraint indicator_framework_key PRIMARY KEY (tenant_id, id);

alter table indicator_framework add constraint indicator_framework_state_code CHECK ((state = ANY (ARRAY['draft'::text, 'inForce'::text, 'retired'::text])));

alter table indicator_framework add constraint indicator_framework_unique_1 UNIQUE (tenant_id, title);

alter table indicator_framework_history add constraint indicator_framework_history_key PRIMARY KEY (tenant_id, id, version);

alter table framework_report add constraint framework_report_key PRIMARY KEY (tenant_id, id);

alter table framework_report add constraint framework_report_state_code CHECK ((state = ANY (ARRAY['drafting'::text, 'submitted'::text, 'checked'::text, 'frozen'::text])));

alter table framework_report add constraint framework_report_unique_1 UNIQUE (tenant_id, framework, organisation);

alter table framework_report_history add constraint framework_report_history_key PRIMARY KEY (tenant_id, id, version);

alter table framework_entry add constraint framework_entry_key PRIMARY KEY (tenant_id, id);

alter table framework_entry add constraint framework_entry_unique_1 UNIQUE (tenant_id, report, item);

alter table framework_entry_history add constraint framework_entry_history_key PRIMARY KEY (tenant_id, id, version);

alter table improvement add constraint improvement_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table stated_figure add constraint stated_figure_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table evaluation_finding add constraint evaluation_finding_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table indicator_snapshot add constraint indicator_snapshot_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table academic_monitoring add constraint academic_monitoring_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table academic_draw add constraint academic_draw_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table academic_mark add constraint academic_mark_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table academic_sample add constraint academic_sample_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table national_monitoring add constraint national_monitoring_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table national_school add constraint national_school_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table national_pupil add constraint national_pupil_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table national_duty add constraint national_duty_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table indicator_framework add constraint indicator_framework_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table framework_item add constraint framework_item_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table framework_report add constraint framework_report_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table framework_entry add constraint framework_entry_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table improvement add constraint improvement_organisation_of FOREIGN KEY (tenant_id, organisation) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table improvement add constraint improvement_asked_by_of FOREIGN KEY (tenant_id, asked_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table improvement add constraint improvement_asker_of FOREIGN KEY (tenant_id, asker) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table improvement add constraint improvement_reported_by_of FOREIGN KEY (tenant_id, reported_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table improvement add constraint improvement_confirmed_by_of FOREIGN KEY (tenant_id, confirmed_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table stated_figure add constraint stated_figure_organisation_of FOREIGN KEY (tenant_id, organisation) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table stated_figure add constraint stated_figure_entered_by_of FOREIGN KEY (tenant_id, entered_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table stated_figure add constraint stated_figure_confirmed_by_of FOREIGN KEY (tenant_id, confirmed_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table evaluation_finding add constraint evaluation_finding_organisation_of FOREIGN KEY (tenant_id, organisation) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table evaluation_finding add constraint evaluation_finding_entered_by_of FOREIGN KEY (tenant_id, entered_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table evaluation_finding add constraint evaluation_finding_confirmed_by_of FOREIGN KEY (tenant_id, confirmed_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table indicator_snapshot add constraint indicator_snapshot_organisation_of FOREIGN KEY (tenant_id, organisation) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table indicator_snapshot add constraint indicator_snapshot_frozen_by_of FOREIGN KEY (tenant_id, frozen_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table academic_monitoring add constraint academic_monitoring_host_of FOREIGN KEY (tenant_id, host) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table academic_monitoring add constraint academic_monitoring_drawn_by_of FOREIGN KEY (tenant_id, drawn_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table academic_monitoring add constraint academic_monitoring_closed_by_of FOREIGN KEY (tenant_id, closed_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table academic_draw add constraint academic_draw_monitoring_of FOREIGN KEY (tenant_id, monitoring) REFERENCES academic_monitoring(tenant_id, id) DEFERRABLE;

alter table academic_sample add constraint academic_sample_monitoring_of FOREIGN KEY (tenant_id, monitoring) REFERENCES academic_monitoring(tenant_id, id) DEFERRABLE;

alter table academic_sample add constraint academic_sample_school_of FOREIGN KEY (tenant_id, school) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table academic_sample add constraint academic_sample_pupil_of FOREIGN KEY (tenant_id, pupil) REFERENCES pupil(tenant_id, id) DEFERRABLE;

alter table academic_mark add constraint academic_mark_monitoring_of FOREIGN KEY (tenant_id, monitoring) REFERENCES academic_monitoring(tenant_id, id) DEFERRABLE;

alter table academic_mark add constraint academic_mark_school_of FOREIGN KEY (tenant_id, school) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table national_monitoring add constraint national_monitoring_host_of FOREIGN KEY (tenant_id, host) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table national_monitoring add constraint national_monitoring_started_by_of FOREIGN KEY (tenant_id, started_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table national_school add constraint national_school_monitoring_of FOREIGN KEY (tenant_id, monitoring) REFERENCES national_monitoring(tenant_id, id) DEFERRABLE;

alter table national_school add constraint national_school_school_of FOREIGN KEY (tenant_id, school) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table national_school add constraint national_school_contact_of FOREIGN KEY (tenant_id, contact) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table national_pupil add constraint national_pupil_monitoring_of FOREIGN KEY (tenant_id, monitoring) REFERENCES national_monitoring(tenant_id, id) DEFERRABLE;

alter table national_pupil add constraint national_pupil_school_of FOREIGN KEY (tenant_id, school) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table national_pupil add constraint national_pupil_pupil_of FOREIGN KEY (tenant_id, pupil) REFERENCES pupil(tenant_id, id) DEFERRABLE;

alter table national_pupil add constraint national_pupil_marked_by_of FOREIGN KEY (tenant_id, marked_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table national_duty add constraint national_duty_monitoring_of FOREIGN KEY (tenant_id, monitoring) REFERENCES national_monitoring(tenant_id, id) DEFERRABLE;

alter table national_duty add constraint national_duty_school_of FOREIGN KEY (tenant_id, school) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table national_duty add constraint national_duty_done_by_of FOREIGN KEY (tenant_id, done_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table framework_item add constraint framework_item_framework_of FOREIGN KEY (tenant_id, framework) REFERENCES indicator_framework(tenant_id, id) DEFERRABLE;

alter table framework_report add constraint framework_report_framework_of FOREIGN KEY (tenant_id, framework) REFERENCES indicator_framework(tenant_id, id) DEFERRABLE;

alter table framework_report add constraint framework_report_organisation_of FOREIGN KEY (tenant_id, organisation) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table framework_report add constraint framework_report_host_of FOREIGN KEY (tenant_id, host) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table framework_report add constraint framework_report_submitted_by_of FOREIGN KEY (tenant_id, submitted_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table framework_report add constraint framework_report_checked_by_of FOREIGN KEY (tenant_id, checked_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table framework_report add constraint framework_report_frozen_by_of FOREIGN KEY (tenant_id, frozen_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table framework_entry add constraint framework_entry_report_of FOREIGN KEY (tenant_id, report) REFERENCES framework_report(tenant_id, id) DEFERRABLE;

alter table framework_entry add constraint framework_entry_item_of FOREIGN KEY (tenant_id, item) REFERENCES framework_item(tenant_id, id) DEFERRABLE;

alter table framework_entry add constraint framework_entry_organisation_of FOREIGN KEY (tenant_id, organisation) REFERENCES organisation(tenant_id, id) DEFERRABLE;

CREATE INDEX national_duty_history_at ON public.national_duty_history USING btree (tenant_id, row_to);

CREATE INDEX framework_entry_item_at ON public.framework_entry USING btree (tenant_id, item);

CREATE INDEX national_pupil_pupil_at ON public.national_pupil USING btree (tenant_id, pupil);

CREATE INDEX national_pupil_history_at ON public.national_pupil_history USING btree (tenant_id, row_to);

CREATE INDEX academic_sample_pupil_at ON public.academic_sample USING btree (tenant_id, pupil);

CREATE INDEX national_duty_done_by_at ON public.national_duty USING btree (tenant_id, done_by);

CREATE INDEX academic_sample_history_at ON public.academic_sample_history USING btree (tenant_id, row_to);

CREATE INDEX national_monitoring_started_by_at ON public.national_monitoring USING btree (tenant_id, started_by);

CREATE INDEX improvement_asker_at ON public.improvement USING btree (tenant_id, asker);

CREATE INDEX national_school_contact_at ON public.national_school USING btree (tenant_id, contact);

CREATE INDEX academic_monitoring_closed_by_at ON public.academic_monitoring USING btree (tenant_id, closed_by);

CREATE INDEX national_pupil_monitoring_at ON public.national_pupil USING btree (tenant_id, monitoring);

CREATE INDEX indicator_snapshot_frozen_by_at ON public.indicator_snapshot USING btree (tenant_id, frozen_by);

CREATE INDEX evaluation_finding_history_at ON public.evaluation_finding_history USING btree (tenant_id, row_to);

CREATE INDEX academic_mark_monitoring_at ON public.academic_mark USING btree (tenant_id, monitoring);

CREATE INDEX framework_report_host_at ON public.framework_report USING btree (tenant_id, host);

CREATE INDEX indicator_snapshot_organisation_at ON public.indicator_snapshot USING btree (tenant_id, organisation);

CREATE INDEX improvement_reported_by_at ON public.improvement USING btree (tenant_id, reported_by);

CREATE INDEX national_school_monitoring_at ON public.national_school USING btree (tenant_id, monitoring);

CREATE INDEX stated_figure_organisation_at ON public.stated_figure USING btree (tenant_id, organisation);

CREATE INDEX improvement_confirmed_by_at ON public.improvement USING btree (tenant_id, confirmed_by);

CREATE INDEX framework_entry_organisation_at ON public.framework_entry USING btree (tenant_id, organisation);

CREATE INDEX national_monitoring_history_at ON public.national_monitoring_history USING btree (tenant_id, row_to);

CREATE INDEX framework_report_history_at ON public.framework_report_history USING btree (tenant_id, row_to);

CREATE INDEX stated_figure_history_at ON public.stated_figure_history USING btree (tenant_id, row_to);

CREATE INDEX academic_mark_history_at ON public.academic_mark_history USING btree (tenant_id, row_to);

CREATE INDEX academic_monitoring_host_at ON public.academic_monitoring USING btree (tenant_id, host);

CREATE INDEX academic_sample_monitoring_at ON public.academic_sample USING btree (tenant_id, monitoring);

CREATE INDEX indicator_snapshot_index_1 ON public.indicator_snapshot USING btree (tenant_id, about_id);

CREATE INDEX stated_figure_confirmed_by_at ON public.stated_figure USING btree (tenant_id, confirmed_by);

CREATE INDEX academic_monitoring_history_at ON public.academic_monitoring_history USING btree (tenant_id, row_to);

CREATE INDEX framework_entry_report_at ON public.framework_entry USING btree (tenant_id, report);

CREATE INDEX stated_figure_entered_by_at ON public.stated_figure USING btree (tenant_id, entered_by);

CREATE INDEX improvement_index_2 ON public.improvement USING btree (tenant_id, about_id);

CREATE INDEX national_duty_monitoring_at ON public.national_duty USING btree (tenant_id, monitoring);

CREATE INDEX framework_report_organisation_at ON public.framework_report USING btree (tenant_id, organisation);

CREATE INDEX improvement_index_1 ON public.improvement USING btree (tenant_id, organisation, state);

CREATE INDEX improvement_asked_by_at ON public.improvement USING btree (tenant_id, asked_by);

CREATE INDEX academic_sample_index_1 ON public.academic_sample USING btree (tenant_id, school, monitoring);

CREATE INDEX national_pupil_marked_by_at ON public.national_pupil USING btree (tenant_id, marked_by);

CREATE INDEX national_school_history_at ON public.national_school_history USING btree (tenant_id, row_to);

CREATE INDEX national_pupil_school_at ON public.national_pupil USING btree (tenant_id, school);

CREATE INDEX evaluation_finding_organisation_at ON public.evaluation_finding USING btree (tenant_id, organisation);

CREATE INDEX framework_report_frozen_by_at ON public.framework_report USING btree (tenant_id, frozen_by);

CREATE INDEX national_monitoring_host_at ON public.national_monitoring USING btree (tenant_id, host);

CREATE INDEX academic_sample_school_at ON public.academic_sample USING btree (tenant_id, school);

CREATE INDEX framework_report_framework_at ON public.framework_report USING btree (tenant_id, framework);

CREATE INDEX improvement_organisation_at ON public.improvement USING btree (tenant_id, organisation);

CREATE INDEX national_duty_school_at ON public.national_duty USING btree (tenant_id, school);

CREATE INDEX indicator_framework_history_at ON public.indicator_framework_history USING btree (tenant_id, row_to);

CREATE INDEX framework_report_checked_by_at ON public.framework_report USING btree (tenant_id, checked_by);

CREATE INDEX framework_item_framework_at ON public.framework_item USING btree (tenant_id, framework);

CREATE INDEX framework_item_history_at ON public.framework_item_history USING btree (tenant_id, row_to);

CREATE INDEX academic_mark_school_at ON public.academic_mark USING btree (tenant_id, school);

CREATE INDEX framework_report_submitted_by_at ON public.framework_report USING btree (tenant_id, submitted_by);

CREATE INDEX improvement_history_at ON public.improvement_history USING btree (tenant_id, row_to);

CREATE INDEX academic_draw_monitoring_at ON public.academic_draw USING btree (tenant_id, monitoring);

CREATE INDEX framework_entry_history_at ON public.framework_entry_history USING btree (tenant_id, row_to);

CREATE INDEX academic_draw_history_at ON public.academic_draw_history USING btree (tenant_id, row_to);

CREATE INDEX indicator_snapshot_history_at ON public.indicator_snapshot_history USING btree (tenant_id, row_to);

CREATE INDEX national_school_school_at ON public.national_school USING btree (tenant_id, school);

CREATE INDEX evaluation_finding_entered_by_at ON public.evaluation_finding USING btree (tenant_id, entered_by);

CREATE INDEX academic_monitoring_drawn_by_at ON public.academic_monitoring USING btree (tenant_id, drawn_by);

CREATE INDEX evaluation_finding_confirmed_by_at ON public.evaluation_finding USING btree (tenant_id, confirmed_by);

CREATE OR REPLACE FUNCTION public.keep_improvement()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into improvement_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "organisation", "origin", "about_id", "item", "school_year", "title", "problem", "shortfall", "unit", "action", "due_on", "result", "evidence", "state", "asked_by", "asker", "reported_by", "reported_at", "confirmed_by", "confirmed_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."organisation", o."origin", o."about_id", o."item", o."school_year", o."title", o."problem", o."shortfall", o."unit", o."action", o."due_on", o."result", o."evidence", o."state", o."asked_by", o."asker", o."reported_by", o."reported_at", o."confirmed_by", o."confirmed_at", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_improvement()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into improvement_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "organisation", "origin", "about_id", "item", "school_year", "title", "problem", "shortfall", "unit", "action", "due_on", "result", "evidence", "state", "asked_by", "asker", "reported_by", "reported_at", "confirmed_by", "confirmed_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."organisation", o."origin", o."about_id", o."item", o."school_year", o."title", o."problem", o."shortfall", o."unit", o."action", o."due_on", o."result", o."evidence", o."state", o."asked_by", o."asker", o."reported_by", o."reported_at", o."confirmed_by", o."confirmed_at", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_stated_figure()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into stated_figure_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "organisation", "year", "key", "label", "value", "source", "evidence", "state", "entered_by", "confirmed_by", "confirmed_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."organisation", o."year", o."key", o."label", o."value", o."source", o."evidence", o."state", o."entered_by", o."confirmed_by", o."confirmed_at", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_stated_figure()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into stated_figure_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "organisation", "year", "key", "label", "value", "source", "evidence", "state", "entered_by", "confirmed_by", "confirmed_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."organisation", o."year", o."key", o."label", o."value", o."source", o."evidence", o."state", o."entered_by", o."confirmed_by", o."confirmed_at", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_evaluation_finding()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into evaluation_finding_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "organisation", "year", "scheme", "item", "label", "verdict", "value", "note", "evidence", "state", "entered_by", "confirmed_by", "confirmed_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."organisation", o."year", o."scheme", o."item", o."label", o."verdict", o."value", o."note", o."evidence", o."state", o."entered_by", o."confirmed_by", o."confirmed_at", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_evaluation_finding()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into evaluation_finding_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "organisation", "year", "scheme", "item", "label", "verdict", "value", "note", "evidence", "state", "entered_by", "confirmed_by", "confirmed_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."organisation", o."year", o."scheme", o."item", o."label", o."verdict", o."value", o."note", o."evidence", o."state", o."entered_by", o."confirmed_by", o."confirmed_at", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_indicator_snapshot()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into indicator_snapshot_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "scheme", "organisation", "year", "title", "reason", "about_id", "content", "content_hash", "frozen_by", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."scheme", o."organisation", o."year", o."title", o."reason", o."about_id", o."content", o."content_hash", o."frozen_by", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_indicator_snapshot()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into indicator_snapshot_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "scheme", "organisation", "year", "title", "reason", "about_id", "content", "content_hash", "frozen_by", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."scheme", o."organisation", o."year", o."title", o."reason", o."about_id", o."content", o."content_hash", o."frozen_by", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_academic_monitoring()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into academic_monitoring_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "title", "host", "school_year", "stage", "grade", "tested_on", "subjects", "share", "least", "seed", "state", "drawn_by", "drawn_at", "closed_by", "closed_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."title", o."host", o."school_year", o."stage", o."grade", o."tested_on", o."subjects", o."share", o."least", o."seed", o."state", o."drawn_by", o."drawn_at", o."closed_by", o."closed_at", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_academic_monitoring()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into academic_monitoring_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "title", "host", "school_year", "stage", "grade", "tested_on", "subjects", "share", "least", "seed", "state", "drawn_by", "drawn_at", "closed_by", "closed_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."title", o."host", o."school_year", o."stage", o."grade", o."tested_on", o."subjects", o."share", o."least", o."seed", o."state", o."drawn_by", o."drawn_at", o."closed_by", o."closed_at", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_academic_draw()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into academic_draw_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "monitoring", "seed", "frame", "frame_hash", "sampled", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."monitoring", o."seed", o."frame", o."frame_hash", o."sampled", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_academic_draw()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into academic_draw_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "monitoring", "seed", "frame", "frame_hash", "sampled", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."monitoring", o."seed", o."frame", o."frame_hash", o."sampled", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_academic_sample()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into academic_sample_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "monitoring", "number", "school", "group", "pupil", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."monitoring", o."number", o."school", o."group", o."pupil", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_academic_sample()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into academic_sample_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "monitoring", "number", "school", "group", "pupil", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."monitoring", o."number", o."school", o."group", o."pupil", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_academic_mark()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into academic_mark_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "monitoring", "number", "subject", "mark", "absent", "school", "group", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."monitoring", o."number", o."subject", o."mark", o."absent", o."school", o."group", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_academic_mark()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into academic_mark_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "monitoring", "number", "subject", "mark", "absent", "school", "group", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."monitoring", o."number", o."subject", o."mark", o."absent", o."school", o."group", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_national_monitoring()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into national_monitoring_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "title", "host", "tested_on", "subjects", "state", "started_by", "started_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."title", o."host", o."tested_on", o."subjects", o."state", o."started_by", o."started_at", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_national_monitoring()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into national_monitoring_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "title", "host", "tested_on", "subjects", "state", "started_by", "started_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."title", o."host", o."tested_on", o."subjects", o."state", o."started_by", o."started_at", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_national_school()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into national_school_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "monitoring", "school", "grade", "pupils", "site", "contact", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."monitoring", o."school", o."grade", o."pupils", o."site", o."contact", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_national_school()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into national_school_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "monitoring", "school", "grade", "pupils", "site", "contact", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."monitoring", o."school", o."grade", o."pupils", o."site", o."contact", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_national_pupil()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into national_pupil_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "monitoring", "school", "seat", "pupil", "attendance", "absent_for", "marked_by", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."monitoring", o."school", o."seat", o."pupil", o."attendance", o."absent_for", o."marked_by", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_national_pupil()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into national_pupil_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "monitoring", "school", "seat", "pupil", "attendance", "absent_for", "marked_by", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."monitoring", o."school", o."seat", o."pupil", o."attendance", o."absent_for", o."marked_by", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_national_duty()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into national_duty_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "monitoring", "school", "step", "title", "on_day", "by_time", "state", "note", "evidence", "done_by", "done_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."monitoring", o."school", o."step", o."title", o."on_day", o."by_time", o."state", o."note", o."evidence", o."done_by", o."done_at", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_national_duty()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into national_duty_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "monitoring", "school", "step", "title", "on_day", "by_time", "state", "note", "evidence", "done_by", "done_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."monitoring", o."school", o."step", o."title", o."on_day", o."by_time", o."state", o."note", o."evidence", o."done_by", o."done_at", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_indicator_framework()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into indicator_framework_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "title", "series", "year", "source", "state", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."title", o."series", o."year", o."source", o."state", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_indicator_framework()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into indicator_framework_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "title", "series", "year", "source", "state", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."title", o."series", o."year", o."source", o."state", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_framework_item()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into framework_item_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "framework", "number", "name", "weight", "method", "target", "unit", "steps", "computed_from", "note", "level", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."framework", o."number", o."name", o."weight", o."method", o."target", o."unit", o."steps", o."computed_from", o."note", o."level", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_framework_item()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into framework_item_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "framework", "number", "name", "weight", "method", "target", "unit", "steps", "computed_from", "note", "level", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."framework", o."number", o."name", o."weight", o."method", o."target", o."unit", o."steps", o."computed_from", o."note", o."level", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_framework_report()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into framework_report_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "framework", "organisation", "host", "title", "state", "submitted_by", "submitted_at", "checked_by", "checked_at", "frozen_by", "frozen_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."framework", o."organisation", o."host", o."title", o."state", o."submitted_by", o."submitted_at", o."checked_by", o."checked_at", o."frozen_by", o."frozen_at", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_framework_report()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into framework_report_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "framework", "organisation", "host", "title", "state", "submitted_by", "submitted_at", "checked_by", "checked_at", "frozen_by", "frozen_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."framework", o."organisation", o."host", o."title", o."state", o."submitted_by", o."submitted_at", o."checked_by", o."checked_at", o."frozen_by", o."frozen_at", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_framework_entry()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into framework_entry_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "report", "item", "organisation", "label", "value", "source", "evidence", "note", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."report", o."item", o."organisation", o."label", o."value", o."source", o."evidence", o."note", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_framework_entry()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into framework_entry_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "report", "item", "organisation", "label", "value", "source", "evidence", "note", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."report", o."item", o."organisation", o."label", o."value", o."source", o."evidence", o."note", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.count_new_teacher()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into measure_row (tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, amount, rows)
  select tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, sum(amount) as amount, sum(rows)::integer as rows from (select x.tenant_id, 'teachersByStanding'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."education"::text as key_2, x."title"::text as key_3, x."qualification"::text as key_4, '-infinity'::date as on_day, 1 * 1::numeric as amount, 1 * 1 as rows from new_rows as x where x."merged_into" is null and x."status" in ('inService'::text, 'onLeave'::text) and x."is_full_time_teacher" = 'true'::boolean union all select x.tenant_id, 'teachersBySubject'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."subject"::text as key_2, x."backbone_level"::text as key_3, x."backbone_grantor"::text as key_4, '-infinity'::date as on_day, 1 * 1::numeric as amount, 1 * 1 as rows from new_rows as x where x."merged_into" is null and x."status" in ('inService'::text, 'onLeave'::text) and x."is_full_time_teacher" = 'true'::boolean union all select x.tenant_id, 'backboneTeachers'::text as measure, x."school" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, coalesce(x."joined_on", '-infinity'::date) as on_day, 1 * 1::numeric as amount, 1 * 1 as rows from new_rows as x where x."merged_into" is null and x."status" in ('inService'::text, 'onLeave'::text) and x."is_full_time_teacher" = 'true'::boolean and x."backbone_grantor" in ('county'::text, 'city'::text, 'province'::text, 'nation'::text) union all select x.tenant_id, 'backboneTeachers'::text as measure, x."school" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, greatest(x."backbone_until_on", coalesce(x."joined_on", '-infinity'::date)) as on_day, -1 * 1::numeric as amount, -1 * 1 as rows from new_rows as x where x."merged_into" is null and x."status" in ('inService'::text, 'onLeave'::text) and x."is_full_time_teacher" = 'true'::boolean and x."backbone_grantor" in ('county'::text, 'city'::text, 'province'::text, 'nation'::text) and x."backbone_until_on" is not null) as d group by tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day having sum(amount) <> 0 or sum(rows) <> 0;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.count_changed_teacher()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into measure_row (tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, amount, rows)
  select tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, sum(amount) as amount, sum(rows)::integer as rows from (select x.tenant_id, 'teachersByStanding'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."education"::text as key_2, x."title"::text as key_3, x."qualification"::text as key_4, '-infinity'::date as on_day, -1 * 1::numeric as amount, -1 * 1 as rows from old_rows as x where x."merged_into" is null and x."status" in ('inService'::text, 'onLeave'::text) and x."is_full_time_teacher" = 'true'::boolean union all select x.tenant_id, 'teachersBySubject'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."subject"::text as key_2, x."backbone_level"::text as key_3, x."backbone_grantor"::text as key_4, '-infinity'::date as on_day, -1 * 1::numeric as amount, -1 * 1 as rows from old_rows as x where x."merged_into" is null and x."status" in ('inService'::text, 'onLeave'::text) and x."is_full_time_teacher" = 'true'::boolean union all select x.tenant_id, 'backboneTeachers'::text as measure, x."school" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, coalesce(x."joined_on", '-infinity'::date) as on_day, -1 * 1::numeric as amount, -1 * 1 as rows from old_rows as x where x."merged_into" is null and x."status" in ('inService'::text, 'onLeave'::text) and x."is_full_time_teacher" = 'true'::boolean and x."backbone_grantor" in ('county'::text, 'city'::text, 'province'::text, 'nation'::text) union all select x.tenant_id, 'backboneTeachers'::text as measure, x."school" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, greatest(x."backbone_until_on", coalesce(x."joined_on", '-infinity'::date)) as on_day, 1 * 1::numeric as amount, 1 * 1 as rows from old_rows as x where x."merged_into" is null and x."status" in ('inService'::text, 'onLeave'::text) and x."is_full_time_teacher" = 'true'::boolean and x."backbone_grantor" in ('county'::text, 'city'::text, 'province'::text, 'nation'::text) and x."backbone_until_on" is not null union all select x.tenant_id, 'teachersByStanding'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."education"::text as key_2, x."title"::text as key_3, x."qualification"::text as key_4, '-infinity'::date as on_day, 1 * 1::numeric as amount, 1 * 1 as rows from new_rows as x where x."merged_into" is null and x."status" in ('inService'::text, 'onLeave'::text) and x."is_full_time_teacher" = 'true'::boolean union all select x.tenant_id, 'teachersBySubject'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."subject"::text as key_2, x."backbone_level"::text as key_3, x."backbone_grantor"::text as key_4, '-infinity'::date as on_day, 1 * 1::numeric as amount, 1 * 1 as rows from new_rows as x where x."merged_into" is null and x."status" in ('inService'::text, 'onLeave'::text) and x."is_full_time_teacher" = 'true'::boolean union all select x.tenant_id, 'backboneTeachers'::text as measure, x."school" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, coalesce(x."joined_on", '-infinity'::date) as on_day, 1 * 1::numeric as amount, 1 * 1 as rows from new_rows as x where x."merged_into" is null and x."status" in ('inService'::text, 'onLeave'::text) and x."is_full_time_teacher" = 'true'::boolean and x."backbone_grantor" in ('county'::text, 'city'::text, 'province'::text, 'nation'::text) union all select x.tenant_id, 'backboneTeachers'::text as measure, x."school" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, greatest(x."backbone_until_on", coalesce(x."joined_on", '-infinity'::date)) as on_day, -1 * 1::numeric as amount, -1 * 1 as rows from new_rows as x where x."merged_into" is null and x."status" in ('inService'::text, 'onLeave'::text) and x."is_full_time_teacher" = 'true'::boolean and x."backbone_grantor" in ('county'::text, 'city'::text, 'province'::text, 'nation'::text) and x."backbone_until_on" is not null) as d group by tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day having sum(amount) <> 0 or sum(rows) <> 0;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.count_gone_teacher()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into measure_row (tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, amount, rows)
  select tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, sum(amount) as amount, sum(rows)::integer as rows from (select x.tenant_id, 'teachersByStanding'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."education"::text as key_2, x."title"::text as key_3, x."qualification"::text as key_4, '-infinity'::date as on_day, -1 * 1::numeric as amount, -1 * 1 as rows from old_rows as x where x."merged_into" is null and x."status" in ('inService'::text, 'onLeave'::text) and x."is_full_time_teacher" = 'true'::boolean union all select x.tenant_id, 'teachersBySubject'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."subject"::text as key_2, x."backbone_level"::text as key_3, x."backbone_grantor"::text as key_4, '-infinity'::date as on_day, -1 * 1::numeric as amount, -1 * 1 as rows from old_rows as x where x."merged_into" is null and x."status" in ('inService'::text, 'onLeave'::text) and x."is_full_time_teacher" = 'true'::boolean union all select x.tenant_id, 'backboneTeachers'::text as measure, x."school" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, coalesce(x."joined_on", '-infinity'::date) as on_day, -1 * 1::numeric as amount, -1 * 1 as rows from old_rows as x where x."merged_into" is null and x."status" in ('inService'::text, 'onLeave'::text) and x."is_full_time_teacher" = 'true'::boolean and x."backbone_grantor" in ('county'::text, 'city'::text, 'province'::text, 'nation'::text) union all select x.tenant_id, 'backboneTeachers'::text as measure, x."school" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, greatest(x."backbone_until_on", coalesce(x."joined_on", '-infinity'::date)) as on_day, 1 * 1::numeric as amount, 1 * 1 as rows from old_rows as x where x."merged_into" is null and x."status" in ('inService'::text, 'onLeave'::text) and x."is_full_time_teacher" = 'true'::boolean and x."backbone_grantor" in ('county'::text, 'city'::text, 'province'::text, 'nation'::text) and x."backbone_until_on" is not null) as d group by tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day having sum(amount) <> 0 or sum(rows) <> 0;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.count_new_room()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into measure_row (tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, amount, rows)
  select tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, sum(amount) as amount, sum(rows)::integer as rows from (select x.tenant_id, 'roomsByKind'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."kind"::text as key_2, null::text as key_3, null::text as key_4, '-infinity'::date as on_day, 1 * 1::numeric as amount, 1 * 1 as rows from new_rows as x union all select x.tenant_id, 'indoorSportsArea'::text as measure, x."school" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, '-infinity'::date as on_day, 1 * coalesce(x."area", 0)::numeric as amount, 1 * case when x."area" is null then 0 else 1 end as rows from new_rows as x where x."kind" = 'sport'::text) as d group by tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day having sum(amount) <> 0 or sum(rows) <> 0;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.count_changed_room()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into measure_row (tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, amount, rows)
  select tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, sum(amount) as amount, sum(rows)::integer as rows from (select x.tenant_id, 'roomsByKind'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."kind"::text as key_2, null::text as key_3, null::text as key_4, '-infinity'::date as on_day, -1 * 1::numeric as amount, -1 * 1 as rows from old_rows as x union all select x.tenant_id, 'indoorSportsArea'::text as measure, x."school" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, '-infinity'::date as on_day, -1 * coalesce(x."area", 0)::numeric as amount, -1 * case when x."area" is null then 0 else 1 end as rows from old_rows as x where x."kind" = 'sport'::text union all select x.tenant_id, 'roomsByKind'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."kind"::text as key_2, null::text as key_3, null::text as key_4, '-infinity'::date as on_day, 1 * 1::numeric as amount, 1 * 1 as rows from new_rows as x union all select x.tenant_id, 'indoorSportsArea'::text as measure, x."school" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, '-infinity'::date as on_day, 1 * coalesce(x."area", 0)::numeric as amount, 1 * case when x."area" is null then 0 else 1 end as rows from new_rows as x where x."kind" = 'sport'::text) as d group by tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day having sum(amount) <> 0 or sum(rows) <> 0;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.count_gone_room()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into measure_row (tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, amount, rows)
  select tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, sum(amount) as amount, sum(rows)::integer as rows from (select x.tenant_id, 'roomsByKind'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."kind"::text as key_2, null::text as key_3, null::text as key_4, '-infinity'::date as on_day, -1 * 1::numeric as amount, -1 * 1 as rows from old_rows as x union all select x.tenant_id, 'indoorSportsArea'::text as measure, x."school" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, '-infinity'::date as on_day, -1 * coalesce(x."area", 0)::numeric as amount, -1 * case when x."area" is null then 0 else 1 end as rows from old_rows as x where x."kind" = 'sport'::text) as d group by tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day having sum(amount) <> 0 or sum(rows) <> 0;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.count_new_equipment()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into measure_row (tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, amount, rows)
  select tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, sum(amount) as amount, sum(rows)::integer as rows from (select x.tenant_id, 'equipmentValue'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."category"::text as key_2, null::text as key_3, null::text as key_4, coalesce(x."from_on", x."bought_on", '-infinity'::date) as on_day, 1 * coalesce(x."value", 0)::numeric as amount, 1 * case when x."value" is null then 0 else 1 end as rows from new_rows as x union all select x.tenant_id, 'equipmentValue'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."category"::text as key_2, null::text as key_3, null::text as key_4, greatest(x."scrapped_on", coalesce(x."from_on", x."bought_on", '-infinity'::date)) as on_day, -1 * coalesce(x."value", 0)::numeric as amount, -1 * case when x."value" is null then 0 else 1 end as rows from new_rows as x where x."scrapped_on" is not null union all select x.tenant_id, 'multimediaRooms'::text as measure, x."school" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, coalesce(x."from_on", x."bought_on", '-infinity'::date) as on_day, 1 * coalesce(x."quantity", 0)::numeric as amount, 1 * case when x."quantity" is null then 0 else 1 end as rows from new_rows as x where x."is_multimedia_room" = 'true'::boolean union all select x.tenant_id, 'multimediaRooms'::text as measure, x."school" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, greatest(x."scrapped_on", coalesce(x."from_on", x."bought_on", '-infinity'::date)) as on_day, -1 * coalesce(x."quantity", 0)::numeric as amount, -1 * case when x."quantity" is null then 0 else 1 end as rows from new_rows as x where x."is_multimedia_room" = 'true'::boolean and x."scrapped_on" is not null union all select x.tenant_id, 'pupilComputers'::text as measure, x."school" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, coalesce(x."from_on", x."bought_on", '-infinity'::date) as on_day, 1 * coalesce(x."quantity", 0)::numeric as amount, 1 * case when x."quantity" is null then 0 else 1 end as rows from new_rows as x where x."category" = '0202'::text union all select x.tenant_id, 'pupilComputers'::text as measure, x."school" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, greatest(x."scrapped_on", coalesce(x."from_on", x."bought_on", '-infinity'::date)) as on_day, -1 * coalesce(x."quantity", 0)::numeric as amount, -1 * case when x."quantity" is null then 0 else 1 end as rows from new_rows as x where x."category" = '0202'::text and x."scrapped_on" is not null) as d group by tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day having sum(amount) <> 0 or sum(rows) <> 0;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.count_changed_equipment()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into measure_row (tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, amount, rows)
  select tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, sum(amount) as amount, sum(rows)::integer as rows from (select x.tenant_id, 'equipmentValue'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."category"::text as key_2, null::text as key_3, null::text as key_4, coalesce(x."from_on", x."bought_on", '-infinity'::date) as on_day, -1 * coalesce(x."value", 0)::numeric as amount, -1 * case when x."value" is null then 0 else 1 end as rows from old_rows as x union all select x.tenant_id, 'equipmentValue'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."category"::text as key_2, null::text as key_3, null::text as key_4, greatest(x."scrapped_on", coalesce(x."from_on", x."bought_on", '-infinity'::date)) as on_day, 1 * coalesce(x."value", 0)::numeric as amount, 1 * case when x."value" is null then 0 else 1 end as rows from old_rows as x where x."scrapped_on" is not null union all select x.tenant_id, 'multimediaRooms'::text as measure, x."school" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, coalesce(x."from_on", x."bought_on", '-infinity'::date) as on_day, -1 * coalesce(x."quantity", 0)::numeric as amount, -1 * case when x."quantity" is null then 0 else 1 end as rows from old_rows as x where x."is_multimedia_room" = 'true'::boolean union all select x.tenant_id, 'multimediaRooms'::text as measure, x."school" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, greatest(x."scrapped_on", coalesce(x."from_on", x."bought_on", '-infinity'::date)) as on_day, 1 * coalesce(x."quantity", 0)::numeric as amount, 1 * case when x."quantity" is null then 0 else 1 end as rows from old_rows as x where x."is_multimedia_room" = 'true'::boolean and x."scrapped_on" is not null union all select x.tenant_id, 'pupilComputers'::text as measure, x."school" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, coalesce(x."from_on", x."bought_on", '-infinity'::date) as on_day, -1 * coalesce(x."quantity", 0)::numeric as amount, -1 * case when x."quantity" is null then 0 else 1 end as rows from old_rows as x where x."category" = '0202'::text union all select x.tenant_id, 'pupilComputers'::text as measure, x."school" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, greatest(x."scrapped_on", coalesce(x."from_on", x."bought_on", '-infinity'::date)) as on_day, 1 * coalesce(x."quantity", 0)::numeric as amount, 1 * case when x."quantity" is null then 0 else 1 end as rows from old_rows as x where x."category" = '0202'::text and x."scrapped_on" is not null union all select x.tenant_id, 'equipmentValue'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."category"::text as key_2, null::text as key_3, null::text as key_4, coalesce(x."from_on", x."bought_on", '-infinity'::date) as on_day, 1 * coalesce(x."value", 0)::numeric as amount, 1 * case when x."value" is null then 0 else 1 end as rows from new_rows as x union all select x.tenant_id, 'equipmentValue'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."category"::text as key_2, null::text as key_3, null::text as key_4, greatest(x."scrapped_on", coalesce(x."from_on", x."bought_on", '-infinity'::date)) as on_day, -1 * coalesce(x."value", 0)::numeric as amount, -1 * case when x."value" is null then 0 else 1 end as rows from new_rows as x where x."scrapped_on" is not null union all select x.tenant_id, 'multimediaRooms'::text as measure, x."school" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, coalesce(x."from_on", x."bought_on", '-infinity'::date) as on_day, 1 * coalesce(x."quantity", 0)::numeric as amount, 1 * case when x."quantity" is null then 0 else 1 end as rows from new_rows as x where x."is_multimedia_room" = 'true'::boolean union all select x.tenant_id, 'multimediaRooms'::text as measure, x."school" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, greatest(x."scrapped_on", coalesce(x."from_on", x."bought_on", '-infinity'::date)) as on_day, -1 * coalesce(x."quantity", 0)::numeric as amount, -1 * case when x."quantity" is null then 0 else 1 end as rows from new_rows as x where x."is_multimedia_room" = 'true'::boolean and x."scrapped_on" is not null union all select x.tenant_id, 'pupilComputers'::text as measure, x."school" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, coalesce(x."from_on", x."bought_on", '-infinity'::date) as on_day, 1 * coalesce(x."quantity", 0)::numeric as amount, 1 * case when x."quantity" is null then 0 else 1 end as rows from new_rows as x where x."category" = '0202'::text union all select x.tenant_id, 'pupilComputers'::text as measure, x."school" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, greatest(x."scrapped_on", coalesce(x."from_on", x."bought_on", '-infinity'::date)) as on_day, -1 * coalesce(x."quantity", 0)::numeric as amount, -1 * case when x."quantity" is null then 0 else 1 end as rows from new_rows as x where x."category" = '0202'::text and x."scrapped_on" is not null) as d group by tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day having sum(amount) <> 0 or sum(rows) <> 0;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.count_gone_equipment()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into measure_row (tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, amount, rows)
  select tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, sum(amount) as amount, sum(rows)::integer as rows from (select x.tenant_id, 'equipmentValue'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."category"::text as key_2, null::text as key_3, null::text as key_4, coalesce(x."from_on", x."bought_on", '-infinity'::date) as on_day, -1 * coalesce(x."value", 0)::numeric as amount, -1 * case when x."value" is null then 0 else 1 end as rows from old_rows as x union all select x.tenant_id, 'equipmentValue'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."category"::text as key_2, null::text as key_3, null::text as key_4, greatest(x."scrapped_on", coalesce(x."from_on", x."bought_on", '-infinity'::date)) as on_day, 1 * coalesce(x."value", 0)::numeric as amount, 1 * case when x."value" is null then 0 else 1 end as rows from old_rows as x where x."scrapped_on" is not null union all select x.tenant_id, 'multimediaRooms'::text as measure, x."school" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, coalesce(x."from_on", x."bought_on", '-infinity'::date) as on_day, -1 * coalesce(x."quantity", 0)::numeric as amount, -1 * case when x."quantity" is null then 0 else 1 end as rows from old_rows as x where x."is_multimedia_room" = 'true'::boolean union all select x.tenant_id, 'multimediaRooms'::text as measure, x."school" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, greatest(x."scrapped_on", coalesce(x."from_on", x."bought_on", '-infinity'::date)) as on_day, 1 * coalesce(x."quantity", 0)::numeric as amount, 1 * case when x."quantity" is null then 0 else 1 end as rows from old_rows as x where x."is_multimedia_room" = 'true'::boolean and x."scrapped_on" is not null union all select x.tenant_id, 'pupilComputers'::text as measure, x."school" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, coalesce(x."from_on", x."bought_on", '-infinity'::date) as on_day, -1 * coalesce(x."quantity", 0)::numeric as amount, -1 * case when x."quantity" is null then 0 else 1 end as rows from old_rows as x where x."category" = '0202'::text union all select x.tenant_id, 'pupilComputers'::text as measure, x."school" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, greatest(x."scrapped_on", coalesce(x."from_on", x."bought_on", '-infinity'::date)) as on_day, 1 * coalesce(x."quantity", 0)::numeric as amount, 1 * case when x."quantity" is null then 0 else 1 end as rows from old_rows as x where x."category" = '0202'::text and x."scrapped_on" is not null) as d group by tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day having sum(amount) <> 0 or sum(rows) <> 0;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.count_new_stated_figure()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into measure_row (tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, amount, rows)
  select tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, sum(amount) as amount, sum(rows)::integer as rows from (select x.tenant_id, 'statedTotals'::text as measure, x."organisation" as organisation, x."key"::text as key_1, x."year"::text as key_2, null::text as key_3, null::text as key_4, '-infinity'::date as on_day, 1 * coalesce(x."value", 0)::numeric as amount, 1 * case when x."value" is null then 0 else 1 end as rows from new_rows as x where x."state" = 'confirmed'::text) as d group by tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day having sum(amount) <> 0 or sum(rows) <> 0;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.count_changed_stated_figure()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into measure_row (tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, amount, rows)
  select tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, sum(amount) as amount, sum(rows)::integer as rows from (select x.tenant_id, 'statedTotals'::text as measure, x."organisation" as organisation, x."key"::text as key_1, x."year"::text as key_2, null::text as key_3, null::text as key_4, '-infinity'::date as on_day, -1 * coalesce(x."value", 0)::numeric as amount, -1 * case when x."value" is null then 0 else 1 end as rows from old_rows as x where x."state" = 'confirmed'::text union all select x.tenant_id, 'statedTotals'::text as measure, x."organisation" as organisation, x."key"::text as key_1, x."year"::text as key_2, null::text as key_3, null::text as key_4, '-infinity'::date as on_day, 1 * coalesce(x."value", 0)::numeric as amount, 1 * case when x."value" is null then 0 else 1 end as rows from new_rows as x where x."state" = 'confirmed'::text) as d group by tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day having sum(amount) <> 0 or sum(rows) <> 0;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.count_gone_stated_figure()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into measure_row (tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, amount, rows)
  select tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, sum(amount) as amount, sum(rows)::integer as rows from (select x.tenant_id, 'statedTotals'::text as measure, x."organisation" as organisation, x."key"::text as key_1, x."year"::text as key_2, null::text as key_3, null::text as key_4, '-infinity'::date as on_day, -1 * coalesce(x."value", 0)::numeric as amount, -1 * case when x."value" is null then 0 else 1 end as rows from old_rows as x where x."state" = 'confirmed'::text) as d group by tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day having sum(amount) <> 0 or sum(rows) <> 0;
  return null;
end
$function$
;

CREATE TRIGGER keep AFTER UPDATE ON public.improvement REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_improvement();

CREATE TRIGGER keep_gone AFTER DELETE ON public.improvement REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_improvement();

CREATE TRIGGER keep AFTER UPDATE ON public.stated_figure REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_stated_figure();

CREATE TRIGGER keep_gone AFTER DELETE ON public.stated_figure REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_stated_figure();

CREATE TRIGGER keep AFTER UPDATE ON public.evaluation_finding REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_evaluation_finding();

CREATE TRIGGER keep_gone AFTER DELETE ON public.evaluation_finding REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_evaluation_finding();

CREATE TRIGGER keep AFTER UPDATE ON public.indicator_snapshot REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_indicator_snapshot();

CREATE TRIGGER keep_gone AFTER DELETE ON public.indicator_snapshot REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_indicator_snapshot();

CREATE TRIGGER keep AFTER UPDATE ON public.academic_monitoring REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_academic_monitoring();

CREATE TRIGGER keep_gone AFTER DELETE ON public.academic_monitoring REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_academic_monitoring();

CREATE TRIGGER keep AFTER UPDATE ON public.academic_draw REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_academic_draw();

CREATE TRIGGER keep_gone AFTER DELETE ON public.academic_draw REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_academic_draw();

CREATE TRIGGER keep AFTER UPDATE ON public.academic_sample REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_academic_sample();

CREATE TRIGGER keep_gone AFTER DELETE ON public.academic_sample REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_academic_sample();

CREATE TRIGGER keep AFTER UPDATE ON public.academic_mark REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_academic_mark();

CREATE TRIGGER keep_gone AFTER DELETE ON public.academic_mark REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_academic_mark();

CREATE TRIGGER keep AFTER UPDATE ON public.national_monitoring REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_national_monitoring();

CREATE TRIGGER keep_gone AFTER DELETE ON public.national_monitoring REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_national_monitoring();

CREATE TRIGGER keep AFTER UPDATE ON public.national_school REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_national_school();

CREATE TRIGGER keep_gone AFTER DELETE ON public.national_school REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_national_school();

CREATE TRIGGER keep AFTER UPDATE ON public.national_pupil REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_national_pupil();

CREATE TRIGGER keep_gone AFTER DELETE ON public.national_pupil REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_national_pupil();

CREATE TRIGGER keep AFTER UPDATE ON public.national_duty REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_national_duty();

CREATE TRIGGER keep_gone AFTER DELETE ON public.national_duty REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_national_duty();

CREATE TRIGGER keep AFTER UPDATE ON public.indicator_framework REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_indicator_framework();

CREATE TRIGGER keep_gone AFTER DELETE ON public.indicator_framework REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_indicator_framework();

CREATE TRIGGER keep AFTER UPDATE ON public.framework_item REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_framework_item();

CREATE TRIGGER keep_gone AFTER DELETE ON public.framework_item REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_framework_item();

CREATE TRIGGER keep AFTER UPDATE ON public.framework_report REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_framework_report();

CREATE TRIGGER keep_gone AFTER DELETE ON public.framework_report REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_framework_report();

CREATE TRIGGER keep AFTER UPDATE ON public.framework_entry REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_framework_entry();

CREATE TRIGGER keep_gone AFTER DELETE ON public.framework_entry REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_framework_entry();

CREATE TRIGGER count_new AFTER INSERT ON public.stated_figure REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_new_stated_figure();

CREATE TRIGGER count_changed AFTER UPDATE ON public.stated_figure REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_changed_stated_figure();

CREATE TRIGGER count_gone AFTER DELETE ON public.stated_figure REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION count_gone_stated_figure();

alter table improvement enable row level security; alter table improvement force row level security;

alter table improvement_history enable row level security; alter table improvement_history force row level security;

alter table stated_figure enable row level security; alter table stated_figure force row level security;

alter table stated_figure_history enable row level security; alter table stated_figure_history force row level security;

alter table evaluation_finding enable row level security; alter table evaluation_finding force row level security;

alter table evaluation_finding_history enable row level security; alter table evaluation_finding_history force row level security;

alter table indicator_snapshot enable row level security; alter table indicator_snapshot force row level security;

alter table indicator_snapshot_history enable row level security; alter table indicator_snapshot_history force row level security;

alter table academic_monitoring enable row level security; alter table academic_monitoring force row level security;

alter table academic_monitoring_history enable row level security; alter table academic_monitoring_history force row level security;

alter table academic_draw enable row level security; alter table academic_draw force row level security;

alter table academic_draw_history enable row level security; alter table academic_draw_history force row level security;

alter table academic_sample enable row level security; alter table academic_sample force row level security;

alter table academic_sample_history enable row level security; alter table academic_sample_history force row level security;

alter table national_monitoring_history enable row level security; alter table national_monitoring_history force row level security;

alter table academic_mark enable row level security; alter table academic_mark force row level security;

alter table academic_mark_history enable row level security; alter table academic_mark_history force row level security;

alter table national_monitoring enable row level security; alter table national_monitoring force row level security;

alter table national_duty_history enable row level security; alter table national_duty_history force row level security;

alter table national_school enable row level security; alter table national_school force row level security;

alter table national_school_history enable row level security; alter table national_school_history force row level security;

alter table national_pupil enable row level security; alter table national_pupil force row level security;

alter table national_pupil_history enable row level security; alter table national_pupil_history force row level security;

alter table national_duty enable row level security; alter table national_duty force row level security;

alter table framework_item enable row level security; alter table framework_item force row level security;

alter table framework_item_history enable row level security; alter table framework_item_history force row level security;

alter table indicator_framework enable row level security; alter table indicator_framework force row level security;

alter table indicator_framework_history enable row level security; alter table indicator_framework_history force row level security;

alter table framework_report enable row level security; alter table framework_report force row level security;

alter table framework_report_history enable row level security; alter table framework_report_history force row level security;

alter table framework_entry enable row level security; alter table framework_entry force row level security;

alter table framework_entry_history enable row level security; alter table framework_entry_history force row level security;

create policy improvement_tenant on improvement as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy improvement_reach on improvement as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (organisation IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy improvement_history_tenant on improvement_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy improvement_history_reach on improvement_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (organisation IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy stated_figure_tenant on stated_figure as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy stated_figure_reach on stated_figure as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (organisation IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy stated_figure_history_tenant on stated_figure_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy stated_figure_history_reach on stated_figure_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (organisation IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy evaluation_finding_tenant on evaluation_finding as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy evaluation_finding_reach on evaluation_finding as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (organisation IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy evaluation_finding_history_tenant on evaluation_finding_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy evaluation_finding_history_reach on evaluation_finding_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (organisation IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy indicator_snapshot_tenant on indicator_snapshot as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy indicator_snapshot_reach on indicator_snapshot as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (organisation IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy indicator_snapshot_history_tenant on indicator_snapshot_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy indicator_snapshot_history_reach on indicator_snapshot_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (organisation IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy academic_monitoring_tenant on academic_monitoring as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy academic_monitoring_history_tenant on academic_monitoring_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy academic_draw_tenant on academic_draw as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy academic_draw_history_tenant on academic_draw_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy academic_sample_tenant on academic_sample as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy academic_sample_reach on academic_sample as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy academic_sample_history_tenant on academic_sample_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy academic_sample_history_reach on academic_sample_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy academic_mark_tenant on academic_mark as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy academic_mark_reach on academic_mark as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy academic_mark_history_tenant on academic_mark_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy academic_mark_history_reach on academic_mark_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy national_monitoring_tenant on national_monitoring as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy national_monitoring_history_tenant on national_monitoring_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy national_school_tenant on national_school as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy national_school_reach on national_school as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy national_school_history_tenant on national_school_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy national_school_history_reach on national_school_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy national_pupil_tenant on national_pupil as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy national_pupil_reach on national_pupil as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy national_pupil_history_tenant on national_pupil_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy national_pupil_history_reach on national_pupil_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy national_duty_tenant on national_duty as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy national_duty_reach on national_duty as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy national_duty_history_tenant on national_duty_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy national_duty_history_reach on national_duty_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy indicator_framework_tenant on indicator_framework as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy indicator_framework_history_tenant on indicator_framework_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy framework_item_tenant on framework_item as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy framework_item_history_tenant on framework_item_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy framework_report_tenant on framework_report as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy framework_report_reach on framework_report as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (organisation IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy framework_report_history_tenant on framework_report_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy framework_report_history_reach on framework_report_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (organisation IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy framework_entry_tenant on framework_entry as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy framework_entry_reach on framework_entry as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (organisation IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy framework_entry_history_tenant on framework_entry_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy framework_entry_history_reach on framework_entry_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (organisation IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

grant insert on improvement to yaodian_app;

grant select on improvement to yaodian_app;

grant update on improvement to yaodian_app;

grant delete on improvement to yaodian_app;

grant insert on improvement_history to yaodian_app;

grant select on improvement_history to yaodian_app;

grant insert on stated_figure to yaodian_app;

grant select on stated_figure to yaodian_app;

grant update on stated_figure to yaodian_app;

grant delete on stated_figure to yaodian_app;

grant insert on stated_figure_history to yaodian_app;

grant select on stated_figure_history to yaodian_app;

grant insert on evaluation_finding to yaodian_app;

grant select on evaluation_finding to yaodian_app;

grant update on evaluation_finding to yaodian_app;

grant delete on evaluation_finding to yaodian_app;

grant insert on evaluation_finding_history to yaodian_app;

grant select on evaluation_finding_history to yaodian_app;

grant insert on indicator_snapshot to yaodian_app;

grant select on indicator_snapshot to yaodian_app;

grant update on indicator_snapshot to yaodian_app;

grant delete on indicator_snapshot to yaodian_app;

grant insert on indicator_snapshot_history to yaodian_app;

grant select on indicator_snapshot_history to yaodian_app;

grant insert on academic_monitoring to yaodian_app;

grant select on academic_monitoring to yaodian_app;

grant update on academic_monitoring to yaodian_app;

grant delete on academic_monitoring to yaodian_app;

grant insert on academic_monitoring_history to yaodian_app;

grant select on academic_monitoring_history to yaodian_app;

grant insert on academic_draw to yaodian_app;

grant select on academic_draw to yaodian_app;

grant update on academic_draw to yaodian_app;

grant delete on academic_draw to yaodian_app;

grant insert on academic_draw_history to yaodian_app;

grant select on academic_draw_history to yaodian_app;

grant insert on academic_sample to yaodian_app;

grant select on academic_sample to yaodian_app;

grant update on academic_sample to yaodian_app;

grant delete on academic_sample to yaodian_app;

grant insert on academic_sample_history to yaodian_app;

grant select on academic_sample_history to yaodian_app;

grant insert on national_monitoring_history to yaodian_app;

grant select on national_monitoring_history to yaodian_app;

grant insert on academic_mark to yaodian_app;

grant select on academic_mark to yaodian_app;

grant update on academic_mark to yaodian_app;

grant delete on academic_mark to yaodian_app;

grant insert on academic_mark_history to yaodian_app;

grant select on academic_mark_history to yaodian_app;

grant insert on national_monitoring to yaodian_app;

grant select on national_monitoring to yaodian_app;

grant update on national_monitoring to yaodian_app;

grant delete on national_monitoring to yaodian_app;

grant insert on national_duty_history to yaodian_app;

grant select on national_duty_history to yaodian_app;

grant insert on national_school to yaodian_app;

grant select on national_school to yaodian_app;

grant update on national_school to yaodian_app;

grant delete on national_school to yaodian_app;

grant insert on national_school_history to yaodian_app;

grant select on national_school_history to yaodian_app;

grant insert on national_pupil to yaodian_app;

grant select on national_pupil to yaodian_app;

grant update on national_pupil to yaodian_app;

grant delete on national_pupil to yaodian_app;

grant insert on national_pupil_history to yaodian_app;

grant select on national_pupil_history to yaodian_app;

grant insert on national_duty to yaodian_app;

grant select on national_duty to yaodian_app;

grant update on national_duty to yaodian_app;

grant delete on national_duty to yaodian_app;

grant insert on framework_item to yaodian_app;

grant select on framework_item to yaodian_app;

grant update on framework_item to yaodian_app;

grant delete on framework_item to yaodian_app;

grant insert on framework_item_history to yaodian_app;

grant select on framework_item_history to yaodian_app;

grant insert on indicator_framework to yaodian_app;

grant select on indicator_framework to yaodian_app;

grant update on indicator_framework to yaodian_app;

grant delete on indicator_framework to yaodian_app;

grant insert on indicator_framework_history to yaodian_app;

grant select on indicator_framework_history to yaodian_app;

grant insert on framework_report to yaodian_app;

grant select on framework_report to yaodian_app;

grant update on framework_report to yaodian_app;

grant delete on framework_report to yaodian_app;

grant insert on framework_report_history to yaodian_app;

grant select on framework_report_history to yaodian_app;

grant insert on framework_entry to yaodian_app;

grant select on framework_entry to yaodian_app;

grant update on framework_entry to yaodian_app;

grant delete on framework_entry to yaodian_app;

grant insert on framework_entry_history to yaodian_app;

grant select on framework_entry_history to yaodian_app;
