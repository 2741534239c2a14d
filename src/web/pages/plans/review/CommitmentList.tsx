import { Button } from 'antd';
import { memo, type ReactNode, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { ClauseView, CommitmentView } from '#contract/plan';

type ClauseItem = {
  readonly kind: 'clause';
  readonly key: string;
  readonly clause: ClauseView | null;
  readonly rows: number;
  readonly open: number;
};
type RowItem = { readonly kind: 'row'; readonly key: string; readonly one: CommitmentView };
export type Item = ClauseItem | RowItem;

const CHUNK = 24;
const USUAL_HEIGHT = 112;

const pathsOf = (path: string): string[] =>
  path.split('/').map((_part, index, parts) => parts.slice(0, index + 1).join('/'));

/** Promises under the headings of their clauses, in the order of the text. */
export const itemsOf = (rows: readonly CommitmentView[], clauses: readonly ClauseView[]): Item[] => {
  const byPath = new Map(clauses.map((clause) => [clause.path, clause]));
  const tally = new Map<string, { rows: number; open: number }>();
  for (const { clausePath, review } of rows)
    for (const path of pathsOf(clausePath)) {
      const count = tally.get(path) ?? { rows: 0, open: 0 };
      tally.set(path, { rows: count.rows + 1, open: count.open + (review === 'unreviewed' ? 1 : 0) });
    }
  const items: Item[] = [];
  let stands: readonly string[] = [];
  for (const one of rows) {
    const paths = pathsOf(one.clausePath);
    const shared = paths.findIndex((path, index) => stands[index] !== path);
    for (const path of shared < 0 ? [] : paths.slice(shared)) {
      const count = tally.get(path) ?? { rows: 0, open: 0 };
      items.push({ kind: 'clause', key: `${path}@${one.id}`, clause: byPath.get(path) ?? null, ...count });
    }
    stands = paths;
    items.push({ kind: 'row', key: one.id, one });
  }
  return items;
};

const Chunk = memo(
  ({
    items,
    pinned,
    root,
    render,
  }: {
    items: readonly Item[];
    pinned: boolean;
    root: HTMLElement | null;
    render: (item: Item) => ReactNode;
  }) => {
    const holder = useRef<HTMLUListElement>(null);
    const height = useRef(items.length * USUAL_HEIGHT);
    const [near, setNear] = useState(false);
    useEffect(() => {
      const element = holder.current;
      if (!element || !root) return;
      const observer = new IntersectionObserver(
        ([entry]) => {
          if (!entry) return;
          if (!entry.isIntersecting && entry.boundingClientRect.height > 0)
            height.current = entry.boundingClientRect.height;
          setNear(entry.isIntersecting);
        },
        { root, rootMargin: '900px 0px' },
      );
      observer.observe(element);
      return () => observer.disconnect();
    }, [root]);
    const shown = near || pinned;
    return (
      <ul ref={holder} className="yd-promise-chunk" style={shown ? {} : { height: height.current }}>
        {shown && items.map(render)}
      </ul>
    );
  },
);

const ClauseHead = ({ item, onMark }: { item: ClauseItem; onMark: false | ((clause: ClauseView) => void) }) => {
  const { clause, rows, open } = item;
  return (
    <li className={`yd-clause-head is-level-${Math.min(clause?.level ?? 1, 4)}`}>
      <span className="yd-clause-name">{clause ? `${clause.label}${clause.title}` : '（正文前言）'}</span>
      <span className="yd-muted yd-num">{open > 0 ? `${rows} 项，未审 ${open}` : `${rows} 项，全部已审`}</span>
      {onMark && clause && open > 0 && (
        <Button size="small" type="link" onClick={() => onMark(clause)}>
          整条已审
        </Button>
      )}
    </li>
  );
};

/** All promises by clause; only what is near the screen is drawn. */
export const CommitmentList = ({
  items,
  current,
  onMarkClause,
  card,
}: {
  items: readonly Item[];
  current: string | undefined;
  onMarkClause: false | ((clause: ClauseView) => void);
  card: (one: CommitmentView) => ReactNode;
}) => {
  const [root, setRoot] = useState<HTMLElement | null>(null);
  const chunks = useMemo(() => {
    const parts: Item[][] = [];
    for (let at = 0; at < items.length; at += CHUNK) parts.push(items.slice(at, at + CHUNK));
    return parts;
  }, [items]);
  const holder = chunks.findIndex((chunk) => chunk.some(({ key }) => key === current));
  // After the chunk of the current promise has been drawn.
  useLayoutEffect(() => {
    if (current) document.getElementById(`commitment-${current}`)?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const render = (item: Item): ReactNode =>
    item.kind === 'clause' ? <ClauseHead key={item.key} item={item} onMark={onMarkClause} /> : card(item.one);
  return (
    <section ref={setRoot} className="yd-promises" aria-label="承诺事项">
      {chunks.map((chunk, index) => (
        <Chunk key={chunk[0]?.key ?? index} items={chunk} pinned={index === holder} root={root} render={render} />
      ))}
    </section>
  );
};
