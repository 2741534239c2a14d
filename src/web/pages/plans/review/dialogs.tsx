import { Button, Drawer, Form, Input, InputNumber, Modal, Popconfirm, Radio, Select, Skeleton } from 'antd';
import { useState } from 'react';
import {
  addTarget,
  type CommitmentView,
  correctTarget,
  OPERATOR_LABELS,
  TARGET_TYPE_LABELS,
  type TargetView,
} from '#contract/plan';
import type { RowView } from '#contract/records';
import { call, useDefinition } from '../../../api/index.ts';
import { useDetail } from '../../../components/detail/RecordDetail.tsx';
import { ErrorNotice } from '../../../components/ErrorNotice.tsx';
import { RecordForm } from '../../../components/form/RecordForm.tsx';
import type { Review } from './useReview.ts';
import { KINDS, measureText } from './words.ts';

type Close = { readonly onClose: () => void };

const REASONS = ['背景或总体要求', '上年度情况', '对他人的提法', '与其他事项重复'];

/** 不是承诺, with its reason. */
export const DropDialog = ({
  one,
  onDrop,
  onClose,
}: Close & { one: CommitmentView; onDrop: (reason: string) => void }) => {
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const submit = (): void => (reason.trim() ? onDrop(reason.trim()) : setMissing(true));
  return (
    <Modal open title="不是承诺" okText="标为不是承诺" cancelText="取消" onOk={submit} onCancel={onClose} width={520}>
      <p className="yd-quote">{one.text}</p>
      <p className="yd-muted">它仍列在“不是承诺”里，可以恢复。</p>
      <div className="yd-reason-choices">
        {REASONS.map((each) => (
          <Button key={each} size="small" onClick={() => setReason(each)}>
            {each}
          </Button>
        ))}
      </div>
      <Input.TextArea
        autoFocus
        value={reason}
        maxLength={300}
        autoSize={{ minRows: 2 }}
        placeholder="理由"
        aria-label="理由"
        status={missing && !reason.trim() ? 'error' : ''}
        onChange={(event) => setReason(event.target.value)}
        onKeyDown={(event) => event.key === 'Enter' && event.ctrlKey && submit()}
      />
      {missing && !reason.trim() && <p className="yd-warning">请写明理由，会记入历史。</p>}
    </Modal>
  );
};

/** The kind of a promise: what has to be shown in the end depends on it. */
export const RetypeDialog = ({
  one,
  onRetype,
  onClose,
}: Close & { one: CommitmentView; onRetype: (kind: string) => void }) => {
  const [kind, setKind] = useState<string>(one.kind);
  return (
    <Modal
      open
      title="改类型"
      okText="保存"
      cancelText="取消"
      onOk={() => onRetype(kind)}
      onCancel={onClose}
      width={480}
    >
      <p className="yd-quote">{one.text}</p>
      <Radio.Group
        className="yd-kind-choices"
        aria-label="类型"
        value={kind}
        onChange={(event) => setKind(event.target.value)}
        options={Object.entries(KINDS).map(([value, label]) => ({ value, label }))}
      />
    </Modal>
  );
};

const DEADLINE = /^\d{4}(-(spring|autumn)|-\d{2}-\d{2})?$/;
type TargetValues = {
  subject: string;
  op: TargetView['op'];
  value: number | null;
  valueMax: number | null;
  unit: string | null;
  scope: string | null;
  deadline: string | null;
  type: string;
  quote: string;
};

const startOf = (target: TargetView | undefined, quote: string): Partial<TargetValues> =>
  target
    ? {
        subject: target.subject,
        op: target.op,
        value: target.value,
        valueMax: target.valueMax,
        unit: target.unit,
        scope: target.scope,
        deadline: target.deadline,
        type: target.type,
        quote: target.quote,
      }
    : { op: 'gte', type: 'quantity', quote, value: null, valueMax: null, unit: null, scope: null, deadline: null };

