create table roll_keeper ();

create table roll_keeper_history ();

create table guardian ();

create table guardian_history ();

create table pupil ();

create table pupil_history ();

create table enrolment_event ();

create table enrolment_event_history ();

create table enrolment ();

create table roll_over ();

create table roll_over_history ();

create table enrolment_history ();

create table roll_correction ();

create table roll_correction_history ();

create table roll_lookup ();

create table roll_lookup_history ();

alter table guardian add column tenant_id uuid not null;

alter table roll_lookup add column tenant_id uuid not null;

alter table enrolment add column tenant_id uuid not null;

alter table enrolment_event_history add column tenant_id uuid not null;

alter table pupil add column tenant_id uuid not null;

alter table pupil_history add column tenant_id uuid not null;

alter table roll_over_history add column tenant_id uuid not null;

alter table roll_keeper_history add column tenant_id uuid not null;

alter table roll_keeper add column tenant_id uuid not null;

alter table enrolment_history add column tenant_id uuid not null;

alter table roll_correction add column tenant_id uuid not null;

alter table roll_lookup_history add column tenant_id uuid not null;

alter table roll_over add column tenant_id uuid not null;

alter table enrolment_event add column tenant_id uuid not null;

alter table guardian_history add column tenant_id uuid not null;

alter table roll_correction_history add column tenant_id uuid not null;

alter table pupil add column id uuid not null;

alter table roll_over add column id uuid not null;

alter table enrolment_event_history add column id uuid not null;

alter table pupil_history add column id uuid not null;

alter table guardian add column id uuid not null;

alter table enrolment_history add column id uuid not null;

alter table roll_over_history add column id uuid not null;

alter table roll_correction add column id uuid not null;

alter table enrolment_event add column id uuid not null;

alter table roll_keeper_history add column id uuid not null;

alter table roll_lookup add column id uuid not null;

alter table roll_correction_history add column id uuid not null;

alter table guardian_history add column id uuid not null;

alter table roll_keeper add column id uuid not null;

alter table roll_lookup_history add column id uuid not null;

alter table enrolment add column id uuid not null;

alter table roll_over_history add column version integer not null;

alter table enrolment add column version integer not null;

alter table enrolment_event add column version integer not null;

alter table roll_over add column version integer not null;

alter table roll_lookup add column version integer not null;

alter table roll_correction add column version integer not null;

alter table pupil add column version integer not null;

alter table guardian_history add column version integer not null;

alter table pupil_history add column version integer not null;

alter table roll_lookup_history add column version integer not null;

alter table roll_keeper add column version integer not null;

alter table roll_correction_history add column version integer not null;

alter table enrolment_event_history add column version integer not null;

alter table guardian add column version integer not null;

alter table enrolment_history add column version integer not null;

alter table roll_keeper_history add column version integer not null;

alter table roll_lookup add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table roll_correction add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table enrolment_event_history add column row_from timestamp with time zone not null;

alter table enrolment_history add column row_from timestamp with time zone not null;

alter table roll_keeper_history add column row_from timestamp with time zone not null;

alter table roll_over_history add column row_from timestamp with time zone not null;

alter table enrolment add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table roll_over add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table enrolment_event add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table guardian add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table pupil_history add column row_from timestamp with time zone not null;

alter table roll_lookup_history add column row_from timestamp with time zone not null;

alter table pupil add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table roll_correction_history add column row_from timestamp with time zone not null;

alter table roll_keeper add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table guardian_history add column row_from timestamp with time zone not null;

alter table pupil_history add column created_at timestamp with time zone not null;

alter table roll_keeper_history add column created_at timestamp with time zone not null;

alter table enrolment_event_history add column created_at timestamp with time zone not null;

alter table enrolment_history add column created_at timestamp with time zone not null;

alter table roll_lookup add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table roll_correction add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table enrolment add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table roll_over add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table enrolment_event add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table guardian add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table pupil add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table roll_keeper add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table guardian_history add column created_at timestamp with time zone not null;

alter table roll_over_history add column created_at timestamp with time zone not null;

alter table roll_lookup_history add column created_at timestamp with time zone not null;

alter table roll_correction_history add column created_at timestamp with time zone not null;

alter table enrolment_event_history add column created_by uuid;

alter table roll_over_history add column created_by uuid;

alter table enrolment add column created_by uuid;

alter table pupil add column created_by uuid;

alter table roll_correction add column created_by uuid;

alter table roll_over add column created_by uuid;

alter table enrolment_event add column created_by uuid;

alter table roll_correction_history add column created_by uuid;

alter table roll_keeper add column created_by uuid;

alter table roll_lookup add column created_by uuid;

