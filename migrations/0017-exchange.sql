create table connector ();

create table connector_history ();

create table column_map ();

create table column_map_history ();

create table code_translation ();

create table code_translation_history ();

create table exchange_run ();

create table exchange_refusal_history ();

create table exchange_run_history ();

create table exchange_refusal ();

create table exchange_difference ();

create table exchange_difference_history ();

alter table exchange_difference add column tenant_id uuid not null;

alter table code_translation_history add column tenant_id uuid not null;

alter table exchange_difference_history add column tenant_id uuid not null;

alter table column_map_history add column tenant_id uuid not null;

alter table column_map add column tenant_id uuid not null;

alter table exchange_run_history add column tenant_id uuid not null;

alter table connector_history add column tenant_id uuid not null;

alter table connector add column tenant_id uuid not null;

alter table code_translation add column tenant_id uuid not null;

alter table exchange_refusal add column tenant_id uuid not null;

alter table exchange_refusal_history add column tenant_id uuid not null;

alter table exchange_run add column tenant_id uuid not null;

alter table code_translation_history add column id uuid not null;

alter table exchange_difference add column id uuid not null;

alter table code_translation add column id uuid not null;

alter table exchange_run add column id uuid not null;

alter table connector_history add column id uuid not null;

alter table exchange_run_history add column id uuid not null;

alter table column_map add column id uuid not null;

alter table connector add column id uuid not null;

alter table exchange_difference_history add column id uuid not null;

alter table column_map_history add column id uuid not null;

alter table exchange_refusal_history add column id uuid not null;

alter table exchange_refusal add column id uuid not null;

alter table connector_history add column version integer not null;

alter table exchange_refusal add column version integer not null;

alter table column_map add column version integer not null;

alter table code_translation_history add column version integer not null;

alter table exchange_run add column version integer not null;

alter table exchange_refusal_history add column version integer not null;

alter table column_map_history add column version integer not null;

alter table connector add column version integer not null;

alter table code_translation add column version integer not null;

alter table exchange_run_history add column version integer not null;

alter table exchange_difference_history add column version integer not null;

alter table exchange_difference add column version integer not null;

alter table column_map_history add column row_from timestamp with time zone not null;

alter table exchange_difference_history add column row_from timestamp with time zone not null;

alter table connector add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table column_map add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table code_translation add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table exchange_run add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table exchange_refusal add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table exchange_difference add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table exchange_refusal_history add column row_from timestamp with time zone not null;

alter table code_translation_history add column row_from timestamp with time zone not null;

alter table connector_history add column row_from timestamp with time zone not null;

alter table exchange_run_history add column row_from timestamp with time zone not null;

alter table code_translation_history add column created_at timestamp with time zone not null;

alter table exchange_run_history add column created_at timestamp with time zone not null;

alter table column_map_history add column created_at timestamp with time zone not null;

alter table connector_history add column created_at timestamp with time zone not null;

alter table exchange_difference_history add column created_at timestamp with time zone not null;

alter table exchange_difference add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table exchange_refusal add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table exchange_run add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table code_translation add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table column_map add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table connector add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table exchange_refusal_history add column created_at timestamp with time zone not null;

alter table exchange_run add column created_by uuid;

alter table exchange_difference_history add column created_by uuid;

alter table column_map add column created_by uuid;

alter table exchange_run_history add column created_by uuid;

alter table exchange_difference add column created_by uuid;

alter table connector_history add column created_by uuid;

alter table exchange_refusal_history add column created_by uuid;

alter table code_translation_history add column created_by uuid;

alter table column_map_history add column created_by uuid;

alter table exchange_refusal add column created_by uuid;

alter table connector add column created_by uuid;

alter table code_translation add column created_by uuid;

alter table connector add column changed_by uuid;

alter table column_map_history add column changed_by uuid;

alter table exchange_difference_history add column changed_by uuid;

alter table exchange_run add column changed_by uuid;

alter table code_translation_history add column changed_by uuid;

alter table connector_history add column changed_by uuid;

