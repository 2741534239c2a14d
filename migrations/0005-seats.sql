create table seat_area ();

create table seat_area_history ();

create table planned_site ();

create table planned_site_history ();

create table building_programme ();

create table building_programme_history ();

create table project_stage_history ();

create table construction_project ();

create table programme_part ();

create table programme_part_history ();

create table construction_project_history ();

create table project_stage ();

create table project_places ();

create table project_places_history ();

create table project_blocker ();

create table project_blocker_history ();

create table school_defect ();

create table school_defect_history ();

create table improvement_work ();

create table improvement_work_history ();

create table improvement_project ();

create table improvement_project_history ();

create table change_order ();

create table change_order_history ();

create table work_payment ();

create table work_payment_history ();

create table amenity ();

create table amenity_history ();

create table birth_count ();

create table birth_count_history ();

create table forecast_run ();

create table housing_project ();

create table housing_project_history ();

create table roll_count ();

create table roll_count_history ();

create table school_capacity ();

create table school_capacity_history ();

create table forecast_run_history ();

alter table school_capacity_history add column tenant_id uuid not null;

alter table school_capacity add column tenant_id uuid not null;

alter table building_programme add column tenant_id uuid not null;

alter table amenity add column tenant_id uuid not null;

alter table programme_part add column tenant_id uuid not null;

alter table amenity_history add column tenant_id uuid not null;

alter table project_blocker_history add column tenant_id uuid not null;

alter table seat_area add column tenant_id uuid not null;

alter table school_defect add column tenant_id uuid not null;

alter table project_places_history add column tenant_id uuid not null;

alter table project_stage_history add column tenant_id uuid not null;

alter table seat_area_history add column tenant_id uuid not null;

alter table work_payment_history add column tenant_id uuid not null;

alter table improvement_work_history add column tenant_id uuid not null;

alter table improvement_work add column tenant_id uuid not null;

alter table roll_count add column tenant_id uuid not null;

alter table work_payment add column tenant_id uuid not null;

alter table birth_count_history add column tenant_id uuid not null;

alter table planned_site_history add column tenant_id uuid not null;

alter table change_order add column tenant_id uuid not null;

alter table change_order_history add column tenant_id uuid not null;

alter table forecast_run add column tenant_id uuid not null;

alter table planned_site add column tenant_id uuid not null;

alter table housing_project_history add column tenant_id uuid not null;

alter table improvement_project add column tenant_id uuid not null;

alter table housing_project add column tenant_id uuid not null;

alter table project_blocker add column tenant_id uuid not null;

alter table roll_count_history add column tenant_id uuid not null;

alter table project_places add column tenant_id uuid not null;

alter table improvement_project_history add column tenant_id uuid not null;

alter table school_defect_history add column tenant_id uuid not null;

alter table construction_project_history add column tenant_id uuid not null;

alter table programme_part_history add column tenant_id uuid not null;

alter table construction_project add column tenant_id uuid not null;

alter table forecast_run_history add column tenant_id uuid not null;

alter table birth_count add column tenant_id uuid not null;

alter table building_programme_history add column tenant_id uuid not null;

alter table project_stage add column tenant_id uuid not null;

alter table housing_project add column id uuid not null;

alter table forecast_run add column id uuid not null;

alter table project_places add column id uuid not null;

alter table work_payment_history add column id uuid not null;

alter table housing_project_history add column id uuid not null;

alter table roll_count_history add column id uuid not null;

alter table seat_area_history add column id uuid not null;

alter table project_stage add column id uuid not null;

alter table planned_site add column id uuid not null;

alter table roll_count add column id uuid not null;

alter table project_blocker_history add column id uuid not null;

alter table project_stage_history add column id uuid not null;

alter table school_capacity_history add column id uuid not null;

alter table work_payment add column id uuid not null;

alter table school_capacity add column id uuid not null;

alter table building_programme_history add column id uuid not null;

alter table change_order add column id uuid not null;

alter table construction_project_history add column id uuid not null;

alter table school_defect add column id uuid not null;

alter table project_places_history add column id uuid not null;

alter table school_defect_history add column id uuid not null;

alter table improvement_work add column id uuid not null;

alter table construction_project add column id uuid not null;

alter table birth_count_history add column id uuid not null;

alter table improvement_project_history add column id uuid not null;

alter table birth_count add column id uuid not null;

alter table planned_site_history add column id uuid not null;

alter table programme_part add column id uuid not null;

alter table seat_area add column id uuid not null;

alter table amenity add column id uuid not null;

alter table project_blocker add column id uuid not null;

alter table building_programme add column id uuid not null;

alter table improvement_work_history add column id uuid not null;

alter table amenity_history add column id uuid not null;

alter table programme_part_history add column id uuid not null;

alter table change_order_history add column id uuid not null;

alter table forecast_run_history add column id uuid not null;

alter table improvement_project add column id uuid not null;

alter table seat_area add column version integer not null;

alter table work_payment_history add column version integer not null;

alter table building_programme_history add column version integer not null;

alter table change_order add column version integer not null;

alter table roll_count_history add column version integer not null;

alter table school_defect_history add column version integer not null;

alter table work_payment add column version integer not null;

alter table school_defect add column version integer not null;

alter table project_places_history add column version integer not null;

alter table construction_project_history add column version integer not null;

alter table project_blocker_history add column version integer not null;

alter table programme_part_history add column version integer not null;

alter table amenity add column version integer not null;

alter table school_capacity add column version integer not null;

alter table project_blocker add column version integer not null;

alter table school_capacity_history add column version integer not null;

alter table improvement_project add column version integer not null;

alter table programme_part add column version integer not null;

alter table housing_project_history add column version integer not null;

alter table forecast_run_history add column version integer not null;

alter table change_order_history add column version integer not null;

alter table improvement_work_history add column version integer not null;

alter table birth_count add column version integer not null;

alter table building_programme add column version integer not null;

alter table project_stage add column version integer not null;

alter table seat_area_history add column version integer not null;

alter table planned_site add column version integer not null;

alter table roll_count add column version integer not null;

alter table improvement_project_history add column version integer not null;

alter table project_places add column version integer not null;

alter table planned_site_history add column version integer not null;

alter table forecast_run add column version integer not null;

alter table housing_project add column version integer not null;

alter table project_stage_history add column version integer not null;

alter table birth_count_history add column version integer not null;

alter table improvement_work add column version integer not null;

alter table amenity_history add column version integer not null;

alter table construction_project add column version integer not null;

alter table housing_project add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table roll_count add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table birth_count add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table amenity add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table work_payment add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table roll_count_history add column row_from timestamp with time zone not null;

alter table improvement_project_history add column row_from timestamp with time zone not null;

alter table change_order add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table school_defect_history add column row_from timestamp with time zone not null;

alter table improvement_work add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table improvement_project add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table school_defect add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table project_blocker add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table project_places_history add column row_from timestamp with time zone not null;

alter table project_places add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table project_stage add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table construction_project add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table forecast_run_history add column row_from timestamp with time zone not null;

alter table programme_part add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table improvement_work_history add column row_from timestamp with time zone not null;

alter table building_programme add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table building_programme_history add column row_from timestamp with time zone not null;

alter table planned_site add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table seat_area add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table forecast_run add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table amenity_history add column row_from timestamp with time zone not null;

alter table school_capacity add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table housing_project_history add column row_from timestamp with time zone not null;

alter table seat_area_history add column row_from timestamp with time zone not null;

alter table school_capacity_history add column row_from timestamp with time zone not null;

alter table work_payment_history add column row_from timestamp with time zone not null;

alter table project_blocker_history add column row_from timestamp with time zone not null;

alter table change_order_history add column row_from timestamp with time zone not null;

alter table birth_count_history add column row_from timestamp with time zone not null;

alter table programme_part_history add column row_from timestamp with time zone not null;

alter table project_stage_history add column row_from timestamp with time zone not null;

alter table planned_site_history add column row_from timestamp with time zone not null;

alter table construction_project_history add column row_from timestamp with time zone not null;

alter table seat_area add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table planned_site add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table building_programme add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table programme_part add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table construction_project add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table project_stage add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table project_places add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table project_blocker add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table school_defect add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table improvement_project add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table improvement_work add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table change_order add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table work_payment add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table amenity add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table birth_count add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table roll_count add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table housing_project add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table school_capacity add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table forecast_run add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table roll_count_history add column created_at timestamp with time zone not null;

alter table housing_project_history add column created_at timestamp with time zone not null;

alter table work_payment_history add column created_at timestamp with time zone not null;

alter table improvement_work_history add column created_at timestamp with time zone not null;

alter table forecast_run_history add column created_at timestamp with time zone not null;

alter table programme_part_history add column created_at timestamp with time zone not null;

alter table birth_count_history add column created_at timestamp with time zone not null;

alter table project_blocker_history add column created_at timestamp with time zone not null;

alter table school_capacity_history add column created_at timestamp with time zone not null;

alter table building_programme_history add column created_at timestamp with time zone not null;

alter table school_defect_history add column created_at timestamp with time zone not null;

alter table project_stage_history add column created_at timestamp with time zone not null;

alter table construction_project_history add column created_at timestamp with time zone not null;

alter table project_places_history add column created_at timestamp with time zone not null;

alter table planned_site_history add column created_at timestamp with time zone not null;

alter table seat_area_history add column created_at timestamp with time zone not null;

alter table improvement_project_history add column created_at timestamp with time zone not null;

alter table change_order_history add column created_at timestamp with time zone not null;

alter table amenity_history add column created_at timestamp with time zone not null;

alter table housing_project add column created_by uuid;

alter table birth_count add column created_by uuid;

alter table project_places add column created_by uuid;

alter table school_defect add column created_by uuid;

alter table work_payment_history add column created_by uuid;

alter table housing_project_history add column created_by uuid;

alter table programme_part add column created_by uuid;

alter table roll_count_history add column created_by uuid;

alter table seat_area add column created_by uuid;

alter table amenity add column created_by uuid;

alter table roll_count add column created_by uuid;

alter table building_programme add column created_by uuid;

alter table amenity_history add column created_by uuid;

alter table seat_area_history add column created_by uuid;

alter table forecast_run add column created_by uuid;

alter table planned_site_history add column created_by uuid;

alter table improvement_work add column created_by uuid;

alter table building_programme_history add column created_by uuid;

alter table construction_project add column created_by uuid;

alter table project_stage add column created_by uuid;

alter table planned_site add column created_by uuid;

alter table improvement_project_history add column created_by uuid;

alter table improvement_work_history add column created_by uuid;

alter table project_blocker_history add column created_by uuid;

alter table programme_part_history add column created_by uuid;

alter table school_capacity_history add column created_by uuid;

alter table forecast_run_history add column created_by uuid;

alter table project_stage_history add column created_by uuid;

alter table school_capacity add column created_by uuid;

alter table work_payment add column created_by uuid;

alter table birth_count_history add column created_by uuid;

alter table change_order add column created_by uuid;

alter table construction_project_history add column created_by uuid;

alter table school_defect_history add column created_by uuid;

alter table project_places_history add column created_by uuid;

alter table project_blocker add column created_by uuid;

alter table change_order_history add column created_by uuid;

alter table improvement_project add column created_by uuid;

alter table amenity add column changed_by uuid;

alter table work_payment_history add column changed_by uuid;

alter table building_programme_history add column changed_by uuid;

alter table amenity_history add column changed_by uuid;

alter table school_defect_history add column changed_by uuid;

