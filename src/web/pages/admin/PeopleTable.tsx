import { Skeleton, Table, type TableProps } from 'antd';
import { listPeople } from '#contract/admin';
import type { Answer } from '../../api/call.ts';
import { useCall } from '../../api/hooks.ts';
import { useSession } from '../../api/session.ts';
import { DateText } from '../../components/DateText.tsx';
import { Empty } from '../../components/Empty.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { t } from '../../shell/language/index.ts';
import { useNarrow } from '../../shell/useNarrow.ts';

export type Person = Answer<typeof listPeople>['people'][number];
type Post = Person['posts'][number];

const term = ({ from, to }: Post): string =>
  to ? t('{from} 至 {to}', { from: from ?? '', to }) : from ? t('{from} 起', { from }) : '';

const PostLine = ({ post }: { post: Post }) => (
  <li>
    {post.organisation} · {post.title}
    <span className="yd-muted">
      {' '}
      {post.roleLabel} {term(post)}
    </span>
  </li>
);

export const Posts = ({ posts }: { posts: readonly Post[] }) =>
  posts.length === 0 ? (
    <span className="yd-muted">{t('没有岗位')}</span>
  ) : (
    <ul>
      {posts.map((post) => (
        <PostLine key={post.id} post={post} />
      ))}
    </ul>
  );

const COLUMNS: NonNullable<TableProps<Person>['columns']> = [
  { key: 'posts', title: t('岗位'), render: (_, { posts }) => <Posts posts={posts} /> },
];

/** Accounts are the administrator's business. */
const ACCOUNT_COLUMNS: NonNullable<TableProps<Person>['columns']> = [
  {
    key: 'username',
    title: t('账号'),
    width: 130,
    render: (_, { username }) => username ?? <span className="yd-muted">{t('未开通')}</span>,
  },
  {
    key: 'active',
    title: t('状态'),
    width: 80,
    render: (_, { active }) => (active ? t('在用') : <span className="yd-muted">{t('已停用')}</span>),
  },
  {
    key: 'last',
    title: t('最近登录'),
    width: 150,
    render: (_, { lastSignInAt }) => <DateText value={lastSignInAt} withTime />,
  },
];

/** People with their posts; the name opens the person. */
/** Who keeps people, posts and accounts. */
export const KEEPERS: readonly string[] = ['admin', 'security'];

export const PeopleTable = ({ people, onOpen }: { people: readonly Person[]; onOpen: (person: Person) => void }) => {
  const narrow = useNarrow();
  const { role } = useSession().post;
  const name = (person: Person) => (
    <button type="button" className="yd-link" onClick={() => onOpen(person)}>
      {person.name}
    </button>
  );
  if (narrow)
    return (
      <ul className="yd-cards">
        {people.map((person) => (
          <li key={person.id}>
            <div className="yd-card-title">{name(person)}</div>
            <Posts posts={person.posts} />
          </li>
        ))}
      </ul>
    );
  return (
    <Table<Person>
      size="small"
      rowKey="id"
      pagination={false}
      dataSource={people}
      columns={[
        { key: 'name', title: t('姓名'), width: 110, render: (_, person) => name(person) },
        ...COLUMNS,
        ...(KEEPERS.includes(role) ? ACCOUNT_COLUMNS : []),
      ]}
    />
  );
};

/** Who holds a post in this organisation itself. */
export const HoldersOf = ({ organisationId }: { organisationId: string }) => {
  const { data, error, isPending, refetch } = useCall(listPeople, { query: { organisationId, limit: 200 } });
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (isPending) return <Skeleton active={false} paragraph={{ rows: 3 }} />;
  const holders = data.people.flatMap((person) =>
    person.posts.filter((post) => post.organisationId === organisationId).map((post) => ({ person, post })),
  );
  if (holders.length === 0)
    return <Empty title={t('还没有人在这里任职')}>{t('在“人员与岗位”中为人员添加岗位。')}</Empty>;
  return (
    <ul className="yd-lines">
      {holders.map(({ person, post }) => (
        <li key={post.id}>
          <span>
            {person.name} · {post.title}
          </span>
          <span className="yd-muted">
            {post.roleLabel} {term(post)}
          </span>
        </li>
      ))}
    </ul>
  );
};
