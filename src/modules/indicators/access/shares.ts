/** Who is reached and who stays. Source: domain handbook 03 §4. */
import { cannotCompute, type Figure, known, notEntered, quotient } from '../exact/figure.ts';
import { type Amount, ratio, smaller, total } from '../exact/ratio.ts';

export type CohortFacts = {
  readonly graduates: number | null;
  readonly entrants: number | null;
  readonly movedIn: number | null;
  readonly movedOut: number | null;
  readonly died: number | null;
};

const COHORT = {
  graduates: '毕业生数',
  entrants: '入学年招生数',
  movedIn: '转入人数',
  movedOut: '转出人数',
  died: '死亡人数',
};

/**
 * 巩固率: who graduates ÷ (who entered + moved in − moved out − died), at most 1. Three years for 初中, nine from grade 1.
 * A cohort without anybody left is not "0 %" but cannot be computed.
 */
export const retentionRate = (facts: CohortFacts): Figure => {
  const keys = Object.keys(COHORT) as (keyof CohortFacts)[];
  const missing = keys.filter((key) => facts[key] === null).map((key) => notEntered(COHORT[key]));
  if (missing.length > 0) return cannotCompute(...missing);
  const base = Number(facts.entrants) + Number(facts.movedIn) - Number(facts.movedOut) - Number(facts.died);
  if (base <= 0)
    return cannotCompute({ code: 'zero-denominator', detail: '应毕业人数不大于0', remedy: '请核对招生和转出人数。' });
  const rate = quotient({ label: COHORT.graduates, value: facts.graduates }, { label: '应毕业人数', value: base });
  return rate.state === 'known' ? known(smaller(rate.value, 1)) : rate;
};

export type MigrantFacts = {
  readonly all: number | null;
  readonly inPublic: number | null;
  /** Seats bought from private schools by the government; counted by 教督〔2017〕6号 item 15, not by every plan. */
  readonly bought: number | null;
};

/** 随迁子女公办就读率, and the same with purchased seats (政府购买学位). */
export const migrantShares = ({ all, inPublic, bought }: MigrantFacts) => {
  const everybody = { label: '义务教育阶段随迁子女数', value: all };
  const sum: Amount | null = inPublic === null || bought === null ? null : total([ratio(inPublic), ratio(bought)]);
  const label = bought === null ? '政府购买学位人数' : '公办学校就读随迁子女数';
  return {
    publicOnly: quotient({ label: '公办学校就读随迁子女数', value: inPublic }, everybody),
    withBought: quotient({ label, value: sum }, everybody),
  };
};

/** 残疾儿童入学率: enrolled, home teaching (送教上门) among them, ÷ registered of school age. */
export const disabledEnrolment = (enrolled: number | null, registered: number | null): Figure =>
  quotient(
    { label: '已入学残疾儿童少年数', value: enrolled },
    { label: '登记的适龄残疾儿童少年数', value: registered },
  );

/** 毛入学率 counts everybody at a level; 净入学率 only those of the official age. */
export const enrolmentRates = (facts: { enrolled: number | null; ofAge: number | null; population: number | null }) => {
  const population = { label: '学龄人口数', value: facts.population };
  return {
    gross: quotient({ label: '在校生数', value: facts.enrolled }, population),
    net: quotient({ label: '学龄在校生数', value: facts.ofAge }, population),
  };
};
