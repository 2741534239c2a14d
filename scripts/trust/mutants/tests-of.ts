import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Site } from './site.ts';

const MATRIX = [
  'tests/security/A2-probe.test.ts',
  'tests/security/A2-matrix.test.ts',
  'tests/security/A2-sight.test.ts',
];
const TABLE = 'tests/architecture/permissions.test.ts';
/** What stands in the reviewed tables (docs/permissions.tsv, docs/permission-details.tsv), which are asked first. */
const OF_DEFINITIONS = new Set<Site['kind']>([
  'role added to a grant',
  'scope widened to all',
  'condition of a scope dropped',
  'four eyes turned off',
  'reader added to a covered field',
  'field mask dropped',
  'writers of a field dropped',
  'field opened to forms',
  'guard dropped',
  'organisation of a record dropped',
]);
/** Tests that see into a room of the kernel from outside it, the likeliest first. */
const OF_ROOMS: Readonly<Record<string, readonly string[]>> = {
  store: [
    'api/four-eyes',
    'api/hidden-references',
    'api/loopholes',
    'security/F1-bad-input',
    'api/imports',
    'security/I6-service-tokens',
    'api/administration',
    'security/F9-write-doors',
  ],
  definition: ['security/I6-service-tokens', 'api/hidden-references', 'api/loopholes'],
  access: [
    'security/sessions',
    'api/loopholes',
    'api/four-eyes',
    'api/administration',
    'security/I6-service-tokens',
    'security/I5-theft',
    'security/I3-second-factor',
    'security/set-up',
    'api/handover',
    'security/guessing',
    'security/directory',
    'security/S4-events',
  ],
  file: ['api/loopholes', 'api/delivery', 'security/O3-headers'],
  emergency: ['security/M3-emergency', 'security/S4-events'],
  privacy: ['api/privacy', 'security/M5-quiet'],
  seal: ['security/S3-seal', 'security/S4-events'],
  app: [
    'security/I6-service-tokens',
    'api/loopholes',
    'security/I3-second-factor',
    'security/M3-emergency',
    'security/S4-events',
    'api/hidden-references',
    'security/A6-export-mark',
    'security/F6-exports',
    'security/sessions',
    'api/register',
    'api/administration',
  ],
};
/** Migrations: what reads the catalogue, and those that stand outside the scope. */
const OF_TABLES = [
  'tests/architecture/migrations.test.ts',
  'tests/architecture/tenant-keys.test.ts',
  'src/kernel/store/reach.test.ts',
  'tests/security/sessions.test.ts',
  'tests/security/I6-service-tokens.test.ts',
  'tests/api/loopholes.test.ts',
  'tests/api/four-eyes.test.ts',
  'tests/api/handover.test.ts',
];

const listed = (root: string, folder: string, suffix: string): string[] =>
  (readdirSync(path.join(root, folder), { recursive: true }) as string[])
    .filter((name) => name.endsWith(suffix))
    .map((name) => `${folder}/${name}`)
    .sort();

/** Which tests can see a change of a file, in stages: the cheap and near ones first; a stage is not run once one failed. */
export class TestsOf {
  private readonly texts = new Map<string, string>();
  private readonly words = new Map<string, RegExp>();

  constructor(private readonly root: string) {
    for (const folder of ['tests/api', 'tests/rows', 'tests/security'])
      for (const file of listed(root, folder, '.test.ts'))
        this.texts.set(file, readFileSync(path.join(root, file), 'utf8'));
  }

  of({ file, kind }: Site): string[][] {
    const [, area = '', room = ''] = file.split('/');
    if (file.startsWith('migrations/')) return [OF_TABLES.slice(0, 3), OF_TABLES.slice(3), MATRIX];
    const near = area === 'modules' || area === 'kernel' ? this.beside(`src/${area}/${room}`) : [];
    const known = this.known(area === 'contract' ? path.basename(file, '.ts') : room);
    const by = area === 'app' ? OF_ROOMS.app : area === 'kernel' ? OF_ROOMS[room] : undefined;
    const named = (by ?? []).map((name) => `tests/${name}.test.ts`);
    const stages =
      area === 'kernel' || area === 'app'
        ? [near, named, MATRIX, known]
        : [near, known.slice(0, 3), MATRIX, known.slice(3)];
    const first = OF_DEFINITIONS.has(kind) ? [[TABLE]] : [];
    const seen = new Set<string>();
    return [...first, ...stages]
      .map((stage) => stage.filter((one) => !seen.has(one) && seen.add(one)))
      .filter((stage) => stage.length > 0);
  }

  private beside(folder: string): string[] {
    return listed(this.root, folder, '.test.ts').filter((one) => !/pdf|docx|embedded/.test(one));
  }

  /** Tests that name what the module has: its addresses and its door; those that name most first, eight at most. */
  private known(room: string): string[] {
    const words = this.wordsOf(room);
    const hits = [...this.texts].map(([file, text]) => ({ file, n: text.match(words)?.length ?? 0 }));
    return hits
      .filter(({ n, file }) => n > 1 && !MATRIX.includes(file))
      .sort((a, b) => b.n - a.n || (a.file < b.file ? -1 : 1))
      .slice(0, 8)
      .map(({ file }) => file);
  }

  private wordsOf(room: string): RegExp {
    const known = this.words.get(room);
    if (known) return known;
    const paths = new Set<string>([`(kernel|modules)/${room}/`]);
    for (const folder of [`src/modules/${room}`, `src/kernel/${room}`, 'src/contract'])
      for (const file of this.sources(folder, room))
        for (const [, found] of readFileSync(path.join(this.root, file), 'utf8').matchAll(
          /path: '(?:\/api\/)?([a-z][a-z-]+(?:\/[a-z-]+)?)/g,
        ))
          paths.add(`['\`/]${found}['\`/?$]`);
    const made = new RegExp([...paths].join('|'), 'g');
    this.words.set(room, made);
    return made;
  }

  private sources(folder: string, room: string): string[] {
    try {
      const all = listed(this.root, folder, '.ts');
      return folder === 'src/contract' ? all.filter((one) => one.endsWith(`/${room}.ts`)) : all;
    } catch {
      return [];
    }
  }
}
