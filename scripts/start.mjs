// npm start: installs and builds what is missing, then becomes the server.
import { readFileSync } from 'node:fs';
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

/** npm runs us through a shell, so the process to watch is the parent's parent; only Linux tells it cheaply. */
const ancestors = () => {
  try {
    const stat = readFileSync(`/proc/${process.ppid}/stat`, 'utf8');
    return `${process.ppid} ${stat.slice(stat.lastIndexOf(')') + 4).split(' ')[0]}`;
  } catch {
    return String(process.ppid);
  }
};

/** kill -9 of npm alone must not leave a server behind that holds the port and the data folder. */
const endWithNpm = () => {
  if (!process.env.npm_lifecycle_event) return;
  const before = ancestors();
  setInterval(() => ancestors() === before || process.kill(process.pid, 'SIGTERM'), 1000).unref();
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
