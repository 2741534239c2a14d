/** What a construction project must satisfy, and the state that its stages give it. Source: row seats.projects. */
import { organisationOf } from '#kernel/access';
import type { PrepareContext, TransitionContext } from '#kernel/definition';
import { type Reason, Refusal } from '#kernel/refusal';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import { plannedSite } from './site-record.ts';
import { districtAgainst } from './site-rules.ts';
import { stagesOf } from './stage-facts.ts';
import { projectStateOf } from './stage-order.ts';

type Write = PrepareContext<WriteTransaction>;
type Values = Readonly<Record<string, unknown>>;

const schoolAgainst = async (tx: ReadTransaction, next: Values): Promise<Reason[]> => {
  if (!next.school) return [];
  const { kind, name, closedOn } = await organisationOf(tx, String(next.school));
  if (kind !== 'school') return [{ field: 'school', detail: `${name}不是学校`, remedy: '请选择使用校舍的学校。' }];
  if (closedOn) return [{ field: 'school', detail: `${name}已撤销`, remedy: '请选择接续的学校。' }];
  return [];
};

/** Whoever extends a school names it; what is built anew stands on land of the layout plan or names its school. */
const placeAgainst = async (tx: ReadTransaction, next: Values): Promise<Reason[]> => {
  if (next.kind !== 'newBuild' && next.kind !== 'relocation' && !next.school)
    return [{ field: 'school', detail: '改扩建和扩容没有写明学校', remedy: '请选择被扩建的学校。' }];
  if (!next.school && !next.site)
    return [{ field: 'site', detail: '既没有使用学校，也没有规划用地', remedy: '请至少填写一项。' }];
  const site = next.site ? await tx.peek(plannedSite, String(next.site)) : null;
  if (site?.state !== 'cancelled') return [];
  return [
    {
      field: 'site',
      detail: `地块“${site.name}”已取消`,
      remedy: '请改选其他地块。',
      facts: { code: 'site-cancelled' },
    },
  ];
};

const planAgainst = (next: Values): Reason[] => {
  const years = ((next.annualPlan ?? []) as { year: number }[]).map((one) => one.year);
  const twice = years.filter((year, at) => years.indexOf(year) !== at);
  return twice.map((year) => ({
    field: 'annualPlan',
    detail: `${year}年的投资计划填了两次`,
    remedy: '请合并成一行。',
  }));
};

/** @throws Refusal `invalid` with every reason */
export const prepareProject = async ({ tx, values, next }: Write): Promise<Record<string, unknown>> => {
  const touched = ['kind', 'school', 'site'].some((name) => values[name] !== undefined);
  const reasons = [
    ...(values.district ? await districtAgainst(tx, next.district) : []),
    ...(values.school ? await schoolAgainst(tx, next) : []),
    ...(touched ? await placeAgainst(tx, next) : []),
    ...planAgainst(next),
  ];
  if (reasons.length > 0) throw new Refusal({ code: 'invalid', title: '建设项目没有保存', reasons });
  return {};
};

/** The state that the confirmed stages give. */
export const stateByStages = async ({ row, tx }: TransitionContext<ReadTransaction>): Promise<string> =>
  projectStateOf(await stagesOf(tx, row.id));
