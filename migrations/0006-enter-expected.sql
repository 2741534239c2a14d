CREATE OR REPLACE FUNCTION public.enter_expected(bearer jsonb, expected text, reach text)
 RETURNS text
 LANGUAGE plpgsql
AS $function$
declare
  done text;
begin
  if bearer is null or md5((bearer - 'seenAt')::text) is distinct from expected then
    raise exception 'another bearer than expected' using errcode = 'YD401';
  end if;
  done := set_config('yaodian.tenant', bearer->>'tenantId', true);
  done := set_config('yaodian.reach', reach, true);
  done := set_config('role', 'yaodian_app', true);
  return bearer->>'seenAt';
end
$function$
;
