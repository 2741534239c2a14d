import { Button, Form, Modal } from 'antd';
import { useState } from 'react';
import { useSession } from '../api/session.ts';
import { t } from './language/index.ts';
import { PasswordForm } from './PasswordForm.tsx';
import { Mark } from './SideMenu.tsx';

export const PasswordDialog = ({ open, onClose }: { open: boolean; onClose: () => void }) => {
  const [form] = Form.useForm();
  const [busy, setBusy] = useState(false);
  return (
    <Modal
      open={open}
      title={t('修改密码')}
      okText={t('修改密码')}
      onOk={form.submit}
      onCancel={onClose}
      confirmLoading={busy}
      destroyOnHidden
    >
      <PasswordForm form={form} onDone={onClose} onBusy={setBusy} />
    </Modal>
  );
};

/** The first sign-in with a password that an administrator gave: nothing else opens before it is changed. */
export const FirstPassword = () => {
  const { person } = useSession();
  const [form] = Form.useForm();
  const [busy, setBusy] = useState(false);
  return (
    <main className="yd-front-single">
      <div className="yd-front-form">
        <Mark size={36} />
        <h1>{t('{name}，请先设置自己的密码', { name: person.name })}</h1>
        <p className="yd-front-hint">{t('现在的密码由管理员发给您。改成只有您知道的密码后，即可开始使用。')}</p>
        <PasswordForm form={form} onDone={() => window.location.reload()} onBusy={setBusy} />
        <Button type="primary" block size="large" loading={busy} onClick={form.submit}>
          {t('设置密码并继续')}
        </Button>
      </div>
    </main>
  );
};
