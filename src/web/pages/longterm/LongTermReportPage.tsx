import { Skeleton } from 'antd';
import { longTermReportDocx, longTermReportPage, longTermReportPdf } from '#contract/long-term';
import type { Answer } from '../../api/call.ts';
import { useCall } from '../../api/hooks.ts';
import { RecordDetail } from '../../components/detail/RecordDetail.tsx';
import { Panel } from '../../components/Page.tsx';
import { useParam } from '../../shell/navigation.tsx';
import { Grid } from './Grid.tsx';
import { exactText, PaperButton, VERDICTS, VerdictMark } from './parts.tsx';
import './longterm.css';
import { PageTrouble } from '../../shell/Fallbacks.tsx';

type View = Answer<typeof longTermReportPage>;
const FACTS = [
  'kind',
  'throughYear',
  'frozenBy',
  'frozenAt',
  'checkedBy',
  'signer',
  'signedOn',
  'summary',
  'problems',
  'nextSteps',
];
const SECTIONS = [{ title: '正文', fields: ['summary', 'problems', 'nextSteps'] }];
const ORDER = Object.keys(VERDICTS) as (keyof typeof VERDICTS)[];

const Counts = ({ view }: { view: View }) => (
  <p className="yd-longterm-row">
    {ORDER.filter((state) => view.counts[state] > 0).map((state) => (
      <span key={state}>
        <VerdictMark state={state} /> <b className="yd-num">{view.counts[state]}</b> 项
      </span>
    ))}
  </p>
);

/** What the records say otherwise since the freeze; the report itself stays as it was. */
const Revisions = ({ view, id }: { view: View; id: string }) => (
  <Panel
    title="定稿后更正"
    extra={
      <PaperButton
        contract={longTermReportDocx}
        args={{ params: { id }, query: { revisions: 'true' } }}
        name="定稿后更正情况.docx"
      >
        更正情况 Word
      </PaperButton>
    }
  >
    {view.revisions.length === 0 ? (
      <p className="yd-muted">现在的记录与定稿时一致。</p>
    ) : (
      <ul className="yd-longterm-list">
        {view.revisions.map((one) => (
          <li key={`${one.indicator} ${one.year}`}>
            <b>{one.indicator}</b> <span className="yd-num">{one.year}年</span>：定稿时 {exactText(one.frozen.value)}（
            {VERDICTS[one.frozen.state].word}），
            {one.now ? `现在 ${exactText(one.now.value)}（${VERDICTS[one.now.state].word}）` : '指标已移除'}
            {one.turned && <span className="yd-state is-late">结论改变</span>}
          </li>
        ))}
      </ul>
    )}
  </Panel>
);

const Compared = ({ view, id }: { view: View; id: string }) => (
  <>
    <Panel title={view.frozen ? '目标与完成情况（定稿）' : '目标与完成情况（现在的记录）'}>
      <p className="yd-muted">
        数据截至 {view.on}
        {view.frozen ? '，以后的更正另列，不改动报告。' : '，定稿时固定。'}
      </p>
      <Counts view={view} />
      <Grid lines={view.lines} />
    </Panel>
    {view.frozen && <Revisions view={view} id={id} />}
  </>
);

/** A report: paragraphs, target against result, sign-off, papers, corrections since. */
export default function LongTermReportPage() {
  const id = useParam('id');
  const { data, error, refetch } = useCall(longTermReportPage, { params: { id } });
  const body = () => {
    if (error) return <PageTrouble error={error} onRetry={() => void refetch()} />;
    return data ? <Compared view={data} id={id} /> : <Skeleton active={false} paragraph={{ rows: 6 }} />;
  };
  return (
    <RecordDetail
      record="longTermReport"
      id={id}
      facts={FACTS}
      sections={SECTIONS}
      print={false}
      back={
        data
          ? { to: `/long-term-plans/${data.plan.id}`, label: data.plan.title }
          : { to: '/long-term-plans', label: '中长期规划' }
      }
      lead={body}
      extra={() => (
        <>
          <PaperButton contract={longTermReportDocx} args={{ params: { id }, query: {} }} name="规划报告.docx">
            Word
          </PaperButton>
          <PaperButton contract={longTermReportPdf} args={{ params: { id }, query: {} }} name="规划报告.pdf">
            PDF
          </PaperButton>
        </>
      )}
    />
  );
}