alter table roll_lookup_history add column created_by uuid;

alter table guardian_history add column created_by uuid;

alter table guardian add column created_by uuid;

alter table pupil_history add column created_by uuid;

alter table roll_keeper_history add column created_by uuid;

alter table enrolment_history add column created_by uuid;

alter table pupil add column changed_by uuid;

alter table pupil_history add column changed_by uuid;

alter table roll_over_history add column changed_by uuid;

alter table enrolment_event_history add column changed_by uuid;

alter table guardian add column changed_by uuid;

alter table enrolment_event add column changed_by uuid;

alter table roll_over add column changed_by uuid;

alter table roll_keeper add column changed_by uuid;

alter table roll_correction add column changed_by uuid;

alter table guardian_history add column changed_by uuid;

alter table roll_keeper_history add column changed_by uuid;

alter table roll_correction_history add column changed_by uuid;

alter table enrolment add column changed_by uuid;

alter table roll_lookup add column changed_by uuid;

alter table roll_lookup_history add column changed_by uuid;

alter table enrolment_history add column changed_by uuid;

alter table roll_keeper add column bureau uuid not null;

alter table roll_lookup_history add column pupil uuid not null;

alter table roll_correction_history add column pupil uuid not null;

alter table roll_correction add column pupil uuid not null;

alter table guardian_history add column pupil uuid not null;

alter table enrolment add column pupil uuid not null;

alter table guardian add column pupil uuid not null;

alter table roll_over_history add column organisation uuid not null;

alter table pupil add column name text not null;

alter table roll_keeper_history add column bureau uuid not null;

alter table roll_over add column organisation uuid not null;

alter table enrolment_event add column kind text not null;

alter table enrolment_history add column pupil uuid not null;

alter table pupil_history add column name text not null;

alter table enrolment_event_history add column kind text not null;

alter table roll_lookup add column pupil uuid not null;

alter table pupil_history add column gender text not null;

alter table enrolment add column school uuid not null;

alter table roll_over_history add column academic_year integer not null;

alter table enrolment_history add column school uuid not null;

alter table roll_keeper_history add column section uuid not null;

alter table pupil add column gender text not null;

alter table guardian_history add column school uuid not null;

alter table roll_over add column academic_year integer not null;

alter table enrolment_event add column pupil uuid;

alter table roll_keeper add column section uuid not null;

alter table guardian add column school uuid not null;

alter table roll_lookup add column school uuid not null;

alter table enrolment_event_history add column pupil uuid;

alter table roll_correction add column school uuid not null;

alter table roll_correction_history add column school uuid not null;

alter table roll_lookup_history add column school uuid not null;

alter table roll_lookup add column token_hash text not null;

alter table enrolment_history add column stage text not null;

alter table roll_over_history add column effective_on date not null;

alter table guardian add column name text not null;

alter table pupil add column birth_date date not null;

alter table roll_over add column effective_on date not null;

alter table enrolment_event_history add column pupil_name text;

alter table roll_correction add column field text not null;

alter table pupil_history add column birth_date date not null;

alter table roll_keeper_history add column stages text[] not null;

alter table roll_keeper add column stages text[] not null;

alter table guardian_history add column name text not null;

alter table roll_correction_history add column field text not null;

alter table roll_lookup_history add column token_hash text not null;

alter table enrolment_event add column pupil_name text;

alter table enrolment add column stage text not null;

alter table guardian add column relation text not null;

alter table pupil_history add column ethnic_group text;

alter table roll_lookup add column expires_at timestamp with time zone not null;

alter table guardian_history add column relation text not null;

alter table pupil add column ethnic_group text;

alter table enrolment_event add column roll_number text;

alter table roll_over add column new_classes jsonb not null;

alter table roll_correction_history add column says text not null;

alter table enrolment add column class_group uuid not null;

alter table roll_over_history add column new_classes jsonb not null;

alter table roll_correction add column says text not null;

alter table roll_lookup_history add column expires_at timestamp with time zone not null;

alter table enrolment_history add column class_group uuid not null;

alter table enrolment_event_history add column roll_number text;

alter table roll_keeper_history add column row_to timestamp with time zone not null;

alter table guardian add column phone text not null;

alter table roll_over_history add column state text not null;

alter table roll_lookup_history add column row_to timestamp with time zone not null;

alter table enrolment_event_history add column school uuid;

alter table guardian_history add column phone text not null;

alter table pupil_history add column id_type text not null;

alter table enrolment_history add column entry_year integer not null;

alter table pupil add column id_type text not null;

alter table enrolment_event add column school uuid;

alter table roll_over add column state text not null;

