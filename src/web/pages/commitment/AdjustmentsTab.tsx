import { Button } from 'antd';
import { useState } from 'react';
import type { CommitmentPage } from '#contract/delivery';
import type { RowView } from '#contract/records';
import { DateText } from '../../components/DateText.tsx';
import { Empty } from '../../components/Empty.tsx';
import { sentence } from '../../components/ErrorNotice.tsx';
import { useAsOf } from '../../shell/asOf.ts';
import { ApproveDialog } from './AdjustDialog.tsx';
import { RowActions } from './parts.tsx';

type Props = { readonly data: CommitmentPage };

/** What was asked to change in mid-course, and whether the deciding body approved. */
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
                        {approve.blocked.length > 0 && (
                          <span className="yd-muted">{approve.blocked.map(sentence).join('')}</span>
                        )}
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
