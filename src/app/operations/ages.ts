import { backupStanding, continuityAges } from '#kernel/continuity';
import { systemActor } from '#kernel/definition';
import { Refusal } from '#kernel/refusal';
import { type SealAge, sealAge } from '#kernel/seal';
import type { Database } from '#kernel/store';
import { parameterOn, today } from '#kernel/time';

type Place = { readonly database: Database; readonly folder: string };

/** Seconds since what keeps the house safe was last done; null for never. */
export type Ages = {
  /** Of the bureau whose seal is furthest behind. */
  readonly seal: SealAge;
  readonly backup: { readonly age: number | null; readonly scheduled: boolean; readonly besideData: boolean };
  readonly drill: { readonly age: number | null; readonly sound: boolean; readonly words: string };
};

const within = <T>({ database }: Place, tenantId: string, ask: Parameters<typeof database.read<T>>[1]): Promise<T> =>
  database.read(systemActor(tenantId, '运行状况'), ask);

const oldest = (ages: readonly (number | null)[]): number | null =>
  ages.reduce((max, age) => (age !== null && (max === null || age > max) ? age : max), null);

const secondsSince = (at: Date | null, now: number): number | null =>
  at === null ? null : Math.max(0, (now - at.getTime()) / 1000);

export const agesOf = async (place: Place): Promise<Ages> => {
  const tenants = await place.database.tenants();
  const seals = await Promise.all(tenants.map((id) => within(place, id, sealAge)));
  const { newestAt, lastDrill, scheduled, besideData } = await backupStanding(place.folder);
  const now = Date.now();
  return {
    seal: { head: oldest(seals.map(({ head }) => head)), unsealed: oldest(seals.map(({ unsealed }) => unsealed)) ?? 0 },
    backup: { age: secondsSince(newestAt, now), scheduled, besideData },
    drill: {
      age: secondsSince(lastDrill && new Date(lastDrill.at), now),
      sound: lastDrill?.sound ?? false,
      words: lastDrill?.words ?? '',
    },
  };
};

/** The thresholds of the installation's first bureau; null outside their dates, or before there is one. */
export const agesAllowed = async (place: Place) => {
  const [tenant] = await place.database.tenants();
  if (!tenant) return null;
  return within(place, tenant, (tx) => parameterOn(tx, continuityAges, today())).catch((error) => {
    if (error instanceof Refusal) return null;
    throw error;
  });
};
export type Allowed = NonNullable<Awaited<ReturnType<typeof agesAllowed>>>;
