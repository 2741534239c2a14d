import { Button, Skeleton } from 'antd';
import { placesReport } from '#contract/seats';
import type { Answer } from '../../api/call.ts';
import { useCall } from '../../api/hooks.ts';
import { thisYear } from '../../components/china.ts';
import { Empty } from '../../components/Empty.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { numberText } from '../../components/Figures.tsx';
import { Page, Panel } from '../../components/Page.tsx';
import { PageLink, useAddress, useSetAddress } from '../../shell/navigation.tsx';
import { type PlainColumn, PlainTable, SeatTabs } from './parts.tsx';

type Report = Answer<typeof placesReport>;
type Item = Report['items'][number];
type Count = Report['totals']['total'];
type Choice = { readonly stage: string | undefined; readonly district: string | undefined };

/** One number of the matrix: planned and delivered; it opens the projects behind it. */
const Cell = ({
  count,
  isChosen,
  onChoose,
  label,
}: {
  count: Count;
  isChosen: boolean;
  onChoose: () => void;
  label: string;
}) =>
  count.planned === 0 && count.delivered === 0 ? (
    <span className="yd-muted">0</span>
  ) : (
    <button type="button" className="yd-places-cell" aria-pressed={isChosen} onClick={onChoose}>
      <span className="yd-sr">{label}</span>
      <b>{numberText(count.planned)}</b>
      <span>投用{numberText(count.delivered)}</span>
    </button>
  );

type Row = {
  readonly id: string | undefined;
  readonly name: string;
  readonly stages: Record<string, Count>;
  readonly total: Count;
};

const Matrix = ({ data, choice, onChoose }: { data: Report; choice: Choice; onChoose: (choice: Choice) => void }) => {
  const rows: Row[] = [...data.districts, { id: undefined, name: '合计', ...data.totals }];
  const cell = (row: Row, stage: string | undefined, count: Count, label: string) => (
    <Cell
      count={count}
      isChosen={choice.stage === stage && choice.district === row.id}
      label={`${row.name}${label}，看项目，计划`}
      onChoose={() => onChoose({ stage, district: row.id })}
    />
  );
  const columns: PlainColumn<Row>[] = [
    { label: '辖区', text: ({ name }) => name },
    ...data.stages.map(({ stage, label }) => ({
      label,
      right: true,
      text: (row: Row) => cell(row, stage, row.stages[stage] ?? { planned: 0, delivered: 0 }, label),
    })),
    { label: '合计', right: true, text: (row) => cell(row, undefined, row.total, '') },
  ];
  return <PlainTable caption="新增学位，按辖区和学段" columns={columns} rows={rows} keyOf={({ id }) => id ?? 'all'} />;
};

const ITEMS: readonly PlainColumn<Item>[] = [
  { label: '项目', text: ({ project, name }) => <PageLink to={`/seats/projects/${project}`}>{name}</PageLink> },
  { label: '辖区', text: ({ district }) => district.name },
  { label: '学段', text: ({ stageLabel }) => stageLabel },
  { label: '进展', text: ({ stateLabel }) => stateLabel },
  { label: '计划投用', text: ({ plannedOn }) => plannedOn ?? '—' },
  { label: '实际投用', text: ({ deliveredOn }) => deliveredOn ?? '—' },
  { label: '班级×班额', right: true, text: ({ classes, classSize }) => `${classes}×${classSize}` },
  { label: '学位', right: true, text: ({ places }) => numberText(places) },
];

const inChoice = (choice: Choice) => (item: Item) =>
  (!choice.stage || item.stage === choice.stage) && (!choice.district || item.district.id === choice.district);

const Loaded = ({ data }: { data: Report }) => {
  const { stage, district } = useAddress<{ stage: string; district: string }>();
  const setAddress = useSetAddress();
  const choice: Choice = { stage: stage || undefined, district: district || undefined };
  const items = data.items.filter(inChoice(choice));
  const isNarrowed = Boolean(choice.stage || choice.district);
  if (data.items.length === 0)
    return <Empty title={`${data.year}年没有新增学位`}>请换一个年度，或先登记建设项目的新增班级。</Empty>;
  return (
    <>
      <Panel
        title={`${data.year}年计划${numberText(data.totals.total.planned)}个，已投用${numberText(data.totals.total.delivered)}个`}
      >
        <Matrix data={data} choice={choice} onChoose={(one) => setAddress(one)} />
        {data.undated > 0 && (
          <p className="yd-muted">另有{numberText(data.undated)}个学位的项目没有承诺投用日期，不在任何年度的计划里。</p>
        )}
      </Panel>
      <Panel
        title={`数字背后的项目（${items.length}）`}
        extra={
          isNarrowed && <Button onClick={() => setAddress({ stage: undefined, district: undefined })}>看全部</Button>
        }
      >
        <PlainTable
          caption="数字背后的项目"
          columns={ITEMS}
          rows={items}
          keyOf={({ project, stage: of }) => `${project}-${of}`}
        />
      </Panel>
    </>
  );
};

/** 新增学位: planned and delivered by stage and district; each number opens its projects. */
export default function PlacesPage() {
  const address = useAddress<{ year: number }>();
  const setAddress = useSetAddress();
  const year = Number(address.year) || thisYear();
  const { data, error, refetch } = useCall(placesReport, { query: { year } });
  return (
    <Page
      title="新增学位"
      subtitle="学位数＝班级×测算班额，由建设项目得出；计划按承诺投用的年度，投用以学生在籍为准。"
      actions={
        <>
          <Button onClick={() => setAddress({ year: year - 1 })}>{year - 1}年</Button>
          <Button onClick={() => setAddress({ year: year + 1 })}>{year + 1}年</Button>
        </>
      }
    >
      <SeatTabs at="/seats/places" />
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton active={false} paragraph={{ rows: 10 }} />}
      {data && <Loaded data={data} />}
    </Page>
  );
}
