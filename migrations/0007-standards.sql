alter table enrolment_event drop constraint enrolment_event_kind_code;

create table land_parcel ();

create table land_parcel_history ();

create table standard_item ();

create table standard_item_history ();

create table standard_check ();

create table standard_check_history ();

create table dropout_case ();

create table dropout_case_history ();

create table class_clearance ();

create table class_clearance_history ();

create table dropout_visit ();

create table dropout_visit_history ();

create table community_kindergarten ();

create table community_kindergarten_history ();

alter table dropout_case_history add column tenant_id uuid not null;

alter table class_clearance_history add column tenant_id uuid not null;

alter table community_kindergarten_history add column tenant_id uuid not null;

alter table standard_check add column tenant_id uuid not null;

alter table standard_item_history add column tenant_id uuid not null;

alter table dropout_visit_history add column tenant_id uuid not null;

alter table dropout_visit add column tenant_id uuid not null;

alter table land_parcel add column tenant_id uuid not null;

alter table standard_item add column tenant_id uuid not null;

alter table community_kindergarten add column tenant_id uuid not null;

alter table land_parcel_history add column tenant_id uuid not null;

alter table class_clearance add column tenant_id uuid not null;

alter table dropout_case add column tenant_id uuid not null;

alter table standard_check_history add column tenant_id uuid not null;

alter table community_kindergarten add column id uuid not null;

alter table dropout_visit_history add column id uuid not null;

alter table land_parcel add column id uuid not null;

alter table community_kindergarten_history add column id uuid not null;

alter table standard_item_history add column id uuid not null;

alter table standard_check add column id uuid not null;

alter table dropout_visit add column id uuid not null;

alter table standard_item add column id uuid not null;

alter table dropout_case add column id uuid not null;

alter table standard_check_history add column id uuid not null;

alter table land_parcel_history add column id uuid not null;

alter table class_clearance add column id uuid not null;

alter table class_clearance_history add column id uuid not null;

alter table dropout_case_history add column id uuid not null;

alter table community_kindergarten_history add column version integer not null;

alter table standard_check_history add column version integer not null;

alter table class_clearance add column version integer not null;

alter table class_clearance_history add column version integer not null;

alter table standard_check add column version integer not null;

alter table community_kindergarten add column version integer not null;

alter table dropout_visit_history add column version integer not null;

alter table standard_item add column version integer not null;

alter table dropout_case_history add column version integer not null;

alter table land_parcel_history add column version integer not null;

alter table dropout_case add column version integer not null;

alter table standard_item_history add column version integer not null;

alter table land_parcel add column version integer not null;

alter table dropout_visit add column version integer not null;

alter table standard_check_history add column row_from timestamp with time zone not null;

alter table community_kindergarten_history add column row_from timestamp with time zone not null;

alter table standard_item_history add column row_from timestamp with time zone not null;

alter table community_kindergarten add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table class_clearance add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table dropout_visit add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table dropout_case add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table standard_check add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table standard_item add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table land_parcel_history add column row_from timestamp with time zone not null;

alter table dropout_case_history add column row_from timestamp with time zone not null;

alter table land_parcel add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table dropout_visit_history add column row_from timestamp with time zone not null;

alter table class_clearance_history add column row_from timestamp with time zone not null;

alter table standard_check_history add column created_at timestamp with time zone not null;

alter table land_parcel_history add column created_at timestamp with time zone not null;

alter table class_clearance_history add column created_at timestamp with time zone not null;

alter table standard_item_history add column created_at timestamp with time zone not null;

alter table dropout_visit_history add column created_at timestamp with time zone not null;

alter table land_parcel add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table community_kindergarten_history add column created_at timestamp with time zone not null;

alter table dropout_case_history add column created_at timestamp with time zone not null;

alter table community_kindergarten add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table class_clearance add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table dropout_visit add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table dropout_case add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table standard_check add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table standard_item add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table community_kindergarten_history add column created_by uuid;

alter table dropout_visit_history add column created_by uuid;

alter table class_clearance add column created_by uuid;

alter table land_parcel_history add column created_by uuid;

alter table standard_check_history add column created_by uuid;

alter table dropout_case add column created_by uuid;

alter table community_kindergarten add column created_by uuid;

alter table dropout_case_history add column created_by uuid;

alter table standard_item add column created_by uuid;

alter table class_clearance_history add column created_by uuid;

alter table standard_item_history add column created_by uuid;

alter table standard_check add column created_by uuid;

alter table dropout_visit add column created_by uuid;

alter table land_parcel add column created_by uuid;

alter table dropout_visit add column changed_by uuid;

alter table dropout_case_history add column changed_by uuid;

alter table standard_item add column changed_by uuid;

alter table land_parcel_history add column changed_by uuid;

alter table standard_check add column changed_by uuid;

alter table dropout_case add column changed_by uuid;

alter table standard_check_history add column changed_by uuid;

alter table class_clearance add column changed_by uuid;

alter table standard_item_history add column changed_by uuid;

alter table land_parcel add column changed_by uuid;

alter table community_kindergarten add column changed_by uuid;

alter table dropout_visit_history add column changed_by uuid;

alter table community_kindergarten_history add column changed_by uuid;

alter table class_clearance_history add column changed_by uuid;

alter table community_kindergarten_history add column name text not null;

alter table land_parcel add column school uuid not null;

alter table dropout_visit add column dropout_case uuid not null;

alter table dropout_visit_history add column dropout_case uuid not null;

alter table standard_item_history add column code text not null;

alter table standard_check add column school uuid not null;

alter table class_clearance_history add column class_group uuid not null;

alter table land_parcel_history add column school uuid not null;

alter table standard_item add column code text not null;

alter table class_clearance add column class_group uuid not null;

alter table dropout_case_history add column school uuid not null;

alter table community_kindergarten add column name text not null;

alter table standard_check_history add column school uuid not null;

alter table dropout_case add column school uuid not null;

alter table dropout_case_history add column pupil uuid;

alter table class_clearance add column class_label text;

alter table dropout_visit_history add column school uuid;

alter table standard_check_history add column item uuid not null;

alter table dropout_visit add column school uuid;

alter table standard_item_history add column label text not null;

alter table dropout_case add column pupil uuid;

alter table community_kindergarten_history add column community text not null;

alter table standard_check add column item uuid not null;

alter table standard_item add column label text not null;

alter table class_clearance_history add column class_label text;

alter table community_kindergarten add column community text not null;

alter table land_parcel add column name text not null;

alter table land_parcel_history add column name text not null;

alter table dropout_case_history add column child_name text;

alter table standard_item_history add column stages text[] not null;

alter table standard_check add column checked_on date not null;

alter table dropout_visit_history add column visited_on date not null;

alter table class_clearance add column school uuid;

alter table land_parcel_history add column stage text;

alter table standard_check_history add column checked_on date not null;

alter table dropout_case add column child_name text;

alter table community_kindergarten add column organisation uuid not null;

alter table dropout_visit add column visited_on date not null;

alter table community_kindergarten_history add column organisation uuid not null;

