import type { Scanner } from '#kernel/http';

const PATIENCE = 30_000;

/**
 * `YAODIAN_SCANNER=/run/clamav/clamd.ctl` or `host:3310`; `YAODIAN_SCANNER_DOWN=pass` lets files in while it is away.
 * @throws Error in Chinese where a setting is unusable
 */
export const scannerFrom = ({ YAODIAN_SCANNER: at, YAODIAN_SCANNER_DOWN: down }: NodeJS.ProcessEnv): Scanner | null => {
  if (!at) return null;
  if (down !== undefined && down !== 'refuse' && down !== 'pass')
    throw new Error(`YAODIAN_SCANNER_DOWN=${down} 只能是 refuse 或 pass。请改正后重新启动。`);
  const rest = { down: down ?? 'refuse', patience: PATIENCE } as const;
  if (at.startsWith('/')) return { at: { path: at }, ...rest };
  const [, host, port] = /^(\[[0-9a-fA-F:]+\]|[^:\s/]+):(\d{1,5})$/.exec(at) ?? [];
  if (!host || Number(port) < 1 || Number(port) > 65_535)
    throw new Error(`YAODIAN_SCANNER=${at} 既不是套接字的路径，也不是“主机:端口”。请改正后重新启动。`);
  return { at: { host: host.replace(/^\[|\]$/g, ''), port: Number(port) }, ...rest };
};
