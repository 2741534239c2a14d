/** Schools as they stood on a day, stage by stage. */
import { organisation as unit } from '#kernel/access';
import type { ReadTransaction } from '#kernel/store';
import type { CivilDate } from '#kernel/time';
import { stages as allStages, type Stage, schoolStage, school as schools } from '#modules/institutions';

export type SchoolOfDay = {
  readonly school: string;
  readonly name: string;
  readonly code: string;
  readonly stage: Stage;
  readonly kind: string;
  readonly ownership: string;
  readonly isInclusive: boolean;
  readonly urbanRural: string | null;
};

/** How far the question reaches: what was recorded at a past instant, and rules of the house beyond the post's reach. */
export type LedgerScope = { readonly asOf?: string; readonly across?: boolean };
export type LedgerPlace = { readonly within: string; readonly on: CivilDate } & LedgerScope;

const inTime = (from: string | null, to: string | null, on: CivilDate): boolean =>
  (from === null || from <= on) && (to === null || to > on);

/** Schools of a subtree with a stage that stood on the day, as far as the post reaches. */
export const schoolsOf = async (
  tx: ReadTransaction,
  { within, on, asOf, across }: LedgerPlace,
): Promise<SchoolOfDay[]> => {
  const past = asOf ? { asOf } : {};
  const ask: typeof tx.lookup = (of, filter, options) =>
    across ? tx.lookup(of, filter, options) : tx.find(of, filter, options);
  const [top] = await tx.lookup(unit, { id: within });
  const units = await tx.lookup(unit, { kind: 'school' }, past);
  const under = new Map(units.filter(({ path }) => path?.startsWith(top?.path ?? '-')).map((one) => [one.id, one]));
  const facts = new Map((await ask(schools, {}, past)).map((one) => [one.organisation, one]));
  return (await ask(schoolStage, {}, past))
    .flatMap(({ organisation: at, stage, fromOn, toOn }): SchoolOfDay[] => {
      const [place, row] = [under.get(at), facts.get(at)];
      if (!place || !row || !inTime(fromOn, toOn, on) || !inTime(row.openedOn, row.closedOn, on)) return [];
      const { kind, ownership, urbanRural, inclusive, inclusiveUntil } = row;
      const isInclusive = Boolean(inclusive) && (inclusiveUntil === null || inclusiveUntil >= on);
      const { name, code } = place;
      return [{ school: at, name, code: code ?? '', stage, kind, ownership, urbanRural, isInclusive }];
    })
    .sort((a, b) =>
      a.code < b.code ? -1 : a.code > b.code ? 1 : allStages.indexOf(a.stage) - allStages.indexOf(b.stage),
    );
};
