import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { receiptSheet } from '#contract/plan-receipt';
import type { RowView } from '#contract/records';
import { useDefinition } from '../../api/definitions.ts';
import { useCall } from '../../api/hooks.ts';
import { useSession } from '../../api/session.ts';
import { History } from '../../components/detail/History.tsx';
import { type Detail, Facts, useDetail } from '../../components/detail/RecordDetail.tsx';
import { RowActions } from '../../components/detail/RowActions.tsx';
import { StateStrip } from '../../components/detail/StateStrip.tsx';
import { isEmpty } from '../../components/FieldValue.tsx';
import { RecordDrawer } from '../../components/form/RecordDrawer.tsx';
import { Page, Panel } from '../../components/Page.tsx';
import { PageTrouble } from '../../shell/Fallbacks.tsx';
import { useParam } from '../../shell/navigation.tsx';
import { Sentence } from './Sentence.tsx';
import { type TakenUp, TakeUpDialog } from './TakeUpDialog.tsx';
import './receipts.css';

const FACTS = [
  'organisation',
  'owner',
  'dueOn',
  'measures',
  'result',
  'evidence',
  'reportedBy',
  'reportedAt',
  'confirmedBy',
];
const FIELDS = [{ title: '学校任务', fields: ['title', 'measures', 'owner', 'dueOn'] }];

const Loaded = ({ detail }: { detail: Detail }) => {
  const { row, titles } = detail;
  const definition = useDefinition('schoolPart');
  const { post } = useSession();
  const [open, setOpen] = useState<'takeUp' | 'edit'>();
  const { data: sheet } = useCall(receiptSheet, { params: { id: String(row.receipt) } });
  const given = sheet?.commitments.find(({ id }) => id === row.commitment);
  const own = row.organisation === post.organisation.id;
  const mayTakeUp = detail.actions.some(({ verb }) => verb === 'takeUp');
  if (!definition) return null;
  const shown = FACTS.filter((name) => !isEmpty(row[name]));
  return (
    <Page
      title={String(row.title)}
      back={{
        to: `/receipts/${row.receipt}`,
        label: own ? '本单位承担的事项' : String(titles.organisation?.[String(row.organisation)] ?? '签收'),
      }}
      actions={
        <>
          {detail.editable && row.state === 'running' && <Button onClick={() => setOpen('edit')}>修改</Button>}
          {mayTakeUp && (
            <Button type="primary" onClick={() => setOpen('takeUp')}>
              纳入本单位计划
            </Button>
          )}
          <RowActions record="schoolPart" id={row.id} without={['takeUp']} />
        </>
      }
    >
      <section className="yd-panel">
        <StateStrip definition={definition} state={row.state} />
        <Facts definition={definition} row={row} names={shown} titles={titles} />
      </section>
      {given && (
        <Panel title="依据的承诺">
          <Sentence given={given} />
        </Panel>
      )}
      <Panel title="历史">
        <History definition={definition} id={row.id} titles={titles} />
      </Panel>
      {open === 'takeUp' && (
        <TakeUpDialog
          part={row as RowView & TakenUp}
          latest={given?.dueOn ?? null}
          onClose={() => setOpen(undefined)}
        />
      )}
      {open === 'edit' && (
        <RecordDrawer
          record="schoolPart"
          id={row.id}
          title="修改学校任务"
          sections={FIELDS}
          onClose={() => setOpen(undefined)}
        />
      )}
    </Page>
  );
};

/** One part of a school in a commitment: taken up, reported with evidence, confirmed by the section that leads. */
export default function PartPage() {
  const { data, error, refetch } = useDetail('school-parts', useParam('id'));
  if (error) return <PageTrouble error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton active={false} className="yd-page" paragraph={{ rows: 10 }} />;
  return <Loaded detail={data as Detail} />;
}
