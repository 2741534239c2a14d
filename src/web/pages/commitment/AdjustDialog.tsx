import { Button, Checkbox, DatePicker, Form, Input, InputNumber, Modal, Radio, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import type { CommitmentPage } from '#contract/delivery';
import { actOnRecord, createRecord, listRecords, type RowView } from '#contract/records';
import { useAct, useCall, useDefinition } from '../../api/index.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { FileField } from '../../components/form/FileField.tsx';
import { RecordForm } from '../../components/form/RecordForm.tsx';
import { RisingFiles, useRisingFiles } from '../../components/form/rising.ts';
import { RecordPicker } from '../../components/RecordPicker.tsx';
import { areComplete, type Line, MilestoneLines, splitSteps, startLines, stepsOf } from './MilestoneLines.tsx';

type Values = {
  kind: 'adjust' | 'suspend' | 'resume';
  grounds: string;
  startOn?: Dayjs | null;
  dueOn?: Dayjs | null;
  proof?: string;
  leadSection?: string | null;
  leader?: string | null;
  targets?: Record<string, number | null | undefined>;
  files?: string[];
};

const changesOf = (
  { kind, startOn, dueOn, proof, leadSection, leader, targets }: Values,
  steps: readonly Line[] | undefined,
) => {
  if (kind !== 'adjust') return {};
  const values = Object.entries(targets ?? {}).flatMap(([target, value]) =>
    value === null || value === undefined ? [] : [{ target, value }],
  );
  const changes = {
    ...(startOn ? { startOn: startOn.format('YYYY-MM-DD') } : {}),
    ...(dueOn ? { dueOn: dueOn.format('YYYY-MM-DD') } : {}),
    ...(proof?.trim() ? { proof: proof.trim() } : {}),
    ...(leadSection ? { leadSection } : {}),
    ...(leader ? { leader } : {}),
    ...(values.length > 0 ? { targets: values } : {}),
    ...(steps ? { milestones: stepsOf(steps) } : {}),
  };
  return { changes };
};

const EFFECTS = {
  adjust: '提交后事项转为“调整中”，审定会议的决定登记之后才生效。',
  suspend: '提交后事项转为“调整中”，登记批准之后转为“中止”，不再亮灯。',
  resume: '登记批准之后事项恢复推进。',
} as const;

/** The steps of the commitment, as they stand and as they shall be; without `lines` they stay. */
const useSteps = (commitment: string) => {
  const query = { filter: JSON.stringify({ commitment }), sort: 'dueOn', limit: 100 };
  const list = useCall(listRecords, { params: { path: 'milestones' }, query });
  const [lines, setLines] = useState<readonly Line[]>();
  const { settled, open } = splitSteps(list.data?.rows ?? []);
  const begin = (wanted: boolean): void => setLines(wanted ? startLines(open) : undefined);
  return { lines, settled, setLines, begin, ready: list.data !== undefined };
};

const Steps = ({ steps }: { steps: ReturnType<typeof useSteps> }) => (
  <>
    <Checkbox
      checked={steps.lines !== undefined}
      disabled={!steps.ready}
      onChange={({ target }) => steps.begin(target.checked)}
    >
      同时调整节点
    </Checkbox>
    {steps.lines && <MilestoneLines settled={steps.settled} lines={steps.lines} onChange={steps.setLines} />}
  </>
);

/** Asks for a change in mid-course; it holds only with the deciding body's decision. */
export const AdjustDialog = ({ data, onClose }: { data: CommitmentPage; onClose: () => void }) => {
  const [form] = Form.useForm<Values>();
  const steps = useSteps(data.row.id);
  const suspended = data.row.state === 'suspended';
  const kind = Form.useWatch('kind', form) ?? (suspended ? 'resume' : 'adjust');
  const query = { filter: JSON.stringify({ role: 'leader', toOn: null }), limit: 100 };
  const posts = useCall(listRecords, { params: { path: 'posts' }, query }, { staleTime: 300_000 });
  const leaders = (posts.data?.rows ?? []).map((row) => ({
    value: String(row.person),
    label: posts.data?.titles.person?.[String(row.person)] ?? '',
  }));
  const { rising, count } = useRisingFiles();
  const act = useAct(createRecord, { errors: 'inline', success: '已提交，等待审定', onDone: onClose });
  const numeric = data.row.targets.filter(({ value }) => value !== null);
  const submit = (values: Values): void =>
    act.mutate({
      params: { path: 'adjustments' },
      body: {
        commitment: data.row.id,
        kind: values.kind,
        grounds: values.grounds.trim(),
        files: values.files ?? [],
        ...changesOf(values, steps.lines),
      },
    });
  return (
    <Modal
      open
      title="申请调整"
      okText="提交申请"
      cancelText="取消"
      confirmLoading={act.isPending}
      okButtonProps={{
        disabled:
          rising || (kind === 'adjust' && steps.lines !== undefined && !areComplete(steps.settled, steps.lines)),
      }}
      onOk={form.submit}
      onCancel={onClose}
      width={steps.lines ? 860 : 600}
      mask={{ closable: false }}
    >
      <p className="yd-quote">{data.text}</p>
      <ErrorNotice error={act.error} />
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ kind: suspended ? 'resume' : 'adjust' }}
        onFinish={submit}
        name="adjust"
      >
        <Form.Item name="kind" label="类别" extra={EFFECTS[kind]}>
          <Radio.Group
            aria-label="类别"
            options={
              suspended
                ? [{ value: 'resume', label: '恢复' }]
                : [
                    { value: 'adjust', label: '调整时限、责任、目标或销号标准' },
                    { value: 'suspend', label: '中止' },
                  ]
            }
          />
        </Form.Item>
        {kind === 'adjust' && (
          <div className="yd-form-grid">
            <Form.Item name="startOn" label={`新的开始日期（现为 ${data.row.startOn ?? '没有定'}）`}>
              <DatePicker style={{ width: '100%' }} />
            </Form.Item>
            <Form.Item name="dueOn" label={`新的完成时限（现为 ${data.row.dueOn ?? '没有定'}）`}>
              <DatePicker style={{ width: '100%' }} />
            </Form.Item>
            <Form.Item name="leader" label={`新的牵头领导（现为 ${data.row.leader?.name ?? '未定'}）`}>
              <Select options={leaders} allowClear showSearch={{ optionFilterProp: 'label' }} placeholder="不变" />
            </Form.Item>
            <Form.Item
              name="leadSection"
              label={`新的牵头科室（现为 ${data.row.leadSection?.name ?? '未定'}）`}
              className="is-wide"
            >
              <RecordPicker record="organisation" filter={{ kind: 'section', closedOn: null }} placeholder="不变" />
            </Form.Item>
            <Form.Item name="proof" label={`新的销号标准（现为 ${data.proof ?? '没有写明'}）`} className="is-wide">
              <Input.TextArea autoSize maxLength={500} placeholder="不变" />
            </Form.Item>
            {numeric.map((target) => (
              <Form.Item
                key={target.id}
                name={['targets', target.id]}
                label={`新的目标值：${target.text}`}
                className="is-wide"
              >
                <InputNumber
                  placeholder="不变"
                  {...(target.unit ? { suffix: target.unit } : {})}
                  style={{ width: '100%' }}
                />
              </Form.Item>
            ))}
          </div>
        )}
        {kind === 'adjust' && (
          <Form.Item>
            <Steps steps={steps} />
          </Form.Item>
        )}
        <Form.Item
          name="grounds"
          label="理由"
          rules={[{ required: true, whitespace: true, message: '请写明理由，会提交审定会议。' }]}
        >
          <Input.TextArea autoSize={{ minRows: 3 }} maxLength={4000} />
        </Form.Item>
        <RisingFiles value={count}>
          <Form.Item name="files" label="附件">
            <FileField label="附件" />
          </Form.Item>
        </RisingFiles>
      </Form>
    </Modal>
  );
};

