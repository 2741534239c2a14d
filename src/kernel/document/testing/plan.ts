/** A plan of a bureau that does not exist, for the tests of the document rooms. */
export const PLAN_TITLE = '云栖区教育局2031年工作要点';

export const PLAN_LINES: readonly string[] = [
  PLAN_TITLE,
  '2031年，全区教育工作坚持稳中求进，办好群众身边的学校。',
  '一、扩充学位供给',
  '（一）推进学校建设。新建改扩建学校6所，新增学位7200个，9月1日前竣工4所。',
  '1.云栖小学东校区，新增学位1620个。',
  '2.望江初中，新增学位2400个。',
  '（二）提高公办幼儿园占比，公办园在园幼儿占比达到55%以上。',
  '二、守牢安全底线',
  '（三）健全隐患排查机制，每季度检查不少于1次，重大隐患整改率100%。',
  '责任单位：安全科、基建中心',
];

/** White space plays no part when the same words come from different formats. */
export const squash = (text: string): string => text.replace(/\s+/g, '');

export const PLAN_TEXT = PLAN_LINES.join('\n');