alter table roll_correction add column contact text;

alter table enrolment add column entry_year integer not null;

alter table roll_correction_history add column contact text;

alter table pupil_history add column id_number text;

alter table enrolment_history add column from_on date not null;

alter table roll_over_history add column graduates integer not null;

alter table enrolment_event_history add column to_school uuid;

alter table enrolment add column from_on date not null;

alter table guardian add column phone_match text;

alter table pupil add column id_number text;

alter table roll_correction add column due_on date;

alter table enrolment_event add column to_school uuid;

alter table roll_over add column graduates integer not null;

alter table roll_correction_history add column due_on date;

alter table guardian_history add column row_to timestamp with time zone not null;

alter table pupil_history add column roll_number text;

alter table enrolment_event_history add column to_class_group uuid;

alter table enrolment_history add column to_on date;

alter table enrolment add column to_on date;

alter table roll_over_history add column closed_classes jsonb;

alter table roll_correction_history add column state text not null;

alter table enrolment_event add column to_class_group uuid;

alter table pupil add column roll_number text;

alter table roll_over add column closed_classes jsonb;

alter table roll_correction add column state text not null;

alter table roll_over_history add column opened_classes jsonb;

alter table enrolment add column end_reason text;

alter table roll_correction add column new_value text;

alter table enrolment_event_history add column stage text;

alter table pupil add column household text;

alter table pupil_history add column household text;

alter table roll_correction_history add column new_value text;

alter table roll_over add column opened_classes jsonb;

alter table enrolment_history add column end_reason text;

alter table enrolment_event add column stage text;

alter table enrolment_event add column outside text;

alter table roll_correction_history add column answer text;

alter table roll_over_history add column ran_by uuid;

alter table enrolment_event_history add column outside text;

alter table pupil add column boarding boolean not null;

alter table roll_over add column ran_by uuid;

alter table enrolment_history add column last_status text;

alter table enrolment add column last_status text;

alter table roll_correction add column answer text;

alter table pupil_history add column boarding boolean not null;

alter table pupil add column migrant text;

alter table roll_correction add column answered_by uuid;

alter table enrolment_event_history add column applicant text not null;

alter table roll_over_history add column ran_at timestamp with time zone;

alter table enrolment add column opened_by uuid;

alter table pupil_history add column migrant text;

alter table enrolment_event add column applicant text not null;

alter table roll_over add column ran_at timestamp with time zone;

alter table roll_correction_history add column answered_by uuid;

alter table enrolment_history add column opened_by uuid;

alter table roll_over add column undone_by uuid;

alter table roll_correction add column answered_at timestamp with time zone;

alter table roll_correction_history add column answered_at timestamp with time zone;

alter table enrolment_event add column applying_school uuid;

alter table pupil add column left_behind text;

alter table enrolment_history add column ended_by uuid;

alter table enrolment add column ended_by uuid;

alter table roll_over_history add column undone_by uuid;

alter table pupil_history add column left_behind text;

alter table enrolment_event_history add column applying_school uuid;

alter table roll_correction add column number_hash text not null;

alter table enrolment_history add column roll_over uuid;

alter table enrolment_event_history add column grounds text not null;

alter table roll_correction_history add column number_hash text not null;

alter table enrolment add column roll_over uuid;

alter table roll_over_history add column undone_at timestamp with time zone;

alter table pupil add column inclusion text;

alter table enrolment_event add column grounds text not null;

alter table roll_over add column undone_at timestamp with time zone;

alter table pupil_history add column inclusion text;

alter table pupil add column disability text;

alter table enrolment_event add column evidence uuid[] not null;

alter table enrolment_event_history add column evidence uuid[] not null;

alter table pupil_history add column disability text;

alter table enrolment_history add column row_to timestamp with time zone not null;

alter table roll_over_history add column row_to timestamp with time zone not null;

alter table roll_correction add column contact_match text;

alter table roll_correction_history add column row_to timestamp with time zone not null;

alter table enrolment_event_history add column effective_on date not null;

alter table pupil_history add column hardship text;

alter table pupil add column hardship text;

alter table enrolment_event add column effective_on date not null;

alter table pupil_history add column school uuid not null;

alter table pupil add column school uuid not null;

alter table enrolment_event_history add column state text not null;

alter table enrolment_event add column state text not null;

alter table pupil_history add column class_group uuid;

alter table enrolment_event_history add column remarks text;

alter table pupil add column class_group uuid;

alter table enrolment_event add column remarks text;

alter table enrolment_event_history add column reviewer uuid;

alter table pupil_history add column stage text;

alter table pupil add column stage text;

