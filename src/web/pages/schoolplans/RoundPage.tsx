import { Button, Skeleton, Table } from 'antd';
import { useState } from 'react';
import { schoolPlanRoundOverview } from '#contract/school-plans';
import { useDefinition } from '../../api/definitions.ts';
import { useCall } from '../../api/hooks.ts';
import { DateText } from '../../components/DateText.tsx';
import { ActionBar, BlockedReasons } from '../../components/detail/ActionBar.tsx';
import { type Detail, useDetail } from '../../components/detail/RecordDetail.tsx';
import { StateStrip } from '../../components/detail/StateStrip.tsx';
import { UrgeButton } from '../../components/detail/UrgeButton.tsx';
import { Empty } from '../../components/Empty.tsx';
import { RecordDrawer } from '../../components/form/RecordDrawer.tsx';
import { Page, Panel } from '../../components/Page.tsx';
import { useAsOf } from '../../shell/asOf.ts';
import { PageTrouble } from '../../shell/Fallbacks.tsx';
import { PageLink, useAddress, useParam, useSetAddress } from '../../shell/navigation.tsx';
import { useNarrow } from '../../shell/useNarrow.ts';
import { AskChecksDialog } from './AskChecksDialog.tsx';
import { PlanState, RatingLine, type RoundView, type SchoolLine } from './parts.tsx';
import { SchoolsDialog } from './SchoolsDialog.tsx';
import './schoolplans.css';

type Show = 'all' | 'missing' | 'submitted' | 'underReview' | 'approved' | 'exempt';

const MISSING = ['draft', 'returned'];
const shows = (line: SchoolLine, show: Show): boolean => {
  if (show === 'all') return true;
  if (show === 'missing') return !line.plan || MISSING.includes(line.plan.state);
  return line.plan?.state === show;
};

const WORDS: readonly (readonly [Show, string])[] = [
  ['all', '全部学校'],
  ['missing', '未报送'],
  ['submitted', '已报送'],
  ['underReview', '评审中'],
  ['approved', '已批准'],
  ['exempt', '免报'],
];

const Totals = ({
  counts,
  show,
  onShow,
}: {
  counts: RoundView['counts'];
  show: Show;
  onShow: (show: Show) => void;
}) => (
  <fieldset className="yd-plan-totals">
    <legend className="yd-sr">按报送情况筛选</legend>
    {WORDS.map(([key, word]) => {
      const count = key === 'all' ? counts.schools : counts[key];
      return (
        <button key={key} type="button" aria-pressed={show === key} onClick={() => onShow(key)}>
          {word} <b className="yd-num">{count}</b>
        </button>
      );
    })}
  </fieldset>
);

const State = ({ line: { plan, overdue } }: { line: SchoolLine }) => (
  <span className="yd-plan-state">
    {plan ? <PlanState state={plan.state} label={plan.stateLabel} /> : <span className="yd-muted">轮次未开放</span>}
    {overdue && <span className="yd-plan-late">■ 逾期</span>}
  </span>
);

const Name = ({ line: { plan, school } }: { line: SchoolLine }) =>
  plan ? <PageLink to={`/school-plans/${plan.id}`}>{school.name}</PageLink> : <span>{school.name}</span>;

const reviewText = ({ plan }: SchoolLine): string => {
  if (!plan || plan.reviewsAsked === 0) return '—';
  const open = plan.openComments > 0 ? `，${plan.openComments}条意见待答复` : '';
  return `${plan.reviewsDone}/${plan.reviewsAsked} 位完成${open}`;
};

const Checks = ({ line }: { line: SchoolLine }) =>
  line.checks.length === 0 ? (
    <span className="yd-muted">—</span>
  ) : (
    <span className="yd-plan-checks">
      {line.checks.map((check) => (
        <span key={check.id}>
          <PageLink to={`/school-plans/${line.plan?.id}/checks/${check.year}`}>{check.year}年</PageLink>{' '}
          {check.state === 'submitted' ? <RatingLine ratings={check.ratings} /> : check.stateLabel}
        </span>
      ))}
    </span>
  );

const Schools = ({ rows }: { rows: readonly SchoolLine[] }) => (
  <Table<SchoolLine>
    size="small"
    rowKey={({ school }) => school.id}
    dataSource={[...rows]}
    pagination={rows.length > 100 ? { pageSize: 100 } : false}
    scroll={{ x: 860 }}
    columns={[
      { title: '学校', width: 240, render: (_, line) => <Name line={line} /> },
      { title: '规划', width: 150, render: (_, line) => <State line={line} /> },
      { title: '报送', width: 104, render: (_, { plan }) => <DateText value={plan?.submittedAt} /> },
      { title: '评审', width: 210, render: (_, line) => reviewText(line) },
      { title: '批准', width: 104, render: (_, { plan }) => <DateText value={plan?.approvedAt} /> },
      { title: '年度自查', render: (_, line) => <Checks line={line} /> },
    ]}
  />
);

