import { useState } from 'react';
import type { FindingView, TargetView } from '#contract/plan';

const SHOWN = 4;
const KIND_LABELS: Readonly<Record<string, string>> = { sum: '合计', conflict: '前后不一', duplicate: '重复' };

/** Checks inside the document: what does not add up or contradicts itself comes first. */
export const FindingsBar = ({
  findings,
  targets,
  active,
  onShow,
}: {
  findings: readonly FindingView[];
  targets: readonly TargetView[];
  active: FindingView | undefined;
  onShow: (finding: FindingView | undefined) => void;
}) => {
  const [open, setOpen] = useState(false);
  const subject = ({ kind, targets: about }: FindingView): string => {
    const first = targets.find(({ id }) => id === about[0]);
    return kind === 'sum' && first ? `${first.subject} ` : '';
  };
  if (findings.length === 0) return null;
  const ordered = [...findings].sort((one, other) => Number(one.ok) - Number(other.ok));
  const wrong = findings.filter(({ ok }) => !ok).length;
  const shown = open ? ordered : ordered.slice(0, SHOWN);
  return (
    <section className="yd-findings" aria-label="核对结果">
      <span className="yd-findings-head">
        {wrong > 0 ? `核对：${wrong} 处需要确认` : `核对：${findings.length} 处相符`}
      </span>
      {shown.map((finding) => (
        <button
          key={finding.kind + finding.message + finding.targets.join()}
          type="button"
          className={`yd-finding${finding.ok ? ' is-ok' : ' is-wrong'}${finding === active ? ' is-active' : ''}`}
          aria-pressed={finding === active}
          onClick={() => onShow(finding === active ? undefined : finding)}
        >
          <span aria-hidden="true">{finding.ok ? '✓' : '▲'}</span>
          {finding.ok ? '' : `${KIND_LABELS[finding.kind] ?? '核对'}：`}
          {subject(finding)}
          {finding.message}
        </button>
      ))}
      {ordered.length > SHOWN && (
        <button type="button" className="yd-link" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? '收起' : `其余 ${ordered.length - SHOWN} 处`}
        </button>
      )}
    </section>
  );
};
