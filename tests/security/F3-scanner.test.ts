import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scannerFrom } from '../../src/app/scanner.ts';
import { uploadFile } from '../../src/contract/files.ts';
import type { Actor } from '../../src/kernel/definition/index.ts';
import { fileRecords, fileRoutes, ScannerDown, scan } from '../../src/kernel/file/index.ts';
import type { Scanner } from '../../src/kernel/http/index.ts';
import { addActor, call, openRoom, type Room } from '../support/room.ts';

/** Made up for this test, so that no real scanner on the way takes it amiss; a local signature names it. */
const INFECTED = Buffer.from('yaodian-infected-sample-7f3a91c2');
const NAME = 'Yaodian.Test.Sample';
const bulky = (tail = '') => Buffer.concat([Buffer.alloc(300_000, 'a'), Buffer.from(tail)]);

let folder: string;
let stop: () => Promise<void>;
let scanner: Scanner;

/** The protocol as clamd speaks it: parts by their length, an empty one ends, a line answers (clamd(8)). */
const answering = (say: (bytes: Buffer) => string) => (socket: Socket) => {
  const parts: Buffer[] = [];
  socket.on('error', () => undefined);
  socket.on('data', (part) => {
    parts.push(part);
    const all = Buffer.concat(parts);
    const head = Buffer.from('zINSTREAM\0');
    if (all.length < head.length) return;
    if (!all.subarray(0, head.length).equals(head)) return void socket.end('UNKNOWN COMMAND\0');
    const content: Buffer[] = [];
    for (let at = head.length; at + 4 <= all.length; ) {
      const length = all.readUInt32BE(at);
      if (length === 0) return void socket.end(`${say(Buffer.concat(content))}\0`);
      content.push(all.subarray(at + 4, at + 4 + length));
      at += 4 + length;
    }
  });
};
const listening = async (path: string, met: (socket: Socket) => void): Promise<Server> => {
  const server = createServer(met);
  await new Promise<void>((done) => server.listen(path, done));
  return server;
};
const closed = (server: Server) => new Promise<void>((done) => server.close(() => done()));

