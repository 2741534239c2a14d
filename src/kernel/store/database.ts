import pg from 'pg';
import type { Actor } from '#kernel/definition';
import { ReadTransaction } from './read.ts';
import { WriteTransaction } from './write.ts';

/** PostgreSQL's types as the house uses them: days as text, instants as ISO text, counts and decimals as numbers. */
const parsers: Record<number, (text: string) => unknown> = {
  20: Number,
  1700: Number,
  1082: (text) => text,
  1114: (text) => new Date(`${text}Z`).toISOString(),
  1184: (text) => new Date(text).toISOString(),
};
const types = {
  getTypeParser: (oid: number, format?: string) =>
    (format !== 'binary' && parsers[oid]) || pg.types.getTypeParser(oid as never, format as never),
} as pg.CustomTypesConfig;

/** The role that the application's transactions run as: it owns nothing and cannot bypass row-level security. */
export const APP_ROLE = 'yaodian_app';

export type DatabaseOptions = {
  readonly url: string;
  /** Whose server it is: started by this process, or the operator's. */
  readonly engine?: 'embedded' | 'server';
  readonly max?: number;
  readonly onError?: (error: Error) => void;
};

/** Milliseconds after which PostgreSQL gives up: a page waits no longer, an import may. */
const READ_LIMITS = 'set local statement_timeout = 15000';
const WRITE_LIMITS = 'set local statement_timeout = 120000; set local lock_timeout = 10000';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * The one way to the data: every read and write is a transaction of an actor, in the tenant's settings.
 * @example
 * const rows = await database.read(actor, (tx) => tx.find(plan, { planYear: 2026 }));
 * await database.write(actor, (tx) => tx.create(plan, { title: '…', planYear: 2026 }));
 */
export class Database {
  readonly pool: pg.Pool;
  readonly engine: 'embedded' | 'server';

  constructor(options: DatabaseOptions) {
    this.engine = options.engine ?? 'server';
    this.pool = new pg.Pool({
      connectionString: options.url,
      max: options.max ?? 12,
      types,
      connectionTimeoutMillis: 5000,
    });
    // A lost idle connection must not end the process; the next query reports what is wrong.
    this.pool.on('error', (error) => options.onError?.(error));
    // Nor must one that is lost while it works: its query is refused, and without a listener Node would end.
    this.pool.on('connect', (client) => void client.on('error', () => undefined));
  }

  /** One consistent snapshot, without changes. */
  read<T>(actor: Actor, work: (tx: ReadTransaction) => Promise<T>): Promise<T> {
    return this.transact(actor.tenantId, `begin isolation level repeatable read read only; ${READ_LIMITS}`, (client) =>
      work(new ReadTransaction(client, actor)),
    );
  }

  /** All changes or none. Retried when PostgreSQL reports a deadlock or a serialisation conflict. */
  async write<T>(actor: Actor, work: (tx: WriteTransaction) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.transact(actor.tenantId, `begin; ${WRITE_LIMITS}`, (client) =>
          work(new WriteTransaction(client, actor)),
        );
      } catch (error) {
        const code = (error as { code?: string }).code;
        if (attempt >= 4 || (code !== '40001' && code !== '40P01')) throw error;
        await new Promise((resolve) => setTimeout(resolve, 5 * 2 ** attempt * Math.random()));
      }
    }
  }

  private async transact<T>(tenantId: string, begin: string, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    if (!UUID.test(tenantId)) throw new Error('tenant id is no uuid');
    const client = await this.pool.connect();
    let broken = false;
    try {
      await client.query(`${begin}; set local role ${APP_ROLE}; set local yaodian.tenant = '${tenantId}'`);
      const result = await work(client);
      await client.query('commit');
      return result;
    } catch (error) {
      await client.query('rollback').catch(() => {
        broken = true;
      });
      throw error;
    } finally {
      client.release(broken);
    }
  }

  /** As the owner, outside any tenant: migrations, sign-in, set-up, health. Module code never calls it. */
  async asOwner<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
    try {
      return await work(client);
    } finally {
      client.release();
    }
  }

  close(): Promise<void> {
    return this.pool.end();
  }
}
