import { rmSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { makeScratch } from './scratch.ts';
import { buildOnce } from './server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the journeys of this run keep the demonstration that was loaded once for all of them, and their copies. */
    demoFolder: string;
  }
}

/** The journeys run the built product with the database that it brings along; they share no server. */
export default async (project: TestProject): Promise<() => void> => {
  // Before the workers come, who would build it at the same time.
  await buildOnce(['server', 'web']);
  const { folder } = await makeScratch();
  project.provide('demoFolder', folder);
  return () => rmSync(folder, { recursive: true, force: true });
};
