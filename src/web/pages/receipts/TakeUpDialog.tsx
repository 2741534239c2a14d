import { DatePicker, Form, Input, Modal, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { actOnRecord, listRecords } from '#contract/records';
import { useAct, useCall } from '../../api/hooks.ts';
import { useSession } from '../../api/session.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';

export type TakenUp = {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly measures: string | null;
  readonly owner: string | null;
  readonly dueOn: string | null;
};

type Given = { title: string; measures: string; owner: string; dueOn: Dayjs };

/** People who hold a post in the actor's own organisation: nobody else can answer for it. */
const useColleagues = () => {
  const { post } = useSession();
  const filter = JSON.stringify({ organisation: post.organisation.id, toOn: null });
  const { data } = useCall(listRecords, { params: { path: 'posts' }, query: { filter, limit: 500 } });
  const names = data?.titles.person ?? {};
  const people = [...new Set((data?.rows ?? []).map(({ person }) => String(person)))];
  return people.map((id) => ({ value: id, label: names[id] ?? '' }));
};

const required = (label: string) => [{ required: true, message: `请填写${label}。` }];

/** 纳入本单位计划: measures, an own person, and a date no later than the promise's. */
export const TakeUpDialog = ({
  part,
  latest,
  onClose,
}: {
  part: TakenUp;
  latest: string | null;
  onClose: () => void;
}) => {
  const [form] = Form.useForm<Given>();
  const colleagues = useColleagues();
  const act = useAct(actOnRecord, { errors: 'inline', success: '已纳入本单位计划', onDone: onClose });
  const submit = ({ dueOn, ...given }: Given): void =>
    act.mutate({
      params: { path: 'school-parts', id: part.id, verb: 'takeUp' },
      body: { version: part.version, input: { ...given, dueOn: dueOn.format('YYYY-MM-DD') } },
    });
  return (
    <Modal
      open
      title="纳入本单位计划"
      okText="纳入计划"
      cancelText="取消"
      confirmLoading={act.isPending}
      onOk={form.submit}
      onCancel={onClose}
      width={600}
      mask={{ closable: false }}
    >
      <ErrorNotice error={act.error} />
      <Form
        form={form}
        layout="vertical"
        name="take-up"
        requiredMark={false}
        onFinish={submit}
        initialValues={{
          title: part.title,
          measures: part.measures,
          owner: part.owner,
          dueOn: part.dueOn ? dayjs(part.dueOn) : null,
        }}
      >
        <Form.Item name="title" label="本单位任务" rules={required('本单位任务')}>
          <Input.TextArea autoSize maxLength={300} />
        </Form.Item>
        <Form.Item name="measures" label="措施" rules={required('措施')}>
          <Input.TextArea
            autoSize={{ minRows: 3, maxRows: 10 }}
            maxLength={4000}
            placeholder="怎么办、分几步、谁参加"
          />
        </Form.Item>
        <Form.Item name="owner" label="责任人" rules={required('责任人')}>
          <Select options={colleagues} showSearch={{ optionFilterProp: 'label' }} placeholder="选择本单位人员" />
        </Form.Item>
        <Form.Item
          name="dueOn"
          label="完成时限"
          rules={required('完成时限')}
          extra={latest ? `要点的时限是 ${latest}，不能晚于这一天` : undefined}
        >
          <DatePicker
            style={{ width: '100%' }}
            maxDate={latest ? dayjs(latest) : (undefined as never)}
            placeholder="选择日期"
          />
        </Form.Item>
      </Form>
    </Modal>
  );
};
