import type { Receiver, ReceiverSource } from '#kernel/privacy';
import { webhook } from '#kernel/webhook';
import { dataConsumer } from '#modules/dataquality';
import { columnMap, connector } from '#modules/exchange';

/** Other systems that are told of changes: what their role may read of the records they subscribed. */
const webhooks: ReceiverSource = async (tx) =>
  (await tx.lookup(webhook, { active: true })).flatMap(({ title, events }) =>
    events.map(({ record }): Receiver => ({ record, name: title, how: '变更推送', fields: null })),
  );

/** Business systems that fetch changes, with the fields that each is allowed. */
const consumers: ReceiverSource = async (tx) =>
  (await tx.lookup(dataConsumer, {})).flatMap(({ title, allowed }) =>
    allowed.map(({ record, fields }): Receiver => ({ record, name: title, how: '变更接口', fields })),
  );

/** Hand-outs to other departments, with the fields of their newest map. */
const handOuts: ReceiverSource = async (tx) => {
  const rows = await tx.lookup(connector, { direction: 'out', active: true });
  const maps = await tx.lookup(columnMap, { connector: rows.map(({ id }) => id) }, { sort: '-fromOn' });
  return rows.map(({ id, record, title }): Receiver => {
    const lines = maps.find((map) => map.connector === id)?.lines ?? [];
    return { record, name: title, how: '对接报出', fields: [...new Set(lines.map(({ field }) => field))] };
  });
};

/** Everybody outside who is given rows, for the processing register. */
export const receiverSources: readonly ReceiverSource[] = [webhooks, consumers, handOuts];