alter table exchange_refusal_history add column changed_by uuid;

alter table exchange_refusal add column changed_by uuid;

alter table column_map add column changed_by uuid;

alter table code_translation add column changed_by uuid;

alter table exchange_run_history add column changed_by uuid;

alter table exchange_difference add column changed_by uuid;

alter table exchange_refusal add column run uuid not null;

alter table code_translation add column "table" text not null;

alter table column_map add column connector uuid not null;

alter table connector add column title text not null;

alter table code_translation_history add column "table" text not null;

alter table exchange_difference add column connector uuid not null;

alter table connector_history add column title text not null;

alter table exchange_refusal_history add column run uuid not null;

alter table exchange_run add column connector uuid not null;

alter table exchange_difference_history add column connector uuid not null;

alter table column_map_history add column connector uuid not null;

alter table exchange_run_history add column connector uuid not null;

alter table exchange_run_history add column section uuid not null;

alter table exchange_difference add column section uuid not null;

alter table column_map_history add column from_on date not null;

alter table exchange_difference_history add column section uuid not null;

alter table connector add column system text not null;

alter table code_translation add column outside_code text not null;

alter table exchange_run add column section uuid not null;

alter table code_translation_history add column outside_code text not null;

alter table connector_history add column system text not null;

alter table column_map add column from_on date not null;

alter table exchange_refusal_history add column section uuid not null;

alter table exchange_refusal add column section uuid not null;

alter table exchange_refusal add column line integer not null;

alter table exchange_run add column map uuid;

alter table exchange_refusal_history add column line integer not null;

alter table column_map add column lines jsonb not null;

alter table code_translation_history add column our_code text not null;

alter table connector_history add column direction text not null;

alter table connector add column direction text not null;

alter table exchange_run_history add column map uuid;

alter table column_map_history add column lines jsonb not null;

alter table exchange_difference_history add column run uuid not null;

alter table exchange_difference add column run uuid not null;

alter table code_translation add column our_code text not null;

alter table connector_history add column format text not null;

alter table exchange_refusal_history add column reasons text not null;

alter table exchange_run_history add column trigger text not null;

alter table exchange_refusal add column reasons text not null;

alter table exchange_difference add column school uuid not null;

alter table exchange_difference_history add column school uuid not null;

alter table code_translation_history add column source text;

alter table exchange_run add column trigger text not null;

alter table code_translation add column source text;

alter table column_map_history add column source text;

alter table connector add column format text not null;

alter table column_map add column source text;

alter table code_translation_history add column certainty text not null;

alter table exchange_refusal_history add column row_to timestamp with time zone not null;

alter table exchange_difference add column kind text not null;

alter table exchange_run_history add column slot timestamp with time zone;

alter table code_translation add column certainty text not null;

alter table column_map add column certainty text not null;

alter table connector_history add column record text not null;

alter table exchange_run add column slot timestamp with time zone;

alter table exchange_difference_history add column kind text not null;

alter table column_map_history add column certainty text not null;

alter table connector add column record text not null;

alter table exchange_run_history add column state text not null;

alter table column_map_history add column note text;

alter table exchange_difference_history add column record text not null;

alter table column_map add column note text;

alter table connector add column keys jsonb not null;

alter table exchange_run add column state text not null;

alter table code_translation_history add column row_to timestamp with time zone not null;

alter table connector_history add column keys jsonb not null;

alter table exchange_difference add column record text not null;

alter table exchange_difference add column subject text not null;

alter table connector_history add column scope jsonb;

alter table exchange_run add column file uuid;

alter table column_map_history add column row_to timestamp with time zone not null;

alter table exchange_difference_history add column subject text not null;

alter table connector add column scope jsonb;

alter table exchange_run_history add column file uuid;

alter table connector_history add column coverage text not null;

alter table exchange_run add column file_name text;

alter table exchange_run_history add column file_name text;

alter table exchange_difference_history add column record_id text;

alter table connector add column coverage text not null;

alter table exchange_difference add column record_id text;

alter table connector_history add column keep_unmatched boolean not null;

