import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const made = new Map<string, Promise<string>>();

/**
 * A program of tests/support bundled as the product is, once a process: one that is started and killed many times
 * begins in a second, where reading the house's thousand sources anew takes it four.
 * @param name as `import-worker`
 * @returns the file to run: `node FILE`
 */
export const program = (name: string): Promise<string> => {
  const ready = made.get(name) ?? bundled(name);
  made.set(name, ready);
  return ready;
};

const bundled = async (name: string): Promise<string> => {
  const script = join(ROOT, 'scripts/build.mjs');
  const { bundle } = (await import(script)) as { bundle(folder: string, entry: string): Promise<void> };
  // A folder of its own: another test process may be making the same one.
  const folder = `.cache/programs/${process.pid}`;
  await bundle(folder, `tests/support/${name}.ts`);
  return join(ROOT, folder, `${name}.js`);
};
