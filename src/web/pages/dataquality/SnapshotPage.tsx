import { Alert, Button, Skeleton } from 'antd';
import { checkSnapshot, reportOfSnapshot, snapshotRevisions } from '#contract/dataquality';
import { useDefinition } from '../../api/definitions.ts';
import { useAct, useCall } from '../../api/hooks.ts';
import { mayUse, useSession } from '../../api/session.ts';
import { DateText } from '../../components/DateText.tsx';
import { Facts, useDetail } from '../../components/detail/RecordDetail.tsx';
import { Empty } from '../../components/Empty.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { numberText } from '../../components/Figures.tsx';
import { Page, Panel } from '../../components/Page.tsx';
import { PageLink, useParam } from '../../shell/navigation.tsx';
import './dataquality.css';

const FACTS = ['asOn', 'takenAt', 'frozenBy', 'rows', 'reason'];
const FIGURES = [
  ['schools', '学校'],
  ['stages', '学段'],
  ['classes', '班级'],
  ['pupils', '学生'],
  ['staff', '教职工'],
  ['area', '校舍面积（平方米）'],
] as const;

const Report = ({ id }: { id: string }) => {
  const { data, error, refetch } = useCall(reportOfSnapshot, { params: { id } });
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton active={false} />;
  return (
    <div className="yd-scroll">
      <table className="yd-plain">
        <thead>
          <tr>
            <th>学校</th>
            {FIGURES.slice(1).map(([key, label]) => (
              <th key={key} className="is-figure">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.schools.map(({ school, figures }) => (
            <tr key={school.id}>
              <td>{school.name}</td>
              {FIGURES.slice(1).map(([key]) => (
                <td key={key} className="is-figure yd-num">
                  {numberText(figures[key] ?? 0, 2)}
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">合计（{data.total.schools ?? 0}所）</th>
            {FIGURES.slice(1).map(([key]) => (
              <td key={key} className="is-figure yd-num">
                {numberText(data.total[key] ?? 0, 2)}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  );
};

const Revisions = ({ id }: { id: string }) => {
  const { data } = useCall(snapshotRevisions, { params: { id } });
  if (!data) return <Skeleton active={false} />;
  if (data.total === 0) return <Empty title="没有修订">冻结以后，所含的记录没有改动。</Empty>;
  return (
    <div className="yd-scroll">
      <table className="yd-plain">
        <thead>
          <tr>
            <th>记录</th>
            <th>学校</th>
            <th className="is-figure">冻结时版本</th>
            <th className="is-figure">现版本</th>
            <th>改动时间</th>
          </tr>
        </thead>
        <tbody>
          {data.revisions.slice(0, 100).map((one) => (
            <tr key={`${one.record} ${one.row}`}>
              <td>
                <PageLink to={`/records/${one.path}/${one.row}`}>{one.label}</PageLink>
              </td>
              <td>{one.school.name}</td>
              <td className="is-figure yd-num">{one.fromVersion}</td>
              <td className="is-figure yd-num">{one.toVersion ?? '已删除'}</td>
              <td>{one.changedAt && <DateText value={one.changedAt} withTime />}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {data.total > 100 && <p className="yd-muted">另有{data.total - 100}条没有列出。</p>}
    </div>
  );
};

/** One frozen school year: its figures, whether it is unaltered, what was corrected since. */
export default function SnapshotPage() {
  const id = useParam('id');
  const session = useSession();
  const definition = useDefinition('snapshot');
  const { data, error, refetch } = useDetail('snapshots', id);
  const prove = useAct(checkSnapshot);
  return (
    <Page
      title={data ? `${String(data.row.schoolYear)}学年快照` : '学年快照'}
      back={{ to: '/quality/snapshots', label: '学年快照' }}
      actions={
        mayUse(session, ['section', 'office', 'admin', 'auditor', 'leader', 'inspector']) && (
          <Button loading={prove.isPending} onClick={() => prove.mutate({ params: { id } })}>
            验证未改动
          </Button>
        )
      }
    >
      <ErrorNotice error={error} onRetry={() => void refetch()} />
      {prove.data && (
        <Alert
          style={{ marginBlockEnd: 12 }}
          type={prove.data.intact ? 'success' : 'error'}
          title={
            prove.data.intact
              ? '内容与冻结时一致。'
              : `内容与冻结时不一致${prove.data.altered.length > 0 ? `，涉及${prove.data.altered.length}处` : ''}。请联系系统管理员和审计核查。`
          }
        />
      )}
      {data && definition && (
        <Panel>
          <Facts definition={definition} row={data.row} names={FACTS} titles={data.titles} />
          <p className="yd-digest yd-muted">SHA-256 {String(data.row.digest)}</p>
        </Panel>
      )}
      <Panel title="冻结时的数字">
        <Report id={id} />
      </Panel>
      <Panel title="冻结以后的修订">
        <Revisions id={id} />
      </Panel>
    </Page>
  );
}
