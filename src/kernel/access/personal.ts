import type { PersonalData } from '#kernel/definition';
import { retentionYears } from '#kernel/time';

export const personYears = retentionYears({
  name: 'personYears',
  of: '人员与账号',
  module: 'access',
  keeper: '办公室',
  years: 3,
  source:
    '法律、行政法规没有统一年限；个人信息保护法（2021）第十九条：为实现处理目的所必要的最短时间；办件留痕需要，三年为本系统的默认值',
  certainty: 'check',
});

/** Whoever signs in or stands in a paper. */
export const personData: PersonalData = {
  subjects: '本单位和相关单位的工作人员',
  purpose: '登录、授权、分派任务，留下谁办了什么',
  basis:
    '个人信息保护法（2021）第十三条第二项（人力资源管理所必需）、第三项（履行法定职责所必需）；网络安全法第二十三条',
  sources: '所在单位或本人提供',
  own: 'id',
  retention: {
    parameter: personYears.name,
    begins: '离任之日',
    on: (column) => column('leftOn'),
    stays: '姓名随其经办的公文和日志留存（网络安全法第二十三条、归档文件整理规则）',
  },
};
