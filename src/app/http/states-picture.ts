import { type Fields, limitSpan, type States } from '#kernel/definition';

const BOX = { width: 132, height: 36, gap: 56 } as const;
/** Size of the notes and of time limits, in pixels; a Chinese character is as wide. */
const NOTE = 11;
/** Size of the words on ways. */
const WORD = 12;
/** Above the first box, and between what must not touch. */
const AIR = 16;

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);
/** Pixels that words take: a Latin letter is about half as wide as a Chinese character. */
const widthOf = (words: string, size: number): number =>
  [...words].reduce((sum, letter) => sum + (letter < '\u2000' ? 0.56 : 1), 0) * size;

/** One way for each pair of states, with the words of all verbs that take it. */
type Way = { readonly from: number; readonly to: number; readonly labels: string[] };
const waysOf = ({ states, transitions }: States): Way[] => {
  const names = Object.keys(states);
  const ways = new Map<string, Way>();
  for (const { from: sources, to: targets, label } of transitions)
    for (const from of sources)
      for (const to of [targets].flat()) {
        const way = ways.get(`${from} ${to}`) ?? { from: names.indexOf(from), to: names.indexOf(to), labels: [] };
        if (!way.labels.includes(label)) way.labels.push(label);
        ways.set(`${from} ${to}`, way);
      }
  return [...ways.values()];
};

const spanOf = ({ from, to }: Way) => [Math.min(from, to), Math.max(from, to)] as const;
const lengthOf = (way: Way): number => Math.abs(way.to - way.from);
const wordsOf = ({ labels }: Way): string => labels.join('、');
const isBeside = (one: Way, other: Way): boolean => {
  const [[top, bottom], [from, to]] = [spanOf(one), spanOf(other)];
  // A way to a state and one on from it meet there alone; what stays in its state takes all of it.
  return lengthOf(one) === 0 || lengthOf(other) === 0 ? top <= to && from <= bottom : top < to && from < bottom;
};

/** Ways of one side in lanes, short ones nearest: in a lane none runs beside another, so that each word has its own place. */
const lanesOf = (ways: readonly Way[]): Way[][] => {
  const lanes: Way[][] = [];
  for (const way of [...ways].sort((one, other) => lengthOf(one) - lengthOf(other) || one.from - other.from)) {
    const free = lanes.find((lane) => !lane.some((other) => isBeside(way, other)));
    if (free) free.push(way);
    else lanes.push([way]);
  }
  return lanes;
};
const widthOfLane = (lane: readonly Way[]): number => Math.max(...lane.map((way) => widthOf(wordsOf(way), WORD))) + AIR;

type Side = {
  /** 1 at the right, -1 at the left. */
  readonly sign: 1 | -1;
  /** The boxes' edge, and where the first lane runs. */
  readonly edge: number;
  readonly first: number;
  readonly top: (state: number) => number;
};

const drawn = (way: Way, x: number, { sign, edge, top }: Side): { line: string; words: string } => {
  const isOn = way.to > way.from;
  const [y1, y2] = [top(way.from) + (isOn ? 24 : 12), top(way.to) + (isOn ? 12 : 24)];
  const turn = 6 * sign;
  const down = y2 > y1 ? 6 : -6;
  const path = `M${edge} ${y1} H${x - turn} Q${x} ${y1} ${x} ${y1 + down} V${y2 - down} Q${x} ${y2} ${x - turn} ${y2} H${edge}`;
  // In the middle gap, where no way leaves or arrives; what stays in its state says so below itself.
  const [above, below] = spanOf(way);
  const middle = top(Math.floor((above + below) / 2)) + BOX.height + BOX.gap / 2 + 4;
  const y = way.from === way.to ? top(way.from) + 26 + WORD : middle;
  const anchor = sign === 1 ? 'start' : 'end';
  return {
    line: `<path d="${path}" fill="none" stroke="black" marker-end="url(#tip)"/>`,
    words: `<text x="${x + 4 * sign}" y="${y}" text-anchor="${anchor}" font-size="${WORD}" paint-order="stroke" stroke="white" stroke-width="3">${escaped(wordsOf(way))}</text>`,
  };
};

