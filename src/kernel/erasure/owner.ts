import { systemActor } from '#kernel/definition';
import type { Database, WriteTransaction } from '#kernel/store';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * One transaction of the schema's owner in a tenant: the application's role may not touch what has become history, and
 * shall not be able to. Foreign keys are asked at its end.
 */
export const asEraser = (
  database: Database,
  tenantId: string,
  work: (tx: WriteTransaction) => Promise<void>,
): Promise<void> =>
  database.asOwner(async (client) => {
    if (!UUID.test(tenantId)) throw new Error('tenant id is no uuid');
    await client.query('begin');
    try {
      await client.query(`set local yaodian.tenant = '${tenantId}'; set local yaodian.reach = '*';
        set local statement_timeout = 600000; set local lock_timeout = 30000; set constraints all deferred`);
      await work(database.over(client, systemActor(tenantId, '依规销毁')));
      await client.query('commit');
    } catch (error) {
      await client.query('rollback');
      throw error;
    }
  });
