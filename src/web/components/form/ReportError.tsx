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

type Values = { readonly detail: string };

export const ReportDialog = ({
  definition,
  id,
  field,
  of,
  onClose,
}: {
  definition: DefinitionView;
  id: string;
  field?: FieldView | undefined;
  /** What the row is called, where no field is meant. */
  of?: string;
  onClose: () => void;
}) => {
  const report = useAct(reportError, { errors: 'inline', success: t('已送出，登记管理人员会核对'), onDone: onClose });
  return (
    <ReportForm
      of={field?.label ?? of ?? definition.label}
      pending={report.isPending}
      error={report.error}
      onSend={(detail) =>
        report.mutate({
          params: { path: definition.path, id },
          body: { detail, ...(field ? { field: field.name } : {}) },
        })
      }
      onClose={onClose}
    />
  );
};

/** What is wrong, what is right, and by what source; one form for whatever can be reported. */
export const ReportForm = ({
  of,
  pending,
  error,
  onSend,
  onClose,
}: {
  of: string;
  pending: boolean;
  error: unknown;
  onSend: (detail: string) => void;
  onClose: () => void;
}) => {
  const [form] = Form.useForm<Values>();
  return (
    <Modal
      open
      title={t('报告错误：{label}', { label: of })}
      okText={t('送出')}
      cancelText={t('取消')}
      confirmLoading={pending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <ErrorNotice error={error} />
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={({ detail }) => onSend(detail.trim())}
        name="report-error"
      >
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
