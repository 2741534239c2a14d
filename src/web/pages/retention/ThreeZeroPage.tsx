import { App, Button, Skeleton } from 'antd';
import { matchDropouts, threeZero, type ZeroTarget } from '#contract/retention';
import type { Answer } from '../../api/call.ts';
import { useAct, useCall } from '../../api/hooks.ts';
import { useSession } from '../../api/session.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Page, Panel } from '../../components/Page.tsx';
import { useAsOf } from '../../shell/asOf.ts';
import { PageLink } from '../../shell/navigation.tsx';
import { useDistrict, VerdictMark } from '../monitoring/parts.tsx';
import { type PlainColumn, PlainTable } from '../seats/parts.tsx';

type Report = Answer<typeof threeZero>;
type Unit = Report['units'][number];
type Point = Report['trend'][number];

/** The count; it opens the rows that were counted. */
const Count = ({ one }: { one: ZeroTarget }) =>
  one.list?.behind ? (
    <PageLink to={`/records/${one.list.path}`} search={{ behind: one.list.behind, figure: one.label }}>
      {one.count}
      {one.unit}
    </PageLink>
  ) : (
    <span>
      {one.count}
      {one.unit}
    </span>
  );

const TARGETS: readonly PlainColumn<ZeroTarget>[] = [
  { label: '目标', text: ({ label }) => label },
  { label: '现有', right: true, text: (one) => <Count one={one} /> },
  { label: '结论', text: ({ verdict, because }) => <VerdictMark verdict={verdict} why={because ? [because] : []} /> },
  { label: '最久', right: true, text: ({ oldestDays }) => (oldestDays === null ? '—' : `${oldestDays}天`) },
  { label: '责任单位', text: ({ owner }) => owner ?? '—' },
  { label: '最近节点', text: ({ nextMilestone }) => nextMilestone ?? '—' },
  { label: '说明', text: ({ beside }) => beside ?? '—' },
];
const counts = <Row extends Pick<Unit, 'dropouts' | 'classes' | 'kindergartens'>>(): readonly PlainColumn<Row>[] => [
  { label: '未销号辍学（人）', right: true, text: ({ dropouts }) => dropouts },
  { label: '大班额（个）', right: true, text: ({ classes }) => classes },
  { label: '未销号配套园（所）', right: true, text: ({ kindergartens }) => kindergartens },
];
const UNITS: readonly PlainColumn<Unit>[] = [{ label: '单位', text: ({ name }) => name }, ...counts<Unit>()];
const TREND: readonly PlainColumn<Point>[] = [{ label: '日期', text: ({ on }) => on }, ...counts<Point>()];

const LEDGERS = [
  ['dropout-cases', '控辍保学台账'],
  ['class-clearances', '超班额化解台账'],
  ['community-kindergartens', '小区配套园治理台账'],
] as const;

/** The system opens their cases every day; who keeps the ledger need not wait for it. */
const Unmatched = ({ count }: { count: number }) => {
  const { role } = useSession().post;
  const { day } = useAsOf();
  const { message } = App.useApp();
  const match = useAct(matchDropouts, {
    onDone: ({ opened }) => void message.success(`已列入疑似名单${opened}人，请逐人核实`),
  });
  return (
    <p>
      学籍中另有{count}名适龄学生离校未见去向，系统每天列入疑似名单。{' '}
      {role === 'section' && !day && (
        <Button size="small" loading={match.isPending} onClick={() => match.mutate({})}>
          现在比对
        </Button>
      )}
    </p>
  );
};

/** 三个清零: how many there are now, whose, until when, and the list behind each number. */
export default function ThreeZeroPage() {
  const { id } = useDistrict();
  const { data, error, refetch } = useCall(threeZero, { params: { id: id ?? '' } }, { enabled: Boolean(id) });
  return (
    <Page title="三个清零" subtitle="失学辍学、大班额、小区配套园，由学籍和台账实时统计。">
      <ErrorNotice error={error} onRetry={() => void refetch()} />
      {!data && !error && <Skeleton active={false} paragraph={{ rows: 8 }} />}
      {data && (
        <>
          <Panel title="现在">
            <PlainTable caption="三个清零" columns={TARGETS} rows={data.targets} keyOf={({ key }) => key} />
            {data.unmatched > 0 && <Unmatched count={data.unmatched} />}
            <nav className="yd-seat-tabs" aria-label="三本台账">
              {LEDGERS.map(([path, label]) => (
                <PageLink key={path} to={`/records/${path}`}>
                  {label}
                </PageLink>
              ))}
            </nav>
          </Panel>
          <Panel title="按单位">
            {data.units.length === 0 ? (
              <p>各单位均已清零。</p>
            ) : (
              <PlainTable caption="按单位" columns={UNITS} rows={data.units} keyOf={(one) => one.id} />
            )}
          </Panel>
          <Panel title="各学期">
            <PlainTable caption="各学期" columns={TREND} rows={data.trend} keyOf={({ on }) => on} />
          </Panel>
        </>
      )}
    </Page>
  );
}
