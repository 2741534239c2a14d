import { Skeleton } from 'antd';
import { longTermPlanPage } from '#contract/long-term';
import { useCall } from '../../api/hooks.ts';
import { type Detail, RecordDetail } from '../../components/detail/RecordDetail.tsx';
import { Panel } from '../../components/Page.tsx';
import { PageLink, useParam } from '../../shell/navigation.tsx';
import { Consultation } from './Consultation.tsx';
import { Indicators } from './Indicators.tsx';
import { PLAN_SECTIONS, type PlanView } from './parts.tsx';
import { Reports } from './Reports.tsx';
import { Reviews } from './Reviews.tsx';
import { Versions } from './Versions.tsx';
import './longterm.css';
import { PageTrouble } from '../../shell/Fallbacks.tsx';

const FACTS = [
  'kind',
  'fromYear',
  'toYear',
  'leadSection',
  'majorDecision',
  'parent',
  'basis',
  'decision',
  'docNumber',
  'issuedOn',
];
const BACK = { to: '/long-term-plans', label: '中长期规划' };
export type TabProps = { readonly view: PlanView; readonly detail: Detail };

/** Schemes and special plans that carry this one out. */
const Below = ({ view }: { view: PlanView }) =>
  view.below.length === 0 ? null : (
    <Panel title="下位规划和实施方案">
      <ul className="yd-lines">
        {view.below.map(({ id, title }) => (
          <li key={id}>
            <PageLink to={`/long-term-plans/${id}`}>{title}</PageLink>
          </li>
        ))}
      </ul>
    </Panel>
  );

/** One long-term plan over its whole life. */
export default function LongTermPlanPage() {
  const id = useParam('id');
  const { data, error, refetch } = useCall(longTermPlanPage, { params: { id } });
  const tab = (Tab: (props: TabProps) => React.ReactNode) => (detail: Detail) => {
    if (error) return <PageTrouble error={error} onRetry={() => void refetch()} />;
    return data ? <Tab view={data} detail={detail} /> : <Skeleton active={false} paragraph={{ rows: 6 }} />;
  };
  const open = data?.rounds.flatMap((one) => one.comments).filter(({ state }) => state === 'open').length ?? 0;
  return (
    <RecordDetail
      record="longTermPlan"
      id={id}
      facts={FACTS}
      back={BACK}
      print={false}
      sections={PLAN_SECTIONS}
      form={{ pickFrom: { leadSection: { kind: 'section' } } }}
      lead={() => (data ? <Below view={data} /> : null)}
      tabs={[
        { key: 'text', label: '文本', render: tab(Versions) },
        {
          key: 'consultation',
          label: open > 0 ? `征求意见（${open}条待答复）` : '征求意见',
          render: tab(Consultation),
        },
        { key: 'review', label: '论证审查', render: tab(Reviews) },
        { key: 'indicators', label: '指标', render: tab(Indicators) },
        { key: 'reports', label: '评估总结', render: tab(Reports) },
      ]}
    />
  );
}