alter table exchange_difference add column field text not null;

alter table exchange_run add column sha256 text;

alter table connector add column keep_unmatched boolean not null;

alter table exchange_run_history add column sha256 text;

alter table exchange_difference_history add column field text not null;

alter table exchange_run_history add column file_gone_on date;

alter table exchange_difference_history add column field_label text not null;

alter table exchange_run add column file_gone_on date;

alter table connector add column create_missing boolean not null;

alter table exchange_difference add column field_label text not null;

alter table connector_history add column create_missing boolean not null;

alter table exchange_run_history add column counts jsonb;

alter table connector add column url text;

alter table exchange_difference_history add column ours text;

alter table exchange_run add column counts jsonb;

alter table connector_history add column url text;

alter table exchange_difference add column ours text;

alter table connector_history add column rows_at text;

alter table exchange_run_history add column columns jsonb;

alter table exchange_difference add column theirs text;

alter table connector add column rows_at text;

alter table exchange_difference_history add column theirs text;

alter table exchange_run add column columns jsonb;

alter table exchange_run_history add column same_as uuid;

alter table exchange_difference add column state text not null;

alter table connector_history add column rhythm text not null;

alter table exchange_run add column same_as uuid;

alter table connector add column rhythm text not null;

alter table exchange_difference_history add column state text not null;

alter table connector_history add column at text;

alter table exchange_difference_history add column note text;

alter table exchange_difference add column note text;

alter table exchange_run add column job text;

alter table connector add column at text;

alter table exchange_run_history add column job text;

alter table connector_history add column weekday text;

alter table exchange_run add column finished_at timestamp with time zone;

alter table exchange_difference add column decided_by uuid;

alter table connector add column weekday text;

alter table exchange_difference_history add column decided_by uuid;

alter table exchange_run_history add column finished_at timestamp with time zone;

alter table exchange_run add column problem text;

alter table connector_history add column section uuid not null;

alter table exchange_difference add column decided_at timestamp with time zone;

alter table exchange_run_history add column problem text;

alter table exchange_difference_history add column decided_at timestamp with time zone;

alter table connector add column section uuid not null;

alter table exchange_run_history add column row_to timestamp with time zone not null;

alter table connector add column keeper uuid not null;

alter table connector_history add column keeper uuid not null;

alter table exchange_difference_history add column row_to timestamp with time zone not null;

alter table exchange_difference add column ours_match text;

alter table connector_history add column active boolean not null;

alter table exchange_difference add column theirs_match text;

alter table connector add column active boolean not null;

alter table connector_history add column note text;

alter table connector add column note text;

alter table connector_history add column row_to timestamp with time zone not null;

alter table connector add constraint connector_coverage_code CHECK ((coverage = ANY (ARRAY['whole'::text, 'partial'::text])));

alter table connector add constraint connector_direction_code CHECK ((direction = ANY (ARRAY['in'::text, 'out'::text])));

alter table connector add constraint connector_format_code CHECK ((format = ANY (ARRAY['xlsx'::text, 'csv'::text, 'serviceJson'::text, 'serviceCsv'::text])));

alter table connector add constraint connector_key PRIMARY KEY (tenant_id, id);

alter table connector add constraint connector_rhythm_code CHECK ((rhythm = ANY (ARRAY['byHand'::text, 'daily'::text, 'weekly'::text])));

alter table connector add constraint connector_system_code CHECK ((system = ANY (ARRAY['nationalPupils'::text, 'nationalTeachers'::text, 'provincial'::text, 'statistics'::text, 'policeHouseholds'::text, 'disabledFederation'::text, 'civilAffairs'::text, 'ruralRevival'::text, 'health'::text, 'finance'::text, 'other'::text])));

alter table connector add constraint connector_unique_1 UNIQUE (tenant_id, title);

alter table connector add constraint connector_weekday_code CHECK ((weekday = ANY (ARRAY['1'::text, '2'::text, '3'::text, '4'::text, '5'::text, '6'::text, '7'::text])));

