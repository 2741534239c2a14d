import type { ReactNode } from 'react';
import type { ConstructionLine } from '#contract/seats';
import { isLight, Light } from '../../components/Light.tsx';
import { useOpenPages } from '../../shell/menu.ts';
import { PageLink } from '../../shell/navigation.tsx';
import './seats.css';

const TABS = ['/seats/projects', '/seats/places', '/seats/improvements', '/seats/amenities', '/seats/map'] as const;

/** The pages of one field side by side, those that the post may open. */
export const SeatTabs = ({ at }: { at: (typeof TABS)[number] }) => {
  const open = useOpenPages();
  const pages = TABS.flatMap((path) => open.filter((page) => page.path === path));
  return (
    <nav className="yd-seat-tabs" aria-label="学校建设各页">
      {pages.map(({ path, title }) => (
        <PageLink key={path} to={path} {...(path === at ? { 'aria-current': 'page' } : {})}>
          {path === '/seats/projects' ? '建设项目' : title}
        </PageLink>
      ))}
    </nav>
  );
};

/** What is to be expected of a promised opening, by shape, word and colour; the most pressing first. */
const OUTLOOKS: Readonly<Record<string, { shape: string; colour: string }>> = {
  overdue: { shape: '■', colour: '#b42318' },
  slipping: { shape: '◆', colour: '#b54708' },
  tight: { shape: '▲', colour: '#8a6100' },
  onTime: { shape: '●', colour: '#1a7f37' },
  unpromised: { shape: '○', colour: '#5f6b7a' },
  stopped: { shape: '×', colour: '#5f6b7a' },
  opened: { shape: '●', colour: '#1a7f37' },
};
export const OUTLOOK_WORDS: Readonly<Record<string, string>> = {
  overdue: '已逾期',
  slipping: '预计延期',
  tight: '时间紧',
  onTime: '预计按期',
  unpromised: '未定投用日期',
  stopped: '已中止',
  opened: '已投用',
};

export const OutlookMark = ({ value }: { value: string }) => {
  const { shape, colour } = OUTLOOKS[value] ?? { shape: '○', colour: '#5f6b7a' };
  return (
    <span className="yd-light" style={{ color: colour }}>
      <span aria-hidden="true">{shape}</span>
      {OUTLOOK_WORDS[value] ?? value}
    </span>
  );
};

/** 晚12天, 早3天, 按期; — where nothing was planned. */
export const delayText = (days: number | null): string => {
  if (days === null) return '—';
  if (days === 0) return '按期';
  return days > 0 ? `晚${days}天` : `早${-days}天`;
};

export const slackText = ({ outlook }: ConstructionLine): string =>
  outlook.slack === null || outlook.expectedOn === null ? '' : `预计${outlook.expectedOn}`;

/** A warning's level: one of the lights, or places that stand empty. */
export const LevelMark = ({ value, label }: { value: string; label: string }) =>
  isLight(value) ? <Light value={value} /> : <span className="yd-surplus">□ {label}</span>;

export type PlainColumn<Row> = {
  readonly label: string;
  readonly right?: boolean;
  readonly text: (row: Row) => ReactNode;
};

/** A small table with a caption for those who do not see it; on phones each cell stands under its label. */
export function PlainTable<Row>({
  caption,
  columns,
  rows,
  keyOf,
}: {
  caption: string;
  columns: readonly PlainColumn<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
}) {
  return (
    <div className="yd-seat-scroll">
      <table className="yd-seat-table">
        <caption className="yd-sr">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ label, right }) => (
              <th key={label} scope="col" className={right ? 'is-right' : ''}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map(({ label, right, text }) => (
                <td key={label} data-label={label} className={right ? 'is-right yd-num' : ''}>
                  <div>{text(row)}</div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
