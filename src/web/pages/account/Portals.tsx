import { Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { beginLink, linkDirectory, ownPortals, unlinkOwn } from '#contract/portals';
import type { Answer } from '../../api/call.ts';
import { useAct, useCall } from '../../api/index.ts';
import { DateText } from '../../components/DateText.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Panel } from '../../components/Page.tsx';
import { t } from '../../shell/language/index.ts';
import { depart } from '../session/portal.ts';

type Portal = Answer<typeof ownPortals>['portals'][number];

/** Name and password of the directory, which show that the account there is one's own. */
const DirectoryDialog = ({ portal, onClose }: { portal: Portal; onClose: () => void }) => {
  const [form] = Form.useForm<{ username: string; password: string }>();
  const link = useAct(linkDirectory, { errors: 'inline', success: t('已关联'), onDone: onClose });
  return (
    <Modal
      open
      title={t('关联{title}账号', { title: portal.title })}
      okText={t('关联')}
      cancelText={t('取消')}
      onCancel={onClose}
      onOk={form.submit}
      confirmLoading={link.isPending}
    >
      <ErrorNotice error={link.error} />
      <Form form={form} layout="vertical" onFinish={(body) => link.mutate({ params: { id: portal.id }, body })}>
        <Form.Item name="username" label={t('账号')} rules={[{ required: true, message: t('请填写账号。') }]}>
          <Input autoComplete="off" spellCheck={false} />
        </Form.Item>
        <Form.Item name="password" label={t('密码')} rules={[{ required: true, message: t('请填写密码。') }]}>
          <Input.Password autoComplete="current-password" />
        </Form.Item>
      </Form>
    </Modal>
  );
};

const Actions = ({ portal }: { portal: Portal }) => {
  const [asking, setAsking] = useState(false);
  const { id, kind, title, link } = portal;
  const begin = useAct(beginLink, {
    onDone: ({ url, pass }) => depart(id, url, { pass, linking: true, next: '/account' }),
  });
  const unlink = useAct(unlinkOwn, { success: t('已解除关联') });
  if (link)
    return (
      <Button
        aria-label={t('解除{title}', { title })}
        onClick={() => unlink.mutate({ params: { id } })}
        loading={unlink.isPending}
      >
        {t('解除')}
      </Button>
    );
  return (
    <>
      <Button
        aria-label={t('关联{title}', { title })}
        loading={begin.isPending}
        onClick={() => (kind === 'ldap' ? setAsking(true) : begin.mutate({ params: { id } }))}
      >
        {t('关联')}
      </Button>
      {asking && <DirectoryDialog portal={portal} onClose={() => setAsking(false)} />}
    </>
  );
};

/** Accounts elsewhere by which one may sign in here; nothing where the bureau offers none. */
export const Portals = () => {
  const { data, error } = useCall(ownPortals, {});
  if (error) return <ErrorNotice error={error} />;
  if (!data || data.portals.length === 0) return null;
  return (
    <Panel title={t('关联的登录方式')}>
      <ul className="yd-account-list">
        {data.portals.map((portal) => (
          <li key={portal.id}>
            <div>
              <b>{portal.title}</b>
              <p className="yd-muted">
                {portal.link ? (
                  <>
                    {portal.link.subject} · {t('关联于')} <DateText value={portal.link.since} withTime />
                  </>
                ) : (
                  t('没有关联；关联后可以用它登录。')
                )}
              </p>
            </div>
            <Actions portal={portal} />
          </li>
        ))}
      </ul>
    </Panel>
  );
};
