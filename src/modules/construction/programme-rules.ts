/** What an annual programme must satisfy. Whether its totals agree with its parts is shown, not refused: see programme-check.ts. */
import { organisationOf } from '#kernel/access';
import type { PrepareContext } from '#kernel/definition';
import { type Reason, Refusal } from '#kernel/refusal';
import type { WriteTransaction } from '#kernel/store';
import { programmeFacts } from './facts.ts';
import { districtAgainst } from './site-rules.ts';

type Write = PrepareContext<WriteTransaction>;
type Values = Readonly<Record<string, unknown>>;

/** The plans' words in their order: each is part of the one before. */
const NESTED = [
  ['carriedOut', '实施'],
  ['started', '开工'],
  ['completed', '竣工'],
  ['opened', '投用'],
] as const;

const stated = (next: Values, name: string): number | null =>
  next[name] === null || next[name] === undefined ? null : Number(next[name]);

/** 实施 ⊇ 开工 ⊇ 竣工 ⊇ 投用: no stated number exceeds one before it. */
export const nestingAgainst = (next: Values): Reason[] =>
  NESTED.flatMap(([name, label], at) =>
    NESTED.slice(0, at).flatMap(([wider, widerLabel]): Reason[] => {
      const [less, more] = [stated(next, name), stated(next, wider)];
      if (less === null || more === null || less <= more) return [];
      return [
        {
          field: name,
          detail: `${label}${less}个多于${widerLabel}${more}个`,
          remedy: `${label}的项目都在${widerLabel}的项目里面，请核对两个数。`,
          facts: { code: 'not-nested' },
        },
      ];
    }),
  );

/** @throws Refusal `invalid` with every reason */
export const prepareProgramme = async ({ tx, values, next }: Write): Promise<Record<string, unknown>> => {
  const reasons = nestingAgainst(next);
  if (values.issuer) {
    const { kind, name } = await organisationOf(tx, String(next.issuer));
    if (kind !== 'city' && kind !== 'bureau')
      reasons.push({ field: 'issuer', detail: `${name}不是教育局`, remedy: '请选择印发计划的教育局。' });
  }
  if (reasons.length > 0) throw new Refusal({ code: 'invalid', title: '年度计划没有保存', reasons });
  return {};
};

/** @throws Refusal `not-found`, `invalid` with every reason */
export const prepareProgrammePart = async ({ tx, values, next }: Write): Promise<Record<string, unknown>> => {
  const { issuer } = await programmeFacts(tx, next.programme);
  const reasons = [...nestingAgainst(next), ...(values.district ? await districtAgainst(tx, next.district) : [])];
  if (reasons.length > 0) throw new Refusal({ code: 'invalid', title: '计划分解没有保存', reasons });
  return { issuer };
};
