import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { switchPost } from '#contract/session';
import { useAct } from '../api/hooks.ts';
import { takeSession, useSession } from '../api/session.ts';
import { t } from './language/index.ts';
import { useGo } from './navigation.tsx';

const nameOf = (post: { title: string; organisation: { name: string } }): string =>
  `${post.organisation.name} · ${post.title}`;

/** The active post and its organisation; rights follow it. With one post it is plain text. */
export const PostSwitch = () => {
  const { post, posts } = useSession();
  const go = useGo();
  const change = useAct(switchPost, {
    onDone: (session) => {
      takeSession(session);
      go('/', { search: {} });
    },
  });
  if (posts.length < 2) return <span className="yd-post">{nameOf(post)}</span>;
  const items = posts.map((each) => ({ key: each.id, label: nameOf(each), extra: each.roleLabel }));
  const choose = ({ key }: { key: string }): void => change.mutate({ body: { postId: key } });
  return (
    <Dropdown trigger={['click']} menu={{ items, selectedKeys: [post.id], onClick: choose }}>
      <Button
        type="text"
        className="yd-post"
        loading={change.isPending}
        aria-label={t('当前岗位：{post}，切换岗位', { post: nameOf(post) })}
      >
        <span className="yd-post-name">{nameOf(post)}</span>
        <DownOutlined aria-hidden />
      </Button>
    </Dropdown>
  );
};
