import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the journeys of this run keep the demonstration that was loaded once for all of them. */
    demoFolder: string;
  }
}

/** The journeys run the product with the database that it brings along; they share no server. */
export default (project: TestProject): (() => void) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'yaodian-demo-'));
  // The embedded database's account passes through; it owns what lies within.
  chmodSync(folder, 0o711);
  project.provide('demoFolder', folder);
  return () => rmSync(folder, { recursive: true, force: true });
};
