import { PrinterOutlined } from '@ant-design/icons';
import { Button, Segmented, Select, Skeleton, Switch } from 'antd';
import { useMemo } from 'react';
import { groupBy } from '#contract/group-by';
import { mapPage } from '#contract/maps';
import { getIndicator, listIndicators } from '#contract/measures';
import type { Answer } from '../../api/call.ts';
import { useCall } from '../../api/hooks.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { AreaMap } from '../../components/map/AreaMap.tsx';
import { Page, Panel } from '../../components/Page.tsx';
import { PageLink, useAddress, useGo, useSetAddress } from '../../shell/navigation.tsx';
import { Building } from './Building.tsx';
import { SchoolTable } from './SchoolTable.tsx';
import { Serving } from './Serving.tsx';
import { ShadeLegend } from './ShadeLegend.tsx';
import { Sign } from './Sign.tsx';
import { shapesOf } from './shapes.ts';
import './maps.css';

type View = Answer<typeof mapPage>;
type Asked = { year: string; stage: string; indicator: string; hide: string; at: string };

const STAGES = [
  { value: 'all', label: '全部' },
  { value: 'preschool', label: '学前' },
  { value: 'primary', label: '小学' },
  { value: 'juniorMiddle', label: '初中' },
  { value: 'seniorMiddle', label: '高中' },
];

const useShading = (name: string | undefined) => {
  const own = useCall(getIndicator, { params: { name: name ?? '' }, query: {} }, { enabled: Boolean(name) });
  const unit = own.data?.values[0]?.unit ?? '';
  const below = useCall(
    getIndicator,
    { params: { name: name ?? '' }, query: { under: unit, kind: 'school' } },
    { enabled: Boolean(name && unit) },
  );
  return name ? below.data : undefined;
};

type Layer = { readonly key: string; readonly label: string; readonly count: number };

/** Which layers there are, and how much is in each. */
const layersOf = ({ schools, catchments, projects, sites, layers }: View): Layer[] => [
  { key: 'school', label: '学校', count: schools.filter(({ at }) => at).length },
  { key: 'catchment', label: '施教区', count: catchments.filter(({ outline }) => outline).length },
  { key: 'project', label: '建设项目', count: projects.filter(({ at }) => at).length },
  { key: 'site', label: '规划用地', count: sites.filter(({ at }) => at).length },
  ...layers.map(({ kind, label, features }) => ({ key: kind, label, count: features.length })),
];

/** Where the base layers come from, each source once. */
const sourcesOf = (layers: View['layers']): string =>
  [...groupBy(layers, ({ source, fromOn }) => `${source}，${fromOn}起用`)]
    .map(([from, own]) => `${own.map(({ label }) => label).join('、')}：${from}。`)
    .join('');

type LayersProps = { view: View; hidden: ReadonlySet<string>; onToggle: (key: string) => void };

/** The legend, and what of it is drawn. On paper what is not drawn is left out. */
const Layers = ({ view, hidden, onToggle }: LayersProps) => (
  <Panel title="图层">
    <ul className="yd-layers">
      {layersOf(view).map(({ key, label, count }) => (
        <li key={key} className={hidden.has(key) ? 'is-off' : ''}>
          <span>
            <Sign kind={key} />
            {label}（{count}）
          </span>
          <Switch size="small" aria-label={label} checked={!hidden.has(key)} onChange={() => onToggle(key)} />
        </li>
      ))}
    </ul>
    {view.layers.length === 0 && <p className="yd-muted">还没有底图，由系统管理员在“地图底图”里上传。</p>}
    <p className="yd-muted">{sourcesOf(view.layers)}CGCS2000坐标，不使用外部底图，仅供内部使用。</p>
  </Panel>
);

const ClassLegend = ({ view }: { view: View }) => {
  const over = view.schools.filter(({ classes }) => (classes?.oversize ?? 0) > 0).length;
  const unknown = view.schools.filter(({ classes }) => !classes).length;
  return (
    <p className="yd-muted">
      学校：实心为没有大班额（{view.schools.length - over - unknown}所），粗黑圈为有大班额（{over}
      所），空心为没有班额数据（{unknown}所）。
    </p>
  );
};

