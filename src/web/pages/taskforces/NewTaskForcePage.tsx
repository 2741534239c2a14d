import { Button, DatePicker, Form, Input, Select, Skeleton, Tree } from 'antd';
import dayjs from 'dayjs';
import { type ReactNode, useMemo, useState } from 'react';
import { board } from '#contract/delivery';
import { createRecord, listRecords } from '#contract/records';
import { type Answer, call } from '../../api/call.ts';
import { useAct, useCall } from '../../api/hooks.ts';
import { Empty } from '../../components/Empty.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Page, Panel } from '../../components/Page.tsx';
import { RecordPicker } from '../../components/RecordPicker.tsx';
import { useAddress, useGo, useSetAddress } from '../../shell/navigation.tsx';
import './taskforces.css';
import { PageTrouble } from '../../shell/Fallbacks.tsx';

type Clause = Answer<typeof board>['clauses'][number];
type Row = Answer<typeof board>['rows'][number];
type Node = { key: string; title: ReactNode; children: Node[] };

const parentPath = (path: string): string => path.split('/').slice(0, -1).join('/');
const isWithin = (path: string, above: string): boolean => path === above || path.startsWith(`${above}/`);

const treeOf = (clauses: readonly Clause[], rows: readonly Row[]): Node[] => {
  const nodes = new Map<string, Node>();
  const roots: Node[] = [];
  for (const { id, path, label, title } of clauses) {
    const count = rows.filter((row) => isWithin(row.clausePath, path)).length;
    const node: Node = {
      key: id,
      title: (
        <span>
          {label}
          {title} <span className="yd-muted yd-num">{count}项</span>
        </span>
      ),
      children: [],
    };
    nodes.set(path, node);
    (nodes.get(parentPath(path))?.children ?? roots).push(node);
  }
  return roots;
};

/** A chosen clause stands for everything below it: only the topmost are kept. */
const topmost = (ids: readonly string[], clauses: readonly Clause[]): Clause[] => {
  const chosen = clauses.filter(({ id }) => ids.includes(id));
  return chosen.filter((one) => !chosen.some((other) => other !== one && isWithin(one.path, other.path)));
};

type Member = { person?: string | null; organisation?: string | null; duty?: string };
type Values = {
  name: string;
  mandate: string;
  leader: string;
  office: string;
  meetingCycle?: string;
  fromOn: dayjs.Dayjs;
  untilOn?: dayjs.Dayjs | null;
  members: Member[];
};

const required = (label: string) => [{ required: true, message: `请填写${label}。` }];

const Members = () => {
  const form = Form.useFormInstance<Values>();
  // The unit comes with the person: nothing is asked that the directory knows.
  const fillUnit = async (at: number, person: string | null): Promise<void> => {
    if (!person) return;
    const filter = JSON.stringify({ person, toOn: null });
    const { rows } = await call(listRecords, { params: { path: 'posts' }, query: { filter, limit: 1 } });
    form.setFieldValue(['members', at, 'organisation'], rows[0]?.organisation ?? null);
  };
  return (
    <Form.List name="members">
      {(fields, { add, remove }) => (
        <div className="yd-member-rows">
          {fields.map(({ key, name }) => (
            <div key={key}>
              <Form.Item noStyle name={[name, 'person']}>
                <RecordPicker
                  record="person"
                  aria-label={`第${name + 1}名成员`}
                  onChange={(person) => {
                    form.setFieldValue(['members', name, 'person'], person);
                    void fillUnit(name, person as string | null);
                  }}
                />
              </Form.Item>
              <Form.Item noStyle name={[name, 'organisation']}>
                <RecordPicker record="organisation" aria-label={`第${name + 1}名成员的单位`} placeholder="单位" />
              </Form.Item>
              <Form.Item noStyle name={[name, 'duty']}>
                <Input aria-label={`第${name + 1}名成员的分工`} placeholder="分工" maxLength={200} />
              </Form.Item>
              <Button onClick={() => remove(name)}>移除</Button>
            </div>
          ))}
          <Button onClick={() => add({})}>添加成员</Button>
        </div>
      )}
    </Form.List>
  );
};

