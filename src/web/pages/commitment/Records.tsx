import { type BoundTarget, commitmentBindings, type RecordStandingView } from '#contract/binding';
import type { CommitmentPage } from '#contract/delivery';
import type { TermView } from '#contract/measures';
import { useCall } from '../../api/index.ts';
import { Chart } from '../../components/chart/Chart.tsx';
import { Figure } from '../../components/chart/Figure.tsx';
import { categoryAxis, TONES, threshold, valueAxis } from '../../components/chart/marks.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { numberText } from '../../components/Figures.tsx';
import { useAsOf } from '../../shell/asOf.ts';
import { PageLink } from '../../shell/navigation.tsx';
import { BindTarget } from './BindTarget.tsx';
import { RowActions } from './parts.tsx';

/** Which records decide the promise's targets: value, what is still needed, where it leads, and the rows behind. */
export const Records = ({ data }: { data: CommitmentPage }) => {
  const { instant } = useAsOf();
  const { data: found, error } = useCall(
    commitmentBindings,
    { params: { id: data.row.id }, query: instant ? { asOf: instant } : {} },
    { live: !instant },
  );
  const targets = (found?.targets ?? []).filter(({ countable, binding }) => countable || binding);
  if (!error && targets.length === 0) return null;
  return (
    <section className="yd-panel yd-records">
      <div className="yd-panel-head">
        <h2>由记录计算</h2>
        <span className="yd-muted">已挂接指标的目标，数值取自登记册，不接受填报</span>
      </div>
      <ErrorNotice error={error} />
      {targets.map((target) => (
        <Bound key={target.id} target={target} mayDecide={found?.may.decide ?? false} dueOn={data.row.dueOn} />
      ))}
    </section>
  );
};

type BoundProps = { readonly target: BoundTarget; readonly mayDecide: boolean; readonly dueOn: string | null };

const Bound = ({ target, mayDecide, dueOn }: BoundProps) => {
  const { day } = useAsOf();
  const { binding, standing } = target;
  return (
    <article className="yd-record">
      <h3>{target.text}</h3>
      {!binding && (
        <p className="yd-muted">
          没有挂接指标，按工作任务凭佐证核验。
          {mayDecide && <BindTarget target={target} />}
        </p>
      )}
      {binding && (
        <p className="yd-record-source">
          <span className={binding.state === 'confirmed' ? 'yd-tag' : 'yd-tag is-waiting'}>{binding.stateLabel}</span>
          <span>{binding.title}</span>
          <span className="yd-muted">{binding.reckoningLabel}</span>
          {binding.confirmedBy && <span className="yd-muted">{binding.confirmedBy}确认</span>}
        </p>
      )}
      {binding?.state === 'proposed' && <Grounds target={target} />}
      {standing && <Facts standing={standing} target={target} />}
      {standing && <Explained target={target} />}
      {target.trend.length > 1 && standing && <Trend target={target} standing={standing} dueOn={dueOn} />}
      {binding && !day && <RowActions record="commitmentBinding" id={binding.id} />}
    </article>
  );
};

/** Why it was proposed; nothing counts before a person confirms. */
const Grounds = ({ target: { binding } }: { target: BoundTarget }) => (
  <div className="yd-record-grounds">
    <p>
      {binding?.likeness === null ? '由人工指定，' : `相近程度 ${binding?.likeness}，`}
      确认以后才由它决定亮灯：
    </p>
    <ul>
      {binding?.grounds.map((one) => (
        <li key={one}>{one}</li>
      ))}
    </ul>
  </div>
);

const amount = (value: number, { unit, decimals }: Pick<RecordStandingView, 'unit' | 'decimals'>): string =>
  `${numberText(value, decimals)}${unit}`;

const gapWords = (standing: RecordStandingView): string => {
  const { gap, direction, unit } = standing;
  if (gap === null) return '—';
  if (gap === 0 && standing.met) return '已达到';
  const shown = amount(gap, { ...standing, unit: unit === '%' ? '个百分点' : unit });
  return direction === 'atLeast' ? `还差 ${shown}` : `超出 ${shown}`;
};

