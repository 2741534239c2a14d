import { App, Segmented, Skeleton, Splitter, Tabs } from 'antd';
import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { ClauseView, CommitmentView, FindingView, ReviewView } from '#contract/plan';
import { isStatus } from '../../../api/index.ts';
import { Empty } from '../../../components/Empty.tsx';
import { NotFoundPage, PageTrouble } from '../../../shell/Fallbacks.tsx';
import { useKeys } from '../../../shell/keys.ts';
import { useAddress, useParam, useSetAddress } from '../../../shell/navigation.tsx';
import { useNarrow } from '../../../shell/useNarrow.ts';
import { CommitmentCard } from './CommitmentCard.tsx';
import { CommitmentList, itemsOf } from './CommitmentList.tsx';
import { DocumentPane } from './DocumentPane.tsx';
import { FindingsBar } from './FindingsBar.tsx';
import { Foot } from './Foot.tsx';
import { Head, PaneHead } from './Head.tsx';
import { FILTERS, type Filter, filterCount, filtered, neighbour, targetsByCommitment } from './model.ts';
import { OpenDialog } from './OpenDialog.tsx';
import { adding, mark, markClause } from './operations.ts';
import { clickedOffset, selectedSpan } from './place.ts';
import '../plans.css';
import './review.css';
import { nextPause } from './segments.ts';
import { type Open, suggest, useActs } from './useActs.ts';
import { type Review, useReview } from './useReview.ts';

/** 拆解审核: the document as issued beside its promises; either side finds the other. */
export default function ReviewPage() {
  const planId = useParam('id');
  const review = useReview(planId);
  if (isStatus(review.error, 404)) return <NotFoundPage />;
  if (review.error && !review.view) return <PageTrouble error={review.error} onRetry={() => void review.refetch()} />;
  if (!review.view) return <Skeleton active={false} className="yd-page" paragraph={{ rows: 12 }} />;
  return <Loaded planId={planId} review={review} view={review.view} />;
}

/** The part of the document one has selected, to make a promise of it. */
const useSelectedText = (): { start: number; end: number } | undefined => {
  const [span, setSpan] = useState<{ start: number; end: number }>();
  useEffect(() => {
    const read = (): void => setSpan(selectedSpan());
    document.addEventListener('selectionchange', read);
    return () => document.removeEventListener('selectionchange', read);
  }, []);
  return span;
};

const useDocumentTitle = (title: string): void => {
  useEffect(() => {
    document.title = `${title} · 要点`;
  }, [title]);
};

type LoadedProps = { readonly planId: string; readonly review: Review; readonly view: ReviewView };

