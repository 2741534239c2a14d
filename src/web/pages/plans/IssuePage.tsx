import { Alert, Button, Checkbox, DatePicker, Form, Input, Skeleton, Steps } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { type ReactNode, useState } from 'react';
import { type CommitmentView, type ReviewView, reviewOfPlan } from '#contract/plan';
import { actOnRecord, type getRecord } from '#contract/records';
import { type Answer, isStatus, useAct, useCall } from '../../api/index.ts';
import { useDetail } from '../../components/detail/RecordDetail.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Page, Panel } from '../../components/Page.tsx';
import { useAsOf } from '../../shell/asOf.ts';
import { NotFoundPage, PageTrouble } from '../../shell/Fallbacks.tsx';
import { PageLink, useParam } from '../../shell/navigation.tsx';
import { isOwned } from './review/model.ts';
import './plans.css';

type Detail = Answer<typeof getRecord>;
type Action = Detail['actions'][number];

/** As tall as its words. */
const COMPACT = { title: { fontSize: 'inherit', lineHeight: 'inherit', marginBottom: 0 } };
const STAGES = ['drafting', 'issued', 'dispatched', 'archived'];

/** From reviewed to bound: 印发 freezes the text, 下达 hands every promise to whoever answers for it. */
export default function IssuePage() {
  const id = useParam('id');
  const { day } = useAsOf();
  const review = useCall(reviewOfPlan, { params: { id } });
  const detail = useDetail('plans', id);
  if (isStatus(review.error ?? detail.error, 404)) return <NotFoundPage />;
  if (review.error || detail.error)
    return <PageTrouble error={review.error ?? detail.error} onRetry={() => void review.refetch()} />;
  if (!review.data || !detail.data) return <Skeleton active={false} className="yd-page" paragraph={{ rows: 8 }} />;
  const { plan, counts } = review.data;
  const { actions } = detail.data;
  const find = (verb: string): Action | undefined => (day ? undefined : actions.find((one) => one.verb === verb));
  const props = { view: review.data, detail: detail.data };
  return (
    <Page
      title={`印发与下达：${plan.title}`}
      back={{ to: `/plans/${id}/review`, label: '拆解审核' }}
      subtitle={plan.docNumber ?? undefined}
    >
      <Panel>
        <Steps
          size="small"
          current={Math.max(0, STAGES.indexOf(plan.state))}
          items={[
            { title: '拆解审核', content: `已审 ${counts.reviewed}/${counts.total}` },
            { title: '印发', content: plan.issuedOn ?? '文本固定' },
            { title: '下达', content: plan.state === 'dispatched' ? '各单位签收中' : '责任落实后' },
            { title: '归档' },
          ]}
        />
      </Panel>
      <Registering {...props} action={find('register')} />
      <Dispatching {...props} action={find('dispatch')} />
    </Page>
  );
}

type PartProps = { readonly view: ReviewView; readonly detail: Detail; readonly action: Action | undefined };

const Reasons = ({ action }: { action: Action }) =>
  action.blocked.length > 0 ? (
    <Alert
      type="warning"
      showIcon
      className="yd-error"
      styles={COMPACT}
      title={`现在不能${action.label}`}
      description={
        <ul className="yd-reasons">
          {action.blocked.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      }
    />
  ) : null;

const Registering = ({ view, detail, action }: PartProps) => {
  const [form] = Form.useForm();
  const act = useAct(actOnRecord, { errors: 'inline', success: '已登记为已印发，原文已固定' });
  if (!action) return null;
  const { plan, counts } = view;
  const submit = ({
    docNumber,
    issuedOn,
    signedOn,
  }: {
    docNumber: string;
    issuedOn: Dayjs;
    signedOn?: Dayjs | null;
  }): void =>
    act.mutate({
      params: { path: 'plans', id: plan.id, verb: 'register' },
      body: {
        version: detail.row.version,
        input: {
          docNumber,
          issuedOn: issuedOn.format('YYYY-MM-DD'),
          ...(signedOn ? { signedOn: signedOn.format('YYYY-MM-DD') } : {}),
        },
      },
    });
  return (
    <Panel title="登记为已印发">
      <p className="yd-effect">
        这份要点已在系统外印发。登记后<b>原文固定，不能再换文件</b>
        ；承诺事项的拆分、责任在下达之前仍可调整。此操作不能撤回。
      </p>
      {counts.unreviewed > 0 && (
        <p className="yd-effect">
          还有 {counts.unreviewed} 项未审：
          <PageLink to={`/plans/${plan.id}/review`} search={{ show: 'unreviewed' }}>
            回去看未审的
          </PageLink>
        </p>
      )}
      <Reasons action={action} />
      <ErrorNotice error={act.error} />
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={submit}
        name="register"
        className="yd-issue-form"
        initialValues={{
          docNumber: plan.docNumber ?? '',
          issuedOn: plan.issuedOn ? dayjs(plan.issuedOn) : plan.signedOn ? dayjs(plan.signedOn) : null,
          signedOn: plan.signedOn ? dayjs(plan.signedOn) : null,
        }}
      >
        <Form.Item
          name="docNumber"
          label="文号"
          rules={[{ required: true, whitespace: true, message: '请填写文号。' }]}
        >
          <Input maxLength={60} placeholder="如：澜教发〔2026〕6号" />
        </Form.Item>
        <Form.Item name="signedOn" label="成文日期">
          <DatePicker style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="issuedOn" label="印发日期" rules={[{ required: true, message: '请选择印发日期。' }]}>
          <DatePicker style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item label=" ">
          {/* No submit button: Enter in a field must not set off what cannot be undone. */}
          <Button
            type="primary"
            onClick={() => form.submit()}
            loading={act.isPending}
            disabled={action.blocked.length > 0}
          >
            登记为已印发
          </Button>
        </Form.Item>
      </Form>
    </Panel>
  );
};

const Line = ({ label, children }: { label: string; children: ReactNode }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
);

const unitsOf = (rows: readonly CommitmentView[]) => {
  const [lead, supporting, addressed] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const row of rows) {
    if (row.leadSection) lead.add(row.leadSection);
    for (const id of row.supporting) supporting.add(id);
    for (const id of row.addressees) addressed.add(id);
  }
  return { lead, supporting, addressed, all: new Set([...lead, ...supporting, ...addressed]) };
};

