import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { coordinationPage, type RecipientNode } from '#contract/coordination';
import type { Answer } from '../../api/call.ts';
import { useDefinition } from '../../api/definitions.ts';
import { useCall } from '../../api/hooks.ts';
import { isStatus } from '../../api/problem.ts';
import { useSession } from '../../api/session.ts';
import { ActionBar, BlockedReasons } from '../../components/detail/ActionBar.tsx';
import { type Detail, useDetail } from '../../components/detail/RecordDetail.tsx';
import { RowActions } from '../../components/detail/RowActions.tsx';
import { RowDrawer } from '../../components/detail/RowDrawer.tsx';
import { StateStrip } from '../../components/detail/StateStrip.tsx';
import { UrgeButton } from '../../components/detail/UrgeButton.tsx';
import { Empty } from '../../components/Empty.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { FileLinks } from '../../components/FileLinks.tsx';
import { Page, Panel } from '../../components/Page.tsx';
import { NotFoundPage } from '../../shell/Fallbacks.tsx';
import { PageLink, useParam } from '../../shell/navigation.tsx';
import { AddressDialog } from './AddressDialog.tsx';
import './coordination.css';

type View = Answer<typeof coordinationPage>;

const FACTS = [
  'organisation',
  'asker',
  'dueOn',
  'note',
  'acceptedBy',
  'acceptedAt',
  'declinedFor',
  'feedback',
  'evidence',
  'reportedBy',
  'reportedAt',
  'confirmedBy',
  'confirmedAt',
];
const TONES: Readonly<Record<string, string>> = {
  accepted: 'is-going',
  reported: 'is-waiting',
  declined: 'is-waiting',
  confirmed: 'is-done',
};
const WAITING = ['sent', 'accepted'];

const Line = ({ node, own, onOpen }: { node: RecipientNode; own: boolean; onOpen: () => void }) => (
  <li className="yd-recipient">
    <button type="button" className="yd-link" style={{ paddingLeft: node.depth * 22 }} onClick={onOpen}>
      {node.organisation.name}
      {own && '（本单位）'}
    </button>
    <span className={`yd-state ${node.overdue ? 'is-late' : (TONES[node.state] ?? 'is-start')}`}>
      {node.stateLabel}
      {node.overdue && '，已逾期'}
    </span>
    <span className="yd-muted yd-num">{node.dueOn ?? '—'}</span>
    <span className="yd-recipient-said">{node.feedback ?? node.declinedFor ?? ''}</span>
  </li>
);