alter table connector_history add constraint connector_history_key PRIMARY KEY (tenant_id, id, version);

alter table column_map add constraint column_map_certainty_code CHECK ((certainty = ANY (ARRAY['sure'::text, 'likely'::text, 'check'::text])));

alter table column_map add constraint column_map_key PRIMARY KEY (tenant_id, id);

alter table column_map add constraint column_map_unique_1 UNIQUE (tenant_id, connector, from_on);

alter table column_map_history add constraint column_map_history_key PRIMARY KEY (tenant_id, id, version);

alter table code_translation add constraint code_translation_certainty_code CHECK ((certainty = ANY (ARRAY['sure'::text, 'likely'::text, 'check'::text])));

alter table code_translation add constraint code_translation_key PRIMARY KEY (tenant_id, id);

alter table code_translation add constraint code_translation_unique_1 UNIQUE (tenant_id, "table", outside_code);

alter table code_translation_history add constraint code_translation_history_key PRIMARY KEY (tenant_id, id, version);

alter table exchange_run add constraint exchange_run_key PRIMARY KEY (tenant_id, id);

alter table exchange_run add constraint exchange_run_state_code CHECK ((state = ANY (ARRAY['waiting'::text, 'running'::text, 'done'::text, 'failed'::text])));

alter table exchange_run add constraint exchange_run_trigger_code CHECK ((trigger = ANY (ARRAY['byHand'::text, 'scheduled'::text])));

alter table exchange_run add constraint exchange_run_unique_1 UNIQUE (tenant_id, connector, slot);

alter table exchange_refusal_history add constraint exchange_refusal_history_key PRIMARY KEY (tenant_id, id, version);

alter table exchange_run_history add constraint exchange_run_history_key PRIMARY KEY (tenant_id, id, version);

alter table exchange_refusal add constraint exchange_refusal_key PRIMARY KEY (tenant_id, id);

alter table exchange_refusal add constraint exchange_refusal_unique_1 UNIQUE (tenant_id, run, line);

alter table exchange_difference add constraint exchange_difference_key PRIMARY KEY (tenant_id, id);

alter table exchange_difference add constraint exchange_difference_kind_code CHECK ((kind = ANY (ARRAY['field'::text, 'onlyTheirs'::text, 'onlyOurs'::text])));

alter table exchange_difference add constraint exchange_difference_state_code CHECK ((state = ANY (ARRAY['open'::text, 'asked'::text, 'taken'::text, 'kept'::text, 'applied'::text, 'gone'::text])));

alter table exchange_difference add constraint exchange_difference_unique_1 UNIQUE (tenant_id, connector, subject, field);

alter table exchange_difference_history add constraint exchange_difference_history_key PRIMARY KEY (tenant_id, id, version);

alter table connector add constraint connector_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table column_map add constraint column_map_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table code_translation add constraint code_translation_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table exchange_run add constraint exchange_run_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table exchange_refusal add constraint exchange_refusal_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table exchange_difference add constraint exchange_difference_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table connector add constraint connector_section_of FOREIGN KEY (tenant_id, section) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table connector add constraint connector_keeper_of FOREIGN KEY (tenant_id, keeper) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table column_map add constraint column_map_connector_of FOREIGN KEY (tenant_id, connector) REFERENCES connector(tenant_id, id) DEFERRABLE;

alter table exchange_run add constraint exchange_run_connector_of FOREIGN KEY (tenant_id, connector) REFERENCES connector(tenant_id, id) DEFERRABLE;

alter table exchange_run add constraint exchange_run_section_of FOREIGN KEY (tenant_id, section) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table exchange_run add constraint exchange_run_map_of FOREIGN KEY (tenant_id, map) REFERENCES column_map(tenant_id, id) DEFERRABLE;

alter table exchange_run add constraint exchange_run_file_of FOREIGN KEY (tenant_id, file) REFERENCES file(tenant_id, id) DEFERRABLE;

alter table exchange_run add constraint exchange_run_same_as_of FOREIGN KEY (tenant_id, same_as) REFERENCES exchange_run(tenant_id, id) DEFERRABLE;

