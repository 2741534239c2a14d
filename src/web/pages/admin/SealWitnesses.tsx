import { Button, Form, Input, InputNumber, Modal } from 'antd';
import { useState } from 'react';
import { setSealWitnesses, type WitnessStanding } from '#contract/journal';
import { useAct } from '../../api/hooks.ts';
import { DateText } from '../../components/DateText.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { t } from '../../shell/language/index.ts';

type Witnesses = { readonly hours: number; readonly standing: readonly WitnessStanding[] };
type Typed = { readonly mail: string; readonly web: string; readonly hours: number; readonly reason: string };

const lines = (text: string | undefined): string[] =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

const isWeb = ({ to }: WitnessStanding): boolean => /^https?:/.test(to);

const Standing = ({ one }: { readonly one: WitnessStanding }) => (
  <li style={{ overflowWrap: 'anywhere' }}>
    {one.to}{' '}
    {one.sent ? (
      <>
        {t('已送到第{number}号', { number: String(one.sent.number) })} <DateText value={one.sent.at} withTime />
      </>
    ) : (
      t('还没有送过')
    )}
    {one.failed && (
      <>
        {' '}
        {t('上一次没有送到：{problem}', { problem: one.failed.problem })} <DateText value={one.failed.at} withTime />
      </>
    )}
  </li>
);

const WitnessForm = ({ witnesses, onClose }: { readonly witnesses: Witnesses; readonly onClose: () => void }) => {
  const [form] = Form.useForm<Typed>();
  const save = useAct(setSealWitnesses, { errors: 'inline', success: t('已保存'), onDone: onClose });
  const of = (web: boolean) =>
    witnesses.standing
      .filter((one) => isWeb(one) === web)
      .map(({ to }) => to)
      .join('\n');
  const submit = ({ mail, web, hours, reason }: Typed): void =>
    save.mutate({ body: { mail: lines(mail), web: lines(web), hours, reason } });
  return (
    <Modal
      open
      title={t('封存头送往何处')}
      okText={t('保存')}
      onOk={form.submit}
      onCancel={onClose}
      confirmLoading={save.isPending}
      mask={{ closable: false }}
    >
      <ErrorNotice error={save.error} />
      <Form
        form={form}
        layout="vertical"
        onFinish={submit}
        initialValues={{ mail: of(false), web: of(true), hours: witnesses.hours }}
      >
        <Form.Item name="mail" label={t('邮件地址')} extra={t('一行一个，请填写本单位以外的人。')}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 10 }} />
        </Form.Item>
        <Form.Item name="web" label={t('网址')} extra={t('一行一个，保存前会核对能否从本机连到。')}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 10 }} />
        </Form.Item>
        <Form.Item name="hours" label={t('最短间隔（小时）')} rules={[{ required: true, message: t('请填写间隔。') }]}>
          <InputNumber min={1} max={720} style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="reason" label={t('理由')} rules={[{ required: true, message: t('请写明理由。') }]}>
          <Input maxLength={200} />
        </Form.Item>
      </Form>
    </Modal>
  );
};

/** To whom outside the bureau the heads go, what each had last, and the form that changes it. */
export const SealWitnesses = ({
  witnesses,
  mayChange,
  onChanged,
}: {
  readonly witnesses: Witnesses;
  readonly mayChange: boolean;
  readonly onChanged: () => void;
}) => {
  const [open, setOpen] = useState(false);
  const close = (): void => {
    setOpen(false);
    onChanged();
  };
  return (
    <>
      <h2 style={{ fontSize: 15, margin: '12px 0 4px' }}>{t('送往本单位以外')}</h2>
      {witnesses.standing.length === 0 ? (
        <p>{t('还没有设置。送出去的封存头不能收回，日后有人改动日志即可查出。')}</p>
      ) : (
        <ul style={{ margin: 0, paddingLeft: 20 }}>
          {witnesses.standing.map((one) => (
            <Standing key={one.to} one={one} />
          ))}
        </ul>
      )}
      {mayChange && (
        <p style={{ marginTop: 10 }}>
          <Button onClick={() => setOpen(true)}>{t('设置送往何处')}</Button>
        </p>
      )}
      {open && <WitnessForm witnesses={witnesses} onClose={close} />}
    </>
  );
};
