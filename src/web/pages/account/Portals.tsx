import { Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { beginLink, linkDirectory, ownPortals, unlinkOwn } from '#contract/portals';
import type { Answer } from '../../api/call.ts';
import { useAct, useCall } from '../../api/index.ts';
import { DateText } from '../../components/DateText.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Panel } from '../../components/Page.tsx';
import { depart } from '../session/portal.ts';

type Portal = Answer<typeof ownPortals>['portals'][number];

/** Name and password of the directory, which show that the account there is one's own. */
const DirectoryDialog = ({ portal, onClose }: { portal: Portal; onClose: () => void }) => {
  const [form] = Form.useForm<{ username: string; password: string }>();
  const link = useAct(linkDirectory, { errors: 'inline', success: '已关联', onDone: onClose });
  return (
    <Modal
      open
      title={`关联${portal.title}账号`}
      okText="关联"
      cancelText="取消"
      onCancel={onClose}
      onOk={form.submit}
      confirmLoading={link.isPending}
    >
      <ErrorNotice error={link.error} />
      <Form form={form} layout="vertical" onFinish={(body) => link.mutate({ params: { id: portal.id }, body })}>
        <Form.Item name="username" label="账号" rules={[{ required: true, message: '请填写账号。' }]}>
          <Input autoComplete="off" spellCheck={false} />
        </Form.Item>
        <Form.Item name="password" label="密码" rules={[{ required: true, message: '请填写密码。' }]}>
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
  const unlink = useAct(unlinkOwn, { success: '已解除关联' });
  if (link)
    return (
      <Button aria-label={`解除${title}`} onClick={() => unlink.mutate({ params: { id } })} loading={unlink.isPending}>
        解除
      </Button>
    );
  return (
    <>
      <Button
        aria-label={`关联${title}`}
        loading={begin.isPending}
        onClick={() => (kind === 'ldap' ? setAsking(true) : begin.mutate({ params: { id } }))}
      >
        关联
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
    <Panel title="关联的登录方式">
      <ul className="yd-account-list">
        {data.portals.map((portal) => (
          <li key={portal.id}>
            <div>
              <b>{portal.title}</b>
              <p className="yd-muted">
                {portal.link ? (
                  <>
                    {portal.link.subject} · <DateText value={portal.link.since} withTime /> 关联
                  </>
                ) : (
                  '没有关联；关联后可以用它登录。'
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
