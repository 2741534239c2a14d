import { Button, Input, Radio, Skeleton } from 'antd';
import { useState } from 'react';
import {
  type InstitutionsReport,
  institutionsReport,
  institutionsTree,
  type OrganisationNode,
} from '#contract/institutions';
import { useCall } from '../../api/hooks.ts';
import { today } from '../../components/china.ts';
import { Empty } from '../../components/Empty.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Page, Panel } from '../../components/Page.tsx';
import { PageLink, useAddress, useGo, useSetAddress } from '../../shell/navigation.tsx';
import { ChangeLines, DayPicker } from './parts.tsx';

const VIEWS = [
  { value: 'tree', label: '机构' },
  { value: 'report', label: '学校与班级' },
  { value: 'changes', label: '机构调整' },
];

const Unit = ({ unit, flat }: { unit: OrganisationNode; flat: boolean }) => (
  <tr>
    <td style={{ paddingInlineStart: flat ? 8 : 8 + unit.depth * 22 }}>
      {unit.school ? (
        <PageLink to={`/institutions/schools/${unit.school}`}>{unit.name}</PageLink>
      ) : (
        <PageLink to={`/records/organisations/${unit.id}`}>{unit.name}</PageLink>
      )}
    </td>
    <td>{unit.kindLabel}</td>
    <td className="yd-num">{unit.code}</td>
    <td className="yd-num">
      {unit.since ?? ''}{' '}
      <PageLink to={`/institutions/lineage/${unit.id}`} aria-label={`${unit.name}沿革`}>
        沿革
      </PageLink>
    </td>
  </tr>
);

