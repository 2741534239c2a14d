import { Button, Radio, Skeleton } from 'antd';
import { useState } from 'react';
import { coordinationPage, type RecipientNode } from '#contract/coordination';
import type { Answer } from '../../api/call.ts';
import { useDefinition } from '../../api/definitions.ts';
import { useCall } from '../../api/hooks.ts';
import { useSession } from '../../api/session.ts';
import { ActionBar, BlockedReasons } from '../../components/detail/ActionBar.tsx';
import { type Detail, useDetail } from '../../components/detail/RecordDetail.tsx';
import { RowActions } from '../../components/detail/RowActions.tsx';
import { RowDrawer } from '../../components/detail/RowDrawer.tsx';
import { StateStrip } from '../../components/detail/StateStrip.tsx';
import { UrgeButton } from '../../components/detail/UrgeButton.tsx';
import { Empty } from '../../components/Empty.tsx';
import { FileLinks } from '../../components/FileLinks.tsx';
import { RecordDrawer } from '../../components/form/RecordDrawer.tsx';
import { Page, Panel } from '../../components/Page.tsx';
import { PageTrouble } from '../../shell/Fallbacks.tsx';
import { PageLink, useAddress, useParam, useSetAddress } from '../../shell/navigation.tsx';
import { AddressDialog } from './AddressDialog.tsx';
import { addressable, passable } from './levels.ts';
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

type Show = 'all' | 'sent' | 'accepted' | 'reported' | 'confirmed' | 'declined' | 'overdue';
const SHOWS: readonly (readonly [Show, string])[] = [
  ['all', '全部'],
  ['overdue', '逾期'],
  ['sent', '待签收'],
  ['declined', '不能承接'],
  ['accepted', '已签收'],
  ['reported', '待确认'],
  ['confirmed', '已确认'],
];
const shows = (node: RecipientNode, show: Show): boolean =>
  show === 'all' || (show === 'overdue' ? node.overdue : node.state === show);

/** How many stand where; each narrows the tree. */
const Filters = ({ tree, show, onShow }: { tree: View['tree']; show: Show; onShow: (show: Show) => void }) => (
  <Radio.Group
    aria-label="按办理情况筛选"
    optionType="button"
    size="small"
    className="yd-recipient-filters"
    value={show}
    onChange={(event) => onShow(event.target.value)}
    options={SHOWS.flatMap(([value, word]) => {
      const count = tree.filter((node) => shows(node, value)).length;
      return count > 0 || value === 'all' || value === show ? [{ value, label: `${word} ${count}` }] : [];
    })}
  />
);

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

type Open = { kind: 'address' | 'passOn'; id: string; dueOn: string | null };
type Opens = { onOpen: (open: Open) => void; onLine: (id: string | undefined) => void };

const Recipients = ({ view, onOpen, onLine }: { view: View } & Opens) => {
  const { post } = useSession();
  const { show = 'all' } = useAddress<{ show: Show }>();
  const setAddress = useSetAddress();
  const rows = view.tree.filter((node) => shows(node, show));
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
        <>
          <Filters
            tree={view.tree}
            show={show}
            onShow={(next) => setAddress({ show: next === 'all' ? undefined : next })}
          />
          <ol>
            {rows.map((node) => (
              <Line
                key={node.id}
                node={show === 'all' ? node : { ...node, depth: 0 }}
                own={node.organisation.id === post.organisation.id}
                onOpen={() => onLine(node.id)}
              />
            ))}
          </ol>
        </>
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
        {own.state === 'accepted' && passable(post.organisation.kind).length > 0 && (
          <Button onClick={() => onOpen({ kind: 'passOn', id: own.id, dueOn: own.dueOn })}>转发</Button>
        )}
      </div>
    </Panel>
  );
};

const Loaded = ({ view, detail }: { view: View; detail: Detail }) => {
  const definition = useDefinition('coordination');
  const { line } = useAddress<{ line: string }>();
  const setAddress = useSetAddress();
  const { kind } = useSession().post.organisation;
  const [open, setOpen] = useState<Open>();
  const [editing, setEditing] = useState(false);
  const showLine = (id: string | undefined): void => setAddress({ line: id });
  const chosen = view.tree.find(({ id }) => id === line);
  const held = [view.coordination.sender.id, ...view.tree.map(({ organisation }) => organisation.id)];
  const close = (): void => setOpen(undefined);
  const { coordination: task, levels, situations } = view;
  return (
    <Page
      title={task.title}
      back={{ to: '/coordinations', label: '全部协同事项' }}
      subtitle={`${task.sender.name}发起，${task.urgencyLabel}，${task.dueOn} 前办结`}
      actions={
        definition && (
          <>
            {detail.editable && definition.may.update && <Button onClick={() => setEditing(true)}>修改</Button>}
            <ActionBar definition={definition} row={detail.row} titles={detail.titles} actions={detail.actions} />
          </>
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
        <Recipients view={view} onOpen={setOpen} onLine={showLine} />
        <div>
          <Panel title="各层级">
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that may scroll has to be reachable by keyboard */}
            <section className="yd-scroll" aria-label="各层级办理情况" tabIndex={0}>
              <Levels levels={levels} />
            </section>
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
      {chosen && (
        <RowDrawer
          key={chosen.id}
          record="coordinationRecipient"
          id={chosen.id}
          title={chosen.organisation.name}
          facts={FACTS}
          without={['deliver', 'cancel']}
          onClose={() => showLine(undefined)}
        />
      )}
      {editing && (
        <RecordDrawer record="coordination" id={task.id} title="修改协同事项" onClose={() => setEditing(false)} />
      )}
      {open && (
        <AddressDialog
          to={open}
          kinds={open.kind === 'address' ? addressable('section') : passable(kind)}
          without={held}
          onClose={close}
        />
      )}
    </Page>
  );
};

export default function CoordinationPage() {
  const id = useParam('id');
  const { data, error, refetch } = useCall(coordinationPage, { params: { id } });
  const detail = useDetail('coordinations', id);
  const failure = error ?? detail.error;
  if (failure) return <PageTrouble error={failure} onRetry={() => void refetch()} />;
  if (!data || !detail.data) return <Skeleton active={false} className="yd-page" paragraph={{ rows: 10 }} />;
  return <Loaded view={data} detail={detail.data as Detail} />;
}
