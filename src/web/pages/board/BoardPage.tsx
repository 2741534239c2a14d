import { DownloadOutlined, FilterOutlined, PrinterOutlined } from '@ant-design/icons';
import { App, Button, Input, Segmented, Select, Skeleton, Switch } from 'antd';
import { useEffect, useState } from 'react';
import { type BoardRow, board, boardSheet } from '#contract/delivery';
import { download, useCall, useSession } from '../../api/index.ts';
import { Empty } from '../../components/Empty.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { LIGHTS, Light, type LightName } from '../../components/Light.tsx';
import { Page } from '../../components/Page.tsx';
import { PrintTable } from '../../components/PrintTable.tsx';
import { useKeys } from '../../shell/keys.ts';
import { PageLink, useGo } from '../../shell/navigation.tsx';
import { useNarrow } from '../../shell/useNarrow.ts';
import { KINDS, kindLabel } from '../plans/review/words.ts';
import { BoardTable } from './BoardTable.tsx';
import './board.css';
import { COLUMNS, sorted } from './columns.tsx';
import { type Board, type BoardFilter, GROUPS, useBoardFilter, VIEWS, type View } from './filter.ts';
import { usePaper } from './paper.ts';
import { clauseParts, forceParts } from './parts.tsx';
import { Timeline } from './Timeline.tsx';

/** Every commitment of a plan under one filter, drawn in four ways. */
export default function BoardPage() {
  usePaper('prints-board');
  const filter = useBoardFilter();
  const { data, error, refetch, isPlaceholderData } = useCall(
    board,
    { query: filter.query },
    { keepPrevious: true, live: filter.query.asOf === undefined },
  );
  const asOf = filter.query.asOf ? { asOf: filter.query.asOf } : {};
  const whole = useCall(
    board,
    { query: { ...(filter.query.plan ? { plan: filter.query.plan } : {}), ...asOf } },
    { staleTime: 30_000, keepPrevious: true },
  );
  const subtitle = data?.plan && (
    <>
      {data.plan.title}
      {data.plan.docNumber && `（${data.plan.docNumber}）`}，{data.plan.stateLabel}，截至{' '}
      <span className="yd-num">{data.on}</span>
    </>
  );
  return (
    <Page title="任务看板" subtitle={subtitle} actions={data && <Actions data={data} filter={filter} />}>
      <ErrorNotice error={error} {...(error ? { onRetry: () => void refetch() } : {})} />
      {!data && !error && <Skeleton active={false} paragraph={{ rows: 10 }} />}
      {data && !data.plan && <Empty title="还没有要点">办公室导入并印发要点后，承诺事项会显示在这里。</Empty>}
      {data?.plan && (
        <div className={isPlaceholderData ? 'yd-board is-stale' : 'yd-board'}>
          <Counts data={data} filter={filter} />
          <Filters data={data} all={whole.data?.rows ?? data.rows} filter={filter} />
          <Rows data={data} filter={filter} />
          <Paper data={data} filter={filter} />
        </div>
      )}
    </Page>
  );
}

const Actions = ({ data, filter }: { data: Board; filter: BoardFilter }) => {
  const { notification } = App.useApp();
  const [busy, setBusy] = useState(false);
  const save = async (): Promise<void> => {
    setBusy(true);
    await download(boardSheet, { query: filter.query }, { name: '承诺事项.xlsx' }).catch((error: Error) =>
      notification.error({ title: `没有导出：${error.message}` }),
    );
    setBusy(false);
  };
  return (
    <>
      {data.plans.length > 1 && (
        <Select
          value={data.plan?.id ?? null}
          onChange={(plan) => filter.set({ plan: String(plan), clausePath: undefined })}
          options={data.plans.map(({ id, title }) => ({ value: id, label: title }))}
          aria-label="要点"
          className="yd-board-plan"
          popupMatchSelectWidth={false}
        />
      )}
      <Button icon={<DownloadOutlined aria-hidden />} loading={busy} onClick={() => void save()}>
        导出 Excel
      </Button>
      <Button icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
        打印
      </Button>
    </>
  );
};

