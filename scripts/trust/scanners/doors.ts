import { DEMO_PASSWORD } from '../../../fixtures/bureau.ts';

/** A way into the server; a star stands behind each value that a scanner is to ask about. */
export type Door = {
  /** The same in every sitting: method and path with the names of its parameters. */
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly body: string | null;
  /** Of the one who gets furthest there. */
  readonly cookie: string;
};

type Schema = {
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
};
type Operation = {
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema?: Schema }[];
  readonly requestBody?: { readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> };
};

/** Office, section, administrator, school, auditor, personnel: between them they may do nearly everything. */
const PEOPLE = ['bangongshi', 'jijiao', 'admin', 'xiaozhang', 'shenji', 'renshi'];

const signedIn = async (url: string, username: string): Promise<string> => {
  const answer = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ username, password: DEMO_PASSWORD }),
  });
  if (!answer.ok) throw new Error(`sign-in: ${answer.status} ${await answer.text()}`);
  return (answer.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '';
};

const jsonAt = async (address: string, cookie: string): Promise<any> => {
  const answer = await fetch(address, { headers: { cookie } });
  return answer.ok ? answer.json() : null;
};

type Area = { readonly cookie: string; readonly id: string };
const NOBODY = '0198c0de-0000-7000-8000-000000000000';

/** Who sees rows of an area, and the id of one. */
const areaOf = async (url: string, cookies: readonly string[], name: string): Promise<Area> => {
  let reader: string | null = null;
  for (const cookie of cookies) {
    const list = await jsonAt(`${url}/api/${name}?limit=1`, cookie);
    if (list && !reader) reader = cookie;
    const id = list?.rows?.[0]?.id;
    if (id) return { cookie, id };
  }
  return { cookie: reader ?? (cookies[0] as string), id: NOBODY };
};

/** What would end the session, or the scan with it. */
const LEFT_OUT = /^\/api\/(session|set-up|account|admin\/backups|openapi)/;
const DERIVED = ['post', 'patch', 'put'] as const;

/** Each path of the OpenAPI document as a request of somebody signed in, its ids those of rows that exist. */
export const doorsOf = async (url: string): Promise<Door[]> => {
  const cookies: string[] = [];
  for (const username of PEOPLE) cookies.push(await signedIn(url, username));
  const { paths } = (await jsonAt(`${url}/api/openapi.json`, cookies[0] as string)) as {
    paths: Record<string, Record<string, Operation>>;
  };
  const areas = new Map<string, Area>();
  const doors: Door[] = [];
  for (const [template, methods] of Object.entries(paths)) {
    if (LEFT_OUT.test(template)) continue;
    const name = template.split('/')[2] ?? '';
    const area = areas.get(name) ?? (await areaOf(url, cookies, name));
    areas.set(name, area);
    doors.push(...doorsAt(template, methods, area));
  }
  return doors;
};

const doorsAt = (template: string, methods: Record<string, Operation>, { cookie, id }: Area): Door[] => {
  const doors: Door[] = [];
  const target = template.replace(/\{(\w+)\}/g, (_, name: string) => (/id$/i.test(name) ? `${id}*` : '1*'));
  const plain = target.replaceAll('*', '');
  if (methods.get) {
    const query = queryOf(methods.get, id);
    // All ids of addresses are read by one rule: where something else can be asked about, that is.
    const path = query ? plain + query : target;
    doors.push({ name: `GET ${template}`, method: 'GET', path, body: null, cookie });
  }
  for (const method of DERIVED) {
    const schema = methods[method]?.requestBody?.content?.['application/json']?.schema;
    if (!schema) continue;
    const body = JSON.stringify(starred(sampleOf(schema)));
    const path = body.includes('*') ? plain : target;
    doors.push({ name: `${method.toUpperCase()} ${template}`, method: method.toUpperCase(), path, body, cookie });
  }
  return doors;
};

/** Values by which an address answers what it usually does; a star within is the only one of that value. */
const usual = (name: string, schema: Schema, id: string): string => {
  if (name === 'filter') return `{"id":"${id}*"}`;
  if (name === 'limit') return '5';
  if (name === 'sort') return 'id';
  if (/^(q|search|text)$/.test(name)) return '教育';
  if (/year/i.test(name)) return '2026';
  if (/asOf|day|date|from|until|to$|On$/i.test(name) && schema.type !== 'integer') return '2026-06-30';
  return String(sampleOf(schema));
};

const queryOf = ({ parameters = [] }: Operation, id: string): string => {
  const asked = parameters.filter((one) => one.in === 'query' && one.name !== 'after' && one.name !== 'where');
  if (asked.length === 0) return '';
  const pairs = asked.map(({ name, schema }) => {
    const value = usual(name, schema ?? {}, id);
    return `${name}=${encodeURIComponent(value)}${value.includes('*') ? '' : '*'}`;
  });
  return `?${pairs.join('&')}`;
};

const sampleOf = (schema: Schema, depth = 0): unknown => {
  const [one] = schema.anyOf ?? schema.oneOf ?? [];
  if (one) return sampleOf(one, depth);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (schema.format === 'uuid') return '0198c0de-0000-7000-8000-000000000000';
  if (schema.format === 'date') return '2026-06-30';
  if (schema.type === 'integer' || schema.type === 'number') return 1;
  if (schema.type === 'boolean') return true;
  if (schema.type === 'array') return depth > 3 ? [] : [sampleOf(schema.items ?? {}, depth + 1)];
  if (schema.type === 'object')
    return Object.fromEntries(
      Object.entries(schema.properties ?? {}).map(([name, part]) => [
        name,
        depth > 3 ? null : sampleOf(part, depth + 1),
      ]),
    );
  return '核对';
};

/** The first texts of a body, which are asked about: all of them would take days. */
const MOST_STARS = 2;
const starred = (body: unknown): unknown => {
  let left = MOST_STARS;
  const visit = (value: unknown): unknown => {
    if (typeof value === 'string' && left > 0) {
      left -= 1;
      return `${value}*`;
    }
    if (Array.isArray(value)) return value.map(visit);
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, visit(one)]));
    return value;
  };
  return visit(body);
};