alter table exchange_refusal add constraint exchange_refusal_run_of FOREIGN KEY (tenant_id, run) REFERENCES exchange_run(tenant_id, id) DEFERRABLE;

alter table exchange_refusal add constraint exchange_refusal_section_of FOREIGN KEY (tenant_id, section) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table exchange_difference add constraint exchange_difference_connector_of FOREIGN KEY (tenant_id, connector) REFERENCES connector(tenant_id, id) DEFERRABLE;

alter table exchange_difference add constraint exchange_difference_section_of FOREIGN KEY (tenant_id, section) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table exchange_difference add constraint exchange_difference_run_of FOREIGN KEY (tenant_id, run) REFERENCES exchange_run(tenant_id, id) DEFERRABLE;

alter table exchange_difference add constraint exchange_difference_school_of FOREIGN KEY (tenant_id, school) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table exchange_difference add constraint exchange_difference_decided_by_of FOREIGN KEY (tenant_id, decided_by) REFERENCES person(tenant_id, id) DEFERRABLE;

CREATE INDEX exchange_run_file_at ON public.exchange_run USING btree (tenant_id, file);

CREATE INDEX exchange_difference_decided_by_at ON public.exchange_difference USING btree (tenant_id, decided_by);

CREATE INDEX column_map_connector_at ON public.column_map USING btree (tenant_id, connector);

CREATE INDEX exchange_difference_section_at ON public.exchange_difference USING btree (tenant_id, section);

CREATE INDEX exchange_run_connector_at ON public.exchange_run USING btree (tenant_id, connector);

CREATE INDEX exchange_difference_connector_at ON public.exchange_difference USING btree (tenant_id, connector);

CREATE INDEX code_translation_history_at ON public.code_translation_history USING btree (tenant_id, row_to);

CREATE INDEX exchange_refusal_run_at ON public.exchange_refusal USING btree (tenant_id, run);

CREATE INDEX exchange_difference_index_3 ON public.exchange_difference USING btree (tenant_id, school, state);

CREATE INDEX connector_section_at ON public.connector USING btree (tenant_id, section);

CREATE INDEX exchange_difference_theirs_match_at ON public.exchange_difference USING btree (tenant_id, theirs_match);

CREATE INDEX exchange_difference_ours_match_at ON public.exchange_difference USING btree (tenant_id, ours_match);

CREATE INDEX exchange_refusal_section_at ON public.exchange_refusal USING btree (tenant_id, section);

CREATE INDEX exchange_difference_history_at ON public.exchange_difference_history USING btree (tenant_id, row_to);

CREATE INDEX exchange_run_map_at ON public.exchange_run USING btree (tenant_id, map);

CREATE INDEX exchange_run_history_at ON public.exchange_run_history USING btree (tenant_id, row_to);

CREATE INDEX exchange_difference_run_at ON public.exchange_difference USING btree (tenant_id, run);

CREATE INDEX exchange_difference_school_at ON public.exchange_difference USING btree (tenant_id, school);

CREATE INDEX exchange_run_index_1 ON public.exchange_run USING btree (tenant_id, connector, sha256);

CREATE INDEX column_map_history_at ON public.column_map_history USING btree (tenant_id, row_to);

CREATE INDEX connector_history_at ON public.connector_history USING btree (tenant_id, row_to);

CREATE INDEX exchange_difference_index_2 ON public.exchange_difference USING btree (tenant_id, connector, state);

CREATE INDEX connector_keeper_at ON public.connector USING btree (tenant_id, keeper);

CREATE INDEX exchange_difference_index_1 ON public.exchange_difference USING btree (tenant_id, run, state);

CREATE INDEX exchange_run_same_as_at ON public.exchange_run USING btree (tenant_id, same_as);

CREATE INDEX exchange_run_section_at ON public.exchange_run USING btree (tenant_id, section);

CREATE INDEX exchange_refusal_history_at ON public.exchange_refusal_history USING btree (tenant_id, row_to);

