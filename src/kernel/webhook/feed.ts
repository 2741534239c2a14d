import type { Registry } from '#kernel/definition';
import type { House } from '#kernel/http';
import { sendErrand } from '#kernel/job';
import { packWebhook } from './deliver.ts';

/** Asks for the packing of every webhook that has something in the outbox; two who ask at once ask once. */
export const askForPacking = async (house: House, registry: Registry): Promise<void> => {
  const waiting = await house.database.asOwner(
    async (client) =>
      (
        await client.query<{ tenant: string; webhook: string }>(
          'select distinct tenant_id as tenant, webhook_id as webhook from outbox',
        )
      ).rows,
  );
  const kind = packWebhook(registry);
  for (const { tenant, webhook } of waiting)
    await sendErrand(house.database, kind, tenant, { webhook }, { key: webhook });
};
