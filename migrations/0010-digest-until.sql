-- Until when, instead of on which day: whoever moves the hour of the digest misses nothing. Half past eight was the usual one.
alter table notice_round
  alter column digest_on type timestamp with time zone using (digest_on + time '08:30') at time zone 'Asia/Shanghai';

alter table notice_round rename column digest_on to digest_until;
