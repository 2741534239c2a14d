import { Button, Skeleton } from 'antd';
import {
  type BindingView,
  planBindings,
  planReconciliation,
  proposePlanBindings,
  type ReconciledTotal,
} from '#contract/binding';
import { isStatus, useAct, useCall } from '../../api/index.ts';
import { Empty } from '../../components/Empty.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { numberText } from '../../components/Figures.tsx';
import { Page, Panel } from '../../components/Page.tsx';
import { useAsOf } from '../../shell/asOf.ts';
import { NotFoundPage, PageTrouble } from '../../shell/Fallbacks.tsx';
import { PageLink, useParam } from '../../shell/navigation.tsx';
import { RowActions } from '../commitment/parts.tsx';
import './plans.css';

type Bound = BindingView & { targetText: string; commitment: { id: string; code: string; title: string } };

/** Which records decide a plan's targets, which might, and whether its totals add up. */
export default function RecordsPage() {
  const id = useParam('id');
  const { day } = useAsOf();
  const { data, error, refetch } = useCall(planBindings, { params: { id } });
  const propose = useAct(proposePlanBindings, { success: '已比对，建议列在下面' });
  if (isStatus(error, 404)) return <NotFoundPage />;
  if (error && !data) return <PageTrouble error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton active={false} className="yd-page" paragraph={{ rows: 8 }} />;
  const compare = !day && data.may.propose && (
    <Button loading={propose.isPending} onClick={() => propose.mutate({ params: { id } })}>
      与指标比对
    </Button>
  );
  const open = data.bindings.filter(({ state }) => state === 'proposed');
  const decided = data.bindings.filter(({ state }) => state === 'confirmed');
  return (
    <Page
      title="目标的记录核算"
      back={{ to: `/plans/${id}`, label: '要点' }}
      subtitle={`可核算的目标 ${data.counts.countable} 个，已挂接 ${data.counts.confirmed} 个，待确认 ${data.counts.proposed} 个`}
      actions={compare}
    >
      <Panel title="待确认的建议" extra={<span className="yd-muted">确认以后，由登记册的记录决定亮灯</span>}>
        <Bindings rows={open} none="没有待确认的建议" />
      </Panel>
      <Panel title="已挂接">
        <Bindings rows={decided} none="还没有挂接指标的目标" />
      </Panel>
      <Totals id={id} />
    </Page>
  );
}

const Bindings = ({ rows, none }: { rows: readonly Bound[]; none: string }) =>
  rows.length === 0 ? (
    <Empty title={none} />
  ) : (
    <ul className="yd-bindings">
      {rows.map((one) => (
        <li key={one.id}>
          <p>
            <PageLink to={`/commitments/${one.commitment.id}`}>{one.targetText}</PageLink>
            <span className="yd-muted yd-num"> {one.commitment.code}</span>
          </p>
          <p>
            由“{one.title}”核算
            {one.likeness !== null && <span className="yd-muted">，相近程度 {one.likeness}</span>}
          </p>
          {one.state === 'proposed' && <p className="yd-muted">{one.grounds.join('；')}</p>}
          <RowActions record="commitmentBinding" id={one.id} />
        </li>
      ))}
    </ul>
  );

/** Totals with their parts: as promised, and as known. */
const Totals = ({ id }: { id: string }) => {
  const { data, error } = useCall(planReconciliation, { params: { id } });
  if (error) return <ErrorNotice error={error} />;
  if (!data || data.totals.length === 0) return null;
  return (
    <Panel title="总数与分项" extra={<span className="yd-muted">截至 {data.on}</span>}>
      {data.totals.map((total) => (
        <Total key={total.target} total={total} />
      ))}
    </Panel>
  );
};

const SOURCES = { record: '记录', confirmed: '核验', none: '—' } as const;
const known = (actual: number | null, source: keyof typeof SOURCES): string =>
  actual === null ? '—' : `${numberText(actual)}（${SOURCES[source]}）`;

const Total = ({ total }: { total: ReconciledTotal }) => (
  <section className="yd-total">
    <table className="yd-total-table">
      <thead>
        <tr>
          <th scope="col">目标</th>
          <th scope="col" className="is-right">
            计划
          </th>
          <th scope="col" className="is-right">
            现有
          </th>
        </tr>
      </thead>
      <tbody>
        {[total, ...total.parts].map((one, at) => (
          <tr key={one.target} className={at === 0 ? 'is-total' : ''}>
            <th scope="row">
              <PageLink to={`/commitments/${one.commitment}`}>{one.text}</PageLink>
            </th>
            <td className="is-right yd-num">{one.value === null ? '—' : numberText(one.value)}</td>
            <td className="is-right yd-num">{known(one.actual, one.source)}</td>
          </tr>
        ))}
      </tbody>
    </table>
    {total.findings.map(({ ok, text }) => (
      <p key={text} className={ok ? 'yd-muted' : 'yd-missing'}>
        {text}。
      </p>
    ))}
  </section>
);
