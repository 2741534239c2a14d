drop index long_term_review_plan_at;

drop index project_blocker_project_at;

drop index improvement_project_school_at;

drop index evaluation_finding_organisation_at;

drop index honour_teacher_at;

drop index construction_project_school_at;

drop index quality_figure_school_at;

drop index long_term_indicator_section_at;

drop index long_term_version_plan_at;

drop index building_programme_issuer_at;

drop index national_duty_monitoring_at;

drop index project_places_district_at;

drop index plan_pair_alignment_at;

drop index draft_item_plan_at;

drop index framework_report_framework_at;

drop index notice_delivery_channel_at;

drop index class_group_spell_school_at;

drop index supervision_slip_host_at;

drop index notice_preference_person_at;

drop index school_plan_review_plan_at;

drop index handover_person_at;

drop index school_plan_check_item_check_at;

drop index saved_view_person_at;

drop index snapshot_part_snapshot_at;

drop index long_term_plan_parent_at;

drop index long_term_comment_plan_at;

drop index coordination_recipient_organisation_at;

drop index commitment_plan_at;

drop index dropout_case_pupil_at;

drop index work_teacher_at;

drop index catchment_school_at;

drop index commitment_binding_plan_at;

drop index construction_project_programme_at;

drop index school_stage_organisation_at;

drop index notice_recipient_at;

drop index roll_keeper_bureau_at;

drop index project_milestone_project_at;

drop index standard_check_school_at;

drop index long_term_indicator_plan_at;

drop index coordination_recipient_coordination_at;

drop index staff_posting_teacher_at;

drop index work_payment_project_at;

drop index school_defect_school_at;

drop index handover_item_organisation_at;

drop index school_plan_round_at;

drop index roll_count_area_at;

drop index pupil_school_at;

drop index school_part_commitment_at;

drop index amenity_school_at;

drop index school_plan_check_plan_at;

drop index bulletin_series_at;

drop index long_term_result_indicator_at;

drop index duty_occurrence_duty_at;

drop index dropout_visit_dropout_case_at;

drop index task_assignee_at;

drop index long_term_report_plan_at;

drop index organisation_spell_organisation_at;

drop index emergency_access_person_at;

drop index teacher_title_teacher_at;

drop index post_organisation_at;

drop index column_map_connector_at;

drop index merge_touch_merge_at;

drop index long_term_target_indicator_at;

drop index school_capacity_school_at;

drop index school_group_member_group_at;

drop index work_payment_improvement_at;

drop index seat_area_district_at;

drop index webhook_delivery_webhook_at;

drop index enrolment_school_at;

drop index room_school_at;

drop index housing_project_area_at;

drop index bulletin_content_bulletin_at;

drop index room_building_at;

drop index quality_finding_school_at;

drop index teacher_person_at;

drop index collection_part_collection_at;

drop index national_school_monitoring_at;

drop index exchange_refusal_run_at;

drop index academic_draw_monitoring_at;

drop index task_organisation_at;

drop index plan_alignment_upper_at;

drop index exchange_difference_school_at;

drop index target_plan_at;

drop index academic_mark_monitoring_at;

drop index exchange_difference_connector_at;

drop index roll_correction_school_at;

drop index stated_figure_organisation_at;

drop index change_order_project_at;

drop index school_plan_school_at;

drop index campus_school_at;

drop index change_order_improvement_at;

drop index training_record_teacher_at;

drop index community_kindergarten_organisation_at;

drop index project_places_project_at;

drop index enrolment_pupil_at;

drop index school_organisation_at;

drop index book_lot_school_at;

drop index promise_verdict_alignment_at;

drop index enrolment_event_pupil_at;

drop index exchange_difference_run_at;

drop index national_pupil_monitoring_at;

drop index construction_project_district_at;

drop index class_group_spell_class_group_at;

drop index planned_site_district_at;

drop index building_school_at;

drop index staff_transfer_teacher_at;

drop index pupil_roll_number_match_at;

drop index class_clearance_class_group_at;

drop index academic_sample_monitoring_at;

drop index receipt_plan_at;

drop index academic_sample_school_at;

drop index teacher_school_at;

drop index class_group_school_at;

drop index project_stage_project_at;

drop index equipment_school_at;

drop index frozen_figure_snapshot_at;

drop index improvement_organisation_at;

drop index plan_version_plan_at;

drop index clause_plan_version_at;

drop index land_parcel_school_at;

drop index enrolment_event_reviewer_at;

drop index handover_item_handover_at;

drop index birth_count_area_at;

drop index improvement_work_improvement_at;

drop index exchange_run_connector_at;

drop index query_run_query_at;

drop index long_term_request_round_at;

drop index supervision_slip_commitment_at;

drop index clause_plan_at;

drop index consultation_plan_at;

drop index framework_item_framework_at;

drop index programme_part_programme_at;

drop index staff_posting_school_at;

drop index situation_entry_log_at;

drop index plan_alignment_lower_at;

drop index data_freeze_organisation_at;

drop index school_plan_check_school_at;

drop index commitment_binding_target_at;

drop index background_check_teacher_at;

drop index ground_school_at;

drop index long_term_round_plan_at;

drop index long_term_request_organisation_at;

drop index framework_entry_report_at;

drop index roll_over_organisation_at;

alter table journal drop constraint journal_tenant_id_fkey;

alter table journal_payload drop constraint journal_payload_of;

alter table search_entry drop constraint search_entry_tenant_id_fkey;

alter table organisation drop constraint organisation_tenant_id_fkey;

alter table person drop constraint person_tenant_id_fkey;

alter table post drop constraint post_tenant_id_fkey;

alter table delegation drop constraint delegation_tenant_id_fkey;

alter table parameter_value drop constraint parameter_value_tenant_id_fkey;

alter table file drop constraint file_tenant_id_fkey;

alter table notice drop constraint notice_tenant_id_fkey;

alter table plan drop constraint plan_tenant_id_fkey;

alter table plan_version drop constraint plan_version_tenant_id_fkey;

alter table clause drop constraint clause_tenant_id_fkey;

alter table commitment drop constraint commitment_tenant_id_fkey;

alter table target drop constraint target_tenant_id_fkey;

alter table draft_item drop constraint draft_item_tenant_id_fkey;

alter table draft_comment drop constraint draft_comment_tenant_id_fkey;

alter table consultation drop constraint consultation_tenant_id_fkey;

alter table decision drop constraint decision_tenant_id_fkey;

alter table receipt drop constraint receipt_tenant_id_fkey;

alter table school_part drop constraint school_part_tenant_id_fkey;

alter table milestone drop constraint milestone_tenant_id_fkey;

alter table report drop constraint report_tenant_id_fkey;

alter table recurring_duty drop constraint recurring_duty_tenant_id_fkey;

alter table duty_occurrence drop constraint duty_occurrence_tenant_id_fkey;

alter table adjustment drop constraint adjustment_tenant_id_fkey;

alter table remark drop constraint remark_tenant_id_fkey;

alter table task drop constraint task_tenant_id_fkey;

alter table task_force drop constraint task_force_tenant_id_fkey;

alter table task_force_member drop constraint task_force_member_tenant_id_fkey;

alter table task_book_item drop constraint task_book_item_tenant_id_fkey;

alter table task_force_check drop constraint task_force_check_tenant_id_fkey;

