import { Button, DatePicker, Skeleton } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { exportSavedQuery, runSavedQuery } from '#contract/dataquality';
import { useDefinitions } from '../../api/definitions.ts';
import { download } from '../../api/download.ts';
import { useAct } from '../../api/hooks.ts';
import { useDetail } from '../../components/detail/RecordDetail.tsx';
import { Empty } from '../../components/Empty.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { numberText } from '../../components/Figures.tsx';
import { Page, Panel } from '../../components/Page.tsx';
import { useParam } from '../../shell/navigation.tsx';
import './dataquality.css';

/** The end of a day in China, so that "as of a day" includes what was recorded on it. */
const endOf = (day: Dayjs): string => new Date(`${day.format('YYYY-MM-DD')}T23:59:59.999+08:00`).toISOString();

/** One saved query, run as of any day. */
export default function QueryPage() {
  const id = useParam('id');
  const { data, error, refetch } = useDetail('saved-queries', id);
  const definitions = useDefinitions();
  const [asOf, setAsOf] = useState<Dayjs | null>(null);
  const [onDay, setOnDay] = useState<Dayjs | null>(null);
  const run = useAct(runSavedQuery, { errors: 'inline' });
  const moment = { ...(asOf ? { asOf: endOf(asOf) } : {}), ...(onDay ? { onDay: onDay.format('YYYY-MM-DD') } : {}) };
  const definition = definitions.find(({ name }) => name === data?.row.record);
  const titleOf = (key: string, value: unknown): string => {
    if (value === null || value === undefined) return '—';
    const field = definition?.fields.find(({ name }) => name === key);
    const label = field?.codes?.find(({ code }) => code === String(value))?.label;
    return label ?? (typeof value === 'number' ? numberText(value) : String(value));
  };
  return (
    <Page
      title={String(data?.row.title ?? '常用查询')}
      subtitle={definition && `${definition.label}。${String(data?.row.note ?? '')}`}
      back={{ to: '/quality/queries', label: '常用查询' }}
      actions={
        <>
          <Button
            onClick={() => void download(exportSavedQuery, { params: { id }, body: { ...moment, format: 'xlsx' } })}
          >
            导出
          </Button>
          <Button type="primary" loading={run.isPending} onClick={() => run.mutate({ params: { id }, body: moment })}>
            运行
          </Button>
        </>
      }
    >
      <ErrorNotice error={error ?? run.error} onRetry={() => void refetch()} />
      <Panel title="按什么时候">
        <p>
          截至 <DatePicker aria-label="截至" placeholder="现在" value={asOf} onChange={setAsOf} /> 已登记的内容中，
          <DatePicker aria-label="当日有效" placeholder="不限" value={onDay} onChange={setOnDay} /> 当日有效的。
        </p>
      </Panel>
      <Panel title="结果">
        {run.isPending && <Skeleton active={false} />}
        {!run.data && !run.isPending && <Empty title="还没有运行">选好时点后运行。</Empty>}
        {run.data && (
          <div className="yd-scroll">
            <table className="yd-plain">
              <thead>
                <tr>
                  {run.data.columns.map(({ key, label, numeric }) => (
                    <th key={key} className={numeric ? 'is-figure' : ''}>
                      {label}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {run.data.rows.map((row) => (
                  <tr key={JSON.stringify(row)}>
                    {run.data?.columns.map(({ key, numeric }) => (
                      <td key={key} className={numeric ? 'is-figure yd-num' : ''}>
                        {titleOf(key, row[key])}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
            <p className="yd-muted">
              共{run.data.rows.length}行{run.data.cut ? '，更多的没有列出' : ''}。结果摘要{' '}
              <span className="yd-digest">{run.data.digest.slice(0, 16)}</span>，同样的时点重新运行，摘要相同。
            </p>
          </div>
        )}
      </Panel>
    </Page>
  );
}