/** 组建专班: the mandate is chosen from the plan's clauses, then leader, office and members of more than one office. */
export default function NewTaskForcePage() {
  const { plan } = useAddress<{ plan: string }>();
  const setAddress = useSetAddress();
  const go = useGo();
  const [form] = Form.useForm<Values>();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const { data, error, refetch } = useCall(board, { query: plan ? { plan } : {} });
  const tree = useMemo(() => treeOf(data?.clauses ?? [], data?.rows ?? []), [data]);
  const create = useAct(createRecord, { errors: 'inline' });
  if (error) return <PageTrouble error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton active={false} className="yd-page" />;
  const clauses = topmost(chosen, data.clauses);
  const held = data.rows.filter((row) => clauses.some(({ path }) => isWithin(row.clausePath, path)));
  const submit = async ({ members, fromOn, untilOn, ...given }: Values): Promise<void> => {
    const from = fromOn.format('YYYY-MM-DD');
    const body = {
      ...given,
      fromOn: from,
      untilOn: untilOn?.format('YYYY-MM-DD') ?? null,
      plan: data.plan?.id ?? null,
      clauses: clauses.map(({ id }) => id),
      papers: [],
    };
    try {
      const force = await create.mutateAsync({ params: { path: 'task-forces' }, body });
      const named = members.filter(({ person, organisation, duty }) => person && organisation && duty);
      for (const member of named)
        await create.mutateAsync({
          params: { path: 'task-force-members' },
          body: { ...member, taskForce: force.id, fromOn: from },
        });
      go(`/task-forces/${force.id}`);
    } catch {
      // Shown above the form.
    }
  };
  return (
    <Page
      title="组建专班"
      back={{ to: '/task-forces', label: '全部专班' }}
      subtitle="先选授权条目，再定牵头领导、办公室和成员。"
    >
      <div className="yd-new-force">
        <Panel
          title="授权条目"
          extra={
            <Select
              aria-label="要点"
              value={data.plan?.id ?? null}
              onChange={(id) => {
                setChosen([]);
                setAddress({ plan: id ?? undefined });
              }}
              options={data.plans.map(({ id, title }) => ({ value: id, label: title }))}
              style={{ width: 320, maxWidth: '100%' }}
            />
          }
        >
          {tree.length === 0 ? (
            <Empty title="还没有要点">导入或起草一份要点后，才能从条目里授权。</Empty>
          ) : (
            <>
              <p className="yd-muted">
                已选 <b className="yd-num">{clauses.length}</b> 个条目，其下 <b className="yd-num">{held.length}</b>{' '}
                项承诺会归入专班。
              </p>
              <Tree
                checkable
                selectable={false}
                blockNode
                treeData={tree}
                defaultExpandAll
                checkedKeys={[...chosen]}
                onCheck={(keys) => setChosen(keys as string[])}
                aria-label="要点条目"
              />
            </>
          )}
        </Panel>
        <Panel title="专班">
          <ErrorNotice error={create.error} />
          <Form
            form={form}
            layout="vertical"
            name="task-force"
            onFinish={(values) => void submit(values)}
            initialValues={{ fromOn: dayjs(), members: [{}, {}] }}
            requiredMark={false}
          >
            <Form.Item name="name" label="名称" rules={required('名称')}>
              <Input maxLength={100} placeholder="例如：扩学位工作专班" />
            </Form.Item>
            <Form.Item name="mandate" label="任务" rules={required('任务')} extra="办什么事、到什么时候、办到什么程度">
              <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={4000} />
            </Form.Item>
            <div className="yd-form-grid">
              <Form.Item name="leader" label="牵头领导" rules={required('牵头领导')}>
                <RecordPicker record="person" />
              </Form.Item>
              <Form.Item name="office" label="办公室设在" rules={required('办公室设在哪个科室')}>
                <RecordPicker record="organisation" filter={{ kind: 'section' }} />
              </Form.Item>
              <Form.Item name="fromOn" label="成立日期" rules={required('成立日期')}>
                <DatePicker style={{ width: '100%' }} />
              </Form.Item>
              <Form.Item name="untilOn" label="预计结束">
                <DatePicker style={{ width: '100%' }} />
              </Form.Item>
              <Form.Item name="meetingCycle" label="例会周期">
                <Input maxLength={60} placeholder="例如：每两周一次" />
              </Form.Item>
            </div>
            <p className="yd-field">成员</p>
            <Members />
            <div className="yd-form-foot yd-new-force-foot">
              <Button type="primary" htmlType="submit" loading={create.isPending}>
                组建
              </Button>
              <span className="yd-muted">组建后处于筹建，补齐成员和任务书再办理“成立”。</span>
            </div>
          </Form>
        </Panel>
      </div>
    </Page>
  );
}
