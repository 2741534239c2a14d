import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
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
  readonly #image: string;
  readonly folder: string;

  /**
   * Makes it, or goes on with the one that lies there as after a power cut.
   * @param home where its image and the folder that it is mounted on lie
   * @throws CannotRun
   */
  constructor(home: string, anew: boolean) {
    checkMachine();
    this.#image = join(home, 'disk.img');
    this.folder = join(home, 'mounted');
    try {
      this.#detach();
      mkdirSync(this.folder, { recursive: true });
      if (anew) this.#make();
      this.#check();
      process.once('exit', () => this.#detach());
      this.mount();
    } catch (error) {
      throw new CannotRun(
        `power-cuts 没有跑：做不出可以断电的磁盘（${(error as Error).message.trim()}）。请换一台允许挂载回环设备的机器。`,
      );
    }
  }

  /** Another one in its place, empty. */
  async renew(): Promise<void> {
    await this.#unmount();
    this.#make();
    this.mount();
  }

  #make(): void {
    rmSync(this.#image, { force: true });
    runTool('truncate', '-s', SIZE, this.#image);
    runTool('mkfs.ext4', '-q', '-F', this.#image);
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
    this.#check();
    this.mount();
  }

  /** 0: clean, 1: put right; anything else is not a disk that a machine would go on with. */
  #check(): void {
    runTool('sh', '-c', 'e2fsck -p "$0" || [ $? -eq 1 ]', this.#image);
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
    rmSync(this.#image, { force: true });
  }

  /** What an interrupted sitting leaves: detached as soon as nobody works on it. */
  #detach(): void {
    try {
      runTool('umount', '-l', this.folder);
    } catch {
      // It was not mounted.
    }
  }
}
