import { Input, Skeleton } from 'antd';
import { type IndicatorView, listIndicators } from '#contract/measures';
import { useCall } from '../../api/hooks.ts';
import { Empty } from '../../components/Empty.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Page, Panel } from '../../components/Page.tsx';
import { PageLink, useAddress, useSetAddress } from '../../shell/navigation.tsx';
import { groupsOf } from './groups.ts';
import './answers.css';

const One = ({ one }: { one: IndicatorView }) => (
  <li>
    <PageLink to={`/indicators/${one.name}`}>{one.label}</PageLink>
    <span className="yd-muted"> {one.unit}</span>
    {one.formula !== one.label && <p className="yd-muted">{one.formula}</p>}
  </li>
);

/** Every indicator that the post may ask for, by field, with a search. */
export default function IndicatorsPage() {
  const { data, error, refetch } = useCall(listIndicators);
  const { find = '' } = useAddress<{ find: string }>();
  const setAddress = useSetAddress();
  const groups = groupsOf(data?.indicators ?? [], String(find));
  return (
    <Page title="指标目录" subtitle="数字由记录自动算出，不用填报。点开可以看到怎么算、由哪些记录数出来。">
      <ErrorNotice error={error} onRetry={() => void refetch()} />
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
              <One key={one.name} one={one} />
            ))}
          </ul>
        </Panel>
      ))}
    </Page>
  );
}