const sideOf = (lanes: readonly Way[][], side: Side) => {
  let x = side.first;
  return lanes.flatMap((lane) => {
    const at = x;
    x += side.sign * widthOfLane(lane);
    return lane.map((way) => drawn(way, at, side));
  });
};

/** What stands below the picture: by which rule each limit is set, in lines of at most so many characters. */
const notesOf = ({ states: names, limits = {} }: States, most: number): string[] =>
  Object.entries(limits)
    .flatMap(([state, { basis }]) => (basis ? [`“${names[state] ?? state}”时限依据：${basis}`] : []))
    .flatMap((line) => line.match(new RegExp(`.{1,${most}}`, 'gu')) ?? []);

const limitLine = ({ limits = {} }: States, state: string, fields: Fields): string => {
  const limit = limits[state];
  const isStop = Object.values(limits).some(({ pausedIn }) => pausedIn?.includes(state));
  return limit ? `时限：${limitSpan(limit, fields)}` : isStop ? '（停止计时）' : '';
};

/**
 * A state table as a picture for print: the states in their order from top to bottom, ways on at the right, ways back
 * at the left, each in a lane with the word on its button, time limits below their states. Self-contained SVG in plain
 * black, as wide as its lanes.
 */
export const statesSvg = (life: States, fields: Fields = {}): string => {
  const names = Object.keys(life.states);
  const top = (state: number): number => AIR + state * (BOX.height + BOX.gap);
  const limits = names.map((state) => limitLine(life, state, fields));
  const ways = waysOf(life);
  const [on, back] = [
    lanesOf(ways.filter(({ from, to }) => to > from)),
    lanesOf(ways.filter(({ from, to }) => to <= from)),
  ];
  // Lanes begin beside the longest limit, which stands below its box.
  const reach = Math.max(BOX.width / 2 + 20, ...limits.map((line) => widthOf(line, NOTE) / 2 + 6));
  const needs = (lanes: readonly Way[][]): number => lanes.reduce((sum, lane) => sum + widthOfLane(lane), reach + AIR);
  const centre = needs(back);
  const width = Math.ceil(centre + needs(on));
  const [left, right] = [centre - BOX.width / 2, centre + BOX.width / 2];
  const boxes = names.map((state, at) => {
    const stroke = life.final?.includes(state) ? 2.5 : state === life.initial ? 1.8 : 1;
    const limit = limits[at]
      ? `<text x="${centre}" y="${top(at) + BOX.height + 14}" text-anchor="middle" font-size="${NOTE}">${escaped(limits[at])}</text>`
      : '';
    return `<rect x="${left}" y="${top(at)}" width="${BOX.width}" height="${BOX.height}" rx="6" fill="white" stroke="black" stroke-width="${stroke}"/><text x="${centre}" y="${top(at) + 23}" text-anchor="middle">${escaped(life.states[state] ?? state)}</text>${limit}`;
  });
  const drawings = [
    ...sideOf(on, { sign: 1, edge: right, first: centre + reach, top }),
    ...sideOf(back, { sign: -1, edge: left, first: centre - reach, top }),
  ];
  const end = top(names.length - 1) + BOX.height + 20;
  const notes = notesOf(life, Math.floor((width - 24) / NOTE));
  const below = notes.map(
    (line, at) => `<text x="12" y="${end + 16 + at * 16}" font-size="${NOTE}">${escaped(line)}</text>`,
  );
  const height = end + 8 + notes.length * 16;
  // Words last, so that no line runs through them.
  const parts = [...boxes, ...drawings.map(({ line }) => line), ...drawings.map(({ words }) => words), ...below];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="sans-serif" font-size="14"><defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0 L8 4 L0 8 z"/></marker></defs>${parts.join('')}</svg>`;
};
