import { describe, expect, it } from 'vitest';
import { registry } from '../../src/app/composition.ts';
import { statesSvg } from '../../src/app/http/states-picture.ts';
import { roles } from '../../src/kernel/access/index.ts';
import {
  deadEnds,
  type RecordDefinition,
  type States,
  stateDiagram,
  unreachableStates,
} from '../../src/kernel/definition/index.ts';
import { timeLimit } from '../../src/kernel/limit/index.ts';

const lives = registry.records.filter((one): one is RecordDefinition & { states: States } => Boolean(one.states));
const mayTake = ({ permissions }: RecordDefinition, verb: string) =>
  roles.filter((role) => (permissions[role]?.[verb]?.kind ?? 'none') !== 'none');
/** States that verbs of people or of the system reach, going on from one. */
const reachedFrom = (life: States, start: string): Set<string> => {
  const seen = new Set([start]);
  for (const state of seen)
    for (const t of life.transitions) if (t.from.includes(state)) for (const to of [t.to].flat()) seen.add(to);
  return seen;
};

it('proves every state table of the product', () => {
  expect(lives.length).toBeGreaterThan(30);
});

type Patch = {
  readonly what: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};
/** Where boxes, words on ways and time limits stand in a picture; a Chinese character is as wide as it is high. */
const patchesOf = (svg: string): Patch[] => {
  const read = (tag: string, name: string): string => new RegExp(`${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
  const number = (tag: string, name: string): number => Number(read(tag, name));
  const boxes = [...svg.matchAll(/<rect [^>]*>/g)].map(([tag]): Patch => {
    const [left, top] = [number(tag, 'x'), number(tag, 'y')];
    return { what: 'box', left, top, right: left + number(tag, 'width'), bottom: top + number(tag, 'height') };
  });
  const texts = [...svg.matchAll(/(<text [^>]*font-size="1[12]"[^>]*>)([^<]*)/g)].map(
    ([, tag = '', words = '']): Patch => {
      const [x, y, size] = [number(tag, 'x'), number(tag, 'y'), number(tag, 'font-size')];
      const width = words.length * size;
      const left = { start: x, middle: x - width / 2, end: x - width }[read(tag, 'text-anchor') || 'start'] ?? x;
      return { what: words, left, right: left + width, top: y - size, bottom: y };
    },
  );
  return [...boxes, ...texts];
};
/** Points along the ways, which are made of straight lines and of bows. */
const pointsOf = (svg: string): { readonly x: number; readonly y: number }[] =>
  [...svg.matchAll(/ d="(M[^"]*)" fill="none"/g)].flatMap(([, path = '']) => {
    let at = { x: 0, y: 0 };
    return [...path.matchAll(/([MHVQ])([^MHVQ]*)/g)].flatMap(([, turn, rest = '']) => {
      const numbers = rest.split(/[ ,]+/).filter(Boolean).map(Number);
      const [last = 0, before = 0] = numbers.toReversed();
      const to = turn === 'H' ? { x: last, y: at.y } : turn === 'V' ? { x: at.x, y: last } : { x: before, y: last };
      const from = turn === 'M' ? to : at;
      const [bowX = 0, bowY = 0] = turn === 'Q' ? numbers : [];
      at = to;
      return Array.from({ length: 101 }, (_, n) => {
        const part = n / 100;
        if (turn !== 'Q') return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
        const [a, b, c] = [(1 - part) ** 2, 2 * part * (1 - part), part ** 2];
        return { x: a * from.x + b * bowX + c * to.x, y: a * from.y + b * bowY + c * to.y };
      });
    });
  });
const crossed = (svg: string): string[] => {
  const points = pointsOf(svg);
  return patchesOf(svg)
    .filter(({ what }) => what !== 'box')
    .filter((one) => points.some(({ x, y }) => x > one.left && x < one.right && y > one.top && y < one.bottom))
    .map(({ what }) => what);
};
const meetings = (svg: string): string[] =>
  patchesOf(svg).flatMap((one, at, all) =>
    all
      .slice(at + 1)
      .filter(
        (other) => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom,
      )
      .map((other) => `${one.what} × ${other.what}`),
  );

describe.each(lives.map((one) => [one.name, one] as const))('the life of a %s', (_, definition) => {
  const life = definition.states;

  it('reaches every state, and ends in none by mistake', () => {
    expect(unreachableStates(life)).toEqual([]);
    expect(deadEnds(life)).toEqual([]);
  });

  it('comes to an end from every state, where it has one', () => {
    if (!life.final?.length) return;
    for (const state of Object.keys(life.states)) {
      const on = reachedFrom(life, state);
      expect(
        life.final.some((end) => on.has(end)),
        `${state} leads to no end`,
      ).toBe(true);
    }
  });

  it('has somebody for every verb: a role, or the system where the grant says so', () => {
    for (const { verb } of life.transitions) {
      const named = Object.values(definition.permissions).some((grants) => verb in grants);
      expect(mayTake(definition, verb).length > 0 || named, verb).toBe(true);
    }
  });

  it('has one line for a verb and a state', () => {
    const lines = life.transitions.flatMap(({ verb, from }) => from.map((state) => `${verb} ${state}`));
    expect(lines.filter((line, at) => lines.indexOf(line) !== at)).toEqual([]);
  });

  it('is printed with every state and every verb', () => {
    const [text, picture] = [stateDiagram(life), statesSvg(life)];
    for (const label of Object.values(life.states)) {
      expect(text).toContain(label);
      expect(picture).toContain(`>${label}</text>`);
    }
    for (const { label } of life.transitions) expect(picture).toContain(label);
  });

  it('is drawn without one word over another, over a box, over the edge or across a way', () => {
    const svg = statesSvg(life, definition.fields);
    expect(meetings(svg)).toEqual([]);
    expect(crossed(svg)).toEqual([]);
    const width = Number(/width="(\d+)"/.exec(svg)?.[1]);
    expect(patchesOf(svg).filter(({ left, right }) => left < 0 || right > width)).toEqual([]);
  });
});

it('is printed with its limits, where their clocks stand and by which rule they run', () => {
  const basis = '《样例办法》第二十条：受理之日起十个工作日内办结，补正材料的时间不计算在内';
  const holder = { label: '承办人', role: 'office' };
  const picture = statesSvg({
    field: 'state',
    initial: 'asked',
    states: { asked: '审核', papers: '补正', done: '已办结' },
    final: ['done'],
    limits: { asked: timeLimit({ days: 10, unit: 'workday', holder, pausedIn: ['papers'], basis }) },
    transitions: [{ verb: 'hold', label: '要求补正', from: ['asked'], to: 'papers' }],
  });
  expect(picture).toContain('>时限：10个工作日</text>');
  expect(picture).toContain('>（停止计时）</text>');
  const lines = [...picture.matchAll(/font-size="11">([^<]*)<.text>/g)].map(([, line]) => line);
  expect(lines.length).toBeGreaterThan(3);
  expect(lines.join('')).toContain(`“审核”时限依据：${basis}`);
});

it('would find a verb that nobody may take, a dead end and a state that nothing reaches', () => {
  const life: States = {
    field: 'state',
    initial: 'open',
    states: { open: '未结', stuck: '停滞', lost: '失' },
    final: [],
    transitions: [{ verb: 'hold', label: '搁置', from: ['open'], to: 'stuck' }],
  };
  expect(deadEnds(life)).toEqual(['stuck', 'lost']);
  expect(unreachableStates(life)).toEqual(['lost']);
  expect(mayTake({ permissions: { office: {} } } as unknown as RecordDefinition, 'hold')).toEqual([]);
});
