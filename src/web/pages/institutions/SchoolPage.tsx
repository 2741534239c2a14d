import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { type SchoolPageView, schoolPage } from '#contract/institutions';
import { useCall } from '../../api/hooks.ts';
import { today } from '../../components/china.ts';
import { Empty } from '../../components/Empty.tsx';
import { RecordDrawer } from '../../components/form/RecordDrawer.tsx';
import { Page, Panel } from '../../components/Page.tsx';
import { PageTrouble } from '../../shell/Fallbacks.tsx';
import { PageLink, useAddress, useParam, useSetAddress } from '../../shell/navigation.tsx';
import { ChangeLines, DayPicker } from './parts.tsx';

const span = (fromOn: string | null, toOn: string | null): string =>
  `${fromOn ?? '建库前'} 至 ${toOn ? `${toOn}（不含）` : '今'}`;

const Facts = ({ data }: { data: SchoolPageView }) => (
  <Panel title="基本情况">
    {data.warnings.length > 0 && (
      <ul className="yd-warning">
        {data.warnings.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    )}
    {data.sections.map(({ title, facts }) => {
      const known = facts.filter(({ text }) => text !== null);
      return known.length === 0 ? null : (
        <section key={title}>
          <h3 className="yd-h3">{title}</h3>
          <dl className="yd-facts">
            {known.map(({ name, label, text }) => (
              <div key={name}>
                <dt>{label}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </section>
      );
    })}
  </Panel>
);

/** Classes by stage, a line an entry year. */
const Classes = ({ data }: { data: SchoolPageView }) => {
  const stages = [...new Set(data.classes.map(({ stage }) => stage))];
  return (
    <Panel title={`班级（${data.classes.length}）`}>
      {data.classes.length === 0 && <Empty title="这一天没有班级">班级由学校或学籍管理人员登记。</Empty>}
      {stages.map((stage) => {
        const rows = data.classes.filter((one) => one.stage === stage);
        const years = [...new Set(rows.map(({ entryYear }) => entryYear))];
        return (
          <section key={stage}>
            <h3 className="yd-h3">
              {rows[0]?.stageLabel}（{rows.length}个班）
            </h3>
            {years.map((year) => {
              const own = rows.filter(({ entryYear }) => entryYear === year);
              return (
                <div key={year} className="yd-class-line">
                  <span>{own[0]?.grade ?? '—'}</span>
                  <span className="yd-classes">
                    {own.map(({ id, label }) => (
                      <PageLink key={id} to={`/records/class-groups/${id}`}>
                        {label}
                      </PageLink>
                    ))}
                  </span>
                </div>
              );
            })}
          </section>
        );
      })}
    </Panel>
  );
};

const Places = ({ data }: { data: SchoolPageView }) => (
  <Panel title="学段、校区与集团">
    <ul className="yd-plain-lines">
      {data.stages.map((one) => (
        <li key={one.id}>
          <b>{one.label}</b>
          <span>学制{one.years}年</span>
          {one.catchment && <span className="yd-muted">施教区：{one.catchment}</span>}
        </li>
      ))}
      {data.campuses.map((one) => (
        <li key={one.id}>
          <b>{one.name}</b>
          <span>{one.stages.join('、')}</span>
          <span className="yd-muted">{one.address ?? ''}</span>
        </li>
      ))}
      {data.groups.map((one) => (
        <li key={one.id}>
          <b>{one.name}</b>
          <span>
            {one.kindLabel}，{one.roleLabel}，{one.fromOn}起
          </span>
          <span className="yd-muted">
            {one.members.map(({ name, roleLabel }) => `${name}（${roleLabel}）`).join('、')}
          </span>
        </li>
      ))}
    </ul>
    {data.stages.length + data.campuses.length + data.groups.length === 0 && <p className="yd-muted">还没有登记。</p>}
  </Panel>
);

const Names = ({ data }: { data: SchoolPageView }) => (
  <Panel title="沿革" extra={<PageLink to={`/institutions/lineage/${data.school.organisation}`}>前身与后续</PageLink>}>
    <ul className="yd-plain-lines">
      {[...data.names].reverse().map((one) => (
        <li key={`${one.fromOn}-${one.toOn}`}>
          <b>{one.name}</b>
          <span className="yd-num">{one.code}</span>
          <span className="yd-muted">
            {span(one.fromOn, one.toOn)}
            {one.parent ? `，隶属${one.parent.name}` : ''}
          </span>
        </li>
      ))}
    </ul>
    {data.lineage.length > 0 && <ChangeLines rows={data.lineage} />}
  </Panel>
);

/** One school as it stood on a day: facts, stages, classes, campuses, group, and the history of its names. */
export default function SchoolPage() {
  const id = useParam('id');
  const address = useAddress<{ on: string }>();
  const setAddress = useSetAddress();
  const [editing, setEditing] = useState(false);
  const on = /^\d{4}-\d{2}-\d{2}$/.test(String(address.on ?? '')) ? String(address.on) : today();
  const { data, error, refetch } = useCall(schoolPage, { params: { id }, query: { on } }, { keepPrevious: true });
  if (error) return <PageTrouble error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton active={false} paragraph={{ rows: 10 }} />;
  const { unit, school } = data;
  return (
    <Page
      title={unit?.name ?? school.name}
      back={{ to: '/institutions', label: '机构与学校' }}
      subtitle={
        unit
          ? `${unit.parentName ?? ''}，代码${unit.code}${data.closedOn ? `，${data.closedOn}撤销` : ''}`
          : `${on}这一天没有这所学校${data.closedOn ? `，它已于${data.closedOn}撤销` : ''}`
      }
      actions={data.may.edit && on === today() && <Button onClick={() => setEditing(true)}>修改</Button>}
    >
      <div className="yd-institutions-bar">
        <DayPicker on={on} onChange={(next) => setAddress({ on: next })} />
      </div>
      <div className="yd-columns">
        <div>
          <Facts data={data} />
          <Classes data={data} />
        </div>
        <div>
          <Places data={data} />
          <Names data={data} />
        </div>
      </div>
      {editing && <RecordDrawer record="school" id={school.id} title="修改学校" onClose={() => setEditing(false)} />}
    </Page>
  );
}
