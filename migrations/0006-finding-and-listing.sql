drop schema if exists open_v1 cascade;

drop index pupil_index_1;

alter table pupil alter column name type text collate "zh-x-icu";

alter table pupil_history alter column name type text collate "zh-x-icu";

CREATE INDEX pupil_index_1 ON public.pupil USING btree (tenant_id, school, status, stage, merged_into);
