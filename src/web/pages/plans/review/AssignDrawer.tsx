import { Alert, Button, DatePicker, Drawer, Form, Input, Radio, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { assignCommitments, type CommitmentView, type ReviewView } from '#contract/plan';
import { listRecords } from '#contract/records';
import { type Answer, call, useCall } from '../../../api/index.ts';
import { ErrorNotice } from '../../../components/ErrorNotice.tsx';
import { RecordPicker } from '../../../components/RecordPicker.tsx';
import type { Review } from './useReview.ts';

type Outcome = Answer<typeof assignCommitments>;
type Values = {
  leader?: string | null;
  leadSection?: string | null;
  supporting?: string[];
  addressees?: string[];
  dueOn?: Dayjs | null;
  proof?: string;
};

/** People who hold a leader's post today. */
const useLeaders = () => {
  const query = { filter: JSON.stringify({ role: 'leader', toOn: null }), limit: 100 };
  const { data } = useCall(listRecords, { params: { path: 'posts' }, query }, { staleTime: 300_000 });
  const people = data?.titles.person ?? {};
  return (data?.rows ?? []).map((row) => ({
    value: String(row.person),
    label: `${people[String(row.person)] ?? ''}　${String(row.title)}`,
  }));
};

const listed = (first: CommitmentView | undefined, many: boolean): Values =>
  many || !first
    ? {}
    : {
        leader: first.leader,
        leadSection: first.leadSection,
        supporting: [...first.supporting],
        addressees: [...first.addressees],
        dueOn: first.dueOn ? dayjs(first.dueOn) : null,
      };

/** Of one promise everything is set; of many only what was filled in, lists added to what stands. */
const orderOf = (values: Values, many: boolean, replace: boolean) => {
  const dueOn = values.dueOn ? values.dueOn.format('YYYY-MM-DD') : null;
  const proof = values.proof?.trim() ? { proof: values.proof.trim() } : {};
  if (!many)
    return {
      leader: values.leader ?? null,
      leadSection: values.leadSection ?? null,
      supporting: values.supporting ?? [],
      addressees: values.addressees ?? [],
      dueOn,
      ...proof,
    };
  const supporting = values.supporting?.length ? { [replace ? 'supporting' : 'addSupporting']: values.supporting } : {};
  const addressees = values.addressees?.length ? { [replace ? 'addressees' : 'addAddressees']: values.addressees } : {};
  return {
    ...(values.leader ? { leader: values.leader } : {}),
    ...(values.leadSection ? { leadSection: values.leadSection } : {}),
    ...supporting,
    ...addressees,
    ...(dueOn ? { dueOn } : {}),
    ...proof,
  };
};

const Preview = ({ outcome }: { outcome: Outcome }) => (
  <Alert
    type={outcome.refused.length > 0 ? 'warning' : 'info'}
    showIcon
    title={`将改动 ${outcome.changed.length} 项，不变 ${outcome.unchanged.length} 项，不能改 ${outcome.refused.length} 项`}
    description={
      outcome.refused.length > 0 && (
        <ul className="yd-reasons">
          {outcome.refused.slice(0, 20).map(({ id, title, reason }) => (
            <li key={id}>{`${title}：${reason}`}</li>
          ))}
        </ul>
      )
    }
  />
);

/** Who answers for one promise or for many at once. Many are previewed before anything is written. */
export const AssignDrawer = ({
  planId,
  rows,
  titles,
  review,
  onClose,
}: {
  planId: string;
  rows: readonly CommitmentView[];
  titles: ReviewView['titles'];
  review: Review;
  onClose: () => void;
}) => {
  const many = rows.length > 1;
  const [form] = Form.useForm<Values>();
  const leaders = useLeaders();
  const [replace, setReplace] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);

  const send = async (preview: boolean): Promise<void> => {
    const set = orderOf(form.getFieldsValue(), many, replace);
    const commitments = rows.map(({ id, version }) => ({ id, version }));
    setBusy(true);
    setError(undefined);
    try {
      const answer = await call(assignCommitments, { params: { id: planId }, body: { commitments, set, preview } });
      setOutcome(answer);
      if (!preview) {
        await review.refresh();
        if (answer.refused.length === 0) onClose();
      }
    } catch (problem) {
      setError(problem);
    }
    setBusy(false);
  };
  const ready = !many || outcome !== undefined;
  return (
    <Drawer
      open
      onClose={onClose}
      mask={false}
      size={420}
      title={many ? `落实责任：选中的 ${rows.length} 项` : `落实责任 ${rows[0]?.code ?? ''}`}
      footer={
        <div className="yd-drawer-foot">
          <Button onClick={onClose}>取消</Button>
          {many && (
            <Button loading={busy && !ready} onClick={() => void send(true)}>
              预览改动
            </Button>
          )}
          <Button type="primary" disabled={!ready} loading={busy && ready} onClick={() => void send(false)}>
            {many && outcome ? `按此落实 ${outcome.changed.length} 项` : '保存'}
          </Button>
        </div>
      }
    >
      {!many && <p className="yd-quote">{rows[0]?.text}</p>}
      {many && <p className="yd-muted">只改填了的项，空着的保持原样。先预览，再落实。</p>}
      <ErrorNotice error={error} />
      {outcome && <Preview outcome={outcome} />}
      <Form
        form={form}
        layout="vertical"
        initialValues={listed(rows[0], many)}
        onValuesChange={() => setOutcome(undefined)}
        name="assign"
      >
        <Form.Item name="leader" label="牵头领导">
          <Select options={leaders} allowClear showSearch={{ optionFilterProp: 'label' }} placeholder="选择局领导" />
        </Form.Item>
        <Form.Item name="leadSection" label="牵头科室" extra="每项只有一个牵头科室">
          <RecordPicker
            record="organisation"
            filter={{ kind: 'section', closedOn: null }}
            titles={titles}
            placeholder="选择科室"
          />
        </Form.Item>
        <Form.Item name="supporting" label="配合单位">
          <RecordPicker
            record="organisation"
            multiple
            filter={{ kind: { op: 'in', value: ['section', 'department'] } }}
            titles={titles}
            placeholder="可选多个"
          />
        </Form.Item>
        <Form.Item name="addressees" label="责任学校、镇街">
          <RecordPicker
            record="organisation"
            multiple
            filter={{ kind: { op: 'in', value: ['school', 'town'] } }}
            titles={titles}
            placeholder="可选多个"
          />
        </Form.Item>
        {many && (
          <Form.Item label="配合单位、责任单位">
            <Radio.Group
              aria-label="配合单位、责任单位"
              value={replace}
              onChange={(event) => {
                setReplace(event.target.value);
                setOutcome(undefined);
              }}
              options={[
                { value: false, label: '添加到已有的' },
                { value: true, label: '替换已有的' },
              ]}
            />
          </Form.Item>
        )}
        <Form.Item name="dueOn" label="完成时限">
          <DatePicker style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="proof" label="销号标准" extra="完成时凭什么认定，可留空">
          <Input.TextArea maxLength={500} autoSize={{ minRows: 2 }} />
        </Form.Item>
      </Form>
    </Drawer>
  );
};
