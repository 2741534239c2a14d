import { Button } from 'antd';
import { useState } from 'react';
import { longTermCommentsDocx } from '#contract/long-term';
import { useSession } from '../../api/session.ts';
import { today } from '../../components/china.ts';
import { RowActions } from '../../components/detail/RowActions.tsx';
import { Empty } from '../../components/Empty.tsx';
import { RecordDrawer } from '../../components/form/RecordDrawer.tsx';
import { useAsOf } from '../../shell/asOf.ts';
import type { TabProps } from './LongTermPlanPage.tsx';
import { PaperButton, type PlanView, StateWord } from './parts.tsx';

type Round = PlanView['rounds'][number];
type Dialog = { kind: 'round' } | { kind: 'edit'; id: string } | { kind: 'own' | 'other'; round: Round };

const ROUND = [{ title: '征求意见', fields: ['audience', 'public', 'outside', 'openFrom', 'dueOn', 'demands'] }];
const OWN = [{ title: '意见', fields: ['clause', 'body', 'proposal'] }];
const OTHER = [{ title: '意见', fields: ['source', 'organisation', 'sender', 'clause', 'body', 'proposal'] }];

const Dialogs = ({ dialog, plan, onClose }: { dialog: Dialog; plan: string; onClose: () => void }) => {
  const own = useSession().post.organisation.id;
  if (dialog.kind === 'round' || dialog.kind === 'edit')
    return (
      <RecordDrawer
        record="longTermRound"
        title={dialog.kind === 'round' ? '发起征求意见' : '修改征求意见'}
        sections={ROUND}
        {...(dialog.kind === 'edit' ? { id: dialog.id } : { fixed: { plan }, initial: { openFrom: today() } })}
        draftKey={plan}
        onClose={onClose}
      />
    );
  const fixed = { round: dialog.round.id, ...(dialog.kind === 'own' ? { source: 'asked', organisation: own } : {}) };
  return (
    <RecordDrawer
      record="longTermComment"
      title={dialog.kind === 'own' ? '提出意见' : '登记意见'}
      sections={dialog.kind === 'own' ? OWN : OTHER}
      fixed={fixed}
      {...(dialog.kind === 'other' ? { initial: { source: 'public' } } : {})}
      draftKey={`${dialog.kind}-${dialog.round.id}`}
      submitLabel={dialog.kind === 'own' ? '提出' : '登记'}
      onClose={onClose}
    />
  );
};

const Comment = ({ one }: { one: Round['comments'][number] }) => (
  <li>
    <div className="yd-longterm-row">
      <b>{one.clause}</b>
      <span className="yd-muted">{one.from}</span>
      <StateWord state={one.state} label={one.stateLabel} />
    </div>
    <p className="yd-paragraphs">{one.body}</p>
    {one.proposal && <p className="yd-paragraphs yd-muted">建议改为：{one.proposal}</p>}
    {one.reply && <p className="yd-paragraphs">理由：{one.reply}</p>}
    <RowActions record="longTermComment" id={one.id} />
  </li>
);

type RoundProps = {
  readonly one: Round;
  readonly mayManage: boolean;
  readonly onOpen: (dialog: Dialog) => void;
};

const RoundPart = ({ one, mayManage, onOpen }: RoundProps) => {
  const session = useSession();
  const asked = one.requests.some(({ organisation }) => organisation.id === session.post.organisation.id);
  const { day } = useAsOf();
  const isOpen = one.state === 'open' && !day;
  const replied = one.requests.filter(({ state }) => state === 'replied').length;
  return (
    <section className="yd-longterm-round">
      <div className="yd-longterm-row">
        <h2>第{one.number}轮征求意见</h2>
        <StateWord state={one.state} label={one.stateLabel} />
        <span className="yd-muted">
          {one.openFrom} 至 {one.dueOn}
          {one.textNumber && `，征求的是第${one.textNumber}稿`}
          {one.public && '，向社会公开'}
          {one.outside && `，系统外：${one.outside}`}
        </span>
      </div>
      {one.demands && <p className="yd-paragraphs">{one.demands}</p>}
      <div className="yd-row-actions">
        {isOpen && asked && (
          <Button type="primary" onClick={() => onOpen({ kind: 'own', round: one })}>
            提意见
          </Button>
        )}
        {isOpen && mayManage && <Button onClick={() => onOpen({ kind: 'other', round: one })}>登记意见</Button>}
        {mayManage && ['preparing', 'open'].includes(one.state) && (
          <Button onClick={() => onOpen({ kind: 'edit', id: one.id })}>
            {one.state === 'open' ? '延长期限' : '修改'}
          </Button>
        )}
        {one.comments.length > 0 && (
          <PaperButton
            contract={longTermCommentsDocx}
            args={{ params: { id: one.id } }}
            name={`第${one.number}轮征求意见汇总表.docx`}
          >
            汇总表 Word
          </PaperButton>
        )}
      </div>
      <RowActions record="longTermRound" id={one.id} explained />
      {one.requests.length > 0 && (
        <>
          <h3>
            征求单位 {replied}/{one.requests.length} 家已反馈
          </h3>
          <ul className="yd-longterm-list">
            {one.requests.map((request) => (
              <li key={request.id}>
                <div className="yd-longterm-row">
                  <span>{request.organisation.name}</span>
                  <StateWord state={request.state} label={request.stateLabel} />
                  {request.remark && <span className="yd-muted">{request.remark}</span>}
                </div>
                <RowActions record="longTermRequest" id={request.id} />
              </li>
            ))}
          </ul>
        </>
      )}
      {one.comments.length > 0 && (
        <>
          <h3>意见 {one.comments.length} 条</h3>
          <ul className="yd-longterm-list">
            {one.comments.map((comment) => (
              <Comment key={comment.id} one={comment} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
};

/** Rounds of asking, newest first: who was asked, what came, what became of each. */
export const Consultation = ({ view, detail }: TabProps) => {
  const { day } = useAsOf();
  const session = useSession();
  const [dialog, setDialog] = useState<Dialog>();
  const { id, state, leadSection } = detail.row;
  const mayManage = !day && (session.post.role === 'office' || session.post.organisation.id === leadSection);
  return (
    <>
      {mayManage && ['drafting', 'consulting'].includes(String(state)) && (
        <Button type="primary" onClick={() => setDialog({ kind: 'round' })}>
          发起征求意见
        </Button>
      )}
      {view.rounds.length === 0 && (
        <Empty title="还没有征求意见">发起一轮，选好科室、学校、部门和期限；发出后对方收到待办，到期提醒。</Empty>
      )}
      {view.rounds.map((one) => (
        <RoundPart key={one.id} one={one} mayManage={mayManage} onOpen={setDialog} />
      ))}
      {dialog && <Dialogs dialog={dialog} plan={id} onClose={() => setDialog(undefined)} />}
    </>
  );
};