alter table project drop constraint project_tenant_id_fkey;

alter table project_milestone drop constraint project_milestone_tenant_id_fkey;

alter table school_plan_round drop constraint school_plan_round_tenant_id_fkey;

alter table school_plan drop constraint school_plan_tenant_id_fkey;

alter table school_plan_goal drop constraint school_plan_goal_tenant_id_fkey;

alter table school_plan_review drop constraint school_plan_review_tenant_id_fkey;

alter table school_plan_comment drop constraint school_plan_comment_tenant_id_fkey;

alter table school_plan_check drop constraint school_plan_check_tenant_id_fkey;

alter table school_plan_check_item drop constraint school_plan_check_item_tenant_id_fkey;

alter table coordination drop constraint coordination_tenant_id_fkey;

alter table coordination_recipient drop constraint coordination_recipient_tenant_id_fkey;

alter table situation_log drop constraint situation_log_tenant_id_fkey;

alter table situation_entry drop constraint situation_entry_tenant_id_fkey;

alter table bulletin_series drop constraint bulletin_series_tenant_id_fkey;

alter table bulletin_content drop constraint bulletin_content_tenant_id_fkey;

alter table bulletin drop constraint bulletin_tenant_id_fkey;

alter table document_number drop constraint document_number_tenant_id_fkey;

alter table supervision_slip drop constraint supervision_slip_tenant_id_fkey;

alter table limit_step drop constraint limit_step_tenant_id_fkey;

alter table job drop constraint job_tenant_id_fkey;

alter table data_import drop constraint data_import_tenant_id_fkey;

alter table import_mapping drop constraint import_mapping_tenant_id_fkey;

alter table saved_view drop constraint saved_view_tenant_id_fkey;

alter table bulk_change drop constraint bulk_change_tenant_id_fkey;

alter table webhook drop constraint webhook_tenant_id_fkey;

alter table webhook_delivery drop constraint webhook_delivery_tenant_id_fkey;

alter table notice_channel drop constraint notice_channel_tenant_id_fkey;

alter table notice_preference drop constraint notice_preference_tenant_id_fkey;

alter table notice_delivery drop constraint notice_delivery_tenant_id_fkey;

alter table commitment_binding drop constraint commitment_binding_tenant_id_fkey;

alter table plan_alignment drop constraint plan_alignment_tenant_id_fkey;

alter table plan_pair drop constraint plan_pair_tenant_id_fkey;

alter table promise_verdict drop constraint promise_verdict_tenant_id_fkey;

alter table handover drop constraint handover_tenant_id_fkey;

alter table handover_item drop constraint handover_item_tenant_id_fkey;

alter table teacher drop constraint teacher_tenant_id_fkey;

alter table staff_posting drop constraint staff_posting_tenant_id_fkey;

alter table journal_leaf drop constraint journal_leaf_tenant_id_fkey;

alter table code_list drop constraint code_list_tenant_id_fkey;

alter table code_item drop constraint code_item_tenant_id_fkey;

alter table import_row drop constraint import_row_tenant_id_fkey;

alter table teacher_title drop constraint teacher_title_tenant_id_fkey;

alter table staff_transfer drop constraint staff_transfer_tenant_id_fkey;

alter table background_check drop constraint background_check_tenant_id_fkey;

alter table training_record drop constraint training_record_tenant_id_fkey;

alter table work drop constraint work_tenant_id_fkey;

alter table honour drop constraint honour_tenant_id_fkey;

alter table building drop constraint building_tenant_id_fkey;

alter table room drop constraint room_tenant_id_fkey;

alter table ground drop constraint ground_tenant_id_fkey;

alter table equipment drop constraint equipment_tenant_id_fkey;

alter table land_parcel drop constraint land_parcel_tenant_id_fkey;

alter table book_lot drop constraint book_lot_tenant_id_fkey;

alter table long_term_plan drop constraint long_term_plan_tenant_id_fkey;

alter table long_term_version drop constraint long_term_version_tenant_id_fkey;

alter table long_term_round drop constraint long_term_round_tenant_id_fkey;

alter table long_term_request drop constraint long_term_request_tenant_id_fkey;

alter table long_term_comment drop constraint long_term_comment_tenant_id_fkey;

alter table long_term_review drop constraint long_term_review_tenant_id_fkey;

alter table long_term_indicator drop constraint long_term_indicator_tenant_id_fkey;

alter table long_term_target drop constraint long_term_target_tenant_id_fkey;

alter table long_term_result drop constraint long_term_result_tenant_id_fkey;

alter table long_term_report drop constraint long_term_report_tenant_id_fkey;

alter table school_stage drop constraint school_stage_tenant_id_fkey;

alter table school drop constraint school_tenant_id_fkey;

alter table campus drop constraint campus_tenant_id_fkey;

alter table school_group drop constraint school_group_tenant_id_fkey;

alter table school_group_member drop constraint school_group_member_tenant_id_fkey;

alter table class_group drop constraint class_group_tenant_id_fkey;

alter table roll_keeper drop constraint roll_keeper_tenant_id_fkey;

alter table class_group_spell drop constraint class_group_spell_tenant_id_fkey;

alter table organisation_spell drop constraint organisation_spell_tenant_id_fkey;

alter table organisation_change drop constraint organisation_change_tenant_id_fkey;

alter table pupil drop constraint pupil_tenant_id_fkey;

alter table guardian drop constraint guardian_tenant_id_fkey;

alter table enrolment_event drop constraint enrolment_event_tenant_id_fkey;

alter table roll_over drop constraint roll_over_tenant_id_fkey;

alter table enrolment drop constraint enrolment_tenant_id_fkey;

alter table roll_lookup drop constraint roll_lookup_tenant_id_fkey;

alter table roll_correction drop constraint roll_correction_tenant_id_fkey;

alter table data_freeze drop constraint data_freeze_tenant_id_fkey;

alter table quality_finding drop constraint quality_finding_tenant_id_fkey;

alter table quality_figure drop constraint quality_figure_tenant_id_fkey;

alter table duplicate_pair drop constraint duplicate_pair_tenant_id_fkey;

alter table merge drop constraint merge_tenant_id_fkey;

alter table merge_touch drop constraint merge_touch_tenant_id_fkey;

alter table collection drop constraint collection_tenant_id_fkey;

alter table collection_part drop constraint collection_part_tenant_id_fkey;

alter table snapshot drop constraint snapshot_tenant_id_fkey;

alter table snapshot_part drop constraint snapshot_part_tenant_id_fkey;

alter table saved_query drop constraint saved_query_tenant_id_fkey;

alter table query_run drop constraint query_run_tenant_id_fkey;

alter table field_alias drop constraint field_alias_tenant_id_fkey;

alter table data_consumer drop constraint data_consumer_tenant_id_fkey;

alter table connector drop constraint connector_tenant_id_fkey;

alter table column_map drop constraint column_map_tenant_id_fkey;

alter table code_translation drop constraint code_translation_tenant_id_fkey;

alter table exchange_run drop constraint exchange_run_tenant_id_fkey;

alter table exchange_refusal drop constraint exchange_refusal_tenant_id_fkey;

alter table exchange_difference drop constraint exchange_difference_tenant_id_fkey;

alter table figure_snapshot drop constraint figure_snapshot_tenant_id_fkey;

