import type { ChildProcess } from 'node:child_process';
import { PROCESSOR_SECONDS, residentBytes, startWorker } from '#kernel/worker';
import type { Parsed } from './parse.ts';
import { type ReadReply, type ReadRequest, refusalFrom } from './protocol.ts';
import { documentRefusal } from './refusals.ts';

/** Heap cap in MiB, below the resident limit; it bounds no buffers, the watch does. */
const HEAP_MIB = 160;
const WATCH_MS = 20;
const START_MS = 30_000;
type Task = {
  readonly id: number;
  readonly resolve: (parsed: Parsed) => void;
  readonly reject: (error: Error) => void;
};

/** One reading process with its watch. It reads one document at a time and may be used again while it stays small. */
export class ReaderProcess {
  private readonly ready: Promise<void>;
  /** No further documents: it was ended, has grown, or has met a bad file. */
  spent = false;
  private readonly child: ChildProcess;
  private task: Task | null = null;
  private verdict: Error | null = null;
  private served = 0;
  private peak = 0;

  /** @param entry path of the reading process's program, see worker-entry.ts */
  constructor(entry: string) {
    this.child = startWorker(entry, HEAP_MIB);
    this.ready = new Promise((resolve, reject) => {
      let begun = false;
      const late = setTimeout(() => this.end(new Error('The document reader did not start within 30 s')), START_MS);
      late.unref();
      this.child.on('message', (reply: ReadReply) => {
        if ('ready' in reply) {
          begun = true;
          clearTimeout(late);
          resolve();
        } else this.settle(reply);
      });
      const over = (error: Error): void => {
        clearTimeout(late);
        reject(error);
        this.lost(error);
      };
      this.child.on('error', over);
      this.child.on('exit', (code, signal) => {
        const unstarted = new Error(`The document reader did not start (${code ?? signal})`);
        over(this.verdict ?? (begun ? exitRefusal(code, signal) : unstarted));
      });
    });
    this.ready.catch(() => {});
    this.hold(false);
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  /** Highest resident memory seen while the last document was read, in bytes. */
  get peakBytes(): number {
    return this.peak;
  }

  /** Waits until the process can read. */
  async started(): Promise<void> {
    this.hold(true);
    try {
      await this.ready;
    } finally {
      this.hold(false);
    }
  }

  /** Parses one document under `request.limits`; rejects with a Refusal when it is bad or costs too much. */
  async read(request: ReadRequest): Promise<Parsed> {
    this.hold(true);
    let stopWatch = (): void => {};
    try {
      await this.ready;
      stopWatch = this.watch(request);
      return await new Promise<Parsed>((resolve, reject) => {
        this.task = { id: request.id, resolve, reject };
        this.child.send(request, (error) => error && this.lost(this.verdict ?? error));
      });
    } catch (error) {
      // What a bad file has left behind in a process shall not meet the next one.
      this.end(null);
      throw error;
    } finally {
      stopWatch();
      this.served += 1;
      if (this.served >= 100 || this.peak > request.limits.residentBytes * 0.7) this.end(null);
      this.hold(false);
    }
  }

  /** Ends the process at once; `verdict` is what its reader is told. */
  end(verdict: Error | null): void {
    this.spent = true;
    this.verdict ??= verdict;
    this.child.kill('SIGKILL');
  }

  /** A waiting process must not keep its parent alive (the command line ends when its work ends). */
  private hold(busy: boolean): void {
    const channel = this.child.channel;
    if (busy) {
      this.child.ref();
      channel?.ref();
    } else {
      this.child.unref();
      channel?.unref();
    }
  }

  private watch({ limits }: ReadRequest): () => void {
    this.peak = 0;
    const seconds = limits.wallMs / 1_000;
    const clock = setTimeout(() => this.end(documentRefusal('parse-timeout', { limit: seconds })), limits.wallMs);
    let asking = false;
    const poll = setInterval(async () => {
      if (asking) return;
      asking = true;
      const resident = await residentBytes(this.pid);
      asking = false;
      this.peak = Math.max(this.peak, resident);
      if (resident > limits.residentBytes) this.end(documentRefusal('parse-memory'));
    }, WATCH_MS);
    return () => {
      clearTimeout(clock);
      clearInterval(poll);
    };
  }

  private settle(reply: Exclude<ReadReply, { ready: true }>): void {
    const task = this.task;
    if (!task || task.id !== reply.id) return;
    this.task = null;
    if ('parsed' in reply) task.resolve(reply.parsed);
    else if ('refusal' in reply) task.reject(refusalFrom(reply.refusal));
    else task.reject(new Error(`The document reader failed: ${reply.fault}`));
  }

  private lost(error: Error): void {
    this.spent = true;
    this.task?.reject(error);
    this.task = null;
  }
}

/** V8 aborts when its heap cap is reached; any other end is a parser that a broken file brought down. */
const exitRefusal = (code: number | null, signal: NodeJS.Signals | null): Error => {
  if (signal === 'SIGABRT' || signal === 'SIGTRAP' || code === 134 || code === 133)
    return documentRefusal('parse-memory');
  if (signal === 'SIGXCPU') return documentRefusal('parse-timeout', { limit: PROCESSOR_SECONDS });
  return documentRefusal('file-unreadable', { actual: '文件', exit: code ?? signal });
};
