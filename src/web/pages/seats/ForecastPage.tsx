import { Select, Skeleton } from 'antd';
import { type ForecastStageView, type ForecastYear, forecastPage } from '#contract/seat-forecast';
import type { Answer } from '../../api/call.ts';
import { useCall } from '../../api/hooks.ts';
import { Chart } from '../../components/chart/Chart.tsx';
import { Figure, type FigureColumn } from '../../components/chart/Figure.tsx';
import { RowActions } from '../../components/detail/RowActions.tsx';
import { numberText } from '../../components/Figures.tsx';
import { Page, Panel } from '../../components/Page.tsx';
import { PageTrouble } from '../../shell/Fallbacks.tsx';
import { PageLink, useAddress, useParam, useSetAddress } from '../../shell/navigation.tsx';
import { demandPlot } from './demandPlot.ts';
import { LevelMark, PlainTable } from './parts.tsx';

type Run = Answer<typeof forecastPage>;
type Area = Run['areas'][number];

const loadText = (load: number | null): string => (load === null ? '没有学位' : load.toFixed(2));

const COLUMNS: readonly FigureColumn<ForecastYear>[] = [
  { label: '学年', text: ({ year }) => `${year}—${year + 1}` },
  { label: '需求（低）', right: true, text: ({ low }) => numberText(low.demand) },
  { label: '需求（中）', right: true, text: ({ mid }) => numberText(mid.demand) },
  { label: '需求（高）', right: true, text: ({ high }) => numberText(high.demand) },
  { label: '需要班数', right: true, text: ({ mid }) => numberText(mid.classes) },
  { label: '规划学位', right: true, text: ({ places }) => numberText(places) },
  { label: '余缺', right: true, text: ({ mid }) => numberText(mid.gap) },
  { label: '负荷', right: true, text: ({ mid }) => loadText(mid.load) },
  {
    label: '预警',
    text: ({ mid, isSurplus }) => (
      <>
        <LevelMark value={mid.level} label={mid.levelLabel} />
        {isSurplus && <LevelMark value="surplus" label="富余" />}
      </>
    ),
  },
];

/** What is to be seen, in a sentence: the first year that lacks places, or that none does. */
const findingOf = ({ label, years }: ForecastStageView): string => {
  const first = years.find(({ mid }) => mid.gap < 0);
  if (first) return `${label}从${first.year}年起缺学位，当年缺${numberText(-first.mid.gap)}个`;
  const surplus = years.find(({ isSurplus }) => isSurplus);
  return surplus ? `${label}不缺学位，${surplus.year}年起富余` : `${label}预测期内不缺学位`;
};

const errorText = ({ error, backYears }: ForecastStageView): string =>
  error === null
    ? '历史数据不足，没有回测'
    : `回测${backYears.length}年平均误差${error.toFixed(1)}%（${backYears.map((one) => `${one.year}年预测${one.forecast}、实际${one.actual}`).join('；')}）`;

const Stage = ({ area, stage, sources }: { area: Area; stage: ForecastStageView; sources: Run['sources'] }) => {
  if (stage.missing)
    return (
      <p className="yd-muted">
        {stage.label}：{stage.missing}。
      </p>
    );
  const warning = sources.find(({ label }) => label === '学位预警阈值');
  return (
    <Figure
      finding={findingOf(stage)}
      about={`${area.name}${stage.label}，柱为规划学位，线为需求的低、中、高三种情形；${errorText(stage)}`}
      source={warning && `预警：${warning.value}。来源：${warning.source}`}
      columns={COLUMNS}
      rows={stage.years}
      keyOf={({ year }) => String(year)}
    >
      <Chart option={demandPlot(stage)} height={260} label={findingOf(stage)} />
    </Figure>
  );
};

type Warning = Run['warnings'][number];

/** Warnings of one stage of one area at one level, from the first year to the last; shortages before surplus. */
const grouped = (warnings: readonly Warning[]): [Warning, Warning][] => {
  const spans = new Map<string, [Warning, Warning]>();
  for (const one of warnings) {
    const key = `${one.area} ${one.stage} ${one.level}`;
    spans.set(key, [spans.get(key)?.[0] ?? one, one]);
  }
  const isSurplus = (one: Warning) => Number(one.level === 'surplus');
  return [...spans.values()].sort(([a], [b]) => isSurplus(a) - isSurplus(b) || a.year - b.year);
};

