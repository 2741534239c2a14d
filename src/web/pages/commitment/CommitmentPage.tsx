import { Button, Drawer, Dropdown, Skeleton } from 'antd';
import { type ReactNode, useState } from 'react';
import { commitmentPage, type CommitmentPage as Data } from '#contract/delivery';
import type { RowView } from '#contract/records';
import { isStatus, useCall, useDefinition } from '../../api/index.ts';
import { ActionBar, BlockedReasons } from '../../components/detail/ActionBar.tsx';
import { ContentTabs } from '../../components/detail/ContentTabs.tsx';
import { History } from '../../components/detail/History.tsx';
import { useDetail } from '../../components/detail/RecordDetail.tsx';
import { RecordForm } from '../../components/form/RecordForm.tsx';
import { Page } from '../../components/Page.tsx';
import { useAsOf } from '../../shell/asOf.ts';
import { NotFoundPage, PageTrouble } from '../../shell/Fallbacks.tsx';
import { useAddress, useGo, useParam, useSetAddress } from '../../shell/navigation.tsx';
import { useNarrow } from '../../shell/useNarrow.ts';
import { AskDialog } from '../workbench/AskDialog.tsx';
import { AdjustDialog } from './AdjustDialog.tsx';
import './commitment.css';
import { Adjustments } from './AdjustmentsTab.tsx';
import { Milestones } from './MilestonesTab.tsx';
import { LightPanel, Owners, Sentence, Targets } from './parts.tsx';
import { Records } from './Records.tsx';
import { type DraftReport, ReportDrawer } from './ReportDrawer.tsx';
import { Reports } from './ReportsTab.tsx';
import { Slips } from './Slips.tsx';
import { Talk } from './TalkTab.tsx';
import { Duties, Evidence, Work } from './tabs.tsx';

/** One promise: its sentence, the light with its rule, record beside claim, and everything that was done about it. */
export default function CommitmentPage() {
  const id = useParam('id');
  const { instant } = useAsOf();
  const { data, error, refetch } = useCall(
    commitmentPage,
    { params: { id }, query: instant ? { asOf: instant } : {} },
    { live: !instant },
  );
  if (isStatus(error, 404)) return <NotFoundPage />;
  if (error && !data) return <PageTrouble error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton active={false} className="yd-page" paragraph={{ rows: 10 }} />;
  return <Loaded key={id} id={id} data={data} />;
}

type Open = { kind: 'report'; duty?: string | undefined; draft?: DraftReport } | { kind: 'adjust' | 'ask' | 'edit' };

const Loaded = ({ id, data }: { id: string; data: Data }) => {
  const narrow = useNarrow();
  const { day } = useAsOf();
  const definition = useDefinition('commitment');
  const detail = useDetail('commitments', id);
  // A task asks for one owed period by its address: ?report=<occurrence>.
  const { report } = useAddress<{ report: string }>();
  const setAddress = useSetAddress();
  const [open, setOpen] = useState<Open | undefined>(() =>
    report && data.may.report
      ? { kind: 'report', duty: data.occurrences.find((one) => one.id === report)?.id }
      : undefined,
  );
  const close = (): void => {
    setOpen(undefined);
    if (report) setAddress({ report: undefined });
  };
  const mayAsk = !day && ['running', 'notStarted', 'adjusting'].includes(data.row.state);
  const maySupervise = useDefinition('supervisionSlip')?.may.create && !day && data.row.state !== 'closed';
  const go = useGo();
  const actions = day ? [] : (detail.data?.actions ?? []);
  const bar = definition && detail.data && (
    <ActionBar definition={definition} row={detail.data.row as RowView} titles={detail.data.titles} actions={actions} />
  );
  const reporting = data.may.report && (
    <Button type={data.returns.length > 0 ? 'default' : 'primary'} onClick={() => setOpen({ kind: 'report' })}>
      报告进展
    </Button>
  );
  const others = [
    ...(mayAsk ? [{ key: 'ask', label: '交办' }] : []),
    ...(data.may.adjust ? [{ key: 'adjust', label: '申请调整' }] : []),
    ...(!day && data.may.edit && detail.data?.editable ? [{ key: 'edit', label: '补充资料' }] : []),
    ...(maySupervise ? [{ key: 'supervise', label: '督办' }] : []),
  ];
  const choose = (key: string): void =>
    key === 'supervise'
      ? go(`/supervision-slips/new?commitment=${id}`)
      : setOpen({ kind: key as 'ask' | 'adjust' | 'edit' });
  // A menu is worth its click where the bar is full already.
  const more =
    others.length > 0 &&
    (reporting || (detail.data?.actions.length ?? 0) > 0 ? (
      <Dropdown trigger={['click']} menu={{ items: others, onClick: ({ key }) => choose(key) }}>
        <Button>更多</Button>
      </Dropdown>
    ) : (
      others.map(({ key, label }) => (
        <Button key={key} onClick={() => choose(key)}>
          {label}
        </Button>
      ))
    ));
  const buttons = (
    <>
      {more}
      {bar}
      {reporting}
    </>
  );
  return (
    <Page
      title={data.row.title}
      back={{ to: '/board', label: '任务看板' }}
      subtitle={<span className="yd-num">{data.row.code}</span>}
      actions={narrow ? undefined : buttons}
    >
      <BlockedReasons actions={actions} />
      <div className="yd-commitment">
        <div>
          <Sentence data={data} id={id} />
          <Targets data={data} />
          <Records data={data} />
        </div>
        <div>
          <LightPanel data={data} />
          <Owners data={data} />
        </div>
      </div>
      <TabPanel data={data} id={id} mayAsk={mayAsk} onOpen={setOpen} />
      {narrow && (reporting || bar || more) && <div className="yd-thumb-bar">{buttons}</div>}
      {open?.kind === 'report' && <ReportDrawer data={data} duty={open.duty} draft={open.draft} onClose={close} />}
      {open?.kind === 'adjust' && <AdjustDialog data={data} onClose={close} />}
      {open?.kind === 'ask' && <AskDialog commitment={id} about={data.text} onClose={close} />}
      <Drawer open={open?.kind === 'edit'} onClose={close} title="补充资料" size={560} destroyOnHidden>
        {definition && detail.data && (
          <RecordForm
            definition={definition}
            row={detail.data.row as RowView}
            titles={detail.data.titles}
            sections={SUPPLEMENTS}
            onDone={close}
            onCancel={close}
          />
        )}
      </Drawer>
    </Page>
  );
};

