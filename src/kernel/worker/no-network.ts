import { createRequire, syncBuiltinESMExports } from 'node:module';

/**
 * Takes the network and other programs away from this process, before any parser is loaded. A parser that follows a
 * reference in a document then meets an error instead of another machine (security.md F4). The process that is
 * watched from outside is the first wall; this one keeps an honest parser from calling out.
 */
const closed = (name: string) =>
  function networkClosed(): never {
    throw new Error(`${name} is closed in a reading process`);
  };

const CLOSED: Readonly<Record<string, readonly string[]>> = {
  net: ['connect', 'createConnection', 'createServer', 'Server'],
  tls: ['connect', 'createServer'],
  http: ['request', 'get', 'createServer'],
  https: ['request', 'get', 'createServer'],
  http2: ['connect', 'createServer', 'createSecureServer'],
  dgram: ['createSocket', 'Socket'],
  dns: ['lookup', 'resolve', 'resolve4', 'resolve6', 'reverse'],
  child_process: ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork'],
};

const GLOBALS = ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest'] as const;

/** Closes sockets, name resolution and child processes for the rest of this process's life. */
export const closeNetwork = (): void => {
  const require = createRequire(import.meta.url);
  for (const [name, functions] of Object.entries(CLOSED)) {
    const builtin = require(`node:${name}`) as Record<string, unknown>;
    for (const each of functions) builtin[each] = closed(`${name}.${each}`);
  }
  const { Socket } = require('node:net') as { Socket: { prototype: { connect: unknown } } };
  Socket.prototype.connect = closed('net.Socket.connect');
  for (const name of GLOBALS) {
    Object.defineProperty(globalThis, name, { value: closed(name), configurable: false, writable: false });
  }
  syncBuiltinESMExports();
};
