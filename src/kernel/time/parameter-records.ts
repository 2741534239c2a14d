import { z } from 'zod';
import { all, choice, date, json, longText, record, text } from '#kernel/definition';
import { grant, permissions, roles } from '#kernel/role';
import { CERTAINTIES, REGION_SHAPE } from './parameter.ts';

/**
 * One value of a parameter with its validity. Derived: it is written through `addParameterValue` and
 * `changeParameterValue`, which know the parameter's schema and refuse overlapping validities.
 */
export const parameterValue = record({
  name: 'parameterValue',
  label: '参数取值',
  path: 'parameter-values',
  module: 'time',
  title: 'name',
  derived: true,
  sort: 'name,region,fromOn',
  unique: [['name', 'region', 'fromOn']],
  fields: {
    name: text({ label: '参数', max: 100, immutable: true }),
    region: text({
      label: '适用地区',
      max: 6,
      pattern: { regex: REGION_SHAPE, message: '请填写 CN 或六位行政区划代码' },
      help: 'CN 为全国；其他填写六位行政区划代码',
    }),
    value: json(z.unknown(), { label: '取值' }),
    fromOn: date({ label: '自' }),
    toOn: date({ label: '至', optional: true, help: '含当日；空为长期' }),
    source: longText({ label: '依据', max: 1000 }),
    checkedOn: date({ label: '最近核对', optional: true }),
    certainty: choice({ label: '把握', codes: CERTAINTIES }),
  },
  permissions: permissions(grant(roles, { read: all })),
});

export const timeRecords = [parameterValue] as const;
