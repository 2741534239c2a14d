import { Alert, Button, Skeleton } from 'antd';
import { useState } from 'react';
import { approvalStanding } from '#contract/approval';
import { actOnRecord, listRecords } from '#contract/records';
import { useDefinition } from '../../api/definitions.ts';
import { useAct, useCall } from '../../api/hooks.ts';
import { useSession } from '../../api/session.ts';
import { today } from '../../components/china.ts';
import { Empty } from '../../components/Empty.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Page, Panel } from '../../components/Page.tsx';
import { StateTag } from '../../components/StateTag.tsx';
import { comma, t } from '../../shell/language/index.ts';
import { PageLink } from '../../shell/navigation.tsx';
import { ApplyForm, type Beginning } from './ApplyForm.tsx';
import { Releases } from './Releases.tsx';

const PATH = 'reading-approvals';

type Approval = {
  id: string;
  version: number;
  title: string;
  role: string;
  organisation: string;
  contentsText: string;
  contents: { record: string; parts: string[] }[];
  purpose: string;
  fromOn: string;
  untilOn: string;
  state: string;
  applicant: string;
};

const yearFrom = (day: string): string => {
  const next = new Date(`${Number(day.slice(0, 4)) + 1}${day.slice(4)}T00:00:00Z`);
  return new Date(next.getTime() - 86_400_000).toISOString().slice(0, 10);
};

