import { execFile, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Installation } from '../durability/installation.ts';
import { type Ask, CannotRun, dice, type Part } from '../part.ts';
import { type Door, doorsOf } from '../scanners/doors.ts';
import { openHole } from '../scanners/hole.ts';

const TOOLS = ['sqlmap', 'wapiti'] as const;
/** What one scan of one door may take. */
const PATIENCE = 5 * 60_000;
/** Scanners at work at once, and addresses that wapiti is given at once. */
const [AT_ONCE, CHUNK] = [3, 12];
/** Seconds in which wapiti attacks one chunk. */
const CHUNK_SECONDS = 240;

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
const requestText = (origin: URL, { method, path: target, body, cookie }: Door): string =>
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
const sqlmapOn = async (folder: string, origin: URL, door: Door): Promise<Sqlmap> => {
  const file = path.join(folder, 'request.txt');
  writeFileSync(file, requestText(origin, door));
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
      '--keep-alive',
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

/** What wapiti tells of every server and what is no finding of ours, each with its reason. */
const REVIEWED = [
  { said: /X-XSS-Protection is not set/, because: 'browsers have dropped it; the CSP stands in its place' },
  {
    said: /Strict-Transport-Security is not set/,
    because: 'the scan is over http; it is sent where the address is https (tests/security/O3-headers.test.ts)',
  },
];

/** Without ssrf and xxe: those ask a machine on the internet, and nothing here goes further than this one. */
const MODULES = 'sql,timesql,xss,permanentxss,exec,file,crlf,redirect,methods,http_headers,cookieflags,csp,shellshock';

/** Wapiti over addresses with their parameters. Answers its findings, one a line; null where it came to no end. */
const wapitiOn = async (
  folder: string,
  origin: URL,
  addresses: readonly string[],
  cookie: string,
  seconds: number,
): Promise<string[] | null> => {
  const report = path.join(folder, 'wapiti.json');
  rmSync(report, { force: true });
  const starts = addresses.flatMap((one) => ['-s', one]);
  await ran(
    'wapiti',
    [
      ...['-u', `${origin.origin}/`, ...starts, '--scope', 'domain', '-m', MODULES, '-d', '0'],
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
    seconds * 1_000 + 60_000,
  );
  if (!existsSync(report)) return null;
  const { vulnerabilities } = JSON.parse(readFileSync(report, 'utf8')) as Wapiti;
  return Object.entries(vulnerabilities).flatMap(([kind, all]) =>
    all.map(({ method, path: where, parameter, info }) => `${kind}: ${method} ${where} ${parameter ?? ''} ${info}`),
  );
};

/** The control: the scanners find what is planted, else they say nothing about ours. Answers what was missed. */
const control = async (folder: string, { tell, state }: Ask): Promise<readonly string[]> => {
  const [kept] = state.kept<{ missed: string[] }>('control');
  if (kept) return kept.missed;
  const hole = await openHole();
  try {
    const door: Door = { name: 'hole', method: 'GET', path: '/schools?name=a1*', body: null, cookie: '' };
    const { found } = await sqlmapOn(folder, new URL(hole.url), door);
    tell(`control: sqlmap ${found ? `finds the planted hole (${found})` : 'does not find the planted hole'}`);
    const said = await wapitiOn(folder, new URL(hole.url), [`${hole.url}/schools?name=a1&head=b`], '', CHUNK_SECONDS);
    tell(`control: wapiti finds ${said?.length ?? 0} in the planted server`);
    const missed = [
      ...(found ? [] : ['sqlmap missed the planted hole']),
      ...(said && said.length > 0 ? [] : ['wapiti missed the planted hole']),
    ];
    state.keep('control', { missed });
    return missed;
  } finally {
    await hole.close();
  }
};

const shuffled = <T>(list: readonly T[], seed: number): T[] => {
  const below = dice(seed);
  const heap = [...list];
  return list.map(() => heap.splice(below(heap.length), 1)[0] as T);
};

/** Addresses of one person, so many at once. */
const chunked = (doors: readonly Door[]): Door[][] => {
  const heaps = new Map<string, Door[]>();
  for (const door of doors) heaps.set(door.cookie, [...(heaps.get(door.cookie) ?? []), door]);
  return [...heaps.values()].flatMap((heap) =>
    Array.from({ length: Math.ceil(heap.length / CHUNK) }, (_, n) => heap.slice(n * CHUNK, (n + 1) * CHUNK)),
  );
};

/** What one scanner said of one door. */
type Scan = { readonly door: string; readonly tried: boolean; readonly findings: readonly string[] };
/** One process of one scanner; it has a folder of its own. */
type Work = (folder: string) => Promise<void>;

/** Both scanners at the doors that earlier sittings left. */
class Scanning {
  readonly #scans: Record<'sqlmap' | 'wapiti', Map<string, Scan>>;

  constructor(private readonly ask: Ask) {
    const kept = (tool: string) => new Map(ask.state.kept<Scan>(tool).map((scan) => [scan.door, scan]));
    this.#scans = { sqlmap: kept('sqlmap'), wapiti: kept('wapiti') };
  }

  scansBy(tool: 'sqlmap' | 'wapiti'): Scan[] {
    return [...this.#scans[tool].values()];
  }

  /** What is left, the one scanner's work spread among the other's. */
  worksFor(origin: URL, doors: readonly Door[]): Work[] {
    const left = (tool: 'sqlmap' | 'wapiti', all: readonly Door[]) =>
      all.filter(({ name }) => !this.#scans[tool].has(name));
    const single = left('sqlmap', doors).map((door) => (folder: string) => this.#sqlmap(folder, origin, door));
    const gets = left(
      'wapiti',
      doors.filter(({ method }) => method === 'GET'),
    );
    const many = chunked(gets).map((chunk) => (folder: string) => this.#wapiti(folder, origin, chunk));
    const every = Math.max(1, Math.floor(single.length / (many.length + 1)));
    return [...single.flatMap((work, n) => ((n + 1) % every === 0 ? [work, ...many.splice(0, 1)] : [work])), ...many];
  }

  #note(tool: 'sqlmap' | 'wapiti', scan: Scan): void {
    this.#scans[tool].set(scan.door, scan);
    this.ask.state.keep(tool, scan);
    for (const finding of scan.findings) this.ask.tell(`FOUND ${finding}`);
    if (!scan.tried) this.ask.tell(`${tool} asked nothing of ${scan.door}`);
    const { size } = this.#scans[tool];
    if (size % 20 === 0) this.ask.tell(`${tool}: ${size} doors`);
  }

  async #sqlmap(folder: string, origin: URL, door: Door): Promise<void> {
    const { tried, found } = await sqlmapOn(folder, origin, door);
    const findings = found ? [`sqlmap: ${door.name} (${door.path}): ${found}`] : [];
    this.#note('sqlmap', { door: door.name, tried, findings });
  }

  async #wapiti(folder: string, origin: URL, doors: readonly Door[]): Promise<void> {
    const addresses = doors.map(({ path: target }) => origin.origin + target.replaceAll('*', ''));
    const found = await wapitiOn(folder, origin, addresses, doors[0]?.cookie ?? '', CHUNK_SECONDS);
    const confirmed = (found ?? []).filter((one) => !REVIEWED.some(({ said }) => said.test(one)));
    for (const [n, { name }] of doors.entries())
      this.#note('wapiti', {
        door: name,
        tried: found !== null,
        findings: n === 0 ? confirmed.map((one) => `wapiti: ${one}`) : [],
      });
  }
}

/** Takes work from the list, each time the next, until it is empty or the time is over. */
const worker = async (folder: string, works: Work[], isOver: () => boolean): Promise<void> => {
  mkdirSync(folder, { recursive: true });
  for (let work = works.shift(); work && !isOver(); work = works.shift()) await work(folder);
};

/**
 * sqlmap and wapiti (Debian) against a running demo as people signed in, at all doors that the OpenAPI document names;
 * before that against a server with a planted hole, which they must find. @param ask.count doors for a try
 */
export const run: Part = async (ask) => {
  const { count, seed, tell, state, isOver } = ask;
  const missing = missingTools(tell);
  if (missing.length > 0)
    throw new CannotRun(`没有安装 ${missing.join('、')}，这一部分没有跑。请先执行：apt-get install -y sqlmap wapiti`);
  const folderOf = (n: number) => path.join(state.folder, `scanner-${n}`);
  mkdirSync(folderOf(0), { recursive: true });
  const missed = await control(folderOf(0), ask);
  const house = new Installation(path.join(state.folder, 'data'));
  await house.killAll();
  const scanning = new Scanning(ask);
  let doors: Door[] = [];
  let faults: string[] = [];
  try {
    tell(`ready after ${await house.start()} ms`);
    doors = shuffled(await doorsOf(house.url), seed).slice(0, count);
    const works = scanning.worksFor(new URL(house.url), doors);
    tell(`seed ${seed}: ${doors.length} doors, ${works.length} scans are left`);
    await Promise.all(Array.from({ length: AT_ONCE }, (_, n) => worker(folderOf(n), works, isOver)));
    faults = [...new Set(house.running.output().match(/"method":"\w+","route":"[^"]*","status":500/g) ?? [])];
  } finally {
    await house.killAll();
  }
  const [bySqlmap, byWapiti] = [scanning.scansBy('sqlmap'), scanning.scansBy('wapiti')];
  const gets = doors.filter(({ method }) => method === 'GET').length;
  const whole = bySqlmap.length >= doors.length && byWapiti.length >= gets;
  const findings = [...bySqlmap, ...byWapiti].flatMap((scan) => scan.findings);
  const failures = [...missed, ...findings, ...faults.map((one) => `answered 500: ${one}`)];
  if (whole && failures.length === 0) rmSync(house.folder, { recursive: true, force: true });
  const tried = (scans: readonly Scan[]) => scans.filter((scan) => scan.tried).length;
  return {
    counts: [
      { name: 'doors of the OpenAPI document', count: doors.length },
      { name: 'doors scanned by sqlmap', count: tried(bySqlmap) },
      { name: 'addresses (GET) to scan for wapiti', count: gets },
      { name: 'addresses scanned by wapiti', count: tried(byWapiti) },
      { name: 'confirmed findings of the scanners', count: findings.length },
    ],
    failures,
    passed: failures.length === 0 && tried(bySqlmap) > 0,
    whole,
    notes: [
      ...REVIEWED.map(({ said, because }) => `Not counted: “${said.source}”: ${because}.`),
      'Before, both found what is planted in a server of their own. Wapiti without ssrf and xxe, which ask the internet.',
    ],
  };
};
