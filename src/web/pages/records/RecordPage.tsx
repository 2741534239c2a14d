import { RecordDetail } from '../../components/detail/RecordDetail.tsx';
import { useParam } from '../../shell/navigation.tsx';

export default function RecordPage() {
  return <RecordDetail record={useParam('path')} id={useParam('id')} />;
}
