/** Whether the totals of a year's programme equal the districts' parts and the records. Source: row seats.projects. */
import type { RowOf } from '#kernel/definition';
import type { ReadTransaction } from '#kernel/store';
import { PLACE_STAGES, placeStages } from './codes.ts';
import { party, placeNames } from './names.ts';
import { buildingProgramme, constructionProject, programmePart, projectPlaces } from './records.ts';
import { countsAs } from './stage-order.ts';

const ITEMS = {
  carriedOut: '实施项目',
  started: '开工项目',
  completed: '竣工项目',
  opened: '投用项目',
  preschool: `新增${PLACE_STAGES.preschool}学位`,
  primary: `新增${PLACE_STAGES.primary}学位`,
  juniorMiddle: `新增${PLACE_STAGES.juniorMiddle}学位`,
  seniorMiddle: `新增${PLACE_STAGES.seniorMiddle}学位`,
  places: '新增学位合计',
} as const;
type Item = keyof typeof ITEMS;
const items = Object.keys(ITEMS) as Item[];
const words = ['carriedOut', 'started', 'completed', 'opened'] as const;

type Part = Pick<RowOf<typeof programmePart>, Item | 'district'>;
type Counted = Readonly<Record<Item, number>>;
export type Stated = Readonly<Record<Item, number | null>>;

export type CheckLine = {
  readonly item: Item;
  readonly label: string;
  readonly stated: number | null;
  /** Sum of the parts that state it; null where none does. */
  readonly sumOfParts: number | null;
  readonly partsMissing: number;
  readonly counted: number;
  readonly partsDiffer: boolean;
  readonly recordsDiffer: boolean;
  readonly districts: readonly { district: string; stated: number | null; counted: number; differs: boolean }[];
};

/** One line: what is stated, what its parts come to, what the records say. Pure. */
export const lineOf = (
  item: Item,
  stated: Stated,
  parts: readonly Part[],
  counted: ReadonlyMap<string, Counted>,
): CheckLine => {
  const saying = parts.filter((one) => one[item] !== null);
  const sumOfParts = saying.length > 0 ? saying.reduce((sum, one) => sum + Number(one[item]), 0) : null;
  const total = [...counted.values()].reduce((sum, one) => sum + one[item], 0);
  const districts = [...counted].map(([district, count]) => {
    const said = parts.find((one) => one.district === district)?.[item] ?? null;
    return { district, stated: said, counted: count[item], differs: said !== null && said !== count[item] };
  });
  return {
    item,
    label: ITEMS[item],
    stated: stated[item],
    sumOfParts,
    partsMissing: parts.length - saying.length,
    counted: total,
    partsDiffer: stated[item] !== null && sumOfParts !== null && sumOfParts !== stated[item],
    recordsDiffer: stated[item] !== null && stated[item] !== total,
    districts,
  };
};

/** Sentences that name what does not add up, with both numbers and where. Pure. */
export const differencesOf = (
  lines: readonly CheckLine[],
  names: ReadonlyMap<string, string>,
  stated: Stated,
): string[] => {
  const stages = placeStages.map((stage) => stated[stage]);
  const sum = stages.reduce<number>((total, one) => total + (one ?? 0), 0);
  const ofStages =
    stated.places !== null && !stages.includes(null) && sum !== stated.places
      ? [`新增学位合计写明${stated.places}个，各学段相加为${sum}个`]
      : [];
  return [
    ...ofStages,
    ...lines.flatMap((line) => [
      ...(line.partsDiffer
        ? [
            `${line.label}写明${line.stated}个，各辖区相加为${line.sumOfParts}个${line.partsMissing > 0 ? `（${line.partsMissing}个辖区没有写明）` : ''}`,
          ]
        : []),
      ...(line.recordsDiffer ? [`${line.label}写明${line.stated}个，项目库里为${line.counted}个`] : []),
      ...line.districts
        .filter((one) => one.differs)
        .map((one) => `${names.get(one.district) ?? ''}${line.label}分解为${one.stated}个，项目库里为${one.counted}个`),
    ]),
  ];
};

const none = (): Record<Item, number> => Object.fromEntries(items.map((item) => [item, 0])) as Record<Item, number>;

const countRecords = async (tx: ReadTransaction, programme: string, districts: readonly string[]) => {
  const counted = new Map(districts.map((district) => [district, none()]));
  const of = (district: string) => counted.get(district) ?? counted.set(district, none()).get(district) ?? none();
  const projects = await tx.find(constructionProject, { programme });
  for (const one of projects) for (const word of words) if (countsAs(one.state, word)) of(one.district)[word] += 1;
  for (const one of await tx.find(projectPlaces, { project: projects.map((row) => row.id) })) {
    const count = of(one.district ?? '');
    count[one.stage] += one.places ?? 0;
    count.places += one.places ?? 0;
  }
  return counted;
};

/** @throws Refusal `not-found` */
export const checkProgramme = async (tx: ReadTransaction, id: string) => {
  const row = await tx.get(buildingProgramme, id);
  const parts = await tx.find(programmePart, { programme: id });
  const counted = await countRecords(
    tx,
    id,
    parts.map((one) => one.district),
  );
  const names = await placeNames(tx, [row.issuer, ...counted.keys()]);
  const lines = items.map((item) => lineOf(item, row, parts, counted));
  return {
    programme: { id, name: row.name, year: row.year, issuer: party(names, row.issuer) },
    districts: [...counted.keys()].map((one) => ({
      ...party(names, one),
      isPart: parts.some((part) => part.district === one),
    })),
    lines: lines.map((line) => ({ ...line, districts: [...line.districts] })),
    differences: differencesOf(lines, names, row),
  };
};
