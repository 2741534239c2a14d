import { Button, Drawer, Form, Input, Modal, Skeleton } from 'antd';
import { useEffect, useState } from 'react';
import type { RowView } from '#contract/records';
import { addSigners, handOverTask, markTaskSeen, type TaskView } from '#contract/tasks';
import { call, useAct, useDefinition } from '../../api/index.ts';
import { ActionBar, BlockedReasons } from '../../components/detail/ActionBar.tsx';
import { History } from '../../components/detail/History.tsx';
import { useDetail } from '../../components/detail/RecordDetail.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { RecordPicker } from '../../components/RecordPicker.tsx';
import { t } from '../../shell/language/index.ts';
import { PageLink } from '../../shell/navigation.tsx';
import { useNarrow } from '../../shell/useNarrow.ts';
import { AboutPanel, isDecidable } from './AboutPanel.tsx';
import { type Box, leftText } from './words.ts';

type Close = { readonly onClose: () => void };

/** 转办: hands the task over whole. */
const HandOverDialog = ({ row, onClose, onDone }: Close & { row: RowView; onDone: () => void }) => {
  const [form] = Form.useForm();
  const act = useAct(handOverTask, { errors: 'inline', success: t('已转办，交办人会收到消息'), onDone });
  const submit = ({
    organisation,
    assignee,
    reason,
  }: {
    organisation: string;
    assignee?: string | null;
    reason: string;
  }): void =>
    act.mutate({
      params: { id: row.id },
      body: { version: row.version, organisation, assignee: assignee ?? null, reason: reason.trim() },
    });
  return (
    <Modal
      open
      title={t('转办')}
      okText={t('转办')}
      cancelText={t('取消')}
      confirmLoading={act.isPending}
      onOk={form.submit}
      onCancel={onClose}
      width={520}
    >
      <p className="yd-muted">{t('整件转给别人，您不再承办；交办人会收到消息。几家都要签的，请用会签。')}</p>
      <ErrorNotice error={act.error} />
      <Form form={form} layout="vertical" requiredMark={false} onFinish={submit} name="hand-over">
        <Form.Item name="organisation" label={t('转给单位')} rules={[{ required: true, message: t('请选择单位。') }]}>
          <RecordPicker record="organisation" filter={{ closedOn: null }} />
        </Form.Item>
        <Form.Item name="assignee" label={t('转给谁（不指定则由单位安排）')}>
          <RecordPicker record="person" filter={{ leftOn: null }} />
        </Form.Item>
        <Form.Item
          name="reason"
          label={t('原因')}
          rules={[{ required: true, whitespace: true, message: t('请写明原因。') }]}
        >
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  );
};

/** 会签: others sign as well before it can be finished. */
const SignersDialog = ({ row, onClose, onDone }: Close & { row: RowView; onDone: () => void }) => {
  const [form] = Form.useForm();
  const act = useAct(addSigners, { errors: 'inline', success: t('已请会签'), onDone });
  const submit = ({ organisations, note }: { organisations: string[]; note?: string }): void =>
    act.mutate({
      params: { id: row.id },
      body: {
        signers: organisations.map((organisation) => ({ organisation })),
        ...(note?.trim() ? { note: note.trim() } : {}),
      },
    });
  return (
    <Modal
      open
      title={t('会签')}
      okText={t('请会签')}
      cancelText={t('取消')}
      confirmLoading={act.isPending}
      onOk={form.submit}
      onCancel={onClose}
      width={520}
    >
      <p className="yd-muted">{t('所选单位都签了，这件事才能办结。')}</p>
      <ErrorNotice error={act.error} />
      <Form form={form} layout="vertical" requiredMark={false} onFinish={submit} name="signers">
        <Form.Item
          name="organisations"
          label={t('会签单位')}
          rules={[{ required: true, message: t('请选择会签单位。') }]}
        >
          <RecordPicker record="organisation" multiple filter={{ closedOn: null }} />
        </Form.Item>
        <Form.Item name="note" label={t('请他们看什么')}>
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={2000} />
        </Form.Item>
      </Form>
    </Modal>
  );
};

const Facts = ({ task }: { task: TaskView }) => {
  const facts: [string, string | null][] = [
    [t('交办人'), task.asker],
    [t('承办'), task.assignee ? `${task.organisation} ${task.assignee}` : task.organisation],
    [t('时限'), task.dueOn && [task.dueOn, task.state === 'open' ? leftText(task) : ''].filter(Boolean).join(t('，'))],
    [t('说明'), task.note],
    [t('状态'), task.stateLabel],
    [t('办理结果'), task.result],
    [t('催办'), task.urgeCount > 0 ? t('{urgeCount} 次', { urgeCount: task.urgeCount }) : null],
  ];
  return (
    <dl className="yd-owner-facts">
      {facts
        .filter(([, value]) => value)
        .map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="yd-paragraphs">{value}</dd>
          </div>
        ))}
    </dl>
  );
};