alter table enrolment_event add column reviewer uuid;

alter table pupil_history add column entry_year integer;

alter table enrolment_event_history add column next_reviewer uuid;

alter table enrolment_event add column next_reviewer uuid;

alter table pupil add column entry_year integer;

alter table enrolment_event add column due_on date;

alter table pupil_history add column status text not null;

alter table enrolment_event_history add column due_on date;

alter table pupil add column status text not null;

alter table pupil add column registered_on date;

alter table enrolment_event_history add column applied_by uuid;

alter table enrolment_event add column applied_by uuid;

alter table pupil_history add column registered_on date;

alter table enrolment_event_history add column applied_at timestamp with time zone;

alter table pupil_history add column row_to timestamp with time zone not null;

alter table enrolment_event add column applied_at timestamp with time zone;

alter table pupil add column id_number_match text;

alter table enrolment_event add column agreed_by uuid;

alter table enrolment_event_history add column agreed_by uuid;

alter table pupil add column roll_number_match text;

alter table enrolment_event_history add column agreed_at timestamp with time zone;

alter table enrolment_event add column agreed_at timestamp with time zone;

alter table enrolment_event add column first_reviewed_by uuid;

alter table enrolment_event_history add column first_reviewed_by uuid;

alter table enrolment_event add column approved_by uuid;

alter table enrolment_event_history add column approved_by uuid;

alter table enrolment_event_history add column approved_at timestamp with time zone;

alter table enrolment_event add column approved_at timestamp with time zone;

alter table enrolment_event add column roll_number_match text;

alter table enrolment_event_history add column row_to timestamp with time zone not null;

alter table roll_keeper add constraint roll_keeper_key PRIMARY KEY (tenant_id, id);

alter table roll_keeper_history add constraint roll_keeper_history_key PRIMARY KEY (tenant_id, id, version);

alter table roll_keeper add constraint roll_keeper_unique_1 UNIQUE (tenant_id, bureau, section);

alter table pupil add constraint pupil_gender_code CHECK ((gender = ANY (ARRAY['0'::text, '1'::text, '2'::text, '9'::text])));

alter table pupil add constraint pupil_id_type_code CHECK ((id_type = ANY (ARRAY['residentId'::text, 'hkMacaoPermit'::text, 'taiwanPermit'::text, 'hkMacaoTaiwanResidence'::text, 'foreignPermanent'::text, 'passport'::text, 'none'::text])));

alter table pupil add constraint pupil_migrant_code CHECK ((migrant = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text])));

alter table pupil add constraint pupil_left_behind_code CHECK ((left_behind = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text])));

alter table pupil add constraint pupil_inclusion_code CHECK ((inclusion = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text])));

alter table pupil add constraint pupil_disability_code CHECK ((disability = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text])));

alter table pupil_history add constraint pupil_history_key PRIMARY KEY (tenant_id, id, version);

alter table pupil add constraint pupil_unique_1 UNIQUE (tenant_id, roll_number_match);

alter table pupil add constraint pupil_hardship_code CHECK ((hardship = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text])));

alter table pupil add constraint pupil_stage_code CHECK ((stage = ANY (ARRAY['preschool'::text, 'primary'::text, 'juniorMiddle'::text, 'seniorMiddle'::text, 'vocational'::text, 'special'::text])));

alter table pupil add constraint pupil_status_code CHECK ((status = ANY (ARRAY['pending'::text, 'inSchool'::text, 'suspended'::text, 'homeTeaching'::text, 'suspectedDropout'::text, 'droppedOut'::text, 'abroad'::text, 'graduated'::text, 'completed'::text, 'transferredOut'::text, 'deceased'::text, 'deregistered'::text])));

alter table pupil add constraint pupil_key PRIMARY KEY (tenant_id, id);

alter table guardian add constraint guardian_relation_code CHECK ((relation = ANY (ARRAY['father'::text, 'mother'::text, 'grandparent'::text, 'sibling'::text, 'other'::text])));

alter table guardian add constraint guardian_key PRIMARY KEY (tenant_id, id);

alter table guardian_history add constraint guardian_history_key PRIMARY KEY (tenant_id, id, version);

alter table enrolment_event add constraint enrolment_event_kind_code CHECK ((kind = ANY (ARRAY['register'::text, 'transfer'::text, 'transferIn'::text, 'transferOut'::text, 'suspend'::text, 'resume'::text, 'skip'::text, 'repeat'::text, 'homeTeaching'::text, 'suspectDropout'::text, 'dropOut'::text, 'graduate'::text, 'complete'::text, 'abroad'::text, 'deregister'::text, 'death'::text])));