const Loaded = ({ planId, review, view }: LoadedProps) => {
  const narrow = useNarrow();
  const { message } = App.useApp();
  const address = useAddress<{ at: string; show: Filter; clause: string; side: string }>();
  const setAddress = useSetAddress();
  const [current, setCurrent] = useState<string | undefined>(
    () =>
      view.commitments.find(({ id }) => id === address.at)?.id ??
      view.commitments.find(({ review: r }) => r === 'unreviewed')?.id,
  );
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [caret, setCaret] = useState<number>();
  const [finding, setFinding] = useState<FindingView>();
  const [open, setOpen] = useState<Open>();
  const selected = useSelectedText();
  const filter: Filter = FILTERS.some(({ value }) => value === address.show) ? (address.show as Filter) : 'all';
  const shownFilter = useDeferredValue(filter);
  const text = view.textVersion?.text ?? '';
  useDocumentTitle(`拆解审核：${view.plan.title}`);

  const byId = useMemo(() => new Map(view.commitments.map((one) => [one.id, one])), [view.commitments]);
  const targets = useMemo(() => targetsByCommitment(view.targets), [view.targets]);
  const rows = useMemo(
    () => withCurrent(filtered(view.commitments, shownFilter), view.commitments, current),
    [view.commitments, shownFilter, current],
  );
  const items = useMemo(() => itemsOf(rows, view.clauses), [rows, view.clauses]);
  const partners = useMemo(() => partnersOf(view.commitments), [view.commitments]);
  const ringed = useMemo(() => new Set(finding?.targets ?? []), [finding]);
  const one = current ? byId.get(current) : undefined;
  const editable = view.may.review;

  const choose = useCallback(
    (id: string, at?: number): void => {
      setCurrent(id);
      setCaret(at ?? clickedOffset());
      setAddress({ at: id });
    },
    [setAddress],
  );
  const go = (step: 1 | -1, test?: (row: CommitmentView) => boolean): void => {
    const next = neighbour(rows, current, step, test);
    if (!next) {
      if (test) message.info('没有未审的事项了');
      return;
    }
    document.getSelection()?.removeAllRanges();
    setCurrent(next.id);
    setCaret(undefined);
    setAddress({ at: next.id });
  };
  const unreviewed = (row: CommitmentView): boolean => row.review === 'unreviewed';
  const toggle = (id: string): void =>
    setChosen((before) => new Set(before.has(id) ? [...before].filter((each) => each !== id) : [...before, id]));
  const acts = useActs({
    planId,
    review,
    caret,
    choose,
    toggle,
    open: setOpen,
    advance: (from) => {
      const next = neighbour(view.commitments, from, 1, (row) => row.id !== from && unreviewed(row));
      if (next) setCurrent(next.id);
      setCaret(undefined);
    },
  });
  const add = async (): Promise<void> => {
    const span = selectedSpan();
    if (!span) return void message.info('请先在左边原文里选中一段文字');
    const change = await review.operate(adding(planId, span.start, span.end));
    document.getSelection()?.removeAllRanges();
    if (change?.commitments[0]) setCurrent(change.commitments[0].id);
  };
  const addTarget = (): void => {
    if (!one) return;
    const span = selectedSpan();
    setOpen({ kind: 'target', id: one.id, quote: span ? text.slice(span.start, span.end).trim() : '' });
  };
  const showFinding = (next: FindingView | undefined): void => {
    setFinding(next);
    const holder = view.targets.find(({ id }) => id === next?.targets[0])?.commitment;
    if (holder) setCurrent(holder);
  };
  const pick = (ids: readonly string[], at: number): void => {
    // A second click on the same place walks through the promises that overlap there.
    const index = current && ids.length > 1 ? ids.indexOf(current) : -1;
    choose(ids[(index + 1) % ids.length] as string, at);
  };
  const moveCaret = (step: 1 | -1): void => {
    if (one)
      setCaret(
        nextPause(text, one, caret !== undefined && caret > one.start && caret < one.end ? caret : undefined, step),
      );
  };
  const assignChosen = (): void =>
    setOpen({ kind: 'assign', ids: chosen.size > 0 ? [...chosen] : current ? [current] : [] });
  const withOne = (act: (row: CommitmentView) => void) => () => one && editable && act(one);
  const keys = {
    n: () => go(1, unreviewed),
    p: () => go(-1, unreviewed),
    j: () => go(1),
    k: () => go(-1),
    arrowdown: () => go(1),
    arrowup: () => go(-1),
    arrowleft: () => moveCaret(-1),
    arrowright: () => moveCaret(1),
    enter: withOne(acts.edit),
    e: withOne(acts.edit),
    r: withOne(acts.mark),
    s: withOne(acts.split),
    m: withOne(acts.merge),
    d: withOne(acts.drop),
    t: withOne(acts.retype),
    l: () => editable && assignChosen(),
    x: withOne((row) => toggle(row.id)),
    a: () => editable && void add(),
    g: () => editable && addTarget(),
    u: () => void review.takeBack(),
  };
  // Under a drawer a single key must not reach the list behind it.
  useKeys(keys, open === undefined);

  const left = (
    <div className="yd-pane">
      <PaneHead view={view} narrow={narrow} />
      {view.textVersion ? (
        <DocumentPane view={view} text={text} current={current} ringed={ringed} caret={caret} onPick={pick} />
      ) : (
        <Empty title="这份要点还没有文本">导入文件，或在起草页写好并印发后，原文会显示在这里。</Empty>
      )}
    </div>
  );
  const right = (
    <div className="yd-pane">
      <div className="yd-pane-head">
        <Segmented
          size="small"
          value={filter}
          onChange={(value) => setAddress({ show: value === 'all' ? undefined : value })}
          options={FILTERS.map(({ value, label }) => ({ value, label: `${label} ${filterCount(view, value)}` }))}
          aria-label="筛选事项"
        />
      </div>
      {rows.length === 0 ? (
        <Empty title={view.commitments.length === 0 ? '没有识别出承诺' : '这一类里没有事项'}>
          {view.commitments.length === 0 ? '可在左边原文里选中一句话，按 A 添加。' : '换一个筛选看看。'}
        </Empty>
      ) : (
        <CommitmentList
          items={items}
          current={current}
          onMarkClause={
            editable && ((clause: ClauseView) => void review.operate(markClause(planId, clause.id, clause.label)))
          }
          card={(row) => (
            <CommitmentCard
              key={row.id}
              one={row}
              targets={targets.get(row.id) ?? NONE}
              titles={view.titles}
              isCurrent={row.id === current}
              isChosen={chosen.has(row.id)}
              mayReview={editable}
              hasNext={partners.has(row.id)}
              acts={acts}
            />
          )}
        />
      )}
    </div>
  );
  const chosenRows = [...chosen].flatMap((id) => byId.get(id) ?? []);
  return (
    <div className="yd-page yd-review-page">
      <Head view={view} review={review} />
      {view.blocked && <p className="yd-review-blocked">{view.blocked}</p>}
      <FindingsBar findings={view.findings} targets={view.targets} active={finding} onShow={showFinding} />
      {narrow ? (
        <Tabs
          className="yd-review-tabs"
          destroyOnHidden
          activeKey={address.side === 'text' ? 'text' : 'rows'}
          onChange={(side) => setAddress({ side: side === 'rows' ? undefined : side })}
          items={[
            { key: 'text', label: '原文', children: left },
            { key: 'rows', label: `事项 ${view.counts.total}`, children: right },
          ]}
        />
      ) : (
        <Splitter className="yd-review-panes">
          <Splitter.Panel defaultSize="47%" min="26%" max="72%">
            {left}
          </Splitter.Panel>
          <Splitter.Panel>{right}</Splitter.Panel>
        </Splitter>
      )}
      <Foot
        review={review}
        editable={editable}
        selected={selected}
        chosen={chosenRows}
        onAdd={() => void add()}
        onTarget={one && addTarget}
        onClear={() => setChosen(new Set())}
        onAssign={assignChosen}
        onMark={() => void review.operate(mark(planId, chosenRows, true)).then((done) => done && setChosen(new Set()))}
        onSuggest={() =>
          void suggest({ planId, review }, chosenRows).then((said) => void (said && message.success(said)))
        }
      />
      <OpenDialog
        open={open}
        view={view}
        review={review}
        byId={byId}
        targets={targets}
        setOpen={setOpen}
        planId={planId}
      />
    </div>
  );
};

const NONE: readonly never[] = [];

/** The ringed one stays in the list when it no longer passes the filter, so that one sees what became of it. */
const withCurrent = (
  rows: CommitmentView[],
  all: readonly CommitmentView[],
  current: string | undefined,
): CommitmentView[] => {
  if (!current || rows.some(({ id }) => id === current)) return rows;
  const shown = new Set(rows.map(({ id }) => id));
  return all.filter(({ id }) => shown.has(id) || id === current);
};

const partnersOf = (all: readonly CommitmentView[]): ReadonlySet<string> => {
  const standing = all.filter(({ review }) => review !== 'dropped');
  return new Set(standing.filter((one, index) => standing[index + 1]?.clause === one.clause).map(({ id }) => id));
};
