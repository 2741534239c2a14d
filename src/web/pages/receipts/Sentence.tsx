import { deadlineText, measureText } from '../plans/review/words.ts';
import type { Given } from './parts.tsx';

type Target = Given['targets'][number];

/** 示范党支部（中小学） ＝ 8个，2026年内: what counts, of which part, how much, by when. */
const words = (target: Target): string => {
  const { subject, scope, deadline } = target;
  const of = `${subject}${scope ? `（${scope}）` : ''}`;
  return `${of} ${measureText(target)}${deadline ? `，${deadlineText(deadline)}` : ''}`;
};

/** The plan's own sentence with the clause it stands in, and its targets. */
export const Sentence = ({ given }: { given: Given }) => (
  <div className="yd-promised">
    <blockquote>{given.text}</blockquote>
    <p className="yd-muted">
      {given.clause && `${given.clause.label}${given.clause.title}，`}
      {given.code}
    </p>
    {given.targets.length > 0 && (
      <ul className="yd-sentence-targets">
        {given.targets.map((target) => (
          <li key={target.id}>{words(target)}</li>
        ))}
      </ul>
    )}
  </div>
);
