import type { ReactNode } from 'react';

/**
 * Tab only leaves a list. antd's own Tab takes the entry under the cursor, which in a list of several takes off again
 * what Enter has just chosen.
 */
export const TabLeaves = ({ children }: { children: ReactNode }) => (
  // biome-ignore lint/a11y/noStaticElementInteractions: takes nothing over, only keeps a key from the list inside
  <div onKeyDownCapture={(event) => event.key === 'Tab' && event.stopPropagation()}>{children}</div>
);
