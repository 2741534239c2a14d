import { Panel } from '../../components/Page.tsx';
import { PageLink } from '../../shell/navigation.tsx';
import { type Verdict, VerdictMark } from './parts.tsx';

const PARTS: Readonly<Record<string, string>> = {
  guarantee: '政府保障程度',
  quality: '教育质量',
  satisfaction: '社会认可度',
  veto: '一票否决（达标指没有发生）',
  government: '政府保障',
};

type Item = {
  item: string;
  part: string;
  label: string;
  verdict: Verdict;
  finding: string | null;
  rests?: string;
  missing?: readonly string[];
  evidence: readonly string[];
};

const basisOf = (one: Item): string => {
  if (one.rests === 'data') return one.missing?.length ? one.missing.join('、') : '由数据计算';
  if (!one.finding) return '还没有认定';
  return `佐证${one.evidence.length}份`;
};

/** Items of a recognition by part: verdict, and what it rests on. */
export const Checklist = ({ items }: { items: readonly Item[] }) => (
  <>
    {[...new Set(items.map((one) => one.part))].map((part) => {
      const own = items.filter((one) => one.part === part);
      const met = own.filter((one) => one.verdict === 'met').length;
      return (
        <Panel key={part} title={`${PARTS[part] ?? part}：${own.length}项中${met}项达标`}>
          <ul className="yd-monitor-items">
            {own.map((one) => (
              <li key={one.item}>
                <span>
                  {one.label}
                  <span className="yd-monitor-gap yd-muted">
                    {one.finding ? (
                      <PageLink to={`/records/evaluation-findings/${one.finding}`}>{basisOf(one)}</PageLink>
                    ) : (
                      basisOf(one)
                    )}
                  </span>
                </span>
                <VerdictMark verdict={one.verdict} unknown={one.rests === 'data' ? '无法计算' : '待认定'} />
              </li>
            ))}
          </ul>
        </Panel>
      );
    })}
  </>
);
