import { Button, Skeleton } from 'antd';
import { whoSees } from '#contract/sight';
import { useDefinition } from '../../api/definitions.ts';
import { useCall } from '../../api/hooks.ts';
import { DateText } from '../../components/DateText.tsx';
import { Empty } from '../../components/Empty.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Panel } from '../../components/Page.tsx';
import { comma, locale, t, translated } from '../../shell/language/index.ts';
import { PageLink, useAddress, useSetAddress } from '../../shell/navigation.tsx';
import { Matter } from './SightMatter.tsx';
import { causeText } from './sightWords.ts';

/** Who sees a row, a page at a time. Each page is a question that the journal keeps, so it is not asked again by itself. */
export const SightPeople = ({ record, id }: { record: string; id: string }) => {
  const { after } = useAddress<{ after: string }>();
  const setAddress = useSetAddress();
  const definition = useDefinition(record);
  const query = { record, id, ...(after ? { after } : {}) };
  const { data, error, isPending, refetch } = useCall(whoSees, { query }, { staleTime: 600_000 });
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (isPending || !data) return <Skeleton active={false} />;
  const label = definition?.label ?? data.matter.label;
  const counts = { n: data.examined.toLocaleString(locale), all: data.candidates.toLocaleString(locale) };
  return (
    <>
      <Matter matter={data.matter} />
      <Panel title={t('谁能看见')}>
        <p className="yd-muted">{t('角色能查看这类记录的共{all}人，本页核对了{n}人。', counts)}</p>
        {data.emergencies.map((one) => (
          <p key={one.id}>
            {one.name}{' '}
            <PageLink to={`/records/emergency-accesses/${one.id}`}>
              {one.sensitive ? t('紧急查看（含敏感信息）') : t('紧急查看（不含敏感信息）')}
            </PageLink>{' '}
            <DateText value={one.untilAt} withTime />
          </p>
        ))}
        {data.people.length === 0 && <Empty title={t('核对过的人都看不见这条记录')} />}
        {data.people.length > 0 && (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling frame must be reachable by keyboard (WCAG 2.1.1)
          <section className="yd-scroll" aria-label={t('能看见的人')} tabIndex={0}>
            <table className="yd-plain yd-stacks">
              <thead>
                <tr>
                  <th scope="col">{t('姓名')}</th>
                  <th scope="col">{t('岗位')}</th>
                  <th scope="col">{t('原因')}</th>
                  <th scope="col">{t('能办什么')}</th>
                </tr>
              </thead>
              <tbody>
                {data.people.flatMap((one) =>
                  one.posts.map((post) => (
                    <tr key={post.postId}>
                      <td className="yd-nowrap">
                        <PageLink to="/admin/sight" search={{ record, id, person: one.personId }}>
                          {one.name}
                        </PageLink>
                      </td>
                      <td>{t('{organisation} {title}', { organisation: post.organisation, title: post.title })}</td>
                      <td>{causeText(post.sight, translated(post.roleLabel), label)}</td>
                      <td>
                        {post.operations.length > 0
                          ? [t('查看'), ...post.operations.map(translated)].join(comma)
                          : t('只能查看')}
                      </td>
                    </tr>
                  )),
                )}
              </tbody>
            </table>
          </section>
        )}
        {(after || data.next) && (
          <nav className="yd-pager" aria-label={t('翻页')}>
            <Button disabled={!after} onClick={() => setAddress({ after: undefined })}>
              {t('回到首页')}
            </Button>
            <Button disabled={!data.next} onClick={() => setAddress({ after: data.next ?? undefined }, { push: true })}>
              {t('继续核对')}
            </Button>
          </nav>
        )}
      </Panel>
    </>
  );
};
