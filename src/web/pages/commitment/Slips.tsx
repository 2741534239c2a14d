import { App, Button } from 'antd';
import { supervisionSlipOfCommitment } from '#contract/bulletin-papers';
import { listRecords } from '#contract/records';
import { download, MEDIA } from '../../api/download.ts';
import { useCall } from '../../api/hooks.ts';
import { Empty } from '../../components/Empty.tsx';
import { RecordTable } from '../../components/table/RecordTable.tsx';

const COLUMNS = ['matter', 'docNumber', 'state', 'host', 'dueOn', 'answeredAt'];

/** The slips that supervised this commitment, and the newest as a paper. */
export const Slips = ({ id }: { id: string }) => {
  const { notification } = App.useApp();
  const filter = JSON.stringify({ commitment: id, state: { op: 'ne', value: 'void' } });
  const { data } = useCall(listRecords, { params: { path: 'supervision-slips' }, query: { filter, limit: 1 } });
  const take = () =>
    void download(supervisionSlipOfCommitment, { params: { id } }, { accept: MEDIA.docx, name: '督办单.docx' }).catch(
      (error: Error) => notification.error({ title: '没有下载成', description: error.message }),
    );
  return (
    <>
      {data && data.total > 0 && (
        <div className="yd-tab-tools">
          <Button onClick={take}>下载最近的督办单</Button>
        </div>
      )}
      <RecordTable
        record="supervisionSlip"
        columns={COLUMNS}
        fixed={{ commitment: id }}
        addressKey="slips"
        bare
        empty={<Empty title="没有督办单">对这件事发出的督办单会列在这里。</Empty>}
      />
    </>
  );
};
