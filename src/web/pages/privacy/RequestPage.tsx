import { childCopy, requestReply } from '#contract/data-requests';
import { download } from '../../api/download.ts';
import { type Detail, RecordDetail } from '../../components/detail/RecordDetail.tsx';
import { t } from '../../shell/language/index.ts';
import { useParam } from '../../shell/navigation.tsx';
import { Downloads, type Paper } from './Downloads.tsx';

/** The papers that a request has in its state: the copy while it is granted, the answer when it was given. */
const papersOf = ({ row: { id, kind, state } }: Detail): Paper[] => {
  const params = { id };
  const copy = (format: 'xlsx' | 'json') => () => download(childCopy, { params, query: { format } });
  if (kind === 'copy' && state === 'granted')
    return [
      { label: t('下载副本（JSON）'), take: copy('json') },
      { label: t('下载副本（Excel）'), take: copy('xlsx') },
    ];
  if (state !== 'answered') return [];
  return [{ label: t('下载答复书'), take: () => download(requestReply, { params }) }];
};

/** A request about a child's data, with the copy and the answer to hand over. */
export default function RequestPage() {
  return (
    <RecordDetail
      record="dataRequest"
      id={useParam('id')}
      extra={(detail) => <Downloads papers={papersOf(detail)} />}
    />
  );
}
