import { memo, type ReactNode, useEffect, useMemo, useRef } from 'react';
import type { CommitmentView, ReviewView } from '#contract/plan';
import { clickedOffset, selectedSpan } from './place.ts';
import { type Paragraph, paragraphsOf, type Segment } from './segments.ts';

const CHUNK = 40;

type Marks = {
  readonly current: string | undefined;
  /** Targets that a finding is about. */
  readonly ringed: ReadonlySet<string>;
  readonly caret: number | undefined;
};

type Props = Marks & {
  readonly view: ReviewView;
  readonly text: string;
  /** All promises under the place that was clicked, the shortest first. */
  readonly onPick: (ids: readonly string[], at: number) => void;
};

const classOf = (segment: Segment, reviews: ReadonlyMap<string, string>, current: string | undefined): string => {
  const standing = segment.commitments.map((id) => reviews.get(id));
  const tone = standing.includes('unreviewed') ? 'unreviewed' : standing.includes('reviewed') ? 'reviewed' : 'dropped';
  const ring = current !== undefined && segment.commitments.includes(current);
  return `yd-mark is-${tone}${segment.commitments.length > 1 ? ' is-overlap' : ''}${ring ? ' is-current' : ''}`;
};

const withCaret = (text: string, { start, end }: Segment, caret: number | undefined): ReactNode => {
  if (caret === undefined || caret <= start || caret > end) return text.slice(start, end);
  return (
    <>
      {text.slice(start, caret)}
      <span className="yd-caret" aria-hidden="true" />
      {text.slice(caret, end)}
    </>
  );
};

const Piece = ({
  segment,
  text,
  reviews,
  marks,
  edge,
}: {
  segment: Segment;
  text: string;
  reviews: ReadonlyMap<string, string>;
  marks: Marks;
  edge: string;
}) => {
  const words = withCaret(text, segment, marks.caret);
  const underlined = segment.targets.length > 0;
  const ringed = segment.targets.some((id) => marks.ringed.has(id));
  const inner = underlined ? <u className={ringed ? 'is-ringed' : ''}>{words}</u> : words;
  if (segment.commitments.length === 0)
    return (
      <span data-o={segment.start} className={segment.heading ? 'yd-doc-heading' : ''}>
        {inner}
      </span>
    );
  return (
    <mark
      data-o={segment.start}
      data-c={segment.commitments.join(' ')}
      className={classOf(segment, reviews, marks.current) + edge}
    >
      {inner}
    </mark>
  );
};

const holds = (segment: Segment | undefined, id: string | undefined): boolean =>
  id !== undefined && (segment?.commitments.includes(id) ?? false);

/** Where a promise begins there is a gap, so that neighbours are told apart. */
const beginsIn = ({ segments }: Paragraph, index: number): string =>
  segments[index]?.commitments.some((id) => !holds(segments[index - 1], id)) ? ' is-begin' : '';

/** First and last piece of the ringed promise close the ring at its sides. */
const edgesOf = ({ segments }: Paragraph, index: number, current: string | undefined): string => {
  if (!holds(segments[index], current)) return '';
  return `${holds(segments[index - 1], current) ? '' : ' is-first'}${holds(segments[index + 1], current) ? '' : ' is-last'}`;
};

type LineProps = {
  readonly paragraph: Paragraph;
  readonly text: string;
  readonly reviews: ReadonlyMap<string, string>;
  readonly marks: Marks;
  /** What decides whether the line is drawn again. */
  readonly signature: string;
};

const Line = memo(
  ({ paragraph, text, reviews, marks }: LineProps) => (
    <p
      id={paragraph.clause ? `clause-${paragraph.clause.id}` : undefined}
      className={paragraph.clause ? `is-clause is-level-${Math.min(paragraph.clause.level, 4)}` : ''}
    >
      {paragraph.segments.map((segment, index) => (
        <Piece
          key={segment.start}
          segment={segment}
          text={text}
          reviews={reviews}
          marks={marks}
          edge={beginsIn(paragraph, index) + edgesOf(paragraph, index, marks.current)}
        />
      ))}
    </p>
  ),
  (before, after) =>
    before.paragraph === after.paragraph && before.signature === after.signature && before.text === after.text,
);

