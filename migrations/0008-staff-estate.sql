drop function session_actor;

create table field_key ();

create table import_row ();

create table import_problem ();

create table outbox_subscription ();

create table outbox ();

create table sealed_secret ();

create table webhook_delivery ();

create table webhook ();

create table webhook_history ();

create table webhook_delivery_history ();

create table handover ();

create table handover_history ();

create table handover_item ();

create table handover_item_history ();

create table staff_posting_history ();

create table teacher ();

create table teacher_history ();

create table staff_posting ();

create table teacher_title ();

create table teacher_title_history ();

create table background_check_history ();

create table staff_transfer ();

create table staff_transfer_history ();

create table background_check ();

create table training_record ();

create table training_record_history ();

create table work ();

create table work_history ();

create table honour ();

create table honour_history ();

create table room ();

create table building ();

create table building_history ();

create table room_history ();

create table ground ();

create table ground_history ();

create table equipment ();

create table equipment_history ();

alter table webhook add column tenant_id uuid not null;

alter table sealed_secret add column tenant_id uuid not null;

alter table building_history add column tenant_id uuid not null;

alter table handover_history add column tenant_id uuid not null;

alter table handover_item add column tenant_id uuid not null;

alter table teacher_title_history add column tenant_id uuid not null;

alter table staff_transfer_history add column tenant_id uuid not null;

alter table room_history add column tenant_id uuid not null;

alter table handover_item_history add column tenant_id uuid not null;

alter table ground_history add column tenant_id uuid not null;

alter table honour add column tenant_id uuid not null;

alter table staff_transfer add column tenant_id uuid not null;

alter table teacher_history add column tenant_id uuid not null;

alter table room add column tenant_id uuid not null;

alter table webhook_delivery add column tenant_id uuid not null;

alter table import_problem add column tenant_id uuid not null;

alter table handover add column tenant_id uuid not null;

alter table background_check add column tenant_id uuid not null;

alter table building add column tenant_id uuid not null;

alter table background_check_history add column tenant_id uuid not null;

alter table honour_history add column tenant_id uuid not null;

alter table ground add column tenant_id uuid not null;

alter table teacher add column tenant_id uuid not null;

alter table equipment_history add column tenant_id uuid not null;

alter table import_row add column tenant_id uuid not null;

alter table teacher_title add column tenant_id uuid not null;

alter table equipment add column tenant_id uuid not null;

alter table work add column tenant_id uuid not null;

alter table work_history add column tenant_id uuid not null;

alter table staff_posting_history add column tenant_id uuid not null;

alter table outbox_subscription add column tenant_id uuid not null;

alter table training_record add column tenant_id uuid not null;

alter table training_record_history add column tenant_id uuid not null;

alter table field_key add column id text not null;

alter table staff_posting add column tenant_id uuid not null;

alter table outbox add column tenant_id uuid not null;

alter table webhook_delivery_history add column tenant_id uuid not null;

alter table webhook_history add column tenant_id uuid not null;

alter table import_problem add column import_id uuid not null;

alter table outbox add column webhook_id uuid not null;

alter table webhook add column id uuid not null;

alter table building_history add column id uuid not null;

alter table staff_posting add column id uuid not null;

alter table teacher_title_history add column id uuid not null;

alter table training_record_history add column id uuid not null;

alter table handover add column id uuid not null;

alter table background_check_history add column id uuid not null;

alter table room_history add column id uuid not null;

alter table webhook_delivery add column id uuid not null;

alter table sealed_secret add column record text not null;

alter table handover_history add column id uuid not null;

alter table handover_item_history add column id uuid not null;

alter table staff_transfer add column id uuid not null;

alter table handover_item add column id uuid not null;

alter table staff_transfer_history add column id uuid not null;

alter table field_key add column proof text not null;

alter table honour add column id uuid not null;

alter table teacher_title add column id uuid not null;

alter table staff_posting_history add column id uuid not null;

alter table room add column id uuid not null;

alter table ground add column id uuid not null;

alter table honour_history add column id uuid not null;

alter table import_row add column import_id uuid not null;

alter table ground_history add column id uuid not null;

alter table outbox_subscription add column webhook_id uuid not null;

alter table webhook_history add column id uuid not null;

alter table work_history add column id uuid not null;

alter table equipment add column id uuid not null;

alter table work add column id uuid not null;

alter table teacher_history add column id uuid not null;

alter table equipment_history add column id uuid not null;

alter table training_record add column id uuid not null;

alter table background_check add column id uuid not null;

alter table teacher add column id uuid not null;

alter table webhook_delivery_history add column id uuid not null;

alter table building add column id uuid not null;

alter table work_history add column version integer not null;

alter table staff_transfer add column version integer not null;

alter table handover_item_history add column version integer not null;

alter table webhook_history add column version integer not null;

alter table building add column version integer not null;

alter table background_check add column version integer not null;

alter table teacher_history add column version integer not null;

alter table import_problem add column line integer not null;

alter table handover add column version integer not null;

alter table webhook_delivery add column version integer not null;

alter table room add column version integer not null;

alter table teacher_title add column version integer not null;

alter table training_record_history add column version integer not null;

alter table teacher add column version integer not null;

alter table equipment_history add column version integer not null;

alter table webhook add column version integer not null;

alter table background_check_history add column version integer not null;

alter table staff_posting add column version integer not null;

alter table work add column version integer not null;

alter table equipment add column version integer not null;

alter table import_row add column line integer not null;

alter table honour_history add column version integer not null;

alter table ground add column version integer not null;

alter table outbox_subscription add column record text not null;

alter table training_record add column version integer not null;

alter table teacher_title_history add column version integer not null;

alter table webhook_delivery_history add column version integer not null;

alter table outbox add column journal_id uuid not null;

alter table staff_posting_history add column version integer not null;

alter table honour add column version integer not null;

alter table sealed_secret add column record_id uuid not null;

alter table handover_history add column version integer not null;

alter table room_history add column version integer not null;

alter table staff_transfer_history add column version integer not null;

alter table ground_history add column version integer not null;

alter table building_history add column version integer not null;

alter table handover_item add column version integer not null;

alter table teacher_title add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table webhook add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table webhook_delivery add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table equipment add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table staff_transfer add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table background_check add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table equipment_history add column row_from timestamp with time zone not null;

alter table building add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table background_check_history add column row_from timestamp with time zone not null;

alter table building_history add column row_from timestamp with time zone not null;

alter table training_record add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table handover_history add column row_from timestamp with time zone not null;

alter table work add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table honour add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table sealed_secret add column name text not null;

alter table ground_history add column row_from timestamp with time zone not null;

alter table import_problem add column problems jsonb not null;

alter table outbox add column at timestamp with time zone not null;

alter table teacher_title_history add column row_from timestamp with time zone not null;

alter table handover_item_history add column row_from timestamp with time zone not null;

alter table webhook_history add column row_from timestamp with time zone not null;

alter table handover add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table ground add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table teacher_history add column row_from timestamp with time zone not null;

alter table webhook_delivery_history add column row_from timestamp with time zone not null;

alter table staff_transfer_history add column row_from timestamp with time zone not null;

alter table handover_item add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table room add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table work_history add column row_from timestamp with time zone not null;

alter table training_record_history add column row_from timestamp with time zone not null;

alter table import_row add column record_id uuid not null;

alter table honour_history add column row_from timestamp with time zone not null;

alter table room_history add column row_from timestamp with time zone not null;

alter table teacher add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table staff_posting_history add column row_from timestamp with time zone not null;

alter table outbox_subscription add column verb text not null;

alter table staff_posting add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table teacher_title_history add column created_at timestamp with time zone not null;

alter table room add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table building add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table webhook add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table sealed_secret add column sealed text not null;

alter table honour_history add column created_at timestamp with time zone not null;

alter table training_record_history add column created_at timestamp with time zone not null;

alter table honour add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table webhook_delivery add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table import_row add column version integer not null;

alter table work add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table training_record add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table background_check add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table teacher_history add column created_at timestamp with time zone not null;

alter table handover_item_history add column created_at timestamp with time zone not null;

alter table staff_transfer add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table ground_history add column created_at timestamp with time zone not null;

alter table teacher_title add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table staff_transfer_history add column created_at timestamp with time zone not null;

alter table staff_posting_history add column created_at timestamp with time zone not null;

alter table staff_posting add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table room_history add column created_at timestamp with time zone not null;

alter table handover_history add column created_at timestamp with time zone not null;

alter table work_history add column created_at timestamp with time zone not null;

alter table ground add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table teacher add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table webhook_history add column created_at timestamp with time zone not null;

alter table handover_item add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table equipment_history add column created_at timestamp with time zone not null;

alter table handover add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table background_check_history add column created_at timestamp with time zone not null;

