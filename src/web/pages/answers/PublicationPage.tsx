import { useDefinition } from '../../api/definitions.ts';
import { ActionBar } from '../../components/detail/ActionBar.tsx';
import { Facts, useDetail } from '../../components/detail/RecordDetail.tsx';
import { StateStrip } from '../../components/detail/StateStrip.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Page, Panel } from '../../components/Page.tsx';
import { useParam } from '../../shell/navigation.tsx';
import { type PublicContent, PublicTable } from './PublicTable.tsx';

const FACTS = ['on', 'scope', 'parts', 'preparedBy', 'approvedBy', 'publishedAt', 'note'];

/** A table to be made public, exactly as everybody will see it, and who approves it. */
export default function PublicationPage() {
  const id = useParam('id');
  const definition = useDefinition('indicatorPublication');
  const { data, error, refetch } = useDetail('indicator-publications', id);
  return (
    <Page
      title={data ? String(data.row.title) : '公开指标'}
      back={{ to: '/indicators/publications', label: '公开指标' }}
      actions={
        data &&
        definition && <ActionBar definition={definition} row={data.row} titles={data.titles} actions={data.actions} />
      }
    >
      <ErrorNotice error={error} onRetry={() => void refetch()} />
      {data && definition && (
        <>
          <Panel>
            <StateStrip definition={definition} state={data.row.state} />
            <Facts definition={definition} row={data.row} names={FACTS} titles={data.titles} />
          </Panel>
          <Panel title="公开的内容">
            <PublicTable of={data.row.content as PublicContent} />
          </Panel>
        </>
      )}
    </Page>
  );
}
