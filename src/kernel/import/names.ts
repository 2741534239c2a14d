import { type Fields, isCovered, mayReveal, type RecordDefinition, type Registry, type Row } from '#kernel/definition';
import type { Filter, ReadTransaction } from '#kernel/store';
import type { ImportColumn } from './columns.ts';

/** What a text stood for: one row, none, or several that bear the same name. */
export type NameAnswer = { readonly id: string } | { readonly problem: string };

type Definition = RecordDefinition<any>;

/**
 * Fields by which people name a row of this record: its unique single texts and numbers, its title, what search reads.
 * Those of persons only where this post's duty covers them: a school names its children, and nobody learns by trying
 * names whether somebody is there.
 */
const namingFields = (definition: Definition, tx: ReadTransaction): string[] => {
  const fields = definition.fields as Fields;
  const unique = (definition.unique ?? []).filter((set) => set.length === 1).flat() as string[];
  const known = (definition.knownBy ?? [])
    .flat()
    .filter((name) => fields[name as string]?.kind === 'sealed') as string[];
  const named = [...unique, ...known, definition.title, ...(definition.search ?? [])] as string[];
  const told = (name: string) => !isCovered(definition, name, tx.actor) || mayReveal(definition, name, tx.actor);
  const isName = (name: string) => ['text', 'sealed'].includes(fields[name]?.kind ?? '') && told(name);
  return [...new Set(named)].filter(isName);
};

/** The rows that bear one of these names, of those that the post may read; sealed numbers are met by their hashes. */
const bearing = async (tx: ReadTransaction, target: Definition, name: string, filter: Filter): Promise<Row[]> => {
  if ((target.fields as Fields)[name]?.kind !== 'sealed') return (await tx.find(target, filter)) as Row[];
  const rows = (await tx.lookup(target, filter)) as Row[];
  const beyond = await tx.beyond(target, 'read', rows);
  return rows.filter((_, at) => !beyond.has(at));
};

const keyOf = (organisation: string | null, text: string): string => `${organisation ?? ''}|${text}`;

/**
 * Looks names of rows up, all of a batch in a query for each naming field, among the rows that the post may read.
 * A name that occurs in several organisations (2023级3班) means the one of the line's own.
 */
export class NameBook {
  private readonly found = new Map<string, Map<string, Set<string>>>();

  constructor(
    private readonly tx: ReadTransaction,
    private readonly registry: Registry,
  ) {}

  /** Reads the names of one column ahead. `organisations` narrows targets that belong to an organisation. */
  async prepare(column: ImportColumn, texts: readonly string[], organisations: readonly string[]): Promise<void> {
    const target = this.registry.byName.get(column.field.target ?? '');
    const asked = [...new Set(texts)];
    if (!target || asked.length === 0) return;
    const book = new Map<string, Set<string>>();
    const own = target.belongsTo as string | undefined;
    const within = own && organisations.length > 0 ? { [own]: [...new Set(organisations)] } : {};
    for (const name of namingFields(target, this.tx))
      for (const row of await bearing(this.tx, target, name, { [name]: asked, ...within }))
        for (const key of [
          keyOf(null, String(row[name])),
          ...(own ? [keyOf(String(row[own]), String(row[name]))] : []),
        ])
          book.set(key, (book.get(key) ?? new Set()).add(row.id));
    this.found.set(column.name, book);
  }

  answer(column: ImportColumn, text: string, organisation: string | null): NameAnswer {
    const book = this.found.get(column.name);
    const label = this.registry.byName.get(column.field.target ?? '')?.label ?? '记录';
    const ids = book?.get(keyOf(organisation, text)) ?? book?.get(keyOf(null, text));
    const [id] = ids ?? [];
    if (!ids || !id) return { problem: `没有名称或代码为“${text}”的${label}，或它不在您的职责范围内` };
    if (ids.size > 1)
      return {
        problem: `有${ids.size}个${label}都叫“${text}”，请改填${codeOf(this.registry.byName.get(column.field.target ?? ''))}`,
      };
    return { id };
  }
}

/** By what two rows of one name are told apart: 学籍号; else 代码. */
const codeOf = (definition: Definition | undefined): string => {
  const [single] = (definition?.unique ?? []).filter((set) => set.length === 1).flat() as string[];
  return (single && definition?.fields[single]?.label) || '代码';
};
