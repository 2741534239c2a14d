import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { type ConstructionLine, constructionOverview } from '#contract/seats';
import type { Answer } from '../../api/call.ts';
import { useDefinition } from '../../api/definitions.ts';
import { useCall } from '../../api/hooks.ts';
import { Empty } from '../../components/Empty.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { numberText } from '../../components/Figures.tsx';
import { RecordDrawer } from '../../components/form/RecordDrawer.tsx';
import { Page, Panel } from '../../components/Page.tsx';
import { RecordTable } from '../../components/table/RecordTable.tsx';
import { PageLink, useAddress, useSetAddress } from '../../shell/navigation.tsx';
import { delayText, OUTLOOK_WORDS, OutlookMark, type PlainColumn, PlainTable, SeatTabs, slackText } from './parts.tsx';

type Overview = Answer<typeof constructionOverview>;

const COLUMNS: readonly PlainColumn<ConstructionLine>[] = [
  { label: '投用预期', text: ({ outlook }) => <OutlookMark value={outlook.outlook} /> },
  {
    label: '项目',
    text: (row) => (
      <>
        <PageLink to={`/seats/projects/${row.id}`}>{row.name}</PageLink>
        <span className="yd-muted yd-seat-note">
          {row.kindLabel}，{row.organisation.name}
        </span>
      </>
    ),
  },
  { label: '辖区', text: ({ district }) => district.name },
  {
    label: '进展',
    text: ({ stateLabel, reached, openBlockers }) => (
      <>
        {stateLabel}
        {reached && reached !== stateLabel && <span className="yd-muted">（{reached}）</span>}
        {openBlockers > 0 && <span className="yd-seat-blocked">{openBlockers}个堵点</span>}
      </>
    ),
  },
  { label: '当前阶段', text: ({ delayDays }) => delayText(delayDays) },
  {
    label: '承诺投用',
    text: (row) => (
      <span className="yd-num">
        {row.openedOn ?? row.openingPromisedOn ?? '—'}
        {!row.openedOn && <span className="yd-muted yd-seat-note">{slackText(row)}</span>}
      </span>
    ),
  },
  { label: '新增学位', right: true, text: ({ places }) => numberText(places) },
];

const Counts = ({ counts }: Pick<Overview, 'counts'>) => (
  <dl className="yd-seat-counts">
    {(
      [
        ['项目库', counts.registered],
        ['实施', counts.carriedOut],
        ['其中开工', counts.started],
        ['其中竣工', counts.completed],
        ['其中投用', counts.opened],
      ] as const
    ).map(([label, value]) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd className="yd-num">{value}</dd>
      </div>
    ))}
  </dl>
);

const Filter = ({
  data,
  chosen,
  onChoose,
}: {
  data: Overview;
  chosen: string | undefined;
  onChoose: (key: string | undefined) => void;
}) => (
  <fieldset className="yd-seat-filter">
    <legend className="yd-sr">按投用预期筛选</legend>
    <button type="button" aria-pressed={!chosen} onClick={() => onChoose(undefined)}>
      全部 <b className="yd-num">{data.projects.length}</b>
    </button>
    {Object.entries(data.outlooks)
      .filter(([key, count]) => count > 0 || key === chosen)
      .map(([key, count]) => (
        <button
          key={key}
          type="button"
          aria-pressed={chosen === key}
          onClick={() => onChoose(chosen === key ? undefined : key)}
        >
          <OutlookMark value={key} /> <b className="yd-num">{count}</b>
        </button>
      ))}
  </fieldset>
);

const List = ({ data }: { data: Overview }) => {
  const { outlook } = useAddress<{ outlook: string }>();
  const setAddress = useSetAddress();
  const chosen = outlook && outlook in OUTLOOK_WORDS ? outlook : undefined;
  const rows = data.projects.filter((one) => !chosen || one.outlook.outlook === chosen);
  if (data.projects.length === 0)
    return <Empty title="还没有建设项目">由计划财务科登记项目；责任单位按阶段报送，另一人核验。</Empty>;
  return (
    <>
      <Counts counts={data.counts} />
      <Filter data={data} chosen={chosen} onChoose={(key) => setAddress({ outlook: key })} />
      <PlainTable caption="学校建设项目" columns={COLUMNS} rows={rows} keyOf={({ id }) => id} />
    </>
  );
};

/** 学校建设项目: the most pressing promise first. */
export default function ProjectsPage() {
  const definition = useDefinition('constructionProject');
  const [isAdding, setAdding] = useState(false);
  const programmes = useDefinition('buildingProgramme');
  const { data, error, refetch } = useCall(constructionOverview, { query: {} });
  return (
    <Page
      title="学校建设"
      subtitle="从立项到投用的每个阶段、新增学位和投用预期；投用以学生在籍为准。"
      actions={
        definition?.may.create && (
          <Button type="primary" onClick={() => setAdding(true)}>
            登记项目
          </Button>
        )
      }
    >
      <SeatTabs at="/seats/projects" />
      <Panel>
        {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
        {!data && !error && <Skeleton active={false} paragraph={{ rows: 10 }} />}
        {data && <List data={data} />}
      </Panel>
      {programmes && (
        <Panel title="年度建设计划">
          <RecordTable
            record="buildingProgramme"
            columns={PROGRAMME_COLUMNS}
            addressKey="programmes"
            empty="还没有年度计划。登记后可以核对全区合计与各辖区分解是否一致。"
            bare
          />
        </Panel>
      )}
      {isAdding && <RecordDrawer record="constructionProject" title="登记项目" onClose={() => setAdding(false)} />}
    </Page>
  );
}

const PROGRAMME_COLUMNS = ['name', 'year', 'issuer', 'carriedOut', 'places'];
