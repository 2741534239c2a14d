import { randomBytes } from 'node:crypto';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { CERTIFICATE, CERTIFICATE_KEY } from './far-end-certificate.ts';

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/**
 * A CAS server after the protocol's text (3.0, also 2.0) over https on 127.0.0.1: tickets for one service, one use. It
 * signs its visitor in without asking, and can be made to lie: `lie` stands in the place of what it would say.
 */
export const openCas = async () => {
  const stage: { visitor: string; lie: string | null; redirect: boolean; die: boolean } = {
    visitor: 'nobody',
    lie: null,
    redirect: false,
    die: false,
  };
  const tickets = new Map<string, { user: string; service: string }>();
  const asked: string[] = [];
  const issue = (user: string, service: string, kind = 'ST'): string => {
    const ticket = `${kind}-${randomBytes(20).toString('base64url')}`;
    tickets.set(ticket, { user, service });
    return ticket;
  };
  const verdict = (ticket: string, service: string): { user: string } | { code: string } => {
    const known = tickets.get(ticket);
    // 2.5.2: whatever comes of it, the ticket is spent.
    tickets.delete(ticket);
    if (!known) return { code: 'INVALID_TICKET' };
    return known.service === service ? { user: known.user } : { code: 'INVALID_SERVICE' };
  };
  const json = (said: ReturnType<typeof verdict>): string =>
    JSON.stringify({
      serviceResponse:
        'user' in said
          ? {
              authenticationSuccess: {
                user: said.user,
                proxyGrantingTicket: null,
                attributes: { authenticationDate: [DATE] },
              },
            }
          : { authenticationFailure: { code: said.code, description: '…' } },
    });
  const xml = (said: ReturnType<typeof verdict>): string =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<cas:serviceResponse xmlns:cas='http://www.yale.edu/tp/cas'>\n${
      'user' in said
        ? `  <cas:authenticationSuccess>\n    <cas:user>${escaped(said.user)}</cas:user>\n    <cas:attributes><cas:authenticationDate>${DATE}</cas:authenticationDate></cas:attributes>\n  </cas:authenticationSuccess>`
        : `  <cas:authenticationFailure code="${said.code}">…</cas:authenticationFailure>`
    }\n</cas:serviceResponse>\n`;
  const server = createServer({ key: CERTIFICATE_KEY, cert: CERTIFICATE }, (request, reply) => {
    const url = new URL(String(request.url), 'https://127.0.0.1');
    asked.push(url.pathname);
    if (!/^\/cas\/(p3\/)?serviceValidate$/.test(url.pathname)) return void reply.writeHead(404).end();
    if (stage.die) return void request.socket.destroy();
    if (stage.redirect) return void reply.writeHead(302, { location: `${origin}/cas/p3/elsewhere` }).end();
    const said = verdict(url.searchParams.get('ticket') ?? '', url.searchParams.get('service') ?? '');
    const body = stage.lie ?? (url.searchParams.get('format') === 'JSON' ? json(said) : xml(said));
    reply.writeHead(200, { 'content-type': 'text/html' }).end(body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const origin = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    server: `${origin}/cas`,
    stage,
    asked,
    issue,
    json,
    xml,
    /** The browser at /login: sent back to the service with a ticket (2.1.4). */
    visit: (address: string): URL => {
      const at = new URL(address);
      if (`${at.origin}${at.pathname}` !== `${origin}/cas/login`) throw new Error(`not our login: ${address}`);
      const service = String(at.searchParams.get('service'));
      const back = new URL(service);
      back.searchParams.set('ticket', issue(stage.visitor, service));
      return back;
    },
    close: () => new Promise<void>((done) => server.close(() => done())),
  };
};
export type FarCas = Awaited<ReturnType<typeof openCas>>;

const DATE = '2026-11-01T08:00:00.123+08:00[Asia/Shanghai]';