alter table equipment add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table outbox add column record text not null;

alter table building_history add column created_at timestamp with time zone not null;

alter table import_problem add column cells text;

alter table webhook_delivery_history add column created_at timestamp with time zone not null;

alter table training_record_history add column created_by uuid;

alter table equipment add column created_by uuid;

alter table handover_item_history add column created_by uuid;

alter table webhook_delivery add column created_by uuid;

alter table handover_item add column created_by uuid;

alter table room_history add column created_by uuid;

alter table webhook_history add column created_by uuid;

alter table building_history add column created_by uuid;

alter table staff_posting add column created_by uuid;

alter table honour_history add column created_by uuid;

alter table handover add column created_by uuid;

alter table room add column created_by uuid;

alter table ground add column created_by uuid;

alter table handover_history add column created_by uuid;

alter table work_history add column created_by uuid;

alter table background_check_history add column created_by uuid;

alter table work add column created_by uuid;

alter table webhook add column created_by uuid;

alter table teacher add column created_by uuid;

alter table building add column created_by uuid;

alter table ground_history add column created_by uuid;

alter table webhook_delivery_history add column created_by uuid;

alter table teacher_title_history add column created_by uuid;

alter table staff_transfer_history add column created_by uuid;

alter table equipment_history add column created_by uuid;

alter table staff_posting_history add column created_by uuid;

alter table teacher_history add column created_by uuid;

alter table honour add column created_by uuid;

alter table import_row add column created boolean not null;

alter table training_record add column created_by uuid;

alter table outbox add column record_id uuid not null;

alter table background_check add column created_by uuid;

alter table import_problem add column correction text;

alter table teacher_title add column created_by uuid;

alter table staff_transfer add column created_by uuid;

alter table building add column changed_by uuid;

alter table honour add column changed_by uuid;

alter table honour_history add column changed_by uuid;

alter table ground_history add column changed_by uuid;

alter table outbox add column verb text not null;

alter table ground add column changed_by uuid;

alter table background_check_history add column changed_by uuid;

alter table handover_item add column changed_by uuid;

alter table teacher_history add column changed_by uuid;

alter table staff_transfer_history add column changed_by uuid;

alter table staff_posting add column changed_by uuid;

alter table handover_item_history add column changed_by uuid;

alter table equipment add column changed_by uuid;

alter table training_record add column changed_by uuid;

alter table teacher_title_history add column changed_by uuid;

alter table staff_transfer add column changed_by uuid;

alter table work add column changed_by uuid;

alter table handover add column changed_by uuid;

alter table room add column changed_by uuid;

alter table webhook_delivery add column changed_by uuid;

alter table webhook add column changed_by uuid;

alter table webhook_delivery_history add column changed_by uuid;

alter table handover_history add column changed_by uuid;

alter table teacher_title add column changed_by uuid;

alter table equipment_history add column changed_by uuid;

alter table room_history add column changed_by uuid;

alter table work_history add column changed_by uuid;

alter table teacher add column changed_by uuid;

alter table webhook_history add column changed_by uuid;

alter table staff_posting_history add column changed_by uuid;

alter table background_check add column changed_by uuid;

alter table training_record_history add column changed_by uuid;

alter table building_history add column changed_by uuid;

alter table webhook_history add column title text not null;

alter table training_record add column teacher uuid not null;

alter table honour add column teacher uuid not null;

alter table staff_posting_history add column teacher uuid not null;

alter table work_history add column teacher uuid not null;

alter table handover add column person uuid not null;

alter table webhook_delivery_history add column webhook uuid not null;

alter table teacher_title_history add column teacher uuid not null;

alter table webhook_delivery add column webhook uuid not null;

alter table room add column building uuid not null;

alter table staff_transfer_history add column teacher uuid not null;

alter table room_history add column building uuid not null;

alter table teacher_history add column name text not null;

alter table handover_history add column person uuid not null;

alter table staff_transfer add column teacher uuid not null;

alter table handover_item_history add column handover uuid not null;

alter table handover_item add column handover uuid not null;

alter table ground_history add column school uuid not null;

alter table background_check_history add column school uuid not null;

alter table staff_posting add column teacher uuid not null;

alter table training_record_history add column teacher uuid not null;

alter table webhook add column title text not null;

alter table teacher_title add column teacher uuid not null;

alter table background_check add column school uuid not null;

alter table building add column school uuid not null;

alter table teacher add column name text not null;

alter table equipment_history add column school uuid not null;

alter table building_history add column school uuid not null;

alter table ground add column school uuid not null;

alter table honour_history add column teacher uuid not null;

alter table equipment add column school uuid not null;

alter table work add column teacher uuid not null;

alter table room_history add column school uuid;

alter table ground_history add column name text not null;

alter table teacher_history add column staff_number text not null;

alter table teacher_title add column school uuid;

alter table handover add column organisation uuid not null;

alter table work add column school uuid;

alter table handover_history add column organisation uuid not null;

alter table background_check add column purpose text not null;

alter table building add column number text not null;

alter table training_record add column school uuid;

alter table staff_transfer_history add column name text;

alter table handover_item add column organisation uuid not null;

alter table honour_history add column school uuid;

alter table equipment add column asset_number text not null;

alter table teacher_title_history add column school uuid;

alter table webhook add column url text not null;

alter table ground add column name text not null;

alter table building_history add column number text not null;

alter table staff_posting_history add column school uuid not null;

alter table work_history add column school uuid;

alter table equipment_history add column asset_number text not null;

alter table teacher add column staff_number text not null;

alter table handover_item_history add column organisation uuid not null;

alter table webhook_history add column url text not null;

alter table background_check_history add column purpose text not null;

alter table room add column school uuid;

alter table webhook_delivery add column changes jsonb not null;

alter table staff_posting add column school uuid not null;

alter table honour add column school uuid;

alter table staff_transfer add column name text;

alter table training_record_history add column school uuid;

alter table webhook_delivery_history add column changes jsonb not null;

alter table webhook add column role text not null;

alter table webhook_history add column role text not null;

alter table teacher_history add column gender text not null;

alter table teacher_title add column level text not null;

alter table staff_posting_history add column post_kind text not null;

alter table building_history add column name text not null;

alter table work_history add column title text not null;

alter table webhook_delivery add column count integer not null;

alter table room add column number text not null;

alter table ground add column kind text not null;

alter table honour_history add column title text not null;

alter table honour add column title text not null;

alter table teacher add column gender text not null;

alter table work add column title text not null;

alter table room_history add column number text not null;

alter table equipment add column name text not null;

alter table staff_transfer_history add column kind text not null;

alter table ground_history add column kind text not null;

alter table building add column name text not null;

alter table background_check add column teacher uuid;

alter table webhook_delivery_history add column count integer not null;

alter table handover add column "on" date not null;

alter table handover_history add column "on" date not null;

alter table handover_item add column "from" uuid not null;

alter table handover_item_history add column "from" uuid not null;

alter table background_check_history add column teacher uuid;

alter table teacher_title_history add column level text not null;

alter table training_record add column title text not null;

alter table staff_transfer add column kind text not null;

alter table staff_posting add column post_kind text not null;

alter table training_record_history add column title text not null;

alter table equipment_history add column name text not null;

alter table handover add column reason text not null;

alter table staff_posting_history add column is_full_time_teacher boolean not null;

alter table staff_transfer add column from_school uuid;

alter table handover_item_history add column matter text not null;

alter table teacher_title add column from_on date not null;

alter table staff_posting add column is_full_time_teacher boolean not null;

alter table background_check_history add column name text not null;

alter table building add column campus text;

alter table teacher_history add column birth_date date not null;

alter table honour add column "on" date not null;

alter table handover_item add column matter text not null;

alter table equipment_history add column category text not null;

alter table background_check add column name text not null;

alter table teacher add column birth_date date not null;

alter table ground_history add column stage text;

alter table building_history add column campus text;

alter table work_history add column "on" date not null;

alter table training_record add column "on" date not null;

alter table staff_transfer_history add column from_school uuid;

alter table training_record_history add column "on" date not null;

alter table work add column "on" date not null;

alter table equipment add column category text not null;

alter table ground add column stage text;

alter table webhook_delivery add column state text not null;

alter table room_history add column name text not null;

alter table teacher_title_history add column from_on date not null;

alter table honour_history add column "on" date not null;

alter table webhook add column organisation uuid not null;

alter table webhook_delivery_history add column state text not null;

alter table handover_history add column reason text not null;

alter table webhook_history add column organisation uuid not null;

alter table room add column name text not null;

alter table handover_item add column matter_id text not null;

alter table ground add column area numeric(24,2) not null;

alter table equipment add column stage text;

alter table webhook_delivery add column attempts integer not null;

alter table building add column stage text;

