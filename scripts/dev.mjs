// npm run dev: the server from its sources, restarted on change, and Vite's server for the client in front of it.
import { spawn } from 'node:child_process';
import { checkNode, ensureInstalled, inRoot, ROOT } from './lib/project.mjs';

checkNode();
await ensureInstalled();
const start = (...args) => spawn(process.execPath, args, { cwd: ROOT, stdio: 'inherit' });
const children = [
  start(inRoot('node_modules/tsx/dist/cli.mjs'), 'watch', '--clear-screen=false', 'src/app/server.ts'),
  start(inRoot('node_modules/vite/bin/vite.js'), '--config', inRoot('vite.config.ts')),
];
for (const signal of ['SIGTERM', 'SIGINT'])
  process.on(signal, () => children.forEach((child) => void child.kill(signal)));
