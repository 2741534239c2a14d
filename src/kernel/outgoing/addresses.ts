import { BlockList, isIP, isIPv6 } from 'node:net';

/** Address ranges that are nobody's on the public internet (IANA special-purpose registries, RFC 6890 and its updates). */
const RESERVED_4: readonly [string, number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];

/** Within global unicast (2000::/3): protocol assignments with Teredo and ORCHID, documentation, 6to4. */
const RESERVED_6: readonly [string, number][] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

const reserved = new BlockList();
for (const [net, bits] of RESERVED_4) reserved.addSubnet(net, bits, 'ipv4');
for (const [net, bits] of RESERVED_6) reserved.addSubnet(net, bits, 'ipv6');
const globalUnicast = new BlockList();
globalUnicast.addSubnet('2000::', 3, 'ipv6');

/** Whether an address is one of the public internet. Mapped and translated forms of IPv4 never are. */
export const isPublic = (address: string): boolean => {
  if (isIPv6(address)) return globalUnicast.check(address, 'ipv6') && !reserved.check(address, 'ipv6');
  return isIP(address) === 4 && !reserved.check(address, 'ipv4');
};

type Allowed = { readonly nets: BlockList; readonly port: number | null };

const ENTRY = /^(?:\[(?<six>[0-9a-fA-F:.]+(?:\/\d{1,3})?)\]|(?<four>[0-9.]+(?:\/\d{1,2})?))(?::(?<port>\d{1,5}))?$/;

const allowedBy = (entry: string): Allowed => {
  const found = ENTRY.exec(entry)?.groups;
  const net = found?.six ?? found?.four ?? '';
  const [address = '', bits] = net.split('/');
  const family = isIP(address);
  const most = family === 6 ? 128 : 32;
  if (family === 0 || Number(bits ?? most) > most)
    throw new Error(
      `YAODIAN_ALLOW_PRIVATE 中的“${entry}”不是地址或网段，例如：10.1.2.3:8080,192.168.5.0/24,[fd00::5]:443`,
    );
  const nets = new BlockList();
  nets.addSubnet(address, Number(bits ?? most), family === 6 ? 'ipv6' : 'ipv4');
  return { nets, port: found?.port ? Number(found.port) : null };
};

/**
 * Whether the operator let the house call a private address: `YAODIAN_ALLOW_PRIVATE`, comma-separated addresses or
 * nets, each with a port or for all (`10.1.2.3:8080,192.168.5.0/24,[fd00::5]:443`). Nobody can widen it from a page.
 */
export const isAllowed = (list: string, address: string, port: number): boolean =>
  list
    .split(',')
    .map((entry) => entry.trim())
    .filter(Boolean)
    .map(allowedBy)
    .some(
      (one) => (one.port === null || one.port === port) && one.nets.check(address, isIPv6(address) ? 'ipv6' : 'ipv4'),
    );
