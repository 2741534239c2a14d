import { Button, DatePicker, Form, Input, Modal, Radio, Select, Table } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { organisationTree } from '#contract/admin';
import { inviteComments } from '#contract/plan-drafting';
import { useAct, useCall } from '../../api/hooks.ts';
import { useSession } from '../../api/session.ts';
import { today } from '../../components/china.ts';
import { DateText } from '../../components/DateText.tsx';
import { UrgeButton } from '../../components/detail/UrgeButton.tsx';
import { Empty } from '../../components/Empty.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Panel } from '../../components/Page.tsx';
import { useAddress, useSetAddress } from '../../shell/navigation.tsx';
import { type Consultation, type Draft, unitOf } from './parts.ts';

const ASKED_KINDS = ['section', 'school', 'town', 'department'];
const KIND_LABELS: Readonly<Record<string, string>> = {
  section: '全部科室',
  school: '全部学校',
  town: '全部镇（街道）',
  department: '全部其他部门',
};

type Given = { organisations: string[]; dueOn: Dayjs; note?: string };
type Unit = { key: string; title: string; kind: string };

const Units = ({
  units,
  id,
  value = [],
  onChange,
}: {
  units: Unit[];
  id?: string;
  value?: string[];
  onChange?: (ids: string[]) => void;
}) => {
  const add = (kind: string): void =>
    onChange?.([...new Set([...value, ...units.filter((one) => one.kind === kind).map(({ key }) => key)])]);
  return (
    <>
      <div className="yd-row-actions yd-invite-kinds">
        {ASKED_KINDS.filter((kind) => units.some((one) => one.kind === kind)).map((kind) => (
          <Button key={kind} size="small" onClick={() => add(kind)}>
            {KIND_LABELS[kind]}
          </Button>
        ))}
      </div>
      <Select
        mode="multiple"
        id={id ?? 'organisations'}
        value={value}
        onChange={(ids: string[]) => onChange?.(ids)}
        options={ASKED_KINDS.map((kind) => ({
          label: KIND_LABELS[kind]?.replace('全部', ''),
          options: units.filter((one) => one.kind === kind).map(({ key, title }) => ({ value: key, label: title })),
        })).filter(({ options }) => options.length > 0)}
        showSearch={{ optionFilterProp: 'label' }}
        placeholder="选择单位，可输入名称查找"
        style={{ width: '100%' }}
      />
      {value.length > 0 && <p className="yd-muted">已选 {value.length} 个单位</p>}
    </>
  );
};

const InviteDialog = ({ draft, onClose }: { draft: Draft; onClose: () => void }) => {
  const { data, error } = useCall(organisationTree, {});
  const [form] = Form.useForm<Given>();
  const invite = useAct(inviteComments, { errors: 'inline', success: '已发出', onDone: onClose });
  const { post } = useSession();
  const asked = new Set(draft.consultations.map(({ organisation }) => organisation));
  const units: Unit[] = (data?.organisations ?? [])
    .filter(
      ({ id, kind, validTo }) =>
        ASKED_KINDS.includes(kind) && !validTo && id !== post.organisation.id && !asked.has(id),
    )
    .map(({ id, name, kind }) => ({ key: id, title: name, kind }));
  const submit = ({ organisations, dueOn, note }: Given): void =>
    invite.mutate({
      params: { id: draft.plan.id },
      body: { organisations, dueOn: dueOn.format('YYYY-MM-DD'), note: note?.trim() || null },
    });
  return (
    <Modal
      open
      title="征求意见"
      okText="发出"
      cancelText="取消"
      confirmLoading={invite.isPending}
      onOk={form.submit}
      onCancel={onClose}
      width={720}
      mask={{ closable: false }}
    >
      <ErrorNotice error={invite.error ?? error} />
      <Form form={form} layout="vertical" name="invite" onFinish={submit} requiredMark={false}>
        <Form.Item
          name="organisations"
          label="单位"
          rules={[{ required: true, type: 'array', min: 1, message: '请选择单位。' }]}
        >
          <Units units={units} />
        </Form.Item>
        <Form.Item name="dueOn" label="反馈期限" rules={[{ required: true, message: '请选择反馈期限。' }]}>
          <DatePicker style={{ width: 200 }} placeholder="选择日期" />
        </Form.Item>
        <Form.Item name="note" label="说明（选填）">
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={1000} placeholder="请各单位重点看什么" />
        </Form.Item>
      </Form>
    </Modal>
  );
};

