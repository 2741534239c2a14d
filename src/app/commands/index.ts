import type { Command } from './command.ts';

/** Every command, read only when it is asked for. */
export const COMMANDS: Readonly<Record<string, () => Promise<{ command: Command }>>> = {
  decompose: () => import('./decompose.ts'),
  'plan import': () => import('./plan-import.ts'),
  rows: () => import('./rows.ts'),
};
