import type { Database } from '#kernel/store';
import { ownerQuery } from './as-owner.ts';
import { hashOf, newToken } from './sessions.ts';

/** What a pass is good for. */
export type Purpose = 'factor' | 'passkey' | 'portal';

type Whose = { readonly tenantId: string | null; readonly personId: string | null };
export type Pass = Whose & { readonly content: Readonly<Record<string, any>> };

/** Guesses at what a pass asks for before it dies. */
const MOST_TRIES = 5;

/** Gives out a pass: 256 random bits, kept as a hash, for one use within minutes. */
export const issuePass = async (
  database: Database,
  given: Partial<Whose> & { readonly purpose: Purpose; readonly content: object; readonly minutes: number },
): Promise<string> => {
  const token = newToken();
  const { purpose, tenantId = null, personId = null, content, minutes } = given;
  await ownerQuery(
    database,
    `insert into sign_in_pass (pass_hash, purpose, tenant_id, person_id, content, expires_at)
     values ($1, $2, $3, $4, $5, clock_timestamp() + make_interval(mins => $6))`,
    [hashOf(token), purpose, tenantId, personId, JSON.stringify(content), minutes],
  );
  return token;
};

const COLUMNS = 'tenant_id as "tenantId", person_id as "personId", content';

/** Takes a pass for good, whatever comes of it; null where it is not (or no longer) one. */
export const takePass = async (database: Database, purpose: Purpose, token: string): Promise<Pass | null> => {
  const [found] = await ownerQuery<Pass>(
    database,
    `delete from sign_in_pass where pass_hash = $1 and purpose = $2 and expires_at > clock_timestamp() returning ${COLUMNS}`,
    [hashOf(token), purpose],
  );
  return found ?? null;
};

/** Looks at a pass, counting a try; it serves five. */
export const tryPass = async (database: Database, purpose: Purpose, token: string): Promise<Pass | null> => {
  const [found] = await ownerQuery<Pass>(
    database,
    `update sign_in_pass set tries = tries + 1
     where pass_hash = $1 and purpose = $2 and expires_at > clock_timestamp() and tries < ${MOST_TRIES} returning ${COLUMNS}`,
    [hashOf(token), purpose],
  );
  return found ?? null;
};
