import { columnOf, type Fields, type RecordDefinition, tableOf } from '#kernel/definition';
import type { Database } from '#kernel/store';

/** Fewer new rows mislead no plan. */
const FEW = 1_000;

/**
 * Has PostgreSQL look anew at a table each time that an import has doubled it. It does so by itself, but only some
 * minute later: until then it plans as for the few rows of before, and each lookup by key read all rows of the bureau
 * (9,861 for one of 10,000 pupils, on each of the import's steps, in the check of the same sheet and in undoing).
 */
export class Growth {
  private rows = 0;
  private looking: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly definition: RecordDefinition<any>,
  ) {}

  /** Tells of rows that were kept; nobody has to wait. */
  add(rows: number): void {
    this.rows += rows;
    if (this.rows < FEW) return;
    // One after another; what cannot be looked at costs only time.
    this.looking = this.looking.then(() => this.look()).catch(() => undefined);
  }

  /** Settles when nothing of it is under way. */
  over(): Promise<void> {
    return this.looking;
  }

  private references(): string[] {
    const fields = Object.entries(this.definition.fields as Fields);
    return fields.filter(([, { kind }]) => kind === 'reference').map(([name]) => `"${columnOf(name)}"`);
  }

  private look(): Promise<void> {
    const table = tableOf(this.definition);
    return this.database.asOwner(async (client) => {
      const known = await client.query<{ rows: number }>(
        'select reltuples::float8 as rows from pg_class where oid = to_regclass($1)',
        [table],
      );
      if (this.rows < FEW || this.rows < (known.rows[0]?.rows ?? 0)) return;
      this.rows = 0;
      // What plans by key hang on, and no texts, whose sorting by pinyin costs more than all the rest.
      await client.query(`analyze ${table} (${['tenant_id', 'id', ...this.references()].join(', ')})`);
    });
  }
}
