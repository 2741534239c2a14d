import { groupBy } from '#contract/group-by';
import { systemActor } from '#kernel/definition';
import {
  type CodeLists,
  type CodeRow,
  type CodeRows,
  codesOf,
  type Database,
  holdsOn,
  type ReadTransaction,
} from '#kernel/store';
import type { CodeListSeed } from './seed.ts';

/**
 * The tenant's code lists, to ask about without a query.
 * @example
 * const book = await codeBook(tx);
 * book.label('school-kind', '312'); // 九年一贯制学校
 * book.descendants('division', '320400'); // ['320400', '320402', …]
 */
export class CodeBook {
  constructor(readonly lists: CodeLists) {}

  list(name: string): CodeRows | undefined {
    return this.lists.get(name);
  }

  find(list: string, code: string): CodeRow | undefined {
    return this.lists.get(list)?.items.get(code);
  }

  /** The Chinese label, of retired codes too; the code itself where it is unknown. */
  label(list: string, code: string): string {
    return this.find(list, code)?.label ?? code;
  }

  /** The English label, else the Chinese one. */
  english(list: string, code: string): string {
    return this.find(list, code)?.en ?? this.label(list, code);
  }

  /** The code with all above it, topmost first: 江苏省, 常州市, 金坛区. */
  path(list: string, code: string): CodeRow[] {
    const found: CodeRow[] = [];
    for (
      let at = this.find(list, code);
      at && !found.includes(at);
      at = at.parent ? this.find(list, at.parent) : undefined
    )
      found.unshift(at);
    return found;
  }

  /** Whether a code may be chosen on a day: in the list, no heading, in force. */
  isValid(list: string, code: string, day: string): boolean {
    const item = this.find(list, code);
    return item !== undefined && !item.heading && holdsOn(item, day);
  }

  /** The codes of a list in order: those that hold on a day, or all that there ever were. */
  items(list: string, day?: string): CodeRow[] {
    const items = [...(this.lists.get(list)?.items.values() ?? [])];
    return day === undefined ? items : items.filter((item) => holdsOn(item, day));
  }

  /** The codes right below one, or on top of the list for null. */
  children(list: string, parent: string | null, day?: string): CodeRow[] {
    return this.items(list, day).filter((item) => item.parent === parent);
  }

  /**
   * A code and everything below it, for filters. Retired codes are among them unless a day is named: what was
   * written with 320482 still lies in 320400.
   */
  descendants(list: string, code: string, day?: string): string[] {
    const below = groupBy(this.items(list, day), (item) => item.parent);
    const found = new Set<string>([code]);
    for (const one of found) for (const child of below.get(one) ?? []) found.add(child.code);
    return [...found];
  }
}

/** The code lists as the transaction sees them; remembered in this process for half a minute. */
export const codeBook = async (tx: ReadTransaction): Promise<CodeBook> => new CodeBook(await codesOf(tx));

/** The same outside a transaction, for jobs. */
export const codeBookOf = (database: Database, tenantId: string): Promise<CodeBook> =>
  database.read(systemActor(tenantId, '代码表'), codeBook);

/** The lists as the product brings them along, before any administrator's hand: for rules that run without a database. */
export const bookOf = (seeds: readonly CodeListSeed[]): CodeBook =>
  new CodeBook(
    new Map(
      seeds.map(({ name, label, en, items }) => {
        const rows = items.map(({ code, label, en, ...item }): [string, CodeRow] => [
          code,
          {
            list: name,
            code,
            label,
            en: en ?? null,
            parent: item.parent ?? null,
            heading: item.heading ?? false,
            from: item.from ?? null,
            to: item.to ?? null,
            note: item.note ?? null,
            certainty: item.certainty ?? null,
          },
        ]);
        return [name, { name, label, en, items: new Map(rows) }];
      }),
    ),
  );
