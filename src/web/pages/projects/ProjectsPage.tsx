import { Button, Radio, Skeleton } from 'antd';
import { projectsOverview } from '#contract/projects';
import { useDefinition } from '../../api/definitions.ts';
import { useCall } from '../../api/hooks.ts';
import { thisYear } from '../../components/china.ts';
import { Empty } from '../../components/Empty.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Page } from '../../components/Page.tsx';
import { PageLink, useAddress, useGo, useSetAddress } from '../../shell/navigation.tsx';
import {
  type Counts,
  isStanding,
  type ListedProject,
  leftText,
  type Milestone,
  type Overview,
  periodText,
  STANDING_ORDER,
  STANDINGS,
  type Standing,
  StandingMark,
} from './parts.tsx';
import './projects.css';

const KINDS = [
  { value: 'all', label: '全部' },
  { value: 'breakthrough', label: '年度突破项目' },
  { value: 'multiYear', label: '三年行动计划' },
  { value: 'reform', label: '改革事项' },
];

const TONES: Readonly<Record<string, string>> = { preparing: 'is-start', running: 'is-going' };

/** Years that hold milestones, and the neighbours of the one shown: an empty year can still be opened. */
const yearsAround = (data: Overview): number[] =>
  [...new Set([...data.years.map(({ year }) => year), thisYear(), data.year])].sort((one, other) => one - other);

const totalOf = (counts: Counts): number => STANDING_ORDER.reduce((sum, key) => sum + counts[key], 0);

/** What presses most comes first: how many are late, judged not met, nearly due. */
const byPressure = (one: ListedProject, other: ListedProject): number =>
  other.counts.late - one.counts.late ||
  other.counts.notMet - one.counts.notMet ||
  other.counts.due - one.counts.due ||
  one.name.localeCompare(other.name, 'zh-CN');

type Choose = (standing: Standing | undefined) => void;

/** Counts by standing; each filters the list below. */
const Totals = ({ counts, chosen, onChoose }: { counts: Counts; chosen: Standing | undefined; onChoose: Choose }) => (
  <fieldset className="yd-totals">
    <legend className="yd-sr">按节点情况筛选</legend>
    <button type="button" aria-pressed={!chosen} onClick={() => onChoose(undefined)}>
      <span>全部节点</span>
      <b className="yd-num">{totalOf(counts)}</b>
    </button>
    {STANDING_ORDER.filter((key) => counts[key] > 0 || key === chosen).map((key) => (
      <button
        key={key}
        type="button"
        aria-pressed={chosen === key}
        onClick={() => onChoose(chosen === key ? undefined : key)}
      >
        <StandingMark value={key} />
        <b className="yd-num">{counts[key]}</b>
      </button>
    ))}
  </fieldset>
);

const Line = ({ row }: { row: Milestone }) => (
  <li className="yd-milestone-line">
    <StandingMark value={row.standing} />
    <span className="yd-milestone-name">
      <PageLink to={`/projects/${row.project}`} search={{ milestone: row.id }}>
        {row.title}
      </PageLink>
      {row.carriedFrom && <span className="yd-muted"> 结转自{row.carriedFrom.year}年</span>}
    </span>
    <span className="yd-muted">{row.organisation.name}</span>
    <span className="yd-muted yd-num">
      {row.dueOn} {leftText(row.daysLeft)}
    </span>
  </li>
);

const Project = ({ row, chosen }: { row: ListedProject; chosen: Standing | undefined }) => {
  const shown = chosen ? row.milestones.filter(({ standing }) => standing === chosen) : row.milestones;
  return (
    <section className="yd-project">
      <div className="yd-project-head">
        <h2>
          <PageLink to={`/projects/${row.id}`}>{row.name}</PageLink>
        </h2>
        <span className="yd-muted">
          {row.kindLabel}，{periodText(row.fromYear, row.toYear)}，{row.leader.name}牵头，{row.leadSection.name}
        </span>
        <span className={`yd-state ${TONES[row.state] ?? 'is-done'}`}>{row.stateLabel}</span>
      </div>
      {row.milestones.length === 0 ? (
        <p className="yd-muted">这一年没有节点。</p>
      ) : (
        <ul>
          {shown.map((milestone) => (
            <Line key={milestone.id} row={milestone} />
          ))}
        </ul>
      )}
    </section>
  );
};

const List = ({ data, chosen }: { data: Overview; chosen: Standing | undefined }) => {
  const rows = data.projects
    .filter(({ milestones }) => !chosen || milestones.some(({ standing }) => standing === chosen))
    .sort(byPressure);
  if (rows.length === 0)
    return (
      <Empty title={chosen ? `没有${STANDINGS[chosen].word}的节点` : `${data.year}年没有项目`}>
        {chosen ? '请换一个筛选。' : '请换一个年度或类别；由办公室或牵头科室登记项目，再按年度排出节点。'}
      </Empty>
    );
  return (
    <div className="yd-projects">
      {rows.map((row) => (
        <Project key={row.id} row={row} chosen={chosen} />
      ))}
    </div>
  );
};

/** 年度突破项目、三年行动计划、改革事项: one year at a time, what is late first. */
export default function ProjectsPage() {
  const { year, kind, standing } = useAddress<{ year: number; kind: string; standing: string }>();
  const setAddress = useSetAddress();
  const go = useGo();
  const definition = useDefinition('project');
  const known = KINDS.some(({ value }) => value === kind) ? String(kind) : 'all';
  const asked = Number(year) >= 2000 && Number(year) <= 2100 ? Number(year) : thisYear();
  const query = { year: asked, ...(known === 'all' ? {} : { kind: known as 'reform' }) };
  const { data, error, refetch } = useCall(projectsOverview, { query }, { keepPrevious: true });
  const chosen = isStanding(standing) ? standing : undefined;
  const unfinished = data?.projects.reduce((sum, row) => sum + row.unfinished, 0) ?? 0;
  return (
    <Page
      title="项目与专项计划"
      subtitle={
        data ? `${data.year}年：${data.projects.length}个项目，${unfinished}个节点还没有完成。` : '按年度看项目和节点。'
      }
      actions={
        definition?.may.create && (
          <Button type="primary" onClick={() => go('/projects/new')}>
            登记项目
          </Button>
        )
      }
    >
      <ErrorNotice error={error} onRetry={() => void refetch()} />
      {!data && !error && <Skeleton active={false} paragraph={{ rows: 10 }} />}
      {data && (
        <section className="yd-panel">
          <div className="yd-projects-bar">
            <Radio.Group
              aria-label="年度"
              optionType="button"
              value={asked}
              onChange={(event) => setAddress({ year: event.target.value, standing: undefined })}
              options={yearsAround(data).map((one) => ({ value: one, label: `${one}年` }))}
            />
            <Radio.Group
              aria-label="类别"
              optionType="button"
              value={known}
              onChange={(event) =>
                setAddress({ kind: event.target.value === 'all' ? undefined : event.target.value, standing: undefined })
              }
              options={KINDS}
            />
          </div>
          <Totals counts={data.counts} chosen={chosen} onChoose={(next) => setAddress({ standing: next })} />
          <List data={data} chosen={chosen} />
        </section>
      )}
    </Page>
  );
}
