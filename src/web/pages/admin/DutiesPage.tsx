import { Alert, Skeleton } from 'antd';
import { dutyConflicts } from '#contract/duties';
import { useCall } from '../../api/hooks.ts';
import { Empty } from '../../components/Empty.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Page, Panel } from '../../components/Page.tsx';
import { comma, t } from '../../shell/language/index.ts';

type Held = { organisation: string; title: string; roleLabel: string; from: string; to: string | null };

const days = (from: string, to: string | null): string =>
  to ? t('{from} 至 {to}', { from, to }) : t('{from} 起', { from });

const Post = ({ held }: { held: Held }) => (
  <dd>
    {held.organisation} {held.title} <span className="yd-muted">{held.roleLabel}</span>{' '}
    <span className="yd-muted">{days(held.from, held.to)}</span>
  </dd>
);

/** Which duties exclude one another, and in whom some are joined all the same. */
export default function DutiesPage() {
  const { data, error, isPending, refetch } = useCall(dutyConflicts, {});
  return (
    <Page
      title={t('岗位分离')}
      subtitle={t('系统管理、安全管理、审计互不兼任；管授权的人不看个人信息。按今天和以后的岗位、委托当场核对。')}
    >
      <ErrorNotice error={error} onRetry={() => void refetch()} />
      {isPending && <Skeleton active={false} />}
      {data && !data.split && (
        <Alert
          type="warning"
          showIcon
          style={{ marginBottom: 12 }}
          title={t('还没有安全管理员，人员、岗位和账号暂由系统管理员兼管')}
          description={t('请在“人员与岗位”为另一人设立“安全管理员”岗位；设立后系统管理员不再能办理这些事项。')}
        />
      )}
      {data && (
        <Panel title={t('现有冲突')}>
          {data.conflicts.length === 0 && (
            <Empty title={t('没有冲突')}>{t('没有人兼任互斥的岗位，也没有委托把它们并在一人身上。')}</Empty>
          )}
          {data.conflicts.map((one) => (
            <dl className="yd-facts" key={`${one.held.post}${one.beside.post}`}>
              <div>
                <dt>{t('人员')}</dt>
                <dd>{one.person}</dd>
              </div>
              <div>
                <dt>{t('违反')}</dt>
                <dd>{one.rule}</dd>
              </div>
              <div>
                <dt>{t('同时的日期')}</dt>
                <dd>{days(one.from, one.to)}</dd>
              </div>
              <div className="is-wide">
                <dt>{t('岗位')}</dt>
                <Post held={one.held} />
              </div>
              <div className="is-wide">
                <dt>{one.standsInFor ? t('受{name}委托，其岗位', { name: one.standsInFor }) : t('另一岗位')}</dt>
                <Post held={one.beside} />
              </div>
              <div className="is-wide">
                <dt>{t('怎么办')}</dt>
                <dd>{one.remedy}</dd>
              </div>
            </dl>
          ))}
        </Panel>
      )}
      {data && (
        <Panel title={t('规则')}>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a page of reading alone must be reachable and scrolled by keyboard (WCAG 2.1.1) */}
          <section className="yd-scroll" aria-label={t('规则')} tabIndex={0}>
            <dl className="yd-facts">
              {data.rules.map((rule) => (
                <div className="is-wide" key={rule.code}>
                  <dt>{rule.label}</dt>
                  <dd>
                    {t('“{one}”与“{other}”不能由同一人担任', {
                      one: rule.one.join(comma),
                      other: rule.other.join(comma),
                    })}{' '}
                    <span className="yd-muted">
                      {rule.source} {days(rule.from, null)}
                    </span>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        </Panel>
      )}
    </Page>
  );
}
