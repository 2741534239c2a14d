/** Every door that shows something, entered with made-up rows: for what no door may tell, whichever page it belongs to. */
import { registry } from '../../src/app/composition.ts';
import { recordRoutes } from '../../src/app/http/record-routes.ts';
import { bespokeRoutes } from '../../src/app/routes.ts';
import type { RouteContract } from '../../src/contract/route.ts';
import type { Actor } from '../../src/kernel/definition/index.ts';
import type { Answer, Client, TestApp } from './app.ts';
import { type Planted, SECRET } from './planted-rows.ts';
import { UNENTERED } from './unentered-doors.ts';

export type Door = RouteContract<any, any, any, any>;
/** Who walks, and a saved query of theirs. */
export type Walker = { readonly role: string; readonly client: Client; readonly actor: Actor; readonly query: string };
type Asked = Readonly<Record<string, unknown>>;

/** What doors ask for that cannot be guessed from their form. */
const QUERIES: Readonly<Record<string, Asked>> = { '/api/search': { q: SECRET } };
const BODIES: Readonly<Record<string, Asked>> = {
  '/api/pupils/find': { name: SECRET },
  '/api/saved-queries/:id/run': {},
};

export const bespoke: readonly Door[] = bespokeRoutes.map(({ contract }) => contract as Door);
const derived = recordRoutes(registry).map(({ contract }) => contract as Door);
export const keyOf = ({ method, path }: Door): string => `${method} ${path}`;
export const doors: readonly Door[] = [...bespoke, ...derived].filter(
  (door) => (door.method === 'GET' || door.path in BODIES) && !UNENTERED.includes(keyOf(door)),
);

const byPath = new Map(registry.records.map((one) => [one.path, one]));

/** Addresses of a door for rows that stand there; of its own kind by its path, else of any that fits the name. */
export const addressesOf = (
  { bureau }: Pick<TestApp, 'bureau'>,
  planted: ReadonlyMap<string, readonly Planted[]>,
  path: string,
  { query }: Pick<Walker, 'query'>,
): string[] => {
  const values = (part: string, before: string): string[] => {
    if (!part.startsWith(':')) return [part];
    if (before === 'saved-queries' && query) return [query];
    if (part === ':personId') return [bureau.people.teacher1 as string];
    if (part === ':record') return ['pupil', 'teacher'];
    if (part === ':number') return ['1'];
    if (part === ':name') return ['duty-kind'];
    return (planted.get(byPath.get(before)?.name ?? '') ?? []).map(({ id }) => id);
  };
  const parts = path.split('/').slice(1);
  return parts.reduce<string[]>(
    (urls, part, at) => urls.flatMap((url) => values(part, parts[at - 1] ?? '').map((value) => `${url}/${value}`)),
    [''],
  );
};

export const enter = (door: Door, { client }: Pick<Walker, 'client'>, url: string): Promise<Answer> =>
  door.method === 'GET' ? client.get(url, QUERIES[door.path] ?? {}) : client.post(url, BODIES[door.path]);
