/** How plans print who answers for a clause, and what an office's name ends with. */

/** Labels before a list of units; 责任领导 and 责任人 name persons and are skipped. */
export const UNIT_LABELS: readonly (readonly [RegExp, 'responsible' | 'lead' | 'support' | 'person' | 'term'])[] = [
  [/(?:责任领导|分管领导|牵头领导|挂钩领导|联系领导|负责领导|责任人|负责人|牵头人|联系人|主要领导|挂包领导)/, 'person'],
  [
    /(?:完成时限|完成时间|完成期限|完成时段|办结时限|推进时限|时间节点|时间安排|时间进度|进度安排|进度要求|时限要求|时间要求|时限|期限)/,
    'term',
  ],
  [/(?:牵头|主办|主责|主要责任|主体责任|总牵头)(?:责任)?(?:单位|部门|科室|处室|股室|科|处)?/, 'lead'],
  [/(?:配合|协办|协助|协同|参与|参加|协作|辅助)(?:责任)?(?:单位|部门|科室|处室|股室|科|处)?/, 'support'],
  [
    /(?:责任|承办|实施|落实|负责|完成|执行|具体责任|相关|责任牵头)(?:主体)?(?:单位|部门|科室|处室|股室|科|处|主体|学校|室)/,
    'responsible',
  ],
];

/** Endings of a unit's name. */
export const OFFICE_END =
  /(?:科|室|处|股|办|局|中心|院|馆|站|校|园|委|组|团|部|所|队|会|厅|府|工委|党委|纪委|支部|小组|单位|学校|幼儿园|中学|小学|大学|学院|街道|乡镇|县区|市区|公司|部门|系统|科室|处室|办公室|集团|基地|专班|高校|院校|机关|保育院|银行|协会|学会|县（市）区|县（市、区）|市（县）区|（市、区）|（市）|区|县|镇|乡)$/;

/** What follows a unit where the sentence says its part: 基教科牵头，人事科配合. */
export const UNIT_ROLE =
  /(?:(?:分别)?(?:按照?(?:各自)?职责(?:分工)?|按分工|分工|具体|共同|总)?(牵头负责|牵头落实|牵头|负责落实|负责|主办|承办|落实|配合落实|配合|协助|参与|协办))$/;
