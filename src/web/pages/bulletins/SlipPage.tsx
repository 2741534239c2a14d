import { App, Button } from 'antd';
import { supervisionSlipDocx } from '#contract/bulletin';
import { download } from '../../api/download.ts';
import { RecordDetail } from '../../components/detail/RecordDetail.tsx';
import { useParam } from '../../shell/navigation.tsx';

const SECTIONS = [
  { title: '督办单', fields: ['rung', 'basis', 'matter', 'host', 'supporting', 'demand', 'dueOn', 'contact', 'phone'] },
];
const BACK = { to: '/supervision-slips', label: '全部督办单' };

const Print = ({ id }: { id: string }) => {
  const { notification } = App.useApp();
  const take = (): void =>
    void download(supervisionSlipDocx, { params: { id } }, { name: '督办单.docx' }).catch((error: Error) =>
      notification.error({ title: error.message, duration: 0 }),
    );
  return <Button onClick={take}>下载Word</Button>;
};

/** One slip: what is asked of whom by when, receipt, answer and verdict. */
export default function SlipPage() {
  const id = useParam('id');
  return (
    <RecordDetail record="supervisionSlip" id={id} sections={SECTIONS} back={BACK} extra={() => <Print id={id} />} />
  );
}