const isLate = ({ state, dueOn }: Consultation): boolean => state !== 'replied' && dueOn !== null && dueOn < today();

type Show = 'all' | 'waiting' | 'replied';

/** Who was asked, who has answered and who has not. */
export const Consultations = ({ draft }: { draft: Draft }) => {
  const [inviting, setInviting] = useState(false);
  const { show = 'all' } = useAddress<{ show: Show }>();
  const setAddress = useSetAddress();
  const waiting = draft.consultations.filter(({ state }) => state !== 'replied');
  const rows =
    show === 'waiting'
      ? waiting
      : show === 'replied'
        ? draft.consultations.filter((one) => !waiting.includes(one))
        : draft.consultations;
  const inviteButton = draft.may.invite && (
    <Button type="primary" onClick={() => setInviting(true)}>
      征求意见
    </Button>
  );
  return (
    <Panel
      title={`已征求 ${draft.counts.asked} 个单位，已反馈 ${draft.counts.replied} 个`}
      extra={
        <span className="yd-row-actions">
          {draft.may.invite && waiting.length > 0 && (
            <UrgeButton about={waiting.map(({ id }) => id)} label={`催办未反馈的 ${waiting.length} 个`} />
          )}
          {inviteButton}
        </span>
      }
    >
      {draft.consultations.length === 0 ? (
        <Empty title="还没有征求意见" action={inviteButton}>
          {draft.plan.state === 'drafting'
            ? '条目全部采用后，办理“征求意见”，再选择科室和学校。'
            : '选择科室、学校和其他单位，写明反馈期限；每个单位会收到一项任务。'}
        </Empty>
      ) : (
        <>
          <Radio.Group
            aria-label="按反馈情况筛选"
            optionType="button"
            value={show}
            onChange={(event) => setAddress({ show: event.target.value === 'all' ? undefined : event.target.value })}
            options={[
              { value: 'all', label: `全部 ${draft.counts.asked}` },
              { value: 'waiting', label: `未反馈 ${waiting.length}` },
              { value: 'replied', label: `已反馈 ${draft.counts.replied}` },
            ]}
          />
          <Table<Consultation>
            className="yd-consulted"
            size="small"
            rowKey="id"
            dataSource={rows}
            pagination={false}
            scroll={{ x: 700 }}
            columns={[
              { title: '单位', width: 200, render: (_, one) => unitOf(draft, one.organisation) },
              {
                title: '反馈',
                width: 130,
                render: (_, one) => (
                  <span
                    className={`yd-state ${one.state === 'replied' ? 'is-done' : isLate(one) ? 'is-late' : 'is-start'}`}
                  >
                    {isLate(one) ? '逾期未反馈' : one.stateLabel}
                  </span>
                ),
              },
              { title: '反馈期限', width: 110, render: (_, { dueOn }) => <DateText value={dueOn} /> },
              { title: '反馈时间', width: 140, render: (_, one) => <DateText value={one.repliedAt} withTime /> },
              {
                title: '意见',
                width: 64,
                align: 'right',
                render: (_, { comments }) => <span className="yd-num">{comments}</span>,
              },
              { title: '总体意见', render: (_, { remark }) => remark ?? <span className="yd-muted">—</span> },
              {
                title: <span className="yd-sr">操作</span>,
                width: 76,
                render: (_, one) =>
                  draft.may.invite && one.state !== 'replied' ? <UrgeButton about={[one.id]} size="small" /> : null,
              },
            ]}
          />
        </>
      )}
      {inviting && <InviteDialog draft={draft} onClose={() => setInviting(false)} />}
    </Panel>
  );
};
