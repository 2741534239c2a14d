import { Button, Checkbox, Tooltip } from 'antd';
import { memo, type ReactNode } from 'react';
import type { CommitmentView, ReviewView, TargetView } from '#contract/plan';
import { deadlineText, kindLabel, measureText } from './words.ts';

/** What a card may start; the page does it. */
export type Acts = {
  readonly choose: (id: string) => void;
  readonly toggle: (id: string) => void;
  readonly mark: (one: CommitmentView) => void;
  readonly split: (one: CommitmentView) => void;
  readonly merge: (one: CommitmentView) => void;
  readonly drop: (one: CommitmentView) => void;
  readonly restore: (one: CommitmentView) => void;
  readonly retype: (one: CommitmentView) => void;
  readonly edit: (one: CommitmentView) => void;
  readonly assign: (one: CommitmentView) => void;
  readonly suggest: (one: CommitmentView) => void;
  readonly accept: (target: TargetView) => void;
};

type Props = {
  readonly one: CommitmentView;
  readonly targets: readonly TargetView[];
  readonly titles: ReviewView['titles'];
  readonly isCurrent: boolean;
  readonly isChosen: boolean;
  readonly mayReview: boolean;
  /** Whether another promise of the clause follows. */
  readonly hasNext: boolean;
  readonly acts: Acts;
};

const REVIEWS = {
  unreviewed: { shape: '○', word: '未审' },
  reviewed: { shape: '✓', word: '已审' },
  dropped: { shape: '×', word: '不是承诺' },
} as const;

export const ReviewMark = ({ review }: { review: CommitmentView['review'] }) => (
  <span className={`yd-review is-${review}`}>
    <span aria-hidden="true">{REVIEWS[review].shape}</span>
    {REVIEWS[review].word}
  </span>
);

const Target = ({ target, onAccept }: { target: TargetView; onAccept: false | (() => void) }) => (
  <li className={target.parent ? 'is-part' : ''}>
    <span>
      {target.scope && <span className="yd-muted">{target.scope} </span>}
      {target.subject}
    </span>
    <b className="yd-num">{measureText(target)}</b>
    {target.deadline && <span className="yd-muted yd-num">{deadlineText(target.deadline)}</span>}
    {target.source === 'proposed' && (
      <span className="yd-proposed">
        模型建议，采纳后才算数
        {onAccept && (
          <Button size="small" type="link" onClick={onAccept}>
            采纳
          </Button>
        )}
      </span>
    )}
  </li>
);

const names = (ids: readonly string[], titles: ReviewView['titles']): string =>
  ids.map((id) => titles.organisation[id] ?? '').join('、');

const Owners = ({ one, titles }: { one: CommitmentView; titles: ReviewView['titles'] }) => {
  const parts: ReactNode[] = [];
  const add = (label: string, value: string | null | undefined, missing: boolean): void => {
    if (value) parts.push(<span key={label}>{`${label} ${value}`}</span>);
    else if (missing)
      parts.push(
        <span key={label} className="yd-missing">
          {label}未定
        </span>,
      );
  };
  add('领导', one.leader && titles.person[one.leader], true);
  add('牵头', one.leadSection && titles.organisation[one.leadSection], true);
  add('配合', names(one.supporting, titles), false);
  add('责任', names(one.addressees, titles), false);
  add('时限', one.dueOn, true);
  return <div className="yd-owners">{parts}</div>;
};

/** What stands printed and is not taken over yet. */
const offersMore = ({ suggestion, leadSection, supporting, addressees, dueOn }: CommitmentView): boolean =>
  (suggestion.leadSection !== null && leadSection === null) ||
  (suggestion.supporting.length > 0 && supporting.length === 0) ||
  (suggestion.addressees.length > 0 && addressees.length === 0) ||
  (suggestion.dueOn !== null && dueOn === null);