alter table frozen_figure drop constraint frozen_figure_tenant_id_fkey;

alter table indicator_board drop constraint indicator_board_tenant_id_fkey;

alter table indicator_publication drop constraint indicator_publication_tenant_id_fkey;

alter table seat_area drop constraint seat_area_tenant_id_fkey;

alter table planned_site drop constraint planned_site_tenant_id_fkey;

alter table building_programme drop constraint building_programme_tenant_id_fkey;

alter table programme_part drop constraint programme_part_tenant_id_fkey;

alter table construction_project drop constraint construction_project_tenant_id_fkey;

alter table project_stage drop constraint project_stage_tenant_id_fkey;

alter table project_places drop constraint project_places_tenant_id_fkey;

alter table project_blocker drop constraint project_blocker_tenant_id_fkey;

alter table change_order drop constraint change_order_tenant_id_fkey;

alter table school_defect drop constraint school_defect_tenant_id_fkey;

alter table improvement_project drop constraint improvement_project_tenant_id_fkey;

alter table improvement_work drop constraint improvement_work_tenant_id_fkey;

alter table work_payment drop constraint work_payment_tenant_id_fkey;

alter table amenity drop constraint amenity_tenant_id_fkey;

alter table birth_count drop constraint birth_count_tenant_id_fkey;

alter table roll_count drop constraint roll_count_tenant_id_fkey;

alter table housing_project drop constraint housing_project_tenant_id_fkey;

alter table school_capacity drop constraint school_capacity_tenant_id_fkey;

alter table forecast_run drop constraint forecast_run_tenant_id_fkey;

alter table improvement drop constraint improvement_tenant_id_fkey;

alter table stated_figure drop constraint stated_figure_tenant_id_fkey;

alter table evaluation_finding drop constraint evaluation_finding_tenant_id_fkey;

alter table indicator_snapshot drop constraint indicator_snapshot_tenant_id_fkey;

alter table standard_item drop constraint standard_item_tenant_id_fkey;

alter table standard_check drop constraint standard_check_tenant_id_fkey;

alter table academic_monitoring drop constraint academic_monitoring_tenant_id_fkey;

alter table academic_draw drop constraint academic_draw_tenant_id_fkey;

alter table academic_sample drop constraint academic_sample_tenant_id_fkey;

alter table academic_mark drop constraint academic_mark_tenant_id_fkey;

alter table national_monitoring drop constraint national_monitoring_tenant_id_fkey;

alter table national_school drop constraint national_school_tenant_id_fkey;

alter table national_pupil drop constraint national_pupil_tenant_id_fkey;

alter table national_duty drop constraint national_duty_tenant_id_fkey;

alter table indicator_framework drop constraint indicator_framework_tenant_id_fkey;

alter table framework_item drop constraint framework_item_tenant_id_fkey;

alter table framework_report drop constraint framework_report_tenant_id_fkey;

alter table framework_entry drop constraint framework_entry_tenant_id_fkey;

alter table dropout_case drop constraint dropout_case_tenant_id_fkey;

alter table dropout_visit drop constraint dropout_visit_tenant_id_fkey;

alter table class_clearance drop constraint class_clearance_tenant_id_fkey;

alter table community_kindergarten drop constraint community_kindergarten_tenant_id_fkey;

alter table base_layer drop constraint base_layer_tenant_id_fkey;

alter table catchment drop constraint catchment_tenant_id_fkey;

alter table emergency_access drop constraint emergency_access_tenant_id_fkey;

alter table erasure_list drop constraint erasure_list_tenant_id_fkey;

alter table legal_hold drop constraint legal_hold_tenant_id_fkey;

alter table erasure_list drop constraint erasure_list_origin_code;

create table reading_approval_history ();

create table reading_approval ();

create table export_release ();

create table export_release_history ();

create table processing_block ();

create table processing_block_history ();

create table data_request ();

create table data_request_history ();

create table minors_audit ();

create table minors_audit_history ();

create table impact_assessment ();

create table impact_assessment_history ();

alter table minors_audit_history add column tenant_id uuid not null;

alter table export_release_history add column tenant_id uuid not null;

alter table reading_approval_history add column tenant_id uuid not null;

alter table export_release add column tenant_id uuid not null;

alter table processing_block add column tenant_id uuid not null;

alter table reading_approval add column tenant_id uuid not null;

alter table data_request add column tenant_id uuid not null;

alter table impact_assessment add column tenant_id uuid not null;

alter table impact_assessment_history add column tenant_id uuid not null;

alter table processing_block_history add column tenant_id uuid not null;

alter table data_request_history add column tenant_id uuid not null;

alter table minors_audit add column tenant_id uuid not null;

alter table impact_assessment add column id uuid not null;

alter table minors_audit add column id uuid not null;

alter table minors_audit_history add column id uuid not null;

alter table data_request add column id uuid not null;

alter table reading_approval_history add column id uuid not null;

alter table export_release add column id uuid not null;

alter table reading_approval add column id uuid not null;

alter table data_request_history add column id uuid not null;

alter table processing_block_history add column id uuid not null;

alter table export_release_history add column id uuid not null;

alter table impact_assessment_history add column id uuid not null;

alter table processing_block add column id uuid not null;

alter table minors_audit add column version integer not null;

alter table export_release add column version integer not null;

alter table impact_assessment_history add column version integer not null;

alter table impact_assessment add column version integer not null;

alter table reading_approval_history add column version integer not null;

alter table reading_approval add column version integer not null;

alter table minors_audit_history add column version integer not null;

alter table export_release_history add column version integer not null;

alter table data_request add column version integer not null;

alter table processing_block add column version integer not null;

alter table processing_block_history add column version integer not null;

alter table data_request_history add column version integer not null;

alter table data_request add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table minors_audit add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table impact_assessment add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table reading_approval_history add column row_from timestamp with time zone not null;

alter table minors_audit_history add column row_from timestamp with time zone not null;

alter table export_release_history add column row_from timestamp with time zone not null;

alter table processing_block_history add column row_from timestamp with time zone not null;

alter table data_request_history add column row_from timestamp with time zone not null;

alter table impact_assessment_history add column row_from timestamp with time zone not null;

alter table reading_approval add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table export_release add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table processing_block add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table reading_approval_history add column created_at timestamp with time zone not null;

alter table impact_assessment_history add column created_at timestamp with time zone not null;

alter table processing_block_history add column created_at timestamp with time zone not null;

alter table data_request_history add column created_at timestamp with time zone not null;

alter table impact_assessment add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table minors_audit add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table data_request add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table minors_audit_history add column created_at timestamp with time zone not null;

alter table export_release_history add column created_at timestamp with time zone not null;

alter table export_release add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table processing_block add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table reading_approval add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table reading_approval_history add column created_by uuid;

alter table processing_block_history add column created_by uuid;

alter table data_request_history add column created_by uuid;

alter table export_release add column created_by uuid;

alter table impact_assessment_history add column created_by uuid;

alter table reading_approval add column created_by uuid;

alter table data_request add column created_by uuid;

alter table impact_assessment add column created_by uuid;

alter table processing_block add column created_by uuid;

alter table export_release_history add column created_by uuid;

alter table minors_audit_history add column created_by uuid;

alter table minors_audit add column created_by uuid;

