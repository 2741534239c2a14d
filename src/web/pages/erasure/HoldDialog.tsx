import { DatePicker, Form, Input, Radio, Select } from 'antd';
import { placeHold } from '#contract/erasure';
import { useDefinition, useDefinitions } from '../../api/definitions.ts';
import { useAct } from '../../api/hooks.ts';
import { FormDialog } from '../../components/form/FormDialog.tsx';
import { RecordPicker } from '../../components/RecordPicker.tsx';
import { t } from '../../shell/language/index.ts';
import { type Dataset, labelOf } from './Datasets.tsx';

type Values = {
  dataset: string;
  extent: 'all' | 'row';
  row?: string;
  reason: string;
  untilOn?: { format: (pattern: string) => string } | null;
};

/** A row's number, or the address of its page, as one copies it. */
const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;

/** Picked by name where the post may read the register, else named by number or address. */
const RowItem = ({ dataset }: { dataset: string | undefined }) => {
  const definition = useDefinition(dataset ?? '');
  if (definition)
    return (
      <Form.Item name="row" label={t('记录')} rules={[{ required: true, message: t('请选择记录。') }]}>
        <RecordPicker key={dataset} record={definition.name} />
      </Form.Item>
    );
  return (
    <Form.Item
      name="row"
      label={t('记录的编号')}
      extra={t('也可以粘贴记录页面的地址。')}
      rules={[{ required: true, pattern: ID, message: t('没有认出记录编号，请从销毁清单或者记录页面的地址里复制。') }]}
    >
      <Input autoComplete="off" />
    </Form.Item>
  );
};

/** 发出留存令: a whole dataset or one row stays, whatever its period says, until the hold is lifted. */
export const HoldDialog = ({
  datasets,
  dataset,
  onClose,
}: {
  datasets: readonly Dataset[];
  dataset: string | null;
  onClose: () => void;
}) => {
  const [form] = Form.useForm<Values>();
  const definitions = useDefinitions();
  const place = useAct(placeHold, { errors: 'inline', success: t('已发出留存令'), onDone: onClose });
  const chosen = Form.useWatch('dataset', form);
  const extent = Form.useWatch('extent', form);
  const submit = ({ row, untilOn, ...values }: Values): void =>
    place.mutate({
      body: {
        dataset: values.dataset,
        reason: values.reason,
        row: values.extent === 'row' ? (ID.exec(row ?? '')?.[0].toLowerCase() ?? null) : null,
        untilOn: untilOn?.format('YYYY-MM-DD') ?? null,
      },
    });
  return (
    <FormDialog<Values>
      title={t('发出留存令')}
      name="hold"
      form={form}
      initialValues={{ extent: dataset ? 'all' : 'row', ...(dataset ? { dataset } : {}) }}
      intro={<p>{t('留存令生效期间，所指的记录和引用它的内容都不销毁；须由另一人解除。')}</p>}
      sending={place}
      onSubmit={submit}
      onClose={onClose}
    >
      <Form.Item name="dataset" label={t('数据集')} rules={[{ required: true, message: t('请选择数据集。') }]}>
        <Select
          options={datasets.map((one) => ({ value: one.record, label: labelOf(definitions, one) }))}
          showSearch={{ optionFilterProp: 'label' }}
          onChange={() => form.resetFields(['row'])}
        />
      </Form.Item>
      <Form.Item name="extent" label={t('范围')}>
        <Radio.Group
          aria-label={t('范围')}
          options={[
            { value: 'row', label: t('一条记录') },
            { value: 'all', label: t('整个数据集') },
          ]}
        />
      </Form.Item>
      {extent === 'row' && <RowItem dataset={chosen} />}
      <Form.Item
        name="reason"
        label={t('事由')}
        rules={[{ required: true, whitespace: true, min: 5, message: t('请写明事由，至少5个字。') }]}
      >
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={500} showCount />
      </Form.Item>
      <Form.Item name="untilOn" label={t('留存至（选填）')} extra={t('不填则一直留存，直到解除。')}>
        <DatePicker style={{ width: '100%' }} />
      </Form.Item>
    </FormDialog>
  );
};
