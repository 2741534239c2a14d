import { Alert, Button, Checkbox, Input, Skeleton } from 'antd';
import { useState } from 'react';
import { completeHandover, type HandoverMatter, handoverPreview } from '#contract/handover';
import { getRecord } from '#contract/records';
import { takeTransferEffect } from '#contract/staff';
import type { Answer } from '../../api/call.ts';
import { useAct, useCall } from '../../api/hooks.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Page, Panel } from '../../components/Page.tsx';
import { NotFoundPage, PageTrouble } from '../../shell/Fallbacks.tsx';
import { useAddress, useGo, useParam } from '../../shell/navigation.tsx';
import { Drafts } from './Drafts.tsx';
import { Matters, type Owners, ownerOf } from './Matters.tsx';
import './staff.css';

type Preview = Answer<typeof handoverPreview>;

const Rights = ({
  page,
  ending,
  onChange,
}: {
  page: Preview;
  ending: readonly string[];
  onChange: ((ids: readonly string[]) => void) | undefined;
}) => (
  <Panel title="随之结束的岗位和委托">
    <ul className="yd-staff-rights">
      {page.posts.map(({ id, title, organisation, roleLabel, fromOn }) => (
        <li key={id}>
          <Checkbox
            checked={ending.includes(id)}
            disabled={!onChange}
            onChange={({ target }) => onChange?.(target.checked ? [...ending, id] : ending.filter((one) => one !== id))}
          >
            {organisation.name} {title}（{roleLabel}，{fromOn}起）
          </Checkbox>
        </li>
      ))}
      {page.delegations.map(({ id, kind, other, untilOn }) => (
        <li key={id}>
          {kind === 'given' ? `委托给${other}` : `受${other}委托`}，至{untilOn}
        </li>
      ))}
      {page.posts.length === 0 && <li>今天没有在任的岗位</li>}
    </ul>
    <p className="yd-muted">岗位从办理之时起停用：本人的下一次操作就不能再看到原单位的内容。</p>
  </Panel>
);

/** What is still missing before it can be completed, in words. */
const missing = (matters: readonly HandoverMatter[], owners: Owners, ending: readonly string[], reason: string) => [
  ...(matters.some((one) => !ownerOf(owners, one)) ? ['每一项工作都要选定接手人，或列入负责人的待落实清单'] : []),
  ...(ending.length === 0 ? ['至少选择一个要结束的岗位'] : []),
  ...(reason.trim() === '' ? ['填写事由'] : []),
];

type LoadedProps = {
  readonly page: Preview;
  readonly personId: string;
  readonly transfer: { readonly id: string; readonly version: number; readonly name: string } | undefined;
};

type Chosen = {
  readonly owners: Owners;
  readonly ending: readonly string[];
  readonly draftsTo: string | null;
  readonly reason: string;
};

const useCompletion = ({ personId, transfer }: LoadedProps) => {
  const go = useGo();
  const plain = useAct(completeHandover, {
    errors: 'inline',
    success: '交接已完成',
    onDone: ({ handover }) => go(handover ? `/handovers/${handover}` : '/teachers', { replace: true }),
  });
  const effect = useAct(takeTransferEffect, {
    errors: 'inline',
    success: '调动已生效，交接已完成',
    onDone: ({ handover }) => go(handover ? `/handovers/${handover}` : '/records/staff-transfers', { replace: true }),
  });
  const submit = ({ owners, ending, draftsTo, reason }: Chosen): void => {
    const given = { owners: Object.values(owners), reason, ...(draftsTo ? { draftsTo } : {}) };
    if (transfer)
      effect.mutate({ params: { id: transfer.id }, body: { version: transfer.version, input: {}, ...given } });
    else plain.mutate({ params: { personId }, body: { ...given, posts: [...ending] } });
  };
  return { submit, error: plain.error ?? effect.error, isPending: plain.isPending || effect.isPending };
};

const Loaded = (props: LoadedProps) => {
  const { page, transfer } = props;
  const [owners, setOwners] = useState<Owners>({});
  const [ending, setEnding] = useState<readonly string[]>(() => page.posts.map(({ id }) => id));
  const [draftsTo, setDraftsTo] = useState<string | null>(null);
  const [reason, setReason] = useState(transfer ? `调动：${transfer.name}` : '');
  const completion = useCompletion(props);
  const lacking = missing(page.matters, owners, ending, reason);
  const may = page.may.complete;
  const count = page.matters.length;
  return (
    <Page
      title={`${page.person.name}的工作交接`}
      subtitle={count === 0 ? '没有未完成的工作' : `${count}项未完成的工作需要接手人`}
    >
      {!may && <Alert type="info" showIcon title="交接由单位负责人或人事部门办理；您可以先在这里核对清单。" />}
      <Matters page={page} owners={owners} {...(may ? { onChange: setOwners } : {})} />
      {page.drafts.length > 0 && <Drafts drafts={page.drafts} to={draftsTo} onChange={may ? setDraftsTo : undefined} />}
      <Rights page={page} ending={ending} onChange={may && !transfer ? setEnding : undefined} />
      {may && (
        <Panel title="办理">
          <ErrorNotice error={completion.error} />
          <label className="yd-staff-reason" htmlFor="handover-reason">
            事由
            <Input
              id="handover-reason"
              value={reason}
              maxLength={300}
              onChange={({ target }) => setReason(target.value)}
            />
          </label>
          {lacking.length > 0 && <p className="yd-muted">还需要：{lacking.join('；')}。</p>}
          <Button
            type="primary"
            className="yd-handover-act"
            disabled={lacking.length > 0}
            loading={completion.isPending}
            onClick={() => completion.submit({ owners, ending, draftsTo, reason })}
          >
            {transfer ? '交接并使调动生效' : '完成交接'}
          </Button>
        </Panel>
      )}
    </Page>
  );
};

const useTransfer = (id: string | undefined) => {
  const { data } = useCall(
    getRecord,
    { params: { path: 'staff-transfers', id: id ?? '' }, query: {} },
    { enabled: id !== undefined },
  );
  return data ? { id: data.row.id, version: data.row.version, name: String(data.row.name) } : undefined;
};

/** Everything that a change of post moves, with an owner for each before anything moves. */
export default function HandoverPage() {
  const personId = useParam('id');
  const { transfer: wanted } = useAddress<{ transfer: string }>();
  const transfer = useTransfer(wanted);
  const { data, error, refetch } = useCall(handoverPreview, { params: { personId } });
  if (error) return <PageTrouble error={error} onRetry={() => void refetch()} />;
  if (!data || (wanted && !transfer)) return <Skeleton active={false} className="yd-page" paragraph={{ rows: 10 }} />;
  if (!data.person.name) return <NotFoundPage />;
  return <Loaded page={data} personId={personId} transfer={transfer} />;
}
