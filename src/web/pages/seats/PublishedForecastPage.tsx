import { Button, Skeleton } from 'antd';
import { publishedForecast } from '#contract/seat-forecast';
import type { Answer } from '../../api/call.ts';
import { useCall } from '../../api/hooks.ts';
import { Page, Panel } from '../../components/Page.tsx';
import { PageTrouble } from '../../shell/Fallbacks.tsx';
import { useParam } from '../../shell/navigation.tsx';
import './seats.css';

type Published = Answer<typeof publishedForecast>;
type Line = { readonly label: string; readonly years: Published['totals'][number]['years'] };

const numberText = (n: number): string => n.toLocaleString('zh-CN');

/** Demand over places, year by year. */
const Lines = ({ caption, lines, least }: { caption: string; lines: readonly Line[]; least: number }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a page of reading alone must be reachable and scrolled by keyboard (WCAG 2.1.1)
  <section className="yd-scroll" aria-label={caption} tabIndex={0}>
    <table className="yd-changes">
      <thead>
        <tr>
          <th scope="col">学段</th>
          {lines[0]?.years.map(({ year }) => (
            <th key={year} scope="col" className="yd-num">
              {year}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ label, years }) => (
          <tr key={label}>
            <th scope="row" style={{ whiteSpace: 'nowrap' }}>
              {label}
            </th>
            {years.map((one) => (
              <td key={one.year} className="yd-num">
                {one.demand === null ? `少于${least}` : numberText(one.demand)} / {numberText(one.places)}
                {one.level && <div className="yd-muted">{one.levelLabel}</div>}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);

/** What was published of a forecast, for everybody who signs in: areas, never schools; small numbers withheld. */
export default function PublishedForecastPage() {
  const { data, error, refetch } = useCall(publishedForecast, { params: { id: useParam('id') } });
  if (error) return <PageTrouble error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton active={false} className="yd-page" paragraph={{ rows: 10 }} />;
  const areas = [...new Set(data.rows.map(({ area }) => area))];
  return (
    <Page
      title={data.title}
      subtitle={`${data.publishedOn}公布。每格为需求/规划学位；少于${data.least}人的不公布。`}
      actions={<Button onClick={() => window.print()}>打印</Button>}
    >
      <Panel title="合计">
        <Lines
          caption="合计"
          least={data.least}
          lines={data.totals.map(({ stageLabel, years }) => ({ label: stageLabel, years }))}
        />
      </Panel>
      {areas.map((area) => (
        <Panel key={area} title={area}>
          <Lines
            caption={area}
            least={data.least}
            lines={data.rows
              .filter((row) => row.area === area)
              .map((row) => ({ label: row.stageLabel, years: row.years }))}
          />
        </Panel>
      ))}
    </Page>
  );
}
