/**
 * How likely one promise answers another, with the grounds in words. Pure and without a model: the same two plans give
 * the same figures on every machine and day.
 *
 * Pairs of characters, weighted by how rare they are among the clauses of both plans, of the sentence and of the clause
 * that it stands in; figures about the same thing in units that compare add to it. What every plan says (推进、加强)
 * counts nothing.
 */
import { conversion, wordLikeness } from '#modules/binding';

/** Kept with every proposal, so that one can be told from those of a later rule. */
export const LIKENESS_RULE = '2026-11';

export type Figure = {
  readonly subject: string;
  readonly value: number | null;
  readonly unit: string | null;
  /** 新增学位 =16500个 */
  readonly text: string;
};
export type Said = {
  readonly id: string;
  /** Heading of the clause that it stands in. */
  readonly heading: string;
  readonly text: string;
  /** Everything that stands under the same clause. */
  readonly around: string;
  readonly figures: readonly Figure[];
};
export type Likeness = {
  readonly upper: string;
  readonly lower: string;
  /** 0 to 100; two plans' sentences about the same matter mostly lie between 12 and 40. */
  readonly points: number;
  readonly grounds: readonly string[];
};

/** Below this a likeness is not worth a person's look (see likeness.test.ts: what it finds in real plans). */
const WORTH_A_LOOK = 12;
/** Beside the likest answer, others are proposed that come this near to it. */
const NEAR_THE_BEST = 0.8;
const MOST_ANSWERS = 3;
const SENTENCE = 60;
const CLAUSE = 40;
const FIGURES = 15;
/** How far a short sentence counts as found inside a long one: 0 is the plain cosine, 1 the share of the shorter. */
const INSIDE = 0.35;
const SAME_SUBJECT = 0.5;
/** A sentence that shares less than this with another is no hint of anything. */
const HINT = 0.08;

/** What every plan says of everything: it does not tell what a promise is about. */
const EMPTY_WORDS =
  /深入|积极|持续|全面|进一步|不断|切实|大力|加快|加强|加大|推进|推动|开展|完善|健全|建立|构建|建设|实施|落实|组织|提升|提高|强化|深化|优化|促进|做好|做实|坚持|探索|统筹|规范|创新|制定|出台|形成|举办|工作|机制|体系|制度|水平|质量|能力|活动|全市|全区|全县|各地|学校|教育|年度?|常态化|以及|相关|重点|发展|管理|服务/gu;

/** Runs of letters: figures, marks and empty words part them. */
const runsOf = (text: string): string[] =>
  text
    .replace(EMPTY_WORDS, ' ')
    .split(/[^\p{L}]+/u)
    .filter((run) => run.length > 1);

const pairsOf = (text: string): string[] =>
  runsOf(text).flatMap((run) => Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2)));

type Rarity = (pair: string) => number;
type Bag = { readonly weights: ReadonlyMap<string, number>; readonly length: number };
type Weighed = { readonly said: Said; readonly sentence: Bag; readonly clause: Bag };

/** How rare a pair is among the clauses of both plans; sentences of one clause repeat its words. */
const raritiesOf = (all: readonly Said[]): Rarity => {
  const clauses = [...new Set(all.map(({ around }) => around))];
  const held = new Map<string, number>();
  for (const text of clauses) for (const pair of new Set(pairsOf(text))) held.set(pair, (held.get(pair) ?? 0) + 1);
  return (pair) => Math.max(0, Math.log((clauses.length + 1) / ((held.get(pair) ?? 0) + 0.5)));
};

const bagOf = (text: string, rarity: Rarity): Bag => {
  const counts = new Map<string, number>();
  for (const pair of pairsOf(text)) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  const weights = new Map([...counts].map(([pair, count]) => [pair, Math.sqrt(count) * rarity(pair)]));
  return { weights, length: Math.hypot(...weights.values()) };
};

/** 0 to 1. */
const overlap = (a: Bag, b: Bag): number => {
  let product = 0;
  for (const [pair, weight] of a.weights) product += weight * (b.weights.get(pair) ?? 0);
  if (product === 0) return 0;
  return Math.min(1, product / ((a.length * b.length) ** (1 - INSIDE) * Math.min(a.length, b.length) ** (2 * INSIDE)));
};

/** Whether two figures are about the same thing in units that compare. */
export const comparable = (a: Figure, b: Figure): boolean =>
  a.value !== null &&
  b.value !== null &&
  conversion(b.unit ?? '', a.unit ?? '') !== null &&
  wordLikeness(a.subject, b.subject) >= SAME_SUBJECT;

/** The figure among some that speaks most of the same thing. */
export const counterpart = <F extends Figure>(one: Figure, among: readonly F[]): F | null =>
  among
    .filter((other) => comparable(one, other))
    .map((other) => ({ other, like: wordLikeness(one.subject, other.subject) }))
    .sort((x, y) => y.like - x.like)[0]?.other ?? null;

