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

/** What the writers were answered. */
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

  answered(status: number): void {
    this.statuses.set(status, (this.statuses.get(status) ?? 0) + 1);
  }
}
