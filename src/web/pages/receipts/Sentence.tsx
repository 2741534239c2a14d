import { OPERATOR_LABELS } from '#contract/plan';
import { numberText } from '../../components/Figures.tsx';
import type { Given } from './parts.tsx';

type Target = Given['targets'][number];

const words = ({ subject, op, value, valueMax, unit, deadline }: Target): string => {
  const sign = OPERATOR_LABELS[op as keyof typeof OPERATOR_LABELS] ?? op;
  const number = value === null ? '' : `${numberText(value)}${valueMax === null ? '' : `至${numberText(valueMax)}`}`;
  return [subject, number === '' ? sign : `${sign}${number}${unit ?? ''}`, deadline ? `（${deadline}）` : '']
    .filter(Boolean)
    .join(' ');
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