alter table construction_project add column changed_by uuid;

alter table forecast_run_history add column changed_by uuid;

alter table building_programme add column changed_by uuid;

alter table change_order_history add column changed_by uuid;

alter table birth_count_history add column changed_by uuid;

alter table improvement_work_history add column changed_by uuid;

alter table project_stage_history add column changed_by uuid;

alter table birth_count add column changed_by uuid;

alter table programme_part_history add column changed_by uuid;

alter table school_capacity add column changed_by uuid;

alter table planned_site_history add column changed_by uuid;

alter table programme_part add column changed_by uuid;

alter table forecast_run add column changed_by uuid;

alter table project_blocker_history add column changed_by uuid;

alter table project_places_history add column changed_by uuid;

alter table seat_area_history add column changed_by uuid;

alter table roll_count_history add column changed_by uuid;

alter table improvement_project_history add column changed_by uuid;

alter table roll_count add column changed_by uuid;

alter table housing_project add column changed_by uuid;

alter table construction_project_history add column changed_by uuid;

alter table change_order add column changed_by uuid;

alter table improvement_work add column changed_by uuid;

alter table project_places add column changed_by uuid;

alter table improvement_project add column changed_by uuid;

alter table project_blocker add column changed_by uuid;

alter table school_capacity_history add column changed_by uuid;

alter table planned_site add column changed_by uuid;

alter table housing_project_history add column changed_by uuid;

alter table seat_area add column changed_by uuid;

alter table project_stage add column changed_by uuid;

alter table work_payment add column changed_by uuid;

alter table school_defect add column changed_by uuid;

alter table school_defect_history add column school uuid not null;

alter table forecast_run add column title text not null;

alter table building_programme add column name text not null;

alter table work_payment_history add column project uuid;

alter table amenity_history add column school uuid not null;

alter table birth_count add column area uuid not null;

alter table change_order_history add column project uuid;

alter table planned_site_history add column number text not null;

alter table housing_project_history add column area uuid not null;

alter table amenity add column school uuid not null;

alter table work_payment add column project uuid;

alter table improvement_work_history add column improvement uuid not null;

alter table seat_area add column name text not null;

alter table project_blocker_history add column project uuid not null;

alter table roll_count_history add column area uuid not null;

alter table project_stage add column project uuid not null;

alter table planned_site add column number text not null;

alter table project_places_history add column project uuid not null;

alter table programme_part add column programme uuid not null;

alter table school_capacity add column school uuid not null;

alter table building_programme_history add column name text not null;

alter table improvement_project add column name text not null;

alter table construction_project_history add column number text not null;

alter table roll_count add column area uuid not null;

alter table change_order add column project uuid;

alter table improvement_project_history add column name text not null;

alter table school_capacity_history add column school uuid not null;

alter table housing_project add column area uuid not null;

alter table school_defect add column school uuid not null;

alter table project_stage_history add column project uuid not null;

alter table project_places add column project uuid not null;

alter table improvement_work add column improvement uuid not null;

alter table seat_area_history add column name text not null;

alter table birth_count_history add column area uuid not null;

alter table project_blocker add column project uuid not null;

alter table programme_part_history add column programme uuid not null;

alter table construction_project add column number text not null;

alter table forecast_run_history add column title text not null;

alter table school_defect add column title text not null;

alter table birth_count add column district uuid;

alter table improvement_project add column school uuid not null;

alter table change_order_history add column improvement uuid;

alter table project_blocker add column organisation uuid;

alter table planned_site_history add column name text not null;

alter table forecast_run add column district uuid not null;

alter table seat_area_history add column district uuid not null;

alter table roll_count add column district uuid;

alter table project_stage add column stage text not null;

alter table planned_site add column name text not null;

alter table birth_count_history add column district uuid;

alter table building_programme_history add column year integer not null;

alter table school_defect_history add column title text not null;

alter table project_blocker_history add column organisation uuid;

alter table school_capacity_history add column stage text not null;

alter table school_capacity add column stage text not null;

alter table work_payment_history add column improvement uuid;

alter table housing_project_history add column district uuid;

alter table roll_count_history add column district uuid;

alter table programme_part_history add column district uuid not null;

alter table forecast_run_history add column district uuid not null;

alter table improvement_work_history add column school uuid;

alter table programme_part add column district uuid not null;

alter table amenity add column kind text not null;

alter table project_places add column stage text not null;

alter table housing_project add column district uuid;

alter table project_stage_history add column stage text not null;

alter table construction_project_history add column name text not null;

alter table improvement_work add column school uuid;

alter table improvement_project_history add column school uuid not null;

alter table construction_project add column name text not null;

alter table work_payment add column improvement uuid;

alter table change_order add column improvement uuid;

alter table project_places_history add column stage text not null;

alter table building_programme add column year integer not null;

alter table amenity_history add column kind text not null;

alter table seat_area add column district uuid not null;

alter table school_defect add column kind text not null;

alter table birth_count_history add column cohort integer not null;

alter table improvement_project add column kind text not null;

alter table improvement_project_history add column kind text not null;

alter table roll_count add column school_year integer not null;

alter table construction_project add column kind text not null;

alter table housing_project_history add column name text not null;

alter table birth_count add column cohort integer not null;

alter table housing_project add column name text not null;

alter table work_payment_history add column organisation uuid;

alter table improvement_work_history add column item text not null;

alter table seat_area_history add column schools uuid[] not null;

alter table roll_count_history add column school_year integer not null;

alter table project_stage add column "order" integer;

alter table change_order add column organisation uuid;

alter table project_places_history add column classes integer not null;

alter table planned_site add column district uuid not null;

alter table forecast_run add column base_year integer not null;

alter table project_places add column classes integer not null;

alter table planned_site_history add column district uuid not null;

alter table seat_area add column schools uuid[] not null;

alter table amenity add column name text not null;

alter table programme_part_history add column issuer uuid;

alter table project_stage_history add column "order" integer;

alter table building_programme add column issuer uuid not null;

alter table project_blocker_history add column title text not null;

alter table school_capacity_history add column classes integer not null;

alter table forecast_run_history add column base_year integer not null;

alter table amenity_history add column name text not null;

alter table construction_project_history add column kind text not null;

alter table school_capacity add column classes integer not null;

alter table change_order_history add column organisation uuid;

alter table work_payment add column organisation uuid;

alter table building_programme_history add column issuer uuid not null;

alter table programme_part add column issuer uuid;

alter table school_defect_history add column kind text not null;

alter table project_blocker add column title text not null;

alter table improvement_work add column item text not null;

alter table building_programme add column project uuid;

alter table amenity_history add column quantity integer not null;

alter table planned_site_history add column stages text[] not null;

alter table seat_area_history add column outline jsonb;

alter table improvement_work_history add column value bigint not null;

alter table birth_count_history add column births integer not null;

alter table school_capacity_history add column from_year integer not null;

alter table forecast_run_history add column horizon integer not null;

alter table school_defect add column urgency text not null;

alter table housing_project add column handover jsonb not null;

alter table amenity add column quantity integer not null;

alter table programme_part_history add column carried_out integer;

alter table improvement_project_history add column year integer not null;

alter table housing_project_history add column handover jsonb not null;

alter table building_programme_history add column project uuid;

alter table school_capacity add column from_year integer not null;

alter table project_blocker add column detail text;

alter table project_stage_history add column organisation uuid;

alter table seat_area add column outline jsonb;

alter table construction_project add column district uuid not null;

alter table change_order add column title text not null;

alter table improvement_work add column value bigint not null;

alter table programme_part add column carried_out integer;

alter table construction_project_history add column district uuid not null;

alter table project_places add column class_size integer;

alter table improvement_project add column year integer not null;

alter table project_stage add column organisation uuid;

alter table change_order_history add column title text not null;

alter table project_places_history add column class_size integer;

alter table project_blocker_history add column detail text;

alter table planned_site add column stages text[] not null;

alter table work_payment_history add column amount bigint not null;

alter table forecast_run add column horizon integer not null;

alter table work_payment add column amount bigint not null;

alter table roll_count add column stage text not null;

alter table school_defect_history add column urgency text not null;

alter table birth_count add column births integer not null;

alter table roll_count_history add column stage text not null;

alter table project_stage add column planned_on date;

alter table planned_site add column land_area numeric(24,2);

alter table forecast_run add column note text;

alter table work_payment_history add column paid_on date not null;

alter table change_order add column amount bigint not null;

alter table planned_site_history add column land_area numeric(24,2);

alter table work_payment add column paid_on date not null;

alter table housing_project_history add column source text not null;

alter table project_places add column places integer;

alter table forecast_run_history add column note text;

alter table programme_part_history add column started integer;

alter table building_programme add column commitments uuid[] not null;

alter table improvement_project add column defects uuid[] not null;

alter table improvement_work_history add column note text;

alter table amenity add column due_on date;

alter table change_order_history add column amount bigint not null;

alter table programme_part add column started integer;

alter table project_blocker add column since_on date not null;

alter table birth_count_history add column source text not null;

alter table improvement_work add column note text;

alter table improvement_project_history add column defects uuid[] not null;

alter table birth_count add column source text not null;

alter table school_defect_history add column found_on date not null;

alter table building_programme_history add column commitments uuid[] not null;

alter table housing_project add column source text not null;

alter table construction_project add column area uuid;

alter table school_capacity add column until_year integer;

alter table school_capacity_history add column until_year integer;

alter table construction_project_history add column area uuid;

alter table project_blocker_history add column since_on date not null;

alter table amenity_history add column due_on date;

alter table roll_count_history add column grade integer not null;

alter table school_defect add column found_on date not null;

alter table project_stage_history add column planned_on date;

alter table project_places_history add column places integer;

alter table roll_count add column grade integer not null;

alter table seat_area_history add column row_to timestamp with time zone not null;

alter table planned_site_history add column address text;

alter table roll_count add column pupils integer not null;

alter table project_places_history add column organisation uuid;

alter table project_stage_history add column first_planned_on date;

alter table work_payment add column note text not null;

alter table change_order add column grounds text not null;

alter table school_defect add column source text not null;

alter table improvement_project_history add column budget bigint not null;

alter table construction_project add column organisation uuid not null;

alter table change_order_history add column grounds text not null;

alter table improvement_project add column budget bigint not null;

alter table project_blocker add column needs uuid;

alter table building_programme add column carried_out integer;

alter table amenity_history add column open_to_public boolean;

alter table birth_count add column checked_on date not null;

alter table roll_count_history add column pupils integer not null;

alter table housing_project_history add column row_to timestamp with time zone not null;

alter table work_payment_history add column note text not null;

alter table project_places add column organisation uuid;

alter table improvement_work_history add column evidence uuid[] not null;

alter table forecast_run_history add column inputs jsonb;

alter table programme_part_history add column completed integer;

alter table school_defect_history add column source text not null;

alter table programme_part add column completed integer;

alter table amenity add column open_to_public boolean;

alter table construction_project_history add column organisation uuid not null;

alter table birth_count_history add column checked_on date not null;

alter table improvement_work add column evidence uuid[] not null;

alter table project_blocker_history add column needs uuid;

alter table school_capacity add column basis text;

alter table school_capacity_history add column basis text;

alter table building_programme_history add column carried_out integer;

alter table planned_site add column address text;

alter table project_stage add column first_planned_on date;

alter table forecast_run add column inputs jsonb;

alter table building_programme add column started integer;

alter table forecast_run add column results jsonb;

