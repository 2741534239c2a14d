import { sql } from 'kysely';
import type { House } from '#kernel/http';
import { type FieldKeys, openFieldKeys, type ReadTransaction, type WriteTransaction } from '#kernel/store';

/** Whose secret it is; sealed for this place, it opens nowhere else. */
export type SecretPlace = { readonly record: string; readonly id: string; readonly name: string };

const opened = new Map<string, FieldKeys>();

const keysOf = (house: House): FieldKeys => {
  const keys = opened.get(house.folder) ?? openFieldKeys(house.folder);
  opened.set(house.folder, keys);
  return keys;
};

const at = ({ record, id, name }: SecretPlace) => ({ record, field: name, id });

/**
 * Keeps a secret that the house has to use later (AES-256-GCM under the installation's keys), instead of the one that
 * was there. It is written to no history and no journal; the caller notes that it changed.
 */
export const keepSecret = async (
  house: House,
  tx: WriteTransaction,
  place: SecretPlace,
  text: string,
): Promise<void> => {
  const sealed = keysOf(house).seal(text, at(place));
  await tx.rows(sql`insert into sealed_secret (tenant_id, record, record_id, name, sealed)
    values (${tx.actor.tenantId}::uuid, ${place.record}, ${place.id}::uuid, ${place.name}, ${sealed})
    on conflict (tenant_id, record, record_id, name) do update set sealed = excluded.sealed`);
};

/** The secret for use, never for an answer; null where none is kept. @throws Error where it was tampered with */
export const openSecret = async (house: House, tx: ReadTransaction, place: SecretPlace): Promise<string | null> => {
  const [row] = await tx.rows<{ sealed: string }>(sql`select sealed from sealed_secret
    where record = ${place.record} and record_id = ${place.id}::uuid and name = ${place.name}`);
  return row ? keysOf(house).open(row.sealed, at(place)) : null;
};

/** Which of a row's secrets are kept. */
export const keptSecrets = async (tx: ReadTransaction, record: string, id: string): Promise<string[]> => {
  const rows = await tx.rows<{ name: string }>(
    sql`select name from sealed_secret where record = ${record} and record_id = ${id}::uuid`,
  );
  return rows.map((row) => row.name);
};

/** Forgets all secrets of a row, or one. */
export const dropSecrets = async (tx: WriteTransaction, record: string, id: string, name?: string): Promise<void> => {
  const one = name === undefined ? sql`true` : sql`name = ${name}`;
  await tx.rows(sql`delete from sealed_secret where record = ${record} and record_id = ${id}::uuid and ${one}`);
};
