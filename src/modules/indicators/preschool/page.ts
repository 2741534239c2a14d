/** 普及普惠 of a county: its figures, its rated items, and what recognition waits for. */
import { organisationOf } from '#kernel/access';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import { parameterOn } from '#kernel/time';
import { preschoolClassLimits } from '#modules/pupils';
import { refuseUnlessOverseeing } from '../balanced/page.ts';
import { findingsOf } from '../evidence/read.ts';
import { allOf, cannotCompute, type Figure, judge, known, notEntered, type Verdict } from '../exact/figure.ts';
import { numberOf } from '../exact/ratio.ts';
import { type Basis, basisOf } from '../ledger/basis.ts';
import { type Leaf, sumOf } from '../ledger/ledger.ts';
import { keepSnapshot, refuseUnlessFreezing, snapshotsOf } from '../snapshot/freeze.ts';
import { preschoolClasses } from './classes.ts';
import { certifiedShare, classesWithin, grossEnrolment, inclusiveShares, pupilsPerTeacher } from './coverage.ts';
import { PRESCHOOL_ITEMS, preschoolItems } from './items.ts';
import { preschoolLimits } from './parameters.ts';

const statedAs = ({ stated }: Basis, key: 'publicKindergartenFunding' | 'satisfaction', label: string): Figure => {
  const value = stated.get(key);
  return value === undefined ? cannotCompute(notEntered(label)) : known(value);
};

type Line = {
  readonly key: string;
  readonly label: string;
  readonly unit: string;
  readonly figure: Figure;
  readonly limit: number;
  readonly direction: 'atLeast' | 'atMost';
};

const linesOf = async (tx: ReadTransaction, basis: Basis, leaves: readonly Leaf[]): Promise<Line[]> => {
  const limits = await parameterOn(tx, preschoolLimits, basis.on);
  const pupils = sumOf(leaves, 'students');
  const shares = inclusiveShares(
    leaves.map((leaf) => ({
      pupils: leaf.students,
      isPublic: leaf.ownership === 'public',
      isInclusive: leaf.isInclusive,
    })),
    'pupils',
  );
  const within = classesWithin(
    preschoolClasses(basis.classes, basis.on),
    await parameterOn(tx, preschoolClassLimits, basis.on),
  );
  const ratio = pupilsPerTeacher(pupils, sumOf(leaves, 'fullTimeTeachers'));
  const certified = certifiedShare(sumOf(leaves, 'certifiedTeachers'), sumOf(leaves, 'fullTimeTeachers'));
  const share = (key: string, label: string, figure: Figure, limit: number): Line => ({
    key,
    label,
    unit: '比例',
    figure,
    limit,
    direction: 'atLeast',
  });
  return [
    share(
      'grossEnrolment',
      '学前三年毛入园率',
      grossEnrolment(pupils, basis.stated.get('residents3to5') ?? null),
      limits.grossEnrolment,
    ),
    share('inclusive', '普惠性幼儿园覆盖率', shares.inclusiveShare, limits.inclusive),
    share('public', '公办园在园幼儿占比', shares.publicShare, limits.public),
    share('classSize', '班额达标率', within, limits.classSize),
    {
      key: 'pupilsPerTeacher',
      label: '每名专任教师负担幼儿数',
      unit: '人',
      figure: ratio,
      limit: limits.pupilsPerTeacher,
      direction: 'atMost',
    },
    share('certified', '园长、专任教师持证率', certified, limits.certified),
    {
      key: 'publicFunding',
      label: '公办园生均公用经费',
      unit: '元',
      figure: statedAs(basis, 'publicKindergartenFunding', '公办园生均公用经费'),
      limit: limits.publicFunding,
      direction: 'atLeast',
    },
    share('satisfaction', '社会认可度', statedAs(basis, 'satisfaction', '社会认可度'), limits.satisfaction),
  ];
};

const itemsOf = async (tx: ReadTransaction, organisation: string, year: string) => {
  const found = new Map((await findingsOf(tx, organisation, year, 'preschool')).map((row) => [row.item, row]));
  return preschoolItems.map((item) => {
    const finding = found.get(item);
    const confirmed = finding?.state === 'confirmed';
    const verdict: Verdict = confirmed ? finding.verdict : 'unknown';
    return {
      item,
      ...PRESCHOOL_ITEMS[item],
      verdict,
      finding: finding?.id ?? null,
      confirmed,
      evidence: finding?.evidence ?? [],
    };
  });
};

const evaluationOf = async (tx: ReadTransaction, organisation: string, year: string) => {
  const basis = await basisOf(tx, organisation, year);
  const leaves = basis.leaves.filter((leaf) => leaf.stage === 'preschool');
  const indicators = (await linesOf(tx, basis, leaves)).map(({ figure, limit, direction, ...line }) => ({
    ...line,
    limit,
    direction,
    value: figure.state === 'known' ? numberOf(figure.value) : null,
    missing: figure.state === 'known' ? [] : figure.missing.map((one) => one.detail),
    verdict: judge(figure, direction === 'atLeast' ? { atLeast: limit } : { atMost: limit }),
  }));
  const items = await itemsOf(tx, organisation, year);
  const all = [...indicators, ...items];
  return {
    year,
    on: basis.on,
    indicators,
    items,
    kindergartens: leaves.map((leaf) => ({
      school: leaf.school,
      name: leaf.name,
      pupils: leaf.students,
      teachers: leaf.fullTimeTeachers,
      ownership: leaf.ownership,
      isInclusive: leaf.isInclusive,
    })),
    verdict: allOf(all.map((one) => one.verdict)),
    blocking: all.filter((one) => one.verdict === 'notMet').map((one) => one.label),
    open: all.filter((one) => one.verdict === 'unknown').map((one) => one.label),
  };
};

/** @throws Refusal `forbidden`, `not-found`, `not-in-force` */
export const preschoolPageOf = async (tx: ReadTransaction, organisation: string, year: string) => {
  refuseUnlessOverseeing(tx);
  const { name } = await organisationOf(tx, organisation);
  const kept = await snapshotsOf(tx, { scheme: 'preschool', organisation });
  return {
    organisation: { id: organisation, name },
    ...(await evaluationOf(tx, organisation, year)),
    snapshots: kept.map((one) => ({
      id: one.id,
      title: one.title,
      at: one.createdAt,
      reason: one.reason,
      hash: one.contentHash,
    })),
  };
};

/** Freezes the evaluation as it is now. @throws Refusal `forbidden` */
export const freezePreschoolOf = async (tx: WriteTransaction, organisation: string, year: string, reason: string) => {
  refuseUnlessFreezing(tx);
  const { name } = await organisationOf(tx, organisation);
  const content = await evaluationOf(tx, organisation, year);
  const title = `${name}${year}年学前教育普及普惠评估`;
  const row = await keepSnapshot(tx, { scheme: 'preschool', organisation, year, title, reason, content });
  return { id: row.id, hash: row.contentHash };
};
