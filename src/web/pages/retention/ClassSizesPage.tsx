import { Skeleton } from 'antd';
import { classSizes } from '#contract/retention';
import type { Answer } from '../../api/call.ts';
import { useCall } from '../../api/hooks.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Page, Panel } from '../../components/Page.tsx';
import { PageLink } from '../../shell/navigation.tsx';
import { useDistrict } from '../monitoring/parts.tsx';
import { type PlainColumn, PlainTable } from '../seats/parts.tsx';

type Report = Answer<typeof classSizes>;
type Line = Report['classes'][number];
type Sizes = Pick<Report['trend'][number], 'classes' | 'over' | 'oversize' | 'extreme'>;

const Pupils = ({ line }: { line: Line }) =>
  line.list.behind ? (
    <PageLink to={`/records/${line.list.path}`} search={{ behind: line.list.behind, figure: `${line.label}学生` }}>
      {line.pupils}
    </PageLink>
  ) : (
    <span>{line.pupils}</span>
  );
const Clearance = ({ clearance }: Pick<Line, 'clearance'>) =>
  clearance ? (
    <PageLink to={`/records/class-clearances/${clearance.id}`}>
      {clearance.stateLabel}，限{clearance.dueOn}
    </PageLink>
  ) : (
    <span>未建台账</span>
  );

const CLASSES: readonly PlainColumn<Line>[] = [
  { label: '学校', text: ({ school }) => school.name },
  { label: '班级', text: ({ label, grade }) => `${label}（${grade}）` },
  { label: '学生', right: true, text: (line) => <Pupils line={line} /> },
  { label: '上限', right: true, text: ({ limit }) => limit ?? '—' },
  { label: '超出', right: true, text: ({ over }) => over ?? '—' },
  { label: '班额', text: ({ bandLabel }) => bandLabel },
  { label: '化解', text: ({ clearance }) => <Clearance clearance={clearance} /> },
];
const sizes = <Row extends Sizes>(): readonly PlainColumn<Row>[] => [
  { label: '班级', right: true, text: ({ classes }) => classes },
  { label: '超标准', right: true, text: ({ over }) => over },
  { label: '大班额', right: true, text: ({ oversize }) => oversize },
  { label: '其中超大', right: true, text: ({ extreme }) => extreme },
];
type Stage = Report['stages'][number];
type School = Report['schools'][number];
type Point = Report['trend'][number];
const STAGES: readonly PlainColumn<Stage>[] = [{ label: '学段', text: ({ label }) => label }, ...sizes<Stage>()];
const SCHOOLS: readonly PlainColumn<School>[] = [{ label: '学校', text: ({ name }) => name }, ...sizes<School>()];
const TREND: readonly PlainColumn<Point>[] = [{ label: '日期', text: ({ on }) => on }, ...sizes<Point>()];

/** 班额监测: classes above their limit, by stage and school and over the terms. */
export default function ClassSizesPage() {
  const { id } = useDistrict();
  const asked = { params: { id: id ?? '' }, query: {} };
  const { data, error, refetch } = useCall(classSizes, asked, { enabled: Boolean(id) });
  return (
    <Page title="班额监测" subtitle="超过班额标准的班级，由学籍实时统计；56人及以上为大班额。">
      <ErrorNotice error={error} onRetry={() => void refetch()} />
      {!data && !error && <Skeleton active={false} paragraph={{ rows: 8 }} />}
      {data && (
        <>
          <Panel title={`超过标准的班级（${data.classes.length}）`}>
            {data.classes.length === 0 ? (
              <p>没有超过班额标准的班级。</p>
            ) : (
              <PlainTable caption="超过标准的班级" columns={CLASSES} rows={data.classes} keyOf={(one) => one.id} />
            )}
          </Panel>
          <Panel title="按学段">
            <PlainTable caption="按学段" columns={STAGES} rows={data.stages} keyOf={({ stage }) => stage} />
          </Panel>
          {data.schools.length > 0 && (
            <Panel title="按学校">
              <PlainTable caption="按学校" columns={SCHOOLS} rows={data.schools} keyOf={(one) => one.id} />
            </Panel>
          )}
          <Panel title="各学期">
            <PlainTable caption="各学期" columns={TREND} rows={data.trend} keyOf={({ on }) => on} />
          </Panel>
        </>
      )}
    </Page>
  );
}
