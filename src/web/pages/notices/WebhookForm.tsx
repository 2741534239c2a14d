import { Button, Form, Input, Select } from 'antd';
import { createWebhook, type listWebhooks, updateWebhook, type WebhookView } from '#contract/webhooks';
import type { Answer } from '../../api/call.ts';
import { useAct } from '../../api/hooks.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { RecordPicker } from '../../components/RecordPicker.tsx';
import { t } from '../../shell/language/index.ts';

type Event = { record: string; verbs: string[] };
type Values = { title: string; url: string; role: string; organisation: string; events: Event[] };
type Offer = Answer<typeof listWebhooks>;

const need = (label: string) => [{ required: true, message: t('请填写{label}。', { label }) }];
const ALL = { value: '*', label: t('全部操作') };

const verbsOf = (offer: Offer, record: string | undefined) => [
  ALL,
  ...(offer.records.find((one) => one.record === record)?.verbs ?? []).map(({ verb, label }) => ({
    value: verb,
    label,
  })),
];

/** One line: which record, which verbs. */
const EventLine = ({ name, offer, onDrop }: { name: number; offer: Offer; onDrop: () => void }) => {
  const record = Form.useWatch(['events', name, 'record']) as string | undefined;
  const records = offer.records.map((one) => ({ value: one.record, label: one.label }));
  return (
    <div className="yd-event-line">
      <Form.Item name={[name, 'record']} rules={need(t('记录'))} style={{ width: 180 }}>
        <Select
          options={records}
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={t('请选择')}
          aria-label={t('记录')}
        />
      </Form.Item>
      <Form.Item name={[name, 'verbs']} rules={need(t('操作'))} style={{ width: 260 }}>
        <Select mode="multiple" options={verbsOf(offer, record)} aria-label={t('操作')} />
      </Form.Item>
      <Button onClick={onDrop}>{t('删去')}</Button>
    </div>
  );
};

export const WebhookForm = ({
  offer,
  row,
  onDone,
}: {
  offer: Offer;
  row?: WebhookView;
  onDone: (secret: string | null) => void;
}) => {
  const create = useAct(createWebhook, { errors: 'inline', onDone: (answer) => onDone(answer.secret) });
  const update = useAct(updateWebhook, { errors: 'inline', success: t('已保存'), onDone: () => onDone(null) });
  const submit = (values: Values) =>
    row
      ? update.mutate({ params: { id: row.id }, body: { ...values, version: row.version } })
      : create.mutate({ body: values });
  const initial = row
    ? { ...row, organisation: row.organisation.id, events: row.events.map(({ record, verbs }) => ({ record, verbs })) }
    : { events: [{ verbs: ['*'] }] };
  return (
    <Form<Values> layout="vertical" initialValues={initial} onFinish={submit}>
      <Form.Item name="title" label={t('接收方名称')} rules={need(t('名称'))}>
        <Input />
      </Form.Item>
      <Form.Item
        name="url"
        label={t('接收地址')}
        rules={need(t('接收地址'))}
        extra={t('内网地址须先由运维人员列入 YAODIAN_ALLOW_PRIVATE。')}
      >
        <Input placeholder="https://data.example.gov.cn/hooks/yaodian" />
      </Form.Item>
      <Form.Item name="organisation" label={t('接收方单位')} rules={need(t('接收方单位'))}>
        <RecordPicker record="organisation" />
      </Form.Item>
      <Form.Item
        name="role"
        label={t('接收方角色')}
        rules={need(t('接收方角色'))}
        extra={t('推送的内容以这个角色在该单位可以查看的为限。')}
      >
        <Select options={offer.roles.map(({ role, label }) => ({ value: role, label }))} />
      </Form.Item>
      <Form.List name="events">
        {(fields, { add, remove }) => (
          <fieldset className="yd-chooser-group">
            <legend>{t('推送内容')}</legend>
            {fields.map(({ key, name }) => (
              <EventLine key={key} name={name} offer={offer} onDrop={() => remove(name)} />
            ))}
            <Button onClick={() => add({ verbs: ['*'] })}>{t('添加一类记录')}</Button>
          </fieldset>
        )}
      </Form.List>
      <ErrorNotice error={create.error ?? update.error} />
      <div className="yd-form-foot">
        <Button type="primary" htmlType="submit" loading={create.isPending || update.isPending}>
          {t('保存')}
        </Button>
      </div>
    </Form>
  );
};
