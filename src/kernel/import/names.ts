import type { Fields, RecordDefinition, Registry, Row } from '#kernel/definition';
import type { ReadTransaction } from '#kernel/store';
import type { ImportColumn } from './columns.ts';

/** What a text stood for: one row, none, or several that bear the same name. */
export type NameAnswer = { readonly id: string } | { readonly problem: string };

/** Fields by which people name a row of this record: its unique single texts, its title, what search reads. */
const namingFields = (definition: RecordDefinition<any>): string[] => {
  const fields = definition.fields as Fields;
  const unique = (definition.unique ?? []).filter((set) => set.length === 1).flat() as string[];
  const named = [...unique, definition.title, ...(definition.search ?? [])] as string[];
  const open = (name: string) => ['L1', 'L2', undefined].includes(fields[name]?.sensitivity);
  const isText = (name: string) => fields[name]?.kind === 'text' && open(name);
  return [...new Set(named)].filter(isText);
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
    for (const name of namingFields(target))
      for (const row of (await this.tx.find(target, { [name]: asked, ...within })) as Row[])
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
    if (ids.size > 1) return { problem: `有${ids.size}个${label}都叫“${text}”，请改填代码` };
    return { id };
  }
}
