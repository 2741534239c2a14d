import { Button } from 'antd';
import type { CommitmentView } from '#contract/plan';
import { useNarrow } from '../../../shell/useNarrow.ts';
import type { Review } from './useReview.ts';

/** What one can do now: with the selected text, with the chosen promises, or take back; else the keys. */
export const Foot = ({
  review,
  editable,
  selected,
  chosen,
  onAdd,
  onTarget,
  onClear,
  onAssign,
  onMark,
  onSuggest,
}: {
  review: Review;
  editable: boolean;
  selected: { start: number; end: number } | undefined;
  chosen: readonly CommitmentView[];
  onAdd: () => void;
  onTarget: (() => void) | undefined;
  onClear: () => void;
  onAssign: () => void;
  onMark: () => void;
  onSuggest: () => void;
}) => {
  const narrow = useNarrow();
  if (!editable) return null;
  // Pressing a button must not take the selection away before it is read.
  const keep = (event: React.MouseEvent): void => event.preventDefault();
  if (selected)
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: only keeps the selection alive
      <div className="yd-review-foot" onMouseDown={keep}>
        <span>选中原文 {selected.end - selected.start} 字</span>
        <Button size="small" type="primary" onClick={onAdd}>
          添加为承诺
          <span className="yd-key" aria-hidden="true">
            A
          </span>
        </Button>
        {onTarget && (
          <Button size="small" onClick={onTarget}>
            作为当前事项的目标
            <span className="yd-key" aria-hidden="true">
              G
            </span>
          </Button>
        )}
      </div>
    );
  if (chosen.length > 0)
    return (
      <div className="yd-review-foot">
        <span>已选 {chosen.length} 项</span>
        <Button size="small" type="primary" onClick={onAssign}>
          落实责任
          <span className="yd-key" aria-hidden="true">
            L
          </span>
        </Button>
        <Button size="small" onClick={onSuggest}>
          采用文中建议
        </Button>
        <Button size="small" onClick={onMark}>
          标为已审
        </Button>
        <Button size="small" type="link" onClick={onClear}>
          取消选择
        </Button>
      </div>
    );
  if (review.undo)
    return (
      <div className="yd-review-foot is-undo" role="status">
        <span className="yd-undo-text">{review.undo.done}</span>
        <Button size="small" onClick={() => void review.takeBack()}>
          撤销
          <span className="yd-key" aria-hidden="true">
            U
          </span>
        </Button>
        <span className="yd-muted">10 秒内可撤销，以后在历史里查</span>
      </div>
    );
  if (narrow) return null;
  return (
    <div className="yd-review-foot is-hints" aria-hidden="true">
      <Hint keys="N P" label="下一/上一未审" />
      <Hint keys="J K" label="移动" />
      <Hint keys="R" label="已审" />
      <Hint keys="← → S" label="选位置拆分" />
      <Hint keys="M" label="合并" />
      <Hint keys="A" label="添加选中文字" />
      <Hint keys="X L" label="多选后落实责任" />
      <span className="yd-promise-space" />
      <span className="yd-muted">快捷键可在右上角人名菜单里关闭</span>
    </div>
  );
};

const Hint = ({ keys, label }: { keys: string; label: string }) => (
  <span>
    {keys.split(' ').map((key) => (
      <kbd key={key}>{key}</kbd>
    ))}
    {label}
  </span>
);
