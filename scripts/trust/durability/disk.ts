import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CannotRun } from '../part.ts';

/** EXT4_IOC_SHUTDOWN with EXT4_GOING_FLAGS_NOLOGFLUSH: at once, and nothing that was not flushed reaches the disk. */
const SHUTDOWN = `import fcntl, os, struct, sys
fcntl.ioctl(os.open(sys.argv[1], os.O_RDONLY), 0x8004587d, struct.pack('I', 2))`;
/** Sparse: room for the log's 2 GB and the product's reserve. */
const SIZE = '8G';
const TOOLS = ['truncate', 'mkfs.ext4', 'e2fsck', 'mount', 'umount', 'python3'];

const runTool = (program: string, ...args: string[]): string =>
  execFileSync(program, args, { stdio: ['ignore', 'pipe', 'pipe'] }).toString();

const has = (program: string): boolean => {
  try {
    runTool('sh', '-c', `command -v ${program}`);
    return true;
  } catch {
    return false;
  }
};

/** @throws CannotRun where no power can be cut on this machine, with what is missing */
const checkMachine = (): void => {
  const missing = [
    ...(process.platform === 'linux' ? [] : ['Linux']),
    ...(process.getuid?.() === 0 ? [] : ['root 权限']),
    ...(existsSync('/dev/loop-control') ? [] : ['回环设备（/dev/loop-control）']),
    ...TOOLS.filter((tool) => !has(tool)).map((tool) => `命令 ${tool}`),
  ];
  if (missing.length > 0)
    throw new CannotRun(`power-cuts 没有跑：缺少${missing.join('、')}。请在有回环设备的 Linux 上以 root 运行。`);
};

/** An ext4 file system of its own whose power can be cut. */
export class Disk {
  readonly #home = mkdtempSync(join(tmpdir(), 'yaodian-power-'));
  readonly #image = join(this.#home, 'disk.img');
  readonly folder = join(this.#home, 'mounted');

  /** @throws CannotRun */
  constructor() {
    try {
      checkMachine();
      chmodSync(this.#home, 0o755);
      mkdirSync(this.folder);
      runTool('truncate', '-s', SIZE, this.#image);
      runTool('mkfs.ext4', '-q', '-F', this.#image);
      process.once('exit', () => this.#drop());
      this.mount();
    } catch (error) {
      rmSync(this.#home, { recursive: true, force: true });
      if (error instanceof CannotRun) throw error;
      throw new CannotRun(
        `power-cuts 没有跑：做不出可以断电的磁盘（${(error as Error).message.trim()}）。请换一台允许挂载回环设备的机器。`,
      );
    }
  }

  mount(): void {
    runTool('mount', '-o', 'loop', this.#image, this.folder);
  }

  cut(): void {
    runTool('python3', '-c', SHUTDOWN, this.folder);
  }

  /** Takes the disk off, once nobody works on it, replays its log as a machine does that starts, and mounts it again. */
  async powerOn(): Promise<void> {
    await this.#unmount();
    // 0: clean, 1: put right; anything else is not a disk that a machine would go on with.
    runTool('sh', '-c', 'e2fsck -p "$0" || [ $? -eq 1 ]', this.#image);
    this.mount();
  }

  async #unmount(): Promise<void> {
    for (let n = 0; ; n++)
      try {
        runTool('umount', this.folder);
        return;
      } catch (error) {
        if (n > 50) throw error;
        await sleep(100);
      }
  }

  async discard(): Promise<void> {
    await this.#unmount();
    this.#drop();
  }

  /** What an interrupted run leaves: detached as soon as nobody works on it. */
  #drop(): void {
    if (!existsSync(this.#home)) return;
    try {
      runTool('umount', '-l', this.folder);
    } catch {
      // It was not mounted any more.
    }
    rmSync(this.#home, { recursive: true, force: true });
  }
}