/** Debian's clamd with one local signature, where it is installed. */
const CLAMD = [process.env.CLAMD, '/usr/sbin/clamd'].find((path) => path && existsSync(path));
const startClamd = async (program: string, path: string): Promise<() => Promise<void>> => {
  await writeFile(join(folder, 'local.ndb'), `${NAME}:0:*:${INFECTED.toString('hex')}\n`);
  const conf = join(folder, 'clamd.conf');
  await writeFile(conf, `DatabaseDirectory ${folder}\nLocalSocket ${path}\nForeground yes\nOfficialDatabaseOnly no\n`);
  const child = spawn(program, ['-c', conf], { stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = new Promise<void>((done) => child.once('exit', () => done()));
  await new Promise<void>((done, fail) => {
    child.stdout.on('data', (text) => String(text).includes('Self checking') && done());
    child.once('exit', () => fail(new Error('clamd ended')));
  });
  return async () => {
    child.kill();
    await exited;
  };
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yaodian-scan-'));
  const path = join(folder, 'clamd.sock');
  scanner = { at: { path }, down: 'refuse', patience: 20_000 };
  if (CLAMD) stop = await startClamd(CLAMD, path);
  else {
    const server = await listening(
      path,
      answering((bytes) => (bytes.includes(INFECTED) ? `stream: ${NAME}.UNOFFICIAL FOUND` : 'stream: OK')),
    );
    stop = () => closed(server);
  }
}, 60_000);
afterAll(async () => {
  await stop?.();
  await rm(folder, { recursive: true, force: true });
});

describe(`the virus scanner (security/F3; ${CLAMD ? 'clamd of Debian' : 'a socket that speaks its protocol'})`, () => {
  it('finds what it knows, at the end of many parts too, and passes the rest', async () => {
    expect(await scan(scanner, Buffer.from('要点'))).toEqual({ clean: true });
    expect(await scan(scanner, bulky())).toEqual({ clean: true });
    for (const bytes of [INFECTED, bulky(INFECTED.toString())])
      expect(await scan(scanner, bytes)).toEqual({ clean: false, signature: `${NAME}.UNOFFICIAL` });
  });

  it('takes nothing but a verdict for one', async () => {
    const path = join(folder, 'other.sock');
    const told = async (met: (socket: Socket) => void, patience = 20_000) => {
      const server = await listening(path, met);
      const verdict = await scan({ at: { path }, down: 'refuse', patience }, Buffer.from('x')).catch((error) => error);
      await closed(server);
      return verdict;
    };
    for (const words of [
      '',
      'stream: ',
      'OK',
      'stream: OK FOUND?',
      'INSTREAM size limit exceeded. ERROR',
      'x'.repeat(9000),
    ])
      expect(await told(answering(() => words)), words.slice(0, 40)).toBeInstanceOf(ScannerDown);
    expect(await told((socket) => void socket.destroy())).toBeInstanceOf(ScannerDown);
    expect(await told((socket) => void socket.on('error', () => undefined).resume(), 50), 'silence').toBeInstanceOf(
      ScannerDown,
    );
    const nobody = { at: { path: join(folder, 'none.sock') }, down: 'refuse', patience: 20_000 } as const;
    expect(await scan(nobody, Buffer.from('x')).catch((error) => error)).toBeInstanceOf(ScannerDown);
  });

  it('is named by the environment, and wrongly not', () => {
    expect(scannerFrom({})).toBeNull();
    expect(scannerFrom({ YAODIAN_SCANNER: '/run/clamd.ctl' })).toMatchObject({
      at: { path: '/run/clamd.ctl' },
      down: 'refuse',
    });
    expect(scannerFrom({ YAODIAN_SCANNER: '[::1]:3310', YAODIAN_SCANNER_DOWN: 'pass' })).toMatchObject({
      at: { host: '::1', port: 3310 },
      down: 'pass',
    });
    for (const given of ['clamd', 'host:', 'host:99999', 'http://host:1'])
      expect(() => scannerFrom({ YAODIAN_SCANNER: given }), given).toThrow('YAODIAN_SCANNER');
    expect(() => scannerFrom({ YAODIAN_SCANNER: '/x', YAODIAN_SCANNER_DOWN: 'maybe' })).toThrow('refuse');
  });
});

describe('a file that comes up', () => {
  let room: Room;
  let author: Actor;
  const upload = (given: Scanner | null, bytes: Buffer) => {
    const within = { ...room, house: { ...room.house, scanner: given } };
    return call(within, fileRoutes(room.registry), uploadFile, author, {
      uploads: [{ field: 'file', fileName: '说明.txt', bytes }],
    });
  };
  const kept = async () =>
    (await readdir(room.folder, { recursive: true, withFileTypes: true })).filter((one) => one.isFile()).length;
  beforeAll(async () => {
    room = await openRoom([...fileRecords]);
    author = await addActor(room, 'section', '周科员');
  }, 120_000);
  afterAll(() => room?.close());

  it('is looked at before anything is kept; without a verdict the setting decides', async () => {
    const before = await kept();
    await expect(upload(scanner, INFECTED)).rejects.toMatchObject({ code: 'virus' });
    const away = { ...scanner, at: { path: join(folder, 'none.sock') } };
    await expect(upload(away, Buffer.from('平常'))).rejects.toMatchObject({ code: 'scanner-down', status: 503 });
    expect(await kept(), 'nothing was kept').toBe(before);
    await upload(scanner, Buffer.from('平常'));
    await upload({ ...away, down: 'pass' }, Buffer.from('另一份'));
    await upload(null, INFECTED);
    expect(await kept()).toBe(before + 3);
  });
});
