import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { leavePortal } from '#contract/portals';
import { useAct } from '../api/hooks.ts';
import { queryClient, whenSignedOut } from '../api/queryClient.ts';
import { useSession } from '../api/session.ts';
import { useSingleKeys } from './keys.ts';
import { language, switchLanguage, t } from './language/index.ts';
import { useGo } from './navigation.tsx';
import { PasswordDialog } from './PasswordDialog.tsx';
import { useLargePrint } from './preferences.ts';

/**
 * Forgets everything the person saw or typed on this machine, then shows the sign-in page: by way of the portal that
 * they came in by, where it ends its own session.
 */
const leave = ({ url }: { url: string | null }): void => {
  sessionStorage.clear();
  // What still stands here asks on and is refused: no session that ended by itself, whose way to sign-in would cross ours.
  whenSignedOut(() => undefined);
  // Not before the page goes: what stands on it asks who is signed in, and would break for all to see.
  window.addEventListener('pagehide', () => {
    queryClient.clear();
    document.body.replaceChildren();
  });
  // A browser that kept the page for going back shows nothing of it, and asks anew.
  window.addEventListener('pageshow', ({ persisted }) => persisted && window.location.reload());
  window.location.assign(url ?? '/sign-in');
};

export const PersonMenu = () => {
  const { person, post, delegations } = useSession();
  const [changing, setChanging] = useState(false);
  const [singleKeys, setSingleKeys] = useSingleKeys();
  const [large, setLarge] = useLargePrint();
  const go = useGo();
  const out = useAct(leavePortal, { onDone: leave });
  const carried = delegations.map(({ from, until }) => ({
    key: from,
    disabled: true,
    label: t('代理 {from}，至 {until}', { from, until }),
  }));
  const items = [
    { key: 'who', disabled: true, label: `${person.name} · ${post.roleLabel}` },
    ...carried,
    { type: 'divider' as const },
    { key: 'large', label: large ? t('退出大字版') : t('切换到大字版') },
    { key: 'keys', label: singleKeys ? t('关闭单键快捷键') : t('启用单键快捷键') },
    // In its own language, for whoever reads no other.
    { key: 'language', label: language === 'en' ? '中文' : 'English' },
    { key: 'account', label: t('账号与安全') },
    { key: 'data', label: t('我的信息') },
    { key: 'password', label: t('修改密码') },
    { type: 'divider' as const },
    { key: 'out', label: t('退出登录') },
  ];
  const choose = ({ key }: { key: string }): void => {
    if (key === 'large') setLarge(!large);
    if (key === 'keys') setSingleKeys(!singleKeys);
    if (key === 'language') switchLanguage();
    if (key === 'account') go('/account');
    if (key === 'data') go('/account/data');
    if (key === 'password') setChanging(true);
    if (key === 'out') out.mutate({});
  };
  return (
    <>
      <Dropdown trigger={['click']} menu={{ items, onClick: choose }} placement="bottomRight">
        <Button type="text" className="yd-person" aria-label={t('{name}，个人菜单', { name: person.name })}>
          {person.name}
          <DownOutlined aria-hidden />
        </Button>
      </Dropdown>
      <PasswordDialog open={changing} onClose={() => setChanging(false)} />
    </>
  );
};