alter table planned_site add column place jsonb;

alter table roll_count_history add column source text not null;

alter table improvement_work_history add column state text not null;

alter table programme_part add column opened integer;

alter table improvement_project_history add column due_on date;

alter table change_order_history add column evidence uuid[] not null;

alter table improvement_work add column state text not null;

alter table school_defect_history add column papers uuid[] not null;

alter table school_capacity_history add column row_to timestamp with time zone not null;

alter table construction_project add column school uuid;

alter table forecast_run_history add column results jsonb;

alter table birth_count_history add column row_to timestamp with time zone not null;

alter table programme_part_history add column opened integer;

alter table building_programme_history add column started integer;

alter table project_places add column district uuid;

alter table project_stage add column actual_on date;

alter table improvement_project add column due_on date;

alter table project_places_history add column district uuid;

alter table work_payment_history add column voucher uuid[] not null;

alter table project_stage_history add column actual_on date;

alter table work_payment add column voucher uuid[] not null;

alter table roll_count add column source text not null;

alter table construction_project_history add column school uuid;

alter table project_blocker add column resolved_on date;

alter table change_order add column evidence uuid[] not null;

alter table amenity_history add column open_hours jsonb not null;

alter table school_defect add column papers uuid[] not null;

alter table planned_site_history add column place jsonb;

alter table amenity add column open_hours jsonb not null;

alter table project_blocker_history add column resolved_on date;

alter table improvement_project add column commitments uuid[] not null;

alter table project_blocker add column resolution text;

alter table construction_project add column site uuid;

alter table building_programme add column completed integer;

alter table amenity add column note text;

alter table school_defect add column state text not null;

alter table improvement_work add column reported_by uuid;

alter table programme_part add column preschool integer;

alter table project_blocker_history add column resolution text;

alter table project_places_history add column area uuid;

alter table change_order_history add column state text not null;

alter table improvement_project_history add column commitments uuid[] not null;

alter table project_places add column area uuid;

alter table forecast_run_history add column state text not null;

alter table project_stage_history add column evidence uuid[] not null;

alter table programme_part_history add column preschool integer;

alter table building_programme_history add column completed integer;

alter table change_order add column state text not null;

alter table project_stage add column evidence uuid[] not null;

alter table school_defect_history add column state text not null;

alter table improvement_work_history add column reported_by uuid;

alter table forecast_run add column state text not null;

alter table planned_site add column outline jsonb;

alter table work_payment_history add column row_to timestamp with time zone not null;

alter table roll_count_history add column row_to timestamp with time zone not null;

alter table planned_site_history add column outline jsonb;

alter table construction_project_history add column site uuid;

alter table amenity_history add column note text;

alter table forecast_run add column made_by uuid;

alter table planned_site_history add column basis text not null;

alter table building_programme add column opened integer;

alter table improvement_project_history add column papers uuid[] not null;

alter table amenity_history add column evidence uuid[] not null;

alter table project_stage_history add column note text;

alter table programme_part add column "primary" integer;

alter table building_programme_history add column opened integer;

alter table project_places_history add column planned_on date;

alter table school_defect add column cleared_on date;

alter table construction_project add column programme uuid;

alter table project_blocker_history add column papers uuid[] not null;

alter table amenity add column evidence uuid[] not null;

alter table change_order_history add column submitted_by uuid;

alter table improvement_project add column papers uuid[] not null;

alter table project_places add column planned_on date;

alter table project_stage add column note text;

alter table forecast_run_history add column made_by uuid;

alter table programme_part_history add column "primary" integer;

alter table construction_project_history add column programme uuid;

alter table planned_site add column basis text not null;

alter table improvement_work add column reported_at timestamp with time zone;

alter table school_defect_history add column cleared_on date;

alter table change_order add column submitted_by uuid;

alter table improvement_work_history add column reported_at timestamp with time zone;

alter table project_blocker add column papers uuid[] not null;

alter table building_programme_history add column preschool integer;

alter table project_blocker_history add column state text not null;

alter table improvement_project_history add column state text not null;

alter table programme_part add column junior_middle integer;

alter table programme_part_history add column junior_middle integer;

alter table construction_project add column commitments uuid[] not null;

alter table project_stage_history add column state text not null;

alter table planned_site_history add column papers uuid[] not null;

alter table amenity add column state text not null;

alter table construction_project_history add column commitments uuid[] not null;

alter table forecast_run add column published_by uuid;

alter table change_order add column approved_by uuid;

alter table planned_site add column papers uuid[] not null;

alter table building_programme add column preschool integer;

alter table project_places_history add column delivered_on date;

alter table change_order_history add column approved_by uuid;

alter table improvement_work_history add column accepted_by uuid;

alter table project_blocker add column state text not null;

alter table amenity_history add column state text not null;

alter table school_defect_history add column row_to timestamp with time zone not null;

alter table forecast_run_history add column published_by uuid;

alter table improvement_work add column accepted_by uuid;

alter table improvement_project add column state text not null;

alter table project_stage add column state text not null;

alter table project_places add column delivered_on date;

alter table project_places add column planned_year integer;

alter table construction_project_history add column opening_promised_on date;

alter table improvement_project add column reported_by uuid;

alter table change_order_history add column approved_at timestamp with time zone;

alter table amenity add column reported_by uuid;

alter table amenity_history add column reported_by uuid;

alter table building_programme add column "primary" integer;

alter table programme_part add column senior_middle integer;

alter table building_programme_history add column "primary" integer;

alter table improvement_project_history add column reported_by uuid;

alter table project_stage add column reported_by uuid;

alter table planned_site add column needed_on date;

alter table construction_project add column opening_promised_on date;

alter table project_blocker_history add column row_to timestamp with time zone not null;

alter table planned_site_history add column needed_on date;

alter table forecast_run add column published_at timestamp with time zone;

alter table project_places_history add column planned_year integer;

alter table change_order add column approved_at timestamp with time zone;

alter table project_stage_history add column reported_by uuid;

alter table improvement_work add column accepted_at timestamp with time zone;

alter table improvement_work_history add column accepted_at timestamp with time zone;

alter table programme_part_history add column senior_middle integer;

alter table forecast_run_history add column published_at timestamp with time zone;

alter table forecast_run_history add column row_to timestamp with time zone not null;

alter table building_programme_history add column junior_middle integer;

alter table improvement_project add column reported_at timestamp with time zone;

alter table construction_project_history add column investment bigint;

alter table planned_site_history add column state text not null;

alter table project_places_history add column delivered_year integer;

alter table change_order_history add column row_to timestamp with time zone not null;

alter table project_places add column delivered_year integer;

alter table building_programme add column junior_middle integer;

alter table amenity add column reported_at timestamp with time zone;

alter table programme_part add column places integer;

alter table programme_part_history add column places integer;

alter table improvement_work_history add column row_to timestamp with time zone not null;

alter table project_stage add column reported_at timestamp with time zone;

alter table planned_site add column state text not null;

alter table construction_project add column investment bigint;

alter table project_stage_history add column reported_at timestamp with time zone;

alter table improvement_project_history add column reported_at timestamp with time zone;

alter table amenity_history add column reported_at timestamp with time zone;

alter table planned_site_history add column row_to timestamp with time zone not null;

alter table construction_project add column annual_plan jsonb not null;

alter table project_places_history add column stopped boolean not null;

alter table building_programme add column senior_middle integer;

alter table project_stage add column confirmed_by uuid;

alter table project_stage_history add column confirmed_by uuid;

alter table building_programme_history add column senior_middle integer;

alter table improvement_project_history add column accepted_by uuid;

alter table amenity_history add column accepted_by uuid;

alter table construction_project_history add column annual_plan jsonb not null;

alter table amenity add column accepted_by uuid;

alter table programme_part_history add column row_to timestamp with time zone not null;

alter table improvement_project add column accepted_by uuid;

alter table project_places add column stopped boolean not null;

alter table project_stage add column confirmed_at timestamp with time zone;

alter table construction_project_history add column is_residential text not null;

alter table building_programme add column places integer;

alter table improvement_project_history add column accepted_at timestamp with time zone;

alter table amenity add column accepted_at timestamp with time zone;

alter table project_stage_history add column confirmed_at timestamp with time zone;

alter table project_places_history add column row_to timestamp with time zone not null;

alter table improvement_project add column accepted_at timestamp with time zone;

alter table building_programme_history add column places integer;

alter table amenity_history add column accepted_at timestamp with time zone;

alter table construction_project add column is_residential text not null;

alter table project_stage_history add column row_to timestamp with time zone not null;

alter table construction_project_history add column planned_together text not null;

alter table improvement_project_history add column row_to timestamp with time zone not null;

alter table building_programme add column note text;

alter table amenity_history add column row_to timestamp with time zone not null;

alter table construction_project add column planned_together text not null;

alter table building_programme_history add column note text;

alter table construction_project_history add column designed_together text not null;

alter table building_programme_history add column papers uuid[] not null;

alter table construction_project add column designed_together text not null;

alter table building_programme add column papers uuid[] not null;

alter table building_programme_history add column row_to timestamp with time zone not null;

alter table construction_project add column built_together text not null;

alter table construction_project_history add column built_together text not null;

alter table construction_project_history add column accepted_together text not null;

alter table construction_project add column accepted_together text not null;

alter table construction_project_history add column delivered_together text not null;

alter table construction_project add column delivered_together text not null;

alter table construction_project_history add column note text;

alter table construction_project add column note text;

alter table construction_project add column papers uuid[] not null;

alter table construction_project_history add column papers uuid[] not null;

alter table construction_project add column state text not null;

alter table construction_project_history add column state text not null;

alter table construction_project add column started_on date;

alter table construction_project_history add column started_on date;

alter table construction_project_history add column completed_on date;

alter table construction_project add column completed_on date;

alter table construction_project add column opened_on date;

alter table construction_project_history add column opened_on date;

alter table construction_project add column warned_for date;

alter table construction_project_history add column warned_for date;

alter table construction_project_history add column warned_at timestamp with time zone;

alter table construction_project add column warned_at timestamp with time zone;

alter table construction_project_history add column row_to timestamp with time zone not null;

alter table seat_area alter column name type text collate "zh-x-icu";

alter table seat_area_history alter column name type text collate "zh-x-icu";

alter table planned_site alter column name type text collate "zh-x-icu";

alter table planned_site_history alter column name type text collate "zh-x-icu";

alter table construction_project alter column name type text collate "zh-x-icu";

alter table construction_project_history alter column name type text collate "zh-x-icu";

alter table seat_area add constraint seat_area_key PRIMARY KEY (tenant_id, id);

alter table seat_area add constraint seat_area_unique_1 UNIQUE (tenant_id, district, name);

alter table seat_area_history add constraint seat_area_history_key PRIMARY KEY (tenant_id, id, version);

alter table planned_site add constraint planned_site_key PRIMARY KEY (tenant_id, id);

alter table planned_site add constraint planned_site_state_code CHECK ((state = ANY (ARRAY['planned'::text, 'reserved'::text, 'allocated'::text, 'built'::text, 'cancelled'::text])));

alter table planned_site add constraint planned_site_unique_1 UNIQUE (tenant_id, number);

alter table planned_site_history add constraint planned_site_history_key PRIMARY KEY (tenant_id, id, version);

alter table building_programme add constraint building_programme_key PRIMARY KEY (tenant_id, id);

alter table building_programme add constraint building_programme_unique_1 UNIQUE (tenant_id, issuer, year, name);

