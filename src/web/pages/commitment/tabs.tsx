import { Button, Drawer, Input } from 'antd';
import { useState } from 'react';
import type { CommitmentPage } from '#contract/delivery';
import { createRecord, listRecords, type RowView } from '#contract/records';
import { useAct, useCall, useDefinition } from '../../api/index.ts';
import { DateText } from '../../components/DateText.tsx';
import { Empty } from '../../components/Empty.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { numberText } from '../../components/Figures.tsx';
import { FileLink } from '../../components/FileLinks.tsx';
import { FileField } from '../../components/form/FileField.tsx';
import { RecordForm } from '../../components/form/RecordForm.tsx';
import { useAsOf } from '../../shell/asOf.ts';
import { PageLink } from '../../shell/navigation.tsx';
import { ApproveDialog } from './AdjustDialog.tsx';
import { MilestonesDialog } from './MilestonesDialog.tsx';
import { RowActions } from './parts.tsx';
import type { DraftReport } from './ReportDrawer.tsx';

type Props = { readonly data: CommitmentPage };

const Files = ({ files }: { files: readonly { id: string }[] }) =>
  files.length > 0 ? (
    <span className="yd-files">
      {files.map(({ id }) => (
        <FileLink key={id} id={id} />
      ))}
    </span>
  ) : null;

type Report = CommitmentPage['reports'][number];

const claimText = ({ subject, value, unit }: Report['claims'][number]): string =>
  `${subject} ${numberText(value)}${unit ?? ''}`;

const ReportItem = ({
  report,
  readOnly,
  onEdit,
}: {
  report: Report;
  readOnly: boolean;
  onEdit: (draft: DraftReport) => void;
}) => (
  <li className="yd-entry">
    <div className="yd-entry-head">
      <b>{report.periodLabel}</b>
      <span
        className={`yd-state${report.state === 'submitted' ? ' is-waiting' : report.state === 'confirmed' ? ' is-done' : ''}`}
      >
        {report.stateLabel}
      </span>
      {report.submittedBy && (
        <span className="yd-muted">
          {report.submittedBy} <DateText value={report.submittedAt} withTime /> 报送
        </span>
      )}
      {report.confirmedBy && (
        <span className="yd-muted">
          {report.confirmedBy} <DateText value={report.confirmedAt} withTime /> 核验
        </span>
      )}
    </div>
    <dl className="yd-entry-body">
      <div>
        <dt>进展</dt>
        <dd className="yd-paragraphs">{report.progress}</dd>
      </div>
      {report.problems && (
        <div>
          <dt>问题</dt>
          <dd className="yd-paragraphs">{report.problems}</dd>
        </div>
      )}
      {report.next && (
        <div>
          <dt>下步</dt>
          <dd className="yd-paragraphs">{report.next}</dd>
        </div>
      )}
      {report.claims.length > 0 && (
        <div>
          <dt>申报</dt>
          <dd>{report.claims.map(claimText).join('；')}</dd>
        </div>
      )}
      {report.evidence.length > 0 && (
        <div>
          <dt>佐证</dt>
          <dd>
            <Files files={report.evidence} />
          </dd>
        </div>
      )}
    </dl>
    {!readOnly && report.state !== 'confirmed' && (
      <RowActions record="report" id={report.id}>
        {(detail) =>
          detail.editable && (
            <Button onClick={() => onEdit({ id: report.id, version: detail.row.version, row: detail.row as RowView })}>
              继续填写
            </Button>
          )
        }
      </RowActions>
    )}
  </li>
);

/** What was reported, the newest first, with what a second person may do. */
export const Reports = ({
  data,
  onReport,
  onEdit,
}: Props & { onReport: false | (() => void); onEdit: (draft: DraftReport) => void }) => {
  const { day } = useAsOf();
  if (data.reports.length === 0)
    return (
      <Empty
        title="还没有报过进展"
        action={
          onReport && (
            <Button type="primary" onClick={onReport}>
              报告进展
            </Button>
          )
        }
      >
        牵头科室报告，由报告人以外的人核验。
      </Empty>
    );
  return (
    <ul className="yd-entries">
      {data.reports.map((report) => (
        <ReportItem key={report.id} report={report} readOnly={day !== undefined} onEdit={onEdit} />
      ))}
    </ul>
  );
};

const STEP_STATES: Readonly<Record<string, { shape: string; word: string }>> = {
  open: { shape: '◇', word: '未完成' },
  reported: { shape: '◈', word: '待核验' },
  confirmed: { shape: '◆', word: '已确认' },
};