/** Counts by light and by urgency; a click filters, a second one takes it off. */
const Counts = ({ data, filter }: { data: Board; filter: BoardFilter }) => (
  <div className="yd-board-counts">
    <button
      type="button"
      className="yd-board-count is-total"
      aria-pressed={!filter.query.light && !filter.query.group}
      onClick={() => filter.set({ light: undefined, group: undefined })}
    >
      共 <b className="yd-num">{data.counts.total}</b> 项
    </button>
    <fieldset aria-label="按亮灯">
      {(['red', 'orange', 'yellow', 'green', 'grey'] as const).map((colour) => (
        <button
          key={colour}
          type="button"
          className="yd-board-count"
          aria-pressed={filter.query.light === colour}
          onClick={() => filter.toggle('light', colour)}
        >
          <Light value={colour} />
          <b className="yd-num">{data.counts.light[colour] ?? 0}</b>
        </button>
      ))}
    </fieldset>
    <fieldset aria-label="按时限">
      {GROUPS.filter(({ value }) => value !== 'undated' || (data.counts.group.undated ?? 0) > 0).map(
        ({ value, label }) => (
          <button
            key={value}
            type="button"
            className="yd-board-count"
            aria-pressed={filter.query.group === value}
            onClick={() => filter.toggle('group', value)}
          >
            {label}
            <b className="yd-num">{data.counts.group[value] ?? 0}</b>
          </button>
        ),
      )}
    </fieldset>
  </div>
);

type Option = { readonly value: string; readonly label: string };

const optionsOf = (rows: readonly BoardRow[], of: (row: BoardRow) => Option | null): Option[] => {
  const found = new Map<string, Option>();
  for (const row of rows) {
    const option = of(row);
    if (option && !found.has(option.value)) found.set(option.value, option);
  }
  return [...found.values()].sort((one, other) => one.label.localeCompare(other.label, 'zh-CN'));
};

const party = (given: { id: string; name: string } | null): Option | null =>
  given && { value: given.id, label: given.name };

const Filters = ({ data, all, filter }: { data: Board; all: readonly BoardRow[]; filter: BoardFilter }) => {
  const narrow = useNarrow();
  const session = useSession();
  const hidden = (['kind', 'taskForce', 'clausePath'] as const).filter((name) => filter.query[name] !== undefined);
  const [more, setMore] = useState(hidden.length > 0);
  const [words, setWords] = useState(filter.query.search ?? '');
  const kept = filter.query.search ?? '';
  useEffect(() => setWords(kept), [kept]);
  useKeys({ f: () => document.getElementById('board-search')?.focus() });
  const pick = (
    name: 'state' | 'leadSection' | 'leader' | 'kind' | 'taskForce' | 'clausePath',
    label: string,
    options: Option[],
  ) => (
    <Select
      key={name}
      allowClear
      value={filter.query[name] ?? null}
      onChange={(value) => filter.set({ [name]: value ?? undefined })}
      options={options}
      placeholder={label}
      aria-label={label}
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      className="yd-board-select"
    />
  );
  const first = [
    pick(
      'leadSection',
      '牵头科室',
      optionsOf(all, (row) => party(row.leadSection)),
    ),
    pick(
      'leader',
      '牵头领导',
      optionsOf(all, (row) => party(row.leader)),
    ),
    pick(
      'state',
      '状态',
      optionsOf(all, (row) => ({ value: row.state, label: row.stateLabel })),
    ),
  ];
  const rest = [
    pick(
      'kind',
      '类型',
      Object.keys(KINDS).map((value) => ({ value, label: kindLabel(value) })),
    ),
    pick(
      'taskForce',
      '专班',
      optionsOf(all, (row) => party(row.taskForce)),
    ),
    pick(
      'clausePath',
      '条目',
      data.clauses.map(({ path, label, title }) => ({ value: path, label: `${label}${title.slice(0, 30)}` })),
    ),
  ];
  return (
    <search className="yd-board-filters" aria-label="筛选">
      <Input.Search
        id="board-search"
        value={words}
        onChange={(event) => setWords(event.target.value)}
        onSearch={(value) => filter.set({ search: value.trim() || undefined })}
        placeholder="查找事项、原文、编号"
        aria-label="查找事项"
        allowClear
        style={{ width: narrow ? '100%' : 220 }}
      />
      {!narrow && first}
      {more && (narrow ? [...first, ...rest] : rest)}
      <Button icon={<FilterOutlined aria-hidden />} aria-expanded={more} onClick={() => setMore(!more)}>
        {more ? '收起' : narrow ? '筛选' : '更多'}
      </Button>
      {session.post.role !== 'office' && (
        <span className="yd-board-mine">
          <Switch
            size="small"
            checked={filter.query.mine === 'true'}
            onChange={(on) => filter.set({ mine: on ? 'true' : undefined })}
            aria-label="只看与本单位有关的"
          />
          与本单位有关
        </span>
      )}
      {filter.narrowed.length > 0 && (
        <Button type="link" onClick={filter.clear}>
          清除筛选
        </Button>
      )}
      <span className="yd-board-space" />
      <Segmented
        value={filter.view}
        onChange={(view) => filter.set({ view: view === 'tree' ? undefined : (view as View) })}
        options={VIEWS.map(({ value, label }) => ({ value, label }))}
        aria-label="看法"
      />
    </search>
  );
};