alter table land_parcel add column stage text;

alter table class_clearance_history add column school uuid;

alter table standard_item add column stages text[] not null;

alter table dropout_visit add column mode text not null;

alter table class_clearance_history add column stage text;

alter table dropout_visit_history add column mode text not null;

alter table standard_check add column verdict text not null;

alter table dropout_case add column stage text not null;

alter table land_parcel add column area numeric(24,2) not null;

alter table standard_check_history add column verdict text not null;

alter table community_kindergarten_history add column problem text not null;

alter table community_kindergarten add column problem text not null;

alter table standard_item_history add column basis text not null;

alter table dropout_case_history add column stage text not null;

alter table standard_item add column basis text not null;

alter table land_parcel_history add column area numeric(24,2) not null;

alter table class_clearance add column stage text;

alter table standard_item add column figure text;

alter table standard_check add column note text;

alter table land_parcel add column tenure text not null;

alter table community_kindergarten_history add column developer text;

alter table community_kindergarten add column developer text;

alter table class_clearance add column band text;

alter table land_parcel_history add column tenure text not null;

alter table class_clearance_history add column band text;

alter table dropout_case_history add column sign text not null;

alter table standard_item_history add column figure text;

alter table dropout_visit add column visitors text not null;

alter table dropout_visit_history add column visitors text not null;

alter table standard_check_history add column note text;

alter table dropout_case add column sign text not null;

alter table community_kindergarten_history add column classes integer;

alter table land_parcel add column certificate text;

alter table dropout_visit_history add column found text not null;

alter table dropout_visit add column found text not null;

alter table land_parcel_history add column certificate text;

alter table class_clearance add column found integer;

alter table standard_check_history add column evidence uuid[] not null;

alter table dropout_case add column found_on date not null;

alter table standard_item_history add column threshold numeric(24,4);

alter table standard_check add column evidence uuid[] not null;

alter table class_clearance_history add column found integer;

alter table community_kindergarten add column classes integer;

alter table standard_item add column threshold numeric(24,4);

alter table dropout_case_history add column found_on date not null;

alter table community_kindergarten_history add column found_on date not null;

alter table land_parcel add column outline jsonb;

alter table standard_item add column unit text;

alter table standard_item_history add column unit text;

alter table land_parcel_history add column outline jsonb;

alter table standard_check_history add column state text not null;

alter table class_clearance_history add column target integer;

alter table community_kindergarten add column found_on date not null;

alter table dropout_visit_history add column next_step text;

alter table dropout_visit add column next_step text;

alter table dropout_case add column last_day_on date;

alter table class_clearance add column target integer;

alter table dropout_case_history add column last_day_on date;

alter table standard_check add column state text not null;

alter table land_parcel add column from_on date not null;

alter table standard_item_history add column source text not null;

alter table standard_check_history add column entered_by uuid;

alter table dropout_case add column visits integer not null;

alter table standard_item add column source text not null;

alter table land_parcel_history add column from_on date not null;

alter table standard_check add column entered_by uuid;

alter table class_clearance add column asker uuid;

alter table class_clearance_history add column asker uuid;

alter table dropout_visit_history add column row_to timestamp with time zone not null;

alter table community_kindergarten add column plan text;

alter table community_kindergarten_history add column plan text;

alter table dropout_case_history add column visits integer not null;

alter table community_kindergarten add column due_on date;

alter table class_clearance add column found_on date;

alter table land_parcel_history add column until_on date;

alter table enrolment_event add column over_limit_reason text;

alter table standard_check_history add column confirmed_by uuid;

alter table dropout_case add column visited_by uuid;

alter table standard_item add column certainty text not null;

alter table class_clearance_history add column found_on date;

alter table dropout_case_history add column visited_by uuid;

alter table enrolment_event_history add column over_limit_reason text;

alter table land_parcel add column until_on date;

alter table community_kindergarten_history add column due_on date;

alter table standard_item_history add column certainty text not null;

alter table standard_check add column confirmed_by uuid;

alter table standard_check add column confirmed_at timestamp with time zone;

alter table dropout_case add column confirmed_by uuid;

alter table standard_item add column from_on date not null;

alter table standard_check_history add column confirmed_at timestamp with time zone;

alter table community_kindergarten_history add column handed_over_on date;

alter table class_clearance add column due_on date not null;

alter table class_clearance_history add column due_on date not null;

alter table land_parcel_history add column row_to timestamp with time zone not null;

alter table community_kindergarten add column handed_over_on date;

alter table dropout_case_history add column confirmed_by uuid;

alter table standard_item_history add column from_on date not null;

alter table class_clearance_history add column plan text;

alter table community_kindergarten_history add column kindergarten uuid;

alter table community_kindergarten add column kindergarten uuid;

alter table standard_item_history add column to_on date;

alter table class_clearance add column plan text;

alter table standard_item add column to_on date;

alter table dropout_case add column confirmed_at timestamp with time zone;

alter table standard_check_history add column row_to timestamp with time zone not null;

alter table dropout_case_history add column confirmed_at timestamp with time zone;

alter table dropout_case add column confirmed_on date;

alter table dropout_case_history add column confirmed_on date;

alter table class_clearance add column result text;

alter table class_clearance_history add column result text;

alter table standard_item_history add column row_to timestamp with time zone not null;

alter table community_kindergarten_history add column run_as text;

alter table community_kindergarten add column run_as text;

alter table class_clearance_history add column evidence uuid[] not null;

alter table dropout_case_history add column ordered_by uuid;

alter table community_kindergarten add column asker uuid;

alter table community_kindergarten_history add column asker uuid;

alter table dropout_case add column ordered_by uuid;

alter table class_clearance add column evidence uuid[] not null;

alter table dropout_case_history add column ordered_at timestamp with time zone;

alter table class_clearance_history add column state text not null;

alter table community_kindergarten_history add column evidence uuid[] not null;

alter table class_clearance add column state text not null;

alter table community_kindergarten add column evidence uuid[] not null;

alter table dropout_case add column ordered_at timestamp with time zone;

alter table dropout_case add column outcome text;

alter table dropout_case_history add column outcome text;

alter table community_kindergarten add column state text not null;

alter table class_clearance add column reported_by uuid;

alter table class_clearance_history add column reported_by uuid;

alter table community_kindergarten_history add column state text not null;

alter table community_kindergarten_history add column reported_by uuid;

alter table class_clearance_history add column reported_at timestamp with time zone;

alter table class_clearance add column reported_at timestamp with time zone;

alter table community_kindergarten add column reported_by uuid;

alter table dropout_case add column outcome_note text;

alter table dropout_case_history add column outcome_note text;

alter table class_clearance_history add column closed_by uuid;

alter table dropout_case add column evidence uuid[] not null;

alter table class_clearance add column closed_by uuid;

alter table community_kindergarten add column reported_at timestamp with time zone;

alter table community_kindergarten_history add column reported_at timestamp with time zone;

alter table dropout_case_history add column evidence uuid[] not null;

alter table class_clearance add column closed_at timestamp with time zone;

alter table dropout_case_history add column state text not null;

