import type { Actor } from '#kernel/definition';
import { READERS } from './scopes.ts';

/** A name as the post may see it: whose duty does not cover it sees the surname. */
export const nameFor = (actor: Actor, name: string): string =>
  actor.role === 'system' || (READERS as readonly string[]).includes(actor.role) ? name : `${name.slice(0, 1)}**`;
