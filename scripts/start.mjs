// npm start: installs and builds what is missing, then becomes the server.
import { pathToFileURL } from 'node:url';
import { checkNode, ensureInstalled, inRoot, run, stale } from './lib/project.mjs';

/** Whatever hangs, the process ends: docs promise ten seconds. */
const LAST_RESORT = 9_800;

/**
 * npm passes a signal on that its whole group received as well, so each comes twice; without a listener of our own
 * the second would end the server in the middle of its orderly stop.
 */
const surviveRepeatedSignals = () => {
  for (const signal of ['SIGTERM', 'SIGINT'])
    process.on(signal, () => setTimeout(() => process.exit(1), LAST_RESORT).unref());
};

/**
 * kill -9 of npm alone must not leave a server behind that holds the port and the data folder. The script of
 * package.json begins with `exec`, so that npm is our parent: a shell in between would die of a signal to the group,
 * and npm with it, while we still stop. Windows knows no `exec`; there the second half runs.
 */
const endWithNpm = () => {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || process.kill(process.pid, 'SIGTERM'), 1000).unref();
};

checkNode();
await ensureInstalled();
const missing = stale(['server', 'web']);
if (missing.length > 0) {
  console.log('正在构建，约需二十秒……');
  const code = await run(process.execPath, [inRoot('scripts/build.mjs'), ...missing]);
  if (code !== 0) process.exit(code);
}
surviveRepeatedSignals();
endWithNpm();
process.env.NODE_ENV ??= 'production';
process.setSourceMapsEnabled(true);
const server = inRoot('dist/server/server.js');
process.argv[1] = server;
await import(pathToFileURL(server).href);
