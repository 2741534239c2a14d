import { Button } from 'antd';
import { useState } from 'react';
import { useSession } from '../../api/session.ts';
import { RowActions } from '../../components/detail/RowActions.tsx';
import { Empty } from '../../components/Empty.tsx';
import { FileLink } from '../../components/FileLinks.tsx';
import { RecordDrawer } from '../../components/form/RecordDrawer.tsx';
import { useAsOf } from '../../shell/asOf.ts';
import type { TabProps } from './LongTermPlanPage.tsx';
import { StateWord } from './parts.tsx';

const FIELDS = [{ title: '送审', fields: ['kind', 'organisation', 'dueOn', 'participants'] }];

/** 专家论证, 风险评估, 合法性审查: who examined which text, what they concluded, what proves it. */
export const Reviews = ({ view, detail }: TabProps) => {
  const { day } = useAsOf();
  const session = useSession();
  const [asking, setAsking] = useState(false);
  const { id, state, leadSection } = detail.row;
  const mayAsk =
    !day && state === 'reviewing' && (session.post.role === 'office' || session.post.organisation.id === leadSection);
  return (
    <>
      {mayAsk && (
        <Button type="primary" onClick={() => setAsking(true)}>
          送审
        </Button>
      )}
      {view.reviews.length === 0 && (
        <Empty title="还没有论证审查">
          未经合法性审查或审查未通过的，不能提请审定；重大行政决策事项还要专家论证和风险评估。
        </Empty>
      )}
      <ul className="yd-longterm-list">
        {view.reviews.map((one) => (
          <li key={one.id}>
            <div className="yd-longterm-row">
              <b>{one.kindLabel}</b>
              <span>{one.organisation.name}</span>
              <StateWord state={one.state} label={one.conclusionLabel ?? one.stateLabel} />
              <span className="yd-muted">
                {one.textNumber && `第${one.textNumber}稿，`}期限 {one.dueOn}
              </span>
            </div>
            {one.participants && <p className="yd-muted">{one.participants}</p>}
            {one.opinion && <p className="yd-paragraphs">{one.opinion}</p>}
            <span className="yd-files">
              {one.evidence.map((file) => (
                <FileLink key={file} id={file} />
              ))}
            </span>
            <RowActions record="longTermReview" id={one.id} />
          </li>
        ))}
      </ul>
      {asking && (
        <RecordDrawer
          record="longTermReview"
          title="送审"
          sections={FIELDS}
          fixed={{ plan: id }}
          draftKey={id}
          submitLabel="送审"
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
};
