import { isIP } from 'node:net';
import { rootCertificates } from 'node:tls';
import type { Client, Entry } from 'ldapts';
import type { House } from '#kernel/http';
import { destinationOf, troubleText } from '#kernel/outgoing';
import { Refusal } from '#kernel/refusal';
import { normalUsername } from '../accounts.ts';
import { wrongCredentials } from '../sign-in.ts';
import { attempt } from '../throttle.ts';
import { checkSubject, type Identity, portalDown, type Step } from './identity.ts';
import type { OpenPortal } from './portals.ts';

type Directory = OpenPortal<'ldap'>;

/** ldapts, read when it is first needed. */
const library = () => import('ldapts');

/** Milliseconds for one step: to connect, to bind, to search. */
const PATIENCE = 8_000;
/** What directories keep as bytes; written out in hexadecimal. */
const BINARY = new Set(['objectguid', 'objectsid']);

/**
 * What may be asked for: anything else is nobody's name. Directories compare loosely (spaces, accents, widths), so that
 * many spellings would be one account there and many for our throttle.
 */
const NAME = /^[a-z0-9\p{Script=Han}][a-z0-9\p{Script=Han}@._-]{0,99}$/u;

/** A step that the directory refused or that did not come through, for whoever tries the connection. */
class DirectoryTrouble extends Error {}

const trouble = (said: string, error: unknown): DirectoryTrouble => {
  const { name, code } = error as { name?: string; code?: unknown };
  const text = name === 'InvalidCredentialsError' ? '名称或密码不对' : troubleText(error);
  return new DirectoryTrouble(
    `${said}：${typeof code === 'number' ? `${text.replace(/（.*）$/, '')}（LDAP ${code}）` : text}`,
  );
};

/**
 * One connection to the directory, by LDAPS or StartTLS to the address that was checked (security F7); never in the
 * clear. The library would connect anew by itself when the line breaks, after StartTLS without it: it may connect once.
 */
const connected = async <T>({ settings }: Directory, work: (client: Client) => Promise<T>): Promise<T> => {
  const { Client } = await library();
  const { connect: connectPlain } = await import('node:net');
  const { connect: connectSecure } = await import('node:tls');
  const { host, port, security, certificate } = settings;
  const { address } = await destinationOf(host, port);
  const trust = {
    ...(isIP(host) ? { host } : { servername: host }),
    minVersion: 'TLSv1.2' as const,
    ...(certificate ? { ca: [...rootCertificates, certificate] } : {}),
  };
  let hungUp: (error: Error) => void = () => undefined;
  // After StartTLS the library does not notice by itself that the line broke, and would wait its patience out.
  const lost = new Promise<never>((_, reject) => {
    hungUp = reject;
  });
  lost.catch(() => undefined);
  const watched = ((...given: Parameters<typeof connectSecure>) =>
    connectSecure(...given).once('close', () => hungUp(new Error('对方中断了连接')))) as typeof connectSecure;
  let connections = 0;
  const once = <A extends unknown[], R>(connect: (...given: A) => R) =>
    ((...given: A) => {
      if (connections++ > 0) throw new Error('the line broke and is not taken up again');
      return connect(...given);
    }) as (...given: A) => R;
  const at = isIP(address) === 6 ? `[${address}]` : address;
  const client = new Client({
    url: `${security === 'tls' ? 'ldaps' : 'ldap'}://${at}:${port}`,
    timeout: PATIENCE,
    connectTimeout: PATIENCE,
    strictDN: true,
    // The library speaks TLS from the first byte wherever it is given these.
    ...(security === 'tls' ? { tlsOptions: trust } : {}),
    createConnection: once(connectPlain) as typeof connectPlain,
    createSecureConnection: (security === 'tls' ? once(watched) : watched) as typeof connectSecure,
  });
  try {
    const done = async (): Promise<T> => {
      if (security === 'starttls') await client.startTLS(trust);
      return work(client);
    };
    return await Promise.race([done(), lost]);
  } finally {
    // Nobody waits for the farewell: a line that broke would let it wait its patience out.
    client.unbind().catch(() => undefined);
  }
};

const filterOf = async ({ settings }: Directory, username: string) => {
  const { EqualityFilter } = await library();
  // A value beside the attribute, encoded by the library: no text of a filter is ever put together.
  return new EqualityFilter({ attribute: settings.attribute, value: username });
};

const subjectAttributeOf = ({ settings }: Directory): string => settings.subjectAttribute ?? settings.attribute;

