import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { freezePreschool, preschoolPage } from '#contract/balance';
import { useAct, useCall } from '../../api/hooks.ts';
import { mayUse, useSession } from '../../api/session.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { numberText } from '../../components/Figures.tsx';
import { Page, Panel } from '../../components/Page.tsx';
import { comma, t } from '../../shell/language/index.ts';
import { Checklist } from './Checklist.tsx';
import { FreezeDialog, fixed, percent, Snapshots, useDistrict, VerdictMark, YearSelect } from './parts.tsx';
import { WideTable } from './WideTable.tsx';

const OWNERSHIPS: Readonly<Record<string, string>> = {
  public: t('公办'),
  privateNonprofit: t('民办'),
  privateProfit: t('民办（营利性）'),
};
const shown = (value: number | null, unit: string): string => (unit === '比例' ? percent(value) : fixed(value));
const limit = (value: number, unit: string): string =>
  unit === '比例' ? `${Math.round(value * 100)}%` : `${value}${unit}`;

/** Coverage and inclusiveness of preschool education, and what recognition waits for. */
export default function PreschoolPage() {
  const { id, year } = useDistrict();
  const [freezing, setFreezing] = useState(false);
  const may = mayUse(useSession(), ['section', 'office', 'inspector', 'leader']);
  const { data, error, refetch } = useCall(
    preschoolPage,
    { params: { id: id ?? '' }, query: { year } },
    { enabled: Boolean(id) },
  );
  const freeze = useAct(freezePreschool, { success: t('已定稿'), onDone: () => setFreezing(false) });
  const blocking =
    data &&
    (data.blocking.length > 0
      ? t('影响认定：{blocking}', { blocking: data.blocking.join(comma) })
      : t('没有未达标的项目'));
  const subtitle = data
    ? t('{name}，数据截至{on}。{blocking}；{n}项还不能判断', {
        name: data.organisation.name,
        on: data.on,
        blocking: blocking ?? '',
        n: data.open.length,
      })
    : undefined;
  return (
    <Page
      title={t('学前教育普及普惠')}
      subtitle={subtitle}
      actions={may && data && <Button onClick={() => setFreezing(true)}>{t('定稿')}</Button>}
    >
      <ErrorNotice error={error} onRetry={() => void refetch()} />
      <div className="yd-monitor-bar">
        <YearSelect year={year} />
        {data && <VerdictMark verdict={data.verdict} />}
      </div>
      {!data && !error && <Skeleton active={false} />}
      {data && (
        <>
          <Panel title={t('指标')}>
            <WideTable label={t('指标')}>
              <table className="yd-plain yd-monitor-table">
                <thead>
                  <tr>
                    <th>{t('指标')}</th>
                    <th className="is-number">{t('数值')}</th>
                    <th className="is-number">{t('标准')}</th>
                    <th>{t('结论')}</th>
                  </tr>
                </thead>
                <tbody>
                  {data.indicators.map((one) => (
                    <tr key={one.key}>
                      <td>{one.label}</td>
                      <td className="is-number">{shown(one.value, one.unit)}</td>
                      <td className="is-number">
                        {one.direction === 'atLeast' ? '≥' : '≤'}
                        {limit(one.limit, one.unit)}
                      </td>
                      <td>
                        <VerdictMark verdict={one.verdict} />
                        {one.missing.length > 0 && (
                          <span className="yd-monitor-gap yd-muted">{one.missing.join(comma)}</span>
                        )}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </WideTable>
          </Panel>
          <Panel title={t('幼儿园：{n}所', { n: data.kindergartens.length })}>
            <WideTable label={t('各园情况')}>
              <table className="yd-plain yd-monitor-table">
                <thead>
                  <tr>
                    <th>{t('幼儿园')}</th>
                    <th>{t('性质')}</th>
                    <th className="is-number">{t('在园幼儿')}</th>
                    <th className="is-number">{t('专任教师')}</th>
                  </tr>
                </thead>
                <tbody>
                  {data.kindergartens.map((one) => (
                    <tr key={one.school}>
                      <td>{one.name}</td>
                      <td>
                        {OWNERSHIPS[one.ownership] ?? one.ownership}
                        {one.ownership !== 'public' && one.isInclusive && t('，普惠')}
                      </td>
                      <td className="is-number">{numberText(one.pupils)}</td>
                      <td className="is-number">{one.teachers === null ? '—' : numberText(one.teachers)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </WideTable>
          </Panel>
          <Checklist items={data.items} />
          {data.snapshots.length > 0 && (
            <Panel title={t('已定稿')}>
              <Snapshots snapshots={data.snapshots} />
            </Panel>
          )}
        </>
      )}
      {freezing && id && (
        <FreezeDialog
          pending={freeze.isPending}
          onClose={() => setFreezing(false)}
          onSend={(reason) => freeze.mutate({ params: { id }, body: { year, reason } })}
        />
      )}
    </Page>
  );
}
