import { CORRECTION_FIELDS } from '#contract/correction-fields';
import type { Asked, Choice } from './Question.tsx';

/** What a request says; `school` is an id. */
export type Given = Readonly<Record<Step, string>>;
export type Step =
  | 'kind'
  | 'wrongField'
  | 'school'
  | 'childName'
  | 'grade'
  | 'relation'
  | 'applicant'
  | 'phone'
  | 'says';

type Choosing = { readonly title: string; readonly label: string; readonly hint?: string };
export type StepOf =
  | { readonly step: Step; readonly label: string; readonly text: Asked }
  | { readonly step: Step; readonly label: string; readonly choose: Choosing; readonly choices: readonly Choice[] }
  | { readonly step: 'school'; readonly label: string; readonly school: true };

const codes = (pairs: Readonly<Record<string, string>>): Choice[] =>
  Object.entries(pairs).map(([code, label]) => ({ code, label }));

const choosing = (step: Step, label: string, title: string, choices: readonly Choice[], hint?: string): StepOf => ({
  ...{ step, label, choices },
  choose: { title, label, ...(hint ? { hint } : {}) },
});
const asking = (step: Step, label: string, text: Asked): StepOf => ({ step, label, text });

const GRADES = codes({
  ...{ k1: '小班', k2: '中班', k3: '大班', p1: '一年级', p2: '二年级', p3: '三年级', p4: '四年级' },
  ...{ p5: '五年级', p6: '六年级', j1: '初一', j2: '初二', j3: '初三', s1: '高一（中职一年级）' },
  ...{ s2: '高二（中职二年级）', s3: '高三（中职三年级）', left: '已毕业或者离校' },
});
/** First letters of the grades by stage. */
const GRADES_OF: Readonly<Record<string, string>> = {
  ...{ preschool: 'k', primary: 'p', juniorMiddle: 'j', seniorMiddle: 's', vocational: 's', special: 'pj' },
};
/** The grades that a school of these stages has, and those who have left it; all where its stages are not known. */
const gradesAt = (stages: readonly string[]): readonly Choice[] => {
  const letters = stages.map((stage) => GRADES_OF[stage] ?? '').join('');
  return letters ? GRADES.filter(({ code }) => code === 'left' || letters.includes(code.slice(0, 1))) : GRADES;
};

/** The questions in their order; `wrongField` for corrections alone. */
export const STEPS: readonly StepOf[] = [
  choosing(
    'kind',
    '请求事项',
    '您要办理什么？',
    codes({
      copy: '查阅、复制孩子的个人信息',
      correct: '更正、补充孩子的个人信息',
      erase: '删除孩子的个人信息',
      explain: '解释说明个人信息处理规则',
    }),
    '孩子的监护人，或者年满十四周岁的学生本人，可以在这里提出请求。提交后请带身份证件到学校核验身份，核验前不提供任何信息。',
  ),
  choosing('wrongField', '有误的一项', '哪一项有误？', codes(CORRECTION_FIELDS)),
  { step: 'school', label: '学校', school: true },
  asking('childName', '孩子姓名', {
    title: '孩子的姓名是什么？',
    hint: '与学校登记的一致。本人提出的，填自己的姓名。',
    maxLength: 50,
  }),
  choosing('grade', '年级', '孩子在哪个年级？', GRADES),
  choosing(
    'relation',
    '与孩子的关系',
    '您是孩子的什么人？',
    codes({ father: '父亲', mother: '母亲', other: '其他监护人', self: '学生本人（年满十四周岁）' }),
  ),
  asking('applicant', '申请人姓名', { title: '您的姓名是什么？', hint: '与您的身份证件一致。', maxLength: 50 }),
  asking('phone', '联系电话', {
    title: '怎样联系您？',
    hint: '学校用这个手机号与您约定到校核验的时间。',
    inputMode: 'tel',
    maxLength: 20,
    check: (answer) => (/^1\d{10}$/.test(plainPhone(answer)) ? null : '手机号是11位数字，请核对。'),
  }),
  asking('says', '请求内容', {
    title: '请求的具体内容是什么？',
    hint: '写明要什么、为什么。更正的，写明应当是什么；不要填写证件号码。',
    multiline: true,
    maxLength: 500,
    check: (answer) => (answer.length < 2 ? '请再写明白一些。' : null),
  }),
];

export const plainPhone = (text: string): string => text.replace(/[\s-]/g, '');

/** The questions that a request of this kind is asked, about a child at a school of these stages. */
export const stepsOf = (kind: string, stages: readonly string[] = []): readonly StepOf[] =>
  STEPS.filter(({ step }) => step !== 'wrongField' || kind === 'correct').map((one) =>
    one.step === 'grade' ? { ...one, choices: gradesAt(stages) } : one,
  );

/** What was answered, without a grade that the school chosen since does not have. */
export const withFittingGrade = (given: Given, stages: readonly string[]): Given =>
  gradesAt(stages).some(({ code }) => code === given.grade) ? given : { ...given, grade: '' };

export const NOTHING: Given = {
  ...{ kind: '', wrongField: '', school: '', childName: '', grade: '' },
  ...{ relation: '', applicant: '', phone: '', says: '' },
};
