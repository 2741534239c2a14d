import { type ReactNode, useLayoutEffect } from 'react';
import { mayUse, useSession } from '../api/session.ts';
import { ForbiddenPage } from './Fallbacks.tsx';
import { t, translated } from './language/index.ts';
import type { PageRoute } from './registry.ts';

/** Names the window after the page and keeps posts out that may not open it; the server decides anyway. */
export const PageGuard = ({ page, children }: { page: PageRoute | undefined; children: ReactNode }) => {
  const session = useSession();
  const title = page?.title;
  // Before the page's own effects, so that <Page> may say it more exactly.
  useLayoutEffect(() => {
    if (title)
      document.title = t('{title} · {shortName}要点', {
        title: translated(title),
        shortName: session.bureau.shortName,
      });
  }, [title, session.bureau.shortName]);
  return !page || mayUse(session, page.roles) ? children : <ForbiddenPage right={page.title} />;
};
