alter table post drop constraint post_role_code;

alter table post add constraint post_role_code CHECK ((role = ANY (ARRAY['leader'::text, 'office'::text, 'section'::text, 'school'::text, 'teacher'::text, 'town'::text, 'department'::text, 'inspector'::text, 'auditor'::text, 'city'::text, 'admin'::text, 'security'::text])));
