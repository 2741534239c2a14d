import { Button, Skeleton, Tabs } from 'antd';
import { type ReactNode, useState } from 'react';
import { taskForcePage } from '#contract/taskforce';
import { useDefinition } from '../../api/definitions.ts';
import { useCall } from '../../api/hooks.ts';
import { DateText } from '../../components/DateText.tsx';
import { History } from '../../components/detail/History.tsx';
import { useDetail } from '../../components/detail/RecordDetail.tsx';
import { RowActions } from '../../components/detail/RowActions.tsx';
import { Empty } from '../../components/Empty.tsx';
import { RecordDrawer } from '../../components/form/RecordDrawer.tsx';
import { Light } from '../../components/Light.tsx';
import { Page, Panel } from '../../components/Page.tsx';
import { PageTrouble } from '../../shell/Fallbacks.tsx';
import { PageLink, useAddress, useParam, useSetAddress } from '../../shell/navigation.tsx';
import { DissolveDialog } from './DissolveDialog.tsx';
import { ItemDrawer } from './ItemDrawer.tsx';
import type { ForcePage } from './parts.ts';
import { Roadmap } from './Roadmap.tsx';
import { Timetable } from './Timetable.tsx';
import './taskforces.css';

const Mandate = ({ page: { force, clauses, commitments } }: { page: ForcePage }) => (
  <Panel title="授权与任务">
    {clauses.length === 0 ? (
      <p className="yd-muted">没有写明依据的条目。</p>
    ) : (
      <ul className="yd-mandate">
        {clauses.map(({ id, path, label, title }) => (
          <li key={id}>
            <PageLink to={`/clauses/${id}`}>
              {label}
              {title}
            </PageLink>
            <span className="yd-muted yd-num">
              {path}，
              {commitments.filter(({ clausePath }) => clausePath === path || clausePath.startsWith(`${path}/`)).length}
              项承诺
            </span>
          </li>
        ))}
      </ul>
    )}
    <p className="yd-paragraphs yd-mandate-text">{force.mandate}</p>
    {force.conclusion && (
      <>
        <h3 className="yd-h3">工作总结</h3>
        <p className="yd-paragraphs">{force.conclusion}</p>
      </>
    )}
  </Panel>
);

const Members = ({ page, onAdd, onEdit }: { page: ForcePage; onAdd: () => void; onEdit: (id: string) => void }) => (
  <Panel title="成员" extra={page.may.edit && <Button onClick={onAdd}>添加成员</Button>}>
    {page.members.length === 0 ? (
      <Empty title="还没有成员">专班需要两个以上单位的人员。</Empty>
    ) : (
      <ul className="yd-members">
        {page.members.map(({ id, person, organisation, duty, fromOn, leftOn }) => (
          <li key={id} className={leftOn ? 'is-left' : ''}>
            <span className="yd-member-name">
              {page.may.edit && !leftOn ? (
                <button type="button" className="yd-link" onClick={() => onEdit(id)}>
                  {person.name}
                </button>
              ) : (
                person.name
              )}
              <span className="yd-muted"> {organisation.name}</span>
            </span>
            <span>{duty}</span>
            <span className="yd-muted yd-num">
              {fromOn} 起{leftOn && `，至 ${leftOn}`}
            </span>
          </li>
        ))}
      </ul>
    )}
  </Panel>
);

const Checks = ({ page, onAdd }: { page: ForcePage; onAdd: () => void }) => (
  <Panel title="例会与检查" extra={page.may.check && <Button onClick={onAdd}>登记</Button>}>
    {page.checks.length === 0 ? (
      <Empty title="还没有记录">例会、实地检查和抽查的发现与议定记在这里。</Empty>
    ) : (
      <ol className="yd-checks">
        {page.checks.map(({ id, kind, heldOn, persons, finding, followUp }) => (
          <li key={id}>
            <div className="yd-force-checks-head">
              <DateText value={heldOn} />
              <b>{kind}</b>
              <span className="yd-muted">{persons.map(({ name }) => name).join('、')}</span>
            </div>
            <p className="yd-paragraphs">{finding}</p>
            {followUp && <p className="yd-paragraphs yd-muted">要求：{followUp}</p>}
          </li>
        ))}
      </ol>
    )}
  </Panel>
);

const Commitments = ({ page: { commitments: rows, force } }: { page: ForcePage }) =>
  rows.length === 0 ? (
    <Empty title="没有承诺事项">
      {force.state === 'preparing'
        ? '专班成立后，授权条目下的承诺会列在这里。'
        : '授权条目下没有承诺，或承诺已归入别的专班。'}
    </Empty>
  ) : (
    <ul className="yd-force-commitments">
      {rows.map((row) => (
        <li key={row.id}>
          <Light value={row.light.colour} />
          <span>
            <PageLink to={`/commitments/${row.id}`}>{row.title}</PageLink>
            <span className="yd-muted">
              {' '}
              {row.code}，{row.leadSection?.name ?? '未明确牵头科室'}
            </span>
          </span>
          <span className="yd-muted yd-num">{row.dueOn ?? '无时限'}</span>
        </li>
      ))}
    </ul>
  );

type Dialog =
  | { kind: 'dissolve' | 'edit' | 'addItem' | 'addMember' | 'check' }
  | { kind: 'member' | 'item'; id: string };

