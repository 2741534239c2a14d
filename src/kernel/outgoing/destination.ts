import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { type Refusal, refuse } from '#kernel/refusal';
import { isAllowed, isPublic } from './addresses.ts';

/** What decides where the house may call; in production the operator's environment and the machine's resolver. */
export type OutgoingPolicy = {
  /** As `YAODIAN_ALLOW_PRIVATE`. */
  readonly allow?: string;
  readonly resolve?: (host: string) => Promise<readonly string[]>;
};

/** A host whose address was checked; whoever connects uses this address and asks no resolver again. */
export type Destination = {
  readonly host: string;
  readonly port: number;
  readonly address: string;
  readonly family: 4 | 6;
};

const no = (detail: string, remedy: string): Refusal => refuse('outgoing-refused', '不能访问这个地址', detail, remedy);

const systemResolve = async (host: string): Promise<readonly string[]> =>
  (await lookup(host, { all: true, verbatim: true })).map((one) => one.address);

/**
 * Resolves a host and checks every address it has: one that is private refuses them all, unless the operator allows it.
 * @throws Refusal `outgoing-refused`; Error where the name is not known or the resolver does not answer
 */
export const destinationOf = async (
  host: string,
  port: number,
  { allow = process.env.YAODIAN_ALLOW_PRIVATE ?? '', resolve = systemResolve }: OutgoingPolicy = {},
): Promise<Destination> => {
  const addresses = isIP(host) ? [host] : await resolve(host);
  if (addresses.length === 0) throw new Error(`${host} has no address`);
  // A scope such as fe80::1%eth0 is no part of an address that may be called.
  const closed = addresses.find(
    (address) => !isPublic(address) && (isIP(address) === 0 || !isAllowed(allow, address, port)),
  );
  if (closed !== undefined)
    throw no(
      '它指向内部网络或保留的地址',
      '确需访问内网地址的，请运维人员在 YAODIAN_ALLOW_PRIVATE 中列出该地址和端口后重新启动。',
    );
  const address = addresses[0] as string;
  return { host, port, address, family: isIP(address) === 6 ? 6 : 4 };
};

/** The parts of an address that decide where a call goes. @throws Refusal `outgoing-refused` */
export const readUrl = (text: string): { url: URL; host: string; port: number } => {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:'))
    throw no('只能访问 http:// 或 https:// 开头的地址', '请核对地址。');
  if (url.username || url.password) throw no('地址里带有用户名或密码', '请去掉“@”及其前面的内容。');
  const host = url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  if (!host) throw no('地址里没有主机名', '请核对地址。');
  const port = url.port ? Number(url.port) : url.protocol === 'https:' ? 443 : 80;
  if (port === 0) throw no('端口不对', '请核对地址。');
  return { url, host, port };
};

/** For forms: the address could be called now. @throws Refusal `outgoing-refused`; Error where its name is not known */
export const checkUrl = async (text: string, policy: OutgoingPolicy = {}): Promise<void> => {
  const { host, port } = readUrl(text);
  await destinationOf(host, port, policy);
};
