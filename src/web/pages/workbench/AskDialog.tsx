import { DatePicker, Form, Input } from 'antd';
import type { Dayjs } from 'dayjs';
import { askTask } from '#contract/tasks';
import { useAct } from '../../api/index.ts';
import { FormDialog } from '../../components/form/FormDialog.tsx';
import { RecordPicker } from '../../components/RecordPicker.tsx';
import { t } from '../../shell/language/index.ts';

type Values = {
  title: string;
  organisation: string;
  assignee?: string | null;
  dueOn?: Dayjs | null;
  note?: string;
  copied?: string[];
};

/** 交办: asks an organisation, or one person in it, for something. */
export const AskDialog = ({
  commitment,
  about,
  onClose,
}: {
  commitment?: string;
  about?: string;
  onClose: () => void;
}) => {
  const act = useAct(askTask, { errors: 'inline', success: t('已交办'), onDone: onClose });
  const submit = ({ title, organisation, assignee, dueOn, note, copied }: Values): void =>
    act.mutate({
      body: {
        title: title.trim(),
        organisation,
        ...(assignee ? { assignee } : {}),
        ...(dueOn ? { dueOn: dueOn.format('YYYY-MM-DD') } : {}),
        ...(note?.trim() ? { note: note.trim() } : {}),
        ...(copied?.length ? { copied } : {}),
        ...(commitment ? { commitment } : {}),
      },
    });
  return (
    <FormDialog<Values>
      title={t('交办')}
      name="ask"
      intro={about && <p className="yd-quote">{about}</p>}
      sending={act}
      width={600}
      onSubmit={submit}
      onClose={onClose}
    >
      <Form.Item
        name="title"
        label={t('要办什么')}
        rules={[{ required: true, min: 2, whitespace: true, message: t('请写明要办什么。') }]}
      >
        <Input.TextArea autoSize maxLength={300} placeholder={t('动词开头，一件事一条')} />
      </Form.Item>
      <div className="yd-form-grid">
        <Form.Item
          name="organisation"
          label={t('承办单位')}
          rules={[{ required: true, message: t('请选择承办单位。') }]}
        >
          <RecordPicker record="organisation" filter={{ closedOn: null }} />
        </Form.Item>
        <Form.Item name="assignee" label={t('承办人（不指定则由单位安排）')}>
          <RecordPicker record="person" filter={{ leftOn: null }} />
        </Form.Item>
        <Form.Item name="dueOn" label={t('办理时限')}>
          <DatePicker style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="copied" label={t('抄送（仅需知晓）')}>
          <RecordPicker record="person" multiple filter={{ leftOn: null }} />
        </Form.Item>
        <Form.Item name="note" label={t('说明')} className="is-wide">
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={4000} />
        </Form.Item>
      </div>
    </FormDialog>
  );
};
