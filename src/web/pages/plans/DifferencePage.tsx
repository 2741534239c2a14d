import { Segmented, Select, Skeleton } from 'antd';
import { planDifference } from '#contract/plan';
import { listRecords } from '#contract/records';
import { type Answer, useCall } from '../../api/index.ts';
import { Empty } from '../../components/Empty.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Page, Panel } from '../../components/Page.tsx';
import { PageLink, useAddress, useParam, useSetAddress } from '../../shell/navigation.tsx';
import './plans.css';

type Difference = Answer<typeof planDifference>;
type Clause = Difference['clauses'][number];

const KINDS: Readonly<Record<Clause['kind'], string>> = {
  same: '相同',
  changed: '有改动',
  moved: '移动',
  added: '新增',
  removed: '删去',
};

/** Two plans clause by clause: what one says and the other said. */
export default function DifferencePage() {
  const id = useParam('id');
  const address = useAddress<{ with: string; show: string }>();
  const setAddress = useSetAddress();
  const query = address.with ? { with: address.with } : {};
  const { data, error, isPending, refetch } = useCall(planDifference, { params: { id }, query });
  const plans = useCall(listRecords, { params: { path: 'plans' }, query: { limit: 50, sort: '-planYear,-createdAt' } });
  const others = (plans.data?.rows ?? [])
    .filter((row) => row.id !== id)
    .map((row) => ({ value: row.id, label: String(row.title) }));
  const picker = (
    <Select
      value={address.with ?? data?.other.id ?? null}
      onChange={(value) => setAddress({ with: value })}
      options={others}
      placeholder="选择对照的要点"
      aria-label="对照的要点"
      popupMatchSelectWidth={false}
      style={{ minWidth: 220 }}
    />
  );
  return (
    <Page
      title={data ? `对照：${data.plan.title}` : '对照'}
      subtitle={data ? `与“${data.other.title}”逐条对照` : undefined}
      back={{ to: `/plans/${id}/review`, label: '拆解审核' }}
      actions={picker}
    >
      <ErrorNotice error={error} {...(error ? { onRetry: () => void refetch() } : {})} />
      {isPending && <Skeleton active={false} paragraph={{ rows: 8 }} />}
      {data && (
        <Compared data={data} all={address.show === 'all'} onShow={(show) => setAddress({ show })} planId={id} />
      )}
    </Page>
  );
}

const Compared = ({
  data,
  all,
  onShow,
  planId,
}: {
  data: Difference;
  all: boolean;
  onShow: (show: string | undefined) => void;
  planId: string;
}) => {
  const { same, similar, added, removed } = data.counts;
  const clauses = data.clauses.filter(({ kind }) => all || kind !== 'same');
  const changed = data.commitments.filter(({ kind }) => kind !== 'same');
  return (
    <>
      <Panel title="承诺事项">
        <div className="yd-counts">
          <Count value={same} label="项相同" />
          <Count value={similar} label="项改写" />
          <Count value={added} label="项新增" />
          <Count value={removed} label="项删去" />
        </div>
        {changed.length === 0 && <p className="yd-muted">承诺事项没有变化。</p>}
        <ul className="yd-difference-rows">
          {changed.map(({ kind, before, after }) => (
            <li key={`${before?.id ?? ''}${after?.id ?? ''}`}>
              <span className="yd-state">{kind === 'added' ? '新增' : kind === 'removed' ? '删去' : '改写'}</span>
              <div>
                {before && <p className="yd-before">{before.text}</p>}
                {after && (
                  <p>
                    <PageLink to={`/plans/${planId}/review`} search={{ at: after.id }}>
                      {after.text}
                    </PageLink>
                  </p>
                )}
              </div>
            </li>
          ))}
        </ul>
      </Panel>
      <Panel
        title="逐条对照"
        extra={
          <Segmented
            size="small"
            value={all ? 'all' : 'changed'}
            onChange={(show) => onShow(show === 'all' ? 'all' : undefined)}
            options={[
              { value: 'changed', label: '只看有变化的' },
              { value: 'all', label: `全部 ${data.clauses.length} 条` },
            ]}
            aria-label="范围"
          />
        }
      >
        {clauses.length === 0 ? (
          <Empty title="条目没有变化">两份要点逐条相同。</Empty>
        ) : (
          <table className="yd-difference">
            <thead>
              <tr>
                <th scope="col">变化</th>
                <th scope="col">{data.other.title}</th>
                <th scope="col">{data.plan.title}</th>
              </tr>
            </thead>
            <tbody>
              {clauses.map(({ kind, before, after }) => (
                <tr key={`${before?.path ?? ''}|${after?.path ?? ''}`}>
                  <td>{KINDS[kind]}</td>
                  <td>{before?.text ?? <span className="yd-muted">—</span>}</td>
                  <td>{after?.text ?? <span className="yd-muted">—</span>}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Panel>
    </>
  );
};

const Count = ({ value, label }: { value: number; label: string }) => (
  <div className="yd-count">
    <b className="yd-num">{value}</b>
    <span>{label}</span>
  </div>
);
