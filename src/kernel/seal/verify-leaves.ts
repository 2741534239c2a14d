import { sql } from 'kysely';
import { commitmentTo, type ReadTransaction } from '#kernel/store';
import { ENVELOPE, type Envelope, instantOf, leafOf } from './envelope.ts';
import type { Findings } from './findings.ts';
import { LEVELS } from './seal.ts';
import { Frontier } from './tree.ts';
import type { Heads } from './verify-heads.ts';

type Row = { readonly position: number; readonly leafOf: string; readonly hash: Buffer; readonly tx: string | null } & {
  readonly [K in keyof Envelope]: Envelope[K] | null;
} & { readonly salt: Buffer | null; readonly content: string | null; readonly erasure: string | null };

/** Leaves a query. */
const BATCH = 4096;
/** What clocks of one machine may differ by between two readings, and corrections of the clock. */
const TOLERANCE = 300_000;

const readLeaves = (tx: ReadTransaction, from: number): Promise<Row[]> =>
  tx.rows<Row>(sql`select l.position, l.journal_id as "leafOf", l.hash, ${ENVELOPE}, j.tx::text as tx, p.salt, p.content,
      e.erasure_id as erasure
    from journal_leaf as l
    left join journal as j on j.tenant_id = l.tenant_id and j.id = l.journal_id
    left join journal_payload as p on p.tenant_id = l.tenant_id and p.journal_id = l.journal_id
    left join journal_erasure as e on e.tenant_id = l.tenant_id and e.journal_id = l.journal_id and p.journal_id is null
    where l.tenant_id = ${tx.actor.tenantId}::uuid and l.position >= ${from} and l.position < ${from + BATCH}
    order by l.position`);

const nodeKey = (level: number, place: number): string => `${level}/${place}`;

/** The kept nodes that become complete within the batch. */
const readTiles = async (tx: ReadTransaction, from: number): Promise<ReadonlyMap<string, Buffer>> => {
  const levels = [LEVELS, 2 * LEVELS, 3 * LEVELS, 4 * LEVELS];
  const place = (at: number) => levels.map((level) => Math.floor(at / 2 ** level));
  const rows = await tx.rows<{ level: number; place: number; hash: Buffer }>(sql`select n.level, n.place, n.hash
    from unnest(${levels}::int[], ${place(from)}::bigint[], ${place(from + BATCH)}::bigint[]) as x(level, first, behind)
    join journal_node as n on n.tenant_id = ${tx.actor.tenantId}::uuid
      and n.level = x.level and n.place >= x.first and n.place < x.behind`);
  return new Map(rows.map((row) => [nodeKey(row.level, row.place), row.hash]));
};

/**
 * Recomputes the tree from the entries, leaf by leaf, and holds it against the roots of the heads, those of the
 * database and those that were kept outside. Memory does not grow with the journal.
 */
export class LeafWalk {
  private readonly frontier = new Frontier();
  /** How many entries a root has confirmed so far, from the first on. */
  lastGood = 0;
  private broken = false;
  private tile: number | null = null;
  private disorder: Row | null = null;
  private before: { tx: bigint; id: string } | null = null;
  private bound = 0;
  checked = 0;
  erased = 0;

  constructor(
    private readonly tx: ReadTransaction,
    private readonly heads: Heads,
    private readonly erasures: ReadonlySet<string>,
    private readonly findings: Findings,
  ) {}

  /** @param progress told how many leaves have been walked; what it throws ends the walk */
  async run(progress?: (done: number) => Promise<void> | void): Promise<number> {
    const [{ end } = { end: 0 }] = await this.tx.rows<{ end: number }>(
      sql`select coalesce(max(position) + 1, 0) as end from journal_leaf where tenant_id = ${this.tx.actor.tenantId}::uuid`,
    );
    let expected = 0;
    let next: Promise<Row[]> = end > 0 ? readLeaves(this.tx, 0) : Promise.resolve([]);
    for (let from = 0; from < end; from += BATCH) {
      const rows = await next;
      const tiles = await readTiles(this.tx, from);
      // PostgreSQL reads on while this process hashes.
      next = from + BATCH < end ? readLeaves(this.tx, from + BATCH) : Promise.resolve([]);
      next.catch(() => undefined);
      for (const row of rows) {
        if (row.position !== expected) this.gap(expected, row.position);
        expected = row.position + 1;
        this.leaf(row, tiles);
      }
      await progress?.(Math.min(end, from + BATCH));
    }
    return end;
  }