CREATE OR REPLACE FUNCTION public.keep_code_translation()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into code_translation_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "table", "outside_code", "our_code", "source", "certainty", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."table", o."outside_code", o."our_code", o."source", o."certainty", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_connector()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into connector_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "title", "system", "direction", "format", "record", "keys", "scope", "coverage", "keep_unmatched", "create_missing", "url", "rows_at", "rhythm", "at", "weekday", "section", "keeper", "active", "note", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."title", o."system", o."direction", o."format", o."record", o."keys", o."scope", o."coverage", o."keep_unmatched", o."create_missing", o."url", o."rows_at", o."rhythm", o."at", o."weekday", o."section", o."keeper", o."active", o."note", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_connector()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into connector_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "title", "system", "direction", "format", "record", "keys", "scope", "coverage", "keep_unmatched", "create_missing", "url", "rows_at", "rhythm", "at", "weekday", "section", "keeper", "active", "note", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."title", o."system", o."direction", o."format", o."record", o."keys", o."scope", o."coverage", o."keep_unmatched", o."create_missing", o."url", o."rows_at", o."rhythm", o."at", o."weekday", o."section", o."keeper", o."active", o."note", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_column_map()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into column_map_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "connector", "from_on", "lines", "source", "certainty", "note", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."connector", o."from_on", o."lines", o."source", o."certainty", o."note", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_column_map()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into column_map_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "connector", "from_on", "lines", "source", "certainty", "note", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."connector", o."from_on", o."lines", o."source", o."certainty", o."note", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_code_translation()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into code_translation_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "table", "outside_code", "our_code", "source", "certainty", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."table", o."outside_code", o."our_code", o."source", o."certainty", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_exchange_run()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into exchange_run_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "connector", "section", "map", "trigger", "slot", "state", "file", "file_name", "sha256", "file_gone_on", "counts", "columns", "same_as", "job", "finished_at", "problem", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."connector", o."section", o."map", o."trigger", o."slot", o."state", o."file", o."file_name", o."sha256", o."file_gone_on", o."counts", o."columns", o."same_as", o."job", o."finished_at", o."problem", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_exchange_run()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into exchange_run_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "connector", "section", "map", "trigger", "slot", "state", "file", "file_name", "sha256", "file_gone_on", "counts", "columns", "same_as", "job", "finished_at", "problem", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."connector", o."section", o."map", o."trigger", o."slot", o."state", o."file", o."file_name", o."sha256", o."file_gone_on", o."counts", o."columns", o."same_as", o."job", o."finished_at", o."problem", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_exchange_refusal()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into exchange_refusal_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "run", "section", "line", "reasons", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."run", o."section", o."line", o."reasons", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_exchange_refusal()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into exchange_refusal_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "run", "section", "line", "reasons", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."run", o."section", o."line", o."reasons", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_exchange_difference()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into exchange_difference_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "connector", "section", "run", "school", "kind", "record", "subject", "record_id", "field", "field_label", "ours", "theirs", "state", "note", "decided_by", "decided_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."connector", o."section", o."run", o."school", o."kind", o."record", o."subject", o."record_id", o."field", o."field_label", o."ours", o."theirs", o."state", o."note", o."decided_by", o."decided_at", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_exchange_difference()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into exchange_difference_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "connector", "section", "run", "school", "kind", "record", "subject", "record_id", "field", "field_label", "ours", "theirs", "state", "note", "decided_by", "decided_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."connector", o."section", o."run", o."school", o."kind", o."record", o."subject", o."record_id", o."field", o."field_label", o."ours", o."theirs", o."state", o."note", o."decided_by", o."decided_at", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE TRIGGER keep AFTER UPDATE ON public.connector REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_connector();

CREATE TRIGGER keep_gone AFTER DELETE ON public.connector REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_connector();

CREATE TRIGGER keep AFTER UPDATE ON public.column_map REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_column_map();

CREATE TRIGGER keep_gone AFTER DELETE ON public.column_map REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_column_map();

CREATE TRIGGER keep AFTER UPDATE ON public.code_translation REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_code_translation();

