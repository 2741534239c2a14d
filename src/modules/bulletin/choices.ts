import type { BulletinSubject } from '#contract/bulletin';
import { organisation } from '#kernel/access';
import type { ReadTransaction } from '#kernel/store';
import { boardRowsOf } from '#modules/delivery';
import { PROJECT_KINDS, project } from '#modules/projects';

type Choice = BulletinSubject & { readonly code: string; readonly title: string; readonly unit: string | null };

/** Projects of the series' year and commitments of its plan, as the post may see them. */
export const choicesOf = async (
  tx: ReadTransaction,
  series: { readonly plan: string; readonly year: number },
): Promise<Choice[]> => {
  const { year } = series;
  const within = { fromYear: { op: 'lte', value: year }, toYear: { op: 'gte', value: year } };
  const projects = await tx.find(project, { ...within, state: { op: 'ne', value: 'abandoned' } });
  const places = await tx.lookup(organisation, { id: projects.map((one) => one.leadSection) });
  const names = new Map(places.map((one) => [one.id, one.shortName ?? one.name]));
  const rows = await boardRowsOf(tx, { plan: series.plan });
  return [
    ...projects.map(
      ({ id, name, kind, leadSection }): Choice => ({
        ...{ record: 'project', id, title: name, code: PROJECT_KINDS[kind] },
        unit: names.get(leadSection) ?? null,
      }),
    ),
    ...rows.map(
      ({ id, code, title, leadSection }): Choice => ({
        ...{ record: 'commitment', id, code, title },
        unit: leadSection?.name ?? null,
      }),
    ),
  ];
};
