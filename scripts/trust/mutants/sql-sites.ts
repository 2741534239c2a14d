import type { Site } from './site.ts';

type Rule = {
  readonly kind: Site['kind'];
  readonly pattern: RegExp;
  readonly piece: (found: RegExpMatchArray) => string;
};

/** Row-level security of one table, or its force, which holds the owner too, taken away. */
const TABLE_RULES: readonly Rule[] = [
  {
    kind: 'row-level security off',
    pattern: /alter table (\w+) force row level security;/gi,
    piece: ([, table]) => `alter table ${table} no force row level security;`,
  },
  {
    kind: 'row-level security off',
    pattern: /alter table (\w+) enable row level security;/gi,
    piece: ([, table]) => `alter table ${table} disable row level security;`,
  },
  {
    kind: 'policy opened',
    pattern: /create policy (\w+_tenant) on (\w+)[^;]*;/gi,
    piece: ([, name, table]) => `create policy ${name} on ${table} using (true) with check (true);`,
  },
  {
    kind: 'policy opened',
    pattern: /create policy (\w+_reach) on (\w+) as restrictive[^;]*;/gi,
    piece: ([, name, table]) => `create policy ${name} on ${table} as restrictive using (true);`,
  },
];

/** What tells in `session_actor` and `token_actor` that a right holds today. */
const ENDINGS: readonly RegExp[] = [
  / and s\.seen_at > clock_timestamp\(\) - coalesce\(s\.idle, session_actor\.idle\)/g,
  /\n {4}and s\.created_at > clock_timestamp\(\) - coalesce\(s\.lifetime, session_actor\.lifetime\)/g,
  / and s\.revoked_at is null(?= and s\.expires_at)/g,
  / and s\.expires_at > clock_timestamp\(\)/g,
  / and \(dp\.left_on is null or dp\.left_on >= today\)/g,
  / and d\.from_on <= today/g,
  / and d\.until_on >= today/g,
  /\n {8}and \(d\.revoked_on is null or d\.revoked_on > today\)/g,
  / and da\.disabled_at is not null(?=\))/g,
  / and dpo\.from_on <= today/g,
  /\n {12}and \(dpo\.to_on is null or dpo\.to_on >= today\)/g,
  / and \(dg\.closed_on is null or dg\.closed_on > today\)/g,
  / and a\.disabled_at is null/g,
  / and \(p\.left_on is null or p\.left_on >= today\)/g,
  /(?<=\n {4})and o\.from_on <= today /g,
  / and o\.person = s\.person_id(?=\n)/g,
  / and \(o\.to_on is null or o\.to_on >= today\)/g,
  / and \(g\.closed_on is null or g\.closed_on > today\)/g,
];

const siteAt = (file: string, text: string, kind: Site['kind'], found: RegExpMatchArray, piece: string): Site => {
  const start = found.index ?? 0;
  const line = text.slice(0, start).split('\n').length;
  const what = `${found[0].trim().replace(/\s+/g, ' ').slice(0, 90)} → ${piece.replace(/\s+/g, ' ').slice(0, 70) || 'nothing'}`;
  return { kind, file, line, what, start, end: start + found[0].length, text: piece };
};

/** Functions as the last migration that makes them leaves them: what an earlier one wrote is replaced. */
const lastOf = (name: string, texts: ReadonlyMap<string, string>): [file: string, from: number, to: number] | null => {
  let found: [string, number, number] | null = null;
  for (const [file, text] of texts)
    for (const match of text.matchAll(new RegExp(`create (or replace )?function (public\\.)?${name}\\(`, 'gi'))) {
      const from = match.index ?? 0;
      const [quote] = /\$\w*\$/.exec(text.slice(from)) ?? ['$$'];
      const body = text.indexOf(quote, from) + quote.length;
      found = [file, body, text.indexOf(quote, body)];
    }
  return found;
};

/** Whether a later migration drops the policy of that name, and so what stands here is no guard any more. */
const isDropped = (after: readonly string[], statement: string): boolean => {
  const [, policy, table] = /^create policy (\w+) on (\w+)/i.exec(statement) ?? [];
  return policy !== undefined && after.some((text) => text.includes(`drop policy ${policy} on ${table};`));
};

/** Places of the migrations where the database's own line of defence can be taken away. `texts`: file → text, in order. */
export const sqlSites = (texts: ReadonlyMap<string, string>): Site[] => {
  const sites: Site[] = [];
  const order = [...texts.values()];
  for (const [index, [file, text]] of [...texts].entries())
    for (const { kind, pattern, piece } of TABLE_RULES)
      for (const found of text.matchAll(pattern))
        if (!isDropped(order.slice(index + 1), found[0])) sites.push(siteAt(file, text, kind, found, piece(found)));
  for (const name of ['session_actor', 'token_actor']) {
    const last = lastOf(name, texts);
    if (!last) continue;
    const [file, from, to] = last;
    const text = texts.get(file) ?? '';
    for (const pattern of ENDINGS)
      for (const found of text.matchAll(pattern))
        if ((found.index ?? 0) >= from && (found.index ?? 0) < to) {
          const piece = found[0].includes('da.disabled_at') ? ' and false' : '';
          sites.push(siteAt(file, text, 'ended right accepted', found, piece));
        }
  }
  return sites;
};
