import { Button, Skeleton } from 'antd';
import { useMemo, useState } from 'react';
import { seatMap } from '#contract/seats';
import type { Answer } from '../../api/call.ts';
import { useDefinition } from '../../api/definitions.ts';
import { useCall } from '../../api/hooks.ts';
import { Empty } from '../../components/Empty.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { numberText } from '../../components/Figures.tsx';
import { RecordDrawer } from '../../components/form/RecordDrawer.tsx';
import { AreaMap } from '../../components/map/AreaMap.tsx';
import type { Shape } from '../../components/map/shapes.ts';
import { Page, Panel } from '../../components/Page.tsx';
import { PageLink, useAddress, useSetAddress } from '../../shell/navigation.tsx';
import { SeatTabs } from './parts.tsx';

type View = Answer<typeof seatMap>;
type Site = View['sites'][number];

/** States by colour on the map and by shape and word in the list; later states are darker. */
const STATES: Readonly<Record<string, { shape: string; colour: string }>> = {
  planned: { shape: '○', colour: '#8a6100' },
  reserved: { shape: '◔', colour: '#b54708' },
  allocated: { shape: '◑', colour: '#176a7d' },
  built: { shape: '●', colour: '#1a7f37' },
  cancelled: { shape: '×', colour: '#5f6b7a' },
};
const OTHER: Readonly<Record<string, string>> = { area: '#9aa8b1', school: '#3f4d58' };

const shapesOf = ({ features }: View): Shape[] =>
  features.features.map(({ id, geometry, properties: { kind, name, state } }) => ({
    type: 'Feature',
    id,
    geometry: { type: geometry.type, coordinates: geometry.coordinates },
    properties: {
      kind,
      // The shape before the name tells the state without colour.
      name: STATES[state] ? `${STATES[state].shape} ${name}` : name,
      colour: STATES[state]?.colour ?? OTHER[kind] ?? '#5f6b7a',
      ...(kind === 'area' ? { isGround: true } : {}),
      ...(kind === 'school' ? {} : { isNamed: true }),
    },
  }));

/** The states that occur, with their signs before the names on the map. */
const legendOf = ({ sites }: View): string =>
  [...new Map(sites.map(({ state, stateLabel }) => [state, stateLabel]))]
    .map(([state, label]) => `${STATES[state]?.shape ?? ''}${label}`)
    .join('、')
    .concat(sites.length > 0 ? '；' : '');

const StateMark = ({ state, label }: { state: string; label: string }) => (
  <span className="yd-light" style={{ color: STATES[state]?.colour }}>
    <span aria-hidden="true">{STATES[state]?.shape}</span>
    {label}
  </span>
);

const SiteLine = ({ site, isChosen, onChoose }: { site: Site; isChosen: boolean; onChoose: () => void }) => (
  <li className={isChosen ? 'is-chosen' : ''}>
    <button type="button" aria-pressed={isChosen} onClick={onChoose}>
      <StateMark state={site.state} label={site.stateLabel} />
      <b>{site.name}</b>
      <span className="yd-muted">
        {site.number}，{site.district.name}，{site.stages.join('、')}
        {site.landArea !== null && `，${numberText(site.landArea)}平方米`}
      </span>
    </button>
    <div className="yd-site-projects">
      {site.projects.length === 0 && <span className="yd-muted">没有项目使用</span>}
      {site.projects.map((one) => (
        <PageLink key={one.id} to={`/seats/projects/${one.id}`}>
          {one.name}（{one.stateLabel}，{one.outlookLabel}）
        </PageLink>
      ))}
      <PageLink to={`/records/planned-sites/${site.id}`}>地块详情</PageLink>
    </div>
  </li>
);

const Loaded = ({ data }: { data: View }) => {
  const { site } = useAddress<{ site: string }>();
  const setAddress = useSetAddress();
  const shapes = useMemo(() => shapesOf(data), [data]);
  const choose = (id: string) => setAddress({ site: id });
  const drawn = new Set(data.features.features.map(({ id }) => id));
  const missing = data.sites.filter(({ id }) => !drawn.has(id)).length;
  return (
    <div className="yd-seat-map">
      <Panel>
        {shapes.length === 0 ? (
          <Empty title="还没有落图的地块">在地块里填写位置或范围后，就会出现在图上。</Empty>
        ) : (
          <AreaMap
            shapes={shapes}
            label={`${data.sites.length}个规划地块的位置，右侧列表有同样的内容`}
            chosen={site}
            onChoose={choose}
          />
        )}
        <p className="yd-muted yd-map-source">
          {legendOf(data)}细线为学位片区，黑点为学校。本局登记的位置，CGCS2000坐标；不使用外部底图，仅供内部规划使用。
        </p>
      </Panel>
      <Panel title={`规划地块（${data.sites.length}）`}>
        {missing > 0 && <p className="yd-muted">其中{missing}个还没有落图。</p>}
        {data.sites.length === 0 && <Empty title="没有规划地块">由计划财务科按布局规划登记。</Empty>}
        <ul className="yd-sites">
          {data.sites.map((one) => (
            <SiteLine key={one.id} site={one} isChosen={one.id === site} onChoose={() => choose(one.id)} />
          ))}
        </ul>
      </Panel>
    </div>
  );
};

/** 教育布局图: planned sites with their state and the projects that use them, drawn and listed. */
export default function MapPage() {
  const definition = useDefinition('plannedSite');
  const [isAdding, setAdding] = useState(false);
  const { data, error, refetch } = useCall(seatMap, {});
  return (
    <Page
      title="教育布局图"
      subtitle="规划教育用地的位置、状态和使用它的建设项目。"
      actions={definition?.may.create && <Button onClick={() => setAdding(true)}>登记地块</Button>}
    >
      <SeatTabs at="/seats/map" />
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton active={false} paragraph={{ rows: 10 }} />}
      {data && <Loaded data={data} />}
      {isAdding && <RecordDrawer record="plannedSite" title="登记地块" onClose={() => setAdding(false)} />}
    </Page>
  );
}
