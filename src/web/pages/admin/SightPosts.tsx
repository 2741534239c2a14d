import type { ReactNode } from 'react';
import type { whySeen } from '#contract/sight';
import type { Answer } from '../../api/call.ts';
import { type DefinitionView, useDefinition } from '../../api/definitions.ts';
import { DateText } from '../../components/DateText.tsx';
import { Panel } from '../../components/Page.tsx';
import { comma, t, translated } from '../../shell/language/index.ts';
import { PageLink } from '../../shell/navigation.tsx';
import {
  barText,
  causeText,
  coverageText,
  coverageWhy,
  type Field,
  fieldName,
  type Operation,
  operationName,
  verdictText,
} from './sightWords.ts';

type Why = Answer<typeof whySeen>;
type Post = Why['posts'][number];

const Table = ({ label, heads, children }: { label: string; heads: readonly string[]; children: ReactNode }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling frame must be reachable by keyboard (WCAG 2.1.1)
  <section className="yd-scroll" aria-label={label} tabIndex={0}>
    <table className="yd-changes">
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  </section>
);

const Fields = ({ post, definition }: { post: Post; definition: DefinitionView | undefined }) => (
  <Table label={t('各项内容（{title}）', { title: post.title })} heads={[t('项目'), t('怎样显示'), t('原因')]}>
    {post.fields.map((field: Field) => (
      <tr key={field.name}>
        <td>{fieldName(definition, field)}</td>
        <td>{coverageText(field)}</td>
        <td>{coverageWhy(field)}</td>
      </tr>
    ))}
  </Table>
);

const Operations = ({ post, definition }: { post: Post; definition: DefinitionView | undefined }) => (
  <Table label={t('能办什么（{title}）', { title: post.title })} heads={[t('动作'), t('结论')]}>
    {post.operations.map((operation: Operation) => (
      <tr key={operation.operation}>
        <td>{operationName(definition, operation)}</td>
        <td>{verdictText(operation)}</td>
      </tr>
    ))}
  </Table>
);

/** What the post decides, in one line. */
const verdictOf = (post: Post, label: string): string => {
  if (post.barred.length > 0) return post.barred.map(barText).join(comma);
  return post.sight ? causeText(post.sight, translated(post.roleLabel), label) : t('这个岗位现在不能登录。');
};

const PostPanel = ({ post, why }: { post: Post; why: Why }) => {
  const definition = useDefinition(why.matter.record);
  const sees = post.sight?.sees === true && post.barred.length === 0;
  return (
    <Panel title={t('{organisation} {title}', { organisation: post.organisation, title: post.title })}>
      <dl className="yd-facts">
        <div>
          <dt>{t('角色')}</dt>
          <dd>{translated(post.roleLabel)}</dd>
        </div>
        <div>
          <dt>{t('任期')}</dt>
          <dd>
            <DateText value={post.from} />
            {' – '}
            {post.to ? <DateText value={post.to} /> : t('至今')}
          </dd>
        </div>
        <div className="is-wide">
          <dt>{t('结论')}</dt>
          <dd>
            <strong>{sees ? t('能看见') : t('看不见')}</strong> {verdictOf(post, definition?.label ?? why.matter.label)}
          </dd>
        </div>
      </dl>
      {sees && post.operations.length > 0 && <Operations post={post} definition={definition} />}
      {sees && <Fields post={post} definition={definition} />}
    </Panel>
  );
};

/** Why one person sees the row or does not, post by post. */
export const SightPosts = ({ why }: { why: Why }) => (
  <>
    <Panel
      title={
        why.sees
          ? t('{name}能看见这条记录', { name: why.person.name })
          : t('{name}看不见这条记录', { name: why.person.name })
      }
    >
      {why.posts.length === 0 && <p>{t('这个人没有任何岗位，所以什么也看不见。')}</p>}
      {why.posts.length > 0 && <p className="yd-muted">{t('一人可有多个岗位，权限随岗位，逐个岗位列出。')}</p>}
      {why.emergencies.map(({ id, untilAt, sensitive }) => (
        <p key={id}>
          <PageLink to={`/records/emergency-accesses/${id}`}>
            {sensitive ? t('紧急查看（含敏感信息）') : t('紧急查看（不含敏感信息）')}
          </PageLink>{' '}
          <DateText value={untilAt} withTime />
        </p>
      ))}
      {why.tokens.map(({ name, expiresAt, sees }) => (
        <p key={`${name} ${expiresAt}`}>
          {sees ? t('服务令牌“{name}”也能读到，到期：', { name }) : t('服务令牌“{name}”读不到，到期：', { name })}
          <DateText value={expiresAt} withTime />
        </p>
      ))}
    </Panel>
    {why.posts.map((post) => (
      <PostPanel key={post.postId} post={post} why={why} />
    ))}
  </>
);