alter table equipment_history add column stage text;

alter table training_record add column hours numeric(24,1) not null;

alter table honour add column level text not null;

alter table background_check add column id_number text not null;

alter table room_history add column kind text not null;

alter table teacher add column id_number text;

alter table teacher_title_history add column to_on date;

alter table handover_history add column count integer not null;

alter table webhook add column owner uuid not null;

alter table staff_posting_history add column stage text;

alter table webhook_history add column owner uuid not null;

alter table background_check_history add column id_number text not null;

alter table teacher_history add column id_number text;

alter table building_history add column stage text;

alter table ground_history add column area numeric(24,2) not null;

alter table work_history add column kind text not null;

alter table honour_history add column level text not null;

alter table work add column kind text not null;

alter table handover add column count integer not null;

alter table staff_posting add column stage text;

alter table staff_transfer_history add column to_school uuid not null;

alter table room add column kind text not null;

alter table staff_transfer add column to_school uuid not null;

alter table webhook_delivery_history add column attempts integer not null;

alter table training_record_history add column hours numeric(24,1) not null;

alter table handover_item_history add column matter_id text not null;

alter table teacher_title add column to_on date;

alter table staff_posting add column from_on date not null;

alter table webhook add column events jsonb not null;

alter table training_record_history add column category text not null;

alter table webhook_delivery add column last_status integer;

alter table room add column stage text;

alter table teacher_history add column person uuid;

alter table webhook_delivery_history add column last_status integer;

alter table teacher_title_history add column grantor text not null;

alter table honour add column grantor text not null;

alter table staff_posting_history add column from_on date not null;

alter table work_history add column level text not null;

alter table honour_history add column grantor text not null;

alter table ground add column track_length integer;

alter table work add column level text not null;

alter table equipment add column quantity integer not null;

alter table training_record add column category text not null;

alter table building_history add column place jsonb;

alter table webhook_history add column events jsonb not null;

alter table handover_item add column field text not null;

alter table staff_transfer add column effective_on date not null;

alter table handover_item_history add column field text not null;

alter table ground_history add column track_length integer;

alter table room_history add column stage text;

alter table staff_transfer_history add column effective_on date not null;

alter table handover_history add column row_to timestamp with time zone not null;

alter table teacher_title add column grantor text not null;

alter table equipment_history add column quantity integer not null;

alter table teacher add column person uuid;

alter table background_check_history add column asked_on date not null;

alter table background_check add column asked_on date not null;

alter table building add column place jsonb;

alter table handover_item add column title text not null;

alter table staff_transfer add column until_on date;

alter table handover_item_history add column title text not null;

alter table ground_history add column outline jsonb;

alter table building_history add column status text not null;

alter table room_history add column area numeric(24,2) not null;

alter table staff_transfer_history add column until_on date;

alter table honour add column evidence uuid[] not null;

alter table staff_posting_history add column to_on date;

alter table work_history add column place text not null;

alter table webhook_delivery_history add column problem text;

alter table teacher_title_history add column row_to timestamp with time zone not null;

alter table training_record add column provider text not null;

alter table honour_history add column evidence uuid[] not null;

alter table ground add column outline jsonb;

alter table work add column place text not null;

alter table equipment add column value bigint not null;

alter table building add column status text not null;

alter table staff_posting add column to_on date;

alter table background_check_history add column result text not null;

alter table background_check add column result text not null;

alter table teacher add column school uuid not null;

alter table equipment_history add column value bigint not null;

alter table webhook add column active boolean not null;

alter table training_record_history add column provider text not null;

alter table webhook_delivery add column problem text;

alter table room add column area numeric(24,2) not null;

alter table teacher_history add column school uuid not null;

alter table webhook_history add column active boolean not null;

alter table webhook_delivery_history add column next_try_at timestamp with time zone;

alter table honour_history add column source_record text;

alter table webhook_delivery add column next_try_at timestamp with time zone;

alter table room_history add column seats integer;

alter table staff_transfer_history add column grounds text not null;

alter table honour add column source_record text;

alter table building_history add column from_on date not null;

alter table training_record add column evidence uuid[] not null;

alter table handover_item add column path text;

alter table staff_transfer add column grounds text not null;

alter table equipment_history add column is_multimedia_room boolean not null;

alter table handover_item_history add column path text;

alter table ground_history add column from_on date not null;

alter table teacher add column employment text not null;

alter table background_check_history add column row_to timestamp with time zone not null;

alter table work_history add column role text;

alter table work add column role text;

alter table staff_posting_history add column reason text not null;

alter table room add column seats integer;

alter table ground add column from_on date not null;

alter table webhook_history add column row_to timestamp with time zone not null;

alter table equipment add column is_multimedia_room boolean not null;

alter table staff_posting add column reason text not null;

alter table training_record_history add column evidence uuid[] not null;

alter table teacher_history add column employment text not null;

alter table building add column from_on date not null;

alter table background_check add column id_number_match text;

alter table training_record add column source_record text;

alter table work add column evidence uuid[] not null;

alter table honour_history add column source_id text;

alter table staff_transfer_history add column state text not null;

alter table webhook_delivery add column delivered_at timestamp with time zone;

alter table equipment_history add column room uuid;

alter table teacher add column post_kind text not null;

alter table handover_item_history add column due_on date;

alter table staff_transfer add column state text not null;

alter table room_history add column row_to timestamp with time zone not null;

alter table ground add column until_on date;

alter table teacher_history add column post_kind text not null;

alter table training_record_history add column source_record text;

alter table ground_history add column until_on date;

alter table work_history add column evidence uuid[] not null;

alter table webhook_delivery_history add column delivered_at timestamp with time zone;

alter table handover_item add column due_on date;

alter table equipment add column room uuid;

alter table staff_posting_history add column end_reason text;

alter table building_history add column until_on date;

alter table honour add column source_id text;

alter table building add column until_on date;

alter table staff_posting add column end_reason text;

alter table staff_posting_history add column row_to timestamp with time zone not null;

alter table work_history add column source_record text;

alter table work add column source_record text;

alter table teacher_history add column is_full_time_teacher boolean not null;

alter table equipment add column bought_on date not null;

alter table handover_item add column keeper uuid;

alter table webhook_delivery_history add column row_to timestamp with time zone not null;

alter table staff_transfer add column applied_by uuid;

alter table handover_item_history add column keeper uuid;

alter table ground_history add column row_to timestamp with time zone not null;

alter table staff_transfer_history add column applied_by uuid;

alter table building_history add column tenure text not null;

alter table equipment_history add column bought_on date not null;

alter table teacher add column is_full_time_teacher boolean not null;

alter table training_record add column source_id text;

alter table training_record_history add column source_id text;

alter table honour add column state text not null;

alter table honour_history add column state text not null;

alter table building add column tenure text not null;

alter table equipment add column status text not null;

alter table work add column source_id text;

alter table work_history add column source_id text;

alter table teacher_history add column stage text;

alter table equipment_history add column status text not null;

alter table handover_item add column "to" uuid;

alter table handover_item_history add column "to" uuid;

alter table honour_history add column claimed_by uuid;

alter table staff_transfer add column released_by uuid;

alter table staff_transfer_history add column released_by uuid;

alter table building_history add column floors_above integer not null;

alter table training_record_history add column state text not null;

alter table honour add column claimed_by uuid;

alter table teacher add column stage text;

alter table building add column floors_above integer not null;

alter table training_record add column state text not null;

alter table work_history add column state text not null;

alter table equipment add column scrapped_on date;

alter table teacher add column joined_on date not null;

alter table equipment_history add column scrapped_on date;

alter table staff_transfer_history add column released_at timestamp with time zone;

alter table honour_history add column confirmed_by uuid;

alter table handover_item add column state text not null;

alter table training_record add column claimed_by uuid;

alter table teacher_history add column joined_on date not null;

alter table training_record_history add column claimed_by uuid;

alter table handover_item_history add column state text not null;

alter table staff_transfer add column released_at timestamp with time zone;

alter table building add column floors_below integer not null;

alter table building_history add column floors_below integer not null;

alter table honour add column confirmed_by uuid;

alter table work add column state text not null;

alter table teacher_history add column status text not null;

alter table work add column claimed_by uuid;

alter table honour add column confirmed_at timestamp with time zone;

alter table work_history add column claimed_by uuid;

alter table equipment_history add column row_to timestamp with time zone not null;

alter table teacher add column status text not null;

alter table building add column built_year integer not null;

alter table staff_transfer_history add column accepted_by uuid;

alter table handover_item add column assigned_by uuid;

alter table handover_item_history add column assigned_by uuid;

alter table staff_transfer add column accepted_by uuid;

alter table training_record add column confirmed_by uuid;

alter table building_history add column built_year integer not null;

