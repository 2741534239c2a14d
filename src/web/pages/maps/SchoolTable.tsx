import type { mapPage } from '#contract/maps';
import type { getIndicator } from '#contract/measures';
import type { Answer } from '../../api/call.ts';
import { numberText } from '../../components/Figures.tsx';
import { Panel } from '../../components/Page.tsx';
import { PageLink } from '../../shell/navigation.tsx';
import { placeText } from './shapes.ts';

type View = Answer<typeof mapPage>;
type Props = {
  readonly schools: View['schools'];
  readonly catchments: View['catchments'];
  readonly shading: Answer<typeof getIndicator> | undefined;
};

const classesText = (classes: View['schools'][number]['classes']): string => {
  if (!classes) return '—';
  const over = classes.oversize > 0 ? `，大班额${classes.oversize}个` : '，没有大班额';
  return `${classes.classes}个班，最大${classes.largest}人${over}`;
};

const valueText = (value: number | null, decimals: number): string =>
  value === null ? '无法计算' : numberText(value, decimals);

const STATES: Readonly<Record<string, string>> = {
  met: ' ●达标',
  notMet: ' ■未达标',
};

/** The same as the map, for reading, printing and those who do not see it. */
export const SchoolTable = ({ schools, catchments, shading }: Props) => {
  const values = new Map((shading?.values ?? []).map((one) => [one.unit, one]));
  const grounds = (unit: string) => catchments.filter(({ school }) => school === unit);
  return (
    <Panel title={`学校（${schools.length}）`}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that may scroll has to be reachable by keyboard */}
      <section className="yd-map-scroll" aria-label="地图上的学校" tabIndex={0}>
        <table className="yd-plain">
          <thead>
            <tr>
              <th scope="col">学校</th>
              <th scope="col">学段</th>
              <th scope="col">办学性质</th>
              <th scope="col">班额</th>
              {shading && (
                <th scope="col">
                  {shading.indicator.label}（{shading.indicator.unit}）
                </th>
              )}
              <th scope="col">施教区</th>
              <th scope="col">位置</th>
            </tr>
          </thead>
          <tbody>
            {schools.map(({ id, unit, name, stages, ownershipLabel, classes, at }) => (
              <tr key={id}>
                <td>
                  <PageLink to={`/institutions/schools/${id}`}>{name}</PageLink>
                </td>
                <td>{stages.map(({ label }) => label).join('、')}</td>
                <td>{ownershipLabel}</td>
                <td>{classesText(classes)}</td>
                {shading && (
                  <td>
                    {valueText(values.get(unit)?.value ?? null, shading.indicator.decimals)}
                    {STATES[values.get(unit)?.state ?? '']}
                  </td>
                )}
                <td>
                  {grounds(unit).length === 0 && '—'}
                  {grounds(unit).map((one) => (
                    <div key={one.id} className="yd-map-line">
                      <PageLink to={`/records/catchments/${one.id}`}>
                        {one.name}（{one.stageLabel}）
                      </PageLink>
                    </div>
                  ))}
                </td>
                <td>{placeText(at)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Panel>
  );
};
