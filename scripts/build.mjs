// npm run build [server] [cli] [web]: bundles what is named, all three unless told.
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { inRoot, marked, ROOT, TARGETS } from './lib/project.mjs';

const WORKERS = ['src/kernel/document/read-worker.ts', 'src/kernel/sheet/read-worker.ts'];

/** Bundles our own code, leaves packages in node_modules; a dynamic import becomes a file that is read when needed. */
export const bundle = async (folder, entry) => {
  const { build } = await import('esbuild');
  await build({
    absWorkingDir: ROOT,
    entryPoints: [entry, ...WORKERS.filter((file) => existsSync(inRoot(file)))].map((file) => ({
      in: file,
      out: nameOf(file),
    })),
    outdir: folder,
    bundle: true,
    splitting: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    sourcemap: true,
    logLevel: 'warning',
  });
  sweep(inRoot(folder));
};

/** Workers lie beside the bundle that starts them, under a name that says whose they are. */
const nameOf = (file) => (file === WORKERS[1] ? 'sheet-worker' : path.basename(file, '.ts'));

/** Old chunks stay for a week: a server that still runs may yet import them. */
const sweep = (folder) => {
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name);
    if (Date.now() - statSync(file).mtimeMs > 7 * 86_400_000) rmSync(file, { recursive: true, force: true });
  }
};

const buildWeb = async () => {
  // Vite keeps what it finds: a test run's `test` would build React for development and dialogs without names of their own.
  process.env.NODE_ENV = 'production';
  const { build } = await import('vite');
  await build({ configFile: inRoot('vite.config.ts'), logLevel: 'warn' });
};

const BUILDS = {
  server: () => bundle('dist/server', 'src/app/server.ts'),
  cli: () => bundle('dist/cli', 'src/app/cli.ts'),
  web: buildWeb,
};

/** Builds the targets side by side. */
export const buildTargets = async (targets) => {
  mkdirSync(inRoot('dist'), { recursive: true });
  await Promise.all(targets.map((target) => marked(target, BUILDS[target])));
};

if (process.argv[1] && import.meta.filename === path.resolve(process.argv[1])) {
  const began = Date.now();
  const named = process.argv.slice(2);
  const targets = named.length > 0 ? named : Object.keys(TARGETS);
  const unknown = targets.filter((target) => !(target in TARGETS));
  if (unknown.length > 0) {
    console.error(`没有名为 ${unknown.join('、')} 的构建目标，可用：${Object.keys(TARGETS).join('、')}。`);
    process.exit(2);
  }
  await buildTargets(targets);
  console.log(`已构建 ${targets.join('、')}，用时 ${((Date.now() - began) / 1000).toFixed(1)} 秒。`);
}
