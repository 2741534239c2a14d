import type { Kind } from './site.ts';

/** Places where the guard that is taken away guards nothing that another does not, each with its reason. */
export const EQUIVALENT: readonly {
  readonly file: string;
  readonly kind: Kind;
  readonly what: string;
  readonly because: string;
}[] = [];