const Levels = ({ levels }: { levels: View['levels'] }) => (
  <table className="yd-changes yd-levels">
    <thead>
      <tr>
        <th scope="col">层级</th>
        <th scope="col">单位</th>
        <th scope="col">待签收</th>
        <th scope="col">已签收</th>
        <th scope="col">已反馈</th>
        <th scope="col">已确认</th>
        <th scope="col">逾期</th>
      </tr>
    </thead>
    <tbody>
      {levels.map((one) => (
        <tr key={one.level}>
          <th scope="row">{one.levelLabel}</th>
          <td>{one.total}</td>
          <td>{one.sent}</td>
          <td>{one.acceptedInAll}</td>
          <td>{one.reported}</td>
          <td>{one.confirmed}</td>
          <td className={one.overdue > 0 ? 'yd-warning' : ''}>{one.overdue}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

type Open =
  | { kind: 'address'; id: string; dueOn: string | null }
  | { kind: 'passOn'; id: string; dueOn: string | null }
  | { kind: 'node'; node: RecipientNode };

const Recipients = ({ view, onOpen }: { view: View; onOpen: (open: Open) => void }) => {
  const { post } = useSession();
  const waiting = view.tree.filter(({ state }) => WAITING.includes(state));
  const { id, dueOn } = view.coordination;
  const add = view.may.address && <Button onClick={() => onOpen({ kind: 'address', id, dueOn })}>添加承办单位</Button>;
  return (
    <Panel
      title={`承办单位 ${view.tree.length} 个`}
      extra={
        <span className="yd-row-actions">
          {view.may.close && waiting.length > 0 && (
            <UrgeButton about={waiting.map((node) => node.id)} label={`催办 ${waiting.length} 个`} />
          )}
          {add}
        </span>
      }
    >
      {view.tree.length === 0 ? (
        <Empty title="还没有承办单位" action={add}>
          添加后办理“发出”，每个单位收到一项任务。
        </Empty>
      ) : (
        <ol>
          {view.tree.map((node) => (
            <Line
              key={node.id}
              node={node}
              own={node.organisation.id === post.organisation.id}
              onOpen={() => onOpen({ kind: 'node', node })}
            />
          ))}
        </ol>
      )}
    </Panel>
  );
};

/** What the own organisation has to do with it, on top: accept, pass on, report. */
const OwnPart = ({ view, onOpen }: { view: View; onOpen: (open: Open) => void }) => {
  const { post } = useSession();
  const own = view.tree.find(({ organisation }) => organisation.id === post.organisation.id);
  if (!own || own.state === 'confirmed') return null;
  return (
    <Panel title="本单位要办的">
      {own.note && <p className="yd-paragraphs">{own.note}</p>}
      <p className="yd-muted">
        {own.asker?.name}交办，{own.dueOn ? `${own.dueOn} 前` : '没有时限'}，{own.stateLabel}
      </p>
      <div className="yd-row-actions yd-own-part">
        <RowActions record="coordinationRecipient" id={own.id} without={['deliver', 'cancel']} explained />
        {own.state === 'accepted' && ['section', 'town', 'bureau', 'city'].includes(post.organisation.kind) && (
          <Button onClick={() => onOpen({ kind: 'passOn', id: own.id, dueOn: own.dueOn })}>转发</Button>
        )}
      </div>
    </Panel>
  );
};

const Loaded = ({ view, detail }: { view: View; detail: Detail }) => {
  const definition = useDefinition('coordination');
  const [open, setOpen] = useState<Open>();
  const close = (): void => setOpen(undefined);
  const { coordination: task, levels, situations } = view;
  return (
    <Page
      title={task.title}
      back={{ to: '/coordinations', label: '全部协同事项' }}
      subtitle={`${task.sender.name}发起，${task.urgencyLabel}，${task.dueOn} 前办结`}
      actions={
        definition && (
          <ActionBar definition={definition} row={detail.row} titles={detail.titles} actions={detail.actions} />
        )
      }
    >
      <section className="yd-panel">
        {definition && <StateStrip definition={definition} state={task.state} />}
        <BlockedReasons actions={detail.actions} />
        <p className="yd-paragraphs">{task.body}</p>
        {task.files.length > 0 && <FileLinks ids={task.files} titles={{}} plain={false} />}
        {task.conclusion && (
          <p className="yd-paragraphs">
            <span className="yd-muted">办结情况：</span>
            {task.conclusion}
          </p>
        )}
      </section>
      <OwnPart view={view} onOpen={setOpen} />
      <div className="yd-columns yd-coordination">
        <Recipients view={view} onOpen={setOpen} />
        <div>
          <Panel title="各层级">
            <div className="yd-scroll">
              <Levels levels={levels} />
            </div>
          </Panel>
          {situations.length > 0 && (
            <Panel title="相关研判与响应">
              {situations.map(({ id, title, kindLabel, stateLabel }) => (
                <PageLink key={id} to={`/situations/${id}`} className="yd-line-link">
                  {title}（{kindLabel}，{stateLabel}）
                </PageLink>
              ))}
            </Panel>
          )}
        </div>
      </div>
      {open?.kind === 'node' && (
        <RowDrawer
          record="coordinationRecipient"
          id={open.node.id}
          title={open.node.organisation.name}
          facts={FACTS}
          without={['deliver', 'cancel']}
          onClose={close}
        />
      )}
      {open && open.kind !== 'node' && <AddressDialog to={open} onClose={close} />}
    </Page>
  );
};

export default function CoordinationPage() {
  const id = useParam('id');
  const { data, error, refetch } = useCall(coordinationPage, { params: { id } });
  const detail = useDetail('coordinations', id);
  const failure = error ?? detail.error;
  if (isStatus(failure, 404)) return <NotFoundPage />;
  if (failure) return <ErrorNotice error={failure} onRetry={() => void refetch()} />;
  if (!data || !detail.data) return <Skeleton active={false} className="yd-page" paragraph={{ rows: 10 }} />;
  return <Loaded view={data} detail={detail.data as Detail} />;
}