const Cards = ({ rows }: { rows: readonly SchoolLine[] }) => (
  <ul className="yd-cards">
    {rows.map((line) => (
      <li key={line.school.id}>
        <div className="yd-card-title">
          <Name line={line} />
        </div>
        <p>
          <State line={line} /> <span className="yd-muted">{reviewText(line)}</span>
        </p>
        {line.checks.length > 0 && <Checks line={line} />}
      </li>
    ))}
  </ul>
);

/** Self-checks by year: how many came, how the goals stand, who is missing. */
const Years = ({ view }: { view: RoundView }) => (
  <Panel title="年度自查">
    {view.counts.approved === 0 || view.checks.length === 0 ? (
      <Empty title="还没有年度自查">规划批准后，按年通知学校自查；这里按年汇总。</Empty>
    ) : (
      <ul className="yd-plan-years">
        {view.checks.map(({ year, expected, submitted, missing, ratings }) => (
          <li key={year}>
            <b className="yd-num">{year}年</b>
            <span className="yd-num">
              {submitted}/{expected} 所已报送
            </span>
            <RatingLine ratings={ratings} />
            {missing.length > 0 && (
              <span className="yd-muted">
                未报送：
                {missing
                  .slice(0, 12)
                  .map(({ name }) => name)
                  .join('、')}
                {missing.length > 12 && ` 等${missing.length}所`}
              </span>
            )}
          </li>
        ))}
      </ul>
    )}
  </Panel>
);

type Dialog = 'schools' | 'ask' | 'edit';

const Loaded = ({ view, detail }: { view: RoundView; detail: Detail }) => {
  const { round, counts } = view;
  const { show = 'all' } = useAddress<{ show: Show }>();
  const setAddress = useSetAddress();
  const definition = useDefinition('schoolPlanRound');
  const narrow = useNarrow();
  const { day } = useAsOf();
  const [dialog, setDialog] = useState<Dialog>();
  const close = () => setDialog(undefined);
  const edits = detail.editable && definition?.may.update && !day;
  const rows = view.schools.filter((line) => shows(line, show));
  const waiting = view.schools.flatMap(({ plan }) => (plan && MISSING.includes(plan.state) ? [plan.id] : []));
  const List = narrow ? Cards : Schools;
  if (!definition) return null;
  return (
    <Page
      title={round.name}
      back={{ to: '/school-plans', label: '学校发展规划' }}
      subtitle={`${round.fromYear}—${round.toYear}年，${round.leadSection.name}主责，${round.openFrom} 至 ${round.openUntil} 报送`}
      actions={
        <>
          {edits && <Button onClick={() => setDialog('edit')}>修改</Button>}
          {edits && <Button onClick={() => setDialog('schools')}>选择学校</Button>}
          {edits && round.state === 'open' && counts.approved > 0 && (
            <Button onClick={() => setDialog('ask')}>通知自查</Button>
          )}
          {edits && round.state === 'open' && waiting.length > 0 && (
            <UrgeButton about={waiting} label={`催办未报送的 ${waiting.length} 所`} />
          )}
          {!day && (
            <ActionBar definition={definition} row={detail.row} titles={detail.titles} actions={detail.actions} />
          )}
        </>
      }
    >
      <Panel>
        <StateStrip definition={definition} state={round.state} />
        {!day && <BlockedReasons actions={detail.actions} />}
        <Totals
          counts={counts}
          show={show}
          onShow={(next) => setAddress({ show: next === 'all' ? undefined : next })}
        />
        {rows.length > 0 ? (
          <List rows={rows} />
        ) : (
          <Empty title={view.schools.length === 0 ? '还没有选择学校' : '没有符合的学校'}>
            {view.schools.length === 0 ? '请选择参加学校，再开放这一轮。' : '请换一个筛选。'}
          </Empty>
        )}
      </Panel>
      <Years view={view} />
      <Panel title="编制要求">
        <p className="yd-paragraphs">{String(detail.row.demands ?? '')}</p>
      </Panel>
      {dialog === 'schools' && <SchoolsDialog round={detail.row} onClose={close} />}
      {dialog === 'ask' && <AskChecksDialog view={view} onClose={close} />}
      {dialog === 'edit' && (
        <RecordDrawer record="schoolPlanRound" id={round.id} title="修改轮次" sections={EDITED} onClose={close} />
      )}
    </Page>
  );
};

/** Schools have a dialog of their own. */
const EDITED = [
  {
    title: '轮次',
    fields: ['name', 'leadSection', 'fromYear', 'toYear', 'kinds', 'openFrom', 'openUntil', 'demands', 'papers'],
  },
];

/** The bureau's view of a round: who has submitted, who is approved, who is missing. */
export default function RoundPage() {
  const id = useParam('id');
  const { data, error, refetch } = useCall(schoolPlanRoundOverview, { params: { id } });
  const detail = useDetail('school-plan-rounds', id);
  if (error) return <PageTrouble error={error} onRetry={() => void refetch()} />;
  if (!data || !detail.data) return <Skeleton active={false} className="yd-page" paragraph={{ rows: 12 }} />;
  return <Loaded view={data} detail={detail.data as Detail} />;
}
