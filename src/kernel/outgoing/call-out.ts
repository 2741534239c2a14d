import { type IncomingHttpHeaders, type IncomingMessage, request as plain, type RequestOptions } from 'node:http';
import { request as secure } from 'node:https';
import type { LookupFunction } from 'node:net';
import { rootCertificates } from 'node:tls';
import { type Destination, destinationOf, type OutgoingPolicy, readUrl } from './destination.ts';

export type OutgoingRequest = {
  readonly url: string;
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Milliseconds for all of it, name to last byte; 10 s unless told. */
  readonly timeout?: number;
  /** Bytes of the answer's body, 64 KiB unless told; a longer answer is cut off as an error. */
  readonly maxBytes?: number;
  readonly signal?: AbortSignal;
  /** A certificate (PEM) that is trusted besides the public ones: an authority of the inside. */
  readonly ca?: string | null;
  readonly policy?: OutgoingPolicy;
};

/** The answer, whatever its status: a redirect is one too, and is never followed. */
export type OutgoingAnswer = {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
};

const MAX_BODY = 1024 * 1024;

/** The checked address and no other, however often the name is asked for. */
const only =
  ({ address, family }: Destination): LookupFunction =>
  (_, options, done) =>
    options.all ? done(null, [{ address, family }]) : done(null, address, family);

const read = async (answer: IncomingMessage, maxBytes: number): Promise<string> => {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of answer as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > maxBytes) throw new Error(`the answer is longer than ${maxBytes} bytes`);
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
};

const send = (options: RequestOptions, https: boolean, body: string | undefined): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const call = (https ? secure : plain)(options, resolve);
    call.on('error', reject);
    call.end(body);
  });

/**
 * The house's one way to call out over HTTP (security F7): http and https only, to an address that was checked after
 * its name was resolved and that the connection then uses; private addresses by the operator's list; no redirects,
 * no cookies, no proxy, a time limit, a size limit.
 * @throws Refusal `outgoing-refused` where the address may not be called; Error where the call does not come through
 * @example const { status } = await callOut({ url, method: 'POST', headers: { 'content-type': 'application/json' }, body });
 */
export const callOut = async (asked: OutgoingRequest): Promise<OutgoingAnswer> => {
  const { url, host, port } = readUrl(asked.url);
  const { method = 'GET', headers = {}, body, timeout = 10_000, maxBytes = 64 * 1024, policy = {} } = asked;
  const payload = body === undefined ? undefined : Buffer.from(body, 'utf8');
  if (payload && payload.length > MAX_BODY) throw new Error(`the body is longer than ${MAX_BODY} bytes`);
  const limit = AbortSignal.timeout(timeout);
  const signal = asked.signal ? AbortSignal.any([asked.signal, limit]) : limit;
  const ended = new Promise<never>((_, reject) =>
    signal.addEventListener('abort', () => reject(new Error(`no answer within ${timeout} ms`)), { once: true }),
  );
  const call = async (): Promise<OutgoingAnswer> => {
    const to = await destinationOf(host, port, policy);
    const options: RequestOptions & { ca?: string[] } = {
      method,
      hostname: host,
      port,
      path: `${url.pathname}${url.search}`,
      headers: {
        'user-agent': 'yaodian',
        ...headers,
        host: url.host,
        ...(payload ? { 'content-length': String(payload.length) } : {}),
      },
      lookup: only(to),
      agent: false,
      signal,
      maxHeaderSize: 16 * 1024,
      ...(asked.ca ? { ca: [...rootCertificates, asked.ca] } : {}),
    };
    const answer = await send(options, url.protocol === 'https:', body);
    try {
      return { status: answer.statusCode ?? 0, headers: answer.headers, body: await read(answer, maxBytes) };
    } finally {
      answer.destroy();
    }
  };
  return Promise.race([call(), ended]);
};
