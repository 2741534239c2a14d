import { Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { type ImportView, undoImport } from '#contract/imports';
import { useAct } from '../../api/hooks.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Panel } from '../../components/Page.tsx';
import { useGo } from '../../shell/navigation.tsx';
import { Returned } from './CheckedStep.tsx';
import { Counts } from './Counts.tsx';

/** What an import did, and the way back. */
export const Receipt = ({ view }: { view: ImportView }) => {
  const [undoing, setUndoing] = useState(false);
  const go = useGo();
  const result = view.result;
  const { undone } = view;
  return (
    <Panel
      title={view.state === 'undone' ? '已撤销本次导入' : '导入完成'}
      extra={
        <>
          {result && result.refused > 0 && <Returned view={view} />}
          {view.state === 'done' && <Button onClick={() => setUndoing(true)}>撤销本次导入</Button>}
          <Button type="primary" onClick={() => go(`/records/${view.recordPath}`)}>
            查看{view.recordLabel}
          </Button>
        </>
      }
    >
      {result && <Counts counts={result} />}
      {undone && (
        <p role="status">
          已恢复 {undone.undone} 条{undone.kept > 0 && `；另有 ${undone.kept} 条导入后被人改过或已被引用，保留原样`}。
        </p>
      )}
      {view.state === 'done' && (
        <p className="yd-muted">每一条都记入了历史。撤销会删去本次新增的、还原本次修改的；导入后又被人改过的不动。</p>
      )}
      {undoing && <UndoDialog view={view} onClose={() => setUndoing(false)} />}
    </Panel>
  );
};

const UndoDialog = ({ view, onClose }: { view: ImportView; onClose: () => void }) => {
  const [form] = Form.useForm<{ reason: string }>();
  const undo = useAct(undoImport, { errors: 'inline', onDone: onClose });
  const written = (view.result?.new ?? 0) + (view.result?.changed ?? 0);
  return (
    <Modal
      open
      title="撤销本次导入"
      okText="撤销本次导入"
      cancelText="取消"
      confirmLoading={undo.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p>
        将删去新增的 {view.result?.new ?? 0} 条，还原修改过的 {view.result?.changed ?? 0} 条，共 {written} 条。
      </p>
      <ErrorNotice error={undo.error} />
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={({ reason }) =>
          undo.mutate({ params: { id: view.id }, body: { version: view.version, reason: reason.trim() } })
        }
      >
        <Form.Item
          name="reason"
          label="原因"
          rules={[{ required: true, whitespace: true, message: '请写明原因，会记入历史。' }]}
        >
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  );
};
