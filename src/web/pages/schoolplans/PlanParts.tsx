import { App, Button } from 'antd';
import type { ReactNode } from 'react';
import { removeRecord } from '#contract/records';
import { useAct } from '../../api/hooks.ts';
import { RowActions } from '../../components/detail/RowActions.tsx';
import { FileLink } from '../../components/FileLinks.tsx';
import type { Comment, Goal, PlanView } from './parts.tsx';

export type TextPart = { readonly title: string; readonly field: 'situation' | 'vision' | 'measures' | 'files' };
export type Act =
  | { kind: 'text'; part: TextPart }
  | { kind: 'goal'; id?: string }
  | { kind: 'comment'; part: string; goal?: Goal };

const SITUATION: TextPart = { title: '基础与问题', field: 'situation' };
const VISION: TextPart = { title: '总体目标', field: 'vision' };
const MEASURES: TextPart = { title: '保障措施', field: 'measures' };
const FILES: TextPart = { title: '规划文本', field: 'files' };
const GOALS = '目标';
const NAMED = [SITUATION, VISION, MEASURES, FILES].map(({ title }) => title);

type Shared = {
  readonly view: PlanView;
  readonly editable: boolean;
  readonly mayComment: boolean;
  readonly onAct: (act: Act) => void;
};

/** One remark with its answer, beside what it is about. */
const Remark = ({ comment }: { comment: Comment }) => (
  <li className={comment.state === 'open' ? 'is-open' : ''}>
    <div className="yd-plan-row">
      <span className="yd-muted">{comment.reviewer?.name ?? '评审人'}</span>
      <span className={`yd-state ${comment.state === 'open' ? 'is-waiting' : 'is-done'}`}>{comment.stateLabel}</span>
    </div>
    <p className="yd-paragraphs">{comment.body}</p>
    {comment.answer && <p className="yd-paragraphs yd-plan-answer">答复：{comment.answer}</p>}
    <RowActions record="schoolPlanComment" id={comment.id} />
  </li>
);

type BlockProps = {
  readonly title: ReactNode;
  readonly acts: ReactNode;
  readonly children: ReactNode;
  readonly comments: readonly Comment[];
};

/** A part of the plan at the left, what was said about it at the right; below it on a phone. */
const Block = ({ title, acts, children, comments }: BlockProps) => (
  <section className="yd-plan-block">
    <div>
      <div className="yd-plan-row">
        {title}
        <span className="yd-plan-acts">{acts}</span>
      </div>
      {children}
    </div>
    {comments.length > 0 && (
      <ul className="yd-plan-remarks" aria-label="评审意见">
        {comments.map((comment) => (
          <Remark key={comment.id} comment={comment} />
        ))}
      </ul>
    )}
  </section>
);

const CommentButton = ({ label, onClick }: { label: string; onClick: () => void }) => (
  <Button size="small" aria-label={`对“${label}”提意见`} onClick={onClick}>
    提意见
  </Button>
);

const Text = ({ part, view, editable, mayComment, onAct }: Shared & { part: TextPart }) => {
  const value = view.plan[part.field];
  const empty = !value || value.length === 0;
  return (
    <Block
      title={<h2>{part.title}</h2>}
      comments={view.comments.filter((one) => !one.goal && one.part === part.title)}
      acts={
        <>
          {editable && (
            <Button size="small" aria-label={`填写${part.title}`} onClick={() => onAct({ kind: 'text', part })}>
              {empty ? '填写' : '修改'}
            </Button>
          )}
          {mayComment && (
            <CommentButton label={part.title} onClick={() => onAct({ kind: 'comment', part: part.title })} />
          )}
        </>
      }
    >
      {empty && <p className="yd-muted">{part.field === 'files' ? '没有附文本。' : '还没有填写。'}</p>}
      {typeof value === 'string' && <p className="yd-paragraphs">{value}</p>}
      {Array.isArray(value) && (
        <span className="yd-files">
          {value.map((id) => (
            <FileLink key={id} id={id} />
          ))}
        </span>
      )}
    </Block>
  );
};

const RemoveGoal = ({ goal }: { goal: Goal }) => {
  const { modal } = App.useApp();
  const remove = useAct(removeRecord, { success: '已移除' });
  const ask = () =>
    modal.confirm({
      title: `移除目标“${goal.title}”`,
      content: '对它的评审意见会留在历史里。',
      okText: '移除',
      cancelText: '取消',
      onOk: () =>
        remove.mutateAsync({
          params: { path: 'school-plan-goals', id: goal.id },
          query: { version: goal.version },
        }),
    });
  return (
    <Button size="small" aria-label={`移除目标“${goal.title}”`} onClick={ask}>
      移除
    </Button>
  );
};

const GoalBlock = ({ goal, at, view, editable, mayComment, onAct }: Shared & { goal: Goal; at: number }) => (
  <Block
    title={
      <h3>
        <span className="yd-num">{at}.</span> {goal.title}
        {goal.dueYear && <span className="yd-muted yd-num">{goal.dueYear}年达成</span>}
      </h3>
    }
    comments={view.comments.filter((one) => one.goal?.id === goal.id)}
    acts={
      <>
        {editable && (
          <Button
            size="small"
            aria-label={`修改目标“${goal.title}”`}
            onClick={() => onAct({ kind: 'goal', id: goal.id })}
          >
            修改
          </Button>
        )}
        {editable && <RemoveGoal goal={goal} />}
        {mayComment && (
          <CommentButton label={goal.title} onClick={() => onAct({ kind: 'comment', part: GOALS, goal })} />
        )}
      </>
    }
  >
    <dl className="yd-plan-goal">
      <dt>达成标志</dt>
      <dd className="yd-paragraphs">{goal.proof}</dd>
      <dt>举措</dt>
      <dd className="yd-paragraphs">{goal.measures}</dd>
    </dl>
  </Block>
);

/** The plan part by part, each with its comments and their answers beside it. */
export const Parts = (shared: Shared) => {
  const { view, editable, onAct } = shared;
  const known = new Set(view.goals.map(({ id }) => id));
  const general = view.comments.filter(
    ({ goal, part }) =>
      (goal ? !known.has(goal.id) : !NAMED.includes(part)) && !(goal === null && NAMED.includes(part)),
  );
  const add = editable && (
    <Button size="small" onClick={() => onAct({ kind: 'goal' })}>
      添加目标
    </Button>
  );
  return (
    <section className="yd-panel yd-plan-parts">
      <Text part={SITUATION} {...shared} />
      <Text part={VISION} {...shared} />
      <Block title={<h2>目标{view.goals.length > 0 && `（${view.goals.length}条）`}</h2>} acts={add} comments={general}>
        {view.goals.length === 0 && <p className="yd-muted">还没有目标。每条写明达成标志、举措和达成年度。</p>}
      </Block>
      {view.goals.map((goal, index) => (
        <GoalBlock key={goal.id} goal={goal} at={index + 1} {...shared} />
      ))}
      <Text part={MEASURES} {...shared} />
      <Text part={FILES} {...shared} />
    </section>
  );
};