alter table class_clearance_history add column closed_at timestamp with time zone;

alter table community_kindergarten add column closed_by uuid;

alter table community_kindergarten_history add column closed_by uuid;

alter table dropout_case add column state text not null;

alter table class_clearance add column closed_on date;

alter table class_clearance_history add column closed_on date;

alter table community_kindergarten add column closed_at timestamp with time zone;

alter table community_kindergarten_history add column closed_at timestamp with time zone;

alter table dropout_case_history add column reported_by uuid;

alter table dropout_case add column reported_by uuid;

alter table dropout_case add column reported_at timestamp with time zone;

alter table dropout_case_history add column reported_at timestamp with time zone;

alter table community_kindergarten add column closed_on date;

alter table class_clearance_history add column limit_since timestamp with time zone;

alter table class_clearance add column limit_since timestamp with time zone;

alter table community_kindergarten_history add column closed_on date;

alter table dropout_case add column closed_by uuid;

alter table community_kindergarten add column limit_since timestamp with time zone;

alter table community_kindergarten_history add column limit_since timestamp with time zone;

alter table class_clearance_history add column limit_warn_on date;

alter table class_clearance add column limit_warn_on date;

alter table dropout_case_history add column closed_by uuid;

alter table dropout_case add column closed_at timestamp with time zone;

alter table community_kindergarten add column limit_warn_on date;

alter table community_kindergarten_history add column limit_warn_on date;

alter table class_clearance add column limit_due_on date;

alter table dropout_case_history add column closed_at timestamp with time zone;

alter table class_clearance_history add column limit_due_on date;

alter table community_kindergarten_history add column limit_due_on date;

alter table dropout_case add column closed_on date;

alter table dropout_case_history add column closed_on date;

alter table community_kindergarten add column limit_due_on date;

alter table class_clearance_history add column row_to timestamp with time zone not null;

alter table community_kindergarten_history add column row_to timestamp with time zone not null;

alter table dropout_case add column limit_since timestamp with time zone;

alter table dropout_case_history add column limit_since timestamp with time zone;

alter table dropout_case_history add column limit_warn_on date;

alter table dropout_case add column limit_warn_on date;

alter table dropout_case add column limit_due_on date;

alter table dropout_case_history add column limit_due_on date;

alter table dropout_case_history add column row_to timestamp with time zone not null;

alter table land_parcel add constraint land_parcel_key PRIMARY KEY (tenant_id, id);

alter table land_parcel add constraint land_parcel_stage_code CHECK ((stage = ANY (ARRAY['preschool'::text, 'primary'::text, 'juniorMiddle'::text, 'seniorMiddle'::text, 'vocational'::text, 'special'::text])));

alter table land_parcel add constraint land_parcel_tenure_code CHECK ((tenure = ANY (ARRAY['owned'::text, 'exclusive'::text, 'shared'::text])));

alter table land_parcel add constraint land_parcel_unique_1 UNIQUE (tenant_id, school, name);

alter table land_parcel_history add constraint land_parcel_history_key PRIMARY KEY (tenant_id, id, version);

alter table enrolment_event add constraint enrolment_event_kind_code CHECK ((kind = ANY (ARRAY['register'::text, 'transfer'::text, 'transferIn'::text, 'transferOut'::text, 'suspend'::text, 'resume'::text, 'skip'::text, 'repeat'::text, 'changeClass'::text, 'homeTeaching'::text, 'suspectDropout'::text, 'dropOut'::text, 'graduate'::text, 'complete'::text, 'abroad'::text, 'deregister'::text, 'death'::text])));

alter table standard_item add constraint standard_item_basis_code CHECK ((basis = ANY (ARRAY['measured'::text, 'checked'::text])));

alter table standard_item add constraint standard_item_certainty_code CHECK ((certainty = ANY (ARRAY['sure'::text, 'likely'::text, 'check'::text])));

alter table standard_item add constraint standard_item_figure_code CHECK ((figure = ANY (ARRAY['landPerPupil'::text, 'floorPerPupil'::text, 'teachingPerPupil'::text, 'sportsPerPupil'::text, 'equipmentPerPupil'::text, 'multimediaPerHundred'::text, 'computersPerHundred'::text, 'degreePerHundred'::text, 'largestClass'::text, 'schoolSize'::text, 'inSchoolGroup'::text])));

alter table standard_item add constraint standard_item_key PRIMARY KEY (tenant_id, id);

alter table standard_item add constraint standard_item_unique_1 UNIQUE (tenant_id, code, from_on);

alter table standard_item_history add constraint standard_item_history_key PRIMARY KEY (tenant_id, id, version);

alter table standard_check add constraint standard_check_key PRIMARY KEY (tenant_id, id);

alter table standard_check add constraint standard_check_state_code CHECK ((state = ANY (ARRAY['entered'::text, 'confirmed'::text])));

alter table standard_check add constraint standard_check_unique_1 UNIQUE (tenant_id, school, item, checked_on);

alter table standard_check add constraint standard_check_verdict_code CHECK ((verdict = ANY (ARRAY['met'::text, 'notMet'::text])));

alter table standard_check_history add constraint standard_check_history_key PRIMARY KEY (tenant_id, id, version);

alter table dropout_case add constraint dropout_case_key PRIMARY KEY (tenant_id, id);

alter table dropout_case add constraint dropout_case_outcome_code CHECK ((outcome = ANY (ARRAY['returned'::text, 'transferred'::text, 'suspended'::text, 'homeTeaching'::text, 'abroad'::text, 'deceased'::text, 'mistaken'::text])));

alter table dropout_case add constraint dropout_case_sign_code CHECK ((sign = ANY (ARRAY['status'::text, 'left'::text, 'absent'::text, 'notEnrolled'::text])));

alter table dropout_case add constraint dropout_case_stage_code CHECK ((stage = ANY (ARRAY['primary'::text, 'juniorMiddle'::text])));

alter table dropout_case add constraint dropout_case_state_code CHECK ((state = ANY (ARRAY['suspected'::text, 'visited'::text, 'confirmed'::text, 'reported'::text, 'closed'::text])));

alter table dropout_case_history add constraint dropout_case_history_key PRIMARY KEY (tenant_id, id, version);

alter table class_clearance add constraint class_clearance_band_code CHECK ((band = ANY (ARRAY['within'::text, 'overStandard'::text, 'oversize'::text, 'extreme'::text])));

alter table class_clearance add constraint class_clearance_key PRIMARY KEY (tenant_id, id);

alter table class_clearance add constraint class_clearance_stage_code CHECK ((stage = ANY (ARRAY['preschool'::text, 'primary'::text, 'juniorMiddle'::text, 'seniorMiddle'::text, 'vocational'::text, 'special'::text])));

alter table class_clearance add constraint class_clearance_state_code CHECK ((state = ANY (ARRAY['open'::text, 'planned'::text, 'reported'::text, 'closed'::text, 'cancelled'::text])));

alter table class_clearance_history add constraint class_clearance_history_key PRIMARY KEY (tenant_id, id, version);

