import { Form, Input, Modal, Select } from 'antd';
import { addPair, askSection, type PromiseView } from '#contract/alignment';
import { actOnRecord, createRecord, listRecords } from '#contract/records';
import { useAct, useCall } from '../../../api/index.ts';
import { ErrorNotice } from '../../../components/ErrorNotice.tsx';
import type { Side } from './AlignmentPage.tsx';

export type Opened = { readonly kind: 'pair' | 'verdict' | 'withdraw' | 'ask'; readonly promise: PromiseView };
type Props = { readonly opened: Opened; readonly data: Side; readonly onClose: () => void };

/** What a decision needs to know besides the click. */
export const Dialog = (props: Props) => {
  const { kind } = props.opened;
  if (kind === 'pair') return <PairDialog {...props} />;
  if (kind === 'ask') return <AskDialog {...props} />;
  return <ReasonDialog {...props} />;
};

const PairDialog = ({ opened: { promise }, data, onClose }: Props) => {
  const [form] = Form.useForm<{ lower: string }>();
  const add = useAct(addPair, { success: '已确认对应', errors: 'inline', onDone: onClose });
  const options = data.lowers.map(({ id, text, clause, heading }) => ({
    value: id,
    label: `${clause.label}${heading}　${text}`,
  }));
  const save = ({ lower }: { lower: string }): void =>
    add.mutate({ params: { id: data.alignment.id }, body: { upper: promise.id, lower } });
  return (
    <Modal
      title="指定对应的事项"
      open
      onCancel={onClose}
      onOk={form.submit}
      okText="确认对应"
      cancelText="取消"
      confirmLoading={add.isPending}
    >
      <p className="yd-beside-quote">{promise.text}</p>
      <ErrorNotice error={add.error} />
      <Form form={form} layout="vertical" requiredMark={false} onFinish={save} name="pair">
        <Form.Item
          name="lower"
          label={`在“${data.lower.title}”里选择`}
          rules={[{ required: true, message: '请选择事项。' }]}
        >
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={options}
            placeholder="输入几个字查找"
            virtual={false}
            listHeight={320}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
};

const ReasonDialog = ({ opened: { kind, promise }, data, onClose }: Props) => {
  const [form] = Form.useForm<{ reason: string }>();
  const say = useAct(createRecord, { success: '已标注', errors: 'inline', onDone: onClose });
  const withdraw = useAct(actOnRecord, { success: '已撤销', errors: 'inline', onDone: onClose });
  const { verdict } = promise;
  const word = data.alignment.kind === 'answer' ? '不涉及本区' : '今年不再列入';
  const save = ({ reason }: { reason: string }): void => {
    if (kind === 'withdraw' && verdict)
      withdraw.mutate({
        params: { path: 'promise-verdicts', id: verdict.id, verb: 'withdraw' },
        body: { version: verdict.version, reason },
      });
    else
      say.mutate({
        params: { path: 'promise-verdicts' },
        body: { alignment: data.alignment.id, promise: promise.id, reason },
      });
  };
  return (
    <Modal
      title={kind === 'withdraw' ? `撤销“${word}”` : `标为“${word}”`}
      open
      onCancel={onClose}
      onOk={form.submit}
      okText={kind === 'withdraw' ? '撤销' : '标注'}
      cancelText="取消"
      confirmLoading={say.isPending || withdraw.isPending}
    >
      <p className="yd-beside-quote">{promise.text}</p>
      <ErrorNotice error={say.error ?? withdraw.error} />
      <Form form={form} layout="vertical" requiredMark={false} onFinish={save} name="reason">
        <Form.Item name="reason" label="理由" rules={[{ required: true, whitespace: true, message: '请写明理由。' }]}>
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={1000} />
        </Form.Item>
      </Form>
    </Modal>
  );
};

const AskDialog = ({ opened: { promise }, data, onClose }: Props) => {
  const [form] = Form.useForm<{ section: string }>();
  const ask = useAct(askSection, { success: '已交办，科室的任务里可以看到', errors: 'inline', onDone: onClose });
  const filter = JSON.stringify({ kind: 'section' });
  const sections = useCall(listRecords, { params: { path: 'organisations' }, query: { filter, limit: 200 } });
  const save = ({ section }: { section: string }): void =>
    ask.mutate({ params: { id: data.alignment.id }, body: { promise: promise.id, section } });
  return (
    <Modal
      title="交科室提出落实办法"
      open
      onCancel={onClose}
      onOk={form.submit}
      okText="交办"
      cancelText="取消"
      confirmLoading={ask.isPending}
    >
      <p className="yd-beside-quote">{promise.text}</p>
      <ErrorNotice error={ask.error} />
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={save}
        name="ask"
        initialValues={{ section: promise.section?.id }}
      >
        <Form.Item
          name="section"
          label="科室"
          extra={promise.section ? `建议${promise.section.name}：${promise.section.because}` : undefined}
          rules={[{ required: true, message: '请选择科室。' }]}
        >
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            loading={sections.isPending}
            options={(sections.data?.rows ?? []).map((row) => ({ value: row.id, label: String(row.name) }))}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
};
