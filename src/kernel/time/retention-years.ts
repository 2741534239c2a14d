import { z } from 'zod';
import { type Certainty, type ParameterDefinition, parameter } from './parameter.ts';

/** Years that a kind of record is kept; 永久 for what archives keep for good. */
export type RetentionYears = number | 'permanent';

const schema = z.union([z.number().int().min(1).max(100), z.literal('permanent')]);

export const retentionText = (value: RetentionYears): string => (value === 'permanent' ? '永久' : `${value}年`);

type Given = {
  readonly name: string;
  /** 学生学籍档案; 保存期限 follows by itself. */
  readonly of: string;
  readonly module: string;
  readonly keeper: string;
  readonly years: RetentionYears;
  readonly source: string;
  readonly certainty: Certainty;
};

/**
 * How long a kind of record is kept (保存期限), as a dated parameter that a record's `personal.retention` names.
 * Where no statute names years, `source` says so and the certainty is `check`.
 * @example retentionYears({ name: 'guardianYears', of: '监护人联系方式', module: 'pupils', keeper: '基教科', years: 1, … })
 */
export const retentionYears = ({ of, years, source, certainty, ...rest }: Given): ParameterDefinition<RetentionYears> =>
  parameter<RetentionYears>({
    ...rest,
    label: `${of}保存期限`,
    schema,
    show: retentionText,
    seeds: [
      { value: years, region: 'CN', from: '2021-11-01', to: null, source, sourceCheckedOn: '2026-11-23', certainty },
    ],
  });
