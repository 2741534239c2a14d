import { Button } from 'antd';
import { createRecord } from '#contract/records';
import { useDefinition } from '../../api/definitions.ts';
import { useAct } from '../../api/hooks.ts';
import { Page } from '../../components/Page.tsx';
import { RecordTable } from '../../components/table/RecordTable.tsx';
import { useGo } from '../../shell/navigation.tsx';

const COLUMNS = ['title', 'sharing', 'section', 'owner'];

/** Boards of one's own, of the section, and the bureau's. */
export default function BoardsPage() {
  const go = useGo();
  const definition = useDefinition('indicatorBoard');
  const make = useAct(createRecord, { onDone: (row) => go(`/indicators/boards/${row.id}?edit=yes`) });
  return (
    <Page
      title="指标看板"
      subtitle="把常看的指标放在一起，可以自用，也可以与本科室共用。"
      actions={
        definition?.may.create && (
          <Button
            type="primary"
            loading={make.isPending}
            onClick={() =>
              make.mutate({
                params: { path: 'indicator-boards' },
                body: { title: '我的看板', sharing: 'private', tiles: [] },
              })
            }
          >
            新建看板
          </Button>
        )
      }
    >
      <RecordTable
        record="indicatorBoard"
        columns={COLUMNS}
        rowPath={(row) => `/indicators/boards/${row.id}`}
        empty="还没有看板。新建一个，选几项常看的指标。"
      />
    </Page>
  );
}
