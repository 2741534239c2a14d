import { Skeleton } from 'antd';
import { listRecords, type RowView } from '#contract/records';
import { myTasks, type TaskView } from '#contract/tasks';
import { useDefinition } from '../../api/definitions.ts';
import { useCall } from '../../api/hooks.ts';
import { useSession } from '../../api/session.ts';
import { today } from '../../components/china.ts';
import { Empty } from '../../components/Empty.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Page, Panel } from '../../components/Page.tsx';
import { StateTag } from '../../components/StateTag.tsx';
import { PageLink } from '../../shell/navigation.tsx';
import './receipts.css';

const dueText = ({ dueOn, workdaysLeft }: TaskView): string => {
  if (!dueOn) return '没有时限';
  if (workdaysLeft === null) return dueOn;
  if (workdaysLeft < 0) return `${dueOn}，已超 ${-workdaysLeft} 个工作日`;
  return workdaysLeft === 0 ? `${dueOn}，今天到期` : `${dueOn}，还有 ${workdaysLeft} 个工作日`;
};

/** Where it is done: at its matter; what was asked for in words alone is a task of its own. */
const placeOf = ({ path, id }: TaskView) => (path ? { to: path } : { to: '/tasks', search: { task: id } });

const Duty = ({ task }: { task: TaskView }) => (
  <li className={task.group === 'overdue' ? 'yd-duty is-late' : 'yd-duty'}>
    <PageLink {...placeOf(task)} className="yd-duty-link">
      <b>{task.title}</b>
      <span className="yd-duty-note">
        {dueText(task)}
        {task.expectedMinutes !== null && `，约 ${task.expectedMinutes} 分钟`}
        {task.asker && `，${task.asker}交办`}
        {task.urgeCount > 0 && `，已催 ${task.urgeCount} 次`}
      </span>
      {task.note && <span className="yd-duty-note">{task.note}</span>}
    </PageLink>
  </li>
);

const Duties = () => {
  const { data, error, refetch } = useCall(myTasks, { query: {} });
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton active={false} />;
  if (data.tasks.length === 0) return <Empty title="没有要办的事">区里下达、征求意见和报送要求会列在这里。</Empty>;
  return (
    <ul className="yd-duties">
      {data.tasks.map((task) => (
        <Duty key={task.id} task={task} />
      ))}
    </ul>
  );
};

const ORDER = ['running', 'open', 'reported', 'done'];

const Plan = () => {
  const definition = useDefinition('schoolPart');
  const { data, error, refetch } = useCall(listRecords, {
    params: { path: 'school-parts' },
    query: { limit: 200, sort: 'dueOn' },
  });
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data || !definition) return <Skeleton active={false} />;
  if (data.rows.length === 0)
    return <Empty title="还没有承担的任务">签收下达的要点后，本单位承担的每一项会列在这里。</Empty>;
  const rank = (row: RowView): number => ORDER.indexOf(String(row.state));
  const rows = ([...data.rows] as RowView[]).sort((one, other) => rank(one) - rank(other));
  const late = (row: RowView): boolean => row.state !== 'done' && row.dueOn !== null && String(row.dueOn) < today();
  return (
    <ul className="yd-duties">
      {rows.map((row) => (
        <li key={row.id} className={late(row) ? 'yd-duty is-late' : 'yd-duty'}>
          <PageLink to={`/school-parts/${row.id}`} className="yd-duty-link">
            <b>{String(row.title)}</b>
            <span className="yd-duty-note">
              <StateTag definition={definition} state={row.state} /> {row.dueOn ? `${row.dueOn} 前` : '没有时限'}
              {row.owner ? `，${data.titles.person?.[String(row.owner)] ?? ''}负责` : ''}
            </span>
          </PageLink>
        </li>
      ))}
    </ul>
  );
};

/** First screen of a school, town or other department: what it has to do, by when; then its part in the plan. */
export default function DutiesPage() {
  const { post } = useSession();
  return (
    <Page title="要办的事" subtitle={post.organisation.name}>
      <div className="yd-columns">
        <Panel title="待办">
          <Duties />
        </Panel>
        <Panel title="本单位承担的任务">
          <Plan />
        </Panel>
      </div>
    </Page>
  );
}
