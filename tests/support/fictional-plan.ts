/** A plan of the fictional bureau: every kind of numbering and target that the review needs, nothing from a real plan. */
export const FICTIONAL_PLAN = `澜溪区教育局2026年工作要点

2026年，全区教育系统围绕优质均衡目标，重点做好以下工作。

一、扩大优质资源
1．增加学位供给。全年新增学位3000个，其中小学1800个、初中1200个。望江小学扩建工程于2026年9月1日前竣工交付。（责任单位：基础教育科、计划财务科、澜溪区望江小学）
2．推进学前教育普及普惠。普惠性幼儿园覆盖率达到90%以上。健全幼儿园保教质量评估机制。（牵头单位：学前教育科；责任单位：计划财务科、石望镇）

二、守牢安全底线
3．压实校园安全责任。每季度开展一次安全隐患排查，整改率达到100%。全年不发生较大以上安全责任事故。（责任单位：安全保卫科）
4．规范校外培训。开展校外培训机构专项检查，年底前完成全部机构年检。（责任单位：校外教育监管科）
`;

/** The same plan in mid-year: one figure changed, one sentence gone, one clause new, the rest as it was. */
export const REVISED_PLAN = FICTIONAL_PLAN.replace('2026年工作要点', '2026年工作要点（修订）')
  .replace('全年新增学位3000个，其中小学1800个、初中1200个。', '全年新增学位3600个，其中小学2200个、初中1400个。')
  .replace('健全幼儿园保教质量评估机制。', '')
  .concat('5．建设智慧校园。建成智慧校园示范校4所。（责任单位：教育技术中心）\n');
