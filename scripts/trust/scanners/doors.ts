import { DEMO_PASSWORD } from '../../../fixtures/bureau.ts';

/** A way into the server; a star stands behind each value that a scanner is to ask about. */
export type Door = { readonly method: string; readonly path: string; readonly body: string | null };

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

/** A cookie of the office's clerk, who may do most. */
export const signedIn = async (url: string, username = 'bangongshi'): Promise<string> => {
  const answer = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ username, password: DEMO_PASSWORD }),
  });
  if (!answer.ok) throw new Error(`sign-in: ${answer.status} ${await answer.text()}`);
  return (answer.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '';
};

/** What would end the session, or the scan with it. */
const LEFT_OUT = /^\/api\/(session|set-up|account|admin\/backups|openapi)/;
const DERIVED = ['post', 'patch', 'put'] as const;

/** Each path of the OpenAPI document as a request, its ids those of rows that exist. */
export const doorsOf = async (url: string, cookie: string): Promise<Door[]> => {
  const get = async (target: string): Promise<any> => {
    const answer = await fetch(url + target, { headers: { cookie } });
    return answer.ok ? answer.json() : null;
  };
  const { paths } = (await get('/api/openapi.json')) as { paths: Record<string, Record<string, Operation>> };
  const ids = new Map<string, string>();
  const idOf = async (area: string): Promise<string> => {
    if (!ids.has(area))
      ids.set(area, (await get(`/api/${area}?limit=1`))?.rows?.[0]?.id ?? '0198c0de-0000-7000-8000-000000000000');
    return ids.get(area) as string;
  };
  const doors: Door[] = [];
  for (const [template, methods] of Object.entries(paths)) {
    if (LEFT_OUT.test(template)) continue;
    const id = await idOf(template.split('/')[2] ?? '');
    const target = template.replace(/\{(\w+)\}/g, (_, name: string) => (/id$/i.test(name) ? `${id}*` : '1*'));
    if (methods.get) doors.push({ method: 'GET', path: target + queryOf(methods.get), body: null });
    for (const method of DERIVED) {
      const schema = methods[method]?.requestBody?.content?.['application/json']?.schema;
      if (schema)
        doors.push({
          method: method.toUpperCase(),
          path: target.replaceAll('*', ''),
          body: JSON.stringify(starred(sampleOf(schema))),
        });
    }
  }
  return doors;
};

const USUAL: Readonly<Record<string, string>> = {
  limit: '5',
  sort: 'id',
  search: '教育',
  q: '教育',
  filter: '{"id":"x"}',
};

const queryOf = ({ parameters = [] }: Operation): string => {
  const asked = parameters.filter((one) => one.in === 'query' && one.name !== 'after');
  if (asked.length === 0) return '';
  const pairs = asked.map(
    ({ name, schema }) => `${name}=${encodeURIComponent(USUAL[name] ?? String(sampleOf(schema ?? {})))}*`,
  );
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
const MOST_STARS = 4;
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
