import { Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { reportError } from '#contract/records';
import type { DefinitionView, FieldView } from '../../api/definitions.ts';
import { useAct } from '../../api/hooks.ts';
import { t } from '../../shell/language/index.ts';
import { ErrorNotice } from '../ErrorNotice.tsx';

/** A value that came from elsewhere and is wrong: whoever keeps the register is told. */
export const ReportError = ({
  definition,
  id,
  field,
}: {
  definition: DefinitionView;
  id: string;
  field?: FieldView;
}) => {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="yd-link yd-report-error" onClick={() => setOpen(true)}>
        {t('报告错误')}
      </button>
      {open && <ReportDialog definition={definition} id={id} field={field} onClose={() => setOpen(false)} />}
    </>
  );
};

const ReportDialog = ({
  definition,
  id,
  field,
  onClose,
}: {
  definition: DefinitionView;
  id: string;
  field: FieldView | undefined;
  onClose: () => void;
}) => {
  const [form] = Form.useForm<{ detail: string }>();
  const report = useAct(reportError, { errors: 'inline', success: t('已送出，登记管理人员会核对'), onDone: onClose });
  const submit = ({ detail }: { detail: string }): void =>
    report.mutate({
      params: { path: definition.path, id },
      body: { detail: detail.trim(), ...(field ? { field: field.name } : {}) },
    });
  return (
    <Modal
      open
      title={t('报告错误：{label}', { label: field?.label ?? definition.label })}
      okText={t('送出')}
      cancelText={t('取消')}
      confirmLoading={report.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <ErrorNotice error={report.error} />
      <Form form={form} layout="vertical" requiredMark={false} onFinish={submit} name="report-error">
        <Form.Item
          name="detail"
          label={t('错在哪里，正确的是什么，依据是什么')}
          rules={[{ required: true, whitespace: true, message: t('请写明错在哪里。') }]}
        >
          <Input.TextArea autoSize={{ minRows: 3 }} maxLength={1000} showCount />
        </Form.Item>
      </Form>
    </Modal>
  );
};
