import type { RowView } from '#contract/records';
import { useDefinition } from '../../api/index.ts';
import { Empty } from '../../components/Empty.tsx';
import { Page } from '../../components/Page.tsx';
import { RecordTable } from '../../components/table/RecordTable.tsx';
import { PageLink } from '../../shell/navigation.tsx';
import './plans.css';

const FILTERS = ['planYear', 'level', 'state', 'kind'] as const;

/** Drafts open at their desk, everything that has a text at its review. */
const rowPath = (row: RowView): string =>
  row.origin === 'drafted' && ['drafting', 'consulting', 'reviewing', 'deciding', 'signing'].includes(String(row.state))
    ? `/plans/${row.id}/draft`
    : `/plans/${row.id}/review`;

const COLUMNS = [
  { name: 'title', label: '标题' },
  'planYear',
  'level',
  'docNumber',
  'state',
  'issuedOn',
  {
    name: 'doors',
    label: '打开',
    width: 190,
    sortable: false,
    render: (row: RowView) => (
      <span className="yd-row-links">
        <PageLink to={`/plans/${row.id}/review`} search={{}}>
          拆解审核
        </PageLink>
        <PageLink to="/board" search={{ plan: row.id }}>
          任务看板
        </PageLink>
      </span>
    ),
  },
  'origin',
];

/** Every plan this post may see, the newest year first. */
export default function PlansPage() {
  const definition = useDefinition('plan');
  const mayImport = definition?.may.create ?? false;
  const doors = mayImport && (
    <PageLink to="/plans/import" search={{}} className="yd-button-link">
      导入要点
    </PageLink>
  );
  return (
    <Page title="要点" subtitle="每份要点的原文、拆解审核、印发和下达。" actions={doors}>
      <RecordTable
        record="plan"
        columns={COLUMNS}
        filters={FILTERS}
        sort="-planYear,-createdAt"
        rowPath={rowPath}
        empty={
          <Empty title="还没有要点" action={doors}>
            {mayImport
              ? '把印发的文件（Word、PDF、网页、纯文本）导入，系统标出每一条承诺。'
              : '办公室导入并印发后，会显示在这里。'}
          </Empty>
        }
      />
    </Page>
  );
}