const Warnings = ({ run }: { run: Run }) => {
  const spans = grouped(run.warnings);
  return (
    <Panel title={`预警（${spans.length}）`}>
      {spans.length === 0 && <p className="yd-muted">预测期内没有橙色以上预警，也没有连续富余。</p>}
      <ul className="yd-seat-list">
        {spans.map(([first, last]) => (
          <li key={`${first.area}-${first.stage}-${first.level}`}>
            <span>
              <LevelMark value={first.level} label={first.levelLabel} />{' '}
              <PageLink to={`/seats/forecasts/${run.id}`} search={{ area: first.area }}>
                {first.areaName}
                {first.stageLabel}
              </PageLink>
            </span>
            <span className="yd-num">
              {first.text}
              {last.year > first.year && `；${last.text}`}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
};

const Inputs = ({ area }: { area: Area }) => (
  <Panel title="计入的规划学位和住宅">
    {area.planned.length + area.housing.length === 0 && <p className="yd-muted">没有计入建设项目和住宅项目。</p>}
    <ul className="yd-seat-list">
      {area.planned.map((one) => (
        <li key={`${one.project}-${one.stage}`}>
          <PageLink to={`/seats/projects/${one.project}`}>{one.name}</PageLink>
          <span className="yd-num">
            {numberText(one.places)}个学位，{one.year === null ? '未定投用日期，没有计入' : `${one.year}年秋季起`}
          </span>
        </li>
      ))}
      {area.housing.map((one) => (
        <li key={`${one.name}-${one.year}`}>
          <span>{one.name}</span>
          <span className="yd-num">
            {one.year}年交付{numberText(one.households)}户
          </span>
        </li>
      ))}
    </ul>
  </Panel>
);

const Sources = ({ run }: { run: Run }) => (
  <Panel title="参数与来源">
    <PlainTable
      caption="参数与来源"
      rows={run.sources}
      keyOf={({ label }) => label}
      columns={[
        { label: '参数', text: ({ label }) => label },
        { label: '取值', text: ({ value }) => value },
        { label: '来源', text: ({ source }) => source },
      ]}
    />
    <p className="yd-muted">
      {run.takenOn}取数并冻结。
      {run.isReproduced
        ? '按冻结的依据重算，结果与保存的一致。'
        : '按冻结的依据重算，结果与保存的不一致：测算方法已更新，此处为当时的结果。'}
    </p>
  </Panel>
);

const Loaded = ({ run }: { run: Run }) => {
  const address = useAddress<{ area: string }>();
  const setAddress = useSetAddress();
  const area = run.areas.find(({ id }) => id === address.area) ?? run.areas[0];
  return (
    <Page
      title={run.title}
      back={{ to: '/seats/forecasts', label: '学位预测' }}
      subtitle={`${run.district.name}，基准${run.baseYear}学年，${run.stateLabel}；只公布片区数据`}
      actions={
        <>
          {run.state === 'published' && <PageLink to={`/seats/forecasts/${run.id}/published`}>公布的内容</PageLink>}
          <RowActions record="forecastRun" id={run.id} />
        </>
      }
    >
      <Warnings run={run} />
      {area && (
        <Panel
          title={area.name}
          extra={
            <Select
              aria-label="片区"
              value={area.id}
              style={{ minWidth: 160 }}
              onChange={(id) => setAddress({ area: id })}
              options={run.areas.map(({ id, name }) => ({ value: id, label: name }))}
            />
          }
        >
          <div className="yd-forecast-stages">
            {area.stages.map((stage) => (
              <Stage key={stage.stage} area={area} stage={stage} sources={run.sources} />
            ))}
          </div>
        </Panel>
      )}
      {area && <Inputs area={area} />}
      <Sources run={run} />
    </Page>
  );
};

/** One forecast: what it warns of, each area's stages as plot and table, and what it was computed from. */
export default function ForecastPage() {
  const id = useParam('id');
  const { data, error, refetch } = useCall(forecastPage, { params: { id } });
  if (error) return <PageTrouble error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton active={false} className="yd-page" paragraph={{ rows: 12 }} />;
  return <Loaded run={data} />;
}