alter table honour_history add column confirmed_at timestamp with time zone;

alter table training_record_history add column confirmed_by uuid;

alter table handover_item_history add column assigned_at timestamp with time zone;

alter table staff_transfer_history add column accepted_at timestamp with time zone;

alter table teacher_history add column leave_kind text;

alter table teacher add column leave_kind text;

alter table handover_item add column assigned_at timestamp with time zone;

alter table building add column seismic text not null;

alter table building_history add column seismic text not null;

alter table training_record_history add column confirmed_at timestamp with time zone;

alter table honour_history add column row_to timestamp with time zone not null;

alter table work_history add column confirmed_by uuid;

alter table work add column confirmed_by uuid;

alter table training_record add column confirmed_at timestamp with time zone;

alter table staff_transfer add column accepted_at timestamp with time zone;

alter table staff_transfer_history add column approved_by uuid;

alter table teacher_history add column leave_until_on date;

alter table building add column danger text;

alter table training_record_history add column row_to timestamp with time zone not null;

alter table building_history add column danger text;

alter table teacher add column leave_until_on date;

alter table staff_transfer add column approved_by uuid;

alter table work_history add column confirmed_at timestamp with time zone;

alter table handover_item_history add column row_to timestamp with time zone not null;

alter table work add column confirmed_at timestamp with time zone;

alter table work_history add column row_to timestamp with time zone not null;

alter table teacher add column left_on date;

alter table staff_transfer_history add column approved_at timestamp with time zone;

alter table building_history add column danger_on date;

alter table staff_transfer add column approved_at timestamp with time zone;

alter table building add column danger_on date;

alter table teacher_history add column left_on date;

alter table staff_transfer_history add column effective_at timestamp with time zone;

alter table staff_transfer add column effective_at timestamp with time zone;

alter table teacher add column departure text;

alter table building_history add column fire_acceptance text not null;

alter table teacher_history add column departure text;

alter table building add column fire_acceptance text not null;

alter table building add column classroom_area numeric(24,2) not null;

alter table teacher_history add column title text not null;

alter table building_history add column classroom_area numeric(24,2) not null;

alter table staff_transfer_history add column row_to timestamp with time zone not null;

alter table teacher add column title text not null;

alter table teacher add column education text;

alter table building add column special_area numeric(24,2) not null;

alter table teacher_history add column education text;

alter table building_history add column special_area numeric(24,2) not null;

alter table building add column shared_teaching_area numeric(24,2) not null;

alter table building_history add column shared_teaching_area numeric(24,2) not null;

alter table teacher_history add column qualification text;

alter table teacher add column qualification text;

alter table teacher_history add column qualification_number text;

alter table teacher add column qualification_number text;

alter table building_history add column administration_area numeric(24,2) not null;

alter table building add column administration_area numeric(24,2) not null;

alter table teacher_history add column registered_on date;

alter table building add column living_area numeric(24,2) not null;

alter table teacher add column registered_on date;

alter table building_history add column living_area numeric(24,2) not null;

alter table teacher_history add column registration_due_on date;

alter table building add column other_area numeric(24,2) not null;

alter table teacher add column registration_due_on date;

alter table building_history add column other_area numeric(24,2) not null;

alter table teacher_history add column subject text;

alter table building_history add column teaching_area numeric(24,2) not null;

alter table building add column teaching_area numeric(24,2) not null;

alter table teacher add column subject text;

alter table teacher_history add column other_subjects jsonb not null;

alter table building add column total_area numeric(24,2) not null;

alter table teacher add column other_subjects jsonb not null;

alter table building_history add column total_area numeric(24,2) not null;

alter table building add column stated_area numeric(24,2);

alter table teacher_history add column backbone_level text;

alter table building_history add column stated_area numeric(24,2);

alter table teacher add column backbone_level text;

alter table teacher add column backbone_grantor text;

alter table teacher_history add column backbone_grantor text;

alter table building_history add column row_to timestamp with time zone not null;

alter table teacher add column backbone_until_on date;

alter table teacher_history add column backbone_until_on date;

alter table teacher_history add column career jsonb not null;

alter table teacher add column career jsonb not null;

alter table teacher_history add column row_to timestamp with time zone not null;

alter table teacher add column id_number_match text;

alter table field_key add constraint field_key_pkey PRIMARY KEY (id);

alter table import_row add constraint import_row_key PRIMARY KEY (tenant_id, import_id, line);

alter table import_problem add constraint import_problem_key PRIMARY KEY (tenant_id, import_id, line);

alter table outbox_subscription add constraint outbox_subscription_key PRIMARY KEY (tenant_id, record, verb, webhook_id);

alter table outbox add constraint outbox_key PRIMARY KEY (tenant_id, webhook_id, journal_id);

alter table sealed_secret add constraint sealed_secret_key PRIMARY KEY (tenant_id, record, record_id, name);

alter table webhook_delivery add constraint webhook_delivery_key PRIMARY KEY (tenant_id, id);

alter table webhook_delivery add constraint webhook_delivery_state_code CHECK ((state = ANY (ARRAY['waiting'::text, 'delivered'::text, 'failed'::text])));

alter table webhook add constraint webhook_key PRIMARY KEY (tenant_id, id);

alter table webhook add constraint webhook_role_code CHECK ((role = ANY (ARRAY['leader'::text, 'office'::text, 'section'::text, 'school'::text, 'teacher'::text, 'town'::text, 'department'::text, 'inspector'::text, 'auditor'::text, 'city'::text])));

alter table webhook_history add constraint webhook_history_key PRIMARY KEY (tenant_id, id, version);

alter table webhook_delivery_history add constraint webhook_delivery_history_key PRIMARY KEY (tenant_id, id, version);

alter table handover add constraint handover_key PRIMARY KEY (tenant_id, id);

alter table handover_history add constraint handover_history_key PRIMARY KEY (tenant_id, id, version);

alter table handover_item add constraint handover_item_key PRIMARY KEY (tenant_id, id);

alter table handover_item add constraint handover_item_state_code CHECK ((state = ANY (ARRAY['unassigned'::text, 'assigned'::text])));

alter table handover_item_history add constraint handover_item_history_key PRIMARY KEY (tenant_id, id, version);

alter table staff_posting_history add constraint staff_posting_history_key PRIMARY KEY (tenant_id, id, version);

alter table teacher add constraint teacher_backbone_grantor_code CHECK ((backbone_grantor = ANY (ARRAY['school'::text, 'county'::text, 'city'::text, 'province'::text, 'nation'::text])));

alter table teacher add constraint teacher_backbone_level_code CHECK ((backbone_level = ANY (ARRAY['newStar'::text, 'expert'::text, 'backbone'::text, 'leader'::text, 'special'::text])));

alter table teacher add constraint teacher_departure_code CHECK ((departure = ANY (ARRAY['retirement'::text, 'resignation'::text, 'dismissal'::text, 'death'::text, 'other'::text])));

alter table teacher add constraint teacher_key PRIMARY KEY (tenant_id, id);

alter table teacher add constraint teacher_leave_kind_code CHECK ((leave_kind = ANY (ARRAY['sick'::text, 'maternity'::text, 'study'::text, 'secondment'::text, 'other'::text])));

alter table teacher add constraint teacher_post_kind_code CHECK ((post_kind = ANY (ARRAY['teaching'::text, 'administration'::text, 'assistance'::text, 'care'::text, 'health'::text, 'service'::text])));

alter table teacher add constraint teacher_qualification_code CHECK ((qualification = ANY (ARRAY['preschool'::text, 'primary'::text, 'juniorMiddle'::text, 'seniorMiddle'::text, 'vocational'::text, 'vocationalPractice'::text, 'higher'::text])));

alter table teacher add constraint teacher_stage_code CHECK ((stage = ANY (ARRAY['preschool'::text, 'primary'::text, 'juniorMiddle'::text, 'seniorMiddle'::text, 'vocational'::text, 'special'::text])));

alter table teacher add constraint teacher_status_code CHECK ((status = ANY (ARRAY['inService'::text, 'onLeave'::text, 'left'::text])));

alter table teacher add constraint teacher_unique_1 UNIQUE (tenant_id, staff_number);

alter table teacher add constraint teacher_unique_2 UNIQUE (tenant_id, person);

alter table teacher_history add constraint teacher_history_key PRIMARY KEY (tenant_id, id, version);

alter table staff_posting add constraint staff_posting_end_reason_code CHECK ((end_reason = ANY (ARRAY['recruit'::text, 'transfer'::text, 'exchange'::text, 'support'::text, 'group'::text, 'returning'::text, 'postChange'::text, 'retirement'::text, 'resignation'::text, 'dismissal'::text, 'death'::text, 'other'::text])));

alter table staff_posting add constraint staff_posting_key PRIMARY KEY (tenant_id, id);

