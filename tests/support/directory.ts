import type { AddressInfo } from 'node:net';
import { connect, createServer, type Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import ldap from 'ldapjs';
import { CERTIFICATE, CERTIFICATE_KEY } from './far-end-certificate.ts';

export const BASE = 'ou=people,dc=example,dc=cn';
export const READER = { name: 'cn=reader,dc=example,dc=cn', password: 'reads the directory' };

/** Answers StartTLS (RFC 4511 4.14) with `code`, by hand: the request's number, ExtendedResponse, resultCode, two empty strings. */
const startTlsAnswer = (request: Buffer, code: number) => {
  const number = request.subarray(2, 4 + (request[3] ?? 0));
  const body = Buffer.from([0x78, 0x07, 0x0a, 0x01, code, 0x04, 0x00, 0x04, 0x00]);
  return Buffer.concat([Buffer.from([0x30, number.length + body.length]), number, body]);
};

const listen = (server: { listen(port: number, host: string, done: () => void): unknown }) =>
  new Promise<void>((done) => server.listen(0, '127.0.0.1', done));

/**
 * A directory (ldapjs) with LDAPS on one port and StartTLS on another, which can be told to refuse StartTLS or to hang
 * up after it. It writes down who binds as whom, and what filters it is asked.
 */
export const openDirectory = async (entries: readonly { uid: string; password: string; id: string }[]) => {
  const seen = { binds: [] as string[], filters: [] as string[], plain: [] as string[] };
  const stage = { startTls: 'works' as 'works' | 'refused' | 'hangs up', double: false };
  const build = (secure: boolean) => {
    const server = ldap.createServer(secure ? { certificate: CERTIFICATE, key: CERTIFICATE_KEY } : {});
    server.bind('', (request: any, reply: any, next: any) => {
      const dn = String(request.name ?? request.dn);
      seen.binds.push(dn);
      const entry = entries.find(({ uid }) => dn === `uid=${uid},${BASE}`);
      const right =
        (dn === READER.name && request.credentials === READER.password) ||
        (entry !== undefined && request.credentials === entry.password) ||
        // As real directories do: a name without a password is taken for nobody, and let in.
        request.credentials === '';
      if (!right) return next(new ldap.InvalidCredentialsError());
      reply.end();
      return next();
    });
    server.search('', (request: any, reply: any, next: any) => {
      const dn = String(request.baseObject ?? request.dn);
      if (dn !== '' && dn !== BASE) return next(new ldap.NoSuchObjectError(dn));
      if (request.scope === 'base' || request.scope === 0) {
        reply.end();
        return next();
      }
      if (!String(request.connection.ldap.bindDN).startsWith('cn=reader'))
        return next(new ldap.InsufficientAccessRightsError());
      seen.filters.push(String(request.filter));
      for (const { uid, id } of entries) {
        const attributes = { uid, employeenumber: id, objectClass: 'person' };
        if (request.filter.matches(attributes)) {
          reply.send({ dn: `uid=${uid},${BASE}`, attributes });
          if (stage.double) reply.send({ dn: `uid=${uid},ou=other,${BASE}`, attributes });
        }
      }
      reply.end();
      return next();
    });
    return server;
  };
  const [secure, inside] = [build(true), build(false)];
  await listen(secure);
  await listen(inside);
  const sockets = new Set<Socket>();
  const front = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('data', (first) => {
      // Anything but the request for StartTLS came in the clear.
      if (!first.includes('1.3.6.1.4.1.1466.20037')) {
        seen.plain.push(first.toString('latin1'));
        return socket.destroy();
      }
      socket.write(startTlsAnswer(first, stage.startTls === 'refused' ? 2 : 0));
      if (stage.startTls === 'refused') return undefined;
      const safe = new TLSSocket(socket, { isServer: true, cert: CERTIFICATE, key: CERTIFICATE_KEY });
      safe.on('error', () => undefined);
      if (stage.startTls === 'hangs up') return safe.once('secure', () => socket.destroy());
      const onward = connect((inside.address() as AddressInfo).port, '127.0.0.1');
      sockets.add(onward);
      onward.on('error', () => undefined);
      safe.pipe(onward).pipe(safe);
      return undefined;
    });
  });
  await listen(front);
  const portOf = (server: { address(): unknown }) => (server.address() as AddressInfo).port;
  return {
    seen,
    stage,
    ports: { tls: portOf(secure), starttls: portOf(front) },
    close: async (): Promise<void> => {
      for (const socket of sockets) socket.destroy();
      for (const server of [secure, inside, front]) await new Promise<void>((done) => server.close(() => done()));
    },
  };
};
export type FarDirectory = Awaited<ReturnType<typeof openDirectory>>;