const Unowned = ({ view }: { view: ReviewView }) => {
  const rows = view.commitments.filter((one) => one.review !== 'dropped' && !isOwned(one));
  if (rows.length === 0) return null;
  return (
    <div className="yd-unowned">
      <p>
        <b>{rows.length} 项还没有落实牵头领导或牵头科室</b>，全部落实后才能下达。
        <PageLink to={`/plans/${view.plan.id}/review`} search={{ show: 'unowned' }}>
          逐项或成批落实
        </PageLink>
      </p>
      <ul>
        {rows.slice(0, 30).map((one) => (
          <li key={one.id}>
            <PageLink to={`/plans/${view.plan.id}/review`} search={{ show: 'unowned', at: one.id }}>
              {one.code.replace(/^\d{4}-/, '')}
            </PageLink>
            <span>{one.title}</span>
            <span className="yd-missing">
              {[one.leader ? '' : '缺牵头领导', one.leadSection ? '' : '缺牵头科室'].filter(Boolean).join('、')}
            </span>
          </li>
        ))}
      </ul>
      {rows.length > 30 && <p className="yd-muted">其余 {rows.length - 30} 项在审核页“未落实”里。</p>}
    </div>
  );
};

const Dispatching = ({ view, detail, action }: PartProps) => {
  const [sure, setSure] = useState(false);
  const act = useAct(actOnRecord, { errors: 'inline', success: '已下达，各单位会收到签收任务' });
  const rows = view.commitments.filter(({ review }) => review !== 'dropped');
  const units = unitsOf(rows);
  if (view.plan.state === 'dispatched')
    return (
      <Panel title="已经下达">
        <p className="yd-effect">
          {rows.length} 项承诺已下达 {units.all.size} 个单位。责任和时限只能按程序调整。
          <PageLink to="/board" search={{ plan: view.plan.id }}>
            打开任务看板
          </PageLink>
        </p>
      </Panel>
    );
  if (view.plan.state !== 'issued')
    return (
      <Panel title="下达">
        <p className="yd-muted">印发之后才能下达。现在可以先落实责任。</p>
        <Unowned view={view} />
      </Panel>
    );
  return (
    <Panel title="下达">
      <p className="yd-effect">下达之后：</p>
      <dl className="yd-effects">
        <Line label="承诺事项">
          <b className="yd-num">{rows.length}</b>{' '}
          项进入督办，标题、责任、时限不能再直接修改，变动须经原审定机构决定并登记
        </Line>
        <Line label="牵头科室">
          <b className="yd-num">{units.lead.size}</b> 个，收到签收任务
        </Line>
        <Line label="配合单位">
          <b className="yd-num">{units.supporting.size}</b> 个
        </Line>
        <Line label="责任学校、镇街">
          <b className="yd-num">{units.addressed.size}</b> 个，签收后各自列入本单位计划
        </Line>
      </dl>
      <Unowned view={view} />
      {action && <Reasons action={action} />}
      <ErrorNotice error={act.error} />
      {action && (
        <div className="yd-issue-confirm">
          <Checkbox checked={sure} onChange={(event) => setSure(event.target.checked)}>
            我已核对上面的影响，知道下达不能撤回
          </Checkbox>
          <Button
            type="primary"
            danger
            disabled={!sure || action.blocked.length > 0}
            loading={act.isPending}
            onClick={() =>
              act.mutate({
                params: { path: 'plans', id: view.plan.id, verb: 'dispatch' },
                body: { version: detail.row.version },
              })
            }
          >
            下达 {rows.length} 项承诺
          </Button>
        </div>
      )}
    </Panel>
  );
};