alter table staff_posting add constraint staff_posting_post_kind_code CHECK ((post_kind = ANY (ARRAY['teaching'::text, 'administration'::text, 'assistance'::text, 'care'::text, 'health'::text, 'service'::text])));

alter table staff_posting add constraint staff_posting_reason_code CHECK ((reason = ANY (ARRAY['recruit'::text, 'transfer'::text, 'exchange'::text, 'support'::text, 'group'::text, 'returning'::text, 'postChange'::text, 'retirement'::text, 'resignation'::text, 'dismissal'::text, 'death'::text, 'other'::text])));

alter table staff_posting add constraint staff_posting_stage_code CHECK ((stage = ANY (ARRAY['preschool'::text, 'primary'::text, 'juniorMiddle'::text, 'seniorMiddle'::text, 'vocational'::text, 'special'::text])));

alter table staff_posting add constraint staff_posting_unique_1 UNIQUE (tenant_id, teacher, from_on);

alter table teacher_title add constraint teacher_title_key PRIMARY KEY (tenant_id, id);

alter table teacher_title add constraint teacher_title_unique_1 UNIQUE (tenant_id, teacher, from_on);

alter table teacher_title_history add constraint teacher_title_history_key PRIMARY KEY (tenant_id, id, version);

alter table background_check_history add constraint background_check_history_key PRIMARY KEY (tenant_id, id, version);

alter table staff_transfer add constraint staff_transfer_key PRIMARY KEY (tenant_id, id);

alter table staff_transfer add constraint staff_transfer_kind_code CHECK ((kind = ANY (ARRAY['transfer'::text, 'exchange'::text, 'support'::text, 'group'::text, 'returning'::text])));

alter table staff_transfer add constraint staff_transfer_state_code CHECK ((state = ANY (ARRAY['applied'::text, 'released'::text, 'accepted'::text, 'approved'::text, 'effective'::text, 'declined'::text, 'withdrawn'::text])));

alter table staff_transfer_history add constraint staff_transfer_history_key PRIMARY KEY (tenant_id, id, version);

alter table background_check add constraint background_check_key PRIMARY KEY (tenant_id, id);

alter table background_check add constraint background_check_purpose_code CHECK ((purpose = ANY (ARRAY['hiring'::text, 'yearly'::text])));

alter table background_check add constraint background_check_result_code CHECK ((result = ANY (ARRAY['none'::text, 'found'::text])));

alter table background_check add constraint background_check_unique_1 UNIQUE (tenant_id, teacher, asked_on, purpose);

alter table training_record add constraint training_record_category_code CHECK ((category = ANY (ARRAY['nation'::text, 'province'::text, 'city'::text, 'county'::text, 'school'::text])));

alter table training_record add constraint training_record_key PRIMARY KEY (tenant_id, id);

alter table training_record add constraint training_record_state_code CHECK ((state = ANY (ARRAY['claimed'::text, 'confirmed'::text, 'declined'::text])));

alter table training_record add constraint training_record_unique_1 UNIQUE (tenant_id, teacher, title, "on");

alter table training_record add constraint training_record_unique_2 UNIQUE (tenant_id, teacher, source_record, source_id);

alter table training_record_history add constraint training_record_history_key PRIMARY KEY (tenant_id, id, version);

alter table work add constraint work_key PRIMARY KEY (tenant_id, id);

alter table work add constraint work_kind_code CHECK ((kind = ANY (ARRAY['paper'::text, 'project'::text, 'openLesson'::text, 'competition'::text, 'guidance'::text, 'book'::text])));

alter table work add constraint work_level_code CHECK ((level = ANY (ARRAY['school'::text, 'county'::text, 'city'::text, 'province'::text, 'nation'::text])));

alter table work add constraint work_state_code CHECK ((state = ANY (ARRAY['claimed'::text, 'confirmed'::text, 'declined'::text])));

alter table work add constraint work_unique_1 UNIQUE (tenant_id, teacher, title, "on");

alter table work add constraint work_unique_2 UNIQUE (tenant_id, teacher, source_record, source_id);

alter table work_history add constraint work_history_key PRIMARY KEY (tenant_id, id, version);

alter table honour add constraint honour_key PRIMARY KEY (tenant_id, id);

alter table honour add constraint honour_level_code CHECK ((level = ANY (ARRAY['school'::text, 'county'::text, 'city'::text, 'province'::text, 'nation'::text])));

alter table honour add constraint honour_state_code CHECK ((state = ANY (ARRAY['claimed'::text, 'confirmed'::text, 'declined'::text])));

alter table honour add constraint honour_unique_1 UNIQUE (tenant_id, teacher, title, "on");

alter table honour add constraint honour_unique_2 UNIQUE (tenant_id, teacher, source_record, source_id);

alter table honour_history add constraint honour_history_key PRIMARY KEY (tenant_id, id, version);

alter table room add constraint room_key PRIMARY KEY (tenant_id, id);

alter table room add constraint room_kind_code CHECK ((kind = ANY (ARRAY['classroom'::text, 'music'::text, 'art'::text, 'dance'::text, 'calligraphy'::text, 'science'::text, 'laboratory'::text, 'computer'::text, 'language'::text, 'labour'::text, 'library'::text, 'multipurpose'::text, 'psychology'::text, 'activity'::text, 'sport'::text, 'medical'::text, 'office'::text, 'dormitory'::text, 'canteen'::text, 'other'::text])));

alter table room add constraint room_stage_code CHECK ((stage = ANY (ARRAY['preschool'::text, 'primary'::text, 'juniorMiddle'::text, 'seniorMiddle'::text, 'vocational'::text, 'special'::text])));

alter table room add constraint room_unique_1 UNIQUE (tenant_id, building, number);

alter table building add constraint building_fire_acceptance_code CHECK ((fire_acceptance = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text])));

alter table building add constraint building_key PRIMARY KEY (tenant_id, id);

alter table building add constraint building_seismic_code CHECK ((seismic = ANY (ARRAY['meets'::text, 'strengthened'::text, 'below'::text, 'unknown'::text])));

alter table building add constraint building_stage_code CHECK ((stage = ANY (ARRAY['preschool'::text, 'primary'::text, 'juniorMiddle'::text, 'seniorMiddle'::text, 'vocational'::text, 'special'::text])));

alter table building add constraint building_status_code CHECK ((status = ANY (ARRAY['inUse'::text, 'stopped'::text, 'demolished'::text])));

alter table building add constraint building_tenure_code CHECK ((tenure = ANY (ARRAY['owned'::text, 'exclusive'::text, 'shared'::text])));

alter table building add constraint building_unique_1 UNIQUE (tenant_id, school, number);

alter table building_history add constraint building_history_key PRIMARY KEY (tenant_id, id, version);

alter table room_history add constraint room_history_key PRIMARY KEY (tenant_id, id, version);

alter table ground add constraint ground_key PRIMARY KEY (tenant_id, id);

alter table ground add constraint ground_kind_code CHECK ((kind = ANY (ARRAY['track'::text, 'basketball'::text, 'volleyball'::text, 'football'::text, 'badminton'::text, 'tableTennis'::text, 'gymnastics'::text, 'playground'::text, 'swimming'::text, 'other'::text])));

alter table ground add constraint ground_stage_code CHECK ((stage = ANY (ARRAY['preschool'::text, 'primary'::text, 'juniorMiddle'::text, 'seniorMiddle'::text, 'vocational'::text, 'special'::text])));

alter table ground add constraint ground_unique_1 UNIQUE (tenant_id, school, name);

alter table ground_history add constraint ground_history_key PRIMARY KEY (tenant_id, id, version);

alter table equipment add constraint equipment_key PRIMARY KEY (tenant_id, id);

alter table equipment add constraint equipment_stage_code CHECK ((stage = ANY (ARRAY['preschool'::text, 'primary'::text, 'juniorMiddle'::text, 'seniorMiddle'::text, 'vocational'::text, 'special'::text])));

alter table equipment add constraint equipment_status_code CHECK ((status = ANY (ARRAY['inUse'::text, 'idle'::text, 'repair'::text, 'scrapped'::text])));

alter table equipment add constraint equipment_unique_1 UNIQUE (tenant_id, school, asset_number);

alter table equipment_history add constraint equipment_history_key PRIMARY KEY (tenant_id, id, version);

