import { type ReactNode, useEffect, useRef } from 'react';
import { ConnectionBar } from '../../shell/ConnectionBar.tsx';
import { useLargePrint } from '../../shell/preferences.ts';
import './roll.css';

/** The frame of a public page: what it is, large print, one thing to do. */
export const Portal = ({
  title,
  service = '学籍掌上查',
  children,
}: {
  title: string;
  service?: string;
  children: ReactNode;
}) => {
  const [large, setLarge] = useLargePrint();
  useEffect(() => {
    document.title = `${title} · ${service}`;
  }, [title, service]);
  return (
    <div className="yd-portal">
      <ConnectionBar />
      <header className="yd-portal-top">
        <span>{service}</span>
        <button type="button" className="yd-link" aria-pressed={large} onClick={() => setLarge(!large)}>
          {large ? '标准版' : '大字版'}
        </button>
      </header>
      <main className="yd-portal-main">{children}</main>
    </div>
  );
};

/** A heading that takes the focus when the step changes, so that a screen reader reads the new question. */
export const StepHeading = ({ children }: { children: ReactNode }) => {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
};

export type Line = { readonly label: string; readonly value: string; readonly onChange?: () => void };

/** Pairs of label and value; where one can be changed, a way back to its question. */
export const Lines = ({ lines }: { lines: readonly Line[] }) => (
  <dl className="yd-portal-lines">
    {lines.map(({ label, value, onChange }) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd>{value}</dd>
        {onChange && (
          <dd>
            <button type="button" className="yd-link" onClick={onChange}>
              修改<span className="yd-unseen">{label}</span>
            </button>
          </dd>
        )}
      </div>
    ))}
  </dl>
);
