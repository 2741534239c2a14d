import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * What no source of the product may hold, whoever writes it: rows of OWASP ASVS that nothing else would notice. Each rule
 * shows beforehand that it finds what it is there for.
 */
const source = path.resolve(import.meta.dirname, '../../src');
type Source = { readonly name: string; readonly text: string };
const sources: readonly Source[] = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.(test|child)\.tsx?$/.test(file))
  .map((file) => ({
    name: file.replaceAll(path.sep, '/'),
    text: readFileSync(path.join(source, file), 'utf8').replace(/^\s*(?:\/\/|\*|\/\*\*?).*$/gm, ''),
  }));
const onServer = sources.filter(({ name }) => !name.startsWith('web/'));
const inBrowser = sources.filter(({ name }) => name.startsWith('web/'));

type Finds = (one: Source) => readonly string[];
const matching =
  (pattern: RegExp, allowed: (hit: string, name: string) => boolean = () => false): Finds =>
  ({ name, text }) =>
    [...text.matchAll(pattern)].map(([hit]) => hit).filter((hit) => !allowed(hit, name));

/** Nothing among the sources, and every planted line is found. */
const expectNone = (among: readonly Source[], finds: Finds, planted: readonly string[]): void => {
  for (const text of planted) expect([text, finds({ name: 'planted.ts', text }).length > 0]).toEqual([text, true]);
  expect(among.length).toBeGreaterThan(100);
  expect(among.flatMap((one) => finds(one).map((hit) => `${one.name}: ${hit}`))).toEqual([]);
};

