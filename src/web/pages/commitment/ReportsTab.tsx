import { Button } from 'antd';
import type { CommitmentPage } from '#contract/delivery';
import type { RowView } from '#contract/records';
import { DateText } from '../../components/DateText.tsx';
import { Empty } from '../../components/Empty.tsx';
import { numberText } from '../../components/Figures.tsx';
import { useAsOf } from '../../shell/asOf.ts';
import { Files, Returned, RowActions } from './parts.tsx';
import type { DraftReport } from './ReportDrawer.tsx';

type Props = { readonly data: CommitmentPage };

type Report = CommitmentPage['reports'][number];

const claimText = ({ subject, value, unit }: Report['claims'][number]): string =>
  `${subject} ${numberText(value)}${unit ?? ''}`;

const ReportItem = ({
  report,
  returns,
  readOnly,
  onEdit,
}: {
  report: Report;
  returns: CommitmentPage['returns'];
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
    <Returned returns={returns} about={report.id} />
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
        <ReportItem
          key={report.id}
          report={report}
          returns={data.returns}
          readOnly={day !== undefined}
          onEdit={onEdit}
        />
      ))}
    </ul>
  );
};