/** The same for the next year: from the day after the last one, or from today where that is past. */
const again = (one: Approval): Beginning => {
  const after = new Date(Date.parse(`${one.untilOn}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  const [, fromOn = after] = [after, today()].sort();
  const { role, organisation, contents, purpose } = one;
  return { role, organisation, contents, purpose, fromOn, untilOn: yearFrom(fromOn) };
};

const useApprovals = (filter: object, enabled = true) =>
  useCall(listRecords, { params: { path: PATH }, query: { filter: JSON.stringify(filter), limit: 20 } }, { enabled });

type Verb = { readonly verb: string; readonly label: string; readonly main?: boolean };
type ListProps = {
  readonly title: string;
  readonly empty: string;
  readonly filter: object;
  readonly verbsOf?: (one: Approval) => readonly Verb[];
  readonly onAgain?: ((beginning: Beginning) => void) | undefined;
};

/** Approvals with what each opens; what takes a reason is done on the approval's own page. */
const Approvals = ({ title, empty, filter, verbsOf, onAgain }: ListProps) => {
  const { data, error, isPending, refetch } = useApprovals(filter);
  const definition = useDefinition('readingApproval');
  const act = useAct(actOnRecord, { success: t('已办理') });
  const rows = (data?.rows ?? []) as unknown as Approval[];
  return (
    <Panel title={title}>
      <ErrorNotice error={error} onRetry={() => void refetch()} />
      {isPending && <Skeleton active={false} />}
      {data && rows.length === 0 && <Empty title={empty} />}
      {rows.map((one) => (
        <article key={one.id} aria-label={one.title} className="yd-entry">
          <h3>
            <PageLink to={`/records/${PATH}/${one.id}`}>{one.title}</PageLink>
          </h3>
          <p>
            {definition && <StateTag definition={definition} state={one.state} />}{' '}
            {t('{from} 至 {to}', { from: one.fromOn, to: one.untilOn })}
          </p>
          <dl className="yd-facts">
            <div className="is-wide">
              <dt>{t('查阅内容')}</dt>
              <dd>{one.contentsText}</dd>
            </div>
            <div>
              <dt>{t('申请人')}</dt>
              <dd>{data?.titles.person?.[one.applicant] ?? ''}</dd>
            </div>
            <div>
              <dt>{t('用途')}</dt>
              <dd>{one.purpose}</dd>
            </div>
          </dl>
          <div className="yd-entry-do">
            {verbsOf?.(one).map(({ verb, label, main }) => (
              <Button
                key={verb}
                size="small"
                type={main ? 'primary' : 'default'}
                aria-label={`${label} ${one.title}`}
                loading={act.isPending}
                onClick={() => act.mutate({ params: { path: PATH, id: one.id, verb }, body: { version: one.version } })}
              >
                {label}
              </Button>
            ))}
            {onAgain && ['approved', 'ended'].includes(one.state) && (
              <Button
                size="small"
                aria-label={t('续批 {title}', { title: one.title })}
                onClick={() => onAgain(again(one))}
              >
                {t('续批')}
              </Button>
            )}
          </div>
        </article>
      ))}
    </Panel>
  );
};

/** What the own post works with, and what of it stays covered. */
const Standing = () => {
  const { data, error, refetch } = useCall(approvalStanding, {});
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data || data.records.length === 0) return null;
  const closed = data.records.filter((one) => one.closed.length > 0);
  return (
    <Panel title={t('本岗位的查阅范围')}>
      {closed.length > 0 && (
        <Alert
          type="warning"
          showIcon
          style={{ marginBottom: 12 }}
          title={t('有的内容没有在有效期内的批准，现在是遮盖的')}
          description={closed.map((one) => `${one.label}：${one.closed.join(comma)}`).join('；')}
        />
      )}
      <dl className="yd-facts">
        {data.records
          .filter((one) => one.open.length > 0)
          .map((one) => (
            <div className="is-wide" key={one.record}>
              <dt>{one.label}</dt>
              <dd>{one.open.join(comma)}</dd>
            </div>
          ))}
      </dl>
    </Panel>
  );
};

/** 查阅批准: what one's post may read of minors' data, one's own applications, what waits for one's decision. */
export default function ApprovalsPage() {
  const { person, post } = useSession();
  const { data } = useCall(approvalStanding, {});
  const definition = useDefinition('readingApproval');
  const [beginning, setBeginning] = useState<Beginning>();
  // A school or town asks for itself; the bureau's own people say for whom.
  const own = ['school', 'town'].includes(post.role) ? { role: post.role, organisation: post.organisation.id } : {};
  const start = (): void => setBeginning({ ...own, fromOn: today(), untilOn: yearFrom(today()) });
  const mayApply = data?.mayApply ?? false;
  return (
    <Page
      title={t('查阅批准')}
      subtitle={t('查阅学生等未成年人的个人信息、敏感信息，须事先批准：哪类岗位、什么用途、哪些数据、多长时间。')}
      actions={
        mayApply && (
          <Button type="primary" onClick={start}>
            {t('申请查阅')}
          </Button>
        )
      }
    >
      {beginning && definition && (
        <ApplyForm
          key={JSON.stringify(beginning)}
          definition={definition}
          beginning={beginning}
          onDone={() => setBeginning(undefined)}
          onCancel={() => setBeginning(undefined)}
        />
      )}
      {data?.mayDecide && (
        <Approvals
          title={t('待我批准')}
          empty={t('没有待批准的申请')}
          filter={{ state: 'proposed' }}
          verbsOf={(one) => (one.applicant === person.id ? [] : [{ verb: 'approve', label: t('批准'), main: true }])}
        />
      )}
      <Releases />
      <Standing />
      {mayApply && (
        <Approvals
          title={t('我的申请')}
          empty={t('还没有提出过申请')}
          filter={{ applicant: person.id }}
          verbsOf={(one) => (one.state === 'proposed' ? [{ verb: 'withdraw', label: t('撤回') }] : [])}
          onAgain={setBeginning}
        />
      )}
      <Approvals
        title={t('有效的批准')}
        empty={t('没有有效的批准')}
        filter={{ state: 'approved' }}
        onAgain={mayApply ? setBeginning : undefined}
      />
      <p>
        <PageLink to={`/records/${PATH}`}>{t('全部批准')}</PageLink>
      </p>
    </Page>
  );
}
