import type { State } from '../state.ts';

/** A write that was answered 2xx: from then on it has to be there, whatever happens. */
export type Written = {
  readonly record: string;
  readonly table: string;
  readonly id: string;
  readonly verb: 'create' | 'upload' | 'update' | 'submit' | 'remove';
  /** The version that the answer told; after a removal, the last one before. */
  readonly version: number;
  /** What only this row holds, and in which column. */
  readonly column: string;
  readonly mark: string;
  /** Idempotency key, and who sent it. */
  readonly key: string;
  /** Of an uploaded file. */
  readonly sha256?: string;
};

type Tried = { readonly mark: string; readonly table: string; readonly column: string };
type Sums = { readonly resent: number; readonly replayed: number; readonly odd: readonly string[] };

/** What the writers were answered, in this sitting and in those before it. */
export class Ledger {
  readonly written: Written[] = [];
  /** Creates that were sent, answered or not, each by its mark. */
  readonly tried = new Map<string, { readonly table: string; readonly column: string }>();
  /** Times that a write was sent again because its answer did not come. */
  resent = 0;
  /** Answers that said of a resent write that it had been done before. */
  replayed = 0;
  /** Answers that no writer should get: other than 2xx, 409 still-running or 5xx. */
  readonly odd: string[] = [];
  readonly statuses = new Map<number, number>();
  #keptWritten = 0;
  #keptTried = 0;

  /** With a state it begins with what earlier sittings were answered. */
  constructor(private readonly state: State | null = null) {
    if (!state) return;
    this.written.push(...state.kept<Written>('written'));
    for (const { mark, ...where } of state.kept<Tried>('tried')) this.tried.set(mark, where);
    const sums = state.kept<Sums>('answers').at(-1);
    this.resent = sums?.resent ?? 0;
    this.replayed = sums?.replayed ?? 0;
    this.odd.push(...(sums?.odd ?? []));
    this.#keptWritten = this.written.length;
    this.#keptTried = this.tried.size;
  }

  answered(status: number): void {
    this.statuses.set(status, (this.statuses.get(status) ?? 0) + 1);
  }

  /** Puts what came since into the state. */
  keep(): void {
    const { state, written, tried, resent, replayed, odd } = this;
    if (!state) return;
    state.keep('written', ...written.slice(this.#keptWritten));
    state.keep('tried', ...[...tried].slice(this.#keptTried).map(([mark, where]) => ({ mark, ...where })));
    state.keep('answers', { resent, replayed, odd } satisfies Sums);
    this.#keptWritten = written.length;
    this.#keptTried = tried.size;
  }
}
