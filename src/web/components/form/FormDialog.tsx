import { Form, type FormInstance, type FormProps, Modal } from 'antd';
import type { ReactNode } from 'react';
import { t } from '../../shell/language/index.ts';
import { ErrorNotice } from '../ErrorNotice.tsx';

type Props<V extends object> = {
  /** Names the dialog and its button. */
  readonly title: string;
  /** Prefix of the controls' ids. */
  readonly name: string;
  readonly form?: FormInstance<V>;
  readonly initialValues?: FormProps<V>['initialValues'];
  /** What it does and what follows, above the controls. */
  readonly intro?: ReactNode;
  readonly sending: { readonly isPending: boolean; readonly error: unknown };
  readonly width?: number;
  readonly onSubmit: (values: V) => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** A few questions in a dialog that a slip beside it does not close; what was refused stands above what was typed. */
export const FormDialog = <V extends object>(props: Props<V>) => {
  const [own] = Form.useForm<V>();
  const form = props.form ?? own;
  const { title, name, initialValues, intro, sending, width, onSubmit, onClose, children } = props;
  return (
    <Modal
      open
      title={title}
      okText={title}
      cancelText={t('取消')}
      confirmLoading={sending.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      mask={{ closable: false }}
      {...(width ? { width } : {})}
    >
      {intro}
      <ErrorNotice error={sending.error} />
      <Form<V>
        form={form}
        name={name}
        layout="vertical"
        requiredMark={false}
        onFinish={onSubmit}
        {...(initialValues ? { initialValues } : {})}
      >
        {children}
      </Form>
    </Modal>
  );
};