alter table enrolment_event_history add constraint enrolment_event_history_key PRIMARY KEY (tenant_id, id, version);

alter table enrolment_event add constraint enrolment_event_stage_code CHECK ((stage = ANY (ARRAY['preschool'::text, 'primary'::text, 'juniorMiddle'::text, 'seniorMiddle'::text, 'vocational'::text, 'special'::text])));

alter table enrolment_event add constraint enrolment_event_applicant_code CHECK ((applicant = ANY (ARRAY['guardian'::text, 'pupil'::text, 'school'::text])));

alter table enrolment_event add constraint enrolment_event_state_code CHECK ((state = ANY (ARRAY['drafted'::text, 'submitted'::text, 'reviewing'::text, 'approved'::text, 'effective'::text, 'returned'::text, 'withdrawn'::text])));

alter table enrolment_event add constraint enrolment_event_key PRIMARY KEY (tenant_id, id);

alter table roll_over add constraint roll_over_state_code CHECK ((state = ANY (ARRAY['prepared'::text, 'done'::text, 'undone'::text])));

alter table roll_over add constraint roll_over_key PRIMARY KEY (tenant_id, id);

alter table roll_over_history add constraint roll_over_history_key PRIMARY KEY (tenant_id, id, version);

alter table roll_over add constraint roll_over_unique_1 UNIQUE (tenant_id, organisation, academic_year);

alter table enrolment add constraint enrolment_stage_code CHECK ((stage = ANY (ARRAY['preschool'::text, 'primary'::text, 'juniorMiddle'::text, 'seniorMiddle'::text, 'vocational'::text, 'special'::text])));

alter table enrolment add constraint enrolment_end_reason_code CHECK ((end_reason = ANY (ARRAY['transferred'::text, 'transferredOut'::text, 'changedClass'::text, 'graduated'::text, 'completed'::text, 'abroad'::text, 'deceased'::text, 'deregistered'::text])));

alter table enrolment add constraint enrolment_last_status_code CHECK ((last_status = ANY (ARRAY['pending'::text, 'inSchool'::text, 'suspended'::text, 'homeTeaching'::text, 'suspectedDropout'::text, 'droppedOut'::text, 'abroad'::text, 'graduated'::text, 'completed'::text, 'transferredOut'::text, 'deceased'::text, 'deregistered'::text])));

alter table enrolment add constraint enrolment_key PRIMARY KEY (tenant_id, id);

alter table enrolment_history add constraint enrolment_history_key PRIMARY KEY (tenant_id, id, version);

alter table enrolment add constraint enrolment_unique_1 UNIQUE (tenant_id, pupil, from_on);

alter table roll_lookup add constraint roll_lookup_key PRIMARY KEY (tenant_id, id);

alter table roll_correction add constraint roll_correction_field_code CHECK ((field = ANY (ARRAY['name'::text, 'gender'::text, 'birthDate'::text, 'idNumber'::text, 'classGroup'::text, 'school'::text, 'status'::text, 'registeredOn'::text])));

alter table roll_correction add constraint roll_correction_state_code CHECK ((state = ANY (ARRAY['submitted'::text, 'accepted'::text, 'declined'::text])));

alter table roll_correction add constraint roll_correction_key PRIMARY KEY (tenant_id, id);

alter table roll_correction_history add constraint roll_correction_history_key PRIMARY KEY (tenant_id, id, version);

alter table roll_lookup_history add constraint roll_lookup_history_key PRIMARY KEY (tenant_id, id, version);

alter table roll_lookup add constraint roll_lookup_unique_1 UNIQUE (tenant_id, token_hash);

alter table roll_keeper add constraint roll_keeper_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table pupil add constraint pupil_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table guardian add constraint guardian_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table enrolment_event add constraint enrolment_event_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table roll_over add constraint roll_over_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table enrolment add constraint enrolment_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table roll_lookup add constraint roll_lookup_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table roll_correction add constraint roll_correction_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table roll_keeper add constraint roll_keeper_bureau_of FOREIGN KEY (tenant_id, bureau) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table roll_keeper add constraint roll_keeper_section_of FOREIGN KEY (tenant_id, section) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table pupil add constraint pupil_school_of FOREIGN KEY (tenant_id, school) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table pupil add constraint pupil_class_group_of FOREIGN KEY (tenant_id, class_group) REFERENCES class_group(tenant_id, id) DEFERRABLE;

alter table guardian add constraint guardian_pupil_of FOREIGN KEY (tenant_id, pupil) REFERENCES pupil(tenant_id, id) DEFERRABLE;

