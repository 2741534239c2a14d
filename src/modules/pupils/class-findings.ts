/** What speaks against the class that an event names: that it is none of the school's, or that it would be too large. */
import { gradeOf } from '#modules/institutions';
import { SIZE_BANDS, sizeBandOf } from './class-limits.ts';
import type { EventFacts } from './event-facts.ts';
import { type Finding, no, type Question, ruled } from './finding.ts';

/** The other school of a transfer names the class when it agrees. */
const classIsDue = ({ event, kind }: EventFacts): boolean =>
  kind.needsClass === 'must' &&
  !(
    kind.twoSchools &&
    event.applyingSchool !== event.toSchool &&
    ['drafted', 'submitted', 'returned'].includes(String(event.state))
  );

export const hasItsClass: Question = (facts) => {
  const { event, toClass, toYears, academicYear } = facts;
  if (!toClass)
    return classIsDue(facts)
      ? [no('class-missing', '没有选择转入班级', '请选择班级。', { field: 'toClassGroup' })]
      : [];
  const on = String(event.effectiveOn);
  const found: Finding[] = [];
  if (toClass.school !== event.toSchool)
    found.push(no('foreign-class', '所选班级不是转入学校的', '请选择转入学校的班级。', { field: 'toClassGroup' }));
  if (toClass.openedOn > on || (toClass.closedOn !== null && toClass.closedOn <= on))
    found.push(no('class-closed', `所选班级在${on}没有开设`, '请选择当日在办的班级。', { field: 'toClassGroup' }));
  if (gradeOf(toClass, academicYear, toYears).state === 'finished')
    found.push(no('class-finished', '所选班级已经毕业', '请选择在读年级的班级。', { field: 'toClassGroup' }));
  return found;
};

const CHOOSE = '请选择人数较少的班级；确需接收的，请写明超班额接收理由后再提出。';

/** Warns before a class passes its limit, counting those who were asked to be taken in earlier. */
export const keepsClassSize: Question = ({ toClass, size, fullClass, oversizeClass }) => {
  if (!toClass) return [];
  const after = toClass.members + toClass.coming + 1;
  const band = sizeBandOf(after, size);
  if (band === 'within') return [];
  const coming = toClass.coming > 0 ? `、另有${toClass.coming}人待转入` : '';
  const now = `所选班级已有${toClass.members}人${coming}，再接收1人为${after}人`;
  const facts = { members: toClass.members, coming: toClass.coming, after, limit: size.limit, band };
  const [rule, code, detail] =
    band === 'overStandard'
      ? ([fullClass, 'class-full', `${now}，超过班额上限${size.limit}人`] as const)
      : ([
          oversizeClass,
          'class-oversized',
          `${now}，达到${SIZE_BANDS[band]}（${size.oversizeFrom}人及以上）`,
        ] as const);
  return ruled(rule, { ...no(code, detail, CHOOSE, { field: 'toClassGroup', facts }), needsReason: true });
};

/** A change of class stays in the school and the grade. */
export const staysInGrade: Question = ({ event, pupil, toClass }) => {
  if (event.kind !== 'changeClass' || !toClass) return [];
  if (toClass.id === pupil.classGroup)
    return [no('same-class', '该生已经在这个班级', '请选择同年级的其他班级。', { field: 'toClassGroup' })];
  return toClass.stage === pupil.stage && toClass.entryYear === pupil.entryYear
    ? []
    : [no('other-grade', '调班不得变更年级', '请选择同一年级的班级。', { field: 'toClassGroup' })];
};
