import { Button } from 'antd';
import { useState } from 'react';
import type { CommitmentPage } from '#contract/delivery';
import { listRecords, type RowView } from '#contract/records';
import { useCall } from '../../api/index.ts';
import { today } from '../../components/china.ts';
import { Empty } from '../../components/Empty.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { useAsOf } from '../../shell/asOf.ts';
import { MilestonesDialog } from './MilestonesDialog.tsx';
import { Files, Returned, RowActions } from './parts.tsx';

type Props = { readonly data: CommitmentPage };

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
              const late = row.state !== 'confirmed' && String(row.dueOn) < (day ?? today());
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
                  <Returned returns={data.returns} about={row.id} />
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
