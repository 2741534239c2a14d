import { erasureSheet } from '#contract/erasure';
import { download } from '../../api/download.ts';
import { RecordDetail } from '../../components/detail/RecordDetail.tsx';
import { t } from '../../shell/language/index.ts';
import { useParam } from '../../shell/navigation.tsx';
import { Downloads } from './Downloads.tsx';

/** A list of rows to be erased, with what goes and what stays as a workbook. */
export default function ErasurePage() {
  const id = useParam('id');
  const papers = [{ label: t('下载销毁清单'), take: () => download(erasureSheet, { params: { id } }) }];
  return <RecordDetail record="erasureList" id={id} extra={() => <Downloads papers={papers} />} />;
}
