import { execFile, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { discardServer, startServer } from '../../../tests/support/server.ts';
import { CannotRun, dice, type Part } from '../part.ts';
import { type Door, doorsOf, signedIn } from '../scanners/doors.ts';
import { openHole } from '../scanners/hole.ts';

const TOOLS = ['sqlmap', 'wapiti'] as const;
/** What one scan of one door may take. */
const PATIENCE = 15 * 60_000;

const isThere = (tool: string): boolean => spawnSync('which', [tool], { stdio: 'ignore' }).status === 0;

/** The scanners, installed from Debian where this may; else says what is missing. */
const missingTools = (tell: (line: string) => void): string[] => {
  if (TOOLS.every(isThere)) return [];
  if (process.getuid?.() === 0) {
    tell('installing sqlmap and wapiti from Debian');
    spawnSync('apt-get', ['install', '-y', '-qq', ...TOOLS], {
      stdio: 'ignore',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  }
  return TOOLS.filter((tool) => !isThere(tool));
};

const ran = (program: string, args: readonly string[], timeout = PATIENCE): Promise<string> =>
  new Promise((done) => {
    const options = { timeout, maxBuffer: 256 * 1024 * 1024 };
    execFile(program, [...args], options, (_, out, err) => done(`${out}\n${err}`)).stdin?.end();
  });

const quoted = (word: string): string => `'${word.replaceAll("'", `'\\''`)}'`;
/** Where its input is no terminal sqlmap takes its targets from there and forgets the file it was given. */
const ranAtTerminal = (program: string, args: readonly string[]): Promise<string> =>
  ran('script', ['-qefc', [program, ...args].map(quoted).join(' '), '/dev/null']);

/** A request as sqlmap reads it from a file; every value that may be asked about bears its star. */
const requestText = (origin: URL, { method, path: target, body }: Door, cookie: string): string =>
  [
    `${method} ${target} HTTP/1.1`,
    `Host: ${origin.host}`,
    `Origin: ${origin.origin}`,
    'Accept: application/json',
    ...(cookie ? [`Cookie: ${cookie}`] : []),
    ...(body ? ['Content-Type: application/json'] : []),
    '',
    body ?? '',
  ].join('\r\n');

const FOUND = /is vulnerable|identified the following injection point|appears to be '[^']+' injectable/i;
const TRIED = /testing '[^']+'|heuristic \(basic\) test|\(custom\) POST parameter|parameter '[^']+'/i;

type Sqlmap = { readonly tried: boolean; readonly found: string | null };

/** Tries one door by sqlmap, with PostgreSQL's ways of injecting, and says whether it found one. */
const sqlmapOn = async (folder: string, origin: URL, door: Door, cookie: string): Promise<Sqlmap> => {
  const file = path.join(folder, 'request.txt');
  writeFileSync(file, requestText(origin, door, cookie));
  const said = await ranAtTerminal('sqlmap', [
    ...['-r', file, '--batch', '--flush-session', '--disable-coloring', '--output-dir', path.join(folder, 'sqlmap')],
    ...[
      '--dbms',
      'PostgreSQL',
      '--level',
      '1',
      '--risk',
      '1',
      '--technique',
      'BEU',
      '--timeout',
      '20',
      '--retries',
      '0',
    ],
    // A refusal is an answer like another; the first page is not fetched again and again.
    ...[
      '--ignore-code',
      '*',
      '--skip-waf',
      '--answers',
      'redirect=N,follow=N,sitemap=N,keep testing=N',
      '--threads',
      '4',
    ],
  ]);
  const found = FOUND.test(said)
    ? (/Type: .*|appears to be '[^']+' injectable/.exec(said)?.[0] ?? 'an injection')
    : null;
  return { tried: TRIED.test(said) || found !== null, found };
};

type Wapiti = {
  readonly vulnerabilities: Record<string, { path: string; method: string; info: string; parameter: string }[]>;
  readonly infos?: { crawled_pages?: unknown[] };
};

const MODULES =
  'sql,timesql,xss,permanentxss,exec,file,crlf,redirect,ssrf,xxe,methods,http_headers,cookieflags,csp,shellshock';

/** Wapiti over addresses with their parameters. Answers its findings, one a line. */
const wapitiOn = async (
  folder: string,
  origin: URL,
  addresses: readonly string[],
  cookie: string,
  seconds: number,
): Promise<string[]> => {
  const report = path.join(folder, 'wapiti.json');
  rmSync(report, { force: true });
  const starts = addresses.flatMap((one) => ['-s', one]);
  await ran(
    'wapiti',
    [
      ...[
        '-u',
        `${origin.origin}/`,
        ...starts,
        '--scope',
        'domain',
        '-m',
        MODULES,
        '-d',
        '1',
        '--max-links-per-page',
        '5',
      ],
      ...(cookie ? ['-H', `Cookie: ${cookie}`] : []),
      ...[
        '-f',
        'json',
        '-o',
        report,
        '--max-scan-time',
        String(seconds),
        '--flush-session',
        '--store-session',
        path.join(folder, 'wapiti'),
      ],
      ...['--no-bugreport', '-t', '20', '--verify-ssl', '0'],
    ],
    seconds * 1_000 + PATIENCE,
  );
  if (!existsSync(report)) return ['it ended without a report'];
  const { vulnerabilities } = JSON.parse(readFileSync(report, 'utf8')) as Wapiti;
  return Object.entries(vulnerabilities).flatMap(([kind, all]) =>
    all.map(({ method, path: where, parameter, info }) => `${kind}: ${method} ${where} ${parameter ?? ''} ${info}`),
  );
};

/** The control: the scanners find what is planted, else they say nothing about ours. */
const control = async (folder: string, tell: (line: string) => void): Promise<string[]> => {
  const hole = await openHole();
  try {
    const door: Door = { method: 'GET', path: '/schools?name=a1*', body: null };
    const { found } = await sqlmapOn(folder, new URL(hole.url), door, '');
    tell(`control: sqlmap ${found ? `finds the planted hole (${found})` : 'does not find the planted hole'}`);
    const said = await wapitiOn(folder, new URL(hole.url), [`${hole.url}/schools?name=a1&head=b`], '', 240);
    tell(`control: wapiti finds ${said.length} in the planted server`);
    return [
      ...(found ? [] : ['sqlmap missed the planted hole']),
      ...(said.length > 0 ? [] : ['wapiti missed the planted hole']),
    ];
  } finally {
    await hole.close();
  }
};

const chosenDoors = (doors: readonly Door[], count: number, seed: number): Door[] => {
  const below = dice(seed);
  const heap = [...doors];
  return Array.from({ length: Math.min(count, heap.length) }, () => heap.splice(below(heap.length), 1)[0] as Door);
};

/**
 * sqlmap and wapiti (Debian) against a running demo as somebody signed in, at the doors that the OpenAPI document names;
 * before that against a server with a planted hole, which they must find. @param asked.count doors for sqlmap
 */
export const run: Part = async ({ count = 120, seed, tell }) => {
  const missing = missingTools(tell);
  if (missing.length > 0)
    throw new CannotRun(`没有安装 ${missing.join('、')}，这一部分没有跑。请先执行：apt-get install -y sqlmap wapiti`);
  const folder = mkdtempSync(path.join(tmpdir(), 'yaodian-scanners-'));
  const findings: string[] = await control(folder, tell);
  const server = await startServer({ demo: true }, 15 * 60_000);
  let [scanned, asked, pages] = [0, 0, 0];
  try {
    const origin = new URL(server.url);
    const cookie = await signedIn(server.url);
    const doors = await doorsOf(server.url, cookie);
    const chosen = chosenDoors(doors, count, seed);
    tell(`seed ${seed}: ${chosen.length} of ${doors.length} doors`);
    for (const door of chosen) {
      const { tried, found } = await sqlmapOn(folder, origin, door, cookie);
      asked += 1;
      if (tried) scanned += 1;
      else tell(`sqlmap asked nothing of ${door.method} ${door.path}`);
      if (found) findings.push(`sqlmap: ${door.method} ${door.path}: ${found}`);
      if (asked % 20 === 0) tell(`sqlmap: ${asked} of ${chosen.length} doors, ${findings.length} findings`);
    }
    const addresses = doors
      .filter(({ method }) => method === 'GET')
      .map((one) => server.url + one.path.replaceAll('*', ''));
    pages = addresses.length;
    findings.push(...(await wapitiOn(folder, origin, addresses, cookie, 45 * 60)).map((one) => `wapiti: ${one}`));
    if (/\b500\b/.test(server.output())) findings.push('the server answered 500');
  } finally {
    await discardServer(server);
    rmSync(folder, { recursive: true, force: true });
  }
  for (const finding of findings) tell(`FOUND ${finding}`);
  const counts = [
    { name: 'doors scanned by sqlmap', count: scanned },
    { name: 'addresses scanned by wapiti', count: pages },
    { name: 'confirmed findings of the scanners', count: findings.length },
  ];
  return { counts, failures: findings, passed: findings.length === 0 && scanned > 0, whole: asked >= count };
};
