import type { IndicatorView, ValueView } from '#contract/measures';
import { gapText, STATES, standardText, valueText } from './words.ts';

/** Met, not met with what lacks, or why it cannot be reckoned: in shape, word and colour. */
export const Verdict = ({ value, indicator }: { value: ValueView; indicator: IndicatorView }) => {
  const { shape, word, colour } = STATES[value.state];
  const gap = gapText(value, indicator.direction);
  return (
    <span className="yd-verdict" style={{ color: colour }}>
      <span aria-hidden="true">{shape}</span> {word}
      {gap && `，${gap}`}
      {value.because && <span className="yd-verdict-why">：{value.because}</span>}
    </span>
  );
};

/** The value at a glance: figure, verdict, standard with its source. */
export const Lead = ({ value, indicator }: { value: ValueView; indicator: IndicatorView }) => (
  <div className="yd-lead">
    <p className="yd-lead-value yd-num">{valueText(value.value, indicator)}</p>
    <p className="yd-lead-verdict">
      <Verdict value={value} indicator={indicator} />
    </p>
    {value.threshold ? (
      <p className="yd-muted">
        标准：{standardText(value.threshold.value, indicator)}
        <br />
        依据：{value.threshold.source}（{value.threshold.from}起{value.threshold.to && `，至${value.threshold.to}`}）
      </p>
    ) : (
      value.state === 'noStandard' && <p className="yd-muted">这项指标没有规定标准，只看变化。</p>
    )}
  </div>
);
