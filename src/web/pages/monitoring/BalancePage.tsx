import { Button, Segmented, Skeleton } from 'antd';
import { useState } from 'react';
import { type BalanceStage, balancePage, freezeBalance, openGap, type ResourceResult } from '#contract/balance';
import { useAct, useCall } from '../../api/hooks.ts';
import { mayUse, useSession } from '../../api/session.ts';
import { Empty } from '../../components/Empty.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { numberText } from '../../components/Figures.tsx';
import { Page, Panel } from '../../components/Page.tsx';
import { t } from '../../shell/language/index.ts';
import { PageLink, useAddress, useSetAddress } from '../../shell/navigation.tsx';
import { BasicBalance } from './BasicBalance.tsx';
import { Checklist } from './Checklist.tsx';
import { DueDialog, FreezeDialog, fixed, Snapshots, useDistrict, VerdictMark, YearSelect } from './parts.tsx';
import { WideTable } from './WideTable.tsx';

type Resource = { key: string; label: string; gapUnit: string; standards: { primary: number; juniorMiddle: number } };
type Gap = { school: string; name: string; key: string; label: string };
type Under = { id: string; school: string; item: string };

const Cell = ({
  one,
  gapUnit,
  under,
  onGap,
}: {
  one: ResourceResult;
  gapUnit: string;
  under: Under | undefined;
  onGap: (() => void) | null;
}) => (
  <td className="is-number">
    {fixed(one.value)} <VerdictMark verdict={one.verdict} why={one.missing} />
    {one.shortfall !== null && one.shortfall > 0 && (
      <span className="yd-monitor-gap">
        {t('缺{n}', { n: numberText(one.shortfall, 2) })}
        {gapUnit}
        {one.tooFar && t('，低于标准的85%')}{' '}
        {under && <PageLink to={`/records/improvements/${under.id}`}>{t('改进中')}</PageLink>}
        {!under && onGap && (
          <Button type="link" size="small" onClick={onGap}>
            {t('建立改进事项')}
          </Button>
        )}
      </span>
    )}
  </td>
);

type TableProps = {
  stage: BalanceStage;
  resources: readonly Resource[];
  improvements: readonly Under[];
  onGap: ((gap: Gap) => void) | null;
};

/** School by resource, each with its verdict and what lacks; below, the differences between schools. */
const SchoolTable = ({ stage, resources, improvements, onGap }: TableProps) => (
  <WideTable label={t('各校资源指标')}>
    <table className="yd-plain yd-monitor-table is-wide">
      <thead>
        <tr>
          <th>{t('学校')}</th>
          <th className="is-number">{t('学生')}</th>
          <th>{t('结论')}</th>
          {resources.map((one) => (
            <th key={one.key}>
              {one.label}
              <span className="yd-monitor-gap yd-muted">≥{one.standards[stage.stage as 'primary']}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {stage.schools.map((school) => (
          <tr key={school.school}>
            <td>{school.name}</td>
            <td className="is-number">{numberText(school.students)}</td>
            <td>
              <VerdictMark verdict={school.verdict} />
              <span className="yd-monitor-gap yd-muted">{t('{n}项达标', { n: school.met })}</span>
            </td>
            {school.resources.map((one, at) => (
              <Cell
                key={one.key}
                one={one}
                gapUnit={resources[at]?.gapUnit ?? ''}
                under={improvements.find(
                  (some) => some.school === school.school && some.item === `${stage.stage}.${one.key}`,
                )}
                onGap={
                  onGap &&
                  (() =>
                    onGap({
                      school: school.school,
                      name: school.name,
                      key: one.key,
                      label: resources[at]?.label ?? '',
                    }))
                }
              />
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td>{t('校际差异系数')}</td>
          <td />
          <td>≤{stage.limit}</td>
          {stage.variations.map((one) => (
            <td key={one.key} className="is-number">
              {fixed(one.coefficient, 3)} <VerdictMark verdict={one.verdict} why={one.missing} />
            </td>
          ))}
        </tr>
      </tfoot>
    </table>
  </WideTable>
);

/** Quality balance of the district: what each school has for its pupils, and how far schools differ. */
export default function BalancePage() {
  const { id, year } = useDistrict();
  const { stage = 'primary', scheme = 'quality' } = useAddress<{ stage: string; scheme: string }>();
  const setAddress = useSetAddress();
  const may = mayUse(useSession(), ['section', 'office', 'inspector', 'leader']);
  const mayOpen = mayUse(useSession(), ['section', 'office', 'inspector']);
  const [gap, setGap] = useState<Gap | null>(null);
  const [freezing, setFreezing] = useState(false);
  const { data, error, refetch } = useCall(
    balancePage,
    { params: { id: id ?? '' }, query: { year } },
    { enabled: Boolean(id) },
  );
  const open = useAct(openGap, { success: t('已建立改进事项'), onDone: () => setGap(null) });
  const freeze = useAct(freezeBalance, { success: t('已定稿'), onDone: () => setFreezing(false) });
  const shown = data?.stages.find((one) => one.stage === stage);
  const isBasic = scheme === 'basic';
  const actions = may && data && <Button onClick={() => setFreezing(true)}>{t('定稿')}</Button>;
  const subtitle = data
    ? t('{name}，数据截至{on}，由学籍、教师、校舍、设备和图书记录算出', { name: data.organisation.name, on: data.on })
    : undefined;
  return (
    <Page title={isBasic ? t('义务教育基本均衡') : t('义务教育优质均衡')} subtitle={subtitle} actions={actions}>
      <ErrorNotice error={error} onRetry={() => void refetch()} />
      <div className="yd-monitor-bar">
        <Segmented
          aria-label={t('评估')}
          value={String(scheme)}
          options={[
            { value: 'quality', label: t('优质均衡') },
            { value: 'basic', label: t('基本均衡') },
          ]}
          onChange={(value) => setAddress({ scheme: value === 'basic' ? 'basic' : undefined })}
        />
        <YearSelect year={year} />
        <Segmented
          aria-label={t('学段')}
          value={String(stage)}
          options={(data?.stages ?? []).map((one) => ({ value: one.stage, label: one.label }))}
          onChange={(value) => setAddress({ stage: String(value) })}
        />
        {shown && <VerdictMark verdict={isBasic ? shown.basic.verdict : shown.verdict} />}
      </div>
      {!data && !error && <Skeleton active={false} />}
      {shown && isBasic && <BasicBalance stage={shown} />}
      {data && shown && !isBasic && (
        <Panel
          title={t('资源配置：{n}所学校，{met}所达标', {
            n: shown.schools.length,
            met: shown.schools.filter((one) => one.verdict === 'met').length,
          })}
        >
          {shown.schools.length === 0 ? (
            <Empty title={t('这个学段还没有学校')}>{t('登记学校和学段后自动计算。')}</Empty>
          ) : (
            <SchoolTable
              stage={shown}
              resources={data.resources}
              improvements={data.improvements}
              onGap={mayOpen ? setGap : null}
            />
          )}
        </Panel>
      )}
      {data && !isBasic && <Checklist items={data.checklist.items} />}
      {data && data.snapshots.length > 0 && (
        <Panel title={t('已定稿')}>
          <Snapshots snapshots={data.snapshots} />
        </Panel>
      )}
      {gap && id && (
        <DueDialog
          title={`${gap.name}：${gap.label}`}
          pending={open.isPending}
          onClose={() => setGap(null)}
          onSend={(dueOn) =>
            open.mutate({
              params: { id },
              body: { school: gap.school, stage: stage as 'primary', key: gap.key as 'sportsArea', year, dueOn },
            })
          }
        />
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
