import { totalmem } from 'node:os';

/** The superuser and the database inside the embedded server; only this machine's account and root reach its socket. */
export const OWNER = 'yaodian';

/** Where the server listens: a socket folder, or on Windows, where node-postgres has no sockets, a port of this machine. */
export type Address =
  | { readonly socket: string; readonly port: number }
  | { readonly host: '127.0.0.1'; readonly port: number; readonly password: string };

/** Connection string for `pg`; the host in the authority only keeps it a valid URL, `host=` decides. */
export const urlOf = (address: Address, database = OWNER): string =>
  'socket' in address
    ? `postgresql://${OWNER}@localhost/${database}?host=${encodeURIComponent(address.socket)}&port=${address.port}`
    : `postgresql://${OWNER}:${address.password}@${address.host}:${address.port}/${database}`;

/** Extra settings of a caller, as for tests that may give up durability. */
export type Settings = Readonly<Record<string, string | number>>;

/** Arguments for `postgres`: sized for two cores beside a Node process, durable, silent about people's data. */
export const argumentsFor = (cluster: string, address: Address, extra: Settings): string[] => {
  const settings = { ...listening(address), ...sizing(), ...DURABLE, ...ARCHIVING, ...DISCREET, ...extra };
  return ['-D', cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
};

const listening = (address: Address): Settings =>
  'socket' in address
    ? {
        listen_addresses: '',
        unix_socket_directories: `"${address.socket}"`,
        unix_socket_permissions: '0700',
        port: address.port,
      }
    : { listen_addresses: address.host, port: address.port };

const sizing = (): Settings => ({
  max_connections: 60,
  shared_buffers: totalmem() < 3e9 ? '128MB' : '256MB',
  effective_cache_size: `${Math.round(totalmem() / 2 / 2 ** 20)}MB`,
  work_mem: '8MB',
  maintenance_work_mem: '128MB',
  random_page_cost: 1.1,
  jit: 'off',
  max_wal_size: '2GB',
});

const DURABLE: Settings = {
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  timezone: 'UTC',
  log_timezone: 'UTC',
};

/**
 * Finished pieces of the log are kept beside the data files while the folder `archive` is there, which a backup makes
 * (#kernel/continuity); without it they are let go. Windows has no shell for it.
 */
const ARCHIVING: Settings =
  process.platform === 'win32'
    ? {}
    : {
        archive_mode: 'on',
        archive_command:
          'test ! -d ../archive || { cp %p ../archive/%f.part && sync ../archive/%f.part && mv ../archive/%f.part ../archive/%f; }',
      };

/** security.md M5: statements and DETAIL lines carry people's data, so neither is logged. Seven days of logs are kept. */
const DISCREET: Settings = {
  logging_collector: 'on',
  log_directory: '../log',
  log_filename: 'postgresql-%a.log',
  log_truncate_on_rotation: 'on',
  log_rotation_age: '1d',
  log_rotation_size: 0,
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  log_checkpoints: 'off',
};
