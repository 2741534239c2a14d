alter table post drop constraint post_role_code;

alter table notice drop constraint notice_kind_code;

create table field_key ();

create table open_reader ();

create table import_row ();

create table import_problem ();

create table job_progress ();

create table outbox_subscription ();

create table notice_round ();

create table outbox ();

create table notice_told ();

create table sealed_secret ();

create table calendar_feed ();

create table form_draft ();

create table code_list ();

create table code_list_history ();

create table code_item ();

create table code_item_history ();

create table limit_step ();

create table limit_step_history ();

create table job ();

create table job_history ();

create table data_import ();

create table data_import_history ();

create table bulk_change ();

create table bulk_change_history ();

create table import_mapping ();

create table import_mapping_history ();

create table saved_view ();

create table saved_view_history ();

create table webhook ();

create table webhook_history ();

create table webhook_delivery ();

create table webhook_delivery_history ();

create table notice_channel ();

create table notice_channel_history ();

create table notice_preference ();

create table notice_preference_history ();

create table notice_delivery ();

create table notice_delivery_history ();

create table commitment_binding ();

create table commitment_binding_history ();

create table handover ();

create table handover_history ();

create table handover_item ();

create table handover_item_history ();

create table teacher ();

create table teacher_history ();

create table staff_posting ();

create table staff_posting_history ();

create table teacher_title ();

create table teacher_title_history ();

create table background_check_history ();

create table staff_transfer ();

create table staff_transfer_history ();

create table background_check ();

create table honour ();

create table training_record ();

create table training_record_history ();

create table work ();

create table work_history ();

create table room ();

create table honour_history ();

create table room_history ();

create table building ();

create table building_history ();

create table ground ();

create table ground_history ();

create table equipment ();

create table equipment_history ();

create table school ();

create table school_history ();

create table school_group ();

create table school_group_history ();

create table school_stage ();

create table school_stage_history ();

create table campus ();

create table campus_history ();

create table school_group_member_history ();

create table school_group_member ();

create table organisation_spell_history ();

create table class_group ();

create table class_group_history ();

create table class_group_spell ();

create table class_group_spell_history ();

create table organisation_spell ();

create table roll_keeper ();

create table roll_keeper_history ();

create table organisation_change ();

create table organisation_change_history ();

create table pupil_history ();

create table pupil ();

create table guardian ();

create table guardian_history ();

create table enrolment_event ();

create table enrolment_event_history ();

create table enrolment ();

create table enrolment_history ();

create table roll_over ();

create table roll_over_history ();

create table roll_correction ();

create table roll_correction_history ();

create table data_freeze ();

create table data_freeze_history ();

create table roll_lookup ();

create table roll_lookup_history ();

create table quality_finding ();

create table quality_finding_history ();

create table duplicate_pair ();

create table duplicate_pair_history ();

create table quality_figure ();

create table quality_figure_history ();

create table merge ();

create table merge_history ();

create table merge_touch ();

create table merge_touch_history ();

create table collection ();

create table collection_history ();

create table collection_part ();

create table collection_part_history ();

create table snapshot ();

create table snapshot_history ();

create table saved_query ();

create table saved_query_history ();

create table snapshot_part ();

create table snapshot_part_history ();

create table query_run ();

create table query_run_history ();

create table field_alias ();

create table field_alias_history ();

create table data_consumer ();

create table data_consumer_history ();

create table connector ();

create table connector_history ();

create table column_map ();

create table column_map_history ();

create table exchange_run ();

create table exchange_run_history ();

create table code_translation ();

create table code_translation_history ();

create table exchange_refusal ();

create table exchange_refusal_history ();

create table figure_snapshot ();

create table figure_snapshot_history ();

create table exchange_difference ();

create table exchange_difference_history ();

create table frozen_figure ();

create table frozen_figure_history ();

create table indicator_publication ();

create table indicator_publication_history ();

create table indicator_board ();

create table indicator_board_history ();

create table planned_site_history ();

create table seat_area ();

create table seat_area_history ();

create table planned_site ();

create table programme_part ();

create table programme_part_history ();

create table building_programme ();

create table building_programme_history ();

create table construction_project_history ();

create table construction_project ();

create table project_stage ();

create table project_stage_history ();

create table project_blocker_history ();

create table project_places ();

create table project_places_history ();

create table project_blocker ();

create table improvement_project ();

create table school_defect ();

create table school_defect_history ();

create table improvement_project_history ();

create table improvement_work ();

create table improvement_work_history ();

create table amenity_history ();

create table change_order ();

create table change_order_history ();

create table work_payment ();

create table work_payment_history ();

create table amenity ();

create table roll_count ();

create table roll_count_history ();

create table birth_count ();

create table birth_count_history ();

create table housing_project ();

create table housing_project_history ();

create table improvement ();

create table school_capacity ();

create table school_capacity_history ();

create table forecast_run ();

create table forecast_run_history ();

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

create table academic_mark_history ();

create table academic_sample ();

create table academic_sample_history ();

create table academic_mark ();

create table national_pupil_history ();

create table national_school ();

create table national_monitoring ();

create table national_monitoring_history ();

create table national_school_history ();

create table framework_item ();

create table national_pupil ();

create table indicator_framework ();

create table indicator_framework_history ();

create table national_duty ();

create table national_duty_history ();

create table framework_item_history ();

create table framework_report_history ();

create table framework_report ();

create table measure_row ();

create table measure_mark ();

create table framework_entry ();

create table framework_entry_history ();

alter table field_alias add column tenant_id uuid not null;

alter table room add column tenant_id uuid not null;

alter table enrolment_event_history add column tenant_id uuid not null;

alter table collection_history add column tenant_id uuid not null;

alter table project_places add column tenant_id uuid not null;

alter table school_group_member_history add column tenant_id uuid not null;

alter table staff_transfer_history add column tenant_id uuid not null;

alter table evaluation_finding add column tenant_id uuid not null;

alter table data_consumer_history add column tenant_id uuid not null;

alter table indicator_framework add column tenant_id uuid not null;

alter table data_consumer add column tenant_id uuid not null;

alter table school_history add column tenant_id uuid not null;

alter table field_alias_history add column tenant_id uuid not null;

alter table improvement_project_history add column tenant_id uuid not null;

alter table honour add column tenant_id uuid not null;

alter table work_payment_history add column tenant_id uuid not null;

alter table commitment_binding_history add column tenant_id uuid not null;

alter table programme_part_history add column tenant_id uuid not null;

alter table notice_channel add column tenant_id uuid not null;

alter table framework_item_history add column tenant_id uuid not null;

alter table amenity add column tenant_id uuid not null;

alter table seat_area add column tenant_id uuid not null;

alter table academic_monitoring_history add column tenant_id uuid not null;

alter table exchange_refusal add column tenant_id uuid not null;

alter table roll_over_history add column tenant_id uuid not null;

alter table improvement_project add column tenant_id uuid not null;

alter table seat_area_history add column tenant_id uuid not null;

alter table saved_view_history add column tenant_id uuid not null;

alter table code_list add column tenant_id uuid not null;

alter table exchange_refusal_history add column tenant_id uuid not null;

alter table indicator_publication add column tenant_id uuid not null;

alter table roll_over add column tenant_id uuid not null;

alter table work_history add column tenant_id uuid not null;

alter table sealed_secret add column tenant_id uuid not null;

alter table class_group add column tenant_id uuid not null;

alter table school_stage_history add column tenant_id uuid not null;

alter table connector_history add column tenant_id uuid not null;

alter table framework_report add column tenant_id uuid not null;

alter table improvement_work_history add column tenant_id uuid not null;

alter table enrolment_history add column tenant_id uuid not null;

alter table ground add column tenant_id uuid not null;

alter table outbox add column tenant_id uuid not null;

alter table frozen_figure_history add column tenant_id uuid not null;

alter table improvement add column tenant_id uuid not null;

alter table roll_keeper add column tenant_id uuid not null;

alter table roll_keeper_history add column tenant_id uuid not null;

alter table notice_delivery add column tenant_id uuid not null;

alter table indicator_snapshot add column tenant_id uuid not null;

alter table building_programme_history add column tenant_id uuid not null;

alter table import_problem add column tenant_id uuid not null;

alter table framework_entry_history add column tenant_id uuid not null;

alter table improvement_work add column tenant_id uuid not null;

alter table amenity_history add column tenant_id uuid not null;

alter table teacher add column tenant_id uuid not null;

alter table import_mapping_history add column tenant_id uuid not null;

alter table code_translation_history add column tenant_id uuid not null;

alter table building_programme add column tenant_id uuid not null;

alter table background_check_history add column tenant_id uuid not null;

alter table indicator_publication_history add column tenant_id uuid not null;

alter table equipment_history add column tenant_id uuid not null;

alter table roll_lookup_history add column tenant_id uuid not null;

alter table webhook_history add column tenant_id uuid not null;

alter table quality_finding add column tenant_id uuid not null;

alter table handover_item_history add column tenant_id uuid not null;

alter table evaluation_finding_history add column tenant_id uuid not null;

alter table data_import add column tenant_id uuid not null;

alter table merge_touch_history add column tenant_id uuid not null;

alter table collection_part_history add column tenant_id uuid not null;

alter table indicator_framework_history add column tenant_id uuid not null;

alter table roll_count_history add column tenant_id uuid not null;

alter table national_monitoring_history add column tenant_id uuid not null;

alter table class_group_spell_history add column tenant_id uuid not null;

alter table handover_item add column tenant_id uuid not null;

alter table framework_item add column tenant_id uuid not null;

alter table guardian_history add column tenant_id uuid not null;

alter table notice_round add column tenant_id uuid not null;

alter table duplicate_pair_history add column tenant_id uuid not null;

alter table stated_figure_history add column tenant_id uuid not null;

alter table figure_snapshot_history add column tenant_id uuid not null;

alter table organisation_spell_history add column tenant_id uuid not null;

alter table building add column tenant_id uuid not null;

alter table column_map add column tenant_id uuid not null;

alter table staff_posting_history add column tenant_id uuid not null;

alter table exchange_difference_history add column tenant_id uuid not null;

alter table enrolment_event add column tenant_id uuid not null;

alter table roll_correction add column tenant_id uuid not null;

alter table snapshot_part_history add column tenant_id uuid not null;

alter table campus_history add column tenant_id uuid not null;

alter table code_list_history add column tenant_id uuid not null;

alter table organisation_change_history add column tenant_id uuid not null;

alter table national_school_history add column tenant_id uuid not null;

alter table indicator_snapshot_history add column tenant_id uuid not null;

alter table bulk_change_history add column tenant_id uuid not null;

alter table school add column tenant_id uuid not null;

alter table construction_project add column tenant_id uuid not null;

alter table data_import_history add column tenant_id uuid not null;

alter table class_group_history add column tenant_id uuid not null;

alter table staff_posting add column tenant_id uuid not null;

alter table open_reader add column login name not null;

alter table job_history add column tenant_id uuid not null;

alter table academic_draw_history add column tenant_id uuid not null;

alter table code_translation add column tenant_id uuid not null;

alter table programme_part add column tenant_id uuid not null;

alter table academic_mark add column tenant_id uuid not null;

alter table measure_mark add column measure text not null;

alter table room_history add column tenant_id uuid not null;

alter table guardian add column tenant_id uuid not null;

alter table change_order add column tenant_id uuid not null;

alter table snapshot_part add column tenant_id uuid not null;

alter table planned_site add column tenant_id uuid not null;

alter table roll_correction_history add column tenant_id uuid not null;

alter table measure_row add column tenant_id uuid not null;

alter table teacher_title add column tenant_id uuid not null;

alter table job add column tenant_id uuid not null;

alter table framework_entry add column tenant_id uuid not null;

alter table frozen_figure add column tenant_id uuid not null;

alter table commitment_binding add column tenant_id uuid not null;

alter table school_group_history add column tenant_id uuid not null;

alter table roll_count add column tenant_id uuid not null;

alter table academic_sample add column tenant_id uuid not null;

alter table merge_touch add column tenant_id uuid not null;

alter table national_pupil add column tenant_id uuid not null;

alter table background_check add column tenant_id uuid not null;

alter table academic_draw add column tenant_id uuid not null;

alter table equipment add column tenant_id uuid not null;

alter table job_progress add column tenant_id uuid not null;

alter table birth_count_history add column tenant_id uuid not null;

alter table housing_project add column tenant_id uuid not null;

alter table project_places_history add column tenant_id uuid not null;

alter table import_row add column tenant_id uuid not null;

alter table notice_told add column tenant_id uuid not null;

alter table quality_figure add column tenant_id uuid not null;

alter table work_payment add column tenant_id uuid not null;

alter table construction_project_history add column tenant_id uuid not null;

alter table query_run add column tenant_id uuid not null;

alter table building_history add column tenant_id uuid not null;

alter table query_run_history add column tenant_id uuid not null;

alter table duplicate_pair add column tenant_id uuid not null;

alter table data_freeze_history add column tenant_id uuid not null;

alter table limit_step add column tenant_id uuid not null;

alter table training_record add column tenant_id uuid not null;

alter table academic_monitoring add column tenant_id uuid not null;

alter table ground_history add column tenant_id uuid not null;

alter table organisation_change add column tenant_id uuid not null;

alter table project_stage_history add column tenant_id uuid not null;

alter table national_duty add column tenant_id uuid not null;

alter table honour_history add column tenant_id uuid not null;

alter table change_order_history add column tenant_id uuid not null;

alter table improvement_history add column tenant_id uuid not null;

alter table indicator_board add column tenant_id uuid not null;

alter table campus add column tenant_id uuid not null;

alter table school_defect_history add column tenant_id uuid not null;

alter table notice_delivery_history add column tenant_id uuid not null;

alter table framework_report_history add column tenant_id uuid not null;

alter table organisation_spell add column tenant_id uuid not null;

alter table snapshot_history add column tenant_id uuid not null;

alter table connector add column tenant_id uuid not null;

alter table limit_step_history add column tenant_id uuid not null;

alter table school_capacity_history add column tenant_id uuid not null;

alter table figure_snapshot add column tenant_id uuid not null;

alter table project_blocker_history add column tenant_id uuid not null;

alter table webhook_delivery_history add column tenant_id uuid not null;

alter table handover add column tenant_id uuid not null;

alter table indicator_board_history add column tenant_id uuid not null;

alter table project_blocker add column tenant_id uuid not null;

alter table teacher_history add column tenant_id uuid not null;

alter table work add column tenant_id uuid not null;

alter table calendar_feed add column tenant_id uuid not null;

alter table exchange_difference add column tenant_id uuid not null;

alter table outbox_subscription add column tenant_id uuid not null;

alter table housing_project_history add column tenant_id uuid not null;

alter table school_capacity add column tenant_id uuid not null;

alter table handover_history add column tenant_id uuid not null;

alter table webhook add column tenant_id uuid not null;

alter table data_freeze add column tenant_id uuid not null;

alter table exchange_run add column tenant_id uuid not null;

alter table academic_sample_history add column tenant_id uuid not null;

alter table bulk_change add column tenant_id uuid not null;

alter table pupil add column tenant_id uuid not null;

alter table national_duty_history add column tenant_id uuid not null;

alter table exchange_run_history add column tenant_id uuid not null;

alter table merge_history add column tenant_id uuid not null;

alter table academic_mark_history add column tenant_id uuid not null;

alter table enrolment add column tenant_id uuid not null;

alter table roll_lookup add column tenant_id uuid not null;

alter table saved_query_history add column tenant_id uuid not null;

alter table column_map_history add column tenant_id uuid not null;

alter table training_record_history add column tenant_id uuid not null;

alter table school_group add column tenant_id uuid not null;

alter table quality_finding_history add column tenant_id uuid not null;

alter table national_monitoring add column tenant_id uuid not null;

alter table school_group_member add column tenant_id uuid not null;

alter table saved_view add column tenant_id uuid not null;

alter table webhook_delivery add column tenant_id uuid not null;

alter table saved_query add column tenant_id uuid not null;

alter table snapshot add column tenant_id uuid not null;

alter table code_item_history add column tenant_id uuid not null;

alter table quality_figure_history add column tenant_id uuid not null;

alter table pupil_history add column tenant_id uuid not null;

alter table birth_count add column tenant_id uuid not null;

alter table import_mapping add column tenant_id uuid not null;

alter table staff_transfer add column tenant_id uuid not null;

alter table national_school add column tenant_id uuid not null;

alter table school_stage add column tenant_id uuid not null;

alter table national_pupil_history add column tenant_id uuid not null;

alter table school_defect add column tenant_id uuid not null;

alter table notice_preference add column tenant_id uuid not null;

alter table teacher_title_history add column tenant_id uuid not null;

alter table form_draft add column tenant_id uuid not null;

alter table planned_site_history add column tenant_id uuid not null;

alter table collection add column tenant_id uuid not null;

alter table notice_channel_history add column tenant_id uuid not null;

alter table collection_part add column tenant_id uuid not null;

alter table notice_preference_history add column tenant_id uuid not null;

alter table project_stage add column tenant_id uuid not null;

alter table merge add column tenant_id uuid not null;

alter table forecast_run_history add column tenant_id uuid not null;

alter table code_item add column tenant_id uuid not null;

alter table field_key add column id text not null;

alter table stated_figure add column tenant_id uuid not null;

alter table class_group_spell add column tenant_id uuid not null;

alter table forecast_run add column tenant_id uuid not null;

alter table change_order add column id uuid not null;

alter table training_record_history add column id uuid not null;

alter table school_group add column id uuid not null;

alter table saved_query_history add column id uuid not null;

alter table snapshot_part_history add column id uuid not null;

alter table construction_project_history add column id uuid not null;

alter table exchange_difference add column id uuid not null;

alter table building_history add column id uuid not null;

alter table webhook_delivery add column id uuid not null;

alter table academic_draw add column id uuid not null;

alter table project_blocker_history add column id uuid not null;

alter table equipment add column id uuid not null;

alter table indicator_board_history add column id uuid not null;

alter table birth_count_history add column id uuid not null;

alter table notice_told add column notice_id uuid not null;

alter table import_row add column import_id uuid not null;

alter table school_capacity_history add column id uuid not null;

alter table figure_snapshot add column id uuid not null;

alter table academic_mark add column id uuid not null;

alter table limit_step_history add column id uuid not null;

alter table duplicate_pair add column id uuid not null;

alter table handover_history add column id uuid not null;

alter table data_freeze_history add column id uuid not null;

alter table housing_project_history add column id uuid not null;

alter table school_capacity add column id uuid not null;

alter table academic_monitoring add column id uuid not null;

alter table roll_lookup_history add column id uuid not null;

alter table framework_report_history add column id uuid not null;

alter table outbox_subscription add column webhook_id uuid not null;

alter table campus add column id uuid not null;

alter table organisation_spell add column id uuid not null;

alter table measure_mark add column mark text not null;

alter table class_group_history add column id uuid not null;

alter table improvement_history add column id uuid not null;

alter table change_order_history add column id uuid not null;

alter table data_consumer_history add column id uuid not null;

alter table data_consumer add column id uuid not null;

alter table class_group_spell add column id uuid not null;

alter table forecast_run add column id uuid not null;

alter table field_key add column proof text not null;

alter table quality_finding add column id uuid not null;

alter table query_run_history add column id uuid not null;

alter table school_group_member_history add column id uuid not null;

alter table roll_lookup add column id uuid not null;

alter table framework_entry add column id uuid not null;

alter table data_import add column id uuid not null;

alter table organisation_spell_history add column id uuid not null;

alter table school_group_history add column id uuid not null;

alter table field_alias add column id uuid not null;

alter table indicator_framework add column id uuid not null;

alter table organisation_change add column id uuid not null;

alter table bulk_change_history add column id uuid not null;

alter table academic_sample add column id uuid not null;

alter table duplicate_pair_history add column id uuid not null;

alter table roll_over add column id uuid not null;

alter table improvement_work_history add column id uuid not null;

alter table room_history add column id uuid not null;

alter table work_history add column id uuid not null;

alter table school_stage_history add column id uuid not null;

alter table commitment_binding add column id uuid not null;

alter table building_programme_history add column id uuid not null;

alter table open_reader add column tenant_id uuid not null;

alter table exchange_refusal add column id uuid not null;

alter table seat_area_history add column id uuid not null;

alter table amenity add column id uuid not null;

alter table framework_report add column id uuid not null;

alter table guardian_history add column id uuid not null;

alter table import_problem add column import_id uuid not null;

alter table webhook_history add column id uuid not null;

alter table enrolment_history add column id uuid not null;

alter table notice_channel_history add column id uuid not null;

alter table form_draft add column person_id uuid not null;

alter table collection add column id uuid not null;

alter table teacher_title_history add column id uuid not null;

alter table teacher_title add column id uuid not null;

alter table improvement_work add column id uuid not null;

alter table building_programme add column id uuid not null;

alter table commitment_binding_history add column id uuid not null;

alter table roll_count_history add column id uuid not null;

alter table merge add column id uuid not null;

alter table national_pupil_history add column id uuid not null;

alter table saved_query add column id uuid not null;

alter table roll_correction add column id uuid not null;

alter table import_mapping add column id uuid not null;

alter table exchange_run_history add column id uuid not null;

alter table webhook add column id uuid not null;

alter table data_freeze add column id uuid not null;

alter table school add column id uuid not null;

alter table indicator_snapshot_history add column id uuid not null;

alter table framework_entry_history add column id uuid not null;

alter table import_mapping_history add column id uuid not null;

alter table project_places_history add column id uuid not null;

alter table programme_part_history add column id uuid not null;

alter table national_pupil add column id uuid not null;

alter table job_progress add column job_id uuid not null;

alter table job add column id uuid not null;

alter table roll_count add column id uuid not null;

alter table ground add column id uuid not null;

alter table figure_snapshot_history add column id uuid not null;

alter table outbox add column webhook_id uuid not null;

alter table teacher add column id uuid not null;

alter table honour_history add column id uuid not null;

alter table training_record add column id uuid not null;

alter table ground_history add column id uuid not null;

alter table improvement add column id uuid not null;

alter table limit_step add column id uuid not null;

alter table academic_draw_history add column id uuid not null;

alter table roll_keeper_history add column id uuid not null;

alter table construction_project add column id uuid not null;

alter table planned_site add column id uuid not null;

alter table measure_row add column measure text not null;

alter table indicator_snapshot add column id uuid not null;

alter table data_import_history add column id uuid not null;

alter table improvement_project_history add column id uuid not null;

alter table job_history add column id uuid not null;

alter table campus_history add column id uuid not null;

alter table bulk_change add column id uuid not null;

alter table background_check add column id uuid not null;

alter table roll_correction_history add column id uuid not null;

alter table indicator_publication add column id uuid not null;

alter table indicator_framework_history add column id uuid not null;

alter table framework_item add column id uuid not null;

alter table building add column id uuid not null;

alter table notice_channel add column id uuid not null;

alter table merge_touch_history add column id uuid not null;

alter table collection_part_history add column id uuid not null;

alter table saved_view_history add column id uuid not null;

alter table national_monitoring_history add column id uuid not null;

alter table amenity_history add column id uuid not null;

alter table code_list_history add column id uuid not null;

alter table national_school_history add column id uuid not null;

alter table notice_delivery add column id uuid not null;

alter table code_list add column id uuid not null;

alter table snapshot_part add column id uuid not null;

alter table exchange_difference_history add column id uuid not null;

alter table school_defect_history add column id uuid not null;

alter table housing_project add column id uuid not null;

alter table calendar_feed add column person_id uuid not null;

alter table connector add column id uuid not null;

alter table evaluation_finding_history add column id uuid not null;

alter table code_translation_history add column id uuid not null;

alter table notice_round add column target text not null;

alter table staff_posting add column id uuid not null;

alter table enrolment_event_history add column id uuid not null;

alter table handover_item add column id uuid not null;

alter table stated_figure_history add column id uuid not null;

alter table staff_posting_history add column id uuid not null;

alter table handover add column id uuid not null;

alter table school_history add column id uuid not null;

alter table equipment_history add column id uuid not null;

alter table seat_area add column id uuid not null;

alter table frozen_figure_history add column id uuid not null;

alter table handover_item_history add column id uuid not null;

alter table column_map add column id uuid not null;

alter table academic_monitoring_history add column id uuid not null;

alter table exchange_refusal_history add column id uuid not null;

alter table enrolment_event add column id uuid not null;

alter table staff_transfer_history add column id uuid not null;

alter table room add column id uuid not null;

alter table sealed_secret add column record text not null;

alter table class_group add column id uuid not null;

alter table collection_history add column id uuid not null;

alter table class_group_spell_history add column id uuid not null;

alter table project_stage add column id uuid not null;

alter table guardian add column id uuid not null;

alter table code_translation add column id uuid not null;

alter table school_defect add column id uuid not null;

alter table merge_touch add column id uuid not null;

alter table field_alias_history add column id uuid not null;

alter table collection_part add column id uuid not null;

alter table planned_site_history add column id uuid not null;

alter table evaluation_finding add column id uuid not null;

alter table notice_preference add column id uuid not null;

alter table project_blocker add column id uuid not null;

alter table roll_keeper add column id uuid not null;

alter table background_check_history add column id uuid not null;

alter table framework_item_history add column id uuid not null;

alter table work_payment_history add column id uuid not null;

alter table notice_preference_history add column id uuid not null;

alter table project_stage_history add column id uuid not null;

alter table connector_history add column id uuid not null;

alter table national_duty add column id uuid not null;

alter table improvement_project add column id uuid not null;

alter table birth_count add column id uuid not null;

alter table frozen_figure add column id uuid not null;

alter table forecast_run_history add column id uuid not null;

alter table school_stage add column id uuid not null;

alter table project_places add column id uuid not null;

alter table staff_transfer add column id uuid not null;

alter table national_school add column id uuid not null;

alter table stated_figure add column id uuid not null;

alter table pupil_history add column id uuid not null;

alter table code_item add column id uuid not null;

alter table snapshot add column id uuid not null;

alter table academic_sample_history add column id uuid not null;

alter table column_map_history add column id uuid not null;

alter table quality_finding_history add column id uuid not null;

alter table national_monitoring add column id uuid not null;

alter table academic_mark_history add column id uuid not null;

alter table pupil add column id uuid not null;

alter table code_item_history add column id uuid not null;

alter table honour add column id uuid not null;

alter table school_group_member add column id uuid not null;

alter table saved_view add column id uuid not null;

alter table webhook_delivery_history add column id uuid not null;

alter table organisation_change_history add column id uuid not null;

alter table snapshot_history add column id uuid not null;

alter table roll_over_history add column id uuid not null;

alter table quality_figure_history add column id uuid not null;

alter table notice_delivery_history add column id uuid not null;

alter table merge_history add column id uuid not null;

alter table exchange_run add column id uuid not null;

alter table enrolment add column id uuid not null;

alter table teacher_history add column id uuid not null;

alter table indicator_publication_history add column id uuid not null;

alter table work add column id uuid not null;

alter table national_duty_history add column id uuid not null;

alter table query_run add column id uuid not null;

alter table programme_part add column id uuid not null;

alter table work_payment add column id uuid not null;

alter table quality_figure add column id uuid not null;

alter table indicator_board add column id uuid not null;

alter table academic_monitoring_history add column version integer not null;

alter table improvement_project add column version integer not null;

alter table school_capacity add column version integer not null;

alter table planned_site_history add column version integer not null;

alter table frozen_figure_history add column version integer not null;

alter table import_row add column line integer not null;

alter table data_freeze add column version integer not null;

alter table exchange_run_history add column version integer not null;

alter table roll_lookup_history add column version integer not null;

alter table webhook add column version integer not null;

alter table indicator_board add column version integer not null;

alter table campus_history add column version integer not null;

alter table work_payment add column version integer not null;

alter table national_school add column version integer not null;

alter table programme_part add column version integer not null;

alter table academic_mark_history add column version integer not null;

alter table improvement_history add column version integer not null;

alter table national_monitoring add column version integer not null;

alter table framework_entry_history add column version integer not null;

alter table quality_finding_history add column version integer not null;

alter table job_history add column version integer not null;

alter table collection_part_history add column version integer not null;

alter table merge_touch_history add column version integer not null;

alter table column_map_history add column version integer not null;

alter table pupil add column version integer not null;

alter table code_item add column version integer not null;

alter table seat_area add column version integer not null;

alter table pupil_history add column version integer not null;

alter table staff_transfer add column version integer not null;

alter table enrolment_event_history add column version integer not null;

alter table code_item_history add column version integer not null;

alter table school_capacity_history add column version integer not null;

alter table class_group_spell add column version integer not null;

alter table academic_draw add column version integer not null;

alter table data_consumer add column version integer not null;

alter table honour add column version integer not null;

alter table national_monitoring_history add column version integer not null;

alter table roll_over_history add column version integer not null;

alter table indicator_publication_history add column version integer not null;

alter table school_defect add column version integer not null;

alter table data_consumer_history add column version integer not null;

alter table saved_view add column version integer not null;

alter table school_group_member add column version integer not null;

alter table academic_sample_history add column version integer not null;

alter table handover add column version integer not null;

alter table quality_finding add column version integer not null;

alter table figure_snapshot add column version integer not null;

alter table equipment add column version integer not null;

alter table school_stage add column version integer not null;

alter table data_import add column version integer not null;

alter table snapshot_part_history add column version integer not null;

alter table limit_step_history add column version integer not null;

alter table organisation_spell_history add column version integer not null;

alter table notice_round add column digest_on date;

alter table national_pupil_history add column version integer not null;

alter table roll_lookup add column version integer not null;

alter table webhook_delivery add column version integer not null;

alter table construction_project_history add column version integer not null;

alter table school_history add column version integer not null;

alter table import_mapping add column version integer not null;

alter table academic_mark add column version integer not null;

alter table exchange_difference add column version integer not null;

alter table stated_figure_history add column version integer not null;

alter table construction_project add column version integer not null;

alter table class_group_history add column version integer not null;

alter table project_stage add column version integer not null;

alter table project_blocker_history add column version integer not null;

alter table academic_draw_history add column version integer not null;

alter table indicator_board_history add column version integer not null;

alter table saved_query_history add column version integer not null;

alter table notice_preference_history add column version integer not null;

alter table handover_item_history add column version integer not null;

alter table calendar_feed add column token_hash text not null;

alter table notice_delivery add column version integer not null;

alter table measure_row add column organisation uuid not null;

alter table project_stage_history add column version integer not null;

alter table national_duty add column version integer not null;

alter table planned_site add column version integer not null;

alter table staff_posting_history add column version integer not null;

alter table indicator_publication add column version integer not null;

alter table data_import_history add column version integer not null;

alter table project_blocker add column version integer not null;

alter table framework_entry add column version integer not null;

alter table quality_figure add column version integer not null;

alter table campus add column version integer not null;

alter table code_translation add column version integer not null;

alter table framework_report_history add column version integer not null;

alter table merge_touch add column version integer not null;

alter table frozen_figure add column version integer not null;

alter table handover_item add column version integer not null;

alter table room add column version integer not null;

alter table query_run add column version integer not null;

alter table project_places_history add column version integer not null;

alter table teacher_title add column version integer not null;

alter table code_translation_history add column version integer not null;

alter table roll_count add column version integer not null;

alter table organisation_spell add column version integer not null;

alter table job add column version integer not null;

alter table change_order_history add column version integer not null;

alter table evaluation_finding_history add column version integer not null;

alter table job_progress add column attempt integer not null;

alter table national_pupil add column version integer not null;

alter table honour_history add column version integer not null;

alter table enrolment_event add column version integer not null;

alter table roll_correction_history add column version integer not null;

alter table teacher add column version integer not null;

alter table building_history add column version integer not null;

alter table limit_step add column version integer not null;

alter table saved_query add column version integer not null;

alter table training_record_history add column version integer not null;

alter table quality_figure_history add column version integer not null;

alter table ground_history add column version integer not null;

alter table training_record add column version integer not null;

alter table work_history add column version integer not null;

alter table programme_part_history add column version integer not null;

alter table roll_over add column version integer not null;

alter table enrolment add column version integer not null;

alter table school_defect_history add column version integer not null;

alter table school_stage_history add column version integer not null;

alter table merge_history add column version integer not null;

alter table snapshot_history add column version integer not null;

alter table amenity add column version integer not null;

alter table exchange_refusal add column version integer not null;

alter table webhook_delivery_history add column version integer not null;

alter table notice_delivery_history add column version integer not null;

alter table national_duty_history add column version integer not null;

alter table data_freeze_history add column version integer not null;

alter table evaluation_finding add column version integer not null;

alter table code_list add column version integer not null;

alter table guardian_history add column version integer not null;

alter table field_alias add column version integer not null;

alter table exchange_run add column version integer not null;

alter table roll_keeper add column version integer not null;

alter table duplicate_pair add column version integer not null;

alter table forecast_run add column version integer not null;

alter table column_map add column version integer not null;

alter table collection_part add column version integer not null;

alter table roll_count_history add column version integer not null;

alter table import_mapping_history add column version integer not null;

alter table teacher_history add column version integer not null;

alter table work add column version integer not null;

alter table forecast_run_history add column version integer not null;

alter table notice_channel add column version integer not null;

alter table roll_keeper_history add column version integer not null;

alter table field_alias_history add column version integer not null;

alter table roll_correction add column version integer not null;

alter table organisation_change add column version integer not null;

alter table indicator_framework add column version integer not null;

alter table indicator_snapshot_history add column version integer not null;

alter table school add column version integer not null;

alter table duplicate_pair_history add column version integer not null;

alter table birth_count add column version integer not null;

alter table academic_sample add column version integer not null;

alter table bulk_change_history add column version integer not null;

alter table figure_snapshot_history add column version integer not null;

alter table sealed_secret add column record_id uuid not null;

alter table exchange_difference_history add column version integer not null;

alter table national_school_history add column version integer not null;

alter table code_list_history add column version integer not null;

alter table collection add column version integer not null;

alter table seat_area_history add column version integer not null;

alter table form_draft add column record text not null;

alter table project_places add column version integer not null;

alter table improvement add column version integer not null;

alter table connector add column version integer not null;

alter table housing_project add column version integer not null;

alter table notice_channel_history add column version integer not null;

alter table saved_view_history add column version integer not null;

alter table commitment_binding add column version integer not null;

alter table outbox add column journal_id uuid not null;

alter table snapshot add column version integer not null;

alter table ground add column version integer not null;

alter table teacher_title_history add column version integer not null;

alter table staff_posting add column version integer not null;

alter table school_group add column version integer not null;

alter table improvement_project_history add column version integer not null;

alter table room_history add column version integer not null;

alter table school_group_member_history add column version integer not null;

alter table indicator_snapshot add column version integer not null;

alter table commitment_binding_history add column version integer not null;

alter table stated_figure add column version integer not null;

alter table bulk_change add column version integer not null;

alter table framework_item add column version integer not null;

alter table indicator_framework_history add column version integer not null;

alter table amenity_history add column version integer not null;

alter table building_programme_history add column version integer not null;

alter table class_group_spell_history add column version integer not null;

alter table background_check add column version integer not null;

alter table background_check_history add column version integer not null;

alter table snapshot_part add column version integer not null;

alter table notice_preference add column version integer not null;

alter table class_group add column version integer not null;

alter table staff_transfer_history add column version integer not null;

alter table outbox_subscription add column record text not null;

alter table improvement_work_history add column version integer not null;

alter table building add column version integer not null;

alter table query_run_history add column version integer not null;

alter table school_group_history add column version integer not null;

alter table change_order add column version integer not null;

alter table framework_report add column version integer not null;

alter table academic_monitoring add column version integer not null;

alter table guardian add column version integer not null;

alter table open_reader add column note text;

alter table building_programme add column version integer not null;

alter table organisation_change_history add column version integer not null;

alter table handover_history add column version integer not null;

alter table webhook_history add column version integer not null;

alter table work_payment_history add column version integer not null;

alter table import_problem add column line integer not null;

alter table merge add column version integer not null;

alter table improvement_work add column version integer not null;

alter table collection_history add column version integer not null;

alter table framework_item_history add column version integer not null;

alter table connector_history add column version integer not null;

alter table birth_count_history add column version integer not null;

alter table housing_project_history add column version integer not null;

alter table enrolment_history add column version integer not null;

alter table equipment_history add column version integer not null;

alter table exchange_refusal_history add column version integer not null;

alter table indicator_framework add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table national_duty add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table campus_history add column row_from timestamp with time zone not null;

alter table code_translation_history add column row_from timestamp with time zone not null;

alter table improvement_project_history add column row_from timestamp with time zone not null;

alter table quality_finding add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table planned_site_history add column row_from timestamp with time zone not null;

alter table school_group_member add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table sealed_secret add column name text not null;

alter table data_freeze add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table roll_lookup add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table school_group_member_history add column row_from timestamp with time zone not null;

alter table teacher add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table class_group_spell add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table national_pupil add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table equipment_history add column row_from timestamp with time zone not null;

alter table roll_correction add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table data_import add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table framework_report_history add column row_from timestamp with time zone not null;

alter table pupil_history add column row_from timestamp with time zone not null;

alter table stated_figure_history add column row_from timestamp with time zone not null;

alter table enrolment add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table room_history add column row_from timestamp with time zone not null;

alter table national_school add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table construction_project_history add column row_from timestamp with time zone not null;

alter table background_check_history add column row_from timestamp with time zone not null;

alter table roll_over add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table national_monitoring add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table enrolment_event add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table academic_mark add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table guardian add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table pupil add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table webhook add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table teacher_title_history add column row_from timestamp with time zone not null;

alter table building_history add column row_from timestamp with time zone not null;

alter table guardian_history add column row_from timestamp with time zone not null;

alter table import_mapping_history add column row_from timestamp with time zone not null;

alter table school_group_history add column row_from timestamp with time zone not null;

alter table framework_item add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table handover_item add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table equipment add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table academic_sample add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table academic_draw add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table amenity_history add column row_from timestamp with time zone not null;

alter table national_pupil_history add column row_from timestamp with time zone not null;

alter table field_alias_history add column row_from timestamp with time zone not null;

alter table academic_monitoring add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table snapshot_part_history add column row_from timestamp with time zone not null;

alter table handover add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table roll_keeper_history add column row_from timestamp with time zone not null;

alter table saved_view_history add column row_from timestamp with time zone not null;

alter table indicator_snapshot add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table code_list add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table merge_history add column row_from timestamp with time zone not null;

alter table evaluation_finding add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table indicator_framework_history add column row_from timestamp with time zone not null;

alter table roll_correction_history add column row_from timestamp with time zone not null;

alter table import_mapping add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table notice_channel add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table calendar_feed add column created_at timestamp with time zone default clock_timestamp() not null;

alter table class_group_history add column row_from timestamp with time zone not null;

alter table stated_figure add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table staff_transfer_history add column row_from timestamp with time zone not null;

alter table birth_count_history add column row_from timestamp with time zone not null;

alter table ground add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table limit_step_history add column row_from timestamp with time zone not null;

alter table improvement add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table notice_preference_history add column row_from timestamp with time zone not null;

alter table room add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table roll_keeper add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table school_stage_history add column row_from timestamp with time zone not null;

alter table forecast_run add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table job_history add column row_from timestamp with time zone not null;

alter table school_capacity add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table quality_figure_history add column row_from timestamp with time zone not null;

alter table data_consumer_history add column row_from timestamp with time zone not null;

alter table change_order_history add column row_from timestamp with time zone not null;

alter table measure_row add column id uuid default gen_random_uuid() not null;

alter table building add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table housing_project add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table exchange_run_history add column row_from timestamp with time zone not null;

alter table roll_count add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table saved_query_history add column row_from timestamp with time zone not null;

alter table programme_part_history add column row_from timestamp with time zone not null;

alter table national_monitoring_history add column row_from timestamp with time zone not null;

alter table birth_count add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table column_map_history add column row_from timestamp with time zone not null;

alter table honour add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table improvement_history add column row_from timestamp with time zone not null;

alter table amenity add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table national_duty_history add column row_from timestamp with time zone not null;

alter table bulk_change add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table work_history add column row_from timestamp with time zone not null;

alter table frozen_figure_history add column row_from timestamp with time zone not null;

alter table duplicate_pair_history add column row_from timestamp with time zone not null;

alter table quality_finding_history add column row_from timestamp with time zone not null;

alter table framework_entry add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table work_payment add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table academic_sample_history add column row_from timestamp with time zone not null;

alter table import_row add column record_id uuid not null;

alter table change_order add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table bulk_change_history add column row_from timestamp with time zone not null;

alter table improvement_work add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table academic_mark_history add column row_from timestamp with time zone not null;

alter table collection_history add column row_from timestamp with time zone not null;

alter table job_progress add column phase text;

alter table work add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table data_freeze_history add column row_from timestamp with time zone not null;

alter table improvement_project add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table indicator_publication_history add column row_from timestamp with time zone not null;

alter table school_defect add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table framework_report add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table roll_over_history add column row_from timestamp with time zone not null;

alter table project_blocker add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table school add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table organisation_spell_history add column row_from timestamp with time zone not null;

alter table national_school_history add column row_from timestamp with time zone not null;

alter table code_item add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table project_places add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table training_record add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table organisation_change add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table notice_round add column last_day_on date;

alter table commitment_binding add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table project_stage add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table roll_count_history add column row_from timestamp with time zone not null;

alter table construction_project add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table code_list_history add column row_from timestamp with time zone not null;

alter table project_stage_history add column row_from timestamp with time zone not null;

alter table query_run_history add column row_from timestamp with time zone not null;

alter table programme_part add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table school_capacity_history add column row_from timestamp with time zone not null;

alter table notice_channel_history add column row_from timestamp with time zone not null;

alter table project_places_history add column row_from timestamp with time zone not null;

alter table building_programme add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table planned_site add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table seat_area add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table indicator_publication add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table indicator_board add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table school_stage add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table saved_view add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table ground_history add column row_from timestamp with time zone not null;

alter table code_item_history add column row_from timestamp with time zone not null;

alter table school_defect_history add column row_from timestamp with time zone not null;

alter table frozen_figure add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table housing_project_history add column row_from timestamp with time zone not null;

alter table exchange_difference_history add column row_from timestamp with time zone not null;

alter table enrolment_history add column row_from timestamp with time zone not null;

alter table figure_snapshot add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table handover_item_history add column row_from timestamp with time zone not null;

alter table seat_area_history add column row_from timestamp with time zone not null;

alter table organisation_spell add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table exchange_difference add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table commitment_binding_history add column row_from timestamp with time zone not null;

alter table framework_item_history add column row_from timestamp with time zone not null;

alter table exchange_refusal add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table forecast_run_history add column row_from timestamp with time zone not null;

alter table figure_snapshot_history add column row_from timestamp with time zone not null;

alter table background_check add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table exchange_run add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table code_translation add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table column_map add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table handover_history add column row_from timestamp with time zone not null;

alter table connector add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table indicator_snapshot_history add column row_from timestamp with time zone not null;

alter table honour_history add column row_from timestamp with time zone not null;

alter table roll_lookup_history add column row_from timestamp with time zone not null;

alter table class_group add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table improvement_work_history add column row_from timestamp with time zone not null;

alter table staff_transfer add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table academic_monitoring_history add column row_from timestamp with time zone not null;

alter table data_consumer add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table notice_delivery_history add column row_from timestamp with time zone not null;

alter table enrolment_event_history add column row_from timestamp with time zone not null;

alter table staff_posting_history add column row_from timestamp with time zone not null;

alter table field_alias add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table notice_preference add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table campus add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table collection_part_history add column row_from timestamp with time zone not null;

alter table webhook_delivery_history add column row_from timestamp with time zone not null;

alter table query_run add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table saved_query add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table outbox_subscription add column verb text not null;

alter table webhook_delivery add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table snapshot_part add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table academic_draw_history add column row_from timestamp with time zone not null;

alter table exchange_refusal_history add column row_from timestamp with time zone not null;

alter table work_payment_history add column row_from timestamp with time zone not null;

alter table snapshot add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table connector_history add column row_from timestamp with time zone not null;

alter table organisation_change_history add column row_from timestamp with time zone not null;

alter table snapshot_history add column row_from timestamp with time zone not null;

alter table outbox add column at timestamp with time zone not null;

alter table school_history add column row_from timestamp with time zone not null;

alter table collection_part add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table form_draft add column key text not null;

alter table data_import_history add column row_from timestamp with time zone not null;

alter table building_programme_history add column row_from timestamp with time zone not null;

alter table import_problem add column problems jsonb not null;

alter table framework_entry_history add column row_from timestamp with time zone not null;

alter table limit_step add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table collection add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table school_group add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table teacher_title add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table merge_touch add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table class_group_spell_history add column row_from timestamp with time zone not null;

alter table webhook_history add column row_from timestamp with time zone not null;

alter table merge_touch_history add column row_from timestamp with time zone not null;

alter table job add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table indicator_board_history add column row_from timestamp with time zone not null;

alter table merge add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table duplicate_pair add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table project_blocker_history add column row_from timestamp with time zone not null;

alter table staff_posting add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table notice_delivery add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table evaluation_finding_history add column row_from timestamp with time zone not null;

alter table teacher_history add column row_from timestamp with time zone not null;

alter table quality_figure add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table training_record_history add column row_from timestamp with time zone not null;

alter table roll_correction_history add column created_at timestamp with time zone not null;

alter table school_group_member add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table campus_history add column created_at timestamp with time zone not null;

alter table class_group add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table data_import_history add column created_at timestamp with time zone not null;

alter table job_history add column created_at timestamp with time zone not null;

alter table school_defect_history add column created_at timestamp with time zone not null;

alter table class_group_spell add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table organisation_spell add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table organisation_change add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table merge_touch_history add column created_at timestamp with time zone not null;

alter table collection_part_history add column created_at timestamp with time zone not null;

alter table roll_keeper add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table pupil add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table guardian add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table enrolment_event add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table roll_over add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table enrolment add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table roll_correction add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table roll_lookup add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table data_freeze add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table quality_finding add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table quality_figure add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table duplicate_pair add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table merge add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table merge_touch add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table collection add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table collection_part add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table snapshot add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table snapshot_part add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table saved_query add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table query_run add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table field_alias add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table data_consumer add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table connector add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table column_map add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table code_translation add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table exchange_run add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table exchange_refusal add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table exchange_difference add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table figure_snapshot add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table frozen_figure add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table indicator_board add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table indicator_publication add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

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

alter table improvement add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table stated_figure add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table evaluation_finding add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table indicator_snapshot add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table academic_monitoring add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table academic_draw add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table academic_sample add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table academic_mark add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table national_monitoring add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table national_school add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table national_pupil add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table national_duty add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table indicator_framework add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table framework_item add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table framework_report add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table framework_entry add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table import_mapping_history add column created_at timestamp with time zone not null;

alter table roll_keeper_history add column created_at timestamp with time zone not null;

alter table housing_project_history add column created_at timestamp with time zone not null;

alter table outbox add column record text not null;

alter table handover_history add column created_at timestamp with time zone not null;

alter table limit_step_history add column created_at timestamp with time zone not null;

alter table school_capacity_history add column created_at timestamp with time zone not null;

alter table project_blocker_history add column created_at timestamp with time zone not null;

alter table indicator_board_history add column created_at timestamp with time zone not null;

alter table framework_entry_history add column created_at timestamp with time zone not null;

alter table work_history add column created_at timestamp with time zone not null;

alter table school_stage_history add column created_at timestamp with time zone not null;

alter table framework_report_history add column created_at timestamp with time zone not null;

alter table change_order_history add column created_at timestamp with time zone not null;

alter table improvement_history add column created_at timestamp with time zone not null;

alter table planned_site_history add column created_at timestamp with time zone not null;

alter table notice_preference_history add column created_at timestamp with time zone not null;

alter table collection_history add column created_at timestamp with time zone not null;

alter table code_list add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table code_item add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table data_freeze_history add column created_at timestamp with time zone not null;

alter table limit_step add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table job add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table construction_project_history add column created_at timestamp with time zone not null;

alter table data_import add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table building_history add column created_at timestamp with time zone not null;

alter table indicator_publication_history add column created_at timestamp with time zone not null;

alter table roll_over_history add column created_at timestamp with time zone not null;

alter table import_mapping add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table academic_sample_history add column created_at timestamp with time zone not null;

alter table bulk_change add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table snapshot_part_history add column created_at timestamp with time zone not null;

alter table birth_count_history add column created_at timestamp with time zone not null;

alter table saved_view add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table import_row add column version integer not null;

alter table class_group_history add column created_at timestamp with time zone not null;

alter table webhook add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table webhook_delivery add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table notice_channel add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table notice_preference add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table pupil_history add column created_at timestamp with time zone not null;

alter table notice_delivery add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table handover_item_history add column created_at timestamp with time zone not null;

alter table project_stage_history add column created_at timestamp with time zone not null;

alter table quality_figure_history add column created_at timestamp with time zone not null;

alter table national_pupil_history add column created_at timestamp with time zone not null;

alter table ground_history add column created_at timestamp with time zone not null;

alter table honour_history add column created_at timestamp with time zone not null;

alter table job_progress add column done bigint;

alter table project_places_history add column created_at timestamp with time zone not null;

alter table commitment_binding add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table measure_row add column key_1 text;

alter table saved_query_history add column created_at timestamp with time zone not null;

alter table training_record_history add column created_at timestamp with time zone not null;

alter table academic_draw_history add column created_at timestamp with time zone not null;

alter table duplicate_pair_history add column created_at timestamp with time zone not null;

alter table bulk_change_history add column created_at timestamp with time zone not null;

alter table national_duty_history add column created_at timestamp with time zone not null;

alter table merge_history add column created_at timestamp with time zone not null;

alter table seat_area_history add column created_at timestamp with time zone not null;

alter table amenity_history add column created_at timestamp with time zone not null;

alter table building_programme_history add column created_at timestamp with time zone not null;

alter table improvement_work_history add column created_at timestamp with time zone not null;

alter table enrolment_history add column created_at timestamp with time zone not null;

alter table webhook_history add column created_at timestamp with time zone not null;

alter table import_problem add column cells text;

alter table indicator_framework_history add column created_at timestamp with time zone not null;

alter table improvement_project_history add column created_at timestamp with time zone not null;

alter table commitment_binding_history add column created_at timestamp with time zone not null;

alter table handover add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table teacher_title_history add column created_at timestamp with time zone not null;

alter table form_draft add column version integer;

alter table handover_item add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table notice_channel_history add column created_at timestamp with time zone not null;

alter table teacher add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table query_run_history add column created_at timestamp with time zone not null;

alter table staff_posting add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table exchange_run_history add column created_at timestamp with time zone not null;

alter table teacher_title add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table exchange_difference_history add column created_at timestamp with time zone not null;

alter table national_school_history add column created_at timestamp with time zone not null;

alter table code_list_history add column created_at timestamp with time zone not null;

alter table staff_transfer add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table background_check add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table exchange_refusal_history add column created_at timestamp with time zone not null;

alter table academic_monitoring_history add column created_at timestamp with time zone not null;

alter table frozen_figure_history add column created_at timestamp with time zone not null;

alter table data_consumer_history add column created_at timestamp with time zone not null;

alter table equipment_history add column created_at timestamp with time zone not null;

alter table training_record add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table work add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table school_group_history add column created_at timestamp with time zone not null;

alter table honour add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table saved_view_history add column created_at timestamp with time zone not null;

alter table building add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table room add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table guardian_history add column created_at timestamp with time zone not null;

alter table ground add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table programme_part_history add column created_at timestamp with time zone not null;

alter table equipment add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table organisation_change_history add column created_at timestamp with time zone not null;

alter table roll_lookup_history add column created_at timestamp with time zone not null;

alter table school_group_member_history add column created_at timestamp with time zone not null;

alter table roll_count_history add column created_at timestamp with time zone not null;

alter table staff_transfer_history add column created_at timestamp with time zone not null;

alter table organisation_spell_history add column created_at timestamp with time zone not null;

alter table room_history add column created_at timestamp with time zone not null;

alter table code_item_history add column created_at timestamp with time zone not null;

alter table academic_mark_history add column created_at timestamp with time zone not null;

alter table quality_finding_history add column created_at timestamp with time zone not null;

alter table column_map_history add column created_at timestamp with time zone not null;

alter table teacher_history add column created_at timestamp with time zone not null;

alter table notice_delivery_history add column created_at timestamp with time zone not null;

alter table snapshot_history add column created_at timestamp with time zone not null;

alter table webhook_delivery_history add column created_at timestamp with time zone not null;

alter table field_alias_history add column created_at timestamp with time zone not null;

alter table background_check_history add column created_at timestamp with time zone not null;

alter table indicator_snapshot_history add column created_at timestamp with time zone not null;

alter table connector_history add column created_at timestamp with time zone not null;

alter table work_payment_history add column created_at timestamp with time zone not null;

alter table framework_item_history add column created_at timestamp with time zone not null;

alter table forecast_run_history add column created_at timestamp with time zone not null;

alter table school_history add column created_at timestamp with time zone not null;

alter table staff_posting_history add column created_at timestamp with time zone not null;

alter table stated_figure_history add column created_at timestamp with time zone not null;

alter table figure_snapshot_history add column created_at timestamp with time zone not null;

alter table evaluation_finding_history add column created_at timestamp with time zone not null;

alter table code_translation_history add column created_at timestamp with time zone not null;

alter table enrolment_event_history add column created_at timestamp with time zone not null;

alter table class_group_spell_history add column created_at timestamp with time zone not null;

alter table sealed_secret add column sealed text not null;

alter table school add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table school_stage add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table campus add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table school_group add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table national_monitoring_history add column created_at timestamp with time zone not null;

alter table outbox add column record_id uuid not null;

alter table limit_step add column created_by uuid;

alter table planned_site add column created_by uuid;

alter table quality_figure_history add column created_by uuid;

alter table organisation_change_history add column created_by uuid;

alter table staff_posting add column created_by uuid;

alter table enrolment add column created_by uuid;

alter table merge_history add column created_by uuid;

alter table seat_area add column created_by uuid;

alter table housing_project add column created_by uuid;

alter table national_duty_history add column created_by uuid;

alter table quality_figure add column created_by uuid;

alter table work_history add column created_by uuid;

alter table ground add column created_by uuid;

alter table connector add column created_by uuid;

alter table frozen_figure add column created_by uuid;

alter table academic_draw_history add column created_by uuid;

alter table webhook_delivery_history add column created_by uuid;

alter table query_run add column created_by uuid;

alter table snapshot_history add column created_by uuid;

alter table project_places add column created_by uuid;

alter table exchange_difference_history add column created_by uuid;

alter table organisation_change add column created_by uuid;

alter table school_history add column created_by uuid;

alter table school_group add column created_by uuid;

alter table bulk_change_history add column created_by uuid;

alter table training_record_history add column created_by uuid;

alter table notice_delivery_history add column created_by uuid;

alter table figure_snapshot add column created_by uuid;

alter table handover add column created_by uuid;

alter table national_school_history add column created_by uuid;

alter table saved_query_history add column created_by uuid;

alter table roll_lookup add column created_by uuid;

alter table code_list_history add column created_by uuid;

alter table programme_part add column created_by uuid;

alter table handover_history add column created_by uuid;

alter table webhook add column created_by uuid;

alter table amenity_history add column created_by uuid;

alter table stated_figure add column created_by uuid;

alter table staff_posting_history add column created_by uuid;

alter table construction_project add column created_by uuid;

alter table room add column created_by uuid;

alter table improvement add column created_by uuid;

alter table campus add column created_by uuid;

alter table limit_step_history add column created_by uuid;

alter table framework_item add column created_by uuid;

alter table stated_figure_history add column created_by uuid;

alter table teacher_title add column created_by uuid;

alter table indicator_snapshot add column created_by uuid;

alter table improvement_project_history add column created_by uuid;

alter table indicator_framework_history add column created_by uuid;

alter table duplicate_pair_history add column created_by uuid;

alter table handover_item add column created_by uuid;

alter table bulk_change add column created_by uuid;

alter table saved_query add column created_by uuid;

alter table class_group_history add column created_by uuid;

alter table collection_history add column created_by uuid;

alter table framework_entry_history add column created_by uuid;

alter table enrolment_event_history add column created_by uuid;

alter table code_list add column created_by uuid;

alter table programme_part_history add column created_by uuid;

alter table snapshot_part add column created_by uuid;

alter table merge_touch_history add column created_by uuid;

alter table planned_site_history add column created_by uuid;

alter table national_monitoring add column created_by uuid;

alter table teacher add column created_by uuid;

alter table collection_part_history add column created_by uuid;

alter table building add column created_by uuid;

alter table evaluation_finding add column created_by uuid;

alter table data_import add column created_by uuid;

alter table organisation_spell_history add column created_by uuid;

alter table roll_lookup_history add column created_by uuid;

alter table indicator_board add column created_by uuid;

alter table roll_over_history add column created_by uuid;

alter table indicator_publication_history add column created_by uuid;

alter table honour add column created_by uuid;

alter table amenity add column created_by uuid;

alter table import_problem add column correction text;

alter table work_payment add column created_by uuid;

alter table data_freeze add column created_by uuid;

alter table notice_delivery add column created_by uuid;

alter table academic_sample_history add column created_by uuid;

alter table academic_mark_history add column created_by uuid;

alter table school_group_member_history add column created_by uuid;

alter table indicator_publication add column created_by uuid;

alter table national_pupil_history add column created_by uuid;

alter table organisation_spell add column created_by uuid;

alter table framework_report_history add column created_by uuid;

alter table column_map_history add column created_by uuid;

alter table roll_correction_history add column created_by uuid;

alter table framework_entry add column created_by uuid;

alter table import_mapping_history add column created_by uuid;

alter table collection_part add column created_by uuid;

alter table code_item add column created_by uuid;

alter table handover_item_history add column created_by uuid;

alter table enrolment_history add column created_by uuid;

alter table pupil_history add column created_by uuid;

alter table background_check add column created_by uuid;

alter table data_freeze_history add column created_by uuid;

alter table webhook_history add column created_by uuid;

alter table duplicate_pair add column created_by uuid;

alter table quality_finding_history add column created_by uuid;

alter table roll_count_history add column created_by uuid;

alter table campus_history add column created_by uuid;

alter table data_import_history add column created_by uuid;

alter table job_history add column created_by uuid;

alter table roll_keeper add column created_by uuid;

alter table notice_channel_history add column created_by uuid;

alter table code_translation add column created_by uuid;

alter table background_check_history add column created_by uuid;

alter table school_group_history add column created_by uuid;

alter table merge_touch add column created_by uuid;

alter table project_blocker add column created_by uuid;

alter table merge add column created_by uuid;

alter table project_stage_history add column created_by uuid;

alter table national_duty add column created_by uuid;

alter table form_draft add column content text not null;

alter table collection add column created_by uuid;

alter table import_row add column created boolean not null;

alter table pupil add column created_by uuid;

alter table saved_view_history add column created_by uuid;

alter table birth_count_history add column created_by uuid;

alter table equipment add column created_by uuid;

alter table code_item_history add column created_by uuid;

alter table teacher_title_history add column created_by uuid;

alter table academic_draw add column created_by uuid;

alter table import_mapping add column created_by uuid;

alter table building_history add column created_by uuid;

alter table figure_snapshot_history add column created_by uuid;

alter table construction_project_history add column created_by uuid;

alter table building_programme add column created_by uuid;

alter table quality_finding add column created_by uuid;

alter table indicator_snapshot_history add column created_by uuid;

alter table school add column created_by uuid;

alter table notice_channel add column created_by uuid;

alter table school_defect add column created_by uuid;

alter table roll_correction add column created_by uuid;

alter table snapshot_part_history add column created_by uuid;

alter table commitment_binding_history add column created_by uuid;

alter table framework_item_history add column created_by uuid;

alter table improvement_work add column created_by uuid;

alter table project_places_history add column created_by uuid;

alter table school_defect_history add column created_by uuid;

alter table class_group_spell add column created_by uuid;

alter table notice_preference_history add column created_by uuid;

alter table change_order_history add column created_by uuid;

alter table data_consumer add column created_by uuid;

alter table work_payment_history add column created_by uuid;

alter table job_progress add column total bigint;

alter table national_pupil add column created_by uuid;

alter table roll_over add column created_by uuid;

alter table data_consumer_history add column created_by uuid;

alter table improvement_history add column created_by uuid;

alter table class_group_spell_history add column created_by uuid;

alter table job add column created_by uuid;

alter table connector_history add column created_by uuid;

alter table field_alias_history add column created_by uuid;

alter table evaluation_finding_history add column created_by uuid;

alter table teacher_history add column created_by uuid;

alter table commitment_binding add column created_by uuid;

alter table birth_count add column created_by uuid;

alter table work add column created_by uuid;

alter table seat_area_history add column created_by uuid;

alter table exchange_difference add column created_by uuid;

alter table project_stage add column created_by uuid;

alter table room_history add column created_by uuid;

alter table improvement_project add column created_by uuid;

alter table school_stage add column created_by uuid;

alter table webhook_delivery add column created_by uuid;

alter table field_alias add column created_by uuid;

alter table staff_transfer add column created_by uuid;

alter table roll_count add column created_by uuid;

alter table national_school add column created_by uuid;

alter table enrolment_event add column created_by uuid;

alter table project_blocker_history add column created_by uuid;

alter table framework_report add column created_by uuid;

alter table school_capacity add column created_by uuid;

alter table exchange_refusal add column created_by uuid;

alter table academic_monitoring add column created_by uuid;

alter table change_order add column created_by uuid;

alter table indicator_framework add column created_by uuid;

alter table code_translation_history add column created_by uuid;

alter table guardian add column created_by uuid;

alter table improvement_work_history add column created_by uuid;

alter table exchange_run add column created_by uuid;

alter table forecast_run_history add column created_by uuid;

alter table snapshot add column created_by uuid;

alter table honour_history add column created_by uuid;

alter table query_run_history add column created_by uuid;

alter table class_group add column created_by uuid;

alter table measure_row add column key_2 text;

alter table staff_transfer_history add column created_by uuid;

alter table building_programme_history add column created_by uuid;

alter table academic_sample add column created_by uuid;

alter table roll_keeper_history add column created_by uuid;

alter table national_monitoring_history add column created_by uuid;

alter table indicator_board_history add column created_by uuid;

alter table school_group_member add column created_by uuid;

alter table school_stage_history add column created_by uuid;

alter table column_map add column created_by uuid;

alter table school_capacity_history add column created_by uuid;

alter table exchange_refusal_history add column created_by uuid;

alter table academic_monitoring_history add column created_by uuid;

alter table frozen_figure_history add column created_by uuid;

alter table housing_project_history add column created_by uuid;

alter table saved_view add column created_by uuid;

alter table guardian_history add column created_by uuid;

alter table notice_preference add column created_by uuid;

alter table academic_mark add column created_by uuid;

alter table ground_history add column created_by uuid;

alter table equipment_history add column created_by uuid;

alter table exchange_run_history add column created_by uuid;

alter table training_record add column created_by uuid;

alter table forecast_run add column created_by uuid;

alter table exchange_run add column changed_by uuid;

alter table academic_draw_history add column changed_by uuid;

alter table notice_delivery add column changed_by uuid;

alter table national_pupil_history add column changed_by uuid;

alter table ground_history add column changed_by uuid;

alter table duplicate_pair add column changed_by uuid;

alter table roll_lookup_history add column changed_by uuid;

alter table indicator_publication add column changed_by uuid;

alter table notice_preference_history add column changed_by uuid;

alter table campus_history add column changed_by uuid;

alter table data_freeze_history add column changed_by uuid;

alter table framework_entry_history add column changed_by uuid;

alter table framework_item add column changed_by uuid;

alter table job add column changed_by uuid;

alter table saved_query add column changed_by uuid;

alter table room_history add column changed_by uuid;

alter table connector add column changed_by uuid;

alter table bulk_change_history add column changed_by uuid;

alter table code_item add column changed_by uuid;

alter table academic_sample add column changed_by uuid;

alter table change_order add column changed_by uuid;

alter table school add column changed_by uuid;

alter table national_monitoring add column changed_by uuid;

alter table saved_view_history add column changed_by uuid;

alter table exchange_run_history add column changed_by uuid;

alter table notice_preference add column changed_by uuid;

alter table school_defect add column changed_by uuid;

alter table academic_monitoring add column changed_by uuid;

alter table pupil add column changed_by uuid;

alter table academic_sample_history add column changed_by uuid;

alter table forecast_run_history add column changed_by uuid;

alter table national_duty_history add column changed_by uuid;

alter table planned_site_history add column changed_by uuid;

alter table column_map_history add column changed_by uuid;

alter table seat_area add column changed_by uuid;

alter table handover_item_history add column changed_by uuid;

alter table project_stage add column changed_by uuid;

alter table national_monitoring_history add column changed_by uuid;

alter table framework_report add column changed_by uuid;

alter table frozen_figure_history add column changed_by uuid;

alter table honour_history add column changed_by uuid;

alter table school_group_member_history add column changed_by uuid;

alter table exchange_refusal add column changed_by uuid;

alter table programme_part add column changed_by uuid;

alter table query_run_history add column changed_by uuid;

alter table amenity add column changed_by uuid;

alter table limit_step add column changed_by uuid;

alter table indicator_snapshot_history add column changed_by uuid;

alter table teacher_history add column changed_by uuid;

alter table work_payment add column changed_by uuid;

alter table notice_delivery_history add column changed_by uuid;

alter table indicator_board add column changed_by uuid;

alter table quality_finding_history add column changed_by uuid;

alter table exchange_difference_history add column changed_by uuid;

alter table school_history add column changed_by uuid;

alter table school_stage_history add column changed_by uuid;

alter table background_check add column changed_by uuid;

alter table seat_area_history add column changed_by uuid;

alter table data_freeze add column changed_by uuid;

alter table indicator_publication_history add column changed_by uuid;

alter table work_payment_history add column changed_by uuid;

alter table measure_row add column key_3 text;

alter table training_record add column changed_by uuid;

alter table enrolment_event add column changed_by uuid;

alter table work_history add column changed_by uuid;

alter table roll_over add column changed_by uuid;

alter table national_school_history add column changed_by uuid;

alter table guardian add column changed_by uuid;

alter table pupil_history add column changed_by uuid;

alter table building_programme_history add column changed_by uuid;

alter table code_list_history add column changed_by uuid;

alter table webhook add column changed_by uuid;

alter table change_order_history add column changed_by uuid;

alter table roll_over_history add column changed_by uuid;

alter table data_consumer add column changed_by uuid;

alter table field_alias add column changed_by uuid;

alter table class_group_spell_history add column changed_by uuid;

alter table academic_mark_history add column changed_by uuid;

alter table webhook_history add column changed_by uuid;

alter table room add column changed_by uuid;

alter table collection_history add column changed_by uuid;

alter table teacher add column changed_by uuid;

alter table forecast_run add column changed_by uuid;

alter table training_record_history add column changed_by uuid;

alter table improvement_history add column changed_by uuid;

alter table field_alias_history add column changed_by uuid;

alter table duplicate_pair_history add column changed_by uuid;

alter table national_pupil add column changed_by uuid;

alter table job_progress add column checkpoint jsonb;

alter table bulk_change add column changed_by uuid;

alter table form_draft add column saved_at timestamp with time zone default clock_timestamp() not null;

alter table collection add column changed_by uuid;

alter table planned_site add column changed_by uuid;

alter table evaluation_finding_history add column changed_by uuid;

alter table housing_project_history add column changed_by uuid;

alter table roll_correction_history add column changed_by uuid;

alter table enrolment_history add column changed_by uuid;

alter table guardian_history add column changed_by uuid;

alter table code_translation_history add column changed_by uuid;

alter table improvement_work_history add column changed_by uuid;

alter table school_capacity add column changed_by uuid;

alter table framework_entry add column changed_by uuid;

alter table handover_history add column changed_by uuid;

alter table work add column changed_by uuid;

alter table snapshot add column changed_by uuid;

alter table school_group add column changed_by uuid;

alter table improvement_project_history add column changed_by uuid;

alter table snapshot_history add column changed_by uuid;

alter table snapshot_part_history add column changed_by uuid;

alter table project_stage_history add column changed_by uuid;

alter table connector_history add column changed_by uuid;

alter table limit_step_history add column changed_by uuid;

alter table evaluation_finding add column changed_by uuid;

alter table school_capacity_history add column changed_by uuid;

alter table class_group_spell add column changed_by uuid;

alter table webhook_delivery add column changed_by uuid;

alter table building add column changed_by uuid;

alter table stated_figure add column changed_by uuid;

alter table enrolment add column changed_by uuid;

alter table birth_count add column changed_by uuid;

alter table national_duty add column changed_by uuid;

alter table data_import add column changed_by uuid;

alter table improvement_project add column changed_by uuid;

alter table quality_figure_history add column changed_by uuid;

alter table school_stage add column changed_by uuid;

alter table notice_channel add column changed_by uuid;

alter table indicator_framework_history add column changed_by uuid;

alter table honour add column changed_by uuid;

alter table organisation_spell add column changed_by uuid;

alter table saved_query_history add column changed_by uuid;

alter table teacher_title add column changed_by uuid;

alter table figure_snapshot add column changed_by uuid;

alter table project_blocker_history add column changed_by uuid;

alter table building_programme add column changed_by uuid;

alter table roll_keeper add column changed_by uuid;

alter table equipment_history add column changed_by uuid;

alter table query_run add column changed_by uuid;

alter table staff_transfer add column changed_by uuid;

alter table national_school add column changed_by uuid;

alter table roll_lookup add column changed_by uuid;

alter table merge_touch_history add column changed_by uuid;

alter table collection_part_history add column changed_by uuid;

alter table organisation_spell_history add column changed_by uuid;

alter table indicator_board_history add column changed_by uuid;

alter table handover_item add column changed_by uuid;

alter table webhook_delivery_history add column changed_by uuid;

alter table teacher_title_history add column changed_by uuid;

alter table quality_figure add column changed_by uuid;

alter table enrolment_event_history add column changed_by uuid;

alter table collection_part add column changed_by uuid;

alter table exchange_difference add column changed_by uuid;

alter table staff_posting add column changed_by uuid;

alter table quality_finding add column changed_by uuid;

alter table programme_part_history add column changed_by uuid;

alter table housing_project add column changed_by uuid;

alter table indicator_framework add column changed_by uuid;

alter table improvement add column changed_by uuid;

alter table commitment_binding add column changed_by uuid;

alter table construction_project_history add column changed_by uuid;

alter table academic_mark add column changed_by uuid;

alter table building_history add column changed_by uuid;

alter table school_group_member add column changed_by uuid;

alter table notice_channel_history add column changed_by uuid;

alter table outbox add column verb text not null;

alter table column_map add column changed_by uuid;

alter table ground add column changed_by uuid;

alter table project_places add column changed_by uuid;

alter table figure_snapshot_history add column changed_by uuid;

alter table academic_draw add column changed_by uuid;

alter table handover add column changed_by uuid;

alter table code_item_history add column changed_by uuid;

alter table equipment add column changed_by uuid;

alter table frozen_figure add column changed_by uuid;

alter table background_check_history add column changed_by uuid;

alter table merge_history add column changed_by uuid;

alter table school_group_history add column changed_by uuid;

alter table roll_keeper_history add column changed_by uuid;

alter table framework_item_history add column changed_by uuid;

alter table data_consumer_history add column changed_by uuid;

alter table improvement_work add column changed_by uuid;

alter table roll_correction add column changed_by uuid;

alter table roll_count_history add column changed_by uuid;

alter table staff_posting_history add column changed_by uuid;

alter table indicator_snapshot add column changed_by uuid;

alter table snapshot_part add column changed_by uuid;

alter table staff_transfer_history add column changed_by uuid;

alter table commitment_binding_history add column changed_by uuid;

alter table import_mapping_history add column changed_by uuid;

alter table merge add column changed_by uuid;

alter table project_places_history add column changed_by uuid;

alter table academic_monitoring_history add column changed_by uuid;

alter table data_import_history add column changed_by uuid;

alter table birth_count_history add column changed_by uuid;

alter table project_blocker add column changed_by uuid;

alter table organisation_change_history add column changed_by uuid;

alter table roll_count add column changed_by uuid;

alter table job_history add column changed_by uuid;

alter table campus add column changed_by uuid;

alter table amenity_history add column changed_by uuid;

alter table saved_view add column changed_by uuid;

alter table merge_touch add column changed_by uuid;

alter table school_defect_history add column changed_by uuid;

alter table organisation_change add column changed_by uuid;

alter table exchange_refusal_history add column changed_by uuid;

alter table code_translation add column changed_by uuid;

alter table code_list add column changed_by uuid;

alter table construction_project add column changed_by uuid;

alter table class_group add column changed_by uuid;

alter table class_group_history add column changed_by uuid;

alter table import_mapping add column changed_by uuid;

alter table stated_figure_history add column changed_by uuid;

alter table framework_report_history add column changed_by uuid;

alter table indicator_framework_history add column title text not null;

alter table project_stage_history add column project uuid not null;

alter table school_capacity add column school uuid not null;

alter table housing_project_history add column area uuid not null;

alter table data_consumer add column title text not null;

alter table data_consumer_history add column title text not null;

alter table class_group_spell add column class_group uuid not null;

alter table national_duty add column monitoring uuid not null;

alter table quality_finding add column rule text not null;

alter table measure_row add column key_4 text;

alter table improvement_history add column organisation uuid not null;

alter table project_blocker add column project uuid not null;

alter table query_run_history add column query uuid not null;

alter table merge_touch add column merge uuid not null;

alter table change_order_history add column project uuid;

alter table planned_site add column number text not null;

alter table code_translation add column "table" text not null;

alter table roll_lookup add column pupil uuid not null;

alter table organisation_spell add column organisation uuid not null;

alter table building_programme add column name text not null;

alter table webhook_history add column title text not null;

alter table notice_preference add column person uuid not null;

alter table framework_report_history add column framework uuid not null;

alter table handover_item_history add column handover uuid not null;

alter table project_places_history add column project uuid not null;

alter table campus add column school uuid not null;

alter table exchange_run_history add column connector uuid not null;

alter table framework_report add column framework uuid not null;

alter table improvement_work add column improvement uuid not null;

alter table data_import_history add column record text not null;

alter table room add column building uuid not null;

alter table job_history add column kind text not null;

alter table figure_snapshot_history add column label text not null;

alter table collection_history add column title text not null;

alter table campus_history add column school uuid not null;

alter table change_order add column project uuid;

alter table background_check add column school uuid not null;

alter table guardian add column pupil uuid not null;

alter table roll_correction_history add column pupil uuid not null;

alter table building add column school uuid not null;

alter table training_record add column teacher uuid not null;

alter table merge_touch_history add column merge uuid not null;

alter table collection_part_history add column collection uuid not null;

alter table indicator_framework add column title text not null;

alter table indicator_snapshot add column scheme text not null;

alter table improvement_project_history add column name text not null;

alter table notice_preference_history add column person uuid not null;

alter table bulk_change add column record text not null;

alter table class_group_spell_history add column class_group uuid not null;

alter table framework_item add column framework uuid not null;

alter table national_monitoring_history add column title text not null;

alter table ground_history add column school uuid not null;

alter table amenity_history add column school uuid not null;

alter table national_school_history add column monitoring uuid not null;

alter table code_list_history add column name text not null;

alter table honour_history add column teacher uuid not null;

alter table snapshot_part_history add column snapshot uuid not null;

alter table exchange_difference_history add column connector uuid not null;

alter table handover_item add column handover uuid not null;

alter table national_pupil_history add column monitoring uuid not null;

alter table organisation_change add column title text;

alter table stated_figure_history add column organisation uuid not null;

alter table staff_posting_history add column teacher uuid not null;

alter table webhook_delivery add column webhook uuid not null;

alter table exchange_refusal add column run uuid not null;

alter table handover add column person uuid not null;

alter table school_history add column organisation uuid not null;

alter table amenity add column school uuid not null;

alter table seat_area add column name text not null;

alter table school add column organisation uuid not null;

alter table academic_mark add column monitoring uuid not null;

alter table planned_site_history add column number text not null;

alter table connector add column title text not null;

alter table housing_project add column area uuid not null;

alter table column_map add column connector uuid not null;

alter table class_group_history add column school uuid not null;

alter table notice_delivery add column channel uuid not null;

alter table staff_posting add column teacher uuid not null;

alter table indicator_publication add column title text not null;

alter table enrolment_event add column kind text not null;

alter table snapshot add column school_year text not null;

alter table academic_sample add column monitoring uuid not null;

alter table framework_item_history add column framework uuid not null;

alter table school_stage_history add column organisation uuid not null;

alter table work_payment_history add column project uuid;

alter table connector_history add column title text not null;

alter table seat_area_history add column name text not null;

alter table code_list add column name text not null;

alter table work_history add column teacher uuid not null;

alter table improvement_project add column name text not null;

alter table room_history add column building uuid not null;

alter table bulk_change_history add column record text not null;

alter table roll_over_history add column organisation uuid not null;

alter table forecast_run_history add column title text not null;

alter table indicator_publication_history add column title text not null;

alter table roll_over add column organisation uuid not null;

alter table honour add column teacher uuid not null;

alter table project_places add column project uuid not null;

alter table quality_figure_history add column school uuid not null;

alter table stated_figure add column organisation uuid not null;

alter table merge_history add column pair uuid not null;

alter table enrolment add column pupil uuid not null;

alter table academic_sample_history add column monitoring uuid not null;

alter table national_duty_history add column monitoring uuid not null;

alter table field_alias_history add column label text not null;

alter table commitment_binding add column plan uuid;

alter table school_group add column name text not null;

alter table field_alias add column label text not null;

alter table training_record_history add column teacher uuid not null;

alter table equipment_history add column school uuid not null;

alter table roll_keeper add column bureau uuid not null;

alter table saved_query_history add column title text not null;

alter table background_check_history add column school uuid not null;

alter table school_defect_history add column school uuid not null;

alter table snapshot_part add column snapshot uuid not null;

alter table webhook_delivery_history add column webhook uuid not null;

alter table forecast_run add column title text not null;

alter table snapshot_history add column school_year text not null;

alter table school_defect add column school uuid not null;

alter table pupil_history add column name text not null;

alter table notice_delivery_history add column channel uuid not null;

alter table code_item add column list text not null;

alter table exchange_run add column connector uuid not null;

alter table duplicate_pair_history add column record text not null;

alter table limit_step add column record text not null;

alter table work add column teacher uuid not null;

alter table teacher_history add column name text not null;

alter table query_run add column query uuid not null;

alter table quality_figure add column school uuid not null;

alter table frozen_figure_history add column snapshot uuid not null;

alter table improvement_work_history add column improvement uuid not null;

alter table exchange_refusal_history add column run uuid not null;

alter table academic_monitoring_history add column title text not null;

alter table indicator_snapshot_history add column scheme text not null;

alter table evaluation_finding add column organisation uuid not null;

alter table programme_part add column programme uuid not null;

alter table job add column kind text not null;

alter table indicator_board add column title text not null;

alter table code_translation_history add column "table" text not null;

alter table work_payment add column project uuid;

alter table evaluation_finding_history add column organisation uuid not null;

alter table academic_draw_history add column monitoring uuid not null;

alter table birth_count add column area uuid not null;

alter table school_stage add column organisation uuid not null;

alter table national_monitoring add column title text not null;

alter table quality_finding_history add column rule text not null;

alter table column_map_history add column connector uuid not null;

alter table academic_mark_history add column monitoring uuid not null;

alter table national_school add column monitoring uuid not null;

alter table staff_transfer add column teacher uuid not null;

alter table pupil add column name text not null;

alter table code_item_history add column list text not null;

alter table saved_view add column person uuid not null;

alter table school_group_member add column "group" uuid not null;

alter table roll_lookup_history add column pupil uuid not null;

alter table academic_monitoring add column title text not null;

alter table roll_count add column area uuid not null;

alter table teacher add column name text not null;

alter table organisation_change_history add column title text;

alter table frozen_figure add column snapshot uuid not null;

alter table data_freeze_history add column organisation uuid not null;

alter table enrolment_event_history add column kind text not null;

alter table webhook add column title text not null;

alter table programme_part_history add column programme uuid not null;

alter table duplicate_pair add column record text not null;

alter table data_import add column record text not null;

alter table organisation_spell_history add column organisation uuid not null;

alter table framework_entry add column report uuid not null;

alter table staff_transfer_history add column teacher uuid not null;

alter table ground add column school uuid not null;

alter table commitment_binding_history add column plan uuid;

alter table improvement add column organisation uuid not null;

alter table roll_keeper_history add column bureau uuid not null;

alter table data_freeze add column organisation uuid not null;

alter table roll_correction add column pupil uuid not null;

alter table saved_query add column title text not null;

alter table roll_count_history add column area uuid not null;

alter table school_group_member_history add column "group" uuid not null;

alter table birth_count_history add column area uuid not null;

alter table saved_view_history add column person uuid not null;

alter table merge add column pair uuid not null;

alter table import_mapping_history add column record text not null;

alter table school_group_history add column name text not null;

alter table equipment add column school uuid not null;

alter table academic_draw add column monitoring uuid not null;

alter table building_programme_history add column name text not null;

alter table teacher_title add column teacher uuid not null;

alter table class_group add column school uuid not null;

alter table job_progress add column beat_at timestamp with time zone;

alter table construction_project add column number text not null;

alter table building_history add column school uuid not null;

alter table construction_project_history add column number text not null;

alter table teacher_title_history add column teacher uuid not null;

alter table national_pupil add column monitoring uuid not null;

alter table guardian_history add column pupil uuid not null;

alter table framework_entry_history add column report uuid not null;

alter table notice_channel add column title text not null;

alter table collection_part add column collection uuid not null;

alter table exchange_difference add column connector uuid not null;

alter table collection add column title text not null;

alter table notice_channel_history add column title text not null;

alter table import_mapping add column record text not null;

alter table indicator_board_history add column title text not null;

alter table project_blocker_history add column project uuid not null;

alter table figure_snapshot add column label text not null;

alter table school_capacity_history add column school uuid not null;

alter table project_stage add column project uuid not null;

alter table limit_step_history add column record text not null;

alter table enrolment_history add column pupil uuid not null;

alter table handover_history add column person uuid not null;

alter table merge_touch add column "order" integer not null;

alter table handover_history add column organisation uuid not null;

alter table collection add column school_year text not null;

alter table project_places_history add column stage text not null;

alter table saved_query add column record text not null;

alter table school_capacity add column stage text not null;

alter table school_group_member_history add column school uuid not null;

alter table housing_project_history add column district uuid;

alter table query_run add column ran_by uuid;

alter table quality_figure add column dataset text not null;

alter table room_history add column school uuid;

alter table improvement_history add column origin text not null;

alter table change_order_history add column improvement uuid;

alter table school_history add column name text not null;

alter table job add column title text not null;

alter table framework_report_history add column organisation uuid not null;

alter table school_group_history add column kind text not null;

alter table project_places add column stage text not null;

alter table collection_part_history add column school uuid not null;

alter table campus add column name text not null;

alter table handover add column organisation uuid not null;

alter table academic_monitoring_history add column host uuid not null;

alter table exchange_refusal_history add column section uuid not null;

alter table organisation_spell add column name text not null;

alter table evaluation_finding add column year text not null;

alter table merge_touch_history add column "order" integer not null;

alter table roll_keeper_history add column section uuid not null;

alter table equipment_history add column asset_number text not null;

alter table snapshot add column as_on date not null;

alter table roll_count add column district uuid;

alter table frozen_figure add column indicator text not null;

alter table saved_view_history add column organisation uuid;

alter table organisation_spell_history add column name text not null;

alter table import_mapping add column person uuid not null;

alter table exchange_run_history add column section uuid not null;

alter table academic_sample add column number text not null;

alter table national_pupil add column school uuid not null;

alter table code_translation add column outside_code text not null;

alter table snapshot_part_history add column record text not null;

alter table quality_figure_history add column dataset text not null;

alter table notice_delivery add column recipient uuid;

alter table project_blocker add column organisation uuid;

alter table national_pupil_history add column school uuid not null;

alter table figure_snapshot_history add column occasion text not null;

alter table academic_mark add column number text not null;

alter table code_item add column code text not null;

alter table background_check add column purpose text not null;

alter table bulk_change_history add column what text not null;

alter table indicator_snapshot_history add column organisation uuid not null;

alter table roll_correction_history add column school uuid not null;

alter table code_list add column label text not null;

alter table school add column name text not null;

alter table merge add column record text not null;

alter table guardian_history add column school uuid not null;

alter table merge_history add column record text not null;

alter table class_group_history add column stage text not null;

alter table national_duty add column school uuid not null;

alter table enrolment add column school uuid not null;

alter table national_duty_history add column school uuid not null;

alter table collection_part add column school uuid not null;

alter table class_group_spell_history add column school uuid not null;

alter table ground add column name text not null;

alter table school_defect_history add column title text not null;

alter table data_freeze add column record text not null;

alter table webhook add column url text not null;

alter table training_record_history add column school uuid;

alter table school_group add column kind text not null;

alter table saved_query_history add column record text not null;

alter table notice_channel add column kind text not null;

alter table snapshot_part add column record text not null;

alter table pupil add column gender text not null;

alter table roll_correction add column school uuid not null;

alter table national_monitoring add column host uuid not null;

alter table school_defect add column title text not null;

alter table campus_history add column name text not null;

alter table column_map_history add column from_on date not null;

alter table handover_item_history add column organisation uuid not null;

alter table connector add column system text not null;

alter table quality_finding_history add column level text not null;

alter table query_run_history add column ran_by uuid;

alter table programme_part add column district uuid not null;

alter table academic_mark_history add column number text not null;

alter table staff_transfer_history add column name text;

alter table change_order add column improvement uuid;

alter table housing_project add column district uuid;

alter table field_alias_history add column target text not null;

alter table staff_posting add column school uuid not null;

alter table project_stage_history add column stage text not null;

alter table saved_view add column organisation uuid;

alter table birth_count add column district uuid;

alter table commitment_binding_history add column target uuid not null;

alter table school_group_member add column school uuid not null;

alter table job_history add column title text not null;

alter table roll_lookup_history add column school uuid not null;

alter table data_import_history add column file_name text not null;

alter table roll_count_history add column district uuid;

alter table project_stage add column stage text not null;

alter table import_mapping_history add column person uuid not null;

alter table exchange_difference_history add column section uuid not null;

alter table national_school_history add column school uuid not null;

alter table code_list_history add column label text not null;

alter table code_item_history add column code text not null;

alter table school_stage add column stage text not null;

alter table work_payment add column improvement uuid;

alter table class_group add column stage text not null;

alter table staff_transfer add column name text;

alter table improvement_work add column school uuid;

alter table national_school add column school uuid not null;

alter table collection_history add column school_year text not null;

alter table room add column school uuid;

alter table framework_report add column organisation uuid not null;

alter table organisation_change_history add column kind text not null;

alter table improvement add column origin text not null;

alter table indicator_board add column sharing text not null;

alter table programme_part_history add column district uuid not null;

alter table framework_item_history add column number text not null;

alter table enrolment_event_history add column pupil uuid;

alter table indicator_framework_history add column series text not null;

alter table data_import add column file_name text not null;

alter table work_payment_history add column improvement uuid;

alter table framework_item add column number text not null;

alter table building_programme add column year integer not null;

alter table amenity_history add column kind text not null;

alter table enrolment_event add column pupil uuid;

alter table indicator_framework add column series text not null;

alter table planned_site_history add column name text not null;

alter table improvement_project_history add column school uuid not null;

alter table quality_finding add column level text not null;

alter table notice_preference add column channel text not null;

alter table improvement_project add column school uuid not null;

alter table code_translation_history add column outside_code text not null;

alter table indicator_publication_history add column note text;

alter table enrolment_history add column school uuid not null;

alter table academic_sample_history add column number text not null;

alter table roll_over_history add column academic_year integer not null;

alter table notice_preference_history add column channel text not null;

alter table teacher add column staff_number text not null;

alter table framework_entry_history add column item uuid not null;

alter table webhook_delivery add column changes jsonb not null;

alter table connector_history add column system text not null;

alter table class_group_spell add column school uuid not null;

alter table honour add column school uuid;

alter table webhook_history add column url text not null;

alter table exchange_refusal add column section uuid not null;

alter table data_consumer_history add column organisation uuid not null;

alter table roll_keeper add column section uuid not null;

alter table amenity add column kind text not null;

alter table indicator_snapshot add column organisation uuid not null;

alter table seat_area_history add column district uuid not null;

alter table improvement_work_history add column school uuid;

alter table teacher_title_history add column school uuid;

alter table work_history add column school uuid;

alter table roll_over add column academic_year integer not null;

alter table teacher_title add column school uuid;

alter table evaluation_finding_history add column year text not null;

alter table indicator_publication add column note text;

alter table pupil_history add column gender text not null;

alter table building_programme_history add column year integer not null;

alter table school_stage_history add column stage text not null;

alter table background_check_history add column purpose text not null;

alter table organisation_change add column kind text not null;

alter table forecast_run_history add column district uuid not null;

alter table field_alias add column target text not null;

alter table bulk_change add column what text not null;

alter table notice_delivery_history add column recipient uuid;

alter table academic_monitoring add column host uuid not null;

alter table forecast_run add column district uuid not null;

alter table duplicate_pair add column first text not null;

alter table national_monitoring_history add column host uuid not null;

alter table webhook_delivery_history add column changes jsonb not null;

alter table framework_entry add column item uuid not null;

alter table data_freeze_history add column record text not null;

alter table guardian add column school uuid not null;

alter table duplicate_pair_history add column first text not null;

alter table roll_lookup add column school uuid not null;

alter table academic_draw_history add column seed text not null;

alter table notice_channel_history add column kind text not null;

alter table snapshot_history add column as_on date not null;

alter table staff_posting_history add column school uuid not null;

alter table stated_figure add column year text not null;

alter table equipment add column asset_number text not null;

alter table construction_project add column name text not null;

alter table academic_draw add column seed text not null;

alter table honour_history add column school uuid;

alter table stated_figure_history add column year text not null;

alter table birth_count_history add column district uuid;

alter table teacher_history add column staff_number text not null;

alter table handover_item add column organisation uuid not null;

alter table work add column school uuid;

alter table data_consumer add column organisation uuid not null;

alter table building add column number text not null;

alter table building_history add column number text not null;

alter table limit_step add column row_id text not null;

alter table exchange_run add column section uuid not null;

alter table construction_project_history add column name text not null;

alter table column_map add column from_on date not null;

alter table measure_row add column on_day date not null;

alter table figure_snapshot add column occasion text not null;

alter table school_capacity_history add column stage text not null;

alter table limit_step_history add column row_id text not null;

alter table ground_history add column name text not null;

alter table planned_site add column name text not null;

alter table commitment_binding add column target uuid not null;

alter table exchange_difference add column section uuid not null;

alter table training_record add column school uuid;

alter table seat_area add column district uuid not null;

alter table indicator_board_history add column sharing text not null;

alter table project_blocker_history add column organisation uuid;

alter table frozen_figure_history add column indicator text not null;

alter table training_record add column title text not null;

alter table improvement add column about_id text;

alter table housing_project_history add column name text not null;

alter table national_pupil add column seat text not null;

alter table indicator_snapshot add column year text not null;

alter table framework_item add column name text not null;

alter table roll_keeper add column stages text[] not null;

alter table snapshot add column taken_at timestamp with time zone not null;

alter table project_stage_history add column "order" integer;

alter table background_check_history add column teacher uuid;

alter table enrolment_event_history add column pupil_name text;

alter table school_defect add column kind text not null;

alter table ground_history add column kind text not null;

alter table staff_posting_history add column post_kind text not null;

alter table national_duty add column step integer not null;

alter table indicator_snapshot_history add column year text not null;

alter table stated_figure_history add column key text not null;

alter table snapshot_part_history add column school uuid not null;

alter table birth_count add column cohort integer not null;

alter table import_mapping add column heads jsonb not null;

alter table commitment_binding_history add column title text;

alter table equipment add column name text not null;

alter table indicator_board add column tiles jsonb not null;

alter table building_programme_history add column issuer uuid not null;

alter table import_mapping_history add column heads jsonb not null;

alter table honour_history add column title text not null;

alter table roll_over add column effective_on date not null;

alter table exchange_difference add column run uuid not null;

alter table notice_delivery_history add column target text not null;

alter table framework_entry add column organisation uuid not null;

alter table handover_item add column "from" uuid not null;

alter table teacher add column gender text not null;

alter table project_blocker add column title text not null;

alter table national_school_history add column grade text not null;

alter table indicator_board_history add column tiles jsonb not null;

alter table indicator_framework_history add column year text not null;

alter table teacher_title_history add column level text not null;

alter table field_alias_history add column source text;

alter table project_blocker_history add column title text not null;

alter table roll_over_history add column effective_on date not null;

alter table programme_part_history add column issuer uuid;

alter table construction_project_history add column kind text not null;

alter table project_places_history add column classes integer not null;

alter table indicator_publication_history add column indicator text not null;

alter table academic_draw add column frame integer not null;

alter table staff_posting add column post_kind text not null;

alter table indicator_framework add column year text not null;

alter table figure_snapshot add column "on" date not null;

alter table teacher_title add column level text not null;

alter table school_capacity_history add column classes integer not null;

alter table building_history add column name text not null;

alter table bulk_change add column change jsonb not null;

alter table room_history add column number text not null;

alter table honour add column title text not null;

alter table school add column identifier_code text;

alter table seat_area add column schools uuid[] not null;

alter table query_run add column as_of timestamp with time zone not null;

alter table ground add column kind text not null;

alter table code_item_history add column label text not null;

alter table quality_figure add column rule text not null;

alter table campus_history add column address text;

alter table exchange_refusal_history add column line integer not null;

alter table guardian_history add column name text not null;

alter table school_history add column identifier_code text;

alter table limit_step_history add column state text not null;

alter table school_group_member add column role text not null;

alter table change_order add column organisation uuid;

alter table field_alias add column source text;

alter table handover add column "on" date not null;

alter table academic_monitoring_history add column school_year text not null;

alter table organisation_change add column "from" uuid[] not null;

alter table saved_query add column filter jsonb;

alter table roll_correction add column field text not null;

alter table school_group add column core_school uuid not null;

alter table quality_finding add column dataset text not null;

alter table roll_count_history add column school_year integer not null;

alter table webhook_history add column role text not null;

alter table forecast_run add column base_year integer not null;

alter table national_school add column grade text not null;

alter table staff_transfer add column kind text not null;

alter table training_record_history add column title text not null;

alter table enrolment_history add column stage text not null;

alter table room add column number text not null;

alter table frozen_figure_history add column label text not null;

alter table saved_query_history add column filter jsonb;

alter table academic_sample_history add column school uuid not null;

alter table roll_keeper_history add column stages text[] not null;

alter table academic_sample add column school uuid not null;

alter table collection_history add column as_on date not null;

alter table webhook_delivery add column count integer not null;

alter table column_map add column lines jsonb not null;

alter table roll_lookup_history add column token_hash text not null;

alter table data_consumer add column role text not null;

alter table data_consumer_history add column role text not null;

alter table school_group_member_history add column role text not null;

alter table data_import_history add column file uuid not null;

alter table guardian add column name text not null;

alter table class_group_spell add column stage text not null;

alter table national_monitoring add column tested_on date not null;

alter table job_history add column started_by uuid;

alter table enrolment_event add column pupil_name text;

alter table work_history add column title text not null;

alter table project_stage add column "order" integer;

alter table enrolment add column stage text not null;

alter table merge_history add column master text not null;

alter table duplicate_pair_history add column second text not null;

alter table national_duty_history add column step integer not null;

alter table exchange_run add column map uuid;

alter table column_map_history add column lines jsonb not null;

alter table school_stage_history add column label text;

alter table planned_site_history add column district uuid not null;

alter table data_import add column file uuid not null;

alter table improvement_project_history add column kind text not null;

alter table equipment_history add column name text not null;

alter table birth_count_history add column cohort integer not null;

alter table academic_mark_history add column subject text not null;

alter table quality_finding_history add column dataset text not null;

alter table building add column name text not null;

alter table organisation_spell_history add column short_name text;

alter table organisation_change_history add column "from" uuid[] not null;

alter table staff_transfer_history add column kind text not null;

alter table pupil add column school uuid not null;

alter table roll_correction_history add column field text not null;

alter table planned_site add column district uuid not null;

alter table notice_channel_history add column active boolean not null;

alter table commitment_binding add column title text;

alter table work_payment add column organisation uuid;

alter table connector add column direction text not null;

alter table exchange_difference_history add column run uuid not null;

alter table academic_monitoring add column school_year text not null;

alter table class_group_history add column entry_year integer not null;

alter table collection_part add column state text not null;

alter table notice_preference add column digest_at text;

alter table notice_preference_history add column digest_at text;

alter table amenity_history add column name text not null;

alter table measure_row add column amount numeric not null;

alter table school_group_history add column core_school uuid not null;

alter table teacher_history add column gender text not null;

alter table notice_delivery add column target text not null;

alter table collection add column as_on date not null;

alter table data_freeze_history add column reason text not null;

alter table work add column title text not null;

alter table building_programme add column issuer uuid not null;

alter table bulk_change_history add column change jsonb not null;

alter table merge add column master text not null;

alter table figure_snapshot_history add column "on" date not null;

alter table improvement_work_history add column item text not null;

alter table webhook_delivery_history add column count integer not null;

alter table saved_view_history add column record text not null;

alter table duplicate_pair add column second text not null;

alter table webhook add column role text not null;

alter table project_places add column classes integer not null;

alter table merge_touch_history add column record text not null;

alter table academic_draw_history add column frame integer not null;

alter table organisation_spell add column short_name text;

alter table national_monitoring_history add column tested_on date not null;

alter table stated_figure add column key text not null;

alter table academic_mark add column subject text not null;

alter table framework_report add column host uuid not null;

alter table code_item add column label text not null;

alter table indicator_publication add column indicator text not null;

alter table notice_channel add column active boolean not null;

alter table improvement_work add column item text not null;

alter table class_group add column entry_year integer not null;

alter table housing_project add column name text not null;

alter table forecast_run_history add column base_year integer not null;

alter table handover_item_history add column "from" uuid not null;

alter table snapshot_part add column school uuid not null;

alter table exchange_refusal add column line integer not null;

alter table school_defect_history add column kind text not null;

alter table framework_report_history add column host uuid not null;

alter table query_run_history add column as_of timestamp with time zone not null;

alter table amenity add column name text not null;

alter table pupil_history add column school uuid not null;

alter table framework_entry_history add column organisation uuid not null;

alter table campus add column address text;

alter table code_list add column en text;

alter table exchange_run_history add column map uuid;

alter table merge_touch add column record text not null;

alter table school_stage add column label text;

alter table connector_history add column direction text not null;

alter table background_check add column teacher uuid;

alter table data_freeze add column reason text not null;

alter table improvement_history add column about_id text;

alter table national_pupil_history add column seat text not null;

alter table change_order_history add column organisation uuid;

alter table code_translation add column our_code text not null;

alter table code_translation_history add column our_code text not null;

alter table evaluation_finding_history add column scheme text not null;

alter table limit_step add column state text not null;

alter table improvement_project add column kind text not null;

alter table class_group_spell_history add column stage text not null;

alter table code_list_history add column en text;

alter table roll_lookup add column token_hash text not null;

alter table frozen_figure add column label text not null;

alter table job add column started_by uuid;

alter table snapshot_history add column taken_at timestamp with time zone not null;

alter table construction_project add column kind text not null;

alter table programme_part add column issuer uuid;

alter table handover_history add column "on" date not null;

alter table quality_figure_history add column rule text not null;

alter table evaluation_finding add column scheme text not null;

alter table framework_item_history add column name text not null;

alter table seat_area_history add column schools uuid[] not null;

alter table roll_count add column school_year integer not null;

alter table work_payment_history add column organisation uuid;

alter table collection_part_history add column state text not null;

alter table saved_view add column record text not null;

alter table school_capacity add column classes integer not null;

alter table code_item_history add column en text;

alter table project_places_history add column class_size integer;

alter table national_monitoring add column subjects text not null;

alter table background_check_history add column name text not null;

alter table handover_item add column matter text not null;

alter table housing_project add column handover jsonb not null;

alter table class_group_spell add column class_number integer not null;

alter table school_group_history add column founded_on date;

alter table work_payment add column amount bigint not null;

alter table teacher_title add column from_on date not null;

alter table building_programme add column project uuid;

alter table data_import add column head_line integer;

alter table notice_preference_history add column row_to timestamp with time zone not null;

alter table data_freeze add column about_id text not null;

alter table frozen_figure add column unit uuid not null;

alter table improvement_work add column value bigint not null;

alter table teacher_title_history add column from_on date not null;

alter table staff_transfer add column from_school uuid;

alter table amenity_history add column quantity integer not null;

alter table snapshot add column frozen_by uuid not null;

alter table work_history add column "on" date not null;

alter table roll_lookup add column expires_at timestamp with time zone not null;

alter table indicator_board add column owner uuid;

alter table notice_channel add column organisation uuid;

alter table teacher add column birth_date date not null;

alter table seat_area add column outline jsonb;

alter table indicator_publication_history add column scope uuid not null;

alter table duplicate_pair add column first_school uuid not null;

alter table birth_count add column births integer not null;

alter table merge_touch add column "row" text not null;

alter table guardian add column relation text not null;

alter table enrolment_history add column class_group uuid not null;

alter table data_freeze_history add column about_id text not null;

alter table organisation_change add column units jsonb not null;

alter table equipment_history add column category text not null;

alter table project_places add column class_size integer;

alter table national_school add column pupils integer not null;

alter table collection add column datasets text[] not null;

alter table framework_item add column weight numeric(24,2);

alter table figure_snapshot add column taken_at timestamp with time zone not null;

alter table stated_figure_history add column label text;

alter table figure_snapshot_history add column taken_at timestamp with time zone not null;

alter table organisation_spell add column code text not null;

alter table pupil add column class_group uuid;

alter table saved_query add column group_by jsonb;

alter table school_capacity_history add column from_year integer not null;

alter table frozen_figure_history add column unit uuid not null;

alter table enrolment_event_history add column roll_number text;

alter table quality_finding_history add column school uuid not null;

alter table academic_sample_history add column "group" text;

alter table national_pupil add column pupil uuid not null;

alter table academic_monitoring add column stage text not null;

alter table school_history add column credit_code text;

alter table connector add column format text not null;

alter table saved_query_history add column group_by jsonb;

alter table webhook add column organisation uuid not null;

alter table collection_part_history add column reported_pupils integer;

alter table organisation_spell_history add column code text not null;

alter table academic_mark add column mark numeric(24,1);

alter table work add column "on" date not null;

alter table data_consumer_history add column allowed jsonb not null;

alter table data_import_history add column head_line integer;

alter table seat_area_history add column outline jsonb;

alter table school_stage add column years integer not null;

alter table programme_part_history add column carried_out integer;

alter table indicator_board_history add column owner uuid;

alter table field_alias_history add column row_to timestamp with time zone not null;

alter table notice_delivery_history add column purpose text not null;

alter table academic_mark_history add column mark numeric(24,1);

alter table project_stage add column organisation uuid;

alter table building_programme_history add column project uuid;

alter table construction_project_history add column district uuid not null;

alter table school_group add column founded_on date;

alter table building add column campus text;

alter table training_record_history add column "on" date not null;

alter table school_defect_history add column urgency text not null;

alter table roll_over add column new_classes jsonb not null;

alter table notice_channel_history add column organisation uuid;

alter table query_run add column on_day date;

alter table webhook_history add column organisation uuid not null;

alter table project_stage_history add column organisation uuid;

alter table building_history add column campus text;

alter table project_blocker_history add column detail text;

alter table framework_report add column title text;

alter table change_order add column title text not null;

alter table academic_monitoring_history add column stage text not null;

alter table exchange_refusal_history add column reasons text not null;

alter table teacher_history add column birth_date date not null;

alter table academic_draw add column frame_hash text not null;

alter table exchange_run_history add column trigger text not null;

alter table roll_count add column stage text not null;

alter table quality_figure add column level text not null;

alter table forecast_run_history add column horizon integer not null;

alter table indicator_framework_history add column source text not null;

alter table equipment add column category text not null;

alter table improvement_work_history add column value bigint not null;

alter table staff_posting add column is_full_time_teacher boolean not null;

alter table collection_history add column datasets text[] not null;

alter table background_check add column name text not null;

alter table birth_count_history add column births integer not null;

alter table framework_entry_history add column label text not null;

alter table saved_view add column name text not null;

alter table national_school_history add column pupils integer not null;

alter table quality_figure_history add column level text not null;

alter table framework_item_history add column weight numeric(24,2);

alter table code_list_history add column standard text not null;

alter table roll_keeper_history add column row_to timestamp with time zone not null;

alter table programme_part add column carried_out integer;

alter table roll_count_history add column stage text not null;

alter table national_duty_history add column title text not null;

alter table saved_view_history add column name text not null;

alter table measure_row add column rows integer not null;

alter table roll_over_history add column new_classes jsonb not null;

alter table quality_finding add column school uuid not null;

alter table bulk_change add column ids jsonb not null;

alter table code_translation add column source text;

alter table snapshot_part add column members jsonb not null;

alter table limit_step add column since timestamp with time zone not null;

alter table change_order_history add column title text not null;

alter table exchange_difference add column school uuid not null;

alter table class_group_spell_history add column class_number integer not null;

alter table data_consumer add column allowed jsonb not null;

alter table enrolment add column class_group uuid not null;

alter table merge_history add column loser text not null;

alter table school_group_member add column from_on date not null;

alter table project_blocker add column detail text;

alter table national_monitoring_history add column subjects text not null;

alter table bulk_change_history add column ids jsonb not null;

alter table exchange_difference_history add column school uuid not null;

alter table improvement_history add column item text;

alter table merge add column loser text not null;

alter table staff_transfer_history add column from_school uuid;

alter table merge_touch_history add column "row" text not null;

alter table national_pupil_history add column pupil uuid not null;

alter table class_group_history add column class_number integer not null;

alter table forecast_run add column horizon integer not null;

alter table training_record add column "on" date not null;

alter table campus_history add column place jsonb;

alter table handover add column reason text not null;

alter table webhook_delivery_history add column state text not null;

alter table framework_entry add column label text not null;

alter table school_defect add column urgency text not null;

alter table indicator_snapshot add column title text not null;

alter table framework_report_history add column title text;

alter table evaluation_finding_history add column item text not null;

alter table collection_part add column reported_pupils integer;

alter table snapshot_part_history add column members jsonb not null;

alter table code_list add column standard text not null;

alter table improvement add column item text;

alter table evaluation_finding add column item text not null;

alter table ground_history add column stage text;

alter table academic_sample add column "group" text;

alter table planned_site_history add column stages text[] not null;

alter table academic_draw_history add column frame_hash text not null;

alter table school_capacity add column from_year integer not null;

alter table roll_correction add column says text not null;

alter table query_run_history add column on_day date;

alter table commitment_binding add column indicator text not null;

alter table notice_delivery add column purpose text not null;

alter table exchange_run add column trigger text not null;

alter table improvement_project add column year integer not null;

alter table campus add column place jsonb;

alter table roll_lookup_history add column expires_at timestamp with time zone not null;

alter table room_history add column name text not null;

alter table roll_correction_history add column says text not null;

alter table national_duty add column title text not null;

alter table improvement_project_history add column year integer not null;

alter table column_map add column source text;

alter table housing_project_history add column handover jsonb not null;

alter table class_group add column class_number integer not null;

alter table school add column credit_code text;

alter table honour_history add column "on" date not null;

alter table indicator_publication add column scope uuid not null;

alter table indicator_snapshot_history add column title text not null;

alter table ground add column stage text;

alter table indicator_framework add column source text not null;

alter table school_group_member_history add column from_on date not null;

alter table column_map_history add column source text;

alter table code_translation_history add column source text;

alter table connector_history add column format text not null;

alter table work_payment_history add column amount bigint not null;

alter table stated_figure add column label text;

alter table handover_item_history add column matter text not null;

alter table guardian_history add column relation text not null;

alter table handover_history add column reason text not null;

alter table honour add column "on" date not null;

alter table pupil_history add column class_group uuid;

alter table planned_site add column stages text[] not null;

alter table code_item add column en text;

alter table amenity add column quantity integer not null;

alter table webhook_delivery add column state text not null;

alter table exchange_refusal add column reasons text not null;

alter table organisation_change_history add column units jsonb not null;

alter table construction_project add column district uuid not null;

alter table job_history add column post uuid;

alter table commitment_binding_history add column indicator text not null;

alter table enrolment_event add column roll_number text;

alter table duplicate_pair_history add column first_school uuid not null;

alter table room add column name text not null;

alter table snapshot_history add column frozen_by uuid not null;

alter table import_mapping_history add column row_to timestamp with time zone not null;

alter table limit_step_history add column since timestamp with time zone not null;

alter table school_stage_history add column years integer not null;

alter table staff_posting_history add column is_full_time_teacher boolean not null;

alter table job add column post uuid;

alter table improvement_work_history add column note text;

alter table teacher_title add column to_on date;

alter table project_blocker add column since_on date not null;

alter table roll_over_history add column state text not null;

alter table indicator_publication_history add column parts text not null;

alter table national_duty_history add column on_day date not null;

alter table school_stage add column catchment text;

alter table planned_site add column land_area numeric(24,2);

alter table honour add column level text not null;

alter table national_school add column site text not null;

alter table staff_transfer add column to_school uuid not null;

alter table enrolment add column entry_year integer not null;

alter table merge_history add column origins jsonb not null;

alter table academic_sample_history add column pupil uuid not null;

alter table academic_draw_history add column sampled integer not null;

alter table construction_project add column area uuid;

alter table honour_history add column level text not null;

alter table ground_history add column area numeric(24,2) not null;

alter table training_record add column hours numeric(24,1) not null;

alter table limit_step add column due_on date not null;

alter table academic_mark add column absent boolean not null;

alter table project_places_history add column places integer;

alter table national_pupil add column attendance text not null;

alter table roll_count add column grade integer not null;

alter table job add column errand boolean not null;

alter table class_group_history add column label text;

alter table data_freeze add column released_at timestamp with time zone;

alter table webhook add column owner uuid not null;

alter table birth_count add column source text not null;

alter table snapshot_part_history add column figures jsonb not null;

alter table saved_query_history add column measures jsonb;

alter table training_record_history add column hours numeric(24,1) not null;

alter table school_group add column closed_on date;

alter table national_pupil_history add column attendance text not null;

alter table webhook_delivery add column attempts integer not null;

alter table programme_part add column started integer;

alter table indicator_board add column section uuid;

alter table school_defect add column found_on date not null;

alter table work_payment add column paid_on date not null;

alter table commitment_binding_history add column unit uuid not null;

alter table evaluation_finding_history add column label text;

alter table limit_step_history add column due_on date not null;

alter table enrolment_event add column school uuid;

alter table notice_channel_history add column host text;

alter table code_translation_history add column certainty text not null;

alter table collection add column schools uuid[] not null;

alter table teacher_title_history add column to_on date;

alter table school_capacity_history add column until_year integer;

alter table webhook_history add column owner uuid not null;

alter table figure_snapshot add column taken_by uuid not null;

alter table enrolment_history add column entry_year integer not null;

alter table framework_report add column state text not null;

alter table change_order add column amount bigint not null;

alter table project_blocker_history add column since_on date not null;

alter table indicator_board_history add column section uuid;

alter table guardian add column phone text not null;

alter table pupil_history add column stage text;

alter table seat_area_history add column row_to timestamp with time zone not null;

alter table roll_correction_history add column contact text;

alter table code_item add column parent text;

alter table building_programme_history add column commitments uuid[] not null;

alter table staff_transfer_history add column to_school uuid not null;

alter table exchange_difference add column kind text not null;

alter table class_group add column label text;

alter table organisation_change add column effective_on date not null;

alter table academic_sample add column pupil uuid not null;

alter table bulk_change_history add column state text not null;

alter table duplicate_pair_history add column second_school uuid not null;

alter table stated_figure_history add column value numeric(24,4) not null;

alter table indicator_framework add column state text not null;

alter table equipment_history add column stage text;

alter table quality_finding add column record text not null;

alter table housing_project_history add column source text not null;

alter table frozen_figure_history add column state text not null;

alter table column_map add column certainty text not null;

alter table school_capacity add column until_year integer;

alter table data_consumer add column purpose text;

alter table exchange_refusal_history add column row_to timestamp with time zone not null;

alter table data_consumer_history add column purpose text;

alter table academic_monitoring_history add column grade integer not null;

alter table handover_history add column count integer not null;

alter table class_group_spell add column from_on date not null;

alter table project_stage add column planned_on date;

alter table planned_site_history add column land_area numeric(24,2);

alter table exchange_run_history add column slot timestamp with time zone;

alter table connector add column record text not null;

alter table housing_project add column source text not null;

alter table change_order_history add column amount bigint not null;

alter table staff_posting add column stage text;

alter table improvement_history add column school_year text;

alter table query_run_history add column scheduled boolean not null;

alter table collection_history add column schools uuid[] not null;

alter table room add column kind text not null;

alter table national_school_history add column site text not null;

alter table code_list_history add column edition text not null;

alter table exchange_difference_history add column kind text not null;

alter table campus add column stages text[];

alter table roll_count_history add column grade integer not null;

alter table school_group_member_history add column to_on date;

alter table data_import add column width integer;

alter table organisation_spell_history add column kind text not null;

alter table framework_entry add column value numeric(24,4);

alter table framework_item add column method text;

alter table framework_report_history add column state text not null;

alter table organisation_change_history add column effective_on date not null;

alter table indicator_framework_history add column state text not null;

alter table merge_touch_history add column fields jsonb not null;

alter table frozen_figure add column state text not null;

alter table programme_part_history add column started integer;

alter table organisation_spell add column kind text not null;

alter table roll_lookup_history add column row_to timestamp with time zone not null;

alter table collection_part_history add column errors integer not null;

alter table amenity_history add column due_on date;

alter table handover add column count integer not null;

alter table guardian_history add column phone text not null;

alter table indicator_snapshot add column reason text not null;

alter table notice_channel add column host text;

alter table collection_part add column errors integer not null;

alter table improvement_project_history add column defects uuid[] not null;

alter table bulk_change add column state text not null;

alter table building add column stage text;

alter table indicator_publication add column parts text not null;

alter table duplicate_pair add column second_school uuid not null;

alter table saved_view_history add column usual boolean not null;

alter table merge add column origins jsonb not null;

alter table school_group_history add column closed_on date;

alter table query_run add column scheduled boolean not null;

alter table quality_figure add column record text not null;

alter table data_freeze_history add column released_at timestamp with time zone;

alter table background_check add column id_number text not null;

alter table figure_snapshot_history add column taken_by uuid not null;

alter table exchange_run add column slot timestamp with time zone;

alter table academic_monitoring add column grade integer not null;

alter table school_history add column legal_person text;

alter table work add column kind text not null;

alter table teacher_history add column id_number text;

alter table improvement add column school_year text;

alter table webhook_delivery_history add column attempts integer not null;

alter table ground add column area numeric(24,2) not null;

alter table snapshot_history add column reason text not null;

alter table notice_delivery_history add column key text not null;

alter table code_item_history add column parent text;

alter table school add column legal_person text;

alter table saved_view add column usual boolean not null;

alter table school_group_member add column to_on date;

alter table national_monitoring add column state text not null;

alter table quality_finding_history add column record text not null;

alter table column_map_history add column certainty text not null;

alter table framework_entry_history add column value numeric(24,4);

alter table academic_mark_history add column absent boolean not null;

alter table indicator_snapshot_history add column reason text not null;

alter table improvement_work add column note text;

alter table pupil add column stage text;

alter table building_programme add column commitments uuid[] not null;

alter table academic_draw add column sampled integer not null;

alter table amenity add column due_on date;

alter table project_places add column places integer;

alter table stated_figure add column value numeric(24,4) not null;

alter table equipment add column stage text;

alter table roll_correction add column contact text;

alter table forecast_run_history add column note text;

alter table staff_posting_history add column stage text;

alter table roll_over add column state text not null;

alter table connector_history add column record text not null;

alter table work_history add column kind text not null;

alter table improvement_project add column defects uuid[] not null;

alter table birth_count_history add column source text not null;

alter table school_stage_history add column catchment text;

alter table framework_item_history add column method text;

alter table work_payment_history add column paid_on date not null;

alter table forecast_run add column note text;

alter table background_check_history add column id_number text not null;

alter table evaluation_finding add column label text;

alter table commitment_binding add column unit uuid not null;

alter table construction_project_history add column area uuid;

alter table building_history add column stage text;

alter table handover_item add column matter_id text not null;

alter table notice_delivery add column key text not null;

alter table national_monitoring_history add column state text not null;

alter table class_group_spell_history add column from_on date not null;

alter table enrolment_event_history add column school uuid;

alter table snapshot_part add column figures jsonb not null;

alter table school_defect_history add column found_on date not null;

alter table room_history add column kind text not null;

alter table campus_history add column stages text[];

alter table job_history add column errand boolean not null;

alter table code_list add column edition text not null;

alter table data_import_history add column width integer;

alter table handover_item_history add column matter_id text not null;

alter table merge_touch add column fields jsonb not null;

alter table code_translation add column certainty text not null;

alter table teacher add column id_number text;

alter table quality_figure_history add column record text not null;

alter table saved_query add column measures jsonb;

alter table project_stage_history add column planned_on date;

alter table snapshot add column reason text not null;

alter table national_duty add column on_day date not null;

alter table improvement_work_history add column evidence uuid[] not null;

alter table project_blocker add column needs uuid;

alter table school_stage_history add column from_on date;

alter table bulk_change_history add column total integer not null;

alter table school add column kind text not null;

alter table national_monitoring add column started_by uuid;

alter table duplicate_pair_history add column score integer not null;

alter table notice_channel add column port integer;

alter table organisation_change add column late_reason text;

alter table frozen_figure add column value numeric(24,6);

alter table indicator_snapshot_history add column about_id text;

alter table roll_over add column graduates integer not null;

alter table quality_finding add column "row" text not null;

alter table work_history add column level text not null;

alter table academic_draw_history add column row_to timestamp with time zone not null;

alter table data_consumer_history add column contact text;

alter table column_map_history add column note text;

alter table collection_part add column warnings integer not null;

alter table construction_project add column organisation uuid not null;

alter table quality_finding_history add column "row" text not null;

alter table exchange_run_history add column state text not null;

alter table planned_site add column address text;

alter table improvement add column title text not null;

alter table national_pupil add column absent_for text;

alter table academic_mark_history add column school uuid;

alter table amenity add column open_to_public boolean;

alter table roll_count add column pupils integer not null;

alter table job add column input jsonb not null;

alter table project_places_history add column organisation uuid;

alter table training_record add column category text not null;

alter table ground_history add column track_length integer;

alter table figure_snapshot add column reason text not null;

alter table limit_step add column step text not null;

alter table honour_history add column grantor text not null;

alter table room_history add column stage text;

alter table webhook add column events jsonb not null;

alter table ground add column track_length integer;

alter table evaluation_finding add column verdict text not null;

alter table commitment_binding add column reckoning text not null;

alter table national_pupil_history add column absent_for text;

alter table handover_item_history add column field text not null;

alter table forecast_run add column inputs jsonb;

alter table evaluation_finding_history add column verdict text not null;

alter table code_translation_history add column row_to timestamp with time zone not null;

alter table staff_transfer_history add column effective_on date not null;

alter table guardian_history add column row_to timestamp with time zone not null;

alter table enrolment_event_history add column to_school uuid;

alter table planned_site_history add column address text;

alter table class_group add column kind text not null;

alter table saved_view add column shared boolean not null;

alter table indicator_board_history add column row_to timestamp with time zone not null;

alter table notice_delivery add column counts jsonb not null;

alter table organisation_change_history add column late_reason text;

alter table framework_entry add column source text;

alter table national_monitoring_history add column started_by uuid;

alter table code_list add column source text not null;

alter table school_defect_history add column source text not null;

alter table snapshot_part add column columns jsonb not null;

alter table staff_transfer add column effective_on date not null;

alter table collection_part_history add column warnings integer not null;

alter table merge_touch_history add column from_version integer not null;

alter table national_school add column contact uuid;

alter table building add column place jsonb;

alter table change_order add column grounds text not null;

alter table code_item_history add column heading boolean not null;

alter table guardian add column phone_match text;

alter table saved_query add column columns jsonb;

alter table programme_part_history add column completed integer;

alter table job_history add column input jsonb not null;

alter table data_import_history add column heads jsonb;

alter table collection_history add column keeper uuid not null;

alter table merge add column undone_at timestamp with time zone;

alter table project_stage add column first_planned_on date;

alter table frozen_figure_history add column value numeric(24,6);

alter table organisation_spell_history add column parent uuid;

alter table school_capacity_history add column basis text;

alter table academic_monitoring_history add column tested_on date not null;

alter table data_import add column heads jsonb;

alter table room add column stage text;

alter table campus_history add column opened_on date;

alter table roll_correction_history add column due_on date;

alter table equipment_history add column quantity integer not null;

alter table work_payment add column note text not null;

alter table snapshot_part_history add column columns jsonb not null;

alter table background_check add column asked_on date not null;

alter table duplicate_pair add column score integer not null;

alter table academic_monitoring add column tested_on date not null;

alter table code_list_history add column source text not null;

alter table national_school_history add column contact uuid;

alter table exchange_difference_history add column record text not null;

alter table staff_posting add column from_on date not null;

alter table data_freeze_history add column row_to timestamp with time zone not null;

alter table connector add column keys jsonb not null;

alter table saved_view_history add column shared boolean not null;

alter table teacher add column person uuid;

alter table class_group_spell_history add column to_on date not null;

alter table programme_part add column completed integer;

alter table column_map add column note text;

alter table bulk_change add column total integer not null;

alter table indicator_snapshot add column about_id text;

alter table enrolment_event add column to_school uuid;

alter table improvement_project_history add column budget bigint not null;

alter table stated_figure_history add column source text not null;

alter table staff_posting_history add column from_on date not null;

alter table handover_item add column field text not null;

alter table amenity_history add column open_to_public boolean;

alter table framework_item add column target numeric(24,4);

alter table indicator_framework_history add column row_to timestamp with time zone not null;

alter table school_defect add column source text not null;

alter table construction_project_history add column organisation uuid not null;

alter table school_history add column kind text not null;

alter table forecast_run_history add column inputs jsonb;

alter table enrolment add column from_on date not null;

alter table merge_history add column undone_at timestamp with time zone;

alter table stated_figure add column source text not null;

alter table building_history add column place jsonb;

alter table national_duty_history add column by_time text not null;

alter table project_places add column organisation uuid;

alter table framework_item_history add column target numeric(24,4);

alter table work_payment_history add column note text not null;

alter table indicator_publication add column "on" date not null;

alter table class_group_history add column kind text not null;

alter table school_group_member_history add column row_to timestamp with time zone not null;

alter table improvement_project add column budget bigint not null;

alter table class_group_spell add column to_on date not null;

alter table training_record_history add column category text not null;

alter table academic_mark add column school uuid;

alter table school_group add column note text;

alter table connector_history add column keys jsonb not null;

alter table roll_count_history add column pupils integer not null;

alter table teacher_title add column grantor text not null;

alter table saved_query_history add column columns jsonb;

alter table background_check_history add column asked_on date not null;

alter table snapshot add column rows integer not null;

alter table exchange_difference add column record text not null;

alter table improvement_history add column title text not null;

alter table limit_step_history add column step text not null;

alter table quality_figure_history add column checked integer not null;

alter table school_group_history add column note text;

alter table data_consumer add column contact text;

alter table birth_count_history add column checked_on date not null;

alter table housing_project_history add column row_to timestamp with time zone not null;

alter table school_capacity add column basis text;

alter table query_run add column rows integer not null;

alter table quality_figure add column checked integer not null;

alter table change_order_history add column grounds text not null;

alter table code_item add column heading boolean not null;

alter table academic_sample_history add column row_to timestamp with time zone not null;

alter table indicator_publication_history add column "on" date not null;

alter table handover_history add column row_to timestamp with time zone not null;

alter table roll_over_history add column graduates integer not null;

alter table birth_count add column checked_on date not null;

alter table notice_delivery_history add column counts jsonb not null;

alter table framework_report_history add column submitted_by uuid;

alter table equipment add column quantity integer not null;

alter table campus add column opened_on date;

alter table honour add column grantor text not null;

alter table webhook_delivery_history add column last_status integer;

alter table pupil_history add column entry_year integer;

alter table snapshot_history add column rows integer not null;

alter table webhook_delivery add column last_status integer;

alter table teacher_history add column person uuid;

alter table work add column level text not null;

alter table project_blocker_history add column needs uuid;

alter table exchange_run add column state text not null;

alter table organisation_spell add column parent uuid;

alter table teacher_title_history add column grantor text not null;

alter table notice_channel_history add column port integer;

alter table collection add column keeper uuid not null;

alter table merge_touch add column from_version integer not null;

alter table commitment_binding_history add column reckoning text not null;

alter table school_stage add column from_on date;

alter table figure_snapshot_history add column reason text not null;

alter table framework_report add column submitted_by uuid;

alter table improvement_work add column evidence uuid[] not null;

alter table building_programme add column carried_out integer;

alter table enrolment_history add column from_on date not null;

alter table national_duty add column by_time text not null;

alter table roll_correction add column due_on date;

alter table webhook_history add column events jsonb not null;

alter table framework_entry_history add column source text;

alter table pupil add column entry_year integer;

alter table query_run_history add column rows integer not null;

alter table building_programme_history add column carried_out integer;

alter table project_stage_history add column first_planned_on date;

alter table improvement add column problem text not null;

alter table building_programme_history add column started integer;

alter table improvement_work_history add column state text not null;

alter table bulk_change_history add column changed integer not null;

alter table duplicate_pair_history add column reasons jsonb not null;

alter table organisation_change add column classes jsonb not null;

alter table teacher_title_history add column row_to timestamp with time zone not null;

alter table notice_channel_history add column security text;

alter table collection add column collect_until date not null;

alter table commitment_binding_history add column likeness integer;

alter table framework_report add column submitted_at timestamp with time zone;

alter table enrolment_history add column to_on date;

alter table webhook_history add column active boolean not null;

alter table webhook add column active boolean not null;

alter table national_pupil_history add column marked_by uuid;

alter table construction_project add column school uuid;

alter table planned_site add column place jsonb;

alter table national_pupil add column marked_by uuid;

alter table roll_count add column source text not null;

alter table job add column key text;

alter table project_places_history add column district uuid;

alter table training_record add column provider text not null;

alter table ground_history add column outline jsonb;

alter table limit_step add column party text not null;

alter table honour_history add column evidence uuid[] not null;

alter table notice_channel add column security text;

alter table collection_part add column checked_at timestamp with time zone;

alter table merge add column conflicts jsonb;

alter table school_group_history add column row_to timestamp with time zone not null;

alter table saved_view_history add column filter jsonb;

alter table framework_entry add column evidence uuid[] not null;

alter table organisation_spell_history add column from_on date;

alter table data_import add column mapping jsonb;

alter table roll_count_history add column source text not null;

alter table programme_part_history add column opened integer;

alter table organisation_change_history add column classes jsonb not null;

alter table frozen_figure add column measured_in text not null;

alter table exchange_run_history add column file uuid;

alter table query_run_history add column digest text not null;

alter table data_consumer add column expires_on date not null;

alter table data_consumer_history add column expires_on date not null;

alter table class_group_spell add column change uuid not null;

alter table quality_finding add column detail text not null;

alter table project_stage add column actual_on date;

alter table room add column area numeric(24,2) not null;

alter table collection_history add column collect_until date not null;

alter table planned_site_history add column place jsonb;

alter table indicator_publication add column content jsonb not null;

alter table framework_entry_history add column evidence uuid[] not null;

alter table building_programme add column started integer;

alter table improvement_work add column state text not null;

alter table ground add column outline jsonb;

alter table forecast_run add column results jsonb;

alter table evaluation_finding add column value numeric(24,6);

alter table amenity add column open_hours jsonb not null;

alter table work_history add column place text not null;

alter table roll_over add column closed_classes jsonb;

alter table school_stage_history add column to_on date;

alter table saved_query add column sort text;

alter table teacher add column school uuid not null;

alter table merge_touch add column to_version integer not null;

alter table national_duty add column state text not null;

alter table project_stage_history add column actual_on date;

alter table project_blocker add column resolved_on date;

alter table handover_item_history add column title text not null;

alter table academic_mark add column "group" text;

alter table class_group_history add column head_teacher text;

alter table snapshot_part_history add column digest text not null;

alter table webhook_delivery add column problem text;

alter table honour add column evidence uuid[] not null;

alter table roll_over_history add column closed_classes jsonb;

alter table indicator_publication_history add column content jsonb not null;

alter table code_item add column "order" integer not null;

alter table pupil_history add column status text not null;

alter table work_payment add column voucher uuid[] not null;

alter table programme_part add column opened integer;

alter table equipment_history add column value bigint not null;

alter table academic_monitoring_history add column subjects jsonb not null;

alter table frozen_figure_history add column measured_in text not null;

alter table change_order add column evidence uuid[] not null;

alter table class_group add column head_teacher text;

alter table staff_transfer_history add column until_on date;

alter table framework_item add column unit text;

alter table amenity_history add column open_hours jsonb not null;

alter table improvement_project_history add column due_on date;

alter table indicator_snapshot add column content jsonb not null;

alter table bulk_change add column changed integer not null;

alter table connector add column scope jsonb;

alter table staff_posting add column to_on date;

alter table exchange_difference_history add column subject text not null;

alter table code_list_history add column last_checked_on date;

alter table national_school_history add column row_to timestamp with time zone not null;

alter table indicator_snapshot_history add column content jsonb not null;

alter table school add column stages text[];

alter table roll_correction add column state text not null;

alter table figure_snapshot_history add column scope uuid not null;

alter table commitment_binding add column likeness integer;

alter table room_history add column area numeric(24,2) not null;

alter table academic_monitoring add column subjects jsonb not null;

alter table duplicate_pair add column reasons jsonb not null;

alter table construction_project_history add column school uuid;

alter table building_history add column status text not null;

alter table birth_count_history add column row_to timestamp with time zone not null;

alter table equipment add column value bigint not null;

alter table project_blocker_history add column resolved_on date;

alter table exchange_difference add column subject text not null;

alter table limit_step_history add column party text not null;

alter table school_capacity_history add column row_to timestamp with time zone not null;

alter table figure_snapshot add column scope uuid not null;

alter table organisation_spell add column from_on date;

alter table campus add column closed_on date;

alter table framework_report_history add column submitted_at timestamp with time zone;

alter table change_order_history add column evidence uuid[] not null;

alter table improvement_history add column problem text not null;

alter table quality_figure_history add column judged_at timestamp with time zone not null;

alter table snapshot add column digest text not null;

alter table saved_query_history add column sort text;

alter table training_record_history add column provider text not null;

alter table national_duty_history add column state text not null;

alter table enrolment add column to_on date;

alter table merge_history add column conflicts jsonb;

alter table school_defect add column papers uuid[] not null;

alter table staff_transfer add column until_on date;

alter table school_stage add column to_on date;

alter table background_check_history add column result text not null;

alter table forecast_run_history add column results jsonb;

alter table stated_figure add column evidence uuid[] not null;

alter table project_places add column district uuid;

alter table framework_item_history add column unit text;

alter table work_payment_history add column voucher uuid[] not null;

alter table improvement_project add column due_on date;

alter table connector_history add column scope jsonb;

alter table pupil add column status text not null;

alter table national_monitoring add column started_at timestamp with time zone;

alter table column_map_history add column row_to timestamp with time zone not null;

alter table quality_finding_history add column detail text not null;

alter table academic_mark_history add column "group" text;

alter table saved_view add column filter jsonb;

alter table code_item_history add column "order" integer not null;

alter table query_run add column digest text not null;

alter table quality_figure add column judged_at timestamp with time zone not null;

alter table notice_delivery_history add column state text not null;

alter table webhook_delivery_history add column problem text;

alter table snapshot_history add column digest text not null;

alter table teacher_history add column school uuid not null;

alter table work add column place text not null;

alter table exchange_run add column file uuid;

alter table merge_touch_history add column to_version integer not null;

alter table collection_part_history add column checked_at timestamp with time zone;

alter table building add column status text not null;

alter table data_import_history add column mapping jsonb;

alter table job_history add column key text;

alter table campus_history add column closed_on date;

alter table roll_correction_history add column state text not null;

alter table background_check add column result text not null;

alter table evaluation_finding_history add column value numeric(24,6);

alter table enrolment_event_history add column to_class_group uuid;

alter table notice_delivery add column state text not null;

alter table national_monitoring_history add column started_at timestamp with time zone;

alter table code_list add column last_checked_on date;

alter table school_defect_history add column papers uuid[] not null;

alter table snapshot_part add column digest text not null;

alter table enrolment_event add column to_class_group uuid;

alter table stated_figure_history add column evidence uuid[] not null;

alter table staff_posting_history add column to_on date;

alter table handover_item add column title text not null;

alter table school_history add column stages text[];

alter table class_group_spell_history add column change uuid not null;

alter table building_programme add column completed integer;

alter table saved_query add column note text;

alter table notice_delivery add column attempts integer not null;

alter table notice_channel add column username text;

alter table change_order add column state text not null;

alter table project_blocker_history add column resolution text;

alter table honour add column source_record text;

alter table framework_entry_history add column note text;

alter table data_import add column constants jsonb;

alter table school_history add column ownership text not null;

alter table improvement add column shortfall numeric(24,4);

alter table figure_snapshot add column figures integer not null;

alter table teacher add column employment text not null;

alter table ground add column from_on date not null;

alter table frozen_figure_history add column numerator numeric(24,6);

alter table enrolment_event add column stage text;

alter table query_run_history add column row_to timestamp with time zone not null;

alter table job add column state text not null;

alter table building add column from_on date not null;

alter table data_consumer add column active boolean not null;

alter table class_group_history add column "limit" integer;

alter table academic_monitoring_history add column share numeric(24,4) not null;

alter table merge_touch_history add column row_to timestamp with time zone not null;

alter table collection_part_history add column handed_in_by uuid;

alter table roll_correction add column new_value text;

alter table class_group add column "limit" integer;

alter table data_consumer_history add column active boolean not null;

alter table class_group_spell_history add column row_to timestamp with time zone not null;

alter table staff_transfer_history add column grounds text not null;

alter table staff_transfer add column grounds text not null;

alter table background_check add column id_number_match text;

alter table project_blocker add column resolution text;

alter table project_stage_history add column evidence uuid[] not null;

alter table handover_item_history add column path text;

alter table bulk_change add column unchanged integer not null;

alter table equipment_history add column is_multimedia_room boolean not null;

alter table roll_correction_history add column new_value text;

alter table national_duty add column note text;

alter table amenity_history add column note text;

alter table exchange_run add column file_name text;

alter table job_history add column state text not null;

alter table data_import_history add column constants jsonb;

alter table campus_history add column row_to timestamp with time zone not null;

alter table indicator_publication_history add column state text not null;

alter table project_places_history add column area uuid;

alter table organisation_spell add column to_on date;

alter table notice_delivery_history add column attempts integer not null;

alter table ground_history add column from_on date not null;

alter table training_record add column evidence uuid[] not null;

alter table limit_step add column told uuid[] not null;

alter table stated_figure add column state text not null;

alter table webhook_delivery add column next_try_at timestamp with time zone;

alter table organisation_spell_history add column to_on date;

alter table honour_history add column source_record text;

alter table programme_part add column preschool integer;

alter table frozen_figure add column numerator numeric(24,6);

alter table indicator_publication add column state text not null;

alter table duplicate_pair add column state text not null;

alter table construction_project add column site uuid;

alter table code_item_history add column valid_from date;

alter table roll_count_history add column row_to timestamp with time zone not null;

alter table academic_monitoring add column share numeric(24,4) not null;

alter table exchange_difference add column record_id text;

alter table planned_site add column outline jsonb;

alter table snapshot_part_history add column row_to timestamp with time zone not null;

alter table connector_history add column coverage text not null;

alter table project_stage add column evidence uuid[] not null;

alter table project_places add column area uuid;

alter table collection_history add column confirm_until date not null;

alter table saved_view add column search text;

alter table improvement_project add column commitments uuid[] not null;

alter table room add column seats integer;

alter table academic_mark_history add column row_to timestamp with time zone not null;

alter table indicator_snapshot_history add column content_hash text not null;

alter table quality_finding_history add column facts jsonb not null;

alter table bulk_change_history add column unchanged integer not null;

alter table saved_query_history add column note text;

alter table pupil add column registered_on date;

alter table snapshot_history add column row_to timestamp with time zone not null;

alter table training_record_history add column evidence uuid[] not null;

alter table school add column ownership text not null;

alter table exchange_run_history add column file_name text;

alter table code_item add column valid_from date;

alter table duplicate_pair_history add column state text not null;

alter table organisation_change add column posts jsonb not null;

alter table commitment_binding add column grounds jsonb;

alter table framework_item_history add column steps jsonb not null;

alter table saved_view_history add column search text;

alter table building_programme_history add column completed integer;

alter table planned_site_history add column outline jsonb;

alter table pupil_history add column registered_on date;

alter table code_list_history add column certainty text not null;

alter table equipment add column is_multimedia_room boolean not null;

alter table exchange_difference_history add column record_id text;

alter table improvement_work_history add column reported_by uuid;

alter table staff_posting add column reason text not null;

alter table national_duty_history add column note text;

alter table work add column role text;

alter table framework_entry add column note text;

alter table programme_part_history add column preschool integer;

alter table connector add column coverage text not null;

alter table framework_item add column steps jsonb not null;

alter table background_check_history add column row_to timestamp with time zone not null;

alter table enrolment_event_history add column stage text;

alter table framework_report add column checked_by uuid;

alter table merge_history add column row_to timestamp with time zone not null;

alter table limit_step_history add column told uuid[] not null;

alter table enrolment add column end_reason text;

alter table evaluation_finding add column note text;

alter table enrolment_history add column end_reason text;

alter table improvement_history add column shortfall numeric(24,4);

alter table organisation_change_history add column posts jsonb not null;

alter table evaluation_finding_history add column note text;

alter table figure_snapshot_history add column figures integer not null;

alter table teacher_history add column employment text not null;

alter table quality_finding add column facts jsonb not null;

alter table webhook_history add column row_to timestamp with time zone not null;

alter table forecast_run add column state text not null;

alter table building_history add column from_on date not null;

alter table construction_project_history add column site uuid;

alter table national_pupil_history add column row_to timestamp with time zone not null;

alter table school_stage_history add column row_to timestamp with time zone not null;

alter table roll_over add column opened_classes jsonb;

alter table work_history add column role text;

alter table notice_channel_history add column username text;

alter table collection add column confirm_until date not null;

alter table roll_over_history add column opened_classes jsonb;

alter table improvement_project_history add column commitments uuid[] not null;

alter table room_history add column seats integer;

alter table school_defect_history add column state text not null;

alter table commitment_binding_history add column grounds jsonb;

alter table work_payment_history add column row_to timestamp with time zone not null;

alter table change_order_history add column state text not null;

alter table amenity add column note text;

alter table webhook_delivery_history add column next_try_at timestamp with time zone;

alter table indicator_snapshot add column content_hash text not null;

alter table code_list add column certainty text not null;

alter table quality_figure_history add column row_to timestamp with time zone not null;

alter table collection_part add column handed_in_by uuid;

alter table stated_figure_history add column state text not null;

alter table school_defect add column state text not null;

alter table staff_posting_history add column reason text not null;

alter table forecast_run_history add column state text not null;

alter table improvement_work add column reported_by uuid;

alter table framework_report_history add column checked_by uuid;

alter table national_monitoring_history add column row_to timestamp with time zone not null;

alter table handover_item add column path text;

alter table forecast_run_history add column made_by uuid;

alter table teacher_history add column post_kind text not null;

alter table forecast_run add column made_by uuid;

alter table exchange_run add column sha256 text;

alter table notice_delivery_history add column problem text;

alter table project_places add column planned_on date;

alter table stated_figure add column entered_by uuid;

alter table webhook_delivery_history add column delivered_at timestamp with time zone;

alter table class_group add column opened_on date not null;

alter table consultation add column limit_since timestamp with time zone;

alter table saved_view add column sort text;

alter table quality_finding_history add column state text not null;

alter table evaluation_finding add column evidence uuid[] not null;

alter table pupil add column birth_date date not null;

alter table code_item_history add column valid_to date;

alter table exchange_run_history add column sha256 text;

alter table quality_finding add column state text not null;

alter table collection_part add column confirmed_by uuid;

alter table notice_channel add column sender text;

alter table staff_posting add column end_reason text;

alter table connector add column keep_unmatched boolean not null;

alter table exchange_difference_history add column field text not null;

alter table code_list_history add column row_to timestamp with time zone not null;

alter table amenity_history add column evidence uuid[] not null;

alter table programme_part add column "primary" integer;

alter table framework_item add column computed_from text;

alter table saved_view_history add column sort text;

alter table organisation_spell_history add column change uuid;

alter table bulk_change add column refused integer not null;

alter table improvement_project_history add column papers uuid[] not null;

alter table planned_site_history add column basis text not null;

alter table planned_site add column basis text not null;

alter table indicator_snapshot add column frozen_by uuid;

alter table construction_project add column programme uuid;

alter table limit_step add column "on" date not null;

alter table figure_snapshot_history add column digest text not null;

alter table training_record add column source_record text;

alter table ground_history add column until_on date;

alter table honour_history add column source_id text;

alter table webhook_delivery add column delivered_at timestamp with time zone;

alter table data_import add column blank text not null;

alter table job add column phase text;

alter table indicator_snapshot_history add column frozen_by uuid;

alter table project_places_history add column planned_on date;

alter table school add column sponsor text;

alter table collection_history add column audit_until date not null;

alter table roll_correction add column answer text;

alter table programme_part_history add column "primary" integer;

alter table class_group_history add column opened_on date not null;

alter table commitment_binding add column state text not null;

alter table commitment_binding_history add column state text not null;

alter table room_history add column row_to timestamp with time zone not null;

alter table collection add column audit_until date not null;

alter table notice_channel_history add column sender text;

alter table enrolment_history add column last_status text;

alter table equipment_history add column room uuid;

alter table construction_project_history add column programme uuid;

alter table code_item add column valid_to date;

alter table building_history add column until_on date;

alter table framework_report add column checked_at timestamp with time zone;

alter table equipment add column room uuid;

alter table roll_over_history add column ran_by uuid;

alter table indicator_publication_history add column prepared_by uuid not null;

alter table building_programme_history add column opened integer;

alter table honour add column source_id text;

alter table improvement_work_history add column reported_at timestamp with time zone;

alter table duplicate_pair_history add column verdict text;

alter table bulk_change_history add column refused integer not null;

alter table frozen_figure_history add column denominator numeric(24,6);

alter table organisation_change add column heir integer not null;

alter table duplicate_pair add column verdict text;

alter table academic_monitoring add column "least" integer not null;

alter table framework_report_history add column checked_at timestamp with time zone;

alter table data_consumer_history add column token_hash text;

alter table national_duty add column evidence uuid[] not null;

alter table indicator_publication add column prepared_by uuid not null;

alter table organisation_spell add column change uuid;

alter table project_stage_history add column note text;

alter table project_blocker add column papers uuid[] not null;

alter table change_order_history add column submitted_by uuid;

alter table improvement_history add column unit text;

alter table limit_step_history add column "on" date not null;

alter table figure_snapshot add column digest text not null;

alter table change_order add column submitted_by uuid;

alter table project_blocker_history add column papers uuid[] not null;

alter table academic_monitoring_history add column "least" integer not null;

alter table exchange_difference add column field text not null;

alter table saved_query_history add column owner uuid;

alter table enrolment_event add column outside text;

alter table pupil_history add column birth_date date not null;

alter table training_record_history add column source_record text;

alter table ground add column until_on date;

alter table improvement add column unit text;

alter table national_duty_history add column evidence uuid[] not null;

alter table enrolment add column last_status text;

alter table framework_entry_history add column row_to timestamp with time zone not null;

alter table consultation_history add column limit_since timestamp with time zone;

alter table school_history add column sponsor text;

alter table project_stage add column note text;

alter table staff_posting_history add column end_reason text;

alter table stated_figure_history add column entered_by uuid;

alter table handover_item add column due_on date;

alter table handover_item_history add column due_on date;

alter table staff_transfer add column state text not null;

alter table enrolment_event_history add column outside text;

alter table evaluation_finding_history add column evidence uuid[] not null;

alter table building_programme add column opened integer;

alter table improvement_work add column reported_at timestamp with time zone;

alter table school_defect_history add column cleared_on date;

alter table school_defect add column cleared_on date;

alter table frozen_figure add column denominator numeric(24,6);

alter table notice_delivery add column problem text;

alter table organisation_change_history add column heir integer not null;

alter table staff_transfer_history add column state text not null;

alter table amenity add column evidence uuid[] not null;

alter table collection_part_history add column confirmed_by uuid;

alter table teacher add column post_kind text not null;

alter table building add column until_on date;

alter table data_consumer add column token_hash text;

alter table roll_correction_history add column answer text;

alter table data_import_history add column blank text not null;

alter table work_history add column evidence uuid[] not null;

alter table job_history add column phase text;

alter table framework_item_history add column computed_from text;

alter table saved_query add column owner uuid;

alter table roll_over add column ran_by uuid;

alter table connector_history add column keep_unmatched boolean not null;

alter table improvement_project add column papers uuid[] not null;

alter table work add column evidence uuid[] not null;

alter table training_record add column source_id text;

alter table ground_history add column row_to timestamp with time zone not null;

alter table data_import_history add column policy text not null;

alter table building_programme add column preschool integer;

alter table job_history add column done integer;

alter table staff_transfer add column applied_by uuid;

alter table improvement_work add column accepted_by uuid;

alter table construction_project_history add column commitments uuid[] not null;

alter table organisation_change_history add column hand_to uuid;

alter table figure_snapshot_history add column row_to timestamp with time zone not null;

alter table job add column done integer;

alter table roll_correction_history add column answered_by uuid;

alter table forecast_run_history add column published_by uuid;

alter table programme_part add column junior_middle integer;

alter table equipment_history add column bought_on date not null;

alter table building_history add column tenure text not null;

alter table improvement_work_history add column accepted_by uuid;

alter table building_programme_history add column preschool integer;

alter table improvement add column action text;

alter table project_blocker_history add column state text not null;

alter table planned_site add column papers uuid[] not null;

alter table enrolment_history add column opened_by uuid;

alter table frozen_figure add column threshold numeric(24,6);

alter table academic_monitoring_history add column seed text;

alter table indicator_publication add column approved_by uuid;

alter table exchange_difference add column field_label text not null;

alter table frozen_figure_history add column threshold numeric(24,6);

alter table construction_project add column commitments uuid[] not null;

alter table limit_step_history add column row_to timestamp with time zone not null;

alter table roll_over_history add column ran_at timestamp with time zone;

alter table framework_report add column frozen_by uuid;

alter table commitment_binding add column baseline numeric(24,8);

alter table academic_monitoring add column seed text;

alter table indicator_publication_history add column approved_by uuid;

alter table staff_transfer_history add column applied_by uuid;

alter table honour add column state text not null;

alter table receipt_history add column limit_since timestamp with time zone;

alter table roll_correction add column answered_by uuid;

alter table commitment_binding_history add column baseline numeric(24,8);

alter table notice_delivery_history add column tried_at timestamp with time zone;

alter table duplicate_pair add column master text;

alter table quality_finding_history add column explanation text;

alter table organisation_spell_history add column row_to timestamp with time zone not null;

alter table data_import add column policy text not null;

alter table collection add column publish_until date not null;

alter table notice_channel_history add column row_to timestamp with time zone not null;

alter table framework_report_history add column frozen_by uuid;

alter table webhook_delivery_history add column row_to timestamp with time zone not null;

alter table class_group_history add column closed_on date;

alter table project_stage add column state text not null;

alter table work add column source_record text;

alter table saved_view add column layout jsonb;

alter table teacher_history add column is_full_time_teacher boolean not null;

alter table change_order_history add column approved_by uuid;

alter table improvement_history add column action text;

alter table code_item add column note text;

alter table collection_history add column publish_until date not null;

alter table exchange_run add column file_gone_on date;

alter table school add column inclusive boolean;

alter table collection_part add column confirmed_at timestamp with time zone;

alter table receipt add column limit_since timestamp with time zone;

alter table stated_figure add column confirmed_by uuid;

alter table change_order add column approved_by uuid;

alter table school_history add column inclusive boolean;

alter table connector_history add column create_missing boolean not null;

alter table evaluation_finding_history add column state text not null;

alter table bulk_change add column refusals jsonb;

alter table consultation_history add column limit_warn_on date;

alter table handover_item add column keeper uuid;

alter table planned_site_history add column papers uuid[] not null;

alter table staff_posting_history add column row_to timestamp with time zone not null;

alter table connector add column create_missing boolean not null;

alter table enrolment_event_history add column applicant text not null;

alter table stated_figure_history add column confirmed_by uuid;

alter table class_group add column closed_on date;

alter table teacher add column is_full_time_teacher boolean not null;

alter table enrolment_event add column applicant text not null;

alter table indicator_snapshot_history add column row_to timestamp with time zone not null;

alter table forecast_run add column published_by uuid;

alter table data_consumer add column token_at timestamp with time zone;

alter table code_item_history add column note text;

alter table improvement_project_history add column state text not null;

alter table data_consumer_history add column token_at timestamp with time zone;

alter table pupil add column ethnic_group text;

alter table evaluation_finding add column state text not null;

alter table notice_delivery add column tried_at timestamp with time zone;

alter table saved_query add column post uuid;

alter table saved_query_history add column post uuid;

alter table training_record_history add column source_id text;

alter table pupil_history add column ethnic_group text;

alter table handover_item_history add column keeper uuid;

alter table amenity_history add column state text not null;

alter table exchange_difference_history add column field_label text not null;

alter table honour_history add column state text not null;

alter table improvement_project add column state text not null;

alter table framework_item add column note text;

alter table school_defect_history add column row_to timestamp with time zone not null;

alter table amenity add column state text not null;

alter table collection_part_history add column confirmed_at timestamp with time zone;

alter table national_duty_history add column done_by uuid;

alter table project_places add column delivered_on date;

alter table framework_item_history add column note text;

alter table saved_view_history add column layout jsonb;

alter table equipment add column bought_on date not null;

alter table work_history add column source_record text;

alter table roll_over add column ran_at timestamp with time zone;

alter table enrolment add column opened_by uuid;

alter table building add column tenure text not null;

alter table project_places_history add column delivered_on date;

alter table quality_finding add column explanation text;

alter table programme_part_history add column junior_middle integer;

alter table project_blocker add column state text not null;

alter table organisation_change add column hand_to uuid;

alter table exchange_run_history add column file_gone_on date;

alter table duplicate_pair_history add column master text;

alter table consultation add column limit_warn_on date;

alter table project_stage_history add column state text not null;

alter table bulk_change_history add column refusals jsonb;

alter table national_duty add column done_by uuid;

alter table work add column source_id text;

alter table academic_monitoring_history add column state text not null;

alter table teacher_history add column stage text;

alter table code_item_history add column certainty text;

alter table exchange_difference add column ours text;

alter table evaluation_finding add column entered_by uuid;

alter table job_history add column total integer;

alter table receipt add column limit_warn_on date;

alter table project_stage add column reported_by uuid;

alter table frozen_figure_history add column explanation jsonb not null;

alter table school add column inclusive_until date;

alter table receipt_history add column limit_warn_on date;

alter table data_import_history add column state text not null;

alter table construction_project add column opening_promised_on date;

alter table amenity add column reported_by uuid;

alter table improvement_project add column reported_by uuid;

alter table exchange_run add column counts jsonb;

alter table collection add column note text;

alter table building_history add column floors_above integer not null;

alter table honour_history add column claimed_by uuid;

alter table project_places_history add column planned_year integer;

alter table framework_report add column frozen_at timestamp with time zone;

alter table equipment_history add column from_on date;

alter table stated_figure_history add column confirmed_at timestamp with time zone;

alter table exchange_run_history add column counts jsonb;

alter table indicator_publication_history add column published_at timestamp with time zone;

alter table roll_over_history add column undone_by uuid;

alter table collection_part add column audited_by uuid;

alter table handover_item add column "to" uuid;

alter table evaluation_finding_history add column entered_by uuid;

alter table framework_item add column level integer;

alter table honour add column claimed_by uuid;

alter table consultation add column limit_due_on date;

alter table notice_delivery add column next_try_at timestamp with time zone;

alter table class_group add column held_from date;

alter table training_record_history add column state text not null;

alter table notice_delivery_history add column next_try_at timestamp with time zone;

alter table building_programme_history add column "primary" integer;

alter table project_places add column planned_year integer;

alter table improvement_history add column due_on date not null;

alter table commitment_binding_history add column baseline_on date;

alter table staff_transfer add column released_by uuid;

alter table staff_transfer_history add column released_by uuid;

alter table enrolment_event add column applying_school uuid;

alter table framework_item_history add column level integer;

alter table pupil add column id_type text not null;

alter table improvement add column due_on date not null;

alter table training_record add column state text not null;

alter table quality_finding add column explained_by uuid;

alter table saved_query add column schedule text not null;

alter table building_programme add column "primary" integer;

alter table commitment_binding add column baseline_on date;

alter table stated_figure add column confirmed_at timestamp with time zone;

alter table change_order_history add column approved_at timestamp with time zone;

alter table change_order add column approved_at timestamp with time zone;

alter table framework_report_history add column frozen_at timestamp with time zone;

alter table pupil_history add column id_type text not null;

alter table code_item add column certainty text;

alter table job add column total integer;

alter table construction_project_history add column opening_promised_on date;

alter table consultation_history add column limit_due_on date;

alter table forecast_run add column published_at timestamp with time zone;

alter table teacher add column stage text;

alter table improvement_work add column accepted_at timestamp with time zone;

alter table saved_view_history add column row_to timestamp with time zone not null;

alter table roll_correction add column answered_at timestamp with time zone;

alter table work_history add column source_id text;

alter table project_blocker_history add column row_to timestamp with time zone not null;

alter table equipment add column from_on date;

alter table forecast_run_history add column published_at timestamp with time zone;

alter table roll_over add column undone_by uuid;

alter table organisation_change add column decision_number text;

alter table data_import add column state text not null;

alter table bulk_change add column job text;

alter table bulk_change_history add column job text;

alter table school_history add column inclusive_until date;

alter table duplicate_pair_history add column choices jsonb;

alter table connector add column url text;

alter table improvement_project_history add column reported_by uuid;

alter table academic_monitoring add column state text not null;

alter table handover_item_history add column "to" uuid;

alter table improvement_work_history add column accepted_at timestamp with time zone;

alter table national_duty_history add column done_at timestamp with time zone;

alter table planned_site add column needed_on date;

alter table building add column floors_above integer not null;

alter table collection_part_history add column audited_by uuid;

alter table quality_finding_history add column explained_by uuid;

alter table enrolment add column ended_by uuid;

alter table organisation_change_history add column decision_number text;

alter table saved_query_history add column schedule text not null;

alter table collection_history add column note text;

alter table frozen_figure add column explanation jsonb not null;

alter table enrolment_history add column ended_by uuid;

alter table planned_site_history add column needed_on date;

alter table amenity_history add column reported_by uuid;

alter table class_group_history add column held_from date;

alter table programme_part_history add column senior_middle integer;

alter table programme_part add column senior_middle integer;

alter table connector_history add column url text;

alter table duplicate_pair add column choices jsonb;

alter table enrolment_event_history add column applying_school uuid;

alter table data_consumer_history add column row_to timestamp with time zone not null;

alter table exchange_difference_history add column ours text;

alter table indicator_publication add column published_at timestamp with time zone;

alter table national_duty add column done_at timestamp with time zone;

alter table project_stage_history add column reported_by uuid;

alter table roll_correction_history add column answered_at timestamp with time zone;

alter table staff_transfer add column released_at timestamp with time zone;

alter table framework_report_history add column row_to timestamp with time zone not null;

alter table improvement_history add column result text;

alter table change_order_history add column row_to timestamp with time zone not null;

alter table national_duty_history add column row_to timestamp with time zone not null;

alter table enrolment add column roll_over uuid;

alter table saved_query_history add column next_run_on date;

alter table pupil add column id_number text;

alter table training_record_history add column claimed_by uuid;

alter table quality_finding_history add column explained_at timestamp with time zone;

alter table exchange_difference_history add column theirs text;

alter table code_item_history add column row_to timestamp with time zone not null;

alter table connector add column rows_at text;

alter table improvement_project_history add column reported_at timestamp with time zone;

alter table amenity_history add column reported_at timestamp with time zone;

alter table class_group add column merged_into uuid;

alter table staff_transfer_history add column released_at timestamp with time zone;

alter table academic_monitoring_history add column drawn_by uuid;

alter table frozen_figure_history add column readers text[] not null;

alter table equipment_history add column status text not null;

alter table commitment_binding add column confirmed_by uuid;

alter table notice_delivery_history add column delivered_at timestamp with time zone;

alter table roll_correction add column number_hash text not null;

alter table work add column state text not null;

alter table teacher_history add column joined_on date not null;

alter table school add column rating text;

alter table exchange_run add column columns jsonb;

alter table handover_item_history add column state text not null;

alter table project_stage_history add column reported_at timestamp with time zone;

alter table teacher add column joined_on date not null;

alter table saved_query add column next_run_on date;

alter table programme_part add column places integer;

alter table pupil_history add column id_number text;

alter table forecast_run_history add column row_to timestamp with time zone not null;

alter table honour add column confirmed_by uuid;

alter table roll_over_history add column undone_at timestamp with time zone;

alter table indicator_publication_history add column row_to timestamp with time zone not null;

alter table class_group_history add column merged_into uuid;

alter table project_places add column delivered_year integer;

alter table receipt_history add column limit_due_on date;

alter table framework_item_history add column row_to timestamp with time zone not null;

alter table improvement_project add column reported_at timestamp with time zone;

alter table connector_history add column rows_at text;

alter table planned_site_history add column state text not null;

alter table collection_history add column state text not null;

alter table work_history add column state text not null;

alter table enrolment_event add column grounds text not null;

alter table roll_over add column undone_at timestamp with time zone;

alter table amenity add column reported_at timestamp with time zone;

alter table evaluation_finding add column confirmed_by uuid;

alter table receipt add column limit_due_on date;

alter table stated_figure_history add column row_to timestamp with time zone not null;

alter table improvement add column result text;

alter table handover_item add column state text not null;

alter table building_programme add column junior_middle integer;

alter table school_history add column rating text;

alter table organisation_change_history add column papers uuid[] not null;

alter table frozen_figure add column readers text[] not null;

alter table programme_part_history add column places integer;

alter table data_import add column counts jsonb;

alter table collection_part add column audited_at timestamp with time zone;

alter table project_stage add column reported_at timestamp with time zone;

alter table quality_finding add column explained_at timestamp with time zone;

alter table collection_part_history add column audited_at timestamp with time zone;

alter table building add column floors_below integer not null;

alter table exchange_run_history add column columns jsonb;

alter table enrolment_history add column roll_over uuid;

alter table data_import_history add column counts jsonb;

alter table job_history add column cancel_requested boolean not null;

alter table commitment_binding_history add column confirmed_by uuid;

alter table collection add column state text not null;

alter table organisation_change add column papers uuid[] not null;

alter table bulk_change_history add column row_to timestamp with time zone not null;

alter table duplicate_pair_history add column note text;

alter table roll_correction_history add column number_hash text not null;

alter table improvement_work_history add column row_to timestamp with time zone not null;

alter table building_programme_history add column junior_middle integer;

alter table honour_history add column confirmed_by uuid;

alter table training_record add column claimed_by uuid;

alter table evaluation_finding_history add column confirmed_by uuid;

alter table project_places_history add column delivered_year integer;

alter table job add column cancel_requested boolean not null;

alter table planned_site add column state text not null;

alter table enrolment_event_history add column grounds text not null;

alter table construction_project add column investment bigint;

alter table notice_delivery add column delivered_at timestamp with time zone;

alter table equipment add column status text not null;

alter table construction_project_history add column investment bigint;

alter table building_history add column floors_below integer not null;

alter table duplicate_pair add column note text;

alter table academic_monitoring add column drawn_by uuid;

alter table exchange_difference add column theirs text;

alter table handover_item add column assigned_by uuid;

alter table data_import_history add column kinds jsonb;

alter table project_places add column stopped boolean not null;

alter table building_programme add column senior_middle integer;

alter table improvement add column evidence uuid[] not null;

alter table exchange_difference_history add column state text not null;

alter table school_history add column boarding boolean;

alter table enrolment_event add column evidence uuid[] not null;

alter table data_import add column kinds jsonb;

alter table exchange_run add column same_as uuid;

alter table roll_correction_history add column limit_since timestamp with time zone;

alter table organisation_change add column state text not null;

alter table handover_item_history add column assigned_by uuid;

alter table organisation_change_history add column state text not null;

alter table work_history add column claimed_by uuid;

alter table equipment add column scrapped_on date;

alter table exchange_run_history add column same_as uuid;

alter table project_stage_history add column confirmed_by uuid;

alter table programme_part_history add column row_to timestamp with time zone not null;

alter table job_history add column attempt integer not null;

alter table improvement_project_history add column accepted_by uuid;

alter table duplicate_pair add column proposed_by uuid;

alter table amenity_history add column accepted_by uuid;

alter table connector_history add column rhythm text not null;

alter table building add column built_year integer not null;

alter table school add column boarding boolean;

alter table exchange_difference add column state text not null;

alter table academic_monitoring add column drawn_at timestamp with time zone;

alter table enrolment_event_history add column evidence uuid[] not null;

alter table enrolment_history add column row_to timestamp with time zone not null;

alter table staff_transfer add column accepted_by uuid;

alter table collection_history add column row_to timestamp with time zone not null;

alter table construction_project add column annual_plan jsonb not null;

alter table building_programme_history add column senior_middle integer;

alter table work add column claimed_by uuid;

alter table project_stage add column confirmed_by uuid;

alter table staff_transfer_history add column accepted_by uuid;

alter table teacher_history add column status text not null;

alter table roll_over_history add column row_to timestamp with time zone not null;

alter table honour add column confirmed_at timestamp with time zone;

alter table honour_history add column confirmed_at timestamp with time zone;

alter table commitment_binding_history add column confirmed_at timestamp with time zone;

alter table improvement_project add column accepted_by uuid;

alter table training_record add column confirmed_by uuid;

alter table collection_part_history add column locked_at timestamp with time zone;

alter table quality_finding_history add column accepted_by uuid;

alter table notice_delivery_history add column row_to timestamp with time zone not null;

alter table academic_monitoring_history add column drawn_at timestamp with time zone;

alter table roll_correction add column limit_since timestamp with time zone;

alter table project_places_history add column stopped boolean not null;

alter table collection_part add column locked_at timestamp with time zone;

alter table quality_finding add column accepted_by uuid;

alter table evaluation_finding_history add column confirmed_at timestamp with time zone;

alter table connector add column rhythm text not null;

alter table commitment_binding add column confirmed_at timestamp with time zone;

alter table evaluation_finding add column confirmed_at timestamp with time zone;

alter table improvement_history add column evidence uuid[] not null;

alter table duplicate_pair_history add column proposed_by uuid;

alter table equipment_history add column scrapped_on date;

alter table pupil_history add column roll_number text;

alter table job add column attempt integer not null;

alter table frozen_figure_history add column row_to timestamp with time zone not null;

alter table class_group_history add column row_to timestamp with time zone not null;

alter table pupil add column roll_number text;

alter table amenity add column accepted_by uuid;

alter table training_record_history add column confirmed_by uuid;

alter table building_history add column built_year integer not null;

alter table teacher add column status text not null;

alter table construction_project_history add column annual_plan jsonb not null;

alter table saved_query_history add column row_to timestamp with time zone not null;

alter table planned_site_history add column row_to timestamp with time zone not null;

alter table data_import_history add column result jsonb;

alter table organisation_change_history add column submitted_by uuid;

alter table job_history add column failures integer not null;

alter table staff_transfer add column accepted_at timestamp with time zone;

alter table roll_correction_history add column limit_warn_on date;

alter table project_stage_history add column confirmed_at timestamp with time zone;

alter table teacher_history add column leave_kind text;

alter table exchange_run add column job text;

alter table roll_correction add column limit_warn_on date;

alter table exchange_difference add column note text;

alter table exchange_run_history add column job text;

alter table school add column standard_classes integer;

alter table collection_part add column published_at timestamp with time zone;

alter table improvement_project add column accepted_at timestamp with time zone;

alter table work add column confirmed_by uuid;

alter table quality_finding_history add column fixed_on date;

alter table training_record add column confirmed_at timestamp with time zone;

alter table honour_history add column row_to timestamp with time zone not null;

alter table pupil add column household text;

alter table job add column failures integer not null;

alter table improvement_history add column state text not null;

alter table project_places_history add column row_to timestamp with time zone not null;

alter table quality_finding add column fixed_on date;

alter table data_import add column result jsonb;

alter table construction_project add column is_residential text not null;

alter table duplicate_pair_history add column proposed_at timestamp with time zone;

alter table duplicate_pair add column proposed_at timestamp with time zone;

alter table organisation_change add column submitted_by uuid;

alter table connector add column at text;

alter table academic_monitoring add column closed_by uuid;

alter table training_record_history add column confirmed_at timestamp with time zone;

alter table construction_project_history add column is_residential text not null;

alter table building_programme_history add column places integer;

alter table building_history add column seismic text not null;

alter table project_stage add column confirmed_at timestamp with time zone;

alter table pupil_history add column household text;

alter table evaluation_finding_history add column row_to timestamp with time zone not null;

alter table exchange_difference_history add column note text;

alter table improvement_project_history add column accepted_at timestamp with time zone;

alter table enrolment_event_history add column effective_on date not null;

alter table academic_monitoring_history add column closed_by uuid;

alter table amenity_history add column accepted_at timestamp with time zone;

alter table amenity add column accepted_at timestamp with time zone;

alter table commitment_binding_history add column row_to timestamp with time zone not null;

alter table work_history add column confirmed_by uuid;

alter table school_history add column standard_classes integer;

alter table teacher add column leave_kind text;

alter table staff_transfer_history add column accepted_at timestamp with time zone;

alter table handover_item add column assigned_at timestamp with time zone;

alter table connector_history add column at text;

alter table equipment_history add column row_to timestamp with time zone not null;

alter table building_programme add column places integer;

alter table enrolment_event add column effective_on date not null;

alter table building add column seismic text not null;

alter table handover_item_history add column assigned_at timestamp with time zone;

alter table collection_part_history add column published_at timestamp with time zone;

alter table improvement add column state text not null;

alter table enrolment_event_history add column state text not null;

alter table exchange_difference_history add column decided_by uuid;

alter table construction_project_history add column planned_together text not null;

alter table construction_project add column planned_together text not null;

alter table project_stage_history add column row_to timestamp with time zone not null;

alter table improvement add column asked_by uuid;

alter table building add column danger text;

alter table organisation_change_history add column submitted_at timestamp with time zone;

alter table school_history add column urban_rural text;

alter table pupil add column boarding boolean not null;

alter table staff_transfer add column approved_by uuid;

alter table work_history add column confirmed_at timestamp with time zone;

alter table collection_part_history add column return_reason text;

alter table organisation_change add column submitted_at timestamp with time zone;

alter table quality_finding add column limit_since timestamp with time zone;

alter table enrolment_event add column state text not null;

alter table duplicate_pair_history add column decided_by uuid;

alter table work add column confirmed_at timestamp with time zone;

alter table duplicate_pair add column decided_by uuid;

alter table teacher_history add column leave_until_on date;

alter table handover_item_history add column row_to timestamp with time zone not null;

alter table amenity_history add column row_to timestamp with time zone not null;

alter table exchange_run add column finished_at timestamp with time zone;

alter table building_programme add column note text;

alter table building_programme_history add column note text;

alter table connector_history add column weekday text;

alter table training_record_history add column row_to timestamp with time zone not null;

alter table collection_part add column return_reason text;

alter table data_import_history add column undone jsonb;

alter table job add column problem text;

alter table job_history add column problem text;

alter table staff_transfer_history add column approved_by uuid;

alter table academic_monitoring_history add column closed_at timestamp with time zone;

alter table building_history add column danger text;

alter table data_import add column undone jsonb;

alter table roll_correction add column limit_due_on date;

alter table improvement_history add column asked_by uuid;

alter table exchange_run_history add column finished_at timestamp with time zone;

alter table improvement_project_history add column row_to timestamp with time zone not null;

alter table school add column urban_rural text;

alter table quality_finding_history add column limit_since timestamp with time zone;

alter table academic_monitoring add column closed_at timestamp with time zone;

alter table roll_correction_history add column limit_due_on date;

alter table exchange_difference add column decided_by uuid;

alter table teacher add column leave_until_on date;

alter table connector add column weekday text;

alter table pupil_history add column boarding boolean not null;

alter table pupil add column migrant text;

alter table school_history add column address text;

alter table building_history add column danger_on date;

alter table data_import_history add column job text;

alter table organisation_change_history add column confirmed_by uuid;

alter table roll_correction_history add column row_to timestamp with time zone not null;

alter table connector_history add column section uuid not null;

alter table pupil_history add column migrant text;

alter table construction_project_history add column designed_together text not null;

alter table building_programme_history add column papers uuid[] not null;

alter table work_history add column row_to timestamp with time zone not null;

alter table exchange_difference_history add column decided_at timestamp with time zone;

alter table academic_monitoring_history add column row_to timestamp with time zone not null;

alter table exchange_run_history add column problem text;

alter table improvement add column asker uuid;

alter table exchange_difference add column decided_at timestamp with time zone;

alter table duplicate_pair_history add column decided_at timestamp with time zone;

alter table enrolment_event add column remarks text;

alter table building_programme add column papers uuid[] not null;

alter table exchange_run add column problem text;

alter table job add column result_path text;

alter table teacher add column left_on date;

alter table school add column address text;

alter table quality_finding add column limit_warn_on date;

alter table teacher_history add column left_on date;

alter table collection_part_history add column row_to timestamp with time zone not null;

alter table data_import add column job text;

alter table organisation_change add column confirmed_by uuid;

alter table quality_finding_history add column limit_warn_on date;

alter table building add column danger_on date;

alter table improvement_history add column asker uuid;

alter table enrolment_event_history add column remarks text;

alter table staff_transfer_history add column approved_at timestamp with time zone;

alter table job_history add column result_path text;

alter table construction_project add column designed_together text not null;

alter table connector add column section uuid not null;

alter table duplicate_pair add column decided_at timestamp with time zone;

alter table staff_transfer add column approved_at timestamp with time zone;

alter table roll_correction add column contact_match text;

alter table school add column place jsonb;

alter table improvement add column reported_by uuid;

alter table construction_project add column built_together text not null;

alter table quality_finding_history add column limit_due_on date;

alter table pupil add column left_behind text;

alter table school_history add column place jsonb;

alter table enrolment_event add column reviewer uuid;

alter table duplicate_pair_history add column row_to timestamp with time zone not null;

alter table connector add column keeper uuid not null;

alter table teacher_history add column departure text;

alter table exchange_difference_history add column row_to timestamp with time zone not null;

alter table organisation_change add column confirmed_at timestamp with time zone;

alter table staff_transfer_history add column effective_at timestamp with time zone;

alter table teacher add column departure text;

alter table connector_history add column keeper uuid not null;

alter table exchange_run_history add column row_to timestamp with time zone not null;

alter table quality_finding add column limit_due_on date;

alter table pupil_history add column left_behind text;

alter table building_programme_history add column row_to timestamp with time zone not null;

alter table improvement_history add column reported_by uuid;

alter table exchange_difference add column ours_match text;

alter table construction_project_history add column built_together text not null;

alter table building_history add column fire_acceptance text not null;

alter table organisation_change_history add column confirmed_at timestamp with time zone;

alter table staff_transfer add column effective_at timestamp with time zone;

alter table job add column result_label text;

alter table job_history add column result_label text;

alter table data_import_history add column row_to timestamp with time zone not null;

alter table building add column fire_acceptance text not null;

alter table enrolment_event_history add column reviewer uuid;

alter table school add column party_organisation text;

alter table enrolment_event add column next_reviewer uuid;

alter table pupil add column inclusion text;

alter table connector_history add column active boolean not null;

alter table connector add column active boolean not null;

alter table pupil_history add column inclusion text;

alter table improvement add column reported_at timestamp with time zone;

alter table improvement_history add column reported_at timestamp with time zone;

alter table job_history add column ended_at timestamp with time zone;

alter table construction_project add column accepted_together text not null;

alter table exchange_difference add column theirs_match text;

alter table enrolment_event_history add column next_reviewer uuid;

alter table building_history add column classroom_area numeric(24,2) not null;

alter table organisation_change_history add column results uuid[] not null;

alter table building add column classroom_area numeric(24,2) not null;

alter table teacher add column title text not null;

alter table construction_project_history add column accepted_together text not null;

alter table organisation_change add column results uuid[] not null;

alter table teacher_history add column title text not null;

alter table school_history add column party_organisation text;

alter table quality_finding_history add column row_to timestamp with time zone not null;

alter table staff_transfer_history add column row_to timestamp with time zone not null;

alter table job add column ended_at timestamp with time zone;

alter table coordination_recipient_history add column limit_since timestamp with time zone;

alter table construction_project_history add column delivered_together text not null;

alter table building_history add column special_area numeric(24,2) not null;

alter table school add column opened_on date;

alter table coordination_recipient add column limit_since timestamp with time zone;

alter table improvement add column confirmed_by uuid;

alter table improvement_history add column confirmed_by uuid;

alter table organisation_change add column effective_at timestamp with time zone;

alter table construction_project add column delivered_together text not null;

alter table job_history add column row_to timestamp with time zone not null;

alter table building add column special_area numeric(24,2) not null;

alter table teacher_history add column education text;

alter table pupil_history add column disability text;

alter table teacher add column education text;

alter table enrolment_event add column applied_by uuid;

alter table connector add column note text;

alter table connector_history add column note text;

alter table organisation_change_history add column effective_at timestamp with time zone;

alter table school_history add column opened_on date;

alter table enrolment_event_history add column applied_by uuid;

alter table pupil add column disability text;

alter table pupil add column hardship text;

alter table coordination_recipient_history add column limit_warn_on date;

alter table construction_project add column note text;

alter table building add column shared_teaching_area numeric(24,2) not null;

alter table teacher_history add column qualification text;

alter table improvement_history add column confirmed_at timestamp with time zone;

alter table enrolment_event_history add column applied_at timestamp with time zone;

alter table enrolment_event add column applied_at timestamp with time zone;

alter table teacher add column qualification text;

alter table improvement add column confirmed_at timestamp with time zone;

alter table school add column closed_on date;

alter table school_history add column closed_on date;

alter table building_history add column shared_teaching_area numeric(24,2) not null;

alter table pupil_history add column hardship text;

alter table construction_project_history add column note text;

alter table organisation_change add column problem text;

alter table organisation_change_history add column problem text;

alter table connector_history add column row_to timestamp with time zone not null;

alter table coordination_recipient add column limit_warn_on date;

alter table teacher_history add column qualification_number text;

alter table building_history add column administration_area numeric(24,2) not null;

alter table construction_project_history add column papers uuid[] not null;

alter table enrolment_event_history add column agreed_by uuid;

alter table building add column administration_area numeric(24,2) not null;

alter table school_history add column merged_into uuid;

alter table improvement_history add column row_to timestamp with time zone not null;

alter table pupil add column merged_into uuid;

alter table task add column limit_since timestamp with time zone;

alter table coordination_recipient add column limit_due_on date;

alter table coordination_recipient_history add column limit_due_on date;

alter table construction_project add column papers uuid[] not null;

alter table task_history add column limit_since timestamp with time zone;

alter table pupil_history add column merged_into uuid;

alter table organisation_change_history add column row_to timestamp with time zone not null;

alter table enrolment_event add column agreed_by uuid;

alter table teacher add column qualification_number text;

alter table school add column merged_into uuid;

alter table school_history add column row_to timestamp with time zone not null;

alter table enrolment_event_history add column agreed_at timestamp with time zone;

alter table building_history add column living_area numeric(24,2) not null;

alter table teacher add column registered_on date;

alter table task add column limit_warn_on date;

alter table pupil_history add column row_to timestamp with time zone not null;

alter table construction_project add column state text not null;

alter table task_history add column limit_warn_on date;

alter table teacher_history add column registered_on date;

alter table construction_project_history add column state text not null;

alter table pupil add column id_number_match text;

alter table enrolment_event add column agreed_at timestamp with time zone;

alter table building add column living_area numeric(24,2) not null;

alter table teacher_history add column registration_due_on date;

alter table bulletin_history add column limit_since timestamp with time zone;

alter table task add column limit_due_on date;

alter table construction_project_history add column started_on date;

alter table teacher add column registration_due_on date;

alter table building add column other_area numeric(24,2) not null;

alter table pupil add column roll_number_match text;

alter table building_history add column other_area numeric(24,2) not null;

alter table enrolment_event add column first_reviewed_by uuid;

alter table task_history add column limit_due_on date;

alter table enrolment_event_history add column first_reviewed_by uuid;

alter table construction_project add column started_on date;

alter table bulletin add column limit_since timestamp with time zone;

alter table teacher add column subject text;

alter table bulletin add column limit_warn_on date;

alter table enrolment_event_history add column approved_by uuid;

alter table construction_project add column completed_on date;

alter table building_history add column teaching_area numeric(24,2) not null;

alter table construction_project_history add column completed_on date;

alter table bulletin_history add column limit_warn_on date;

alter table building add column teaching_area numeric(24,2) not null;

alter table enrolment_event add column approved_by uuid;

alter table teacher_history add column subject text;

alter table construction_project_history add column opened_on date;

alter table building_history add column total_area numeric(24,2) not null;

alter table teacher_history add column other_subjects jsonb not null;

alter table bulletin_history add column limit_due_on date;

alter table construction_project add column opened_on date;

alter table enrolment_event add column approved_at timestamp with time zone;

alter table building add column total_area numeric(24,2) not null;

alter table enrolment_event_history add column approved_at timestamp with time zone;

alter table bulletin add column limit_due_on date;

alter table teacher add column other_subjects jsonb not null;

alter table building add column stated_area numeric(24,2);

alter table enrolment_event_history add column limit_since timestamp with time zone;

alter table construction_project add column warned_for date;

alter table supervision_slip add column limit_since timestamp with time zone;

alter table teacher add column backbone_level text;

alter table supervision_slip_history add column limit_since timestamp with time zone;

alter table building_history add column stated_area numeric(24,2);

alter table construction_project_history add column warned_for date;

alter table enrolment_event add column limit_since timestamp with time zone;

alter table teacher_history add column backbone_level text;

alter table enrolment_event_history add column limit_warn_on date;

alter table building_history add column row_to timestamp with time zone not null;

alter table construction_project_history add column warned_at timestamp with time zone;

alter table construction_project add column warned_at timestamp with time zone;

alter table enrolment_event add column limit_warn_on date;

alter table supervision_slip add column limit_warn_on date;

alter table teacher_history add column backbone_grantor text;

alter table teacher add column backbone_grantor text;

alter table supervision_slip_history add column limit_warn_on date;

alter table supervision_slip add column limit_due_on date;

alter table enrolment_event add column limit_due_on date;

alter table teacher_history add column backbone_until_on date;

alter table supervision_slip_history add column limit_due_on date;

alter table construction_project_history add column row_to timestamp with time zone not null;

alter table enrolment_event_history add column limit_due_on date;

alter table teacher add column backbone_until_on date;

alter table enrolment_event add column roll_number_match text;

alter table enrolment_event_history add column row_to timestamp with time zone not null;

alter table teacher_history add column career jsonb not null;

alter table teacher add column career jsonb not null;

alter table teacher add column merged_into uuid;

alter table teacher_history add column merged_into uuid;

alter table teacher_history add column row_to timestamp with time zone not null;

alter table teacher add column id_number_match text;

alter table organisation alter column name type text collate "zh-x-icu";

alter table organisation alter column short_name type text collate "zh-x-icu";

alter table organisation_history alter column name type text collate "zh-x-icu";

alter table organisation_history alter column short_name type text collate "zh-x-icu";

alter table person alter column name type text collate "zh-x-icu";

alter table person_history alter column name type text collate "zh-x-icu";

alter table teacher alter column name type text collate "zh-x-icu";

alter table teacher_history alter column name type text collate "zh-x-icu";

alter table school alter column name type text collate "zh-x-icu";

alter table school_history alter column name type text collate "zh-x-icu";

alter table school_group alter column name type text collate "zh-x-icu";

alter table school_group_history alter column name type text collate "zh-x-icu";

alter table campus alter column name type text collate "zh-x-icu";

alter table campus_history alter column name type text collate "zh-x-icu";

alter table pupil_history alter column name type text collate "zh-x-icu";

alter table pupil alter column name type text collate "zh-x-icu";

alter table planned_site_history alter column name type text collate "zh-x-icu";

alter table seat_area alter column name type text collate "zh-x-icu";

alter table seat_area_history alter column name type text collate "zh-x-icu";

alter table planned_site alter column name type text collate "zh-x-icu";

alter table construction_project_history alter column name type text collate "zh-x-icu";

alter table construction_project alter column name type text collate "zh-x-icu";

alter table field_key add constraint field_key_pkey PRIMARY KEY (id);

alter table open_reader add constraint open_reader_pkey PRIMARY KEY (login);

alter table import_row add constraint import_row_key PRIMARY KEY (tenant_id, import_id, line);

alter table import_problem add constraint import_problem_key PRIMARY KEY (tenant_id, import_id, line);

alter table job_progress add constraint job_progress_key PRIMARY KEY (tenant_id, job_id);

alter table outbox_subscription add constraint outbox_subscription_key PRIMARY KEY (tenant_id, record, verb, webhook_id);

alter table notice_round add constraint notice_round_key PRIMARY KEY (tenant_id, target);

alter table outbox add constraint outbox_key PRIMARY KEY (tenant_id, webhook_id, journal_id);

alter table notice_told add constraint notice_told_key PRIMARY KEY (tenant_id, notice_id);

alter table sealed_secret add constraint sealed_secret_key PRIMARY KEY (tenant_id, record, record_id, name);

alter table calendar_feed add constraint calendar_feed_key PRIMARY KEY (tenant_id, person_id);

alter table calendar_feed add constraint calendar_feed_token UNIQUE (tenant_id, token_hash);

alter table form_draft add constraint form_draft_key PRIMARY KEY (tenant_id, person_id, record, key);

alter table post add constraint post_role_code CHECK ((role = ANY (ARRAY['leader'::text, 'office'::text, 'section'::text, 'school'::text, 'teacher'::text, 'town'::text, 'department'::text, 'inspector'::text, 'auditor'::text, 'city'::text, 'admin'::text])));

alter table code_list add constraint code_list_certainty_code CHECK ((certainty = ANY (ARRAY['sure'::text, 'likely'::text, 'check'::text])));

alter table code_list add constraint code_list_key PRIMARY KEY (tenant_id, id);

alter table code_list add constraint code_list_unique_1 UNIQUE (tenant_id, name);

alter table code_list_history add constraint code_list_history_key PRIMARY KEY (tenant_id, id, version);

alter table code_item add constraint code_item_certainty_code CHECK ((certainty = ANY (ARRAY['sure'::text, 'likely'::text, 'check'::text])));

alter table code_item add constraint code_item_key PRIMARY KEY (tenant_id, id);

alter table code_item add constraint code_item_unique_1 UNIQUE (tenant_id, list, code);

alter table code_item_history add constraint code_item_history_key PRIMARY KEY (tenant_id, id, version);

alter table limit_step add constraint limit_step_key PRIMARY KEY (tenant_id, id);

alter table limit_step add constraint limit_step_unique_1 UNIQUE (tenant_id, row_id, since, due_on, step);

alter table limit_step_history add constraint limit_step_history_key PRIMARY KEY (tenant_id, id, version);

alter table notice add constraint notice_kind_code CHECK ((kind = ANY (ARRAY['danger'::text, 'task'::text, 'urge'::text, 'return'::text, 'due'::text, 'inform'::text, 'reply'::text, 'conflict'::text, 'system'::text])));

alter table job add constraint job_key PRIMARY KEY (tenant_id, id);

alter table job add constraint job_state_code CHECK ((state = ANY (ARRAY['queued'::text, 'running'::text, 'done'::text, 'failed'::text, 'cancelled'::text])));

alter table job_history add constraint job_history_key PRIMARY KEY (tenant_id, id, version);

alter table data_import add constraint data_import_blank_code CHECK ((blank = ANY (ARRAY['keep'::text, 'clear'::text])));

alter table data_import add constraint data_import_key PRIMARY KEY (tenant_id, id);

alter table data_import add constraint data_import_policy_code CHECK ((policy = ANY (ARRAY['good'::text, 'all'::text])));

alter table data_import add constraint data_import_state_code CHECK ((state = ANY (ARRAY['matching'::text, 'checking'::text, 'checked'::text, 'running'::text, 'done'::text, 'undoing'::text, 'undone'::text, 'abandoned'::text])));

alter table data_import_history add constraint data_import_history_key PRIMARY KEY (tenant_id, id, version);

alter table bulk_change add constraint bulk_change_key PRIMARY KEY (tenant_id, id);

alter table bulk_change add constraint bulk_change_state_code CHECK ((state = ANY (ARRAY['waiting'::text, 'done'::text])));

alter table bulk_change_history add constraint bulk_change_history_key PRIMARY KEY (tenant_id, id, version);

alter table import_mapping add constraint import_mapping_key PRIMARY KEY (tenant_id, id);

alter table import_mapping add constraint import_mapping_unique_1 UNIQUE (tenant_id, record, person);

alter table import_mapping_history add constraint import_mapping_history_key PRIMARY KEY (tenant_id, id, version);

alter table saved_view add constraint saved_view_key PRIMARY KEY (tenant_id, id);

alter table saved_view add constraint saved_view_unique_1 UNIQUE (tenant_id, person, record, name);

alter table saved_view_history add constraint saved_view_history_key PRIMARY KEY (tenant_id, id, version);

alter table webhook add constraint webhook_key PRIMARY KEY (tenant_id, id);

alter table webhook add constraint webhook_role_code CHECK ((role = ANY (ARRAY['leader'::text, 'office'::text, 'section'::text, 'school'::text, 'teacher'::text, 'town'::text, 'department'::text, 'inspector'::text, 'auditor'::text, 'city'::text])));

alter table webhook_history add constraint webhook_history_key PRIMARY KEY (tenant_id, id, version);

alter table webhook_delivery add constraint webhook_delivery_key PRIMARY KEY (tenant_id, id);

alter table webhook_delivery add constraint webhook_delivery_state_code CHECK ((state = ANY (ARRAY['waiting'::text, 'delivered'::text, 'failed'::text])));

alter table webhook_delivery_history add constraint webhook_delivery_history_key PRIMARY KEY (tenant_id, id, version);

alter table notice_channel add constraint notice_channel_key PRIMARY KEY (tenant_id, id);

alter table notice_channel add constraint notice_channel_kind_code CHECK ((kind = ANY (ARRAY['email'::text, 'dingtalk'::text, 'feishu'::text, 'wecom'::text])));

alter table notice_channel add constraint notice_channel_security_code CHECK ((security = ANY (ARRAY['tls'::text, 'starttls'::text, 'none'::text])));

alter table notice_channel_history add constraint notice_channel_history_key PRIMARY KEY (tenant_id, id, version);

alter table notice_preference add constraint notice_preference_channel_code CHECK ((channel = ANY (ARRAY['none'::text, 'email'::text, 'robot'::text])));

alter table notice_preference add constraint notice_preference_key PRIMARY KEY (tenant_id, id);

alter table notice_preference add constraint notice_preference_unique_1 UNIQUE (tenant_id, person);

alter table notice_preference_history add constraint notice_preference_history_key PRIMARY KEY (tenant_id, id, version);

alter table notice_delivery add constraint notice_delivery_key PRIMARY KEY (tenant_id, id);

alter table notice_delivery add constraint notice_delivery_purpose_code CHECK ((purpose = ANY (ARRAY['urgent'::text, 'lastDay'::text, 'digest'::text, 'test'::text])));

alter table notice_delivery add constraint notice_delivery_state_code CHECK ((state = ANY (ARRAY['waiting'::text, 'delivered'::text, 'failed'::text])));

alter table notice_delivery add constraint notice_delivery_unique_1 UNIQUE (tenant_id, channel, target, purpose, key);

alter table notice_delivery_history add constraint notice_delivery_history_key PRIMARY KEY (tenant_id, id, version);

alter table commitment_binding add constraint commitment_binding_key PRIMARY KEY (tenant_id, id);

alter table commitment_binding add constraint commitment_binding_reckoning_code CHECK ((reckoning = ANY (ARRAY['level'::text, 'rise'::text, 'fall'::text, 'risePercent'::text, 'fallPercent'::text])));

alter table commitment_binding add constraint commitment_binding_state_code CHECK ((state = ANY (ARRAY['proposed'::text, 'confirmed'::text, 'refused'::text, 'ended'::text])));

alter table commitment_binding_history add constraint commitment_binding_history_key PRIMARY KEY (tenant_id, id, version);

alter table handover add constraint handover_key PRIMARY KEY (tenant_id, id);

alter table handover_history add constraint handover_history_key PRIMARY KEY (tenant_id, id, version);

alter table handover_item add constraint handover_item_key PRIMARY KEY (tenant_id, id);

alter table handover_item add constraint handover_item_state_code CHECK ((state = ANY (ARRAY['unassigned'::text, 'assigned'::text])));

alter table handover_item_history add constraint handover_item_history_key PRIMARY KEY (tenant_id, id, version);

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

alter table staff_posting add constraint staff_posting_end_reason_code CHECK ((end_reason = ANY (ARRAY['recruit'::text, 'transfer'::text, 'exchange'::text, 'support'::text, 'group'::text, 'returning'::text, 'postChange'::text, 'reorganisation'::text, 'retirement'::text, 'resignation'::text, 'dismissal'::text, 'death'::text, 'other'::text])));

alter table staff_posting add constraint staff_posting_key PRIMARY KEY (tenant_id, id);

alter table staff_posting add constraint staff_posting_post_kind_code CHECK ((post_kind = ANY (ARRAY['teaching'::text, 'administration'::text, 'assistance'::text, 'care'::text, 'health'::text, 'service'::text])));

alter table staff_posting add constraint staff_posting_reason_code CHECK ((reason = ANY (ARRAY['recruit'::text, 'transfer'::text, 'exchange'::text, 'support'::text, 'group'::text, 'returning'::text, 'postChange'::text, 'reorganisation'::text, 'retirement'::text, 'resignation'::text, 'dismissal'::text, 'death'::text, 'other'::text])));

alter table staff_posting add constraint staff_posting_stage_code CHECK ((stage = ANY (ARRAY['preschool'::text, 'primary'::text, 'juniorMiddle'::text, 'seniorMiddle'::text, 'vocational'::text, 'special'::text])));

alter table staff_posting add constraint staff_posting_unique_1 UNIQUE (tenant_id, teacher, from_on);

alter table staff_posting_history add constraint staff_posting_history_key PRIMARY KEY (tenant_id, id, version);

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

alter table honour add constraint honour_key PRIMARY KEY (tenant_id, id);

alter table honour add constraint honour_level_code CHECK ((level = ANY (ARRAY['school'::text, 'county'::text, 'city'::text, 'province'::text, 'nation'::text])));

alter table honour add constraint honour_state_code CHECK ((state = ANY (ARRAY['claimed'::text, 'confirmed'::text, 'declined'::text])));

alter table honour add constraint honour_unique_1 UNIQUE (tenant_id, teacher, title, "on");

alter table honour add constraint honour_unique_2 UNIQUE (tenant_id, teacher, source_record, source_id);

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

alter table room add constraint room_key PRIMARY KEY (tenant_id, id);

alter table room add constraint room_kind_code CHECK ((kind = ANY (ARRAY['classroom'::text, 'music'::text, 'art'::text, 'dance'::text, 'calligraphy'::text, 'science'::text, 'laboratory'::text, 'computer'::text, 'language'::text, 'labour'::text, 'library'::text, 'multipurpose'::text, 'psychology'::text, 'activity'::text, 'sport'::text, 'medical'::text, 'office'::text, 'dormitory'::text, 'canteen'::text, 'other'::text])));

alter table room add constraint room_stage_code CHECK ((stage = ANY (ARRAY['preschool'::text, 'primary'::text, 'juniorMiddle'::text, 'seniorMiddle'::text, 'vocational'::text, 'special'::text])));

alter table room add constraint room_unique_1 UNIQUE (tenant_id, building, number);

alter table honour_history add constraint honour_history_key PRIMARY KEY (tenant_id, id, version);

alter table room_history add constraint room_history_key PRIMARY KEY (tenant_id, id, version);

alter table building add constraint building_fire_acceptance_code CHECK ((fire_acceptance = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text])));

alter table building add constraint building_key PRIMARY KEY (tenant_id, id);

alter table building add constraint building_seismic_code CHECK ((seismic = ANY (ARRAY['meets'::text, 'strengthened'::text, 'below'::text, 'unknown'::text])));

alter table building add constraint building_stage_code CHECK ((stage = ANY (ARRAY['preschool'::text, 'primary'::text, 'juniorMiddle'::text, 'seniorMiddle'::text, 'vocational'::text, 'special'::text])));

alter table building add constraint building_status_code CHECK ((status = ANY (ARRAY['inUse'::text, 'stopped'::text, 'demolished'::text, 'passedOn'::text])));

alter table building add constraint building_tenure_code CHECK ((tenure = ANY (ARRAY['owned'::text, 'exclusive'::text, 'shared'::text])));

alter table building add constraint building_unique_1 UNIQUE (tenant_id, school, number);

alter table building_history add constraint building_history_key PRIMARY KEY (tenant_id, id, version);

alter table ground add constraint ground_key PRIMARY KEY (tenant_id, id);

alter table ground add constraint ground_kind_code CHECK ((kind = ANY (ARRAY['track'::text, 'basketball'::text, 'volleyball'::text, 'football'::text, 'badminton'::text, 'tableTennis'::text, 'gymnastics'::text, 'playground'::text, 'swimming'::text, 'other'::text])));

alter table ground add constraint ground_stage_code CHECK ((stage = ANY (ARRAY['preschool'::text, 'primary'::text, 'juniorMiddle'::text, 'seniorMiddle'::text, 'vocational'::text, 'special'::text])));

alter table ground add constraint ground_unique_1 UNIQUE (tenant_id, school, name);

alter table ground_history add constraint ground_history_key PRIMARY KEY (tenant_id, id, version);

alter table equipment add constraint equipment_key PRIMARY KEY (tenant_id, id);

alter table equipment add constraint equipment_stage_code CHECK ((stage = ANY (ARRAY['preschool'::text, 'primary'::text, 'juniorMiddle'::text, 'seniorMiddle'::text, 'vocational'::text, 'special'::text])));

alter table equipment add constraint equipment_status_code CHECK ((status = ANY (ARRAY['inUse'::text, 'idle'::text, 'repair'::text, 'scrapped'::text, 'passedOn'::text])));

alter table equipment add constraint equipment_unique_1 UNIQUE (tenant_id, school, asset_number);

alter table equipment_history add constraint equipment_history_key PRIMARY KEY (tenant_id, id, version);

alter table school add constraint school_key PRIMARY KEY (tenant_id, id);

alter table school add constraint school_ownership_code CHECK ((ownership = ANY (ARRAY['public'::text, 'privateNonprofit'::text, 'privateProfit'::text])));

alter table school add constraint school_party_organisation_code CHECK ((party_organisation = ANY (ARRAY['committee'::text, 'generalBranch'::text, 'branch'::text, 'jointBranch'::text, 'none'::text])));

alter table school add constraint school_unique_1 UNIQUE (tenant_id, organisation);

alter table school add constraint school_unique_2 UNIQUE (tenant_id, identifier_code);

alter table school_history add constraint school_history_key PRIMARY KEY (tenant_id, id, version);

alter table school_group add constraint school_group_key PRIMARY KEY (tenant_id, id);

alter table school_group add constraint school_group_kind_code CHECK ((kind = ANY (ARRAY['integrated'::text, 'allied'::text, 'trust'::text, 'township'::text])));

alter table school_group add constraint school_group_unique_1 UNIQUE (tenant_id, name);

alter table school_group_history add constraint school_group_history_key PRIMARY KEY (tenant_id, id, version);

alter table school_stage add constraint school_stage_key PRIMARY KEY (tenant_id, id);

alter table school_stage add constraint school_stage_stage_code CHECK ((stage = ANY (ARRAY['preschool'::text, 'primary'::text, 'juniorMiddle'::text, 'seniorMiddle'::text, 'vocational'::text, 'special'::text])));

alter table school_stage add constraint school_stage_unique_1 UNIQUE (tenant_id, organisation, stage);

alter table school_stage_history add constraint school_stage_history_key PRIMARY KEY (tenant_id, id, version);

alter table campus add constraint campus_key PRIMARY KEY (tenant_id, id);

alter table campus add constraint campus_unique_1 UNIQUE (tenant_id, school, name);

alter table campus_history add constraint campus_history_key PRIMARY KEY (tenant_id, id, version);

alter table school_group_member_history add constraint school_group_member_history_key PRIMARY KEY (tenant_id, id, version);

alter table school_group_member add constraint school_group_member_key PRIMARY KEY (tenant_id, id);

alter table school_group_member add constraint school_group_member_role_code CHECK ((role = ANY (ARRAY['core'::text, 'member'::text])));

alter table school_group_member add constraint school_group_member_unique_1 UNIQUE (tenant_id, "group", school, from_on);

alter table organisation_spell_history add constraint organisation_spell_history_key PRIMARY KEY (tenant_id, id, version);

alter table class_group add constraint class_group_key PRIMARY KEY (tenant_id, id);

alter table class_group add constraint class_group_kind_code CHECK ((kind = ANY (ARRAY['ordinary'::text, 'mixedAge'::text, 'special'::text])));

alter table class_group add constraint class_group_stage_code CHECK ((stage = ANY (ARRAY['preschool'::text, 'primary'::text, 'juniorMiddle'::text, 'seniorMiddle'::text, 'vocational'::text, 'special'::text])));

alter table class_group add constraint class_group_unique_1 UNIQUE (tenant_id, school, stage, entry_year, class_number);

alter table class_group_history add constraint class_group_history_key PRIMARY KEY (tenant_id, id, version);

alter table class_group_spell add constraint class_group_spell_key PRIMARY KEY (tenant_id, id);

alter table class_group_spell add constraint class_group_spell_stage_code CHECK ((stage = ANY (ARRAY['preschool'::text, 'primary'::text, 'juniorMiddle'::text, 'seniorMiddle'::text, 'vocational'::text, 'special'::text])));

alter table class_group_spell add constraint class_group_spell_unique_1 UNIQUE (tenant_id, class_group, from_on);

alter table class_group_spell_history add constraint class_group_spell_history_key PRIMARY KEY (tenant_id, id, version);

alter table organisation_spell add constraint organisation_spell_key PRIMARY KEY (tenant_id, id);

alter table organisation_spell add constraint organisation_spell_kind_code CHECK ((kind = ANY (ARRAY['city'::text, 'bureau'::text, 'section'::text, 'town'::text, 'school'::text, 'department'::text])));

alter table organisation_spell add constraint organisation_spell_unique_1 UNIQUE (tenant_id, organisation, from_on);

alter table roll_keeper add constraint roll_keeper_key PRIMARY KEY (tenant_id, id);

alter table roll_keeper add constraint roll_keeper_unique_1 UNIQUE (tenant_id, bureau, section);

alter table roll_keeper_history add constraint roll_keeper_history_key PRIMARY KEY (tenant_id, id, version);

alter table organisation_change add constraint organisation_change_key PRIMARY KEY (tenant_id, id);

alter table organisation_change add constraint organisation_change_kind_code CHECK ((kind = ANY (ARRAY['open'::text, 'rename'::text, 'move'::text, 'merge'::text, 'split'::text, 'close'::text])));

alter table organisation_change add constraint organisation_change_state_code CHECK ((state = ANY (ARRAY['draft'::text, 'submitted'::text, 'confirmed'::text, 'effective'::text, 'revoked'::text])));

alter table organisation_change_history add constraint organisation_change_history_key PRIMARY KEY (tenant_id, id, version);

alter table pupil_history add constraint pupil_history_key PRIMARY KEY (tenant_id, id, version);

alter table pupil add constraint pupil_disability_code CHECK ((disability = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text])));

alter table pupil add constraint pupil_gender_code CHECK ((gender = ANY (ARRAY['0'::text, '1'::text, '2'::text, '9'::text])));

alter table pupil add constraint pupil_hardship_code CHECK ((hardship = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text])));

alter table pupil add constraint pupil_id_type_code CHECK ((id_type = ANY (ARRAY['residentId'::text, 'hkMacaoPermit'::text, 'taiwanPermit'::text, 'hkMacaoTaiwanResidence'::text, 'foreignPermanent'::text, 'passport'::text, 'none'::text])));

alter table pupil add constraint pupil_inclusion_code CHECK ((inclusion = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text])));

alter table pupil add constraint pupil_key PRIMARY KEY (tenant_id, id);

alter table pupil add constraint pupil_left_behind_code CHECK ((left_behind = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text])));

alter table pupil add constraint pupil_migrant_code CHECK ((migrant = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text])));

alter table pupil add constraint pupil_stage_code CHECK ((stage = ANY (ARRAY['preschool'::text, 'primary'::text, 'juniorMiddle'::text, 'seniorMiddle'::text, 'vocational'::text, 'special'::text])));

alter table pupil add constraint pupil_status_code CHECK ((status = ANY (ARRAY['pending'::text, 'inSchool'::text, 'suspended'::text, 'homeTeaching'::text, 'suspectedDropout'::text, 'droppedOut'::text, 'abroad'::text, 'graduated'::text, 'completed'::text, 'transferredOut'::text, 'deceased'::text, 'deregistered'::text])));

alter table pupil add constraint pupil_unique_1 UNIQUE (tenant_id, roll_number_match);

alter table guardian add constraint guardian_key PRIMARY KEY (tenant_id, id);

alter table guardian add constraint guardian_relation_code CHECK ((relation = ANY (ARRAY['father'::text, 'mother'::text, 'grandparent'::text, 'sibling'::text, 'other'::text])));

alter table guardian_history add constraint guardian_history_key PRIMARY KEY (tenant_id, id, version);

alter table enrolment_event add constraint enrolment_event_applicant_code CHECK ((applicant = ANY (ARRAY['guardian'::text, 'pupil'::text, 'school'::text])));

alter table enrolment_event add constraint enrolment_event_key PRIMARY KEY (tenant_id, id);

alter table enrolment_event add constraint enrolment_event_kind_code CHECK ((kind = ANY (ARRAY['register'::text, 'transfer'::text, 'transferIn'::text, 'transferOut'::text, 'suspend'::text, 'resume'::text, 'skip'::text, 'repeat'::text, 'homeTeaching'::text, 'suspectDropout'::text, 'dropOut'::text, 'graduate'::text, 'complete'::text, 'abroad'::text, 'deregister'::text, 'death'::text])));

alter table enrolment_event add constraint enrolment_event_stage_code CHECK ((stage = ANY (ARRAY['preschool'::text, 'primary'::text, 'juniorMiddle'::text, 'seniorMiddle'::text, 'vocational'::text, 'special'::text])));

alter table enrolment_event add constraint enrolment_event_state_code CHECK ((state = ANY (ARRAY['drafted'::text, 'submitted'::text, 'reviewing'::text, 'approved'::text, 'effective'::text, 'returned'::text, 'withdrawn'::text])));

alter table enrolment_event_history add constraint enrolment_event_history_key PRIMARY KEY (tenant_id, id, version);

alter table enrolment add constraint enrolment_end_reason_code CHECK ((end_reason = ANY (ARRAY['transferred'::text, 'transferredOut'::text, 'changedClass'::text, 'schoolChanged'::text, 'graduated'::text, 'completed'::text, 'abroad'::text, 'deceased'::text, 'deregistered'::text])));

alter table enrolment add constraint enrolment_key PRIMARY KEY (tenant_id, id);

alter table enrolment add constraint enrolment_last_status_code CHECK ((last_status = ANY (ARRAY['pending'::text, 'inSchool'::text, 'suspended'::text, 'homeTeaching'::text, 'suspectedDropout'::text, 'droppedOut'::text, 'abroad'::text, 'graduated'::text, 'completed'::text, 'transferredOut'::text, 'deceased'::text, 'deregistered'::text])));

alter table enrolment add constraint enrolment_stage_code CHECK ((stage = ANY (ARRAY['preschool'::text, 'primary'::text, 'juniorMiddle'::text, 'seniorMiddle'::text, 'vocational'::text, 'special'::text])));

alter table enrolment add constraint enrolment_unique_1 UNIQUE (tenant_id, pupil, from_on);

alter table enrolment_history add constraint enrolment_history_key PRIMARY KEY (tenant_id, id, version);

alter table roll_over add constraint roll_over_key PRIMARY KEY (tenant_id, id);

alter table roll_over add constraint roll_over_state_code CHECK ((state = ANY (ARRAY['prepared'::text, 'done'::text, 'undone'::text])));

alter table roll_over add constraint roll_over_unique_1 UNIQUE (tenant_id, organisation, academic_year);

alter table roll_over_history add constraint roll_over_history_key PRIMARY KEY (tenant_id, id, version);

alter table roll_correction add constraint roll_correction_field_code CHECK ((field = ANY (ARRAY['name'::text, 'gender'::text, 'birthDate'::text, 'idNumber'::text, 'classGroup'::text, 'school'::text, 'status'::text, 'registeredOn'::text])));

alter table roll_correction add constraint roll_correction_key PRIMARY KEY (tenant_id, id);

alter table roll_correction add constraint roll_correction_state_code CHECK ((state = ANY (ARRAY['submitted'::text, 'accepted'::text, 'declined'::text])));

alter table roll_correction_history add constraint roll_correction_history_key PRIMARY KEY (tenant_id, id, version);

alter table data_freeze add constraint data_freeze_key PRIMARY KEY (tenant_id, id);

alter table data_freeze_history add constraint data_freeze_history_key PRIMARY KEY (tenant_id, id, version);

alter table roll_lookup add constraint roll_lookup_key PRIMARY KEY (tenant_id, id);

alter table roll_lookup add constraint roll_lookup_unique_1 UNIQUE (tenant_id, token_hash);

alter table roll_lookup_history add constraint roll_lookup_history_key PRIMARY KEY (tenant_id, id, version);

alter table quality_finding add constraint quality_finding_dataset_code CHECK ((dataset = ANY (ARRAY['pupils'::text, 'classes'::text, 'staff'::text, 'schools'::text, 'buildings'::text])));

alter table quality_finding add constraint quality_finding_key PRIMARY KEY (tenant_id, id);

alter table quality_finding add constraint quality_finding_level_code CHECK ((level = ANY (ARRAY['error'::text, 'warn'::text])));

alter table quality_finding add constraint quality_finding_rule_code CHECK ((rule = ANY (ARRAY['Q1'::text, 'Q2'::text, 'Q3'::text, 'Q4'::text, 'Q5'::text, 'Q6'::text, 'Q7'::text, 'Q8'::text, 'Q9'::text, 'Q10'::text, 'Q11'::text, 'Q12'::text])));

alter table quality_finding add constraint quality_finding_state_code CHECK ((state = ANY (ARRAY['open'::text, 'explained'::text, 'accepted'::text, 'fixed'::text])));

alter table quality_finding add constraint quality_finding_unique_1 UNIQUE (tenant_id, rule, record, "row");

alter table quality_finding_history add constraint quality_finding_history_key PRIMARY KEY (tenant_id, id, version);

alter table duplicate_pair add constraint duplicate_pair_key PRIMARY KEY (tenant_id, id);

alter table duplicate_pair add constraint duplicate_pair_master_code CHECK ((master = ANY (ARRAY['first'::text, 'second'::text])));

alter table duplicate_pair add constraint duplicate_pair_record_code CHECK ((record = ANY (ARRAY['pupil'::text, 'teacher'::text, 'school'::text])));

alter table duplicate_pair add constraint duplicate_pair_state_code CHECK ((state = ANY (ARRAY['suspected'::text, 'proposed'::text, 'same'::text, 'different'::text, 'cleared'::text])));

alter table duplicate_pair add constraint duplicate_pair_unique_1 UNIQUE (tenant_id, record, first, second);

alter table duplicate_pair add constraint duplicate_pair_verdict_code CHECK ((verdict = ANY (ARRAY['same'::text, 'different'::text])));

alter table duplicate_pair_history add constraint duplicate_pair_history_key PRIMARY KEY (tenant_id, id, version);

alter table quality_figure add constraint quality_figure_dataset_code CHECK ((dataset = ANY (ARRAY['pupils'::text, 'classes'::text, 'staff'::text, 'schools'::text, 'buildings'::text])));

alter table quality_figure add constraint quality_figure_key PRIMARY KEY (tenant_id, id);

alter table quality_figure add constraint quality_figure_level_code CHECK ((level = ANY (ARRAY['error'::text, 'warn'::text])));

alter table quality_figure add constraint quality_figure_rule_code CHECK ((rule = ANY (ARRAY['Q1'::text, 'Q2'::text, 'Q3'::text, 'Q4'::text, 'Q5'::text, 'Q6'::text, 'Q7'::text, 'Q8'::text, 'Q9'::text, 'Q10'::text, 'Q11'::text, 'Q12'::text])));

alter table quality_figure add constraint quality_figure_unique_1 UNIQUE (tenant_id, school, rule, record);

alter table quality_figure_history add constraint quality_figure_history_key PRIMARY KEY (tenant_id, id, version);

alter table merge add constraint merge_key PRIMARY KEY (tenant_id, id);

alter table merge add constraint merge_record_code CHECK ((record = ANY (ARRAY['pupil'::text, 'teacher'::text, 'school'::text])));

alter table merge_history add constraint merge_history_key PRIMARY KEY (tenant_id, id, version);

alter table merge_touch add constraint merge_touch_key PRIMARY KEY (tenant_id, id);

alter table merge_touch_history add constraint merge_touch_history_key PRIMARY KEY (tenant_id, id, version);

alter table collection add constraint collection_key PRIMARY KEY (tenant_id, id);

alter table collection add constraint collection_state_code CHECK ((state = ANY (ARRAY['drafted'::text, 'running'::text, 'closed'::text])));

alter table collection_history add constraint collection_history_key PRIMARY KEY (tenant_id, id, version);

alter table collection_part add constraint collection_part_key PRIMARY KEY (tenant_id, id);

alter table collection_part add constraint collection_part_state_code CHECK ((state = ANY (ARRAY['collecting'::text, 'checking'::text, 'returned'::text, 'corrected'::text, 'confirmed'::text, 'audited'::text, 'locked'::text, 'published'::text])));

alter table collection_part add constraint collection_part_unique_1 UNIQUE (tenant_id, collection, school);

alter table collection_part_history add constraint collection_part_history_key PRIMARY KEY (tenant_id, id, version);

alter table snapshot add constraint snapshot_key PRIMARY KEY (tenant_id, id);

alter table snapshot add constraint snapshot_unique_1 UNIQUE (tenant_id, school_year);

alter table snapshot_history add constraint snapshot_history_key PRIMARY KEY (tenant_id, id, version);

alter table saved_query add constraint saved_query_key PRIMARY KEY (tenant_id, id);

alter table saved_query add constraint saved_query_schedule_code CHECK ((schedule = ANY (ARRAY['none'::text, 'daily'::text, 'weekly'::text, 'monthly'::text])));

alter table saved_query_history add constraint saved_query_history_key PRIMARY KEY (tenant_id, id, version);

alter table snapshot_part add constraint snapshot_part_key PRIMARY KEY (tenant_id, id);

alter table snapshot_part add constraint snapshot_part_unique_1 UNIQUE (tenant_id, snapshot, record, school);

alter table snapshot_part_history add constraint snapshot_part_history_key PRIMARY KEY (tenant_id, id, version);

alter table query_run add constraint query_run_key PRIMARY KEY (tenant_id, id);

alter table query_run_history add constraint query_run_history_key PRIMARY KEY (tenant_id, id, version);

alter table field_alias add constraint field_alias_key PRIMARY KEY (tenant_id, id);

alter table field_alias add constraint field_alias_unique_1 UNIQUE (tenant_id, label, target);

alter table field_alias_history add constraint field_alias_history_key PRIMARY KEY (tenant_id, id, version);

alter table data_consumer add constraint data_consumer_key PRIMARY KEY (tenant_id, id);

alter table data_consumer add constraint data_consumer_role_code CHECK ((role = ANY (ARRAY['leader'::text, 'office'::text, 'section'::text, 'school'::text, 'teacher'::text, 'town'::text, 'department'::text, 'inspector'::text, 'auditor'::text, 'city'::text])));

alter table data_consumer_history add constraint data_consumer_history_key PRIMARY KEY (tenant_id, id, version);

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

alter table exchange_run add constraint exchange_run_key PRIMARY KEY (tenant_id, id);

alter table exchange_run add constraint exchange_run_state_code CHECK ((state = ANY (ARRAY['waiting'::text, 'running'::text, 'done'::text, 'failed'::text])));

alter table exchange_run add constraint exchange_run_trigger_code CHECK ((trigger = ANY (ARRAY['byHand'::text, 'scheduled'::text])));

alter table exchange_run add constraint exchange_run_unique_1 UNIQUE (tenant_id, connector, slot);

alter table exchange_run_history add constraint exchange_run_history_key PRIMARY KEY (tenant_id, id, version);

alter table code_translation add constraint code_translation_certainty_code CHECK ((certainty = ANY (ARRAY['sure'::text, 'likely'::text, 'check'::text])));

alter table code_translation add constraint code_translation_key PRIMARY KEY (tenant_id, id);

alter table code_translation add constraint code_translation_unique_1 UNIQUE (tenant_id, "table", outside_code);

alter table code_translation_history add constraint code_translation_history_key PRIMARY KEY (tenant_id, id, version);

alter table exchange_refusal add constraint exchange_refusal_key PRIMARY KEY (tenant_id, id);

alter table exchange_refusal add constraint exchange_refusal_unique_1 UNIQUE (tenant_id, run, line);

alter table exchange_refusal_history add constraint exchange_refusal_history_key PRIMARY KEY (tenant_id, id, version);

alter table figure_snapshot add constraint figure_snapshot_key PRIMARY KEY (tenant_id, id);

alter table figure_snapshot add constraint figure_snapshot_occasion_code CHECK ((occasion = ANY (ARRAY['september'::text, 'quarter'::text, 'bulletin'::text, 'other'::text])));

alter table figure_snapshot_history add constraint figure_snapshot_history_key PRIMARY KEY (tenant_id, id, version);

alter table exchange_difference add constraint exchange_difference_key PRIMARY KEY (tenant_id, id);

alter table exchange_difference add constraint exchange_difference_kind_code CHECK ((kind = ANY (ARRAY['field'::text, 'onlyTheirs'::text, 'onlyOurs'::text])));

alter table exchange_difference add constraint exchange_difference_state_code CHECK ((state = ANY (ARRAY['open'::text, 'asked'::text, 'taken'::text, 'kept'::text, 'applied'::text, 'gone'::text])));

alter table exchange_difference add constraint exchange_difference_unique_1 UNIQUE (tenant_id, connector, subject, field);

alter table exchange_difference_history add constraint exchange_difference_history_key PRIMARY KEY (tenant_id, id, version);

alter table frozen_figure add constraint frozen_figure_key PRIMARY KEY (tenant_id, id);

alter table frozen_figure add constraint frozen_figure_state_code CHECK ((state = ANY (ARRAY['met'::text, 'notMet'::text, 'noStandard'::text, 'unknown'::text])));

alter table frozen_figure add constraint frozen_figure_unique_1 UNIQUE (tenant_id, snapshot, indicator, unit);

alter table frozen_figure_history add constraint frozen_figure_history_key PRIMARY KEY (tenant_id, id, version);

alter table indicator_publication add constraint indicator_publication_key PRIMARY KEY (tenant_id, id);

alter table indicator_publication add constraint indicator_publication_parts_code CHECK ((parts = ANY (ARRAY['city'::text, 'bureau'::text, 'section'::text, 'town'::text, 'school'::text, 'department'::text])));

alter table indicator_publication add constraint indicator_publication_state_code CHECK ((state = ANY (ARRAY['prepared'::text, 'published'::text, 'withdrawn'::text, 'discarded'::text])));

alter table indicator_publication_history add constraint indicator_publication_history_key PRIMARY KEY (tenant_id, id, version);

alter table indicator_board add constraint indicator_board_key PRIMARY KEY (tenant_id, id);

alter table indicator_board add constraint indicator_board_sharing_code CHECK ((sharing = ANY (ARRAY['private'::text, 'section'::text, 'bureau'::text])));

alter table indicator_board_history add constraint indicator_board_history_key PRIMARY KEY (tenant_id, id, version);

alter table planned_site_history add constraint planned_site_history_key PRIMARY KEY (tenant_id, id, version);

alter table seat_area add constraint seat_area_key PRIMARY KEY (tenant_id, id);

alter table seat_area add constraint seat_area_unique_1 UNIQUE (tenant_id, district, name);

alter table seat_area_history add constraint seat_area_history_key PRIMARY KEY (tenant_id, id, version);

alter table planned_site add constraint planned_site_key PRIMARY KEY (tenant_id, id);

alter table planned_site add constraint planned_site_state_code CHECK ((state = ANY (ARRAY['planned'::text, 'reserved'::text, 'allocated'::text, 'built'::text, 'cancelled'::text])));

alter table planned_site add constraint planned_site_unique_1 UNIQUE (tenant_id, number);

alter table programme_part add constraint programme_part_key PRIMARY KEY (tenant_id, id);

alter table programme_part add constraint programme_part_unique_1 UNIQUE (tenant_id, programme, district);

alter table programme_part_history add constraint programme_part_history_key PRIMARY KEY (tenant_id, id, version);

alter table building_programme add constraint building_programme_key PRIMARY KEY (tenant_id, id);

alter table building_programme add constraint building_programme_unique_1 UNIQUE (tenant_id, issuer, year, name);

alter table building_programme_history add constraint building_programme_history_key PRIMARY KEY (tenant_id, id, version);

alter table construction_project_history add constraint construction_project_history_key PRIMARY KEY (tenant_id, id, version);

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

alter table project_stage add constraint project_stage_key PRIMARY KEY (tenant_id, id);

alter table project_stage add constraint project_stage_stage_code CHECK ((stage = ANY (ARRAY['approval'::text, 'feasibility'::text, 'land'::text, 'design'::text, 'tender'::text, 'start'::text, 'foundation'::text, 'topping'::text, 'completion'::text, 'acceptance'::text, 'opening'::text])));

alter table project_stage add constraint project_stage_state_code CHECK ((state = ANY (ARRAY['waiting'::text, 'reported'::text, 'done'::text, 'waived'::text])));

alter table project_stage add constraint project_stage_unique_1 UNIQUE (tenant_id, project, stage);

alter table project_stage_history add constraint project_stage_history_key PRIMARY KEY (tenant_id, id, version);

alter table project_blocker_history add constraint project_blocker_history_key PRIMARY KEY (tenant_id, id, version);

alter table project_places add constraint project_places_key PRIMARY KEY (tenant_id, id);

alter table project_places add constraint project_places_stage_code CHECK ((stage = ANY (ARRAY['preschool'::text, 'primary'::text, 'juniorMiddle'::text, 'seniorMiddle'::text])));

alter table project_places add constraint project_places_unique_1 UNIQUE (tenant_id, project, stage);

alter table project_places_history add constraint project_places_history_key PRIMARY KEY (tenant_id, id, version);

alter table project_blocker add constraint project_blocker_key PRIMARY KEY (tenant_id, id);

alter table project_blocker add constraint project_blocker_state_code CHECK ((state = ANY (ARRAY['open'::text, 'resolved'::text])));

alter table improvement_project add constraint improvement_project_key PRIMARY KEY (tenant_id, id);

alter table improvement_project add constraint improvement_project_kind_code CHECK ((kind = ANY (ARRAY['weakSchool'::text, 'capability'::text, 'repair'::text])));

alter table improvement_project add constraint improvement_project_state_code CHECK ((state = ANY (ARRAY['planned'::text, 'underWay'::text, 'delivered'::text, 'accepted'::text, 'stopped'::text])));

alter table improvement_project add constraint improvement_project_unique_1 UNIQUE (tenant_id, school, year, name);

alter table school_defect add constraint school_defect_key PRIMARY KEY (tenant_id, id);

alter table school_defect add constraint school_defect_kind_code CHECK ((kind = ANY (ARRAY['structure'::text, 'area'::text, 'rooms'::text, 'grounds'::text, 'equipment'::text, 'toilets'::text, 'dormitory'::text, 'other'::text])));

alter table school_defect add constraint school_defect_state_code CHECK ((state = ANY (ARRAY['open'::text, 'cleared'::text, 'withdrawn'::text])));

alter table school_defect add constraint school_defect_urgency_code CHECK ((urgency = ANY (ARRAY['danger'::text, 'high'::text, 'ordinary'::text])));

alter table school_defect_history add constraint school_defect_history_key PRIMARY KEY (tenant_id, id, version);

alter table improvement_project_history add constraint improvement_project_history_key PRIMARY KEY (tenant_id, id, version);

alter table improvement_work add constraint improvement_work_key PRIMARY KEY (tenant_id, id);

alter table improvement_work add constraint improvement_work_state_code CHECK ((state = ANY (ARRAY['planned'::text, 'reported'::text, 'accepted'::text])));

alter table improvement_work add constraint improvement_work_unique_1 UNIQUE (tenant_id, improvement, item);

alter table improvement_work_history add constraint improvement_work_history_key PRIMARY KEY (tenant_id, id, version);

alter table amenity_history add constraint amenity_history_key PRIMARY KEY (tenant_id, id, version);

alter table change_order add constraint change_order_key PRIMARY KEY (tenant_id, id);

alter table change_order add constraint change_order_state_code CHECK ((state = ANY (ARRAY['submitted'::text, 'approved'::text, 'declined'::text])));

alter table change_order_history add constraint change_order_history_key PRIMARY KEY (tenant_id, id, version);

alter table work_payment add constraint work_payment_key PRIMARY KEY (tenant_id, id);

alter table work_payment_history add constraint work_payment_history_key PRIMARY KEY (tenant_id, id, version);

alter table amenity add constraint amenity_key PRIMARY KEY (tenant_id, id);

alter table amenity add constraint amenity_kind_code CHECK ((kind = ANY (ARRAY['toilet'::text, 'pickUp'::text, 'charging'::text, 'parking'::text])));

alter table amenity add constraint amenity_state_code CHECK ((state = ANY (ARRAY['planned'::text, 'building'::text, 'reported'::text, 'accepted'::text, 'cancelled'::text])));

alter table amenity add constraint amenity_unique_1 UNIQUE (tenant_id, school, kind, name);

alter table roll_count add constraint roll_count_key PRIMARY KEY (tenant_id, id);

alter table roll_count add constraint roll_count_stage_code CHECK ((stage = ANY (ARRAY['preschool'::text, 'primary'::text, 'juniorMiddle'::text, 'seniorMiddle'::text])));

alter table roll_count add constraint roll_count_unique_1 UNIQUE (tenant_id, area, school_year, stage, grade);

alter table roll_count_history add constraint roll_count_history_key PRIMARY KEY (tenant_id, id, version);

alter table birth_count add constraint birth_count_key PRIMARY KEY (tenant_id, id);

alter table birth_count add constraint birth_count_unique_1 UNIQUE (tenant_id, area, cohort);

alter table birth_count_history add constraint birth_count_history_key PRIMARY KEY (tenant_id, id, version);

alter table housing_project add constraint housing_project_key PRIMARY KEY (tenant_id, id);

alter table housing_project add constraint housing_project_unique_1 UNIQUE (tenant_id, area, name);

alter table housing_project_history add constraint housing_project_history_key PRIMARY KEY (tenant_id, id, version);

alter table improvement add constraint improvement_key PRIMARY KEY (tenant_id, id);

alter table improvement add constraint improvement_origin_code CHECK ((origin = ANY (ARRAY['resourceGap'::text, 'qualityMonitoring'::text, 'academic'::text, 'modernisation'::text, 'standardisation'::text, 'preschool'::text])));

alter table improvement add constraint improvement_state_code CHECK ((state = ANY (ARRAY['open'::text, 'planned'::text, 'reported'::text, 'done'::text, 'cancelled'::text])));

alter table school_capacity add constraint school_capacity_key PRIMARY KEY (tenant_id, id);

alter table school_capacity add constraint school_capacity_stage_code CHECK ((stage = ANY (ARRAY['preschool'::text, 'primary'::text, 'juniorMiddle'::text, 'seniorMiddle'::text])));

alter table school_capacity add constraint school_capacity_unique_1 UNIQUE (tenant_id, school, stage, from_year);

alter table school_capacity_history add constraint school_capacity_history_key PRIMARY KEY (tenant_id, id, version);

alter table forecast_run add constraint forecast_run_key PRIMARY KEY (tenant_id, id);

alter table forecast_run add constraint forecast_run_state_code CHECK ((state = ANY (ARRAY['draft'::text, 'published'::text, 'withdrawn'::text])));

alter table forecast_run_history add constraint forecast_run_history_key PRIMARY KEY (tenant_id, id, version);

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

alter table academic_mark_history add constraint academic_mark_history_key PRIMARY KEY (tenant_id, id, version);

alter table academic_sample add constraint academic_sample_group_code CHECK (("group" = ANY (ARRAY['urban'::text, 'suburban'::text, 'rural'::text])));

alter table academic_sample add constraint academic_sample_key PRIMARY KEY (tenant_id, id);

alter table academic_sample add constraint academic_sample_unique_1 UNIQUE (tenant_id, monitoring, number);

alter table academic_sample add constraint academic_sample_unique_2 UNIQUE (tenant_id, monitoring, pupil);

alter table academic_sample_history add constraint academic_sample_history_key PRIMARY KEY (tenant_id, id, version);

alter table academic_mark add constraint academic_mark_group_code CHECK (("group" = ANY (ARRAY['urban'::text, 'suburban'::text, 'rural'::text])));

alter table academic_mark add constraint academic_mark_key PRIMARY KEY (tenant_id, id);

alter table academic_mark add constraint academic_mark_unique_1 UNIQUE (tenant_id, monitoring, number, subject);

alter table national_pupil_history add constraint national_pupil_history_key PRIMARY KEY (tenant_id, id, version);

alter table national_school add constraint national_school_grade_code CHECK ((grade = ANY (ARRAY['fourth'::text, 'eighth'::text])));

alter table national_school add constraint national_school_key PRIMARY KEY (tenant_id, id);

alter table national_school add constraint national_school_unique_1 UNIQUE (tenant_id, monitoring, school);

alter table national_monitoring add constraint national_monitoring_key PRIMARY KEY (tenant_id, id);

alter table national_monitoring add constraint national_monitoring_state_code CHECK ((state = ANY (ARRAY['preparing'::text, 'running'::text, 'tested'::text, 'closed'::text])));

alter table national_monitoring add constraint national_monitoring_unique_1 UNIQUE (tenant_id, title);

alter table national_monitoring_history add constraint national_monitoring_history_key PRIMARY KEY (tenant_id, id, version);

alter table national_school_history add constraint national_school_history_key PRIMARY KEY (tenant_id, id, version);

alter table framework_item add constraint framework_item_computed_from_code CHECK ((computed_from = ANY (ARRAY['oversizeShare'::text, 'certifiedShare'::text, 'primaryDegreeShare'::text, 'juniorDegreeShare'::text, 'publicKindergartenShare'::text, 'inclusiveShare'::text, 'grossEnrolment'::text, 'migrantPublicShare'::text, 'disabledEnrolment'::text])));

alter table framework_item add constraint framework_item_key PRIMARY KEY (tenant_id, id);

alter table framework_item add constraint framework_item_method_code CHECK ((method = ANY (ARRAY['linear'::text, 'reverse'::text, 'step'::text, 'rated'::text])));

alter table framework_item add constraint framework_item_unique_1 UNIQUE (tenant_id, framework, number);

alter table national_pupil add constraint national_pupil_attendance_code CHECK ((attendance = ANY (ARRAY['expected'::text, 'present'::text, 'absent'::text])));

alter table national_pupil add constraint national_pupil_key PRIMARY KEY (tenant_id, id);

alter table national_pupil add constraint national_pupil_unique_1 UNIQUE (tenant_id, monitoring, pupil);

alter table national_pupil add constraint national_pupil_unique_2 UNIQUE (tenant_id, monitoring, school, seat);

alter table indicator_framework add constraint indicator_framework_key PRIMARY KEY (tenant_id, id);

alter table indicator_framework add constraint indicator_framework_state_code CHECK ((state = ANY (ARRAY['draft'::text, 'inForce'::text, 'retired'::text])));

alter table indicator_framework add constraint indicator_framework_unique_1 UNIQUE (tenant_id, title);

alter table indicator_framework_history add constraint indicator_framework_history_key PRIMARY KEY (tenant_id, id, version);

alter table national_duty add constraint national_duty_key PRIMARY KEY (tenant_id, id);

alter table national_duty add constraint national_duty_state_code CHECK ((state = ANY (ARRAY['pending'::text, 'done'::text, 'trouble'::text])));

alter table national_duty add constraint national_duty_unique_1 UNIQUE (tenant_id, monitoring, school, step);

alter table national_duty_history add constraint national_duty_history_key PRIMARY KEY (tenant_id, id, version);

alter table framework_item_history add constraint framework_item_history_key PRIMARY KEY (tenant_id, id, version);

alter table framework_report_history add constraint framework_report_history_key PRIMARY KEY (tenant_id, id, version);

alter table framework_report add constraint framework_report_key PRIMARY KEY (tenant_id, id);

alter table framework_report add constraint framework_report_state_code CHECK ((state = ANY (ARRAY['drafting'::text, 'submitted'::text, 'checked'::text, 'frozen'::text])));

alter table framework_report add constraint framework_report_unique_1 UNIQUE (tenant_id, framework, organisation);

alter table measure_row add constraint measure_row_key PRIMARY KEY (tenant_id, measure, organisation, id);

alter table measure_mark add constraint measure_mark_pkey PRIMARY KEY (measure);

alter table framework_entry add constraint framework_entry_key PRIMARY KEY (tenant_id, id);

alter table framework_entry add constraint framework_entry_unique_1 UNIQUE (tenant_id, report, item);

alter table framework_entry_history add constraint framework_entry_history_key PRIMARY KEY (tenant_id, id, version);

alter table open_reader add constraint open_reader_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table import_row add constraint import_row_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table import_problem add constraint import_problem_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table job_progress add constraint job_progress_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table outbox_subscription add constraint outbox_subscription_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table outbox add constraint outbox_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table sealed_secret add constraint sealed_secret_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table notice_round add constraint notice_round_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table notice_told add constraint notice_told_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table calendar_feed add constraint calendar_feed_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table form_draft add constraint form_draft_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table code_list add constraint code_list_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table code_item add constraint code_item_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table limit_step add constraint limit_step_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table job add constraint job_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table data_import add constraint data_import_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table import_mapping add constraint import_mapping_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table bulk_change add constraint bulk_change_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table saved_view add constraint saved_view_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table webhook add constraint webhook_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table webhook_delivery add constraint webhook_delivery_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table notice_channel add constraint notice_channel_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table notice_preference add constraint notice_preference_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table notice_delivery add constraint notice_delivery_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table commitment_binding add constraint commitment_binding_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

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

alter table school add constraint school_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table school_stage add constraint school_stage_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table campus add constraint campus_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table school_group add constraint school_group_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table school_group_member add constraint school_group_member_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table class_group add constraint class_group_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table class_group_spell add constraint class_group_spell_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table roll_keeper add constraint roll_keeper_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table organisation_spell add constraint organisation_spell_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table organisation_change add constraint organisation_change_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table pupil add constraint pupil_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table guardian add constraint guardian_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table enrolment_event add constraint enrolment_event_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table roll_over add constraint roll_over_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table enrolment add constraint enrolment_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table roll_lookup add constraint roll_lookup_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table roll_correction add constraint roll_correction_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table data_freeze add constraint data_freeze_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table quality_finding add constraint quality_finding_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table quality_figure add constraint quality_figure_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table duplicate_pair add constraint duplicate_pair_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table merge add constraint merge_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table merge_touch add constraint merge_touch_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table collection add constraint collection_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table collection_part add constraint collection_part_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table snapshot add constraint snapshot_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table snapshot_part add constraint snapshot_part_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table saved_query add constraint saved_query_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table query_run add constraint query_run_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table field_alias add constraint field_alias_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table data_consumer add constraint data_consumer_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table connector add constraint connector_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table column_map add constraint column_map_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table code_translation add constraint code_translation_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table exchange_run add constraint exchange_run_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table exchange_refusal add constraint exchange_refusal_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table exchange_difference add constraint exchange_difference_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table figure_snapshot add constraint figure_snapshot_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table frozen_figure add constraint frozen_figure_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table indicator_board add constraint indicator_board_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table indicator_publication add constraint indicator_publication_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

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

alter table improvement add constraint improvement_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table stated_figure add constraint stated_figure_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table evaluation_finding add constraint evaluation_finding_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table indicator_snapshot add constraint indicator_snapshot_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table academic_monitoring add constraint academic_monitoring_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table academic_draw add constraint academic_draw_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table academic_sample add constraint academic_sample_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table academic_mark add constraint academic_mark_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table national_monitoring add constraint national_monitoring_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table national_school add constraint national_school_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table national_pupil add constraint national_pupil_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table national_duty add constraint national_duty_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table indicator_framework add constraint indicator_framework_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table framework_item add constraint framework_item_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table framework_report add constraint framework_report_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table framework_entry add constraint framework_entry_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table job add constraint job_started_by_of FOREIGN KEY (tenant_id, started_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table job add constraint job_post_of FOREIGN KEY (tenant_id, post) REFERENCES post(tenant_id, id) DEFERRABLE;

alter table data_import add constraint data_import_file_of FOREIGN KEY (tenant_id, file) REFERENCES file(tenant_id, id) DEFERRABLE;

alter table import_mapping add constraint import_mapping_person_of FOREIGN KEY (tenant_id, person) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table saved_view add constraint saved_view_person_of FOREIGN KEY (tenant_id, person) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table saved_view add constraint saved_view_organisation_of FOREIGN KEY (tenant_id, organisation) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table webhook add constraint webhook_organisation_of FOREIGN KEY (tenant_id, organisation) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table webhook add constraint webhook_owner_of FOREIGN KEY (tenant_id, owner) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table webhook_delivery add constraint webhook_delivery_webhook_of FOREIGN KEY (tenant_id, webhook) REFERENCES webhook(tenant_id, id) DEFERRABLE;

alter table notice_channel add constraint notice_channel_organisation_of FOREIGN KEY (tenant_id, organisation) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table notice_preference add constraint notice_preference_person_of FOREIGN KEY (tenant_id, person) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table notice_delivery add constraint notice_delivery_channel_of FOREIGN KEY (tenant_id, channel) REFERENCES notice_channel(tenant_id, id) DEFERRABLE;

alter table notice_delivery add constraint notice_delivery_recipient_of FOREIGN KEY (tenant_id, recipient) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table commitment_binding add constraint commitment_binding_plan_of FOREIGN KEY (tenant_id, plan) REFERENCES plan(tenant_id, id) DEFERRABLE;

alter table commitment_binding add constraint commitment_binding_target_of FOREIGN KEY (tenant_id, target) REFERENCES target(tenant_id, id) DEFERRABLE;

alter table commitment_binding add constraint commitment_binding_unit_of FOREIGN KEY (tenant_id, unit) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table commitment_binding add constraint commitment_binding_confirmed_by_of FOREIGN KEY (tenant_id, confirmed_by) REFERENCES person(tenant_id, id) DEFERRABLE;

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

alter table teacher add constraint teacher_merged_into_of FOREIGN KEY (tenant_id, merged_into) REFERENCES teacher(tenant_id, id) DEFERRABLE;

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

alter table school add constraint school_organisation_of FOREIGN KEY (tenant_id, organisation) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table school add constraint school_merged_into_of FOREIGN KEY (tenant_id, merged_into) REFERENCES school(tenant_id, id) DEFERRABLE;

alter table school_stage add constraint school_stage_organisation_of FOREIGN KEY (tenant_id, organisation) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table campus add constraint campus_school_of FOREIGN KEY (tenant_id, school) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table school_group add constraint school_group_core_school_of FOREIGN KEY (tenant_id, core_school) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table school_group_member add constraint school_group_member_group_of FOREIGN KEY (tenant_id, "group") REFERENCES school_group(tenant_id, id) DEFERRABLE;

alter table school_group_member add constraint school_group_member_school_of FOREIGN KEY (tenant_id, school) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table class_group add constraint class_group_school_of FOREIGN KEY (tenant_id, school) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table class_group add constraint class_group_merged_into_of FOREIGN KEY (tenant_id, merged_into) REFERENCES class_group(tenant_id, id) DEFERRABLE;

alter table class_group_spell add constraint class_group_spell_class_group_of FOREIGN KEY (tenant_id, class_group) REFERENCES class_group(tenant_id, id) DEFERRABLE;

alter table class_group_spell add constraint class_group_spell_school_of FOREIGN KEY (tenant_id, school) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table class_group_spell add constraint class_group_spell_change_of FOREIGN KEY (tenant_id, change) REFERENCES organisation_change(tenant_id, id) DEFERRABLE;

alter table organisation_spell add constraint organisation_spell_organisation_of FOREIGN KEY (tenant_id, organisation) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table organisation_spell add constraint organisation_spell_parent_of FOREIGN KEY (tenant_id, parent) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table organisation_spell add constraint organisation_spell_change_of FOREIGN KEY (tenant_id, change) REFERENCES organisation_change(tenant_id, id) DEFERRABLE;

alter table organisation_change add constraint organisation_change_hand_to_of FOREIGN KEY (tenant_id, hand_to) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table organisation_change add constraint organisation_change_submitted_by_of FOREIGN KEY (tenant_id, submitted_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table organisation_change add constraint organisation_change_confirmed_by_of FOREIGN KEY (tenant_id, confirmed_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table roll_keeper add constraint roll_keeper_bureau_of FOREIGN KEY (tenant_id, bureau) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table roll_keeper add constraint roll_keeper_section_of FOREIGN KEY (tenant_id, section) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table pupil add constraint pupil_school_of FOREIGN KEY (tenant_id, school) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table pupil add constraint pupil_class_group_of FOREIGN KEY (tenant_id, class_group) REFERENCES class_group(tenant_id, id) DEFERRABLE;

alter table pupil add constraint pupil_merged_into_of FOREIGN KEY (tenant_id, merged_into) REFERENCES pupil(tenant_id, id) DEFERRABLE;

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

alter table data_freeze add constraint data_freeze_organisation_of FOREIGN KEY (tenant_id, organisation) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table quality_finding add constraint quality_finding_school_of FOREIGN KEY (tenant_id, school) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table quality_finding add constraint quality_finding_explained_by_of FOREIGN KEY (tenant_id, explained_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table quality_finding add constraint quality_finding_accepted_by_of FOREIGN KEY (tenant_id, accepted_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table quality_figure add constraint quality_figure_school_of FOREIGN KEY (tenant_id, school) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table duplicate_pair add constraint duplicate_pair_first_school_of FOREIGN KEY (tenant_id, first_school) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table duplicate_pair add constraint duplicate_pair_second_school_of FOREIGN KEY (tenant_id, second_school) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table duplicate_pair add constraint duplicate_pair_proposed_by_of FOREIGN KEY (tenant_id, proposed_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table duplicate_pair add constraint duplicate_pair_decided_by_of FOREIGN KEY (tenant_id, decided_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table merge add constraint merge_pair_of FOREIGN KEY (tenant_id, pair) REFERENCES duplicate_pair(tenant_id, id) DEFERRABLE;

alter table merge_touch add constraint merge_touch_merge_of FOREIGN KEY (tenant_id, merge) REFERENCES merge(tenant_id, id) DEFERRABLE;

alter table collection add constraint collection_keeper_of FOREIGN KEY (tenant_id, keeper) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table collection_part add constraint collection_part_collection_of FOREIGN KEY (tenant_id, collection) REFERENCES collection(tenant_id, id) DEFERRABLE;

alter table collection_part add constraint collection_part_school_of FOREIGN KEY (tenant_id, school) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table collection_part add constraint collection_part_handed_in_by_of FOREIGN KEY (tenant_id, handed_in_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table collection_part add constraint collection_part_confirmed_by_of FOREIGN KEY (tenant_id, confirmed_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table collection_part add constraint collection_part_audited_by_of FOREIGN KEY (tenant_id, audited_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table snapshot add constraint snapshot_frozen_by_of FOREIGN KEY (tenant_id, frozen_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table snapshot_part add constraint snapshot_part_snapshot_of FOREIGN KEY (tenant_id, snapshot) REFERENCES snapshot(tenant_id, id) DEFERRABLE;

alter table snapshot_part add constraint snapshot_part_school_of FOREIGN KEY (tenant_id, school) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table saved_query add constraint saved_query_owner_of FOREIGN KEY (tenant_id, owner) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table saved_query add constraint saved_query_post_of FOREIGN KEY (tenant_id, post) REFERENCES post(tenant_id, id) DEFERRABLE;

alter table query_run add constraint query_run_query_of FOREIGN KEY (tenant_id, query) REFERENCES saved_query(tenant_id, id) DEFERRABLE;

alter table query_run add constraint query_run_ran_by_of FOREIGN KEY (tenant_id, ran_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table data_consumer add constraint data_consumer_organisation_of FOREIGN KEY (tenant_id, organisation) REFERENCES organisation(tenant_id, id) DEFERRABLE;

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

alter table figure_snapshot add constraint figure_snapshot_taken_by_of FOREIGN KEY (tenant_id, taken_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table figure_snapshot add constraint figure_snapshot_scope_of FOREIGN KEY (tenant_id, scope) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table frozen_figure add constraint frozen_figure_snapshot_of FOREIGN KEY (tenant_id, snapshot) REFERENCES figure_snapshot(tenant_id, id) DEFERRABLE;

alter table frozen_figure add constraint frozen_figure_unit_of FOREIGN KEY (tenant_id, unit) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table indicator_board add constraint indicator_board_owner_of FOREIGN KEY (tenant_id, owner) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table indicator_board add constraint indicator_board_section_of FOREIGN KEY (tenant_id, section) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table indicator_publication add constraint indicator_publication_scope_of FOREIGN KEY (tenant_id, scope) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table indicator_publication add constraint indicator_publication_prepared_by_of FOREIGN KEY (tenant_id, prepared_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table indicator_publication add constraint indicator_publication_approved_by_of FOREIGN KEY (tenant_id, approved_by) REFERENCES person(tenant_id, id) DEFERRABLE;

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

CREATE INDEX teacher_person_at ON public.teacher USING btree (tenant_id, person);

CREATE INDEX training_record_history_at ON public.training_record_history USING btree (tenant_id, row_to);

CREATE INDEX quality_figure_school_at ON public.quality_figure USING btree (tenant_id, school);

CREATE INDEX equipment_room_at ON public.equipment USING btree (tenant_id, room);

CREATE INDEX construction_project_organisation_at ON public.construction_project USING btree (tenant_id, organisation);

CREATE INDEX commitment_binding_unit_at ON public.commitment_binding USING btree (tenant_id, unit);

CREATE INDEX quality_finding_explained_by_at ON public.quality_finding USING btree (tenant_id, explained_by);

CREATE INDEX improvement_work_school_at ON public.improvement_work USING btree (tenant_id, school);

CREATE INDEX quality_finding_index_2 ON public.quality_finding USING btree (tenant_id, record, "row");

CREATE INDEX housing_project_district_at ON public.housing_project USING btree (tenant_id, district);

CREATE INDEX framework_report_frozen_by_at ON public.framework_report USING btree (tenant_id, frozen_by);

CREATE INDEX amenity_history_at ON public.amenity_history USING btree (tenant_id, row_to);

CREATE INDEX staff_transfer_history_at ON public.staff_transfer_history USING btree (tenant_id, row_to);

CREATE INDEX job_post_at ON public.job USING btree (tenant_id, post);

CREATE INDEX amenity_index_1 ON public.amenity USING btree (tenant_id, kind, state);

CREATE INDEX organisation_spell_change_at ON public.organisation_spell USING btree (tenant_id, change);

CREATE INDEX enrolment_school_at ON public.enrolment USING btree (tenant_id, school);

CREATE INDEX class_group_history_at ON public.class_group_history USING btree (tenant_id, row_to);

CREATE INDEX change_order_improvement_at ON public.change_order USING btree (tenant_id, improvement);

CREATE INDEX query_run_query_at ON public.query_run USING btree (tenant_id, query);

CREATE INDEX indicator_board_section_at ON public.indicator_board USING btree (tenant_id, section);

CREATE INDEX indicator_snapshot_frozen_by_at ON public.indicator_snapshot USING btree (tenant_id, frozen_by);

CREATE INDEX improvement_history_at ON public.improvement_history USING btree (tenant_id, row_to);

CREATE INDEX saved_view_organisation_at ON public.saved_view USING btree (tenant_id, organisation);

CREATE INDEX enrolment_event_school_at ON public.enrolment_event USING btree (tenant_id, school);

CREATE INDEX merge_touch_merge_at ON public.merge_touch USING btree (tenant_id, merge);

CREATE INDEX class_group_spell_index_1 ON public.class_group_spell USING btree (tenant_id, school, stage);

CREATE INDEX school_merged_into_at ON public.school USING btree (tenant_id, merged_into);

CREATE INDEX handover_item_handover_at ON public.handover_item USING btree (tenant_id, handover);

CREATE INDEX collection_history_at ON public.collection_history USING btree (tenant_id, row_to);

CREATE INDEX roll_correction_history_at ON public.roll_correction_history USING btree (tenant_id, row_to);

CREATE INDEX handover_item_organisation_at ON public.handover_item USING btree (tenant_id, organisation);

CREATE INDEX data_freeze_index_2 ON public.data_freeze USING btree (tenant_id, about_id);

CREATE INDEX roll_correction_index_1 ON public.roll_correction USING btree (tenant_id, school, state);

CREATE INDEX honour_index_1 ON public.honour USING btree (tenant_id, source_record, source_id);

CREATE INDEX collection_part_school_at ON public.collection_part USING btree (tenant_id, school);

CREATE INDEX handover_index_1 ON public.handover USING btree (tenant_id, person);

CREATE INDEX evaluation_finding_history_at ON public.evaluation_finding_history USING btree (tenant_id, row_to);

CREATE INDEX background_check_id_number_match_at ON public.background_check USING btree (tenant_id, id_number_match);

CREATE INDEX pupil_history_at ON public.pupil_history USING btree (tenant_id, row_to);

CREATE INDEX webhook_delivery_history_at ON public.webhook_delivery_history USING btree (tenant_id, row_to);

CREATE INDEX improvement_organisation_at ON public.improvement USING btree (tenant_id, organisation);

CREATE INDEX school_capacity_history_at ON public.school_capacity_history USING btree (tenant_id, row_to);

CREATE INDEX staff_posting_school_at ON public.staff_posting USING btree (tenant_id, school);

CREATE INDEX commitment_binding_index_1 ON public.commitment_binding USING btree (tenant_id, target, state);

CREATE INDEX national_duty_school_at ON public.national_duty USING btree (tenant_id, school);

CREATE INDEX notice_channel_history_at ON public.notice_channel_history USING btree (tenant_id, row_to);

CREATE INDEX task_index_4 ON public.task USING btree (tenant_id, limit_due_on);

CREATE INDEX framework_report_organisation_at ON public.framework_report USING btree (tenant_id, organisation);

CREATE INDEX background_check_history_at ON public.background_check_history USING btree (tenant_id, row_to);

CREATE INDEX duplicate_pair_index_1 ON public.duplicate_pair USING btree (tenant_id, state);

CREATE INDEX construction_project_district_at ON public.construction_project USING btree (tenant_id, district);

CREATE INDEX duplicate_pair_first_school_at ON public.duplicate_pair USING btree (tenant_id, first_school);

CREATE INDEX webhook_delivery_index_1 ON public.webhook_delivery USING btree (tenant_id, webhook, state);

CREATE INDEX handover_item_keeper_at ON public.handover_item USING btree (tenant_id, keeper);

CREATE INDEX commitment_binding_history_at ON public.commitment_binding_history USING btree (tenant_id, row_to);

CREATE INDEX project_blocker_organisation_at ON public.project_blocker USING btree (tenant_id, organisation);

CREATE INDEX data_freeze_index_1 ON public.data_freeze USING btree (tenant_id, organisation, released_at);

CREATE INDEX building_programme_issuer_at ON public.building_programme USING btree (tenant_id, issuer);

CREATE INDEX roll_keeper_history_at ON public.roll_keeper_history USING btree (tenant_id, row_to);

CREATE INDEX notice_delivery_index_1 ON public.notice_delivery USING btree (tenant_id, channel, tried_at);

CREATE INDEX framework_report_checked_by_at ON public.framework_report USING btree (tenant_id, checked_by);

CREATE INDEX construction_project_index_2 ON public.construction_project USING btree (tenant_id, programme, state);

CREATE INDEX framework_report_host_at ON public.framework_report USING btree (tenant_id, host);

CREATE INDEX staff_transfer_teacher_at ON public.staff_transfer USING btree (tenant_id, teacher);

CREATE INDEX collection_part_confirmed_by_at ON public.collection_part USING btree (tenant_id, confirmed_by);

CREATE INDEX pupil_roll_number_match_at ON public.pupil USING btree (tenant_id, roll_number_match);

CREATE INDEX change_order_history_at ON public.change_order_history USING btree (tenant_id, row_to);

CREATE INDEX webhook_history_at ON public.webhook_history USING btree (tenant_id, row_to);

CREATE INDEX academic_mark_school_at ON public.academic_mark USING btree (tenant_id, school);

CREATE INDEX improvement_confirmed_by_at ON public.improvement USING btree (tenant_id, confirmed_by);

CREATE INDEX pupil_index_1 ON public.pupil USING btree (tenant_id, school, status, stage, merged_into);

CREATE INDEX class_group_spell_school_at ON public.class_group_spell USING btree (tenant_id, school);

CREATE INDEX notice_preference_person_at ON public.notice_preference USING btree (tenant_id, person);

CREATE INDEX work_payment_history_at ON public.work_payment_history USING btree (tenant_id, row_to);

CREATE INDEX quality_figure_history_at ON public.quality_figure_history USING btree (tenant_id, row_to);

CREATE INDEX training_record_confirmed_by_at ON public.training_record USING btree (tenant_id, confirmed_by);

CREATE INDEX framework_entry_item_at ON public.framework_entry USING btree (tenant_id, item);

CREATE INDEX project_stage_organisation_at ON public.project_stage USING btree (tenant_id, organisation);

CREATE INDEX construction_project_history_at ON public.construction_project_history USING btree (tenant_id, row_to);

CREATE INDEX data_consumer_history_at ON public.data_consumer_history USING btree (tenant_id, row_to);

CREATE INDEX national_pupil_monitoring_at ON public.national_pupil USING btree (tenant_id, monitoring);

CREATE INDEX improvement_work_accepted_by_at ON public.improvement_work USING btree (tenant_id, accepted_by);

CREATE INDEX handover_item_from_at ON public.handover_item USING btree (tenant_id, "from");

CREATE INDEX enrolment_event_reviewer_at ON public.enrolment_event USING btree (tenant_id, reviewer);

CREATE INDEX exchange_difference_index_1 ON public.exchange_difference USING btree (tenant_id, run, state);

CREATE INDEX improvement_project_history_at ON public.improvement_project_history USING btree (tenant_id, row_to);

CREATE INDEX building_programme_history_at ON public.building_programme_history USING btree (tenant_id, row_to);

CREATE INDEX pupil_school_at ON public.pupil USING btree (tenant_id, school);

CREATE INDEX guardian_pupil_at ON public.guardian USING btree (tenant_id, pupil);

CREATE INDEX work_payment_index_2 ON public.work_payment USING btree (tenant_id, improvement, paid_on);

CREATE INDEX job_started_by_at ON public.job USING btree (tenant_id, started_by);

CREATE INDEX improvement_project_accepted_by_at ON public.improvement_project USING btree (tenant_id, accepted_by);

CREATE INDEX enrolment_event_applied_by_at ON public.enrolment_event USING btree (tenant_id, applied_by);

CREATE INDEX commitment_binding_target_at ON public.commitment_binding USING btree (tenant_id, target);

CREATE INDEX project_blocker_index_1 ON public.project_blocker USING btree (tenant_id, project, state);

CREATE INDEX handover_item_index_2 ON public.handover_item USING btree (tenant_id, organisation, state);

CREATE INDEX merge_index_2 ON public.merge USING btree (tenant_id, master);

CREATE INDEX school_defect_index_1 ON public.school_defect USING btree (tenant_id, school, state);

CREATE INDEX staff_transfer_to_school_at ON public.staff_transfer USING btree (tenant_id, to_school);

CREATE INDEX data_import_file_at ON public.data_import USING btree (tenant_id, file);

CREATE INDEX data_freeze_organisation_at ON public.data_freeze USING btree (tenant_id, organisation);

CREATE INDEX academic_monitoring_host_at ON public.academic_monitoring USING btree (tenant_id, host);

CREATE INDEX exchange_difference_section_at ON public.exchange_difference USING btree (tenant_id, section);

CREATE INDEX stated_figure_entered_by_at ON public.stated_figure USING btree (tenant_id, entered_by);

CREATE INDEX exchange_run_history_at ON public.exchange_run_history USING btree (tenant_id, row_to);

CREATE INDEX academic_sample_school_at ON public.academic_sample USING btree (tenant_id, school);

CREATE INDEX construction_project_school_at ON public.construction_project USING btree (tenant_id, school);

CREATE INDEX academic_sample_monitoring_at ON public.academic_sample USING btree (tenant_id, monitoring);

CREATE INDEX room_building_at ON public.room USING btree (tenant_id, building);

CREATE INDEX school_index_1 ON public.school USING btree (tenant_id, kind);

CREATE INDEX construction_project_index_3 ON public.construction_project USING btree (tenant_id, school);

CREATE INDEX academic_sample_history_at ON public.academic_sample_history USING btree (tenant_id, row_to);

CREATE INDEX room_index_1 ON public.room USING btree (tenant_id, school, kind);

CREATE INDEX organisation_spell_parent_at ON public.organisation_spell USING btree (tenant_id, parent);

CREATE INDEX enrolment_event_index_2 ON public.enrolment_event USING btree (tenant_id, reviewer, state);

CREATE INDEX roll_correction_index_2 ON public.roll_correction USING btree (tenant_id, number_hash);

CREATE INDEX national_pupil_school_at ON public.national_pupil USING btree (tenant_id, school);

CREATE INDEX teacher_school_at ON public.teacher USING btree (tenant_id, school);

CREATE INDEX forecast_run_district_at ON public.forecast_run USING btree (tenant_id, district);

CREATE INDEX school_defect_school_at ON public.school_defect USING btree (tenant_id, school);

CREATE INDEX improvement_project_index_1 ON public.improvement_project USING btree (tenant_id, year, state);

CREATE INDEX frozen_figure_unit_at ON public.frozen_figure USING btree (tenant_id, unit);

CREATE INDEX webhook_organisation_at ON public.webhook USING btree (tenant_id, organisation);

CREATE INDEX class_group_spell_class_group_at ON public.class_group_spell USING btree (tenant_id, class_group);

CREATE INDEX ground_history_at ON public.ground_history USING btree (tenant_id, row_to);

CREATE INDEX enrolment_event_first_reviewed_by_at ON public.enrolment_event USING btree (tenant_id, first_reviewed_by);

CREATE INDEX enrolment_history_at ON public.enrolment_history USING btree (tenant_id, row_to);

CREATE INDEX framework_item_history_at ON public.framework_item_history USING btree (tenant_id, row_to);

CREATE INDEX housing_project_history_at ON public.housing_project_history USING btree (tenant_id, row_to);

CREATE INDEX quality_finding_history_at ON public.quality_finding_history USING btree (tenant_id, row_to);

CREATE INDEX exchange_difference_index_3 ON public.exchange_difference USING btree (tenant_id, school, state);

CREATE INDEX academic_mark_history_at ON public.academic_mark_history USING btree (tenant_id, row_to);

CREATE INDEX planned_site_district_at ON public.planned_site USING btree (tenant_id, district);

CREATE INDEX enrolment_class_group_at ON public.enrolment USING btree (tenant_id, class_group);

CREATE INDEX quality_finding_index_1 ON public.quality_finding USING btree (tenant_id, school, state);

CREATE INDEX improvement_reported_by_at ON public.improvement USING btree (tenant_id, reported_by);

CREATE INDEX roll_correction_pupil_at ON public.roll_correction USING btree (tenant_id, pupil);

CREATE INDEX exchange_difference_connector_at ON public.exchange_difference USING btree (tenant_id, connector);

CREATE INDEX teacher_history_at ON public.teacher_history USING btree (tenant_id, row_to);

CREATE INDEX commitment_binding_index_2 ON public.commitment_binding USING btree (tenant_id, plan, state);

CREATE INDEX bulletin_index_2 ON public.bulletin USING btree (tenant_id, limit_due_on);

CREATE INDEX figure_snapshot_taken_by_at ON public.figure_snapshot USING btree (tenant_id, taken_by);

CREATE INDEX indicator_snapshot_index_1 ON public.indicator_snapshot USING btree (tenant_id, about_id);

CREATE INDEX exchange_difference_school_at ON public.exchange_difference USING btree (tenant_id, school);

CREATE INDEX roll_lookup_history_at ON public.roll_lookup_history USING btree (tenant_id, row_to);

CREATE INDEX field_alias_history_at ON public.field_alias_history USING btree (tenant_id, row_to);

CREATE INDEX roll_over_history_at ON public.roll_over_history USING btree (tenant_id, row_to);

CREATE INDEX school_defect_history_at ON public.school_defect_history USING btree (tenant_id, row_to);

CREATE INDEX school_capacity_school_at ON public.school_capacity USING btree (tenant_id, school);

CREATE INDEX room_history_at ON public.room_history USING btree (tenant_id, row_to);

CREATE INDEX roll_count_history_at ON public.roll_count_history USING btree (tenant_id, row_to);

CREATE INDEX indicator_snapshot_organisation_at ON public.indicator_snapshot USING btree (tenant_id, organisation);

CREATE INDEX saved_view_person_at ON public.saved_view USING btree (tenant_id, person);

CREATE INDEX honour_teacher_at ON public.honour USING btree (tenant_id, teacher);

CREATE INDEX duplicate_pair_second_school_at ON public.duplicate_pair USING btree (tenant_id, second_school);

CREATE INDEX teacher_title_teacher_at ON public.teacher_title USING btree (tenant_id, teacher);

CREATE INDEX school_stage_history_at ON public.school_stage_history USING btree (tenant_id, row_to);

CREATE INDEX code_translation_history_at ON public.code_translation_history USING btree (tenant_id, row_to);

CREATE INDEX roll_correction_school_at ON public.roll_correction USING btree (tenant_id, school);

CREATE INDEX import_mapping_person_at ON public.import_mapping USING btree (tenant_id, person);

CREATE INDEX handover_item_history_at ON public.handover_item_history USING btree (tenant_id, row_to);

CREATE INDEX academic_sample_index_1 ON public.academic_sample USING btree (tenant_id, school, monitoring);

CREATE INDEX change_order_organisation_at ON public.change_order USING btree (tenant_id, organisation);

CREATE INDEX construction_project_programme_at ON public.construction_project USING btree (tenant_id, programme);

CREATE INDEX indicator_publication_scope_at ON public.indicator_publication USING btree (tenant_id, scope);

CREATE INDEX merge_index_1 ON public.merge USING btree (tenant_id, loser);

CREATE INDEX handover_person_at ON public.handover USING btree (tenant_id, person);

CREATE INDEX framework_report_framework_at ON public.framework_report USING btree (tenant_id, framework);

CREATE INDEX honour_history_at ON public.honour_history USING btree (tenant_id, row_to);

CREATE INDEX improvement_asked_by_at ON public.improvement USING btree (tenant_id, asked_by);

CREATE INDEX organisation_spell_index_2 ON public.organisation_spell USING btree (tenant_id, code);

CREATE INDEX school_group_member_history_at ON public.school_group_member_history USING btree (tenant_id, row_to);

CREATE INDEX data_import_history_at ON public.data_import_history USING btree (tenant_id, row_to);

CREATE INDEX work_teacher_at ON public.work USING btree (tenant_id, teacher);

CREATE INDEX project_blocker_project_at ON public.project_blocker USING btree (tenant_id, project);

CREATE INDEX training_record_school_at ON public.training_record USING btree (tenant_id, school);

CREATE INDEX merge_pair_at ON public.merge USING btree (tenant_id, pair);

CREATE INDEX organisation_spell_history_at ON public.organisation_spell_history USING btree (tenant_id, row_to);

CREATE INDEX forecast_run_made_by_at ON public.forecast_run USING btree (tenant_id, made_by);

CREATE INDEX roll_count_district_at ON public.roll_count USING btree (tenant_id, district);

CREATE INDEX academic_mark_monitoring_at ON public.academic_mark USING btree (tenant_id, monitoring);

CREATE INDEX equipment_history_at ON public.equipment_history USING btree (tenant_id, row_to);

CREATE INDEX academic_sample_pupil_at ON public.academic_sample USING btree (tenant_id, pupil);

CREATE INDEX work_payment_organisation_at ON public.work_payment USING btree (tenant_id, organisation);

CREATE INDEX organisation_change_history_at ON public.organisation_change_history USING btree (tenant_id, row_to);

CREATE INDEX housing_project_area_at ON public.housing_project USING btree (tenant_id, area);

CREATE INDEX notice_preference_history_at ON public.notice_preference_history USING btree (tenant_id, row_to);

CREATE INDEX roll_lookup_school_at ON public.roll_lookup USING btree (tenant_id, school);

CREATE INDEX project_places_project_at ON public.project_places USING btree (tenant_id, project);

CREATE INDEX quality_finding_school_at ON public.quality_finding USING btree (tenant_id, school);

CREATE INDEX amenity_accepted_by_at ON public.amenity USING btree (tenant_id, accepted_by);

CREATE INDEX duplicate_pair_decided_by_at ON public.duplicate_pair USING btree (tenant_id, decided_by);

CREATE INDEX roll_count_area_at ON public.roll_count USING btree (tenant_id, area);

CREATE INDEX roll_over_undone_by_at ON public.roll_over USING btree (tenant_id, undone_by);

CREATE INDEX merge_touch_index_1 ON public.merge_touch USING btree (tenant_id, merge, "order");

CREATE INDEX saved_query_history_at ON public.saved_query_history USING btree (tenant_id, row_to);

CREATE INDEX indicator_publication_approved_by_at ON public.indicator_publication USING btree (tenant_id, approved_by);

CREATE INDEX seat_area_history_at ON public.seat_area_history USING btree (tenant_id, row_to);

CREATE INDEX indicator_publication_history_at ON public.indicator_publication_history USING btree (tenant_id, row_to);

CREATE INDEX project_places_district_at ON public.project_places USING btree (tenant_id, district);

CREATE INDEX staff_posting_history_at ON public.staff_posting_history USING btree (tenant_id, row_to);

CREATE INDEX duplicate_pair_proposed_by_at ON public.duplicate_pair USING btree (tenant_id, proposed_by);

CREATE INDEX data_consumer_organisation_at ON public.data_consumer USING btree (tenant_id, organisation);

CREATE INDEX frozen_figure_history_at ON public.frozen_figure_history USING btree (tenant_id, row_to);

CREATE INDEX construction_project_site_at ON public.construction_project USING btree (tenant_id, site);

CREATE INDEX equipment_index_1 ON public.equipment USING btree (tenant_id, school, status);

CREATE INDEX enrolment_event_agreed_by_at ON public.enrolment_event USING btree (tenant_id, agreed_by);

CREATE INDEX saved_view_index_1 ON public.saved_view USING btree (tenant_id, record, person);

CREATE INDEX building_programme_project_at ON public.building_programme USING btree (tenant_id, project);

CREATE INDEX project_stage_history_at ON public.project_stage_history USING btree (tenant_id, row_to);

CREATE INDEX framework_item_framework_at ON public.framework_item USING btree (tenant_id, framework);

CREATE INDEX enrolment_event_pupil_at ON public.enrolment_event USING btree (tenant_id, pupil);

CREATE INDEX honour_confirmed_by_at ON public.honour USING btree (tenant_id, confirmed_by);

CREATE INDEX pupil_class_group_at ON public.pupil USING btree (tenant_id, class_group);

CREATE INDEX enrolment_pupil_at ON public.enrolment USING btree (tenant_id, pupil);

CREATE INDEX query_run_ran_by_at ON public.query_run USING btree (tenant_id, ran_by);

CREATE INDEX improvement_work_improvement_at ON public.improvement_work USING btree (tenant_id, improvement);

CREATE INDEX building_history_at ON public.building_history USING btree (tenant_id, row_to);

CREATE INDEX national_school_history_at ON public.national_school_history USING btree (tenant_id, row_to);

CREATE INDEX school_group_member_group_at ON public.school_group_member USING btree (tenant_id, "group");

CREATE INDEX training_record_teacher_at ON public.training_record USING btree (tenant_id, teacher);

CREATE INDEX notice_delivery_history_at ON public.notice_delivery_history USING btree (tenant_id, row_to);

CREATE INDEX improvement_asker_at ON public.improvement USING btree (tenant_id, asker);

CREATE INDEX organisation_change_index_1 ON public.organisation_change USING btree (tenant_id, state, effective_on);

CREATE INDEX receipt_index_1 ON public.receipt USING btree (tenant_id, limit_due_on);

CREATE INDEX school_history_at ON public.school_history USING btree (tenant_id, row_to);

CREATE INDEX figure_snapshot_scope_at ON public.figure_snapshot USING btree (tenant_id, scope);

CREATE INDEX building_school_at ON public.building USING btree (tenant_id, school);

CREATE INDEX exchange_run_same_as_at ON public.exchange_run USING btree (tenant_id, same_as);

CREATE INDEX query_run_index_1 ON public.query_run USING btree (tenant_id, query);

CREATE INDEX data_freeze_history_at ON public.data_freeze_history USING btree (tenant_id, row_to);

CREATE INDEX staff_transfer_index_1 ON public.staff_transfer USING btree (tenant_id, teacher, state);

CREATE INDEX organisation_spell_index_1 ON public.organisation_spell USING btree (tenant_id, organisation, to_on);

CREATE INDEX programme_part_issuer_at ON public.programme_part USING btree (tenant_id, issuer);

CREATE INDEX organisation_change_hand_to_at ON public.organisation_change USING btree (tenant_id, hand_to);

CREATE INDEX roll_over_ran_by_at ON public.roll_over USING btree (tenant_id, ran_by);

CREATE INDEX roll_lookup_pupil_at ON public.roll_lookup USING btree (tenant_id, pupil);

CREATE INDEX school_group_history_at ON public.school_group_history USING btree (tenant_id, row_to);

CREATE INDEX project_stage_confirmed_by_at ON public.project_stage USING btree (tenant_id, confirmed_by);

CREATE INDEX notice_channel_organisation_at ON public.notice_channel USING btree (tenant_id, organisation);

CREATE INDEX project_places_area_at ON public.project_places USING btree (tenant_id, area);

CREATE INDEX merge_history_at ON public.merge_history USING btree (tenant_id, row_to);

CREATE INDEX webhook_delivery_webhook_at ON public.webhook_delivery USING btree (tenant_id, webhook);

CREATE INDEX forecast_run_published_by_at ON public.forecast_run USING btree (tenant_id, published_by);

CREATE INDEX saved_view_history_at ON public.saved_view_history USING btree (tenant_id, row_to);

CREATE INDEX work_claimed_by_at ON public.work USING btree (tenant_id, claimed_by);

CREATE INDEX code_item_history_at ON public.code_item_history USING btree (tenant_id, row_to);

CREATE INDEX exchange_refusal_history_at ON public.exchange_refusal_history USING btree (tenant_id, row_to);

CREATE INDEX school_group_core_school_at ON public.school_group USING btree (tenant_id, core_school);

CREATE INDEX handover_item_to_at ON public.handover_item USING btree (tenant_id, "to");

CREATE INDEX equipment_school_at ON public.equipment USING btree (tenant_id, school);

CREATE INDEX collection_part_collection_at ON public.collection_part USING btree (tenant_id, collection);

CREATE INDEX project_places_index_1 ON public.project_places USING btree (tenant_id, district, stage);

CREATE INDEX enrolment_event_approved_by_at ON public.enrolment_event USING btree (tenant_id, approved_by);

CREATE INDEX amenity_school_at ON public.amenity USING btree (tenant_id, school);

CREATE INDEX improvement_project_school_at ON public.improvement_project USING btree (tenant_id, school);

CREATE INDEX programme_part_district_at ON public.programme_part USING btree (tenant_id, district);

CREATE INDEX roll_over_organisation_at ON public.roll_over USING btree (tenant_id, organisation);

CREATE INDEX organisation_change_confirmed_by_at ON public.organisation_change USING btree (tenant_id, confirmed_by);

CREATE INDEX indicator_board_history_at ON public.indicator_board_history USING btree (tenant_id, row_to);

CREATE INDEX room_school_at ON public.room USING btree (tenant_id, school);

CREATE INDEX connector_section_at ON public.connector USING btree (tenant_id, section);

CREATE INDEX work_payment_project_at ON public.work_payment USING btree (tenant_id, project);

CREATE INDEX programme_part_programme_at ON public.programme_part USING btree (tenant_id, programme);

CREATE INDEX framework_report_history_at ON public.framework_report_history USING btree (tenant_id, row_to);

CREATE INDEX job_index_1 ON public.job USING btree (tenant_id, state);

CREATE INDEX enrolment_event_index_3 ON public.enrolment_event USING btree (tenant_id, state, effective_on);

CREATE INDEX supervision_slip_index_3 ON public.supervision_slip USING btree (tenant_id, limit_due_on);

CREATE INDEX collection_part_handed_in_by_at ON public.collection_part USING btree (tenant_id, handed_in_by);

CREATE INDEX framework_entry_report_at ON public.framework_entry USING btree (tenant_id, report);

CREATE INDEX framework_report_submitted_by_at ON public.framework_report USING btree (tenant_id, submitted_by);

CREATE INDEX indicator_framework_history_at ON public.indicator_framework_history USING btree (tenant_id, row_to);

CREATE INDEX handover_organisation_at ON public.handover USING btree (tenant_id, organisation);

CREATE INDEX enrolment_event_roll_number_match_at ON public.enrolment_event USING btree (tenant_id, roll_number_match);

CREATE INDEX amenity_reported_by_at ON public.amenity USING btree (tenant_id, reported_by);

CREATE INDEX exchange_run_index_1 ON public.exchange_run USING btree (tenant_id, connector, sha256);

CREATE INDEX enrolment_event_history_at ON public.enrolment_event_history USING btree (tenant_id, row_to);

CREATE INDEX school_organisation_at ON public.school USING btree (tenant_id, organisation);

CREATE INDEX background_check_teacher_at ON public.background_check USING btree (tenant_id, teacher);

CREATE INDEX handover_item_assigned_by_at ON public.handover_item USING btree (tenant_id, assigned_by);

CREATE INDEX job_history_at ON public.job_history USING btree (tenant_id, row_to);

CREATE INDEX national_monitoring_history_at ON public.national_monitoring_history USING btree (tenant_id, row_to);

CREATE INDEX background_check_school_at ON public.background_check USING btree (tenant_id, school);

CREATE INDEX enrolment_index_1 ON public.enrolment USING btree (tenant_id, school, to_on);

CREATE INDEX exchange_difference_decided_by_at ON public.exchange_difference USING btree (tenant_id, decided_by);

CREATE INDEX organisation_change_submitted_by_at ON public.organisation_change USING btree (tenant_id, submitted_by);

CREATE INDEX framework_entry_organisation_at ON public.framework_entry USING btree (tenant_id, organisation);

CREATE INDEX limit_step_history_at ON public.limit_step_history USING btree (tenant_id, row_to);

CREATE INDEX project_stage_project_at ON public.project_stage USING btree (tenant_id, project);

CREATE INDEX national_school_school_at ON public.national_school USING btree (tenant_id, school);

CREATE INDEX work_payment_improvement_at ON public.work_payment USING btree (tenant_id, improvement);

CREATE INDEX exchange_difference_history_at ON public.exchange_difference_history USING btree (tenant_id, row_to);

CREATE INDEX exchange_difference_run_at ON public.exchange_difference USING btree (tenant_id, run);

CREATE INDEX exchange_run_section_at ON public.exchange_run USING btree (tenant_id, section);

CREATE INDEX evaluation_finding_entered_by_at ON public.evaluation_finding USING btree (tenant_id, entered_by);

CREATE INDEX project_blocker_history_at ON public.project_blocker_history USING btree (tenant_id, row_to);

CREATE INDEX academic_monitoring_closed_by_at ON public.academic_monitoring USING btree (tenant_id, closed_by);

CREATE INDEX indicator_publication_prepared_by_at ON public.indicator_publication USING btree (tenant_id, prepared_by);

CREATE INDEX national_pupil_marked_by_at ON public.national_pupil USING btree (tenant_id, marked_by);

CREATE INDEX national_duty_done_by_at ON public.national_duty USING btree (tenant_id, done_by);

CREATE INDEX class_group_school_at ON public.class_group USING btree (tenant_id, school);

CREATE INDEX pupil_merged_into_at ON public.pupil USING btree (tenant_id, merged_into);

CREATE INDEX organisation_spell_organisation_at ON public.organisation_spell USING btree (tenant_id, organisation);

CREATE INDEX indicator_snapshot_history_at ON public.indicator_snapshot_history USING btree (tenant_id, row_to);

CREATE INDEX framework_entry_history_at ON public.framework_entry_history USING btree (tenant_id, row_to);

CREATE INDEX stated_figure_history_at ON public.stated_figure_history USING btree (tenant_id, row_to);

CREATE INDEX improvement_work_reported_by_at ON public.improvement_work USING btree (tenant_id, reported_by);

CREATE INDEX roll_keeper_section_at ON public.roll_keeper USING btree (tenant_id, section);

CREATE INDEX exchange_refusal_section_at ON public.exchange_refusal USING btree (tenant_id, section);

CREATE INDEX quality_finding_accepted_by_at ON public.quality_finding USING btree (tenant_id, accepted_by);

CREATE INDEX notice_delivery_index_2 ON public.notice_delivery USING btree (tenant_id, state);

CREATE INDEX seat_area_district_at ON public.seat_area USING btree (tenant_id, district);

CREATE INDEX staff_transfer_applied_by_at ON public.staff_transfer USING btree (tenant_id, applied_by);

CREATE INDEX merge_touch_history_at ON public.merge_touch_history USING btree (tenant_id, row_to);

CREATE INDEX national_school_monitoring_at ON public.national_school USING btree (tenant_id, monitoring);

CREATE INDEX exchange_difference_theirs_match_at ON public.exchange_difference USING btree (tenant_id, theirs_match);

CREATE INDEX webhook_owner_at ON public.webhook USING btree (tenant_id, owner);

CREATE INDEX saved_query_owner_at ON public.saved_query USING btree (tenant_id, owner);

CREATE INDEX improvement_index_2 ON public.improvement USING btree (tenant_id, about_id);

CREATE INDEX staff_transfer_from_school_at ON public.staff_transfer USING btree (tenant_id, from_school);

CREATE INDEX project_blocker_needs_at ON public.project_blocker USING btree (tenant_id, needs);

CREATE INDEX consultation_index_1 ON public.consultation USING btree (tenant_id, limit_due_on);

CREATE INDEX academic_draw_history_at ON public.academic_draw_history USING btree (tenant_id, row_to);

CREATE INDEX collection_part_audited_by_at ON public.collection_part USING btree (tenant_id, audited_by);

CREATE INDEX planned_site_history_at ON public.planned_site_history USING btree (tenant_id, row_to);

CREATE INDEX collection_part_index_1 ON public.collection_part USING btree (tenant_id, state);

CREATE INDEX exchange_run_connector_at ON public.exchange_run USING btree (tenant_id, connector);

CREATE INDEX enrolment_event_to_school_at ON public.enrolment_event USING btree (tenant_id, to_school);

CREATE INDEX training_record_claimed_by_at ON public.training_record USING btree (tenant_id, claimed_by);

CREATE INDEX enrolment_roll_over_at ON public.enrolment USING btree (tenant_id, roll_over);

CREATE INDEX improvement_work_history_at ON public.improvement_work_history USING btree (tenant_id, row_to);

CREATE INDEX query_run_history_at ON public.query_run_history USING btree (tenant_id, row_to);

CREATE INDEX collection_keeper_at ON public.collection USING btree (tenant_id, keeper);

CREATE INDEX staff_transfer_approved_by_at ON public.staff_transfer USING btree (tenant_id, approved_by);

CREATE INDEX roll_keeper_bureau_at ON public.roll_keeper USING btree (tenant_id, bureau);

CREATE INDEX birth_count_district_at ON public.birth_count USING btree (tenant_id, district);

CREATE INDEX school_group_member_school_at ON public.school_group_member USING btree (tenant_id, school);

CREATE INDEX national_duty_monitoring_at ON public.national_duty USING btree (tenant_id, monitoring);

CREATE INDEX campus_school_at ON public.campus USING btree (tenant_id, school);

CREATE INDEX national_pupil_history_at ON public.national_pupil_history USING btree (tenant_id, row_to);

CREATE INDEX work_school_at ON public.work USING btree (tenant_id, school);

CREATE INDEX exchange_refusal_run_at ON public.exchange_refusal USING btree (tenant_id, run);

CREATE INDEX figure_snapshot_history_at ON public.figure_snapshot_history USING btree (tenant_id, row_to);

CREATE INDEX commitment_binding_plan_at ON public.commitment_binding USING btree (tenant_id, plan);

CREATE INDEX change_order_submitted_by_at ON public.change_order USING btree (tenant_id, submitted_by);

CREATE INDEX project_places_history_at ON public.project_places_history USING btree (tenant_id, row_to);

CREATE INDEX honour_claimed_by_at ON public.honour USING btree (tenant_id, claimed_by);

CREATE INDEX indicator_board_owner_at ON public.indicator_board USING btree (tenant_id, owner);

CREATE INDEX coordination_recipient_index_2 ON public.coordination_recipient USING btree (tenant_id, limit_due_on);

CREATE INDEX exchange_run_map_at ON public.exchange_run USING btree (tenant_id, map);

CREATE INDEX import_mapping_history_at ON public.import_mapping_history USING btree (tenant_id, row_to);

CREATE INDEX project_stage_reported_by_at ON public.project_stage USING btree (tenant_id, reported_by);

CREATE INDEX academic_draw_monitoring_at ON public.academic_draw USING btree (tenant_id, monitoring);

CREATE INDEX frozen_figure_snapshot_at ON public.frozen_figure USING btree (tenant_id, snapshot);

CREATE INDEX improvement_project_reported_by_at ON public.improvement_project USING btree (tenant_id, reported_by);

CREATE INDEX job_progress_beat ON public.job_progress USING btree (beat_at);

CREATE INDEX staff_transfer_accepted_by_at ON public.staff_transfer USING btree (tenant_id, accepted_by);

CREATE INDEX snapshot_part_school_at ON public.snapshot_part USING btree (tenant_id, school);

CREATE INDEX ground_school_at ON public.ground USING btree (tenant_id, school);

CREATE INDEX teacher_merged_into_at ON public.teacher USING btree (tenant_id, merged_into);

CREATE INDEX connector_history_at ON public.connector_history USING btree (tenant_id, row_to);

CREATE INDEX national_monitoring_started_by_at ON public.national_monitoring USING btree (tenant_id, started_by);

CREATE INDEX change_order_index_2 ON public.change_order USING btree (tenant_id, improvement);

CREATE INDEX handover_history_at ON public.handover_history USING btree (tenant_id, row_to);

CREATE INDEX evaluation_finding_organisation_at ON public.evaluation_finding USING btree (tenant_id, organisation);

CREATE INDEX teacher_id_number_match_at ON public.teacher USING btree (tenant_id, id_number_match);

CREATE INDEX evaluation_finding_confirmed_by_at ON public.evaluation_finding USING btree (tenant_id, confirmed_by);

CREATE INDEX handover_item_index_1 ON public.handover_item USING btree (tenant_id, handover);

CREATE INDEX connector_keeper_at ON public.connector USING btree (tenant_id, keeper);

CREATE INDEX project_stage_index_1 ON public.project_stage USING btree (tenant_id, state, planned_on);

CREATE INDEX job_index_2 ON public.job USING btree (tenant_id, kind, key);

CREATE INDEX school_stage_organisation_at ON public.school_stage USING btree (tenant_id, organisation);

CREATE INDEX academic_monitoring_history_at ON public.academic_monitoring_history USING btree (tenant_id, row_to);

CREATE INDEX staff_posting_index_1 ON public.staff_posting USING btree (tenant_id, school, from_on);

CREATE INDEX snapshot_frozen_by_at ON public.snapshot USING btree (tenant_id, frozen_by);

CREATE INDEX enrolment_event_index_4 ON public.enrolment_event USING btree (tenant_id, limit_due_on);

CREATE INDEX planned_site_index_1 ON public.planned_site USING btree (tenant_id, district, state);

CREATE INDEX teacher_index_1 ON public.teacher USING btree (tenant_id, school, status);

CREATE INDEX exchange_difference_index_2 ON public.exchange_difference USING btree (tenant_id, connector, state);

CREATE INDEX honour_school_at ON public.honour USING btree (tenant_id, school);

CREATE INDEX national_school_contact_at ON public.national_school USING btree (tenant_id, contact);

CREATE INDEX saved_query_post_at ON public.saved_query USING btree (tenant_id, post);

CREATE INDEX enrolment_ended_by_at ON public.enrolment USING btree (tenant_id, ended_by);

CREATE INDEX birth_count_history_at ON public.birth_count_history USING btree (tenant_id, row_to);

CREATE INDEX class_group_spell_history_at ON public.class_group_spell_history USING btree (tenant_id, row_to);

CREATE INDEX enrolment_event_to_class_group_at ON public.enrolment_event USING btree (tenant_id, to_class_group);

CREATE INDEX pupil_id_number_match_at ON public.pupil USING btree (tenant_id, id_number_match);

CREATE INDEX enrolment_event_index_1 ON public.enrolment_event USING btree (tenant_id, pupil, state);

CREATE INDEX work_payment_index_1 ON public.work_payment USING btree (tenant_id, project, paid_on);

CREATE INDEX roll_correction_contact_match_at ON public.roll_correction USING btree (tenant_id, contact_match);

CREATE INDEX code_list_history_at ON public.code_list_history USING btree (tenant_id, row_to);

CREATE INDEX notice_delivery_channel_at ON public.notice_delivery USING btree (tenant_id, channel);

CREATE INDEX snapshot_part_snapshot_at ON public.snapshot_part USING btree (tenant_id, snapshot);

CREATE INDEX column_map_history_at ON public.column_map_history USING btree (tenant_id, row_to);

CREATE INDEX exchange_run_file_at ON public.exchange_run USING btree (tenant_id, file);

CREATE INDEX snapshot_history_at ON public.snapshot_history USING btree (tenant_id, row_to);

CREATE INDEX roll_correction_index_3 ON public.roll_correction USING btree (tenant_id, limit_due_on);

CREATE INDEX national_monitoring_host_at ON public.national_monitoring USING btree (tenant_id, host);

CREATE INDEX class_group_merged_into_at ON public.class_group USING btree (tenant_id, merged_into);

CREATE INDEX work_confirmed_by_at ON public.work USING btree (tenant_id, confirmed_by);

CREATE INDEX birth_count_area_at ON public.birth_count USING btree (tenant_id, area);

CREATE INDEX teacher_title_history_at ON public.teacher_title_history USING btree (tenant_id, row_to);

CREATE INDEX change_order_index_1 ON public.change_order USING btree (tenant_id, project);

CREATE INDEX national_pupil_pupil_at ON public.national_pupil USING btree (tenant_id, pupil);

CREATE INDEX commitment_binding_confirmed_by_at ON public.commitment_binding USING btree (tenant_id, confirmed_by);

CREATE INDEX enrolment_opened_by_at ON public.enrolment USING btree (tenant_id, opened_by);

CREATE INDEX teacher_title_school_at ON public.teacher_title USING btree (tenant_id, school);

CREATE INDEX project_places_organisation_at ON public.project_places USING btree (tenant_id, organisation);

CREATE INDEX guardian_phone_match_at ON public.guardian USING btree (tenant_id, phone_match);

CREATE INDEX stated_figure_organisation_at ON public.stated_figure USING btree (tenant_id, organisation);

CREATE INDEX campus_history_at ON public.campus_history USING btree (tenant_id, row_to);

CREATE INDEX staff_transfer_released_by_at ON public.staff_transfer USING btree (tenant_id, released_by);

CREATE INDEX programme_part_history_at ON public.programme_part_history USING btree (tenant_id, row_to);

CREATE INDEX duplicate_pair_history_at ON public.duplicate_pair_history USING btree (tenant_id, row_to);

CREATE INDEX exchange_difference_ours_match_at ON public.exchange_difference USING btree (tenant_id, ours_match);

CREATE INDEX enrolment_event_next_reviewer_at ON public.enrolment_event USING btree (tenant_id, next_reviewer);

CREATE INDEX construction_project_index_1 ON public.construction_project USING btree (tenant_id, district, state);

CREATE INDEX enrolment_event_applying_school_at ON public.enrolment_event USING btree (tenant_id, applying_school);

CREATE INDEX staff_posting_teacher_at ON public.staff_posting USING btree (tenant_id, teacher);

CREATE INDEX pupil_index_2 ON public.pupil USING btree (tenant_id, status, stage, entry_year);

CREATE INDEX training_record_index_1 ON public.training_record USING btree (tenant_id, source_record, source_id);

CREATE INDEX construction_project_area_at ON public.construction_project USING btree (tenant_id, area);

CREATE INDEX roll_correction_answered_by_at ON public.roll_correction USING btree (tenant_id, answered_by);

CREATE INDEX stated_figure_confirmed_by_at ON public.stated_figure USING btree (tenant_id, confirmed_by);

CREATE INDEX bulk_change_history_at ON public.bulk_change_history USING btree (tenant_id, row_to);

CREATE INDEX improvement_index_1 ON public.improvement USING btree (tenant_id, organisation, state);

CREATE INDEX class_group_spell_change_at ON public.class_group_spell USING btree (tenant_id, change);

CREATE INDEX change_order_approved_by_at ON public.change_order USING btree (tenant_id, approved_by);

CREATE INDEX work_index_1 ON public.work USING btree (tenant_id, source_record, source_id);

CREATE INDEX forecast_run_history_at ON public.forecast_run_history USING btree (tenant_id, row_to);

CREATE INDEX change_order_project_at ON public.change_order USING btree (tenant_id, project);

CREATE INDEX guardian_school_at ON public.guardian USING btree (tenant_id, school);

CREATE INDEX person_index_1 ON public.person USING btree (tenant_id, name);

CREATE INDEX national_duty_history_at ON public.national_duty_history USING btree (tenant_id, row_to);

CREATE INDEX collection_part_history_at ON public.collection_part_history USING btree (tenant_id, row_to);

CREATE INDEX notice_delivery_recipient_at ON public.notice_delivery USING btree (tenant_id, recipient);

CREATE INDEX snapshot_part_history_at ON public.snapshot_part_history USING btree (tenant_id, row_to);

CREATE INDEX quality_finding_index_3 ON public.quality_finding USING btree (tenant_id, limit_due_on);

CREATE INDEX academic_monitoring_drawn_by_at ON public.academic_monitoring USING btree (tenant_id, drawn_by);

CREATE INDEX staff_transfer_index_2 ON public.staff_transfer USING btree (tenant_id, state, effective_on);

CREATE INDEX work_history_at ON public.work_history USING btree (tenant_id, row_to);

CREATE INDEX guardian_history_at ON public.guardian_history USING btree (tenant_id, row_to);

CREATE INDEX column_map_connector_at ON public.column_map USING btree (tenant_id, connector);

CREATE OR REPLACE FUNCTION public.keep_gone_delegation()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into delegation_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "from", "to", "from_on", "until_on", "note", "revoked_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."from", o."to", o."from_on", o."until_on", o."note", o."revoked_on", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_parameter_value()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into parameter_value_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "name", "region", "value", "from_on", "to_on", "source", "checked_on", "certainty", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."name", o."region", o."value", o."from_on", o."to_on", o."source", o."checked_on", o."certainty", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_field_alias()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into field_alias_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "label", "target", "source", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."label", o."target", o."source", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_parameter_value()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into parameter_value_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "name", "region", "value", "from_on", "to_on", "source", "checked_on", "certainty", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."name", o."region", o."value", o."from_on", o."to_on", o."source", o."checked_on", o."certainty", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_code_list()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into code_list_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "name", "label", "en", "standard", "edition", "source", "last_checked_on", "certainty", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."name", o."label", o."en", o."standard", o."edition", o."source", o."last_checked_on", o."certainty", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
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
  if not exists (select from outbox_subscription) then return null; end if;
  insert into outbox (tenant_id, webhook_id, journal_id, at, record, record_id, verb)
  select distinct a.tenant_id, s.webhook_id, a.id, a.at, a.record, a.record_id, a.verb
  from added a join outbox_subscription s
    on s.tenant_id = a.tenant_id and s.record = a.record and s.verb in (a.verb, '*')
  where a.record_id is not null;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_code_list()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into code_list_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "name", "label", "en", "standard", "edition", "source", "last_checked_on", "certainty", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."name", o."label", o."en", o."standard", o."edition", o."source", o."last_checked_on", o."certainty", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
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
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."run", o."section", o."line", o."reasons", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
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

CREATE OR REPLACE FUNCTION public.keep_code_item()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into code_item_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "list", "code", "label", "en", "parent", "heading", "order", "valid_from", "valid_to", "note", "certainty", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."list", o."code", o."label", o."en", o."parent", o."heading", o."order", o."valid_from", o."valid_to", o."note", o."certainty", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_code_item()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into code_item_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "list", "code", "label", "en", "parent", "heading", "order", "valid_from", "valid_to", "note", "certainty", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."list", o."code", o."label", o."en", o."parent", o."heading", o."order", o."valid_from", o."valid_to", o."note", o."certainty", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_file()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into file_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "name", "size", "mime", "kind", "sha256", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."name", o."size", o."mime", o."kind", o."sha256", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_file()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into file_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "name", "size", "mime", "kind", "sha256", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."name", o."size", o."mime", o."kind", o."sha256", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

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

CREATE OR REPLACE FUNCTION public.keep_notice()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into notice_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "recipient", "kind", "title", "body", "path", "about", "about_id", "read_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."recipient", o."kind", o."title", o."body", o."path", o."about", o."about_id", o."read_at", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_notice()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into notice_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "recipient", "kind", "title", "body", "path", "about", "about_id", "read_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."recipient", o."kind", o."title", o."body", o."path", o."about", o."about_id", o."read_at", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_limit_step()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into limit_step_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "record", "row_id", "state", "since", "due_on", "step", "party", "told", "on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."record", o."row_id", o."state", o."since", o."due_on", o."step", o."party", o."told", o."on", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.note_write(reached boolean, of_tenant uuid, of_entry uuid, of_person uuid, of_post uuid, of_role text, of_record text, of_row uuid, of_verb text, of_reason text, of_request text, of_commitment bytea, of_salt bytea, of_content text, of_words text, of_grams text[])
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  if reached is not true then raise exception 'outside the scope' using errcode = 'YD403'; end if;
  insert into journal (tenant_id, id, at, actor_id, post_id, role, record, record_id, verb, reason, request_id, commitment)
  values (of_tenant, of_entry, clock_timestamp(), of_person, of_post, of_role, of_record, of_row, of_verb, of_reason, of_request, of_commitment);
  insert into journal_payload (tenant_id, journal_id, salt, content) values (of_tenant, of_entry, of_salt, of_content);
  if of_words is null then return; end if;
  insert into search_entry (tenant_id, record, record_id, body, grams)
  values (of_tenant, of_record, of_row, of_words, array_to_tsvector(of_grams))
  on conflict (tenant_id, record, record_id) do update set body = excluded.body, grams = excluded.grams;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_organisation()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into organisation_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "name", "short_name", "code", "kind", "parent", "path", "order", "closed_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."name", o."short_name", o."code", o."kind", o."parent", o."path", o."order", o."closed_on", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_organisation()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into organisation_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "name", "short_name", "code", "kind", "parent", "path", "order", "closed_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."name", o."short_name", o."code", o."kind", o."parent", o."path", o."order", o."closed_on", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_person()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into person_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "name", "mobile", "email", "left_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."name", o."mobile", o."email", o."left_on", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_person()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into person_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "name", "mobile", "email", "left_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."name", o."mobile", o."email", o."left_on", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_post()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into post_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "person", "organisation", "role", "title", "head", "from_on", "to_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."person", o."organisation", o."role", o."title", o."head", o."from_on", o."to_on", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_post()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into post_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "person", "organisation", "role", "title", "head", "from_on", "to_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."person", o."organisation", o."role", o."title", o."head", o."from_on", o."to_on", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_delegation()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into delegation_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "from", "to", "from_on", "until_on", "note", "revoked_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."from", o."to", o."from_on", o."until_on", o."note", o."revoked_on", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_limit_step()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into limit_step_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "record", "row_id", "state", "since", "due_on", "step", "party", "told", "on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."record", o."row_id", o."state", o."since", o."due_on", o."step", o."party", o."told", o."on", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_job()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into job_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "kind", "title", "started_by", "post", "errand", "input", "key", "state", "phase", "done", "total", "cancel_requested", "attempt", "failures", "problem", "result_path", "result_label", "ended_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."kind", o."title", o."started_by", o."post", o."errand", o."input", o."key", o."state", o."phase", o."done", o."total", o."cancel_requested", o."attempt", o."failures", o."problem", o."result_path", o."result_label", o."ended_at", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_job()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into job_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "kind", "title", "started_by", "post", "errand", "input", "key", "state", "phase", "done", "total", "cancel_requested", "attempt", "failures", "problem", "result_path", "result_label", "ended_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."kind", o."title", o."started_by", o."post", o."errand", o."input", o."key", o."state", o."phase", o."done", o."total", o."cancel_requested", o."attempt", o."failures", o."problem", o."result_path", o."result_label", o."ended_at", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_data_import()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into data_import_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "record", "file_name", "file", "head_line", "width", "heads", "mapping", "constants", "blank", "policy", "state", "counts", "kinds", "result", "undone", "job", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."record", o."file_name", o."file", o."head_line", o."width", o."heads", o."mapping", o."constants", o."blank", o."policy", o."state", o."counts", o."kinds", o."result", o."undone", o."job", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_data_import()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into data_import_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "record", "file_name", "file", "head_line", "width", "heads", "mapping", "constants", "blank", "policy", "state", "counts", "kinds", "result", "undone", "job", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."record", o."file_name", o."file", o."head_line", o."width", o."heads", o."mapping", o."constants", o."blank", o."policy", o."state", o."counts", o."kinds", o."result", o."undone", o."job", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_import_mapping()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into import_mapping_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "record", "person", "heads", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."record", o."person", o."heads", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_import_mapping()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into import_mapping_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "record", "person", "heads", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."record", o."person", o."heads", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_bulk_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into bulk_change_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "record", "what", "change", "ids", "state", "total", "changed", "unchanged", "refused", "refusals", "job", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."record", o."what", o."change", o."ids", o."state", o."total", o."changed", o."unchanged", o."refused", o."refusals", o."job", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_bulk_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into bulk_change_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "record", "what", "change", "ids", "state", "total", "changed", "unchanged", "refused", "refusals", "job", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."record", o."what", o."change", o."ids", o."state", o."total", o."changed", o."unchanged", o."refused", o."refusals", o."job", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_saved_view()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into saved_view_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "person", "organisation", "record", "name", "usual", "shared", "filter", "search", "sort", "layout", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."person", o."organisation", o."record", o."name", o."usual", o."shared", o."filter", o."search", o."sort", o."layout", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_saved_view()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into saved_view_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "person", "organisation", "record", "name", "usual", "shared", "filter", "search", "sort", "layout", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."person", o."organisation", o."record", o."name", o."usual", o."shared", o."filter", o."search", o."sort", o."layout", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_webhook()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into webhook_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "title", "url", "role", "organisation", "owner", "events", "active", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."title", o."url", o."role", o."organisation", o."owner", o."events", o."active", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_webhook()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into webhook_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "title", "url", "role", "organisation", "owner", "events", "active", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."title", o."url", o."role", o."organisation", o."owner", o."events", o."active", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_webhook_delivery()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into webhook_delivery_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "webhook", "changes", "count", "state", "attempts", "last_status", "problem", "next_try_at", "delivered_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."webhook", o."changes", o."count", o."state", o."attempts", o."last_status", o."problem", o."next_try_at", o."delivered_at", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_webhook_delivery()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into webhook_delivery_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "webhook", "changes", "count", "state", "attempts", "last_status", "problem", "next_try_at", "delivered_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."webhook", o."changes", o."count", o."state", o."attempts", o."last_status", o."problem", o."next_try_at", o."delivered_at", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_notice_channel()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into notice_channel_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "title", "kind", "active", "organisation", "host", "port", "security", "username", "sender", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."title", o."kind", o."active", o."organisation", o."host", o."port", o."security", o."username", o."sender", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_notice_channel()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into notice_channel_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "title", "kind", "active", "organisation", "host", "port", "security", "username", "sender", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."title", o."kind", o."active", o."organisation", o."host", o."port", o."security", o."username", o."sender", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_notice_preference()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into notice_preference_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "person", "channel", "digest_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."person", o."channel", o."digest_at", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_notice_preference()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into notice_preference_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "person", "channel", "digest_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."person", o."channel", o."digest_at", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_notice_delivery()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into notice_delivery_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "channel", "recipient", "target", "purpose", "key", "counts", "state", "attempts", "problem", "tried_at", "next_try_at", "delivered_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."channel", o."recipient", o."target", o."purpose", o."key", o."counts", o."state", o."attempts", o."problem", o."tried_at", o."next_try_at", o."delivered_at", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_notice_delivery()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into notice_delivery_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "channel", "recipient", "target", "purpose", "key", "counts", "state", "attempts", "problem", "tried_at", "next_try_at", "delivered_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."channel", o."recipient", o."target", o."purpose", o."key", o."counts", o."state", o."attempts", o."problem", o."tried_at", o."next_try_at", o."delivered_at", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_plan()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into plan_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "title", "kind", "origin", "plan_year", "issuers", "doc_number", "region", "signed_on", "issued_on", "published_on", "published_at", "lead_office", "signer", "revises", "source_file", "state", "submitted_by", "reviewed_by", "review_section", "decision", "dispatched_at", "archived_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."title", o."kind", o."origin", o."plan_year", o."issuers", o."doc_number", o."region", o."signed_on", o."issued_on", o."published_on", o."published_at", o."lead_office", o."signer", o."revises", o."source_file", o."state", o."submitted_by", o."reviewed_by", o."review_section", o."decision", o."dispatched_at", o."archived_at", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_plan()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into plan_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "title", "kind", "origin", "plan_year", "issuers", "doc_number", "region", "signed_on", "issued_on", "published_on", "published_at", "lead_office", "signer", "revises", "source_file", "state", "submitted_by", "reviewed_by", "review_section", "decision", "dispatched_at", "archived_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."title", o."kind", o."origin", o."plan_year", o."issuers", o."doc_number", o."region", o."signed_on", o."issued_on", o."published_on", o."published_at", o."lead_office", o."signer", o."revises", o."source_file", o."state", o."submitted_by", o."reviewed_by", o."review_section", o."decision", o."dispatched_at", o."archived_at", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_plan_version()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into plan_version_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "plan", "number", "note", "text", "sha256", "file", "file_sha256", "frozen", "findings", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."plan", o."number", o."note", o."text", o."sha256", o."file", o."file_sha256", o."frozen", o."findings", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_plan_version()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into plan_version_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "plan", "number", "note", "text", "sha256", "file", "file_sha256", "frozen", "findings", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."plan", o."number", o."note", o."text", o."sha256", o."file", o."file_sha256", o."frozen", o."findings", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_clause()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into clause_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "plan", "plan_version", "path", "label", "title", "level", "order", "start", "end", "responsible", "lead", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."plan", o."plan_version", o."path", o."label", o."title", o."level", o."order", o."start", o."end", o."responsible", o."lead", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_clause()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into clause_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "plan", "plan_version", "path", "label", "title", "level", "order", "start", "end", "responsible", "lead", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."plan", o."plan_version", o."path", o."label", o."title", o."level", o."order", o."start", o."end", o."responsible", o."lead", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_commitment()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into commitment_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "plan", "clause", "clause_path", "code", "title", "text", "start", "end", "order", "kind", "source", "review", "drop_reason", "state", "leader", "lead_section", "supporting", "addressees", "task_force", "start_on", "due_on", "proof", "evidence", "reported_by", "reported_at", "confirmed_by", "closed_at", "resume_state", "carried_from", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."plan", o."clause", o."clause_path", o."code", o."title", o."text", o."start", o."end", o."order", o."kind", o."source", o."review", o."drop_reason", o."state", o."leader", o."lead_section", o."supporting", o."addressees", o."task_force", o."start_on", o."due_on", o."proof", o."evidence", o."reported_by", o."reported_at", o."confirmed_by", o."closed_at", o."resume_state", o."carried_from", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_commitment()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into commitment_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "plan", "clause", "clause_path", "code", "title", "text", "start", "end", "order", "kind", "source", "review", "drop_reason", "state", "leader", "lead_section", "supporting", "addressees", "task_force", "start_on", "due_on", "proof", "evidence", "reported_by", "reported_at", "confirmed_by", "closed_at", "resume_state", "carried_from", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."plan", o."clause", o."clause_path", o."code", o."title", o."text", o."start", o."end", o."order", o."kind", o."source", o."review", o."drop_reason", o."state", o."leader", o."lead_section", o."supporting", o."addressees", o."task_force", o."start_on", o."due_on", o."proof", o."evidence", o."reported_by", o."reported_at", o."confirmed_by", o."closed_at", o."resume_state", o."carried_from", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_target()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into target_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "plan", "commitment", "subject", "op", "value", "value_max", "unit", "scope", "deadline", "type", "quote", "start", "end", "parent", "order", "source", "confirmed_value", "confirmed_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."plan", o."commitment", o."subject", o."op", o."value", o."value_max", o."unit", o."scope", o."deadline", o."type", o."quote", o."start", o."end", o."parent", o."order", o."source", o."confirmed_value", o."confirmed_on", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_target()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into target_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "plan", "commitment", "subject", "op", "value", "value_max", "unit", "scope", "deadline", "type", "quote", "start", "end", "parent", "order", "source", "confirmed_value", "confirmed_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."plan", o."commitment", o."subject", o."op", o."value", o."value_max", o."unit", o."scope", o."deadline", o."type", o."quote", o."start", o."end", o."parent", o."order", o."source", o."confirmed_value", o."confirmed_on", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_draft_item()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into draft_item_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "plan", "order", "level", "heading", "body", "author", "co_authors", "state", "handed_in_by", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."plan", o."order", o."level", o."heading", o."body", o."author", o."co_authors", o."state", o."handed_in_by", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_draft_item()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into draft_item_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "plan", "order", "level", "heading", "body", "author", "co_authors", "state", "handed_in_by", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."plan", o."order", o."level", o."heading", o."body", o."author", o."co_authors", o."state", o."handed_in_by", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_draft_comment()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into draft_comment_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "plan", "item", "organisation", "body", "proposal", "state", "reply", "replied_by", "replied_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."plan", o."item", o."organisation", o."body", o."proposal", o."state", o."reply", o."replied_by", o."replied_at", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_draft_comment()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into draft_comment_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "plan", "item", "organisation", "body", "proposal", "state", "reply", "replied_by", "replied_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."plan", o."item", o."organisation", o."body", o."proposal", o."state", o."reply", o."replied_by", o."replied_at", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_consultation()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into consultation_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "plan", "organisation", "due_on", "note", "state", "remark", "replied_by", "replied_at", "limit_since", "limit_warn_on", "limit_due_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."plan", o."organisation", o."due_on", o."note", o."state", o."remark", o."replied_by", o."replied_at", o."limit_since", o."limit_warn_on", o."limit_due_on", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_consultation()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into consultation_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "plan", "organisation", "due_on", "note", "state", "remark", "replied_by", "replied_at", "limit_since", "limit_warn_on", "limit_due_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."plan", o."organisation", o."due_on", o."note", o."state", o."remark", o."replied_by", o."replied_at", o."limit_since", o."limit_warn_on", o."limit_due_on", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_decision()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into decision_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "title", "body", "held_on", "chair", "attendees", "content", "minutes", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."title", o."body", o."held_on", o."chair", o."attendees", o."content", o."minutes", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_decision()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into decision_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "title", "body", "held_on", "chair", "attendees", "content", "minutes", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."title", o."body", o."held_on", o."chair", o."attendees", o."content", o."minutes", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_receipt()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into receipt_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "plan", "organisation", "note", "commitments", "due_on", "state", "accepted_by", "accepted_at", "objection", "limit_since", "limit_warn_on", "limit_due_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."plan", o."organisation", o."note", o."commitments", o."due_on", o."state", o."accepted_by", o."accepted_at", o."objection", o."limit_since", o."limit_warn_on", o."limit_due_on", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_receipt()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into receipt_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "plan", "organisation", "note", "commitments", "due_on", "state", "accepted_by", "accepted_at", "objection", "limit_since", "limit_warn_on", "limit_due_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."plan", o."organisation", o."note", o."commitments", o."due_on", o."state", o."accepted_by", o."accepted_at", o."objection", o."limit_since", o."limit_warn_on", o."limit_due_on", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_school_part()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into school_part_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "receipt", "commitment", "organisation", "title", "measures", "owner", "due_on", "result", "evidence", "state", "reported_by", "reported_at", "confirmed_by", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."receipt", o."commitment", o."organisation", o."title", o."measures", o."owner", o."due_on", o."result", o."evidence", o."state", o."reported_by", o."reported_at", o."confirmed_by", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_school_part()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into school_part_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "receipt", "commitment", "organisation", "title", "measures", "owner", "due_on", "result", "evidence", "state", "reported_by", "reported_at", "confirmed_by", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."receipt", o."commitment", o."organisation", o."title", o."measures", o."owner", o."due_on", o."result", o."evidence", o."state", o."reported_by", o."reported_at", o."confirmed_by", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_commitment_binding()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into commitment_binding_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "plan", "target", "title", "indicator", "unit", "reckoning", "likeness", "grounds", "state", "baseline", "baseline_on", "confirmed_by", "confirmed_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."plan", o."target", o."title", o."indicator", o."unit", o."reckoning", o."likeness", o."grounds", o."state", o."baseline", o."baseline_on", o."confirmed_by", o."confirmed_at", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_commitment_binding()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into commitment_binding_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "plan", "target", "title", "indicator", "unit", "reckoning", "likeness", "grounds", "state", "baseline", "baseline_on", "confirmed_by", "confirmed_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."plan", o."target", o."title", o."indicator", o."unit", o."reckoning", o."likeness", o."grounds", o."state", o."baseline", o."baseline_on", o."confirmed_by", o."confirmed_at", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_milestone()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into milestone_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "commitment", "title", "due_on", "weight", "proof", "evidence", "note", "state", "reported_by", "reported_at", "confirmed_weight", "confirmed_by", "confirmed_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."commitment", o."title", o."due_on", o."weight", o."proof", o."evidence", o."note", o."state", o."reported_by", o."reported_at", o."confirmed_weight", o."confirmed_by", o."confirmed_at", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_milestone()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into milestone_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "commitment", "title", "due_on", "weight", "proof", "evidence", "note", "state", "reported_by", "reported_at", "confirmed_weight", "confirmed_by", "confirmed_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."commitment", o."title", o."due_on", o."weight", o."proof", o."evidence", o."note", o."state", o."reported_by", o."reported_at", o."confirmed_weight", o."confirmed_by", o."confirmed_at", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_report()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into report_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "commitment", "duty", "period", "progress", "problems", "next", "claims", "evidence", "state", "submitted_by", "submitted_at", "confirmed_by", "confirmed_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."commitment", o."duty", o."period", o."progress", o."problems", o."next", o."claims", o."evidence", o."state", o."submitted_by", o."submitted_at", o."confirmed_by", o."confirmed_at", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_report()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into report_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "commitment", "duty", "period", "progress", "problems", "next", "claims", "evidence", "state", "submitted_by", "submitted_at", "confirmed_by", "confirmed_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."commitment", o."duty", o."period", o."progress", o."problems", o."next", o."claims", o."evidence", o."state", o."submitted_by", o."submitted_at", o."confirmed_by", o."confirmed_at", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_recurring_duty()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into recurring_duty_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "commitment", "title", "frequency", "workdays", "from_on", "until_on", "active", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."commitment", o."title", o."frequency", o."workdays", o."from_on", o."until_on", o."active", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_recurring_duty()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into recurring_duty_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "commitment", "title", "frequency", "workdays", "from_on", "until_on", "active", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."commitment", o."title", o."frequency", o."workdays", o."from_on", o."until_on", o."active", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_duty_occurrence()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into duty_occurrence_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "duty", "commitment", "period", "due_on", "state", "done_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."duty", o."commitment", o."period", o."due_on", o."state", o."done_at", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_duty_occurrence()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into duty_occurrence_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "duty", "commitment", "period", "due_on", "state", "done_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."duty", o."commitment", o."period", o."due_on", o."state", o."done_at", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_adjustment()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into adjustment_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "commitment", "kind", "grounds", "changes", "files", "state", "requested_by", "decision", "decided_by", "decided_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."commitment", o."kind", o."grounds", o."changes", o."files", o."state", o."requested_by", o."decision", o."decided_by", o."decided_at", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_adjustment()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into adjustment_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "commitment", "kind", "grounds", "changes", "files", "state", "requested_by", "decision", "decided_by", "decided_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."commitment", o."kind", o."grounds", o."changes", o."files", o."state", o."requested_by", o."decision", o."decided_by", o."decided_at", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_remark()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into remark_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "commitment", "body", "files", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."commitment", o."body", o."files", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_remark()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into remark_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "commitment", "body", "files", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."commitment", o."body", o."files", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_task()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into task_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "title", "kind", "note", "about", "about_id", "path", "verb", "asker", "organisation", "assignee", "copied", "due_on", "state", "origin", "seen_at", "result", "done_by", "done_at", "urged_at", "urge_count", "limit_since", "limit_warn_on", "limit_due_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."title", o."kind", o."note", o."about", o."about_id", o."path", o."verb", o."asker", o."organisation", o."assignee", o."copied", o."due_on", o."state", o."origin", o."seen_at", o."result", o."done_by", o."done_at", o."urged_at", o."urge_count", o."limit_since", o."limit_warn_on", o."limit_due_on", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
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

CREATE OR REPLACE FUNCTION public.keep_gone_task()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into task_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "title", "kind", "note", "about", "about_id", "path", "verb", "asker", "organisation", "assignee", "copied", "due_on", "state", "origin", "seen_at", "result", "done_by", "done_at", "urged_at", "urge_count", "limit_since", "limit_warn_on", "limit_due_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."title", o."kind", o."note", o."about", o."about_id", o."path", o."verb", o."asker", o."organisation", o."assignee", o."copied", o."due_on", o."state", o."origin", o."seen_at", o."result", o."done_by", o."done_at", o."urged_at", o."urge_count", o."limit_since", o."limit_warn_on", o."limit_due_on", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_handover()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into handover_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "person", "organisation", "on", "reason", "count", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."person", o."organisation", o."on", o."reason", o."count", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_handover()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into handover_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "person", "organisation", "on", "reason", "count", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."person", o."organisation", o."on", o."reason", o."count", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_handover_item()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into handover_item_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "handover", "organisation", "from", "matter", "matter_id", "field", "title", "path", "due_on", "keeper", "to", "state", "assigned_by", "assigned_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."handover", o."organisation", o."from", o."matter", o."matter_id", o."field", o."title", o."path", o."due_on", o."keeper", o."to", o."state", o."assigned_by", o."assigned_at", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_handover_item()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into handover_item_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "handover", "organisation", "from", "matter", "matter_id", "field", "title", "path", "due_on", "keeper", "to", "state", "assigned_by", "assigned_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."handover", o."organisation", o."from", o."matter", o."matter_id", o."field", o."title", o."path", o."due_on", o."keeper", o."to", o."state", o."assigned_by", o."assigned_at", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_teacher()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into teacher_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "name", "staff_number", "gender", "birth_date", "id_number", "person", "school", "employment", "post_kind", "is_full_time_teacher", "stage", "joined_on", "status", "leave_kind", "leave_until_on", "left_on", "departure", "title", "education", "qualification", "qualification_number", "registered_on", "registration_due_on", "subject", "other_subjects", "backbone_level", "backbone_grantor", "backbone_until_on", "career", "merged_into", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."name", o."staff_number", o."gender", o."birth_date", o."id_number", o."person", o."school", o."employment", o."post_kind", o."is_full_time_teacher", o."stage", o."joined_on", o."status", o."leave_kind", o."leave_until_on", o."left_on", o."departure", o."title", o."education", o."qualification", o."qualification_number", o."registered_on", o."registration_due_on", o."subject", o."other_subjects", o."backbone_level", o."backbone_grantor", o."backbone_until_on", o."career", o."merged_into", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_teacher()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into teacher_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "name", "staff_number", "gender", "birth_date", "id_number", "person", "school", "employment", "post_kind", "is_full_time_teacher", "stage", "joined_on", "status", "leave_kind", "leave_until_on", "left_on", "departure", "title", "education", "qualification", "qualification_number", "registered_on", "registration_due_on", "subject", "other_subjects", "backbone_level", "backbone_grantor", "backbone_until_on", "career", "merged_into", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."name", o."staff_number", o."gender", o."birth_date", o."id_number", o."person", o."school", o."employment", o."post_kind", o."is_full_time_teacher", o."stage", o."joined_on", o."status", o."leave_kind", o."leave_until_on", o."left_on", o."departure", o."title", o."education", o."qualification", o."qualification_number", o."registered_on", o."registration_due_on", o."subject", o."other_subjects", o."backbone_level", o."backbone_grantor", o."backbone_until_on", o."career", o."merged_into", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_staff_posting()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into staff_posting_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "teacher", "school", "post_kind", "is_full_time_teacher", "stage", "from_on", "to_on", "reason", "end_reason", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."teacher", o."school", o."post_kind", o."is_full_time_teacher", o."stage", o."from_on", o."to_on", o."reason", o."end_reason", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_staff_posting()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into staff_posting_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "teacher", "school", "post_kind", "is_full_time_teacher", "stage", "from_on", "to_on", "reason", "end_reason", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."teacher", o."school", o."post_kind", o."is_full_time_teacher", o."stage", o."from_on", o."to_on", o."reason", o."end_reason", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_teacher_title()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into teacher_title_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "teacher", "school", "level", "from_on", "to_on", "grantor", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."teacher", o."school", o."level", o."from_on", o."to_on", o."grantor", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_teacher_title()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into teacher_title_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "teacher", "school", "level", "from_on", "to_on", "grantor", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."teacher", o."school", o."level", o."from_on", o."to_on", o."grantor", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_staff_transfer()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into staff_transfer_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "teacher", "name", "kind", "from_school", "to_school", "effective_on", "until_on", "grounds", "state", "applied_by", "released_by", "released_at", "accepted_by", "accepted_at", "approved_by", "approved_at", "effective_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."teacher", o."name", o."kind", o."from_school", o."to_school", o."effective_on", o."until_on", o."grounds", o."state", o."applied_by", o."released_by", o."released_at", o."accepted_by", o."accepted_at", o."approved_by", o."approved_at", o."effective_at", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_staff_transfer()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into staff_transfer_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "teacher", "name", "kind", "from_school", "to_school", "effective_on", "until_on", "grounds", "state", "applied_by", "released_by", "released_at", "accepted_by", "accepted_at", "approved_by", "approved_at", "effective_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."teacher", o."name", o."kind", o."from_school", o."to_school", o."effective_on", o."until_on", o."grounds", o."state", o."applied_by", o."released_by", o."released_at", o."accepted_by", o."accepted_at", o."approved_by", o."approved_at", o."effective_at", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_background_check()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into background_check_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "school", "purpose", "teacher", "name", "id_number", "asked_on", "result", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."school", o."purpose", o."teacher", o."name", o."id_number", o."asked_on", o."result", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_background_check()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into background_check_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "school", "purpose", "teacher", "name", "id_number", "asked_on", "result", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."school", o."purpose", o."teacher", o."name", o."id_number", o."asked_on", o."result", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_training_record()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into training_record_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "teacher", "school", "title", "on", "hours", "category", "provider", "evidence", "source_record", "source_id", "state", "claimed_by", "confirmed_by", "confirmed_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."teacher", o."school", o."title", o."on", o."hours", o."category", o."provider", o."evidence", o."source_record", o."source_id", o."state", o."claimed_by", o."confirmed_by", o."confirmed_at", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_training_record()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into training_record_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "teacher", "school", "title", "on", "hours", "category", "provider", "evidence", "source_record", "source_id", "state", "claimed_by", "confirmed_by", "confirmed_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."teacher", o."school", o."title", o."on", o."hours", o."category", o."provider", o."evidence", o."source_record", o."source_id", o."state", o."claimed_by", o."confirmed_by", o."confirmed_at", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_ground()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into ground_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "school", "name", "kind", "stage", "area", "track_length", "outline", "from_on", "until_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."school", o."name", o."kind", o."stage", o."area", o."track_length", o."outline", o."from_on", o."until_on", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_work()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into work_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "teacher", "school", "title", "on", "kind", "level", "place", "role", "evidence", "source_record", "source_id", "state", "claimed_by", "confirmed_by", "confirmed_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."teacher", o."school", o."title", o."on", o."kind", o."level", o."place", o."role", o."evidence", o."source_record", o."source_id", o."state", o."claimed_by", o."confirmed_by", o."confirmed_at", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_work()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into work_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "teacher", "school", "title", "on", "kind", "level", "place", "role", "evidence", "source_record", "source_id", "state", "claimed_by", "confirmed_by", "confirmed_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."teacher", o."school", o."title", o."on", o."kind", o."level", o."place", o."role", o."evidence", o."source_record", o."source_id", o."state", o."claimed_by", o."confirmed_by", o."confirmed_at", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_honour()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into honour_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "teacher", "school", "title", "on", "level", "grantor", "evidence", "source_record", "source_id", "state", "claimed_by", "confirmed_by", "confirmed_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."teacher", o."school", o."title", o."on", o."level", o."grantor", o."evidence", o."source_record", o."source_id", o."state", o."claimed_by", o."confirmed_by", o."confirmed_at", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_honour()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into honour_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "teacher", "school", "title", "on", "level", "grantor", "evidence", "source_record", "source_id", "state", "claimed_by", "confirmed_by", "confirmed_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."teacher", o."school", o."title", o."on", o."level", o."grantor", o."evidence", o."source_record", o."source_id", o."state", o."claimed_by", o."confirmed_by", o."confirmed_at", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_building()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into building_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "school", "number", "name", "campus", "stage", "place", "status", "from_on", "until_on", "tenure", "floors_above", "floors_below", "built_year", "seismic", "danger", "danger_on", "fire_acceptance", "classroom_area", "special_area", "shared_teaching_area", "administration_area", "living_area", "other_area", "teaching_area", "total_area", "stated_area", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."school", o."number", o."name", o."campus", o."stage", o."place", o."status", o."from_on", o."until_on", o."tenure", o."floors_above", o."floors_below", o."built_year", o."seismic", o."danger", o."danger_on", o."fire_acceptance", o."classroom_area", o."special_area", o."shared_teaching_area", o."administration_area", o."living_area", o."other_area", o."teaching_area", o."total_area", o."stated_area", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_building()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into building_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "school", "number", "name", "campus", "stage", "place", "status", "from_on", "until_on", "tenure", "floors_above", "floors_below", "built_year", "seismic", "danger", "danger_on", "fire_acceptance", "classroom_area", "special_area", "shared_teaching_area", "administration_area", "living_area", "other_area", "teaching_area", "total_area", "stated_area", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."school", o."number", o."name", o."campus", o."stage", o."place", o."status", o."from_on", o."until_on", o."tenure", o."floors_above", o."floors_below", o."built_year", o."seismic", o."danger", o."danger_on", o."fire_acceptance", o."classroom_area", o."special_area", o."shared_teaching_area", o."administration_area", o."living_area", o."other_area", o."teaching_area", o."total_area", o."stated_area", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_room()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into room_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "building", "school", "number", "name", "kind", "stage", "area", "seats", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."building", o."school", o."number", o."name", o."kind", o."stage", o."area", o."seats", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_room()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into room_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "building", "school", "number", "name", "kind", "stage", "area", "seats", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."building", o."school", o."number", o."name", o."kind", o."stage", o."area", o."seats", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_field_alias()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into field_alias_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "label", "target", "source", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."label", o."target", o."source", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_ground()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into ground_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "school", "name", "kind", "stage", "area", "track_length", "outline", "from_on", "until_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."school", o."name", o."kind", o."stage", o."area", o."track_length", o."outline", o."from_on", o."until_on", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_equipment()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into equipment_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "school", "asset_number", "name", "category", "stage", "quantity", "value", "is_multimedia_room", "room", "bought_on", "from_on", "status", "scrapped_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."school", o."asset_number", o."name", o."category", o."stage", o."quantity", o."value", o."is_multimedia_room", o."room", o."bought_on", o."from_on", o."status", o."scrapped_on", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_equipment()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into equipment_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "school", "asset_number", "name", "category", "stage", "quantity", "value", "is_multimedia_room", "room", "bought_on", "from_on", "status", "scrapped_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."school", o."asset_number", o."name", o."category", o."stage", o."quantity", o."value", o."is_multimedia_room", o."room", o."bought_on", o."from_on", o."status", o."scrapped_on", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_task_force()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into task_force_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "name", "plan", "clauses", "mandate", "leader", "office", "meeting_cycle", "from_on", "until_on", "papers", "state", "dissolved_at", "conclusion", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."name", o."plan", o."clauses", o."mandate", o."leader", o."office", o."meeting_cycle", o."from_on", o."until_on", o."papers", o."state", o."dissolved_at", o."conclusion", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_task_force()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into task_force_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "name", "plan", "clauses", "mandate", "leader", "office", "meeting_cycle", "from_on", "until_on", "papers", "state", "dissolved_at", "conclusion", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."name", o."plan", o."clauses", o."mandate", o."leader", o."office", o."meeting_cycle", o."from_on", o."until_on", o."papers", o."state", o."dissolved_at", o."conclusion", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_task_force_member()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into task_force_member_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "task_force", "person", "organisation", "duty", "from_on", "left_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."task_force", o."person", o."organisation", o."duty", o."from_on", o."left_on", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_task_force_member()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into task_force_member_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "task_force", "person", "organisation", "duty", "from_on", "left_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."task_force", o."person", o."organisation", o."duty", o."from_on", o."left_on", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_task_book_item()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into task_book_item_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "task_force", "commitment", "phase", "order", "title", "start_on", "due_on", "organisation", "owner", "result", "evidence", "state", "done_by", "done_at", "successor", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."task_force", o."commitment", o."phase", o."order", o."title", o."start_on", o."due_on", o."organisation", o."owner", o."result", o."evidence", o."state", o."done_by", o."done_at", o."successor", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_task_book_item()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into task_book_item_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "task_force", "commitment", "phase", "order", "title", "start_on", "due_on", "organisation", "owner", "result", "evidence", "state", "done_by", "done_at", "successor", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."task_force", o."commitment", o."phase", o."order", o."title", o."start_on", o."due_on", o."organisation", o."owner", o."result", o."evidence", o."state", o."done_by", o."done_at", o."successor", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_task_force_check()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into task_force_check_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "task_force", "kind", "held_on", "persons", "finding", "follow_up", "files", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."task_force", o."kind", o."held_on", o."persons", o."finding", o."follow_up", o."files", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_task_force_check()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into task_force_check_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "task_force", "kind", "held_on", "persons", "finding", "follow_up", "files", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."task_force", o."kind", o."held_on", o."persons", o."finding", o."follow_up", o."files", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_project()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into project_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "name", "kind", "goal", "leader", "lead_section", "supporting", "plan", "commitments", "from_year", "to_year", "papers", "state", "started_at", "extension_decision", "abandon_decision", "conclusion", "closed_by", "closed_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."name", o."kind", o."goal", o."leader", o."lead_section", o."supporting", o."plan", o."commitments", o."from_year", o."to_year", o."papers", o."state", o."started_at", o."extension_decision", o."abandon_decision", o."conclusion", o."closed_by", o."closed_at", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_project()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into project_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "name", "kind", "goal", "leader", "lead_section", "supporting", "plan", "commitments", "from_year", "to_year", "papers", "state", "started_at", "extension_decision", "abandon_decision", "conclusion", "closed_by", "closed_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."name", o."kind", o."goal", o."leader", o."lead_section", o."supporting", o."plan", o."commitments", o."from_year", o."to_year", o."papers", o."state", o."started_at", o."extension_decision", o."abandon_decision", o."conclusion", o."closed_by", o."closed_at", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_project_milestone()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into project_milestone_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "project", "year", "title", "target", "due_on", "organisation", "result", "evidence", "state", "reported_by", "reported_at", "confirmed_by", "confirmed_at", "carried_from", "carried_to", "decision", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."project", o."year", o."title", o."target", o."due_on", o."organisation", o."result", o."evidence", o."state", o."reported_by", o."reported_at", o."confirmed_by", o."confirmed_at", o."carried_from", o."carried_to", o."decision", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_project_milestone()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into project_milestone_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "project", "year", "title", "target", "due_on", "organisation", "result", "evidence", "state", "reported_by", "reported_at", "confirmed_by", "confirmed_at", "carried_from", "carried_to", "decision", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."project", o."year", o."title", o."target", o."due_on", o."organisation", o."result", o."evidence", o."state", o."reported_by", o."reported_at", o."confirmed_by", o."confirmed_at", o."carried_from", o."carried_to", o."decision", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_school_plan_round()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into school_plan_round_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "name", "lead_section", "from_year", "to_year", "kinds", "schools", "open_from", "open_until", "demands", "papers", "state", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."name", o."lead_section", o."from_year", o."to_year", o."kinds", o."schools", o."open_from", o."open_until", o."demands", o."papers", o."state", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_school_plan_round()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into school_plan_round_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "name", "lead_section", "from_year", "to_year", "kinds", "schools", "open_from", "open_until", "demands", "papers", "state", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."name", o."lead_section", o."from_year", o."to_year", o."kinds", o."schools", o."open_from", o."open_until", o."demands", o."papers", o."state", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_school_plan()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into school_plan_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "round", "school", "title", "situation", "vision", "measures", "files", "reviewers", "state", "submitted_by", "submitted_at", "approved_by", "approved_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."round", o."school", o."title", o."situation", o."vision", o."measures", o."files", o."reviewers", o."state", o."submitted_by", o."submitted_at", o."approved_by", o."approved_at", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_school_plan()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into school_plan_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "round", "school", "title", "situation", "vision", "measures", "files", "reviewers", "state", "submitted_by", "submitted_at", "approved_by", "approved_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."round", o."school", o."title", o."situation", o."vision", o."measures", o."files", o."reviewers", o."state", o."submitted_by", o."submitted_at", o."approved_by", o."approved_at", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_school_plan_goal()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into school_plan_goal_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "plan", "order", "title", "proof", "measures", "due_year", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."plan", o."order", o."title", o."proof", o."measures", o."due_year", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_school_plan_goal()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into school_plan_goal_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "plan", "order", "title", "proof", "measures", "due_year", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."plan", o."order", o."title", o."proof", o."measures", o."due_year", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_school_plan_review()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into school_plan_review_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "plan", "reviewer", "organisation", "verdict", "remark", "state", "done_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."plan", o."reviewer", o."organisation", o."verdict", o."remark", o."state", o."done_at", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_school_plan_review()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into school_plan_review_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "plan", "reviewer", "organisation", "verdict", "remark", "state", "done_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."plan", o."reviewer", o."organisation", o."verdict", o."remark", o."state", o."done_at", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_school_plan_comment()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into school_plan_comment_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "plan", "goal", "part", "reviewer", "organisation", "body", "answer", "state", "answered_by", "answered_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."plan", o."goal", o."part", o."reviewer", o."organisation", o."body", o."answer", o."state", o."answered_by", o."answered_at", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_school_plan_comment()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into school_plan_comment_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "plan", "goal", "part", "reviewer", "organisation", "body", "answer", "state", "answered_by", "answered_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."plan", o."goal", o."part", o."reviewer", o."organisation", o."body", o."answer", o."state", o."answered_by", o."answered_at", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_school_plan_check()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into school_plan_check_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "plan", "school", "year", "summary", "files", "state", "submitted_by", "submitted_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."plan", o."school", o."year", o."summary", o."files", o."state", o."submitted_by", o."submitted_at", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_school_plan_check()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into school_plan_check_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "plan", "school", "year", "summary", "files", "state", "submitted_by", "submitted_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."plan", o."school", o."year", o."summary", o."files", o."state", o."submitted_by", o."submitted_at", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_school_plan_check_item()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into school_plan_check_item_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "check", "goal", "rating", "account", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."check", o."goal", o."rating", o."account", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_school_plan_check_item()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into school_plan_check_item_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "check", "goal", "rating", "account", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."check", o."goal", o."rating", o."account", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_coordination()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into coordination_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "title", "body", "due_on", "sender", "level", "urgency", "commitment", "files", "state", "sent_by", "sent_at", "conclusion", "closed_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."title", o."body", o."due_on", o."sender", o."level", o."urgency", o."commitment", o."files", o."state", o."sent_by", o."sent_at", o."conclusion", o."closed_at", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_coordination()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into coordination_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "title", "body", "due_on", "sender", "level", "urgency", "commitment", "files", "state", "sent_by", "sent_at", "conclusion", "closed_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."title", o."body", o."due_on", o."sender", o."level", o."urgency", o."commitment", o."files", o."state", o."sent_by", o."sent_at", o."conclusion", o."closed_at", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_coordination_recipient()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into coordination_recipient_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "coordination", "organisation", "parent", "note", "due_on", "asker", "level", "path", "state", "accepted_by", "accepted_at", "declined_for", "feedback", "evidence", "reported_by", "reported_at", "confirmed_by", "confirmed_at", "limit_since", "limit_warn_on", "limit_due_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."coordination", o."organisation", o."parent", o."note", o."due_on", o."asker", o."level", o."path", o."state", o."accepted_by", o."accepted_at", o."declined_for", o."feedback", o."evidence", o."reported_by", o."reported_at", o."confirmed_by", o."confirmed_at", o."limit_since", o."limit_warn_on", o."limit_due_on", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_coordination_recipient()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into coordination_recipient_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "coordination", "organisation", "parent", "note", "due_on", "asker", "level", "path", "state", "accepted_by", "accepted_at", "declined_for", "feedback", "evidence", "reported_by", "reported_at", "confirmed_by", "confirmed_at", "limit_since", "limit_warn_on", "limit_due_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."coordination", o."organisation", o."parent", o."note", o."due_on", o."asker", o."level", o."path", o."state", o."accepted_by", o."accepted_at", o."declined_for", o."feedback", o."evidence", o."reported_by", o."reported_at", o."confirmed_by", o."confirmed_at", o."limit_since", o."limit_warn_on", o."limit_due_on", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_situation_log()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into situation_log_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "kind", "title", "host", "organisations", "persons", "occurred_at", "place", "level", "judgement", "actions", "files", "coordination", "state", "conclusion", "ended_by", "ended_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."kind", o."title", o."host", o."organisations", o."persons", o."occurred_at", o."place", o."level", o."judgement", o."actions", o."files", o."coordination", o."state", o."conclusion", o."ended_by", o."ended_at", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_situation_log()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into situation_log_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "kind", "title", "host", "organisations", "persons", "occurred_at", "place", "level", "judgement", "actions", "files", "coordination", "state", "conclusion", "ended_by", "ended_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."kind", o."title", o."host", o."organisations", o."persons", o."occurred_at", o."place", o."level", o."judgement", o."actions", o."files", o."coordination", o."state", o."conclusion", o."ended_by", o."ended_at", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_situation_entry()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into situation_entry_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "log", "kind", "at", "body", "files", "author", "organisation", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."log", o."kind", o."at", o."body", o."files", o."author", o."organisation", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_situation_entry()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into situation_entry_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "log", "kind", "at", "body", "files", "author", "organisation", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."log", o."kind", o."at", o."body", o."files", o."author", o."organisation", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_bulletin_series()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into bulletin_series_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "title", "plan", "kind", "frequency", "year", "start_period", "organ_code", "issuer", "host", "addressees", "copy_to", "printed_by", "note", "active", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."title", o."plan", o."kind", o."frequency", o."year", o."start_period", o."organ_code", o."issuer", o."host", o."addressees", o."copy_to", o."printed_by", o."note", o."active", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_bulletin_series()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into bulletin_series_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "title", "plan", "kind", "frequency", "year", "start_period", "organ_code", "issuer", "host", "addressees", "copy_to", "printed_by", "note", "active", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."title", o."plan", o."kind", o."frequency", o."year", o."start_period", o."organ_code", o."issuer", o."host", o."addressees", o."copy_to", o."printed_by", o."note", o."active", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_bulletin()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into bulletin_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "series", "period", "title", "blocks", "subjects", "state", "issue_number", "doc_number", "as_of", "compilers", "compiled_by", "compiled_at", "frozen_by", "frozen_at", "content_hash", "first_signer", "first_signed_at", "signer", "issued_at", "signed_on", "printed_on", "published_on", "limit_since", "limit_warn_on", "limit_due_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."series", o."period", o."title", o."blocks", o."subjects", o."state", o."issue_number", o."doc_number", o."as_of", o."compilers", o."compiled_by", o."compiled_at", o."frozen_by", o."frozen_at", o."content_hash", o."first_signer", o."first_signed_at", o."signer", o."issued_at", o."signed_on", o."printed_on", o."published_on", o."limit_since", o."limit_warn_on", o."limit_due_on", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_bulletin()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into bulletin_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "series", "period", "title", "blocks", "subjects", "state", "issue_number", "doc_number", "as_of", "compilers", "compiled_by", "compiled_at", "frozen_by", "frozen_at", "content_hash", "first_signer", "first_signed_at", "signer", "issued_at", "signed_on", "printed_on", "published_on", "limit_since", "limit_warn_on", "limit_due_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."series", o."period", o."title", o."blocks", o."subjects", o."state", o."issue_number", o."doc_number", o."as_of", o."compilers", o."compiled_by", o."compiled_at", o."frozen_by", o."frozen_at", o."content_hash", o."first_signer", o."first_signed_at", o."signer", o."issued_at", o."signed_on", o."printed_on", o."published_on", o."limit_since", o."limit_warn_on", o."limit_due_on", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_bulletin_content()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into bulletin_content_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "bulletin", "stage", "order", "as_of", "content", "hash", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."bulletin", o."stage", o."order", o."as_of", o."content", o."hash", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_bulletin_content()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into bulletin_content_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "bulletin", "stage", "order", "as_of", "content", "hash", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."bulletin", o."stage", o."order", o."as_of", o."content", o."hash", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_document_number()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into document_number_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "organ_code", "year", "number", "doc_number", "holder", "holder_id", "title", "state", "void_reason", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."organ_code", o."year", o."number", o."doc_number", o."holder", o."holder_id", o."title", o."state", o."void_reason", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_document_number()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into document_number_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "organ_code", "year", "number", "doc_number", "holder", "holder_id", "title", "state", "void_reason", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."organ_code", o."year", o."number", o."doc_number", o."holder", o."holder_id", o."title", o."state", o."void_reason", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_supervision_slip()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into supervision_slip_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "commitment", "rung", "organ_code", "doc_number", "basis", "matter", "host", "supporting", "demand", "due_on", "contact", "phone", "state", "issued_by", "issued_at", "received_by", "received_at", "outcome", "evidence", "head_opinion", "answered_by", "answered_at", "verdict", "confirmed_by", "confirmed_at", "limit_since", "limit_warn_on", "limit_due_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."commitment", o."rung", o."organ_code", o."doc_number", o."basis", o."matter", o."host", o."supporting", o."demand", o."due_on", o."contact", o."phone", o."state", o."issued_by", o."issued_at", o."received_by", o."received_at", o."outcome", o."evidence", o."head_opinion", o."answered_by", o."answered_at", o."verdict", o."confirmed_by", o."confirmed_at", o."limit_since", o."limit_warn_on", o."limit_due_on", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_supervision_slip()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into supervision_slip_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "commitment", "rung", "organ_code", "doc_number", "basis", "matter", "host", "supporting", "demand", "due_on", "contact", "phone", "state", "issued_by", "issued_at", "received_by", "received_at", "outcome", "evidence", "head_opinion", "answered_by", "answered_at", "verdict", "confirmed_by", "confirmed_at", "limit_since", "limit_warn_on", "limit_due_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."commitment", o."rung", o."organ_code", o."doc_number", o."basis", o."matter", o."host", o."supporting", o."demand", o."due_on", o."contact", o."phone", o."state", o."issued_by", o."issued_at", o."received_by", o."received_at", o."outcome", o."evidence", o."head_opinion", o."answered_by", o."answered_at", o."verdict", o."confirmed_by", o."confirmed_at", o."limit_since", o."limit_warn_on", o."limit_due_on", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_school()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into school_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "organisation", "name", "identifier_code", "credit_code", "legal_person", "kind", "stages", "ownership", "sponsor", "inclusive", "inclusive_until", "rating", "boarding", "standard_classes", "urban_rural", "address", "place", "party_organisation", "opened_on", "closed_on", "merged_into", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."organisation", o."name", o."identifier_code", o."credit_code", o."legal_person", o."kind", o."stages", o."ownership", o."sponsor", o."inclusive", o."inclusive_until", o."rating", o."boarding", o."standard_classes", o."urban_rural", o."address", o."place", o."party_organisation", o."opened_on", o."closed_on", o."merged_into", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_school()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into school_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "organisation", "name", "identifier_code", "credit_code", "legal_person", "kind", "stages", "ownership", "sponsor", "inclusive", "inclusive_until", "rating", "boarding", "standard_classes", "urban_rural", "address", "place", "party_organisation", "opened_on", "closed_on", "merged_into", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."organisation", o."name", o."identifier_code", o."credit_code", o."legal_person", o."kind", o."stages", o."ownership", o."sponsor", o."inclusive", o."inclusive_until", o."rating", o."boarding", o."standard_classes", o."urban_rural", o."address", o."place", o."party_organisation", o."opened_on", o."closed_on", o."merged_into", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_school_stage()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into school_stage_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "organisation", "stage", "label", "years", "catchment", "from_on", "to_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."organisation", o."stage", o."label", o."years", o."catchment", o."from_on", o."to_on", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_school_stage()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into school_stage_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "organisation", "stage", "label", "years", "catchment", "from_on", "to_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."organisation", o."stage", o."label", o."years", o."catchment", o."from_on", o."to_on", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_campus()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into campus_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "school", "name", "address", "place", "stages", "opened_on", "closed_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."school", o."name", o."address", o."place", o."stages", o."opened_on", o."closed_on", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_campus()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into campus_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "school", "name", "address", "place", "stages", "opened_on", "closed_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."school", o."name", o."address", o."place", o."stages", o."opened_on", o."closed_on", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_school_group()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into school_group_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "name", "kind", "core_school", "founded_on", "closed_on", "note", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."name", o."kind", o."core_school", o."founded_on", o."closed_on", o."note", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_school_group()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into school_group_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "name", "kind", "core_school", "founded_on", "closed_on", "note", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."name", o."kind", o."core_school", o."founded_on", o."closed_on", o."note", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_school_group_member()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into school_group_member_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "group", "school", "role", "from_on", "to_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."group", o."school", o."role", o."from_on", o."to_on", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_school_group_member()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into school_group_member_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "group", "school", "role", "from_on", "to_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."group", o."school", o."role", o."from_on", o."to_on", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_class_group()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into class_group_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "school", "stage", "entry_year", "class_number", "label", "kind", "head_teacher", "limit", "opened_on", "closed_on", "held_from", "merged_into", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."school", o."stage", o."entry_year", o."class_number", o."label", o."kind", o."head_teacher", o."limit", o."opened_on", o."closed_on", o."held_from", o."merged_into", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_class_group()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into class_group_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "school", "stage", "entry_year", "class_number", "label", "kind", "head_teacher", "limit", "opened_on", "closed_on", "held_from", "merged_into", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."school", o."stage", o."entry_year", o."class_number", o."label", o."kind", o."head_teacher", o."limit", o."opened_on", o."closed_on", o."held_from", o."merged_into", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_class_group_spell()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into class_group_spell_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "class_group", "school", "stage", "class_number", "from_on", "to_on", "change", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."class_group", o."school", o."stage", o."class_number", o."from_on", o."to_on", o."change", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_class_group_spell()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into class_group_spell_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "class_group", "school", "stage", "class_number", "from_on", "to_on", "change", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."class_group", o."school", o."stage", o."class_number", o."from_on", o."to_on", o."change", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_organisation_spell()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into organisation_spell_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "organisation", "name", "short_name", "code", "kind", "parent", "from_on", "to_on", "change", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."organisation", o."name", o."short_name", o."code", o."kind", o."parent", o."from_on", o."to_on", o."change", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_organisation_spell()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into organisation_spell_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "organisation", "name", "short_name", "code", "kind", "parent", "from_on", "to_on", "change", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."organisation", o."name", o."short_name", o."code", o."kind", o."parent", o."from_on", o."to_on", o."change", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_organisation_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into organisation_change_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "title", "kind", "from", "units", "effective_on", "late_reason", "classes", "posts", "heir", "hand_to", "decision_number", "papers", "state", "submitted_by", "submitted_at", "confirmed_by", "confirmed_at", "results", "effective_at", "problem", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."title", o."kind", o."from", o."units", o."effective_on", o."late_reason", o."classes", o."posts", o."heir", o."hand_to", o."decision_number", o."papers", o."state", o."submitted_by", o."submitted_at", o."confirmed_by", o."confirmed_at", o."results", o."effective_at", o."problem", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_organisation_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into organisation_change_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "title", "kind", "from", "units", "effective_on", "late_reason", "classes", "posts", "heir", "hand_to", "decision_number", "papers", "state", "submitted_by", "submitted_at", "confirmed_by", "confirmed_at", "results", "effective_at", "problem", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."title", o."kind", o."from", o."units", o."effective_on", o."late_reason", o."classes", o."posts", o."heir", o."hand_to", o."decision_number", o."papers", o."state", o."submitted_by", o."submitted_at", o."confirmed_by", o."confirmed_at", o."results", o."effective_at", o."problem", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_roll_keeper()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into roll_keeper_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "bureau", "section", "stages", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."bureau", o."section", o."stages", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_roll_keeper()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into roll_keeper_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "bureau", "section", "stages", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."bureau", o."section", o."stages", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_pupil()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into pupil_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "name", "gender", "school", "class_group", "stage", "entry_year", "status", "registered_on", "birth_date", "ethnic_group", "id_type", "id_number", "roll_number", "household", "boarding", "migrant", "left_behind", "inclusion", "disability", "hardship", "merged_into", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."name", o."gender", o."school", o."class_group", o."stage", o."entry_year", o."status", o."registered_on", o."birth_date", o."ethnic_group", o."id_type", o."id_number", o."roll_number", o."household", o."boarding", o."migrant", o."left_behind", o."inclusion", o."disability", o."hardship", o."merged_into", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_pupil()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into pupil_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "name", "gender", "school", "class_group", "stage", "entry_year", "status", "registered_on", "birth_date", "ethnic_group", "id_type", "id_number", "roll_number", "household", "boarding", "migrant", "left_behind", "inclusion", "disability", "hardship", "merged_into", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."name", o."gender", o."school", o."class_group", o."stage", o."entry_year", o."status", o."registered_on", o."birth_date", o."ethnic_group", o."id_type", o."id_number", o."roll_number", o."household", o."boarding", o."migrant", o."left_behind", o."inclusion", o."disability", o."hardship", o."merged_into", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_guardian()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into guardian_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "pupil", "school", "name", "relation", "phone", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."pupil", o."school", o."name", o."relation", o."phone", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_guardian()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into guardian_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "pupil", "school", "name", "relation", "phone", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."pupil", o."school", o."name", o."relation", o."phone", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_enrolment_event()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into enrolment_event_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "kind", "pupil", "pupil_name", "roll_number", "school", "to_school", "to_class_group", "stage", "outside", "applicant", "applying_school", "grounds", "evidence", "effective_on", "state", "remarks", "reviewer", "next_reviewer", "applied_by", "applied_at", "agreed_by", "agreed_at", "first_reviewed_by", "approved_by", "approved_at", "limit_since", "limit_warn_on", "limit_due_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."kind", o."pupil", o."pupil_name", o."roll_number", o."school", o."to_school", o."to_class_group", o."stage", o."outside", o."applicant", o."applying_school", o."grounds", o."evidence", o."effective_on", o."state", o."remarks", o."reviewer", o."next_reviewer", o."applied_by", o."applied_at", o."agreed_by", o."agreed_at", o."first_reviewed_by", o."approved_by", o."approved_at", o."limit_since", o."limit_warn_on", o."limit_due_on", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_enrolment_event()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into enrolment_event_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "kind", "pupil", "pupil_name", "roll_number", "school", "to_school", "to_class_group", "stage", "outside", "applicant", "applying_school", "grounds", "evidence", "effective_on", "state", "remarks", "reviewer", "next_reviewer", "applied_by", "applied_at", "agreed_by", "agreed_at", "first_reviewed_by", "approved_by", "approved_at", "limit_since", "limit_warn_on", "limit_due_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."kind", o."pupil", o."pupil_name", o."roll_number", o."school", o."to_school", o."to_class_group", o."stage", o."outside", o."applicant", o."applying_school", o."grounds", o."evidence", o."effective_on", o."state", o."remarks", o."reviewer", o."next_reviewer", o."applied_by", o."applied_at", o."agreed_by", o."agreed_at", o."first_reviewed_by", o."approved_by", o."approved_at", o."limit_since", o."limit_warn_on", o."limit_due_on", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_roll_over()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into roll_over_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "organisation", "academic_year", "effective_on", "new_classes", "state", "graduates", "closed_classes", "opened_classes", "ran_by", "ran_at", "undone_by", "undone_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."organisation", o."academic_year", o."effective_on", o."new_classes", o."state", o."graduates", o."closed_classes", o."opened_classes", o."ran_by", o."ran_at", o."undone_by", o."undone_at", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_roll_over()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into roll_over_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "organisation", "academic_year", "effective_on", "new_classes", "state", "graduates", "closed_classes", "opened_classes", "ran_by", "ran_at", "undone_by", "undone_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."organisation", o."academic_year", o."effective_on", o."new_classes", o."state", o."graduates", o."closed_classes", o."opened_classes", o."ran_by", o."ran_at", o."undone_by", o."undone_at", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_enrolment()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into enrolment_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "pupil", "school", "stage", "class_group", "entry_year", "from_on", "to_on", "end_reason", "last_status", "opened_by", "ended_by", "roll_over", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."pupil", o."school", o."stage", o."class_group", o."entry_year", o."from_on", o."to_on", o."end_reason", o."last_status", o."opened_by", o."ended_by", o."roll_over", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_enrolment()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into enrolment_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "pupil", "school", "stage", "class_group", "entry_year", "from_on", "to_on", "end_reason", "last_status", "opened_by", "ended_by", "roll_over", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."pupil", o."school", o."stage", o."class_group", o."entry_year", o."from_on", o."to_on", o."end_reason", o."last_status", o."opened_by", o."ended_by", o."roll_over", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_roll_correction()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into roll_correction_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "pupil", "school", "field", "says", "contact", "due_on", "state", "new_value", "answer", "answered_by", "answered_at", "number_hash", "limit_since", "limit_warn_on", "limit_due_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."pupil", o."school", o."field", o."says", o."contact", o."due_on", o."state", o."new_value", o."answer", o."answered_by", o."answered_at", o."number_hash", o."limit_since", o."limit_warn_on", o."limit_due_on", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_roll_correction()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into roll_correction_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "pupil", "school", "field", "says", "contact", "due_on", "state", "new_value", "answer", "answered_by", "answered_at", "number_hash", "limit_since", "limit_warn_on", "limit_due_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."pupil", o."school", o."field", o."says", o."contact", o."due_on", o."state", o."new_value", o."answer", o."answered_by", o."answered_at", o."number_hash", o."limit_since", o."limit_warn_on", o."limit_due_on", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_roll_lookup()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into roll_lookup_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "pupil", "school", "token_hash", "expires_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."pupil", o."school", o."token_hash", o."expires_at", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_roll_lookup()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into roll_lookup_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "pupil", "school", "token_hash", "expires_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."pupil", o."school", o."token_hash", o."expires_at", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_data_freeze()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into data_freeze_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "organisation", "record", "reason", "about_id", "released_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."organisation", o."record", o."reason", o."about_id", o."released_at", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_data_freeze()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into data_freeze_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "organisation", "record", "reason", "about_id", "released_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."organisation", o."record", o."reason", o."about_id", o."released_at", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_quality_finding()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into quality_finding_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "rule", "level", "dataset", "school", "record", "row", "detail", "facts", "state", "explanation", "explained_by", "explained_at", "accepted_by", "fixed_on", "limit_since", "limit_warn_on", "limit_due_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."rule", o."level", o."dataset", o."school", o."record", o."row", o."detail", o."facts", o."state", o."explanation", o."explained_by", o."explained_at", o."accepted_by", o."fixed_on", o."limit_since", o."limit_warn_on", o."limit_due_on", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_quality_finding()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into quality_finding_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "rule", "level", "dataset", "school", "record", "row", "detail", "facts", "state", "explanation", "explained_by", "explained_at", "accepted_by", "fixed_on", "limit_since", "limit_warn_on", "limit_due_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."rule", o."level", o."dataset", o."school", o."record", o."row", o."detail", o."facts", o."state", o."explanation", o."explained_by", o."explained_at", o."accepted_by", o."fixed_on", o."limit_since", o."limit_warn_on", o."limit_due_on", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_quality_figure()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into quality_figure_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "school", "dataset", "rule", "level", "record", "checked", "judged_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."school", o."dataset", o."rule", o."level", o."record", o."checked", o."judged_at", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_quality_figure()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into quality_figure_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "school", "dataset", "rule", "level", "record", "checked", "judged_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."school", o."dataset", o."rule", o."level", o."record", o."checked", o."judged_at", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_duplicate_pair()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into duplicate_pair_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "record", "first", "second", "first_school", "second_school", "score", "reasons", "state", "verdict", "master", "choices", "note", "proposed_by", "proposed_at", "decided_by", "decided_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."record", o."first", o."second", o."first_school", o."second_school", o."score", o."reasons", o."state", o."verdict", o."master", o."choices", o."note", o."proposed_by", o."proposed_at", o."decided_by", o."decided_at", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_duplicate_pair()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into duplicate_pair_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "record", "first", "second", "first_school", "second_school", "score", "reasons", "state", "verdict", "master", "choices", "note", "proposed_by", "proposed_at", "decided_by", "decided_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."record", o."first", o."second", o."first_school", o."second_school", o."score", o."reasons", o."state", o."verdict", o."master", o."choices", o."note", o."proposed_by", o."proposed_at", o."decided_by", o."decided_at", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_merge()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into merge_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "pair", "record", "master", "loser", "origins", "undone_at", "conflicts", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."pair", o."record", o."master", o."loser", o."origins", o."undone_at", o."conflicts", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_merge()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into merge_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "pair", "record", "master", "loser", "origins", "undone_at", "conflicts", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."pair", o."record", o."master", o."loser", o."origins", o."undone_at", o."conflicts", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_merge_touch()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into merge_touch_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "merge", "order", "record", "row", "fields", "from_version", "to_version", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."merge", o."order", o."record", o."row", o."fields", o."from_version", o."to_version", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_merge_touch()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into merge_touch_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "merge", "order", "record", "row", "fields", "from_version", "to_version", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."merge", o."order", o."record", o."row", o."fields", o."from_version", o."to_version", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_collection()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into collection_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "title", "school_year", "as_on", "datasets", "schools", "keeper", "collect_until", "confirm_until", "audit_until", "publish_until", "note", "state", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."title", o."school_year", o."as_on", o."datasets", o."schools", o."keeper", o."collect_until", o."confirm_until", o."audit_until", o."publish_until", o."note", o."state", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_collection()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into collection_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "title", "school_year", "as_on", "datasets", "schools", "keeper", "collect_until", "confirm_until", "audit_until", "publish_until", "note", "state", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."title", o."school_year", o."as_on", o."datasets", o."schools", o."keeper", o."collect_until", o."confirm_until", o."audit_until", o."publish_until", o."note", o."state", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_collection_part()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into collection_part_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "collection", "school", "state", "reported_pupils", "errors", "warnings", "checked_at", "handed_in_by", "confirmed_by", "confirmed_at", "audited_by", "audited_at", "locked_at", "published_at", "return_reason", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."collection", o."school", o."state", o."reported_pupils", o."errors", o."warnings", o."checked_at", o."handed_in_by", o."confirmed_by", o."confirmed_at", o."audited_by", o."audited_at", o."locked_at", o."published_at", o."return_reason", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_collection_part()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into collection_part_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "collection", "school", "state", "reported_pupils", "errors", "warnings", "checked_at", "handed_in_by", "confirmed_by", "confirmed_at", "audited_by", "audited_at", "locked_at", "published_at", "return_reason", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."collection", o."school", o."state", o."reported_pupils", o."errors", o."warnings", o."checked_at", o."handed_in_by", o."confirmed_by", o."confirmed_at", o."audited_by", o."audited_at", o."locked_at", o."published_at", o."return_reason", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_snapshot()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into snapshot_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "school_year", "as_on", "taken_at", "frozen_by", "reason", "rows", "digest", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."school_year", o."as_on", o."taken_at", o."frozen_by", o."reason", o."rows", o."digest", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_snapshot()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into snapshot_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "school_year", "as_on", "taken_at", "frozen_by", "reason", "rows", "digest", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."school_year", o."as_on", o."taken_at", o."frozen_by", o."reason", o."rows", o."digest", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_snapshot_part()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into snapshot_part_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "snapshot", "record", "school", "members", "figures", "columns", "digest", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."snapshot", o."record", o."school", o."members", o."figures", o."columns", o."digest", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_snapshot_part()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into snapshot_part_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "snapshot", "record", "school", "members", "figures", "columns", "digest", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."snapshot", o."record", o."school", o."members", o."figures", o."columns", o."digest", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_saved_query()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into saved_query_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "title", "record", "filter", "group_by", "measures", "columns", "sort", "note", "owner", "post", "schedule", "next_run_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."title", o."record", o."filter", o."group_by", o."measures", o."columns", o."sort", o."note", o."owner", o."post", o."schedule", o."next_run_on", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_saved_query()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into saved_query_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "title", "record", "filter", "group_by", "measures", "columns", "sort", "note", "owner", "post", "schedule", "next_run_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."title", o."record", o."filter", o."group_by", o."measures", o."columns", o."sort", o."note", o."owner", o."post", o."schedule", o."next_run_on", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_query_run()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into query_run_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "query", "ran_by", "as_of", "on_day", "scheduled", "rows", "digest", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."query", o."ran_by", o."as_of", o."on_day", o."scheduled", o."rows", o."digest", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_query_run()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into query_run_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "query", "ran_by", "as_of", "on_day", "scheduled", "rows", "digest", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."query", o."ran_by", o."as_of", o."on_day", o."scheduled", o."rows", o."digest", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_data_consumer()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into data_consumer_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "title", "organisation", "role", "allowed", "purpose", "contact", "expires_on", "active", "token_hash", "token_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."title", o."organisation", o."role", o."allowed", o."purpose", o."contact", o."expires_on", o."active", o."token_hash", o."token_at", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_data_consumer()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into data_consumer_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "title", "organisation", "role", "allowed", "purpose", "contact", "expires_on", "active", "token_hash", "token_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."title", o."organisation", o."role", o."allowed", o."purpose", o."contact", o."expires_on", o."active", o."token_hash", o."token_at", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
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
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."title", o."system", o."direction", o."format", o."record", o."keys", o."scope", o."coverage", o."keep_unmatched", o."create_missing", o."url", o."rows_at", o."rhythm", o."at", o."weekday", o."section", o."keeper", o."active", o."note", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
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
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."connector", o."from_on", o."lines", o."source", o."certainty", o."note", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
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

CREATE OR REPLACE FUNCTION public.keep_code_translation()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into code_translation_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "table", "outside_code", "our_code", "source", "certainty", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."table", o."outside_code", o."our_code", o."source", o."certainty", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
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
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."connector", o."section", o."map", o."trigger", o."slot", o."state", o."file", o."file_name", o."sha256", o."file_gone_on", o."counts", o."columns", o."same_as", o."job", o."finished_at", o."problem", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
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

CREATE OR REPLACE FUNCTION public.keep_exchange_difference()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into exchange_difference_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "connector", "section", "run", "school", "kind", "record", "subject", "record_id", "field", "field_label", "ours", "theirs", "state", "note", "decided_by", "decided_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."connector", o."section", o."run", o."school", o."kind", o."record", o."subject", o."record_id", o."field", o."field_label", o."ours", o."theirs", o."state", o."note", o."decided_by", o."decided_at", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
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

CREATE OR REPLACE FUNCTION public.keep_figure_snapshot()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into figure_snapshot_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "label", "occasion", "on", "taken_at", "taken_by", "reason", "scope", "figures", "digest", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."label", o."occasion", o."on", o."taken_at", o."taken_by", o."reason", o."scope", o."figures", o."digest", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_figure_snapshot()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into figure_snapshot_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "label", "occasion", "on", "taken_at", "taken_by", "reason", "scope", "figures", "digest", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."label", o."occasion", o."on", o."taken_at", o."taken_by", o."reason", o."scope", o."figures", o."digest", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_frozen_figure()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into frozen_figure_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "snapshot", "indicator", "label", "unit", "state", "value", "measured_in", "numerator", "denominator", "threshold", "explanation", "readers", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."snapshot", o."indicator", o."label", o."unit", o."state", o."value", o."measured_in", o."numerator", o."denominator", o."threshold", o."explanation", o."readers", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_frozen_figure()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into frozen_figure_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "snapshot", "indicator", "label", "unit", "state", "value", "measured_in", "numerator", "denominator", "threshold", "explanation", "readers", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."snapshot", o."indicator", o."label", o."unit", o."state", o."value", o."measured_in", o."numerator", o."denominator", o."threshold", o."explanation", o."readers", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_indicator_board()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into indicator_board_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "title", "sharing", "tiles", "owner", "section", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."title", o."sharing", o."tiles", o."owner", o."section", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_indicator_board()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into indicator_board_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "title", "sharing", "tiles", "owner", "section", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."title", o."sharing", o."tiles", o."owner", o."section", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_indicator_publication()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into indicator_publication_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "title", "note", "indicator", "scope", "parts", "on", "content", "state", "prepared_by", "approved_by", "published_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."title", o."note", o."indicator", o."scope", o."parts", o."on", o."content", o."state", o."prepared_by", o."approved_by", o."published_at", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_indicator_publication()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into indicator_publication_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "title", "note", "indicator", "scope", "parts", "on", "content", "state", "prepared_by", "approved_by", "published_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."title", o."note", o."indicator", o."scope", o."parts", o."on", o."content", o."state", o."prepared_by", o."approved_by", o."published_at", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
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

CREATE OR REPLACE FUNCTION public.count_new_staff_posting()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into measure_row (tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, amount, rows)
  select tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, sum(amount) as amount, sum(rows)::integer as rows from (select x.tenant_id, 'staffInService'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."post_kind"::text as key_2, null::text as key_3, null::text as key_4, coalesce(x."from_on", '-infinity'::date) as on_day, 1 * 1::numeric as amount, 1 * 1 as rows from new_rows as x union all select x.tenant_id, 'staffInService'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."post_kind"::text as key_2, null::text as key_3, null::text as key_4, greatest(x."to_on", coalesce(x."from_on", '-infinity'::date)) as on_day, -1 * 1::numeric as amount, -1 * 1 as rows from new_rows as x where x."to_on" is not null union all select x.tenant_id, 'fullTimeTeachers'::text as measure, x."school" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, coalesce(x."from_on", '-infinity'::date) as on_day, 1 * 1::numeric as amount, 1 * 1 as rows from new_rows as x where x."is_full_time_teacher" = 'true'::boolean union all select x.tenant_id, 'fullTimeTeachers'::text as measure, x."school" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, greatest(x."to_on", coalesce(x."from_on", '-infinity'::date)) as on_day, -1 * 1::numeric as amount, -1 * 1 as rows from new_rows as x where x."is_full_time_teacher" = 'true'::boolean and x."to_on" is not null) as d group by tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day having sum(amount) <> 0 or sum(rows) <> 0;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.count_changed_staff_posting()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into measure_row (tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, amount, rows)
  select tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, sum(amount) as amount, sum(rows)::integer as rows from (select x.tenant_id, 'staffInService'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."post_kind"::text as key_2, null::text as key_3, null::text as key_4, coalesce(x."from_on", '-infinity'::date) as on_day, -1 * 1::numeric as amount, -1 * 1 as rows from old_rows as x union all select x.tenant_id, 'staffInService'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."post_kind"::text as key_2, null::text as key_3, null::text as key_4, greatest(x."to_on", coalesce(x."from_on", '-infinity'::date)) as on_day, 1 * 1::numeric as amount, 1 * 1 as rows from old_rows as x where x."to_on" is not null union all select x.tenant_id, 'fullTimeTeachers'::text as measure, x."school" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, coalesce(x."from_on", '-infinity'::date) as on_day, -1 * 1::numeric as amount, -1 * 1 as rows from old_rows as x where x."is_full_time_teacher" = 'true'::boolean union all select x.tenant_id, 'fullTimeTeachers'::text as measure, x."school" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, greatest(x."to_on", coalesce(x."from_on", '-infinity'::date)) as on_day, 1 * 1::numeric as amount, 1 * 1 as rows from old_rows as x where x."is_full_time_teacher" = 'true'::boolean and x."to_on" is not null union all select x.tenant_id, 'staffInService'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."post_kind"::text as key_2, null::text as key_3, null::text as key_4, coalesce(x."from_on", '-infinity'::date) as on_day, 1 * 1::numeric as amount, 1 * 1 as rows from new_rows as x union all select x.tenant_id, 'staffInService'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."post_kind"::text as key_2, null::text as key_3, null::text as key_4, greatest(x."to_on", coalesce(x."from_on", '-infinity'::date)) as on_day, -1 * 1::numeric as amount, -1 * 1 as rows from new_rows as x where x."to_on" is not null union all select x.tenant_id, 'fullTimeTeachers'::text as measure, x."school" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, coalesce(x."from_on", '-infinity'::date) as on_day, 1 * 1::numeric as amount, 1 * 1 as rows from new_rows as x where x."is_full_time_teacher" = 'true'::boolean union all select x.tenant_id, 'fullTimeTeachers'::text as measure, x."school" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, greatest(x."to_on", coalesce(x."from_on", '-infinity'::date)) as on_day, -1 * 1::numeric as amount, -1 * 1 as rows from new_rows as x where x."is_full_time_teacher" = 'true'::boolean and x."to_on" is not null) as d group by tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day having sum(amount) <> 0 or sum(rows) <> 0;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.count_gone_staff_posting()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into measure_row (tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, amount, rows)
  select tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, sum(amount) as amount, sum(rows)::integer as rows from (select x.tenant_id, 'staffInService'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."post_kind"::text as key_2, null::text as key_3, null::text as key_4, coalesce(x."from_on", '-infinity'::date) as on_day, -1 * 1::numeric as amount, -1 * 1 as rows from old_rows as x union all select x.tenant_id, 'staffInService'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."post_kind"::text as key_2, null::text as key_3, null::text as key_4, greatest(x."to_on", coalesce(x."from_on", '-infinity'::date)) as on_day, 1 * 1::numeric as amount, 1 * 1 as rows from old_rows as x where x."to_on" is not null union all select x.tenant_id, 'fullTimeTeachers'::text as measure, x."school" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, coalesce(x."from_on", '-infinity'::date) as on_day, -1 * 1::numeric as amount, -1 * 1 as rows from old_rows as x where x."is_full_time_teacher" = 'true'::boolean union all select x.tenant_id, 'fullTimeTeachers'::text as measure, x."school" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, greatest(x."to_on", coalesce(x."from_on", '-infinity'::date)) as on_day, 1 * 1::numeric as amount, 1 * 1 as rows from old_rows as x where x."is_full_time_teacher" = 'true'::boolean and x."to_on" is not null) as d group by tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day having sum(amount) <> 0 or sum(rows) <> 0;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.count_changed_ground()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into measure_row (tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, amount, rows)
  select tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, sum(amount) as amount, sum(rows)::integer as rows from (select x.tenant_id, 'sportsArea'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."kind"::text as key_2, null::text as key_3, null::text as key_4, coalesce(x."from_on", '-infinity'::date) as on_day, -1 * coalesce(x."area", 0)::numeric as amount, -1 * case when x."area" is null then 0 else 1 end as rows from old_rows as x union all select x.tenant_id, 'sportsArea'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."kind"::text as key_2, null::text as key_3, null::text as key_4, greatest(x."until_on", coalesce(x."from_on", '-infinity'::date)) as on_day, 1 * coalesce(x."area", 0)::numeric as amount, 1 * case when x."area" is null then 0 else 1 end as rows from old_rows as x where x."until_on" is not null union all select x.tenant_id, 'sportsArea'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."kind"::text as key_2, null::text as key_3, null::text as key_4, coalesce(x."from_on", '-infinity'::date) as on_day, 1 * coalesce(x."area", 0)::numeric as amount, 1 * case when x."area" is null then 0 else 1 end as rows from new_rows as x union all select x.tenant_id, 'sportsArea'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."kind"::text as key_2, null::text as key_3, null::text as key_4, greatest(x."until_on", coalesce(x."from_on", '-infinity'::date)) as on_day, -1 * coalesce(x."area", 0)::numeric as amount, -1 * case when x."area" is null then 0 else 1 end as rows from new_rows as x where x."until_on" is not null) as d group by tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day having sum(amount) <> 0 or sum(rows) <> 0;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.count_new_building()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into measure_row (tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, amount, rows)
  select tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, sum(amount) as amount, sum(rows)::integer as rows from (select x.tenant_id, 'teachingArea'::text as measure, x."school" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, coalesce(x."from_on", '-infinity'::date) as on_day, 1 * coalesce(x."teaching_area", 0)::numeric as amount, 1 * case when x."teaching_area" is null then 0 else 1 end as rows from new_rows as x where x."tenure" in ('owned'::text, 'exclusive'::text) and x."danger" is distinct from 'D'::text union all select x.tenant_id, 'teachingArea'::text as measure, x."school" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, greatest(x."until_on", coalesce(x."from_on", '-infinity'::date)) as on_day, -1 * coalesce(x."teaching_area", 0)::numeric as amount, -1 * case when x."teaching_area" is null then 0 else 1 end as rows from new_rows as x where x."tenure" in ('owned'::text, 'exclusive'::text) and x."danger" is distinct from 'D'::text and x."until_on" is not null union all select x.tenant_id, 'floorArea'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."danger"::text as key_2, null::text as key_3, null::text as key_4, coalesce(x."from_on", '-infinity'::date) as on_day, 1 * coalesce(x."total_area", 0)::numeric as amount, 1 * case when x."total_area" is null then 0 else 1 end as rows from new_rows as x where x."tenure" in ('owned'::text, 'exclusive'::text) and x."danger" is distinct from 'D'::text union all select x.tenant_id, 'floorArea'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."danger"::text as key_2, null::text as key_3, null::text as key_4, greatest(x."until_on", coalesce(x."from_on", '-infinity'::date)) as on_day, -1 * coalesce(x."total_area", 0)::numeric as amount, -1 * case when x."total_area" is null then 0 else 1 end as rows from new_rows as x where x."tenure" in ('owned'::text, 'exclusive'::text) and x."danger" is distinct from 'D'::text and x."until_on" is not null) as d group by tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day having sum(amount) <> 0 or sum(rows) <> 0;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.count_changed_building()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into measure_row (tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, amount, rows)
  select tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, sum(amount) as amount, sum(rows)::integer as rows from (select x.tenant_id, 'teachingArea'::text as measure, x."school" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, coalesce(x."from_on", '-infinity'::date) as on_day, -1 * coalesce(x."teaching_area", 0)::numeric as amount, -1 * case when x."teaching_area" is null then 0 else 1 end as rows from old_rows as x where x."tenure" in ('owned'::text, 'exclusive'::text) and x."danger" is distinct from 'D'::text union all select x.tenant_id, 'teachingArea'::text as measure, x."school" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, greatest(x."until_on", coalesce(x."from_on", '-infinity'::date)) as on_day, 1 * coalesce(x."teaching_area", 0)::numeric as amount, 1 * case when x."teaching_area" is null then 0 else 1 end as rows from old_rows as x where x."tenure" in ('owned'::text, 'exclusive'::text) and x."danger" is distinct from 'D'::text and x."until_on" is not null union all select x.tenant_id, 'floorArea'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."danger"::text as key_2, null::text as key_3, null::text as key_4, coalesce(x."from_on", '-infinity'::date) as on_day, -1 * coalesce(x."total_area", 0)::numeric as amount, -1 * case when x."total_area" is null then 0 else 1 end as rows from old_rows as x where x."tenure" in ('owned'::text, 'exclusive'::text) and x."danger" is distinct from 'D'::text union all select x.tenant_id, 'floorArea'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."danger"::text as key_2, null::text as key_3, null::text as key_4, greatest(x."until_on", coalesce(x."from_on", '-infinity'::date)) as on_day, 1 * coalesce(x."total_area", 0)::numeric as amount, 1 * case when x."total_area" is null then 0 else 1 end as rows from old_rows as x where x."tenure" in ('owned'::text, 'exclusive'::text) and x."danger" is distinct from 'D'::text and x."until_on" is not null union all select x.tenant_id, 'teachingArea'::text as measure, x."school" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, coalesce(x."from_on", '-infinity'::date) as on_day, 1 * coalesce(x."teaching_area", 0)::numeric as amount, 1 * case when x."teaching_area" is null then 0 else 1 end as rows from new_rows as x where x."tenure" in ('owned'::text, 'exclusive'::text) and x."danger" is distinct from 'D'::text union all select x.tenant_id, 'teachingArea'::text as measure, x."school" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, greatest(x."until_on", coalesce(x."from_on", '-infinity'::date)) as on_day, -1 * coalesce(x."teaching_area", 0)::numeric as amount, -1 * case when x."teaching_area" is null then 0 else 1 end as rows from new_rows as x where x."tenure" in ('owned'::text, 'exclusive'::text) and x."danger" is distinct from 'D'::text and x."until_on" is not null union all select x.tenant_id, 'floorArea'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."danger"::text as key_2, null::text as key_3, null::text as key_4, coalesce(x."from_on", '-infinity'::date) as on_day, 1 * coalesce(x."total_area", 0)::numeric as amount, 1 * case when x."total_area" is null then 0 else 1 end as rows from new_rows as x where x."tenure" in ('owned'::text, 'exclusive'::text) and x."danger" is distinct from 'D'::text union all select x.tenant_id, 'floorArea'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."danger"::text as key_2, null::text as key_3, null::text as key_4, greatest(x."until_on", coalesce(x."from_on", '-infinity'::date)) as on_day, -1 * coalesce(x."total_area", 0)::numeric as amount, -1 * case when x."total_area" is null then 0 else 1 end as rows from new_rows as x where x."tenure" in ('owned'::text, 'exclusive'::text) and x."danger" is distinct from 'D'::text and x."until_on" is not null) as d group by tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day having sum(amount) <> 0 or sum(rows) <> 0;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.count_gone_building()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into measure_row (tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, amount, rows)
  select tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, sum(amount) as amount, sum(rows)::integer as rows from (select x.tenant_id, 'teachingArea'::text as measure, x."school" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, coalesce(x."from_on", '-infinity'::date) as on_day, -1 * coalesce(x."teaching_area", 0)::numeric as amount, -1 * case when x."teaching_area" is null then 0 else 1 end as rows from old_rows as x where x."tenure" in ('owned'::text, 'exclusive'::text) and x."danger" is distinct from 'D'::text union all select x.tenant_id, 'teachingArea'::text as measure, x."school" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, greatest(x."until_on", coalesce(x."from_on", '-infinity'::date)) as on_day, 1 * coalesce(x."teaching_area", 0)::numeric as amount, 1 * case when x."teaching_area" is null then 0 else 1 end as rows from old_rows as x where x."tenure" in ('owned'::text, 'exclusive'::text) and x."danger" is distinct from 'D'::text and x."until_on" is not null union all select x.tenant_id, 'floorArea'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."danger"::text as key_2, null::text as key_3, null::text as key_4, coalesce(x."from_on", '-infinity'::date) as on_day, -1 * coalesce(x."total_area", 0)::numeric as amount, -1 * case when x."total_area" is null then 0 else 1 end as rows from old_rows as x where x."tenure" in ('owned'::text, 'exclusive'::text) and x."danger" is distinct from 'D'::text union all select x.tenant_id, 'floorArea'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."danger"::text as key_2, null::text as key_3, null::text as key_4, greatest(x."until_on", coalesce(x."from_on", '-infinity'::date)) as on_day, 1 * coalesce(x."total_area", 0)::numeric as amount, 1 * case when x."total_area" is null then 0 else 1 end as rows from old_rows as x where x."tenure" in ('owned'::text, 'exclusive'::text) and x."danger" is distinct from 'D'::text and x."until_on" is not null) as d group by tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day having sum(amount) <> 0 or sum(rows) <> 0;
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

CREATE OR REPLACE FUNCTION public.count_new_ground()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into measure_row (tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, amount, rows)
  select tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, sum(amount) as amount, sum(rows)::integer as rows from (select x.tenant_id, 'sportsArea'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."kind"::text as key_2, null::text as key_3, null::text as key_4, coalesce(x."from_on", '-infinity'::date) as on_day, 1 * coalesce(x."area", 0)::numeric as amount, 1 * case when x."area" is null then 0 else 1 end as rows from new_rows as x union all select x.tenant_id, 'sportsArea'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."kind"::text as key_2, null::text as key_3, null::text as key_4, greatest(x."until_on", coalesce(x."from_on", '-infinity'::date)) as on_day, -1 * coalesce(x."area", 0)::numeric as amount, -1 * case when x."area" is null then 0 else 1 end as rows from new_rows as x where x."until_on" is not null) as d group by tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day having sum(amount) <> 0 or sum(rows) <> 0;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.count_gone_ground()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into measure_row (tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, amount, rows)
  select tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, sum(amount) as amount, sum(rows)::integer as rows from (select x.tenant_id, 'sportsArea'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."kind"::text as key_2, null::text as key_3, null::text as key_4, coalesce(x."from_on", '-infinity'::date) as on_day, -1 * coalesce(x."area", 0)::numeric as amount, -1 * case when x."area" is null then 0 else 1 end as rows from old_rows as x union all select x.tenant_id, 'sportsArea'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."kind"::text as key_2, null::text as key_3, null::text as key_4, greatest(x."until_on", coalesce(x."from_on", '-infinity'::date)) as on_day, 1 * coalesce(x."area", 0)::numeric as amount, 1 * case when x."area" is null then 0 else 1 end as rows from old_rows as x where x."until_on" is not null) as d group by tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day having sum(amount) <> 0 or sum(rows) <> 0;
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

CREATE OR REPLACE FUNCTION public.count_new_school()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into measure_row (tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, amount, rows)
  select tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, sum(amount) as amount, sum(rows)::integer as rows from (select x.tenant_id, 'schools'::text as measure, x."organisation" as organisation, x."kind"::text as key_1, x."ownership"::text as key_2, null::text as key_3, null::text as key_4, '-infinity'::date as on_day, 1 * 1::numeric as amount, 1 * 1 as rows from new_rows as x) as d group by tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day having sum(amount) <> 0 or sum(rows) <> 0;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.count_changed_school()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into measure_row (tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, amount, rows)
  select tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, sum(amount) as amount, sum(rows)::integer as rows from (select x.tenant_id, 'schools'::text as measure, x."organisation" as organisation, x."kind"::text as key_1, x."ownership"::text as key_2, null::text as key_3, null::text as key_4, '-infinity'::date as on_day, -1 * 1::numeric as amount, -1 * 1 as rows from old_rows as x union all select x.tenant_id, 'schools'::text as measure, x."organisation" as organisation, x."kind"::text as key_1, x."ownership"::text as key_2, null::text as key_3, null::text as key_4, '-infinity'::date as on_day, 1 * 1::numeric as amount, 1 * 1 as rows from new_rows as x) as d group by tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day having sum(amount) <> 0 or sum(rows) <> 0;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.count_gone_school()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into measure_row (tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, amount, rows)
  select tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, sum(amount) as amount, sum(rows)::integer as rows from (select x.tenant_id, 'schools'::text as measure, x."organisation" as organisation, x."kind"::text as key_1, x."ownership"::text as key_2, null::text as key_3, null::text as key_4, '-infinity'::date as on_day, -1 * 1::numeric as amount, -1 * 1 as rows from old_rows as x) as d group by tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day having sum(amount) <> 0 or sum(rows) <> 0;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.count_new_school_stage()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into measure_row (tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, amount, rows)
  select tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, sum(amount) as amount, sum(rows)::integer as rows from (select x.tenant_id, 'schoolStages'::text as measure, x."organisation" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, coalesce(x."from_on", '-infinity'::date) as on_day, 1 * 1::numeric as amount, 1 * 1 as rows from new_rows as x union all select x.tenant_id, 'schoolStages'::text as measure, x."organisation" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, greatest(x."to_on", coalesce(x."from_on", '-infinity'::date)) as on_day, -1 * 1::numeric as amount, -1 * 1 as rows from new_rows as x where x."to_on" is not null) as d group by tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day having sum(amount) <> 0 or sum(rows) <> 0;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.count_changed_school_stage()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into measure_row (tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, amount, rows)
  select tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, sum(amount) as amount, sum(rows)::integer as rows from (select x.tenant_id, 'schoolStages'::text as measure, x."organisation" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, coalesce(x."from_on", '-infinity'::date) as on_day, -1 * 1::numeric as amount, -1 * 1 as rows from old_rows as x union all select x.tenant_id, 'schoolStages'::text as measure, x."organisation" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, greatest(x."to_on", coalesce(x."from_on", '-infinity'::date)) as on_day, 1 * 1::numeric as amount, 1 * 1 as rows from old_rows as x where x."to_on" is not null union all select x.tenant_id, 'schoolStages'::text as measure, x."organisation" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, coalesce(x."from_on", '-infinity'::date) as on_day, 1 * 1::numeric as amount, 1 * 1 as rows from new_rows as x union all select x.tenant_id, 'schoolStages'::text as measure, x."organisation" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, greatest(x."to_on", coalesce(x."from_on", '-infinity'::date)) as on_day, -1 * 1::numeric as amount, -1 * 1 as rows from new_rows as x where x."to_on" is not null) as d group by tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day having sum(amount) <> 0 or sum(rows) <> 0;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.count_gone_school_stage()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into measure_row (tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, amount, rows)
  select tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, sum(amount) as amount, sum(rows)::integer as rows from (select x.tenant_id, 'schoolStages'::text as measure, x."organisation" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, coalesce(x."from_on", '-infinity'::date) as on_day, -1 * 1::numeric as amount, -1 * 1 as rows from old_rows as x union all select x.tenant_id, 'schoolStages'::text as measure, x."organisation" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, greatest(x."to_on", coalesce(x."from_on", '-infinity'::date)) as on_day, 1 * 1::numeric as amount, 1 * 1 as rows from old_rows as x where x."to_on" is not null) as d group by tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day having sum(amount) <> 0 or sum(rows) <> 0;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.count_new_class_group()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into measure_row (tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, amount, rows)
  select tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, sum(amount) as amount, sum(rows)::integer as rows from (select x.tenant_id, 'classes'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."entry_year"::text as key_2, x."kind"::text as key_3, null::text as key_4, coalesce(x."held_from", x."opened_on", '-infinity'::date) as on_day, 1 * 1::numeric as amount, 1 * 1 as rows from new_rows as x where x."merged_into" is null union all select x.tenant_id, 'classes'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."entry_year"::text as key_2, x."kind"::text as key_3, null::text as key_4, greatest(x."closed_on", coalesce(x."held_from", x."opened_on", '-infinity'::date)) as on_day, -1 * 1::numeric as amount, -1 * 1 as rows from new_rows as x where x."merged_into" is null and x."closed_on" is not null) as d group by tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day having sum(amount) <> 0 or sum(rows) <> 0;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.count_changed_class_group()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into measure_row (tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, amount, rows)
  select tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, sum(amount) as amount, sum(rows)::integer as rows from (select x.tenant_id, 'classes'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."entry_year"::text as key_2, x."kind"::text as key_3, null::text as key_4, coalesce(x."held_from", x."opened_on", '-infinity'::date) as on_day, -1 * 1::numeric as amount, -1 * 1 as rows from old_rows as x where x."merged_into" is null union all select x.tenant_id, 'classes'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."entry_year"::text as key_2, x."kind"::text as key_3, null::text as key_4, greatest(x."closed_on", coalesce(x."held_from", x."opened_on", '-infinity'::date)) as on_day, 1 * 1::numeric as amount, 1 * 1 as rows from old_rows as x where x."merged_into" is null and x."closed_on" is not null union all select x.tenant_id, 'classes'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."entry_year"::text as key_2, x."kind"::text as key_3, null::text as key_4, coalesce(x."held_from", x."opened_on", '-infinity'::date) as on_day, 1 * 1::numeric as amount, 1 * 1 as rows from new_rows as x where x."merged_into" is null union all select x.tenant_id, 'classes'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."entry_year"::text as key_2, x."kind"::text as key_3, null::text as key_4, greatest(x."closed_on", coalesce(x."held_from", x."opened_on", '-infinity'::date)) as on_day, -1 * 1::numeric as amount, -1 * 1 as rows from new_rows as x where x."merged_into" is null and x."closed_on" is not null) as d group by tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day having sum(amount) <> 0 or sum(rows) <> 0;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.count_gone_class_group()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into measure_row (tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, amount, rows)
  select tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, sum(amount) as amount, sum(rows)::integer as rows from (select x.tenant_id, 'classes'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."entry_year"::text as key_2, x."kind"::text as key_3, null::text as key_4, coalesce(x."held_from", x."opened_on", '-infinity'::date) as on_day, -1 * 1::numeric as amount, -1 * 1 as rows from old_rows as x where x."merged_into" is null union all select x.tenant_id, 'classes'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."entry_year"::text as key_2, x."kind"::text as key_3, null::text as key_4, greatest(x."closed_on", coalesce(x."held_from", x."opened_on", '-infinity'::date)) as on_day, 1 * 1::numeric as amount, 1 * 1 as rows from old_rows as x where x."merged_into" is null and x."closed_on" is not null) as d group by tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day having sum(amount) <> 0 or sum(rows) <> 0;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.count_new_class_group_spell()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into measure_row (tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, amount, rows)
  select tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, sum(amount) as amount, sum(rows)::integer as rows from (select x.tenant_id, 'formerClasses'::text as measure, x."school" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, coalesce(x."from_on", '-infinity'::date) as on_day, 1 * 1::numeric as amount, 1 * 1 as rows from new_rows as x union all select x.tenant_id, 'formerClasses'::text as measure, x."school" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, greatest(x."to_on", coalesce(x."from_on", '-infinity'::date)) as on_day, -1 * 1::numeric as amount, -1 * 1 as rows from new_rows as x where x."to_on" is not null) as d group by tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day having sum(amount) <> 0 or sum(rows) <> 0;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.count_changed_class_group_spell()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into measure_row (tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, amount, rows)
  select tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, sum(amount) as amount, sum(rows)::integer as rows from (select x.tenant_id, 'formerClasses'::text as measure, x."school" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, coalesce(x."from_on", '-infinity'::date) as on_day, -1 * 1::numeric as amount, -1 * 1 as rows from old_rows as x union all select x.tenant_id, 'formerClasses'::text as measure, x."school" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, greatest(x."to_on", coalesce(x."from_on", '-infinity'::date)) as on_day, 1 * 1::numeric as amount, 1 * 1 as rows from old_rows as x where x."to_on" is not null union all select x.tenant_id, 'formerClasses'::text as measure, x."school" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, coalesce(x."from_on", '-infinity'::date) as on_day, 1 * 1::numeric as amount, 1 * 1 as rows from new_rows as x union all select x.tenant_id, 'formerClasses'::text as measure, x."school" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, greatest(x."to_on", coalesce(x."from_on", '-infinity'::date)) as on_day, -1 * 1::numeric as amount, -1 * 1 as rows from new_rows as x where x."to_on" is not null) as d group by tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day having sum(amount) <> 0 or sum(rows) <> 0;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.count_gone_class_group_spell()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into measure_row (tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, amount, rows)
  select tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, sum(amount) as amount, sum(rows)::integer as rows from (select x.tenant_id, 'formerClasses'::text as measure, x."school" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, coalesce(x."from_on", '-infinity'::date) as on_day, -1 * 1::numeric as amount, -1 * 1 as rows from old_rows as x union all select x.tenant_id, 'formerClasses'::text as measure, x."school" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, greatest(x."to_on", coalesce(x."from_on", '-infinity'::date)) as on_day, 1 * 1::numeric as amount, 1 * 1 as rows from old_rows as x where x."to_on" is not null) as d group by tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day having sum(amount) <> 0 or sum(rows) <> 0;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.count_new_pupil()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into measure_row (tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, amount, rows)
  select tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, sum(amount) as amount, sum(rows)::integer as rows from (select x.tenant_id, 'pupilsByStatus'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."status"::text as key_2, x."entry_year"::text as key_3, null::text as key_4, '-infinity'::date as on_day, 1 * 1::numeric as amount, 1 * 1 as rows from new_rows as x where x."merged_into" is null union all select x.tenant_id, 'migrantPupils'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."entry_year"::text as key_2, null::text as key_3, null::text as key_4, '-infinity'::date as on_day, 1 * 1::numeric as amount, 1 * 1 as rows from new_rows as x where x."merged_into" is null and x."status" in ('inSchool'::text, 'suspended'::text, 'homeTeaching'::text, 'suspectedDropout'::text, 'droppedOut'::text) and x."migrant" = 'yes'::text union all select x.tenant_id, 'disabledPupils'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."status"::text as key_2, null::text as key_3, null::text as key_4, '-infinity'::date as on_day, 1 * 1::numeric as amount, 1 * 1 as rows from new_rows as x where x."merged_into" is null and x."status" in ('inSchool'::text, 'suspended'::text, 'homeTeaching'::text, 'suspectedDropout'::text, 'droppedOut'::text) and x."disability" = 'yes'::text) as d group by tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day having sum(amount) <> 0 or sum(rows) <> 0;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.count_changed_pupil()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into measure_row (tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, amount, rows)
  select tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, sum(amount) as amount, sum(rows)::integer as rows from (select x.tenant_id, 'pupilsByStatus'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."status"::text as key_2, x."entry_year"::text as key_3, null::text as key_4, '-infinity'::date as on_day, -1 * 1::numeric as amount, -1 * 1 as rows from old_rows as x where x."merged_into" is null union all select x.tenant_id, 'migrantPupils'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."entry_year"::text as key_2, null::text as key_3, null::text as key_4, '-infinity'::date as on_day, -1 * 1::numeric as amount, -1 * 1 as rows from old_rows as x where x."merged_into" is null and x."status" in ('inSchool'::text, 'suspended'::text, 'homeTeaching'::text, 'suspectedDropout'::text, 'droppedOut'::text) and x."migrant" = 'yes'::text union all select x.tenant_id, 'disabledPupils'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."status"::text as key_2, null::text as key_3, null::text as key_4, '-infinity'::date as on_day, -1 * 1::numeric as amount, -1 * 1 as rows from old_rows as x where x."merged_into" is null and x."status" in ('inSchool'::text, 'suspended'::text, 'homeTeaching'::text, 'suspectedDropout'::text, 'droppedOut'::text) and x."disability" = 'yes'::text union all select x.tenant_id, 'pupilsByStatus'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."status"::text as key_2, x."entry_year"::text as key_3, null::text as key_4, '-infinity'::date as on_day, 1 * 1::numeric as amount, 1 * 1 as rows from new_rows as x where x."merged_into" is null union all select x.tenant_id, 'migrantPupils'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."entry_year"::text as key_2, null::text as key_3, null::text as key_4, '-infinity'::date as on_day, 1 * 1::numeric as amount, 1 * 1 as rows from new_rows as x where x."merged_into" is null and x."status" in ('inSchool'::text, 'suspended'::text, 'homeTeaching'::text, 'suspectedDropout'::text, 'droppedOut'::text) and x."migrant" = 'yes'::text union all select x.tenant_id, 'disabledPupils'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."status"::text as key_2, null::text as key_3, null::text as key_4, '-infinity'::date as on_day, 1 * 1::numeric as amount, 1 * 1 as rows from new_rows as x where x."merged_into" is null and x."status" in ('inSchool'::text, 'suspended'::text, 'homeTeaching'::text, 'suspectedDropout'::text, 'droppedOut'::text) and x."disability" = 'yes'::text) as d group by tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day having sum(amount) <> 0 or sum(rows) <> 0;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.count_gone_pupil()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into measure_row (tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, amount, rows)
  select tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, sum(amount) as amount, sum(rows)::integer as rows from (select x.tenant_id, 'pupilsByStatus'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."status"::text as key_2, x."entry_year"::text as key_3, null::text as key_4, '-infinity'::date as on_day, -1 * 1::numeric as amount, -1 * 1 as rows from old_rows as x where x."merged_into" is null union all select x.tenant_id, 'migrantPupils'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."entry_year"::text as key_2, null::text as key_3, null::text as key_4, '-infinity'::date as on_day, -1 * 1::numeric as amount, -1 * 1 as rows from old_rows as x where x."merged_into" is null and x."status" in ('inSchool'::text, 'suspended'::text, 'homeTeaching'::text, 'suspectedDropout'::text, 'droppedOut'::text) and x."migrant" = 'yes'::text union all select x.tenant_id, 'disabledPupils'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."status"::text as key_2, null::text as key_3, null::text as key_4, '-infinity'::date as on_day, -1 * 1::numeric as amount, -1 * 1 as rows from old_rows as x where x."merged_into" is null and x."status" in ('inSchool'::text, 'suspended'::text, 'homeTeaching'::text, 'suspectedDropout'::text, 'droppedOut'::text) and x."disability" = 'yes'::text) as d group by tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day having sum(amount) <> 0 or sum(rows) <> 0;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.count_new_enrolment()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into measure_row (tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, amount, rows)
  select tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, sum(amount) as amount, sum(rows)::integer as rows from (select x.tenant_id, 'pupilsOnRoll'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."entry_year"::text as key_2, x."class_group"::text as key_3, null::text as key_4, coalesce(x."from_on", '-infinity'::date) as on_day, 1 * 1::numeric as amount, 1 * 1 as rows from new_rows as x union all select x.tenant_id, 'pupilsOnRoll'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."entry_year"::text as key_2, x."class_group"::text as key_3, null::text as key_4, greatest(x."to_on", coalesce(x."from_on", '-infinity'::date)) as on_day, -1 * 1::numeric as amount, -1 * 1 as rows from new_rows as x where x."to_on" is not null union all select x.tenant_id, 'enrolmentsEnded'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."entry_year"::text as key_2, x."end_reason"::text as key_3, null::text as key_4, coalesce(x."to_on", '-infinity'::date) as on_day, 1 * 1::numeric as amount, 1 * 1 as rows from new_rows as x where x."end_reason" in ('transferred'::text, 'transferredOut'::text, 'graduated'::text, 'completed'::text, 'abroad'::text, 'deceased'::text, 'deregistered'::text)) as d group by tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day having sum(amount) <> 0 or sum(rows) <> 0;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.count_changed_enrolment()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into measure_row (tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, amount, rows)
  select tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, sum(amount) as amount, sum(rows)::integer as rows from (select x.tenant_id, 'pupilsOnRoll'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."entry_year"::text as key_2, x."class_group"::text as key_3, null::text as key_4, coalesce(x."from_on", '-infinity'::date) as on_day, -1 * 1::numeric as amount, -1 * 1 as rows from old_rows as x union all select x.tenant_id, 'pupilsOnRoll'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."entry_year"::text as key_2, x."class_group"::text as key_3, null::text as key_4, greatest(x."to_on", coalesce(x."from_on", '-infinity'::date)) as on_day, 1 * 1::numeric as amount, 1 * 1 as rows from old_rows as x where x."to_on" is not null union all select x.tenant_id, 'enrolmentsEnded'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."entry_year"::text as key_2, x."end_reason"::text as key_3, null::text as key_4, coalesce(x."to_on", '-infinity'::date) as on_day, -1 * 1::numeric as amount, -1 * 1 as rows from old_rows as x where x."end_reason" in ('transferred'::text, 'transferredOut'::text, 'graduated'::text, 'completed'::text, 'abroad'::text, 'deceased'::text, 'deregistered'::text) union all select x.tenant_id, 'pupilsOnRoll'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."entry_year"::text as key_2, x."class_group"::text as key_3, null::text as key_4, coalesce(x."from_on", '-infinity'::date) as on_day, 1 * 1::numeric as amount, 1 * 1 as rows from new_rows as x union all select x.tenant_id, 'pupilsOnRoll'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."entry_year"::text as key_2, x."class_group"::text as key_3, null::text as key_4, greatest(x."to_on", coalesce(x."from_on", '-infinity'::date)) as on_day, -1 * 1::numeric as amount, -1 * 1 as rows from new_rows as x where x."to_on" is not null union all select x.tenant_id, 'enrolmentsEnded'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."entry_year"::text as key_2, x."end_reason"::text as key_3, null::text as key_4, coalesce(x."to_on", '-infinity'::date) as on_day, 1 * 1::numeric as amount, 1 * 1 as rows from new_rows as x where x."end_reason" in ('transferred'::text, 'transferredOut'::text, 'graduated'::text, 'completed'::text, 'abroad'::text, 'deceased'::text, 'deregistered'::text)) as d group by tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day having sum(amount) <> 0 or sum(rows) <> 0;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.count_gone_enrolment()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into measure_row (tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, amount, rows)
  select tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, sum(amount) as amount, sum(rows)::integer as rows from (select x.tenant_id, 'pupilsOnRoll'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."entry_year"::text as key_2, x."class_group"::text as key_3, null::text as key_4, coalesce(x."from_on", '-infinity'::date) as on_day, -1 * 1::numeric as amount, -1 * 1 as rows from old_rows as x union all select x.tenant_id, 'pupilsOnRoll'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."entry_year"::text as key_2, x."class_group"::text as key_3, null::text as key_4, greatest(x."to_on", coalesce(x."from_on", '-infinity'::date)) as on_day, 1 * 1::numeric as amount, 1 * 1 as rows from old_rows as x where x."to_on" is not null union all select x.tenant_id, 'enrolmentsEnded'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."entry_year"::text as key_2, x."end_reason"::text as key_3, null::text as key_4, coalesce(x."to_on", '-infinity'::date) as on_day, -1 * 1::numeric as amount, -1 * 1 as rows from old_rows as x where x."end_reason" in ('transferred'::text, 'transferredOut'::text, 'graduated'::text, 'completed'::text, 'abroad'::text, 'deceased'::text, 'deregistered'::text)) as d group by tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day having sum(amount) <> 0 or sum(rows) <> 0;
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

CREATE TRIGGER journal_put_out AFTER INSERT ON public.journal REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION put_out();

CREATE TRIGGER keep AFTER UPDATE ON public.organisation REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_organisation();

CREATE TRIGGER keep_gone AFTER DELETE ON public.organisation REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_organisation();

CREATE TRIGGER keep AFTER UPDATE ON public.person REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_person();

CREATE TRIGGER keep_gone AFTER DELETE ON public.person REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_person();

CREATE TRIGGER keep AFTER UPDATE ON public.post REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_post();

CREATE TRIGGER keep_gone AFTER DELETE ON public.post REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_post();

CREATE TRIGGER keep AFTER UPDATE ON public.delegation REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_delegation();

CREATE TRIGGER keep_gone AFTER DELETE ON public.delegation REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_delegation();

CREATE TRIGGER keep AFTER UPDATE ON public.parameter_value REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_parameter_value();

CREATE TRIGGER keep_gone AFTER DELETE ON public.parameter_value REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_parameter_value();

CREATE TRIGGER keep AFTER UPDATE ON public.code_list REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_code_list();

CREATE TRIGGER keep_gone AFTER DELETE ON public.code_list REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_code_list();

CREATE TRIGGER keep AFTER UPDATE ON public.code_item REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_code_item();

CREATE TRIGGER keep_gone AFTER DELETE ON public.code_item REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_code_item();

CREATE TRIGGER keep AFTER UPDATE ON public.file REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_file();

CREATE TRIGGER keep_gone AFTER DELETE ON public.file REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_file();

CREATE TRIGGER keep AFTER UPDATE ON public.notice REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_notice();

CREATE TRIGGER keep_gone AFTER DELETE ON public.notice REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_notice();

CREATE TRIGGER keep AFTER UPDATE ON public.limit_step REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_limit_step();

CREATE TRIGGER keep_gone AFTER DELETE ON public.limit_step REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_limit_step();

CREATE TRIGGER keep AFTER UPDATE ON public.job REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_job();

CREATE TRIGGER keep_gone AFTER DELETE ON public.job REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_job();

CREATE TRIGGER keep AFTER UPDATE ON public.data_import REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_data_import();

CREATE TRIGGER keep_gone AFTER DELETE ON public.data_import REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_data_import();

CREATE TRIGGER keep AFTER UPDATE ON public.import_mapping REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_import_mapping();

CREATE TRIGGER keep_gone AFTER DELETE ON public.import_mapping REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_import_mapping();

CREATE TRIGGER keep AFTER UPDATE ON public.bulk_change REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_bulk_change();

CREATE TRIGGER keep_gone AFTER DELETE ON public.bulk_change REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_bulk_change();

CREATE TRIGGER keep AFTER UPDATE ON public.saved_view REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_saved_view();

CREATE TRIGGER keep_gone AFTER DELETE ON public.saved_view REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_saved_view();

CREATE TRIGGER keep AFTER UPDATE ON public.webhook REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_webhook();

CREATE TRIGGER keep_gone AFTER DELETE ON public.webhook REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_webhook();

CREATE TRIGGER keep AFTER UPDATE ON public.webhook_delivery REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_webhook_delivery();

CREATE TRIGGER keep_gone AFTER DELETE ON public.webhook_delivery REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_webhook_delivery();

CREATE TRIGGER keep AFTER UPDATE ON public.notice_channel REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_notice_channel();

CREATE TRIGGER keep_gone AFTER DELETE ON public.notice_channel REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_notice_channel();

CREATE TRIGGER keep AFTER UPDATE ON public.notice_preference REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_notice_preference();

CREATE TRIGGER keep_gone AFTER DELETE ON public.notice_preference REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_notice_preference();

CREATE TRIGGER keep AFTER UPDATE ON public.notice_delivery REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_notice_delivery();

CREATE TRIGGER keep_gone AFTER DELETE ON public.notice_delivery REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_notice_delivery();

CREATE TRIGGER keep AFTER UPDATE ON public.plan REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_plan();

CREATE TRIGGER keep_gone AFTER DELETE ON public.plan REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_plan();

CREATE TRIGGER keep AFTER UPDATE ON public.plan_version REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_plan_version();

CREATE TRIGGER keep_gone AFTER DELETE ON public.plan_version REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_plan_version();

CREATE TRIGGER keep AFTER UPDATE ON public.clause REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_clause();

CREATE TRIGGER keep_gone AFTER DELETE ON public.clause REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_clause();

CREATE TRIGGER keep AFTER UPDATE ON public.commitment REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_commitment();

CREATE TRIGGER keep_gone AFTER DELETE ON public.commitment REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_commitment();

CREATE TRIGGER keep AFTER UPDATE ON public.target REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_target();

CREATE TRIGGER keep_gone AFTER DELETE ON public.target REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_target();

CREATE TRIGGER keep AFTER UPDATE ON public.draft_item REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_draft_item();

CREATE TRIGGER keep_gone AFTER DELETE ON public.draft_item REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_draft_item();

CREATE TRIGGER keep AFTER UPDATE ON public.draft_comment REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_draft_comment();

CREATE TRIGGER keep_gone AFTER DELETE ON public.draft_comment REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_draft_comment();

CREATE TRIGGER keep AFTER UPDATE ON public.consultation REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_consultation();

CREATE TRIGGER keep_gone AFTER DELETE ON public.consultation REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_consultation();

CREATE TRIGGER keep AFTER UPDATE ON public.decision REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_decision();

CREATE TRIGGER keep_gone AFTER DELETE ON public.decision REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_decision();

CREATE TRIGGER keep AFTER UPDATE ON public.receipt REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_receipt();

CREATE TRIGGER keep_gone AFTER DELETE ON public.receipt REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_receipt();

CREATE TRIGGER keep AFTER UPDATE ON public.school_part REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_school_part();

CREATE TRIGGER keep_gone AFTER DELETE ON public.school_part REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_school_part();

CREATE TRIGGER keep AFTER UPDATE ON public.commitment_binding REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_commitment_binding();

CREATE TRIGGER keep_gone AFTER DELETE ON public.commitment_binding REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_commitment_binding();

CREATE TRIGGER keep AFTER UPDATE ON public.milestone REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_milestone();

CREATE TRIGGER keep_gone AFTER DELETE ON public.milestone REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_milestone();

CREATE TRIGGER keep AFTER UPDATE ON public.report REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_report();

CREATE TRIGGER keep_gone AFTER DELETE ON public.report REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_report();

CREATE TRIGGER keep AFTER UPDATE ON public.recurring_duty REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_recurring_duty();

CREATE TRIGGER keep_gone AFTER DELETE ON public.recurring_duty REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_recurring_duty();

CREATE TRIGGER keep AFTER UPDATE ON public.duty_occurrence REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_duty_occurrence();

CREATE TRIGGER keep_gone AFTER DELETE ON public.duty_occurrence REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_duty_occurrence();

CREATE TRIGGER keep AFTER UPDATE ON public.adjustment REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_adjustment();

CREATE TRIGGER keep_gone AFTER DELETE ON public.adjustment REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_adjustment();

CREATE TRIGGER keep AFTER UPDATE ON public.remark REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_remark();

CREATE TRIGGER keep_gone AFTER DELETE ON public.remark REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_remark();

CREATE TRIGGER keep AFTER UPDATE ON public.task REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_task();

CREATE TRIGGER keep_gone AFTER DELETE ON public.task REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_task();

CREATE TRIGGER keep AFTER UPDATE ON public.handover REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_handover();

CREATE TRIGGER keep_gone AFTER DELETE ON public.handover REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_handover();

CREATE TRIGGER keep AFTER UPDATE ON public.handover_item REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_handover_item();

CREATE TRIGGER keep_gone AFTER DELETE ON public.handover_item REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_handover_item();

CREATE TRIGGER keep AFTER UPDATE ON public.teacher REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_teacher();

CREATE TRIGGER keep_gone AFTER DELETE ON public.teacher REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_teacher();

CREATE TRIGGER keep AFTER UPDATE ON public.staff_posting REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_staff_posting();

CREATE TRIGGER keep_gone AFTER DELETE ON public.staff_posting REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_staff_posting();

CREATE TRIGGER keep AFTER UPDATE ON public.teacher_title REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_teacher_title();

CREATE TRIGGER keep_gone AFTER DELETE ON public.teacher_title REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_teacher_title();

CREATE TRIGGER keep AFTER UPDATE ON public.staff_transfer REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_staff_transfer();

CREATE TRIGGER keep_gone AFTER DELETE ON public.staff_transfer REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_staff_transfer();

CREATE TRIGGER keep AFTER UPDATE ON public.background_check REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_background_check();

CREATE TRIGGER keep_gone AFTER DELETE ON public.background_check REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_background_check();

CREATE TRIGGER keep AFTER UPDATE ON public.training_record REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_training_record();

CREATE TRIGGER keep_gone AFTER DELETE ON public.training_record REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_training_record();

CREATE TRIGGER keep AFTER UPDATE ON public.work REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_work();

CREATE TRIGGER keep_gone AFTER DELETE ON public.work REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_work();

CREATE TRIGGER keep AFTER UPDATE ON public.honour REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_honour();

CREATE TRIGGER keep_gone AFTER DELETE ON public.honour REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_honour();

CREATE TRIGGER keep AFTER UPDATE ON public.building REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_building();

CREATE TRIGGER keep_gone AFTER DELETE ON public.building REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_building();

CREATE TRIGGER keep AFTER UPDATE ON public.room REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_room();

CREATE TRIGGER keep_gone AFTER DELETE ON public.room REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_room();

CREATE TRIGGER keep AFTER UPDATE ON public.ground REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_ground();

CREATE TRIGGER keep_gone AFTER DELETE ON public.ground REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_ground();

CREATE TRIGGER keep AFTER UPDATE ON public.equipment REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_equipment();

CREATE TRIGGER keep_gone AFTER DELETE ON public.equipment REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_equipment();

CREATE TRIGGER keep AFTER UPDATE ON public.task_force REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_task_force();

CREATE TRIGGER keep_gone AFTER DELETE ON public.task_force REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_task_force();

CREATE TRIGGER keep AFTER UPDATE ON public.task_force_member REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_task_force_member();

CREATE TRIGGER keep_gone AFTER DELETE ON public.task_force_member REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_task_force_member();

CREATE TRIGGER keep AFTER UPDATE ON public.task_book_item REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_task_book_item();

CREATE TRIGGER keep_gone AFTER DELETE ON public.task_book_item REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_task_book_item();

CREATE TRIGGER keep AFTER UPDATE ON public.task_force_check REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_task_force_check();

CREATE TRIGGER keep_gone AFTER DELETE ON public.task_force_check REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_task_force_check();

CREATE TRIGGER keep AFTER UPDATE ON public.project REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_project();

CREATE TRIGGER keep_gone AFTER DELETE ON public.project REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_project();

CREATE TRIGGER keep AFTER UPDATE ON public.project_milestone REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_project_milestone();

CREATE TRIGGER keep_gone AFTER DELETE ON public.project_milestone REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_project_milestone();

CREATE TRIGGER keep AFTER UPDATE ON public.school_plan_round REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_school_plan_round();

CREATE TRIGGER keep_gone AFTER DELETE ON public.school_plan_round REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_school_plan_round();

CREATE TRIGGER keep AFTER UPDATE ON public.school_plan REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_school_plan();

CREATE TRIGGER keep_gone AFTER DELETE ON public.school_plan REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_school_plan();

CREATE TRIGGER keep AFTER UPDATE ON public.school_plan_goal REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_school_plan_goal();

CREATE TRIGGER keep_gone AFTER DELETE ON public.school_plan_goal REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_school_plan_goal();

CREATE TRIGGER keep AFTER UPDATE ON public.school_plan_review REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_school_plan_review();

CREATE TRIGGER keep_gone AFTER DELETE ON public.school_plan_review REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_school_plan_review();

CREATE TRIGGER keep AFTER UPDATE ON public.school_plan_comment REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_school_plan_comment();

CREATE TRIGGER keep_gone AFTER DELETE ON public.school_plan_comment REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_school_plan_comment();

CREATE TRIGGER keep AFTER UPDATE ON public.school_plan_check REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_school_plan_check();

CREATE TRIGGER keep_gone AFTER DELETE ON public.school_plan_check REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_school_plan_check();

CREATE TRIGGER keep AFTER UPDATE ON public.school_plan_check_item REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_school_plan_check_item();

CREATE TRIGGER keep_gone AFTER DELETE ON public.school_plan_check_item REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_school_plan_check_item();

CREATE TRIGGER keep AFTER UPDATE ON public.coordination REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_coordination();

CREATE TRIGGER keep_gone AFTER DELETE ON public.coordination REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_coordination();

CREATE TRIGGER keep AFTER UPDATE ON public.coordination_recipient REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_coordination_recipient();

CREATE TRIGGER keep_gone AFTER DELETE ON public.coordination_recipient REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_coordination_recipient();

CREATE TRIGGER keep AFTER UPDATE ON public.situation_log REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_situation_log();

CREATE TRIGGER keep_gone AFTER DELETE ON public.situation_log REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_situation_log();

CREATE TRIGGER keep AFTER UPDATE ON public.situation_entry REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_situation_entry();

CREATE TRIGGER keep_gone AFTER DELETE ON public.situation_entry REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_situation_entry();

CREATE TRIGGER keep AFTER UPDATE ON public.bulletin_series REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_bulletin_series();

CREATE TRIGGER keep_gone AFTER DELETE ON public.bulletin_series REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_bulletin_series();

CREATE TRIGGER keep AFTER UPDATE ON public.bulletin REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_bulletin();

CREATE TRIGGER keep_gone AFTER DELETE ON public.bulletin REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_bulletin();

CREATE TRIGGER keep AFTER UPDATE ON public.bulletin_content REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_bulletin_content();

CREATE TRIGGER keep_gone AFTER DELETE ON public.bulletin_content REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_bulletin_content();

CREATE TRIGGER keep AFTER UPDATE ON public.document_number REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_document_number();

CREATE TRIGGER keep_gone AFTER DELETE ON public.document_number REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_document_number();

CREATE TRIGGER keep AFTER UPDATE ON public.supervision_slip REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_supervision_slip();

CREATE TRIGGER keep_gone AFTER DELETE ON public.supervision_slip REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_supervision_slip();

CREATE TRIGGER keep AFTER UPDATE ON public.school REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_school();

CREATE TRIGGER keep_gone AFTER DELETE ON public.school REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_school();

CREATE TRIGGER keep AFTER UPDATE ON public.school_stage REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_school_stage();

CREATE TRIGGER keep_gone AFTER DELETE ON public.school_stage REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_school_stage();

CREATE TRIGGER keep AFTER UPDATE ON public.campus REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_campus();

CREATE TRIGGER keep_gone AFTER DELETE ON public.campus REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_campus();

CREATE TRIGGER keep AFTER UPDATE ON public.school_group REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_school_group();

CREATE TRIGGER keep_gone AFTER DELETE ON public.school_group REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_school_group();

CREATE TRIGGER keep AFTER UPDATE ON public.school_group_member REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_school_group_member();

CREATE TRIGGER keep_gone AFTER DELETE ON public.school_group_member REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_school_group_member();

CREATE TRIGGER keep AFTER UPDATE ON public.class_group REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_class_group();

CREATE TRIGGER keep_gone AFTER DELETE ON public.class_group REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_class_group();

CREATE TRIGGER keep AFTER UPDATE ON public.class_group_spell REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_class_group_spell();

CREATE TRIGGER keep_gone AFTER DELETE ON public.class_group_spell REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_class_group_spell();

CREATE TRIGGER keep AFTER UPDATE ON public.organisation_spell REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_organisation_spell();

CREATE TRIGGER keep_gone AFTER DELETE ON public.organisation_spell REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_organisation_spell();

CREATE TRIGGER keep AFTER UPDATE ON public.organisation_change REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_organisation_change();

CREATE TRIGGER keep_gone AFTER DELETE ON public.organisation_change REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_organisation_change();

CREATE TRIGGER keep AFTER UPDATE ON public.roll_keeper REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_roll_keeper();

CREATE TRIGGER keep_gone AFTER DELETE ON public.roll_keeper REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_roll_keeper();

CREATE TRIGGER keep AFTER UPDATE ON public.pupil REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_pupil();

CREATE TRIGGER keep_gone AFTER DELETE ON public.pupil REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_pupil();

CREATE TRIGGER keep AFTER UPDATE ON public.guardian REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_guardian();

CREATE TRIGGER keep_gone AFTER DELETE ON public.guardian REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_guardian();

CREATE TRIGGER keep AFTER UPDATE ON public.enrolment_event REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_enrolment_event();

CREATE TRIGGER keep_gone AFTER DELETE ON public.enrolment_event REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_enrolment_event();

CREATE TRIGGER keep AFTER UPDATE ON public.roll_over REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_roll_over();

CREATE TRIGGER keep_gone AFTER DELETE ON public.roll_over REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_roll_over();

CREATE TRIGGER keep AFTER UPDATE ON public.enrolment REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_enrolment();

CREATE TRIGGER keep_gone AFTER DELETE ON public.enrolment REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_enrolment();

CREATE TRIGGER keep AFTER UPDATE ON public.roll_correction REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_roll_correction();

CREATE TRIGGER keep_gone AFTER DELETE ON public.roll_correction REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_roll_correction();

CREATE TRIGGER keep AFTER UPDATE ON public.roll_lookup REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_roll_lookup();

CREATE TRIGGER keep_gone AFTER DELETE ON public.roll_lookup REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_roll_lookup();

CREATE TRIGGER keep AFTER UPDATE ON public.data_freeze REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_data_freeze();

CREATE TRIGGER keep_gone AFTER DELETE ON public.data_freeze REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_data_freeze();

CREATE TRIGGER keep AFTER UPDATE ON public.quality_finding REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_quality_finding();

CREATE TRIGGER keep_gone AFTER DELETE ON public.quality_finding REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_quality_finding();

CREATE TRIGGER keep AFTER UPDATE ON public.quality_figure REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_quality_figure();

CREATE TRIGGER keep_gone AFTER DELETE ON public.quality_figure REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_quality_figure();

CREATE TRIGGER keep AFTER UPDATE ON public.duplicate_pair REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_duplicate_pair();

CREATE TRIGGER keep_gone AFTER DELETE ON public.duplicate_pair REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_duplicate_pair();

CREATE TRIGGER keep AFTER UPDATE ON public.merge REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_merge();

CREATE TRIGGER keep_gone AFTER DELETE ON public.merge REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_merge();

CREATE TRIGGER keep AFTER UPDATE ON public.merge_touch REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_merge_touch();

CREATE TRIGGER keep_gone AFTER DELETE ON public.merge_touch REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_merge_touch();

CREATE TRIGGER keep AFTER UPDATE ON public.collection REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_collection();

CREATE TRIGGER keep_gone AFTER DELETE ON public.collection REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_collection();

CREATE TRIGGER keep AFTER UPDATE ON public.collection_part REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_collection_part();

CREATE TRIGGER keep_gone AFTER DELETE ON public.collection_part REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_collection_part();

CREATE TRIGGER keep AFTER UPDATE ON public.snapshot REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_snapshot();

CREATE TRIGGER keep_gone AFTER DELETE ON public.snapshot REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_snapshot();

CREATE TRIGGER keep AFTER UPDATE ON public.snapshot_part REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_snapshot_part();

CREATE TRIGGER keep_gone AFTER DELETE ON public.snapshot_part REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_snapshot_part();

CREATE TRIGGER keep AFTER UPDATE ON public.saved_query REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_saved_query();

CREATE TRIGGER keep_gone AFTER DELETE ON public.saved_query REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_saved_query();

CREATE TRIGGER keep AFTER UPDATE ON public.query_run REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_query_run();

CREATE TRIGGER keep_gone AFTER DELETE ON public.query_run REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_query_run();

CREATE TRIGGER keep AFTER UPDATE ON public.field_alias REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_field_alias();

CREATE TRIGGER keep_gone AFTER DELETE ON public.field_alias REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_field_alias();

CREATE TRIGGER keep AFTER UPDATE ON public.data_consumer REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_data_consumer();

CREATE TRIGGER keep_gone AFTER DELETE ON public.data_consumer REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_data_consumer();

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

CREATE TRIGGER keep AFTER UPDATE ON public.figure_snapshot REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_figure_snapshot();

CREATE TRIGGER keep_gone AFTER DELETE ON public.figure_snapshot REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_figure_snapshot();

CREATE TRIGGER keep AFTER UPDATE ON public.frozen_figure REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_frozen_figure();

CREATE TRIGGER keep_gone AFTER DELETE ON public.frozen_figure REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_frozen_figure();

CREATE TRIGGER keep AFTER UPDATE ON public.indicator_board REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_indicator_board();

CREATE TRIGGER keep_gone AFTER DELETE ON public.indicator_board REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_indicator_board();

CREATE TRIGGER keep AFTER UPDATE ON public.indicator_publication REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_indicator_publication();

CREATE TRIGGER keep_gone AFTER DELETE ON public.indicator_publication REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_indicator_publication();

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

CREATE TRIGGER count_new AFTER INSERT ON public.teacher REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_new_teacher();

CREATE TRIGGER count_changed AFTER UPDATE ON public.teacher REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_changed_teacher();

CREATE TRIGGER count_gone AFTER DELETE ON public.teacher REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION count_gone_teacher();

CREATE TRIGGER count_new AFTER INSERT ON public.staff_posting REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_new_staff_posting();

CREATE TRIGGER count_changed AFTER UPDATE ON public.staff_posting REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_changed_staff_posting();

CREATE TRIGGER count_gone AFTER DELETE ON public.staff_posting REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION count_gone_staff_posting();

CREATE TRIGGER count_new AFTER INSERT ON public.building REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_new_building();

CREATE TRIGGER count_changed AFTER UPDATE ON public.building REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_changed_building();

CREATE TRIGGER count_gone AFTER DELETE ON public.building REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION count_gone_building();

CREATE TRIGGER count_new AFTER INSERT ON public.room REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_new_room();

CREATE TRIGGER count_changed AFTER UPDATE ON public.room REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_changed_room();

CREATE TRIGGER count_gone AFTER DELETE ON public.room REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION count_gone_room();

CREATE TRIGGER count_new AFTER INSERT ON public.ground REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_new_ground();

CREATE TRIGGER count_changed AFTER UPDATE ON public.ground REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_changed_ground();

CREATE TRIGGER count_gone AFTER DELETE ON public.ground REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION count_gone_ground();

CREATE TRIGGER count_new AFTER INSERT ON public.equipment REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_new_equipment();

CREATE TRIGGER count_changed AFTER UPDATE ON public.equipment REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_changed_equipment();

CREATE TRIGGER count_gone AFTER DELETE ON public.equipment REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION count_gone_equipment();

CREATE TRIGGER count_new AFTER INSERT ON public.school REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_new_school();

CREATE TRIGGER count_changed AFTER UPDATE ON public.school REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_changed_school();

CREATE TRIGGER count_gone AFTER DELETE ON public.school REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION count_gone_school();

CREATE TRIGGER count_new AFTER INSERT ON public.school_stage REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_new_school_stage();

CREATE TRIGGER count_changed AFTER UPDATE ON public.school_stage REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_changed_school_stage();

CREATE TRIGGER count_gone AFTER DELETE ON public.school_stage REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION count_gone_school_stage();

CREATE TRIGGER count_new AFTER INSERT ON public.class_group REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_new_class_group();

CREATE TRIGGER count_changed AFTER UPDATE ON public.class_group REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_changed_class_group();

CREATE TRIGGER count_gone AFTER DELETE ON public.class_group REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION count_gone_class_group();

CREATE TRIGGER count_new AFTER INSERT ON public.class_group_spell REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_new_class_group_spell();

CREATE TRIGGER count_changed AFTER UPDATE ON public.class_group_spell REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_changed_class_group_spell();

CREATE TRIGGER count_gone AFTER DELETE ON public.class_group_spell REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION count_gone_class_group_spell();

CREATE TRIGGER count_new AFTER INSERT ON public.pupil REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_new_pupil();

CREATE TRIGGER count_changed AFTER UPDATE ON public.pupil REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_changed_pupil();

CREATE TRIGGER count_gone AFTER DELETE ON public.pupil REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION count_gone_pupil();

CREATE TRIGGER count_new AFTER INSERT ON public.enrolment REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_new_enrolment();

CREATE TRIGGER count_changed AFTER UPDATE ON public.enrolment REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_changed_enrolment();

CREATE TRIGGER count_gone AFTER DELETE ON public.enrolment REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION count_gone_enrolment();

CREATE TRIGGER count_new AFTER INSERT ON public.construction_project REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_new_construction_project();

CREATE TRIGGER count_changed AFTER UPDATE ON public.construction_project REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_changed_construction_project();

CREATE TRIGGER count_gone AFTER DELETE ON public.construction_project REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION count_gone_construction_project();

CREATE TRIGGER count_new AFTER INSERT ON public.project_places REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_new_project_places();

CREATE TRIGGER count_changed AFTER UPDATE ON public.project_places REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_changed_project_places();

CREATE TRIGGER count_gone AFTER DELETE ON public.project_places REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION count_gone_project_places();

CREATE TRIGGER count_new AFTER INSERT ON public.stated_figure REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_new_stated_figure();

CREATE TRIGGER count_changed AFTER UPDATE ON public.stated_figure REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_changed_stated_figure();

CREATE TRIGGER count_gone AFTER DELETE ON public.stated_figure REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION count_gone_stated_figure();

alter table import_row enable row level security; alter table import_row force row level security;

alter table import_problem enable row level security; alter table import_problem force row level security;

alter table job_progress enable row level security; alter table job_progress force row level security;

alter table outbox_subscription enable row level security; alter table outbox_subscription force row level security;

alter table notice_round enable row level security; alter table notice_round force row level security;

alter table outbox enable row level security; alter table outbox force row level security;

alter table notice_told enable row level security; alter table notice_told force row level security;

alter table sealed_secret enable row level security; alter table sealed_secret force row level security;

alter table calendar_feed enable row level security; alter table calendar_feed force row level security;

alter table form_draft enable row level security; alter table form_draft force row level security;

alter table code_list enable row level security; alter table code_list force row level security;

alter table code_list_history enable row level security; alter table code_list_history force row level security;

alter table code_item enable row level security; alter table code_item force row level security;

alter table code_item_history enable row level security; alter table code_item_history force row level security;

alter table limit_step enable row level security; alter table limit_step force row level security;

alter table limit_step_history enable row level security; alter table limit_step_history force row level security;

alter table job enable row level security; alter table job force row level security;

alter table job_history enable row level security; alter table job_history force row level security;

alter table data_import enable row level security; alter table data_import force row level security;

alter table data_import_history enable row level security; alter table data_import_history force row level security;

alter table bulk_change enable row level security; alter table bulk_change force row level security;

alter table bulk_change_history enable row level security; alter table bulk_change_history force row level security;

alter table import_mapping enable row level security; alter table import_mapping force row level security;

alter table import_mapping_history enable row level security; alter table import_mapping_history force row level security;

alter table saved_view enable row level security; alter table saved_view force row level security;

alter table saved_view_history enable row level security; alter table saved_view_history force row level security;

alter table webhook enable row level security; alter table webhook force row level security;

alter table webhook_history enable row level security; alter table webhook_history force row level security;

alter table webhook_delivery enable row level security; alter table webhook_delivery force row level security;

alter table webhook_delivery_history enable row level security; alter table webhook_delivery_history force row level security;

alter table notice_channel enable row level security; alter table notice_channel force row level security;

alter table notice_channel_history enable row level security; alter table notice_channel_history force row level security;

alter table notice_preference enable row level security; alter table notice_preference force row level security;

alter table notice_preference_history enable row level security; alter table notice_preference_history force row level security;

alter table notice_delivery enable row level security; alter table notice_delivery force row level security;

alter table notice_delivery_history enable row level security; alter table notice_delivery_history force row level security;

alter table commitment_binding enable row level security; alter table commitment_binding force row level security;

alter table commitment_binding_history enable row level security; alter table commitment_binding_history force row level security;

alter table handover enable row level security; alter table handover force row level security;

alter table handover_history enable row level security; alter table handover_history force row level security;

alter table handover_item enable row level security; alter table handover_item force row level security;

alter table handover_item_history enable row level security; alter table handover_item_history force row level security;

alter table teacher enable row level security; alter table teacher force row level security;

alter table teacher_history enable row level security; alter table teacher_history force row level security;

alter table staff_posting enable row level security; alter table staff_posting force row level security;

alter table staff_posting_history enable row level security; alter table staff_posting_history force row level security;

alter table teacher_title enable row level security; alter table teacher_title force row level security;

alter table teacher_title_history enable row level security; alter table teacher_title_history force row level security;

alter table background_check_history enable row level security; alter table background_check_history force row level security;

alter table staff_transfer enable row level security; alter table staff_transfer force row level security;

alter table staff_transfer_history enable row level security; alter table staff_transfer_history force row level security;

alter table background_check enable row level security; alter table background_check force row level security;

alter table honour enable row level security; alter table honour force row level security;

alter table training_record enable row level security; alter table training_record force row level security;

alter table training_record_history enable row level security; alter table training_record_history force row level security;

alter table work enable row level security; alter table work force row level security;

alter table work_history enable row level security; alter table work_history force row level security;

alter table room enable row level security; alter table room force row level security;

alter table honour_history enable row level security; alter table honour_history force row level security;

alter table room_history enable row level security; alter table room_history force row level security;

alter table building enable row level security; alter table building force row level security;

alter table building_history enable row level security; alter table building_history force row level security;

alter table ground enable row level security; alter table ground force row level security;

alter table ground_history enable row level security; alter table ground_history force row level security;

alter table equipment enable row level security; alter table equipment force row level security;

alter table equipment_history enable row level security; alter table equipment_history force row level security;

alter table school enable row level security; alter table school force row level security;

alter table school_history enable row level security; alter table school_history force row level security;

alter table school_group enable row level security; alter table school_group force row level security;

alter table school_group_history enable row level security; alter table school_group_history force row level security;

alter table school_stage enable row level security; alter table school_stage force row level security;

alter table school_stage_history enable row level security; alter table school_stage_history force row level security;

alter table campus enable row level security; alter table campus force row level security;

alter table campus_history enable row level security; alter table campus_history force row level security;

alter table school_group_member_history enable row level security; alter table school_group_member_history force row level security;

alter table school_group_member enable row level security; alter table school_group_member force row level security;

alter table organisation_spell_history enable row level security; alter table organisation_spell_history force row level security;

alter table class_group enable row level security; alter table class_group force row level security;

alter table class_group_history enable row level security; alter table class_group_history force row level security;

alter table class_group_spell enable row level security; alter table class_group_spell force row level security;

alter table class_group_spell_history enable row level security; alter table class_group_spell_history force row level security;

alter table organisation_spell enable row level security; alter table organisation_spell force row level security;

alter table roll_keeper enable row level security; alter table roll_keeper force row level security;

alter table roll_keeper_history enable row level security; alter table roll_keeper_history force row level security;

alter table organisation_change enable row level security; alter table organisation_change force row level security;

alter table organisation_change_history enable row level security; alter table organisation_change_history force row level security;

alter table pupil_history enable row level security; alter table pupil_history force row level security;

alter table pupil enable row level security; alter table pupil force row level security;

alter table guardian enable row level security; alter table guardian force row level security;

alter table guardian_history enable row level security; alter table guardian_history force row level security;

alter table enrolment_event enable row level security; alter table enrolment_event force row level security;

alter table enrolment_event_history enable row level security; alter table enrolment_event_history force row level security;

alter table enrolment enable row level security; alter table enrolment force row level security;

alter table enrolment_history enable row level security; alter table enrolment_history force row level security;

alter table roll_over enable row level security; alter table roll_over force row level security;

alter table roll_over_history enable row level security; alter table roll_over_history force row level security;

alter table roll_correction enable row level security; alter table roll_correction force row level security;

alter table roll_correction_history enable row level security; alter table roll_correction_history force row level security;

alter table data_freeze enable row level security; alter table data_freeze force row level security;

alter table data_freeze_history enable row level security; alter table data_freeze_history force row level security;

alter table roll_lookup enable row level security; alter table roll_lookup force row level security;

alter table roll_lookup_history enable row level security; alter table roll_lookup_history force row level security;

alter table quality_finding enable row level security; alter table quality_finding force row level security;

alter table quality_finding_history enable row level security; alter table quality_finding_history force row level security;

alter table duplicate_pair enable row level security; alter table duplicate_pair force row level security;

alter table duplicate_pair_history enable row level security; alter table duplicate_pair_history force row level security;

alter table quality_figure enable row level security; alter table quality_figure force row level security;

alter table quality_figure_history enable row level security; alter table quality_figure_history force row level security;

alter table merge enable row level security; alter table merge force row level security;

alter table merge_history enable row level security; alter table merge_history force row level security;

alter table merge_touch enable row level security; alter table merge_touch force row level security;

alter table merge_touch_history enable row level security; alter table merge_touch_history force row level security;

alter table collection enable row level security; alter table collection force row level security;

alter table collection_history enable row level security; alter table collection_history force row level security;

alter table collection_part enable row level security; alter table collection_part force row level security;

alter table collection_part_history enable row level security; alter table collection_part_history force row level security;

alter table snapshot enable row level security; alter table snapshot force row level security;

alter table snapshot_history enable row level security; alter table snapshot_history force row level security;

alter table saved_query enable row level security; alter table saved_query force row level security;

alter table saved_query_history enable row level security; alter table saved_query_history force row level security;

alter table snapshot_part enable row level security; alter table snapshot_part force row level security;

alter table snapshot_part_history enable row level security; alter table snapshot_part_history force row level security;

alter table query_run enable row level security; alter table query_run force row level security;

alter table query_run_history enable row level security; alter table query_run_history force row level security;

alter table field_alias enable row level security; alter table field_alias force row level security;

alter table field_alias_history enable row level security; alter table field_alias_history force row level security;

alter table data_consumer enable row level security; alter table data_consumer force row level security;

alter table data_consumer_history enable row level security; alter table data_consumer_history force row level security;

alter table connector enable row level security; alter table connector force row level security;

alter table connector_history enable row level security; alter table connector_history force row level security;

alter table column_map enable row level security; alter table column_map force row level security;

alter table column_map_history enable row level security; alter table column_map_history force row level security;

alter table exchange_run enable row level security; alter table exchange_run force row level security;

alter table exchange_run_history enable row level security; alter table exchange_run_history force row level security;

alter table code_translation enable row level security; alter table code_translation force row level security;

alter table code_translation_history enable row level security; alter table code_translation_history force row level security;

alter table exchange_refusal enable row level security; alter table exchange_refusal force row level security;

alter table exchange_refusal_history enable row level security; alter table exchange_refusal_history force row level security;

alter table figure_snapshot enable row level security; alter table figure_snapshot force row level security;

alter table figure_snapshot_history enable row level security; alter table figure_snapshot_history force row level security;

alter table exchange_difference enable row level security; alter table exchange_difference force row level security;

alter table exchange_difference_history enable row level security; alter table exchange_difference_history force row level security;

alter table frozen_figure enable row level security; alter table frozen_figure force row level security;

alter table frozen_figure_history enable row level security; alter table frozen_figure_history force row level security;

alter table indicator_publication enable row level security; alter table indicator_publication force row level security;

alter table indicator_publication_history enable row level security; alter table indicator_publication_history force row level security;

alter table indicator_board enable row level security; alter table indicator_board force row level security;

alter table indicator_board_history enable row level security; alter table indicator_board_history force row level security;

alter table planned_site_history enable row level security; alter table planned_site_history force row level security;

alter table seat_area enable row level security; alter table seat_area force row level security;

alter table seat_area_history enable row level security; alter table seat_area_history force row level security;

alter table planned_site enable row level security; alter table planned_site force row level security;

alter table programme_part enable row level security; alter table programme_part force row level security;

alter table programme_part_history enable row level security; alter table programme_part_history force row level security;

alter table building_programme enable row level security; alter table building_programme force row level security;

alter table building_programme_history enable row level security; alter table building_programme_history force row level security;

alter table construction_project_history enable row level security; alter table construction_project_history force row level security;

alter table construction_project enable row level security; alter table construction_project force row level security;

alter table project_stage enable row level security; alter table project_stage force row level security;

alter table project_stage_history enable row level security; alter table project_stage_history force row level security;

alter table project_blocker_history enable row level security; alter table project_blocker_history force row level security;

alter table project_places enable row level security; alter table project_places force row level security;

alter table project_places_history enable row level security; alter table project_places_history force row level security;

alter table project_blocker enable row level security; alter table project_blocker force row level security;

alter table improvement_project enable row level security; alter table improvement_project force row level security;

alter table school_defect enable row level security; alter table school_defect force row level security;

alter table school_defect_history enable row level security; alter table school_defect_history force row level security;

alter table improvement_project_history enable row level security; alter table improvement_project_history force row level security;

alter table improvement_work enable row level security; alter table improvement_work force row level security;

alter table improvement_work_history enable row level security; alter table improvement_work_history force row level security;

alter table amenity_history enable row level security; alter table amenity_history force row level security;

alter table change_order enable row level security; alter table change_order force row level security;

alter table change_order_history enable row level security; alter table change_order_history force row level security;

alter table work_payment enable row level security; alter table work_payment force row level security;

alter table work_payment_history enable row level security; alter table work_payment_history force row level security;

alter table amenity enable row level security; alter table amenity force row level security;

alter table roll_count enable row level security; alter table roll_count force row level security;

alter table roll_count_history enable row level security; alter table roll_count_history force row level security;

alter table birth_count enable row level security; alter table birth_count force row level security;

alter table birth_count_history enable row level security; alter table birth_count_history force row level security;

alter table housing_project enable row level security; alter table housing_project force row level security;

alter table housing_project_history enable row level security; alter table housing_project_history force row level security;

alter table improvement enable row level security; alter table improvement force row level security;

alter table school_capacity enable row level security; alter table school_capacity force row level security;

alter table school_capacity_history enable row level security; alter table school_capacity_history force row level security;

alter table forecast_run enable row level security; alter table forecast_run force row level security;

alter table forecast_run_history enable row level security; alter table forecast_run_history force row level security;

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

alter table academic_mark_history enable row level security; alter table academic_mark_history force row level security;

alter table academic_sample enable row level security; alter table academic_sample force row level security;

alter table academic_sample_history enable row level security; alter table academic_sample_history force row level security;

alter table academic_mark enable row level security; alter table academic_mark force row level security;

alter table national_pupil_history enable row level security; alter table national_pupil_history force row level security;

alter table national_school enable row level security; alter table national_school force row level security;

alter table national_monitoring enable row level security; alter table national_monitoring force row level security;

alter table national_monitoring_history enable row level security; alter table national_monitoring_history force row level security;

alter table national_school_history enable row level security; alter table national_school_history force row level security;

alter table framework_item enable row level security; alter table framework_item force row level security;

alter table national_pupil enable row level security; alter table national_pupil force row level security;

alter table indicator_framework enable row level security; alter table indicator_framework force row level security;

alter table indicator_framework_history enable row level security; alter table indicator_framework_history force row level security;

alter table national_duty enable row level security; alter table national_duty force row level security;

alter table national_duty_history enable row level security; alter table national_duty_history force row level security;

alter table framework_item_history enable row level security; alter table framework_item_history force row level security;

alter table framework_report_history enable row level security; alter table framework_report_history force row level security;

alter table framework_report enable row level security; alter table framework_report force row level security;

alter table measure_row enable row level security; alter table measure_row force row level security;

alter table framework_entry enable row level security; alter table framework_entry force row level security;

alter table framework_entry_history enable row level security; alter table framework_entry_history force row level security;

create policy import_row_tenant on import_row as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy import_problem_tenant on import_problem as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy job_progress_tenant on job_progress as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy job_progress_owner on job_progress as permissive for all using ((CURRENT_USER <> 'yaodian_app'::name)) with check ((CURRENT_USER <> 'yaodian_app'::name));

create policy outbox_subscription_tenant on outbox_subscription as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy outbox_tenant on outbox as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy outbox_owner on outbox as permissive for all using ((CURRENT_USER <> 'yaodian_app'::name)) with check ((CURRENT_USER <> 'yaodian_app'::name));

create policy sealed_secret_tenant on sealed_secret as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy notice_round_tenant on notice_round as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy notice_told_tenant on notice_told as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy calendar_feed_tenant on calendar_feed as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy form_draft_tenant on form_draft as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy code_list_tenant on code_list as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy code_list_history_tenant on code_list_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy code_item_tenant on code_item as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy code_item_history_tenant on code_item_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy limit_step_tenant on limit_step as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy limit_step_history_tenant on limit_step_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy job_tenant on job as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy job_history_tenant on job_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy data_import_tenant on data_import as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy data_import_history_tenant on data_import_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy import_mapping_tenant on import_mapping as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy import_mapping_history_tenant on import_mapping_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy bulk_change_tenant on bulk_change as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy bulk_change_history_tenant on bulk_change_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy saved_view_tenant on saved_view as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy saved_view_history_tenant on saved_view_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy webhook_tenant on webhook as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy webhook_history_tenant on webhook_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy webhook_delivery_tenant on webhook_delivery as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy webhook_delivery_history_tenant on webhook_delivery_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy notice_channel_tenant on notice_channel as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy notice_channel_history_tenant on notice_channel_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy notice_preference_tenant on notice_preference as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy notice_preference_history_tenant on notice_preference_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy notice_delivery_tenant on notice_delivery as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy notice_delivery_history_tenant on notice_delivery_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy commitment_binding_tenant on commitment_binding as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy commitment_binding_history_tenant on commitment_binding_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy handover_tenant on handover as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy handover_history_tenant on handover_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy handover_item_tenant on handover_item as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy handover_item_history_tenant on handover_item_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy teacher_tenant on teacher as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy teacher_reach on teacher as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy teacher_history_tenant on teacher_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

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

create policy teacher_title_tenant on teacher_title as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

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

create policy training_record_history_tenant on training_record_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

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

create policy school_tenant on school as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy school_reach on school as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (organisation IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy school_history_tenant on school_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy campus_tenant on campus as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy school_history_reach on school_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (organisation IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy school_stage_tenant on school_stage as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy school_stage_reach on school_stage as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (organisation IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy school_stage_history_tenant on school_stage_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy school_stage_history_reach on school_stage_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (organisation IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy campus_reach on campus as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy campus_history_tenant on campus_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy campus_history_reach on campus_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy school_group_tenant on school_group as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy school_group_history_tenant on school_group_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy school_group_member_tenant on school_group_member as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy school_group_member_reach on school_group_member as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy school_group_member_history_tenant on school_group_member_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy school_group_member_history_reach on school_group_member_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy class_group_tenant on class_group as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy class_group_reach on class_group as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy class_group_history_tenant on class_group_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy class_group_history_reach on class_group_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy class_group_spell_tenant on class_group_spell as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy class_group_spell_reach on class_group_spell as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy class_group_spell_history_tenant on class_group_spell_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy class_group_spell_history_reach on class_group_spell_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy organisation_spell_tenant on organisation_spell as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy organisation_spell_history_tenant on organisation_spell_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy organisation_change_tenant on organisation_change as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy organisation_change_history_tenant on organisation_change_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

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

create policy data_freeze_tenant on data_freeze as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy data_freeze_reach on data_freeze as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (organisation IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy data_freeze_history_tenant on data_freeze_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy data_freeze_history_reach on data_freeze_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (organisation IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy quality_finding_tenant on quality_finding as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy quality_finding_reach on quality_finding as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy quality_finding_history_tenant on quality_finding_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy quality_finding_history_reach on quality_finding_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy quality_figure_tenant on quality_figure as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy quality_figure_reach on quality_figure as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy quality_figure_history_tenant on quality_figure_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy quality_figure_history_reach on quality_figure_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy duplicate_pair_tenant on duplicate_pair as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy duplicate_pair_history_tenant on duplicate_pair_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy merge_tenant on merge as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy merge_history_tenant on merge_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy merge_touch_tenant on merge_touch as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy merge_touch_history_tenant on merge_touch_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy collection_tenant on collection as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy collection_history_tenant on collection_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy collection_part_tenant on collection_part as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy collection_part_reach on collection_part as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy collection_part_history_tenant on collection_part_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy collection_part_history_reach on collection_part_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy snapshot_tenant on snapshot as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy snapshot_history_tenant on snapshot_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy snapshot_part_tenant on snapshot_part as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy snapshot_part_reach on snapshot_part as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy snapshot_part_history_tenant on snapshot_part_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy snapshot_part_history_reach on snapshot_part_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy saved_query_tenant on saved_query as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy saved_query_history_tenant on saved_query_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy query_run_tenant on query_run as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy query_run_history_tenant on query_run_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy field_alias_tenant on field_alias as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy field_alias_history_tenant on field_alias_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy data_consumer_tenant on data_consumer as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy data_consumer_history_tenant on data_consumer_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

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

create policy frozen_figure_history_tenant on frozen_figure_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy exchange_difference_history_reach on exchange_difference_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy figure_snapshot_tenant on figure_snapshot as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy figure_snapshot_history_tenant on figure_snapshot_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy frozen_figure_tenant on frozen_figure as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy frozen_figure_reach on frozen_figure as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (unit IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy frozen_figure_history_reach on frozen_figure_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (unit IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy indicator_board_tenant on indicator_board as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy indicator_board_history_tenant on indicator_board_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy indicator_publication_tenant on indicator_publication as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy indicator_publication_history_tenant on indicator_publication_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

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

create policy national_pupil_history_tenant on national_pupil_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

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

create policy measure_row_tenant on measure_row as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy measure_row_reach on measure_row as restrictive for select using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (organisation IN ( SELECT o.id
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

grant insert on job_progress to yaodian_app;

grant select on job_progress to yaodian_app;

grant update on job_progress to yaodian_app;

grant delete on job_progress to yaodian_app;

grant insert on outbox_subscription to yaodian_app;

grant select on outbox_subscription to yaodian_app;

grant update on outbox_subscription to yaodian_app;

grant delete on outbox_subscription to yaodian_app;

grant insert on notice_round to yaodian_app;

grant select on notice_round to yaodian_app;

grant update on notice_round to yaodian_app;

grant delete on notice_round to yaodian_app;

grant insert on outbox to yaodian_app;

grant select on outbox to yaodian_app;

grant update on outbox to yaodian_app;

grant delete on outbox to yaodian_app;

grant insert on notice_told to yaodian_app;

grant select on notice_told to yaodian_app;

grant update on notice_told to yaodian_app;

grant delete on notice_told to yaodian_app;

grant insert on sealed_secret to yaodian_app;

grant select on sealed_secret to yaodian_app;

grant update on sealed_secret to yaodian_app;

grant delete on sealed_secret to yaodian_app;

grant insert on calendar_feed to yaodian_app;

grant select on calendar_feed to yaodian_app;

grant update on calendar_feed to yaodian_app;

grant delete on calendar_feed to yaodian_app;

grant insert on form_draft to yaodian_app;

grant select on form_draft to yaodian_app;

grant update on form_draft to yaodian_app;

grant delete on form_draft to yaodian_app;

grant insert on code_list to yaodian_app;

grant select on code_list to yaodian_app;

grant update on code_list to yaodian_app;

grant delete on code_list to yaodian_app;

grant insert on code_list_history to yaodian_app;

grant select on code_list_history to yaodian_app;

grant insert on code_item to yaodian_app;

grant select on code_item to yaodian_app;

grant update on code_item to yaodian_app;

grant delete on code_item to yaodian_app;

grant insert on code_item_history to yaodian_app;

grant select on code_item_history to yaodian_app;

grant insert on limit_step to yaodian_app;

grant select on limit_step to yaodian_app;

grant update on limit_step to yaodian_app;

grant delete on limit_step to yaodian_app;

grant insert on limit_step_history to yaodian_app;

grant select on limit_step_history to yaodian_app;

grant insert on job to yaodian_app;

grant select on job to yaodian_app;

grant update on job to yaodian_app;

grant delete on job to yaodian_app;

grant insert on job_history to yaodian_app;

grant select on job_history to yaodian_app;

grant insert on data_import to yaodian_app;

grant select on data_import to yaodian_app;

grant update on data_import to yaodian_app;

grant delete on data_import to yaodian_app;

grant insert on data_import_history to yaodian_app;

grant select on data_import_history to yaodian_app;

grant insert on bulk_change to yaodian_app;

grant select on bulk_change to yaodian_app;

grant update on bulk_change to yaodian_app;

grant delete on bulk_change to yaodian_app;

grant insert on bulk_change_history to yaodian_app;

grant select on bulk_change_history to yaodian_app;

grant insert on import_mapping to yaodian_app;

grant select on import_mapping to yaodian_app;

grant update on import_mapping to yaodian_app;

grant delete on import_mapping to yaodian_app;

grant insert on import_mapping_history to yaodian_app;

grant select on import_mapping_history to yaodian_app;

grant insert on saved_view to yaodian_app;

grant select on saved_view to yaodian_app;

grant update on saved_view to yaodian_app;

grant delete on saved_view to yaodian_app;

grant insert on saved_view_history to yaodian_app;

grant select on saved_view_history to yaodian_app;

grant insert on webhook to yaodian_app;

grant select on webhook to yaodian_app;

grant update on webhook to yaodian_app;

grant delete on webhook to yaodian_app;

grant insert on webhook_history to yaodian_app;

grant select on webhook_history to yaodian_app;

grant insert on webhook_delivery to yaodian_app;

grant select on webhook_delivery to yaodian_app;

grant update on webhook_delivery to yaodian_app;

grant delete on webhook_delivery to yaodian_app;

grant insert on webhook_delivery_history to yaodian_app;

grant select on webhook_delivery_history to yaodian_app;

grant insert on notice_channel to yaodian_app;

grant select on notice_channel to yaodian_app;

grant update on notice_channel to yaodian_app;

grant delete on notice_channel to yaodian_app;

grant insert on notice_channel_history to yaodian_app;

grant select on notice_channel_history to yaodian_app;

grant insert on notice_preference to yaodian_app;

grant select on notice_preference to yaodian_app;

grant update on notice_preference to yaodian_app;

grant delete on notice_preference to yaodian_app;

grant insert on notice_preference_history to yaodian_app;

grant select on notice_preference_history to yaodian_app;

grant insert on notice_delivery to yaodian_app;

grant select on notice_delivery to yaodian_app;

grant update on notice_delivery to yaodian_app;

grant delete on notice_delivery to yaodian_app;

grant insert on notice_delivery_history to yaodian_app;

grant select on notice_delivery_history to yaodian_app;

grant insert on commitment_binding to yaodian_app;

grant select on commitment_binding to yaodian_app;

grant update on commitment_binding to yaodian_app;

grant delete on commitment_binding to yaodian_app;

grant insert on commitment_binding_history to yaodian_app;

grant select on commitment_binding_history to yaodian_app;

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

grant insert on staff_posting_history to yaodian_app;

grant select on staff_posting_history to yaodian_app;

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

grant insert on honour to yaodian_app;

grant select on honour to yaodian_app;

grant update on honour to yaodian_app;

grant delete on honour to yaodian_app;

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

grant insert on room to yaodian_app;

grant select on room to yaodian_app;

grant update on room to yaodian_app;

grant delete on room to yaodian_app;

grant insert on honour_history to yaodian_app;

grant select on honour_history to yaodian_app;

grant insert on room_history to yaodian_app;

grant select on room_history to yaodian_app;

grant insert on building to yaodian_app;

grant select on building to yaodian_app;

grant update on building to yaodian_app;

grant delete on building to yaodian_app;

grant insert on building_history to yaodian_app;

grant select on building_history to yaodian_app;

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

grant insert on school to yaodian_app;

grant select on school to yaodian_app;

grant update on school to yaodian_app;

grant delete on school to yaodian_app;

grant insert on school_history to yaodian_app;

grant select on school_history to yaodian_app;

grant insert on school_group to yaodian_app;

grant select on school_group to yaodian_app;

grant update on school_group to yaodian_app;

grant delete on school_group to yaodian_app;

grant insert on school_group_history to yaodian_app;

grant select on school_group_history to yaodian_app;

grant insert on school_stage to yaodian_app;

grant select on school_stage to yaodian_app;

grant update on school_stage to yaodian_app;

grant delete on school_stage to yaodian_app;

grant insert on school_stage_history to yaodian_app;

grant select on school_stage_history to yaodian_app;

grant insert on campus to yaodian_app;

grant select on campus to yaodian_app;

grant update on campus to yaodian_app;

grant delete on campus to yaodian_app;

grant insert on campus_history to yaodian_app;

grant select on campus_history to yaodian_app;

grant insert on school_group_member_history to yaodian_app;

grant select on school_group_member_history to yaodian_app;

grant insert on school_group_member to yaodian_app;

grant select on school_group_member to yaodian_app;

grant update on school_group_member to yaodian_app;

grant delete on school_group_member to yaodian_app;

grant insert on organisation_spell_history to yaodian_app;

grant select on organisation_spell_history to yaodian_app;

grant insert on class_group to yaodian_app;

grant select on class_group to yaodian_app;

grant update on class_group to yaodian_app;

grant delete on class_group to yaodian_app;

grant insert on class_group_history to yaodian_app;

grant select on class_group_history to yaodian_app;

grant insert on class_group_spell to yaodian_app;

grant select on class_group_spell to yaodian_app;

grant update on class_group_spell to yaodian_app;

grant delete on class_group_spell to yaodian_app;

grant insert on class_group_spell_history to yaodian_app;

grant select on class_group_spell_history to yaodian_app;

grant insert on organisation_spell to yaodian_app;

grant select on organisation_spell to yaodian_app;

grant update on organisation_spell to yaodian_app;

grant delete on organisation_spell to yaodian_app;

grant insert on roll_keeper to yaodian_app;

grant select on roll_keeper to yaodian_app;

grant update on roll_keeper to yaodian_app;

grant delete on roll_keeper to yaodian_app;

grant insert on roll_keeper_history to yaodian_app;

grant select on roll_keeper_history to yaodian_app;

grant insert on organisation_change to yaodian_app;

grant select on organisation_change to yaodian_app;

grant update on organisation_change to yaodian_app;

grant delete on organisation_change to yaodian_app;

grant insert on organisation_change_history to yaodian_app;

grant select on organisation_change_history to yaodian_app;

grant insert on pupil_history to yaodian_app;

grant select on pupil_history to yaodian_app;

grant insert on pupil to yaodian_app;

grant select on pupil to yaodian_app;

grant update on pupil to yaodian_app;

grant delete on pupil to yaodian_app;

grant insert on guardian to yaodian_app;

grant select on guardian to yaodian_app;

grant update on guardian to yaodian_app;

grant delete on guardian to yaodian_app;

grant insert on guardian_history to yaodian_app;

grant select on guardian_history to yaodian_app;

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

grant insert on enrolment_history to yaodian_app;

grant select on enrolment_history to yaodian_app;

grant insert on roll_over to yaodian_app;

grant select on roll_over to yaodian_app;

grant update on roll_over to yaodian_app;

grant delete on roll_over to yaodian_app;

grant insert on roll_over_history to yaodian_app;

grant select on roll_over_history to yaodian_app;

grant insert on roll_correction to yaodian_app;

grant select on roll_correction to yaodian_app;

grant update on roll_correction to yaodian_app;

grant delete on roll_correction to yaodian_app;

grant insert on roll_correction_history to yaodian_app;

grant select on roll_correction_history to yaodian_app;

grant insert on data_freeze to yaodian_app;

grant select on data_freeze to yaodian_app;

grant update on data_freeze to yaodian_app;

grant delete on data_freeze to yaodian_app;

grant insert on data_freeze_history to yaodian_app;

grant select on data_freeze_history to yaodian_app;

grant insert on roll_lookup to yaodian_app;

grant select on roll_lookup to yaodian_app;

grant update on roll_lookup to yaodian_app;

grant delete on roll_lookup to yaodian_app;

grant insert on roll_lookup_history to yaodian_app;

grant select on roll_lookup_history to yaodian_app;

grant insert on quality_finding to yaodian_app;

grant select on quality_finding to yaodian_app;

grant update on quality_finding to yaodian_app;

grant delete on quality_finding to yaodian_app;

grant insert on quality_finding_history to yaodian_app;

grant select on quality_finding_history to yaodian_app;

grant insert on duplicate_pair to yaodian_app;

grant select on duplicate_pair to yaodian_app;

grant update on duplicate_pair to yaodian_app;

grant delete on duplicate_pair to yaodian_app;

grant insert on duplicate_pair_history to yaodian_app;

grant select on duplicate_pair_history to yaodian_app;

grant insert on quality_figure to yaodian_app;

grant select on quality_figure to yaodian_app;

grant update on quality_figure to yaodian_app;

grant delete on quality_figure to yaodian_app;

grant insert on quality_figure_history to yaodian_app;

grant select on quality_figure_history to yaodian_app;

grant insert on merge to yaodian_app;

grant select on merge to yaodian_app;

grant update on merge to yaodian_app;

grant delete on merge to yaodian_app;

grant insert on merge_history to yaodian_app;

grant select on merge_history to yaodian_app;

grant insert on merge_touch to yaodian_app;

grant select on merge_touch to yaodian_app;

grant update on merge_touch to yaodian_app;

grant delete on merge_touch to yaodian_app;

grant insert on merge_touch_history to yaodian_app;

grant select on merge_touch_history to yaodian_app;

grant insert on collection to yaodian_app;

grant select on collection to yaodian_app;

grant update on collection to yaodian_app;

grant delete on collection to yaodian_app;

grant insert on collection_history to yaodian_app;

grant select on collection_history to yaodian_app;

grant insert on collection_part to yaodian_app;

grant select on collection_part to yaodian_app;

grant update on collection_part to yaodian_app;

grant delete on collection_part to yaodian_app;

grant insert on collection_part_history to yaodian_app;

grant select on collection_part_history to yaodian_app;

grant insert on snapshot to yaodian_app;

grant select on snapshot to yaodian_app;

grant update on snapshot to yaodian_app;

grant delete on snapshot to yaodian_app;

grant insert on snapshot_history to yaodian_app;

grant select on snapshot_history to yaodian_app;

grant insert on saved_query to yaodian_app;

grant select on saved_query to yaodian_app;

grant update on saved_query to yaodian_app;

grant delete on saved_query to yaodian_app;

grant insert on saved_query_history to yaodian_app;

grant select on saved_query_history to yaodian_app;

grant insert on snapshot_part to yaodian_app;

grant select on snapshot_part to yaodian_app;

grant update on snapshot_part to yaodian_app;

grant delete on snapshot_part to yaodian_app;

grant insert on snapshot_part_history to yaodian_app;

grant select on snapshot_part_history to yaodian_app;

grant insert on query_run to yaodian_app;

grant select on query_run to yaodian_app;

grant update on query_run to yaodian_app;

grant delete on query_run to yaodian_app;

grant insert on query_run_history to yaodian_app;

grant select on query_run_history to yaodian_app;

grant insert on field_alias to yaodian_app;

grant select on field_alias to yaodian_app;

grant update on field_alias to yaodian_app;

grant delete on field_alias to yaodian_app;

grant insert on field_alias_history to yaodian_app;

grant select on field_alias_history to yaodian_app;

grant insert on data_consumer to yaodian_app;

grant select on data_consumer to yaodian_app;

grant update on data_consumer to yaodian_app;

grant delete on data_consumer to yaodian_app;

grant insert on data_consumer_history to yaodian_app;

grant select on data_consumer_history to yaodian_app;

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

grant insert on exchange_run to yaodian_app;

grant select on exchange_run to yaodian_app;

grant update on exchange_run to yaodian_app;

grant delete on exchange_run to yaodian_app;

grant insert on exchange_run_history to yaodian_app;

grant select on exchange_run_history to yaodian_app;

grant insert on code_translation to yaodian_app;

grant select on code_translation to yaodian_app;

grant update on code_translation to yaodian_app;

grant delete on code_translation to yaodian_app;

grant insert on code_translation_history to yaodian_app;

grant select on code_translation_history to yaodian_app;

grant insert on exchange_refusal to yaodian_app;

grant select on exchange_refusal to yaodian_app;

grant update on exchange_refusal to yaodian_app;

grant delete on exchange_refusal to yaodian_app;

grant insert on exchange_refusal_history to yaodian_app;

grant select on exchange_refusal_history to yaodian_app;

grant insert on figure_snapshot to yaodian_app;

grant select on figure_snapshot to yaodian_app;

grant update on figure_snapshot to yaodian_app;

grant delete on figure_snapshot to yaodian_app;

grant insert on figure_snapshot_history to yaodian_app;

grant select on figure_snapshot_history to yaodian_app;

grant insert on exchange_difference to yaodian_app;

grant select on exchange_difference to yaodian_app;

grant update on exchange_difference to yaodian_app;

grant delete on exchange_difference to yaodian_app;

grant insert on exchange_difference_history to yaodian_app;

grant select on exchange_difference_history to yaodian_app;

grant insert on frozen_figure to yaodian_app;

grant select on frozen_figure to yaodian_app;

grant update on frozen_figure to yaodian_app;

grant delete on frozen_figure to yaodian_app;

grant insert on frozen_figure_history to yaodian_app;

grant select on frozen_figure_history to yaodian_app;

grant insert on indicator_publication to yaodian_app;

grant select on indicator_publication to yaodian_app;

grant update on indicator_publication to yaodian_app;

grant delete on indicator_publication to yaodian_app;

grant insert on indicator_publication_history to yaodian_app;

grant select on indicator_publication_history to yaodian_app;

grant insert on indicator_board to yaodian_app;

grant select on indicator_board to yaodian_app;

grant update on indicator_board to yaodian_app;

grant delete on indicator_board to yaodian_app;

grant insert on indicator_board_history to yaodian_app;

grant select on indicator_board_history to yaodian_app;

grant insert on planned_site_history to yaodian_app;

grant select on planned_site_history to yaodian_app;

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

grant insert on programme_part to yaodian_app;

grant select on programme_part to yaodian_app;

grant update on programme_part to yaodian_app;

grant delete on programme_part to yaodian_app;

grant insert on programme_part_history to yaodian_app;

grant select on programme_part_history to yaodian_app;

grant insert on building_programme to yaodian_app;

grant select on building_programme to yaodian_app;

grant update on building_programme to yaodian_app;

grant delete on building_programme to yaodian_app;

grant insert on building_programme_history to yaodian_app;

grant select on building_programme_history to yaodian_app;

grant insert on construction_project_history to yaodian_app;

grant select on construction_project_history to yaodian_app;

grant insert on construction_project to yaodian_app;

grant select on construction_project to yaodian_app;

grant update on construction_project to yaodian_app;

grant delete on construction_project to yaodian_app;

grant insert on project_stage to yaodian_app;

grant select on project_stage to yaodian_app;

grant update on project_stage to yaodian_app;

grant delete on project_stage to yaodian_app;

grant insert on project_stage_history to yaodian_app;

grant select on project_stage_history to yaodian_app;

grant insert on project_blocker_history to yaodian_app;

grant select on project_blocker_history to yaodian_app;

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

grant insert on improvement_project to yaodian_app;

grant select on improvement_project to yaodian_app;

grant update on improvement_project to yaodian_app;

grant delete on improvement_project to yaodian_app;

grant insert on school_defect to yaodian_app;

grant select on school_defect to yaodian_app;

grant update on school_defect to yaodian_app;

grant delete on school_defect to yaodian_app;

grant insert on school_defect_history to yaodian_app;

grant select on school_defect_history to yaodian_app;

grant insert on improvement_project_history to yaodian_app;

grant select on improvement_project_history to yaodian_app;

grant insert on improvement_work to yaodian_app;

grant select on improvement_work to yaodian_app;

grant update on improvement_work to yaodian_app;

grant delete on improvement_work to yaodian_app;

grant insert on improvement_work_history to yaodian_app;

grant select on improvement_work_history to yaodian_app;

grant insert on amenity_history to yaodian_app;

grant select on amenity_history to yaodian_app;

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

grant insert on roll_count to yaodian_app;

grant select on roll_count to yaodian_app;

grant update on roll_count to yaodian_app;

grant delete on roll_count to yaodian_app;

grant insert on roll_count_history to yaodian_app;

grant select on roll_count_history to yaodian_app;

grant insert on birth_count to yaodian_app;

grant select on birth_count to yaodian_app;

grant update on birth_count to yaodian_app;

grant delete on birth_count to yaodian_app;

grant insert on birth_count_history to yaodian_app;

grant select on birth_count_history to yaodian_app;

grant insert on housing_project to yaodian_app;

grant select on housing_project to yaodian_app;

grant update on housing_project to yaodian_app;

grant delete on housing_project to yaodian_app;

grant insert on housing_project_history to yaodian_app;

grant select on housing_project_history to yaodian_app;

grant insert on improvement to yaodian_app;

grant select on improvement to yaodian_app;

grant update on improvement to yaodian_app;

grant delete on improvement to yaodian_app;

grant insert on school_capacity to yaodian_app;

grant select on school_capacity to yaodian_app;

grant update on school_capacity to yaodian_app;

grant delete on school_capacity to yaodian_app;

grant insert on school_capacity_history to yaodian_app;

grant select on school_capacity_history to yaodian_app;

grant insert on forecast_run to yaodian_app;

grant select on forecast_run to yaodian_app;

grant update on forecast_run to yaodian_app;

grant delete on forecast_run to yaodian_app;

grant insert on forecast_run_history to yaodian_app;

grant select on forecast_run_history to yaodian_app;

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

grant insert on academic_mark_history to yaodian_app;

grant select on academic_mark_history to yaodian_app;

grant insert on academic_sample to yaodian_app;

grant select on academic_sample to yaodian_app;

grant update on academic_sample to yaodian_app;

grant delete on academic_sample to yaodian_app;

grant insert on academic_sample_history to yaodian_app;

grant select on academic_sample_history to yaodian_app;

grant insert on academic_mark to yaodian_app;

grant select on academic_mark to yaodian_app;

grant update on academic_mark to yaodian_app;

grant delete on academic_mark to yaodian_app;

grant insert on national_pupil_history to yaodian_app;

grant select on national_pupil_history to yaodian_app;

grant insert on national_school to yaodian_app;

grant select on national_school to yaodian_app;

grant update on national_school to yaodian_app;

grant delete on national_school to yaodian_app;

grant insert on national_monitoring to yaodian_app;

grant select on national_monitoring to yaodian_app;

grant update on national_monitoring to yaodian_app;

grant delete on national_monitoring to yaodian_app;

grant insert on national_monitoring_history to yaodian_app;

grant select on national_monitoring_history to yaodian_app;

grant insert on national_school_history to yaodian_app;

grant select on national_school_history to yaodian_app;

grant insert on framework_item to yaodian_app;

grant select on framework_item to yaodian_app;

grant update on framework_item to yaodian_app;

grant delete on framework_item to yaodian_app;

grant insert on national_pupil to yaodian_app;

grant select on national_pupil to yaodian_app;

grant update on national_pupil to yaodian_app;

grant delete on national_pupil to yaodian_app;

grant insert on indicator_framework to yaodian_app;

grant select on indicator_framework to yaodian_app;

grant update on indicator_framework to yaodian_app;

grant delete on indicator_framework to yaodian_app;

grant insert on indicator_framework_history to yaodian_app;

grant select on indicator_framework_history to yaodian_app;

grant insert on national_duty to yaodian_app;

grant select on national_duty to yaodian_app;

grant update on national_duty to yaodian_app;

grant delete on national_duty to yaodian_app;

grant insert on national_duty_history to yaodian_app;

grant select on national_duty_history to yaodian_app;

grant insert on framework_item_history to yaodian_app;

grant select on framework_item_history to yaodian_app;

grant insert on framework_report_history to yaodian_app;

grant select on framework_report_history to yaodian_app;

grant insert on framework_report to yaodian_app;

grant select on framework_report to yaodian_app;

grant update on framework_report to yaodian_app;

grant delete on framework_report to yaodian_app;

grant insert on measure_row to yaodian_app;

grant select on measure_row to yaodian_app;

grant delete on measure_row to yaodian_app;

grant insert on framework_entry to yaodian_app;

grant select on framework_entry to yaodian_app;

grant update on framework_entry to yaodian_app;

grant delete on framework_entry to yaodian_app;

grant insert on framework_entry_history to yaodian_app;

grant select on framework_entry_history to yaodian_app;
