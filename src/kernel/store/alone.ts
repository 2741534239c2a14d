import type { RecordDefinition } from '#kernel/definition';
import type { RowWriter } from './write.ts';

type Definition = RecordDefinition<any>;

/** Thrown where a record's rule asks for what only holds when rows are written one by one. */
export class LooksAround extends Error {}

const ASKED_OF_ITSELF = new Set<PropertyKey>(['actor', 'unbound', 'may']);
const READS = new Set<PropertyKey>(['get', 'find', 'list', 'lookup', 'peek', 'reaches']);

/**
 * The transaction as a rule sees it before many rows are written together. A rule that looks at its row alone, or
 * reads other records, answers the same then as one by one; one that reads its own record or writes is stopped.
 */
export const aloneWith = (tx: RowWriter, definition: Definition): RowWriter =>
  new Proxy(tx, {
    get: (whole, name) => {
      const value = Reflect.get(whole, name, whole);
      const own = typeof value === 'function' ? value.bind(whole) : value;
      if (ASKED_OF_ITSELF.has(name)) return own;
      if (!READS.has(name) || definition.effect) throw new LooksAround();
      return (asked: Definition, ...more: unknown[]) => {
        if (asked.name === definition.name) throw new LooksAround();
        return own(asked, ...more);
      };
    },
  });
