import { Button, Skeleton } from 'antd';
import { alignmentsOfPlan } from '#contract/alignment';
import { createRecord } from '#contract/records';
import { type Answer, isStatus, useAct, useCall } from '../../../api/index.ts';
import { Empty } from '../../../components/Empty.tsx';
import { Page, Panel } from '../../../components/Page.tsx';
import { NotFoundPage, PageTrouble } from '../../../shell/Fallbacks.tsx';
import { PageLink, useGo, useParam } from '../../../shell/navigation.tsx';
import './alignment.css';

type Shown = Answer<typeof alignmentsOfPlan>;

/** The plans that lie beside a plan, and those that could. */
export default function AlignmentsPage() {
  const id = useParam('id');
  const { data, error, refetch } = useCall(alignmentsOfPlan, { params: { id } });
  if (isStatus(error, 404)) return <NotFoundPage />;
  if (error && !data) return <PageTrouble error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton active={false} className="yd-page" paragraph={{ rows: 6 }} />;
  return (
    <Page
      title="要点对应"
      subtitle={`“${data.plan.title}”与上级要点、下级要点、上年要点并列对照`}
      back={{ to: `/plans/${id}`, label: '要点' }}
    >
      <Panel title="已并列的要点">
        {data.alignments.length === 0 ? (
          <Empty title="还没有并列的要点">
            {data.may.create ? '从下面选择一份，系统先比对，再由人逐项确认。' : '由办公室选择两份要点并列。'}
          </Empty>
        ) : (
          <ul className="yd-beside-list">
            {data.alignments.map((one) => (
              <Beside key={one.id} one={one} />
            ))}
          </ul>
        )}
      </Panel>
      {data.may.create && <Candidates data={data} />}
    </Page>
  );
}

const Beside = ({ one }: { one: Shown['alignments'][number] }) => {
  const { asked, answered, setAside, proposed, open, looks, warnings } = one.counts;
  return (
    <li>
      <p>
        <PageLink to={`/alignments/${one.id}`}>
          {one.upper} — {one.lower}
        </PageLink>
        {one.state === 'closed' && <span className="yd-state">已停用</span>}
      </p>
      <p className="yd-beside-facts">
        <span>{one.kindLabel}</span>
        <span className="yd-num">
          {asked} 项：已{one.kind === 'answer' ? '对应' : '接续'} {answered}，不需对应 {setAside}，有建议 {proposed}
          ，没有对应 {open}
        </span>
        {looks > 0 && <span className="yd-missing">需要再看 {looks}</span>}
        {warnings > 0 && <span className="yd-missing">数字或时限不合 {warnings}</span>}
      </p>
    </li>
  );
};

const Candidates = ({ data }: { data: Shown }) => {
  const go = useGo();
  const lay = useAct(createRecord, { onDone: (row) => go(`/alignments/${row.id}`) });
  return (
    <Panel title="可以并列的要点">
      {data.candidates.length === 0 ? (
        <Empty
          title="没有可以并列的要点"
          action={
            <PageLink to="/plans/import" search={{}} className="yd-button-link">
              导入要点
            </PageLink>
          }
        >
          导入上级当年的要点时，把层级选为“上级”；下级的选为“下级”；上年的要点保持“本级”。
        </Empty>
      ) : (
        <ul className="yd-beside-list">
          {data.candidates.map(({ upper, lower, title, kindLabel }) => (
            <li key={upper + lower} className="yd-beside-candidate">
              <span>
                {title}
                <span className="yd-muted">（{kindLabel}）</span>
              </span>
              <Button
                size="small"
                loading={lay.isPending}
                aria-label={`与“${title}”并列`}
                onClick={() => lay.mutate({ params: { path: 'plan-alignments' }, body: { upper, lower } })}
              >
                并列
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
};
