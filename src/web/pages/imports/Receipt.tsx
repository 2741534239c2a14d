import { Button, Form, Input, Modal, Space } from 'antd';
import { useState } from 'react';
import { type ImportView, undoImport } from '#contract/imports';
import { useAct } from '../../api/hooks.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Panel } from '../../components/Page.tsx';
import { t } from '../../shell/language/index.ts';
import { useGo } from '../../shell/navigation.tsx';
import { Returned } from './CheckedStep.tsx';
import { Counts } from './Counts.tsx';

/** What an import did, and the way back. */
export const Receipt = ({ view }: { view: ImportView }) => {
  const go = useGo();
  const result = view.result;
  const { undone } = view;
  return (
    <Panel
      title={view.state === 'undone' ? t('已撤销本次导入') : t('导入完成')}
      extra={
        <Space wrap>
          {view.own && result && result.refused > 0 && <Returned view={view} />}
          {view.state === 'done' && <TakeBack view={view} />}
          <Button type="primary" onClick={() => go(`/records/${view.recordPath}`)}>
            {t('查看{label}', { label: view.recordLabel })}
          </Button>
        </Space>
      }
    >
      {result && <Counts counts={result} />}
      {undone && (
        <p role="status">
          {t('已恢复 {n} 条', { n: undone.undone })}
          {undone.kept > 0 && t('；另有 {kept} 条导入后被人改过或已被引用，保留原样', { kept: undone.kept })}
          {t('。')}
        </p>
      )}
      {view.state === 'done' && (
        <p className="yd-muted">
          {t('每一条都记入了历史。撤销会删去本次新增的、还原本次修改的；导入后又被人改过的不动。')}
        </p>
      )}
    </Panel>
  );
};

/** The way back, with a reason; also for a run that was stopped half way. */
export const TakeBack = ({ view }: { view: ImportView }) => {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('撤销本次导入')}</Button>
      {asking && <UndoDialog view={view} onClose={() => setAsking(false)} />}
    </>
  );
};

const UndoDialog = ({ view, onClose }: { view: ImportView; onClose: () => void }) => {
  const [form] = Form.useForm<{ reason: string }>();
  const undo = useAct(undoImport, { errors: 'inline', onDone: onClose });
  const written = (view.result?.new ?? 0) + (view.result?.changed ?? 0);
  return (
    <Modal
      open
      title={t('撤销本次导入')}
      okText={t('撤销本次导入')}
      cancelText={t('取消')}
      confirmLoading={undo.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      {view.result ? (
        <p>
          {t('将删去新增的')} {view.result.new} {t('条，还原修改过的')} {view.result.changed} {t('条，共')} {written}{' '}
          {t('条。')}
        </p>
      ) : (
        <p>{t('将撤回已经写入的行。')}</p>
      )}
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
          label={t('原因')}
          rules={[{ required: true, whitespace: true, message: t('请写明原因，会记入历史。') }]}
        >
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  );
};
