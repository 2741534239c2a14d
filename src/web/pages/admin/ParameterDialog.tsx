import { Checkbox, DatePicker, Form, Input, InputNumber, Modal, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { addParameter, changeParameter } from '#contract/admin';
import { useAct } from '../../api/hooks.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { t } from '../../shell/language/index.ts';
import type { Parameter, ParameterValue } from './ParametersPage.tsx';

type Values = {
  value: unknown;
  region: string;
  from: Dayjs;
  to: Dayjs | null;
  source: string;
  checkedOn: Dayjs | null;
  certainty: 'sure' | 'likely' | 'check';
  endPrevious: boolean;
  reason: string;
};

const CERTAINTIES = [
  { value: 'sure', label: t('已核对原文') },
  { value: 'likely', label: t('多半如此') },
  { value: 'check', label: t('待核对') },
];

const isPlain = (value: unknown): boolean => typeof value !== 'object' || value === null;

/** Numbers and words have their control; a structured value is edited in the shape of the one before. */
const shown = (value: unknown): unknown => (isPlain(value) ? value : JSON.stringify(value, null, 2));

const parsed = (sample: unknown, typed: unknown): unknown =>
  isPlain(sample) ? typed : (JSON.parse(String(typed)) as unknown);

const isJson = (_: unknown, text: unknown): Promise<void> => {
  try {
    JSON.parse(String(text));
    return Promise.resolve();
  } catch {
    return Promise.reject(new Error(t('格式与原来的值不一致，请对照修改。')));
  }
};

const ValueItem = ({ sample, unit }: { sample: unknown; unit: string | null }) => {
  if (typeof sample === 'number')
    return (
      <Form.Item name="value" label={t('值')} rules={[{ required: true, message: t('请填写值。') }]}>
        <InputNumber {...(unit ? { suffix: unit } : {})} style={{ width: '100%' }} />
      </Form.Item>
    );
  return (
    <Form.Item
      name="value"
      label={t('值')}
      rules={isPlain(sample) ? [{ required: true, message: t('请填写值。') }] : [{ validator: isJson }]}
      extra={isPlain(sample) ? undefined : t('请保持原来的格式，只改其中的内容。')}
    >
      <Input.TextArea autoSize={{ minRows: isPlain(sample) ? 1 : 4, maxRows: 14 }} />
    </Form.Item>
  );
};

const isoDay = (date: Dayjs | null | undefined): string | null => date?.format('YYYY-MM-DD') ?? null;

/** Adds a value of a parameter, or ends, corrects or confirms one; what it was stays in history. */
export const ParameterDialog = ({
  parameter,
  value,
  onClose,
}: {
  parameter: Parameter;
  value?: ParameterValue;
  onClose: () => void;
}) => {
  const [form] = Form.useForm<Values>();
  const options = { errors: 'inline' as const, success: t('已保存'), onDone: onClose };
  const add = useAct(addParameter, options);
  const change = useAct(changeParameter, options);
  const sample = value?.value ?? parameter.values[0]?.value;
  const submit = (typed: Values): void => {
    const common = {
      value: parsed(sample, typed.value),
      from: isoDay(typed.from) ?? '',
      to: isoDay(typed.to),
      source: typed.source,
      certainty: typed.certainty,
      reason: typed.reason,
    };
    const checkedOn = isoDay(typed.checkedOn);
    if (value)
      change.mutate({
        params: { id: value.id },
        body: { ...common, version: value.version, ...(checkedOn ? { checkedOn } : {}) },
      });
    else
      add.mutate({
        params: { name: parameter.name },
        body: { ...common, checkedOn, region: typed.region, endPrevious: typed.endPrevious },
      });
  };
  const initial = value
    ? {
        ...value,
        value: shown(value.value),
        from: dayjs(value.from),
        to: value.to ? dayjs(value.to) : null,
        checkedOn: dayjs(),
      }
    : { value: shown(sample), region: 'CN', certainty: 'check', endPrevious: true, to: null, checkedOn: null };
  return (
    <Modal
      open
      title={t('{value}：{label}', { value: value ? t('核对或更正') : t('添加新值'), label: parameter.label })}
      okText={value ? t('保存') : t('添加')}
      onOk={form.submit}
      onCancel={onClose}
      confirmLoading={add.isPending || change.isPending}
      width={620}
      mask={{ closable: false }}
    >
      <ErrorNotice error={add.error ?? change.error} />
      <Form
        form={form}
        name="parameter"
        layout="vertical"
        initialValues={initial}
        onFinish={submit}
        requiredMark={false}
      >
        <ValueItem sample={sample} unit={parameter.unit} />
        <div className="yd-form-grid">
          <Form.Item name="from" label={t('自（含）')} rules={[{ required: true, message: t('请选择生效日期。') }]}>
            <DatePicker style={{ width: '100%' }} />
          </Form.Item>
          <Form.Item name="to" label={t('至（含，不填为长期）')}>
            <DatePicker style={{ width: '100%' }} />
          </Form.Item>
          {!value && (
            <Form.Item name="region" label={t('适用地区')} extra={t('全国填 CN，地方填六位行政区划代码。')}>
              <Input maxLength={6} />
            </Form.Item>
          )}
          <Form.Item name="certainty" label={t('确定程度')}>
            <Select options={CERTAINTIES} />
          </Form.Item>
          <Form.Item name="checkedOn" label={t('核对日期')}>
            <DatePicker style={{ width: '100%' }} />
          </Form.Item>
        </div>
        <Form.Item
          name="source"
          label={t('依据')}
          rules={[{ required: true, whitespace: true, message: t('请写明文件名、文号和条款。') }]}
        >
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={1000} />
        </Form.Item>
        {!value && (
          <Form.Item name="endPrevious" valuePropName="checked">
            <Checkbox>{t('同一地区原来长期有效的值，在新值生效前一天截止')}</Checkbox>
          </Form.Item>
        )}
        <Form.Item
          name="reason"
          label={t('理由')}
          rules={[{ required: true, whitespace: true, message: t('请写明理由，会记入历史。') }]}
        >
          <Input maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  );
};