alter table dropout_visit add constraint dropout_visit_key PRIMARY KEY (tenant_id, id);

alter table dropout_visit add constraint dropout_visit_mode_code CHECK ((mode = ANY (ARRAY['home'::text, 'phone'::text, 'work'::text, 'joint'::text])));

alter table dropout_visit_history add constraint dropout_visit_history_key PRIMARY KEY (tenant_id, id, version);

alter table community_kindergarten add constraint community_kindergarten_key PRIMARY KEY (tenant_id, id);

alter table community_kindergarten add constraint community_kindergarten_problem_code CHECK ((problem = ANY (ARRAY['unbuilt'::text, 'reduced'::text, 'delayed'::text, 'notHandedOver'::text, 'notInclusive'::text, 'otherUse'::text])));

alter table community_kindergarten add constraint community_kindergarten_run_as_code CHECK ((run_as = ANY (ARRAY['public'::text, 'inclusivePrivate'::text])));

alter table community_kindergarten add constraint community_kindergarten_state_code CHECK ((state = ANY (ARRAY['found'::text, 'planned'::text, 'handedOver'::text, 'reported'::text, 'settled'::text, 'cancelled'::text])));

alter table community_kindergarten add constraint community_kindergarten_unique_1 UNIQUE (tenant_id, organisation, name);

alter table community_kindergarten_history add constraint community_kindergarten_history_key PRIMARY KEY (tenant_id, id, version);

alter table land_parcel add constraint land_parcel_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table standard_item add constraint standard_item_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table standard_check add constraint standard_check_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table dropout_case add constraint dropout_case_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table dropout_visit add constraint dropout_visit_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table class_clearance add constraint class_clearance_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table community_kindergarten add constraint community_kindergarten_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table land_parcel add constraint land_parcel_school_of FOREIGN KEY (tenant_id, school) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table standard_check add constraint standard_check_school_of FOREIGN KEY (tenant_id, school) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table standard_check add constraint standard_check_item_of FOREIGN KEY (tenant_id, item) REFERENCES standard_item(tenant_id, id) DEFERRABLE;

