import { Button, Popover } from 'antd';
import { useState } from 'react';
import type { ClauseView, ReviewView } from '#contract/plan';
import { FileLink } from '../../../components/FileLinks.tsx';
import { PageLink } from '../../../shell/navigation.tsx';
import { ProposeButton } from './ProposeButton.tsx';
import type { Review } from './useReview.ts';

/** What is reviewed, how far it is, and where it goes on. */
export const Head = ({ view, review }: { view: ReviewView; review: Review }) => {
  const { plan, counts } = view;
  const share = counts.total === 0 ? 0 : counts.reviewed / counts.total;
  return (
    <header className="yd-review-head">
      <div className="yd-review-name">
        <PageLink to="/plans" search={{}} className="yd-back">
          ‹ 全部要点
        </PageLink>
        <h1>拆解审核：{plan.title}</h1>
      </div>
      <div className="yd-review-state">
        <span className="yd-state">{plan.stateLabel}</span>
        {plan.docNumber && <span className="yd-muted">{plan.docNumber}</span>}
        <span className="yd-progress" title={`已审 ${counts.reviewed} 项，共 ${counts.total} 项`}>
          已审 <b className="yd-num">{`${counts.reviewed}/${counts.total}`}</b>
          <span className="yd-progress-track" aria-hidden="true">
            <span style={{ width: `${share * 100}%` }} />
          </span>
        </span>
        <span className={counts.unowned > 0 ? 'yd-missing' : 'yd-muted'}>
          {counts.unowned > 0 ? `未落实责任 ${counts.unowned} 项` : '责任已全部落实'}
        </span>
        {view.may.propose && <ProposeButton planId={plan.id} review={review} />}
        {plan.revises && (
          <PageLink to={`/plans/${plan.id}/difference`} search={{}}>
            与原要点对照
          </PageLink>
        )}
        <PageLink to={`/plans/${plan.id}/issue`} search={{}} className="yd-button-link">
          {plan.state === 'dispatched' || plan.state === 'archived' ? '下达情况' : '印发与下达'}
        </PageLink>
      </div>
    </header>
  );
};

const Outline = ({ clauses }: { clauses: readonly ClauseView[] }) => {
  const [open, setOpen] = useState(false);
  const jump = (id: string): void => {
    document.getElementById(`clause-${id}`)?.scrollIntoView({ block: 'start' });
    setOpen(false);
  };
  const list = (
    <ul className="yd-outline">
      {clauses.map(({ id, label, title, level }) => (
        <li key={id} className={`is-level-${Math.min(level, 4)}`}>
          <button type="button" className="yd-link" onClick={() => jump(id)}>
            {label}
            {title.slice(0, 40)}
          </button>
        </li>
      ))}
    </ul>
  );
  return (
    <Popover open={open} onOpenChange={setOpen} trigger="click" placement="bottomLeft" content={list} destroyOnHidden>
      <Button size="small">目录</Button>
    </Popover>
  );
};

/** Above the document: its outline, its version, the file it came from. */
export const PaneHead = ({ view, narrow }: { view: ReviewView; narrow: boolean }) => (
  <div className="yd-pane-head">
    <Outline clauses={view.clauses} />
    {view.textVersion && (
      <span className="yd-muted">
        {view.textVersion.frozen ? '原文已固定' : `第 ${view.textVersion.number} 版`}，
        {view.textVersion.text.length.toLocaleString('zh-CN')} 字
      </span>
    )}
    <span className="yd-promise-space" />
    {!narrow && view.plan.sourceFile && <FileLink id={view.plan.sourceFile} />}
  </div>
);
