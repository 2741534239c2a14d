import { Skeleton } from 'antd';
import { type BulletinRevisions, bulletinRevisions } from '#contract/bulletin';
import { useCall } from '../../api/hooks.ts';
import { DateText } from '../../components/DateText.tsx';
import { Empty } from '../../components/Empty.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Panel } from '../../components/Page.tsx';
import { PageLink } from '../../shell/navigation.tsx';

const IndicatorRevisions = ({ rows }: { rows: BulletinRevisions['indicators'] }) => (
  <div className="yd-revision">
    <h3>引用的指标</h3>
    <table className="yd-changes">
      <thead>
        <tr>
          <th scope="col">指标</th>
          <th scope="col">固定时</th>
          <th scope="col">现在</th>
          <th scope="col">影响</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, label, frozen, now, turned, timeless }) => (
          <tr key={key}>
            <th scope="row">{label}</th>
            <td>{frozen}</td>
            <td>{now}</td>
            <td>
              {turned ? '结论改变' : '结论不变'}
              {timeless && '；只有当前数，差额包括此后的变动'}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

/** Corrections behind a frozen issue, apart from the issue itself: it stays as it was signed. */
export const Revisions = ({ id }: { id: string }) => {
  const { data, error, refetch } = useCall(bulletinRevisions, { params: { id } });
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton active={false} />;
  const none = data.items.length === 0 && data.indicators.length === 0;
  const moved = data.counts.filter(({ frozen, now }) => frozen !== now);
  return (
    <Panel
      title={none ? '没有更正' : `冻结后更正 ${data.items.length + data.indicators.length} 项`}
      extra={
        <span className="yd-muted">
          {data.reproduced ? '按冻结时点重算，与冻结内容一致' : '按冻结时点重算，与冻结内容不一致，请核对'}
        </span>
      }
    >
      {none ? (
        <Empty title="冻结的数据没有被更正过">
          冻结以后对 <DateText value={data.on} /> 及以前的事实作的更正会列在这里，不改动已签发的文字。
        </Empty>
      ) : (
        <>
          {moved.length > 0 && (
            <p className="yd-revision-counts">
              {moved.map(({ key, label, frozen, now }) => (
                <span key={key}>
                  {label} {frozen} 更正为 <b className="yd-num">{now}</b>
                </span>
              ))}
            </p>
          )}
          {data.indicators.length > 0 && <IndicatorRevisions rows={data.indicators} />}
          {data.items.map((item) => (
            <div key={item.id} className="yd-revision">
              <h3>
                <PageLink to={`/commitments/${item.id}`}>{item.title}</PageLink>{' '}
                <span className="yd-muted">
                  {item.code}
                  {item.unit && `，${item.unit}`}
                  {item.lightBefore !== item.lightAfter && `，${item.lightBefore}灯变为${item.lightAfter}灯`}
                </span>
              </h3>
              <table className="yd-changes">
                <thead>
                  <tr>
                    <th scope="col">更正内容</th>
                    <th scope="col">冻结时</th>
                    <th scope="col">现在</th>
                    <th scope="col">更正人、时间、原因</th>
                  </tr>
                </thead>
                <tbody>
                  {item.changes.map((change) => (
                    <tr key={change.what}>
                      <th scope="row">{change.what}</th>
                      <td>{change.before}</td>
                      <td>{change.after}</td>
                      <td>{[change.by, change.at?.slice(0, 10), change.reason].filter(Boolean).join('，') || '—'}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          ))}
        </>
      )}
    </Panel>
  );
};
