/**
 * Building when schools merge, split or close: what is under way serves the heir, so that its opening can still be
 * confirmed by pupils in place; what is over stays where it was. Sums by district are the same before and after.
 */
import type { RecordDefinition, Row } from '#kernel/definition';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import type { OrganisationChangeHandler } from '#modules/institutions';
import { amenity, constructionProject, improvementProject, schoolDefect, seatArea } from './records.ts';

/** Which fields name a school or whoever answers, and the states in which nothing is left to do. */
type Kept = {
  readonly definition: RecordDefinition<any>;
  readonly fields: readonly string[];
  readonly over: readonly string[];
};
const KEPT: readonly Kept[] = [
  { definition: constructionProject, fields: ['school', 'organisation'], over: ['opened'] },
  { definition: improvementProject, fields: ['school'], over: ['accepted', 'stopped'] },
  { definition: amenity, fields: ['school'], over: ['accepted', 'cancelled'] },
  { definition: schoolDefect, fields: ['school'], over: ['cleared', 'withdrawn'] },
];

/** Rows under way that name one of the units, once each. */
const underWay = async (tx: ReadTransaction, kept: Kept, units: readonly string[]): Promise<Row[]> => {
  const found = new Map<string, Row>();
  for (const field of kept.fields)
    for (const row of (await tx.lookup(kept.definition, { [field]: [...units] })) as Row[]) found.set(row.id, row);
  return [...found.values()].filter(({ state }) => !kept.over.includes(String(state)));
};

type Passing = { readonly heirOf: ReadonlyMap<string, string>; readonly reason: string };

const passRows = async (tx: WriteTransaction, kept: Kept, { heirOf, reason }: Passing): Promise<void> => {
  for (const row of await underWay(tx, kept, [...heirOf.keys()])) {
    const named = kept.fields.filter((field) => heirOf.has(String(row[field])));
    const patch = Object.fromEntries(named.map((field) => [field, heirOf.get(String(row[field]))]));
    await tx.system.update(kept.definition, row.id, patch as never, { verb: 'passOn', reason });
  }
};

/**
 * The heir stands in the area where what ended stood, unless it has an area already: a school lies in one alone. Of two
 * that end in different areas, the first one's becomes the heir's.
 */
const passAreas = async (tx: WriteTransaction, { heirOf, reason }: Passing): Promise<void> => {
  const areas = await tx.lookup(seatArea, {}, { sort: 'name' });
  const placed = new Set(areas.flatMap(({ schools }) => (schools ?? []).filter((one) => !heirOf.has(one))));
  for (const { id, schools } of areas) {
    const next = (schools ?? []).flatMap((one) => {
      const heir = heirOf.get(one);
      if (!heir) return [one];
      if (placed.has(heir)) return [];
      placed.add(heir);
      return [heir];
    });
    if (next.join() === (schools ?? []).join()) continue;
    await tx.system.update(seatArea, id, { schools: next }, { verb: 'passOn', reason });
  }
};

export const constructionFollows: OrganisationChangeHandler = {
  name: 'construction',
  preview: async (tx, { ended }) => {
    if (ended.length === 0) return [];
    const counts: number[] = [];
    for (const kept of KEPT) counts.push((await underWay(tx, kept, ended)).length);
    const [projects = 0, ...others] = counts;
    const rest = others.reduce((sum, count) => sum + count, 0);
    return [
      ...(projects > 0 ? [{ label: '改由接续学校使用或负责的建设项目', count: projects, unit: '个' }] : []),
      ...(rest > 0 ? [{ label: '转给接续学校的改造、设施和隐患', count: rest, unit: '项' }] : []),
    ];
  },
  apply: async (tx, effect) => {
    const ended = effect.ended.flatMap((unit) => {
      const heir = effect.heirOf.get(unit);
      return heir ? [[unit, heir] as const] : [];
    });
    if (ended.length === 0) return;
    const passing = { heirOf: new Map(ended), reason: effect.change.title };
    for (const kept of KEPT) await passRows(tx, kept, passing);
    await passAreas(tx, passing);
  },
};
