import { Button, Skeleton } from 'antd';
import { judgeQuality, qualityOverview, qualityRules } from '#contract/dataquality';
import { useAct, useCall } from '../../api/hooks.ts';
import { DateText } from '../../components/DateText.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Page, Panel } from '../../components/Page.tsx';
import { PageLink, useAddress, useGo, useSetAddress } from '../../shell/navigation.tsx';
import { Findings } from './Findings.tsx';
import { ScoreTiles, scoreText, Views } from './parts.tsx';

const Judge = ({ all, own }: { all: boolean; own: string | null }) => {
  const go = useGo();
  const judge = useAct(judgeQuality, {
    success: all ? '已开始核对' : '已核对',
    onDone: ({ job }) => job && go(`/jobs/${job}`),
  });
  if (!all && !own) return null;
  return (
    <Button type="primary" loading={judge.isPending} onClick={() => judge.mutate({ body: own ? { school: own } : {} })}>
      {own ? '核对本校' : '全部核对'}
    </Button>
  );
};

const Schools = () => {
  const { data } = useCall(qualityOverview);
  const setAddress = useSetAddress();
  if (!data || data.schools.length < 2) return null;
  const sets = data.whole.datasets;
  return (
    <Panel title={`各校得分（${data.schools.length}所）`}>
      <div className="yd-scroll">
        <table className="yd-plain">
          <thead>
            <tr>
              <th>学校</th>
              {sets.map(({ dataset, label }) => (
                <th key={dataset} className="is-figure">
                  {label}
                </th>
              ))}
              <th className="is-figure">错误</th>
              <th className="is-figure">提示</th>
            </tr>
          </thead>
          <tbody>
            {data.schools.map(({ school, datasets }) => (
              <tr key={school?.id}>
                <td>
                  <Button
                    type="link"
                    size="small"
                    onClick={() => setAddress({ school: school?.id })}
                    style={{ paddingInline: 0 }}
                  >
                    {school?.name}
                  </Button>
                </td>
                {sets.map(({ dataset }) => {
                  const one = datasets.find((each) => each.dataset === dataset);
                  return (
                    <td key={dataset} className="is-figure yd-num">
                      {one ? scoreText(one) : '—'}
                    </td>
                  );
                })}
                <td className="is-figure yd-num">{datasets.reduce((sum, one) => sum + one.errors, 0)}</td>
                <td className="is-figure yd-num">{datasets.reduce((sum, one) => sum + one.warnings, 0)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
};

const Rules = () => {
  const { data } = useCall(qualityRules);
  return (
    <details>
      <summary>核对哪些规则</summary>
      <ul className="yd-plain-lines">
        {data?.rules.map(({ id, record, question, clause, level }) => (
          <li key={`${id} ${record}`}>
            <strong>{id}</strong> {question}（{level === 'error' ? '错误' : '提示'}）
            <span className="yd-muted"> {clause}</span>
          </li>
        ))}
      </ul>
    </details>
  );
};

/** The scores of each dataset and school, and the work list behind them. */
export default function QualityPage() {
  const { data, error, refetch } = useCall(qualityOverview);
  const { school } = useAddress<{ school: string }>();
  const setAddress = useSetAddress();
  const chosen = data?.schools.find((one) => one.school?.id === school);
  return (
    <Page
      title="数据质量"
      subtitle={
        data?.judgedAt ? (
          <>
            最近核对：
            <DateText value={data.judgedAt} withTime />
            。改正原记录后再核对，问题自动销去。
          </>
        ) : (
          '还没有核对过。'
        )
      }
      actions={data && <Judge all={data.mayJudgeAll} own={data.ownSchool} />}
    >
      <Views />
      <ErrorNotice error={error} onRetry={() => void refetch()} />
      {!data && !error && <Skeleton active={false} />}
      {data && data.whole.datasets.length > 0 && (
        <Panel
          title={chosen ? `${chosen.school?.name}的得分` : '得分（满分100）'}
          extra={
            chosen && (
              <Button type="link" onClick={() => setAddress({ school: undefined })}>
                看全部学校
              </Button>
            )
          }
        >
          <ScoreTiles scores={(chosen ?? data.whole).datasets} />
        </Panel>
      )}
      {!chosen && <Schools />}
      <Panel title="问题清单">
        <Findings {...(chosen ? { fixed: { school: chosen.school?.id } } : {})} empty="没有问题，或还没有核对。" />
      </Panel>
      <Panel>
        <Rules />
        <p className="yd-muted">质量问题只写哪里不对，不写姓名和号码。</p>
        <p>
          <PageLink to="/records/quality-findings">打开完整登记册</PageLink>
        </p>
      </Panel>
    </Page>
  );
}
