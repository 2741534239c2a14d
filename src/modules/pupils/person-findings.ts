/** Whether a child who enters has a roll already, or one in the making. Source: domain handbook 02 §3, §9 (Q2, Q3). */
import type { EventFacts } from './event-facts.ts';
import { type Finding, no } from './finding.ts';
import { isResidentId } from './identity.ts';

const doubleEnrolment = ({ elsewhere }: EventFacts): Finding =>
  no(
    'double-enrolment',
    `该身份证号已有学籍，在${elsewhere}`,
    '一人只能有一处学籍。请核对号码；无误请发起转学，或联系区学籍管理员。',
    { field: 'pupil' },
  );

const doubleRegistration = ({ registeringAt }: EventFacts): Finding =>
  no(
    'double-registration',
    `该身份证号正在${registeringAt}办理入学注册`,
    '一人只能注册一处。请核对号码；同一名学生登记了两条的，请联系区学籍管理员合并。',
    { field: 'pupil' },
  );

/** The number and the file of a roll stay through life: who comes back gets no second one. */
const formerRoll = ({ formerAt }: EventFacts): Finding =>
  no(
    'former-roll',
    `该身份证号已有学籍档案，在${formerAt}`,
    '学籍号终身不变。请填该生的学籍号和姓名办理，不要另外登记。',
    { field: 'pupil' },
  );

const remark = (code: string, detail: string, remedy: string): Finding => ({
  ...no(code, detail, remedy),
  answer: 'warn',
});

const numberDiffers = ({ pupil }: EventFacts): boolean =>
  isResidentId(pupil.idType) &&
  Boolean(pupil.idNumber && pupil.rollNumber?.startsWith('G')) &&
  pupil.rollNumber !== `G${pupil.idNumber?.toUpperCase()}`;

export const standsElsewhere = (facts: EventFacts): Finding[] => {
  const { elsewhere, registeringAt, formerAt, alikeAt, pupil } = facts;
  const found: Finding[] = [];
  if (elsewhere) found.push(doubleEnrolment(facts));
  else if (registeringAt) found.push(doubleRegistration(facts));
  else if (formerAt && pupil.status === 'pending') found.push(formerRoll(facts));
  else if (alikeAt)
    found.push(
      remark(
        'likely-double',
        `与${alikeAt}的一名在籍学生姓名、出生日期和监护人手机号相同，疑似同一人`,
        '请核对证件；是同一人的，请办理转学，或联系区学籍管理员合并。',
      ),
    );
  if (numberDiffers(facts))
    found.push(remark('number-differs', '学籍号与身份证号不一致', '变更过身份证号的可以不同；否则请更正。'));
  return found;
};
