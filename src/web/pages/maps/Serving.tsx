import { Button, Input } from 'antd';
import { useState } from 'react';
import { placesNamed, servingSchools } from '#contract/maps';
import type { Answer } from '../../api/call.ts';
import { useCall } from '../../api/hooks.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Panel } from '../../components/Page.tsx';
import { PageLink } from '../../shell/navigation.tsx';

type Point = readonly [number, number];
type Stage = Answer<typeof servingSchools>['stages'][number];
const KINDS: Readonly<Record<string, string>> = {
  boundary: '区域',
  street: '街道社区',
  water: '水系',
  road: '道路',
  school: '学校',
  catchment: '施教区',
};
const PLACE = /^\s*(-?\d+(?:\.\d+)?)\s*[,，]\s*(-?\d+(?:\.\d+)?)\s*$/;

const OfStage = ({ stage }: { stage: Stage }) => (
  <li>
    <h3>{stage.label}</h3>
    {stage.schools.length === 0 && <span className="yd-muted">没有施教区包含这个位置。</span>}
    {stage.schools.map((one) => (
      <div key={one.catchment}>
        {one.page ? <PageLink to={`/institutions/schools/${one.page}`}>{one.name}</PageLink> : one.name}
        <span className="yd-muted">
          ：<PageLink to={`/records/catchments/${one.catchment}`}>{one.title}</PageLink>，{one.description}（
          {one.source}）
        </span>
      </div>
    ))}
  </li>
);

const Answered = ({ point: [longitude, latitude], year }: { point: Point; year: number }) => {
  const { data, error } = useCall(servingSchools, { query: { longitude, latitude, year } });
  if (error) return <ErrorNotice error={error} />;
  if (!data) return null;
  return (
    <div aria-live="polite">
      <p>
        经度{longitude}，纬度{latitude}，{data.year}学年
        {data.inDistrict === false && '，不在本区界线内'}
      </p>
      {data.stages.length === 0 && <p className="yd-muted">这个学年还没有生效的施教区。</p>}
      <ul className="yd-found">
        {data.stages.map((stage) => (
          <OfStage key={stage.stage} stage={stage} />
        ))}
      </ul>
    </div>
  );
};

const Places = ({ text, year, onPoint }: { text: string; year: number; onPoint: (at: Point) => void }) => {
  const { data } = useCall(placesNamed, { query: { text, year } });
  if (!data) return null;
  if (data.places.length === 0)
    return (
      <p className="yd-muted">底图、学校和施教区里都没有“{text}”。可以改用“经度，纬度”查询，例如“120.12，31.21”。</p>
    );
  return (
    <ul className="yd-found" aria-label="查到的地点">
      {data.places.map(({ kind, name, note, at }) => (
        <li key={`${kind} ${name} ${at.join()}`}>
          <Button type="link" size="small" onClick={() => onPoint(at)}>
            {KINDS[kind] ?? ''} {name}
          </Button>{' '}
          <span className="yd-muted">{note}</span>
        </li>
      ))}
    </ul>
  );
};

type Props = {
  readonly point: Point | undefined;
  readonly year: number;
  readonly onPoint: (at: Point | undefined) => void;
};

/** Which schools serve a place: by coordinates, or by a road, community or school of the bureau’s own records. */
export const Serving = ({ point, year, onPoint }: Props) => {
  const [text, setText] = useState('');
  const ask = (given: string) => {
    const [, longitude, latitude] = PLACE.exec(given) ?? [];
    setText(longitude ? '' : given.trim());
    onPoint(longitude ? [Number(longitude), Number(latitude)] : undefined);
  };
  return (
    <Panel title="查施教区">
      <Input.Search
        aria-label="地点或经纬度"
        placeholder="道路、社区、学校或“经度，纬度”"
        enterButton="查询"
        allowClear
        onSearch={ask}
      />
      {text && !point && <Places text={text} year={year} onPoint={onPoint} />}
      {point && <Answered point={point} year={year} />}
    </Panel>
  );
};
