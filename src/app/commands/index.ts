import type { Command } from './command.ts';

/** Every command, read only when it is asked for. */
export const COMMANDS: Readonly<Record<string, () => Promise<{ command: Command }>>> = {
  'account recover': () => import('./account.ts'),
  'audit rotate-key': () => import('./audit.ts').then(({ rotateKey }) => ({ command: rotateKey })),
  'audit seal': () => import('./audit.ts').then(({ seal }) => ({ command: seal })),
  'audit verify': () => import('./audit.ts').then(({ verify }) => ({ command: verify })),
  backup: () => import('./backup.ts'),
  'backup list': () => import('./backup.ts').then(({ list }) => ({ command: list })),
  'backup verify': () => import('./backup.ts').then(({ verify }) => ({ command: verify })),
  'bulletin list': () => import('./bulletin.ts').then(({ list }) => ({ command: list })),
  'bulletin render': () => import('./bulletin.ts').then(({ render }) => ({ command: render })),
  decompose: () => import('./decompose.ts'),
  distribute: () => import('./distribute.ts'),
  doctor: () => import('./doctor.ts'),
  'plan import': () => import('./plan-import.ts'),
  recompute: () => import('./recompute.ts'),
  reindex: () => import('./reindex.ts'),
  restore: () => import('./backup.ts').then(({ restore }) => ({ command: restore })),
  'restore drill': () => import('./backup.ts').then(({ drill }) => ({ command: drill })),
  rows: () => import('./rows.ts'),
};
