import { Button, Segmented, Select, Skeleton, Switch } from 'antd';
import { useMemo, useState } from 'react';
import { checkCatchments, mapPage } from '#contract/maps';
import type { Answer } from '../../api/call.ts';
import { useDefinition } from '../../api/definitions.ts';
import { useCall } from '../../api/hooks.ts';
import { thisYear } from '../../components/china.ts';
import { Empty } from '../../components/Empty.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { numberText } from '../../components/Figures.tsx';
import { RecordDrawer } from '../../components/form/RecordDrawer.tsx';
import { AreaMap } from '../../components/map/AreaMap.tsx';
import type { Shape } from '../../components/map/shapes.ts';
import { Page, Panel } from '../../components/Page.tsx';
import { PageLink, useAddress, useSetAddress } from '../../shell/navigation.tsx';
import { BringIn } from './BringIn.tsx';
import { groundsOf } from './grounds.ts';
import './maps.css';

type Check = Answer<typeof checkCatchments>;
type Named = { readonly id: string; readonly name: string; readonly school: string };
type Stage = 'preschool' | 'primary' | 'juniorMiddle';

const STAGES = [
  { value: 'primary', label: '小学' },
  { value: 'juniorMiddle', label: '初中' },
  { value: 'preschool', label: '学前' },
];

/** Square metres, or hectares and square kilometres where those read better. */
const areaText = (area: number): string => {
  if (area >= 1e6) return `${numberText(area / 1e6, 2)}平方公里`;
  return area >= 1e4 ? `${numberText(area / 1e4, 1)}公顷` : `${numberText(Math.round(area))}平方米`;
};

const Link = ({ of }: { of: Named }) => (
  <PageLink to={`/records/catchments/${of.id}`}>
    {of.name}（{of.school}）
  </PageLink>
);

const Findings = ({ data }: { data: Check }) => {
  const found = data.overlaps.length + data.gaps.length + data.outside.length + data.without.length;
  return (
    <Panel title={found === 0 ? '核对：没有问题' : `核对：${found}处需要处理`}>
      <ul className="yd-found">
        {data.overlaps.map(({ one, other, area }) => (
          <li key={`${one.id} ${other.id}`}>
            <b className="yd-map-problem">■重叠</b> <Link of={one} />与<Link of={other} />
            重叠{areaText(area)}
          </li>
        ))}
        {data.gaps.map(({ area, at }) => (
          <li key={at.join()}>
            <b className="yd-map-problem">▲空白</b> 经度{at[0].toFixed(4)}、纬度{at[1].toFixed(4)}一带{areaText(area)}
            不属于任何施教区
          </li>
        ))}
        {data.gapsBecause && <li className="yd-muted">{data.gapsBecause}。</li>}
        {data.outside.map((one) => (
          <li key={one.id}>
            <b className="yd-map-problem">◆校址</b> <Link of={one} />
            不在自己的施教区内{one.because ? `：${one.because}` : '，没有说明'}
          </li>
        ))}
        {data.without.map(({ id, name }) => (
          <li key={id}>
            <b className="yd-map-problem">○未划片</b> <PageLink to={`/institutions/schools/${id}`}>{name}</PageLink>
            没有{data.year}学年的施教区
          </li>
        ))}
      </ul>
      <p className="yd-muted">
        {areaText(data.tolerance.area)}以内的重叠和空白不计（{data.tolerance.source}）。
      </p>
    </Panel>
  );
};

