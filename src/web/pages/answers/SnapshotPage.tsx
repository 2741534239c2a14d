import { Alert, Select, Skeleton } from 'antd';
import { indicatorRevisions, type RevisionView } from '#contract/answers';
import { useDefinition } from '../../api/definitions.ts';
import { useCall } from '../../api/hooks.ts';
import { Facts, useDetail } from '../../components/detail/RecordDetail.tsx';
import { Empty } from '../../components/Empty.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { numberText } from '../../components/Figures.tsx';
import { Page, Panel } from '../../components/Page.tsx';
import { PageLink, useAddress, useParam, useSetAddress } from '../../shell/navigation.tsx';
import { useIndicatorOptions } from './useIndicators.ts';
import { STATES, type State, valueText } from './words.ts';
import '../../components/chart/chart.css';
import './answers.css';

const FACTS = ['occasion', 'on', 'takenAt', 'takenBy', 'scope', 'figures', 'reason'];
type Saying = RevisionView['frozen'];

const Said = ({ one, saying }: { one: RevisionView; saying: Saying | null }) => {
  if (!saying) return <span className="yd-muted">现在不能查看</span>;
  const { shape, word, colour } = STATES[saying.state as State];
  return (
    <>
      <b className="yd-num">{valueText(saying.value, { unit: one.measuredIn, decimals: one.decimals })}</b>{' '}
      <span style={{ color: colour }}>
        <span aria-hidden="true">{shape}</span> {word}
      </span>
    </>
  );
};

const differenceText = ({ difference, decimals, measuredIn }: RevisionView): string => {
  if (difference === null) return '—';
  const points = measuredIn === '%' ? '个百分点' : measuredIn;
  return difference === 0
    ? '无'
    : `${difference > 0 ? '+' : '−'}${numberText(Math.abs(difference), decimals)}${points}`;
};

const effectText = ({ turned, now }: RevisionView): string =>
  !turned || !now ? '结论不变' : `改为${STATES[now.state as State].word}`;

const Table = ({ rows, by, on }: { rows: readonly RevisionView[]; by: 'unit' | 'indicator'; on: string }) => (
  <div className="yd-figure-scroll is-whole">
    <table className="yd-figure-table">
      <thead>
        <tr>
          <th scope="col">{by === 'unit' ? '单位' : '指标'}</th>
          <th scope="col">固定的数</th>
          <th scope="col">按现在的记录</th>
          <th scope="col" className="is-right">
            差
          </th>
          <th scope="col">影响</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((one) => (
          <tr key={`${one.indicator} ${one.unit}`} className={one.turned ? 'is-turned' : ''}>
            <td>
              <PageLink to={`/indicators/${one.indicator}`} search={{ unit: one.unit, on }}>
                {by === 'unit' ? one.unitName : one.label}
              </PageLink>
            </td>
            <td>
              <Said one={one} saying={one.frozen} />
            </td>
            <td>
              <Said one={one} saying={one.now} />
            </td>
            <td className="is-right yd-num">{differenceText(one)}</td>
            <td>
              {effectText(one)}
              {one.timeless && one.difference !== 0 && (
                <span className="yd-muted">（只有当前数，含其后的正常变化）</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

const findingOf = (rows: readonly RevisionView[]): string => {
  const revised = rows.filter(({ difference, turned }) => turned || (difference ?? 0) !== 0);
  if (revised.length === 0) return '固定以后没有修订';
  const turned = revised.filter((one) => one.turned).length;
  return `${revised.length}个数有修订，其中${turned}个结论改变`;
};

const Revisions = ({ id, scope, on }: { id: string; scope: string; on: string }) => {
  const { indicator } = useAddress<{ indicator: string }>();
  const setAddress = useSetAddress();
  const options = useIndicatorOptions();
  const query = indicator ? { indicator } : { unit: scope };
  const { data, error, refetch } = useCall(indicatorRevisions, { params: { id }, query }, { keepPrevious: true });
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton active={false} />;
  return (
    <Panel
      title={findingOf(data.revisions)}
      extra={
        <Select
          aria-label="看哪项指标"
          style={{ minWidth: 220 }}
          allowClear
          placeholder="各单位：选一项指标"
          value={indicator ?? null}
          options={options}
          onChange={(next) => setAddress({ indicator: next ?? undefined })}
        />
      }
    >
      {!data.intact && (
        <Alert type="error" title="固定的数与当时的内容摘要不一致，请联系系统管理员和审计核查。" className="yd-error" />
      )}
      {data.revisions.length === 0 ? (
        <Empty title="没有可以查看的数">这份快照里没有您职责范围内的单位，或没有这项指标。</Empty>
      ) : (
        <Table rows={data.revisions} by={indicator ? 'unit' : 'indicator'} on={on} />
      )}
    </Panel>
  );
};

/** One frozen set of figures beside what the records say now of the same day. */
export default function SnapshotPage() {
  const id = useParam('id');
  const definition = useDefinition('figureSnapshot');
  const { data, error, refetch } = useDetail('figure-snapshots', id);
  return (
    <Page
      title={data ? String(data.row.label) : '指标固定'}
      back={{ to: '/indicators/snapshots', label: '指标固定' }}
      subtitle="固定的数不变；旁边是同一统计日期按现在的记录算出的数。"
    >
      <ErrorNotice error={error} onRetry={() => void refetch()} />
      {data && definition && (
        <>
          <Panel>
            <Facts definition={definition} row={data.row} names={FACTS} titles={data.titles} />
            <p className="yd-muted yd-digest-line">SHA-256 {String(data.row.digest)}</p>
          </Panel>
          <Revisions id={id} scope={String(data.row.scope)} on={String(data.row.on)} />
        </>
      )}
    </Page>
  );
}
