import pg from 'pg';
import type { Actor, MeasureDefinition } from '#kernel/definition';
import { Refusal } from '#kernel/refusal';
import { type Entrance, type Expected, enteringAs, type Kind, open, READ, UNEXPECTED, WRITE } from './entering.ts';
import type { FieldKeys } from './field-keys.ts';
import { lookBehind } from './kept-plans.ts';
import { Line } from './line.ts';
import { reachOf } from './reach.ts';
import { ReadTransaction } from './read.ts';
import { Standby, type StandbyOptions } from './standby.ts';
import type { Submission } from './submission.ts';
import { WriteTransaction } from './write-many.ts';
import { savingPaused, type WritePause } from './write-pause.ts';

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

export type DatabaseOptions = {
  readonly url: string;
  /** Whose server it is: started by this process, or the operator's. */
  readonly engine?: 'embedded' | 'server';
  readonly max?: number;
  readonly onError?: (error: Error) => void;
  /** Seal and open sealed fields; without them a record that has such fields cannot be read or written. */
  readonly keys?: FieldKeys;
  /** What its triggers keep totals of: lists take theirs from them. */
  readonly measures?: readonly MeasureDefinition[];
  /** A streaming copy that answers reads which may be some seconds old. */
  readonly standby?: StandbyOptions;
  /** Asked before every write whether the house saves at all. */
  readonly pause?: WritePause;
};

type Course<T> = {
  readonly work: (line: Line, actor: Actor) => Promise<T>;
  readonly endsAlone: boolean;
  readonly pool?: pg.Pool;
  /** What must hold of the connection before anything is asked. */
  readonly first?: (client: pg.ClientBase) => Promise<void>;
  /** Who works in it, where that is asked along with the work. */
  readonly expected?: Expected | null;
};
/**
 * The one way to the data: every read and write is a transaction of an actor, in the tenant's settings.
 * @example
 * const rows = await database.read(actor, (tx) => tx.find(plan, { planYear: 2026 }));
 * await database.write(actor, (tx) => tx.create(plan, { title: '…', planYear: 2026 }));
 */
export class Database {
  readonly pool: pg.Pool;
  readonly engine: 'embedded' | 'server';
  readonly keys: FieldKeys | null;
  readonly measures: readonly MeasureDefinition[];
  readonly pause: WritePause | null;
  private readonly standby: Standby | null;
  /** The submit that this database's writes belong to, where its sender gave a key. */
  readonly submission: Submission | null = null;

  constructor(options: DatabaseOptions) {
    this.engine = options.engine ?? 'server';
    this.keys = options.keys ?? null;
    this.measures = options.measures ?? [];
    this.pause = options.pause ?? null;
    // Statements go out as they come, so that a commit travels with the last of them (see line.ts).
    const common = { max: options.max ?? 12, types, pipeline: true } as pg.PoolConfig;
    this.pool = new pg.Pool({ ...common, connectionString: options.url, connectionTimeoutMillis: 5000 });
    this.standby = options.standby ? new Standby(options.standby, common) : null;
    // A lost idle connection must not end the process; the next query reports what is wrong.
    this.pool.on('error', (error) => options.onError?.(error));
    // Nor must one that is lost while it works: its query is refused, and without a listener Node would end.
    this.pool.on('connect', (client) => {
      client.on('error', () => undefined);
      lookBehind(client);
    });
  }

  /** One consistent snapshot, without changes. */
  async read<T>(who: Actor | Entrance, work: (tx: ReadTransaction) => Promise<T>): Promise<T> {
    return this.transact(READ, who, {
      work: (line, actor) => work(new ReadTransaction(line, actor)),
      // Nothing depends on how a reading transaction ends, so the answer does not wait for it.
      endsAlone: true,
    });
  }

  /**
   * A snapshot that may be some seconds old: from the standby where there is one, it is not too far behind, and the
   * person did not just write; from the primary otherwise. Who asks, and with which rights, is always known from the
   * primary, so that an ended session or a lost post ends there too. For lists and boards; never for decisions.
   */
  async readLate<T>(who: Actor | Entrance, work: (tx: ReadTransaction) => Promise<T>): Promise<T> {
    const { standby } = this;
    if (!standby || standby.rests) return this.read(who, work);
    const { actor, wrote } = await this.newsOf(who, standby);
    if (wrote) return this.read(actor, work);
    try {
      return await this.transact(READ, actor, {
        work: (line, own) => work(new ReadTransaction(line, own, true)),
        endsAlone: true,
        pool: standby.pool,
        first: (client) => standby.expectFresh(client),
      });
    } catch (error) {
      if (error instanceof Refusal) throw error;
      // Gone, too far behind, or in the way of what it replays: the primary answers, and tells what is really wrong.
      standby.rest();
      return this.read(actor, work);
    }
  }

