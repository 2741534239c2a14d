import { randomBytes } from 'node:crypto';
import type { House } from '#kernel/http';
import { callOut, troubleText } from '#kernel/outgoing';
import { Refusal } from '#kernel/refusal';
import { CasNonsense, readCasXml, readJson, type Validation } from './cas-answer.ts';
import { badAnswer, checkSubject, type Identity, portalDown, type Step } from './identity.ts';
import { type OpenPortal, returnUrlOf } from './portals.ts';

/** A server of the CAS protocol 3.0 (or 2.0): https://apereo.github.io/cas/development/protocol/CAS-Protocol-Specification.html */
type Server = OpenPortal<'cas'>;

/** What one departure leaves for its return. */
export type CasVoyage = { readonly state: string };

/** An answer about one person is some kilobytes. */
const MAX_ANSWER = 64 * 1024;
/** A service ticket (3.1.1); proxy tickets (PT-) are somebody's who went elsewhere. */
const TICKET = /^ST-[\x21-\x7e]{1,253}$/;

/**
 * The service that a ticket is for: the portal's own address with what was given to this browser. A ticket that was
 * issued to another browser is one for another service, and the server itself refuses it.
 */
const serviceOf = (house: House, server: Server, { state }: CasVoyage): string =>
  `${returnUrlOf(house, server)}?state=${state}`;

const at = ({ settings }: Server, path: string, query: Readonly<Record<string, string>> = {}): string => {
  const url = new URL(`${settings.server.replace(/\/+$/, '')}/${path}`);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url.href;
};

/** Where the browser is sent. */
export const departByCas = (house: House, server: Server): { url: string; voyage: CasVoyage } => {
  const voyage = { state: randomBytes(32).toString('base64url') };
  return { url: at(server, 'login', { service: serviceOf(house, server, voyage) }), voyage };
};

const validationOf = ({ settings: { validation } }: Server) => ({
  path: validation === 'xml' ? 'serviceValidate' : 'p3/serviceValidate',
  ...(validation === 'p3-json' ? { query: { format: 'JSON' }, read: readJson } : { query: {}, read: readCasXml }),
});

/** What the server says about the ticket. @throws Refusal `portal-down`, `portal-refused` */
const validate = async (server: Server, service: string, ticket: string): Promise<Validation> => {
  const { path, query, read } = validationOf(server);
  const url = at(server, path, { service, ticket, ...query });
  const answer = await callOut({ url, maxBytes: MAX_ANSWER, ca: server.settings.certificate }).catch((error) => {
    // An answer that is longer than any is one that came; whoever tries the connection is told more.
    throw /is longer than/.test((error as Error).message) ? badAnswer('对方系统的回答没有通过核对') : portalDown();
  });
  if (answer.status !== 200) throw badAnswer('对方系统没有核对登录凭据');
  try {
    return read(answer.body);
  } catch (error) {
    if (error instanceof CasNonsense) throw badAnswer('对方系统的回答没有通过核对');
    throw error;
  }
};

const FAILURES: Readonly<Record<string, string>> = {
  INVALID_TICKET: '对方系统的登录凭据已经用过或过期',
  INVALID_SERVICE: '登录凭据不是发给这个浏览器的，或对方系统没有登记本系统的地址',
  UNAUTHORIZED_SERVICE: '对方系统没有登记本系统的地址',
  INVALID_TICKET_SPEC: '对方系统不接受这类登录凭据',
};

/** ISO 8601 as CAS writes it, at times with the zone's name behind; null for what is no instant, or to come. */
const instantOf = (text: string | null): string | null => {
  const time = Date.parse(text?.replace(/\[[^\]]*\]$/, '') ?? '');
  return Number.isNaN(time) ? null : new Date(Math.min(time, Date.now())).toISOString();
};

/**
 * Who the server says came back. The ticket is shown to it once, for the service of this very departure (3.0, 2.5).
 * @throws Refusal `portal-down`, `portal-refused`
 */
export const returnByCas = async (
  house: House,
  server: Server,
  voyage: CasVoyage,
  search: string,
): Promise<Identity> => {
  const query = new URLSearchParams(search);
  const [ticket, ...more] = query.getAll('ticket');
  if (query.get('state') !== voyage.state) throw badAnswer('对方系统的回答不是给这次登录的');
  if (ticket === undefined) throw badAnswer('您在对方系统取消了登录，或对方没有放行');
  if (more.length > 0 || !TICKET.test(ticket)) throw badAnswer('对方系统给出的登录凭据不是本系统接受的');
  const said = await validate(server, serviceOf(house, server, voyage), ticket);
  if (said.user === undefined) throw badAnswer(FAILURES[said.failure] ?? '对方系统没有放行');
  return {
    subject: checkSubject(said.user),
    // The protocol has no agreed word for a second factor; the bureau's own rule holds.
    strong: false,
    shownAt: instantOf(said.authenticatedAt),
    session: ticket,
  };
};

/** Where the server ends its own session (2.3). */
export const farewellByCas = (house: House, server: Server): string =>
  at(server, 'logout', { service: `${house.origin}/sign-in` });

/** What a trial shows: reached, its certificate trusted, an answer of the protocol to a ticket that is none. */
export const tryCas = async (house: House, server: Server): Promise<Step[]> => {
  const { path, query, read } = validationOf(server);
  const url = at(server, path, { service: returnUrlOf(house, server), ticket: 'ST-trial', ...query });
  try {
    const { status, body } = await callOut({ url, maxBytes: MAX_ANSWER, ca: server.settings.certificate });
    const steps: Step[] = [{ well: status === 200, text: `已加密连接，证书可信；核对地址答复 ${status}` }];
    if (status !== 200) return steps;
    const said = read(body);
    const well = said.user === undefined;
    return [...steps, { well, text: well ? '能核对登录凭据：假凭据被拒绝' : '对方系统把假凭据当作有效，不能使用' }];
  } catch (error) {
    if (error instanceof CasNonsense)
      return [{ well: false, text: '答复不是 CAS 协议的内容，请核对服务器地址和核对方式' }];
    return [{ well: false, text: `没有连上：${error instanceof Refusal ? error.message : troubleText(error)}` }];
  }
};
