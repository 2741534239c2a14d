/**
 * What speaks against an event: questions over gathered facts, without the database. Sources: domain handbook 02 §3,
 * §8, §9 (Q1–Q4); 义务教育法 art. 11; 中小学生学籍管理办法（教基〔2025〕1号）.
 */
import { stages } from '#modules/institutions';
import { hasItsClass, keepsClassSize, staysInGrade } from './class-findings.ts';
import type { EventFacts } from './event-facts.ts';
import { type Finding, no, type Question, ruled } from './finding.ts';
import { idNumberFaults, isResidentId } from './identity.ts';
import { standsElsewhere } from './person-findings.ts';
import { isInRoll, PUPIL_STATUSES } from './statuses.ts';

const entersAnew = (facts: EventFacts): boolean => facts.event.kind === 'register' || facts.event.kind === 'transferIn';

export const hasFittingStatus: Question = (facts) => {
  const { kind, pupil, schoolName } = facts;
  if (kind.from.includes(pupil.status)) return [];
  if (entersAnew(facts) && isInRoll(pupil.status))
    return [
      no('already-enrolled', `该生已在${schoolName}在籍`, '一人只能有一处学籍。请核对；确要转入的，请办理转学。', {
        facts: { status: pupil.status },
      }),
    ];
  const allowed = kind.from.map((status) => PUPIL_STATUSES[status]).join('、');
  return [
    no(
      'wrong-status',
      `该生现为“${PUPIL_STATUSES[pupil.status]}”，不能办理${kind.label}`,
      `只有“${allowed}”的学生可以办理。`,
      { facts: { status: pupil.status } },
    ),
  ];
};

export const isAlone: Question = ({ otherOpen }) =>
  otherOpen ? [no('event-under-way', '该生另有一项学籍异动正在办理', '请等它办结，或先撤回那一项。')] : [];

/** Whether the event ends the open spell. */
export const movesSpell = (event: EventFacts['event'], kind: EventFacts['kind']): boolean =>
  kind.ends !== undefined || kind.opens === true || (kind.needsClass === 'may' && Boolean(event.toClassGroup));

/** Events follow one another: nothing is written before what the roll already holds. */
export const isInOrder: Question = ({ event, kind, spells, laterOn }) => {
  const on = String(event.effectiveOn);
  const [latest] = spells;
  if (laterOn)
    return [
      no('later-event', `该生${laterOn}已有后续学籍异动生效`, '请把生效日期改在它之后，或核对是否已经办过。', {
        field: 'effectiveOn',
      }),
    ];
  if (!latest) return [];
  const edge = latest.toOn ?? latest.fromOn;
  // A spell holds at least a day, so what ends or moves it comes after its first day.
  const early = latest.toOn === null && movesSpell(event, kind) ? on <= edge : on < edge;
  return early
    ? [
        no('before-roll', `生效日期${on}早于该生现有学籍的起点${edge}`, '请把生效日期改在它之后。', {
          field: 'effectiveOn',
          facts: { edge },
        }),
      ]
    : [];
};

/** Q1 and Q3: the number is right, and the person is in no other roll. */
export const isOnePerson: Question = (facts) => {
  const { pupil } = facts;
  if (!entersAnew(facts)) return [];
  const found: Finding[] = [...standsElsewhere(facts)];
  if (pupil.idType !== 'none' && !pupil.idNumber)
    found.push(no('id-missing', '没有填写证件号码', '请在学生信息里补填；确无证件的，证件类型选“暂无证件”。'));
  if (isResidentId(pupil.idType) && pupil.idNumber)
    for (const detail of idNumberFaults(pupil.idNumber, pupil))
      found.push(no('bad-id', `证件号码：${detail}`, '请对照户口簿更正学生信息后再提出。'));
  return found;
};

export const hasItsPapers: Question = ({ event, kind }) => {
  const found: Finding[] = [];
  if (kind.needsOutside === 'must' && !event.outside)
    found.push(no('outside-missing', '没有填写市外学校或去向', '请填写后再提出。', { field: 'outside' }));
  if (kind.needsEvidence && ((event.evidence ?? []) as string[]).length === 0)
    found.push(no('evidence-missing', `办理${kind.label}要有证明材料`, '请上传后再提出。', { field: 'evidence' }));
  return found;
};

/** Nobody puts a child into a school that did not ask for it. */
export const isAskedByItsSchool: Question = ({ event, kind }) =>
  kind.opens && !kind.twoSchools && event.toSchool !== event.applyingSchool
    ? [
        no('foreign-school', `${kind.label}由接收学生的学校提出`, '请由该校提出；转到别校的，请办理转学。', {
          field: 'toSchool',
        }),
      ]
    : [];