alter table building_programme_history add constraint building_programme_history_key PRIMARY KEY (tenant_id, id, version);

alter table project_stage_history add constraint project_stage_history_key PRIMARY KEY (tenant_id, id, version);

alter table construction_project add constraint construction_project_accepted_together_code CHECK ((accepted_together = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text])));

alter table construction_project add constraint construction_project_built_together_code CHECK ((built_together = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text])));

alter table construction_project add constraint construction_project_delivered_together_code CHECK ((delivered_together = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text])));

alter table construction_project add constraint construction_project_designed_together_code CHECK ((designed_together = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text])));

alter table construction_project add constraint construction_project_is_residential_code CHECK ((is_residential = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text])));

alter table construction_project add constraint construction_project_key PRIMARY KEY (tenant_id, id);

alter table construction_project add constraint construction_project_kind_code CHECK ((kind = ANY (ARRAY['newBuild'::text, 'extension'::text, 'relocation'::text, 'enlargement'::text])));

alter table construction_project add constraint construction_project_planned_together_code CHECK ((planned_together = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text])));

alter table construction_project add constraint construction_project_state_code CHECK ((state = ANY (ARRAY['preparing'::text, 'carriedOut'::text, 'started'::text, 'completed'::text, 'opened'::text, 'stopped'::text])));

alter table construction_project add constraint construction_project_unique_1 UNIQUE (tenant_id, number);

alter table programme_part add constraint programme_part_key PRIMARY KEY (tenant_id, id);

alter table programme_part add constraint programme_part_unique_1 UNIQUE (tenant_id, programme, district);

alter table programme_part_history add constraint programme_part_history_key PRIMARY KEY (tenant_id, id, version);

alter table construction_project_history add constraint construction_project_history_key PRIMARY KEY (tenant_id, id, version);

alter table project_stage add constraint project_stage_key PRIMARY KEY (tenant_id, id);

alter table project_stage add constraint project_stage_stage_code CHECK ((stage = ANY (ARRAY['approval'::text, 'feasibility'::text, 'land'::text, 'design'::text, 'tender'::text, 'start'::text, 'foundation'::text, 'topping'::text, 'completion'::text, 'acceptance'::text, 'opening'::text])));

alter table project_stage add constraint project_stage_state_code CHECK ((state = ANY (ARRAY['waiting'::text, 'reported'::text, 'done'::text, 'waived'::text])));

alter table project_stage add constraint project_stage_unique_1 UNIQUE (tenant_id, project, stage);

alter table project_places add constraint project_places_key PRIMARY KEY (tenant_id, id);

alter table project_places add constraint project_places_stage_code CHECK ((stage = ANY (ARRAY['preschool'::text, 'primary'::text, 'juniorMiddle'::text, 'seniorMiddle'::text])));

alter table project_places add constraint project_places_unique_1 UNIQUE (tenant_id, project, stage);

alter table project_places_history add constraint project_places_history_key PRIMARY KEY (tenant_id, id, version);

alter table project_blocker add constraint project_blocker_key PRIMARY KEY (tenant_id, id);

alter table project_blocker add constraint project_blocker_state_code CHECK ((state = ANY (ARRAY['open'::text, 'resolved'::text])));

alter table project_blocker_history add constraint project_blocker_history_key PRIMARY KEY (tenant_id, id, version);

alter table school_defect add constraint school_defect_key PRIMARY KEY (tenant_id, id);

alter table school_defect add constraint school_defect_kind_code CHECK ((kind = ANY (ARRAY['structure'::text, 'area'::text, 'rooms'::text, 'grounds'::text, 'equipment'::text, 'toilets'::text, 'dormitory'::text, 'other'::text])));

alter table school_defect add constraint school_defect_state_code CHECK ((state = ANY (ARRAY['open'::text, 'cleared'::text, 'withdrawn'::text])));

alter table school_defect add constraint school_defect_urgency_code CHECK ((urgency = ANY (ARRAY['danger'::text, 'high'::text, 'ordinary'::text])));

alter table school_defect_history add constraint school_defect_history_key PRIMARY KEY (tenant_id, id, version);

alter table improvement_work add constraint improvement_work_key PRIMARY KEY (tenant_id, id);

alter table improvement_work add constraint improvement_work_state_code CHECK ((state = ANY (ARRAY['planned'::text, 'reported'::text, 'accepted'::text])));

alter table improvement_work add constraint improvement_work_unique_1 UNIQUE (tenant_id, improvement, item);

alter table improvement_work_history add constraint improvement_work_history_key PRIMARY KEY (tenant_id, id, version);

alter table improvement_project add constraint improvement_project_key PRIMARY KEY (tenant_id, id);

alter table improvement_project add constraint improvement_project_kind_code CHECK ((kind = ANY (ARRAY['weakSchool'::text, 'capability'::text, 'repair'::text])));

alter table improvement_project add constraint improvement_project_state_code CHECK ((state = ANY (ARRAY['planned'::text, 'underWay'::text, 'delivered'::text, 'accepted'::text, 'stopped'::text])));

alter table improvement_project add constraint improvement_project_unique_1 UNIQUE (tenant_id, school, year, name);

alter table improvement_project_history add constraint improvement_project_history_key PRIMARY KEY (tenant_id, id, version);

alter table change_order add constraint change_order_key PRIMARY KEY (tenant_id, id);

alter table change_order add constraint change_order_state_code CHECK ((state = ANY (ARRAY['submitted'::text, 'approved'::text, 'declined'::text])));

alter table change_order_history add constraint change_order_history_key PRIMARY KEY (tenant_id, id, version);

alter table work_payment add constraint work_payment_key PRIMARY KEY (tenant_id, id);

alter table work_payment_history add constraint work_payment_history_key PRIMARY KEY (tenant_id, id, version);

alter table amenity add constraint amenity_key PRIMARY KEY (tenant_id, id);

alter table amenity add constraint amenity_kind_code CHECK ((kind = ANY (ARRAY['toilet'::text, 'pickUp'::text, 'charging'::text, 'parking'::text])));

alter table amenity add constraint amenity_state_code CHECK ((state = ANY (ARRAY['planned'::text, 'building'::text, 'reported'::text, 'accepted'::text, 'cancelled'::text])));

alter table amenity add constraint amenity_unique_1 UNIQUE (tenant_id, school, kind, name);

alter table amenity_history add constraint amenity_history_key PRIMARY KEY (tenant_id, id, version);

alter table birth_count add constraint birth_count_key PRIMARY KEY (tenant_id, id);

alter table birth_count add constraint birth_count_unique_1 UNIQUE (tenant_id, area, cohort);

alter table birth_count_history add constraint birth_count_history_key PRIMARY KEY (tenant_id, id, version);

alter table forecast_run add constraint forecast_run_key PRIMARY KEY (tenant_id, id);

alter table forecast_run add constraint forecast_run_state_code CHECK ((state = ANY (ARRAY['draft'::text, 'published'::text, 'withdrawn'::text])));

alter table housing_project add constraint housing_project_key PRIMARY KEY (tenant_id, id);

alter table housing_project add constraint housing_project_unique_1 UNIQUE (tenant_id, area, name);

alter table housing_project_history add constraint housing_project_history_key PRIMARY KEY (tenant_id, id, version);

alter table roll_count add constraint roll_count_key PRIMARY KEY (tenant_id, id);

alter table roll_count add constraint roll_count_stage_code CHECK ((stage = ANY (ARRAY['preschool'::text, 'primary'::text, 'juniorMiddle'::text, 'seniorMiddle'::text])));

alter table roll_count add constraint roll_count_unique_1 UNIQUE (tenant_id, area, school_year, stage, grade);

alter table roll_count_history add constraint roll_count_history_key PRIMARY KEY (tenant_id, id, version);

alter table school_capacity add constraint school_capacity_key PRIMARY KEY (tenant_id, id);

alter table school_capacity add constraint school_capacity_stage_code CHECK ((stage = ANY (ARRAY['preschool'::text, 'primary'::text, 'juniorMiddle'::text, 'seniorMiddle'::text])));

alter table school_capacity add constraint school_capacity_unique_1 UNIQUE (tenant_id, school, stage, from_year);

alter table school_capacity_history add constraint school_capacity_history_key PRIMARY KEY (tenant_id, id, version);

alter table forecast_run_history add constraint forecast_run_history_key PRIMARY KEY (tenant_id, id, version);

alter table seat_area add constraint seat_area_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table planned_site add constraint planned_site_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table building_programme add constraint building_programme_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table programme_part add constraint programme_part_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table construction_project add constraint construction_project_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table project_stage add constraint project_stage_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table project_places add constraint project_places_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table project_blocker add constraint project_blocker_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table change_order add constraint change_order_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table school_defect add constraint school_defect_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table improvement_project add constraint improvement_project_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table improvement_work add constraint improvement_work_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table work_payment add constraint work_payment_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table amenity add constraint amenity_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table birth_count add constraint birth_count_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table roll_count add constraint roll_count_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table housing_project add constraint housing_project_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table school_capacity add constraint school_capacity_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table forecast_run add constraint forecast_run_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table seat_area add constraint seat_area_district_of FOREIGN KEY (tenant_id, district) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table planned_site add constraint planned_site_district_of FOREIGN KEY (tenant_id, district) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table building_programme add constraint building_programme_issuer_of FOREIGN KEY (tenant_id, issuer) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table building_programme add constraint building_programme_project_of FOREIGN KEY (tenant_id, project) REFERENCES project(tenant_id, id) DEFERRABLE;

alter table programme_part add constraint programme_part_programme_of FOREIGN KEY (tenant_id, programme) REFERENCES building_programme(tenant_id, id) DEFERRABLE;

alter table programme_part add constraint programme_part_district_of FOREIGN KEY (tenant_id, district) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table programme_part add constraint programme_part_issuer_of FOREIGN KEY (tenant_id, issuer) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table construction_project add constraint construction_project_district_of FOREIGN KEY (tenant_id, district) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table construction_project add constraint construction_project_area_of FOREIGN KEY (tenant_id, area) REFERENCES seat_area(tenant_id, id) DEFERRABLE;

alter table construction_project add constraint construction_project_organisation_of FOREIGN KEY (tenant_id, organisation) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table construction_project add constraint construction_project_school_of FOREIGN KEY (tenant_id, school) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table construction_project add constraint construction_project_site_of FOREIGN KEY (tenant_id, site) REFERENCES planned_site(tenant_id, id) DEFERRABLE;

alter table construction_project add constraint construction_project_programme_of FOREIGN KEY (tenant_id, programme) REFERENCES building_programme(tenant_id, id) DEFERRABLE;

alter table project_stage add constraint project_stage_project_of FOREIGN KEY (tenant_id, project) REFERENCES construction_project(tenant_id, id) DEFERRABLE;

