import { Alert, Button, Drawer, Popconfirm, Skeleton } from 'antd';
import { useState } from 'react';
import { adminPortals, type PortalView, removePortal, testPortal, updatePortal } from '#contract/portals';
import { useAct, useCall } from '../../api/hooks.ts';
import { Empty } from '../../components/Empty.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Page, Panel } from '../../components/Page.tsx';
import { t } from '../../shell/language/index.ts';
import { PORTAL_LABELS, PortalForm } from './PortalForm.tsx';
import { PortalLinks } from './PortalLinks.tsx';

type Open =
  | { readonly view: 'form'; readonly portal?: PortalView }
  | { readonly view: 'links'; readonly portal: PortalView };

const One = ({ portal, onOpen }: { portal: PortalView; onOpen: (open: Open) => void }) => {
  const { id, version, kind, title, active, returnUrl, logoutUrl, links } = portal;
  const params = { id };
  const test = useAct(testPortal, { errors: 'inline' });
  const turn = useAct(updatePortal, { success: active ? t('已停用') : t('已启用') });
  const remove = useAct(removePortal, { success: t('已移除登录方式') });
  return (
    <Panel title={`${title} · ${active ? t('启用') : t('已停用')}`}>
      <p className="yd-muted">{PORTAL_LABELS[kind]}</p>
      {kind !== 'ldap' && (
        <p className="yd-muted" style={{ overflowWrap: 'anywhere' }}>
          {t('在对方系统登记的返回地址：')}
          {returnUrl}
          <br />
          {t('在对方系统登记的退出通知地址：')}
          {logoutUrl}
        </p>
      )}
      <div className="yd-form-foot">
        <Button onClick={() => test.mutate({ params })} loading={test.isPending}>
          {t('试连接')}
        </Button>
        <Button onClick={() => turn.mutate({ params, body: { version, active: !active } })} loading={turn.isPending}>
          {active ? t('停用') : t('启用')}
        </Button>
        <Button onClick={() => onOpen({ view: 'form', portal })}>{t('修改')}</Button>
        <Button onClick={() => onOpen({ view: 'links', portal })}>{t('关联人员（{n}）', { n: links })}</Button>
        <Popconfirm
          title={t('移除“{title}”', { title })}
          description={t('移除后，用它登录的人员立即退出，所有关联一并删除。')}
          onConfirm={() => remove.mutate({ params })}
        >
          <Button danger>{t('移除')}</Button>
        </Popconfirm>
      </div>
      <ErrorNotice error={test.error} />
      {test.data && (
        <Alert
          type={test.data.well ? 'success' : 'warning'}
          showIcon
          role="status"
          title={test.data.well ? t('连接正常') : t('连接有问题')}
          description={
            <ul>
              {test.data.steps.map(({ text }) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          }
        />
      )}
    </Panel>
  );
};

/** Where else people are known, and may sign in from. */
export default function PortalsPage() {
  const { data, error, refetch } = useCall(adminPortals, {});
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const titles = { form: open?.portal ? t('修改登录方式') : t('登记登录方式'), links: t('关联人员') };
  return (
    <Page
      title={t('登录方式')}
      subtitle={t(
        '让人员用统一身份认证、目录服务或学校门户的账号登录。只有关联过的人员能进入；岗位和权限仍以本系统为准。',
      )}
      actions={
        <Button type="primary" onClick={() => setOpen({ view: 'form' })}>
          {t('登记登录方式')}
        </Button>
      }
    >
      <ErrorNotice error={error} onRetry={() => void refetch()} />
      {!data && !error && <Skeleton active={false} />}
      {data?.portals.length === 0 && (
        <Empty title={t('没有其他登录方式')}>{t('登记并启用后，登录页会出现相应的按钮。')}</Empty>
      )}
      {data?.portals.map((portal) => (
        <One key={portal.id} portal={portal} onOpen={setOpen} />
      ))}
      <Drawer open={open !== undefined} onClose={close} title={open && titles[open.view]} size={520} destroyOnHidden>
        {open?.view === 'form' && <PortalForm {...(open.portal ? { portal: open.portal } : {})} onDone={close} />}
        {open?.view === 'links' && <PortalLinks portal={open.portal} />}
      </Drawer>
    </Page>
  );
}