const Suggestion = ({ one, titles, acts }: { one: CommitmentView; titles: ReviewView['titles']; acts: Acts }) => {
  const { suggestion } = one;
  const unmatched = suggestion.unmatched.length > 0 && (
    <p className="yd-muted">文中单位没有对应的机构：{suggestion.unmatched.join('、')}</p>
  );
  if (!offersMore(one)) return unmatched || null;
  const parts = [
    !one.leadSection && suggestion.leadSection && `牵头 ${titles.organisation[suggestion.leadSection] ?? ''}`,
    one.supporting.length === 0 && suggestion.supporting.length > 0 && `配合 ${names(suggestion.supporting, titles)}`,
    one.addressees.length === 0 && suggestion.addressees.length > 0 && `责任 ${names(suggestion.addressees, titles)}`,
    !one.dueOn && suggestion.dueOn && `时限 ${suggestion.dueOn}`,
  ].filter(Boolean);
  return (
    <div className="yd-suggestion">
      <span>建议：{parts.join('；')}</span>
      <Button size="small" onClick={() => acts.suggest(one)}>
        采用建议
      </Button>
      {unmatched}
    </div>
  );
};

const Act = ({
  label,
  hint,
  onClick,
  primary = false,
}: {
  label: string;
  hint: string;
  onClick: () => void;
  primary?: boolean;
}) => (
  <Button size="small" type={primary ? 'primary' : 'default'} onClick={onClick} aria-keyshortcuts={hint}>
    {label}
    <span className="yd-key" aria-hidden="true">
      {hint}
    </span>
  </Button>
);

const Tools = ({ one, hasNext, acts }: { one: CommitmentView; hasNext: boolean; acts: Acts }) => {
  if (one.review === 'dropped')
    return (
      <div className="yd-card-tools">
        <span className="yd-muted">理由：{one.dropReason}</span>
        <Button size="small" onClick={() => acts.restore(one)}>
          恢复为承诺
        </Button>
      </div>
    );
  return (
    <div className="yd-card-tools">
      <Act
        label={one.review === 'reviewed' ? '改为未审' : '已审'}
        hint="R"
        primary={one.review === 'unreviewed'}
        onClick={() => acts.mark(one)}
      />
      <Act label="落实责任" hint="L" onClick={() => acts.assign(one)} />
      <Tooltip title="在原文或这句话里点一下，或按 ← → 选好位置，再拆分">
        <span>
          <Act label="拆分" hint="S" onClick={() => acts.split(one)} />
        </span>
      </Tooltip>
      {hasNext && <Act label="与下一项合并" hint="M" onClick={() => acts.merge(one)} />}
      <Act label="改类型" hint="T" onClick={() => acts.retype(one)} />
      <Act label="修改" hint="E" onClick={() => acts.edit(one)} />
      <Act label="不是承诺" hint="D" onClick={() => acts.drop(one)} />
    </div>
  );
};

/** One promise: its sentence, targets, owners; the current one carries its tools. */
export const CommitmentCard = memo(({ one, targets, titles, isCurrent, isChosen, mayReview, hasNext, acts }: Props) => (
  <li
    id={`commitment-${one.id}`}
    className={`yd-promise is-${one.review}${isCurrent ? ' is-current' : ''}${isChosen ? ' is-chosen' : ''}`}
    aria-current={isCurrent || undefined}
  >
    <div className="yd-promise-head">
      {mayReview && (
        <Checkbox checked={isChosen} onChange={() => acts.toggle(one.id)} aria-label={`选择 ${one.code}`} />
      )}
      <button type="button" className="yd-promise-code" onClick={() => acts.choose(one.id)}>
        {one.code.replace(/^\d{4}-/, '')}
      </button>
      <span className="yd-kind">{kindLabel(one.kind)}</span>
      {one.source === 'manual' && <span className="yd-muted">人工补充</span>}
      <span className="yd-promise-space" />
      <ReviewMark review={one.review} />
    </div>
    {/* biome-ignore lint/a11y/useKeyWithClickEvents: the code above is the button; a click in the sentence sets the place to split */}
    <p className="yd-promise-text" onClick={() => acts.choose(one.id)}>
      <span data-o={one.start}>{one.text}</span>
    </p>
    {targets.length > 0 && (
      <ul className="yd-targets">
        {targets.map((target) => (
          <Target key={target.id} target={target} onAccept={mayReview && (() => acts.accept(target))} />
        ))}
      </ul>
    )}
    {one.review !== 'dropped' && <Owners one={one} titles={titles} />}
    {isCurrent && mayReview && one.review !== 'dropped' && <Suggestion one={one} titles={titles} acts={acts} />}
    {isCurrent && mayReview && <Tools one={one} hasNext={hasNext} acts={acts} />}
  </li>
));
