import { Button, DatePicker, Form, Input, Modal, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { prepareIndicatorPublication } from '#contract/answers';
import { useAct } from '../../api/hooks.ts';
import { mayUse, useSession } from '../../api/session.ts';
import { today } from '../../components/china.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Page } from '../../components/Page.tsx';
import { RecordTable } from '../../components/table/RecordTable.tsx';
import { PageLink, useGo } from '../../shell/navigation.tsx';
import { useIndicatorOptions, useUnitOptions } from './useIndicators.ts';

const COLUMNS = ['title', 'on', 'state', 'preparedBy', 'approvedBy', 'publishedAt'];
const PARTS = [
  { value: 'school', label: '学校' },
  { value: 'bureau', label: '区县' },
] as const;
type Values = {
  title: string;
  note?: string;
  indicator: string;
  scope: string;
  parts: (typeof PARTS)[number]['value'];
  on: Dayjs;
};
const needed = (message: string) => [{ required: true, message }];

const PrepareDialog = ({ onClose }: { onClose: () => void }) => {
  const go = useGo();
  const [form] = Form.useForm<Values>();
  const indicators = useIndicatorOptions();
  const units = useUnitOptions();
  const prepare = useAct(prepareIndicatorPublication, {
    success: '已准备，待批准',
    errors: 'inline',
    onDone: ({ id }) => go(`/indicators/publications/${id}`),
  });
  const send = ({ on, ...rest }: Values) => prepare.mutate({ body: { ...rest, on: on.format('YYYY-MM-DD') } });
  const first = units[0]?.value;
  return (
    <Modal
      open
      title="准备公开"
      okText="准备"
      cancelText="取消"
      confirmLoading={prepare.isPending}
      onCancel={onClose}
      onOk={() => form.submit()}
    >
      <p>先生成公开的表，人数较少的数自动不公布。由另一人批准后才公开。</p>
      <Form
        form={form}
        layout="vertical"
        onFinish={send}
        initialValues={{ parts: 'school', on: dayjs(today()), scope: first }}
      >
        <Form.Item name="title" label="标题" rules={needed('请填写标题')}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="indicator" label="指标" rules={needed('请选择指标')}>
          <Select options={indicators} showSearch={{ optionFilterProp: 'label' }} />
        </Form.Item>
        <Form.Item name="scope" label="范围" rules={needed('请选择范围')}>
          <Select options={units} showSearch={{ optionFilterProp: 'label' }} />
        </Form.Item>
        <Form.Item name="parts" label="分列到">
          <Select options={[...PARTS]} />
        </Form.Item>
        <Form.Item name="on" label="统计日期" rules={needed('请选择日期')}>
          <DatePicker style={{ width: '100%' }} disabledDate={(date) => date.format('YYYY-MM-DD') > today()} />
        </Form.Item>
        <Form.Item name="note" label="说明">
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={1000} />
        </Form.Item>
      </Form>
      <ErrorNotice error={prepare.error} />
    </Modal>
  );
};

/** What was made public, what waits for approval. */
export default function PublicationsPage() {
  const session = useSession();
  const [asking, setAsking] = useState(false);
  return (
    <Page
      title="公开指标"
      subtitle={
        <>
          经批准向社会公开的指标。看<PageLink to="/public/indicators">公开的页面</PageLink>。
        </>
      }
      actions={
        mayUse(session, ['office']) && (
          <Button type="primary" onClick={() => setAsking(true)}>
            准备公开
          </Button>
        )
      }
    >
      <RecordTable
        record="indicatorPublication"
        columns={COLUMNS}
        rowPath={(row) => `/indicators/publications/${row.id}`}
        empty="还没有公开过指标。"
      />
      {asking && <PrepareDialog onClose={() => setAsking(false)} />}
    </Page>
  );
}
