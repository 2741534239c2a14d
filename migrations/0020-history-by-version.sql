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

CREATE OR REPLACE FUNCTION public.keep_consultation()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into consultation_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "plan", "organisation", "due_on", "note", "state", "remark", "replied_by", "replied_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."plan", o."organisation", o."due_on", o."note", o."state", o."remark", o."replied_by", o."replied_at", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
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

CREATE OR REPLACE FUNCTION public.keep_receipt()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into receipt_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "plan", "organisation", "note", "commitments", "due_on", "state", "accepted_by", "accepted_at", "objection", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."plan", o."organisation", o."note", o."commitments", o."due_on", o."state", o."accepted_by", o."accepted_at", o."objection", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
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

CREATE OR REPLACE FUNCTION public.keep_task()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into task_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "title", "kind", "note", "about", "about_id", "path", "verb", "asker", "organisation", "assignee", "copied", "due_on", "state", "origin", "seen_at", "result", "done_by", "done_at", "urged_at", "urge_count", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."title", o."kind", o."note", o."about", o."about_id", o."path", o."verb", o."asker", o."organisation", o."assignee", o."copied", o."due_on", o."state", o."origin", o."seen_at", o."result", o."done_by", o."done_at", o."urged_at", o."urge_count", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
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

CREATE OR REPLACE FUNCTION public.keep_coordination_recipient()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into coordination_recipient_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "coordination", "organisation", "parent", "note", "due_on", "asker", "level", "path", "state", "accepted_by", "accepted_at", "declined_for", "feedback", "evidence", "reported_by", "reported_at", "confirmed_by", "confirmed_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."coordination", o."organisation", o."parent", o."note", o."due_on", o."asker", o."level", o."path", o."state", o."accepted_by", o."accepted_at", o."declined_for", o."feedback", o."evidence", o."reported_by", o."reported_at", o."confirmed_by", o."confirmed_at", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
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

CREATE OR REPLACE FUNCTION public.keep_bulletin()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into bulletin_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "series", "period", "title", "blocks", "subjects", "state", "issue_number", "doc_number", "as_of", "compilers", "compiled_by", "compiled_at", "frozen_by", "frozen_at", "content_hash", "first_signer", "first_signed_at", "signer", "issued_at", "signed_on", "printed_on", "published_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."series", o."period", o."title", o."blocks", o."subjects", o."state", o."issue_number", o."doc_number", o."as_of", o."compilers", o."compiled_by", o."compiled_at", o."frozen_by", o."frozen_at", o."content_hash", o."first_signer", o."first_signed_at", o."signer", o."issued_at", o."signed_on", o."printed_on", o."published_on", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
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

CREATE OR REPLACE FUNCTION public.keep_supervision_slip()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into supervision_slip_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "commitment", "rung", "organ_code", "doc_number", "basis", "matter", "host", "supporting", "demand", "due_on", "contact", "phone", "state", "issued_by", "issued_at", "received_by", "received_at", "outcome", "evidence", "head_opinion", "answered_by", "answered_at", "verdict", "confirmed_by", "confirmed_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."commitment", o."rung", o."organ_code", o."doc_number", o."basis", o."matter", o."host", o."supporting", o."demand", o."due_on", o."contact", o."phone", o."state", o."issued_by", o."issued_at", o."received_by", o."received_at", o."outcome", o."evidence", o."head_opinion", o."answered_by", o."answered_at", o."verdict", o."confirmed_by", o."confirmed_at", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
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

CREATE OR REPLACE FUNCTION public.keep_enrolment_event()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into enrolment_event_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "kind", "pupil", "pupil_name", "roll_number", "school", "to_school", "to_class_group", "stage", "outside", "applicant", "applying_school", "grounds", "evidence", "effective_on", "state", "remarks", "reviewer", "next_reviewer", "due_on", "applied_by", "applied_at", "agreed_by", "agreed_at", "first_reviewed_by", "approved_by", "approved_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."kind", o."pupil", o."pupil_name", o."roll_number", o."school", o."to_school", o."to_class_group", o."stage", o."outside", o."applicant", o."applying_school", o."grounds", o."evidence", o."effective_on", o."state", o."remarks", o."reviewer", o."next_reviewer", o."due_on", o."applied_by", o."applied_at", o."agreed_by", o."agreed_at", o."first_reviewed_by", o."approved_by", o."approved_at", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
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

CREATE OR REPLACE FUNCTION public.keep_roll_correction()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into roll_correction_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "pupil", "school", "field", "says", "contact", "due_on", "state", "new_value", "answer", "answered_by", "answered_at", "number_hash", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."pupil", o."school", o."field", o."says", o."contact", o."due_on", o."state", o."new_value", o."answer", o."answered_by", o."answered_at", o."number_hash", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
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

CREATE OR REPLACE FUNCTION public.keep_quality_finding()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into quality_finding_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "rule", "level", "dataset", "school", "record", "row", "detail", "facts", "state", "explanation", "explained_by", "explained_at", "accepted_by", "fixed_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."rule", o."level", o."dataset", o."school", o."record", o."row", o."detail", o."facts", o."state", o."explanation", o."explained_by", o."explained_at", o."accepted_by", o."fixed_on", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
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
