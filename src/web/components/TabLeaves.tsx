import type { ReactNode } from 'react';

/**
 * Tab only leaves a list. antd's own Tab takes the entry under the cursor, which in a list of several takes off again
 * what Enter has just chosen.
 */
export const TabLeaves = ({ children }: { children: ReactNode }) => (
  <div style={{ display: 'contents' }} onKeyDownCapture={(event) => event.key === 'Tab' && event.stopPropagation()}>
    {children}
  </div>
);
