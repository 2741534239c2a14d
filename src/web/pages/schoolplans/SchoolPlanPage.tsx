import { Skeleton } from 'antd';
import { useState } from 'react';
import { schoolPlanPage } from '#contract/school-plans';
import { useDefinition } from '../../api/definitions.ts';
import { useCall } from '../../api/hooks.ts';
import { useSession } from '../../api/session.ts';
import { DateText } from '../../components/DateText.tsx';
import { ActionBar, BlockedReasons } from '../../components/detail/ActionBar.tsx';
import { History } from '../../components/detail/History.tsx';
import { type Detail, useDetail } from '../../components/detail/RecordDetail.tsx';
import { RowActions } from '../../components/detail/RowActions.tsx';
import { StateStrip } from '../../components/detail/StateStrip.tsx';
import { RecordDrawer } from '../../components/form/RecordDrawer.tsx';
import { Page, Panel } from '../../components/Page.tsx';
import { useAsOf } from '../../shell/asOf.ts';
import { PageTrouble } from '../../shell/Fallbacks.tsx';
import { useParam } from '../../shell/navigation.tsx';
import { Checks } from './Checks.tsx';
import { type Act, Parts } from './PlanParts.tsx';
import type { PlanView } from './parts.tsx';
import './schoolplans.css';

const GOAL_FIELDS = [{ title: '目标', fields: ['title', 'proof', 'measures', 'dueYear', 'order'] }];

const Dialogs = ({ view, act, onClose }: { view: PlanView; act: Act; onClose: () => void }) => {
  const { plan, goals, round } = view;
  if (act.kind === 'text')
    return (
      <RecordDrawer
        record="schoolPlan"
        id={plan.id}
        title={`填写${act.part.title}`}
        sections={[{ title: act.part.title, fields: [act.part.field] }]}
        onClose={onClose}
      />
    );
  if (act.kind === 'goal')
    return (
      <RecordDrawer
        record="schoolPlanGoal"
        id={act.id}
        title={act.id ? '修改目标' : '添加目标'}
        sections={GOAL_FIELDS}
        {...(act.id ? {} : { fixed: { plan: plan.id } })}
        initial={{ order: Math.max(0, ...goals.map(({ order }) => order)) + 1, dueYear: round.toYear }}
        draftKey={plan.id}
        onClose={onClose}
      />
    );
  return (
    <RecordDrawer
      record="schoolPlanComment"
      title={`对“${act.goal?.title ?? act.part}”提意见`}
      sections={[{ title: '意见', fields: ['body'] }]}
      fixed={{ plan: plan.id, part: act.part, ...(act.goal ? { goal: act.goal.id } : {}) }}
      draftKey={`${plan.id}-${act.goal?.id ?? act.part}`}
      submitLabel="提出"
      onClose={onClose}
    />
  );
};

/** Who reviews and how each decided. The reviewer's own line carries the button. */
const Reviews = ({ view }: { view: PlanView }) => {
  const done = view.reviews.filter(({ state }) => state === 'done').length;
  const asked = view.reviews.filter(({ state }) => state !== 'released').length;
  return (
    <Panel title={asked > 0 ? `评审 ${done}/${asked}` : '评审'}>
      {view.reviews.length === 0 ? (
        <p className="yd-muted">学校报送后，由主责科室选两位以上评审人送评审。</p>
      ) : (
        <ul className="yd-plan-reviews">
          {view.reviews.map((review) => (
            <li key={review.id}>
              <div className="yd-plan-row">
                <span>
                  <b>{review.reviewer.name}</b> <span className="yd-muted">{review.organisation.name}</span>
                </span>
                <span className={`yd-state ${review.state === 'done' ? 'is-done' : 'is-start'}`}>
                  {review.verdictLabel ?? review.stateLabel}
                </span>
              </div>
              {review.remark && <p className="yd-paragraphs">{review.remark}</p>}
              {review.doneAt && (
                <p className="yd-muted">
                  <DateText value={review.doneAt} withTime />
                </p>
              )}
              <RowActions record="schoolPlanReview" id={review.id} />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
};

const Dates = ({ view: { plan, round } }: { view: PlanView }) => (
  <p className="yd-muted">
    规划期 {round.fromYear}—{round.toYear}年，{round.openFrom} 至 {round.openUntil} 报送
    {plan.submittedBy && (
      <>
        ；{plan.submittedBy.name} <DateText value={plan.submittedAt} /> 报送
      </>
    )}
    {plan.approvedBy && (
      <>
        ；{plan.approvedBy.name} <DateText value={plan.approvedAt} /> 批准
      </>
    )}
  </p>
);

const Loaded = ({ view, detail }: { view: PlanView; detail: Detail }) => {
  const definition = useDefinition('schoolPlan');
  const session = useSession();
  const { day } = useAsOf();
  const [act, setAct] = useState<Act>();
  const { plan, round, comments, reviews } = view;
  const own = plan.school.id === session.post.organisation.id;
  const open = comments.filter(({ state }) => state === 'open').length;
  const underReview = plan.state === 'underReview' && !day;
  const mayComment =
    underReview && reviews.some(({ reviewer, state }) => reviewer.id === session.person.id && state !== 'released');
  const back = own
    ? { to: '/school-plans', label: '本校规划' }
    : { to: `/school-plan-rounds/${round.id}`, label: round.name };
  if (!definition) return null;
  return (
    <Page
      title={plan.title}
      back={back}
      subtitle={`${plan.school.name}${open > 0 ? `，${open}条意见待答复` : ''}`}
      actions={
        !day && <ActionBar definition={definition} row={detail.row} titles={detail.titles} actions={detail.actions} />
      }
    >
      <Panel>
        <StateStrip definition={definition} state={plan.state} />
        {!day && <BlockedReasons actions={detail.actions} />}
        <Dates view={view} />
        <details className="yd-plan-demands" open={own && detail.editable}>
          <summary>编制要求</summary>
          <p className="yd-paragraphs">{round.demands}</p>
        </details>
      </Panel>
      <Parts view={view} editable={own && detail.editable && !day} mayComment={mayComment} onAct={setAct} />
      <div className="yd-columns yd-plan-below">
        <Checks view={view} own={own && !day} />
        <Reviews view={view} />
      </div>
      <Panel title="历史">
        <History definition={definition} id={plan.id} titles={detail.titles} />
      </Panel>
      {act && <Dialogs view={view} act={act} onClose={() => setAct(undefined)} />}
    </Page>
  );
};

/** One school's plan: written by the school, commented part by part, approved, checked every year. */
export default function SchoolPlanPage() {
  const id = useParam('id');
  const { data, error, refetch } = useCall(schoolPlanPage, { params: { id } });
  const detail = useDetail('school-plans', id);
  const failure = error ?? detail.error;
  if (failure) return <PageTrouble error={failure} onRetry={() => void refetch()} />;
  if (!data || !detail.data) return <Skeleton active={false} className="yd-page" paragraph={{ rows: 12 }} />;
  return <Loaded view={data} detail={detail.data as Detail} />;
}
