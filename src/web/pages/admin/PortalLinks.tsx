import { Button, Form, Input, Skeleton } from 'antd';
import { addLink, type PortalView, portalLinks, removeLink } from '#contract/portals';
import { useAct, useCall } from '../../api/hooks.ts';
import { DateText } from '../../components/DateText.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { RecordPicker } from '../../components/RecordPicker.tsx';
import { t } from '../../shell/language/index.ts';
import '../account/account.css';

/** Who is known as whom at a portal; an administrator links others, never themselves. */
export const PortalLinks = ({ portal }: { portal: PortalView }) => {
  const [form] = Form.useForm<{ person: string; subject: string }>();
  const params = { id: portal.id };
  const { data, error } = useCall(portalLinks, { params });
  const add = useAct(addLink, { errors: 'inline', success: t('已关联'), onDone: () => form.resetFields() });
  const remove = useAct(removeLink, { success: t('已解除关联') });
  return (
    <>
      <Form form={form} layout="vertical" onFinish={(body) => add.mutate({ params, body })}>
        <Form.Item name="person" label={t('人员')} rules={[{ required: true, message: t('请选择人员。') }]}>
          <RecordPicker record="person" />
        </Form.Item>
        <Form.Item
          name="subject"
          label={t('账号标识')}
          rules={[{ required: true, message: t('请填写账号标识。') }]}
          extra={t('对方系统里的账号标识；本人登录未获准时页面上会显示。')}
        >
          <Input autoComplete="off" spellCheck={false} />
        </Form.Item>
        <ErrorNotice error={add.error} />
        <Button type="primary" htmlType="submit" loading={add.isPending}>
          {t('关联')}
        </Button>
      </Form>
      <ErrorNotice error={error} />
      {!data && !error && <Skeleton active={false} />}
      {data?.links.length === 0 && <p className="yd-muted">{t('还没有关联的人员')}</p>}
      <ul className="yd-account-list">
        {data?.links.map(({ person, subject, since, own }) => (
          <li key={person.id}>
            <div>
              <b>{person.name}</b>
              <p className="yd-muted">
                {subject} · {own ? t('本人关联') : t('管理员关联')} · <DateText value={since} withTime />
              </p>
            </div>
            <Button
              aria-label={t('解除关联：{name}', { name: person.name })}
              onClick={() => remove.mutate({ params: { ...params, person: person.id } })}
            >
              {t('解除关联')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
};
