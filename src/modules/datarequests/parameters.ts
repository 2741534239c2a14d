import { z } from 'zod';
import { parameter, retentionYears } from '#kernel/time';

/** Workdays within which a request about personal data is answered: the shortest that any rule names. */
export const dataRequestDays = parameter({
  name: 'dataRequestDays',
  label: '个人信息请求的答复期限',
  unit: '个工作日',
  module: 'datarequests',
  keeper: '办公室',
  schema: z.number().int().min(1).max(90),
  seeds: [
    {
      value: 15,
      region: 'CN',
      from: '2021-11-01',
      to: null,
      source:
        '《App违法违规收集使用个人信息行为认定方法》（国信办秘字〔2019〕191号）第六条（不超过15个工作日）；GB/T 35273—2020 8.7为三十日；个人信息保护法第五十条、未成年人网络保护条例第三十四条只要求及时，取其中最短的',
      sourceCheckedOn: '2026-11-23',
      certainty: 'check',
    },
  ],
});

/** Workdays within which whoever asked online comes to the school, so that the rest of the days is left for the answer. */
export const filingVisitDays = parameter({
  name: 'filingVisitDays',
  label: '网上个人信息请求的到校核验期限',
  unit: '个工作日',
  module: 'datarequests',
  keeper: '办公室',
  schema: z.number().int().min(1).max(30),
  seeds: [
    {
      value: 7,
      region: 'CN',
      from: '2021-11-01',
      to: null,
      source:
        '法律、行政法规没有规定；GB/T 35273—2020 8.7要求先验证个人信息主体身份再答复。期限为本系统的默认值，须短于答复期限',
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

export const dataRequestParameters = [dataRequestDays, filingVisitDays, dataRequestYears] as const;