alter table project_stage add constraint project_stage_organisation_of FOREIGN KEY (tenant_id, organisation) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table project_stage add constraint project_stage_reported_by_of FOREIGN KEY (tenant_id, reported_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table project_stage add constraint project_stage_confirmed_by_of FOREIGN KEY (tenant_id, confirmed_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table project_places add constraint project_places_project_of FOREIGN KEY (tenant_id, project) REFERENCES construction_project(tenant_id, id) DEFERRABLE;

alter table project_places add constraint project_places_organisation_of FOREIGN KEY (tenant_id, organisation) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table project_places add constraint project_places_district_of FOREIGN KEY (tenant_id, district) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table project_places add constraint project_places_area_of FOREIGN KEY (tenant_id, area) REFERENCES seat_area(tenant_id, id) DEFERRABLE;

alter table project_blocker add constraint project_blocker_project_of FOREIGN KEY (tenant_id, project) REFERENCES construction_project(tenant_id, id) DEFERRABLE;

alter table project_blocker add constraint project_blocker_organisation_of FOREIGN KEY (tenant_id, organisation) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table project_blocker add constraint project_blocker_needs_of FOREIGN KEY (tenant_id, needs) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table school_defect add constraint school_defect_school_of FOREIGN KEY (tenant_id, school) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table improvement_project add constraint improvement_project_school_of FOREIGN KEY (tenant_id, school) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table improvement_project add constraint improvement_project_reported_by_of FOREIGN KEY (tenant_id, reported_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table improvement_project add constraint improvement_project_accepted_by_of FOREIGN KEY (tenant_id, accepted_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table improvement_work add constraint improvement_work_improvement_of FOREIGN KEY (tenant_id, improvement) REFERENCES improvement_project(tenant_id, id) DEFERRABLE;

alter table improvement_work add constraint improvement_work_school_of FOREIGN KEY (tenant_id, school) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table improvement_work add constraint improvement_work_reported_by_of FOREIGN KEY (tenant_id, reported_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table improvement_work add constraint improvement_work_accepted_by_of FOREIGN KEY (tenant_id, accepted_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table change_order add constraint change_order_project_of FOREIGN KEY (tenant_id, project) REFERENCES construction_project(tenant_id, id) DEFERRABLE;

alter table change_order add constraint change_order_improvement_of FOREIGN KEY (tenant_id, improvement) REFERENCES improvement_project(tenant_id, id) DEFERRABLE;

alter table change_order add constraint change_order_organisation_of FOREIGN KEY (tenant_id, organisation) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table change_order add constraint change_order_submitted_by_of FOREIGN KEY (tenant_id, submitted_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table change_order add constraint change_order_approved_by_of FOREIGN KEY (tenant_id, approved_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table work_payment add constraint work_payment_project_of FOREIGN KEY (tenant_id, project) REFERENCES construction_project(tenant_id, id) DEFERRABLE;

alter table work_payment add constraint work_payment_improvement_of FOREIGN KEY (tenant_id, improvement) REFERENCES improvement_project(tenant_id, id) DEFERRABLE;

alter table work_payment add constraint work_payment_organisation_of FOREIGN KEY (tenant_id, organisation) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table amenity add constraint amenity_school_of FOREIGN KEY (tenant_id, school) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table amenity add constraint amenity_reported_by_of FOREIGN KEY (tenant_id, reported_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table amenity add constraint amenity_accepted_by_of FOREIGN KEY (tenant_id, accepted_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table birth_count add constraint birth_count_area_of FOREIGN KEY (tenant_id, area) REFERENCES seat_area(tenant_id, id) DEFERRABLE;

alter table birth_count add constraint birth_count_district_of FOREIGN KEY (tenant_id, district) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table roll_count add constraint roll_count_area_of FOREIGN KEY (tenant_id, area) REFERENCES seat_area(tenant_id, id) DEFERRABLE;

alter table roll_count add constraint roll_count_district_of FOREIGN KEY (tenant_id, district) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table housing_project add constraint housing_project_area_of FOREIGN KEY (tenant_id, area) REFERENCES seat_area(tenant_id, id) DEFERRABLE;

alter table housing_project add constraint housing_project_district_of FOREIGN KEY (tenant_id, district) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table school_capacity add constraint school_capacity_school_of FOREIGN KEY (tenant_id, school) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table forecast_run add constraint forecast_run_district_of FOREIGN KEY (tenant_id, district) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table forecast_run add constraint forecast_run_made_by_of FOREIGN KEY (tenant_id, made_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table forecast_run add constraint forecast_run_published_by_of FOREIGN KEY (tenant_id, published_by) REFERENCES person(tenant_id, id) DEFERRABLE;

CREATE INDEX project_places_district_at ON public.project_places USING btree (tenant_id, district);

CREATE INDEX project_stage_organisation_at ON public.project_stage USING btree (tenant_id, organisation);

CREATE INDEX school_capacity_school_at ON public.school_capacity USING btree (tenant_id, school);

CREATE INDEX building_programme_issuer_at ON public.building_programme USING btree (tenant_id, issuer);

CREATE INDEX roll_count_area_at ON public.roll_count USING btree (tenant_id, area);

CREATE INDEX programme_part_district_at ON public.programme_part USING btree (tenant_id, district);

CREATE INDEX improvement_project_history_at ON public.improvement_project_history USING btree (tenant_id, row_to);

CREATE INDEX work_payment_history_at ON public.work_payment_history USING btree (tenant_id, row_to);

CREATE INDEX change_order_submitted_by_at ON public.change_order USING btree (tenant_id, submitted_by);

CREATE INDEX amenity_school_at ON public.amenity USING btree (tenant_id, school);

CREATE INDEX project_blocker_project_at ON public.project_blocker USING btree (tenant_id, project);

CREATE INDEX birth_count_history_at ON public.birth_count_history USING btree (tenant_id, row_to);

CREATE INDEX work_payment_index_2 ON public.work_payment USING btree (tenant_id, improvement, paid_on);

CREATE INDEX construction_project_index_2 ON public.construction_project USING btree (tenant_id, programme, state);

CREATE INDEX project_blocker_index_1 ON public.project_blocker USING btree (tenant_id, project, state);

CREATE INDEX change_order_organisation_at ON public.change_order USING btree (tenant_id, organisation);

CREATE INDEX construction_project_area_at ON public.construction_project USING btree (tenant_id, area);

CREATE INDEX planned_site_history_at ON public.planned_site_history USING btree (tenant_id, row_to);

CREATE INDEX birth_count_district_at ON public.birth_count USING btree (tenant_id, district);

CREATE INDEX construction_project_programme_at ON public.construction_project USING btree (tenant_id, programme);

CREATE INDEX improvement_work_improvement_at ON public.improvement_work USING btree (tenant_id, improvement);

CREATE INDEX improvement_work_accepted_by_at ON public.improvement_work USING btree (tenant_id, accepted_by);

CREATE INDEX amenity_history_at ON public.amenity_history USING btree (tenant_id, row_to);

CREATE INDEX forecast_run_published_by_at ON public.forecast_run USING btree (tenant_id, published_by);

CREATE INDEX change_order_improvement_at ON public.change_order USING btree (tenant_id, improvement);

CREATE INDEX improvement_work_history_at ON public.improvement_work_history USING btree (tenant_id, row_to);

CREATE INDEX forecast_run_district_at ON public.forecast_run USING btree (tenant_id, district);

CREATE INDEX amenity_index_1 ON public.amenity USING btree (tenant_id, kind, state);

CREATE INDEX programme_part_issuer_at ON public.programme_part USING btree (tenant_id, issuer);

CREATE INDEX amenity_reported_by_at ON public.amenity USING btree (tenant_id, reported_by);

CREATE INDEX project_blocker_organisation_at ON public.project_blocker USING btree (tenant_id, organisation);

CREATE INDEX planned_site_district_at ON public.planned_site USING btree (tenant_id, district);

CREATE INDEX project_stage_index_1 ON public.project_stage USING btree (tenant_id, state, planned_on);

CREATE INDEX improvement_project_reported_by_at ON public.improvement_project USING btree (tenant_id, reported_by);

CREATE INDEX construction_project_site_at ON public.construction_project USING btree (tenant_id, site);

CREATE INDEX change_order_history_at ON public.change_order_history USING btree (tenant_id, row_to);

CREATE INDEX construction_project_organisation_at ON public.construction_project USING btree (tenant_id, organisation);

CREATE INDEX project_places_area_at ON public.project_places USING btree (tenant_id, area);

CREATE INDEX construction_project_district_at ON public.construction_project USING btree (tenant_id, district);

CREATE INDEX construction_project_index_3 ON public.construction_project USING btree (tenant_id, school);

CREATE INDEX construction_project_school_at ON public.construction_project USING btree (tenant_id, school);

CREATE INDEX change_order_project_at ON public.change_order USING btree (tenant_id, project);

CREATE INDEX birth_count_area_at ON public.birth_count USING btree (tenant_id, area);

CREATE INDEX construction_project_index_1 ON public.construction_project USING btree (tenant_id, district, state);

CREATE INDEX school_capacity_history_at ON public.school_capacity_history USING btree (tenant_id, row_to);

CREATE INDEX project_places_history_at ON public.project_places_history USING btree (tenant_id, row_to);

CREATE INDEX seat_area_district_at ON public.seat_area USING btree (tenant_id, district);

CREATE INDEX project_blocker_history_at ON public.project_blocker_history USING btree (tenant_id, row_to);

CREATE INDEX building_programme_project_at ON public.building_programme USING btree (tenant_id, project);

CREATE INDEX improvement_project_accepted_by_at ON public.improvement_project USING btree (tenant_id, accepted_by);

CREATE INDEX project_blocker_needs_at ON public.project_blocker USING btree (tenant_id, needs);

CREATE INDEX change_order_index_1 ON public.change_order USING btree (tenant_id, project);

CREATE INDEX project_places_index_1 ON public.project_places USING btree (tenant_id, district, stage);

CREATE INDEX change_order_index_2 ON public.change_order USING btree (tenant_id, improvement);

CREATE INDEX project_places_organisation_at ON public.project_places USING btree (tenant_id, organisation);

CREATE INDEX change_order_approved_by_at ON public.change_order USING btree (tenant_id, approved_by);

CREATE INDEX school_defect_index_1 ON public.school_defect USING btree (tenant_id, school, state);

CREATE INDEX building_programme_history_at ON public.building_programme_history USING btree (tenant_id, row_to);

CREATE INDEX improvement_work_school_at ON public.improvement_work USING btree (tenant_id, school);

CREATE INDEX work_payment_project_at ON public.work_payment USING btree (tenant_id, project);

CREATE INDEX construction_project_history_at ON public.construction_project_history USING btree (tenant_id, row_to);

CREATE INDEX work_payment_index_1 ON public.work_payment USING btree (tenant_id, project, paid_on);

CREATE INDEX project_stage_project_at ON public.project_stage USING btree (tenant_id, project);

CREATE INDEX project_stage_confirmed_by_at ON public.project_stage USING btree (tenant_id, confirmed_by);

CREATE INDEX housing_project_history_at ON public.housing_project_history USING btree (tenant_id, row_to);

CREATE INDEX school_defect_history_at ON public.school_defect_history USING btree (tenant_id, row_to);

CREATE INDEX forecast_run_made_by_at ON public.forecast_run USING btree (tenant_id, made_by);

CREATE INDEX work_payment_organisation_at ON public.work_payment USING btree (tenant_id, organisation);

CREATE INDEX programme_part_history_at ON public.programme_part_history USING btree (tenant_id, row_to);

CREATE INDEX project_stage_history_at ON public.project_stage_history USING btree (tenant_id, row_to);

CREATE INDEX forecast_run_history_at ON public.forecast_run_history USING btree (tenant_id, row_to);

CREATE INDEX roll_count_district_at ON public.roll_count USING btree (tenant_id, district);

CREATE INDEX seat_area_history_at ON public.seat_area_history USING btree (tenant_id, row_to);

CREATE INDEX programme_part_programme_at ON public.programme_part USING btree (tenant_id, programme);

CREATE INDEX planned_site_index_1 ON public.planned_site USING btree (tenant_id, district, state);

CREATE INDEX project_stage_reported_by_at ON public.project_stage USING btree (tenant_id, reported_by);

CREATE INDEX improvement_project_index_1 ON public.improvement_project USING btree (tenant_id, year, state);

CREATE INDEX project_places_project_at ON public.project_places USING btree (tenant_id, project);

CREATE INDEX work_payment_improvement_at ON public.work_payment USING btree (tenant_id, improvement);

CREATE INDEX improvement_work_reported_by_at ON public.improvement_work USING btree (tenant_id, reported_by);

CREATE INDEX school_defect_school_at ON public.school_defect USING btree (tenant_id, school);

CREATE INDEX housing_project_district_at ON public.housing_project USING btree (tenant_id, district);

CREATE INDEX improvement_project_school_at ON public.improvement_project USING btree (tenant_id, school);

CREATE INDEX amenity_accepted_by_at ON public.amenity USING btree (tenant_id, accepted_by);

CREATE INDEX roll_count_history_at ON public.roll_count_history USING btree (tenant_id, row_to);

CREATE INDEX housing_project_area_at ON public.housing_project USING btree (tenant_id, area);

CREATE OR REPLACE FUNCTION public.keep_seat_area()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into seat_area_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "name", "district", "schools", "outline", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."name", o."district", o."schools", o."outline", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_seat_area()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into seat_area_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "name", "district", "schools", "outline", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."name", o."district", o."schools", o."outline", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_planned_site()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into planned_site_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "number", "name", "district", "stages", "land_area", "address", "place", "outline", "basis", "papers", "needed_on", "state", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."number", o."name", o."district", o."stages", o."land_area", o."address", o."place", o."outline", o."basis", o."papers", o."needed_on", o."state", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_planned_site()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into planned_site_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "number", "name", "district", "stages", "land_area", "address", "place", "outline", "basis", "papers", "needed_on", "state", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."number", o."name", o."district", o."stages", o."land_area", o."address", o."place", o."outline", o."basis", o."papers", o."needed_on", o."state", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_building_programme()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into building_programme_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "name", "year", "issuer", "project", "commitments", "carried_out", "started", "completed", "opened", "preschool", "primary", "junior_middle", "senior_middle", "places", "note", "papers", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."name", o."year", o."issuer", o."project", o."commitments", o."carried_out", o."started", o."completed", o."opened", o."preschool", o."primary", o."junior_middle", o."senior_middle", o."places", o."note", o."papers", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_building_programme()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into building_programme_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "name", "year", "issuer", "project", "commitments", "carried_out", "started", "completed", "opened", "preschool", "primary", "junior_middle", "senior_middle", "places", "note", "papers", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."name", o."year", o."issuer", o."project", o."commitments", o."carried_out", o."started", o."completed", o."opened", o."preschool", o."primary", o."junior_middle", o."senior_middle", o."places", o."note", o."papers", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_programme_part()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into programme_part_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "programme", "district", "issuer", "carried_out", "started", "completed", "opened", "preschool", "primary", "junior_middle", "senior_middle", "places", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."programme", o."district", o."issuer", o."carried_out", o."started", o."completed", o."opened", o."preschool", o."primary", o."junior_middle", o."senior_middle", o."places", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_programme_part()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into programme_part_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "programme", "district", "issuer", "carried_out", "started", "completed", "opened", "preschool", "primary", "junior_middle", "senior_middle", "places", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."programme", o."district", o."issuer", o."carried_out", o."started", o."completed", o."opened", o."preschool", o."primary", o."junior_middle", o."senior_middle", o."places", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_construction_project()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into construction_project_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "number", "name", "kind", "district", "area", "organisation", "school", "site", "programme", "commitments", "opening_promised_on", "investment", "annual_plan", "is_residential", "planned_together", "designed_together", "built_together", "accepted_together", "delivered_together", "note", "papers", "state", "started_on", "completed_on", "opened_on", "warned_for", "warned_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."number", o."name", o."kind", o."district", o."area", o."organisation", o."school", o."site", o."programme", o."commitments", o."opening_promised_on", o."investment", o."annual_plan", o."is_residential", o."planned_together", o."designed_together", o."built_together", o."accepted_together", o."delivered_together", o."note", o."papers", o."state", o."started_on", o."completed_on", o."opened_on", o."warned_for", o."warned_at", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_construction_project()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into construction_project_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "number", "name", "kind", "district", "area", "organisation", "school", "site", "programme", "commitments", "opening_promised_on", "investment", "annual_plan", "is_residential", "planned_together", "designed_together", "built_together", "accepted_together", "delivered_together", "note", "papers", "state", "started_on", "completed_on", "opened_on", "warned_for", "warned_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."number", o."name", o."kind", o."district", o."area", o."organisation", o."school", o."site", o."programme", o."commitments", o."opening_promised_on", o."investment", o."annual_plan", o."is_residential", o."planned_together", o."designed_together", o."built_together", o."accepted_together", o."delivered_together", o."note", o."papers", o."state", o."started_on", o."completed_on", o."opened_on", o."warned_for", o."warned_at", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_project_stage()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into project_stage_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "project", "stage", "order", "organisation", "planned_on", "first_planned_on", "actual_on", "evidence", "note", "state", "reported_by", "reported_at", "confirmed_by", "confirmed_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."project", o."stage", o."order", o."organisation", o."planned_on", o."first_planned_on", o."actual_on", o."evidence", o."note", o."state", o."reported_by", o."reported_at", o."confirmed_by", o."confirmed_at", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_project_stage()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into project_stage_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "project", "stage", "order", "organisation", "planned_on", "first_planned_on", "actual_on", "evidence", "note", "state", "reported_by", "reported_at", "confirmed_by", "confirmed_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."project", o."stage", o."order", o."organisation", o."planned_on", o."first_planned_on", o."actual_on", o."evidence", o."note", o."state", o."reported_by", o."reported_at", o."confirmed_by", o."confirmed_at", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_project_places()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into project_places_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "project", "stage", "classes", "class_size", "places", "organisation", "district", "area", "planned_on", "delivered_on", "planned_year", "delivered_year", "stopped", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."project", o."stage", o."classes", o."class_size", o."places", o."organisation", o."district", o."area", o."planned_on", o."delivered_on", o."planned_year", o."delivered_year", o."stopped", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_project_places()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into project_places_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "project", "stage", "classes", "class_size", "places", "organisation", "district", "area", "planned_on", "delivered_on", "planned_year", "delivered_year", "stopped", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."project", o."stage", o."classes", o."class_size", o."places", o."organisation", o."district", o."area", o."planned_on", o."delivered_on", o."planned_year", o."delivered_year", o."stopped", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_project_blocker()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into project_blocker_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "project", "organisation", "title", "detail", "since_on", "needs", "resolved_on", "resolution", "papers", "state", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."project", o."organisation", o."title", o."detail", o."since_on", o."needs", o."resolved_on", o."resolution", o."papers", o."state", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_project_blocker()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into project_blocker_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "project", "organisation", "title", "detail", "since_on", "needs", "resolved_on", "resolution", "papers", "state", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."project", o."organisation", o."title", o."detail", o."since_on", o."needs", o."resolved_on", o."resolution", o."papers", o."state", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_school_defect()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into school_defect_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "school", "title", "kind", "urgency", "found_on", "source", "papers", "state", "cleared_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."school", o."title", o."kind", o."urgency", o."found_on", o."source", o."papers", o."state", o."cleared_on", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_school_defect()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into school_defect_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "school", "title", "kind", "urgency", "found_on", "source", "papers", "state", "cleared_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."school", o."title", o."kind", o."urgency", o."found_on", o."source", o."papers", o."state", o."cleared_on", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_improvement_project()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into improvement_project_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "name", "school", "kind", "year", "defects", "budget", "due_on", "commitments", "papers", "state", "reported_by", "reported_at", "accepted_by", "accepted_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."name", o."school", o."kind", o."year", o."defects", o."budget", o."due_on", o."commitments", o."papers", o."state", o."reported_by", o."reported_at", o."accepted_by", o."accepted_at", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_improvement_project()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into improvement_project_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "name", "school", "kind", "year", "defects", "budget", "due_on", "commitments", "papers", "state", "reported_by", "reported_at", "accepted_by", "accepted_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."name", o."school", o."kind", o."year", o."defects", o."budget", o."due_on", o."commitments", o."papers", o."state", o."reported_by", o."reported_at", o."accepted_by", o."accepted_at", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_improvement_work()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into improvement_work_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "improvement", "school", "item", "value", "note", "evidence", "state", "reported_by", "reported_at", "accepted_by", "accepted_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."improvement", o."school", o."item", o."value", o."note", o."evidence", o."state", o."reported_by", o."reported_at", o."accepted_by", o."accepted_at", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_improvement_work()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into improvement_work_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "improvement", "school", "item", "value", "note", "evidence", "state", "reported_by", "reported_at", "accepted_by", "accepted_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."improvement", o."school", o."item", o."value", o."note", o."evidence", o."state", o."reported_by", o."reported_at", o."accepted_by", o."accepted_at", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_change_order()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into change_order_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "project", "improvement", "organisation", "title", "amount", "grounds", "evidence", "state", "submitted_by", "approved_by", "approved_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."project", o."improvement", o."organisation", o."title", o."amount", o."grounds", o."evidence", o."state", o."submitted_by", o."approved_by", o."approved_at", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_change_order()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into change_order_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "project", "improvement", "organisation", "title", "amount", "grounds", "evidence", "state", "submitted_by", "approved_by", "approved_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."project", o."improvement", o."organisation", o."title", o."amount", o."grounds", o."evidence", o."state", o."submitted_by", o."approved_by", o."approved_at", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_work_payment()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into work_payment_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "project", "improvement", "organisation", "amount", "paid_on", "note", "voucher", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."project", o."improvement", o."organisation", o."amount", o."paid_on", o."note", o."voucher", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_work_payment()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into work_payment_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "project", "improvement", "organisation", "amount", "paid_on", "note", "voucher", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."project", o."improvement", o."organisation", o."amount", o."paid_on", o."note", o."voucher", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_amenity()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into amenity_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "school", "kind", "name", "quantity", "due_on", "open_to_public", "open_hours", "note", "evidence", "state", "reported_by", "reported_at", "accepted_by", "accepted_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."school", o."kind", o."name", o."quantity", o."due_on", o."open_to_public", o."open_hours", o."note", o."evidence", o."state", o."reported_by", o."reported_at", o."accepted_by", o."accepted_at", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_amenity()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into amenity_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "school", "kind", "name", "quantity", "due_on", "open_to_public", "open_hours", "note", "evidence", "state", "reported_by", "reported_at", "accepted_by", "accepted_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."school", o."kind", o."name", o."quantity", o."due_on", o."open_to_public", o."open_hours", o."note", o."evidence", o."state", o."reported_by", o."reported_at", o."accepted_by", o."accepted_at", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_birth_count()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into birth_count_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "area", "district", "cohort", "births", "source", "checked_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."area", o."district", o."cohort", o."births", o."source", o."checked_on", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_birth_count()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into birth_count_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "area", "district", "cohort", "births", "source", "checked_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."area", o."district", o."cohort", o."births", o."source", o."checked_on", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_roll_count()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into roll_count_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "area", "district", "school_year", "stage", "grade", "pupils", "source", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."area", o."district", o."school_year", o."stage", o."grade", o."pupils", o."source", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_roll_count()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into roll_count_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "area", "district", "school_year", "stage", "grade", "pupils", "source", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."area", o."district", o."school_year", o."stage", o."grade", o."pupils", o."source", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_housing_project()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into housing_project_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "area", "district", "name", "handover", "source", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."area", o."district", o."name", o."handover", o."source", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_housing_project()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into housing_project_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "area", "district", "name", "handover", "source", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."area", o."district", o."name", o."handover", o."source", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_school_capacity()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into school_capacity_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "school", "stage", "classes", "from_year", "until_year", "basis", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."school", o."stage", o."classes", o."from_year", o."until_year", o."basis", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_school_capacity()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into school_capacity_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "school", "stage", "classes", "from_year", "until_year", "basis", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."school", o."stage", o."classes", o."from_year", o."until_year", o."basis", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_forecast_run()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into forecast_run_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "title", "district", "base_year", "horizon", "note", "inputs", "results", "state", "made_by", "published_by", "published_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."title", o."district", o."base_year", o."horizon", o."note", o."inputs", o."results", o."state", o."made_by", o."published_by", o."published_at", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_forecast_run()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into forecast_run_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "title", "district", "base_year", "horizon", "note", "inputs", "results", "state", "made_by", "published_by", "published_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."title", o."district", o."base_year", o."horizon", o."note", o."inputs", o."results", o."state", o."made_by", o."published_by", o."published_at", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.count_gone_construction_project()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into measure_row (tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, amount, rows)
  select tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, sum(amount) as amount, sum(rows)::integer as rows from (select x.tenant_id, 'buildingProjects'::text as measure, x."district" as organisation, x."state"::text as key_1, x."kind"::text as key_2, null::text as key_3, null::text as key_4, '-infinity'::date as on_day, -1 * 1::numeric as amount, -1 * 1 as rows from old_rows as x) as d group by tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day having sum(amount) <> 0 or sum(rows) <> 0;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.count_new_construction_project()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into measure_row (tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, amount, rows)
  select tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, sum(amount) as amount, sum(rows)::integer as rows from (select x.tenant_id, 'buildingProjects'::text as measure, x."district" as organisation, x."state"::text as key_1, x."kind"::text as key_2, null::text as key_3, null::text as key_4, '-infinity'::date as on_day, 1 * 1::numeric as amount, 1 * 1 as rows from new_rows as x) as d group by tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day having sum(amount) <> 0 or sum(rows) <> 0;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.count_changed_construction_project()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into measure_row (tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, amount, rows)
  select tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, sum(amount) as amount, sum(rows)::integer as rows from (select x.tenant_id, 'buildingProjects'::text as measure, x."district" as organisation, x."state"::text as key_1, x."kind"::text as key_2, null::text as key_3, null::text as key_4, '-infinity'::date as on_day, -1 * 1::numeric as amount, -1 * 1 as rows from old_rows as x union all select x.tenant_id, 'buildingProjects'::text as measure, x."district" as organisation, x."state"::text as key_1, x."kind"::text as key_2, null::text as key_3, null::text as key_4, '-infinity'::date as on_day, 1 * 1::numeric as amount, 1 * 1 as rows from new_rows as x) as d group by tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day having sum(amount) <> 0 or sum(rows) <> 0;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.count_new_project_places()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into measure_row (tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, amount, rows)
  select tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, sum(amount) as amount, sum(rows)::integer as rows from (select x.tenant_id, 'plannedPlaces'::text as measure, x."district" as organisation, x."stage"::text as key_1, x."planned_year"::text as key_2, null::text as key_3, null::text as key_4, '-infinity'::date as on_day, 1 * coalesce(x."places", 0)::numeric as amount, 1 * case when x."places" is null then 0 else 1 end as rows from new_rows as x where x."stopped" = 'false'::boolean union all select x.tenant_id, 'deliveredPlaces'::text as measure, x."district" as organisation, x."stage"::text as key_1, x."delivered_year"::text as key_2, null::text as key_3, null::text as key_4, '-infinity'::date as on_day, 1 * coalesce(x."places", 0)::numeric as amount, 1 * case when x."places" is null then 0 else 1 end as rows from new_rows as x where x."delivered_year" > '0'::integer) as d group by tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day having sum(amount) <> 0 or sum(rows) <> 0;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.count_changed_project_places()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into measure_row (tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, amount, rows)
  select tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, sum(amount) as amount, sum(rows)::integer as rows from (select x.tenant_id, 'plannedPlaces'::text as measure, x."district" as organisation, x."stage"::text as key_1, x."planned_year"::text as key_2, null::text as key_3, null::text as key_4, '-infinity'::date as on_day, -1 * coalesce(x."places", 0)::numeric as amount, -1 * case when x."places" is null then 0 else 1 end as rows from old_rows as x where x."stopped" = 'false'::boolean union all select x.tenant_id, 'deliveredPlaces'::text as measure, x."district" as organisation, x."stage"::text as key_1, x."delivered_year"::text as key_2, null::text as key_3, null::text as key_4, '-infinity'::date as on_day, -1 * coalesce(x."places", 0)::numeric as amount, -1 * case when x."places" is null then 0 else 1 end as rows from old_rows as x where x."delivered_year" > '0'::integer union all select x.tenant_id, 'plannedPlaces'::text as measure, x."district" as organisation, x."stage"::text as key_1, x."planned_year"::text as key_2, null::text as key_3, null::text as key_4, '-infinity'::date as on_day, 1 * coalesce(x."places", 0)::numeric as amount, 1 * case when x."places" is null then 0 else 1 end as rows from new_rows as x where x."stopped" = 'false'::boolean union all select x.tenant_id, 'deliveredPlaces'::text as measure, x."district" as organisation, x."stage"::text as key_1, x."delivered_year"::text as key_2, null::text as key_3, null::text as key_4, '-infinity'::date as on_day, 1 * coalesce(x."places", 0)::numeric as amount, 1 * case when x."places" is null then 0 else 1 end as rows from new_rows as x where x."delivered_year" > '0'::integer) as d group by tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day having sum(amount) <> 0 or sum(rows) <> 0;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.count_gone_project_places()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into measure_row (tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, amount, rows)
  select tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, sum(amount) as amount, sum(rows)::integer as rows from (select x.tenant_id, 'plannedPlaces'::text as measure, x."district" as organisation, x."stage"::text as key_1, x."planned_year"::text as key_2, null::text as key_3, null::text as key_4, '-infinity'::date as on_day, -1 * coalesce(x."places", 0)::numeric as amount, -1 * case when x."places" is null then 0 else 1 end as rows from old_rows as x where x."stopped" = 'false'::boolean union all select x.tenant_id, 'deliveredPlaces'::text as measure, x."district" as organisation, x."stage"::text as key_1, x."delivered_year"::text as key_2, null::text as key_3, null::text as key_4, '-infinity'::date as on_day, -1 * coalesce(x."places", 0)::numeric as amount, -1 * case when x."places" is null then 0 else 1 end as rows from old_rows as x where x."delivered_year" > '0'::integer) as d group by tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day having sum(amount) <> 0 or sum(rows) <> 0;
  return null;
end
$function$
;

CREATE TRIGGER keep AFTER UPDATE ON public.seat_area REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_seat_area();

CREATE TRIGGER keep_gone AFTER DELETE ON public.seat_area REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_seat_area();

CREATE TRIGGER keep AFTER UPDATE ON public.planned_site REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_planned_site();

CREATE TRIGGER keep_gone AFTER DELETE ON public.planned_site REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_planned_site();

CREATE TRIGGER keep AFTER UPDATE ON public.building_programme REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_building_programme();

CREATE TRIGGER keep_gone AFTER DELETE ON public.building_programme REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_building_programme();

CREATE TRIGGER keep AFTER UPDATE ON public.programme_part REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_programme_part();

CREATE TRIGGER keep_gone AFTER DELETE ON public.programme_part REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_programme_part();

CREATE TRIGGER keep AFTER UPDATE ON public.construction_project REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_construction_project();

CREATE TRIGGER keep_gone AFTER DELETE ON public.construction_project REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_construction_project();

CREATE TRIGGER keep AFTER UPDATE ON public.project_stage REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_project_stage();

CREATE TRIGGER keep_gone AFTER DELETE ON public.project_stage REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_project_stage();

CREATE TRIGGER keep AFTER UPDATE ON public.project_places REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_project_places();

CREATE TRIGGER keep_gone AFTER DELETE ON public.project_places REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_project_places();

CREATE TRIGGER keep AFTER UPDATE ON public.project_blocker REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_project_blocker();

CREATE TRIGGER keep_gone AFTER DELETE ON public.project_blocker REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_project_blocker();

CREATE TRIGGER keep AFTER UPDATE ON public.school_defect REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_school_defect();

CREATE TRIGGER keep_gone AFTER DELETE ON public.school_defect REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_school_defect();

CREATE TRIGGER keep AFTER UPDATE ON public.improvement_project REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_improvement_project();

CREATE TRIGGER keep_gone AFTER DELETE ON public.improvement_project REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_improvement_project();

CREATE TRIGGER keep AFTER UPDATE ON public.improvement_work REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_improvement_work();

CREATE TRIGGER keep_gone AFTER DELETE ON public.improvement_work REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_improvement_work();

CREATE TRIGGER keep AFTER UPDATE ON public.change_order REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_change_order();

CREATE TRIGGER keep_gone AFTER DELETE ON public.change_order REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_change_order();

CREATE TRIGGER keep AFTER UPDATE ON public.work_payment REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_work_payment();

CREATE TRIGGER keep_gone AFTER DELETE ON public.work_payment REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_work_payment();

CREATE TRIGGER keep AFTER UPDATE ON public.amenity REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_amenity();

CREATE TRIGGER keep_gone AFTER DELETE ON public.amenity REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_amenity();

CREATE TRIGGER keep AFTER UPDATE ON public.birth_count REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_birth_count();

CREATE TRIGGER keep_gone AFTER DELETE ON public.birth_count REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_birth_count();

CREATE TRIGGER keep AFTER UPDATE ON public.roll_count REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_roll_count();

CREATE TRIGGER keep_gone AFTER DELETE ON public.roll_count REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_roll_count();

CREATE TRIGGER keep AFTER UPDATE ON public.housing_project REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_housing_project();

CREATE TRIGGER keep_gone AFTER DELETE ON public.housing_project REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_housing_project();

CREATE TRIGGER keep AFTER UPDATE ON public.school_capacity REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_school_capacity();

CREATE TRIGGER keep_gone AFTER DELETE ON public.school_capacity REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_school_capacity();

CREATE TRIGGER keep AFTER UPDATE ON public.forecast_run REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_forecast_run();

CREATE TRIGGER keep_gone AFTER DELETE ON public.forecast_run REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_forecast_run();

CREATE TRIGGER count_new AFTER INSERT ON public.construction_project REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_new_construction_project();

CREATE TRIGGER count_changed AFTER UPDATE ON public.construction_project REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_changed_construction_project();

CREATE TRIGGER count_gone AFTER DELETE ON public.construction_project REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION count_gone_construction_project();

CREATE TRIGGER count_new AFTER INSERT ON public.project_places REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_new_project_places();

CREATE TRIGGER count_changed AFTER UPDATE ON public.project_places REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_changed_project_places();

CREATE TRIGGER count_gone AFTER DELETE ON public.project_places REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION count_gone_project_places();

alter table seat_area enable row level security; alter table seat_area force row level security;

alter table seat_area_history enable row level security; alter table seat_area_history force row level security;

alter table planned_site enable row level security; alter table planned_site force row level security;

alter table planned_site_history enable row level security; alter table planned_site_history force row level security;

alter table building_programme enable row level security; alter table building_programme force row level security;

alter table building_programme_history enable row level security; alter table building_programme_history force row level security;

alter table project_stage_history enable row level security; alter table project_stage_history force row level security;

alter table construction_project enable row level security; alter table construction_project force row level security;

alter table programme_part enable row level security; alter table programme_part force row level security;

alter table programme_part_history enable row level security; alter table programme_part_history force row level security;

alter table construction_project_history enable row level security; alter table construction_project_history force row level security;

alter table project_stage enable row level security; alter table project_stage force row level security;

alter table project_places enable row level security; alter table project_places force row level security;

alter table project_places_history enable row level security; alter table project_places_history force row level security;

alter table project_blocker enable row level security; alter table project_blocker force row level security;

alter table project_blocker_history enable row level security; alter table project_blocker_history force row level security;

alter table school_defect enable row level security; alter table school_defect force row level security;

alter table school_defect_history enable row level security; alter table school_defect_history force row level security;

alter table improvement_work enable row level security; alter table improvement_work force row level security;

alter table improvement_work_history enable row level security; alter table improvement_work_history force row level security;

alter table improvement_project enable row level security; alter table improvement_project force row level security;

alter table improvement_project_history enable row level security; alter table improvement_project_history force row level security;

alter table change_order enable row level security; alter table change_order force row level security;

alter table change_order_history enable row level security; alter table change_order_history force row level security;

alter table work_payment enable row level security; alter table work_payment force row level security;

alter table work_payment_history enable row level security; alter table work_payment_history force row level security;

alter table amenity enable row level security; alter table amenity force row level security;

alter table amenity_history enable row level security; alter table amenity_history force row level security;

alter table birth_count enable row level security; alter table birth_count force row level security;

alter table birth_count_history enable row level security; alter table birth_count_history force row level security;

alter table forecast_run enable row level security; alter table forecast_run force row level security;

alter table housing_project enable row level security; alter table housing_project force row level security;

alter table housing_project_history enable row level security; alter table housing_project_history force row level security;

alter table roll_count enable row level security; alter table roll_count force row level security;

alter table roll_count_history enable row level security; alter table roll_count_history force row level security;

alter table school_capacity enable row level security; alter table school_capacity force row level security;

alter table school_capacity_history enable row level security; alter table school_capacity_history force row level security;

alter table forecast_run_history enable row level security; alter table forecast_run_history force row level security;

create policy seat_area_tenant on seat_area as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy seat_area_reach on seat_area as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (district IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy seat_area_history_tenant on seat_area_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy seat_area_history_reach on seat_area_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (district IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy planned_site_tenant on planned_site as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy planned_site_reach on planned_site as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (district IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy planned_site_history_tenant on planned_site_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy planned_site_history_reach on planned_site_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (district IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy building_programme_tenant on building_programme as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy building_programme_reach on building_programme as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (issuer IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy building_programme_history_tenant on building_programme_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy building_programme_history_reach on building_programme_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (issuer IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy programme_part_tenant on programme_part as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy programme_part_reach on programme_part as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (issuer IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy programme_part_history_tenant on programme_part_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy programme_part_history_reach on programme_part_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (issuer IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy construction_project_tenant on construction_project as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy construction_project_reach on construction_project as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (organisation IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy construction_project_history_tenant on construction_project_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy construction_project_history_reach on construction_project_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (organisation IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy project_stage_tenant on project_stage as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy project_stage_reach on project_stage as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (organisation IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy project_stage_history_tenant on project_stage_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy project_stage_history_reach on project_stage_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (organisation IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy project_places_tenant on project_places as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy project_places_reach on project_places as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (organisation IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy project_places_history_tenant on project_places_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy project_places_history_reach on project_places_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (organisation IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy project_blocker_tenant on project_blocker as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy project_blocker_reach on project_blocker as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (organisation IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy project_blocker_history_tenant on project_blocker_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy project_blocker_history_reach on project_blocker_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (organisation IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy school_defect_tenant on school_defect as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy school_defect_reach on school_defect as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy school_defect_history_tenant on school_defect_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy school_defect_history_reach on school_defect_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy improvement_project_tenant on improvement_project as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy improvement_project_reach on improvement_project as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy improvement_project_history_tenant on improvement_project_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy improvement_project_history_reach on improvement_project_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy improvement_work_tenant on improvement_work as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy improvement_work_reach on improvement_work as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy improvement_work_history_tenant on improvement_work_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy improvement_work_history_reach on improvement_work_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy change_order_tenant on change_order as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy change_order_reach on change_order as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (organisation IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy change_order_history_tenant on change_order_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy change_order_history_reach on change_order_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (organisation IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy work_payment_tenant on work_payment as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy work_payment_reach on work_payment as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (organisation IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy work_payment_history_tenant on work_payment_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy work_payment_history_reach on work_payment_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (organisation IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy amenity_tenant on amenity as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy amenity_reach on amenity as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy amenity_history_tenant on amenity_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy amenity_history_reach on amenity_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy birth_count_tenant on birth_count as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy birth_count_reach on birth_count as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (district IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy birth_count_history_tenant on birth_count_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy birth_count_history_reach on birth_count_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (district IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy roll_count_tenant on roll_count as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy roll_count_reach on roll_count as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (district IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy roll_count_history_tenant on roll_count_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy roll_count_history_reach on roll_count_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (district IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy housing_project_tenant on housing_project as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy housing_project_reach on housing_project as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (district IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy housing_project_history_tenant on housing_project_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy housing_project_history_reach on housing_project_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (district IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy school_capacity_tenant on school_capacity as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy school_capacity_reach on school_capacity as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy school_capacity_history_tenant on school_capacity_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy school_capacity_history_reach on school_capacity_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy forecast_run_tenant on forecast_run as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy forecast_run_reach on forecast_run as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (district IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy forecast_run_history_tenant on forecast_run_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy forecast_run_history_reach on forecast_run_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (district IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

grant insert on seat_area to yaodian_app;

grant select on seat_area to yaodian_app;

grant update on seat_area to yaodian_app;

grant delete on seat_area to yaodian_app;

grant insert on seat_area_history to yaodian_app;

grant select on seat_area_history to yaodian_app;

grant insert on planned_site to yaodian_app;

grant select on planned_site to yaodian_app;

grant update on planned_site to yaodian_app;

grant delete on planned_site to yaodian_app;

grant insert on planned_site_history to yaodian_app;

grant select on planned_site_history to yaodian_app;

grant insert on building_programme to yaodian_app;

grant select on building_programme to yaodian_app;

grant update on building_programme to yaodian_app;

grant delete on building_programme to yaodian_app;

grant insert on building_programme_history to yaodian_app;

grant select on building_programme_history to yaodian_app;

grant insert on project_stage_history to yaodian_app;

grant select on project_stage_history to yaodian_app;

grant insert on construction_project to yaodian_app;

grant select on construction_project to yaodian_app;

grant update on construction_project to yaodian_app;

grant delete on construction_project to yaodian_app;

grant insert on programme_part to yaodian_app;

grant select on programme_part to yaodian_app;

grant update on programme_part to yaodian_app;

grant delete on programme_part to yaodian_app;

grant insert on programme_part_history to yaodian_app;

grant select on programme_part_history to yaodian_app;

grant insert on construction_project_history to yaodian_app;

grant select on construction_project_history to yaodian_app;

grant insert on project_stage to yaodian_app;

grant select on project_stage to yaodian_app;

grant update on project_stage to yaodian_app;

grant delete on project_stage to yaodian_app;

grant insert on project_places to yaodian_app;

grant select on project_places to yaodian_app;

grant update on project_places to yaodian_app;

grant delete on project_places to yaodian_app;

grant insert on project_places_history to yaodian_app;

grant select on project_places_history to yaodian_app;

grant insert on project_blocker to yaodian_app;

grant select on project_blocker to yaodian_app;

grant update on project_blocker to yaodian_app;

grant delete on project_blocker to yaodian_app;

grant insert on project_blocker_history to yaodian_app;

grant select on project_blocker_history to yaodian_app;

grant insert on school_defect to yaodian_app;

grant select on school_defect to yaodian_app;

grant update on school_defect to yaodian_app;

grant delete on school_defect to yaodian_app;

grant insert on school_defect_history to yaodian_app;

grant select on school_defect_history to yaodian_app;

grant insert on improvement_work to yaodian_app;

grant select on improvement_work to yaodian_app;

grant update on improvement_work to yaodian_app;

grant delete on improvement_work to yaodian_app;

grant insert on improvement_work_history to yaodian_app;

grant select on improvement_work_history to yaodian_app;

grant insert on improvement_project to yaodian_app;

grant select on improvement_project to yaodian_app;

grant update on improvement_project to yaodian_app;

grant delete on improvement_project to yaodian_app;

grant insert on improvement_project_history to yaodian_app;

grant select on improvement_project_history to yaodian_app;

grant insert on change_order to yaodian_app;

grant select on change_order to yaodian_app;

grant update on change_order to yaodian_app;

grant delete on change_order to yaodian_app;

grant insert on change_order_history to yaodian_app;

grant select on change_order_history to yaodian_app;

grant insert on work_payment to yaodian_app;

grant select on work_payment to yaodian_app;

grant update on work_payment to yaodian_app;

grant delete on work_payment to yaodian_app;

grant insert on work_payment_history to yaodian_app;

grant select on work_payment_history to yaodian_app;

grant insert on amenity to yaodian_app;

grant select on amenity to yaodian_app;

grant update on amenity to yaodian_app;

grant delete on amenity to yaodian_app;

grant insert on amenity_history to yaodian_app;

grant select on amenity_history to yaodian_app;

grant insert on birth_count to yaodian_app;

grant select on birth_count to yaodian_app;

grant update on birth_count to yaodian_app;

grant delete on birth_count to yaodian_app;

grant insert on birth_count_history to yaodian_app;

grant select on birth_count_history to yaodian_app;

grant insert on forecast_run to yaodian_app;

grant select on forecast_run to yaodian_app;

grant update on forecast_run to yaodian_app;

grant delete on forecast_run to yaodian_app;

grant insert on housing_project to yaodian_app;

grant select on housing_project to yaodian_app;

grant update on housing_project to yaodian_app;

grant delete on housing_project to yaodian_app;

grant insert on housing_project_history to yaodian_app;

grant select on housing_project_history to yaodian_app;

grant insert on roll_count to yaodian_app;

grant select on roll_count to yaodian_app;

grant update on roll_count to yaodian_app;

grant delete on roll_count to yaodian_app;

grant insert on roll_count_history to yaodian_app;

grant select on roll_count_history to yaodian_app;

grant insert on school_capacity to yaodian_app;

grant select on school_capacity to yaodian_app;

grant update on school_capacity to yaodian_app;

grant delete on school_capacity to yaodian_app;

grant insert on school_capacity_history to yaodian_app;

grant select on school_capacity_history to yaodian_app;

grant insert on forecast_run_history to yaodian_app;

grant select on forecast_run_history to yaodian_app;
