import { sql } from 'kysely';
import { commitmentTo, type ReadTransaction } from '#kernel/store';

/** Whether a payload is the one that its journal entry committed to. */
export const verifyPayload = (
  commitment: Buffer,
  payload: { readonly salt: Buffer; readonly content: string },
): boolean => commitmentTo(payload.salt, payload.content).equals(commitment);

export type PayloadCheck = {
  /** Entries whose payload is there and was recomputed. */
  readonly checked: number;
  /** Entries without payload: lawfully erased, or removed. The erasure's own entry tells which. */
  readonly erased: number;
  /** Ids of entries whose payload is not what was committed to. */
  readonly altered: string[];
};

type Sealed = { id: string; commitment: Buffer; salt: Buffer | null; content: string | null };

const BATCH = 2000;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/** Recomputes every commitment of the tenant's journal, in batches. */
export const verifyPayloads = async (tx: ReadTransaction): Promise<PayloadCheck> => {
  let [checked, erased] = [0, 0];
  const altered: string[] = [];
  for (let after = FIRST_ID; ; ) {
    const rows = await tx.rows<Sealed>(sql`select j.id, j.commitment, p.salt, p.content from journal as j
      left join journal_payload as p on p.tenant_id = j.tenant_id and p.journal_id = j.id
      where j.id > ${after}::uuid order by j.id limit ${BATCH}`);
    for (const { id, commitment, salt, content } of rows) {
      if (salt === null || content === null) erased++;
      else if (verifyPayload(commitment, { salt, content })) checked++;
      else altered.push(id);
    }
    const last = rows.at(-1);
    if (!last || rows.length < BATCH) return { checked, erased, altered };
    after = last.id;
  }
};
