import { z } from 'zod';
import { parameter, retentionYears } from '#kernel/time';

/** Days within which a request about personal data is answered. */
export const dataRequestDays = parameter({
  name: 'dataRequestDays',
  label: '个人信息请求的答复期限',
  unit: '日',
  module: 'datarequests',
  keeper: '办公室',
  schema: z.number().int().min(1).max(90),
  seeds: [
    {
      value: 30,
      region: 'CN',
      from: '2020-10-01',
      to: null,
      source: 'GB/T 35273—2020 8.7（三十日内或法律法规规定的期限内答复）；个人信息保护法第五十条只要求及时',
      sourceCheckedOn: '2026-11-23',
      certainty: 'check',
    },
  ],
});

export const dataRequestYears = retentionYears({
  name: 'dataRequestYears',
  of: '个人信息请求',
  module: 'datarequests',
  keeper: '办公室',
  years: 3,
  source:
    '法律、行政法规没有统一年限；个人信息保护法（2021）第十九条：为实现处理目的所必要的最短时间。年限为本系统的默认值',
  certainty: 'check',
});

export const dataRequestParameters = [dataRequestDays, dataRequestYears] as const;
