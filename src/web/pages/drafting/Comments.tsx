import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { createRecord } from '#contract/records';
import { useAct } from '../../api/hooks.ts';
import { useSession } from '../../api/session.ts';
import { DateText } from '../../components/DateText.tsx';
import { RowActions } from '../../components/detail/RowActions.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Panel } from '../../components/Page.tsx';
import { type Comment, commentsOn, type Draft, isOpen, unitOf, WHOLE } from './parts.ts';

const TONES: Readonly<Record<string, string>> = {
  open: 'is-waiting',
  adopted: 'is-done',
  partlyAdopted: 'is-done',
  declined: 'is-start',
};

const Opinion = ({ draft, comment }: { draft: Draft; comment: Comment }) => (
  <li className="yd-opinion">
    <div className="yd-opinion-head">
      <b>{unitOf(draft, comment.organisation)}</b>
      <DateText value={comment.createdAt} />
      <span className={`yd-state ${TONES[comment.state] ?? ''}`}>{comment.stateLabel}</span>
    </div>
    <p className="yd-paragraphs">{comment.body}</p>
    {comment.proposal && (
      <p className="yd-paragraphs yd-opinion-proposal">
        <span className="yd-muted">建议改为：</span>
        {comment.proposal}
      </p>
    )}
    {comment.reply && (
      <p className="yd-paragraphs yd-opinion-reply">
        <span className="yd-muted">答复：</span>
        {comment.reply}
      </p>
    )}
    {draft.may.answer && <RowActions record="draftComment" id={comment.id} />}
  </li>
);

type Given = { body: string; proposal?: string };

const NewOpinion = ({ draft, item }: { draft: Draft; item: string }) => {
  const { post } = useSession();
  const [form] = Form.useForm<Given>();
  const [open, setOpen] = useState(false);
  const create = useAct(createRecord, {
    errors: 'inline',
    success: '意见已提交',
    onDone: () => {
      form.resetFields();
      setOpen(false);
    },
  });
  if (!open)
    return (
      <Button block onClick={() => setOpen(true)}>
        提意见
      </Button>
    );
  const submit = ({ body, proposal }: Given): void =>
    create.mutate({
      params: { path: 'draft-comments' },
      body: {
        plan: draft.plan.id,
        item: item === WHOLE ? null : item,
        organisation: post.organisation.id,
        body,
        proposal: proposal?.trim() || null,
      },
    });
  return (
    <Form form={form} layout="vertical" name={`opinion-${item}`} onFinish={submit} requiredMark={false}>
      <ErrorNotice error={create.error} />
      <Form.Item name="body" label="意见" rules={[{ required: true, whitespace: true, message: '请填写意见。' }]}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={4000} />
      </Form.Item>
      {item !== WHOLE && (
        <Form.Item name="proposal" label="建议改为（选填）">
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 10 }} maxLength={4000} />
        </Form.Item>
      )}
      <div className="yd-row-actions">
        <Button type="primary" htmlType="submit" loading={create.isPending}>
          提交
        </Button>
        <Button onClick={() => setOpen(false)}>取消</Button>
      </div>
    </Form>
  );
};

/** What is said about one item (or the whole), each answered: 采纳、部分采纳、不采纳 with the reason. */
export const Comments = ({ draft, item }: { draft: Draft; item: string }) => {
  const all = commentsOn(draft, item);
  const open = all.filter(isOpen).length;
  const title = item === WHOLE ? '对全文的意见' : '对本条的意见';
  const ordered = [...all].sort((one, other) => Number(isOpen(other)) - Number(isOpen(one)));
  return (
    <Panel
      title={title}
      extra={all.length > 0 && <span className="yd-muted yd-num">{`共 ${all.length} 条，待答复 ${open} 条`}</span>}
    >
      {all.length === 0 && (
        <p className="yd-muted yd-no-opinion">
          没有意见。
          {draft.plan.state === 'consulting'
            ? '被征求意见的单位提出后列在这里。'
            : '进入征求意见后，各单位的意见列在所指的条目旁。'}
        </p>
      )}
      <ul>
        {ordered.map((comment) => (
          <Opinion key={comment.id} draft={draft} comment={comment} />
        ))}
      </ul>
      {draft.may.comment && <NewOpinion key={item} draft={draft} item={item} />}
    </Panel>
  );
};
