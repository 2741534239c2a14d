import { App, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { keepConnectorSecret } from '#contract/exchange';
import { useAct } from '../../api/hooks.ts';
import { FormDialog } from '../../components/form/FormDialog.tsx';

const SecretDialog = ({ id, onClose }: { id: string; onClose: () => void }) => {
  const keep = useAct(keepConnectorSecret, { errors: 'inline', success: '已保存访问令牌', onDone: onClose });
  return (
    <FormDialog<{ token: string }>
      title="保存访问令牌"
      name="secret"
      intro={<p>对方接口要求的令牌。加密保存，只在运行时使用，保存后任何人都不能再查看。</p>}
      sending={keep}
      onSubmit={({ token }) => keep.mutate({ params: { id }, body: { token } })}
      onClose={onClose}
    >
      <Form.Item
        name="token"
        label="访问令牌"
        rules={[{ required: true, whitespace: true, message: '请填写访问令牌。' }]}
      >
        <Input.Password autoComplete="off" maxLength={2000} />
      </Form.Item>
    </FormDialog>
  );
};

/** The token that a service of theirs asks for: kept, changed, taken away; never shown. */
export const SecretButton = ({ id, hasSecret }: { id: string; hasSecret: boolean }) => {
  const { modal } = App.useApp();
  const [open, setOpen] = useState(false);
  const drop = useAct(keepConnectorSecret, { success: '已删除访问令牌' });
  const ask = () =>
    modal.confirm({
      title: '删除访问令牌',
      content: '对方接口要求令牌时，之后的运行会取不到数据。',
      okText: '删除',
      cancelText: '不办',
      onOk: () => drop.mutate({ params: { id }, body: { token: null } }),
    });
  return (
    <>
      <Button onClick={() => setOpen(true)}>{hasSecret ? '更换访问令牌' : '保存访问令牌'}</Button>
      {hasSecret && (
        <Button loading={drop.isPending} onClick={ask}>
          删除访问令牌
        </Button>
      )}
      {open && <SecretDialog id={id} onClose={() => setOpen(false)} />}
    </>
  );
};
