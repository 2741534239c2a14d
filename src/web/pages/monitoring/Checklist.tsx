import { Panel } from '../../components/Page.tsx';
import { comma, t } from '../../shell/language/index.ts';
import { PageLink } from '../../shell/navigation.tsx';
import { type Verdict, VerdictMark } from './parts.tsx';

const PARTS: Readonly<Record<string, string>> = {
  guarantee: t('政府保障程度'),
  quality: t('教育质量'),
  satisfaction: t('社会认可度'),
  veto: t('一票否决（达标指没有发生）'),
  government: t('政府保障'),
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
  if (one.rests === 'data') return one.missing?.length ? one.missing.join(comma) : t('由数据计算');
  if (!one.finding) return t('还没有认定');
  return t('佐证{n}份', { n: one.evidence.length });
};

/** Items of a recognition by part: verdict, and what it rests on. */
export const Checklist = ({ items }: { items: readonly Item[] }) => (
  <>
    {[...new Set(items.map((one) => one.part))].map((part) => {
      const own = items.filter((one) => one.part === part);
      const met = own.filter((one) => one.verdict === 'met').length;
      return (
        <Panel key={part} title={t('{part}：{n}项中{met}项达标', { part: PARTS[part] ?? part, n: own.length, met })}>
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
                <VerdictMark verdict={one.verdict} unknown={one.rests === 'data' ? t('无法计算') : t('待认定')} />
              </li>
            ))}
          </ul>
        </Panel>
      );
    })}
  </>
);
