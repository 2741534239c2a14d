import { z } from 'zod';
import { parameter } from '#kernel/time';

const squareMetres = z.number().positive().max(1000);
const base = {
  unit: '平方米',
  module: 'estate',
  keeper: '计划财务科',
  schema: squareMetres,
} as const;
const seed = (value: number) =>
  ({
    value,
    region: 'CN',
    from: '2017-05-01',
    to: null,
    source:
      '县域义务教育优质均衡发展督导评估办法（教督〔2017〕6号）：音乐、美术专用教室面积分别不小于96、90平方米方可计入',
    sourceCheckedOn: '2026-11-22',
    certainty: 'sure',
  }) as const;

/** The least usable area with which a music room is counted. */
export const musicRoomArea = parameter({
  ...base,
  name: 'musicRoomArea',
  label: '音乐专用教室计入的最小面积',
  seeds: [seed(96)],
});

/** The least usable area with which an art room is counted. */
export const artRoomArea = parameter({
  ...base,
  name: 'artRoomArea',
  label: '美术专用教室计入的最小面积',
  seeds: [seed(90)],
});

export const estateParameters = [musicRoomArea, artRoomArea] as const;