/** The one entry of a name; null where there is none, or several. */
const entryOf = async (client: Client, directory: Directory, username: string): Promise<Entry | null> => {
  const subject = subjectAttributeOf(directory);
  const { searchEntries } = await client.search(directory.settings.base, {
    scope: 'sub',
    filter: await filterOf(directory, username),
    attributes: [subject],
    explicitBufferAttributes: BINARY.has(subject.toLowerCase()) ? [subject] : [],
    sizeLimit: 2,
    timeLimit: 8,
  });
  return searchEntries.length === 1 ? (searchEntries[0] as Entry) : null;
};

const subjectOf = (directory: Directory, entry: Entry): string => {
  const wanted = subjectAttributeOf(directory).toLowerCase();
  const value = Object.entries(entry).find(([name]) => name.toLowerCase() === wanted)?.[1];
  const first = Array.isArray(value) ? value[0] : value;
  return checkSubject(Buffer.isBuffer(first) ? first.toString('hex') : first);
};

const bindAsReader = async (client: Client, { settings, secret }: Directory): Promise<void> => {
  if (settings.bindName) await client.bind(settings.bindName, secret ?? '');
};

const isLoginRefused = (error: unknown): boolean =>
  ['InvalidCredentialsError', 'InappropriateAuthError', 'NoSuchObjectError'].includes((error as Error).name);

/** Who the name and password are; null where the directory says that they are nobody's. @throws Refusal `portal-down` */
const ask = async (directory: Directory, username: string, password: string): Promise<string | null> => {
  try {
    const entry = await connected(directory, async (client) => {
      await bindAsReader(client, directory);
      return entryOf(client, directory, username);
    });
    if (!entry) return null;
    return await connected(directory, async (client) => {
      const refused = await client.bind(entry.dn, password).then(
        () => false,
        (error) => {
          if (isLoginRefused(error)) return true;
          throw error;
        },
      );
      return refused ? null : subjectOf(directory, entry);
    });
  } catch (error) {
    if (error instanceof Refusal && error.code === 'portal-refused') throw error;
    throw portalDown();
  }
};

/**
 * Whoever shows a name and its password in the directory. Our own throttle comes first and is narrower than for the
 * house's passwords, so that nobody's account is locked there by guessing here.
 * @throws Refusal `sign-in-refused` 401, `slow-down` 429, `portal-down`, `portal-refused`
 */
export const identityByLdap = async (
  house: House,
  directory: Directory,
  given: { readonly username: string; readonly password: string; readonly known: boolean },
  address: string,
): Promise<Identity> => {
  const username = normalUsername(given.username);
  const about = { username: `ldap:${directory.id}:${username}`, address, known: given.known };
  const counted = await attempt(house.database, about, undefined, 'directory');
  // An empty password is no bind as somebody, but as nobody (RFC 4513 5.1.2): it would always be right.
  const well = NAME.test(username) && given.password.length > 0 && !given.password.includes('\0');
  const subject = well ? await ask(directory, username, given.password) : null;
  if (subject === null) throw wrongCredentials();
  await counted.succeeded();
  return { subject, strong: false, shownAt: null, session: null };
};

/** What a trial shows: reached and encrypted, allowed to look, the start of the search there. */
export const tryLdap = async (directory: Directory): Promise<Step[]> => {
  const { settings } = directory;
  const steps: Step[] = [];
  const step = async (well: string, ill: string, work: () => Promise<unknown>): Promise<void> => {
    await work().catch((error) => {
      throw trouble(ill, error);
    });
    steps.push({ well: true, text: well });
  };
  try {
    await connected(directory, async (client) => {
      // LDAPS connects with the first question: the root entry, which everybody may read (RFC 4512 5.1).
      await step('已加密连接，证书可信', '没有连上', () => reached(client));
      const reader = settings.bindName ? '查询账号登录成功' : '目录允许匿名查询';
      await step(reader, '查询账号没有登录成功', () => bindAsReader(client, directory));
      await step('起始位置存在，可以查询', '起始位置查不到', () =>
        client.search(settings.base, { scope: 'base', attributes: ['1.1'], sizeLimit: 1 }),
      );
    });
  } catch (error) {
    const text = error instanceof DirectoryTrouble ? error.message : `没有连上：${troubleText(error)}`;
    steps.push({ well: false, text });
  }
  return steps;
};

const reached = async (client: Client): Promise<void> => {
  try {
    await client.search('', { scope: 'base', attributes: ['1.1'], sizeLimit: 1 });
  } catch (error) {
    // That the directory answers with a refusal shows that it was reached.
    if (typeof (error as { code?: unknown }).code !== 'number') throw error;
  }
};
