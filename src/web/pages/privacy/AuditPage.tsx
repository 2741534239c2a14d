import { minorsAuditPack } from '#contract/compliance';
import { download } from '../../api/download.ts';
import { RecordDetail } from '../../components/detail/RecordDetail.tsx';
import { t } from '../../shell/language/index.ts';
import { useParam } from '../../shell/navigation.tsx';
import { Downloads } from './Downloads.tsx';

/** One year's audit of minors' data: its pack as it stands today, until it is reported. */
export default function AuditPage() {
  const id = useParam('id');
  const take = (format: 'xlsx' | 'docx') => () => download(minorsAuditPack, { params: { id }, query: { format } });
  const papers = [
    { label: t('下载审计包（Excel）'), take: take('xlsx') },
    { label: t('下载审计包（Word）'), take: take('docx') },
  ];
  return <RecordDetail record="minorsAudit" id={id} extra={() => <Downloads papers={papers} />} />;
}
