import { Alert, Button, Form, Input, Modal, Skeleton } from 'antd';
import { useState } from 'react';
import { securityProfile, turnSecurityProfile } from '#contract/security-profile';
import type { Answer } from '../../api/call.ts';
import { useAct, useCall } from '../../api/hooks.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Page, Panel } from '../../components/Page.tsx';
import { t } from '../../shell/language/index.ts';

type Item = Answer<typeof securityProfile>['items'][number];

const Items = ({ items }: { items: readonly Item[] }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling frame must be reachable by keyboard (WCAG 2.1.1)
  <section className="yd-scroll" aria-label={t('等保三级参数')} tabIndex={0}>
    <table className="yd-changes" style={{ width: '100%', minWidth: 720 }}>
      <thead>
        <tr>
          <th scope="col">{t('对照')}</th>
          <th scope="col">{t('要求')}</th>
          <th scope="col">{t('现行')}</th>
          <th scope="col">{t('等保三级')}</th>
          <th scope="col">{t('依据')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map(({ key, clause, label, present, wanted, source, met, settable, since }) => (
          <tr key={key}>
            <td style={{ color: met ? '#1A7F37' : '#B42318', whiteSpace: 'nowrap' }}>
              {met ? `● ${t('达到')}` : `■ ${t('未达到')}`}
            </td>
            <td>
              {label}
              <div className="yd-muted">{clause}</div>
            </td>
            <td>
              {present ?? t('没有取值')}
              {since && <div className="yd-muted">{t('自{date}按本页设置', { date: since })}</div>}
              {!settable && <div className="yd-muted">{t('系统固有，不能调低')}</div>}
            </td>
            <td>{wanted}</td>
            <td>{source}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);

type Values = { from: string; reason: string };

const TurnDialog = ({ on, day, onClose }: { on: boolean; day: string; onClose: () => void }) => {
  const act = useAct(turnSecurityProfile, {
    errors: 'inline',
    success: on ? t('已按等保三级设置') : t('已恢复为设置之前的取值'),
    onDone: onClose,
  });
  const [form] = Form.useForm<Values>();
  return (
    <Modal
      open
      title={on ? t('全部按等保三级设置') : t('恢复为设置之前的取值')}
      okText={on ? t('设置') : t('恢复')}
      onCancel={onClose}
      onOk={() => form.submit()}
      confirmLoading={act.isPending}
    >
      <p>
        {on
          ? t(
              '自所选日期起，未达到的各项改为等保三级的取值；已经更严的不变。所有人员下次登录须启用第二验证方式，到期须更换密码。',
            )
          : t('自所选日期起，由本页设置的各项恢复为此前的取值；后来另行修改的不变。')}
      </p>
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={{ from: day }}
        onFinish={(given) => act.mutate({ body: { on, ...given } })}
      >
        <Form.Item name="from" label={t('自')} rules={[{ required: true, message: t('请选择日期。') }]}>
          <Input type="date" min={day} />
        </Form.Item>
        <Form.Item name="reason" label={t('理由')} rules={[{ required: true, message: t('请写明理由。') }]}>
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
      </Form>
      <ErrorNotice error={act.error} />
    </Modal>
  );
};

/** The parameters that level 3 protection asks for, side by side with what holds, and set all at once. */
export default function ProtectionPage() {
  const { data, error, refetch } = useCall(securityProfile, {});
  const [turning, setTurning] = useState<boolean>();
  const short = data?.items.filter(({ met }) => !met).length ?? 0;
  return (
    <Page
      title={t('等保三级参数')}
      subtitle={t(
        '网络安全等级保护三级（GB/T 22239-2019）对登录和日志的要求：现行取值、要求的取值和依据。是否达到等级保护，以测评机构的结论为准。',
      )}
      actions={
        data?.mayTurn && (
          <>
            <Button onClick={() => setTurning(false)} disabled={!data.items.some(({ since }) => since)}>
              {t('恢复原取值')}
            </Button>
            <Button type="primary" onClick={() => setTurning(true)} disabled={short === 0}>
              {t('全部按等保三级设置')}
            </Button>
          </>
        )
      }
    >
      <ErrorNotice error={error} onRetry={() => void refetch()} />
      {!data && !error && <Skeleton active={false} />}
      {data && (
        <>
          <Alert
            type={short === 0 ? 'success' : 'warning'}
            showIcon
            className="yd-error"
            title={short === 0 ? t('各项都已达到') : t('有{n}项未达到', { n: short })}
          />
          <Panel title={t('逐项对照')}>
            <Items items={data.items} />
          </Panel>
        </>
      )}
      {data && turning !== undefined && <TurnDialog on={turning} day={data.on} onClose={() => setTurning(undefined)} />}
    </Page>
  );
}