export const isTransferable: Question = ({ event, kind, pupil, toClass, years, academicYear, lastGrade }) => {
  if (!kind.twoSchools) return [];
  const found: Finding[] = [];
  if (event.toSchool === event.school)
    found.push(no('already-there', '该生已经在这所学校', '转学须在两所学校之间；校内换班请办理跳级、留级或复学。'));
  if (!event.toSchool)
    found.push(
      no('school-missing', '没有选择转入学校', '请选择学校；转到市外的，请办理“转出市外”。', { field: 'toSchool' }),
    );
  if (toClass && (toClass.stage !== pupil.stage || toClass.entryYear !== pupil.entryYear))
    found.push(no('other-grade', '转学不得变更年级', '请选择同一年级的班级。', { field: 'toClassGroup' }));
  if (pupil.stage && academicYear - Number(pupil.entryYear) + 1 === years)
    found.push(...ruled(lastGrade, no('last-grade', '该生在毕业年级，一般不予转学', '请说明特殊情况，由教育局核定。')));
  return found;
};

/** A skip is one grade up, a repeat one grade down, within the school and stage. */
export const changesOneGrade: Question = ({ event, pupil, toClass, repeat }) => {
  const step = event.kind === 'skip' ? -1 : event.kind === 'repeat' ? 1 : 0;
  if (step === 0) return [];
  const found: Finding[] = [];
  if (step === 1 && !repeat.includes(String(pupil.stage)))
    found.push(no('repeat-not-allowed', '按现行规定，这一学段不办理留级', '请核对参数“可以留级的学段”及其依据。'));
  if (toClass && (toClass.stage !== pupil.stage || toClass.entryYear !== Number(pupil.entryYear) + step))
    found.push(
      no('not-one-grade', `${step < 0 ? '跳级' : '留级'}只能变动一个年级`, '请选择相邻年级的班级。', {
        field: 'toClassGroup',
      }),
    );
  return found;
};

export const finishesLastGrade: Question = ({ event, pupil, years, academicYear }) => {
  if (event.kind !== 'graduate' && event.kind !== 'complete') return [];
  const grade = academicYear - Number(pupil.entryYear) + 1;
  return grade < years
    ? [
        no('not-last-grade', '该生不在毕业年级', '请核对入学年份；提前离校的，请按去向办理。', {
          facts: { grade, years },
        }),
      ]
    : [];
};

/** After a stage comes a later one; special schools take at any stage. */
export const goesOn: Question = ({ event, pupil, toClass }) => {
  if (event.kind !== 'register' || isInRoll(pupil.status) || pupil.status === 'pending') return [];
  if (!pupil.stage || !toClass) return [];
  if (toClass.stage === 'special' || pupil.stage === 'special') return [];
  return stages.indexOf(toClass.stage) > stages.indexOf(pupil.stage)
    ? []
    : [no('stage-order', '该生已经读完这一学段', '请选择下一学段的班级。', { field: 'toClassGroup' })];
};

/** 义务教育法 art. 11: six full years by 31 August for the first grade of primary. @param age by stage, from the parameter */
export const isOldEnough =
  (age: { readonly preschool: number; readonly primary: number }): Question =>
  ({ event, pupil, toClass }) => {
    if (event.kind !== 'register' || !toClass) return [];
    const least = toClass.stage === 'primary' ? age.primary : toClass.stage === 'preschool' ? age.preschool : null;
    if (least === null || pupil.birthDate <= `${toClass.entryYear - least}-08-31`) return [];
    return [
      no(
        'too-young',
        `该生到${toClass.entryYear}年8月31日未满${least}周岁`,
        '请核对出生日期；未到入学年龄的，次年再注册。',
        {
          facts: { birthDate: pupil.birthDate, least },
        },
      ),
    ];
  };

const QUESTIONS: readonly Question[] = [
  hasFittingStatus,
  isAlone,
  isInOrder,
  isOnePerson,
  hasItsPapers,
  isAskedByItsSchool,
  hasItsClass,
  keepsClassSize,
  staysInGrade,
  isTransferable,
  changesOneGrade,
  finishesLastGrade,
  goesOn,
];

/** Everything that speaks against the event, refusals and remarks together. */
export const findingsOf = (
  facts: EventFacts,
  age: { readonly preschool: number; readonly primary: number },
): readonly Finding[] => [...QUESTIONS, isOldEnough(age)].flatMap((question) => question(facts));
