import type { Actor } from '#kernel/definition';
import type { Database } from '#kernel/store';
import { accessWrite } from './as-owner.ts';

/**
 * Sets one of the tenant's settings, or removes it with null. The tenant's own row belongs to the owner alone;
 * the journal names the person and the setting, with what may be shown of it.
 * @param shown the setting without its secrets, for the journal; answered
 */
export const changeSetting = <T extends Readonly<Record<string, unknown>>>(
  database: Database,
  actor: Actor,
  name: string,
  value: object | null,
  shown: T,
): Promise<T> =>
  accessWrite(database, actor, async ({ tx, secrets }) => {
    await secrets(
      value === null
        ? 'update tenant set settings = settings - $2::text where id = $1'
        : 'update tenant set settings = settings || jsonb_build_object($2::text, $3::jsonb) where id = $1',
      value === null ? [actor.tenantId, name] : [actor.tenantId, name, JSON.stringify(value)],
    );
    await tx.note('tenant', actor.tenantId, 'change-setting', { after: { setting: name, ...shown } });
    return shown;
  });
