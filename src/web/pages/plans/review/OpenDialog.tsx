import type { CommitmentView, ReviewView, TargetView } from '#contract/plan';
import { AssignDrawer } from './AssignDrawer.tsx';
import { DropDialog, EditDrawer, RetypeDialog, TargetDialog } from './dialogs.tsx';
import { dropping, removing } from './operations.ts';
import { type Open, retype } from './useActs.ts';
import type { Review } from './useReview.ts';

/** The dialog or drawer that is open over the review. */
export const OpenDialog = ({
  open,
  view,
  review,
  byId,
  targets,
  setOpen,
  planId,
}: {
  open: Open | undefined;
  view: ReviewView;
  review: Review;
  byId: ReadonlyMap<string, CommitmentView>;
  targets: ReadonlyMap<string, readonly TargetView[]>;
  setOpen: (open: Open | undefined) => void;
  planId: string;
}) => {
  const close = (): void => setOpen(undefined);
  if (!open) return null;
  if (open.kind === 'assign') {
    const rows = open.ids.flatMap((id) => byId.get(id) ?? []);
    if (rows.length === 0) return null;
    return (
      <AssignDrawer
        key={open.ids.join()}
        planId={planId}
        rows={rows}
        titles={view.titles}
        review={review}
        onClose={close}
      />
    );
  }
  const one = byId.get(open.id);
  if (!one) return null;
  if (open.kind === 'drop')
    return (
      <DropDialog
        one={one}
        onClose={close}
        onDrop={(reason) => {
          close();
          void review.operate(dropping(one, reason));
        }}
      />
    );
  if (open.kind === 'retype')
    return (
      <RetypeDialog
        one={one}
        onClose={close}
        onRetype={(kind) => {
          close();
          if (kind !== one.kind) void retype(review, one, kind);
        }}
      />
    );
  const own = targets.get(one.id) ?? [];
  return (
    <>
      {open.kind === 'edit' && (
        <EditDrawer
          one={one}
          targets={own}
          onTarget={(target) => setOpen({ kind: 'target', id: one.id, target, quote: '' })}
          onRemove={(target) => void review.operate(removing(target))}
          onSaved={() => {
            close();
            void review.refresh();
          }}
          onClose={close}
        />
      )}
      {open.kind === 'target' && (
        <TargetDialog one={one} target={open.target} quote={open.quote} review={review} onClose={close} />
      )}
    </>
  );
};
