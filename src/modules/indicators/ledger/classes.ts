/** Classes of a day with how many pupils were in them. */
import { measureTotals } from '#kernel/measure';
import type { ReadTransaction } from '#kernel/store';
import type { CivilDate } from '#kernel/time';
import { classGroup, type Stage } from '#modules/institutions';
import { pupilsOnRoll } from '#modules/pupils';

export type ClassOfDay = {
  readonly id: string;
  readonly label: string;
  readonly school: string;
  readonly stage: Stage;
  readonly kind: string;
  readonly entryYear: number;
  readonly pupils: number;
};

/** Classes with pupils, the largest first: one that stands empty is no class that anybody sits in. */
export const classesOf = async (
  tx: ReadTransaction,
  organisation: string,
  on: CivilDate,
  atLeast = 1,
): Promise<ClassOfDay[]> => {
  const asked = { within: [organisation], on, by: ['organisation', 'stage', 'classGroup'] };
  const found = (await measureTotals(tx, pupilsOnRoll, asked)).filter(({ amount }) => amount >= atLeast);
  const ids = found.map(({ keys }) => String(keys.classGroup));
  const rows = new Map((await tx.lookup(classGroup, { id: ids })).map((row) => [row.id, row]));
  return found
    .flatMap(({ keys, amount }) => {
      const row = rows.get(String(keys.classGroup));
      if (!row) return [];
      const { id, label, kind, entryYear } = row;
      const place = { school: String(keys.organisation), stage: keys.stage as Stage };
      return [{ id, label: label ?? '', kind, entryYear, ...place, pupils: amount }];
    })
    .sort((a, b) => b.pupils - a.pupils || a.label.localeCompare(b.label, 'zh'));
};
