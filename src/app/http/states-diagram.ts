import { statesDiagram } from '#contract/records';
import { type Fields, limitSpan, type Registry, type States, stateDiagram } from '#kernel/definition';
import { answerReading, type BoundRoute } from '#kernel/http';
import { refuse } from '#kernel/refusal';

const BOX = { width: 132, height: 36, gap: 56 } as const;
/** Size of the notes below, in pixels; a Chinese character is as wide. */
const NOTE = 11;
/** Size of the words on ways. */
const WORD = 12;
const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);

/**
 * A state table as a picture for print: the states in their order from top to bottom, ways on at the right, ways back
 * at the left, each with the word on its button, time limits below their states. Self-contained SVG in plain black, as wide as its longest way.
 */
export const statesSvg = (life: States, fields: Fields = {}): string => {
  const names = Object.keys(life.states);
  const top = (state: string): number => 16 + names.indexOf(state) * (BOX.height + BOX.gap);
  const ways = [...waysOf(life)];
  const reach = (from: string, to: string): number => 26 + 22 * Math.abs(names.indexOf(to) - names.indexOf(from));
  const margin = 120 + Math.max(26, ...ways.map(({ from, to }) => reach(from, to)));
  const [left, right] = [margin, margin + BOX.width];
  const limitBelow = (state: string): string => {
    const limit = life.limits?.[state];
    const isStop = Object.values(life.limits ?? {}).some(({ pausedIn }) => pausedIn?.includes(state));
    const line = limit ? `时限：${limitSpan(limit, fields)}` : isStop ? '（停止计时）' : '';
    return line
      ? `<text x="${left + BOX.width / 2}" y="${top(state) + BOX.height + 14}" text-anchor="middle" font-size="11">${escaped(line)}</text>`
      : '';
  };
  const boxes = names.map((state) => {
    const isEnd = life.final?.includes(state);
    const width = isEnd ? 2.5 : state === life.initial ? 1.8 : 1;
    return `<rect x="${left}" y="${top(state)}" width="${BOX.width}" height="${BOX.height}" rx="6" fill="white" stroke="black" stroke-width="${width}"/><text x="${left + BOX.width / 2}" y="${top(state) + 23}" text-anchor="middle">${escaped(life.states[state] ?? state)}</text>${limitBelow(state)}`;
  });
  const placed: Label[] = [];
  /** Drawn after all ways, so that none runs through a word. */
  const labelled: string[] = [];
  const arrows = ways.map(({ from, to, labels }) => {
    const isOn = names.indexOf(to) > names.indexOf(from);
    const [x, sign, anchor] = isOn ? [right, 1, 'start'] : [left, -1, 'end'];
    const [y1, y2] = [top(from) + (isOn ? 24 : 12), top(to) + (isOn ? 12 : 24)];
    const bow = x + sign * reach(from, to);
    const words = labels.join('、');
    const at = apart(placed, { x: x + sign * (reach(from, to) * 0.75 + 4), y: (y1 + y2) / 2 + 4, words, sign });
    labelled.push(
      `<text x="${at.x}" y="${at.y}" text-anchor="${anchor}" font-size="${WORD}" paint-order="stroke" stroke="white" stroke-width="3">${escaped(words)}</text>`,
    );
    return `<path d="M${x} ${y1} C${bow} ${y1} ${bow} ${y2} ${x} ${y2}" fill="none" stroke="black" marker-end="url(#tip)"/>`;
  });
  const width = right + margin;
  const end = top(names.at(-1) ?? '') + BOX.height + 20;
  const notes = notesOf(life, Math.floor((width - 24) / NOTE));
  const below = notes.map(
    (line, at) => `<text x="12" y="${end + 16 + at * 16}" font-size="${NOTE}">${escaped(line)}</text>`,
  );
  const height = end + 8 + notes.length * 16;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="sans-serif" font-size="14"><defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0 L8 4 L0 8 z"/></marker></defs>${boxes.join('')}${arrows.join('')}${labelled.join('')}${below.join('')}</svg>`;
};

type Label = { readonly x: number; readonly y: number; readonly words: string; readonly sign: number };

const meets = (one: Label, other: Label): boolean => {
  const [from, to] = [one, other].map(({ x, words, sign }) => {
    const end = x + sign * words.length * WORD;
    return [Math.min(x, end), Math.max(x, end)] as const;
  }) as [readonly [number, number], readonly [number, number]];
  return Math.abs(one.y - other.y) < WORD + 1 && from[0] < to[1] && to[0] < from[1];
};

/** Moves a label down until it covers none of those that stand already. */
const apart = (placed: Label[], wanted: Label): Label => {
  let label = wanted;
  while (placed.some((one) => meets(one, label))) label = { ...label, y: label.y + WORD + 2 };
  placed.push(label);
  return label;
};

/** What stands below the picture: by which rule each limit is set, in lines of at most so many characters. */
const notesOf = ({ states: names, limits = {} }: States, most: number): string[] =>
  Object.entries(limits)
    .flatMap(([state, { basis }]) => (basis ? [`“${names[state] ?? state}”时限依据：${basis}`] : []))
    .flatMap((line) => line.match(new RegExp(`.{1,${most}}`, 'gu')) ?? []);

/** One way for each pair of states, with the words of all verbs that take it. */
const waysOf = (life: States): Iterable<{ from: string; to: string; labels: string[] }> => {
  const ways = new Map<string, { from: string; to: string; labels: string[] }>();
  for (const { from: sources, to: targets, label } of life.transitions)
    for (const from of sources)
      for (const to of [targets].flat()) {
        const way = ways.get(`${from} ${to}`) ?? { from, to, labels: [] };
        if (!way.labels.includes(label)) way.labels.push(label);
        ways.set(`${from} ${to}`, way);
      }
  return ways.values();
};

/** The diagram of a record that the post may read. */
export const statesRoute = (registry: Registry): BoundRoute =>
  answerReading(statesDiagram, async ({ tx, params }) => {
    const definition = registry.byName.get(params.name);
    if (!definition?.states || !tx.may(definition, 'read'))
      throw refuse('not-found', '没有找到，或您无权查看', '没有这张状态表', '请核对链接。', { status: 404 });
    const { states: life, label, fields } = definition;
    return { label, mermaid: stateDiagram(life, fields), svg: statesSvg(life, fields) };
  });
