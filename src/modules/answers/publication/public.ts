import { firstBureau } from '#kernel/access';
import { systemActor } from '#kernel/definition';
import type { House } from '#kernel/http';
import { civilDateAt } from '#kernel/time';
import { indicatorPublication } from './records.ts';

/** What the bureau of this installation has made public: the approved content as it stands, nothing else is asked. */
export const publicPage = async (house: House) => {
  const bureau = await firstBureau(house.database);
  if (!bureau) return { bureau: '', publications: [] };
  const rows = await house.database.read(systemActor(bureau.id, '公开指标'), (tx) =>
    tx.lookup(indicatorPublication, { state: 'published' }, { sort: '-on' }),
  );
  return {
    bureau: bureau.name,
    publications: rows.map(({ id, title, note, on, publishedAt, content }) => ({
      ...{ id, title, note, on, publishedOn: civilDateAt(String(publishedAt)) },
      ...content,
    })),
  };
};
