import type { ReactNode } from 'react';
import type { IndicatorView, TermView, ValueView } from '#contract/measures';
import { numberText, unitAfter } from '../../components/Figures.tsx';
import { PageLink } from '../../shell/navigation.tsx';
import { valueText } from './words.ts';

const amountText = ({ amount, unit }: TermView): string =>
  amount === null ? '未知' : `${numberText(amount, 4)}${unitAfter(unit)}`;

/** A number that opens the rows it was counted from, where the post may see them. */
const Amount = ({ term }: { term: TermView }) => {
  const words = amountText(term);
  if (!term.path || !term.behind || term.amount === null) return <b className="yd-num">{words}</b>;
  return (
    <PageLink
      className="yd-num yd-explain-number"
      to={`/records/${term.path}`}
      search={{ behind: term.behind, figure: term.label }}
      aria-label={`${term.label}${words}：打开明细`}
    >
      {words}
    </PageLink>
  );
};

/** The parts that count; those that are nothing are left out beside others. */
const partsOf = (parts: readonly TermView[]): readonly TermView[] => {
  const some = parts.filter(({ amount }) => amount !== 0);
  return some.length > 0 ? some : parts;
};

const Term = ({ term }: { term: TermView }): ReactNode =>
  term.parts ? (
    <>
      （
      {partsOf(term.parts).map((part, at) => (
        <span key={part.label}>
          {at > 0 && (part.sign === -1 ? ' − ' : ' + ')}
          <Term term={part} />
        </span>
      ))}
      ）
    </>
  ) : (
    <span className="yd-explain-term">
      <span>{term.label}</span> <Amount term={term} />
    </span>
  );

const unopened = (term: TermView | null): boolean =>
  Boolean(term) && (term?.parts ? term.parts.some(unopened) : term?.amount !== null && !term?.path);

/** The formula with this unit's own numbers in it; each opens its rows. */
export const Explain = ({ value, indicator }: { value: ValueView; indicator: IndicatorView }) => (
  <div className="yd-explain">
    <p className="yd-explain-formula">
      <Term term={value.numerator} />
      {value.denominator && (
        <>
          {' ÷ '}
          <Term term={value.denominator} />
        </>
      )}
      {indicator.times !== 1 && <> × {numberText(indicator.times)}</>}
      {' = '}
      <b className="yd-num">{value.value === null ? '无法计算' : valueText(value.value, indicator)}</b>
    </p>
    {value.because && <p>原因：{value.because}。</p>}
    <p className="yd-muted">
      {indicator.page ? (
        <>
          这项指标由各校的几个登记簿共同算出，<PageLink to={indicator.page}>逐校查看</PageLink>。
        </>
      ) : (
        '点数字看它是由哪些记录数出来的。'
      )}
      {!indicator.page &&
        (unopened(value.numerator) || unopened(value.denominator)) &&
        '没有下划线的数字涉及敏感信息，只给合计，不给名单。'}
      比较时不四舍五入。
      {indicator.exclusions && `不计入：${indicator.exclusions}。`}
    </p>
  </div>
);
