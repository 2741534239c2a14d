/** Whose data the dropout ledger holds, for what, and how long: the processing register is drawn from here. */
import { sql } from 'kysely';
import type { PersonalData } from '#kernel/definition';
import { retentionYears } from '#kernel/time';

export const dropoutYears = retentionYears({
  name: 'dropoutYears',
  of: '控辍保学台账',
  module: 'retention',
  keeper: '基教科',
  years: 10,
  source:
    '法律、行政法规没有统一年限；个人信息保护法（2021）第十九条：为实现处理目的所必要的最短时间。年限为本系统的默认值',
  certainty: 'check',
});

const retention = { parameter: dropoutYears.name, begins: '结案之日' };
const child = { subjects: '疑似失学辍学的适龄儿童少年', minors: true } as const;
const BASIS =
  '个人信息保护法（2021）第十三条第三项（履行法定职责所必需）；义务教育法第五条、第十一条、第五十八条；国办发〔2017〕72号';

/** Why a case that is open stays even where it is asked to go. */
const LEDGER = '义务教育法第五十八条、国办发〔2017〕72号：没有劝返的，留在控辍保学台账';

export const dropoutCaseData: PersonalData = {
  ...child,
  purpose: '发现、劝返失学辍学的儿童少年，直至复学',
  basis: BASIS,
  sources: '学籍比对、学校和镇街报告',
  retention: {
    ...retention,
    on: (column) => column('closedOn'),
    law: { basis: LEDGER, holds: (column) => sql`${column('closedOn')} is null` },
  },
};
export const dropoutVisitData: PersonalData = {
  ...child,
  purpose: '记录走访劝返的经过',
  basis: BASIS,
  sources: '走访人员记录',
  retention: {
    ...retention,
    on: (column) => sql`(select d.closed_on from dropout_case as d where d.id = ${column('dropoutCase')})`,
    law: {
      basis: LEDGER,
      holds: (column) =>
        sql`exists (select from dropout_case as d where d.id = ${column('dropoutCase')} and d.closed_on is null)`,
    },
  },
};
