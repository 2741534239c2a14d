import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { improvementsReport } from '#contract/seats';
import type { Answer } from '../../api/call.ts';
import { useDefinition } from '../../api/definitions.ts';
import { useCall } from '../../api/hooks.ts';
import { Empty } from '../../components/Empty.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { moneyText } from '../../components/Figures.tsx';
import { RecordDrawer } from '../../components/form/RecordDrawer.tsx';
import { Page, Panel } from '../../components/Page.tsx';
import { PageLink } from '../../shell/navigation.tsx';
import { type PlainColumn, PlainTable, SeatTabs } from './parts.tsx';

type Report = Answer<typeof improvementsReport>;
type Improvement = Report['improvements'][number];
type Defect = Report['openDefects'][number];

const COLUMNS: readonly PlainColumn<Improvement>[] = [
  {
    label: '项目',
    text: (row) => (
      <>
        <PageLink to={`/records/improvement-projects/${row.id}`}>{row.name}</PageLink>
        <span className="yd-muted yd-seat-note">
          {row.school.name}，{row.year}年，{row.kindLabel}
        </span>
      </>
    ),
  },
  { label: '进展', text: ({ stateLabel, works, worksAccepted }) => `${stateLabel}，分项验收${worksAccepted}/${works}` },
  {
    label: '预算（含变更）',
    right: true,
    text: ({ budget, approvedChanges }) => moneyText(budget + approvedChanges),
  },
  { label: '已付', right: true, text: ({ paid }) => moneyText(paid) },
  { label: '已验收工程', right: true, text: ({ acceptedValue }) => moneyText(acceptedValue) },
  {
    label: '付款超出验收',
    right: true,
    text: ({ paidAhead }) => (paidAhead > 0 ? <b className="yd-seat-differs">{moneyText(paidAhead)}</b> : '—'),
  },
  {
    label: '未消除短板',
    text: ({ defectsOpen, defectsCleared }) =>
      defectsOpen.length > 0 ? defectsOpen.map(({ title }) => title).join('、') : `已消除${defectsCleared}项`,
  },
];

const DEFECTS: readonly PlainColumn<Defect>[] = [
  { label: '短板', text: ({ id, title }) => <PageLink to={`/records/school-defects/${id}`}>{title}</PageLink> },
  { label: '学校', text: ({ school }) => school.name },
  { label: '类别', text: ({ kindLabel }) => kindLabel },
  { label: '轻重', text: ({ urgencyLabel }) => urgencyLabel },
  { label: '发现日期', text: ({ foundOn }) => foundOn },
  { label: '列入改造', text: ({ inImprovement }) => (inImprovement ? '已列入' : <b>还没有</b>) },
];

const Totals = ({ totals }: Pick<Report, 'totals'>) => (
  <dl className="yd-seat-counts">
    {(
      [
        ['批准预算', totals.budget],
        ['批准变更', totals.approvedChanges],
        ['累计付款', totals.paid],
        ['已验收工程', totals.acceptedValue],
      ] as const
    ).map(([label, value]) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd className="yd-num">{moneyText(value)}</dd>
      </div>
    ))}
  </dl>
);

const Loaded = ({ data }: { data: Report }) => (
  <>
    <Panel title={`改造项目（${data.improvements.length}）`}>
      {data.improvements.length === 0 ? (
        <Empty title="没有改造项目">由计划财务科登记项目、预算和分项；学校报送，另一人验收。</Empty>
      ) : (
        <>
          <Totals totals={data.totals} />
          <PlainTable caption="改造项目" columns={COLUMNS} rows={data.improvements} keyOf={({ id }) => id} />
        </>
      )}
    </Panel>
    <Panel title={`未消除的短板（${data.openDefects.length}）`}>
      {data.openDefects.length === 0 ? (
        <p className="yd-muted">没有未消除的短板。</p>
      ) : (
        <PlainTable caption="未消除的短板" columns={DEFECTS} rows={data.openDefects} keyOf={({ id }) => id} />
      )}
    </Panel>
  </>
);

type Adding = 'improvementProject' | 'schoolDefect';
const TITLES: Readonly<Record<Adding, string>> = { improvementProject: '登记改造项目', schoolDefect: '登记短板' };

/** 薄弱学校改造与校舍维修: money spent against work accepted, and what is not yet removed. */
export default function ImprovementsPage() {
  const [adding, setAdding] = useState<Adding>();
  const may = {
    improvementProject: useDefinition('improvementProject')?.may.create,
    schoolDefect: useDefinition('schoolDefect')?.may.create,
  };
  const { data, error, refetch } = useCall(improvementsReport, { query: {} });
  return (
    <Page
      title="改造与维修"
      subtitle="付了多少钱，验收了多少工程，还有哪些短板没有消除。"
      actions={(['schoolDefect', 'improvementProject'] as const)
        .filter((one) => may[one])
        .map((one) => (
          <Button key={one} onClick={() => setAdding(one)}>
            {TITLES[one]}
          </Button>
        ))}
    >
      <SeatTabs at="/seats/improvements" />
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton active={false} paragraph={{ rows: 10 }} />}
      {data && <Loaded data={data} />}
      {adding && <RecordDrawer record={adding} title={TITLES[adding]} onClose={() => setAdding(undefined)} />}
    </Page>
  );
}
