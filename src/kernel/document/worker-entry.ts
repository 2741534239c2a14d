import { existsSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Where the reading process's program is: beside the server's bundle in production. In development it is bundled into
 * node_modules/.cache on first use; under tsx it would take 230 MB instead of 95, because tsx rewrites PDF.js.
 */
const built = fileURLToPath(new URL('./read-worker.js', import.meta.url));
const source = fileURLToPath(new URL('./read-worker.ts', import.meta.url));

const bundleSource = async (): Promise<string> => {
  const { build } = await import('esbuild');
  const result = await build({
    entryPoints: [source],
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node20',
    format: 'esm',
    write: false,
  });
  const nodeModules = dirname(dirname(createRequire(import.meta.url).resolve('esbuild/package.json')));
  const file = join(nodeModules, '.cache', 'yaodian', 'read-worker.mjs');
  await mkdir(dirname(file), { recursive: true });
  // Several test processes do this at once; renaming makes each see a whole file.
  await writeFile(`${file}.${process.pid}`, result.outputFiles[0]?.contents ?? '');
  await rename(`${file}.${process.pid}`, file);
  return file;
};

let entry: Promise<string> | null = null;

/** Path of the JavaScript file to run as the reading process. */
export const workerEntry = (): Promise<string> => {
  entry ??= existsSync(built) ? Promise.resolve(built) : bundleSource();
  return entry;
};