export const Milestones = ({ data }: Props) => {
  const { day, instant } = useAsOf();
  const [editing, setEditing] = useState(false);
  const query = {
    filter: JSON.stringify({ commitment: data.row.id }),
    sort: 'dueOn',
    limit: 100,
    ...(instant ? { asOf: instant } : {}),
  };
  const list = useCall(
    listRecords,
    { params: { path: 'milestones' }, query },
    { enabled: data.row.milestones.length > 0 },
  );
  const rows = data.row.milestones.length > 0 ? ((list.data?.rows ?? []) as RowView[]) : [];
  const button = data.may.milestone && (
    <Button type={rows.length === 0 ? 'primary' : 'default'} onClick={() => setEditing(true)}>
      设置节点
    </Button>
  );
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  return (
    <>
      {data.row.milestones.length === 0 ? (
        <Empty title="还没有设节点" action={button}>
          没有节点的，以完成时限为唯一节点亮灯。
        </Empty>
      ) : (
        <>
          <div className="yd-tab-tools">{button}</div>
          <ErrorNotice error={list.error} />
          <ul className="yd-entries">
            {rows.map((row) => {
              const { shape, word } = STEP_STATES[String(row.state)] ?? { shape: '◇', word: String(row.state) };
              const late = row.state !== 'confirmed' && String(row.dueOn) < (day ?? today);
              return (
                <li key={row.id} className="yd-entry">
                  <div className="yd-entry-head">
                    <span aria-hidden="true" className={late ? 'yd-overdue' : 'yd-step-shape'}>
                      {shape}
                    </span>
                    <b>{String(row.title)}</b>
                    <span className={late ? 'yd-num yd-overdue' : 'yd-num'}>
                      {String(row.dueOn)}
                      {late && ' 已超期'}
                    </span>
                    <span className="yd-muted yd-num">权重 {Number(row.weight)}</span>
                    <span>{word}</span>
                    {row.confirmedWeight !== null && row.confirmedWeight !== undefined && (
                      <span className="yd-num">确认 {Number(row.confirmedWeight)}</span>
                    )}
                  </div>
                  {typeof row.proof === 'string' && row.proof && <p className="yd-muted">佐证要求：{row.proof}</p>}
                  {typeof row.note === 'string' && row.note && <p className="yd-paragraphs">{row.note}</p>}
                  <Files files={((row.evidence as string[] | undefined) ?? []).map((id) => ({ id }))} />
                  {!day && <RowActions record="milestone" id={row.id} />}
                </li>
              );
            })}
          </ul>
        </>
      )}
      {editing && <MilestonesDialog data={data} milestones={rows} onClose={() => setEditing(false)} />}
    </>
  );
};

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

export const Adjustments = ({ data, onAdjust }: Props & { onAdjust: false | (() => void) }) => {
  const { day } = useAsOf();
  const [approving, setApproving] = useState<RowView>();
  const button = onAdjust && <Button onClick={onAdjust}>申请调整</Button>;
  if (data.adjustments.length === 0)
    return (
      <Empty title="没有调整申请" action={button}>
        改期、换责任单位、改目标或中止，须经审定机构决定，登记之后生效。
      </Empty>
    );
  return (
    <>
      <div className="yd-tab-tools">{button}</div>
      <ul className="yd-entries">
        {data.adjustments.map((one) => (
          <li key={one.id} className="yd-entry">
            <div className="yd-entry-head">
              <b>{one.kindLabel}</b>
              <span className={`yd-state${one.state === 'requested' ? ' is-waiting' : ''}`}>{one.stateLabel}</span>
              <span className="yd-muted">
                {one.requestedBy} <DateText value={one.at} withTime /> 申请
              </span>
              {one.decision && <span>依据：{one.decision}</span>}
            </div>
            <p className="yd-paragraphs">{one.grounds}</p>
            {!day && one.state === 'requested' && (
              <RowActions record="adjustment" id={one.id} except={['approve']}>
                {(detail) => {
                  const approve = detail.actions.find(({ verb }) => verb === 'approve');
                  return (
                    approve && (
                      <>
                        <Button
                          type="primary"
                          disabled={approve.blocked.length > 0}
                          onClick={() => setApproving(detail.row as RowView)}
                        >
                          登记批准
                        </Button>
                        {approve.blocked.length > 0 && <span className="yd-muted">{approve.blocked.join('；')}</span>}
                      </>
                    )
                  );
                }}
              </RowActions>
            )}
          </li>
        ))}
      </ul>
      {approving && <ApproveDialog row={approving} onClose={() => setApproving(undefined)} />}
    </>
  );
};

/** What is said about it, kept with it. */
export const Talk = ({ data }: Props) => {
  const { day } = useAsOf();
  const definition = useDefinition('remark');
  const [body, setBody] = useState('');
  const [files, setFiles] = useState<string[]>([]);
  const act = useAct(createRecord, {
    errors: 'inline',
    onDone: () => {
      setBody('');
      setFiles([]);
    },
  });
  const send = (): void => {
    if (body.trim())
      act.mutate({ params: { path: 'remarks' }, body: { commitment: data.row.id, body: body.trim(), files } });
  };
  return (
    <div className="yd-talk">
      {data.remarks.length === 0 && <p className="yd-muted">还没有人发言。这里说的话随事项保存，不能删改。</p>}
      <ul className="yd-entries">
        {data.remarks.map((remark) => (
          <li key={remark.id} className="yd-entry">
            <div className="yd-entry-head">
              <b>{remark.by}</b>
              <span className="yd-muted">
                <DateText value={remark.at} withTime />
              </span>
            </div>
            <p className="yd-paragraphs">{remark.body}</p>
            <Files files={remark.files} />
          </li>
        ))}
      </ul>
      {!day && definition?.may.create && (
        <div className="yd-talk-form">
          <ErrorNotice error={act.error} />
          <Input.TextArea
            value={body}
            onChange={(event) => setBody(event.target.value)}
            onKeyDown={(event) => event.key === 'Enter' && event.ctrlKey && !event.nativeEvent.isComposing && send()}
            autoSize={{ minRows: 2, maxRows: 8 }}
            maxLength={4000}
            placeholder="说明情况、提出问题"
            aria-label="发言内容"
          />
          <div className="yd-talk-foot">
            <FileField value={files} onChange={setFiles} label="附件" />
            <Button type="primary" disabled={!body.trim()} loading={act.isPending} onClick={send}>
              发表
            </Button>
          </div>
        </div>
      )}
    </div>
  );
};
