import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { constructionPage } from '#contract/seats';
import type { Answer } from '../../api/call.ts';
import { useDefinition } from '../../api/definitions.ts';
import { useCall } from '../../api/hooks.ts';
import { RowActions } from '../../components/detail/RowActions.tsx';
import { RowDrawer } from '../../components/detail/RowDrawer.tsx';
import { moneyText, numberText } from '../../components/Figures.tsx';
import { RecordDrawer } from '../../components/form/RecordDrawer.tsx';
import { Page, Panel } from '../../components/Page.tsx';
import { PageTrouble } from '../../shell/Fallbacks.tsx';
import { PageLink, useParam } from '../../shell/navigation.tsx';
import { OutlookMark, PlainTable } from './parts.tsx';
import { StageLine } from './StageLine.tsx';

export type ConstructionView = Answer<typeof constructionPage>;

const Links = ({ data }: { data: ConstructionView }) => (
  <dl className="yd-facts">
    <div>
      <dt>责任单位</dt>
      <dd>{data.project.organisation.name}</dd>
    </div>
    <div>
      <dt>使用学校</dt>
      <dd>{data.school?.name ?? '—'}</dd>
    </div>
    <div>
      <dt>规划用地</dt>
      <dd>{data.site ? <PageLink to={`/records/planned-sites/${data.site.id}`}>{data.site.name}</PageLink> : '—'}</dd>
    </div>
    <div>
      <dt>学位片区</dt>
      <dd>{data.area?.name ?? '—'}</dd>
    </div>
    <div>
      <dt>年度计划</dt>
      <dd>
        {data.programme ? (
          <PageLink to={`/seats/programmes/${data.programme.id}`}>{data.programme.name}</PageLink>
        ) : (
          '—'
        )}
      </dd>
    </div>
    <div>
      <dt>对应承诺</dt>
      <dd>
        {data.commitments.length === 0 && '—'}
        {data.commitments.map(({ id, code, title }) => (
          <PageLink key={id} to={`/commitments/${id}`} className="yd-seat-line">
            {code} {title}
          </PageLink>
        ))}
      </dd>
    </div>
  </dl>
);

const Places = ({ data, onAdd }: { data: ConstructionView; onAdd: (() => void) | undefined }) => (
  <Panel title="新增学位" extra={onAdd && <Button onClick={onAdd}>添加学段</Button>}>
    {data.places.length === 0 ? (
      <p className="yd-muted">还没有登记新增班级。学位数由班级乘测算班额得出，不用填写。</p>
    ) : (
      <PlainTable
        caption="新增学位"
        rows={data.places}
        keyOf={({ id }) => id}
        columns={[
          { label: '学段', text: ({ stageLabel }) => stageLabel },
          { label: '班级×班额', right: true, text: ({ classes, classSize }) => `${classes}班×${classSize}人` },
          { label: '学位', right: true, text: ({ places }) => numberText(places) },
          {
            label: '投用',
            text: ({ deliveredOn, plannedOn }) => deliveredOn ?? (plannedOn ? `计划${plannedOn}` : '—'),
          },
        ]}
      />
    )}
  </Panel>
);

const Blockers = ({ data, onAdd }: { data: ConstructionView; onAdd: (() => void) | undefined }) => (
  <Panel title="堵点" extra={onAdd && <Button onClick={onAdd}>登记堵点</Button>}>
    {data.blockers.length === 0 && <p className="yd-muted">没有堵点。</p>}
    <ul className="yd-seat-list">
      {data.blockers.map((one) => (
        <li key={one.id}>
          <span>
            <PageLink to={`/records/project-blockers/${one.id}`}>{one.title}</PageLink>
            <span className="yd-muted">
              {one.sinceOn}起{one.needs && `，需${one.needs.name}协调`}
              {one.resolvedOn && `，${one.resolvedOn}解决`}
            </span>
          </span>
          <span className={one.state === 'open' ? 'yd-state is-going' : 'yd-state is-done'}>{one.stateLabel}</span>
        </li>
      ))}
    </ul>
  </Panel>
);