alter table import_row add constraint import_row_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table import_problem add constraint import_problem_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table outbox_subscription add constraint outbox_subscription_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table outbox add constraint outbox_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table sealed_secret add constraint sealed_secret_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table webhook add constraint webhook_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table webhook_delivery add constraint webhook_delivery_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table handover add constraint handover_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table handover_item add constraint handover_item_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table teacher add constraint teacher_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table staff_posting add constraint staff_posting_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table teacher_title add constraint teacher_title_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table staff_transfer add constraint staff_transfer_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table background_check add constraint background_check_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table training_record add constraint training_record_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table work add constraint work_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table honour add constraint honour_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table building add constraint building_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table room add constraint room_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table ground add constraint ground_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table equipment add constraint equipment_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table webhook add constraint webhook_organisation_of FOREIGN KEY (tenant_id, organisation) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table webhook add constraint webhook_owner_of FOREIGN KEY (tenant_id, owner) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table webhook_delivery add constraint webhook_delivery_webhook_of FOREIGN KEY (tenant_id, webhook) REFERENCES webhook(tenant_id, id) DEFERRABLE;

alter table handover add constraint handover_person_of FOREIGN KEY (tenant_id, person) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table handover add constraint handover_organisation_of FOREIGN KEY (tenant_id, organisation) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table handover_item add constraint handover_item_handover_of FOREIGN KEY (tenant_id, handover) REFERENCES handover(tenant_id, id) DEFERRABLE;

alter table handover_item add constraint handover_item_organisation_of FOREIGN KEY (tenant_id, organisation) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table handover_item add constraint handover_item_from_of FOREIGN KEY (tenant_id, "from") REFERENCES person(tenant_id, id) DEFERRABLE;

alter table handover_item add constraint handover_item_keeper_of FOREIGN KEY (tenant_id, keeper) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table handover_item add constraint handover_item_to_of FOREIGN KEY (tenant_id, "to") REFERENCES person(tenant_id, id) DEFERRABLE;

