import pg from 'pg';
import type { Actor } from '#kernel/definition';

/** Milliseconds for which a standby that was gone or too far behind is not asked again. */
const REST = 3_000;
/** Milliseconds that a commit may come after the instant in its journal entry. */
const MARGIN = 10_000;

export type StandbyOptions = {
  readonly url: string;
  /** Seconds that its answers may be old. */
  readonly mostLag: number;
};

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Thrown, and never told, where the standby cannot answer as fresh as it must. */
export class StandbyBehind extends Error {}

/**
 * A streaming copy of the database for reads that may be some seconds old. How far behind it is follows from the
 * primary's own log: where that stood `mostLag` seconds ago the standby must have come by now. Its clock, and whether it
 * still receives anything, need not be asked; one that was promoted answers nothing more here.
 */
export class Standby {
  readonly pool: pg.Pool;
  private readonly mostLag: number;
  /** Where the primary's log stood at which moment, the oldest first; one that is old enough, and what is younger. */
  private marks: { readonly at: number; readonly position: string }[] = [];
  private restsUntil = 0;

  constructor({ url, mostLag }: StandbyOptions, pool: pg.PoolConfig) {
    this.mostLag = mostLag * 1000;
    this.pool = new pg.Pool({ ...pool, connectionString: url, connectionTimeoutMillis: 1_000 });
    // It may go at any time: whoever reads is answered by the primary then.
    this.pool.on('error', () => this.rest());
    this.pool.on('connect', (client) => void client.on('error', () => undefined));
  }

  /** Whether to leave it alone for a moment. */
  get rests(): boolean {
    return Date.now() < this.restsUntil;
  }

  rest(): void {
    this.restsUntil = Date.now() + REST;
  }

  /** What is asked of the primary before each read: where its log stands, and whether the person just wrote. */
  question({ personId }: Actor): string {
    const wrote =
      personId && UUID.test(personId)
        ? `exists (select 1 from journal where actor_id = '${personId}'::uuid and verb not in ('browse', 'look') and at > clock_timestamp() - interval '${this.mostLag + MARGIN} milliseconds')`
        : 'false';
    return `select pg_current_wal_lsn()::text as position, ${wrote} as wrote`;
  }

  /** Notes where the primary's log stands now (`pg_current_wal_lsn`), at most some times a second. */
  note(position: string, now = Date.now()): void {
    const youngest = this.marks.at(-1);
    if (youngest && now - youngest.at < 200) return;
    this.marks.push({ at: now, position });
    const old = this.marks.filter(({ at }) => at <= now - this.mostLag);
    this.marks = this.marks.slice(Math.max(0, old.length - 1));
  }

  /** @throws StandbyBehind where what it has replayed is older than allowed, or it is no standby any more */
  async expectFresh(client: pg.ClientBase): Promise<void> {
    const [oldest] = this.marks;
    const { rows } = await client.query<{ fresh: boolean | null }>(
      'select pg_is_in_recovery() and pg_last_wal_replay_lsn() >= $1::pg_lsn as fresh',
      [oldest?.position ?? null],
    );
    if (rows[0]?.fresh !== true) throw new StandbyBehind();
  }
}