const Money = ({ money }: Pick<ConstructionView, 'money'>) => (
  <Panel title="投资">
    <dl className="yd-seat-counts is-small">
      <div>
        <dt>概算投资</dt>
        <dd className="yd-num">{money.budget === null ? '—' : moneyText(money.budget)}</dd>
      </div>
      <div>
        <dt>已批准变更</dt>
        <dd className="yd-num">{moneyText(money.approvedChanges)}</dd>
      </div>
      <div>
        <dt>累计付款</dt>
        <dd className="yd-num">{moneyText(money.paid)}</dd>
      </div>
    </dl>
    {money.years.length > 0 && (
      <PlainTable
        caption="年度计划与付款"
        rows={money.years}
        keyOf={({ year }) => String(year)}
        columns={[
          { label: '年度', text: ({ year }) => `${year}年` },
          { label: '计划投资', right: true, text: ({ planned }) => moneyText(planned) },
          { label: '已付', right: true, text: ({ paid }) => moneyText(paid) },
          {
            label: '完成计划',
            right: true,
            text: ({ planned, paid }) => (planned > 0 ? `${Math.round((paid / planned) * 1000) / 10}%` : '—'),
          },
        ]}
      />
    )}
    {money.changes.length > 0 && (
      <ul className="yd-seat-list">
        {money.changes.map((one) => (
          <li key={one.id}>
            <PageLink to={`/records/change-orders/${one.id}`}>{one.title}</PageLink>
            <span className="yd-num">
              {moneyText(one.amount)} <span className="yd-muted">{one.stateLabel}</span>
            </span>
          </li>
        ))}
      </ul>
    )}
  </Panel>
);

const STAGE_FACTS = ['plannedOn', 'firstPlannedOn', 'actualOn', 'evidence', 'note', 'reportedBy', 'confirmedBy'];
type Adding = 'projectPlaces' | 'projectBlocker';
const ADD_TITLES: Readonly<Record<Adding, string>> = { projectPlaces: '添加学段', projectBlocker: '登记堵点' };

const Loaded = ({ data }: { data: ConstructionView }) => {
  const { project } = data;
  const [stage, setStage] = useState<string>();
  const [adding, setAdding] = useState<Adding>();
  const places = useDefinition('projectPlaces');
  const blockers = useDefinition('projectBlocker');
  const chosen = data.stages.find(({ id }) => id === stage);
  const mayAddPlaces = places?.may.create && project.state !== 'opened';
  return (
    <Page
      title={project.name}
      back={{ to: '/seats/projects', label: '学校建设' }}
      subtitle={`${project.kindLabel}，${project.district.name}，${project.stateLabel}，编号${project.number}`}
      actions={<RowActions record="constructionProject" id={project.id} />}
    >
      <Panel>
        <p className="yd-seat-outlook">
          <OutlookMark value={project.outlook.outlook} />
          <b>{project.openedOn ? `${project.openedOn}投用` : `承诺${project.openingPromisedOn ?? '未定'}投用`}</b>
          <span className="yd-muted">{project.outlook.text}</span>
        </p>
        <StageLine stages={data.stages} onOpen={setStage} />
      </Panel>
      <div className="yd-columns yd-seat-below">
        <div>
          <Places data={data} onAdd={mayAddPlaces ? () => setAdding('projectPlaces') : undefined} />
          <Blockers data={data} onAdd={blockers?.may.create ? () => setAdding('projectBlocker') : undefined} />
        </div>
        <div>
          <Money money={data.money} />
          <Panel title="来源与归属">
            <Links data={data} />
          </Panel>
        </div>
      </div>
      {chosen && (
        <RowDrawer
          key={chosen.id}
          record="projectStage"
          id={chosen.id}
          title={chosen.label}
          facts={STAGE_FACTS}
          extra={() => <p className="yd-muted">佐证材料：{chosen.evidenceNeeded}</p>}
          onClose={() => setStage(undefined)}
        />
      )}
      {adding && (
        <RecordDrawer
          record={adding}
          title={ADD_TITLES[adding]}
          fixed={{ project: project.id }}
          onClose={() => setAdding(undefined)}
        />
      )}
    </Page>
  );
};

/** One construction project: its stages on a line, what is expected of its promise, places, blockers, money. */
export default function ProjectPage() {
  const id = useParam('id');
  const { data, error, refetch } = useCall(constructionPage, { params: { id } });
  if (error) return <PageTrouble error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton active={false} className="yd-page" paragraph={{ rows: 12 }} />;
  return <Loaded data={data} />;
}
