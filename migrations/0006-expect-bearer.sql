CREATE OR REPLACE FUNCTION public.expect_bearer(bearer jsonb, expected text)
 RETURNS text
 LANGUAGE plpgsql
AS $function$
begin
  if bearer is null or md5((bearer - 'seenAt')::text) is distinct from expected then
    raise exception 'another bearer than expected' using errcode = 'YD401';
  end if;
  return bearer->>'seenAt';
end
$function$
;