const signatureOf = (paragraph: Paragraph, reviews: ReadonlyMap<string, string>, marks: Marks): string => {
  let signature = '';
  for (const { commitments, targets } of paragraph.segments) {
    for (const id of commitments) signature += `${reviews.get(id)?.[0] ?? ''}${id === marks.current ? '!' : ''}`;
    for (const id of targets) if (marks.ringed.has(id)) signature += '*';
  }
  const { caret } = marks;
  return caret !== undefined && caret > paragraph.start && caret <= paragraph.end ? `${signature}@${caret}` : signature;
};

const chunksOf = (paragraphs: readonly Paragraph[]): Paragraph[][] => {
  const chunks: Paragraph[][] = [];
  for (let at = 0; at < paragraphs.length; at += CHUNK) chunks.push(paragraphs.slice(at, at + CHUNK));
  return chunks;
};

const shortestFirst = (ids: readonly string[], byId: ReadonlyMap<string, CommitmentView>): string[] =>
  [...ids].sort((one, other) => {
    const length = (id: string): number => (byId.get(id)?.end ?? 0) - (byId.get(id)?.start ?? 0);
    return length(one) - length(other);
  });

const scrollToCurrent = (pane: HTMLElement | null, current: string | undefined): void => {
  const mark = current ? pane?.querySelector<HTMLElement>(`mark[data-c~="${current}"]`) : undefined;
  if (!mark || !pane) return;
  const [seen, at] = [pane.getBoundingClientRect(), mark.getBoundingClientRect()];
  // On a phone the pane does not scroll by itself: the window is what one sees.
  const [top, bottom] = [Math.max(seen.top, 0), Math.min(seen.bottom, window.innerHeight)];
  if (at.top < top + 40 || at.bottom > bottom - 60) mark.scrollIntoView({ block: 'center' });
};

/** The document as issued; its promises marked where they stand, their targets underlined. Never editable. */
export const DocumentPane = ({ view, text, current, ringed, caret, onPick }: Props) => {
  const pane = useRef<HTMLElement>(null);
  const paragraphs = useMemo(
    () => paragraphsOf(text, view.clauses, view.commitments, view.targets),
    [text, view.clauses, view.commitments, view.targets],
  );
  const chunks = useMemo(() => chunksOf(paragraphs), [paragraphs]);
  const byId = useMemo(() => new Map(view.commitments.map((one) => [one.id, one])), [view.commitments]);
  const reviews = useMemo(() => new Map(view.commitments.map(({ id, review }) => [id, review])), [view.commitments]);
  const marks: Marks = { current, ringed, caret };

  useEffect(() => scrollToCurrent(pane.current, current), [current]);
  useEffect(() => {
    if (ringed.size > 0) pane.current?.querySelector('u.is-ringed')?.scrollIntoView({ block: 'center' });
  }, [ringed]);

  const pick = (event: React.MouseEvent): void => {
    if (selectedSpan()) return;
    const mark = (event.target as Element).closest<HTMLElement>('mark[data-c]');
    const at = clickedOffset();
    if (mark?.dataset.c) onPick(shortestFirst(mark.dataset.c.split(' '), byId), at ?? Number(mark.dataset.o));
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click in the text is an extra; the list and the keys do the same
    <article
      ref={pane}
      className="yd-doc"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable by keyboard
      tabIndex={0}
      aria-label="要点原文"
      onClick={pick}
    >
      {chunks.map((chunk) => (
        <div key={chunk[0]?.start} className="yd-doc-chunk">
          {chunk.map((paragraph) => (
            <Line
              key={paragraph.start}
              paragraph={paragraph}
              text={text}
              reviews={reviews}
              marks={marks}
              signature={signatureOf(paragraph, reviews, marks)}
            />
          ))}
        </div>
      ))}
    </article>
  );
};