alter table handover_item add constraint handover_item_assigned_by_of FOREIGN KEY (tenant_id, assigned_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table teacher add constraint teacher_person_of FOREIGN KEY (tenant_id, person) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table teacher add constraint teacher_school_of FOREIGN KEY (tenant_id, school) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table staff_posting add constraint staff_posting_teacher_of FOREIGN KEY (tenant_id, teacher) REFERENCES teacher(tenant_id, id) DEFERRABLE;

alter table staff_posting add constraint staff_posting_school_of FOREIGN KEY (tenant_id, school) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table teacher_title add constraint teacher_title_teacher_of FOREIGN KEY (tenant_id, teacher) REFERENCES teacher(tenant_id, id) DEFERRABLE;

alter table teacher_title add constraint teacher_title_school_of FOREIGN KEY (tenant_id, school) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table staff_transfer add constraint staff_transfer_teacher_of FOREIGN KEY (tenant_id, teacher) REFERENCES teacher(tenant_id, id) DEFERRABLE;

alter table staff_transfer add constraint staff_transfer_from_school_of FOREIGN KEY (tenant_id, from_school) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table staff_transfer add constraint staff_transfer_to_school_of FOREIGN KEY (tenant_id, to_school) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table staff_transfer add constraint staff_transfer_applied_by_of FOREIGN KEY (tenant_id, applied_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table staff_transfer add constraint staff_transfer_released_by_of FOREIGN KEY (tenant_id, released_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table staff_transfer add constraint staff_transfer_accepted_by_of FOREIGN KEY (tenant_id, accepted_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table staff_transfer add constraint staff_transfer_approved_by_of FOREIGN KEY (tenant_id, approved_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table background_check add constraint background_check_school_of FOREIGN KEY (tenant_id, school) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table background_check add constraint background_check_teacher_of FOREIGN KEY (tenant_id, teacher) REFERENCES teacher(tenant_id, id) DEFERRABLE;

alter table training_record add constraint training_record_teacher_of FOREIGN KEY (tenant_id, teacher) REFERENCES teacher(tenant_id, id) DEFERRABLE;

alter table training_record add constraint training_record_school_of FOREIGN KEY (tenant_id, school) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table training_record add constraint training_record_claimed_by_of FOREIGN KEY (tenant_id, claimed_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table training_record add constraint training_record_confirmed_by_of FOREIGN KEY (tenant_id, confirmed_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table work add constraint work_teacher_of FOREIGN KEY (tenant_id, teacher) REFERENCES teacher(tenant_id, id) DEFERRABLE;

alter table work add constraint work_school_of FOREIGN KEY (tenant_id, school) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table work add constraint work_claimed_by_of FOREIGN KEY (tenant_id, claimed_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table work add constraint work_confirmed_by_of FOREIGN KEY (tenant_id, confirmed_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table honour add constraint honour_teacher_of FOREIGN KEY (tenant_id, teacher) REFERENCES teacher(tenant_id, id) DEFERRABLE;

alter table honour add constraint honour_school_of FOREIGN KEY (tenant_id, school) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table honour add constraint honour_claimed_by_of FOREIGN KEY (tenant_id, claimed_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table honour add constraint honour_confirmed_by_of FOREIGN KEY (tenant_id, confirmed_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table building add constraint building_school_of FOREIGN KEY (tenant_id, school) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table room add constraint room_building_of FOREIGN KEY (tenant_id, building) REFERENCES building(tenant_id, id) DEFERRABLE;

alter table room add constraint room_school_of FOREIGN KEY (tenant_id, school) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table ground add constraint ground_school_of FOREIGN KEY (tenant_id, school) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table equipment add constraint equipment_school_of FOREIGN KEY (tenant_id, school) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table equipment add constraint equipment_room_of FOREIGN KEY (tenant_id, room) REFERENCES room(tenant_id, id) DEFERRABLE;

CREATE INDEX work_claimed_by_at ON public.work USING btree (tenant_id, claimed_by);

CREATE INDEX staff_transfer_applied_by_at ON public.staff_transfer USING btree (tenant_id, applied_by);

CREATE INDEX handover_organisation_at ON public.handover USING btree (tenant_id, organisation);

CREATE INDEX teacher_title_history_at ON public.teacher_title_history USING btree (tenant_id, row_to);

CREATE INDEX handover_item_keeper_at ON public.handover_item USING btree (tenant_id, keeper);

CREATE INDEX handover_item_index_1 ON public.handover_item USING btree (tenant_id, handover);

CREATE INDEX room_building_at ON public.room USING btree (tenant_id, building);

CREATE INDEX teacher_person_at ON public.teacher USING btree (tenant_id, person);

CREATE INDEX handover_item_organisation_at ON public.handover_item USING btree (tenant_id, organisation);

CREATE INDEX work_teacher_at ON public.work USING btree (tenant_id, teacher);

CREATE INDEX training_record_school_at ON public.training_record USING btree (tenant_id, school);

CREATE INDEX building_school_at ON public.building USING btree (tenant_id, school);

CREATE INDEX handover_item_index_2 ON public.handover_item USING btree (tenant_id, organisation, state);

CREATE INDEX honour_index_1 ON public.honour USING btree (tenant_id, source_record, source_id);

CREATE INDEX training_record_history_at ON public.training_record_history USING btree (tenant_id, row_to);

CREATE INDEX equipment_room_at ON public.equipment USING btree (tenant_id, room);

CREATE INDEX teacher_title_school_at ON public.teacher_title USING btree (tenant_id, school);

CREATE INDEX teacher_school_at ON public.teacher USING btree (tenant_id, school);

CREATE INDEX room_index_1 ON public.room USING btree (tenant_id, school, kind);

CREATE INDEX staff_transfer_history_at ON public.staff_transfer_history USING btree (tenant_id, row_to);

CREATE INDEX equipment_history_at ON public.equipment_history USING btree (tenant_id, row_to);

CREATE INDEX webhook_delivery_webhook_at ON public.webhook_delivery USING btree (tenant_id, webhook);

CREATE INDEX work_confirmed_by_at ON public.work USING btree (tenant_id, confirmed_by);

CREATE INDEX training_record_confirmed_by_at ON public.training_record USING btree (tenant_id, confirmed_by);

CREATE INDEX teacher_id_number_match_at ON public.teacher USING btree (tenant_id, id_number_match);

CREATE INDEX staff_transfer_to_school_at ON public.staff_transfer USING btree (tenant_id, to_school);

CREATE INDEX training_record_teacher_at ON public.training_record USING btree (tenant_id, teacher);

CREATE INDEX work_school_at ON public.work USING btree (tenant_id, school);

CREATE INDEX background_check_id_number_match_at ON public.background_check USING btree (tenant_id, id_number_match);

CREATE INDEX teacher_index_1 ON public.teacher USING btree (tenant_id, school, status);

CREATE INDEX webhook_history_at ON public.webhook_history USING btree (tenant_id, row_to);

CREATE INDEX room_school_at ON public.room USING btree (tenant_id, school);

CREATE INDEX staff_posting_teacher_at ON public.staff_posting USING btree (tenant_id, teacher);

CREATE INDEX staff_transfer_index_2 ON public.staff_transfer USING btree (tenant_id, state, effective_on);

CREATE INDEX staff_transfer_accepted_by_at ON public.staff_transfer USING btree (tenant_id, accepted_by);

CREATE INDEX honour_confirmed_by_at ON public.honour USING btree (tenant_id, confirmed_by);

CREATE INDEX webhook_organisation_at ON public.webhook USING btree (tenant_id, organisation);

CREATE INDEX staff_transfer_released_by_at ON public.staff_transfer USING btree (tenant_id, released_by);

CREATE INDEX teacher_title_teacher_at ON public.teacher_title USING btree (tenant_id, teacher);

CREATE INDEX webhook_delivery_index_1 ON public.webhook_delivery USING btree (tenant_id, webhook, state);

CREATE INDEX staff_transfer_from_school_at ON public.staff_transfer USING btree (tenant_id, from_school);

CREATE INDEX honour_school_at ON public.honour USING btree (tenant_id, school);

CREATE INDEX staff_posting_index_1 ON public.staff_posting USING btree (tenant_id, school, from_on);

CREATE INDEX background_check_school_at ON public.background_check USING btree (tenant_id, school);

CREATE INDEX honour_claimed_by_at ON public.honour USING btree (tenant_id, claimed_by);

CREATE INDEX staff_posting_history_at ON public.staff_posting_history USING btree (tenant_id, row_to);

CREATE INDEX background_check_teacher_at ON public.background_check USING btree (tenant_id, teacher);

CREATE INDEX handover_item_from_at ON public.handover_item USING btree (tenant_id, "from");

CREATE INDEX handover_item_history_at ON public.handover_item_history USING btree (tenant_id, row_to);

CREATE INDEX handover_item_handover_at ON public.handover_item USING btree (tenant_id, handover);

CREATE INDEX handover_index_1 ON public.handover USING btree (tenant_id, person);

CREATE INDEX ground_history_at ON public.ground_history USING btree (tenant_id, row_to);

CREATE INDEX handover_history_at ON public.handover_history USING btree (tenant_id, row_to);

CREATE INDEX building_history_at ON public.building_history USING btree (tenant_id, row_to);

CREATE INDEX webhook_delivery_history_at ON public.webhook_delivery_history USING btree (tenant_id, row_to);

CREATE INDEX equipment_index_1 ON public.equipment USING btree (tenant_id, school, status);

CREATE INDEX teacher_history_at ON public.teacher_history USING btree (tenant_id, row_to);

CREATE INDEX ground_school_at ON public.ground USING btree (tenant_id, school);

CREATE INDEX staff_posting_school_at ON public.staff_posting USING btree (tenant_id, school);

CREATE INDEX handover_person_at ON public.handover USING btree (tenant_id, person);

CREATE INDEX staff_transfer_approved_by_at ON public.staff_transfer USING btree (tenant_id, approved_by);

CREATE INDEX room_history_at ON public.room_history USING btree (tenant_id, row_to);

CREATE INDEX work_history_at ON public.work_history USING btree (tenant_id, row_to);

CREATE INDEX equipment_school_at ON public.equipment USING btree (tenant_id, school);

CREATE INDEX staff_transfer_index_1 ON public.staff_transfer USING btree (tenant_id, teacher, state);

CREATE INDEX staff_transfer_teacher_at ON public.staff_transfer USING btree (tenant_id, teacher);

CREATE INDEX background_check_history_at ON public.background_check_history USING btree (tenant_id, row_to);

CREATE INDEX handover_item_assigned_by_at ON public.handover_item USING btree (tenant_id, assigned_by);

CREATE INDEX work_index_1 ON public.work USING btree (tenant_id, source_record, source_id);

CREATE INDEX webhook_owner_at ON public.webhook USING btree (tenant_id, owner);

CREATE INDEX handover_item_to_at ON public.handover_item USING btree (tenant_id, "to");

CREATE INDEX honour_teacher_at ON public.honour USING btree (tenant_id, teacher);

CREATE INDEX honour_history_at ON public.honour_history USING btree (tenant_id, row_to);

CREATE INDEX training_record_index_1 ON public.training_record USING btree (tenant_id, source_record, source_id);

CREATE INDEX training_record_claimed_by_at ON public.training_record USING btree (tenant_id, claimed_by);

CREATE OR REPLACE FUNCTION public.session_actor(token bytea, idle interval, lifetime interval)
 RETURNS jsonb
 LANGUAGE plpgsql
AS $function$
declare
  place uuid;
  answer jsonb;
  today date := (clock_timestamp() at time zone 'Asia/Shanghai')::date;
begin
  select s.tenant_id into place from session s
  where s.token_hash = token and s.seen_at > clock_timestamp() - idle and s.created_at > clock_timestamp() - lifetime;
  if place is null then return null; end if;
  perform set_config('yaodian.tenant', place::text, true);
  select jsonb_build_object(
    'tenantId', s.tenant_id, 'personId', p.id, 'personName', p.name, 'postId', o.id, 'role', o.role,
    'organisationId', g.id, 'organisationPath', g.path, 'reach', case when g.kind in ('city', 'bureau', 'section') then coalesce((
      select b.path from organisation b where b.tenant_id = g.tenant_id and b.kind in ('city', 'bureau')
        and starts_with(g.path, b.path) order by length(b.path) desc limit 1), g.path) else g.path end, 'mustChange', a.must_change,
    'createdAt', s.created_at, 'seenAt', s.seen_at,
    'standsInFor', coalesce((
      select jsonb_agg(distinct d."from") from delegation d
      join person dp on dp.tenant_id = d.tenant_id and dp.id = d."from" and (dp.left_on is null or dp.left_on >= today)
      where d.tenant_id = s.tenant_id and d."to" = s.person_id and d.from_on <= today and d.until_on >= today
        and (d.revoked_on is null or d.revoked_on > today)
        and not exists (select 1 from account da where da.tenant_id = d.tenant_id and da.person_id = d."from" and da.disabled_at is not null)
        and exists (select 1 from post dpo join organisation dg on dg.tenant_id = dpo.tenant_id and dg.id = dpo.organisation
          where dpo.tenant_id = d.tenant_id and dpo.person = d."from" and dpo.from_on <= today
            and (dpo.to_on is null or dpo.to_on >= today) and (dg.closed_on is null or dg.closed_on > today))
    ), '[]'::jsonb))
  into answer
  from session s
  join account a on a.tenant_id = s.tenant_id and a.person_id = s.person_id and a.disabled_at is null
  join person p on p.tenant_id = s.tenant_id and p.id = s.person_id and (p.left_on is null or p.left_on >= today)
  join post o on o.tenant_id = s.tenant_id and o.id = s.post_id and o.person = s.person_id
    and o.from_on <= today and (o.to_on is null or o.to_on >= today)
  join organisation g on g.tenant_id = s.tenant_id and g.id = o.organisation and (g.closed_on is null or g.closed_on > today)
  where s.token_hash = token;
  return answer;
end
$function$
;

CREATE OR REPLACE FUNCTION public.put_out()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into outbox (tenant_id, webhook_id, journal_id, at, record, record_id, verb)
  select distinct a.tenant_id, s.webhook_id, a.id, a.at, a.record, a.record_id, a.verb
  from added a join outbox_subscription s
    on s.tenant_id = a.tenant_id and s.record = a.record and s.verb in (a.verb, '*')
  where a.record_id is not null;
  return null;
end
$function$
;

CREATE TRIGGER journal_put_out AFTER INSERT ON public.journal REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION put_out();

alter table import_row enable row level security; alter table import_row force row level security;

alter table import_problem enable row level security; alter table import_problem force row level security;

alter table outbox_subscription enable row level security; alter table outbox_subscription force row level security;

alter table outbox enable row level security; alter table outbox force row level security;

alter table sealed_secret enable row level security; alter table sealed_secret force row level security;

alter table code_list enable row level security; alter table code_list force row level security;

alter table code_list_history enable row level security; alter table code_list_history force row level security;

alter table code_item enable row level security; alter table code_item force row level security;

alter table code_item_history enable row level security; alter table code_item_history force row level security;

alter table webhook_delivery enable row level security; alter table webhook_delivery force row level security;

alter table webhook enable row level security; alter table webhook force row level security;

alter table webhook_history enable row level security; alter table webhook_history force row level security;

alter table webhook_delivery_history enable row level security; alter table webhook_delivery_history force row level security;

alter table handover enable row level security; alter table handover force row level security;

alter table handover_history enable row level security; alter table handover_history force row level security;

alter table handover_item enable row level security; alter table handover_item force row level security;

alter table handover_item_history enable row level security; alter table handover_item_history force row level security;

alter table staff_posting_history enable row level security; alter table staff_posting_history force row level security;

alter table teacher enable row level security; alter table teacher force row level security;

alter table teacher_history enable row level security; alter table teacher_history force row level security;

alter table staff_posting enable row level security; alter table staff_posting force row level security;

alter table teacher_title enable row level security; alter table teacher_title force row level security;

alter table teacher_title_history enable row level security; alter table teacher_title_history force row level security;

alter table background_check_history enable row level security; alter table background_check_history force row level security;

alter table staff_transfer enable row level security; alter table staff_transfer force row level security;

alter table staff_transfer_history enable row level security; alter table staff_transfer_history force row level security;

alter table background_check enable row level security; alter table background_check force row level security;

alter table training_record enable row level security; alter table training_record force row level security;

alter table training_record_history enable row level security; alter table training_record_history force row level security;

alter table work enable row level security; alter table work force row level security;

alter table work_history enable row level security; alter table work_history force row level security;

alter table honour enable row level security; alter table honour force row level security;

alter table honour_history enable row level security; alter table honour_history force row level security;

alter table room enable row level security; alter table room force row level security;

alter table building enable row level security; alter table building force row level security;

alter table building_history enable row level security; alter table building_history force row level security;

alter table room_history enable row level security; alter table room_history force row level security;

alter table ground enable row level security; alter table ground force row level security;

alter table ground_history enable row level security; alter table ground_history force row level security;

alter table equipment enable row level security; alter table equipment force row level security;

alter table equipment_history enable row level security; alter table equipment_history force row level security;

create policy import_row_tenant on import_row as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy import_problem_tenant on import_problem as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy outbox_subscription_tenant on outbox_subscription as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy outbox_tenant on outbox as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy outbox_owner on outbox as permissive for all using ((CURRENT_USER <> 'yaodian_app'::name)) with check ((CURRENT_USER <> 'yaodian_app'::name));

create policy sealed_secret_tenant on sealed_secret as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy webhook_tenant on webhook as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy webhook_history_tenant on webhook_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy webhook_delivery_tenant on webhook_delivery as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy webhook_delivery_history_tenant on webhook_delivery_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy handover_tenant on handover as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy handover_history_tenant on handover_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy handover_item_tenant on handover_item as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy handover_item_history_tenant on handover_item_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy teacher_tenant on teacher as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy teacher_reach on teacher as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy teacher_history_tenant on teacher_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy teacher_title_tenant on teacher_title as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy teacher_history_reach on teacher_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy staff_posting_tenant on staff_posting as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy staff_posting_reach on staff_posting as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy staff_posting_history_tenant on staff_posting_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy staff_posting_history_reach on staff_posting_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy teacher_title_reach on teacher_title as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy teacher_title_history_tenant on teacher_title_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy teacher_title_history_reach on teacher_title_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy staff_transfer_tenant on staff_transfer as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy staff_transfer_history_tenant on staff_transfer_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy background_check_tenant on background_check as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy background_check_reach on background_check as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy background_check_history_tenant on background_check_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy background_check_history_reach on background_check_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy training_record_tenant on training_record as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy training_record_reach on training_record as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy training_record_history_tenant on training_record_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy training_record_history_reach on training_record_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy work_tenant on work as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy work_reach on work as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy work_history_tenant on work_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy work_history_reach on work_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy honour_tenant on honour as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy honour_reach on honour as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy honour_history_tenant on honour_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy honour_history_reach on honour_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy building_tenant on building as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy building_reach on building as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy building_history_tenant on building_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy building_history_reach on building_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy room_tenant on room as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy room_reach on room as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy room_history_tenant on room_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy room_history_reach on room_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy ground_tenant on ground as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy ground_reach on ground as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy ground_history_tenant on ground_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy ground_history_reach on ground_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy equipment_tenant on equipment as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy equipment_reach on equipment as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy equipment_history_tenant on equipment_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy equipment_history_reach on equipment_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

grant insert on import_row to yaodian_app;

grant select on import_row to yaodian_app;

grant update on import_row to yaodian_app;

grant delete on import_row to yaodian_app;

grant insert on import_problem to yaodian_app;

grant select on import_problem to yaodian_app;

grant update on import_problem to yaodian_app;

grant delete on import_problem to yaodian_app;

grant insert on outbox_subscription to yaodian_app;

grant select on outbox_subscription to yaodian_app;

grant update on outbox_subscription to yaodian_app;

grant delete on outbox_subscription to yaodian_app;

grant insert on outbox to yaodian_app;

grant select on outbox to yaodian_app;

grant update on outbox to yaodian_app;

grant delete on outbox to yaodian_app;

grant insert on sealed_secret to yaodian_app;

grant select on sealed_secret to yaodian_app;

grant update on sealed_secret to yaodian_app;

grant delete on sealed_secret to yaodian_app;

grant insert on webhook_delivery to yaodian_app;

grant select on webhook_delivery to yaodian_app;

grant update on webhook_delivery to yaodian_app;

grant delete on webhook_delivery to yaodian_app;

grant insert on webhook to yaodian_app;

grant select on webhook to yaodian_app;

grant update on webhook to yaodian_app;

grant delete on webhook to yaodian_app;

grant insert on webhook_history to yaodian_app;

grant select on webhook_history to yaodian_app;

grant insert on webhook_delivery_history to yaodian_app;

grant select on webhook_delivery_history to yaodian_app;

grant insert on handover to yaodian_app;

grant select on handover to yaodian_app;

grant update on handover to yaodian_app;

grant delete on handover to yaodian_app;

grant insert on handover_history to yaodian_app;

grant select on handover_history to yaodian_app;

grant insert on handover_item to yaodian_app;

grant select on handover_item to yaodian_app;

grant update on handover_item to yaodian_app;

grant delete on handover_item to yaodian_app;

grant insert on handover_item_history to yaodian_app;

grant select on handover_item_history to yaodian_app;

grant insert on staff_posting_history to yaodian_app;

grant select on staff_posting_history to yaodian_app;

grant insert on teacher to yaodian_app;

grant select on teacher to yaodian_app;

grant update on teacher to yaodian_app;

grant delete on teacher to yaodian_app;

grant insert on teacher_history to yaodian_app;

grant select on teacher_history to yaodian_app;

grant insert on staff_posting to yaodian_app;

grant select on staff_posting to yaodian_app;

grant update on staff_posting to yaodian_app;

grant delete on staff_posting to yaodian_app;

grant insert on teacher_title to yaodian_app;

grant select on teacher_title to yaodian_app;

grant update on teacher_title to yaodian_app;

grant delete on teacher_title to yaodian_app;

grant insert on teacher_title_history to yaodian_app;

grant select on teacher_title_history to yaodian_app;

grant insert on background_check_history to yaodian_app;

grant select on background_check_history to yaodian_app;

grant insert on staff_transfer to yaodian_app;

grant select on staff_transfer to yaodian_app;

grant update on staff_transfer to yaodian_app;

grant delete on staff_transfer to yaodian_app;

grant insert on staff_transfer_history to yaodian_app;

grant select on staff_transfer_history to yaodian_app;

grant insert on background_check to yaodian_app;

grant select on background_check to yaodian_app;

grant update on background_check to yaodian_app;

grant delete on background_check to yaodian_app;

grant insert on training_record to yaodian_app;

grant select on training_record to yaodian_app;

grant update on training_record to yaodian_app;

grant delete on training_record to yaodian_app;

grant insert on training_record_history to yaodian_app;

grant select on training_record_history to yaodian_app;

grant insert on work to yaodian_app;

grant select on work to yaodian_app;

grant update on work to yaodian_app;

grant delete on work to yaodian_app;

grant insert on work_history to yaodian_app;

grant select on work_history to yaodian_app;

grant insert on honour to yaodian_app;

grant select on honour to yaodian_app;

grant update on honour to yaodian_app;

grant delete on honour to yaodian_app;

grant insert on honour_history to yaodian_app;

grant select on honour_history to yaodian_app;

grant insert on room to yaodian_app;

grant select on room to yaodian_app;

grant update on room to yaodian_app;

grant delete on room to yaodian_app;

grant insert on building to yaodian_app;

grant select on building to yaodian_app;

grant update on building to yaodian_app;

grant delete on building to yaodian_app;

grant insert on building_history to yaodian_app;

grant select on building_history to yaodian_app;

grant insert on room_history to yaodian_app;

grant select on room_history to yaodian_app;

grant insert on ground to yaodian_app;

grant select on ground to yaodian_app;

grant update on ground to yaodian_app;

grant delete on ground to yaodian_app;

grant insert on ground_history to yaodian_app;

grant select on ground_history to yaodian_app;

grant insert on equipment to yaodian_app;

grant select on equipment to yaodian_app;

grant update on equipment to yaodian_app;

grant delete on equipment to yaodian_app;

grant insert on equipment_history to yaodian_app;

grant select on equipment_history to yaodian_app;
