import { existsSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const bundle = async (source: string): Promise<string> => {
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
  const name = `${basename(dirname(source))}-${basename(source, '.ts')}.mjs`;
  const file = join(nodeModules, '.cache', 'yaodian', name);
  await mkdir(dirname(file), { recursive: true });
  // Several test processes do this at once; renaming makes each see a whole file.
  await writeFile(`${file}.${process.pid}`, result.outputFiles[0]?.contents ?? '');
  await rename(`${file}.${process.pid}`, file);
  return file;
};

const entries = new Map<string, Promise<string>>();

/**
 * Path of a worker's JavaScript file: beside the server's bundle in production (scripts/build.mjs puts it there under
 * `built`); in development it is bundled into node_modules/.cache on first use, since tsx doubles a worker's memory.
 */
export const workerEntry = (source: URL, built: URL): Promise<string> => {
  const key = fileURLToPath(built);
  const known = entries.get(key);
  if (known) return known;
  const found = existsSync(key) ? Promise.resolve(key) : bundle(fileURLToPath(source));
  entries.set(key, found);
  return found;
};
