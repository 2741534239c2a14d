import { createHash, randomInt } from 'node:crypto';
import type { AccessTransaction } from '../as-owner.ts';

const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789';
const MANY = 10;

/** 79 bits, in groups that can be written down. */
const newCode = (): string =>
  Array.from({ length: 4 }, () => Array.from({ length: 4 }, () => SIGNS[randomInt(SIGNS.length)]).join('')).join('-');

const hashOfCode = (typed: string): Buffer => {
  const plain = typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
  return createHash('sha256').update(plain).digest();
};

/** Ten codes for the day the telephone is gone, instead of those that were; shown this once and kept as hashes. */
export const newRecoveryCodes = async ({ tx, secrets }: AccessTransaction, personId: string): Promise<string[]> => {
  const codes = Array.from({ length: MANY }, newCode);
  const whose = [tx.actor.tenantId, personId];
  await secrets('delete from recovery_code where tenant_id = $1 and person_id = $2', whose);
  await secrets('insert into recovery_code (tenant_id, person_id, code_hash) select $1, $2, unnest($3::bytea[])', [
    ...whose,
    codes.map(hashOfCode),
  ]);
  return codes;
};

/** Uses a code up; false where it is none of the person's, or was used. */
export const takeRecoveryCode = async (
  { tx, secrets }: AccessTransaction,
  personId: string,
  typed: string,
): Promise<boolean> => {
  const taken = await secrets(
    `update recovery_code set used_at = clock_timestamp()
     where tenant_id = $1 and person_id = $2 and code_hash = $3 and used_at is null returning 1`,
    [tx.actor.tenantId, personId, hashOfCode(typed)],
  );
  return taken.length > 0;
};