alter table minors_audit_history add column changed_by uuid;

alter table reading_approval add column changed_by uuid;

alter table data_request add column changed_by uuid;

alter table processing_block add column changed_by uuid;

alter table reading_approval_history add column changed_by uuid;

alter table export_release add column changed_by uuid;

alter table minors_audit add column changed_by uuid;

alter table impact_assessment_history add column changed_by uuid;

alter table impact_assessment add column changed_by uuid;

alter table data_request_history add column changed_by uuid;

alter table processing_block_history add column changed_by uuid;

alter table export_release_history add column changed_by uuid;

alter table export_release add column scope text not null;

alter table data_request_history add column kind text not null;

alter table impact_assessment_history add column activity text not null;

alter table export_release_history add column scope text not null;

alter table processing_block_history add column dataset text not null;

alter table reading_approval_history add column title text not null;

alter table reading_approval add column title text not null;

alter table minors_audit_history add column year integer not null;

alter table impact_assessment add column activity text not null;

alter table minors_audit add column year integer not null;

alter table processing_block add column dataset text not null;

alter table data_request add column kind text not null;

alter table export_release add column record text not null;

alter table processing_block_history add column dataset_label text not null;

alter table minors_audit_history add column due_on date not null;

alter table export_release_history add column record text not null;

alter table data_request_history add column child_number text;

alter table processing_block add column dataset_label text not null;

alter table data_request add column child_number text;

alter table reading_approval add column role text not null;

alter table impact_assessment_history add column done_on date not null;

alter table reading_approval_history add column role text not null;

alter table impact_assessment add column done_on date not null;

alter table minors_audit add column due_on date not null;

alter table reading_approval_history add column organisation uuid not null;

alter table impact_assessment_history add column assessor text not null;

alter table export_release add column persons integer not null;

alter table minors_audit add column state text not null;

alter table export_release_history add column persons integer not null;

alter table minors_audit_history add column state text not null;

alter table data_request_history add column child_name text;

alter table processing_block_history add column "row" text not null;

alter table processing_block add column "row" text not null;

alter table reading_approval add column organisation uuid not null;

alter table data_request add column child_name text;

alter table impact_assessment add column assessor text not null;

alter table export_release_history add column sensitive boolean not null;

alter table impact_assessment add column risk text not null;

alter table data_request_history add column pupil uuid;

alter table impact_assessment_history add column risk text not null;

alter table data_request add column pupil uuid;

alter table reading_approval_history add column post uuid;

alter table processing_block_history add column basis text not null;

alter table erasure_list add column about text;

alter table minors_audit_history add column findings text;

alter table reading_approval add column post uuid;

alter table processing_block add column basis text not null;

alter table minors_audit add column findings text;

alter table erasure_list_history add column about text;

alter table export_release add column sensitive boolean not null;

alter table reading_approval add column system text;

alter table minors_audit_history add column receipt uuid[] not null;

alter table export_release add column applicant uuid not null;

alter table export_release_history add column applicant uuid not null;

alter table impact_assessment_history add column necessity text not null;

alter table reading_approval_history add column system text;

alter table data_request add column wrong_field text;

alter table data_request_history add column wrong_field text;

alter table processing_block_history add column about text;

alter table minors_audit add column receipt uuid[] not null;

alter table processing_block add column about text;

alter table impact_assessment add column necessity text not null;

alter table data_request_history add column applicant text not null;

alter table export_release add column role text not null;

alter table minors_audit add column reported_by uuid;

alter table reading_approval_history add column contents_text text not null;

alter table export_release_history add column role text not null;

alter table minors_audit_history add column reported_by uuid;

alter table impact_assessment_history add column effect text not null;

alter table processing_block_history add column state text not null;

alter table processing_block add column state text not null;

alter table data_request add column applicant text not null;

alter table impact_assessment add column effect text not null;

alter table reading_approval add column contents_text text not null;

alter table minors_audit add column reported_at timestamp with time zone;

alter table impact_assessment_history add column protection text not null;

alter table export_release_history add column organisation uuid;

alter table impact_assessment add column protection text not null;

alter table data_request_history add column relation text not null;

alter table reading_approval add column purpose text not null;

alter table data_request add column relation text not null;

alter table minors_audit_history add column reported_at timestamp with time zone;

alter table processing_block_history add column lifted_by uuid;

alter table reading_approval_history add column purpose text not null;

alter table export_release add column organisation uuid;

alter table processing_block add column lifted_by uuid;

alter table reading_approval add column from_on date not null;

alter table export_release_history add column query jsonb not null;

alter table data_request add column contact text;

alter table reading_approval_history add column from_on date not null;

alter table impact_assessment add column report uuid[] not null;

alter table processing_block_history add column lifted_at timestamp with time zone;

alter table data_request_history add column contact text;

alter table minors_audit_history add column limit_since timestamp with time zone;

alter table minors_audit add column limit_since timestamp with time zone;

alter table processing_block add column lifted_at timestamp with time zone;

alter table export_release add column query jsonb not null;

alter table impact_assessment_history add column report uuid[] not null;

alter table reading_approval add column until_on date not null;

alter table impact_assessment add column keep_until date;

alter table export_release add column digest text not null;

alter table minors_audit add column limit_warn_on date;

alter table processing_block_history add column row_to timestamp with time zone not null;

alter table impact_assessment_history add column keep_until date;

alter table data_request add column says text not null;

alter table export_release_history add column digest text not null;

alter table data_request_history add column says text not null;

alter table minors_audit_history add column limit_warn_on date;

alter table reading_approval_history add column until_on date not null;

alter table export_release add column state text not null;

alter table export_release_history add column state text not null;

alter table minors_audit_history add column limit_due_on date;

alter table reading_approval_history add column state text not null;

alter table minors_audit add column limit_due_on date;

alter table impact_assessment add column state text not null;

alter table data_request add column papers uuid[] not null;

alter table reading_approval add column state text not null;

alter table data_request_history add column papers uuid[] not null;

alter table impact_assessment_history add column state text not null;

alter table reading_approval add column applicant uuid not null;

alter table minors_audit_history add column row_to timestamp with time zone not null;

alter table reading_approval_history add column applicant uuid not null;

alter table impact_assessment add column settled_by uuid;

alter table export_release_history add column decided_by uuid;

alter table data_request_history add column received_on date not null;

alter table data_request add column received_on date not null;

alter table export_release add column decided_by uuid;

alter table impact_assessment_history add column settled_by uuid;

alter table export_release add column decided_at timestamp with time zone;

alter table export_release_history add column decided_at timestamp with time zone;

alter table data_request add column due_on date;

alter table reading_approval add column decided_by uuid;

alter table impact_assessment add column settled_at timestamp with time zone;

alter table impact_assessment_history add column settled_at timestamp with time zone;

alter table data_request_history add column due_on date;

alter table reading_approval_history add column decided_by uuid;

alter table reading_approval add column decided_at timestamp with time zone;

alter table reading_approval_history add column decided_at timestamp with time zone;

alter table export_release_history add column row_to timestamp with time zone not null;

alter table data_request add column identity_checked boolean not null;

alter table data_request_history add column identity_checked boolean not null;

alter table impact_assessment_history add column row_to timestamp with time zone not null;

alter table reading_approval add column revoked_by uuid;

