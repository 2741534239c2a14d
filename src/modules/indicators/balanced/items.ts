/** The checklist of a county: items that data decide are computed, the others stand as a second person confirmed them. */
import type { ReadTransaction } from '#kernel/store';
import { parameterOn } from '#kernel/time';
import { migrantShares } from '../access/shares.ts';
import { findingsOf } from '../evidence/read.ts';
import type { StatedKey } from '../evidence/stated.ts';
import {
  cannotCompute,
  type Figure,
  judge,
  known,
  type Limit,
  notEntered,
  quotient,
  type Verdict,
} from '../exact/figure.ts';
import { numberOf } from '../exact/ratio.ts';
import type { Basis } from '../ledger/basis.ts';
import { type Leaf, sumOf } from '../ledger/ledger.ts';
import { BALANCE_ITEMS, type BalanceItem, balanceItems, checklistVerdict, payRatio, sizeLimit } from './checklist.ts';
import { guaranteeThresholds } from './parameters.ts';

type Limits = Readonly<Record<string, number>>;
type Measured = { readonly figure: Figure; readonly limit: Limit };

const compulsory = ({ leaves }: Basis): Leaf[] =>
  leaves.filter((leaf) => leaf.stage === 'primary' || leaf.stage === 'juniorMiddle');

const statedFigure = ({ stated }: Basis, key: StatedKey, label: string): Figure => {
  const value = stated.get(key);
  return value === undefined ? cannotCompute(notEntered(label)) : known(value);
};

/** The share of schools that keep the limit of pupils in compulsory schooling. */
const withinSize = (basis: Basis, limits: Limits): Figure => {
  const leaves = compulsory(basis);
  const schools = [...new Set(leaves.map((leaf) => leaf.school))].map((school) =>
    leaves.filter((leaf) => leaf.school === school),
  );
  const fits = (some: readonly Leaf[]): boolean =>
    some.reduce((sum, leaf) => sum + leaf.students, 0) <=
    sizeLimit({ stages: some.map((leaf) => leaf.stage) }, limits as Parameters<typeof sizeLimit>[1]);
  return quotient(
    { label: '规模达标学校数', value: schools.filter(fits).length },
    { label: '学校数', value: schools.length },
  );
};

const withinClass = (basis: Basis, limits: Limits): Figure => {
  const classes = basis.classes.filter((one) => one.stage === 'primary' || one.stage === 'juniorMiddle');
  const fits = classes.filter(
    (one) => one.pupils <= Number(limits[one.stage === 'primary' ? 'primaryClass' : 'juniorMiddleClass']),
  );
  return quotient({ label: '班额达标班级数', value: fits.length }, { label: '班级数', value: classes.length });
};

const migrantShare = (basis: Basis): Figure => {
  const sum = (leaves: readonly Leaf[]): number =>
    leaves.reduce((all, leaf) => all + (basis.migrants.get(`${leaf.school}:${leaf.stage}`) ?? 0), 0);
  const leaves = compulsory(basis);
  const bought = basis.stated.get('boughtMigrantSeats') ?? null;
  const inPublic = sum(leaves.filter((leaf) => leaf.ownership === 'public'));
  return migrantShares({ all: sum(leaves), inPublic, bought }).withBought;
};

const certificates = (basis: Basis): Figure => {
  const leaves = compulsory(basis);
  return quotient(
    { label: '持证专任教师数', value: sumOf(leaves, 'certifiedTeachers') },
    { label: '专任教师数', value: sumOf(leaves, 'fullTimeTeachers') },
  );
};

/** What data decide about. Where figures are missing it stays open, whatever was attested. */
const measured = (basis: Basis, limits: Limits): Partial<Record<BalanceItem, Measured>> => {
  const atLeast = (figure: Figure, key: string): Measured => ({ figure, limit: { atLeast: limits[key] ?? 1 } });
  const { stated } = basis;
  return {
    schoolSize: { figure: withinSize(basis, limits), limit: { atLeast: 1 } },
    classSize: { figure: withinClass(basis, limits), limit: { atLeast: 1 } },
    certificates: { figure: certificates(basis), limit: { atLeast: 1 } },
    care: atLeast(migrantShare(basis), 'migrantShare'),
    pay: atLeast(payRatio(stated.get('teacherPay') ?? null, stated.get('civilServantPay') ?? null), 'payRatio'),
    specialFunding: atLeast(statedFigure(basis, 'specialFunding', '特殊教育生均公用经费'), 'specialFunding'),
    quota: atLeast(statedFigure(basis, 'seniorQuotaShare', '优质高中招生名额分配比例'), 'seniorQuota'),
    trainingFunds: atLeast(statedFigure(basis, 'trainingFundsShare', '教师培训经费比例'), 'trainingFunds'),
    satisfaction: atLeast(statedFigure(basis, 'satisfaction', '社会认可度'), 'satisfaction'),
    disabled: atLeast(
      quotient(
        { label: '已入学残疾儿童少年数', value: stated.get('disabledEnrolled') ?? null },
        { label: '登记的适龄残疾儿童少年数', value: stated.get('disabledRegistered') ?? null },
      ),
      'disabledEnrolment',
    ),
  };
};

/** Every item with its verdict, what it rests on, and what is missing. */
export const evaluateChecklist = async (tx: ReadTransaction, organisation: string, year: string, basis: Basis) => {
  const limits = await parameterOn(tx, guaranteeThresholds, basis.on);
  const data = measured(basis, limits);
  const findings = new Map((await findingsOf(tx, organisation, year, 'balanced')).map((row) => [row.item, row]));
  const items = balanceItems.map((item) => {
    const [found, finding] = [data[item], findings.get(item)];
    const attested: Verdict = finding?.state === 'confirmed' ? finding.verdict : 'unknown';
    return {
      item,
      ...BALANCE_ITEMS[item],
      rests: found ? ('data' as const) : ('finding' as const),
      verdict: found ? judge(found.figure, found.limit) : attested,
      value: found?.figure.state === 'known' ? numberOf(found.figure.value) : null,
      missing: found?.figure.state === 'unknown' ? found.figure.missing.map((one) => one.detail) : [],
      finding: finding?.id ?? null,
      confirmed: finding?.state === 'confirmed',
      evidence: finding?.evidence ?? [],
      note: finding?.note ?? null,
    };
  });
  const { verdict, open, failing, vetoed } = checklistVerdict(items);
  return { items, verdict, open, failing, vetoed };
};
