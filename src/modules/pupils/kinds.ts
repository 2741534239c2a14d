/** What can happen to a pupil's roll, kind by kind: from which statuses, to which, and what happens to the spell. */
import type { EndReason, PupilStatus } from './statuses.ts';

export type Kind = {
  readonly label: string;
  readonly from: readonly PupilStatus[];
  readonly to: PupilStatus;
  /** Ends the open spell for this reason. */
  readonly ends?: EndReason;
  /** Opens a spell in the class that the event names. */
  readonly opens?: boolean;
  /** Must the event name a class? `may`: where it does, the pupil moves there. */
  readonly needsClass?: 'must' | 'may';
  /** Between two schools that see it here: the other one must agree. */
  readonly twoSchools?: boolean;
  /** Names the school or place outside: `must`, or `may` where it is known. */
  readonly needsOutside?: 'must' | 'may';
  /** Without a paper it is not handed in. */
  readonly needsEvidence?: boolean;
};

const define = <const K extends Record<string, Kind>>(kinds: K): { readonly [P in keyof K]: Kind } => kinds;

/**
 * Sources: 中小学生学籍管理办法（教基〔2025〕1号）; domain handbook 02 §3. Suspension, home teaching and dropping out
 * leave the roll where it is, so their spell stays open (义务教育阶段不得因此注销学籍).
 */
export const ENROLMENT_KINDS = define({
  register: {
    label: '入学注册',
    from: ['pending', 'graduated', 'completed'],
    to: 'inSchool',
    opens: true,
    needsClass: 'must',
  },
  transfer: {
    label: '转学',
    from: ['inSchool'],
    to: 'inSchool',
    ends: 'transferred',
    opens: true,
    needsClass: 'must',
    twoSchools: true,
    needsEvidence: true,
  },
  transferIn: {
    label: '由市外转入',
    from: ['pending', 'transferredOut', 'abroad', 'deregistered'],
    to: 'inSchool',
    opens: true,
    needsClass: 'must',
    needsOutside: 'must',
    needsEvidence: true,
  },
  transferOut: {
    label: '转出市外',
    from: ['inSchool'],
    to: 'transferredOut',
    ends: 'transferredOut',
    needsOutside: 'must',
    needsEvidence: true,
  },
  suspend: {
    label: '休学',
    from: ['inSchool', 'homeTeaching', 'suspectedDropout'],
    to: 'suspended',
    needsEvidence: true,
  },
  resume: {
    label: '复学',
    from: ['suspended', 'homeTeaching', 'suspectedDropout', 'droppedOut'],
    to: 'inSchool',
    needsClass: 'may',
  },
  skip: {
    label: '跳级',
    from: ['inSchool'],
    to: 'inSchool',
    ends: 'changedClass',
    opens: true,
    needsClass: 'must',
    needsEvidence: true,
  },
  repeat: {
    label: '留级',
    from: ['inSchool'],
    to: 'inSchool',
    ends: 'changedClass',
    opens: true,
    needsClass: 'must',
    needsEvidence: true,
  },
  changeClass: {
    label: '调班',
    from: ['inSchool'],
    to: 'inSchool',
    ends: 'changedClass',
    opens: true,
    needsClass: 'must',
  },
  homeTeaching: { label: '送教上门', from: ['inSchool', 'suspended'], to: 'homeTeaching', needsEvidence: true },
  suspectDropout: { label: '登记疑似辍学', from: ['inSchool'], to: 'suspectedDropout', needsOutside: 'may' },
  dropOut: {
    label: '登记辍学',
    from: ['suspectedDropout'],
    to: 'droppedOut',
    needsOutside: 'may',
    needsEvidence: true,
  },
  graduate: { label: '毕业', from: ['inSchool', 'homeTeaching'], to: 'graduated', ends: 'graduated' },
  complete: { label: '结业', from: ['inSchool', 'homeTeaching'], to: 'completed', ends: 'completed' },
  abroad: {
    label: '出国',
    from: ['inSchool', 'suspended', 'suspectedDropout', 'droppedOut'],
    to: 'abroad',
    ends: 'abroad',
    needsOutside: 'may',
    needsEvidence: true,
  },
  deregister: {
    label: '注销',
    from: ['inSchool', 'suspended', 'homeTeaching', 'suspectedDropout', 'droppedOut'],
    to: 'deregistered',
    ends: 'deregistered',
    needsOutside: 'may',
    needsEvidence: true,
  },
  death: {
    label: '死亡',
    from: ['inSchool', 'suspended', 'homeTeaching', 'suspectedDropout', 'droppedOut'],
    to: 'deceased',
    ends: 'deceased',
    needsEvidence: true,
  },
});
export type EnrolmentKind = keyof typeof ENROLMENT_KINDS;

export const kindOf = (kind: unknown): Kind => {
  const found = ENROLMENT_KINDS[kind as EnrolmentKind];
  if (!found) throw new Error(`${String(kind)} is no kind of enrolment event`);
  return found;
};

/** Code → Chinese label, for the field. */
export const KIND_LABELS = Object.fromEntries(
  Object.entries(ENROLMENT_KINDS).map(([code, kind]) => [code, kind.label]),
) as Readonly<Record<EnrolmentKind, string>>;

/** Kinds by which a school takes in a child whom another school has or had. */
export const TAKES_IN: readonly string[] = ['register', 'transfer', 'transferIn'];

/** The kinds of which something is asked, for the fields that only they have. */
export const kindsThat = (asked: (kind: Kind) => boolean): EnrolmentKind[] =>
  (Object.keys(ENROLMENT_KINDS) as EnrolmentKind[]).filter((kind) => asked(ENROLMENT_KINDS[kind]));
