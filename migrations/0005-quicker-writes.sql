drop index catchment_school_at;

drop index housing_project_area_at;

drop index training_record_teacher_at;

drop index long_term_review_plan_at;

drop index clause_plan_at;

drop index work_payment_project_at;

drop index notice_preference_person_at;

drop index pupil_school_at;

drop index land_parcel_school_at;

drop index long_term_comment_plan_at;

drop index roll_correction_school_at;

drop index roll_count_area_at;

drop index draft_item_plan_at;

drop index situation_entry_log_at;

drop index teacher_title_teacher_at;

drop index school_defect_school_at;

drop index coordination_recipient_coordination_at;

drop index commitment_binding_target_at;

drop index consultation_plan_at;

drop index book_lot_school_at;

drop index dropout_visit_dropout_case_at;

drop index staff_posting_school_at;

drop index academic_sample_monitoring_at;

drop index ground_school_at;

drop index work_payment_improvement_at;

drop index background_check_teacher_at;

drop index pupil_roll_number_match_at;

drop index class_group_school_at;

drop index data_freeze_organisation_at;

drop index frozen_figure_snapshot_at;

drop index building_school_at;

drop index programme_part_programme_at;

drop index plan_pair_alignment_at;

drop index standard_check_school_at;

drop index receipt_plan_at;

drop index construction_project_district_at;

drop index task_assignee_at;

drop index change_order_project_at;

drop index school_plan_round_at;

drop index promise_verdict_alignment_at;

drop index work_teacher_at;

drop index building_programme_issuer_at;

drop index framework_item_framework_at;

drop index commitment_plan_at;

drop index construction_project_programme_at;

drop index quality_figure_school_at;

drop index birth_count_area_at;

drop index exchange_difference_run_at;

drop index school_organisation_at;

drop index plan_alignment_lower_at;

drop index national_school_monitoring_at;

drop index column_map_connector_at;

drop index school_plan_school_at;

drop index long_term_version_plan_at;

drop index enrolment_school_at;

drop index target_plan_at;

drop index project_places_project_at;

drop index long_term_request_round_at;

drop index long_term_result_indicator_at;

drop index improvement_organisation_at;

drop index academic_sample_school_at;

drop index improvement_project_school_at;

drop index exchange_refusal_run_at;

drop index snapshot_part_snapshot_at;

drop index teacher_person_at;

drop index task_organisation_at;

drop index collection_part_collection_at;

drop index enrolment_event_pupil_at;

drop index construction_project_school_at;

drop index improvement_work_improvement_at;

drop index honour_teacher_at;

drop index class_clearance_class_group_at;

drop index room_building_at;

drop index staff_transfer_teacher_at;

drop index bulletin_content_bulletin_at;

drop index roll_keeper_bureau_at;

drop index supervision_slip_host_at;

drop index staff_posting_teacher_at;

drop index enrolment_pupil_at;

drop index commitment_binding_plan_at;

drop index roll_over_organisation_at;

drop index handover_item_organisation_at;

drop index exchange_run_connector_at;

drop index supervision_slip_commitment_at;

drop index duty_occurrence_duty_at;

drop index long_term_round_plan_at;

drop index long_term_target_indicator_at;

drop index class_group_spell_class_group_at;

drop index quality_finding_school_at;

drop index handover_person_at;

drop index emergency_access_person_at;

drop index bulletin_series_at;

drop index exchange_difference_connector_at;

drop index national_duty_monitoring_at;

drop index long_term_indicator_section_at;

drop index dropout_case_pupil_at;

drop index stated_figure_organisation_at;

drop index room_school_at;

drop index seat_area_district_at;

drop index academic_draw_monitoring_at;

drop index equipment_school_at;

drop index school_plan_review_plan_at;

drop index project_places_district_at;

drop index class_group_spell_school_at;

drop index long_term_plan_parent_at;

drop index amenity_school_at;

drop index school_plan_check_school_at;

drop index merge_touch_merge_at;

drop index change_order_improvement_at;

drop index notice_recipient_at;

drop index framework_report_framework_at;

drop index community_kindergarten_organisation_at;

drop index school_plan_check_plan_at;

drop index enrolment_event_reviewer_at;

drop index long_term_report_plan_at;

drop index school_stage_organisation_at;

drop index long_term_request_organisation_at;

drop index project_milestone_project_at;

drop index plan_alignment_upper_at;

drop index plan_version_plan_at;

drop index handover_item_handover_at;

drop index project_blocker_project_at;

drop index exchange_difference_school_at;

drop index saved_view_person_at;

drop index organisation_spell_organisation_at;

drop index national_pupil_monitoring_at;

drop index coordination_recipient_organisation_at;

drop index framework_entry_report_at;

drop index notice_delivery_channel_at;

drop index academic_mark_monitoring_at;

drop index post_organisation_at;

drop index school_group_member_group_at;

drop index school_plan_check_item_check_at;

drop index clause_plan_version_at;

drop index project_stage_project_at;

drop index query_run_query_at;

drop index school_part_commitment_at;

drop index teacher_school_at;

drop index long_term_indicator_plan_at;

drop index campus_school_at;

drop index evaluation_finding_organisation_at;

drop index webhook_delivery_webhook_at;

drop index planned_site_district_at;

drop index school_capacity_school_at;

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

CREATE OR REPLACE FUNCTION public.refuse_tenant_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'a tenant stays, under its own id';
end
$function$
;

CREATE TRIGGER tenant_stays BEFORE DELETE OR UPDATE OF id OR TRUNCATE ON public.tenant FOR EACH STATEMENT EXECUTE FUNCTION refuse_tenant_change();