alter table data_request add column guardianship_proved boolean not null;

alter table reading_approval_history add column revoked_by uuid;

alter table data_request_history add column guardianship_proved boolean not null;

alter table data_request_history add column state text not null;

alter table reading_approval_history add column revoked_at timestamp with time zone;

alter table data_request add column state text not null;

alter table reading_approval add column revoked_at timestamp with time zone;

alter table data_request add column ground text;

alter table reading_approval add column contents jsonb not null;

alter table data_request_history add column ground text;

alter table reading_approval_history add column contents jsonb not null;

alter table data_request_history add column decision text;

alter table data_request add column decision text;

alter table reading_approval add column keys jsonb not null;

alter table reading_approval_history add column keys jsonb not null;

alter table reading_approval add column limit_since timestamp with time zone;

alter table data_request_history add column answer text;

alter table data_request add column answer text;

alter table reading_approval_history add column limit_since timestamp with time zone;

alter table reading_approval_history add column limit_warn_on date;

alter table reading_approval add column limit_warn_on date;

alter table data_request_history add column copied_at timestamp with time zone;

alter table data_request add column copied_at timestamp with time zone;

alter table reading_approval_history add column limit_due_on date;

alter table data_request add column accepted_by uuid;

alter table reading_approval add column limit_due_on date;

alter table data_request_history add column accepted_by uuid;

alter table data_request_history add column accepted_at timestamp with time zone;

alter table data_request add column accepted_at timestamp with time zone;

alter table reading_approval_history add column row_to timestamp with time zone not null;

alter table data_request add column decided_by uuid;

alter table data_request_history add column decided_by uuid;

alter table data_request_history add column decided_at timestamp with time zone;

alter table data_request add column decided_at timestamp with time zone;

alter table data_request_history add column answered_by uuid;

alter table data_request add column answered_by uuid;

alter table data_request add column answered_at timestamp with time zone;

alter table data_request_history add column answered_at timestamp with time zone;

alter table data_request_history add column limit_since timestamp with time zone;

alter table data_request add column limit_since timestamp with time zone;

alter table data_request_history add column limit_warn_on date;

alter table data_request add column limit_warn_on date;

alter table data_request add column limit_due_on date;

alter table data_request_history add column limit_due_on date;

alter table data_request_history add column row_to timestamp with time zone not null;

alter table data_request add column child_number_match text;

alter table data_request add column contact_match text;

alter table reading_approval_history add constraint reading_approval_history_key PRIMARY KEY (tenant_id, id, version);

alter table reading_approval add constraint reading_approval_key PRIMARY KEY (tenant_id, id);

alter table reading_approval add constraint reading_approval_role_code CHECK ((role = ANY (ARRAY['leader'::text, 'office'::text, 'section'::text, 'school'::text, 'teacher'::text, 'town'::text, 'department'::text, 'inspector'::text, 'auditor'::text, 'city'::text, 'admin'::text, 'security'::text])));

alter table reading_approval add constraint reading_approval_state_code CHECK ((state = ANY (ARRAY['proposed'::text, 'approved'::text, 'declined'::text, 'withdrawn'::text, 'revoked'::text, 'ended'::text])));

alter table export_release add constraint export_release_key PRIMARY KEY (tenant_id, id);

alter table export_release add constraint export_release_role_code CHECK ((role = ANY (ARRAY['leader'::text, 'office'::text, 'section'::text, 'school'::text, 'teacher'::text, 'town'::text, 'department'::text, 'inspector'::text, 'auditor'::text, 'city'::text, 'admin'::text, 'security'::text])));

alter table export_release add constraint export_release_state_code CHECK ((state = ANY (ARRAY['waiting'::text, 'released'::text, 'declined'::text, 'fetched'::text])));

alter table export_release_history add constraint export_release_history_key PRIMARY KEY (tenant_id, id, version);

alter table erasure_list add constraint erasure_list_origin_code CHECK ((origin = ANY (ARRAY['period'::text, 'request'::text, 'again'::text])));

alter table processing_block add constraint processing_block_key PRIMARY KEY (tenant_id, id);

alter table processing_block add constraint processing_block_state_code CHECK ((state = ANY (ARRAY['active'::text, 'lifted'::text])));

alter table processing_block_history add constraint processing_block_history_key PRIMARY KEY (tenant_id, id, version);

alter table data_request add constraint data_request_ground_code CHECK ((ground = ANY (ARRAY['purposeOver'::text, 'ceased'::text, 'withdrawn'::text, 'unlawful'::text])));

alter table data_request add constraint data_request_key PRIMARY KEY (tenant_id, id);

alter table data_request add constraint data_request_kind_code CHECK ((kind = ANY (ARRAY['copy'::text, 'correct'::text, 'erase'::text, 'explain'::text])));

alter table data_request add constraint data_request_relation_code CHECK ((relation = ANY (ARRAY['father'::text, 'mother'::text, 'other'::text, 'self'::text])));

alter table data_request add constraint data_request_state_code CHECK ((state = ANY (ARRAY['received'::text, 'accepted'::text, 'declined'::text, 'granted'::text, 'refused'::text, 'answered'::text])));

alter table data_request add constraint data_request_wrong_field_code CHECK ((wrong_field = ANY (ARRAY['name'::text, 'gender'::text, 'birthDate'::text, 'idNumber'::text, 'classGroup'::text, 'school'::text, 'status'::text, 'registeredOn'::text])));

alter table data_request_history add constraint data_request_history_key PRIMARY KEY (tenant_id, id, version);

alter table minors_audit add constraint minors_audit_key PRIMARY KEY (tenant_id, id);

alter table minors_audit add constraint minors_audit_state_code CHECK ((state = ANY (ARRAY['open'::text, 'reported'::text])));

alter table minors_audit add constraint minors_audit_unique_1 UNIQUE (tenant_id, year);

alter table minors_audit_history add constraint minors_audit_history_key PRIMARY KEY (tenant_id, id, version);

alter table impact_assessment add constraint impact_assessment_key PRIMARY KEY (tenant_id, id);

alter table impact_assessment add constraint impact_assessment_risk_code CHECK ((risk = ANY (ARRAY['low'::text, 'medium'::text, 'high'::text])));

alter table impact_assessment add constraint impact_assessment_state_code CHECK ((state = ANY (ARRAY['draft'::text, 'settled'::text])));

alter table impact_assessment_history add constraint impact_assessment_history_key PRIMARY KEY (tenant_id, id, version);

alter table reading_approval add constraint reading_approval_organisation_of FOREIGN KEY (tenant_id, organisation) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table reading_approval add constraint reading_approval_post_of FOREIGN KEY (tenant_id, post) REFERENCES post(tenant_id, id) DEFERRABLE;