/** What may still be filled in after dispatch; everything else changes by an adjustment (plan/commitment-rules). */
const SUPPLEMENTS = [{ title: '补充资料', fields: ['taskForce'] }];

const counted = (label: string, count: number): string => (count > 0 ? `${label} ${count}` : label);

const TabPanel = ({
  data,
  id,
  mayAsk,
  onOpen,
}: {
  data: Data;
  id: string;
  mayAsk: boolean;
  onOpen: (open: Open) => void;
}) => {
  const { tab } = useAddress<{ tab: string }>();
  const setAddress = useSetAddress();
  const definition = useDefinition('commitment');
  const hasSlips = useDefinition('supervisionSlip') !== undefined;
  const report = data.may.report && ((): void => onOpen({ kind: 'report' }));
  const owed = data.occurrences.filter(({ overdue }) => overdue).length;
  const items: { key: string; label: string; children: ReactNode }[] = [
    {
      key: 'reports',
      label: counted('进展报告', data.reports.length),
      children: <Reports data={data} onReport={report} onEdit={(draft) => onOpen({ kind: 'report', draft })} />,
    },
    { key: 'milestones', label: counted('节点', data.row.milestones.length), children: <Milestones data={data} /> },
    {
      key: 'duties',
      label: owed > 0 ? `周期任务 欠报${owed}` : counted('周期任务', data.occurrences.length),
      children: (
        <Duties data={data} onReport={data.may.report && ((duty: string) => onOpen({ kind: 'report', duty }))} />
      ),
    },
    { key: 'evidence', label: counted('佐证', data.evidence.length), children: <Evidence data={data} /> },
    {
      key: 'work',
      label: counted('任务', data.tasks.length + data.parts.length),
      children: <Work data={data} onAsk={mayAsk && (() => onOpen({ kind: 'ask' }))} />,
    },
    {
      key: 'adjustments',
      label: counted('调整', data.adjustments.length),
      children: <Adjustments data={data} onAdjust={data.may.adjust && (() => onOpen({ kind: 'adjust' }))} />,
    },
    ...(hasSlips ? [{ key: 'slips', label: '督办', children: <Slips id={id} /> }] : []),
    { key: 'talk', label: counted('讨论', data.remarks.length), children: <Talk data={data} /> },
    { key: 'history', label: '历史', children: definition && <History definition={definition} id={id} titles={{}} /> },
  ];
  const active = items.some(({ key }) => key === tab) ? String(tab) : 'reports';
  return (
    <section className="yd-panel is-tabs yd-commitment-tabs">
      <ContentTabs active={active} onChange={(key) => setAddress({ tab: key })} items={items} />
    </section>
  );
};