const Listed = ({ data }: { data: Check }) => (
  <Panel title={`${data.year}学年${data.stageLabel}施教区（${data.catchments.length}）`}>
    {data.catchments.length === 0 ? (
      <Empty title="没有施教区">由业务科室登记，或用GeoJSON导入。</Empty>
    ) : (
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that may scroll has to be reachable by keyboard
      <section className="yd-map-scroll" aria-label="施教区" tabIndex={0}>
        <table className="yd-plain">
          <thead>
            <tr>
              <th scope="col">施教区</th>
              <th scope="col">状态</th>
              <th scope="col" className="is-number">
                面积
              </th>
            </tr>
          </thead>
          <tbody>
            {data.catchments.map((one) => (
              <tr key={one.id}>
                <td>
                  <Link of={one} />
                </td>
                <td>{one.stateLabel}</td>
                <td className="is-number">{one.area === null ? '没有落图' : areaText(one.area)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    )}
  </Panel>
);

const useShapes = (data: Check | undefined, year: number): readonly Shape[] => {
  const { data: map } = useCall(mapPage, { query: { year } }, { keepPrevious: true });
  return useMemo(() => {
    if (!map || !data) return [];
    const shape = (id: string, geometry: Shape['geometry'], kind: string, name: string, colour: string): Shape => ({
      type: 'Feature',
      id,
      geometry,
      properties: { kind, name, colour, isNamed: kind !== 'school' },
    });
    return [
      ...groundsOf(map.layers),
      ...map.catchments.flatMap(({ id, name, outline, stage }) =>
        outline && stage === data.stage ? [shape(id, outline, 'catchment', name, '#176a7d')] : [],
      ),
      ...data.gaps.map(({ at, outline }) => shape(at.join(), outline, 'gap', '空白', '#b42318')),
      ...map.schools.flatMap(({ id, name, at, stages }) =>
        at && stages.some(({ stage }) => stage === data.stage)
          ? [shape(id, { type: 'Point', coordinates: at }, 'school', name, '#3f4d58')]
          : [],
      ),
    ];
  }, [map, data]);
};

/** 施教区 of a stage and school year: drawn, listed, and checked for overlaps, gaps and schools beyond their ground. */
export default function CatchmentsPage() {
  const { stage = 'primary', year: given, drafts } = useAddress<{ stage: Stage; year: string; drafts: string }>();
  const year = Number(given ?? thisYear());
  const setAddress = useSetAddress();
  const definition = useDefinition('catchment');
  const [open, setOpen] = useState<'form' | 'file' | null>(null);
  const query = { stage, year, drafts: drafts === 'true' ? ('true' as const) : ('false' as const) };
  const { data, error, refetch } = useCall(checkCatchments, { query }, { keepPrevious: true });
  const shapes = useShapes(data, year);
  return (
    <Page
      title="施教区"
      back={{ to: '/map', label: '教育地图' }}
      subtitle="登记、审核由两人进行；已生效的供查询。"
      actions={
        definition?.may.create && (
          <>
            <Button onClick={() => setOpen('form')}>登记施教区</Button>
            <Button onClick={() => setOpen('file')}>用GeoJSON导入</Button>
          </>
        )
      }
    >
      <div className="yd-map-bar">
        <Segmented
          aria-label="学段"
          value={stage}
          options={STAGES}
          onChange={(value) => setAddress({ stage: String(value) })}
        />
        <Select
          aria-label="学年"
          value={year}
          options={[1, 0, -1, -2].map((by) => ({ value: thisYear() + by, label: `${thisYear() + by}学年` }))}
          onChange={(value) => setAddress({ year: String(value) })}
        />
        <span>
          <Switch
            size="small"
            aria-label="连同草稿核对"
            checked={drafts === 'true'}
            onChange={(on) => setAddress({ drafts: on ? 'true' : undefined })}
          />{' '}
          连同草稿核对
        </span>
        <PageLink to="/records/catchments">施教区登记簿</PageLink>
      </div>
      <ErrorNotice error={error} onRetry={() => void refetch()} />
      {!data && !error && <Skeleton active={false} paragraph={{ rows: 8 }} />}
      {data && (
        <div className="yd-map-page">
          <Panel>
            <AreaMap shapes={shapes} label={`已生效的${data.stageLabel}施教区和空白，旁边的列表有同样的内容`} />
            <p className="yd-muted">青色为已生效的施教区，写着“空白”的红色部分不属于任何施教区，黑点为学校。</p>
          </Panel>
          <div>
            <Findings data={data} />
            <Listed data={data} />
          </div>
        </div>
      )}
      {open === 'form' && <RecordDrawer record="catchment" title="登记施教区" onClose={() => setOpen(null)} />}
      {open === 'file' && <BringIn year={year} onClose={() => setOpen(null)} onDone={() => void refetch()} />}
    </Page>
  );
}
