import type { ProjectMilestoneView, projectPage, projectsOverview } from '#contract/projects';
import type { Answer } from '../../api/call.ts';

export type Overview = Answer<typeof projectsOverview>;
export type ListedProject = Overview['projects'][number];
export type Counts = Overview['counts'];
export type ProjectView = Answer<typeof projectPage>;
export type ProjectYear = ProjectView['years'][number];
export type Milestone = ProjectMilestoneView;
export type Standing = keyof Counts;

/** Where a milestone stands, by shape, word and colour; the most pressing first (ux.md §4). */
export const STANDINGS: Readonly<Record<Standing, { shape: string; word: string; colour: string }>> = {
  late: { shape: '■', word: '逾期未完成', colour: '#b42318' },
  notMet: { shape: '◆', word: '认定未完成', colour: '#b54708' },
  due: { shape: '▲', word: '临近到期', colour: '#8a6100' },
  reported: { shape: '◇', word: '待核验', colour: '#0b5a6e' },
  ahead: { shape: '○', word: '未到期', colour: '#5f6b7a' },
  met: { shape: '●', word: '按期完成', colour: '#1a7f37' },
  metLate: { shape: '◐', word: '逾期完成', colour: '#1a7f37' },
  carried: { shape: '→', word: '已结转', colour: '#5f6b7a' },
  dropped: { shape: '×', word: '已取消', colour: '#5f6b7a' },
};
export const STANDING_ORDER = Object.keys(STANDINGS) as Standing[];

export const isStanding = (value: unknown): value is Standing => typeof value === 'string' && value in STANDINGS;

export const StandingMark = ({ value, count }: { value: string; count?: number }) => {
  if (!isStanding(value)) return null;
  const { shape, word, colour } = STANDINGS[value];
  return (
    <span className="yd-light" style={{ color: colour }}>
      <span aria-hidden="true">{shape}</span>
      {word}
      {count !== undefined && <span className="yd-num">{count}</span>}
    </span>
  );
};

/** 还有12天, 逾期3天; nothing when nothing is left to do. */
export const leftText = (days: number | null): string => {
  if (days === null) return '';
  if (days === 0) return '今天到期';
  return days > 0 ? `还有${days}天` : `逾期${-days}天`;
};

/** Counts that hold something, in words. */
export const CountLine = ({ counts }: { counts: Counts }) => {
  const held = STANDING_ORDER.filter((key) => counts[key] > 0);
  if (held.length === 0) return <span className="yd-muted">没有节点</span>;
  return (
    <span className="yd-light-counts">
      {held.map((key) => (
        <StandingMark key={key} value={key} count={counts[key]} />
      ))}
    </span>
  );
};

export const periodText = (from: number, to: number): string => (from === to ? `${from}年` : `${from}—${to}年`);
