-- The views of open_v1 read these columns; they are made again at the next start.
drop schema if exists open_v1 cascade;

alter table organisation alter column name type text collate "zh-x-icu";

alter table organisation alter column short_name type text collate "zh-x-icu";

alter table organisation_history alter column name type text collate "zh-x-icu";

alter table organisation_history alter column short_name type text collate "zh-x-icu";

alter table person alter column name type text collate "zh-x-icu";

alter table person_history alter column name type text collate "zh-x-icu";

alter table teacher alter column name type text collate "zh-x-icu";

alter table teacher_history alter column name type text collate "zh-x-icu";

alter table campus alter column name type text collate "zh-x-icu";

alter table school alter column name type text collate "zh-x-icu";

alter table school_history alter column name type text collate "zh-x-icu";

alter table campus_history alter column name type text collate "zh-x-icu";

alter table school_group_history alter column name type text collate "zh-x-icu";

alter table school_group alter column name type text collate "zh-x-icu";

CREATE INDEX person_index_1 ON public.person USING btree (tenant_id, name);
