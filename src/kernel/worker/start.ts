import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';

/** A process that has lost its parent in the middle of a loop ends by itself after this much processor time. */
export const PROCESSOR_SECONDS = 120;

/** Node's permission model: no writing of files, no other programs, no threads, no native code. */
const PERMISSION = process.allowedNodeEnvironmentFlags.has('--permission')
  ? '--permission'
  : '--experimental-permission';

const nodeArguments = (entry: string, heapMib: number): string[] => [
  `--max-old-space-size=${heapMib}`,
  PERMISSION,
  '--allow-fs-read=*',
  entry,
];

/** The child gets no secrets: neither database address nor keys. */
const bareEnvironment = (): NodeJS.ProcessEnv => {
  const kept = ['PATH', 'SystemRoot', 'LANG'].flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(kept);
};

/**
 * Starts a program of ours that reads what strangers wrote: it may read files and speak over its IPC channel, no more.
 * @param entry path of its JavaScript file, see `workerEntry`
 * @param heapMib heap cap; it bounds no buffers, so watch `residentBytes` from outside too
 */
export const startWorker = (entry: string, heapMib: number): ChildProcess => {
  const command = nodeArguments(entry, heapMib);
  const options = {
    cwd: dirname(entry),
    env: bareEnvironment(),
    serialization: 'advanced' as const,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'] as ['ignore', 'ignore', 'ignore', 'ipc'],
  };
  if (process.platform === 'win32') return spawn(process.execPath, command, options);
  // No core files: they would hold the document.
  const limited = `ulimit -c 0; ulimit -t ${PROCESSOR_SECONDS}; exec "$0" "$@"`;
  return spawn('/bin/sh', ['-c', limited, process.execPath, ...command], options);
};

const run = promisify(execFile);

/** Resident memory of a process in bytes, from outside; 0 when it is gone or the platform does not tell. */
export const residentBytes = async (pid: number): Promise<number> => {
  try {
    if (process.platform !== 'linux') {
      return Number((await run('ps', ['-o', 'rss=', '-p', String(pid)])).stdout.trim()) * 1024;
    }
    const status = await readFile(`/proc/${pid}/status`, 'latin1');
    return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
};