describe('no source', () => {
  it('leads anywhere by an address that it did not fill in itself (V1.2.2)', () => {
    const leads =
      /\bhref=\{[^}\n]*\}?|\bwindow\.open\([^)\n]*\)|\blocation\.(?:assign|replace)\([^)\n]*\)|\blocation\.href\s*=[^=][^;\n]*/g;
    // Filled and encoded by `addressOf` (src/web/api/call.test.ts), inside the page, or what the server gave as https.
    const own = /^href=\{(?:addressOf\(|`#\$\{|content\}|address\}|proof\})|location\.assign\((?:'\/|url\b)/;
    expectNone(
      inBrowser,
      matching(leads, (hit) => own.test(hit)),
      [
        '<a href={row.website}>',
        '<a href={site + host}>',
        'window.open(link)',
        'location.href = next',
        'window.location.replace(next)',
      ],
    );
  });

  it('sets HTML from text in the browser (V3.2.2)', () => {
    const html =
      /dangerouslySetInnerHTML|\b(?:inner|outer)HTML\b|insertAdjacentHTML|document\.write|\bsrcDoc\b|DOMParser/g;
    expectNone(inBrowser, matching(html), [
      '<p dangerouslySetInnerHTML={x} />',
      'node.innerHTML = name',
      'document.write(x)',
    ]);
  });

  it('draws what nobody may guess from a source that can be foreseen (V11.5.1)', () => {
    // How long a writer that lost a deadlock waits is nobody's secret.
    const waiting = (_: string, name: string) => name === 'kernel/store/database.ts';
    expectNone(sources, matching(/\bMath\.random\b|\bpseudoRandomBytes\b/g, waiting), [
      'const token = Math.random().toString(36)',
      'crypto.pseudoRandomBytes(32)',
    ]);
  });

  it('runs text as a program (V1.3.2)', () => {
    const run = /\beval\s*\(|new Function\b|\bnode:vm\b|\b(?:setTimeout|setInterval)\s*\(\s*['"`]/g;
    expectNone(sources, matching(run), [
      'eval(text)',
      'new Function(text)',
      "import 'node:vm'",
      "setTimeout('go()', 1)",
    ]);
  });

  it('starts a shell: programs get lists of arguments (V1.2.5)', () => {
    const shell =
      /import \{[^}]*\b(?:exec|execSync)\b[^}]*\} from 'node:child_process'|\bshell:\s*(?!false)|from 'child_process'|['"](?:\/bin\/)?(?:sh|bash)['"]/g;
    // The one shell sets the limits of a worker by a script that is a constant, and hands the rest on as "$@".
    const worker = (hit: string, name: string) => hit === "'/bin/sh'" && name === 'kernel/worker/start.ts';
    expectNone(onServer, matching(shell, worker), [
      "import { exec } from 'node:child_process';",
      "import { spawn, execSync } from 'node:child_process';",
      'spawn(name, args, { shell: true })',
      "spawn('sh', ['-c', text])",
    ]);
  });

  it('hashes by anything but SHA-2 (V11.4.1)', () => {
    const hash = /create(?:Hash|Hmac)\(\s*[^,)]*/g;
    // RFC 6238 names SHA-1 for one-time codes; the list of leaked passwords comes as SHA-1 and is only looked up in.
    const named = ['kernel/access/factor/totp.ts', 'kernel/access/breach-list.ts'];
    const sha2 = (hit: string, name: string) =>
      /\('sha(?:256|384|512)'/.test(hit) || (/\('sha1'/.test(hit) && named.includes(name));
    expectNone(onServer, matching(hash, sha2), ["createHash('md5')", "createHash('sha1')", 'createHmac(name, key)']);
  });

  it('encrypts by anything but AES-256-GCM, or signs by anything but Ed25519 (V11.2.3, V11.6.1)', () => {
    const cipher = /create(?:Cipher|Decipher)(?:iv)?\(\s*[^,)]*/g;
    const gcm = (hit: string) => /iv\('aes-256-gcm'/.test(hit);
    expectNone(onServer, matching(cipher, gcm), [
      "createCipheriv('aes-128-cbc', k, i)",
      'createCipher(x, y)',
      "createDecipheriv('des', k, i)",
    ]);
    const keys =
      /generateKeyPair(?:Sync)?\(\s*[^,)]*|create(?:Sign|Verify|ECDH|DiffieHellman)\(|generateKey(?:Sync)?\(/g;
    const ed25519 = (hit: string) => /^generateKeyPairSync\('ed25519'$/.test(hit);
    expectNone(onServer, matching(keys, ed25519), [
      "generateKeyPairSync('rsa', { modulusLength: 1024 })",
      "createSign('RSA-SHA1')",
    ]);
  });

  it('switches the checking of certificates off (V12.3.2)', () => {
    const off = /rejectUnauthorized(?!:\s*true)\b[^,;\n}]*|NODE_TLS_REJECT_UNAUTHORIZED|checkServerIdentity/g;
    // The doctor reads until when the own proxy's certificate is good, also of one that is not, and sends nothing.
    const doctor = (_: string, name: string) => name === 'app/commands/doctor.ts';
    expectNone(onServer, matching(off, doctor), [
      '{ rejectUnauthorized: false }',
      '{ rejectUnauthorized }',
      'checkServerIdentity: () => undefined',
    ]);
  });

  it('draws what must not be guessed by anything but the system’s source, nor fewer than 128 bits of it (V11.5.1)', () => {
    // How long to wait before a deadlock is tried again is nobody's secret.
    const weak = (_: string, name: string) => name === 'kernel/store/database.ts';
    expectNone(sources, matching(/Math\.random/g, weak), ['const token = Math.random()']);
    const few = (hit: string, name: string) =>
      Number(/\d+/.exec(hit)?.[0]) >= 16 || name === 'kernel/continuity/backup/shelf.ts';
    // The six bytes there tell two folders of one second apart. Sizes with a name are those of salts and nonces.
    expectNone(onServer, matching(/randomBytes\(\d+\)/g, few), ['randomBytes(8)']);
  });

  it('keeps a password field from being masked, pasted into or filled by a manager (V6.2.6, V6.2.7)', () => {
    const open =
      /<Input(?:\.TextArea)?\s[^>]*autoComplete="(?:current|new)-password"|name="(?:password|current|repeat)"[^>]*>\s*<Input(?!\.Password)\b/g;
    expectNone(inBrowser, matching(open), [
      '<Input autoComplete="current-password" />',
      '<Form.Item name="password">\n<Input />',
    ]);
    const barred = /<Input\.Password\b[^>]*(?:onPaste|onDrop|onKeyDown|readOnly)/g;
    expectNone(inBrowser, matching(barred), ['<Input.Password onPaste={stop} />']);
    const fields = inBrowser.flatMap(({ name, text }) =>
      [...text.matchAll(/name="(?:password|current|repeat)"[\s\S]{0,400}?<Input\.Password[^>]*>/g)].map(
        ([hit]) => [name, hit] as const,
      ),
    );
    expect(fields.length).toBeGreaterThan(5);
    // What is switched off for managers are keys of other systems, and no passwords of ours.
    expect(
      fields.filter(([, hit]) => !/autoComplete="(?:current|new)-password"/.test(hit)).map(([name]) => name),
    ).toEqual([]);
  });

  it('writes a log anywhere but to standard output: no file, no other host (V16.2.3)', () => {
    const elsewhere =
      /(?:appendFile|createWriteStream)(?:Sync)?\(\s*[^,)]*(?:log|trace|audit)|from '(?:winston|pino-\w+|rotating-file-stream|syslog\w*)'|console\.(?:table|dir|trace|time|group)\w*\(/gi;
    expectNone(onServer, matching(elsewhere), [
      "appendFileSync('app.log', line)",
      "import x from 'winston'",
      'console.dir(row)',
    ]);
  });
});
