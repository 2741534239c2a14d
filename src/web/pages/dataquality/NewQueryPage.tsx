import { Button, Form, Input, Select } from 'antd';
import { createRecord } from '#contract/records';
import { isSensitive, useDefinition, useDefinitions } from '../../api/definitions.ts';
import { useAct } from '../../api/hooks.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Page, Panel } from '../../components/Page.tsx';
import { useGo } from '../../shell/navigation.tsx';

type Values = {
  title: string;
  record: string;
  filterField?: string;
  filterCode?: string;
  groupBy?: string[];
  sums?: string[];
  columns?: string[];
  schedule: string;
  note?: string;
};

const NUMERIC = ['integer', 'number', 'money'];
const GROUPABLE = ['choice', 'code', 'reference', 'yesNo', 'integer', 'date', 'period'];

const bodyOf = ({ title, record, filterField, filterCode, groupBy, sums, columns, schedule, note }: Values) => ({
  title,
  record,
  schedule,
  filter: filterField && filterCode ? { [filterField]: filterCode } : null,
  groupBy: groupBy?.length ? groupBy : null,
  measures:
    groupBy?.length || sums?.length ? [{ fn: 'count' }, ...(sums ?? []).map((field) => ({ fn: 'sum', field }))] : null,
  columns: columns?.length ? columns : null,
  note: note ?? null,
});

/** A question over one record: which rows, by what, counted or listed. */
export default function NewQueryPage() {
  const go = useGo();
  const definitions = useDefinitions();
  const [form] = Form.useForm<Values>();
  const record = Form.useWatch('record', form) as string | undefined;
  const filterField = Form.useWatch('filterField', form) as string | undefined;
  const definition = useDefinition(record ?? '');
  const schedules = useDefinition('savedQuery')?.fields.find(({ name }) => name === 'schedule')?.codes ?? [];
  const save = useAct(createRecord, {
    success: '已保存',
    errors: 'inline',
    onDone: (row) => go(`/quality/queries/${row.id}`),
  });
  const open = definition?.fields.filter((field) => !isSensitive(field) && field.kind !== 'json') ?? [];
  const options = (fields: typeof open) => fields.map(({ name, label }) => ({ value: name, label }));
  const codes = open.find(({ name }) => name === filterField)?.codes ?? [];
  const send = (values: Values) => save.mutate({ params: { path: 'saved-queries' }, body: bodyOf(values) });
  return (
    <Page title="新建查询" back={{ to: '/quality/queries', label: '常用查询' }}>
      <Panel>
        <Form
          form={form}
          layout="vertical"
          onFinish={send}
          initialValues={{ schedule: 'none' }}
          style={{ maxWidth: 640 }}
        >
          <Form.Item name="title" label="名称" rules={[{ required: true, message: '请填写名称' }]}>
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item name="record" label="查询什么" rules={[{ required: true, message: '请选择' }]}>
            <Select
              showSearch={{ optionFilterProp: 'label' }}
              options={definitions.map(({ name, label }) => ({ value: name, label }))}
              onChange={() => form.resetFields(['filterField', 'filterCode', 'groupBy', 'sums', 'columns'])}
            />
          </Form.Item>
          <Form.Item name="filterField" label="只看">
            <Select
              allowClear
              placeholder="全部"
              options={options(open.filter((field) => (field.codes ?? []).length > 0))}
            />
          </Form.Item>
          {codes.length > 0 && (
            <Form.Item name="filterCode" label="取值">
              <Select options={codes.map(({ code, label }) => ({ value: code, label }))} />
            </Form.Item>
          )}
          <Form.Item name="groupBy" label="按什么分组" extra="分组时数出每组的数量。">
            <Select
              mode="multiple"
              maxCount={5}
              options={options(open.filter(({ kind }) => GROUPABLE.includes(kind)))}
            />
          </Form.Item>
          <Form.Item name="sums" label="合计哪些数">
            <Select mode="multiple" options={options(open.filter(({ kind }) => NUMERIC.includes(kind)))} />
          </Form.Item>
          <Form.Item name="columns" label="不分组时列出哪些列">
            <Select mode="multiple" options={options(definition?.fields.filter(({ kind }) => kind !== 'json') ?? [])} />
          </Form.Item>
          <Form.Item name="schedule" label="定期运行">
            <Select options={schedules.map(({ code, label }) => ({ value: code, label }))} />
          </Form.Item>
          <Form.Item name="note" label="用途">
            <Input.TextArea autoSize={{ minRows: 2 }} maxLength={500} />
          </Form.Item>
          <ErrorNotice error={save.error} />
          <Button type="primary" htmlType="submit" loading={save.isPending}>
            保存
          </Button>
        </Form>
      </Panel>
    </Page>
  );
}