alter table reading_approval add constraint reading_approval_applicant_of FOREIGN KEY (tenant_id, applicant) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table reading_approval add constraint reading_approval_decided_by_of FOREIGN KEY (tenant_id, decided_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table reading_approval add constraint reading_approval_revoked_by_of FOREIGN KEY (tenant_id, revoked_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table export_release add constraint export_release_applicant_of FOREIGN KEY (tenant_id, applicant) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table export_release add constraint export_release_organisation_of FOREIGN KEY (tenant_id, organisation) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table export_release add constraint export_release_decided_by_of FOREIGN KEY (tenant_id, decided_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table processing_block add constraint processing_block_lifted_by_of FOREIGN KEY (tenant_id, lifted_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table data_request add constraint data_request_pupil_of FOREIGN KEY (tenant_id, pupil) REFERENCES pupil(tenant_id, id) DEFERRABLE;

alter table data_request add constraint data_request_accepted_by_of FOREIGN KEY (tenant_id, accepted_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table data_request add constraint data_request_decided_by_of FOREIGN KEY (tenant_id, decided_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table data_request add constraint data_request_answered_by_of FOREIGN KEY (tenant_id, answered_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table minors_audit add constraint minors_audit_reported_by_of FOREIGN KEY (tenant_id, reported_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table impact_assessment add constraint impact_assessment_settled_by_of FOREIGN KEY (tenant_id, settled_by) REFERENCES person(tenant_id, id) DEFERRABLE;

CREATE INDEX impact_assessment_settled_by_at ON public.impact_assessment USING btree (tenant_id, settled_by);

CREATE INDEX data_request_index_3 ON public.data_request USING btree (tenant_id, limit_due_on);

CREATE INDEX data_request_accepted_by_at ON public.data_request USING btree (tenant_id, accepted_by);

CREATE INDEX reading_approval_organisation_at ON public.reading_approval USING btree (tenant_id, organisation);

CREATE INDEX data_request_contact_match_at ON public.data_request USING btree (tenant_id, contact_match);

CREATE INDEX processing_block_index_2 ON public.processing_block USING btree (tenant_id, about);

CREATE INDEX reading_approval_index_3 ON public.reading_approval USING btree (tenant_id, limit_due_on);

CREATE INDEX export_release_index_2 ON public.export_release USING btree (tenant_id, state);

CREATE INDEX reading_approval_applicant_at ON public.reading_approval USING btree (tenant_id, applicant);

CREATE INDEX minors_audit_history_at ON public.minors_audit_history USING btree (tenant_id, row_to);

CREATE INDEX data_request_index_1 ON public.data_request USING btree (tenant_id, state);

CREATE INDEX processing_block_lifted_by_at ON public.processing_block USING btree (tenant_id, lifted_by);

CREATE INDEX reading_approval_index_2 ON public.reading_approval USING btree (tenant_id, state);

CREATE INDEX export_release_index_1 ON public.export_release USING btree (tenant_id, applicant, state);

CREATE INDEX processing_block_index_1 ON public.processing_block USING btree (tenant_id, "row", state);

CREATE INDEX data_request_child_number_match_at ON public.data_request USING btree (tenant_id, child_number_match);

CREATE INDEX minors_audit_reported_by_at ON public.minors_audit USING btree (tenant_id, reported_by);

CREATE INDEX minors_audit_index_1 ON public.minors_audit USING btree (tenant_id, limit_due_on);

CREATE INDEX impact_assessment_history_at ON public.impact_assessment_history USING btree (tenant_id, row_to);

CREATE INDEX reading_approval_revoked_by_at ON public.reading_approval USING btree (tenant_id, revoked_by);

CREATE INDEX export_release_organisation_at ON public.export_release USING btree (tenant_id, organisation);

CREATE INDEX data_request_index_2 ON public.data_request USING btree (tenant_id, pupil);

CREATE INDEX processing_block_history_at ON public.processing_block_history USING btree (tenant_id, row_to);

CREATE INDEX impact_assessment_index_1 ON public.impact_assessment USING btree (tenant_id, activity, state);

CREATE INDEX reading_approval_decided_by_at ON public.reading_approval USING btree (tenant_id, decided_by);

CREATE INDEX reading_approval_history_at ON public.reading_approval_history USING btree (tenant_id, row_to);

CREATE INDEX data_request_history_at ON public.data_request_history USING btree (tenant_id, row_to);

CREATE INDEX export_release_decided_by_at ON public.export_release USING btree (tenant_id, decided_by);

CREATE INDEX reading_approval_post_at ON public.reading_approval USING btree (tenant_id, post);

CREATE INDEX export_release_history_at ON public.export_release_history USING btree (tenant_id, row_to);

CREATE INDEX data_request_decided_by_at ON public.data_request USING btree (tenant_id, decided_by);

CREATE INDEX data_request_answered_by_at ON public.data_request USING btree (tenant_id, answered_by);

CREATE INDEX reading_approval_index_1 ON public.reading_approval USING btree (tenant_id, role, state);

CREATE OR REPLACE FUNCTION public.refuse_tenant_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'a tenant stays, under its own id';
end
$function$
;

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
  where s.token_hash = token and s.seen_at > clock_timestamp() - coalesce(s.idle, session_actor.idle)
    and s.created_at > clock_timestamp() - coalesce(s.lifetime, session_actor.lifetime);
  if place is null then return null; end if;
  perform set_config('yaodian.tenant', place::text, true);
  select jsonb_build_object('tenantId', s.tenant_id, 'personId', p.id, 'personName', p.name, 'postId', o.id, 'role', o.role,
    'organisationId', g.id, 'organisationPath', g.path, 'reach', case when g.kind in ('city', 'bureau', 'section') then coalesce((
      select b.path from organisation b where b.tenant_id = g.tenant_id and b.kind in ('city', 'bureau')
        and starts_with(g.path, b.path) order by length(b.path) desc limit 1), g.path) else g.path end, 'mustChange', a.must_change,
    'standsInFor', coalesce((
      select jsonb_agg(distinct d."from") from delegation d
      join person dp on dp.tenant_id = d.tenant_id and dp.id = d."from" and (dp.left_on is null or dp.left_on >= today)
      where d.tenant_id = s.tenant_id and d."to" = s.person_id and d.from_on <= today and d.until_on >= today
        and (d.revoked_on is null or d.revoked_on > today)
        and not exists (select 1 from account da where da.tenant_id = d.tenant_id and da.person_id = d."from" and da.disabled_at is not null)
        and exists (select 1 from post dpo join organisation dg on dg.tenant_id = dpo.tenant_id and dg.id = dpo.organisation
          where dpo.tenant_id = d.tenant_id and dpo.person = d."from" and dpo.from_on <= today
            and (dpo.to_on is null or dpo.to_on >= today) and (dg.closed_on is null or dg.closed_on > today))
    ), '[]'::jsonb), 'approvals', coalesce((
      select jsonb_agg(distinct k.key) from reading_approval r
      join organisation w on w.tenant_id = r.tenant_id and w.id = r.organisation
      cross join lateral jsonb_array_elements_text(r.keys) as k(key)
      where r.tenant_id = s.tenant_id and r.role = o.role and r.state = 'approved' and r.system is null
        and r.from_on <= today and r.until_on >= today and starts_with(g.path, w.path)
        and (r.post is null or r.post = o.id)
    ), '[]'::jsonb), 'mustChange', a.must_change and s.portal_id is null, 'mustEnrol', s.must_enrol, 'factorAt', s.factor_at,
    'createdAt', s.created_at, 'seenAt', s.seen_at)
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

CREATE OR REPLACE FUNCTION public.token_actor(token bytea)
 RETURNS jsonb
 LANGUAGE plpgsql
AS $function$
declare
  place uuid;
  answer jsonb;
  today date := (clock_timestamp() at time zone 'Asia/Shanghai')::date;
begin
  select s.tenant_id into place from service_token s
  where s.token_hash = token and s.revoked_at is null and s.expires_at > clock_timestamp();
  if place is null then return null; end if;
  perform set_config('yaodian.tenant', place::text, true);
  select jsonb_build_object('tenantId', s.tenant_id, 'personId', p.id, 'personName', p.name, 'postId', o.id, 'role', o.role,
    'organisationId', g.id, 'organisationPath', g.path, 'reach', case when g.kind in ('city', 'bureau', 'section') then coalesce((
      select b.path from organisation b where b.tenant_id = g.tenant_id and b.kind in ('city', 'bureau')
        and starts_with(g.path, b.path) order by length(b.path) desc limit 1), g.path) else g.path end, 'mustChange', a.must_change,
    'standsInFor', coalesce((
      select jsonb_agg(distinct d."from") from delegation d
      join person dp on dp.tenant_id = d.tenant_id and dp.id = d."from" and (dp.left_on is null or dp.left_on >= today)
      where d.tenant_id = s.tenant_id and d."to" = s.person_id and d.from_on <= today and d.until_on >= today
        and (d.revoked_on is null or d.revoked_on > today)
        and not exists (select 1 from account da where da.tenant_id = d.tenant_id and da.person_id = d."from" and da.disabled_at is not null)
        and exists (select 1 from post dpo join organisation dg on dg.tenant_id = dpo.tenant_id and dg.id = dpo.organisation
          where dpo.tenant_id = d.tenant_id and dpo.person = d."from" and dpo.from_on <= today
            and (dpo.to_on is null or dpo.to_on >= today) and (dg.closed_on is null or dg.closed_on > today))
    ), '[]'::jsonb), 'approvals', coalesce((
      select jsonb_agg(distinct k.key) from reading_approval r
      join organisation w on w.tenant_id = r.tenant_id and w.id = r.organisation
      cross join lateral jsonb_array_elements_text(r.keys) as k(key)
      where r.tenant_id = s.tenant_id and r.role = o.role and r.state = 'approved' and r.system is null
        and r.from_on <= today and r.until_on >= today and starts_with(g.path, w.path)
        and (r.post is null or r.post = o.id)
    ), '[]'::jsonb), 'seenAt', coalesce(s.seen_at, s.created_at),
    'grants', jsonb_build_object('id', s.id, 'operations', to_jsonb(s.operations), 'records', to_jsonb(s.records)),
    'narrowed', n.path)
  into answer
  from service_token s
  join account a on a.tenant_id = s.tenant_id and a.person_id = s.person_id and a.disabled_at is null
  join person p on p.tenant_id = s.tenant_id and p.id = s.person_id and (p.left_on is null or p.left_on >= today)
  join post o on o.tenant_id = s.tenant_id and o.id = s.post_id and o.person = s.person_id
    and o.from_on <= today and (o.to_on is null or o.to_on >= today)
  join organisation g on g.tenant_id = s.tenant_id and g.id = o.organisation and (g.closed_on is null or g.closed_on > today)
  left join organisation n on n.tenant_id = s.tenant_id and n.id = s.organisation_id
  where s.token_hash = token and (s.organisation_id is null or n.path is not null);
  if answer->>'narrowed' is not null then
    if not starts_with(answer->>'narrowed', answer->>'reach') then return null; end if;
    answer := answer || jsonb_build_object('reach', answer->>'narrowed');
  end if;
  return answer - 'narrowed';
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_processing_block()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into processing_block_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "dataset", "dataset_label", "row", "basis", "about", "state", "lifted_by", "lifted_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."dataset", o."dataset_label", o."row", o."basis", o."about", o."state", o."lifted_by", o."lifted_at", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_reading_approval()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into reading_approval_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "title", "role", "organisation", "post", "system", "contents_text", "purpose", "from_on", "until_on", "state", "applicant", "decided_by", "decided_at", "revoked_by", "revoked_at", "contents", "keys", "limit_since", "limit_warn_on", "limit_due_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."title", o."role", o."organisation", o."post", o."system", o."contents_text", o."purpose", o."from_on", o."until_on", o."state", o."applicant", o."decided_by", o."decided_at", o."revoked_by", o."revoked_at", o."contents", o."keys", o."limit_since", o."limit_warn_on", o."limit_due_on", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_reading_approval()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into reading_approval_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "title", "role", "organisation", "post", "system", "contents_text", "purpose", "from_on", "until_on", "state", "applicant", "decided_by", "decided_at", "revoked_by", "revoked_at", "contents", "keys", "limit_since", "limit_warn_on", "limit_due_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."title", o."role", o."organisation", o."post", o."system", o."contents_text", o."purpose", o."from_on", o."until_on", o."state", o."applicant", o."decided_by", o."decided_at", o."revoked_by", o."revoked_at", o."contents", o."keys", o."limit_since", o."limit_warn_on", o."limit_due_on", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_export_release()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into export_release_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "scope", "record", "persons", "sensitive", "applicant", "role", "organisation", "query", "digest", "state", "decided_by", "decided_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."scope", o."record", o."persons", o."sensitive", o."applicant", o."role", o."organisation", o."query", o."digest", o."state", o."decided_by", o."decided_at", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_export_release()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into export_release_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "scope", "record", "persons", "sensitive", "applicant", "role", "organisation", "query", "digest", "state", "decided_by", "decided_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."scope", o."record", o."persons", o."sensitive", o."applicant", o."role", o."organisation", o."query", o."digest", o."state", o."decided_by", o."decided_at", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_erasure_list()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into erasure_list_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "title", "dataset", "origin", "about", "basis", "count", "oldest_on", "newest_on", "held", "erased", "state", "proposed_by", "proposed_at", "approved_by", "approved_at", "executed_at", "cleaned_at", "items", "kept", "counts", "tables", "contents", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."title", o."dataset", o."origin", o."about", o."basis", o."count", o."oldest_on", o."newest_on", o."held", o."erased", o."state", o."proposed_by", o."proposed_at", o."approved_by", o."approved_at", o."executed_at", o."cleaned_at", o."items", o."kept", o."counts", o."tables", o."contents", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_erasure_list()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into erasure_list_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "title", "dataset", "origin", "about", "basis", "count", "oldest_on", "newest_on", "held", "erased", "state", "proposed_by", "proposed_at", "approved_by", "approved_at", "executed_at", "cleaned_at", "items", "kept", "counts", "tables", "contents", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."title", o."dataset", o."origin", o."about", o."basis", o."count", o."oldest_on", o."newest_on", o."held", o."erased", o."state", o."proposed_by", o."proposed_at", o."approved_by", o."approved_at", o."executed_at", o."cleaned_at", o."items", o."kept", o."counts", o."tables", o."contents", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_processing_block()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into processing_block_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "dataset", "dataset_label", "row", "basis", "about", "state", "lifted_by", "lifted_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."dataset", o."dataset_label", o."row", o."basis", o."about", o."state", o."lifted_by", o."lifted_at", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_data_request()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into data_request_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "kind", "child_number", "child_name", "pupil", "wrong_field", "applicant", "relation", "contact", "says", "papers", "received_on", "due_on", "identity_checked", "guardianship_proved", "state", "ground", "decision", "answer", "copied_at", "accepted_by", "accepted_at", "decided_by", "decided_at", "answered_by", "answered_at", "limit_since", "limit_warn_on", "limit_due_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."kind", o."child_number", o."child_name", o."pupil", o."wrong_field", o."applicant", o."relation", o."contact", o."says", o."papers", o."received_on", o."due_on", o."identity_checked", o."guardianship_proved", o."state", o."ground", o."decision", o."answer", o."copied_at", o."accepted_by", o."accepted_at", o."decided_by", o."decided_at", o."answered_by", o."answered_at", o."limit_since", o."limit_warn_on", o."limit_due_on", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_data_request()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into data_request_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "kind", "child_number", "child_name", "pupil", "wrong_field", "applicant", "relation", "contact", "says", "papers", "received_on", "due_on", "identity_checked", "guardianship_proved", "state", "ground", "decision", "answer", "copied_at", "accepted_by", "accepted_at", "decided_by", "decided_at", "answered_by", "answered_at", "limit_since", "limit_warn_on", "limit_due_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."kind", o."child_number", o."child_name", o."pupil", o."wrong_field", o."applicant", o."relation", o."contact", o."says", o."papers", o."received_on", o."due_on", o."identity_checked", o."guardianship_proved", o."state", o."ground", o."decision", o."answer", o."copied_at", o."accepted_by", o."accepted_at", o."decided_by", o."decided_at", o."answered_by", o."answered_at", o."limit_since", o."limit_warn_on", o."limit_due_on", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_minors_audit()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into minors_audit_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "year", "due_on", "state", "findings", "receipt", "reported_by", "reported_at", "limit_since", "limit_warn_on", "limit_due_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."year", o."due_on", o."state", o."findings", o."receipt", o."reported_by", o."reported_at", o."limit_since", o."limit_warn_on", o."limit_due_on", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_minors_audit()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into minors_audit_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "year", "due_on", "state", "findings", "receipt", "reported_by", "reported_at", "limit_since", "limit_warn_on", "limit_due_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."year", o."due_on", o."state", o."findings", o."receipt", o."reported_by", o."reported_at", o."limit_since", o."limit_warn_on", o."limit_due_on", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_impact_assessment()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into impact_assessment_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "activity", "done_on", "assessor", "risk", "necessity", "effect", "protection", "report", "keep_until", "state", "settled_by", "settled_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."activity", o."done_on", o."assessor", o."risk", o."necessity", o."effect", o."protection", o."report", o."keep_until", o."state", o."settled_by", o."settled_at", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_impact_assessment()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into impact_assessment_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "activity", "done_on", "assessor", "risk", "necessity", "effect", "protection", "report", "keep_until", "state", "settled_by", "settled_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."activity", o."done_on", o."assessor", o."risk", o."necessity", o."effect", o."protection", o."report", o."keep_until", o."state", o."settled_by", o."settled_at", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE TRIGGER tenant_stays BEFORE DELETE OR UPDATE OF id OR TRUNCATE ON public.tenant FOR EACH STATEMENT EXECUTE FUNCTION refuse_tenant_change();

CREATE TRIGGER keep AFTER UPDATE ON public.reading_approval REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_reading_approval();

CREATE TRIGGER keep_gone AFTER DELETE ON public.reading_approval REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_reading_approval();

CREATE TRIGGER keep AFTER UPDATE ON public.export_release REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_export_release();

CREATE TRIGGER keep_gone AFTER DELETE ON public.export_release REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_export_release();

CREATE TRIGGER keep AFTER UPDATE ON public.processing_block REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_processing_block();

CREATE TRIGGER keep_gone AFTER DELETE ON public.processing_block REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_processing_block();

CREATE TRIGGER keep AFTER UPDATE ON public.data_request REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_data_request();

CREATE TRIGGER keep_gone AFTER DELETE ON public.data_request REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_data_request();

CREATE TRIGGER keep AFTER UPDATE ON public.minors_audit REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_minors_audit();

CREATE TRIGGER keep_gone AFTER DELETE ON public.minors_audit REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_minors_audit();

CREATE TRIGGER keep AFTER UPDATE ON public.impact_assessment REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_impact_assessment();

CREATE TRIGGER keep_gone AFTER DELETE ON public.impact_assessment REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_impact_assessment();

alter table reading_approval_history enable row level security; alter table reading_approval_history force row level security;

alter table reading_approval enable row level security; alter table reading_approval force row level security;

alter table export_release enable row level security; alter table export_release force row level security;

alter table export_release_history enable row level security; alter table export_release_history force row level security;

alter table processing_block enable row level security; alter table processing_block force row level security;

alter table processing_block_history enable row level security; alter table processing_block_history force row level security;

alter table data_request enable row level security; alter table data_request force row level security;

alter table data_request_history enable row level security; alter table data_request_history force row level security;

alter table minors_audit enable row level security; alter table minors_audit force row level security;

alter table minors_audit_history enable row level security; alter table minors_audit_history force row level security;

alter table impact_assessment enable row level security; alter table impact_assessment force row level security;

alter table impact_assessment_history enable row level security; alter table impact_assessment_history force row level security;

create policy reading_approval_tenant on reading_approval as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy reading_approval_history_tenant on reading_approval_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy export_release_tenant on export_release as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy export_release_history_tenant on export_release_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy processing_block_tenant on processing_block as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy processing_block_history_tenant on processing_block_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy data_request_tenant on data_request as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy data_request_history_tenant on data_request_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy minors_audit_tenant on minors_audit as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy minors_audit_history_tenant on minors_audit_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy impact_assessment_tenant on impact_assessment as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy impact_assessment_history_tenant on impact_assessment_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

grant insert on reading_approval_history to yaodian_app;

grant select on reading_approval_history to yaodian_app;

grant insert on reading_approval to yaodian_app;

grant select on reading_approval to yaodian_app;

grant update on reading_approval to yaodian_app;

grant delete on reading_approval to yaodian_app;

grant insert on export_release to yaodian_app;

grant select on export_release to yaodian_app;

grant update on export_release to yaodian_app;

grant delete on export_release to yaodian_app;

grant insert on export_release_history to yaodian_app;

grant select on export_release_history to yaodian_app;

grant insert on processing_block to yaodian_app;

grant select on processing_block to yaodian_app;

grant update on processing_block to yaodian_app;

grant delete on processing_block to yaodian_app;

grant insert on processing_block_history to yaodian_app;

grant select on processing_block_history to yaodian_app;

grant insert on data_request to yaodian_app;

grant select on data_request to yaodian_app;

grant update on data_request to yaodian_app;

grant delete on data_request to yaodian_app;

grant insert on data_request_history to yaodian_app;

grant select on data_request_history to yaodian_app;

grant insert on minors_audit to yaodian_app;

grant select on minors_audit to yaodian_app;

grant update on minors_audit to yaodian_app;

grant delete on minors_audit to yaodian_app;

grant insert on minors_audit_history to yaodian_app;

grant select on minors_audit_history to yaodian_app;

grant insert on impact_assessment to yaodian_app;

grant select on impact_assessment to yaodian_app;

grant update on impact_assessment to yaodian_app;

grant delete on impact_assessment to yaodian_app;

grant insert on impact_assessment_history to yaodian_app;

grant select on impact_assessment_history to yaodian_app;
