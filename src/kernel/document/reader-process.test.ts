import { execFile, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { deflateSync } from 'node:zlib';
import { build } from 'esbuild';
import { afterAll, describe, expect, test } from 'vitest';
import { residentBytes } from '#kernel/worker';
import { least } from '../../../tests/support/least.ts';
import { closeReaders, DOCUMENT_LIMITS, readDocument } from './index.ts';
import type { ParsedKind } from './parse.ts';
import { ReaderProcess } from './reader-process.ts';
import { paragraph, run, wordFile } from './testing/office-files.ts';
import { onePage } from './testing/pdf-files.ts';
import { workerEntry } from './worker-entry.ts';

const MiB = 1024 * 1024;
const made: ReaderProcess[] = [];
afterAll(() => {
  for (const each of made) each.end(null);
  closeReaders();
});

const reader = async (): Promise<ReaderProcess> => {
  const each = new ReaderProcess(await workerEntry());
  made.push(each);
  await each.started();
  return each;
};

const request = (kind: ParsedKind, bytes: Buffer, limits = {}) => ({
  id: 1,
  kind,
  bytes,
  limits: { ...DOCUMENT_LIMITS, ...limits },
});

const packed = deflateSync(Buffer.alloc(300 * MiB, ' ')).toString('latin1');
/** It says that it is a picture, so that only the watch stops it. */
const bomb = (): Buffer => onePage(packed, '', '/Subtype /Image /Filter /FlateDecode');
const word = (): Buffer => wordFile({ body: paragraph(run('一、学位')) });
const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

describe('security/F4: the reading process is watched from outside', () => {
  test('it is ended when its memory passes the limit, before it has twice that', async () => {
    const most = DOCUMENT_LIMITS.residentBytes + 128 * MiB;
    // On a busy machine the watch may look late once.
    const peak = await least(most, async () => {
      const each = await reader();
      await expect(each.read(request('pdf', bomb()))).rejects.toMatchObject({ code: 'parse-memory' });
      expect(each.peakBytes).toBeGreaterThan(DOCUMENT_LIMITS.residentBytes);
      expect(each.spent).toBe(true);
      return each.peakBytes;
    });
    expect(peak).toBeLessThan(most);
  });

  test('it is ended when its time is over', async () => {
    const each = await reader();
    const generous = { wallMs: 60, residentBytes: 4_096 * MiB };
    await expect(each.read(request('pdf', bomb(), generous))).rejects.toMatchObject({ code: 'parse-timeout' });
    await expect.poll(() => residentBytes(each.pid), { timeout: 30_000 }).toBe(0);
  });

  test('a good document leaves it ready for the next, a bad one ends it', async () => {
    const each = await reader();
    expect((await each.read(request('docx', word()))).text).toBe('一、学位');
    expect(each.spent).toBe(false);
    await expect(each.read(request('docx', Buffer.from('PK\x03\x04')))).rejects.toMatchObject({
      code: 'file-truncated',
    });
    expect(each.spent).toBe(true);
  });

  test('a process that dies on a document is a refusal, not a fault', async () => {
    const each = await reader();
    const reading = each.read(request('pdf', bomb(), { residentBytes: 4_096 * MiB }));
    await wait(30);
    process.kill(each.pid, 'SIGKILL');
    await expect(reading).rejects.toMatchObject({ code: 'file-unreadable' });
  });

  test('it ends with its parent', async () => {
    const each = await reader();
    const pid = each.pid;
    // What a parent's death does to the channel.
    (each as unknown as { child: { disconnect(): void } }).child.disconnect();
    await expect.poll(() => alive(pid), { timeout: 30_000 }).toBe(false);
  });
});

describe('security/F4: nothing leaves the reading process', () => {
  test('references in documents are not followed', async () => {
    let hits = 0;
    const server = createServer((_, response) => {
      hits += 1;
      response.end();
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/x`;
    const external = (type: string) =>
      `<Relationship Id="${type}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${url}" TargetMode="External"/>`;
    const relations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${['image', 'attachedTemplate', 'styles', 'numbering', 'aFChunk', 'oleObject'].map(external).join('')}</Relationships>`;
    const docx = wordFile({ body: paragraph(run('一')), more: { 'word/_rels/document.xml.rels': relations } });
    const html = Buffer.from(
      `<html><base href="${url}"><link rel="stylesheet" href="${url}"><body><img src="${url}"><iframe src="${url}"></iframe><script src="${url}"></script>一`,
    );
    const pdf = onePage('BT /F1 9 Tf 9 9 Td (a) Tj ET', `/Info << /URL (${url}) >>`);
    expect((await readDocument({ bytes: docx, fileName: 'a.docx' })).text).toBe('一');
    expect((await readDocument({ bytes: html, fileName: 'a.html' })).text).toBe('一');
    expect((await readDocument({ bytes: pdf, fileName: 'a.pdf' })).text).toBe('a');
    expect(hits).toBe(0);
    server.close();
  });

  test('sockets, names, programs, files and secrets are out of reach', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'yaodian-reader-'));
    const probe = join(folder, 'probe.mjs');
    const planted = join(folder, 'planted');
    const attempts = `
      import net, { connect } from 'node:net'; import http from 'node:http'; import https from 'node:https';
      import dns from 'node:dns'; import dgram from 'node:dgram'; import tls from 'node:tls';
      import { spawn } from 'node:child_process'; import { writeFileSync } from 'node:fs';
      const tries = { connect: () => connect(9), socket: () => new net.Socket().connect(9), http: () => http.get('http://127.0.0.1:9'),
        https: () => https.request('https://127.0.0.1:9'), tls: () => tls.connect(9), dns: () => dns.lookup('localhost', () => {}),
        dgram: () => dgram.createSocket('udp4'), fetch: () => fetch('http://127.0.0.1:9'), spawn: () => spawn('true'),
        write: () => writeFileSync(${JSON.stringify(planted)}, 'x') };
      const open = Object.entries(tries).filter(([, act]) => { try { act(); return true; } catch { return false; } }).map(([name]) => name);
      process.send({ open });`;
    // The same closing that the reading process does first, then what a hostile parser would try.
    const result = await build({
      stdin: {
        contents: `import { closeNetwork } from '../worker/no-network.ts'; closeNetwork(); await import(${JSON.stringify(probe)});`,
        resolveDir: fileURLToPath(new URL('.', import.meta.url)),
        loader: 'ts',
      },
      bundle: true,
      packages: 'external',
      external: [probe],
      platform: 'node',
      format: 'esm',
      write: false,
    });
    writeFileSync(probe, attempts);
    const entry = join(folder, 'entry.mjs');
    writeFileSync(entry, result.outputFiles[0]?.contents ?? '');
    const flag = process.allowedNodeEnvironmentFlags.has('--permission') ? '--permission' : '--experimental-permission';
    const open = async (execArgv: string[]): Promise<unknown> => {
      const child = fork(entry, { execArgv, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
      const [message] = await once(child, 'message');
      child.kill();
      return message;
    };
    expect(await open([flag, '--allow-fs-read=*'])).toEqual({ open: [] });
    expect(existsSync(planted)).toBe(false);
    // Without the permission model the probe writes: it can fail.
    expect(await open([])).toEqual({ open: ['write'] });
    rmSync(folder, { recursive: true });
  });

  test('the environment of the reading process holds no secrets', async () => {
    process.env.DATABASE_URL = 'postgres://secret';
    const each = await reader();
    delete process.env.DATABASE_URL;
    if (process.platform !== 'linux') return;
    const { stdout } = await promisify(execFile)('cat', [`/proc/${each.pid}/environ`]);
    expect(stdout).not.toContain('secret');
    expect(stdout.split('\0').map((line) => line.split('=')[0])).toEqual(expect.arrayContaining(['PATH']));
  });
});

test('a waiting reading process does not keep a command alive', async () => {
  const script = `
    const { readDocument, warmReader } = await import(${JSON.stringify(new URL('./index.ts', import.meta.url).href)});
    await warmReader();
    const bytes = Buffer.from(${JSON.stringify(word().toString('base64'))}, 'base64');
    console.log((await readDocument({ bytes, fileName: 'a.docx' })).text);`;
  const options = { timeout: 50_000, cwd: fileURLToPath(new URL('../../..', import.meta.url)) };
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '-e', script],
    options,
  );
  expect(stdout.trim()).toBe('一、学位');
});
