import { type ReactNode, useEffect } from 'react';
import { t } from '../shell/language/index.ts';
import { PageLink } from '../shell/navigation.tsx';

export type PageProps = {
  readonly title: ReactNode;
  /** One line under the title: what one sees, for whom, until when. */
  readonly subtitle?: ReactNode;
  /** Where one came from: `{ to: '/plans', label: '全部要点' }`. */
  readonly back?: { readonly to: string; readonly label: string };
  /** Buttons at the right; the main one last. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

/** The frame of a page: heading with actions, then the content. Every page has exactly one. */
export const Page = ({ title, subtitle, back, actions, children }: PageProps) => {
  useEffect(() => {
    if (typeof title === 'string') document.title = t('{title} · 要点', { title });
  }, [title]);
  return (
    <div className="yd-page">
      <header className="yd-page-head">
        <div className="yd-page-name">
          {back && (
            <PageLink to={back.to} className="yd-back">
              ‹ {back.label}
            </PageLink>
          )}
          <h1>{title}</h1>
          {subtitle && <p className="yd-subtitle">{subtitle}</p>}
        </div>
        {actions && <div className="yd-page-actions">{actions}</div>}
      </header>
      {children}
    </div>
  );
};

/** A white area with an optional heading of its own. */
export const Panel = ({
  title,
  extra,
  children,
  flush = false,
}: {
  title?: ReactNode;
  extra?: ReactNode;
  children: ReactNode;
  flush?: boolean;
}) => (
  <section className={flush ? 'yd-panel is-flush' : 'yd-panel'}>
    {(title || extra) && (
      <div className="yd-panel-head">
        <h2>{title}</h2>
        {extra}
      </div>
    )}
    {children}
  </section>
);
