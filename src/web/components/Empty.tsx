import type { ReactNode } from 'react';

/** Says why there is nothing and what to do next: `<Empty title="还没有任务" action={<Button/>}>…</Empty>`. */
export const Empty = ({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) => (
  <div className="yd-empty">
    <p className="yd-empty-title">{title}</p>
    {children && <div className="yd-empty-why">{children}</div>}
    {action && <div className="yd-empty-action">{action}</div>}
  </div>
);
