import { Input, Skeleton } from 'antd';
import { type GlanceView, type IndicatorView, listIndicators, listIndicatorValues } from '#contract/measures';
import { useCall } from '../../api/hooks.ts';
import { Empty } from '../../components/Empty.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Page, Panel } from '../../components/Page.tsx';
import { useAsOf } from '../../shell/asOf.ts';
import { PageLink, useAddress, useSetAddress } from '../../shell/navigation.tsx';
import { groupsOf } from './groups.ts';
import { STATES, standardText, valueText } from './words.ts';
import './answers.css';

/** The figure of the day with its verdict; a bar while it is being reckoned. */
const Standing = ({ one, glance }: { one: IndicatorView; glance: GlanceView | undefined }) => {
  if (!glance) return <span className="yd-catalogue-value yd-muted">…</span>;
  const { shape, word, colour } = STATES[glance.state];
  const judged = glance.state === 'met' || glance.state === 'notMet';
  return (
    <>
      <span className="yd-catalogue-value yd-num">{valueText(glance.value, one)}</span>
      {judged && (
        <span style={{ color: colour }}>
          <span aria-hidden="true">{shape}</span> {word}
        </span>
      )}
      {glance.threshold && (
        <span className="yd-muted yd-catalogue-standard">标准：{standardText(glance.threshold.value, one)}</span>
      )}
    </>
  );
};

const One = ({ one, glance }: { one: IndicatorView; glance: GlanceView | undefined }) => (
  <li>
    <PageLink to={`/indicators/${one.name}`}>{one.label}</PageLink>
    <p className="yd-catalogue-standing">
      <Standing one={one} glance={glance} />
    </p>
    {glance?.because && <p className="yd-muted">无法计算：{glance.because}</p>}
    {one.formula !== one.label && <p className="yd-muted">{one.formula}</p>}
  </li>
);

const useGlances = () => {
  const { instant } = useAsOf();
  const query = instant ? { asOf: instant } : {};
  const { data, error, refetch } = useCall(listIndicatorValues, { query }, { staleTime: 30_000 });
  return { data, error, refetch, glances: new Map((data?.values ?? []).map((one) => [one.name, one])) };
};

/** Every indicator that the post may ask for, by field, as it stands, with a search. */
export default function IndicatorsPage() {
  const { data, error, refetch } = useCall(listIndicators);
  const standing = useGlances();
  const { find = '' } = useAddress<{ find: string }>();
  const setAddress = useSetAddress();
  const groups = groupsOf(data?.indicators ?? [], String(find));
  const of = standing.data ? `${standing.data.unitName}，${standing.data.on}。` : '';
  return (
    <Page title="指标目录" subtitle={`${of}数字由记录自动算出，不用填报。点开可以看到怎么算、由哪些记录数出来。`}>
      <ErrorNotice error={error ?? standing.error} onRetry={() => void (error ? refetch() : standing.refetch())} />
      <Input.Search
        className="yd-catalogue-find"
        allowClear
        aria-label="查找指标"
        placeholder="按名称、公式或科室查找"
        value={String(find)}
        onChange={({ target }) => setAddress({ find: target.value })}
      />
      {!data && !error && <Skeleton active={false} />}
      {data && groups.length === 0 && <Empty title="没有符合的指标">请换一个词，或清空查找。</Empty>}
      {groups.map(({ module, label, indicators }) => (
        <Panel key={module} title={`${label}（${indicators.length}）`}>
          <ul className="yd-catalogue">
            {indicators.map((one) => (
              <One key={one.name} one={one} glance={standing.glances.get(one.name)} />
            ))}
          </ul>
        </Panel>
      ))}
    </Page>
  );
}
