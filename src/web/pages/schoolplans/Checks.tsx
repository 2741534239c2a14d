import { Button } from 'antd';
import { createRecord } from '#contract/records';
import { useAct } from '../../api/hooks.ts';
import { DateText } from '../../components/DateText.tsx';
import { Panel } from '../../components/Page.tsx';
import { PageLink, useGo } from '../../shell/navigation.tsx';
import { begunYears, type PlanView, RatingLine } from './parts.tsx';

type Props = { readonly view: PlanView; readonly own: boolean };

/** Years of the plan: each self-check, or the button that starts it with a line for every goal. */
export const Checks = ({ view, own }: Props) => {
  const { plan, round, checks } = view;
  const go = useGo();
  const start = useAct(createRecord, {
    onDone: (row) => go(`/school-plans/${plan.id}/checks/${(row as { year?: number }).year}`),
  });
  const years = plan.state === 'approved' ? begunYears(round.fromYear, round.toYear) : [];
  return (
    <Panel title="年度自查">
      {years.length === 0 && <p className="yd-muted">规划批准后，每年对照目标自查一次。</p>}
      <ul className="yd-plan-years">
        {years.map((year) => {
          const check = checks.find((one) => one.year === year);
          return (
            <li key={year}>
              {check ? (
                <PageLink to={`/school-plans/${plan.id}/checks/${year}`}>{year}年</PageLink>
              ) : (
                <b className="yd-num">{year}年</b>
              )}
              {check ? (
                <>
                  <span className={`yd-state ${check.state === 'submitted' ? 'is-done' : 'is-start'}`}>
                    {check.stateLabel}
                  </span>
                  <RatingLine ratings={check.ratings} />
                  {check.submittedAt && <DateText value={check.submittedAt} />}
                </>
              ) : (
                <span className="yd-muted">还没有填写</span>
              )}
              {own && !check && (
                <Button
                  type="primary"
                  size="small"
                  loading={start.isPending}
                  onClick={() =>
                    start.mutate({
                      params: { path: 'school-plan-checks' },
                      body: { plan: plan.id, year, files: [] },
                    })
                  }
                >
                  填写自查
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
};