/** The longest words that both sentences use, the rarest first. */
const commonWords = (a: string, b: string, rarity: Rarity): string[] => {
  const there = runsOf(b).join(' ');
  const found = new Map<string, number>();
  for (const run of runsOf(a)) {
    for (let from = 0; from + 2 <= run.length; ) {
      let to = from;
      while (to < run.length && there.includes(run.slice(from, to + 1))) to++;
      const word = run.slice(from, to);
      if (word.length > 1) found.set(word, Math.max(...pairsOf(word).map(rarity), 0) * word.length);
      from = Math.max(to, from + 1);
    }
  }
  return [...found].sort((x, y) => y[1] - x[1]).map(([word]) => word);
};

const percent = (share: number): string => `${Math.round(share * 100)}%`;
const quoted = (words: readonly string[]): string => words.map((word) => `“${word}”`).join('');

const compared = (a: Weighed, b: Weighed, clauseOverlap: typeof overlap) => {
  const [sentence, clause] = [overlap(a.sentence, b.sentence), clauseOverlap(a.clause, b.clause)];
  const figures = a.said.figures.flatMap((one) => {
    const other = sentence > 0 || clause > 0 ? counterpart(one, b.said.figures) : null;
    return other ? [{ one, other }] : [];
  });
  const points = SENTENCE * sentence + CLAUSE * clause + (figures.length > 0 ? FIGURES : 0);
  return { a, b, sentence, clause, figures, points: Math.min(100, Math.round(points)) };
};
type Compared = ReturnType<typeof compared>;

const groundsOf = ({ a, b, sentence, clause, figures }: Compared, rarity: Rarity): string[] => {
  const words = commonWords(`${a.said.heading} ${a.said.text}`, `${b.said.heading} ${b.said.text}`, rarity).slice(0, 5);
  return [
    words.length > 0 ? `共同用语${quoted(words)}` : '句子没有共同用语，所在条目相近',
    `句子相近${percent(sentence)}，所在条目相近${percent(clause)}`,
    ...figures.slice(0, 3).map(({ one, other }) => `目标可比：“${one.text}”与“${other.text}”`),
  ];
};

/** Sentences of one clause share its words: each two clauses are compared once. */
const remembered = (): typeof overlap => {
  const known = new Map<Bag, Map<Bag, number>>();
  return (a, b) => {
    const row = known.get(a) ?? new Map<Bag, number>();
    known.set(a, row);
    const value = row.get(b) ?? overlap(a, b);
    row.set(b, value);
    return value;
  };
};

/** Everything that two plans say, each sentence of the one beside each of the other, the likest first. */
const ranked = (uppers: readonly Said[], lowers: readonly Said[]) => {
  const rarity = raritiesOf([...uppers, ...lowers]);
  const clauses = new Map<string, Bag>();
  const weigh = (said: Said): Weighed => {
    const clause = clauses.get(said.around) ?? bagOf(said.around, rarity);
    clauses.set(said.around, clause);
    return { said, sentence: bagOf(`${said.heading}。${said.text}`, rarity), clause };
  };
  const [beside, clauseOverlap] = [lowers.map(weigh), remembered()];
  const rows = uppers.map((upper) => {
    const one = weigh(upper);
    return beside.map((other) => compared(one, other, clauseOverlap)).sort((x, y) => y.points - x.points);
  });
  return { rows, rarity };
};

/**
 * Which promises of `lowers` likely answer those of `uppers`: for each the likest and what comes near it, three at most.
 * @example likeliest([{ text: '新增学位16500个', … }], [{ text: '年内新增学位2400个', … }])
 * // [{ upper, lower, points: 88, grounds: ['共同用语“新增学位”', '句子相近87%，…', '目标可比：…'] }]
 */
export const likeliest = (uppers: readonly Said[], lowers: readonly Said[]): Likeness[] => {
  const { rows, rarity } = ranked(uppers, lowers);
  return rows.flatMap((row) => {
    const least = Math.max(WORTH_A_LOOK, (row[0]?.points ?? 0) * NEAR_THE_BEST);
    const near = row.filter(({ points }) => points >= least).slice(0, MOST_ANSWERS);
    return near.map((one) => ({
      upper: one.a.said.id,
      lower: one.b.said.id,
      points: one.points,
      grounds: groundsOf(one, rarity),
    }));
  });
};

/** For each of `uppers` the one of `lowers` that comes nearest, where enough is common: a hint, no proposal. */
export const nearest = (uppers: readonly Said[], lowers: readonly Said[]): Map<string, string> =>
  new Map(
    ranked(uppers, lowers).rows.flatMap(([first]) =>
      first && first.sentence >= HINT ? [[first.a.said.id, first.b.said.id] as const] : [],
    ),
  );
