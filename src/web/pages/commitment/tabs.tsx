import { Button, Drawer } from 'antd';
import { useState } from 'react';
import type { CommitmentPage } from '#contract/delivery';
import { useDefinition } from '../../api/index.ts';
import { Empty } from '../../components/Empty.tsx';
import { FileLink } from '../../components/FileLinks.tsx';
import { RecordForm } from '../../components/form/RecordForm.tsx';
import { useAsOf } from '../../shell/asOf.ts';
import { PageLink } from '../../shell/navigation.tsx';
import { RowActions } from './parts.tsx';

type Props = { readonly data: CommitmentPage };

/** Recurring duties and the periods they owe. */
export const Duties = ({ data, onReport }: Props & { onReport: false | ((duty: string) => void) }) => {
  const { day } = useAsOf();
  const definition = useDefinition('recurringDuty');
  const [adding, setAdding] = useState(false);
  const mayAdd = data.may.milestone && (definition?.may.create ?? false);
  const button = mayAdd && <Button onClick={() => setAdding(true)}>设周期任务</Button>;
  return (
    <>
      {data.occurrences.length === 0 ? (
        <Empty title="没有周期任务" action={button}>
          每月、每季度要报的，设一次，各期到期日由系统按工作日排好。
        </Empty>
      ) : (
        <>
          <div className="yd-tab-tools">{button}</div>
          <ul className="yd-entries">
            {data.occurrences.map((one) => (
              <li key={one.id} className="yd-entry is-line">
                <div className="yd-entry-head">
                  <b>{one.title}</b>
                  <span>{one.periodLabel}</span>
                  <span className={one.overdue ? 'yd-num yd-overdue' : 'yd-num'}>
                    {one.dueOn}
                    {one.overdue && ' 已超期'}
                  </span>
                  <span>{one.state}</span>
                  {one.state === '待报' && onReport && (
                    <Button size="small" onClick={() => onReport(one.id)}>
                      报告这一期
                    </Button>
                  )}
                </div>
                {!day && one.state === '待报' && <RowActions record="dutyOccurrence" id={one.id} />}
              </li>
            ))}
          </ul>
        </>
      )}
      <Drawer open={adding} onClose={() => setAdding(false)} title="设周期任务" size={560} destroyOnHidden>
        {adding && definition && (
          <RecordForm
            definition={definition}
            fixed={{ commitment: data.row.id }}
            initial={{ title: data.row.title.slice(0, 60), frequency: 'month', active: true, untilOn: data.row.dueOn }}
            onDone={() => setAdding(false)}
            onCancel={() => setAdding(false)}
          />
        )}
      </Drawer>
    </>
  );
};

/** Every file that was handed in about it, and with what. */
export const Evidence = ({ data }: Props) =>
  data.evidence.length === 0 ? (
    <Empty title="还没有佐证材料">报送节点、报告进展和申请销号时附上的材料都在这里。</Empty>
  ) : (
    <ul className="yd-entries">
      {data.evidence.map(({ id, from }) => (
        <li key={id + from} className="yd-entry is-line">
          <div className="yd-entry-head">
            <FileLink id={id} />
            <span className="yd-muted">{from}</span>
          </div>
        </li>
      ))}
    </ul>
  );

/** Who has been asked for what because of it, and the schools' own parts. */
export const Work = ({ data, onAsk }: Props & { onAsk: false | (() => void) }) => (
  <>
    <div className="yd-tab-tools">{onAsk && <Button onClick={onAsk}>交办</Button>}</div>
    {data.parts.length + data.tasks.length === 0 && (
      <Empty title="还没有交办的任务">由此事产生的任务和学校任务会列在这里。</Empty>
    )}
    {data.parts.length > 0 && (
      <>
        <h3 className="yd-tab-title">学校、镇街任务</h3>
        <ul className="yd-entries">
          {data.parts.map((part) => (
            <li key={part.id} className="yd-entry is-line">
              <div className="yd-entry-head">
                <b>{part.organisation}</b>
                <PageLink to={`/school-parts/${part.id}`}>{part.title}</PageLink>
                <span>{part.stateLabel}</span>
                <span className="yd-num yd-muted">{part.dueOn ?? ''}</span>
              </div>
              {part.result && <p className="yd-muted">{part.result}</p>}
            </li>
          ))}
        </ul>
      </>
    )}
    {data.tasks.length > 0 && (
      <>
        <h3 className="yd-tab-title">任务</h3>
        <ul className="yd-entries">
          {data.tasks.map((task) => (
            <li key={task.id} className="yd-entry is-line">
              <div className="yd-entry-head">
                <b>{task.title}</b>
                <span>{task.assignee ? `${task.organisation} ${task.assignee}` : task.organisation}</span>
                <span>{task.state}</span>
                <span className="yd-num yd-muted">{task.dueOn ?? ''}</span>
              </div>
            </li>
          ))}
        </ul>
      </>
    )}
  </>
);