const Dialogs = ({ page, dialog, onClose }: { page: ForcePage; dialog: Dialog; onClose: () => void }) => {
  const { id } = page.force;
  const fixed = { taskForce: id };
  if (dialog.kind === 'dissolve') return <DissolveDialog page={page} onClose={onClose} />;
  if (dialog.kind === 'edit') return <RecordDrawer record="taskForce" id={id} title="修改专班" onClose={onClose} />;
  if (dialog.kind === 'addMember')
    return (
      <RecordDrawer
        record="taskForceMember"
        title="添加成员"
        fixed={fixed}
        initial={{ fromOn: page.force.fromOn }}
        draftKey={id}
        onClose={onClose}
      />
    );
  if (dialog.kind === 'member')
    return <RecordDrawer record="taskForceMember" id={dialog.id} title="修改成员" onClose={onClose} />;
  if (dialog.kind === 'check')
    return (
      <RecordDrawer record="taskForceCheck" title="登记例会或检查" fixed={fixed} draftKey={id} onClose={onClose} />
    );
  if (dialog.kind === 'addItem')
    return (
      <RecordDrawer
        record="taskBookItem"
        title="添加任务书事项"
        fixed={fixed}
        draftKey={id}
        pickFrom={{ commitment: { taskForce: id } }}
        onClose={onClose}
      />
    );
  const item = page.timetable.find((one) => one.id === (dialog as { id: string }).id);
  return item ? <ItemDrawer item={item} onClose={onClose} /> : null;
};

const BOOK_EMPTY = '按阶段排出事项、时限和责任单位，路线图和时序表就有了。';

const Book = ({ page, onOpen, extra }: { page: ForcePage; onOpen: (id: string) => void; extra: ReactNode }) => {
  const { view = 'roadmap' } = useAddress<{ view: string }>();
  const setAddress = useSetAddress();
  const done = page.timetable.filter(({ state }) => state === 'done').length;
  const late = page.timetable.filter(({ overdue }) => overdue).length;
  const title = `任务书（${page.timetable.length} 项，完成 ${done}${late > 0 ? `，逾期 ${late}` : ''}）`;
  const empty = <Empty title="任务书还是空的">{BOOK_EMPTY}</Empty>;
  return (
    <Panel title={title} extra={extra}>
      <Tabs
        activeKey={String(view)}
        onChange={(key) => setAddress({ view: key })}
        items={[
          {
            key: 'roadmap',
            label: '路线图',
            children:
              page.roadmap.length > 0 ? <Roadmap phases={page.roadmap} onOpen={({ id }) => onOpen(id)} /> : empty,
          },
          {
            key: 'timetable',
            label: '时序表',
            children:
              page.timetable.length > 0 ? <Timetable items={page.timetable} onOpen={({ id }) => onOpen(id)} /> : empty,
          },
        ]}
      />
    </Panel>
  );
};

const Past = ({ id }: { id: string }) => {
  const definition = useDefinition('taskForce');
  const { data } = useDetail(definition?.path ?? '', id);
  return definition ? <History definition={definition} id={id} titles={data?.titles ?? {}} /> : null;
};

const Below = ({ page }: { page: ForcePage }) => {
  const { tab = 'commitments' } = useAddress<{ tab: string }>();
  const setAddress = useSetAddress();
  return (
    <section className="yd-panel is-tabs">
      <Tabs
        activeKey={String(tab)}
        onChange={(key) => setAddress({ tab: key })}
        destroyOnHidden
        items={[
          {
            key: 'commitments',
            label: `承诺事项 ${page.commitments.length}`,
            children: <Commitments page={page} />,
          },
          { key: 'history', label: '历史', children: <Past id={page.force.id} /> },
        ]}
      />
    </section>
  );
};

const Loaded = ({ page }: { page: ForcePage }) => {
  const { force, may } = page;
  const [dialog, setDialog] = useState<Dialog>();
  const open = (kind: 'dissolve' | 'edit' | 'addItem' | 'addMember' | 'check') => () => setDialog({ kind });
  const period = `${force.fromOn} 至 ${force.untilOn ?? '办结为止'}`;
  const cycle = force.meetingCycle ? `，例会${force.meetingCycle}` : '';
  const tone = force.state === 'dissolved' ? 'is-done' : force.state === 'active' ? 'is-going' : 'is-start';
  return (
    <Page
      title={force.name}
      back={{ to: '/task-forces', label: '全部专班' }}
      subtitle={
        <>
          <span className={`yd-state ${tone}`}>{force.stateLabel}</span> {force.leader.name}牵头，办公室设在
          {force.office.name}
          {cycle}，{period}
        </>
      }
      actions={
        <>
          {may.edit && <Button onClick={open('edit')}>修改</Button>}
          {may.establish && <RowActions record="taskForce" id={force.id} without={['dissolve']} />}
          {may.dissolve && (
            <Button danger onClick={open('dissolve')}>
              解散
            </Button>
          )}
        </>
      }
    >
      <div className="yd-force">
        <div>
          <Book
            page={page}
            onOpen={(id) => setDialog({ kind: 'item', id })}
            extra={may.edit && <Button onClick={open('addItem')}>添加事项</Button>}
          />
          <Below page={page} />
        </div>
        <div>
          <Mandate page={page} />
          <Members page={page} onAdd={open('addMember')} onEdit={(id) => setDialog({ kind: 'member', id })} />
          <Checks page={page} onAdd={open('check')} />
        </div>
      </div>
      {dialog && <Dialogs page={page} dialog={dialog} onClose={() => setDialog(undefined)} />}
    </Page>
  );
};

export default function TaskForcePage() {
  const id = useParam('id');
  const { data, error, refetch } = useCall(taskForcePage, { params: { id } });
  if (error) return <PageTrouble error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton active={false} className="yd-page" paragraph={{ rows: 12 }} />;
  return <Loaded page={data} />;
}
