import { Refusal, type RefusalOptions } from '#kernel/refusal';
import type { DocumentLimits } from './limits.ts';
import type { Parsed, ParsedKind } from './parse.ts';

/** What goes to the reading process and what comes back, over Node's IPC channel with structured clones. */
export type ReadRequest = {
  readonly id: number;
  readonly kind: ParsedKind;
  readonly bytes: Uint8Array;
  readonly limits: DocumentLimits;
};

export type ReadReply =
  | { readonly ready: true }
  | { readonly id: number; readonly parsed: Parsed }
  | { readonly id: number; readonly refusal: RefusalOptions }
  | { readonly id: number; readonly fault: string };

export const refusalMessage = (refusal: Refusal): RefusalOptions => ({
  code: refusal.code,
  title: refusal.title,
  reasons: refusal.reasons,
  status: refusal.status,
  facts: refusal.facts,
});

export const refusalFrom = (message: RefusalOptions): Refusal => new Refusal(message);
