/** A layout that the product knows, copied into the bureau's own rows. */
import { refuse } from '#kernel/refusal';
import type { WriteTransaction } from '#kernel/store';
import { today } from '#kernel/time';
import { LAYOUTS, type Layout } from './layouts.ts';
import { codeTranslation, columnMap, connector } from './records.ts';

/** Codes that the bureau has changed stay as they are. */
const addCodes = async (tx: WriteTransaction, { codes, source }: Layout): Promise<void> => {
  const tables = Object.keys(codes);
  if (tables.length === 0) return;
  const known = new Set(
    (await tx.lookup(codeTranslation, { table: tables })).map(({ table, outsideCode }) => `${table} ${outsideCode}`),
  );
  const rows = Object.entries(codes).flatMap(([table, entries]) =>
    Object.entries(entries).map(([outsideCode, ourCode]) => ({ table, outsideCode, ourCode, source })),
  );
  await tx.createMany(
    codeTranslation,
    rows.filter(({ table, outsideCode }) => !known.has(`${table} ${outsideCode}`)),
  );
};

export type LayoutChoice = {
  readonly layout: string;
  readonly section: string;
  readonly keeper: string;
  readonly title?: string | undefined;
};

/** @throws Refusal `unknown-layout`, and whatever the records' rules say */
export const setUpLayout = async (tx: WriteTransaction, given: LayoutChoice): Promise<string> => {
  const layout = LAYOUTS.find(({ name }) => name === given.layout);
  if (!layout) throw refuse('unknown-layout', '没有建立', '没有这种版式', '请从列表中选择。', { status: 404 });
  const { section, keeper } = given;
  const title = given.title ?? layout.title;
  const of = await tx.create(connector, { ...layout.connector, title, section, keeper, note: layout.note } as never);
  await addCodes(tx, layout);
  const map = { connector: of.id, fromOn: today(), lines: layout.lines, source: layout.source, certainty: 'check' };
  await tx.create(columnMap, map as never);
  return of.id;
};