/** J and K walk the rows, Enter opens the one they stand on. */
const useRowKeys = (rows: readonly BoardRow[]): string | undefined => {
  const [current, setCurrent] = useState<string>();
  const go = useGo();
  const step = (by: 1 | -1): void => {
    const at = rows.findIndex(({ id }) => id === current);
    const next = rows[Math.min(rows.length - 1, Math.max(0, at + by))];
    if (!next) return;
    setCurrent(next.id);
    document.getElementById(`row-${next.id}`)?.scrollIntoView({ block: 'nearest' });
  };
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    arrowdown: () => step(1),
    arrowup: () => step(-1),
    enter: () => current && go(`/commitments/${current}`),
  });
  return current;
};

const Rows = ({ data, filter }: { data: Board; filter: BoardFilter }) => {
  const { plan: _plan, ...narrowing } = filter.query;
  const parts =
    filter.view === 'tree'
      ? clauseParts(data, (clausePath) => ({
          ...narrowing,
          ...(filter.query.plan ? { plan: filter.query.plan } : {}),
          clausePath,
        }))
      : filter.view === 'force'
        ? forceParts(data.rows)
        : [{ key: 'all', rows: sorted(data.rows, filter.sort) }];
  const current = useRowKeys(parts.flatMap(({ rows }) => rows));
  const { rule } = data;
  if (data.rows.length === 0)
    return (
      <Empty
        title={filter.narrowed.length > 0 ? '没有符合筛选条件的事项' : '这份要点还没有承诺事项'}
        action={filter.narrowed.length > 0 && <Button onClick={filter.clear}>清除筛选</Button>}
      >
        {filter.narrowed.length > 0 ? '可以放宽条件，或换个词再找。' : '拆解审核之后会显示在这里。'}
      </Empty>
    );
  return (
    <>
      {filter.view === 'timeline' ? (
        <Timeline data={data} />
      ) : (
        <BoardTable
          parts={parts}
          current={current}
          {...(filter.view === 'table'
            ? { sort: filter.sort, onSort: (sort: string | undefined) => filter.set({ sort }) }
            : {})}
        />
      )}
      <p className="yd-board-foot">
        显示 {data.rows.length} 项，共 {data.counts.total} 项。亮灯规则：{rule.value}（自 {rule.from}
        {rule.to ? ` 至 ${rule.to}` : ''}，依据：{rule.source}）。
        {data.plan && <PageLink to={`/plans/${data.plan.id}/review`}>看原文</PageLink>}
      </p>
    </>
  );
};

const PAPER = COLUMNS.filter(({ key }) => key !== 'lastReportOn').map(({ label, text, right }) => ({
  label,
  text,
  ...(right ? { right } : {}),
}));

const nameOf = (filter: BoardFilter): string => {
  const { light, group, search } = filter.query;
  const parts = [
    light && `${LIGHTS[light as LightName].word}灯`,
    group && GROUPS.find(({ value }) => value === group)?.label,
    search && `含“${search}”`,
    filter.narrowed.length > 0 && !light && !group && !search && '已筛选',
  ].filter(Boolean);
  return parts.length > 0 ? parts.join('、') : '全部';
};

const Paper = ({ data, filter }: { data: Board; filter: BoardFilter }) => {
  const { person, post } = useSession();
  return (
    <PrintTable
      title={`${data.plan?.title ?? ''}承诺事项`}
      headline={`${nameOf(filter)}，共 ${data.rows.length} 项；截至 ${data.on}；打印人：${person.name}（${post.organisation.name}）`}
      columns={PAPER}
      rows={sorted(data.rows, filter.view === 'table' ? filter.sort : undefined)}
      keyOf={({ id }) => id}
    />
  );
};
