import { listNotices } from '#contract/notices';
import { useCall } from '../../api/hooks.ts';
import { useSession } from '../../api/session.ts';
import { DateText } from '../../components/DateText.tsx';
import { Empty } from '../../components/Empty.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Page, Panel } from '../../components/Page.tsx';
import { t } from '../../shell/language/index.ts';
import { useMenu } from '../../shell/menu.ts';
import { PageLink } from '../../shell/navigation.tsx';

const Doors = () => (
  <div className="yd-doors">
    {useMenu().map(({ group, entries }) => (
      <div key={group}>
        <h3>{group}</h3>
        <ul>
          {entries.map(({ path, label }) => (
            <li key={path}>
              <PageLink to={path} search={{}}>
                {label}
              </PageLink>
            </li>
          ))}
        </ul>
      </div>
    ))}
  </div>
);

const Latest = () => {
  const { data, error, refetch } = useCall(listNotices, { query: { limit: 8 } });
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return null;
  if (data.notices.length === 0)
    return <Empty title={t('没有新消息')}>{t('交办、退回、催办和到期提醒会出现在这里。')}</Empty>;
  return (
    <ul className="yd-lines">
      {data.notices.map(({ id, title, at, path, read }) => (
        <li key={id} className={read ? '' : 'is-unread'}>
          {path ? <PageLink to={path}>{title}</PageLink> : <span>{title}</span>}
          <DateText value={at} withTime />
        </li>
      ))}
    </ul>
  );
};

/** The first screen of roles whose field has none of its own: what came in, and every door. */
export default function StartPage() {
  const { person, post } = useSession();
  return (
    <Page
      title={t('首页')}
      subtitle={t('{name}，{organisation} {title}', {
        name: person.name,
        organisation: post.organisation.name,
        title: post.title,
      })}
    >
      <div className="yd-columns">
        <Panel title={t('最近消息')}>
          <Latest />
        </Panel>
        <Panel title={t('可以做的事')}>
          <Doors />
        </Panel>
      </div>
    </Page>
  );
}