/** Registers that the deciding body approved: the meeting is chosen, or registered on the spot. */
export const ApproveDialog = ({ row, onClose }: { row: RowView; onClose: () => void }) => {
  const definition = useDefinition('decision');
  const [decision, setDecision] = useState<string | null>(null);
  const [fresh, setFresh] = useState(false);
  const act = useAct(actOnRecord, { errors: 'inline', success: '已登记批准，调整已生效', onDone: onClose });
  const approve = (): void => {
    if (decision)
      act.mutate({
        params: { path: 'adjustments', id: row.id, verb: 'approve' },
        body: { version: row.version, input: { decision } },
      });
  };
  return (
    <Modal
      open
      title="登记批准"
      okText="登记批准"
      cancelText="取消"
      okButtonProps={{ disabled: decision === null || fresh }}
      confirmLoading={act.isPending}
      onOk={approve}
      onCancel={onClose}
      width={640}
      mask={{ closable: false }}
    >
      <p>依据哪次会议的决定？登记之后调整立即生效，并记入历史。</p>
      <ErrorNotice error={act.error} />
      {!fresh && (
        <div className="yd-decision-choice">
          <RecordPicker
            record="decision"
            value={decision}
            onChange={(value) => setDecision(value as string | null)}
            placeholder="选择已登记的会议决定"
            aria-label="会议决定"
          />
          {definition?.may.create && <Button onClick={() => setFresh(true)}>登记新的会议决定</Button>}
        </div>
      )}
      {fresh && definition && (
        <RecordForm
          definition={definition}
          onDone={(saved) => {
            setDecision(saved.id);
            setFresh(false);
          }}
          onCancel={() => setFresh(false)}
        />
      )}
    </Modal>
  );
};