CREATE TRIGGER keep_gone AFTER DELETE ON public.code_translation REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_code_translation();

CREATE TRIGGER keep AFTER UPDATE ON public.exchange_run REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_exchange_run();

CREATE TRIGGER keep_gone AFTER DELETE ON public.exchange_run REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_exchange_run();

CREATE TRIGGER keep AFTER UPDATE ON public.exchange_refusal REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_exchange_refusal();

CREATE TRIGGER keep_gone AFTER DELETE ON public.exchange_refusal REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_exchange_refusal();

CREATE TRIGGER keep AFTER UPDATE ON public.exchange_difference REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_exchange_difference();

CREATE TRIGGER keep_gone AFTER DELETE ON public.exchange_difference REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_exchange_difference();

alter table connector enable row level security; alter table connector force row level security;

alter table connector_history enable row level security; alter table connector_history force row level security;

alter table column_map enable row level security; alter table column_map force row level security;

alter table column_map_history enable row level security; alter table column_map_history force row level security;

alter table code_translation enable row level security; alter table code_translation force row level security;

alter table code_translation_history enable row level security; alter table code_translation_history force row level security;

alter table exchange_run enable row level security; alter table exchange_run force row level security;

alter table exchange_refusal_history enable row level security; alter table exchange_refusal_history force row level security;

alter table exchange_run_history enable row level security; alter table exchange_run_history force row level security;

alter table exchange_refusal enable row level security; alter table exchange_refusal force row level security;

alter table exchange_difference enable row level security; alter table exchange_difference force row level security;

alter table exchange_difference_history enable row level security; alter table exchange_difference_history force row level security;

create policy connector_tenant on connector as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy connector_history_tenant on connector_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy column_map_tenant on column_map as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy column_map_history_tenant on column_map_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy code_translation_tenant on code_translation as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy code_translation_history_tenant on code_translation_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy exchange_run_tenant on exchange_run as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy exchange_run_history_tenant on exchange_run_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy exchange_refusal_tenant on exchange_refusal as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy exchange_refusal_history_tenant on exchange_refusal_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy exchange_difference_tenant on exchange_difference as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy exchange_difference_reach on exchange_difference as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy exchange_difference_history_tenant on exchange_difference_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy exchange_difference_history_reach on exchange_difference_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

grant insert on connector to yaodian_app;

grant select on connector to yaodian_app;

grant update on connector to yaodian_app;

grant delete on connector to yaodian_app;

grant insert on connector_history to yaodian_app;

grant select on connector_history to yaodian_app;

grant insert on column_map to yaodian_app;

grant select on column_map to yaodian_app;

grant update on column_map to yaodian_app;

grant delete on column_map to yaodian_app;

grant insert on column_map_history to yaodian_app;

grant select on column_map_history to yaodian_app;

grant insert on code_translation to yaodian_app;

grant select on code_translation to yaodian_app;

grant update on code_translation to yaodian_app;

grant delete on code_translation to yaodian_app;

grant insert on code_translation_history to yaodian_app;

grant select on code_translation_history to yaodian_app;

grant insert on exchange_run to yaodian_app;

grant select on exchange_run to yaodian_app;

grant update on exchange_run to yaodian_app;

grant delete on exchange_run to yaodian_app;

grant insert on exchange_refusal_history to yaodian_app;

grant select on exchange_refusal_history to yaodian_app;

grant insert on exchange_run_history to yaodian_app;

grant select on exchange_run_history to yaodian_app;

grant insert on exchange_refusal to yaodian_app;

grant select on exchange_refusal to yaodian_app;

grant update on exchange_refusal to yaodian_app;

grant delete on exchange_refusal to yaodian_app;

grant insert on exchange_difference to yaodian_app;

grant select on exchange_difference to yaodian_app;

grant update on exchange_difference to yaodian_app;

grant delete on exchange_difference to yaodian_app;

grant insert on exchange_difference_history to yaodian_app;

grant select on exchange_difference_history to yaodian_app;
