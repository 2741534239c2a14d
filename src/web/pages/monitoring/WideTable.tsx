import type { ReactNode } from 'react';

/** A table that may be wider than the page and scrolls inside it. */
export const WideTable = ({ label, children }: { label: string; children: ReactNode }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that may scroll has to be reachable by keyboard
  <section className="yd-monitor-scroll" aria-label={label} tabIndex={0}>
    {children}
  </section>
);