  /** Who asks, and whether that person wrote within the time that the standby may be behind, both as of now. */
  private newsOf(who: Actor | Entrance, standby: Standby): Promise<{ actor: Actor; wrote: boolean }> {
    return this.transact(READ, who, {
      work: async (line, actor) => {
        const { rows } = await line.say(standby.question(actor), []);
        standby.note(String(rows[0]?.position));
        return { actor, wrote: rows[0]?.wrote !== false };
      },
      endsAlone: true,
    });
  }

  /** The same database for one submit: its first writing transaction takes the submit's key, or is refused. */
  submitting(submission: Submission): Database {
    return Object.assign(Object.create(Database.prototype) as Database, this, { submission });
  }

  /** The same database outside the submit: what is written by it may be written again when the submit comes again. */
  apart(): Database {
    return Object.assign(Object.create(this) as Database, { submission: null });
  }

  /** The same database for who asks only. */
  unwriting(): Database {
    const apart = this.apart();
    const write = (who: Actor | Entrance, work: (tx: WriteTransaction) => Promise<unknown>) =>
      apart.write(who, async (tx) => {
        // What is only rehearsed undoes itself by throwing.
        await work(tx);
        throw new Error('a route that changes nothing wrote');
      });
    return Object.assign(Object.create(apart) as Database, { write });
  }

  /** All changes or none. Retried when PostgreSQL reports a deadlock or a serialisation conflict. */
  async write<T>(who: Actor | Entrance, work: (tx: WriteTransaction) => Promise<T>): Promise<T> {
    this.refuseWhilePaused();
    let expected = 'ask' in who ? (who.expected?.() ?? null) : null;
    for (let attempt = 1; ; attempt++) {
      try {
        const result = await this.transact(WRITE, who, {
          work: async (line, actor) => {
            const tx = new WriteTransaction(line, actor);
            await this.submission?.take(tx);
            return work(tx);
          },
          endsAlone: false,
          expected,
        });
        this.submission?.committed();
        return result;
      } catch (error) {
        const { code } = error as { code?: string };
        if (expected && code === UNEXPECTED) {
          // Nothing was written, and nothing that was found out is told: now it is asked who it is.
          expected.forget();
          expected = null;
          continue;
        }
        if (attempt >= 4 || (code !== '40001' && code !== '40P01')) throw error;
        await new Promise((resolve) => setTimeout(resolve, 5 * 2 ** attempt * Math.random()));
      }
    }
  }

  /** @throws Refusal `saving-paused` */
  private refuseWhilePaused(): void {
    const reason = this.pause?.reason();
    if (reason) throw savingPaused(reason);
  }

  private async transact<T>(
    kind: Kind,
    who: Actor | Entrance,
    { work, endsAlone, pool = this.pool, first, expected }: Course<T>,
  ): Promise<T> {
    const client = await pool.connect();
    const common = { endsItself: !this.submission, keys: this.keys, measures: this.measures };
    let line = new Line(client, common);
    let result: T;
    try {
      await first?.(client);
      const { actor, opening } = expected
        ? { actor: expected.actor, opening: enteringAs(client, kind, expected) }
        : await open(client, kind, who);
      line = new Line(client, { ...common, opening });
      result = await work(line, actor);
      // A way in that was barred fails everything behind it, whatever became of that in here.
      if (line.barred) throw line.barred;
    } catch (error) {
      await line.undo().then(
        () => client.release(),
        () => client.release(true),
      );
      // It is the one to tell.
      throw line.barred ?? error;
    }
    const ended = line.end().then(
      () => client.release(),
      (error) => {
        client.release(true);
        throw line.barred ?? error;
      },
    );
    if (endsAlone) ended.catch(() => undefined);
    else await ended;
    return result;
  }

  /** A transaction over a connection that somebody else opened and will end, with this database's keys. */
  over(client: pg.ClientBase, actor: Actor, opener: Actor = actor): WriteTransaction {
    return new WriteTransaction(
      new Line(client, { keys: this.keys, measures: this.measures, home: reachOf(opener) }),
      actor,
    );
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

  /** Every bureau of the installation, the oldest first. */
  tenants(): Promise<string[]> {
    return this.asOwner(async (client) =>
      (await client.query<{ id: string }>('select id from tenant order by created_at')).rows.map(({ id }) => id),
    );
  }

  async close(): Promise<void> {
    await Promise.all([this.pool.end(), this.standby?.pool.end()]);
  }
}
