import { z } from 'zod';

/** What a CAS server says about a ticket: whose it is, or why it is nobody's. */
export type Validation =
  | { readonly user: string; readonly authenticatedAt: string | null }
  | { readonly failure: string; readonly user?: undefined };

/** The answer is none that may be believed. */
export class CasNonsense extends Error {}

const text = z.string().max(2000);
const jsonAnswer = z.strictObject({
  serviceResponse: z.union([
    z.strictObject({
      authenticationSuccess: z.object({
        user: text,
        attributes: z.record(z.string(), z.unknown()).nullish(),
        /** Whoever came by another service did not come to us: proxy tickets are not accepted. */
        proxies: z.array(z.never()).max(0).nullish(),
      }),
    }),
    z.strictObject({ authenticationFailure: z.object({ code: text }) }),
  ]),
});

const firstText = (value: unknown): string | null => {
  const one = Array.isArray(value) ? value[0] : value;
  return typeof one === 'string' ? one : null;
};

/** The answer in JSON (CAS 3.0, 2.5 with format=JSON). @throws CasNonsense */
export const readJson = (body: string): Validation => {
  let given: unknown;
  try {
    given = JSON.parse(body);
  } catch {
    throw new CasNonsense('no JSON');
  }
  const { success, data } = jsonAnswer.safeParse(given);
  if (!success) throw new CasNonsense('no answer of the protocol');
  const said = data.serviceResponse;
  if ('authenticationFailure' in said) return { failure: said.authenticationFailure.code };
  const { user, attributes } = said.authenticationSuccess;
  return { user, authenticatedAt: firstText(attributes?.authenticationDate) };
};

type Element = {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: Element[];
  text: string;
};

const NAME = '[A-Za-z_][\\w.-]*(?::[A-Za-z_][\\w.-]*)?';
const ATTRIBUTE = new RegExp(`\\s+(${NAME})\\s*=\\s*(?:"([^"<]*)"|'([^'<]*)')`, 'y');
const OPEN = new RegExp(`<(${NAME})`, 'y');
const CLOSE = new RegExp(`</(${NAME})\\s*>`, 'y');
const PROLOG = /^\uFEFF?\s*(?:<\?xml\s[^<>?]{0,100}\?>\s*)?/;
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const DEEPEST = 8;

/** The five that XML itself knows, and characters by number; any other is refused, for nothing may declare one. */
const decoded = (raw: string): string =>
  raw.replace(/&([^;&\s]{0,12});?/g, (whole, name: string) => {
    const known = ENTITIES[name];
    if (known !== undefined && whole.endsWith(';')) return known;
    const number = /^#(?:x([0-9a-fA-F]{1,6})|(\d{1,7}))$/.exec(name);
    const point = number ? Number.parseInt(number[1] ?? number[2] ?? '', number[1] ? 16 : 10) : Number.NaN;
    if (!whole.endsWith(';') || !(point > 31 && point <= 0x10ffff) || (point >= 0xd800 && point <= 0xdfff))
      throw new CasNonsense('an unknown entity');
    return String.fromCodePoint(point);
  });

/**
 * Reads the little XML that the two protocols need: elements, attributes, text. Declarations, entities of one's own,
 * comments, CDATA and instructions are refused outright, so nothing is ever fetched or expanded (XXE, bombs).
 * @throws CasNonsense
 */
export const readXml = (source: string): Element => {
  let at = PROLOG.exec(source)?.[0].length ?? 0;
  const holder: Element = { name: '', attributes: new Map(), children: [], text: '' };
  const stack: Element[] = [holder];
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(source);
    if (found) at = pattern.lastIndex;
    return found;
  };
  while (at < source.length) {
    const top = stack.at(-1) as Element;
    const closing = take(CLOSE);
    if (closing) {
      if (stack.length === 1 || closing[1] !== top.name) throw new CasNonsense('an end of nothing');
      stack.pop();
      continue;
    }
    const opening = take(OPEN);
    if (opening) {
      const attributes = new Map<string, string>();
      for (let one = take(ATTRIBUTE); one; one = take(ATTRIBUTE)) {
        if (attributes.has(one[1] as string)) throw new CasNonsense('an attribute twice');
        attributes.set(one[1] as string, decoded(one[2] ?? one[3] ?? ''));
      }
      const end = take(/\s*(\/?)>/y);
      if (!end) throw new CasNonsense('no element');
      const element: Element = { name: opening[1] as string, attributes, children: [], text: '' };
      top.children.push(element);
      if (!end[1]) stack.push(element);
      if (stack.length > DEEPEST) throw new CasNonsense('too deep');
      continue;
    }
    const plain = take(/[^<]+/y);
    if (!plain) throw new CasNonsense('a declaration, comment or instruction');
    top.text += decoded(plain[0]);
  }
  const [root, ...more] = holder.children;
  if (stack.length > 1 || !root || more.length > 0 || holder.text.trim() !== '') throw new CasNonsense('no document');
  return root;
};

const inNamespace = (root: Element, namespace: string): ((element: Element) => string | null) => {
  const bound = [...root.attributes].filter(([name, value]) => /^xmlns(:|$)/.test(name) && value === namespace);
  const prefixes = new Set(bound.map(([name]) => (name === 'xmlns' ? '' : `${name.slice(6)}:`)));
  return ({ name }) => {
    const cut = name.indexOf(':') + 1;
    return prefixes.has(name.slice(0, cut)) ? name.slice(cut) : null;
  };
};

const only = (children: readonly Element[]): Element => {
  if (children.length !== 1) throw new CasNonsense('not exactly one');
  return children[0] as Element;
};

/** The answer in XML (CAS 2.0 and 3.0, 2.5). @throws CasNonsense */
export const readCasXml = (body: string): Validation => {
  const root = readXml(body);
  const local = inNamespace(root, 'http://www.yale.edu/tp/cas');
  if (local(root) !== 'serviceResponse') throw new CasNonsense('no answer of the protocol');
  const said = only(root.children);
  if (local(said) === 'authenticationFailure') return { failure: said.attributes.get('code') ?? '' };
  if (local(said) !== 'authenticationSuccess') throw new CasNonsense('no answer of the protocol');
  const named = (name: string, of: Element = said) => of.children.filter((child) => local(child) === name);
  if (named('proxies').some(({ children, text: said }) => children.length > 0 || said.trim() !== ''))
    throw new CasNonsense('a proxy ticket');
  const user = only(named('user'));
  if (user.children.length > 0) throw new CasNonsense('a user of parts');
  const dates = named('attributes').flatMap((attributes) => named('authenticationDate', attributes));
  return { user: user.text.trim(), authenticatedAt: dates[0]?.text.trim() ?? null };
};

/** Which ticket's session has ended at the server (CAS 3.0, 2.3.3; SAML 2.0 LogoutRequest); null where it says none. */
export const readLogout = (body: string): string | null => {
  try {
    const root = readXml(body);
    const local = inNamespace(root, 'urn:oasis:names:tc:SAML:2.0:protocol');
    if (local(root) !== 'LogoutRequest') return null;
    const index = only(root.children.filter((child) => local(child) === 'SessionIndex'));
    return index.children.length === 0 ? index.text.trim() || null : null;
  } catch (error) {
    if (error instanceof CasNonsense) return null;
    throw error;
  }
};