  private gap(from: number, to: number): void {
    this.broken = true;
    const detail = `缺少${to - from}个位置`;
    this.findings.add({ kind: 'leafRemoved', position: from, until: to - 1, entry: null, at: null, detail });
  }

  private leaf(row: Row, tiles: ReadonlyMap<string, Buffer>): void {
    const { position } = row;
    const known = row.id === null ? null : (row as Envelope);
    const at = known ? instantOf(known.micros) : null;
    const found = (kind: 'removed' | 'altered' | 'backdated' | 'contentAltered' | 'contentRemoved', detail: string) =>
      this.findings.add({ kind, position, entry: row.leafOf, at, detail });
    if (!known) found('removed', '封存过的记录已不在日志里');
    else if (!leafOf(this.tx.actor.tenantId, known).equals(row.hash)) found('altered', '与封存时的内容不同');
    if (known && this.isBackdated(known, position)) found('backdated', '记录的时间早于此前已封存的时点');
    if (known) this.content(row, known, found);
    this.checked++;
    this.grow(row, tiles);
  }

  private content(
    { salt, content, erasure }: Row,
    { commitment }: Envelope,
    found: (kind: 'contentAltered' | 'contentRemoved', detail: string) => void,
  ): void {
    if (salt !== null && content !== null) {
      if (!commitmentTo(salt, content).equals(commitment)) found('contentAltered', '与封存的承诺不符');
    } else if (erasure !== null && this.erasures.has(erasure)) this.erased++;
    else found('contentRemoved', '没有登记过的删除依据');
  }

  private isBackdated({ micros }: Envelope, position: number): boolean {
    const { bounds } = this.heads;
    while (this.bound + 1 < bounds.length && (bounds[this.bound + 1]?.from ?? 0) <= position) this.bound++;
    const horizon = bounds[this.bound]?.horizon;
    return horizon ? Number(BigInt(micros) / 1000n) < Date.parse(horizon) - TOLERANCE : false;
  }

  /** Goes on with the sealed hash: what is wrong with one entry does not hide the others. */
  private grow(row: Row, tiles: ReadonlyMap<string, Buffer>): void {
    if (row.tx !== null && row.id !== null) {
      const here = { tx: BigInt(row.tx), id: row.id };
      const { before } = this;
      const inOrder = !before || before.tx < here.tx || (before.tx === here.tx && before.id < here.id);
      if (!inOrder && !this.disorder) this.disorder = row;
      this.before = here;
    }
    this.frontier.append(row.hash, (level, place, hash) => {
      if (level === 0 || level % LEVELS > 0 || this.tile !== null) return;
      if (!tiles.get(nodeKey(level, place))?.equals(hash)) this.tile = row.position;
    });
    this.compare();
  }

  private compare(): void {
    const { size } = this.frontier;
    const checkpoints = this.heads.checkpoints.get(size);
    if (!checkpoints || this.broken) return;
    const root = this.frontier.root().toString('hex');
    const wrong = checkpoints.find((one) => one.root !== root);
    if (wrong) {
      this.broken = true;
      this.rewritten(wrong.source, wrong.at, size);
      return;
    }
    if (this.tile !== null)
      this.findings.add({
        kind: 'nodeAltered',
        position: this.tile,
        entry: null,
        at: null,
        detail: '记录与封存头相符，只有中间节点不符',
      });
    [this.lastGood, this.tile, this.disorder, this.before] = [size, null, null, null];
  }

  /**
   * The leaves agree with the entries and not with the head: whoever changed both leaves no trace of which one, only that
   * the first lies behind the last root that was right.
   */
  private rewritten(source: 'inside' | 'outside', at: string, size: number): void {
    const range = { position: this.lastGood, until: size - 1, at };
    const where = `第${this.lastGood + 1}条至第${size}条之间`;
    if (source === 'outside') this.findings.add({ ...range, kind: 'replaced', entry: null, detail: where });
    else if (this.disorder)
      this.findings.add({ ...range, kind: 'reordered', entry: this.disorder.leafOf, detail: where });
    else this.findings.add({ ...range, kind: 'rewritten', entry: null, detail: where });
  }
}
