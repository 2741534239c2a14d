import { Segmented, Skeleton } from 'antd';
import { academicReport, academicTrend } from '#contract/academic';
import { useCall } from '../../api/hooks.ts';
import { useDetail } from '../../components/detail/RecordDetail.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Page, Panel } from '../../components/Page.tsx';
import { t } from '../../shell/language/index.ts';
import { PageLink, useAddress, useParam, useSetAddress } from '../../shell/navigation.tsx';
import { DrawCheck } from './DrawCheck.tsx';
import { fixed, percent } from './parts.tsx';
import { WideTable } from './WideTable.tsx';

type Row = {
  key: string;
  label: string;
  sat: number | null;
  mean: number | null;
  rate: number | null;
  deviation: number | null;
  standing: number | null;
  levels: { level: string; label: string; count: number | null }[];
};

/** Left out because it is small, or because a small one could be worked out from it. */
const told = (row: Row, count: number | null): string => {
  if (row.sat === null || row.sat === 0) return '—';
  return count === null ? t('不公布') : String(count);
};

const RowLine = ({ row, total = false }: { row: Row; total?: boolean }) => (
  <tr className={total ? 'is-branch' : undefined}>
    <td>{row.label}</td>
    <td className="is-number">{row.sat === null ? t('不公布') : row.sat}</td>
    <td className="is-number">{fixed(row.mean, 1)}</td>
    <td className="is-number">{percent(row.rate)}</td>
    <td className="is-number">{fixed(row.deviation, 1)}</td>
    <td className="is-number">{fixed(row.standing)}</td>
    {row.levels.map((one) => (
      <td key={one.level} className="is-number">
        {told(row, one.count)}
      </td>
    ))}
  </tr>
);

const Trend = ({ id }: { id: string }) => {
  const { data } = useCall(academicTrend, { params: { id } });
  return (data?.subjects ?? []).map((subject) => (
    <Panel key={subject.subject} title={t('{label}：历年各类学校与全体的标准分差', { label: subject.label })}>
      <WideTable label={t('各学年比较')}>
        <table className="yd-plain yd-monitor-table">
          <thead>
            <tr>
              <th>{t('学年')}</th>
              {subject.years[0]?.groups.map((one) => (
                <th key={one.group} className="is-number">
                  {one.label}
                </th>
              ))}
              <th className="is-number">{t('全体得分率')}</th>
            </tr>
          </thead>
          <tbody>
            {subject.years.map((year) => (
              <tr key={year.monitoring}>
                <td>{year.schoolYear}</td>
                {year.groups.map((one) => (
                  <td key={one.group} className="is-number">
                    {fixed(one.standing)}
                    <span className="yd-monitor-gap yd-muted">{percent(one.rate)}</span>
                  </td>
                ))}
                <td className="is-number">{percent(year.rate)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
      <p className="yd-muted">{t('各年试卷难度不同，得分率仅供参考；标准分差可以比较。')}</p>
    </Panel>
  ));
};

/** What a monitoring found: distributions by group or school, and over the years. */
export default function MonitoringPage() {
  const id = useParam('id');
  const { by = 'group' } = useAddress<{ by: string }>();
  const setAddress = useSetAddress();
  const { data: detail } = useDetail('academic-monitorings', id);
  const { data, error, refetch } = useCall(academicReport, { params: { id }, query: { by: String(by) } });
  return (
    <Page
      title={String(detail?.row.title ?? t('学业质量监测'))}
      subtitle={data && t('少于{least}人的数字不公布；学校按登记顺序排列，不对学生排名', { least: data.least })}
      back={{ to: '/indicators/academic', label: t('全部监测') }}
      actions={<PageLink to={`/records/academic-monitorings/${id}`}>{t('办理')}</PageLink>}
    >
      <ErrorNotice error={error} onRetry={() => void refetch()} />
      <div className="yd-monitor-bar">
        <Segmented
          aria-label={t('比较')}
          value={String(by)}
          options={[
            { value: 'group', label: t('城区、城郊、农村') },
            { value: 'school', label: t('学校') },
          ]}
          onChange={(value) => setAddress({ by: String(value) })}
        />
      </div>
      {!data && !error && <Skeleton active={false} />}
      {data?.subjects.map((subject) => (
        <Panel
          key={subject.subject}
          title={t('{label}（满分{mark}）', { label: subject.label, mark: subject.fullMark })}
          extra={
            <span className="yd-muted">{t('校际差异率{rate}', { rate: percent(subject.total.betweenSchools) })}</span>
          }
        >
          <WideTable label={t('分布')}>
            <table className="yd-plain yd-monitor-table">
              <thead>
                <tr>
                  <th>{by === 'school' ? t('学校') : t('类别')}</th>
                  <th className="is-number">{t('参测')}</th>
                  <th className="is-number">{t('平均分')}</th>
                  <th className="is-number">{t('得分率')}</th>
                  <th className="is-number">{t('标准差')}</th>
                  <th className="is-number">{t('标准分差')}</th>
                  {subject.total.levels.map((one) => (
                    <th key={one.level} className="is-number">
                      {one.label}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {subject.rows.map((row) => (
                  <RowLine key={row.key} row={row} />
                ))}
                <RowLine row={{ key: 'total', label: t('全体'), ...subject.total }} total />
              </tbody>
            </table>
          </WideTable>
        </Panel>
      ))}
      <Trend id={id} />
      <DrawCheck id={id} />
    </Page>
  );
}
