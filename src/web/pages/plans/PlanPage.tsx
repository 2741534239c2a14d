import { useDefinition } from '../../api/index.ts';
import { RecordDetail } from '../../components/detail/RecordDetail.tsx';
import { Panel } from '../../components/Page.tsx';
import { PageLink, useParam } from '../../shell/navigation.tsx';
import './plans.css';

const DESK = ['drafting', 'consulting', 'reviewing', 'deciding', 'signing'];

/** One plan: where it stands, what may be done with it, and the doors to its text, promises and receipts. */
export default function PlanPage() {
  const id = useParam('id');
  const beside = useDefinition('planAlignment');
  return (
    <RecordDetail
      record="plan"
      id={id}
      back={{ to: '/plans', label: '全部要点' }}
      lead={({ row }) => (
        <Panel title="打开">
          <span className="yd-plan-doors">
            {row.origin === 'drafted' && DESK.includes(String(row.state)) && (
              <PageLink to={`/plans/${id}/draft`} search={{}}>
                起草
              </PageLink>
            )}
            <PageLink to={`/plans/${id}/review`} search={{}}>
              原文和拆解审核
            </PageLink>
            <PageLink to={`/plans/${id}/issue`} search={{}}>
              印发与下达
            </PageLink>
            <PageLink to={`/plans/${id}/records`} search={{}}>
              目标的记录核算
            </PageLink>
            <PageLink to={`/plans/${id}/receipts`} search={{}}>
              签收与落实
            </PageLink>
            <PageLink to={`/plans/${id}/difference`} search={{}}>
              与其他要点对照
            </PageLink>
            {beside && (
              <PageLink to={`/plans/${id}/alignments`} search={{}}>
                上下级和上年对应
              </PageLink>
            )}
            <PageLink to="/board" search={{ plan: id }}>
              任务看板
            </PageLink>
          </span>
        </Panel>
      )}
    />
  );
}
