import type { PointerEvent } from 'react';
import type { Column } from './columns.tsx';

/** The right edge of a head: dragged, it widens the column. The same by number under 显示的列. */
export const ResizeEdge = ({ column, onWidth }: { column: Column; onWidth: (name: string, width: number) => void }) => {
  const start = (event: PointerEvent<HTMLSpanElement>): void => {
    const head = event.currentTarget.closest('th');
    if (!head) return;
    event.preventDefault();
    event.stopPropagation();
    const [from, width] = [event.clientX, head.offsetWidth];
    const end = (last: globalThis.PointerEvent): void => {
      document.removeEventListener('pointerup', end);
      if (last.clientX !== from) onWidth(column.name, width + last.clientX - from);
    };
    document.addEventListener('pointerup', end);
  };
  return (
    <span className="yd-resize" aria-hidden="true" onPointerDown={start} onClick={(event) => event.stopPropagation()} />
  );
};