const Loaded = ({ view, asked }: { view: View; asked: Partial<Asked> }) => {
  const setAddress = useSetAddress();
  const go = useGo();
  const hidden = useMemo(() => new Set((asked.hide ?? '').split(',').filter(Boolean)), [asked.hide]);
  const shading = useShading(asked.indicator);
  const stage = asked.stage ?? 'all';
  const point = asked.at?.split(',').map(Number) as [number, number] | undefined;
  const shapes = useMemo(
    () => shapesOf(view, { stage, hidden, values: shading?.values, point: asked.at }),
    [view, stage, hidden, shading, asked.at],
  );
  const toggle = (key: string) => {
    const next = hidden.has(key) ? [...hidden].filter((one) => one !== key) : [...hidden, key];
    setAddress({ hide: next.join(',') || undefined });
  };
  const pages = useMemo(
    () =>
      new Map([
        ...view.schools.map(({ id }) => [id, `/institutions/schools/${id}`] as const),
        ...view.catchments.map(({ id }) => [id, `/records/catchments/${id}`] as const),
        ...view.projects.map(({ id }) => [id, `/seats/projects/${id}`] as const),
        ...view.sites.map(({ id }) => [id, `/records/planned-sites/${id}`] as const),
      ]),
    [view],
  );
  const open = (id: string) => {
    const to = pages.get(id);
    if (to) go(to);
  };
  const shown = view.schools.filter(({ stages }) => stage === 'all' || stages.some((one) => one.stage === stage));
  return (
    <>
      <div className="yd-map-page">
        <Panel>
          <AreaMap
            shapes={shapes}
            label={`${shown.length}所学校、${view.catchments.length}个施教区、${view.projects.length}个建设项目和${view.sites.length}处规划用地的位置，下面的表格有同样的内容`}
            onChoose={open}
          />
          {shading ? (
            <ShadeLegend
              values={shading.values.filter(({ unit }) => shown.some((one) => one.unit === unit))}
              indicator={shading.indicator}
            />
          ) : (
            <ClassLegend view={{ ...view, schools: shown }} />
          )}
        </Panel>
        <div>
          <div className={point ? 'yd-map-asked' : 'yd-map-ask'}>
            <Serving point={point} year={view.year} onPoint={(at) => setAddress({ at: at?.join(',') })} />
          </div>
          <Layers view={view} hidden={hidden} onToggle={toggle} />
        </div>
      </div>
      <SchoolTable schools={shown} catchments={view.catchments} shading={shading} />
      <Building view={view} />
    </>
  );
};

const Bar = ({ asked, year }: { asked: Partial<Asked>; year: number }) => {
  const setAddress = useSetAddress();
  const { data } = useCall(listIndicators, {}, { staleTime: 60_000 });
  const options = (data?.indicators ?? []).map(({ name, label }) => ({ value: name, label }));
  return (
    <div className="yd-map-bar">
      <Segmented
        aria-label="学段"
        value={asked.stage ?? 'all'}
        options={STAGES}
        onChange={(value) => setAddress({ stage: value === 'all' ? undefined : String(value) })}
      />
      <Select
        aria-label="按指标着色"
        placeholder="按指标着色"
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        value={asked.indicator}
        options={options}
        onChange={(value?: string) => setAddress({ indicator: value })}
      />
      <Select
        aria-label="学年"
        value={year}
        options={[1, 0, -1, -2].map((by) => ({ value: year + by, label: `${year + by}学年` }))}
        onChange={(value) => setAddress({ year: String(value) })}
      />
    </div>
  );
};

/** 教育地图: schools, catchments and projects on the bureau’s own ground, and who serves a place. */
export default function MapPage() {
  const asked = useAddress<Asked>();
  const { data, error, refetch } = useCall(
    mapPage,
    { query: asked.year ? { year: Number(asked.year) } : {} },
    { keepPrevious: true },
  );
  return (
    <Page
      title="教育地图"
      subtitle={data && `${data.year}学年，数据截至${data.on}`}
      actions={
        <>
          <Button icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
            打印
          </Button>
          <PageLink to="/map/catchments">核对施教区</PageLink>
          {data?.may.upload && <PageLink to="/map/layers">地图底图</PageLink>}
        </>
      }
    >
      <ErrorNotice error={error} onRetry={() => void refetch()} />
      {!data && !error && <Skeleton active={false} paragraph={{ rows: 10 }} />}
      {data && (
        <>
          <Bar asked={asked} year={data.year} />
          <Loaded view={data} asked={asked} />
        </>
      )}
    </Page>
  );
}
