import { App, Button, Checkbox, Input, Skeleton, Tabs } from 'antd';
import { useEffect, useState } from 'react';
import { actOnRecord } from '#contract/records';
import { myTasks, type TaskView } from '#contract/tasks';
import { call, ProblemError, queryClient, useCall, useDefinition, useSession } from '../../api/index.ts';
import { Empty } from '../../components/Empty.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Page } from '../../components/Page.tsx';
import { useKeys } from '../../shell/keys.ts';
import { comma, t } from '../../shell/language/index.ts';
import { useAddress, useSetAddress } from '../../shell/navigation.tsx';
import { AskDialog } from './AskDialog.tsx';
import { DelegateDrawer } from './DelegateDrawer.tsx';
import { DraftsCard } from './DraftsCard.tsx';
import { RoleCards } from './RoleCards.tsx';
import { TaskDrawer } from './TaskDrawer.tsx';
import { BOXES, type Box, groupsOf, isPlain, leftText } from './words.ts';
import './workbench.css';

const EMPTY: Readonly<Record<Box, { title: string; why: string }>> = {
  open: { title: t('没有待办'), why: t('交给您或本单位的事会出现在这里，最急的在前。') },
  done: { title: t('还没有办过的事'), why: t('办结、退回、转办的任务会留在这里。') },
  asked: { title: t('没有您发起的任务'), why: t('用“交办”请别的单位或人办事，进展都在这里。') },
  copied: { title: t('没有抄送给您的'), why: t('只需您知晓的任务会出现在这里。') },
};

/** 工作台: my tasks, the most urgent first; acting opens a drawer and the list stays. */
export default function WorkbenchPage() {
  const { person, post, delegations } = useSession();
  const address = useAddress<{ box: Box; task: string }>();
  const setAddress = useSetAddress();
  const box: Box = BOXES.some(({ value }) => value === address.box) ? (address.box as Box) : 'open';
  const [words, setWords] = useState('');
  const [search, setSearch] = useState('');
  const [open, setOpen] = useState<'ask' | 'delegate'>();
  const query = { box, ...(search ? { search } : {}) };
  const { data, error, refetch, isPlaceholderData } = useCall(myTasks, { query }, { keepPrevious: true });
  const show = (id: string | undefined): void => setAddress({ task: id });
  const counts = data?.counts;
  const subtitle = [
    `${post.organisation.name} ${post.title}`,
    counts && counts.overdue > 0 && t('已超期 {n} 件', { n: counts.overdue }),
    counts && counts.thisWeek > 0 && t('本周到期 {n} 件', { n: counts.thisWeek }),
    delegations.length > 0 && t('代办 {names} 的任务', { names: delegations.map(({ from }) => from).join(comma) }),
  ].filter(Boolean);
  return (
    <Page
      title={t('{name}的工作台', { name: person.name })}
      subtitle={subtitle.join(t('，'))}
      actions={
        <>
          <Button onClick={() => setOpen('delegate')}>{t('委托')}</Button>
          <Button type="primary" onClick={() => setOpen('ask')}>
            {t('交办')}
          </Button>
        </>
      }
    >
      <div className="yd-workbench">
        <section className="yd-panel is-flush yd-tasks" aria-label={t('我的任务')}>
          <div className="yd-tasks-head">
            <Tabs
              activeKey={box}
              onChange={(key) => setAddress({ box: key === 'open' ? undefined : key, task: undefined })}
              items={BOXES.map(({ value, label }) => ({
                key: value,
                label: value === 'open' && counts ? `${label} ${counts.open}` : label,
              }))}
            />
            <Input.Search
              value={words}
              onChange={(event) => setWords(event.target.value)}
              onSearch={(value) => setSearch(value.trim())}
              placeholder={t('查找任务')}
              aria-label={t('查找任务')}
              allowClear
            />
          </div>
          <ErrorNotice error={error} {...(error ? { onRetry: () => void refetch() } : {})} />
          {!data && !error && <Skeleton active={false} className="yd-tasks-wait" paragraph={{ rows: 6 }} />}
          {data && (
            <TaskList
              key={box}
              tasks={data.tasks}
              box={box}
              stale={isPlaceholderData}
              searched={search !== ''}
              current={address.task}
              onOpen={show}
            />
          )}
        </section>
        <aside className="yd-role-cards" aria-label={t('本岗位')}>
          <RoleCards />
          <DraftsCard />
        </aside>
      </div>
      {address.task && (
        <TaskDrawer
          key={address.task}
          id={address.task}
          box={box}
          task={data?.tasks.find(({ id }) => id === address.task)}
          onClose={() => show(undefined)}
        />
      )}
      {open === 'ask' && <AskDialog onClose={() => setOpen(undefined)} />}
      {open === 'delegate' && <DelegateDrawer onClose={() => setOpen(undefined)} />}
    </Page>
  );
}

/** Runs one verb over many tasks, each by itself, and says what came of it. */
const useBatch = (verb: 'finish' | 'urge', onDone: () => void) => {
  const { message, notification } = App.useApp();
  const label = verb === 'finish' ? t('办结') : t('催办');
  const [busy, setBusy] = useState(false);
  const run = async (tasks: readonly TaskView[]): Promise<void> => {
    setBusy(true);
    const refused: string[] = [];
    for (const task of tasks)
      await call(actOnRecord, {
        params: { path: 'tasks', id: task.id, verb },
        body: { version: task.version, ...(verb === 'finish' ? { input: {} } : {}) },
      }).catch((error: unknown) => {
        const why = error instanceof ProblemError ? (error.reasons[0]?.detail ?? error.title) : t('没有连上服务器');
        refused.push(t('{title}：{why}', { title: task.title, why }));
      });
    setBusy(false);
    if (refused.length === 0) message.success(t('已{label} {n} 件', { label, n: tasks.length }));
    else
      notification.warning({
        title: t('已{label} {done} 件，{n} 件没有{label}', {
          label,
          done: tasks.length - refused.length,
          n: refused.length,
        }),
        description: refused.slice(0, 8).join(t('；')),
        duration: 0,
      });
    onDone();
    await queryClient.invalidateQueries();
  };
  return { run, busy, label };
};