/** One target: added to a promise, or corrected. */
export const TargetDialog = ({
  one,
  target,
  quote,
  review,
  onClose,
}: Close & { one: CommitmentView; target?: TargetView | undefined; quote: string; review: Review }) => {
  const [form] = Form.useForm<TargetValues>();
  const [error, setError] = useState<unknown>();
  const op = Form.useWatch('op', form);
  const save = async (values: TargetValues): Promise<void> => {
    const empty = Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, value === '' || value === undefined ? null : value]),
    );
    const body = { ...empty, subject: values.subject, quote: values.quote } as never;
    try {
      const change = target
        ? await call(correctTarget, {
            params: { id: target.id },
            body: { ...(body as object), version: target.version } as never,
          })
        : await call(addTarget, { params: { id: one.id }, body });
      review.apply(change);
      onClose();
    } catch (problem) {
      setError(problem);
    }
  };
  return (
    <Modal
      open
      title={target ? '修改目标' : '添加目标'}
      okText="保存"
      cancelText="取消"
      onOk={form.submit}
      onCancel={onClose}
      width={600}
      mask={{ closable: false }}
    >
      <p className="yd-quote">{one.text}</p>
      <ErrorNotice error={error} />
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={startOf(target, quote)}
        onFinish={(values) => void save(values)}
        name="target"
      >
        <div className="yd-form-grid">
          <Form.Item
            name="subject"
            label="指标"
            className="is-wide"
            rules={[{ required: true, whitespace: true, message: '请填写指标。' }]}
          >
            <Input maxLength={300} />
          </Form.Item>
          <Form.Item name="op" label="要求">
            <Select options={Object.entries(OPERATOR_LABELS).map(([value, label]) => ({ value, label }))} />
          </Form.Item>
          <Form.Item name="type" label="类型">
            <Select options={Object.entries(TARGET_TYPE_LABELS).map(([value, label]) => ({ value, label }))} />
          </Form.Item>
          <Form.Item name="value" label={op === 'range' ? '从' : '数值'}>
            <InputNumber style={{ width: '100%' }} />
          </Form.Item>
          {op === 'range' ? (
            <Form.Item name="valueMax" label="到">
              <InputNumber style={{ width: '100%' }} />
            </Form.Item>
          ) : (
            <Form.Item name="unit" label="单位">
              <Input maxLength={30} />
            </Form.Item>
          )}
          <Form.Item name="scope" label="范围">
            <Input maxLength={200} placeholder="如：小学" />
          </Form.Item>
          <Form.Item
            name="deadline"
            label="期限"
            extra="写成 2026-06-30、2026、2026-spring 或 2026-autumn"
            rules={[{ pattern: DEADLINE, message: '期限的写法不对。' }]}
          >
            <Input maxLength={11} />
          </Form.Item>
          <Form.Item
            name="quote"
            label="原文"
            className="is-wide"
            extra="须是这句话里的原文；可先在左边选中文字再添加"
            rules={[{ required: true, whitespace: true, message: '请填写原文。' }]}
          >
            <Input maxLength={1000} />
          </Form.Item>
        </div>
      </Form>
    </Modal>
  );
};

const SECTIONS = [{ title: '事项', fields: ['title', 'kind', 'startOn', 'dueOn', 'proof'] }];

/** Title, kind, dates and targets of one promise. The sentence stays as issued. */
export const EditDrawer = ({
  one,
  targets,
  onTarget,
  onRemove,
  onSaved,
  onClose,
}: Close & {
  one: CommitmentView;
  targets: readonly TargetView[];
  onTarget: (target?: TargetView) => void;
  onRemove: (target: TargetView) => void;
  onSaved: () => void;
}) => {
  const definition = useDefinition('commitment');
  const { data, error } = useDetail('commitments', one.id);
  return (
    <Drawer open onClose={onClose} title={`修改事项 ${one.code}`} size={560}>
      <p className="yd-quote">{one.text}</p>
      <ErrorNotice error={error} />
      {data && definition ? (
        <RecordForm
          key={one.id}
          definition={definition}
          row={data.row as RowView}
          titles={data.titles}
          sections={SECTIONS}
          onDone={onSaved}
          onCancel={onClose}
        />
      ) : (
        <Skeleton active={false} />
      )}
      <h3 className="yd-drawer-title">目标</h3>
      <ul className="yd-target-rows">
        {targets.map((target) => (
          <li key={target.id}>
            <span>
              {target.scope && `${target.scope} `}
              {target.subject} <b className="yd-num">{measureText(target)}</b>
              <span className="yd-muted"> “{target.quote}”</span>
            </span>
            <Button size="small" type="link" onClick={() => onTarget(target)}>
              修改
            </Button>
            <Popconfirm title="删除这个目标？" okText="删除" cancelText="取消" onConfirm={() => onRemove(target)}>
              <Button size="small" type="link" danger>
                删除
              </Button>
            </Popconfirm>
          </li>
        ))}
      </ul>
      {targets.length === 0 && <p className="yd-muted">没有数字目标：按工作任务凭佐证核验，不虚设百分比。</p>}
      <Button size="small" onClick={() => onTarget()}>
        添加目标
      </Button>
    </Drawer>
  );
};
