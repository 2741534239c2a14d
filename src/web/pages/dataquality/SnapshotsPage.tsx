import { Button, DatePicker, Form, Input, Modal } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { freezeSnapshot } from '#contract/dataquality';
import { useAct } from '../../api/hooks.ts';
import { mayUse, useSession } from '../../api/session.ts';
import { today } from '../../components/china.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Page, Panel } from '../../components/Page.tsx';
import { RecordTable } from '../../components/table/RecordTable.tsx';
import { useGo } from '../../shell/navigation.tsx';
import { Views } from './parts.tsx';

type Values = { schoolYear: string; asOn: Dayjs; reason: string };
const COLUMNS = ['schoolYear', 'asOn', 'takenAt', 'frozenBy', 'rows', 'reason'];

/** The school year that began last. */
const thisYear = (): string => {
  const [year, month] = today().split('-').map(Number) as [number, number];
  const from = month >= 9 ? year : year - 1;
  return `${from}-${from + 1}`;
};

const FreezeDialog = ({ onClose }: { onClose: () => void }) => {
  const go = useGo();
  const [form] = Form.useForm<Values>();
  const freeze = useAct(freezeSnapshot, {
    success: '已冻结',
    errors: 'inline',
    onDone: ({ id }) => go(`/quality/snapshots/${id}`),
  });
  const send = ({ schoolYear, asOn, reason }: Values) =>
    freeze.mutate({ body: { schoolYear, asOn: asOn.format('YYYY-MM-DD'), reason } });
  return (
    <Modal
      open
      title="冻结学年快照"
      okText="冻结"
      cancelText="取消"
      confirmLoading={freeze.isPending}
      onCancel={onClose}
      onOk={() => form.submit()}
    >
      <p>冻结后不能更改，也不能再冻结一次。以后的更正列为修订。</p>
      <Form form={form} layout="vertical" onFinish={send} initialValues={{ schoolYear: thisYear() }}>
        <Form.Item name="schoolYear" label="学年" rules={[{ required: true, message: '请填写学年' }]}>
          <Input placeholder="2026-2027" />
        </Form.Item>
        <Form.Item name="asOn" label="数据时点" rules={[{ required: true, message: '请选择日期' }]}>
          <DatePicker style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="reason" label="缘由" rules={[{ required: true, message: '请填写缘由' }]}>
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={500} />
        </Form.Item>
      </Form>
      <ErrorNotice error={freeze.error} />
    </Modal>
  );
};

/** Frozen school years. */
export default function SnapshotsPage() {
  const session = useSession();
  const [asking, setAsking] = useState(false);
  return (
    <Page
      title="学年快照"
      subtitle="指标从快照计算。快照冻结后不再变化，任何改动都能发现。"
      actions={
        mayUse(session, ['section', 'office', 'admin']) && (
          <Button type="primary" onClick={() => setAsking(true)}>
            冻结
          </Button>
        )
      }
    >
      <Views />
      <Panel>
        <RecordTable
          record="snapshot"
          columns={COLUMNS}
          rowPath={(row) => `/quality/snapshots/${row.id}`}
          empty="还没有快照。"
        />
      </Panel>
      {asking && <FreezeDialog onClose={() => setAsking(false)} />}
    </Page>
  );
}
