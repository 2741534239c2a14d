import { Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { revealField } from '#contract/records';
import type { DefinitionView, FieldView } from '../../api/definitions.ts';
import { useAct } from '../../api/hooks.ts';
import { t } from '../../shell/language/index.ts';
import { ErrorNotice } from '../ErrorNotice.tsx';
import { FieldValue, type Titles } from '../FieldValue.tsx';

/** Seconds for which a covered value stays on the screen. */
const SHOWN = 60;

/** 查看: a covered value in clear for a minute, after a reason that the journal keeps. It rests nowhere. */
export const Reveal = ({
  definition,
  id,
  field,
  titles,
}: {
  definition: DefinitionView;
  id: string;
  field: FieldView;
  titles: Titles;
}) => {
  const [asking, setAsking] = useState(false);
  const [shown, setShown] = useState<{ value: unknown }>();
  const [form] = Form.useForm<{ reason: string }>();
  const reveal = useAct(revealField, {
    errors: 'inline',
    onDone: ({ value }) => {
      setShown({ value });
      setAsking(false);
      setTimeout(() => setShown(undefined), SHOWN * 1000);
    },
  });
  if (shown)
    return (
      <span className="yd-revealed" role="status">
        <FieldValue field={field} value={shown.value} titles={titles} definition={definition} />
        <button type="button" className="yd-link" onClick={() => setShown(undefined)}>
          {t('收起')}
        </button>
      </span>
    );
  return (
    <>
      <button type="button" className="yd-link yd-reveal" onClick={() => setAsking(true)}>
        {t('查看')}
        <span className="yd-sr">{field.label}</span>
      </button>
      {asking && (
        <Modal
          open
          title={t('查看{label}', { label: field.label })}
          okText={t('查看')}
          cancelText={t('取消')}
          confirmLoading={reveal.isPending}
          onOk={form.submit}
          onCancel={() => setAsking(false)}
          width={440}
        >
          <p className="yd-muted">{t('谁在什么时候、因为什么查看，都会记入日志；显示一分钟后自动收起。')}</p>
          <ErrorNotice error={reveal.error} />
          <Form
            form={form}
            layout="vertical"
            requiredMark={false}
            name="reveal"
            onFinish={({ reason }) =>
              reveal.mutate({
                params: { path: definition.path, id },
                body: { field: field.name, reason: reason.trim() },
              })
            }
          >
            <Form.Item
              name="reason"
              label={t('查看的原因')}
              rules={[{ required: true, whitespace: true, min: 2, message: t('请写明用途，会记入日志。') }]}
            >
              <Input maxLength={500} placeholder={t('如：核对转学申请的证件号')} />
            </Form.Item>
          </Form>
        </Modal>
      )}
    </>
  );
};