const Signers = ({ task }: { task: TaskView }) =>
  task.signers.length > 0 ? (
    <section className="yd-task-part">
      <h3>{t('会签')}</h3>
      <ul>
        {task.signers.map((signer) => (
          <li key={signer.organisation + signer.assignee}>
            <b>{signer.assignee ? `${signer.organisation} ${signer.assignee}` : signer.organisation}</b> {signer.state}
            {signer.result && <p className="yd-muted">{signer.result}</p>}
          </li>
        ))}
      </ul>
    </section>
  ) : null;

/** How a task finds its matter; the matter itself is shown above. */
const LINKS = ['about', 'aboutId', 'path', 'verb'];

const ASKERS = ['urge', 'recall', 'ask'];

/**
 * Handing over has its own dialog; what is done at the matter is not finished by hand, nor sent back where it is decided
 * there; the asker urges, not the asked.
 */
const isOffered = (verb: string, task: TaskView | undefined, box: Box, decidable: boolean): boolean => {
  if (verb === 'handOver' || (verb === 'finish' && task?.verb)) return false;
  if (verb === 'return' && (decidable || (task?.verb && ['decide', 'confirm'].includes(task.kind)))) return false;
  return box !== 'open' || !ASKERS.includes(verb);
};

/**
 * The first look ends the asker's right to recall, and is a change of the task: what is read before it has an old
 * version, on which nobody could finish the task. So the task is read once it has been looked at.
 */
const useLookedAt = (id: string): boolean => {
  const [looked, setLooked] = useState(false);
  useEffect(() => {
    let here = true;
    const done = (): void => {
      if (here) setLooked(true);
    };
    void call(markTaskSeen, { params: { id } }).then(done, done);
    return () => {
      here = false;
    };
  }, [id]);
  return looked;
};

/** One task over its list: what it is about, and what may be done with it. */
export const TaskDrawer = ({
  id,
  task,
  box,
  onClose,
}: Close & { id: string; task: TaskView | undefined; box: Box }) => {
  const narrow = useNarrow();
  const definition = useDefinition('task');
  const looked = useLookedAt(id);
  const { data, error } = useDetail(looked ? 'tasks' : '', id);
  const [open, setOpen] = useState<'handOver' | 'signers'>();
  const isOpen = task?.state === 'open';
  const decidable = isOpen && isDecidable(task.about, task.verb);
  const row = data?.row as RowView | undefined;
  const has = (verb: string): boolean => data?.actions.some((one) => one.verb === verb) ?? false;
  const actions = data?.actions.filter(({ verb }) => isOffered(verb, task, box, decidable)) ?? [];
  const path = task?.path ?? (row?.path as string | null | undefined) ?? null;
  const title = task?.title ?? String(row?.title ?? t('任务'));
  return (
    <Drawer
      open
      onClose={onClose}
      title={title}
      size={narrow ? window.innerWidth : 520}
      footer={
        row && (
          <div className="yd-task-actions">
            {has('handOver') && <Button onClick={() => setOpen('handOver')}>{t('转办')}</Button>}
            {has('finish') && !task?.verb && <Button onClick={() => setOpen('signers')}>{t('会签')}</Button>}
            {definition && data && (
              <ActionBar definition={definition} row={row} titles={data.titles} actions={actions} onDone={onClose} />
            )}
          </div>
        )
      }
    >
      <ErrorNotice error={error} />
      {!row && !error && <Skeleton active={false} />}
      {path && path !== '/tasks' && (
        <p className="yd-task-open">
          <PageLink to={path} className={decidable ? '' : 'yd-button-link'}>
            {decidable || !task?.verb ? t('打开这件事') : t('去办理')}
          </PageLink>
          {task?.verb && isOpen && !decidable && <span className="yd-muted">{t('在那里办完，这条任务自动办结')}</span>}
        </p>
      )}
      {decidable && task.about && task.aboutId && <AboutPanel about={task.about} id={task.aboutId} onDone={onClose} />}
      {task && <Facts task={task} />}
      <BlockedReasons actions={actions} />
      {task && <Signers task={task} />}
      {definition && row && (
        <section className="yd-task-part">
          <h3>{t('历史')}</h3>
          <History definition={definition} id={id} titles={data?.titles ?? {}} without={LINKS} />
        </section>
      )}
      {open === 'handOver' && row && <HandOverDialog row={row} onClose={() => setOpen(undefined)} onDone={onClose} />}
      {open === 'signers' && row && (
        <SignersDialog row={row} onClose={() => setOpen(undefined)} onDone={() => setOpen(undefined)} />
      )}
    </Drawer>
  );
};