const Row = ({
  task,
  box,
  chosen,
  current,
  onToggle,
  onOpen,
}: {
  task: TaskView;
  box: Box;
  chosen: boolean | undefined;
  current: boolean;
  onToggle: () => void;
  onOpen: () => void;
}) => (
  <li id={`task-${task.id}`} className={`yd-task${current ? ' is-current' : ''}`}>
    {chosen === undefined ? (
      <span className="yd-task-nochoice" />
    ) : (
      <Checkbox checked={chosen} onChange={onToggle} aria-label={t('选择 {title}', { title: task.title })} />
    )}
    <button type="button" className="yd-task-button" onClick={onOpen}>
      <span className="yd-kind">{task.kindLabel}</span>
      <span className="yd-task-title">
        {task.title}
        {task.state === 'open' && task.expectedMinutes !== null && (
          <span className="yd-muted yd-task-minutes">{t('约 {n} 分钟', { n: task.expectedMinutes })}</span>
        )}
        {task.state === 'open' && task.urgeCount > 0 && (
          <span className="yd-muted yd-task-minutes">{t('已催 {n} 次', { n: task.urgeCount })}</span>
        )}
      </span>
      <span className="yd-task-who">
        {box === 'asked'
          ? `${task.organisation}${task.assignee ? ` ${task.assignee}` : ''}`
          : (task.asker ?? t('系统'))}
      </span>
      <span className={task.state === 'open' && task.group === 'overdue' ? 'yd-task-left yd-overdue' : 'yd-task-left'}>
        {task.state === 'open' ? leftText(task) : task.stateLabel}
      </span>
      <span className="yd-num yd-muted yd-task-due">{task.dueOn ?? ''}</span>
    </button>
  </li>
);

const TaskList = ({
  tasks,
  box,
  stale,
  searched,
  current,
  onOpen,
}: {
  tasks: readonly TaskView[];
  box: Box;
  stale: boolean;
  searched: boolean;
  current: string | undefined;
  onOpen: (id: string) => void;
}) => {
  const definition = useDefinition('task');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [cursor, setCursor] = useState<string>();
  const verb = box === 'asked' ? 'urge' : 'finish';
  const declared = definition?.states?.transitions.some((one) => one.verb === verb && one.batchable) ?? false;
  const batch = useBatch(verb, () => setChosen(new Set()));
  // What needs evidence or a decision is done at its matter, one by one.
  const batchable = (task: TaskView): boolean =>
    declared && task.state === 'open' && (box === 'asked' || (box === 'open' && isPlain(task)));
  const toggle = (id: string): void =>
    setChosen(new Set(chosen.has(id) ? [...chosen].filter((each) => each !== id) : [...chosen, id]));
  const groups = groupsOf(box, tasks);
  const step = (by: 1 | -1): void => {
    const shown = groups.flatMap((group) => group.tasks);
    const at = shown.findIndex(({ id }) => id === cursor);
    const next = shown[Math.min(shown.length - 1, Math.max(0, at + by))];
    if (!next) return;
    setCursor(next.id);
    document.getElementById(`task-${next.id}`)?.scrollIntoView({ block: 'nearest' });
  };
  useKeys(
    {
      j: () => step(1),
      k: () => step(-1),
      arrowdown: () => step(1),
      arrowup: () => step(-1),
      enter: () => cursor && onOpen(cursor),
      x: () => {
        const task = tasks.find(({ id }) => id === cursor);
        if (task && batchable(task)) toggle(task.id);
      },
    },
    current === undefined,
  );
  useEffect(() => {
    setChosen(
      (before) => new Set([...before].filter((id) => tasks.some((task) => task.id === id && task.state === 'open'))),
    );
  }, [tasks]);
  if (tasks.length === 0)
    return searched ? (
      <Empty title={t('没有符合的任务')}>{t('换个词再找。')}</Empty>
    ) : (
      <Empty title={EMPTY[box].title}>{EMPTY[box].why}</Empty>
    );
  const rows = tasks.filter(({ id }) => chosen.has(id));
  return (
    <div className={stale ? 'is-stale' : ''}>
      {rows.length > 0 && (
        <div className="yd-tasks-batch">
          {t('已选 {n} 件', { n: rows.length })}
          <Button size="small" type="primary" loading={batch.busy} onClick={() => void batch.run(rows)}>
            {batch.label}
          </Button>
          <Button size="small" type="link" onClick={() => setChosen(new Set())}>
            {t('取消选择')}
          </Button>
        </div>
      )}
      {groups.map((group) => (
        <section key={group.value}>
          {group.label && (
            <h2 className={group.value === 'overdue' ? 'yd-tasks-group yd-overdue' : 'yd-tasks-group'}>
              {group.label} <span className="yd-num">{group.tasks.length}</span>
            </h2>
          )}
          <ul className={group.tasks.some(batchable) ? 'has-choice' : undefined}>
            {group.tasks.map((task) => (
              <Row
                key={task.id}
                task={task}
                box={box}
                chosen={batchable(task) ? chosen.has(task.id) : undefined}
                current={task.id === (current ?? cursor)}
                onToggle={() => toggle(task.id)}
                onOpen={() => onOpen(task.id)}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
};