alter table guardian add constraint guardian_school_of FOREIGN KEY (tenant_id, school) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table enrolment_event add constraint enrolment_event_pupil_of FOREIGN KEY (tenant_id, pupil) REFERENCES pupil(tenant_id, id) DEFERRABLE;

alter table enrolment_event add constraint enrolment_event_school_of FOREIGN KEY (tenant_id, school) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table enrolment_event add constraint enrolment_event_to_school_of FOREIGN KEY (tenant_id, to_school) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table enrolment_event add constraint enrolment_event_to_class_group_of FOREIGN KEY (tenant_id, to_class_group) REFERENCES class_group(tenant_id, id) DEFERRABLE;

alter table enrolment_event add constraint enrolment_event_applying_school_of FOREIGN KEY (tenant_id, applying_school) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table enrolment_event add constraint enrolment_event_reviewer_of FOREIGN KEY (tenant_id, reviewer) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table enrolment_event add constraint enrolment_event_next_reviewer_of FOREIGN KEY (tenant_id, next_reviewer) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table enrolment_event add constraint enrolment_event_applied_by_of FOREIGN KEY (tenant_id, applied_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table enrolment_event add constraint enrolment_event_agreed_by_of FOREIGN KEY (tenant_id, agreed_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table enrolment_event add constraint enrolment_event_first_reviewed_by_of FOREIGN KEY (tenant_id, first_reviewed_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table enrolment_event add constraint enrolment_event_approved_by_of FOREIGN KEY (tenant_id, approved_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table roll_over add constraint roll_over_organisation_of FOREIGN KEY (tenant_id, organisation) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table roll_over add constraint roll_over_ran_by_of FOREIGN KEY (tenant_id, ran_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table roll_over add constraint roll_over_undone_by_of FOREIGN KEY (tenant_id, undone_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table enrolment add constraint enrolment_pupil_of FOREIGN KEY (tenant_id, pupil) REFERENCES pupil(tenant_id, id) DEFERRABLE;

alter table enrolment add constraint enrolment_school_of FOREIGN KEY (tenant_id, school) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table enrolment add constraint enrolment_class_group_of FOREIGN KEY (tenant_id, class_group) REFERENCES class_group(tenant_id, id) DEFERRABLE;

alter table enrolment add constraint enrolment_opened_by_of FOREIGN KEY (tenant_id, opened_by) REFERENCES enrolment_event(tenant_id, id) DEFERRABLE;

alter table enrolment add constraint enrolment_ended_by_of FOREIGN KEY (tenant_id, ended_by) REFERENCES enrolment_event(tenant_id, id) DEFERRABLE;

alter table enrolment add constraint enrolment_roll_over_of FOREIGN KEY (tenant_id, roll_over) REFERENCES roll_over(tenant_id, id) DEFERRABLE;

alter table roll_correction add constraint roll_correction_pupil_of FOREIGN KEY (tenant_id, pupil) REFERENCES pupil(tenant_id, id) DEFERRABLE;

alter table roll_correction add constraint roll_correction_school_of FOREIGN KEY (tenant_id, school) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table roll_correction add constraint roll_correction_answered_by_of FOREIGN KEY (tenant_id, answered_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table roll_lookup add constraint roll_lookup_pupil_of FOREIGN KEY (tenant_id, pupil) REFERENCES pupil(tenant_id, id) DEFERRABLE;

alter table roll_lookup add constraint roll_lookup_school_of FOREIGN KEY (tenant_id, school) REFERENCES organisation(tenant_id, id) DEFERRABLE;

CREATE INDEX enrolment_event_approved_by_at ON public.enrolment_event USING btree (tenant_id, approved_by);

CREATE INDEX enrolment_event_index_1 ON public.enrolment_event USING btree (tenant_id, pupil, state);

CREATE INDEX roll_correction_history_at ON public.roll_correction_history USING btree (tenant_id, row_to);

CREATE INDEX enrolment_event_to_class_group_at ON public.enrolment_event USING btree (tenant_id, to_class_group);

CREATE INDEX enrolment_event_school_at ON public.enrolment_event USING btree (tenant_id, school);

CREATE INDEX enrolment_event_applied_by_at ON public.enrolment_event USING btree (tenant_id, applied_by);

CREATE INDEX pupil_class_group_at ON public.pupil USING btree (tenant_id, class_group);

CREATE INDEX roll_over_ran_by_at ON public.roll_over USING btree (tenant_id, ran_by);

CREATE INDEX enrolment_event_history_at ON public.enrolment_event_history USING btree (tenant_id, row_to);

CREATE INDEX roll_correction_pupil_at ON public.roll_correction USING btree (tenant_id, pupil);

CREATE INDEX roll_correction_school_at ON public.roll_correction USING btree (tenant_id, school);

CREATE INDEX enrolment_school_at ON public.enrolment USING btree (tenant_id, school);

CREATE INDEX roll_correction_contact_match_at ON public.roll_correction USING btree (tenant_id, contact_match);

CREATE INDEX roll_keeper_history_at ON public.roll_keeper_history USING btree (tenant_id, row_to);

CREATE INDEX enrolment_event_roll_number_match_at ON public.enrolment_event USING btree (tenant_id, roll_number_match);

CREATE INDEX enrolment_index_1 ON public.enrolment USING btree (tenant_id, school, to_on);

CREATE INDEX enrolment_event_index_2 ON public.enrolment_event USING btree (tenant_id, reviewer, state);

CREATE INDEX enrolment_event_next_reviewer_at ON public.enrolment_event USING btree (tenant_id, next_reviewer);

CREATE INDEX enrolment_pupil_at ON public.enrolment USING btree (tenant_id, pupil);

CREATE INDEX roll_correction_answered_by_at ON public.roll_correction USING btree (tenant_id, answered_by);

CREATE INDEX roll_over_organisation_at ON public.roll_over USING btree (tenant_id, organisation);

CREATE INDEX roll_correction_index_1 ON public.roll_correction USING btree (tenant_id, school, state);

CREATE INDEX roll_over_history_at ON public.roll_over_history USING btree (tenant_id, row_to);

CREATE INDEX pupil_id_number_match_at ON public.pupil USING btree (tenant_id, id_number_match);

CREATE INDEX roll_over_undone_by_at ON public.roll_over USING btree (tenant_id, undone_by);

CREATE INDEX pupil_roll_number_match_at ON public.pupil USING btree (tenant_id, roll_number_match);

CREATE INDEX enrolment_history_at ON public.enrolment_history USING btree (tenant_id, row_to);

CREATE INDEX enrolment_event_reviewer_at ON public.enrolment_event USING btree (tenant_id, reviewer);

CREATE INDEX enrolment_event_agreed_by_at ON public.enrolment_event USING btree (tenant_id, agreed_by);

CREATE INDEX enrolment_ended_by_at ON public.enrolment USING btree (tenant_id, ended_by);

CREATE INDEX pupil_index_1 ON public.pupil USING btree (tenant_id, school, status);

CREATE INDEX pupil_history_at ON public.pupil_history USING btree (tenant_id, row_to);

CREATE INDEX guardian_phone_match_at ON public.guardian USING btree (tenant_id, phone_match);

CREATE INDEX roll_lookup_school_at ON public.roll_lookup USING btree (tenant_id, school);

CREATE INDEX guardian_school_at ON public.guardian USING btree (tenant_id, school);

CREATE INDEX enrolment_opened_by_at ON public.enrolment USING btree (tenant_id, opened_by);

CREATE INDEX guardian_history_at ON public.guardian_history USING btree (tenant_id, row_to);

CREATE INDEX roll_lookup_history_at ON public.roll_lookup_history USING btree (tenant_id, row_to);

CREATE INDEX roll_keeper_bureau_at ON public.roll_keeper USING btree (tenant_id, bureau);

CREATE INDEX pupil_index_2 ON public.pupil USING btree (tenant_id, status, stage, entry_year);

CREATE INDEX enrolment_class_group_at ON public.enrolment USING btree (tenant_id, class_group);

CREATE INDEX roll_lookup_pupil_at ON public.roll_lookup USING btree (tenant_id, pupil);

CREATE INDEX roll_correction_index_2 ON public.roll_correction USING btree (tenant_id, number_hash);

CREATE INDEX enrolment_event_first_reviewed_by_at ON public.enrolment_event USING btree (tenant_id, first_reviewed_by);

CREATE INDEX guardian_pupil_at ON public.guardian USING btree (tenant_id, pupil);

CREATE INDEX enrolment_event_pupil_at ON public.enrolment_event USING btree (tenant_id, pupil);

CREATE INDEX pupil_school_at ON public.pupil USING btree (tenant_id, school);

CREATE INDEX enrolment_event_applying_school_at ON public.enrolment_event USING btree (tenant_id, applying_school);

CREATE INDEX roll_keeper_section_at ON public.roll_keeper USING btree (tenant_id, section);

CREATE INDEX enrolment_event_to_school_at ON public.enrolment_event USING btree (tenant_id, to_school);

CREATE INDEX enrolment_event_index_3 ON public.enrolment_event USING btree (tenant_id, state, effective_on);

CREATE INDEX enrolment_roll_over_at ON public.enrolment USING btree (tenant_id, roll_over);

alter table roll_keeper enable row level security; alter table roll_keeper force row level security;

alter table roll_keeper_history enable row level security; alter table roll_keeper_history force row level security;

alter table guardian enable row level security; alter table guardian force row level security;

alter table guardian_history enable row level security; alter table guardian_history force row level security;

alter table pupil enable row level security; alter table pupil force row level security;

alter table pupil_history enable row level security; alter table pupil_history force row level security;

alter table enrolment_event enable row level security; alter table enrolment_event force row level security;

alter table enrolment_event_history enable row level security; alter table enrolment_event_history force row level security;

alter table enrolment enable row level security; alter table enrolment force row level security;

alter table roll_over enable row level security; alter table roll_over force row level security;

alter table roll_over_history enable row level security; alter table roll_over_history force row level security;

alter table enrolment_history enable row level security; alter table enrolment_history force row level security;

alter table roll_correction enable row level security; alter table roll_correction force row level security;

alter table roll_correction_history enable row level security; alter table roll_correction_history force row level security;

alter table roll_lookup enable row level security; alter table roll_lookup force row level security;

alter table roll_lookup_history enable row level security; alter table roll_lookup_history force row level security;

create policy roll_keeper_tenant on roll_keeper as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy roll_keeper_history_tenant on roll_keeper_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy pupil_tenant on pupil as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy pupil_reach on pupil as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy pupil_history_tenant on pupil_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy enrolment_event_tenant on enrolment_event as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy pupil_history_reach on pupil_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy guardian_tenant on guardian as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy guardian_reach on guardian as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy guardian_history_tenant on guardian_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy guardian_history_reach on guardian_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy enrolment_event_history_tenant on enrolment_event_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy roll_over_tenant on roll_over as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy roll_over_history_tenant on roll_over_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy enrolment_tenant on enrolment as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy enrolment_reach on enrolment as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy enrolment_history_tenant on enrolment_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy enrolment_history_reach on enrolment_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy roll_correction_tenant on roll_correction as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy roll_correction_reach on roll_correction as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy roll_correction_history_tenant on roll_correction_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy roll_correction_history_reach on roll_correction_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy roll_lookup_tenant on roll_lookup as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy roll_lookup_reach on roll_lookup as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy roll_lookup_history_tenant on roll_lookup_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy roll_lookup_history_reach on roll_lookup_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

grant insert on roll_keeper to yaodian_app;

grant select on roll_keeper to yaodian_app;

grant update on roll_keeper to yaodian_app;

grant delete on roll_keeper to yaodian_app;

grant insert on roll_keeper_history to yaodian_app;

grant select on roll_keeper_history to yaodian_app;

grant insert on guardian to yaodian_app;

grant select on guardian to yaodian_app;

grant update on guardian to yaodian_app;

grant delete on guardian to yaodian_app;

grant insert on guardian_history to yaodian_app;

grant select on guardian_history to yaodian_app;

grant insert on pupil to yaodian_app;

grant select on pupil to yaodian_app;

grant update on pupil to yaodian_app;

grant delete on pupil to yaodian_app;

grant insert on pupil_history to yaodian_app;

grant select on pupil_history to yaodian_app;

grant insert on enrolment_event to yaodian_app;

grant select on enrolment_event to yaodian_app;

grant update on enrolment_event to yaodian_app;

grant delete on enrolment_event to yaodian_app;

grant insert on enrolment_event_history to yaodian_app;

grant select on enrolment_event_history to yaodian_app;

grant insert on enrolment to yaodian_app;

grant select on enrolment to yaodian_app;

grant update on enrolment to yaodian_app;

grant delete on enrolment to yaodian_app;

grant insert on roll_over to yaodian_app;

grant select on roll_over to yaodian_app;

grant update on roll_over to yaodian_app;

grant delete on roll_over to yaodian_app;

grant insert on roll_over_history to yaodian_app;

grant select on roll_over_history to yaodian_app;

grant insert on enrolment_history to yaodian_app;

grant select on enrolment_history to yaodian_app;

grant insert on roll_correction to yaodian_app;

grant select on roll_correction to yaodian_app;

grant update on roll_correction to yaodian_app;

grant delete on roll_correction to yaodian_app;

grant insert on roll_correction_history to yaodian_app;

grant select on roll_correction_history to yaodian_app;

grant insert on roll_lookup to yaodian_app;

grant select on roll_lookup to yaodian_app;

grant update on roll_lookup to yaodian_app;

grant delete on roll_lookup to yaodian_app;

grant insert on roll_lookup_history to yaodian_app;

grant select on roll_lookup_history to yaodian_app;
