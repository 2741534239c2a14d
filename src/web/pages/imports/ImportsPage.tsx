import type { RowView } from '#contract/records';
import { useDefinitions } from '../../api/definitions.ts';
import { Empty } from '../../components/Empty.tsx';
import { Page } from '../../components/Page.tsx';
import { RecordTable } from '../../components/table/RecordTable.tsx';
import { t } from '../../shell/language/index.ts';

type Counts = { readonly new: number; readonly changed: number; readonly refused: number } | null;

const inWords = (counts: Counts): string =>
  counts
    ? t('新增 {new}，修改 {changed}，没有导入 {refused}', {
        new: counts.new,
        changed: counts.changed,
        refused: counts.refused,
      })
    : '—';

/** What one has brought in by workbook, newest first; an unfinished one goes on where it was left. */
export default function ImportsPage() {
  const definitions = useDefinitions();
  const labelOf = (name: unknown): string => definitions.find((each) => each.name === name)?.label ?? String(name);
  const columns = [
    'fileName',
    { name: 'record', width: 160, render: (row: RowView) => labelOf(row.record) },
    { name: 'state', width: 110 },
    { name: 'result', label: t('结果'), width: 280, render: (row: RowView) => inWords(row.result as Counts) },
    { name: 'createdAt', label: t('上传时间'), width: 170, render: (row: RowView) => when(row.createdAt) },
  ];
  return (
    <Page title={t('数据导入')} subtitle={t('您用工作簿导入过的数据；没有办完的，打开后从原处继续。')}>
      <RecordTable
        record="dataImport"
        columns={columns}
        sort="-createdAt"
        empty={<Empty title={t('还没有导入过')}>{t('在登记册页面点“导入”，下载模板填好后上传。')}</Empty>}
      />
    </Page>
  );
}

const when = (at: unknown): string =>
  new Date(new Date(String(at)).getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