const Tree = ({ units }: { units: readonly OrganisationNode[] }) => {
  const [typed, setTyped] = useState('');
  const wanted = typed.trim();
  const shown = wanted ? units.filter(({ name, code }) => name.includes(wanted) || code.includes(wanted)) : units;
  return (
    <Panel
      title={`机构（${units.length}）`}
      extra={
        <Input
          className="yd-tree-search"
          aria-label="按名称或代码查找单位"
          placeholder="名称或代码"
          allowClear
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
      }
    >
      {shown.length === 0 ? (
        <Empty title="没有符合的单位">请换个词，或换一天查看。</Empty>
      ) : (
        <table className="yd-tree">
          <thead>
            <tr>
              <th>名称</th>
              <th>类别</th>
              <th>代码</th>
              <th>此名称自</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((unit) => (
              <Unit key={unit.id} unit={unit} flat={wanted !== ''} />
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
};

type Group = InstitutionsReport['groups'][number];

type School = Group['schools'][number];

/** Whether what the stages are said to have is all of it; a building that serves all of them is of none. */
const isWholeByStage = ({ stages, figures }: School, key: string): boolean =>
  stages.reduce((sum, line) => sum + (line.figures[key] ?? 0), 0) === (figures[key] ?? 0);

const Figures = ({
  columns,
  of,
  within,
}: {
  columns: InstitutionsReport['columns'];
  of: { classes: number; figures: Record<string, number> };
  within?: School;
}) => (
  <>
    <td className="yd-num is-figure">{of.classes}</td>
    {columns.map(({ key }) => (
      <td key={key} className="yd-num is-figure">
        {of.figures[key] ?? (within && !isWholeByStage(within, key) ? '—' : 0)}
      </td>
    ))}
  </>
);

const GroupRows = ({ group, columns }: { group: Group; columns: InstitutionsReport['columns'] }) => (
  <>
    <tr className="is-group">
      <th colSpan={2} scope="rowgroup">
        {group.unit.name}（{group.schools.length}所）
      </th>
      <Figures columns={columns} of={group} />
    </tr>
    {group.schools.flatMap((school) => [
      <tr key={school.id}>
        <td>
          <PageLink to={`/institutions/schools/${school.id}`}>{school.name}</PageLink>
        </td>
        <td>{school.stages.map(({ label }) => label).join('、') || '未登记学段'}</td>
        <Figures columns={columns} of={school} />
      </tr>,
      ...(school.stages.length > 1
        ? school.stages.map((line) => (
            <tr key={`${school.id}-${line.stage}`} className="is-part">
              <td />
              <td>其中：{line.label}</td>
              <Figures columns={columns} of={line} within={school} />
            </tr>
          ))
        : []),
    ])}
  </>
);

const Report = ({ on }: { on: string }) => {
  const { data, error, refetch } = useCall(institutionsReport, { query: { on } }, { keepPrevious: true });
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton active={false} paragraph={{ rows: 10 }} />;
  return (
    <Panel
      title={`${data.on}的学校与班级`}
      extra={
        <span className="yd-muted">
          {data.academicYear}—{data.academicYear + 1}学年
        </span>
      }
    >
      {data.groups.length === 0 ? (
        <Empty title="没有可以查看的学校">请换一天查看；您的岗位只能看到职责范围内的学校。</Empty>
      ) : (
        <div className="yd-scroll">
          <table className="yd-report">
            <thead>
              <tr>
                <th>学校</th>
                <th>学段</th>
                <th className="is-figure">班级</th>
                {data.columns.map(({ key, label, unit }) => (
                  <th key={key} className="is-figure">
                    {label}（{unit}）
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {data.groups.map((group) => (
                <GroupRows key={group.unit.id} group={group} columns={data.columns} />
              ))}
              <tr className="is-total">
                <th colSpan={2} scope="row">
                  合计（{data.total.schools}所）
                </th>
                <Figures columns={data.columns} of={data.total} />
              </tr>
            </tbody>
          </table>
        </div>
      )}
    </Panel>
  );
};

/** Organisations, schools and classes as they were on a day, and what changed or will change. */
export default function InstitutionsPage() {
  const address = useAddress<{ on: string; view: string }>();
  const setAddress = useSetAddress();
  const go = useGo();
  const on = /^\d{4}-\d{2}-\d{2}$/.test(String(address.on ?? '')) ? String(address.on) : today();
  const view = VIEWS.some(({ value }) => value === address.view) ? String(address.view) : 'tree';
  const { data, error, refetch } = useCall(institutionsTree, { query: { on } }, { keepPrevious: true });
  const waiting = data?.changes.filter(({ state }) => state === 'submitted' || state === 'confirmed') ?? [];
  return (
    <Page
      title="机构与学校"
      subtitle={on === today() ? '单位的名称、隶属和代码按日期保存。' : `按${on}当天的名称和隶属显示。`}
      actions={
        data?.may.change && (
          <Button type="primary" onClick={() => go('/institutions/changes/new')}>
            登记机构调整
          </Button>
        )
      }
    >
      <div className="yd-institutions-bar">
        <Radio.Group
          aria-label="看什么"
          optionType="button"
          value={view}
          options={VIEWS}
          onChange={({ target }) => setAddress({ view: target.value === 'tree' ? undefined : target.value })}
        />
        <DayPicker on={on} onChange={(next) => setAddress({ on: next })} />
      </div>
      <ErrorNotice error={error} onRetry={() => void refetch()} />
      {!data && !error && <Skeleton active={false} paragraph={{ rows: 10 }} />}
      {data && view === 'tree' && (
        <>
          {waiting.length > 0 && (
            <Panel title="将要变动">
              <ChangeLines rows={waiting} />
            </Panel>
          )}
          <Tree units={data.units} />
        </>
      )}
      {data && view === 'report' && <Report on={on} />}
      {data && view === 'changes' && (
        <Panel title="机构调整">
          {data.changes.length === 0 ? (
            <Empty title="还没有登记机构调整">
              更名、合并、分立、撤销、设立和调整隶属都在这里登记，到生效日自动生效。
            </Empty>
          ) : (
            <ChangeLines rows={data.changes} />
          )}
        </Panel>
      )}
    </Page>
  );
}