alter table standard_check add constraint standard_check_entered_by_of FOREIGN KEY (tenant_id, entered_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table standard_check add constraint standard_check_confirmed_by_of FOREIGN KEY (tenant_id, confirmed_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table dropout_case add constraint dropout_case_school_of FOREIGN KEY (tenant_id, school) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table dropout_case add constraint dropout_case_pupil_of FOREIGN KEY (tenant_id, pupil) REFERENCES pupil(tenant_id, id) DEFERRABLE;

alter table dropout_case add constraint dropout_case_visited_by_of FOREIGN KEY (tenant_id, visited_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table dropout_case add constraint dropout_case_confirmed_by_of FOREIGN KEY (tenant_id, confirmed_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table dropout_case add constraint dropout_case_ordered_by_of FOREIGN KEY (tenant_id, ordered_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table dropout_case add constraint dropout_case_reported_by_of FOREIGN KEY (tenant_id, reported_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table dropout_case add constraint dropout_case_closed_by_of FOREIGN KEY (tenant_id, closed_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table dropout_visit add constraint dropout_visit_dropout_case_of FOREIGN KEY (tenant_id, dropout_case) REFERENCES dropout_case(tenant_id, id) DEFERRABLE;

alter table dropout_visit add constraint dropout_visit_school_of FOREIGN KEY (tenant_id, school) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table class_clearance add constraint class_clearance_class_group_of FOREIGN KEY (tenant_id, class_group) REFERENCES class_group(tenant_id, id) DEFERRABLE;

alter table class_clearance add constraint class_clearance_school_of FOREIGN KEY (tenant_id, school) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table class_clearance add constraint class_clearance_asker_of FOREIGN KEY (tenant_id, asker) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table class_clearance add constraint class_clearance_reported_by_of FOREIGN KEY (tenant_id, reported_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table class_clearance add constraint class_clearance_closed_by_of FOREIGN KEY (tenant_id, closed_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table community_kindergarten add constraint community_kindergarten_organisation_of FOREIGN KEY (tenant_id, organisation) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table community_kindergarten add constraint community_kindergarten_kindergarten_of FOREIGN KEY (tenant_id, kindergarten) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table community_kindergarten add constraint community_kindergarten_asker_of FOREIGN KEY (tenant_id, asker) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table community_kindergarten add constraint community_kindergarten_reported_by_of FOREIGN KEY (tenant_id, reported_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table community_kindergarten add constraint community_kindergarten_closed_by_of FOREIGN KEY (tenant_id, closed_by) REFERENCES person(tenant_id, id) DEFERRABLE;

CREATE INDEX dropout_case_ordered_by_at ON public.dropout_case USING btree (tenant_id, ordered_by);

CREATE INDEX class_clearance_class_group_at ON public.class_clearance USING btree (tenant_id, class_group);

CREATE INDEX standard_check_school_at ON public.standard_check USING btree (tenant_id, school);

CREATE INDEX land_parcel_history_at ON public.land_parcel_history USING btree (tenant_id, row_to);

CREATE INDEX standard_check_confirmed_by_at ON public.standard_check USING btree (tenant_id, confirmed_by);

CREATE INDEX dropout_visit_history_at ON public.dropout_visit_history USING btree (tenant_id, row_to);

CREATE INDEX class_clearance_history_at ON public.class_clearance_history USING btree (tenant_id, row_to);

CREATE INDEX community_kindergarten_asker_at ON public.community_kindergarten USING btree (tenant_id, asker);

CREATE INDEX class_clearance_index_2 ON public.class_clearance USING btree (tenant_id, limit_due_on);

CREATE INDEX dropout_case_closed_by_at ON public.dropout_case USING btree (tenant_id, closed_by);

CREATE INDEX dropout_case_visited_by_at ON public.dropout_case USING btree (tenant_id, visited_by);

CREATE INDEX dropout_visit_dropout_case_at ON public.dropout_visit USING btree (tenant_id, dropout_case);

CREATE INDEX standard_check_history_at ON public.standard_check_history USING btree (tenant_id, row_to);

CREATE INDEX class_clearance_asker_at ON public.class_clearance USING btree (tenant_id, asker);

CREATE INDEX dropout_case_pupil_at ON public.dropout_case USING btree (tenant_id, pupil);

CREATE INDEX community_kindergarten_history_at ON public.community_kindergarten_history USING btree (tenant_id, row_to);

CREATE INDEX community_kindergarten_index_1 ON public.community_kindergarten USING btree (tenant_id, state);

CREATE INDEX dropout_case_school_at ON public.dropout_case USING btree (tenant_id, school);

CREATE INDEX dropout_visit_index_1 ON public.dropout_visit USING btree (tenant_id, dropout_case);

CREATE INDEX standard_check_entered_by_at ON public.standard_check USING btree (tenant_id, entered_by);

CREATE INDEX class_clearance_school_at ON public.class_clearance USING btree (tenant_id, school);

CREATE INDEX community_kindergarten_kindergarten_at ON public.community_kindergarten USING btree (tenant_id, kindergarten);

CREATE INDEX community_kindergarten_reported_by_at ON public.community_kindergarten USING btree (tenant_id, reported_by);

CREATE INDEX dropout_visit_school_at ON public.dropout_visit USING btree (tenant_id, school);

CREATE INDEX dropout_case_index_2 ON public.dropout_case USING btree (tenant_id, state);

CREATE INDEX community_kindergarten_index_2 ON public.community_kindergarten USING btree (tenant_id, limit_due_on);

CREATE INDEX standard_item_history_at ON public.standard_item_history USING btree (tenant_id, row_to);

CREATE INDEX dropout_case_reported_by_at ON public.dropout_case USING btree (tenant_id, reported_by);

CREATE INDEX dropout_case_index_3 ON public.dropout_case USING btree (tenant_id, limit_due_on);

CREATE INDEX standard_check_item_at ON public.standard_check USING btree (tenant_id, item);

CREATE INDEX dropout_case_history_at ON public.dropout_case_history USING btree (tenant_id, row_to);

CREATE INDEX dropout_case_index_1 ON public.dropout_case USING btree (tenant_id, pupil, state);

CREATE INDEX class_clearance_index_1 ON public.class_clearance USING btree (tenant_id, class_group, state);

CREATE INDEX class_clearance_closed_by_at ON public.class_clearance USING btree (tenant_id, closed_by);

CREATE INDEX class_clearance_reported_by_at ON public.class_clearance USING btree (tenant_id, reported_by);

CREATE INDEX land_parcel_school_at ON public.land_parcel USING btree (tenant_id, school);

CREATE INDEX community_kindergarten_closed_by_at ON public.community_kindergarten USING btree (tenant_id, closed_by);

CREATE INDEX dropout_case_confirmed_by_at ON public.dropout_case USING btree (tenant_id, confirmed_by);

CREATE INDEX community_kindergarten_organisation_at ON public.community_kindergarten USING btree (tenant_id, organisation);

CREATE OR REPLACE FUNCTION public.keep_land_parcel()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into land_parcel_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "school", "name", "stage", "area", "tenure", "certificate", "outline", "from_on", "until_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."school", o."name", o."stage", o."area", o."tenure", o."certificate", o."outline", o."from_on", o."until_on", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_land_parcel()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into land_parcel_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "school", "name", "stage", "area", "tenure", "certificate", "outline", "from_on", "until_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."school", o."name", o."stage", o."area", o."tenure", o."certificate", o."outline", o."from_on", o."until_on", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_enrolment_event()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into enrolment_event_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "kind", "pupil", "pupil_name", "roll_number", "school", "to_school", "to_class_group", "stage", "over_limit_reason", "outside", "applicant", "applying_school", "grounds", "evidence", "effective_on", "state", "remarks", "reviewer", "next_reviewer", "applied_by", "applied_at", "agreed_by", "agreed_at", "first_reviewed_by", "approved_by", "approved_at", "limit_since", "limit_warn_on", "limit_due_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."kind", o."pupil", o."pupil_name", o."roll_number", o."school", o."to_school", o."to_class_group", o."stage", o."over_limit_reason", o."outside", o."applicant", o."applying_school", o."grounds", o."evidence", o."effective_on", o."state", o."remarks", o."reviewer", o."next_reviewer", o."applied_by", o."applied_at", o."agreed_by", o."agreed_at", o."first_reviewed_by", o."approved_by", o."approved_at", o."limit_since", o."limit_warn_on", o."limit_due_on", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_enrolment_event()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into enrolment_event_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "kind", "pupil", "pupil_name", "roll_number", "school", "to_school", "to_class_group", "stage", "over_limit_reason", "outside", "applicant", "applying_school", "grounds", "evidence", "effective_on", "state", "remarks", "reviewer", "next_reviewer", "applied_by", "applied_at", "agreed_by", "agreed_at", "first_reviewed_by", "approved_by", "approved_at", "limit_since", "limit_warn_on", "limit_due_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."kind", o."pupil", o."pupil_name", o."roll_number", o."school", o."to_school", o."to_class_group", o."stage", o."over_limit_reason", o."outside", o."applicant", o."applying_school", o."grounds", o."evidence", o."effective_on", o."state", o."remarks", o."reviewer", o."next_reviewer", o."applied_by", o."applied_at", o."agreed_by", o."agreed_at", o."first_reviewed_by", o."approved_by", o."approved_at", o."limit_since", o."limit_warn_on", o."limit_due_on", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_standard_item()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into standard_item_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "code", "label", "stages", "basis", "figure", "threshold", "unit", "source", "certainty", "from_on", "to_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."code", o."label", o."stages", o."basis", o."figure", o."threshold", o."unit", o."source", o."certainty", o."from_on", o."to_on", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_standard_item()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into standard_item_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "code", "label", "stages", "basis", "figure", "threshold", "unit", "source", "certainty", "from_on", "to_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."code", o."label", o."stages", o."basis", o."figure", o."threshold", o."unit", o."source", o."certainty", o."from_on", o."to_on", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_standard_check()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into standard_check_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "school", "item", "checked_on", "verdict", "note", "evidence", "state", "entered_by", "confirmed_by", "confirmed_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."school", o."item", o."checked_on", o."verdict", o."note", o."evidence", o."state", o."entered_by", o."confirmed_by", o."confirmed_at", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_standard_check()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into standard_check_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "school", "item", "checked_on", "verdict", "note", "evidence", "state", "entered_by", "confirmed_by", "confirmed_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."school", o."item", o."checked_on", o."verdict", o."note", o."evidence", o."state", o."entered_by", o."confirmed_by", o."confirmed_at", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_dropout_case()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into dropout_case_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "school", "pupil", "child_name", "stage", "sign", "found_on", "last_day_on", "visits", "visited_by", "confirmed_by", "confirmed_at", "confirmed_on", "ordered_by", "ordered_at", "outcome", "outcome_note", "evidence", "state", "reported_by", "reported_at", "closed_by", "closed_at", "closed_on", "limit_since", "limit_warn_on", "limit_due_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."school", o."pupil", o."child_name", o."stage", o."sign", o."found_on", o."last_day_on", o."visits", o."visited_by", o."confirmed_by", o."confirmed_at", o."confirmed_on", o."ordered_by", o."ordered_at", o."outcome", o."outcome_note", o."evidence", o."state", o."reported_by", o."reported_at", o."closed_by", o."closed_at", o."closed_on", o."limit_since", o."limit_warn_on", o."limit_due_on", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_dropout_case()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into dropout_case_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "school", "pupil", "child_name", "stage", "sign", "found_on", "last_day_on", "visits", "visited_by", "confirmed_by", "confirmed_at", "confirmed_on", "ordered_by", "ordered_at", "outcome", "outcome_note", "evidence", "state", "reported_by", "reported_at", "closed_by", "closed_at", "closed_on", "limit_since", "limit_warn_on", "limit_due_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."school", o."pupil", o."child_name", o."stage", o."sign", o."found_on", o."last_day_on", o."visits", o."visited_by", o."confirmed_by", o."confirmed_at", o."confirmed_on", o."ordered_by", o."ordered_at", o."outcome", o."outcome_note", o."evidence", o."state", o."reported_by", o."reported_at", o."closed_by", o."closed_at", o."closed_on", o."limit_since", o."limit_warn_on", o."limit_due_on", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_dropout_visit()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into dropout_visit_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "dropout_case", "school", "visited_on", "mode", "visitors", "found", "next_step", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."dropout_case", o."school", o."visited_on", o."mode", o."visitors", o."found", o."next_step", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_dropout_visit()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into dropout_visit_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "dropout_case", "school", "visited_on", "mode", "visitors", "found", "next_step", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."dropout_case", o."school", o."visited_on", o."mode", o."visitors", o."found", o."next_step", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_class_clearance()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into class_clearance_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "class_group", "class_label", "school", "stage", "band", "found", "target", "asker", "found_on", "due_on", "plan", "result", "evidence", "state", "reported_by", "reported_at", "closed_by", "closed_at", "closed_on", "limit_since", "limit_warn_on", "limit_due_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."class_group", o."class_label", o."school", o."stage", o."band", o."found", o."target", o."asker", o."found_on", o."due_on", o."plan", o."result", o."evidence", o."state", o."reported_by", o."reported_at", o."closed_by", o."closed_at", o."closed_on", o."limit_since", o."limit_warn_on", o."limit_due_on", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_class_clearance()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into class_clearance_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "class_group", "class_label", "school", "stage", "band", "found", "target", "asker", "found_on", "due_on", "plan", "result", "evidence", "state", "reported_by", "reported_at", "closed_by", "closed_at", "closed_on", "limit_since", "limit_warn_on", "limit_due_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."class_group", o."class_label", o."school", o."stage", o."band", o."found", o."target", o."asker", o."found_on", o."due_on", o."plan", o."result", o."evidence", o."state", o."reported_by", o."reported_at", o."closed_by", o."closed_at", o."closed_on", o."limit_since", o."limit_warn_on", o."limit_due_on", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_community_kindergarten()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into community_kindergarten_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "name", "community", "organisation", "problem", "developer", "classes", "found_on", "plan", "due_on", "handed_over_on", "kindergarten", "run_as", "asker", "evidence", "state", "reported_by", "reported_at", "closed_by", "closed_at", "closed_on", "limit_since", "limit_warn_on", "limit_due_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."name", o."community", o."organisation", o."problem", o."developer", o."classes", o."found_on", o."plan", o."due_on", o."handed_over_on", o."kindergarten", o."run_as", o."asker", o."evidence", o."state", o."reported_by", o."reported_at", o."closed_by", o."closed_at", o."closed_on", o."limit_since", o."limit_warn_on", o."limit_due_on", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_community_kindergarten()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into community_kindergarten_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "name", "community", "organisation", "problem", "developer", "classes", "found_on", "plan", "due_on", "handed_over_on", "kindergarten", "run_as", "asker", "evidence", "state", "reported_by", "reported_at", "closed_by", "closed_at", "closed_on", "limit_since", "limit_warn_on", "limit_due_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."name", o."community", o."organisation", o."problem", o."developer", o."classes", o."found_on", o."plan", o."due_on", o."handed_over_on", o."kindergarten", o."run_as", o."asker", o."evidence", o."state", o."reported_by", o."reported_at", o."closed_by", o."closed_at", o."closed_on", o."limit_since", o."limit_warn_on", o."limit_due_on", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.count_new_land_parcel()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into measure_row (tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, amount, rows)
  select tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, sum(amount) as amount, sum(rows)::integer as rows from (select x.tenant_id, 'landArea'::text as measure, x."school" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, coalesce(x."from_on", '-infinity'::date) as on_day, 1 * coalesce(x."area", 0)::numeric as amount, 1 * case when x."area" is null then 0 else 1 end as rows from new_rows as x where x."tenure" in ('owned'::text, 'exclusive'::text) union all select x.tenant_id, 'landArea'::text as measure, x."school" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, greatest(x."until_on", coalesce(x."from_on", '-infinity'::date)) as on_day, -1 * coalesce(x."area", 0)::numeric as amount, -1 * case when x."area" is null then 0 else 1 end as rows from new_rows as x where x."tenure" in ('owned'::text, 'exclusive'::text) and x."until_on" is not null) as d group by tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day having sum(amount) <> 0 or sum(rows) <> 0;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.count_changed_land_parcel()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into measure_row (tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, amount, rows)
  select tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, sum(amount) as amount, sum(rows)::integer as rows from (select x.tenant_id, 'landArea'::text as measure, x."school" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, coalesce(x."from_on", '-infinity'::date) as on_day, -1 * coalesce(x."area", 0)::numeric as amount, -1 * case when x."area" is null then 0 else 1 end as rows from old_rows as x where x."tenure" in ('owned'::text, 'exclusive'::text) union all select x.tenant_id, 'landArea'::text as measure, x."school" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, greatest(x."until_on", coalesce(x."from_on", '-infinity'::date)) as on_day, 1 * coalesce(x."area", 0)::numeric as amount, 1 * case when x."area" is null then 0 else 1 end as rows from old_rows as x where x."tenure" in ('owned'::text, 'exclusive'::text) and x."until_on" is not null union all select x.tenant_id, 'landArea'::text as measure, x."school" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, coalesce(x."from_on", '-infinity'::date) as on_day, 1 * coalesce(x."area", 0)::numeric as amount, 1 * case when x."area" is null then 0 else 1 end as rows from new_rows as x where x."tenure" in ('owned'::text, 'exclusive'::text) union all select x.tenant_id, 'landArea'::text as measure, x."school" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, greatest(x."until_on", coalesce(x."from_on", '-infinity'::date)) as on_day, -1 * coalesce(x."area", 0)::numeric as amount, -1 * case when x."area" is null then 0 else 1 end as rows from new_rows as x where x."tenure" in ('owned'::text, 'exclusive'::text) and x."until_on" is not null) as d group by tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day having sum(amount) <> 0 or sum(rows) <> 0;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.count_gone_land_parcel()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into measure_row (tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, amount, rows)
  select tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, sum(amount) as amount, sum(rows)::integer as rows from (select x.tenant_id, 'landArea'::text as measure, x."school" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, coalesce(x."from_on", '-infinity'::date) as on_day, -1 * coalesce(x."area", 0)::numeric as amount, -1 * case when x."area" is null then 0 else 1 end as rows from old_rows as x where x."tenure" in ('owned'::text, 'exclusive'::text) union all select x.tenant_id, 'landArea'::text as measure, x."school" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, greatest(x."until_on", coalesce(x."from_on", '-infinity'::date)) as on_day, 1 * coalesce(x."area", 0)::numeric as amount, 1 * case when x."area" is null then 0 else 1 end as rows from old_rows as x where x."tenure" in ('owned'::text, 'exclusive'::text) and x."until_on" is not null) as d group by tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day having sum(amount) <> 0 or sum(rows) <> 0;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.count_gone_community_kindergarten()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into measure_row (tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, amount, rows)
  select tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, sum(amount) as amount, sum(rows)::integer as rows from (select x.tenant_id, 'openKindergartens'::text as measure, x."organisation" as organisation, x."problem"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, coalesce(x."found_on", '-infinity'::date) as on_day, -1 * 1::numeric as amount, -1 * 1 as rows from old_rows as x union all select x.tenant_id, 'openKindergartens'::text as measure, x."organisation" as organisation, x."problem"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, greatest(x."closed_on", coalesce(x."found_on", '-infinity'::date)) as on_day, 1 * 1::numeric as amount, 1 * 1 as rows from old_rows as x where x."closed_on" is not null) as d group by tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day having sum(amount) <> 0 or sum(rows) <> 0;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.count_new_dropout_case()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into measure_row (tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, amount, rows)
  select tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, sum(amount) as amount, sum(rows)::integer as rows from (select x.tenant_id, 'openDropouts'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."sign"::text as key_2, null::text as key_3, null::text as key_4, coalesce(x."confirmed_on", '-infinity'::date) as on_day, 1 * 1::numeric as amount, 1 * 1 as rows from new_rows as x where x."confirmed_on" > '1900-01-01'::date union all select x.tenant_id, 'openDropouts'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."sign"::text as key_2, null::text as key_3, null::text as key_4, greatest(x."closed_on", coalesce(x."confirmed_on", '-infinity'::date)) as on_day, -1 * 1::numeric as amount, -1 * 1 as rows from new_rows as x where x."confirmed_on" > '1900-01-01'::date and x."closed_on" is not null union all select x.tenant_id, 'dropoutCases'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."state"::text as key_2, null::text as key_3, null::text as key_4, '-infinity'::date as on_day, 1 * 1::numeric as amount, 1 * 1 as rows from new_rows as x) as d group by tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day having sum(amount) <> 0 or sum(rows) <> 0;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.count_changed_dropout_case()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into measure_row (tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, amount, rows)
  select tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, sum(amount) as amount, sum(rows)::integer as rows from (select x.tenant_id, 'openDropouts'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."sign"::text as key_2, null::text as key_3, null::text as key_4, coalesce(x."confirmed_on", '-infinity'::date) as on_day, -1 * 1::numeric as amount, -1 * 1 as rows from old_rows as x where x."confirmed_on" > '1900-01-01'::date union all select x.tenant_id, 'openDropouts'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."sign"::text as key_2, null::text as key_3, null::text as key_4, greatest(x."closed_on", coalesce(x."confirmed_on", '-infinity'::date)) as on_day, 1 * 1::numeric as amount, 1 * 1 as rows from old_rows as x where x."confirmed_on" > '1900-01-01'::date and x."closed_on" is not null union all select x.tenant_id, 'dropoutCases'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."state"::text as key_2, null::text as key_3, null::text as key_4, '-infinity'::date as on_day, -1 * 1::numeric as amount, -1 * 1 as rows from old_rows as x union all select x.tenant_id, 'openDropouts'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."sign"::text as key_2, null::text as key_3, null::text as key_4, coalesce(x."confirmed_on", '-infinity'::date) as on_day, 1 * 1::numeric as amount, 1 * 1 as rows from new_rows as x where x."confirmed_on" > '1900-01-01'::date union all select x.tenant_id, 'openDropouts'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."sign"::text as key_2, null::text as key_3, null::text as key_4, greatest(x."closed_on", coalesce(x."confirmed_on", '-infinity'::date)) as on_day, -1 * 1::numeric as amount, -1 * 1 as rows from new_rows as x where x."confirmed_on" > '1900-01-01'::date and x."closed_on" is not null union all select x.tenant_id, 'dropoutCases'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."state"::text as key_2, null::text as key_3, null::text as key_4, '-infinity'::date as on_day, 1 * 1::numeric as amount, 1 * 1 as rows from new_rows as x) as d group by tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day having sum(amount) <> 0 or sum(rows) <> 0;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.count_gone_dropout_case()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into measure_row (tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, amount, rows)
  select tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, sum(amount) as amount, sum(rows)::integer as rows from (select x.tenant_id, 'openDropouts'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."sign"::text as key_2, null::text as key_3, null::text as key_4, coalesce(x."confirmed_on", '-infinity'::date) as on_day, -1 * 1::numeric as amount, -1 * 1 as rows from old_rows as x where x."confirmed_on" > '1900-01-01'::date union all select x.tenant_id, 'openDropouts'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."sign"::text as key_2, null::text as key_3, null::text as key_4, greatest(x."closed_on", coalesce(x."confirmed_on", '-infinity'::date)) as on_day, 1 * 1::numeric as amount, 1 * 1 as rows from old_rows as x where x."confirmed_on" > '1900-01-01'::date and x."closed_on" is not null union all select x.tenant_id, 'dropoutCases'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."state"::text as key_2, null::text as key_3, null::text as key_4, '-infinity'::date as on_day, -1 * 1::numeric as amount, -1 * 1 as rows from old_rows as x) as d group by tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day having sum(amount) <> 0 or sum(rows) <> 0;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.count_new_community_kindergarten()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into measure_row (tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, amount, rows)
  select tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, sum(amount) as amount, sum(rows)::integer as rows from (select x.tenant_id, 'openKindergartens'::text as measure, x."organisation" as organisation, x."problem"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, coalesce(x."found_on", '-infinity'::date) as on_day, 1 * 1::numeric as amount, 1 * 1 as rows from new_rows as x union all select x.tenant_id, 'openKindergartens'::text as measure, x."organisation" as organisation, x."problem"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, greatest(x."closed_on", coalesce(x."found_on", '-infinity'::date)) as on_day, -1 * 1::numeric as amount, -1 * 1 as rows from new_rows as x where x."closed_on" is not null) as d group by tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day having sum(amount) <> 0 or sum(rows) <> 0;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.count_changed_community_kindergarten()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into measure_row (tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, amount, rows)
  select tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, sum(amount) as amount, sum(rows)::integer as rows from (select x.tenant_id, 'openKindergartens'::text as measure, x."organisation" as organisation, x."problem"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, coalesce(x."found_on", '-infinity'::date) as on_day, -1 * 1::numeric as amount, -1 * 1 as rows from old_rows as x union all select x.tenant_id, 'openKindergartens'::text as measure, x."organisation" as organisation, x."problem"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, greatest(x."closed_on", coalesce(x."found_on", '-infinity'::date)) as on_day, 1 * 1::numeric as amount, 1 * 1 as rows from old_rows as x where x."closed_on" is not null union all select x.tenant_id, 'openKindergartens'::text as measure, x."organisation" as organisation, x."problem"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, coalesce(x."found_on", '-infinity'::date) as on_day, 1 * 1::numeric as amount, 1 * 1 as rows from new_rows as x union all select x.tenant_id, 'openKindergartens'::text as measure, x."organisation" as organisation, x."problem"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, greatest(x."closed_on", coalesce(x."found_on", '-infinity'::date)) as on_day, -1 * 1::numeric as amount, -1 * 1 as rows from new_rows as x where x."closed_on" is not null) as d group by tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day having sum(amount) <> 0 or sum(rows) <> 0;
  return null;
end
$function$
;

CREATE TRIGGER keep AFTER UPDATE ON public.land_parcel REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_land_parcel();

CREATE TRIGGER keep_gone AFTER DELETE ON public.land_parcel REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_land_parcel();

CREATE TRIGGER keep AFTER UPDATE ON public.standard_item REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_standard_item();

CREATE TRIGGER keep_gone AFTER DELETE ON public.standard_item REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_standard_item();

CREATE TRIGGER keep AFTER UPDATE ON public.standard_check REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_standard_check();

CREATE TRIGGER keep_gone AFTER DELETE ON public.standard_check REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_standard_check();

CREATE TRIGGER keep AFTER UPDATE ON public.dropout_case REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_dropout_case();

CREATE TRIGGER keep_gone AFTER DELETE ON public.dropout_case REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_dropout_case();

CREATE TRIGGER keep AFTER UPDATE ON public.dropout_visit REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_dropout_visit();

CREATE TRIGGER keep_gone AFTER DELETE ON public.dropout_visit REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_dropout_visit();

CREATE TRIGGER keep AFTER UPDATE ON public.class_clearance REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_class_clearance();

CREATE TRIGGER keep_gone AFTER DELETE ON public.class_clearance REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_class_clearance();

CREATE TRIGGER keep AFTER UPDATE ON public.community_kindergarten REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_community_kindergarten();

CREATE TRIGGER keep_gone AFTER DELETE ON public.community_kindergarten REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_community_kindergarten();

CREATE TRIGGER count_new AFTER INSERT ON public.land_parcel REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_new_land_parcel();

CREATE TRIGGER count_changed AFTER UPDATE ON public.land_parcel REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_changed_land_parcel();

CREATE TRIGGER count_gone AFTER DELETE ON public.land_parcel REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION count_gone_land_parcel();

CREATE TRIGGER count_new AFTER INSERT ON public.dropout_case REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_new_dropout_case();

CREATE TRIGGER count_changed AFTER UPDATE ON public.dropout_case REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_changed_dropout_case();

CREATE TRIGGER count_gone AFTER DELETE ON public.dropout_case REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION count_gone_dropout_case();

CREATE TRIGGER count_new AFTER INSERT ON public.community_kindergarten REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_new_community_kindergarten();

CREATE TRIGGER count_changed AFTER UPDATE ON public.community_kindergarten REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_changed_community_kindergarten();

CREATE TRIGGER count_gone AFTER DELETE ON public.community_kindergarten REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION count_gone_community_kindergarten();

alter table land_parcel enable row level security; alter table land_parcel force row level security;

alter table land_parcel_history enable row level security; alter table land_parcel_history force row level security;

alter table standard_item enable row level security; alter table standard_item force row level security;

alter table standard_item_history enable row level security; alter table standard_item_history force row level security;

alter table standard_check enable row level security; alter table standard_check force row level security;

alter table standard_check_history enable row level security; alter table standard_check_history force row level security;

alter table dropout_case enable row level security; alter table dropout_case force row level security;

alter table dropout_case_history enable row level security; alter table dropout_case_history force row level security;

alter table class_clearance enable row level security; alter table class_clearance force row level security;

alter table class_clearance_history enable row level security; alter table class_clearance_history force row level security;

alter table dropout_visit enable row level security; alter table dropout_visit force row level security;

alter table dropout_visit_history enable row level security; alter table dropout_visit_history force row level security;

alter table community_kindergarten enable row level security; alter table community_kindergarten force row level security;

alter table community_kindergarten_history enable row level security; alter table community_kindergarten_history force row level security;

create policy land_parcel_tenant on land_parcel as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy land_parcel_reach on land_parcel as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy land_parcel_history_tenant on land_parcel_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy land_parcel_history_reach on land_parcel_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy standard_item_tenant on standard_item as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy standard_item_history_tenant on standard_item_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy standard_check_tenant on standard_check as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy standard_check_reach on standard_check as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy standard_check_history_tenant on standard_check_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy standard_check_history_reach on standard_check_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy dropout_case_tenant on dropout_case as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy dropout_case_reach on dropout_case as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy dropout_case_history_tenant on dropout_case_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy dropout_case_history_reach on dropout_case_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy dropout_visit_tenant on dropout_visit as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy dropout_visit_reach on dropout_visit as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy dropout_visit_history_tenant on dropout_visit_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy dropout_visit_history_reach on dropout_visit_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy class_clearance_tenant on class_clearance as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy class_clearance_reach on class_clearance as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy class_clearance_history_tenant on class_clearance_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy class_clearance_history_reach on class_clearance_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy community_kindergarten_tenant on community_kindergarten as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy community_kindergarten_reach on community_kindergarten as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (organisation IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy community_kindergarten_history_tenant on community_kindergarten_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy community_kindergarten_history_reach on community_kindergarten_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (organisation IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

grant insert on land_parcel to yaodian_app;

grant select on land_parcel to yaodian_app;

grant update on land_parcel to yaodian_app;

grant delete on land_parcel to yaodian_app;

grant insert on land_parcel_history to yaodian_app;

grant select on land_parcel_history to yaodian_app;

grant insert on standard_item to yaodian_app;

grant select on standard_item to yaodian_app;

grant update on standard_item to yaodian_app;

grant delete on standard_item to yaodian_app;

grant insert on standard_item_history to yaodian_app;

grant select on standard_item_history to yaodian_app;

grant insert on standard_check to yaodian_app;

grant select on standard_check to yaodian_app;

grant update on standard_check to yaodian_app;

grant delete on standard_check to yaodian_app;

grant insert on standard_check_history to yaodian_app;

grant select on standard_check_history to yaodian_app;

grant insert on dropout_case to yaodian_app;

grant select on dropout_case to yaodian_app;

grant update on dropout_case to yaodian_app;

grant delete on dropout_case to yaodian_app;

grant insert on dropout_case_history to yaodian_app;

grant select on dropout_case_history to yaodian_app;

grant insert on class_clearance to yaodian_app;

grant select on class_clearance to yaodian_app;

grant update on class_clearance to yaodian_app;

grant delete on class_clearance to yaodian_app;

grant insert on class_clearance_history to yaodian_app;

grant select on class_clearance_history to yaodian_app;

grant insert on dropout_visit to yaodian_app;

grant select on dropout_visit to yaodian_app;

grant update on dropout_visit to yaodian_app;

grant delete on dropout_visit to yaodian_app;

grant insert on dropout_visit_history to yaodian_app;

grant select on dropout_visit_history to yaodian_app;

grant insert on community_kindergarten to yaodian_app;

grant select on community_kindergarten to yaodian_app;

grant update on community_kindergarten to yaodian_app;

grant delete on community_kindergarten to yaodian_app;

grant insert on community_kindergarten_history to yaodian_app;

grant select on community_kindergarten_history to yaodian_app;
