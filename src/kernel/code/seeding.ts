import { sql } from 'kysely';
import { record } from '#kernel/definition';
import { forgetCodes, type WriteTransaction } from '#kernel/store';
import { codeItem, codeList } from './records.ts';
import { type CodeListSeed, codeSeeds } from './seed.ts';

/** What a start brought in, by list. */
export type SeededCodes = { readonly list: string; readonly label: string; readonly added: readonly string[] };

const REASON = '随系统版本提供';

/**
 * The same tables without the rules for single rows, so that a thousand codes go in by one statement; what the
 * product brings along was checked when it was loaded (seed.ts).
 */
const { prepare: _list, effect: _listEffect, ...bareList } = codeList;
const { prepare: _item, effect: _itemEffect, ...bareItem } = codeItem;
const lists = record(bareList);
const items = record(bareItem);

const listOf = ({ name, label, en, standard, version, source, lastCheckedOn, certainty }: CodeListSeed) => ({
  name,
  label,
  en,
  standard,
  edition: version,
  source,
  lastCheckedOn,
  certainty,
});

const itemOf = (seed: CodeListSeed, at: number) => {
  const { from, to, parent, note, certainty, ...item } = seed.items[at] as CodeListSeed['items'][number];
  return {
    list: seed.name,
    ...item,
    heading: item.heading ?? false,
    en: item.en ?? null,
    order: item.order ?? (at + 1) * 10,
    parent: parent ?? null,
    validFrom: from ?? null,
    validTo: to ?? null,
    note: note ?? null,
    certainty: certainty ?? null,
  };
};

/**
 * Brings in the code lists that the product carries, at every start: lists and codes that are not there yet are
 * added, nothing that is there is touched, whoever wrote it. Answers what was added.
 */
export const seedCodes = async (
  tx: WriteTransaction,
  seeds: readonly CodeListSeed[] = codeSeeds,
): Promise<SeededCodes[]> => {
  await tx.rows(sql`select pg_advisory_xact_lock(hashtextextended(${`${tx.actor.tenantId} code seeds`}, 0))`);
  const known = await tx.rows<{ key: string }>(
    sql`select name as key from code_list union all select list || ' ' || code from code_item`,
  );
  const keys = new Set(known.map((row) => row.key));
  const newLists = seeds.filter((seed) => !keys.has(seed.name));
  const missing = seeds.map((seed) => ({
    seed,
    at: seed.items.flatMap((item, index) => (keys.has(`${seed.name} ${item.code}`) ? [] : [index])),
  }));
  const newItems = missing.flatMap(({ seed, at }) => at.map((index) => itemOf(seed, index)));
  if (newLists.length > 0) await tx.system.createMany(lists, newLists.map(listOf), { reason: REASON });
  if (newItems.length > 0) await tx.system.createMany(items, newItems, { reason: REASON });
  const added = missing
    .filter(({ seed, at }) => at.length > 0 || newLists.includes(seed))
    .map(({ seed, at }) => ({
      list: seed.name,
      label: seed.label,
      added: at.map((index) => seed.items[index]?.code ?? ''),
    }));
  if (added.length > 0) await settle(tx, added);
  return added;
};

/** The journal names what came with a release, list by list, besides the entry of each code. */
const settle = async (tx: WriteTransaction, added: readonly SeededCodes[]): Promise<void> => {
  forgetCodes(tx.actor.tenantId);
  const brief = added.map(({ label, added: codes }) => `${label}：${codes.length}个代码`);
  await tx.note('codeList', null, 'seed', { after: { added: brief } }, REASON);
};
