import { Button, Dropdown, Progress, Segmented, Skeleton } from 'antd';
import { useState } from 'react';
import { type PortfolioEntry, teacherPortfolio } from '#contract/staff';
import type { Answer } from '../../api/call.ts';
import { useCall } from '../../api/hooks.ts';
import { isStatus } from '../../api/problem.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { RecordDrawer } from '../../components/form/RecordDrawer.tsx';
import { Page, Panel } from '../../components/Page.tsx';
import { useAsOf } from '../../shell/asOf.ts';
import { NotFoundPage } from '../../shell/Fallbacks.tsx';
import { useGo, useParam } from '../../shell/navigation.tsx';
import { Timeline } from './Timeline.tsx';
import './staff.css';

export type PortfolioView = Answer<typeof teacherPortfolio>;
type Dialog = { readonly record: string; readonly title: string };

const CLAIMS: readonly Dialog[] = [
  { record: 'trainingRecord', title: '填报培训学时' },
  { record: 'work', title: '填报教育教学成果' },
  { record: 'honour', title: '填报荣誉表彰' },
];
const VIEWS = [
  { value: 'all', label: '全部' },
  { value: 'trainingRecord', label: '培训' },
  { value: 'work', label: '成果' },
  { value: 'honour', label: '荣誉' },
  { value: 'spell', label: '任职与职称' },
];
const isSpell = ({ state }: PortfolioEntry): boolean => state === null;
const isIn = (view: string) => (entry: PortfolioEntry) =>
  view === 'all' || (view === 'spell' ? isSpell(entry) : entry.record === view);

/** Hours of the cycle against what is asked for; the pace in words, for a bar alone does not say it. */
const Hours = ({ hours }: { hours: PortfolioView['hours'] }) => (
  <Panel title="继续教育学时">
    <p className="yd-staff-hours">
      <b>{hours.confirmed}</b> / {hours.required} 学时
    </p>
    <Progress
      percent={Math.min(100, Math.round((hours.confirmed / hours.required) * 100))}
      showInfo={false}
      aria-label="继续教育学时进度"
    />
    <p className="yd-muted">
      {hours.from}以来，每{hours.years}年{hours.required}学时。
      {hours.met ? '已达到要求。' : `按目前的进度，${hours.years}年约${hours.forecast}学时。`}
    </p>
  </Panel>
);

const Facts = ({ teacher }: Pick<PortfolioView, 'teacher'>) => (
  <Panel title="基本情况">
    <dl className="yd-facts">
      {teacher.facts.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  </Panel>
);

const Actions = ({ page, onClaim }: { page: PortfolioView; onClaim: (dialog: Dialog) => void }) => {
  const go = useGo();
  const { teacher, may } = page;
  return (
    <>
      <Button onClick={() => go(`/records/teachers/${teacher.id}`)}>{may.edit ? '登记信息与修改' : '登记信息'}</Button>
      {may.edit && teacher.person && <Button onClick={() => go(`/people/${teacher.person}/handover`)}>工作交接</Button>}
      {may.transfer && (
        <Button onClick={() => onClaim({ record: 'staffTransfer', title: '申请调动或交流' })}>申请调动</Button>
      )}
      {may.claim && (
        <Dropdown
          menu={{ items: CLAIMS.map((one) => ({ key: one.record, label: one.title, onClick: () => onClaim(one) })) }}
        >
          <Button type="primary">填报档案</Button>
        </Dropdown>
      )}
    </>
  );
};

const Loaded = ({ page }: { page: PortfolioView }) => {
  const [view, setView] = useState('all');
  const [dialog, setDialog] = useState<Dialog>();
  const { day } = useAsOf();
  const go = useGo();
  const { teacher, counts } = page;
  const shown = page.entries.filter(isIn(view));
  return (
    <Page
      title={`${teacher.name}的专业发展档案`}
      subtitle={`${teacher.school.name}，${teacher.staffNumber}，${teacher.statusLabel}`}
      back={{ to: '/teachers', label: '教职工' }}
      actions={!day && <Actions page={page} onClaim={setDialog} />}
    >
      <div className="yd-columns yd-staff-top">
        <Facts teacher={teacher} />
        <Hours hours={page.hours} />
      </div>
      <Panel
        title={`成长记录（培训${counts.training}项，成果${counts.work}项，荣誉${counts.honour}项）`}
        extra={<Segmented options={VIEWS} value={view} onChange={setView} aria-label="显示哪些记录" />}
      >
        <Timeline entries={shown} />
      </Panel>
      {dialog && (
        <RecordDrawer
          record={dialog.record}
          title={dialog.title}
          fixed={{ teacher: teacher.id }}
          onClose={() => setDialog(undefined)}
          onDone={(row) => dialog.record === 'staffTransfer' && go(`/staff-transfers/${row.id}`)}
        />
      )}
    </Page>
  );
};

/** One teacher's file: who, hours, and everything in order of time. */
export const Portfolio = ({ id }: { id: string }) => {
  const { data, error, refetch } = useCall(teacherPortfolio, { params: { id } });
  if (isStatus(error, 404)) return <NotFoundPage />;
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton active={false} className="yd-page" paragraph={{ rows: 12 }} />;
  return <Loaded page={data} />;
};

export default function PortfolioPage() {
  return <Portfolio id={useParam('id')} />;
}
