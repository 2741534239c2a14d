import { Button, Checkbox, Form, Input, Select } from 'antd';
import { createServiceToken } from '#contract/service-tokens';
import { useDefinitions } from '../../api/definitions.ts';
import { useAct } from '../../api/hooks.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { RecordPicker } from '../../components/RecordPicker.tsx';
import { t } from '../../shell/language/index.ts';
import { PLAIN_OPERATIONS, verbsOf } from './tokenScope.ts';

type Values = { name: string; records: string[]; operations: string[]; organisationId?: string | null; days: number };

const DAYS = [30, 90, 180, 366];

/** What a program may do and until when; answers the token, which nobody can be shown again. */
export const TokenForm = ({ onDone }: { onDone: (secret: string) => void }) => {
  const [form] = Form.useForm<Values>();
  const definitions = useDefinitions();
  const records = Form.useWatch('records', form) ?? [];
  const create = useAct(createServiceToken, {
    errors: 'inline',
    success: t('已开通'),
    onDone: ({ token }) => onDone(token),
  });
  const submit = ({ organisationId, ...bounds }: Values): void =>
    create.mutate({ body: { ...bounds, ...(organisationId ? { organisationId } : {}) } });
  return (
    <Form<Values>
      form={form}
      name="token"
      layout="vertical"
      requiredMark={false}
      onFinish={submit}
      initialValues={{ operations: ['read'], days: 90 }}
    >
      <ErrorNotice error={create.error} />
      <Form.Item
        name="name"
        label={t('用途')}
        extra={t('写明哪个系统用来做什么，如“一卡通同步在校名单”。')}
        rules={[{ required: true, whitespace: true, message: t('请填写用途。') }]}
      >
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      <Form.Item name="records" label={t('登记表')} rules={[{ required: true, message: t('请选择至少一个登记表。') }]}>
        <Select
          mode="multiple"
          options={definitions.map(({ name, label }) => ({ value: name, label }))}
          showSearch={{ optionFilterProp: 'label' }}
        />
      </Form.Item>
      <Form.Item
        name="operations"
        label={t('操作')}
        rules={[{ type: 'array', min: 1, message: t('请选择至少一种操作。') }]}
      >
        <Checkbox.Group options={[...PLAIN_OPERATIONS, ...verbsOf(definitions, records)]} />
      </Form.Item>
      <Form.Item
        name="organisationId"
        label={t('限于单位（选填）')}
        extra={t('只能看到这个单位及其下属单位的内容；不填则与您的岗位相同。')}
      >
        <RecordPicker record="organisation" />
      </Form.Item>
      <Form.Item name="days" label={t('有效期')}>
        <Select options={DAYS.map((n) => ({ value: n, label: t('{n}天', { n }) }))} style={{ width: 160 }} />
      </Form.Item>
      <div className="yd-form-foot">
        <Button type="primary" htmlType="submit" loading={create.isPending}>
          {t('开通')}
        </Button>
      </div>
    </Form>
  );
};