/** Record, goal, gap and claim beside one another, the difference named. */
const Facts = ({ standing, target }: { standing: RecordStandingView; target: BoundTarget }) => {
  const { claim, difference, binding } = target;
  const facts: readonly (readonly [string, string, boolean?])[] = [
    ['记录', standing.quantity === null ? '无法计算' : amount(standing.quantity, standing)],
    ['目标', standing.goal === null ? '—' : amount(standing.goal, standing)],
    ['差距', gapWords(standing), standing.met === false],
    [
      '起点',
      binding?.baseline == null
        ? '没有记录'
        : `${numberText(binding.baseline, standing.decimals)}（${binding.baselineOn}）`,
    ],
    ...(claim ? ([['曾申报', amount(claim.value, standing), Boolean(difference)]] as const) : []),
  ];
  return (
    <>
      <dl className="yd-record-facts">
        {facts.map(([label, text, marked]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className={marked ? 'yd-num is-marked' : 'yd-num'}>{text}</dd>
          </div>
        ))}
      </dl>
      {standing.because && <p className="yd-missing">{standing.because}。</p>}
      {difference !== null && difference !== 0 && (
        <p className="yd-missing">
          申报比记录{difference > 0 ? '多' : '少'} {amount(Math.abs(difference), standing)}，以记录为准。
        </p>
      )}
      <p className="yd-muted">截至 {standing.on}</p>
    </>
  );
};

const Term = ({ term }: { term: TermView }) => {
  const text = term.amount === null ? '没有数据' : `${numberText(term.amount)}${term.unit}`;
  if (term.parts)
    return (
      <>
        （
        {term.parts.map((part, at) => (
          <span key={part.label}>
            {at > 0 && (part.sign === -1 ? ' − ' : ' + ')}
            <Term term={part} />
          </span>
        ))}
        ）
      </>
    );
  return (
    <>
      {term.label}{' '}
      {term.path && term.behind ? (
        <PageLink to={`/records/${term.path}`} search={{ behind: term.behind, figure: term.label }}>
          {text}
        </PageLink>
      ) : (
        <span className="yd-num">{text}</span>
      )}
    </>
  );
};

/** The formula with this organisation's numbers; each number opens its rows. */
const Explained = ({ target: { explained } }: { target: BoundTarget }) => {
  if (!explained) return null;
  const { indicator, value } = explained;
  return (
    <p className="yd-record-formula">
      <Term term={value.numerator} />
      {value.denominator && (
        <>
          {' ÷ '}
          <Term term={value.denominator} />
          {indicator.times !== 1 && ` × ${indicator.times}`}
        </>
      )}
      <span className="yd-muted">　{indicator.source}</span>
    </p>
  );
};

const outlook = ({ forecast, forecastBecause }: BoundTarget, standing: RecordStandingView): string => {
  if (!forecast) return forecastBecause ?? '';
  const { on, value, points, met } = forecast;
  return `按${points}个点的走势，到${on}约为${amount(value, standing)}，${met ? '可以达到' : '达不到'}目标`;
};

const Trend = ({
  target,
  standing,
  dueOn,
}: {
  target: BoundTarget;
  standing: RecordStandingView;
  dueOn: string | null;
}) => {
  const { trend, forecast } = target;
  const days = [...trend.map(({ on }) => on), ...(forecast ? [forecast.on] : [])];
  const ahead = trend.map((_, at): number | null => (at === trend.length - 1 ? (trend[at]?.value ?? null) : null));
  const option = {
    grid: { left: 48, right: 64, top: 16, bottom: 24 },
    xAxis: categoryAxis(days),
    // The goal is always in sight, however far it lies from the records.
    yAxis: valueAxis({
      scale: true,
      min: ({ min }: { min: number }) => Math.min(min, standing.goal ?? min),
      max: ({ max }: { max: number }) => Math.max(max, standing.goal ?? max),
    }),
    series: [
      {
        type: 'line',
        data: trend.map(({ value }) => value),
        itemStyle: { color: TONES.plain },
        ...(standing.goal === null
          ? {}
          : { markLine: threshold(standing.goal, `目标 ${amount(standing.goal, standing)}`, 'y') }),
      },
      ...(forecast
        ? [
            {
              type: 'line',
              data: [...ahead, forecast.value],
              lineStyle: { type: 'dashed' },
              itemStyle: { color: TONES.plain },
            },
          ]
        : []),
    ],
  };
  const words = outlook(target, standing);
  return (
    <Figure
      finding={words || '走势'}
      source={standing.goal === null ? undefined : '目标（虚线）取自承诺原文'}
      about={dueOn ? `每月1日的记录；虚线推算到${dueOn}` : '每月1日的记录'}
      columns={COLUMNS}
      rows={trend}
      keyOf={({ on }) => on}
    >
      <Chart option={option} height={180} label={`${target.text}的走势。${words}`} />
    </Figure>
  );
};

const COLUMNS = [
  { label: '日期', text: (point: { on: string }) => point.on },
  { label: '记录', text: (point: { value: number }) => numberText(point.value), right: true },
];
