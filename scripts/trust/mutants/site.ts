import { dice } from '../part.ts';

/** One place of the source where a guard of the permissions can be taken away, and what stands there then. */
export type Site = {
  readonly kind: Kind;
  /** From the root of the project. */
  readonly file: string;
  readonly line: number;
  /** In one line, for people: what was there and what is there now. */
  readonly what: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
};

/** Kinds of mutants, and how many of 240 are of each: more where there is more to lose and less that looks twice. */
export const KINDS = {
  'role added to a grant': 22,
  'scope widened to all': 26,
  'condition of a scope dropped': 28,
  'four eyes turned off': 14,
  'reader added to a covered field': 10,
  'field mask dropped': 8,
  'writers of a field dropped': 6,
  'field opened to forms': 8,
  'guard dropped': 20,
  'organisation of a record dropped': 6,
  'route opened': 8,
  'refusal dropped': 20,
  'check loosened': 20,
  'rights not asked in a route': 20,
  'row-level security off': 12,
  'policy opened': 4,
  'ended right accepted': 12,
} as const;
export type Kind = keyof typeof KINDS;

/** The text with the site's piece replaced. */
export const planted = (text: string, { start, end, text: piece }: Site): string =>
  text.slice(0, start) + piece + text.slice(end);

/** So many sites, each kind by its share, none twice; what a kind has too few of goes to the others. */
export const chosen = (sites: readonly Site[], count: number, seed: number): Site[] => {
  const below = dice(seed);
  const heaps = new Map<Kind, Site[]>();
  for (const site of sites) heaps.set(site.kind, [...(heaps.get(site.kind) ?? []), site]);
  const draw = (kind: Kind): Site | undefined => {
    const heap = heaps.get(kind) ?? [];
    return heap.length > 0 ? heap.splice(below(heap.length), 1)[0] : undefined;
  };
  const whole = Object.values(KINDS).reduce((sum, share) => sum + share, 0);
  const found: Site[] = [];
  for (const [kind, share] of Object.entries(KINDS))
    for (let n = 0; n < Math.round((share / whole) * count) && found.length < count; n++) {
      const site = draw(kind as Kind);
      if (site) found.push(site);
    }
  for (
    const kinds = Object.keys(KINDS) as Kind[];
    found.length < count && kinds.some((one) => heaps.get(one)?.length);
  ) {
    const site = draw(kinds[below(kinds.length)] as Kind);
    if (site) found.push(site);
  }
  return found;
};
