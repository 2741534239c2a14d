/** Money spent against work accepted, and defects not yet removed, by school. Source: row seats.weak. */
import { groupBy } from '#contract/group-by';
import type { RowOf } from '#kernel/definition';
import type { ReadTransaction } from '#kernel/store';
import { DEFECT_KINDS, DEFECT_URGENCIES } from './defect-record.ts';
import { IMPROVEMENT_KINDS, IMPROVEMENT_STATES } from './improvement-records.ts';
import { party, placeNames } from './names.ts';
import { changeOrder, improvementProject, improvementWork, schoolDefect, workPayment } from './records.ts';

type Asked = { readonly year?: number | undefined; readonly school?: string | undefined };
type Improvement = RowOf<typeof improvementProject>;

const sum = (rows: readonly number[]): number => rows.reduce((total, one) => total + one, 0);

/** Sums of one improvement, in whole fen. */
const moneyOfEach = async (tx: ReadTransaction, rows: readonly Improvement[]) => {
  const improvement = rows.map((one) => one.id);
  const works = groupBy(await tx.find(improvementWork, { improvement }), (one) => one.improvement);
  const paid = groupBy(await tx.find(workPayment, { improvement }), (one) => one.improvement ?? '');
  const changes = groupBy(
    await tx.find(changeOrder, { improvement, state: 'approved' }),
    (one) => one.improvement ?? '',
  );
  return (id: string) => {
    const items = works.get(id) ?? [];
    const accepted = items.filter((one) => one.state === 'accepted');
    const acceptedValue = sum(accepted.map((one) => one.value));
    const spent = sum((paid.get(id) ?? []).map((one) => one.amount));
    return {
      approvedChanges: sum((changes.get(id) ?? []).map((one) => one.amount)),
      paid: spent,
      worksValue: sum(items.map((one) => one.value)),
      acceptedValue,
      paidAhead: Math.max(0, spent - acceptedValue),
      works: items.length,
      worksAccepted: accepted.length,
    };
  };
};

export const improvementsOf = async (tx: ReadTransaction, { year, school }: Asked) => {
  const own = school ? { school } : {};
  const rows = await tx.find(improvementProject, { ...own, ...(year ? { year } : {}) });
  const defects = await tx.find(schoolDefect, own, { sort: 'school,foundOn' });
  const names = await placeNames(
    tx,
    [...rows, ...defects].map((one) => one.school),
  );
  const money = await moneyOfEach(tx, rows);
  const improvements = rows.map(({ id, name, state, year: of, budget, ...row }) => {
    const wanted = defects.filter((one) => row.defects.includes(one.id));
    const left = wanted.filter((one) => one.state === 'open');
    return {
      ...{ id, name, state, year: of, budget },
      kindLabel: IMPROVEMENT_KINDS[row.kind],
      stateLabel: IMPROVEMENT_STATES[state],
      school: party(names, row.school),
      ...money(id),
      defectsOpen: left.map((one) => ({ id: one.id, title: one.title, urgencyLabel: DEFECT_URGENCIES[one.urgency] })),
      defectsCleared: wanted.filter((one) => one.state === 'cleared').length,
    };
  });
  const planned = new Set(rows.filter((one) => one.state !== 'stopped').flatMap((one) => one.defects));
  const total = (of: 'budget' | 'approvedChanges' | 'paid' | 'worksValue' | 'acceptedValue') =>
    sum(improvements.map((one) => one[of]));
  return {
    improvements,
    totals: {
      budget: total('budget'),
      approvedChanges: total('approvedChanges'),
      paid: total('paid'),
      worksValue: total('worksValue'),
      acceptedValue: total('acceptedValue'),
    },
    openDefects: defects
      .filter((one) => one.state === 'open')
      .map(({ id, title, foundOn, ...one }) => ({
        ...{ id, title, foundOn },
        school: party(names, one.school),
        kindLabel: DEFECT_KINDS[one.kind],
        urgencyLabel: DEFECT_URGENCIES[one.urgency],
        inImprovement: planned.has(id),
      })),
  };
};
